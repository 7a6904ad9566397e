//! Where a vault is made that is measured, and the ways into it.

use std::fs;
use std::path::{Path, PathBuf};

use khronika_api::Session;
use khronika_store::{OpenAs, Store};
use khronika_texts::Language;
use khronika_vault::{Creation, Key, Vault};
use secrecy::SecretString;
use serde_json::json;
use tempfile::TempDir;

use crate::options::Options;

/// The passphrase of every vault that is measured.
pub const PASSPHRASE: &str = "вымышленный ключ для измерения номер семьдесят семь";

/// The passphrase as a secret.
pub fn passphrase() -> SecretString {
    SecretString::from(PASSPHRASE.to_owned())
}

/// A temporary folder that goes when the measuring ends.
pub struct Place(TempDir);

impl Place {
    fn within(folder: &Path) -> Self {
        fs::create_dir_all(folder).expect("the folder");
        Self(tempfile::Builder::new().prefix("khronika-bench-").tempdir_in(folder).expect("a temporary folder"))
    }

    /// On the disk that is measured.
    pub fn on_disk(options: &Options) -> Self {
        Self::within(&options.disk)
    }

    /// In memory.
    pub fn in_memory(options: &Options) -> Self {
        Self::within(&options.memory)
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The vault's folder.
    pub fn vault(&self) -> PathBuf {
        self.path("vault")
    }

    /// Makes the vault.
    pub fn create_vault(&self) -> Vault {
        let creation = Creation::begin(&self.vault(), passphrase()).expect("a vault can be made here");
        let vault = creation.finish_unattended().expect("a new vault");
        let key_file = fs::read(self.vault().join("keys/passphrase.age")).expect("the key file");
        let header = String::from_utf8_lossy(&key_file[..200.min(key_file.len())]).into_owned();
        let stanza = header.lines().nth(1).expect("a stanza");
        assert!(stanza.ends_with(" 18"), "this build derives keys too cheaply: {stanza}");
        vault
    }

    /// Makes the vault with its store.
    pub fn create_store(&self) -> Store {
        Store::create(self.create_vault()).expect("a new store")
    }

    /// Opens the vault with its store.
    pub fn open_store(&self) -> Store {
        let vault = Vault::open(&self.vault(), &Key::Passphrase(passphrase())).expect("the vault opens");
        Store::open(vault, OpenAs::Usual).expect("the store opens").0
    }

    /// Opens the vault as the window and the command line do.
    pub fn open_session(&self) -> Session {
        open_session(&self.vault())
    }
}

/// Opens a vault as the window and the command line do.
pub fn open_session(vault: &Path) -> Session {
    let mut session = Session::new(Language::Russian);
    session.call("vault.unlock", json!({"directory": vault}), vec![passphrase()]).expect("the vault opens");
    session
}

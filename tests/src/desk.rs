//! A person at work: a temporary folder, a vault in it, and the command list.

use std::path::{Path, PathBuf};

use khronika_api::{ApiError, Decoder, Session};
use khronika_texts::Language;
use secrecy::SecretString;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::shipped;

/// The passphrase of every vault that tests make.
pub const PASSPHRASE: &str = "вымышленный ключ для проверки номер семьдесят семь";

/// A vault in a temporary folder, open.
pub struct Desk {
    /// Everything the test writes lies here and goes with it.
    pub folder: TempDir,
    /// The session.
    pub session: Session,
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// A session whose foreign files are read by the shipped program: a test isn't one that can be started so.
fn session() -> Session {
    let mut session = Session::new(Language::Russian);
    if let Some(program) = shipped::khronika() {
        session.decode_by(Decoder::by(program));
    }
    session
}

/// The passphrase as a secret.
#[must_use]
pub fn passphrase() -> SecretString {
    SecretString::from(PASSPHRASE.to_owned())
}

impl Desk {
    /// A new vault in `vault`, its recovery sheet in `sheet.txt`.
    #[must_use]
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self::within(folder)
    }

    /// The same in a folder of the test's choice.
    #[must_use]
    pub fn within(folder: TempDir) -> Self {
        let mut desk = Self { folder, session: session() };
        let args = json!({"directory": desk.vault(), "recovery_out": desk.path("sheet.txt")});
        desk.session.call("vault.create", args, vec![passphrase()]).expect("a new vault");
        desk
    }

    /// A vault as the shipped program makes it: that one opens none whose passphrase is as cheap to try as the
    /// tests' own. Nothing where the shipped program isn't there.
    #[must_use]
    pub fn shipped() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut desk = Self { folder, session: session() };
        let mut create = std::process::Command::new(shipped::khronika()?);
        create.args(["--passphrase-fd", "0", "vault", "create"]).arg(desk.vault());
        create.arg("--recovery-out").arg(desk.path("sheet.txt")).env("HOME", desk.folder.path());
        let made = shipped::run(&mut create, PASSPHRASE);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        desk.unlock();
        Some(desk)
    }

    /// The vault's folder.
    #[must_use]
    pub fn vault(&self) -> PathBuf {
        self.path("vault")
    }

    /// A path beside the vault.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Calls a command that must succeed.
    pub fn call(&mut self, name: &str, args: Value) -> Value {
        self.attempt(name, args).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// Calls a command.
    ///
    /// # Errors
    /// What the command says.
    pub fn attempt(&mut self, name: &str, args: Value) -> Result<Value, ApiError> {
        self.session.call(name, args, Vec::new())
    }

    /// Saves a new record; gives its id.
    pub fn create(&mut self, kind: &str, record: Value) -> String {
        let saved = self.call("record.save", json!({"kind": kind, "record": record}));
        saved["id"].as_str().expect("an id").to_owned()
    }

    /// Saves a new version of a record, based on the one that stands.
    pub fn change(&mut self, kind: &str, id: &str, record: Value) -> Value {
        let version = self.call("record.show", json!({"id": id}))["version"].clone();
        self.call("record.save", json!({"kind": kind, "id": id, "version": version, "record": record}))
    }

    /// A record's document.
    pub fn document(&mut self, id: &str) -> Value {
        self.call("record.show", json!({"id": id}))["record"].clone()
    }

    /// Ids of what a search finds.
    pub fn find(&mut self, query: &str) -> Vec<String> {
        let found = self.call("search.find", json!({"query": query, "limit": 500}));
        let hits = found["hits"].as_array().expect("hits").clone();
        hits.iter().map(|hit| hit["id"].as_str().expect("an id").to_owned()).collect()
    }

    /// Closes the vault.
    pub fn lock(&mut self) {
        self.session.close();
    }

    /// Opens the vault again.
    pub fn unlock(&mut self) {
        open(&mut self.session, &self.folder.path().join("vault")).expect("the vault opens");
    }

    /// Closes and opens the vault.
    pub fn reopen(&mut self) {
        self.lock();
        self.unlock();
    }
}

/// Opens a vault by the tests' passphrase.
///
/// # Errors
/// What the command says.
pub fn open(session: &mut Session, directory: &Path) -> Result<Value, ApiError> {
    session.call("vault.unlock", json!({"directory": directory}), vec![passphrase()])
}

/// Opens a vault in a session of its own.
///
/// # Errors
/// What the command says.
pub fn open_at(directory: &Path) -> Result<Session, ApiError> {
    let mut session = Session::new(Language::English);
    open(&mut session, directory)?;
    Ok(session)
}

/// A file of the real input, if it is there; a test without it says so and ends.
#[must_use]
pub fn real(name: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data").join(name);
    if file.is_file() {
        return Some(file);
    }
    println!("skipped: the real input {name} is not on this machine");
    None
}

/// A mapping of this crate.
#[must_use]
pub fn mapping(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("mappings").join(name)
}

//! Creation: nothing before the end, nothing after a failure.

use std::fs;

use super::{PASSPHRASE, by_passphrase, secret, tree};
use crate::{Creation, Vault, VaultError};

#[test]
fn nothing_is_on_disk_before_the_key_is_repeated() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("vault");
    let creation = Creation::begin(&root, secret(PASSPHRASE)).unwrap();
    assert!(!root.exists());
    let (creation, error) = creation.finish(&["xxxx".into(), "yyyy".into()]).unwrap_err();
    assert!(matches!(error, VaultError::RecoveryMismatch));
    assert!(!root.exists());
    let answers: Vec<String> = {
        let groups = creation.sheet().groups();
        creation.sheet().asked().iter().map(|number| format!(" {} ", groups[number - 1].to_lowercase())).collect()
    };
    drop(creation.finish(&answers).unwrap());
    drop(Vault::open(&root, &by_passphrase()).unwrap());
}

#[test]
fn an_occupied_folder_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("letter.txt"), "hello").unwrap();
    assert!(matches!(Creation::begin(dir.path(), secret(PASSPHRASE)), Err(VaultError::ExistsAlready)));
    let root = dir.path().join("vault");
    let creation = Creation::begin(&root, secret(PASSPHRASE)).unwrap();
    let second = Creation::begin(&root, secret(PASSPHRASE)).unwrap();
    drop(creation.finish_unattended().unwrap());
    let before = tree(&root);
    assert!(matches!(second.finish_unattended(), Err(VaultError::ExistsAlready)));
    assert!(before == tree(&root));
}

#[test]
fn a_weak_passphrase_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    for weak in ["", "password", "йцукенгшщз", "пароль1234", "Москва2021"] {
        assert!(matches!(Creation::begin(dir.path(), secret(weak)), Err(VaultError::PassphraseWeak)), "{weak}");
    }
}

/// A write that fails on the way takes back what was made.
#[cfg(unix)]
#[test]
fn a_creation_that_fails_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("vault");
    let creation = Creation::begin(&root, secret(PASSPHRASE)).unwrap();
    // A directory where the key file's part has to be: the write fails on every system and for every user.
    fs::create_dir_all(root.join("keys/recovery.age.part")).unwrap();
    fs::write(root.join("creation.part"), "").unwrap();
    assert!(creation.finish_unattended().is_err());
    assert!(!root.join("records.db").exists() && !root.join("keys/passphrase.age").exists());
    fs::remove_dir(root.join("keys/recovery.age.part")).unwrap();
    drop(Creation::begin(&root, secret(PASSPHRASE)).unwrap().finish_unattended().unwrap());
    drop(Vault::open(&root, &by_passphrase()).unwrap());
}

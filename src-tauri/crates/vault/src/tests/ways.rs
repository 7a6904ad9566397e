//! Changing a way in.

use std::fs;

use super::{PASSPHRASE, by_passphrase, new_vault, noted, open_now, secret, tree};
use crate::key_file::{self, Limits};
use crate::{Key, Vault, VaultError};

const OTHER: &str = "совсем другая фраза про лодку 77";

#[test]
fn a_new_passphrase_replaces_the_old_one_in_this_copy_only() {
    let dir = tempfile::tempdir().unwrap();
    let copy = tempfile::tempdir().unwrap();
    let (mut vault, recovery) = new_vault(dir.path());
    super::copy_tree(dir.path(), copy.path());
    assert!(matches!(vault.change_passphrase(&secret("short")), Err(VaultError::PassphraseWeak)));
    vault.change_passphrase(&secret(OTHER)).unwrap();
    drop(vault);
    assert!(matches!(Vault::open(dir.path(), &by_passphrase()), Err(VaultError::WrongKey)));
    drop(open_now(dir.path(), &Key::Passphrase(secret(OTHER))).unwrap());
    drop(Vault::open(dir.path(), &Key::Recovery(secret(&recovery))).unwrap());
    drop(Vault::open(copy.path(), &by_passphrase()).unwrap());
}

#[test]
fn a_new_recovery_key_voids_the_old_one_once_it_was_repeated() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, old) = new_vault(dir.path());
    let renewal = vault.renew_recovery().unwrap();
    let before = tree(dir.path());
    let (renewal, error) = renewal.finish(&mut vault, &["".into(), "".into()]).unwrap_err();
    assert!(matches!(error, VaultError::RecoveryMismatch));
    assert!(before == tree(dir.path()));
    let new = renewal.sheet().text().to_owned();
    let answers: Vec<String> =
        renewal.sheet().asked().iter().map(|number| renewal.sheet().groups()[number - 1].to_owned()).collect();
    renewal.finish(&mut vault, &answers).unwrap();
    drop(vault);
    assert!(matches!(Vault::open(dir.path(), &Key::Recovery(secret(&old))), Err(VaultError::WrongKey)));
    let mut vault = open_now(dir.path(), &Key::Recovery(secret(&new))).unwrap();
    // A re-key finds the new public half in the database.
    vault.rekey(&secret(PASSPHRASE), &mut super::go).unwrap();
    drop(vault);
    assert_eq!(noted(Vault::open(dir.path(), &Key::Recovery(secret(&new))).unwrap().connection()).unwrap(), ["first"]);
}

/// What a release would say to the cheap key files of this build, and to one that asks for too much.
#[test]
fn a_release_refuses_cheap_and_costly_key_files() {
    let dir = tempfile::tempdir().unwrap();
    drop(new_vault(dir.path()));
    let sealed = fs::read(dir.path().join("keys/passphrase.age")).unwrap();
    let answer = key_file::open_with_passphrase(&sealed, &secret(PASSPHRASE), Limits::RELEASE);
    assert!(matches!(answer.map(|_| ()), Err(VaultError::KdfTooCheap { log_n: 10 })));
    for (factor, cheap) in [("17", true), ("21", false), ("63", false)] {
        let header = format!("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA {factor}\n");
        let answer = key_file::open_with_passphrase(header.as_bytes(), &secret(PASSPHRASE), Limits::RELEASE);
        match answer.map(|_| ()) {
            Err(VaultError::KdfTooCheap { .. }) => assert!(cheap),
            Err(VaultError::KdfTooCostly) => assert!(!cheap),
            other => panic!("{other:?}"),
        }
    }
}

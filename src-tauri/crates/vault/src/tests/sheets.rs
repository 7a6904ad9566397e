//! The recovery sheet.

use std::str::FromStr;

use super::{new_vault, secret};
use crate::sheet::{RecoverySheet, parse};
use crate::{Key, Vault, VaultError};

#[test]
fn groups_make_the_key_and_two_different_full_ones_are_asked() {
    for _ in 0..50 {
        let sheet = RecoverySheet::new("00").unwrap();
        assert_eq!(format!("AGE-SECRET-KEY-1{}", sheet.groups().concat()), sheet.text());
        let [first, second] = sheet.asked();
        assert!(1 <= first && first < second && second <= 14);
        assert_eq!(sheet.groups()[second - 1].len(), 4);
        let answer = |number: usize| sheet.groups()[number - 1].to_owned();
        assert!(sheet.is_answered(&[answer(first), answer(second).to_lowercase()]));
        assert!(!sheet.is_answered(&[answer(second), answer(first)]) || answer(first) == answer(second));
        assert!(!sheet.is_answered(&[answer(first)]));
        assert!(!sheet.is_answered(&[]));
    }
}

#[test]
fn the_printed_sheet_is_an_identity_file_that_opens_the_vault() {
    let dir = tempfile::tempdir().unwrap();
    let creation = crate::Creation::begin(dir.path(), secret(super::PASSPHRASE)).unwrap();
    let sheets = ["en", "ru"].map(|language| creation.sheet().print(language));
    assert!(creation.sheet().svg().contains("<svg"));
    let vault = creation.finish_unattended().unwrap();
    let id = vault.id().to_owned();
    drop(vault);
    for sheet in sheets {
        assert!(sheet.contains(&id) && sheet.contains('█'));
        let file = age::IdentityFile::from_buffer(sheet.as_bytes()).unwrap();
        assert_eq!(file.into_identities().unwrap().len(), 1);
        let own: Vec<&str> = sheet.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(own.len(), 1);
        age::x25519::Identity::from_str(own[0]).unwrap();
        drop(Vault::open(dir.path(), &Key::Recovery(secret(&sheet))).unwrap());
    }
}

#[test]
fn a_mistyped_key_is_known_by_its_own_check_digits() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, key) = new_vault(dir.path());
    drop(vault);
    let mut typed = key.clone().into_bytes();
    typed[30] = if typed[30] == b'Q' { b'P' } else { b'Q' };
    let typed = secret(std::str::from_utf8(&typed).unwrap());
    assert!(matches!(parse(&typed), Err(VaultError::RecoveryMalformed)));
    assert!(matches!(Vault::open(dir.path(), &Key::Recovery(typed)), Err(VaultError::RecoveryMalformed)));
    let other = RecoverySheet::new("00").unwrap();
    assert!(matches!(Vault::open(dir.path(), &Key::Recovery(secret(other.text()))), Err(VaultError::WrongKey)));
}

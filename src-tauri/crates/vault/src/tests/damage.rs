//! A flipped bit anywhere: detected, or harmless; never wrong data, never a panic.

use std::fs;
use std::path::Path;

use khronika_domain::RecordId;

use super::{
    PASSPHRASE, add, by_passphrase, bytes, content, copy_tree, go, head, new_vault, note, noted, open_now, secret, tree,
};
use crate::{HeadFile, Key, VaultError};

const FILE: usize = 70_000;

/// What the vault shows now: an error, or exactly what was put in.
fn look(dir: &Path, key: &Key, id: RecordId) -> Result<(), VaultError> {
    let vault = open_now(dir, key)?;
    if !vault.check_database()? {
        return Err(VaultError::Damaged { part: crate::Part::Database });
    }
    assert_eq!(noted(vault.connection())?, ["first"]);
    let report = vault.check_files(true, &mut go)?;
    assert!(report.missing.is_empty());
    if !report.damaged.is_empty() {
        return Err(VaultError::FileDamaged { id });
    }
    assert_eq!(content(&vault, id)?, bytes(FILE, 1));
    match vault.read_head() {
        HeadFile::Is(found) => assert_eq!(found, head(1)),
        HeadFile::Damaged => return Err(VaultError::Damaged { part: crate::Part::Head }),
        HeadFile::Missing => panic!("the head is there"),
    }
    Ok(())
}

#[test]
fn a_flipped_bit_in_any_file_is_detected_or_harmless() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, recovery) = new_vault(dir.path());
    let id = add(&mut vault, &bytes(FILE, 1));
    vault.write_head(&head(1)).unwrap();
    drop(vault);
    look(dir.path(), &by_passphrase(), id).unwrap();
    let whole = tree(dir.path());
    let mut harmless = 0;
    for (path, original) in &whole {
        // Every byte of small files, about 60 places of large ones.
        let stride = (original.len() / 60).max(if original.len() < 600 { 1 } else { 7 });
        let key = if path.ends_with("recovery.age") {
            Key::Recovery(secret(&recovery))
        } else {
            Key::Passphrase(secret(PASSPHRASE))
        };
        for place in (0..original.len()).step_by(stride) {
            let mut flipped = original.clone();
            flipped[place] ^= 1 << (place % 7);
            fs::write(dir.path().join(path), &flipped).unwrap();
            if look(dir.path(), &key, id).is_ok() {
                // Only SQLCipher's salt, which the key file holds as well, and the other key file.
                assert!(path.ends_with("records.db") && place < 16, "{} byte {place}", path.display());
                harmless += 1;
            }
            // The way that isn't used is rewritten or not; everything is put back for the next flip.
            for (path, bytes) in &whole {
                if fs::read(dir.path().join(path)).ok().as_ref() != Some(bytes) {
                    fs::write(dir.path().join(path), bytes).unwrap();
                }
            }
        }
    }
    assert!(harmless <= 1, "{harmless}");
    look(dir.path(), &by_passphrase(), id).unwrap();
}

/// SQLite drops what comes after a damaged frame and says nothing: an older state may show, which the head
/// then contradicts. Never another state.
#[test]
fn a_flipped_bit_in_the_wal_shows_an_earlier_state_or_the_last() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = new_vault(dir.path());
    for number in 0..5 {
        note(&vault, &format!("note {number}"));
    }
    let all = noted(vault.connection()).unwrap();
    let copy = tempfile::tempdir().unwrap();
    copy_tree(dir.path(), copy.path());
    drop(vault);
    let wal = fs::read(copy.path().join("records.db-wal")).unwrap();
    assert!(wal.len() > 8192 * 5);
    for place in (0..wal.len()).step_by(1733).chain(0..32) {
        let now = tempfile::tempdir().unwrap();
        copy_tree(copy.path(), now.path());
        let mut flipped = wal.clone();
        flipped[place] ^= 0x10;
        fs::write(now.path().join("records.db-wal"), flipped).unwrap();
        if let Ok(vault) = open_now(now.path(), &by_passphrase()) {
            match noted(vault.connection()) {
                Ok(shown) => assert!(all.starts_with(&shown), "byte {place}: {shown:?}"),
                // Before the first commit of the table.
                Err(error) => assert!(error.to_string().contains("noted"), "byte {place}: {error}"),
            }
        }
    }
}

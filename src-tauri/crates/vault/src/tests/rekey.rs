//! The full re-key.

use std::fs;

use super::{
    PASSPHRASE, add, back_up, by_passphrase, bytes, content, go, head, new_vault, noted, open_now, secret, tree,
};
use crate::{Flow, HeadFile, Key, Vault, VaultError};

#[test]
fn a_rekey_changes_every_key_and_keeps_everything() {
    let dir = tempfile::tempdir().unwrap();
    let old = tempfile::tempdir().unwrap();
    let (mut vault, recovery) = new_vault(dir.path());
    let ids: Vec<_> = [0, 10, 200_000].iter().map(|size| (add(&mut vault, &bytes(*size, 3)), *size)).collect();
    vault.write_head(&head(4)).unwrap();
    super::copy_tree(dir.path(), old.path());
    let before = tree(&dir.path().join("evidence"));
    assert!(matches!(vault.rekey(&secret("another"), &mut go), Err(VaultError::WrongKey)));
    crate::attempts::succeeded(dir.path());
    let mut last = 0;
    vault
        .rekey(&secret(PASSPHRASE), &mut |progress| {
            last = progress.done;
            Flow::Continue
        })
        .unwrap();
    assert!(last > 0 && !vault.rekey_unfinished().unwrap());
    assert!(vault.check_database().unwrap());
    assert_eq!(vault.read_head(), HeadFile::Is(head(4)));
    for round in 0..2 {
        for (id, size) in &ids {
            assert_eq!(content(&vault, *id).unwrap(), bytes(*size, 3), "{round}");
        }
        let report = vault.check_files(true, &mut go).unwrap();
        assert!(report.damaged.is_empty() && report.missing.is_empty() && report.unreferenced.is_empty());
        drop(vault);
        vault = Vault::open(dir.path(), &Key::Recovery(secret(&recovery))).unwrap();
    }
    assert_eq!(noted(vault.connection()).unwrap(), ["first"]);
    drop(vault);
    assert!(tree(&dir.path().join("evidence")).keys().all(|path| !before.contains_key(path)));
    // The old key opens neither the database nor, beside the new database, the vault.
    fs::copy(old.path().join("keys/passphrase.age"), dir.path().join("keys/passphrase.age")).unwrap();
    assert!(matches!(Vault::open(dir.path(), &by_passphrase()), Err(VaultError::Damaged { .. })));
    drop(open_now(old.path(), &by_passphrase()).unwrap());
}

#[test]
fn a_stopped_rekey_goes_on_and_a_damaged_file_does_not_stop_it() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, recovery) = new_vault(dir.path());
    let ids: Vec<_> = (0..4).map(|seed| add(&mut vault, &bytes(100_000, seed))).collect();
    let path: String = vault
        .connection()
        .query_row("SELECT path FROM evidence_file ORDER BY id LIMIT 1", [], |row| row.get(0))
        .unwrap();
    let mut raw = fs::read(dir.path().join(&path)).unwrap();
    raw[80_000] ^= 1;
    fs::write(dir.path().join(&path), &raw).unwrap();
    let stopped = vault.rekey(&secret(PASSPHRASE), &mut |progress| {
        if progress.done > 250_000 { Flow::Stop } else { Flow::Continue }
    });
    assert!(matches!(stopped, Err(VaultError::Cancelled)));
    drop(vault);
    let mut vault = Vault::open(dir.path(), &Key::Recovery(secret(&recovery))).unwrap();
    assert!(vault.rekey_unfinished().unwrap());
    // Work goes on in between.
    let late = add(&mut vault, b"late");
    let done: i64 = vault.connection().query_row("SELECT count(*) FROM rekeyed_file", [], |row| row.get(0)).unwrap();
    assert!((1..4).contains(&done), "{done}");
    vault.rekey(&secret(PASSPHRASE), &mut go).unwrap();
    assert!(!vault.rekey_unfinished().unwrap());
    drop(vault);
    let vault = Vault::open(dir.path(), &by_passphrase()).unwrap();
    assert_eq!(content(&vault, late).unwrap(), b"late");
    let whole = (0..4).filter(|seed| content(&vault, ids[*seed as usize]).is_ok_and(|c| c == bytes(100_000, *seed)));
    assert_eq!(whole.count(), 3);
    assert!(dir.path().join(path).exists());
    assert!(vault.check_files(true, &mut go).unwrap().unreferenced.is_empty());
}

#[test]
fn a_copy_of_before_a_rekey_is_replaced_by_the_next_backup() {
    let dir = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let to = stick.path().join("copy");
    let (mut vault, _) = new_vault(dir.path());
    let id = add(&mut vault, &bytes(1000, 1));
    back_up(&mut vault, &to).unwrap();
    vault.rekey(&secret(PASSPHRASE), &mut go).unwrap();
    let report = back_up(&mut vault, &to).unwrap();
    assert_eq!((report.copied, report.kept, report.removed), (1, 0, 1));
    let copy = Vault::open(&to, &by_passphrase()).unwrap();
    assert_eq!(content(&copy, id).unwrap(), bytes(1000, 1));
    assert_eq!(copy.read_head(), HeadFile::Is(head(1)));
}

#[test]
fn no_rekey_while_a_backup_is_about_to_run() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    let copier = vault.copier().unwrap();
    assert!(matches!(vault.rekey(&secret(PASSPHRASE), &mut go), Err(VaultError::BackupRunning)));
    drop(copier);
    vault.rekey(&secret(PASSPHRASE), &mut go).unwrap();
}

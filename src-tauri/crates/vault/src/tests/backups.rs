//! Backups.

use std::fs;
use std::path::Path;

use super::{add, back_up, by_passphrase, bytes, content, go, head, new_vault, note, noted, tree};
use crate::{Flow, HeadFile, LAST_BACKUP, Shelf, Snapshot, Stage, Vault, VaultError, discard_file};

#[test]
fn a_backup_opens_as_a_vault_and_the_next_copies_what_changed() {
    let dir = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let to = stick.path().join("copy");
    let (mut vault, recovery) = new_vault(dir.path());
    let kept = add(&mut vault, &bytes(300_000, 1));
    let destroyed = add(&mut vault, &bytes(10, 2));
    assert_eq!(vault.setting(LAST_BACKUP).unwrap(), None);
    let first = back_up(&mut vault, &to).unwrap();
    assert_eq!((first.copied, first.kept, first.removed), (2, 0, 0));
    assert!(first.bytes > 300_000 && first.missing.is_empty());
    assert!(vault.setting(LAST_BACKUP).unwrap().unwrap().ends_with('Z'));
    let names: Vec<_> = tree(&to).into_keys().filter(|path| !path.starts_with("evidence")).collect();
    let expected = ["head.age", "keys/passphrase.age", "keys/recovery.age", "lock", "records.db", "vault.json"];
    assert_eq!(names, expected.map(std::path::PathBuf::from));

    note(&vault, "second");
    let new = add(&mut vault, b"new");
    let tx = vault.connection_mut().transaction().unwrap();
    discard_file(&tx, destroyed).unwrap();
    tx.commit().unwrap();
    vault.settle().unwrap();
    let second = back_up(&mut vault, &to).unwrap();
    assert_eq!((second.copied, second.kept, second.removed), (1, 1, 1));
    // Both may be open: the copy has a lock of its own.
    let copy = Vault::open(&to, &crate::Key::Recovery(super::secret(&recovery))).unwrap();
    assert_eq!(copy.id(), vault.id());
    assert_eq!(noted(copy.connection()).unwrap(), ["first", "second"]);
    assert_eq!(content(&copy, kept).unwrap(), bytes(300_000, 1));
    assert_eq!(content(&copy, new).unwrap(), b"new");
    assert_eq!(copy.read_head(), HeadFile::Is(head(1)));
    let report = copy.check_files(true, &mut go).unwrap();
    assert!(report.missing.is_empty() && report.unreferenced.is_empty() && report.damaged.is_empty());
    assert!(copy.check_database().unwrap());
    assert!(matches!(back_up(&mut vault, &to), Err(VaultError::BackupTargetOpen)));
}

#[test]
fn the_copy_is_stripped_and_the_vault_is_not() {
    let dir = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    vault
        .backup(
            stick.path(),
            &|copy| copy.execute("DELETE FROM noted", []).map(|_| ()),
            &|copy| {
                assert_eq!(noted(copy).unwrap(), ["first"]);
                Ok(None)
            },
            &|_, _| Ok(true),
            &mut go,
        )
        .unwrap();
    assert_eq!(noted(vault.connection()).unwrap(), ["first"]);
    let copy = Vault::open(stick.path(), &by_passphrase()).unwrap();
    assert!(noted(copy.connection()).unwrap().is_empty());
    assert_eq!(copy.read_head(), HeadFile::Missing);
}

#[test]
fn what_is_not_a_backup_of_this_vault_stays_untouched() {
    let dir = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    let files = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    drop(new_vault(other.path()));
    fs::write(files.path().join("letter.txt"), "hello").unwrap();
    for target in [other.path(), files.path()] {
        let before = tree(target);
        assert!(matches!(back_up(&mut vault, target), Err(VaultError::BackupTargetForeign)));
        assert!(before == tree(target));
    }
    for target in [dir.path().to_owned(), dir.path().join("copy"), dir.path().join("a/../b")] {
        assert!(matches!(back_up(&mut vault, &target), Err(VaultError::BackupTargetInside)));
    }
    assert!(!dir.path().join("copy").exists());
}

/// A copy that somebody worked in, or that is newer than a vault that was set back, isn't overwritten.
#[test]
fn a_copy_with_work_of_its_own_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    back_up(&mut vault, stick.path()).unwrap();
    let copy = Vault::open(stick.path(), &by_passphrase()).unwrap();
    copy.write_head(&head(99)).unwrap();
    drop(copy);
    let before = tree(stick.path());
    let knows = |_: &rusqlite::Connection, found: &crate::Head| Ok(found.sequence < 99);
    let refused = vault.backup(stick.path(), &|_| Ok(()), &|_| Ok(None), &knows, &mut go);
    assert!(matches!(refused, Err(VaultError::BackupTargetNewer)));
    assert!(before == tree(stick.path()));
}

#[test]
fn a_stopped_backup_leaves_the_earlier_copy() {
    let dir = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    add(&mut vault, &bytes(3 << 20, 1));
    back_up(&mut vault, stick.path()).unwrap();
    note(&vault, "second");
    let added = add(&mut vault, &bytes(3 << 20, 2));
    for stage in [Stage::Evidence, Stage::Database] {
        let stopped = vault.backup(stick.path(), &|_| Ok(()), &|_| Ok(Some(head(1))), &|_, _| Ok(true), &mut |at| {
            if at.stage == stage { Flow::Stop } else { Flow::Continue }
        });
        if stage == Stage::Evidence {
            assert!(matches!(stopped, Err(VaultError::Cancelled)));
            let copy = Vault::open(stick.path(), &by_passphrase()).unwrap();
            assert_eq!(noted(copy.connection()).unwrap(), ["first"]);
            assert!(copy.check_files(true, &mut go).unwrap().damaged.is_empty());
        }
    }
    back_up(&mut vault, stick.path()).unwrap();
    let copy = Vault::open(stick.path(), &by_passphrase()).unwrap();
    assert_eq!(content(&copy, added).unwrap(), bytes(3 << 20, 2));
}

#[test]
fn one_missing_file_does_not_keep_the_rest_from_being_copied() {
    let dir = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    let lost = add(&mut vault, b"lost");
    let path = tree(dir.path()).into_keys().find(|path| path.starts_with("evidence")).unwrap();
    fs::remove_file(dir.path().join(path)).unwrap();
    let there = add(&mut vault, b"there");
    let report = back_up(&mut vault, stick.path()).unwrap();
    assert_eq!((report.missing, report.copied), (vec![lost], 1));
    let copy = Vault::open(stick.path(), &by_passphrase()).unwrap();
    assert_eq!(content(&copy, there).unwrap(), b"there");
}

#[test]
fn a_backup_in_another_thread_holds_one_moment_of_ongoing_work() {
    let dir = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    // Two tables that only ever change together.
    vault.connection().execute_batch("CREATE TABLE pair (id INTEGER PRIMARY KEY)").unwrap();
    let copier = vault.copier().unwrap();
    let to: &Path = stick.path();
    std::thread::scope(|scope| {
        let running = scope.spawn(move || {
            let snapshot = Snapshot { strip: &|_| Ok(()), head: &|_| Ok(Some(head(1))), knows: &|_, _| Ok(true) };
            copier.run(to, &snapshot, &mut go).unwrap()
        });
        let mut number = 0;
        while !running.is_finished() && number < 2000 {
            let added = (number % 10 == 0).then(|| vault.add_file(&mut &b"x"[..], None, &mut go).unwrap());
            let tx = vault.connection_mut().transaction().unwrap();
            tx.execute("INSERT INTO noted (body) VALUES ('x')", []).unwrap();
            tx.execute("INSERT INTO pair DEFAULT VALUES", []).unwrap();
            if let Some(added) = added {
                Shelf::sync_all(vec![added.place(&tx).unwrap()]).unwrap();
            }
            tx.commit().unwrap();
            number += 1;
        }
        running.join().unwrap();
        assert!(number > 0);
    });
    drop(vault);
    let copy = Vault::open(to, &by_passphrase()).unwrap();
    let count = |table: &str| -> i64 {
        copy.connection().query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
    };
    assert_eq!(count("noted"), count("pair") + 1);
    assert!(copy.check_files(true, &mut go).unwrap().missing.is_empty());
}

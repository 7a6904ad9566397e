//! Evidence files.

use std::cell::Cell;
use std::fs;
use std::io::{self, Read, Seek, SeekFrom};

use sha2::{Digest, Sha256};

use super::{add, by_passphrase, bytes, content, go, new_vault, tree};
use crate::evidence::fault;
use crate::{Flow, Shelf, Vault, VaultError, discard_file};

const SIZES: [usize; 9] = [0, 1, 2, 65_535, 65_536, 65_537, 131_072, 1 << 20, (1 << 20) + 1];

#[test]
fn files_of_all_sizes_come_back_whole_and_by_range() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    for (index, size) in SIZES.into_iter().enumerate() {
        let original = bytes(size, index as u64);
        let id = add(&mut vault, &original);
        assert_eq!(content(&vault, id).unwrap(), original, "{size}");
        let mut reader = vault.open_file(id).unwrap();
        assert_eq!(reader.size(), size as u64);
        assert_eq!(reader.sha256(), <[u8; 32]>::from(Sha256::digest(&original)));
        for start in [0, 1, 65_535, 65_536, size / 2, size.saturating_sub(1), size, size + 5] {
            for length in [1, 70_000] {
                reader.seek(SeekFrom::Start(start as u64)).unwrap();
                let mut part = Vec::new();
                reader.by_ref().take(length).read_to_end(&mut part).unwrap();
                let expected = original.get(start..).unwrap_or_default();
                assert_eq!(part, &expected[..expected.len().min(length as usize)], "{size} {start} {length}");
            }
        }
        assert_eq!(reader.seek(SeekFrom::End(0)).unwrap(), size as u64);
        assert!(reader.seek(SeekFrom::End(-(size as i64) - 1)).is_err());
        assert!(reader.seek(SeekFrom::Current(-(size as i64))).is_ok());
    }
    let report = vault.check_files(true, &mut go).unwrap();
    assert_eq!(report.checked, SIZES.len() as u64);
    assert!(report.missing.is_empty() && report.damaged.is_empty() && report.unreferenced.is_empty(), "{report:?}");
}

#[test]
fn a_file_is_there_after_reopening_and_its_length_hides_its_size() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    let ids = [1_000_001, 1_000_500].map(|size| (add(&mut vault, &bytes(size, 5)), size));
    let lengths: Vec<usize> = tree(&dir.path().join("evidence")).values().map(Vec::len).collect();
    // 499 bytes apart, but padded alike; an age header has a part of random length.
    assert!(lengths[0].abs_diff(lengths[1]) < 400 && lengths.iter().all(|length| *length > (1 << 20) - 40_000));
    drop(vault);
    let vault = Vault::open(dir.path(), &by_passphrase()).unwrap();
    for (id, size) in ids {
        assert_eq!(content(&vault, id).unwrap(), bytes(size, 5));
    }
}

#[test]
fn stopping_and_failing_leave_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = new_vault(dir.path());
    let before = tree(&dir.path().join("evidence"));
    let original = bytes(5 << 20, 1);

    let calls = Cell::new(0);
    let stopped = vault.add_file(&mut original.as_slice(), None, &mut |progress| {
        calls.set(calls.get() + 1);
        if progress.done > 2 << 20 { Flow::Stop } else { Flow::Continue }
    });
    assert!(matches!(stopped, Err(VaultError::Cancelled)));
    assert!(calls.get() > 2);
    assert!(before == tree(&dir.path().join("evidence")));

    for room in [0, 100, 70_000, 3 << 20] {
        fault::room(Some(room));
        let full = vault.add_file(&mut original.as_slice(), None, &mut go);
        fault::room(None);
        assert!(matches!(full, Err(VaultError::DiskFull)), "{room}");
        assert!(before == tree(&dir.path().join("evidence")), "{room}");
    }

    struct Broken(u32);
    impl Read for Broken {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.0 += 1;
            if self.0 > 3 { Err(io::ErrorKind::PermissionDenied.into()) } else { Ok(buffer.len() / 2) }
        }
    }
    assert!(matches!(vault.add_file(&mut Broken(0), None, &mut go), Err(VaultError::SourceUnreadable(_))));
    drop(vault.add_file(&mut original.as_slice(), None, &mut go).unwrap());
    assert!(before == tree(&dir.path().join("evidence")));
}

#[test]
fn a_rolled_back_file_goes_and_a_pending_one_stays() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    let added = vault.add_file(&mut &b"rolled back"[..], None, &mut go).unwrap();
    let waiting = vault.add_file(&mut &b"waiting"[..], None, &mut go).unwrap();
    let tx = vault.connection_mut().transaction().unwrap();
    let id = added.id;
    Shelf::sync_all(vec![added.place(&tx).unwrap()]).unwrap();
    tx.rollback().unwrap();
    assert!(matches!(vault.open_file(id), Err(VaultError::FileUnknown { .. })));
    vault.settle().unwrap();
    assert_eq!(tree(&dir.path().join("evidence")).len(), 1);
    assert!(vault.check_files(false, &mut go).unwrap().unreferenced.is_empty());
    let id = waiting.id;
    let tx = vault.connection_mut().transaction().unwrap();
    Shelf::sync_all(vec![waiting.place(&tx).unwrap()]).unwrap();
    tx.commit().unwrap();
    vault.settle().unwrap();
    assert_eq!(content(&vault, id).unwrap(), b"waiting");
}

#[test]
fn a_discarded_file_goes_with_the_commit_and_not_before() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    let id = add(&mut vault, b"to be destroyed");
    let tx = vault.connection_mut().transaction().unwrap();
    discard_file(&tx, id).unwrap();
    assert!(matches!(discard_file(&tx, id), Err(VaultError::FileUnknown { .. })));
    tx.rollback().unwrap();
    vault.settle().unwrap();
    assert_eq!(content(&vault, id).unwrap(), b"to be destroyed");
    let tx = vault.connection_mut().transaction().unwrap();
    discard_file(&tx, id).unwrap();
    tx.commit().unwrap();
    vault.settle().unwrap();
    assert!(tree(&dir.path().join("evidence")).is_empty());
    let notes: i64 = vault.connection().query_row("SELECT count(*) FROM discarded_file", [], |row| row.get(0)).unwrap();
    assert_eq!(notes, 0);
}

#[test]
fn missing_damaged_and_unreferenced_files_are_reported_and_left() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    let ids: Vec<_> = (0..3).map(|seed| add(&mut vault, &bytes(200_000, seed))).collect();
    let file = |vault: &Vault, id: khronika_domain::RecordId| {
        let path: String = vault
            .connection()
            .query_row("SELECT path FROM evidence_file WHERE id = ?1", [id.bytes()], |row| row.get(0))
            .unwrap();
        dir.path().join(path)
    };
    fs::remove_file(file(&vault, ids[0])).unwrap();
    let damaged = file(&vault, ids[1]);
    let mut raw = fs::read(&damaged).unwrap();
    raw[70_000] ^= 1;
    fs::write(&damaged, raw).unwrap();
    fs::create_dir_all(dir.path().join("evidence/zz")).unwrap();
    fs::write(dir.path().join("evidence/zz/stray"), "?").unwrap();
    drop(vault);
    let vault = Vault::open(dir.path(), &by_passphrase()).unwrap();
    // A look at both ends doesn't see the middle.
    assert!(vault.check_files(false, &mut go).unwrap().damaged.is_empty());
    let report = vault.check_files(true, &mut go).unwrap();
    assert_eq!((report.missing, report.damaged), (vec![ids[0]], vec![ids[1]]));
    assert_eq!(report.unreferenced, ["evidence/zz/stray"]);
    assert!(matches!(vault.open_file(ids[0]), Err(VaultError::FileMissing { .. })));
    let mut reader = vault.open_file(ids[1]).unwrap();
    let mut start = vec![0; 1000];
    reader.read_exact(&mut start).unwrap();
    assert_eq!(start, bytes(200_000, 1)[..1000]);
    assert!(reader.read_to_end(&mut Vec::new()).is_err());
    assert_eq!(content(&vault, ids[2]).unwrap(), bytes(200_000, 2));
    assert!(dir.path().join("evidence/zz/stray").exists());
}

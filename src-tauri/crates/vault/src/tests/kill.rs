//! The process ends without warning at every point of every operation; after each the vault opens, with
//! the old state or the new one, and the operation can be done again.
//!
//! Each kill is a real one: the test starts itself once more as a child that aborts at the n-th point.

use std::env;
use std::path::Path;
use std::process::Command;

use super::{
    PASSPHRASE, add, back_up, by_passphrase, bytes, content, copy_tree, go, head, new_vault, noted, open_now, secret,
};
use crate::{Creation, HeadFile, Key, Vault, stop};

const DIR: &str = "KHRONIKA_TEST_DIR";
const OPERATION: &str = "KHRONIKA_TEST_OPERATION";
const POINT: &str = "KHRONIKA_TEST_POINT";
const NEXT_PASSPHRASE: &str = "следующая фраза о маяке и чайках 5";

/// What the child does, in `dir/vault`; `dir/stick` is a backup's target.
fn operate(dir: &Path, operation: &str) {
    let root = dir.join("vault");
    if operation == "create" {
        let creation = Creation::begin(&root, secret(PASSPHRASE)).unwrap();
        stop::arm(env::var(POINT).unwrap().parse().unwrap());
        drop(creation.finish_unattended().unwrap());
        return;
    }
    let mut vault = Vault::open(&root, &by_passphrase()).unwrap();
    stop::arm(env::var(POINT).unwrap().parse().unwrap());
    match operation {
        "attach" => drop(add(&mut vault, &bytes(150_000, 9))),
        "discard" => {
            let id = vault.check_files(false, &mut go).map(|_| first_id(&vault)).unwrap();
            let tx = vault.connection_mut().transaction().unwrap();
            crate::discard_file(&tx, id).unwrap();
            tx.commit().unwrap();
            vault.settle().unwrap();
        }
        "passphrase" => vault.change_passphrase(&secret(NEXT_PASSPHRASE)).unwrap(),
        "recovery" => {
            let renewal = vault.renew_recovery().unwrap();
            std::fs::write(dir.join("sheet"), renewal.sheet().text()).unwrap();
            renewal.finish_unattended(&mut vault).unwrap();
        }
        "rekey" => vault.rekey(&secret(PASSPHRASE), &mut go).unwrap(),
        "backup" => drop(back_up(&mut vault, &dir.join("stick")).unwrap()),
        other => panic!("{other}"),
    }
}

fn first_id(vault: &Vault) -> khronika_domain::RecordId {
    let id: Vec<u8> = vault
        .connection()
        .query_row("SELECT id FROM evidence_file ORDER BY size LIMIT 1", [], |row| row.get(0))
        .unwrap();
    khronika_domain::RecordId::from_bytes(&id).unwrap()
}

#[test]
#[ignore = "the child that the others start"]
fn child() {
    if let (Ok(dir), Ok(operation)) = (env::var(DIR), env::var(OPERATION)) {
        operate(Path::new(&dir), &operation);
    }
}

/// Runs the operation on a fresh copy of `prepared` once for each point, killed there, and looks.
fn at_every_point(operation: &str, prepared: &Path, least: u32, look: &dyn Fn(&Path, u32)) {
    for point in 1..500 {
        let dir = tempfile::tempdir().unwrap();
        copy_tree(prepared, dir.path());
        std::fs::remove_dir(dir.path().join("evidence")).unwrap();
        let ended = Command::new(env::current_exe().unwrap())
            .args(["--exact", "tests::kill::child", "--ignored", "--nocapture"])
            .envs([(DIR, dir.path().as_os_str()), (OPERATION, operation.as_ref())])
            .env(POINT, point.to_string())
            .output()
            .unwrap();
        look(dir.path(), point);
        if ended.status.success() {
            assert!(point > least, "{operation}: only {point} points");
            println!("{operation}: killed at {} points", point - 1);
            return;
        }
        let said = String::from_utf8_lossy(&ended.stdout);
        assert!(ended.status.code().is_none(), "{operation} failed at {point} instead of being killed: {said}");
    }
    panic!("{operation} never ended");
}

/// A vault with two files and a head, and its recovery key.
fn prepare(dir: &Path) -> String {
    let (mut vault, recovery) = new_vault(&dir.join("vault"));
    add(&mut vault, &bytes(150_000, 1));
    add(&mut vault, &bytes(10, 2));
    vault.write_head(&head(1)).unwrap();
    recovery
}

/// The vault is whole, and how many files it has.
fn whole(root: &Path, key: &Key) -> u64 {
    let vault = open_now(root, key).unwrap();
    assert_eq!(noted(vault.connection()).unwrap(), ["first"]);
    assert!(vault.check_database().unwrap());
    let report = vault.check_files(true, &mut go).unwrap();
    assert!(report.missing.is_empty() && report.damaged.is_empty(), "{report:?}");
    assert_eq!(vault.read_head(), HeadFile::Is(head(1)));
    drop(vault);
    let left: Vec<_> = super::tree(root).into_keys().filter(|path| path.to_string_lossy().contains(".part")).collect();
    assert!(left.is_empty(), "{left:?}");
    report.checked
}

#[test]
fn creating() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("vault")).unwrap();
    at_every_point("create", dir.path(), 5, &|dir, point| {
        let root = dir.join("vault");
        match open_now(&root, &by_passphrase()) {
            Ok(_) => {}
            Err(crate::VaultError::NotAVault) => {
                drop(Creation::begin(&root, secret(PASSPHRASE)).unwrap().finish_unattended().unwrap());
                drop(open_now(&root, &by_passphrase()).unwrap());
            }
            Err(error) => panic!("{point}: {error:?}"),
        }
    });
}

#[test]
fn attaching_and_destroying() {
    let prepared = tempfile::tempdir().unwrap();
    prepare(prepared.path());
    at_every_point("attach", prepared.path(), 4, &|dir, _| {
        assert!((2..=3).contains(&whole(&dir.join("vault"), &by_passphrase())));
    });
    at_every_point("discard", prepared.path(), 1, &|dir, _| {
        let files = whole(&dir.join("vault"), &by_passphrase());
        assert_eq!(files, 1);
        assert_eq!(super::tree(&dir.join("vault/evidence")).len(), 1);
    });
}

#[test]
fn changing_a_way_in() {
    let prepared = tempfile::tempdir().unwrap();
    let recovery = prepare(prepared.path());
    at_every_point("passphrase", prepared.path(), 1, &|dir, _| {
        let root = dir.join("vault");
        let old = open_now(&root, &by_passphrase()).is_ok();
        let new = open_now(&root, &Key::Passphrase(secret(NEXT_PASSPHRASE))).is_ok();
        assert!(old != new);
    });
    at_every_point("recovery", prepared.path(), 3, &|dir, _| {
        let root = dir.join("vault");
        // Opening puts the two in order; then exactly one of them is valid, and it survives a re-key.
        drop(open_now(&root, &by_passphrase()).unwrap());
        let shown = std::fs::read_to_string(dir.join("sheet")).unwrap();
        let keys = [recovery.as_str(), shown.as_str()];
        let valid: Vec<&str> =
            keys.into_iter().filter(|key| open_now(&root, &Key::Recovery(secret(key))).is_ok()).collect();
        assert_eq!(valid.len(), 1);
        open_now(&root, &by_passphrase()).unwrap().rekey(&secret(PASSPHRASE), &mut go).unwrap();
        assert_eq!(whole(&root, &Key::Recovery(secret(valid[0]))), 2);
    });
}

#[test]
fn rekeying() {
    let prepared = tempfile::tempdir().unwrap();
    let recovery = prepare(prepared.path());
    at_every_point("rekey", prepared.path(), 15, &|dir, point| {
        let root = dir.join("vault");
        // Each way first, at alternate points: either finds the vault as the kill left it.
        let keys = [by_passphrase(), Key::Recovery(secret(&recovery))];
        assert_eq!(whole(&root, &keys[point as usize % 2]), 2);
        assert_eq!(whole(&root, &keys[(point as usize + 1) % 2]), 2);
        let mut vault = open_now(&root, &by_passphrase()).unwrap();
        // Whatever was noted is gone; a file that was in place before its row is nobody's, and is reported.
        let noted: i64 =
            vault.connection().query_row("SELECT count(*) FROM discarded_file", [], |row| row.get(0)).unwrap();
        let nobodys = vault.check_files(false, &mut go).unwrap().unreferenced.len();
        assert!(noted == 0 && nobodys <= 1, "{point}: {noted} {nobodys}");
        vault.rekey(&secret(PASSPHRASE), &mut go).unwrap();
        assert!(!vault.rekey_unfinished().unwrap());
        assert!(vault.check_files(true, &mut go).unwrap().unreferenced.len() <= 1);
        drop(vault);
        assert_eq!(whole(&root, &keys[1]), 2);
    });
}

#[test]
fn backing_up_for_the_first_time() {
    let prepared = tempfile::tempdir().unwrap();
    prepare(prepared.path());
    at_every_point("backup", prepared.path(), 8, &|dir, point| {
        let stick = dir.join("stick");
        match open_now(&stick, &by_passphrase()) {
            Ok(copy) => assert_eq!(noted(copy.connection()).unwrap(), ["first"]),
            Err(crate::VaultError::NotAVault) => {}
            Err(error) => panic!("{point}: {error:?}"),
        }
        back_up(&mut open_now(&dir.join("vault"), &by_passphrase()).unwrap(), &stick).unwrap();
        assert_eq!(whole(&stick, &by_passphrase()), 2);
    });
}

/// The harder one: the earlier copy is of before a re-key and of another passphrase, so that nothing in it
/// fits the new database.
#[test]
fn backing_up_over_an_earlier_copy() {
    let prepared = tempfile::tempdir().unwrap();
    let recovery = prepare(prepared.path());
    let root = prepared.path().join("vault");
    let mut vault = open_now(&root, &by_passphrase()).unwrap();
    vault.change_passphrase(&secret(NEXT_PASSPHRASE)).unwrap();
    back_up(&mut vault, &prepared.path().join("stick")).unwrap();
    vault.change_passphrase(&secret(PASSPHRASE)).unwrap();
    vault.rekey(&secret(PASSPHRASE), &mut go).unwrap();
    drop(vault);
    at_every_point("backup", prepared.path(), 8, &|dir, point| {
        let stick = dir.join("stick");
        // By recovery key or by one of the two passphrases: the copy opens, old or new.
        let earlier = Key::Passphrase(secret(NEXT_PASSPHRASE));
        let recovery = Key::Recovery(secret(&recovery));
        let by_earlier = open_now(&stick, &earlier).is_ok();
        let key = if by_earlier { earlier } else { by_passphrase() };
        let order = if point % 2 == 0 { [&key, &recovery] } else { [&recovery, &key] };
        for key in order {
            let copy = open_now(&stick, key).unwrap_or_else(|error| panic!("{point} {key:?}: {error:?}"));
            assert_eq!(noted(copy.connection()).unwrap(), ["first"]);
            let report = copy.check_files(true, &mut go).unwrap();
            assert!(report.missing.is_empty() && report.damaged.is_empty(), "{point}: {report:?}");
            let file = first_id(&copy);
            assert_eq!(content(&copy, file).unwrap(), bytes(10, 2));
        }
        back_up(&mut open_now(&dir.join("vault"), &by_passphrase()).unwrap(), &stick).unwrap();
        assert_eq!(whole(&stick, &by_passphrase()), 2);
    });
}

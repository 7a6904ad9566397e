//! What a security audit found, a test for each finding, named after it.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::{PASSPHRASE, by_passphrase, go, head, new_vault, note, noted, open_now, secret, tree};
use crate::key_file::{self, Limits};
use crate::schema::{self, Name};
use crate::{Head, Key, Vault, VaultError, head as head_file, write_private};

/// A vault as a re-key leaves it that is killed after its last rename: both key files with both keys, the new
/// database in place; and the database of before.
fn killed_rekey(dir: &Path) -> (String, Vec<u8>) {
    let (mut vault, recovery) = new_vault(dir);
    let old = vault.key.clone();
    drop(vault);
    let older = fs::read(dir.join("records.db")).unwrap();
    vault = open_now(dir, &by_passphrase()).unwrap();
    vault.rekey(&secret(PASSPHRASE), &mut go).unwrap();
    let recipient = schema::recovery(&vault.connection).unwrap();
    vault.write_recovery_file(&[&old, &vault.key], &recipient).unwrap();
    vault.write_passphrase_file(&[&old, &vault.key], &secret(PASSPHRASE)).unwrap();
    (recovery, older)
}

#[test]
fn c4_opening_rewrites_no_key_file_and_an_older_database_takes_no_key_away() {
    let dir = tempfile::tempdir().unwrap();
    let (recovery, older) = killed_rekey(dir.path());
    let keys = tree(&dir.path().join("keys"));
    let newer = fs::read(dir.path().join("records.db")).unwrap();
    fs::write(dir.path().join("records.db.rekey.part"), "left by the kill").unwrap();
    let ways = [by_passphrase(), Key::Recovery(secret(&recovery))];
    fs::write(dir.path().join("records.db"), &older).unwrap();
    for way in &ways {
        // As a store that refuses: opened, and dropped.
        drop(Vault::open(dir.path(), way).unwrap());
        assert!(dir.path().join("records.db.rekey.part").exists());
        // Accepted as it is, whatever the head file says of it.
        for newest in [false, true] {
            let mut vault = Vault::open(dir.path(), way).unwrap();
            vault.put_in_order(newest);
            drop(vault);
            assert!(keys == tree(&dir.path().join("keys")));
        }
        fs::write(dir.path().join("records.db.rekey.part"), "left by the kill").unwrap();
    }
    // A passphrase that is changed meanwhile still leads to both.
    let next = "совсем другая фраза про лодку 77";
    open_now(dir.path(), &by_passphrase()).unwrap().change_passphrase(&secret(next)).unwrap();
    fs::write(dir.path().join("records.db"), &newer).unwrap();
    for way in [Key::Passphrase(secret(next)), Key::Recovery(secret(&recovery))] {
        let mut vault = Vault::open(dir.path(), &way).unwrap();
        assert_eq!(noted(vault.connection()).unwrap(), ["first"]);
        vault.put_in_order(false);
    }
    // Proved the newest: the key of before goes.
    drop(open_now(dir.path(), &Key::Passphrase(secret(next))).unwrap());
    let sealed = fs::read(dir.path().join("keys/passphrase.age")).unwrap();
    assert_eq!(key_file::open_with_passphrase(&sealed, &secret(next), Limits::BUILD).unwrap().len(), 1);
    drop(open_now(dir.path(), &Key::Recovery(secret(&recovery))).unwrap());
}

#[test]
fn m2_a_rekey_with_a_wrong_passphrase_makes_the_next_attempt_wait() {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    let before = tree(&dir.path().join("keys"));
    assert!(matches!(vault.rekey(&secret("another"), &mut go), Err(VaultError::WrongKey)));
    assert!(matches!(vault.rekey(&secret(PASSPHRASE), &mut go), Err(VaultError::TooSoon { seconds: 1 })));
    assert!(before == tree(&dir.path().join("keys")));
}

#[test]
fn l4_the_new_sheet_finishes_a_renewal_that_was_killed_before_its_commit() {
    for newest in [false, true] {
        let dir = tempfile::tempdir().unwrap();
        let (mut vault, old) = new_vault(dir.path());
        let renewal = vault.renew_recovery().unwrap();
        let new = renewal.sheet().text().to_owned();
        let next = renewal.sheet().recipient().unwrap();
        schema::write(&vault.connection, Name::RecoveryNext, &next.to_string()).unwrap();
        vault.write_recovery_file(&[&vault.key], &next).unwrap();
        drop(vault);
        let mut vault = Vault::open(dir.path(), &Key::Recovery(secret(&new))).unwrap();
        vault.put_in_order(newest);
        drop(vault);
        // By passphrase, which goes back to the old sheet where a renewal didn't end: this one did.
        let mut vault = open_now(dir.path(), &by_passphrase()).unwrap();
        vault.rekey(&secret(PASSPHRASE), &mut go).unwrap();
        drop(vault);
        drop(open_now(dir.path(), &Key::Recovery(secret(&new))).unwrap());
        assert!(matches!(open_now(dir.path(), &Key::Recovery(secret(&old))), Err(VaultError::WrongKey)));
    }
}

/// Entries are the rows of a table here: the last one is their number, and a journal knows as many as it has.
fn rows(connection: &Connection) -> rusqlite::Result<u64> {
    connection.query_row("SELECT count(*) FROM noted", [], |row| row.get::<_, i64>(0)).map(i64::unsigned_abs)
}

fn counted_backup(vault: &mut Vault, to: &Path) -> Result<crate::BackupReport, VaultError> {
    let last = |connection: &Connection| Ok(Some(head(rows(connection)?)));
    let knows = |connection: &Connection, found: &Head| Ok(found.sequence <= rows(connection)?);
    vault.backup(to, &|_| Ok(()), &last, &knows, &mut go)
}

#[test]
fn h6_a_copy_whose_last_write_missed_its_head_file_is_not_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    counted_backup(&mut vault, stick.path()).unwrap();
    note(&open_now(stick.path(), &by_passphrase()).unwrap(), "written in the copy");
    let before = tree(stick.path());
    assert!(matches!(counted_backup(&mut vault, stick.path()), Err(VaultError::BackupTargetNewer)));
    fs::remove_file(stick.path().join("head.age")).unwrap();
    assert!(matches!(counted_backup(&mut vault, stick.path()), Err(VaultError::BackupTargetNewer)));
    assert_eq!(before.len(), tree(stick.path()).len() + 1);
    assert!(tree(stick.path()).iter().all(|(path, bytes)| before.get(path) == Some(bytes)));
    // Once the vault has as much, the database alone says that nothing is lost.
    note(&vault, "the same");
    counted_backup(&mut vault, stick.path()).unwrap();
}

#[test]
fn h6_a_copy_of_another_key_is_overwritten_only_where_its_head_file_is_known() {
    type Damage = fn(&Path, &Vault);
    let damages: [(Damage, bool); 4] = [
        (|_, _| {}, true),
        (|file, _| fs::remove_file(file).unwrap(), false),
        (|file, _| fs::write(file, "no head").unwrap(), false),
        (
            |file, vault| {
                let folder = crate::folder::Folder::at(file.parent().unwrap());
                head_file::write(&folder, &vault.head_identities[1], &head(99)).unwrap();
            },
            false,
        ),
    ];
    for (damage, overwritten) in damages {
        let dir = tempfile::tempdir().unwrap();
        let stick = tempfile::tempdir().unwrap();
        let (mut vault, _) = new_vault(dir.path());
        counted_backup(&mut vault, stick.path()).unwrap();
        vault.rekey(&secret(PASSPHRASE), &mut go).unwrap();
        damage(&stick.path().join("head.age"), &vault);
        let before = tree(stick.path());
        let made = counted_backup(&mut vault, stick.path());
        assert_eq!(made.is_ok(), overwritten, "{made:?}");
        assert!(overwritten || matches!(made, Err(VaultError::BackupTargetNewer)));
        assert!(overwritten || before == tree(stick.path()));
    }
}

#[test]
fn l5_a_private_file_is_new_whole_and_its_owners_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("sheet.txt");
    write_private(&path, b"first").unwrap();
    assert_eq!(write_private(&path, b"second").unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), b"first");
    assert!(write_private(&dir.path().join("absent/sheet.txt"), b"x").is_err());
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt, symlink};
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        symlink(dir.path().join("elsewhere"), dir.path().join("link")).unwrap();
        assert!(write_private(&dir.path().join("link"), b"x").is_err());
        assert!(!dir.path().join("elsewhere").exists());
    }
}

#[test]
fn m7_no_output_path_inside_the_vault() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("vault");
    let (vault, _) = new_vault(&root);
    fs::create_dir(dir.path().join("beside")).unwrap();
    for inside in ["vault", "vault/out.bin", "vault/evidence/out.bin", "vault/new/deeper/out.bin", "beside/../vault/a"]
    {
        assert!(matches!(vault.refuse_inside(&dir.path().join(inside)), Err(VaultError::InsideVault)), "{inside}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(&root, dir.path().join("folder")).unwrap();
        symlink(root.join("records.db"), dir.path().join("file")).unwrap();
        symlink("vault/not-yet", dir.path().join("dangling")).unwrap();
        for inside in ["folder/out.bin", "file", "dangling"] {
            assert!(matches!(vault.refuse_inside(&dir.path().join(inside)), Err(VaultError::InsideVault)), "{inside}");
        }
    }
    for outside in ["out.bin", "vault.bin", "beside/out.bin", "vault/../out.bin"] {
        vault.refuse_inside(&dir.path().join(outside)).unwrap();
    }
}

#[test]
fn l8_identities_read_from_the_database_are_zeroed() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = new_vault(dir.path());
    let read: zeroize::Zeroizing<String> = schema::read(&vault.connection, Name::Head).unwrap().unwrap();
    assert!(read.starts_with("AGE-SECRET-KEY-1"));
    // Joined and split again they are the same.
    schema::renew_head_identity(&vault.connection).unwrap();
    schema::renew_head_identity(&vault.connection).unwrap();
    let all = schema::head_identities(&vault.connection).unwrap();
    assert_eq!(all.len(), 3);
    assert_eq!(secrecy::ExposeSecret::expose_secret(&all[2].to_string()), read.as_str());
}

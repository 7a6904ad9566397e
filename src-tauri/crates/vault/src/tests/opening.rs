//! Opening: the right way in opens; each wrong state has its own error and changes no byte.

use std::fs;

use super::{by_passphrase, head, new_vault, note, noted, open_now, secret, tree};
use crate::connection::{self, Sharing};
use crate::{HeadFile, Key, Part, Vault, VaultError};

#[test]
fn a_vault_opens_with_passphrase_and_recovery_key_and_keeps_what_was_written() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, recovery) = new_vault(dir.path());
    let id = vault.id().to_owned();
    assert_eq!(vault.read_head(), HeadFile::Missing);
    vault.write_head(&head(1)).unwrap();
    vault.set_setting("language", "ru").unwrap();
    drop(vault);

    let vault = Vault::open(dir.path(), &by_passphrase()).unwrap();
    assert_eq!((vault.id(), vault.directory()), (id.as_str(), dir.path()));
    assert_eq!(noted(vault.connection()).unwrap(), ["first"]);
    assert_eq!(vault.read_head(), HeadFile::Is(head(1)));
    assert_eq!(vault.setting("language").unwrap().as_deref(), Some("ru"));
    assert_eq!(vault.setting("theme").unwrap(), None);
    assert!(vault.check_database().unwrap());
    drop(vault);

    let spaced: String = recovery.to_lowercase().chars().flat_map(|c| [c, ' ']).collect();
    for typed in [recovery.clone(), spaced, recovery.replace("AGE-SECRET-KEY-1", "")] {
        assert_eq!(
            noted(Vault::open(dir.path(), &Key::Recovery(secret(&typed))).unwrap().connection()).unwrap().len(),
            1
        );
    }
}

#[test]
fn a_passphrase_is_the_same_in_either_unicode_form() {
    let dir = tempfile::tempdir().unwrap();
    let composed = "ещё ёжик бежит по йодистой ёлке";
    let decomposed: String = unicode_normalization::UnicodeNormalization::nfd(composed).collect();
    assert_ne!(composed, decomposed);
    drop(crate::Creation::begin(dir.path(), secret(&decomposed)).unwrap().finish_unattended().unwrap());
    drop(Vault::open(dir.path(), &Key::Passphrase(secret(composed))).unwrap());
}

#[test]
fn the_connection_has_the_settings_that_were_decided() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = new_vault(dir.path());
    let number = |pragma: &str| -> i64 {
        vault.connection().query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap()
    };
    for (pragma, value) in [
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("temp_store", 2),
        ("synchronous", 2),
        ("auto_vacuum", 2),
        ("cache_size", -65_536),
    ] {
        assert_eq!(number(pragma), value, "{pragma}");
    }
    // SQLCipher answers in text.
    let page: String = vault.connection().query_row("PRAGMA cipher_page_size", [], |row| row.get(0)).unwrap();
    assert_eq!(page, "8192");
    let mode: String = vault.connection().query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    let version: String = vault.connection().query_row("PRAGMA cipher_version", [], |row| row.get(0)).unwrap();
    assert!(version.starts_with("4."), "{version}");
    // DEFENSIVE: the schema can't be written around SQLite's own checks.
    vault.connection().execute_batch("PRAGMA writable_schema = ON").unwrap();
    assert!(vault.connection().execute("DELETE FROM sqlite_schema", []).is_err());
}

#[test]
fn wrong_states_are_told_apart_and_change_nothing() {
    type Damage = fn(&std::path::Path);
    type Expected = fn(&VaultError) -> bool;
    let good = || Key::Passphrase(secret(super::PASSPHRASE));
    let other_key = || Key::Recovery(secret("AGE-SECRET-KEY-1QQQQ"));
    let cases: [(&str, Damage, Key, Expected); 9] = [
        ("wrong passphrase", |_| {}, Key::Passphrase(secret("another")), |e| matches!(e, VaultError::WrongKey)),
        ("mistyped recovery key", |_| {}, other_key(), |e| matches!(e, VaultError::RecoveryMalformed)),
        (
            "newer format",
            |dir| fs::write(dir.join("vault.json"), "{\"format\":2,\"moved\":[]}").unwrap(),
            good(),
            |e| matches!(e, VaultError::TooNew { found: 2, known: 1 }),
        ),
        (
            "damaged vault.json",
            |dir| fs::write(dir.join("vault.json"), "{\"form").unwrap(),
            good(),
            |e| matches!(e, VaultError::Damaged { part: Part::Manifest }),
        ),
        (
            "lost vault.json",
            |dir| fs::remove_file(dir.join("vault.json")).unwrap(),
            good(),
            |e| matches!(e, VaultError::Damaged { part: Part::Manifest }),
        ),
        (
            "truncated key file",
            |dir| {
                let path = dir.join("keys/passphrase.age");
                let bytes = fs::read(&path).unwrap();
                fs::write(path, &bytes[..bytes.len() - 5]).unwrap();
            },
            good(),
            |e| matches!(e, VaultError::KeyFileDamaged),
        ),
        (
            "lost key file",
            |dir| fs::remove_file(dir.join("keys/passphrase.age")).unwrap(),
            good(),
            |e| matches!(e, VaultError::KeyFileDamaged),
        ),
        (
            "empty database",
            |dir| fs::write(dir.join("records.db"), "").unwrap(),
            good(),
            |e| matches!(e, VaultError::Damaged { part: Part::Database }),
        ),
        (
            "foreign database",
            |dir| fs::write(dir.join("records.db"), super::bytes(40_960, 3)).unwrap(),
            good(),
            |e| matches!(e, VaultError::Damaged { part: Part::Database }),
        ),
    ];
    for (name, damage, key, expected) in cases {
        let dir = tempfile::tempdir().unwrap();
        drop(new_vault(dir.path()));
        damage(dir.path());
        let before = tree(dir.path());
        let error = Vault::open(dir.path(), &key).unwrap_err();
        assert!(expected(&error), "{name}: {error:?}");
        assert!(before == tree(dir.path()), "{name} changed the folder");
    }
}

/// The WAL holds committed work: an opening that fails must neither move it nor delete it.
#[test]
fn a_failed_opening_leaves_the_wal() {
    let dir = tempfile::tempdir().unwrap();
    let copy = tempfile::tempdir().unwrap();
    let (vault, _) = new_vault(dir.path());
    note(&vault, "in the WAL");
    super::copy_tree(dir.path(), copy.path());
    drop(vault);
    let mut database = fs::read(copy.path().join("records.db")).unwrap();
    let whole = database.clone();
    database[5000] ^= 1;
    fs::write(copy.path().join("records.db"), &database).unwrap();
    // The first page lies in the WAL as well, whole; so this opens or not, but never loses the WAL.
    let wal = fs::read(copy.path().join("records.db-wal")).unwrap();
    assert!(!wal.is_empty());
    let other = Key::Passphrase(secret("quite another passphrase"));
    assert!(matches!(Vault::open(copy.path(), &other), Err(VaultError::WrongKey)));
    assert_eq!(fs::read(copy.path().join("records.db-wal")).unwrap(), wal);
    fs::write(copy.path().join("records.db"), &whole).unwrap();
    assert_eq!(noted(open_now(copy.path(), &by_passphrase()).unwrap().connection()).unwrap().len(), 2);
}

#[test]
fn a_folder_that_is_no_vault_stays_untouched() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(Vault::open(dir.path(), &by_passphrase()), Err(VaultError::NotAVault)));
    assert!(matches!(Vault::open(&dir.path().join("absent"), &by_passphrase()), Err(VaultError::NotAVault)));
    fs::write(dir.path().join("letter.txt"), "hello").unwrap();
    assert!(matches!(Vault::open(dir.path(), &by_passphrase()), Err(VaultError::NotAVault)));
    assert!(matches!(Vault::open(&dir.path().join("letter.txt"), &by_passphrase()), Err(VaultError::NotAVault)));
    assert_eq!(tree(dir.path()).len(), 1);
}

#[test]
fn a_vault_opens_once_at_a_time() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = new_vault(dir.path());
    let before = tree(dir.path());
    assert!(matches!(Vault::open(dir.path(), &by_passphrase()), Err(VaultError::OpenElsewhere)));
    assert!(before == tree(dir.path()));
    drop(vault);
    drop(Vault::open(dir.path(), &by_passphrase()).unwrap());
}

/// As on a full disk, where there is no room for the WAL's index: it is kept in memory.
#[test]
fn a_database_opens_alone_without_a_shared_index() {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = new_vault(dir.path());
    let key = vault.key.clone();
    drop(vault);
    let path = dir.path().join("records.db");
    let connection = connection::attempt(&path, &key, Sharing::Alone).unwrap();
    assert!(!dir.path().join("records.db-shm").exists());
    connection.execute("INSERT INTO noted (body) VALUES ('second')", []).unwrap();
    assert!(!dir.path().join("records.db-shm").exists());
    assert!(connection::is_whole(&connection).unwrap());
    drop(connection);
    assert_eq!(noted(Vault::open(dir.path(), &by_passphrase()).unwrap().connection()).unwrap(), ["first", "second"]);
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("vault");
    let (mut vault, _) = new_vault(&root);
    super::add(&mut vault, b"photo");
    vault.write_head(&head(1)).unwrap();
    let mut left = vec![root];
    while let Some(path) = left.pop() {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
        if path.is_dir() {
            left.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        }
    }
}

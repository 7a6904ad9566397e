//! Tests of the vault as a whole, each on a folder of its own.

mod audit;
mod backups;
mod creation;
mod damage;
mod delays;
mod files;
mod kill;
mod opening;
mod passphrases;
mod rekey;
mod sheets;
mod stock;
mod ways;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use khronika_domain::RecordId;
use rusqlite::Connection;
use secrecy::SecretString;

use crate::{Creation, Flow, Head, Key, Progress, Shelf, Vault, VaultError};

pub(super) const PASSPHRASE: &str = "ивовый прут у северной реки 1968";

pub(super) fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

pub(super) fn by_passphrase() -> Key {
    Key::Passphrase(secret(PASSPHRASE))
}

pub(super) fn go(_: Progress) -> Flow {
    Flow::Continue
}

/// A new vault with a table and a row in it, and its recovery key.
pub(super) fn new_vault(dir: &Path) -> (Vault, String) {
    let creation = Creation::begin(dir, secret(PASSPHRASE)).unwrap();
    let key = creation.sheet().text().to_owned();
    let vault = creation.finish_unattended().unwrap();
    vault.connection().execute_batch("CREATE TABLE noted (id INTEGER PRIMARY KEY, body TEXT)").unwrap();
    note(&vault, "first");
    (vault, key)
}

pub(super) fn note(vault: &Vault, body: &str) {
    vault.connection().execute("INSERT INTO noted (body) VALUES (?1)", [body]).unwrap();
}

pub(super) fn noted(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection.prepare("SELECT body FROM noted ORDER BY id")?.query_map([], |row| row.get(0))?.collect()
}

/// Bytes that don't repeat.
pub(super) fn bytes(length: usize, seed: u64) -> Vec<u8> {
    let mut state = seed | 1;
    (0..length)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 56) as u8
        })
        .collect()
}

pub(super) fn add(vault: &mut Vault, content: &[u8]) -> RecordId {
    let added = vault.add_file(&mut &content[..], Some(content.len() as u64), &mut go).unwrap();
    let id = added.id;
    let tx = vault.connection_mut().transaction().unwrap();
    Shelf::sync_all(vec![added.place(&tx).unwrap()]).unwrap();
    tx.commit().unwrap();
    id
}

pub(super) fn content(vault: &Vault, id: RecordId) -> Result<Vec<u8>, VaultError> {
    let mut bytes = Vec::new();
    vault.open_file(id)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Every file under a folder with its bytes.
pub(super) fn tree(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut left = vec![dir.to_owned()];
    while let Some(directory) = left.pop() {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else {
                found.insert(path.strip_prefix(dir).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

pub(super) fn copy_tree(from: &Path, to: &Path) {
    for (path, bytes) in tree(from) {
        let path = to.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    fs::create_dir_all(to.join("evidence")).unwrap();
}

pub(super) fn head(sequence: u64) -> Head {
    Head { device: [7; 32], sequence, entry: [9; 32] }
}

/// Opens without the delay after the wrong attempts that a test makes on purpose.
pub(super) fn open_now(dir: &Path, key: &Key) -> Result<Vault, VaultError> {
    crate::attempts::succeeded(dir);
    let mut vault = Vault::open(dir, key)?;
    vault.put_in_order(true);
    Ok(vault)
}

/// A backup by a store that has nothing to strip and knows every head.
pub(super) fn back_up(vault: &mut Vault, to: &Path) -> Result<crate::BackupReport, VaultError> {
    vault.backup(to, &|_| Ok(()), &|_| Ok(Some(head(1))), &|_, _| Ok(true), &mut go)
}

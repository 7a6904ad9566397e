//! A vault opened without the program's own code: age's library for the key file, SQLCipher by its
//! PRAGMA lines, and the database's pages by their cipher alone.

use std::fs;
use std::path::Path;

use aes::Aes256;
use aes::cipher::{BlockDecryptMut, KeyIvInit, block_padding::NoPadding};
use khronika_domain::RecordId;
use rusqlite::Connection;

use crate::desk::PASSPHRASE;

/// Bytes of a page; of them at its end an IV and an HMAC.
const PAGE: usize = 8192;
const RESERVED: usize = 80;

/// The PRAGMA lines in the key file.
#[must_use]
pub fn pragmas(vault: &Path) -> String {
    let file = fs::read(vault.join("keys/passphrase.age")).expect("the key file");
    let identity = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
    let text = age::decrypt(&identity, &file).expect("the passphrase opens the key file");
    String::from_utf8(text).expect("text")
}

/// The database, opened by these lines.
#[must_use]
pub fn database(vault: &Path) -> Connection {
    let connection = Connection::open(vault.join("records.db")).expect("the database");
    connection.execute_batch(&pragmas(vault)).expect("the PRAGMA lines");
    connection
}

/// The tables of the journal in a plain database in memory, to be mutated and verified quickly.
#[must_use]
pub fn journal(vault: &Path) -> Connection {
    let from = database(vault);
    let to = Connection::open_in_memory().expect("a database in memory");
    for table in ["device", "entry", "leaf", "field_value"] {
        let sql: String = from
            .query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [table], |row| row.get(0))
            .expect("the table's definition");
        to.execute_batch(&sql).expect("the table");
        let mut rows = from.prepare(&format!("SELECT * FROM {table}")).expect("the rows");
        let columns = rows.column_count();
        let marks = vec!["?"; columns].join(", ");
        let insert = format!("INSERT INTO {table} VALUES ({marks})");
        let mut rows = rows.query([]).expect("the rows");
        while let Some(row) = rows.next().expect("a row") {
            let values: Vec<rusqlite::types::Value> = (0..columns).map(|at| row.get(at).expect("a value")).collect();
            to.execute(&insert, rusqlite::params_from_iter(values)).expect("the row goes in");
        }
    }
    to
}

/// Every page of the database and of its log, decrypted: AES-256-CBC by the raw key, as SQLCipher 4
/// documents it; the IV lies at the page's end.
#[must_use]
pub fn pages(vault: &Path) -> Vec<u8> {
    let lines = pragmas(vault);
    let hex = lines.split("x'").nth(1).and_then(|rest| rest.get(..64)).expect("the key");
    let key: Vec<u8> = (0..32).map(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).expect("hex")).collect();
    let mut plain = Vec::new();
    let database = fs::read(vault.join("records.db")).expect("the database");
    for (number, page) in database.chunks_exact(PAGE).enumerate() {
        plain.extend(decrypted(&key, page, if number == 0 { 16 } else { 0 }));
    }
    // The log: a header of 32 bytes, then frames of a header of 24 bytes and a page.
    let log = fs::read(vault.join("records.db-wal")).unwrap_or_default();
    for frame in log.get(32..).unwrap_or_default().chunks_exact(24 + PAGE) {
        let first = frame[..4] == 1_u32.to_be_bytes();
        plain.extend(decrypted(&key, &frame[24..], if first { 16 } else { 0 }));
    }
    plain
}

fn decrypted(key: &[u8], page: &[u8], skipped: usize) -> Vec<u8> {
    let body = &page[skipped..PAGE - RESERVED];
    let iv = &page[PAGE - RESERVED..PAGE - RESERVED + 16];
    cbc::Decryptor::<Aes256>::new_from_slices(key, iv)
        .expect("key and IV")
        .decrypt_padded_vec_mut::<NoPadding>(body)
        .expect("whole blocks")
}

/// Whether bytes occur somewhere.
#[must_use]
pub fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    memchr::memmem::find(haystack, needle).is_some()
}

/// A record's id as its bytes.
#[must_use]
pub fn id_bytes(id: &str) -> Vec<u8> {
    id.parse::<RecordId>().expect("an id").bytes().to_vec()
}

//! The vault's own tables in `records.db`. Every other table belongs to the store.

use std::str::FromStr;

use age::x25519;
use chrono::{SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use crate::{Part, VaultError};

/// `vault_secret` has few rows, named by [`Name`]; the others say what they hold.
const TABLES: &str = "
CREATE TABLE vault_secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE evidence_file (
    id BLOB PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    identity TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    added TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE discarded_file (path TEXT PRIMARY KEY, noted TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE rekeyed_file (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
";

/// The rows of `vault_secret`.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Name {
    /// The id of `vault.json` once more, to tell when that file was changed.
    VaultId,
    /// Public half of the recovery key on paper.
    Recovery,
    /// The one that replaces it, while a renewal runs.
    RecoveryNext,
    /// The identity that `head.age` is encrypted to.
    Head,
    /// Earlier ones, a line each, newest first: a copy of before a re-key has its head under one of them.
    HeadBefore,
    /// Set while a re-key runs.
    Rekey,
    /// SHA-256 of the key file by passphrase, in hex; two lines while it is replaced.
    PassphraseFile,
    /// The same of the one by recovery key.
    RecoveryFile,
}

impl Name {
    const fn text(self) -> &'static str {
        match self {
            Self::VaultId => "vault_id",
            Self::Recovery => "recovery_recipient",
            Self::RecoveryNext => "recovery_recipient_next",
            Self::Head => "head_identity",
            Self::HeadBefore => "head_identities_before",
            Self::Rekey => "rekey_running",
            Self::PassphraseFile => "passphrase_file",
            Self::RecoveryFile => "recovery_file",
        }
    }
}

pub(crate) fn create(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(TABLES)
}

pub(crate) fn read(connection: &Connection, name: Name) -> rusqlite::Result<Option<Zeroizing<String>>> {
    let mut statement = connection.prepare_cached("SELECT value FROM vault_secret WHERE name = ?1")?;
    statement.query_row([name.text()], |row| row.get(0).map(Zeroizing::new)).optional()
}

pub(crate) fn write(connection: &Connection, name: Name, value: &str) -> rusqlite::Result<()> {
    connection
        .execute("INSERT OR REPLACE INTO vault_secret (name, value) VALUES (?1, ?2)", params![name.text(), value])
        .map(|_| ())
}

pub(crate) fn remove(connection: &Connection, name: Name) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM vault_secret WHERE name = ?1", [name.text()]).map(|_| ())
}

/// The recovery key's public half.
pub(crate) fn recovery(connection: &Connection) -> Result<x25519::Recipient, VaultError> {
    read(connection, Name::Recovery)?
        .and_then(|text| x25519::Recipient::from_str(&text).ok())
        .ok_or(VaultError::Damaged { part: Part::Database })
}

/// The identities for `head.age`, the present one first.
pub(crate) fn head_identities(connection: &Connection) -> Result<Vec<x25519::Identity>, VaultError> {
    let present = read(connection, Name::Head)?.unwrap_or_default();
    let before = read(connection, Name::HeadBefore)?.unwrap_or_default();
    let identities: Vec<_> = present.lines().chain(before.lines()).flat_map(x25519::Identity::from_str).collect();
    if identities.is_empty() { Err(VaultError::Damaged { part: Part::Database }) } else { Ok(identities) }
}

/// A new identity for `head.age`; the present one joins the earlier ones.
pub(crate) fn renew_head_identity(connection: &Connection) -> rusqlite::Result<()> {
    if let Some(present) = read(connection, Name::Head)? {
        let before = read(connection, Name::HeadBefore)?.unwrap_or_default();
        // Room for all of it at once: growing would leave unzeroed pieces behind.
        let mut all = Zeroizing::new(String::with_capacity(present.len() + 1 + before.len()));
        for part in [present.as_str(), "\n", before.as_str()] {
            all.push_str(part);
        }
        write(connection, Name::HeadBefore, &all)?;
    }
    write(connection, Name::Head, x25519::Identity::generate().to_string().expose_secret())
}

/// RFC 3339, UTC, whole seconds.
pub(crate) fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true)
}

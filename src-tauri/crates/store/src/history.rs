//! The history of a record: who, when, and each field before and after.

use khronika_domain::RecordId;
use rusqlite::OptionalExtension;
use serde_json::Value;

use crate::journal::{StoredLeaf, leaves_of_record, meta};
use crate::record::{Folded, State, fold};
use crate::{Store, StoreError};

/// One change of a record.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PastChange {
    /// The version that it made.
    #[ts(type = "number")]
    pub version: u64,
    /// When, as the device's clock said (RFC 3339, UTC); order is by version, never by clock.
    pub time: Option<String>,
    /// Code of what was done.
    pub action: Option<String>,
    /// Who, where the vault names its author.
    pub author: Option<String>,
    /// The device's key, in hex.
    pub device: String,
    /// Whether that is this copy of the vault.
    pub own: bool,
    /// The fields, by path.
    pub fields: Vec<FieldChange>,
}

/// One field before and after.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FieldChange {
    /// The field.
    pub path: String,
    /// What stood there; none where nothing did, or where it was erased since.
    #[ts(type = "unknown")]
    pub before: Option<Value>,
    /// What stands there afterwards.
    #[ts(type = "unknown")]
    pub after: Option<Value>,
    /// Whether the value was erased, then or since.
    pub erased: bool,
}

impl Store {
    /// The history of a record, oldest change first.
    ///
    /// # Errors
    /// `NotFound`, or what the database says.
    pub fn history(&self, id: RecordId) -> Result<Vec<PastChange>, StoreError> {
        let leaves = leaves_of_record(self.connection(), id)?;
        let own: Option<Vec<u8>> = self
            .connection()
            .prepare_cached("SELECT key FROM device WHERE secret IS NOT NULL")?
            .query_row([], |row| row.get(0))
            .optional()?;
        let mut changes = Vec::new();
        let mut before: Option<Folded> = None;
        for (version, entry) in (1..).zip(entries_of(&leaves)) {
            let Some(after) = fold(&leaves, Some(version)) else { break };
            let device: Vec<u8> = self
                .connection()
                .prepare_cached("SELECT device FROM entry WHERE number = ?1")?
                .query_row([entry], |row| row.get(0))?;
            changes.push(PastChange {
                version,
                time: meta(self.connection(), entry, "time")?,
                action: meta(self.connection(), entry, "action")?,
                author: meta(self.connection(), entry, "author")?,
                own: own.as_ref() == Some(&device),
                device: data_encoding::HEXLOWER.encode(&device),
                fields: differences(before.as_ref(), &after),
            });
            before = Some(after);
        }
        if changes.is_empty() { Err(StoreError::NotFound(id)) } else { Ok(changes) }
    }
}

/// The entries that touched the record, in order.
fn entries_of(leaves: &[StoredLeaf]) -> Vec<i64> {
    let mut entries: Vec<i64> = leaves.iter().map(|leaf| leaf.entry).collect();
    entries.dedup();
    entries
}

fn differences(before: Option<&Folded>, after: &Folded) -> Vec<FieldChange> {
    let mut paths: Vec<&String> = after.heads.keys().collect();
    paths.retain(|path| before.and_then(|before| before.heads.get(*path)) != after.heads.get(*path));
    let value = |folded: Option<&Folded>, path: &str| {
        if path == crate::record::STATE {
            return folded.map(|folded| Value::String(folded.state.code().to_owned()));
        }
        folded.and_then(|folded| folded.flat.get(path).cloned())
    };
    paths
        .into_iter()
        .map(|path| FieldChange {
            path: path.clone(),
            before: value(before, path),
            after: value(Some(after), path),
            erased: after.erased.contains(path) || before.is_some_and(|before| before.erased.contains(path)),
        })
        .collect()
}

impl Folded {
    /// Whether the record is there at that version.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.state == State::Live
    }
}

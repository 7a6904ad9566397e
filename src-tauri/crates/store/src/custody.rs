//! What the journal says of an exhibit's custody: its events, and the entry by which a record came to be.
//! Must not say what an event means.

use std::collections::BTreeSet;

use khronika_domain::{Kind, RecordId};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use crate::journal::{holds, leaves_of_record, meta};
use crate::record::{Record, fold, row_of};
use crate::{Store, StoreError, Transaction};

/// By which entry of the journal a record came to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Number of the entry in this copy: the order of custody.
    pub number: i64,
    /// The entry's id: SHA-256 of its header, in hex.
    pub entry: String,
    /// When, as the device's clock said (RFC 3339, UTC).
    pub time: String,
    /// Who, where the vault names its author.
    pub author: Option<String>,
    /// Whether a file ever was tied to it, though it may be gone since.
    pub with_file: bool,
    /// Whether the record is what the journal tells, and the entry as it was signed.
    pub holds: bool,
}

impl Store {
    /// By which entry a record came to be, and whether both stand as they were written.
    ///
    /// # Errors
    /// `NotFound`; what the database says.
    pub fn recorded(&self, id: RecordId) -> Result<Recorded, StoreError> {
        let connection = self.connection();
        let leaves = leaves_of_record(connection, id)?;
        let number = leaves.first().ok_or(StoreError::NotFound(id))?.entry;
        let entry: Vec<u8> = connection
            .prepare_cached("SELECT id FROM entry WHERE number = ?1")?
            .query_row([number], |row| row.get(0))?;
        let told = fold(&leaves, None).map(|folded| folded.into_record(id)).transpose()?;
        let mut sound = told == Some(self.record(id)?);
        let mut entries: Vec<i64> = leaves.iter().map(|leaf| leaf.entry).collect();
        entries.dedup();
        for entry in entries {
            sound = sound && holds(connection, entry)?;
        }
        Ok(Recorded {
            number,
            entry: data_encoding::HEXLOWER.encode(&entry),
            time: meta(connection, number, "time")?.unwrap_or_default(),
            author: meta(connection, number, "author")?,
            with_file: leaves.iter().any(|leaf| leaf.path == "file"),
            holds: sound,
        })
    }

    /// The events of custody that name exhibits among these records, or those that they were made of; and those.
    ///
    /// # Errors
    /// What the database says.
    pub fn custody_around(&self, scope: &[Record]) -> Result<Vec<Record>, StoreError> {
        let mut around = BTreeSet::new();
        let originals = self.originals(scope)?;
        let within = scope.iter().filter(|record| record.kind == Kind::Evidence).map(|record| record.id);
        for exhibit in within.chain(originals.iter().copied()) {
            around.extend(self.custody_events(exhibit)?);
        }
        around.extend(originals);
        around.into_iter().map(|id| self.record(id)).collect()
    }

    /// The exhibits that these were made of, and those that they were made of in their turn.
    fn originals(&self, scope: &[Record]) -> Result<BTreeSet<RecordId>, StoreError> {
        let of = |record: &Record| record.document.get("derived_from").and_then(Value::as_str)?.parse().ok();
        let mut found = BTreeSet::new();
        let mut next: Vec<RecordId> = scope.iter().filter_map(of).collect();
        while let Some(id) = next.pop() {
            if let Some(original) = row_of(self.connection(), id)?.map(|row| row.record).filter(|_| found.insert(id)) {
                next.extend(of(&original));
            }
        }
        Ok(found)
    }

    /// The exhibits that were made of this one, in the order in which they were.
    ///
    /// # Errors
    /// What the database says.
    pub fn derived_of(&self, exhibit: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT record.id FROM link JOIN record ON record.number = link.source
             WHERE link.target = ?1 AND link.role = 'derived_from' AND record.kind = 'evidence' AND record.state = 0
             ORDER BY record.number",
        )?;
        let ids: Vec<Vec<u8>> =
            statement.query_map(params![exhibit.bytes()], |row| row.get(0))?.collect::<Result<_, _>>()?;
        ids.iter().map(|id| Ok(RecordId::from_bytes(id)?)).collect()
    }

    /// The events of custody of one exhibit, in the order in which they were recorded.
    ///
    /// # Errors
    /// What the database says.
    pub fn custody_events(&self, exhibit: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT record.id FROM link JOIN record ON record.number = link.source
             WHERE link.target = ?1 AND link.role = 'exhibits' AND record.kind = 'custody_event' ORDER BY record.number",
        )?;
        let ids: Vec<Vec<u8>> =
            statement.query_map(params![exhibit.bytes()], |row| row.get(0))?.collect::<Result<_, _>>()?;
        ids.iter().map(|id| Ok(RecordId::from_bytes(id)?)).collect()
    }

    /// As [`Transaction::exhibit_of`].
    ///
    /// # Errors
    /// What the database says.
    pub fn exhibit_of(&self, sha256: &[u8; 32]) -> Result<Option<RecordId>, StoreError> {
        exhibit_of(self.connection(), sha256)
    }
}

impl Transaction<'_> {
    /// The live exhibit whose original has that SHA-256; the one that was taken in first where there are several.
    ///
    /// # Errors
    /// What the database says.
    pub fn exhibit_of(&self, sha256: &[u8; 32]) -> Result<Option<RecordId>, StoreError> {
        exhibit_of(self.connection, sha256)
    }
}

fn exhibit_of(connection: &Connection, sha256: &[u8; 32]) -> Result<Option<RecordId>, StoreError> {
    let found: Option<Vec<u8>> = connection
        .prepare_cached(
            "SELECT record.id FROM evidence_file JOIN link ON link.target = evidence_file.id AND link.role = 'file'
             JOIN record ON record.number = link.source
             WHERE evidence_file.sha256 = ?1 AND record.kind = 'evidence' AND record.state = 0
             ORDER BY record.number LIMIT 1",
        )?
        .query_row([sha256], |row| row.get(0))
        .optional()?;
    Ok(found.map(|id| RecordId::from_bytes(&id)).transpose()?)
}

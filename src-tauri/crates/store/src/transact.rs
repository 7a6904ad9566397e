//! The one way to write: a transaction whose every change becomes a leaf of one journal entry,
//! with the projections in the same database transaction.

use chrono::{SecondsFormat, Utc};
use ed25519_dalek::SigningKey;
use khronika_domain::value::{self, Flat, unflatten};
use khronika_domain::{DomainError, Kind, RecordId, segment};
use khronika_vault::{Head, Shelf};
use rusqlite::{Connection, TransactionBehavior, params};
use serde_json::Value;

use crate::bulk::Prepared;
use crate::journal::{EntryWriter, Leaf, NewLeaf, Op, leaves_of_record};
use crate::record::{Record, RecordRow, STATE, State, fold, row_of};
use crate::{Store, StoreError, projection};

/// What is done; the journal's word for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// A vault's first entry.
    Create,
    /// The first entry of a new device in a copy.
    Restored,
    /// A record was made or changed.
    Save,
    /// Records were deleted.
    Delete,
    /// Records were restored.
    Restore,
    /// A change was undone.
    Undo,
    /// Values were erased.
    Erase,
    /// A table was imported.
    Import,
    /// An import was undone.
    UndoImport,
    /// A file was attached.
    Attach,
    /// The invented sample case was filled in.
    Sample,
    /// Something was done with exhibits: copied, verified, disclosed.
    Custody,
    /// A time stamp was asked for, or its answer taken in.
    Stamp,
    /// Two records of one person were made one.
    Merge,
    /// A merge was taken back.
    Part,
}

impl Change {
    /// The code in the journal, never renamed.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Create => "vault.create",
            Self::Restored => "vault.restored",
            Self::Save => "record.save",
            Self::Delete => "record.delete",
            Self::Restore => "record.restore",
            Self::Undo => "record.undo",
            Self::Erase => "record.erase",
            Self::Import => "import.table",
            Self::UndoImport => "import.undo",
            Self::Attach => "evidence.attach",
            Self::Sample => "sample.fill",
            Self::Custody => "evidence.custody",
            Self::Stamp => "timestamp.take",
            Self::Merge => "person.merge",
            Self::Part => "person.part",
        }
    }
}

/// What came of a change.
#[derive(Debug, Clone)]
pub struct Outcome<T> {
    /// What the work gave back.
    pub value: T,
    /// The records it touched: what a window shows anew.
    pub changed: Vec<RecordId>,
}

/// A change while it is made.
pub struct Transaction<'c> {
    pub(crate) connection: &'c Connection,
    pub(crate) entry: EntryWriter<'c>,
    pub(crate) changed: Vec<RecordId>,
    /// Directories that files were put into: durable before the commit that names them.
    pub(crate) shelves: Vec<Shelf>,
}

impl Store {
    /// Makes a change: all of it, or nothing. A change that changes nothing leaves no entry.
    ///
    /// # Errors
    /// What `work` says, or the database; nothing was written then.
    pub fn transact<T>(
        &mut self,
        change: Change,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<Outcome<T>, StoreError> {
        let author = self.author.clone();
        let transaction = self.vault.connection_mut().transaction_with_behavior(TransactionBehavior::Immediate)?;
        let device = crate::open::ready_device(&transaction, self.device.as_ref(), self.doubt)?;
        let mut tx = Transaction::begin(&transaction, change, author.as_deref())?;
        let meta = tx.entry.leaves();
        let value = work(&mut tx)?;
        if tx.entry.leaves() == meta && change != Change::Create {
            return Ok(Outcome { value, changed: Vec::new() }); // dropping the transaction rolls it back
        }
        let Transaction { entry, mut changed, shelves, .. } = tx;
        let (header, id) = entry.finish(&device)?;
        Shelf::sync_all(shelves)?;
        transaction.commit()?;
        changed.sort();
        changed.dedup();
        self.note_head(device, Head { device: header.device, sequence: header.sequence, entry: id });
        Ok(Outcome { value, changed })
    }

    /// Remembers the head and writes the vault's head file. The commit already holds: a head file
    /// that is behind the database is harmless and is written again after the next commit.
    fn note_head(&mut self, device: SigningKey, head: Head) {
        self.head_written = self.vault.write_head(&head).is_ok();
        self.head = Some(head);
        self.doubt = None;
        self.device = Some(device);
    }
}

impl<'c> Transaction<'c> {
    pub(crate) fn begin(connection: &'c Connection, change: Change, author: Option<&str>) -> Result<Self, StoreError> {
        let mut entry = EntryWriter::begin(connection)?;
        entry.push_meta("time", &Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true))?;
        entry.push_meta("action", change.code())?;
        if let Some(author) = author {
            entry.push_meta("author", author)?;
        }
        Ok(Self { connection, entry, changed: Vec::new(), shelves: Vec::new() })
    }

    /// Makes a new record.
    ///
    /// # Errors
    /// `Document` where it may not be saved.
    pub fn create(&mut self, kind: Kind, document: &Value) -> Result<RecordId, StoreError> {
        self.write(&Prepared::new(kind, document)?)
    }

    /// Writes a new record that was made ready.
    pub(crate) fn write(&mut self, prepared: &Prepared) -> Result<RecordId, StoreError> {
        let Prepared { record, values, body, derived, uses_own } = prepared;
        let (id, kind, entry) = (record.id, record.kind.code(), self.entry.number());
        if *uses_own {
            self.check_own(record.kind, &record.document, None)?;
        }
        for (path, parts) in values {
            self.set(kind, id, path, parts, &[])?;
        }
        self.connection
            .prepare_cached(
                "INSERT INTO record (id, kind, version, state, body, erased, changed) VALUES (?1, ?2, 1, 0, ?3, '[]', ?4)",
            )?
            .execute(params![id.bytes(), kind, body, entry])?;
        let number = self.connection.last_insert_rowid();
        projection::write(self.connection, number, entry, record, derived)?;
        self.changed.push(id);
        Ok(id)
    }

    /// Saves a new version of a record; gives the version that stands then.
    ///
    /// # Errors
    /// `NotFound`, `OtherKind`, `NotLive`; `Conflict` where the record has moved on from `based_on`;
    /// `Document` where it may not be saved.
    pub fn save(&mut self, kind: Kind, id: RecordId, based_on: u64, document: &Value) -> Result<u64, StoreError> {
        let old = row_of(self.connection, id)?.ok_or(StoreError::NotFound(id))?;
        if old.record.kind != kind {
            return Err(StoreError::OtherKind(id));
        }
        if old.record.version != based_on {
            return Err(StoreError::Conflict { id, current: old.record.version, based_on });
        }
        if old.record.state != State::Live {
            return Err(StoreError::NotLive(id));
        }
        let (document, _) = value::normalise(document)?;
        let checked = kind.check(&document, Some(&old.record.document))?;
        self.check_own(kind, &checked, Some(&old.record.document))?;
        let (_, flat) = value::normalise(&checked)?;
        self.overwrite(&old, &flat)
    }

    /// Puts other values in the place of a record's: each that differs is journaled. Gives the version that stands.
    pub(crate) fn overwrite(&mut self, old: &RecordRow, flat: &Flat) -> Result<u64, StoreError> {
        let (id, kind) = (old.record.id, old.record.kind.code());
        let (_, before) = value::normalise(&old.record.document)?;
        if *flat == before {
            return Ok(old.record.version);
        }
        let folded = self.folded(id)?;
        for (path, value) in flat {
            if before.get(path) != Some(value) {
                let superseded = folded.heads.get(path).map_or(&[][..], Vec::as_slice);
                self.set(kind, id, path, &parts_of(value), superseded)?;
            }
        }
        for path in before.keys().filter(|path| !flat.contains_key(*path)) {
            let superseded = folded.heads.get(path).map_or(&[][..], Vec::as_slice);
            self.say(Op::Unset, kind, id, path, "null", superseded)?;
        }
        let erased = old.record.erased.iter().filter(|path| !flat.contains_key(*path)).cloned().collect();
        self.replace(old.number, &old.record, Record { document: unflatten(flat), erased, ..old.record.clone() })
    }

    /// Puts a record into another state.
    pub(crate) fn set_state(&mut self, id: RecordId, state: State) -> Result<u64, StoreError> {
        let old = row_of(self.connection, id)?.ok_or(StoreError::NotFound(id))?;
        if old.record.state == state {
            return Ok(old.record.version);
        }
        // A log out of which entries can be taken proves nothing.
        if crate::stamp::is_kept(&old.record) {
            return Err(DomainError::LogKept.into());
        }
        let folded = self.folded(id)?;
        let superseded = folded.heads.get(STATE).map_or(&[][..], Vec::as_slice);
        let value = parts_of(&Value::String(state.code().to_owned()));
        self.set(old.record.kind.code(), id, STATE, &value, superseded)?;
        self.replace(old.number, &old.record, Record { state, ..old.record.clone() })
    }

    /// Deletes a record: it leaves lists and search, and can be restored.
    ///
    /// # Errors
    /// `NotFound`; `Conflict` where it has moved on from `based_on`; `NotLive`; `InUse` where it is a field or a term of the
    /// vault's own that records hold; `Document` for an event of custody, which is kept.
    pub fn delete(&mut self, id: RecordId, based_on: Option<u64>) -> Result<u64, StoreError> {
        let old = row_of(self.connection, id)?.ok_or(StoreError::NotFound(id))?;
        if let Some(based_on) = based_on
            && based_on != old.record.version
        {
            return Err(StoreError::Conflict { id, current: old.record.version, based_on });
        }
        if old.record.state == State::Erased {
            return Err(StoreError::NotLive(id));
        }
        self.check_unused(&old.record)?;
        self.set_state(id, State::Deleted)
    }

    /// Restores a deleted record.
    ///
    /// # Errors
    /// `NotFound`; `NotLive` where it was erased.
    pub fn restore(&mut self, id: RecordId) -> Result<u64, StoreError> {
        let old = row_of(self.connection, id)?.ok_or(StoreError::NotFound(id))?;
        if old.record.state == State::Erased {
            return Err(StoreError::NotLive(id));
        }
        if old.record.kind == Kind::Term && old.record.state != State::Live {
            self.check_alone(&old.record.document)?;
        }
        self.set_state(id, State::Live)
    }

    /// The record as it stands within this change.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn record(&self, id: RecordId) -> Result<Record, StoreError> {
        row_of(self.connection, id)?.map(|row| row.record).ok_or(StoreError::NotFound(id))
    }

    pub(crate) fn folded(&self, id: RecordId) -> Result<crate::record::Folded, StoreError> {
        fold(&leaves_of_record(self.connection, id)?, None).ok_or(StoreError::NotFound(id))
    }

    /// Writes a record's row and everything derived from it; the version rises once an entry.
    pub(crate) fn replace(&mut self, number: i64, old: &Record, mut new: Record) -> Result<u64, StoreError> {
        let entry = self.entry.number();
        let last: i64 = self
            .connection
            .prepare_cached("SELECT changed FROM record WHERE number = ?1")?
            .query_row([number], |row| row.get(0))?;
        new.version = if last == entry { old.version } else { old.version + 1 };
        let erased = serde_json::to_string(&new.erased).unwrap_or_else(|_| "[]".to_owned());
        self.connection
            .prepare_cached(
                "UPDATE record SET version = ?2, state = ?3, body = ?4, erased = ?5, changed = ?6 WHERE number = ?1",
            )?
            .execute(params![
                number,
                i64::try_from(new.version).unwrap_or(i64::MAX),
                new.state.number(),
                new.document.to_string(),
                erased,
                entry
            ])?;
        projection::replace(self.connection, number, entry, Some(old), &new)?;
        self.changed.push(new.id);
        Ok(new.version)
    }

    /// Journals a value by its parts.
    fn set(
        &mut self,
        kind: &str,
        id: RecordId,
        path: &str,
        values: &[String],
        supersedes: &[u8],
    ) -> Result<(), StoreError> {
        let parts = u32::try_from(values.len()).unwrap_or(u32::MAX);
        for (part, value) in (0_u32..).zip(values) {
            // Only the first part supersedes: it stands for the whole value.
            let supersedes = if part == 0 { supersedes } else { &[] };
            let leaf = Leaf { op: Op::Set, kind, record: id.bytes(), path, part, parts, supersedes };
            self.entry.push(&NewLeaf { leaf, value })?;
        }
        Ok(())
    }

    /// Journals one leaf.
    pub(crate) fn say(
        &mut self,
        op: Op,
        kind: &str,
        id: RecordId,
        path: &str,
        value: &str,
        supersedes: &[u8],
    ) -> Result<(), StoreError> {
        let leaf = Leaf { op, kind, record: id.bytes(), path, part: 0, parts: 1, supersedes };
        self.entry.push(&NewLeaf { leaf, value }).map(|_| ())
    }
}

/// A value as the journal keeps it: JSON, a text by its segments.
pub(crate) fn parts_of(value: &Value) -> Vec<String> {
    let segments: Vec<&str> = value.as_str().map(segment::split).unwrap_or_default();
    if segments.len() < 2 {
        return vec![value.to_string()];
    }
    segments.into_iter().map(|text| Value::String(text.to_owned()).to_string()).collect()
}

/// The flat values of a record's document.
pub(crate) fn flat_of(record: &Record) -> Result<Flat, StoreError> {
    Ok(value::normalise(&record.document)?.1)
}

//! Undoing an import: its records are deleted as one change; those that were edited since are kept, and exhibits that
//! something else relies on.

use khronika_domain::{Kind, RecordId};
use rusqlite::params;
use serde_json::Value;

use crate::record::State;
use crate::transact::{Change, Outcome, Transaction};
use crate::{Store, StoreError};

/// What came of undoing an import.
#[derive(Debug, Clone, Default, serde::Serialize)]
pub struct Undone {
    /// Records that were deleted.
    pub deleted: u64,
    /// Records that were edited since the import, or that something else relies on, and stay.
    pub kept: Vec<RecordId>,
}

impl Store {
    /// Undoes an import.
    ///
    /// # Errors
    /// `NotFound`; `OtherKind` where the id is no import's; what the database says.
    pub fn undo_import(&mut self, import: RecordId) -> Result<Outcome<Undone>, StoreError> {
        self.transact(Change::UndoImport, |tx| tx.undo_import(import))
    }
}

impl Transaction<'_> {
    fn undo_import(&mut self, import: RecordId) -> Result<Undone, StoreError> {
        let record = self.record(import)?;
        if record.kind != Kind::Import {
            return Err(StoreError::OtherKind(import));
        }
        let made: Vec<(Vec<u8>, i64, u8, String)> = self
            .connection
            .prepare_cached(
                "SELECT record.id, record.version, record.state, record.kind
                 FROM link JOIN record ON record.number = link.source
                 WHERE link.target = ?1 AND link.role = 'import' AND record.kind <> 'custody_event'
                 ORDER BY record.number DESC",
            )?
            .query_map(params![import.bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
            .collect::<Result<_, _>>()?;
        let mut undone = Undone::default();
        // What lay in a container is younger than it, and goes before it: a container is kept where one of those is.
        for (id, version, state, kind) in made {
            let id = RecordId::from_bytes(&id)?;
            if State::from_number(state) != State::Live {
                continue;
            }
            if version > 1 || (kind == Kind::Evidence.code() && self.is_relied_on(id, import)?) {
                undone.kept.push(id);
            } else {
                self.set_state(id, State::Deleted)?;
                undone.deleted += 1;
            }
        }
        undone.kept.reverse();
        let mut document = record.document.clone();
        if let Value::Object(map) = &mut document {
            map.insert("undone".to_owned(), Value::Bool(true));
        }
        self.save(Kind::Import, import, record.version, &document)?;
        Ok(undone)
    }

    /// Whether its bytes came once more in another intake, or it was disclosed, stamped, copied, cited since: then it is no
    /// longer that import's alone. That it was looked at or verified is nothing that needs it.
    fn is_relied_on(&self, exhibit: RecordId, import: RecordId) -> Result<bool, StoreError> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM link JOIN record ON record.number = link.source
                 WHERE link.target = ?1 AND record.state = 0 AND NOT (record.kind = 'custody_event' AND (
                   coalesce(json_extract(record.body, '$.import'), '') = ?2
                   OR json_extract(record.body, '$.custody') IN ('verified', 'viewed'))))",
            )?
            .query_row(params![exhibit.bytes(), import.to_string()], |row| row.get(0))?)
    }
}

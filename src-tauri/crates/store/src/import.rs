//! Undoing an import: its records are deleted as one change; those that were edited since are kept.

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
    /// Records that were edited since the import, and stay.
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
        let made: Vec<(Vec<u8>, i64, u8)> = self
            .connection
            .prepare_cached(
                "SELECT record.id, record.version, record.state FROM link JOIN record ON record.number = link.source
                 WHERE link.target = ?1 AND link.role = 'import' ORDER BY record.number",
            )?
            .query_map(params![import.bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        let mut undone = Undone::default();
        for (id, version, state) in made {
            let id = RecordId::from_bytes(&id)?;
            if State::from_number(state) != State::Live {
                continue;
            }
            if version > 1 {
                undone.kept.push(id);
            } else {
                self.set_state(id, State::Deleted)?;
                undone.deleted += 1;
            }
        }
        let mut document = record.document.clone();
        if let Value::Object(map) = &mut document {
            map.insert("undone".to_owned(), Value::Bool(true));
        }
        self.save(Kind::Import, import, record.version, &document)?;
        Ok(undone)
    }
}

//! Undoing: a record is put back as it stood before a change, by a new entry. What was erased stays erased.

use khronika_domain::RecordId;

use crate::record::State;
use crate::transact::{Change, Outcome};
use crate::{Store, StoreError};

impl Store {
    /// Undoes the change that made `version`, the one that stands. Undoing the first one deletes the record.
    /// Gives the version that stands then.
    ///
    /// # Errors
    /// `NotFound`; `Conflict` where the record has moved on; `NotLive` where it was erased; `Document` where
    /// the state before may not be saved (a narrative is fixed once it was saved).
    pub fn undo(&mut self, id: RecordId, version: u64) -> Result<Outcome<u64>, StoreError> {
        let now = self.record(id)?;
        if now.version != version {
            return Err(StoreError::Conflict { id, current: now.version, based_on: version });
        }
        let Some(before) = version.checked_sub(1).filter(|before| *before > 0) else {
            return self.transact(Change::Undo, |tx| tx.delete(id, Some(version)));
        };
        let before = self.record_at(id, before)?;
        self.transact(Change::Undo, |tx| {
            if now.state == State::Erased {
                return Err(StoreError::NotLive(id));
            }
            // Only a live record is saved; its version rises once for all that an entry does to it.
            tx.set_state(id, State::Live)?;
            tx.save(now.kind, id, tx.record(id)?.version, &before.document)?;
            tx.set_state(id, before.state)
        })
    }
}

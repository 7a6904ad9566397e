//! Undoing: a record is put back as it stood before a change, by a new entry. What was erased stays erased.

use khronika_domain::RecordId;

use crate::journal::{Op, leaves_of_record, meta};
use crate::record::State;
use crate::transact::{Change, Outcome};
use crate::{Store, StoreError};

impl Store {
    /// Undoes the change that made `version`, the one that stands. Undoing the first one deletes the record.
    /// Gives the version that stands then.
    ///
    /// # Errors
    /// `NotFound`; `Conflict` where the record has moved on; `NotLive` where it, or a value of it, was erased by
    /// that change; `Document` where
    /// the state before may not be saved (a narrative is fixed once it was saved).
    pub fn undo(&mut self, id: RecordId, version: u64) -> Result<Outcome<u64>, StoreError> {
        let now = self.record(id)?;
        if now.version != version {
            return Err(StoreError::Conflict { id, current: now.version, based_on: version });
        }
        let leaves = leaves_of_record(self.connection(), id)?;
        let last = leaves.last().map_or(0, |leaf| leaf.entry);
        // What an erasure took can't come back, and undoing its mark would only hide that it was there.
        if leaves.iter().any(|leaf| leaf.entry == last && leaf.op() == Some(Op::Erase)) {
            return Err(StoreError::NotLive(id));
        }
        // A merge is one change of many records: it is taken back whole, or not at all.
        match meta(self.connection(), last, "action")?.as_deref() {
            Some(action) if action == Change::Merge.code() => {
                let other = self.set_aside_by(last)?.ok_or(StoreError::NotMerged(id))?;
                let parted = self.part(other)?;
                let version = self.record(id)?.version;
                return Ok(Outcome { value: version, changed: parted.changed });
            }
            Some(action) if action == Change::Part.code() => return Err(StoreError::NotMerged(id)),
            _ => {}
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
            if before.state != State::Live {
                tx.check_unused(&now)?;
            }
            tx.set_state(id, State::Live)?;
            tx.save(now.kind, id, tx.record(id)?.version, &before.document)?;
            tx.set_state(id, before.state)
        })
    }
}

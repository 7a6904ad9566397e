//! Time stamps: which are of an exhibit, which of the journal itself, and what becomes of them. Must not read an answer.

use khronika_domain::kinds::Timestamp;
use khronika_domain::{Kind, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::record::{Record, row_of};
use crate::transact::Transaction;
use crate::{Store, StoreError};

/// Whether a record is one that nobody takes away: an entry of a log, or a stamp that has its answer.
pub(crate) fn is_kept(record: &Record) -> bool {
    record.kind == Kind::CustodyEvent || (record.kind == Kind::Timestamp && record.document.get("taken").is_some())
}

impl Store {
    /// The time stamps of one exhibit, in the order in which they were asked for.
    ///
    /// # Errors
    /// What the database says.
    pub fn stamps_of(&self, exhibit: RecordId) -> Result<Vec<Record>, StoreError> {
        stamps_of(self.connection(), exhibit)?.into_iter().map(|id| self.record(id)).collect()
    }

    /// Those of the journal's heads.
    ///
    /// # Errors
    /// What the database says.
    pub fn stamps_of_heads(&self) -> Result<Vec<Record>, StoreError> {
        let mut stamps = self.kept_of(Kind::Timestamp)?;
        stamps.retain(|record| record.document.get("head").is_some());
        Ok(stamps)
    }

    /// The entry of that id: its number among those of its device, and the device's key.
    ///
    /// # Errors
    /// What the database says.
    pub fn entry_of(&self, id: &[u8; 32]) -> Result<Option<(u64, [u8; 32])>, StoreError> {
        let found: Option<(i64, [u8; 32])> = self
            .connection()
            .prepare_cached("SELECT sequence, device FROM entry WHERE id = ?1")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(found.map(|(sequence, device)| (u64::try_from(sequence).unwrap_or_default(), device)))
    }
}

impl Transaction<'_> {
    /// The hash of an exhibit that is erased goes from its stamps too: by it anybody who has the file could tell that it was
    /// here. That there was a stamp, by whom and when, stays.
    pub(crate) fn erase_stamped_hash(&mut self, exhibit: RecordId) -> Result<(), StoreError> {
        let paths: Vec<String> = Timestamp::TELLS_HASH.iter().map(|path| (*path).to_owned()).collect();
        for stamp in stamps_of(self.connection, exhibit)? {
            let row = row_of(self.connection, stamp)?.ok_or(StoreError::NotFound(stamp))?;
            // A request without its number can't be answered any more.
            let paths = if is_kept(&row.record) { paths.as_slice() } else { &[] };
            self.take_out(&row, paths)?;
        }
        Ok(())
    }
}

fn stamps_of(connection: &Connection, exhibit: RecordId) -> Result<Vec<RecordId>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT record.id FROM link JOIN record ON record.number = link.source
         WHERE link.target = ?1 AND link.role = 'exhibit' AND record.kind = 'timestamp' AND record.state <> 2
         ORDER BY record.number",
    )?;
    let ids: Vec<Vec<u8>> =
        statement.query_map(params![exhibit.bytes()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.iter().map(|id| Ok(RecordId::from_bytes(id)?)).collect()
}

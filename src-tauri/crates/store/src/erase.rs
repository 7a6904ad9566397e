//! Erasing: a value and its salt leave record, journal, index and pages; the chain still verifies,
//! because the value's commitment stays in the place of both.

use khronika_domain::value::unflatten;
use khronika_domain::{DomainError, Kind, RecordId};
use khronika_vault::discard_file;
use rusqlite::{Connection, params};

use crate::journal::{Op, StoredLeaf, commit_value, leaves_of_record};
use crate::record::{Record, RecordRow, STATE, State, row_of};
use crate::transact::{Change, Outcome, Transaction, flat_of};
use crate::{Store, StoreError};

/// What an erasure did.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Erased {
    /// The paths whose values are gone.
    pub paths: Vec<String>,
    /// Whether the database's log was emptied too; if not, another reader held it, and the next
    /// erasure or closing empties it.
    pub pages_clean: bool,
    /// When the last backup was made: it still holds the values until it is made again.
    pub backup: Option<String>,
}

impl Store {
    /// Erases a whole record (`paths` empty) or the values at and below some paths. An exhibit's
    /// file is destroyed with its record.
    ///
    /// # Errors
    /// `NotFound`; `InUse`; `Document` for what an event of custody can't be without; what the database says: nothing was
    /// erased then.
    pub fn erase(&mut self, id: RecordId, paths: &[String]) -> Result<Outcome<Erased>, StoreError> {
        self.erase_noting(id, paths, |_| Ok(()))
    }

    /// The same, with what is noted of it in the same change: that an exhibit was destroyed, by whom and why.
    ///
    /// # Errors
    /// As [`Store::erase`]; what `note` says.
    pub fn erase_noting(
        &mut self,
        id: RecordId,
        paths: &[String],
        note: impl FnOnce(&mut Transaction<'_>) -> Result<(), StoreError>,
    ) -> Result<Outcome<Erased>, StoreError> {
        let outcome = self.transact(Change::Erase, |tx| {
            note(tx)?;
            tx.erase(id, paths)
        })?;
        self.vault.settle()?;
        let pages_clean = self.sweep_pages()?;
        let backup = self.vault.setting("backup.last")?;
        Ok(Outcome { value: Erased { paths: outcome.value, pages_clean, backup }, changed: outcome.changed })
    }

    /// Gives free pages back and empties the write-ahead log. Gives whether the log is empty.
    fn sweep_pages(&self) -> Result<bool, StoreError> {
        let connection = self.connection();
        connection.flush_prepared_statement_cache();
        let mut vacuum = connection.prepare("PRAGMA incremental_vacuum")?;
        let mut rows = vacuum.query([])?;
        while rows.next()?.is_some() {}
        let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        Ok(busy == 0)
    }
}

impl Transaction<'_> {
    fn erase(&mut self, id: RecordId, wanted: &[String]) -> Result<Vec<String>, StoreError> {
        let old = row_of(self.connection, id)?.ok_or(StoreError::NotFound(id))?;
        let whole = wanted.is_empty();
        // Names and words in it may have to go; what was done with which exhibit stays.
        let kept = ["custody", "exhibits", "date", "automatic", "corrects", "package", "purpose"];
        if old.record.kind == Kind::CustodyEvent
            && (whole || wanted.iter().any(|path| kept.contains(&path.split('/').next().unwrap_or_default())))
        {
            return Err(DomainError::LogKept.into());
        }
        // A stamp stands whole, until the exhibit that it is of is erased; a request that waits can go, whole.
        if old.record.kind == Kind::Timestamp && (!whole || crate::stamp::is_kept(&old.record)) {
            return Err(DomainError::LogKept.into());
        }
        // Without its code a term would look as if nothing held it.
        let tied = ["code", "vocabulary", "of", "holds"];
        if whole || wanted.iter().any(|path| tied.contains(&path.as_str())) {
            self.check_unused(&old.record)?;
        }
        let paths = self.take_out(&old, wanted)?;
        if old.record.kind == Kind::Evidence && paths.iter().any(|path| path == "sha256") {
            self.erase_stamped_hash(id)?;
        }
        Ok(paths)
    }

    /// Erases what a record holds at and below those paths, or all of it, whatever kind it is.
    pub(crate) fn take_out(&mut self, old: &RecordRow, wanted: &[String]) -> Result<Vec<String>, StoreError> {
        let (id, whole) = (old.record.id, wanted.is_empty());
        let folded = self.folded(id)?;
        let leaves = leaves_of_record(self.connection, id)?;
        let meant = |path: &str| {
            path != STATE
                && (whole || wanted.iter().any(|wanted| path == wanted || path.starts_with(&format!("{wanted}/"))))
        };
        let paths: Vec<String> = folded.heads.keys().filter(|path| meant(path)).cloned().collect();
        if paths.is_empty() {
            return Ok(paths);
        }
        let kind = old.record.kind;
        for path in &paths {
            let superseded = folded.heads.get(path).map_or(&[][..], Vec::as_slice);
            self.say(Op::Erase, kind.code(), id, path, "null", superseded)?;
        }
        for leaf in leaves.iter().filter(|leaf| meant(&leaf.path)) {
            forget(self.connection, leaf)?;
        }
        if kind == Kind::Evidence && (whole || paths.iter().any(|path| path == "file")) {
            let file = old.record.document.get("file").and_then(serde_json::Value::as_str);
            if let Some(file) = file.and_then(|file| file.parse().ok()) {
                discard_file(self.connection, file)?;
            }
        }
        let mut flat = flat_of(&old.record)?;
        flat.retain(|path, _| !meant(path));
        let mut erased = old.record.erased.clone();
        erased.extend(paths.iter().cloned());
        erased.sort();
        erased.dedup();
        let state = if whole { State::Erased } else { old.record.state };
        if whole && old.record.state != State::Erased {
            let superseded = folded.heads.get(STATE).map_or(&[][..], Vec::as_slice);
            self.say(Op::Set, kind.code(), id, STATE, "\"erased\"", superseded)?;
        }
        self.replace(
            old.number,
            &old.record,
            Record { document: unflatten(&flat), erased, state, ..old.record.clone() },
        )?;
        // The index keeps deleted terms in its pages until it is merged into one.
        self.connection.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
        if kind == Kind::Evidence {
            crate::reading::sweep(self.connection)?;
        }
        Ok(paths)
    }
}

/// Puts a value's commitment in the place of value and salt.
fn forget(connection: &Connection, leaf: &StoredLeaf) -> Result<(), StoreError> {
    let Some((salt, value)) = &leaf.value else { return Ok(()) };
    let salt: [u8; 16] = salt.as_slice().try_into().map_err(|_| StoreError::Damaged(rusqlite::Error::InvalidQuery))?;
    connection
        .prepare_cached("UPDATE leaf SET commitment = ?2 WHERE number = ?1")?
        .execute(params![leaf.number, commit_value(&salt, value)])?;
    connection.prepare_cached("DELETE FROM field_value WHERE leaf = ?1")?.execute([leaf.number])?;
    Ok(())
}

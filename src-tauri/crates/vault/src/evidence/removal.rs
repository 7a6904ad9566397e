//! Destroying evidence files: the row with the key goes in a transaction, the bytes after its commit.

use std::fs;
use std::io;
use std::path::PathBuf;

use khronika_domain::RecordId;
use rusqlite::{Connection, params};

use super::{Place, find};
use crate::folder::{self, PART};
use crate::{Vault, VaultError, schema};

/// Deletes a file's row, and with it its key, and notes the file for `Vault::settle` after the commit.
///
/// # Errors
/// `FileUnknown`, `Damaged`, `Database`.
pub fn discard_file(tx: &Connection, id: RecordId) -> Result<(), VaultError> {
    let entry = find(tx, id)?;
    tx.execute("DELETE FROM evidence_file WHERE id = ?1", [id.bytes()])?;
    note(tx, &entry.place)
}

/// Notes a file to be deleted after the commit.
pub(crate) fn note(tx: &Connection, place: &Place) -> Result<(), VaultError> {
    tx.execute(
        "INSERT OR REPLACE INTO discarded_file (path, noted) VALUES (?1, ?2)",
        params![place.path(), schema::now()],
    )?;
    Ok(())
}

impl Vault {
    /// Deletes the files that committed transactions discarded, those whose transaction rolled back, and
    /// `*.part` that nobody writes. Never anything else: an unreferenced file may be all that is left of a
    /// database that lost its last commits. Inside a transaction nothing is final, and nothing is done.
    ///
    /// # Errors
    /// `ReadOnly`, `Io`, `Database`. What is left is noted still, and taken up by the next call.
    pub fn settle(&self) -> Result<(), VaultError> {
        if !self.connection.is_autocommit() {
            return Ok(());
        }
        self.remove_rolled_back()?;
        self.sweep_evidence()?;
        self.remove_discarded()
    }

    fn remove_discarded(&self) -> Result<(), VaultError> {
        let mut paths: Vec<String> = Vec::new();
        {
            let mut statement = self.connection.prepare_cached(
                "SELECT path FROM discarded_file
                 WHERE NOT EXISTS (SELECT 1 FROM evidence_file WHERE evidence_file.path = discarded_file.path)",
            )?;
            for path in statement.query_map([], |row| row.get(0))? {
                paths.push(path?);
            }
        }
        if paths.is_empty() {
            return Ok(());
        }
        let mut directories: Vec<PathBuf> = Vec::new();
        for place in paths.iter().filter_map(|path| Place::parse(path)) {
            folder::remove(&place.file(&self.folder))?;
            directories.push(place.directory(&self.folder));
            crate::stop::point("discarded file removed");
        }
        directories.sort();
        directories.dedup();
        for directory in directories.iter().filter(|directory| directory.is_dir()) {
            folder::sync_directory(directory)?;
        }
        // Only now: a note that goes before its file would leave the file for good.
        for path in &paths {
            self.connection.execute("DELETE FROM discarded_file WHERE path = ?1", [path])?;
        }
        Ok(())
    }

    /// Removes files that this process put in place for transactions that didn't commit.
    pub(crate) fn remove_rolled_back(&self) -> Result<(), VaultError> {
        if !self.connection.is_autocommit() {
            return Ok(());
        }
        let placed = std::mem::take(&mut self.pending.moves().placed);
        for place in placed {
            let named: bool = self.connection.query_row(
                "SELECT EXISTS (SELECT 1 FROM evidence_file WHERE path = ?1)",
                [place.path()],
                |row| row.get(0),
            )?;
            if !named {
                folder::remove(&place.file(&self.folder))?;
            }
        }
        Ok(())
    }

    fn sweep_evidence(&self) -> Result<(), VaultError> {
        let entries = match fs::read_dir(self.folder.evidence()) {
            // Copied by a program that leaves out empty folders.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            other => other?,
        };
        for entry in entries {
            let name = entry?.file_name();
            let Some(place) = name.to_str().and_then(|name| name.strip_suffix(PART)).and_then(Place::named) else {
                continue;
            };
            if !self.pending.moves().parts.contains(&place) {
                folder::remove(&place.part(&self.folder))?;
            }
        }
        Ok(())
    }
}

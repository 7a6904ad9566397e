//! A full re-key: a new database key, every evidence file under a new identity, a new identity for the head.
//! Safe to kill at any point: while it runs each key file holds the old and the new database key, and what
//! was done is noted in the database, so that the next run goes on.

use std::fs;
use std::sync::Arc;

use khronika_domain::RecordId;
use rusqlite::{Connection, params};
use secrecy::{ExposeSecret, SecretString};

use crate::evidence::{self, Entry, FileReader, Sealed};
use crate::folder;
use crate::head::{self, HeadFile};
use crate::key::DatabaseKey;
use crate::schema::{self, Name};
use crate::{Flow, Part, Progress, Stage, Vault, VaultError, connection, copy};

/// Name of the new database until it takes the old one's place.
const NEXT: &str = "records.db.rekey.part";

impl Vault {
    /// Whether a re-key of this vault was begun and hasn't ended.
    ///
    /// # Errors
    /// `Damaged`, `Database`.
    pub fn rekey_unfinished(&self) -> Result<bool, VaultError> {
        Ok(schema::read(&self.connection, Name::Rekey)?.is_some())
    }

    /// Gives the vault a new database key and every evidence file a new identity. `passphrase` is the
    /// present one; the recovery key stays valid, its public half lies in the database.
    ///
    /// Where it is stopped or killed the vault opens as before, and another call goes on. A damaged
    /// evidence file stays as it is: what can still be read of it is worth more.
    ///
    /// # Errors
    /// `WrongKey`, `TooSoon`, `BackupRunning`, `Cancelled`, `DiskFull`, `ReadOnly`, `Damaged`, `Io`, `Database`.
    pub fn rekey(
        &mut self,
        passphrase: &SecretString,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<(), VaultError> {
        // A mistyped passphrase would become the only one.
        self.authenticate(passphrase)?;
        if Arc::strong_count(&self.lock) > 1 {
            return Err(VaultError::BackupRunning);
        }
        let new = DatabaseKey::random()?;
        let recipient = schema::recovery(&self.connection)?;
        schema::write(&self.connection, Name::Rekey, &schema::now())?;
        crate::stop::point("rekey noted");
        self.keys.push(new.clone());
        self.write_recovery_file(&self.every_key(), &recipient)?;
        crate::stop::point("recovery file holds both keys");
        self.write_passphrase_file(&self.every_key(), passphrase)?;
        crate::stop::point("passphrase file holds both keys");
        self.renew_evidence(progress)?;
        self.renew_database(&new, progress)?;
        crate::stop::point("database renewed");
        self.write_recovery_file(&[&self.key], &recipient)?;
        self.write_passphrase_file(&[&self.key], passphrase)?;
        self.keys = vec![self.key.clone()];
        Ok(())
    }

    /// One file after the other: the new one in place, then row and note of the old one in one transaction,
    /// then the old one deleted.
    fn renew_evidence(&mut self, progress: &mut dyn FnMut(Progress) -> Flow) -> Result<(), VaultError> {
        let entries = self.evidence_to_renew()?;
        let total = Some(entries.iter().map(|entry| entry.size).sum());
        let mut before = 0_u64;
        for entry in entries {
            let mut report =
                |within: Progress| progress(Progress { stage: Stage::Evidence, done: before + within.done, total });
            match self.renew_file(&entry, &mut report) {
                // Kept under its old identity, which goes into the new database.
                Err(VaultError::FileMissing { .. } | VaultError::FileDamaged { .. }) => {}
                other => other?,
            }
            before += entry.size;
        }
        Ok(())
    }

    fn evidence_to_renew(&self) -> Result<Vec<Entry>, VaultError> {
        let mut done = std::collections::BTreeSet::new();
        let mut statement = self.connection.prepare("SELECT id FROM rekeyed_file")?;
        for id in statement.query_map([], |row| row.get::<_, Vec<u8>>(0))? {
            done.extend(RecordId::from_bytes(&id?));
        }
        Ok(evidence::all(&self.connection)?.into_iter().filter(|entry| !done.contains(&entry.id)).collect())
    }

    fn renew_file(&mut self, entry: &Entry, progress: &mut dyn FnMut(Progress) -> Flow) -> Result<(), VaultError> {
        let mut reader = FileReader::open(&self.folder, entry)?;
        let sealed =
            Sealed::write(&self.intake(), &mut reader, Some(entry.size), progress).map_err(|error| match error {
                VaultError::SourceUnreadable(_) => VaultError::FileDamaged { id: entry.id },
                other => other,
            })?;
        if sealed.content.sha256 != entry.sha256 || sealed.content.size != entry.size {
            return Err(VaultError::FileDamaged { id: entry.id });
        }
        let (place, identity, _) = sealed.put()?;
        let transaction = self.connection.transaction()?;
        transaction.execute(
            "UPDATE evidence_file SET path = ?2, identity = ?3 WHERE id = ?1",
            params![entry.id.bytes(), place.path(), identity.expose_secret()],
        )?;
        evidence::note(&transaction, &entry.place)?;
        transaction.execute("INSERT OR REPLACE INTO rekeyed_file (id) VALUES (?1)", [entry.id.bytes()])?;
        transaction.commit()?;
        crate::stop::point("evidence row renewed");
        self.settle()
    }

    fn renew_database(
        &mut self,
        new: &DatabaseKey,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<(), VaultError> {
        let next = self.folder.root().join(NEXT);
        let head = self.read_head();
        let made = self.write_next(&next, new, progress);
        if made.is_err() {
            // The old database is in place and open; a part that stays is swept at the next opening.
            let _ = copy::discard(&next);
        }
        made?;
        crate::stop::point("next database written");
        self.exchange_database(&next, new)?;
        self.head_identities = schema::head_identities(&self.connection)?;
        // Until now the head lay under the identity before, which the new database still knows.
        if let HeadFile::Is(head) = head
            && let Some(identity) = self.head_identities.first()
        {
            head::write(&self.folder, identity, &head)?;
        }
        Ok(())
    }

    /// The new database, complete and durable beside the old one.
    fn write_next(
        &self,
        next: &std::path::Path,
        new: &DatabaseKey,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<(), VaultError> {
        // Nothing else writes: the vault is borrowed alone, and the lock is held.
        let reading = self.connection.unchecked_transaction()?;
        reading.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        let renewed = copy::write(&reading, next, new, progress)?;
        reading.commit()?;
        let transaction = renewed.unchecked_transaction()?;
        schema::remove(&transaction, Name::Rekey)?;
        transaction.execute("DELETE FROM rekeyed_file", [])?;
        schema::renew_head_identity(&transaction)?;
        transaction.commit()?;
        copy::finish(renewed, next)
    }

    /// Closes the old database, puts the new one in its place and opens it.
    fn exchange_database(&mut self, next: &std::path::Path, new: &DatabaseKey) -> Result<(), VaultError> {
        let path = self.folder.database();
        if !connection::checkpoint(&self.connection)? {
            return Err(VaultError::BackupRunning);
        }
        let old = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        let exchanged = copy::close(old).and_then(|()| {
            crate::stop::point("old database closed");
            // Pages of the old WAL must never meet the new database: empty, gone, and durably so.
            for end in ["-wal", "-shm"] {
                folder::remove(&folder::beside(&path, end))?;
            }
            folder::sync_directory(self.folder.root())?;
            crate::stop::point("old WAL gone");
            fs::rename(next, &path)?;
            crate::stop::point("new database in place");
            Ok(folder::sync_directory(self.folder.root())?)
        });
        // Whichever of the two lies there now.
        match connection::open(&path, new) {
            Ok(connection) => {
                self.connection = connection;
                self.key = new.clone();
            }
            Err(VaultError::Damaged { part: Part::Database }) if exchanged.is_err() => {
                self.connection = connection::open(&path, &self.key)?;
            }
            Err(error) => return Err(error),
        }
        exchanged
    }
}

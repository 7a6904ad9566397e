//! A backup: a copy of the vault that opens as one. Whatever ends it, the earlier copy opens, or the new one.

mod evidence;
mod target;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use age::x25519;
use khronika_domain::RecordId;
use rusqlite::Connection;

use crate::folder::{self, Folder, PART, Way};
use crate::head::{self, Head};
use crate::key::DatabaseKey;
use crate::lock::Lock;
use crate::{Flow, Progress, Vault, VaultError, connection, copy, key_note, schema, setting};

use target::Target;

/// What a backup did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BackupReport {
    /// Evidence files that were copied.
    pub copied: u64,
    /// Evidence files that were there already.
    pub kept: u64,
    /// Evidence files removed from the copy: destroyed in the vault since.
    pub removed: u64,
    /// Bytes written.
    pub bytes: u64,
    /// When it ended, RFC 3339: what the setting `backup.last` says from now on.
    pub finished: String,
    /// Evidence files that the vault itself lacks or can't read. The rest was copied.
    pub missing: Vec<RecordId>,
}

/// What the store knows about a snapshot, asked on the copy's connection.
#[derive(Clone, Copy)]
pub struct Snapshot<'a> {
    /// Removes from the copy what must not be copied: the device key.
    pub strip: &'a dyn Fn(&Connection) -> rusqlite::Result<()>,
    /// The last entry of a journal: the snapshot's, read before `strip`, and that of an earlier copy.
    pub head: &'a dyn Fn(&Connection) -> rusqlite::Result<Option<Head>>,
    /// Whether the snapshot's journal holds the entry of this head, which an earlier copy was left with.
    /// Where it doesn't, that copy has work of its own, and isn't overwritten.
    pub knows: &'a dyn Fn(&Connection, &Head) -> rusqlite::Result<bool>,
}

/// The snapshot, written beside the earlier copy, and what belongs to it.
struct Copied {
    /// The last entry of its journal.
    head: Option<Head>,
    /// The evidence files that it names.
    names: evidence::Names,
    /// The key files that open it.
    key_files: Vec<(Way, Vec<u8>)>,
}

/// A backup about to be made: it has a connection of its own, so that it can run in another thread while
/// work goes on in the vault. The vault's lock stays held until it ends.
pub struct Copier {
    connection: Connection,
    folder: Folder,
    id: String,
    key: DatabaseKey,
    /// Every key that may open an earlier copy.
    keys: Vec<DatabaseKey>,
    head_identities: Vec<x25519::Identity>,
    _lock: Arc<Lock>,
}

impl std::fmt::Debug for Copier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Copier")
    }
}

impl Vault {
    /// Prepares a backup that can run in another thread.
    ///
    /// # Errors
    /// `Damaged`, `Io`, `Database`.
    pub fn copier(&self) -> Result<Copier, VaultError> {
        Ok(Copier {
            connection: connection::open(&self.folder.database(), &self.key)?,
            folder: self.folder.clone(),
            id: self.id().to_owned(),
            key: self.key.clone(),
            keys: self.keys.clone(),
            head_identities: schema::head_identities(&self.connection)?,
            _lock: Arc::clone(&self.lock),
        })
    }

    /// Copies the vault to `to`: an empty or absent folder, or an earlier backup of this vault.
    ///
    /// # Errors
    /// As `Copier::run`.
    pub fn backup(
        &mut self,
        to: &Path,
        strip: &dyn Fn(&Connection) -> rusqlite::Result<()>,
        head: &dyn Fn(&Connection) -> rusqlite::Result<Option<Head>>,
        knows: &dyn Fn(&Connection, &Head) -> rusqlite::Result<bool>,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<BackupReport, VaultError> {
        self.copier()?.run(to, &Snapshot { strip, head, knows }, progress)
    }
}

impl Copier {
    /// Makes the backup, and notes its time in the vault's setting `backup.last`.
    ///
    /// Order: new evidence, the database beside the earlier one, the key files beside the earlier ones, then
    /// the renames, then evidence that the copy's database no longer names.
    ///
    /// # Errors
    /// `BackupTargetForeign`, `BackupTargetInside`, `BackupTargetOpen`, `BackupTargetNewer`, `Cancelled`,
    /// `DiskFull`, `ReadOnly`, `Damaged` where what was written reads back differently, `Io`, `Database`.
    pub fn run(
        self,
        to: &Path,
        snapshot: &Snapshot<'_>,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<BackupReport, VaultError> {
        let target = Target::take(to, &self.folder, &self.id, &self.key)?;
        target.refuse_newer(&self.connection, &self.head_identities, &self.keys, snapshot)?;
        // The bulk without a read transaction, which would keep the vault's WAL growing for hours.
        let mut report = BackupReport::default();
        evidence::copy(&self.connection, &self.folder, &target.folder, &mut report, progress)?;
        let part = folder::beside(&target.folder.database(), PART);
        let made = self.copy_snapshot(&target.folder, &part, snapshot, &mut report, progress);
        if made.is_err() {
            // What stays is swept by the next backup or by the copy's next opening.
            let _ = copy::discard(&part);
        }
        let copied = made?;
        crate::stop::point("copy of the database written");
        self.exchange(&target, &part, &copied)?;
        report.removed = evidence::remove_others(&target.folder, &copied.names)?;
        target.end()?;
        report.finished = schema::now();
        // The backup is made; a long transaction in the vault may keep its time from being noted now.
        let _ = setting::write(&self.connection, setting::LAST_BACKUP, &report.finished);
        Ok(report)
    }

    /// One read transaction: what evidence was added since, and the database.
    fn copy_snapshot(
        &self,
        target: &Folder,
        part: &Path,
        snapshot: &Snapshot<'_>,
        report: &mut BackupReport,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<Copied, VaultError> {
        let (reading, names) = loop {
            let reading = self.connection.unchecked_transaction()?;
            let before = std::mem::take(&mut report.missing);
            let names = evidence::copy(&reading, &self.folder, target, report, progress)?;
            // A file that was destroyed since the transaction began isn't missing in the next one.
            if report.missing == before {
                break (reading, names);
            }
        };
        let copied = copy::write(&reading, part, &self.key, progress)?;
        reading.commit()?;
        let head = (snapshot.head)(&copied)?;
        let stripping = copied.unchecked_transaction()?;
        (snapshot.strip)(&stripping)?;
        // A passphrase that is changed meanwhile mustn't leave the copy with a note of another file.
        let mut key_files = Vec::new();
        for way in [Way::Recovery, Way::Passphrase] {
            let sealed = crate::vault::read_key_file(&self.folder.key_file(way))?;
            key_note::settle(&stripping, way, &sealed)?;
            key_files.push((way, sealed));
        }
        stripping.commit()?;
        copy::finish(copied, part)?;
        report.bytes += fs::metadata(part)?.len();
        Ok(Copied { head, names, key_files })
    }

    /// Everything is in the target under other names; from here on renames only.
    fn exchange(&self, target: &Target, part: &Path, copied: &Copied) -> Result<(), VaultError> {
        let to = &target.folder;
        folder::create_directory(&to.keys())?;
        for (way, sealed) in &copied.key_files {
            folder::replace_durably(&to.new_key_file(*way), sealed)?;
            crate::stop::point("new key file written");
        }
        for end in ["-wal", "-shm"] {
            // Empty: `Target::take` saw to that. Its pages must never meet the new database.
            folder::remove(&folder::beside(&to.database(), end))?;
        }
        folder::sync_directory(to.root())?;
        fs::rename(part, to.database())?;
        crate::stop::point("copy of the database in place");
        folder::sync_directory(to.root())?;
        for way in [Way::Recovery, Way::Passphrase] {
            fs::rename(to.new_key_file(way), to.key_file(way))?;
            folder::sync_directory(&to.keys())?;
            crate::stop::point("key file in place");
            // This vault is itself a copy whose backup was killed: whichever of its two files opens it, the
            // copy needs it too.
            if self.folder.new_key_file(way).try_exists()? {
                let sealed = crate::vault::read_key_file(&self.folder.new_key_file(way))?;
                folder::replace_durably(&to.new_key_file(way), &sealed)?;
            }
        }
        match (&copied.head, self.head_identities.first()) {
            (Some(head), Some(identity)) => head::write(to, identity, head)?,
            _ => folder::remove(&to.head())?,
        }
        crate::stop::point("head in place");
        target.write_manifest()
    }
}

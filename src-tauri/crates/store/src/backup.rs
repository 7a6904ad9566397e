//! What a backup and a re-key need to know of the journal: heads, and the key that must not be copied.

use std::path::Path;

use khronika_vault::{BackupReport, Copier, Flow, Head, Progress, Snapshot};
use rusqlite::{Connection, OptionalExtension, params};
use secrecy::SecretString;

use crate::{Store, StoreError};

impl Store {
    /// Copies the vault while work goes on; the copy opens as a vault and makes a device key of its
    /// own at its first write.
    ///
    /// # Errors
    /// What the vault says; an earlier copy is still usable then.
    pub fn backup(
        &mut self,
        to: &Path,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<BackupReport, StoreError> {
        self.prepare_backup()?.run(to, progress)
    }

    /// A backup that can run in another thread, while work goes on here.
    ///
    /// # Errors
    /// What the vault says.
    pub fn prepare_backup(&self) -> Result<Backup, StoreError> {
        Ok(Backup(self.vault.copier()?))
    }

    /// Gives the vault new keys throughout; older copies still open with the old ones.
    ///
    /// # Errors
    /// What the vault says; it opens and can go on then.
    pub fn rekey(
        &mut self,
        passphrase: &SecretString,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<(), StoreError> {
        Ok(self.vault.rekey(passphrase, progress)?)
    }

    /// Whether the head file tells of the last change; it is written again after the next one.
    #[must_use]
    pub const fn head_is_written(&self) -> bool {
        self.head_written
    }
}

/// A backup about to be made.
#[derive(Debug)]
pub struct Backup(Copier);

impl Backup {
    /// Makes it.
    ///
    /// # Errors
    /// What the vault says; an earlier copy is still usable then.
    pub fn run(self, to: &Path, progress: &mut dyn FnMut(Progress) -> Flow) -> Result<BackupReport, StoreError> {
        Ok(self.0.run(to, &Snapshot { strip: &strip, head: &head_of, knows: &knows }, progress)?)
    }
}

/// Takes out of a copy what must not be in two places: the key that signs as this device.
fn strip(copy: &Connection) -> rusqlite::Result<()> {
    copy.execute("UPDATE device SET secret = NULL", []).map(|_| ())
}

/// The last entry that arrived.
pub(crate) fn head_of(connection: &Connection) -> rusqlite::Result<Option<Head>> {
    connection
        .query_row("SELECT device, sequence, id FROM entry ORDER BY number DESC LIMIT 1", [], |row| {
            let sequence: i64 = row.get(1)?;
            Ok(Head { device: row.get(0)?, sequence: u64::try_from(sequence).unwrap_or_default(), entry: row.get(2)? })
        })
        .optional()
}

/// Whether the journal has that entry.
pub(crate) fn knows(connection: &Connection, head: &Head) -> rusqlite::Result<bool> {
    let found: Option<i64> = connection
        .query_row("SELECT number FROM entry WHERE id = ?1 AND device = ?2", params![head.entry, head.device], |row| {
            row.get(0)
        })
        .optional()?;
    Ok(found.is_some())
}

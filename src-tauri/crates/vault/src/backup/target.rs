//! Where a backup goes: what is there already, and whether it may be replaced.

use std::fs;
use std::path::Path;

use age::x25519;
use rusqlite::Connection;

use super::Snapshot;
use crate::folder::{self, BACKUP_MARK, Folder, PART};
use crate::head::{self, Head, HeadFile};
use crate::key::DatabaseKey;
use crate::lock::Lock;
use crate::manifest::Manifest;
use crate::{VaultError, connection, copy};

/// A target that is locked and may be written.
pub(super) struct Target {
    pub(super) folder: Folder,
    manifest: Manifest,
    /// A copy was finished here before, and may have been worked in.
    earlier: bool,
    _lock: Lock,
}

/// The last entry of a copy's journal.
enum Last {
    Is(Head),
    None,
    /// The database opens with no key that is at hand, or is damaged.
    Unreadable,
}

impl Target {
    /// Takes an empty or absent folder, an earlier backup of the vault `id`, or a first one that was killed.
    ///
    /// # Errors
    /// `BackupTargetInside`, `BackupTargetForeign`, `BackupTargetOpen`, `TooNew`, and those of files.
    pub(super) fn take(to: &Path, source: &Folder, id: &str, key: &DatabaseKey) -> Result<Self, VaultError> {
        if folder::reached(to)?.starts_with(source.root().canonicalize()?) {
            return Err(VaultError::BackupTargetInside);
        }
        let manifest = Manifest::read(source)?;
        let folder = Folder::at(to);
        let earlier = match Manifest::read(&folder) {
            Ok(found) if found == manifest => true,
            Ok(_) | Err(VaultError::Damaged { .. }) => return Err(VaultError::BackupTargetForeign),
            Err(VaultError::NotAVault) => false,
            Err(error) => return Err(error),
        };
        if !earlier {
            begin(&folder, id)?;
        }
        let lock = Lock::take(&folder).map_err(|error| match error {
            VaultError::OpenElsewhere => VaultError::BackupTargetOpen,
            other => other,
        })?;
        sweep(&folder)?;
        if earlier {
            close_cleanly(&folder, key)?;
        }
        folder::create_directory(&folder.evidence())?;
        Ok(Self { folder, manifest, earlier, _lock: lock })
    }

    /// Refuses a copy that holds an entry which this vault doesn't: somebody worked in it, or this vault was
    /// set back. Its database is asked, for the head file may be older than it; a database of before a re-key,
    /// which none of `keys` opens, is vouched for by its head file alone. What says nothing isn't leave to
    /// overwrite.
    pub(super) fn refuse_newer(
        &self,
        connection: &Connection,
        identities: &[x25519::Identity],
        keys: &[DatabaseKey],
        snapshot: &Snapshot<'_>,
    ) -> Result<(), VaultError> {
        if !self.earlier {
            return Ok(());
        }
        let by_file = match head::read(&self.folder, identities) {
            HeadFile::Is(head) if (snapshot.knows)(connection, &head)? => true,
            HeadFile::Missing => false,
            HeadFile::Is(_) | HeadFile::Damaged => return Err(VaultError::BackupTargetNewer),
        };
        let known = match self.last_entry(keys, snapshot)? {
            Last::Is(head) => (snapshot.knows)(connection, &head)?,
            Last::None => true,
            Last::Unreadable => by_file,
        };
        if known { Ok(()) } else { Err(VaultError::BackupTargetNewer) }
    }

    /// What the copy's own database ends with.
    fn last_entry(&self, keys: &[DatabaseKey], snapshot: &Snapshot<'_>) -> Result<Last, VaultError> {
        for key in keys {
            let opened = match connection::open(&self.folder.database(), key) {
                Ok(opened) => opened,
                Err(VaultError::Damaged { .. }) => continue,
                Err(error) => return Err(error),
            };
            let last = match (snapshot.head)(&opened) {
                Ok(Some(head)) => Last::Is(head),
                Ok(None) => Last::None,
                Err(_) => Last::Unreadable,
            };
            copy::close(opened)?;
            return Ok(last);
        }
        Ok(Last::Unreadable)
    }

    pub(super) fn write_manifest(&self) -> Result<(), VaultError> {
        self.manifest.write(&self.folder)
    }

    /// Removes the mark of a first backup.
    pub(super) fn end(&self) -> Result<(), VaultError> {
        folder::remove(&self.folder.root().join(BACKUP_MARK))?;
        Ok(folder::sync_directory(self.folder.root())?)
    }
}

/// Marks an empty folder as this vault's first backup; a marked one is taken up again.
fn begin(folder: &Folder, id: &str) -> Result<(), VaultError> {
    let mark = folder.root().join(BACKUP_MARK);
    if folder.root().try_exists()? {
        if fs::read_to_string(&mark).is_ok_and(|found| found == id) {
            return Ok(());
        }
        for entry in fs::read_dir(folder.root())? {
            // The mark without its content: killed while it was written.
            if !entry?.file_name().to_string_lossy().starts_with(BACKUP_MARK) {
                return Err(VaultError::BackupTargetForeign);
            }
        }
    }
    folder::create_directory(folder.root())?;
    folder::restrict_directory(folder.root());
    Ok(folder::replace_durably(&mark, id.as_bytes())?)
}

/// Removes what a killed backup left, apart from the mark.
fn sweep(folder: &Folder) -> Result<(), VaultError> {
    copy::discard(&folder::beside(&folder.database(), PART))?;
    if folder.evidence().is_dir() {
        for entry in fs::read_dir(folder.evidence())? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "part") {
                folder::remove(&path)?;
            }
        }
    }
    Ok(())
}

/// An earlier copy that was opened and not closed has committed work in its WAL. It is moved into its
/// database; where this vault's key doesn't fit any more, the copy has to be opened once.
fn close_cleanly(folder: &Folder, key: &DatabaseKey) -> Result<(), VaultError> {
    let wal = folder::beside(&folder.database(), "-wal");
    if !fs::metadata(wal).is_ok_and(|found| found.len() > 0) {
        return Ok(());
    }
    let opened = connection::open(&folder.database(), key).map_err(|_| VaultError::BackupTargetOpen)?;
    if !connection::checkpoint(&opened)? {
        return Err(VaultError::BackupTargetOpen);
    }
    copy::close(opened)
}

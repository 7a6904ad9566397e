//! Taking a file in: encrypted and fsynced as a `.part`, put in its place within the transaction that names it.

use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::thread;

use age::x25519;
use khronika_domain::RecordId;
use rusqlite::{Connection, params};
use secrecy::{ExposeSecret, SecretString};

use super::seal::{self, Content};
use super::{FileReader, Pending, Place};
use crate::folder::{self, Folder};
use crate::lock::Lock;
use crate::{Flow, Progress, Vault, VaultError, schema};

/// A complete encrypted file that has no row yet. Dropped, it removes itself.
pub(crate) struct Sealed {
    pub(crate) place: Place,
    pub(crate) identity: SecretString,
    pub(crate) content: Content,
    folder: Folder,
    pending: Arc<Pending>,
    placed: bool,
}

impl Sealed {
    pub(crate) fn write(
        intake: &Intake,
        source: &mut dyn Read,
        size_hint: Option<u64>,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<Self, VaultError> {
        let identity = x25519::Identity::generate();
        let place = Place::random()?;
        intake.pending.moves().parts.insert(place.clone());
        // Made before the file: whatever fails from here on removes it.
        let mut sealed = Self {
            place,
            identity: identity.to_string(),
            content: Content { size: 0, sha256: [0; 32] },
            folder: intake.folder.clone(),
            pending: Arc::clone(&intake.pending),
            placed: false,
        };
        folder::create_directory(&sealed.folder.evidence())?;
        let file = folder::create_file(&sealed.place.part(&sealed.folder))?;
        crate::stop::point("evidence part made");
        sealed.content = seal::seal(source, size_hint, &file, &identity.to_public(), progress)?;
        crate::stop::point("evidence part written");
        Ok(sealed)
    }

    /// Renames the file into its place, durably. Until a row for it is committed, `remove_rolled_back`
    /// takes it away again.
    pub(crate) fn put(self) -> Result<(Place, SecretString, Content), VaultError> {
        let (placed, shelf) = self.rename()?;
        shelf.sync()?;
        Ok(placed)
    }

    /// As [`Sealed::put`], durable once its directory is synced.
    fn rename(mut self) -> Result<((Place, SecretString, Content), Shelf), VaultError> {
        let shelf = self.place.directory(&self.folder);
        if !shelf.is_dir() {
            folder::create_directory(&shelf)?;
            folder::sync_directory(&self.folder.evidence())?;
        }
        fs::rename(self.place.part(&self.folder), self.place.file(&self.folder))?;
        self.placed = true;
        {
            let mut moves = self.pending.moves();
            moves.parts.remove(&self.place);
            moves.placed.push(self.place.clone());
        }
        crate::stop::point("evidence renamed");
        Ok(((self.place.clone(), self.identity.clone(), self.content), Shelf(shelf)))
    }
}

/// A directory that a file was put into, and that isn't synced yet.
#[must_use = "a file is durable once its directory is synced"]
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shelf(PathBuf);

impl Shelf {
    fn sync(&self) -> Result<(), VaultError> {
        Ok(folder::sync_directory(&self.0)?)
    }

    /// Makes everything durable that was put into these directories. Several at once: a journaling file system writes
    /// what they wait for together.
    ///
    /// # Errors
    /// `Io`.
    pub fn sync_all(mut shelves: Vec<Self>) -> Result<(), VaultError> {
        const AT_ONCE: usize = 8;
        shelves.sort();
        shelves.dedup();
        let portion = shelves.len().div_ceil(AT_ONCE).max(1);
        thread::scope(|scope| {
            let work = |portion: &[Self]| portion.iter().try_for_each(Self::sync);
            let all: Vec<_> = shelves.chunks(portion).map(|portion| scope.spawn(move || work(portion))).collect();
            // All are waited for, whatever one of them says.
            let done: Vec<_> = all.into_iter().map(thread::ScopedJoinHandle::join).collect();
            done.into_iter().try_for_each(|done| done.map_err(|_| VaultError::Io(io::ErrorKind::Other.into()))?)
        })
    }
}

impl Drop for Sealed {
    fn drop(&mut self) {
        if !self.placed {
            // A part that can't be removed now is swept at the next settling.
            let _ = folder::remove(&self.place.part(&self.folder));
            self.pending.moves().parts.remove(&self.place);
        }
    }
}

/// A file that is encrypted and fsynced in the folder, but that no row names yet. Dropping it removes it.
pub struct AddedFile {
    /// The id under which `open_file` will find it.
    pub id: RecordId,
    /// Bytes, without padding.
    pub size: u64,
    /// Of the bytes as given.
    pub sha256: [u8; 32],
    sealed: Sealed,
}

impl AddedFile {
    /// Reads it again, before it is placed.
    ///
    /// # Errors
    /// `FileMissing`, `FileDamaged`, `Io`.
    pub fn open(&self) -> Result<FileReader, VaultError> {
        let sealed = &self.sealed;
        let damaged = |_| VaultError::FileDamaged { id: self.id };
        let identity = x25519::Identity::from_str(sealed.identity.expose_secret()).map_err(damaged)?;
        FileReader::at(&sealed.place.part(&sealed.folder), &identity, sealed.content, self.id)
    }

    /// Puts the file in its place and its row into the caller's transaction. It is durable once the answer is synced:
    /// before that transaction is committed.
    ///
    /// Where that transaction rolls back, the next `Vault::settle`, or closing the vault, removes the file.
    /// Where the process ends before the commit, the file is unreferenced: its key is nowhere, and
    /// `check_files` reports it.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`, `Database`.
    pub fn place(self, tx: &Connection) -> Result<Shelf, VaultError> {
        let ((place, identity, content), shelf) = self.sealed.rename()?;
        tx.execute(
            "INSERT INTO evidence_file (id, path, identity, size, sha256, added) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                self.id.bytes(),
                place.path(),
                identity.expose_secret(),
                i64::try_from(content.size).unwrap_or(i64::MAX),
                content.sha256,
                schema::now()
            ],
        )?;
        crate::stop::point("evidence row written");
        Ok(shelf)
    }
}

/// What takes files in, apart from the vault itself: in another thread, while work goes on there. The
/// vault's lock stays held until it is dropped.
pub struct Intake {
    folder: Folder,
    pending: Arc<Pending>,
    _lock: Arc<Lock>,
}

impl Vault {
    /// What takes files in.
    #[must_use]
    pub fn intake(&self) -> Intake {
        Intake { folder: self.folder.clone(), pending: Arc::clone(&self.pending), _lock: Arc::clone(&self.lock) }
    }

    /// As [`Intake::add_file`].
    ///
    /// # Errors
    /// As [`Intake::add_file`].
    pub fn add_file(
        &self,
        source: &mut dyn Read,
        size_hint: Option<u64>,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<AddedFile, VaultError> {
        self.intake().add_file(source, size_hint, progress)
    }
}

impl Intake {
    /// Reads `source` to its end into a new evidence file: one pass, in blocks, each of them reported.
    ///
    /// # Errors
    /// `Cancelled`, `DiskFull`, `SourceUnreadable`, `ReadOnly`, `Io`. Nothing stays then.
    pub fn add_file(
        &self,
        source: &mut dyn Read,
        size_hint: Option<u64>,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<AddedFile, VaultError> {
        let sealed = Sealed::write(self, source, size_hint, progress)?;
        let Content { size, sha256 } = sealed.content;
        Ok(AddedFile { id: RecordId::random(), size, sha256, sealed })
    }
}

//! Reading an evidence file, whole or by range.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::iter;
use std::path::Path;
use std::sync::Arc;

use age::Decryptor;
use age::stream::StreamReader;
use age::x25519::Identity;
use data_encoding::HEXLOWER;
use khronika_domain::RecordId;
use zeroize::Zeroizing;

use super::check::{BLOCK, is_whole};
use super::padding::padded;
use super::seal::Content;
use super::{Entry, find};
use crate::folder::Folder;
use crate::lock::Lock;
use crate::{Flow, Vault, VaultError};

/// An open evidence file: its true bytes, without padding.
///
/// A damaged block gives an error of kind `InvalidData` and never wrong bytes. After an error the reader is
/// spent; a new one reads what lies outside the damage.
pub struct FileReader {
    stream: StreamReader<BufReader<File>>,
    size: u64,
    sha256: [u8; 32],
    position: u64,
    /// Where the stream stands; `None` after an error.
    stands: Option<u64>,
}

impl std::fmt::Debug for FileReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileReader")
    }
}

impl FileReader {
    /// Opens a file and proves that its end is there: a read in the middle wouldn't.
    ///
    /// # Errors
    /// `FileMissing`, `FileDamaged`, `Io`.
    pub(crate) fn open(folder: &Folder, entry: &Entry) -> Result<Self, VaultError> {
        let of = Content { size: entry.size, sha256: entry.sha256 };
        Self::at(&entry.place.file(folder), &entry.identity, of, entry.id)
    }

    /// As [`FileReader::open`], of a file that has no row.
    pub(super) fn at(path: &Path, identity: &Identity, of: Content, id: RecordId) -> Result<Self, VaultError> {
        let file = File::open(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => VaultError::FileMissing { id },
            _ => error.into(),
        })?;
        let damaged = || VaultError::FileDamaged { id };
        let mut stream = Decryptor::new_buffered(BufReader::new(file))
            .and_then(|decryptor| decryptor.decrypt(iter::once(identity as &dyn age::Identity)))
            .map_err(|_| damaged())?;
        let length = stream.seek(SeekFrom::End(0)).map_err(|_| damaged())?;
        stream.seek(SeekFrom::Start(0)).map_err(|_| damaged())?;
        if length != padded(of.size) {
            return Err(damaged());
        }
        Ok(Self { stream, size: of.size, sha256: of.sha256, position: 0, stands: Some(0) })
    }

    /// Bytes of the file.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// SHA-256 of the file as it was taken in.
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        self.sha256
    }

    /// Whether the padding after the true bytes is there, and zero.
    pub(super) fn padding_is_whole(&mut self, buffer: &mut [u8]) -> bool {
        let mut left = padded(self.size) - self.size;
        self.position = self.size;
        while left > 0 {
            let length = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
            let Some(within) = buffer.get_mut(..length) else { return false };
            match self.read_within(within) {
                Ok(read) if within.iter().take(read).all(|byte| *byte == 0) => left -= read as u64,
                _ => return false,
            }
        }
        true
    }

    fn read_within(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let stands = self.stands.take().ok_or(io::ErrorKind::InvalidData)?;
        if stands != self.position {
            self.stream.seek(SeekFrom::Start(self.position))?;
        }
        let read = self.stream.read(buffer)?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.position += read as u64;
        self.stands = Some(self.position);
        Ok(read)
    }
}

impl Read for FileReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.size.saturating_sub(self.position);
        let length = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        match buffer.get_mut(..length) {
            None | Some([]) => Ok(0),
            Some(within) => self.read_within(within),
        }
    }
}

impl Seek for FileReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
            SeekFrom::End(offset) => self.size.checked_add_signed(offset),
        };
        self.position = target.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}

/// Chosen files with their keys, to be read apart from the vault: in another thread, while work goes on
/// there. The vault's lock stays held until they are dropped.
pub struct Files {
    folder: Folder,
    entries: BTreeMap<RecordId, Entry>,
    _lock: Arc<Lock>,
}

impl Files {
    /// Those of them that are wanted; the keys of the others are dropped.
    #[must_use]
    pub fn only(mut self, wanted: &BTreeSet<RecordId>) -> Self {
        self.entries.retain(|id, _| wanted.contains(id));
        self
    }

    /// Opens one of them.
    ///
    /// # Errors
    /// `FileUnknown` for one that wasn't chosen, `FileMissing`, `FileDamaged`, `Io`.
    pub fn open(&self, id: RecordId) -> Result<FileReader, VaultError> {
        FileReader::open(&self.folder, self.entries.get(&id).ok_or(VaultError::FileUnknown { id })?)
    }
}

impl Files {
    /// Whether every byte of one of them is as it was taken in, padding included. `sha256` is what the journal says of it:
    /// the table of files isn't signed. `read` is told of each block, in bytes.
    ///
    /// # Errors
    /// `FileUnknown`, `FileMissing`, `FileDamaged`, `Cancelled`, `Io`.
    pub fn check(&self, id: RecordId, sha256: &str, read: &mut dyn FnMut(u64) -> Flow) -> Result<(), VaultError> {
        let entry = self.entries.get(&id).ok_or(VaultError::FileUnknown { id })?;
        if HEXLOWER.encode(&entry.sha256) != sha256 {
            return Err(VaultError::FileDamaged { id });
        }
        is_whole(&self.folder, entry, &mut Zeroizing::new(vec![0; BLOCK]), read)
    }
}

impl Vault {
    /// The files of these ids; one that the vault doesn't know is told when it is opened.
    ///
    /// # Errors
    /// `Damaged`, `Database`.
    pub fn files(&self, ids: impl IntoIterator<Item = RecordId>) -> Result<Files, VaultError> {
        let mut entries = BTreeMap::new();
        for id in ids {
            match find(&self.connection, id) {
                Ok(entry) => drop(entries.insert(id, entry)),
                Err(VaultError::FileUnknown { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Files { folder: self.folder.clone(), entries, _lock: Arc::clone(&self.lock) })
    }

    /// Opens an evidence file.
    ///
    /// # Errors
    /// `FileUnknown`, `FileMissing`, `FileDamaged`, `Io`, `Database`.
    pub fn open_file(&self, id: RecordId) -> Result<FileReader, VaultError> {
        FileReader::open(&self.folder, &find(&self.connection, id)?)
    }
}

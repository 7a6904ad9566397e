//! `head.age`: the last journal entry that was committed. A database that is behind it has lost something:
//! a flipped bit in a WAL silently drops committed rows, and an older `records.db` may have been put back.

use std::io::{Read, Write};
use std::{fmt, fs, io, iter};

use age::{Decryptor, Encryptor, x25519};
use data_encoding::HEXLOWER;

use crate::folder::{self, Folder};
use crate::{Vault, VaultError, key_file};

/// More than a head file ever has.
const LARGEST: u64 = 4096;

/// The last entry of a device's journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The device's public key.
    pub device: [u8; 32],
    /// The entry's number on that device.
    pub sequence: u64,
    /// The entry's id.
    pub entry: [u8; 32],
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "device: {}", HEXLOWER.encode(&self.device))?;
        writeln!(f, "sequence: {}", self.sequence)?;
        writeln!(f, "entry: {}", HEXLOWER.encode(&self.entry))
    }
}

impl Head {
    fn parse(text: &str) -> Option<Self> {
        let bytes = |hex: &str| HEXLOWER.decode(hex.as_bytes()).ok()?.try_into().ok();
        let mut lines = text.lines();
        let head = Self {
            device: bytes(lines.next()?.strip_prefix("device: ")?)?,
            sequence: lines.next()?.strip_prefix("sequence: ")?.parse().ok()?,
            entry: bytes(lines.next()?.strip_prefix("entry: ")?)?,
        };
        lines.next().is_none().then_some(head)
    }
}

/// What lies in `head.age`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadFile {
    /// No such file: no entry was ever committed, or it was deleted.
    Missing,
    /// Its bytes aren't what was written.
    Damaged,
    /// The last head that was written.
    Is(Head),
}

/// Reads a folder's head with the first identity that opens it.
pub(crate) fn read(folder: &Folder, identities: &[x25519::Identity]) -> HeadFile {
    let file = match fs::File::open(folder.head()) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return HeadFile::Missing,
        Err(_) => return HeadFile::Damaged,
    };
    let mut bytes = Vec::new();
    if file.take(LARGEST).read_to_end(&mut bytes).is_err() {
        return HeadFile::Damaged;
    }
    let mut text = String::new();
    Decryptor::new_buffered(bytes.as_slice())
        .and_then(|decryptor| decryptor.decrypt(identities.iter().map(|identity| identity as &dyn age::Identity)))
        .ok()
        .and_then(|mut stream| stream.read_to_string(&mut text).ok())
        .and_then(|_| Head::parse(&text))
        .map_or(HeadFile::Damaged, HeadFile::Is)
}

/// Writes a folder's head. Without an fsync of the directory: where the rename is lost with the power, an
/// older head is there, and a head that is older than the database is harmless.
pub(crate) fn write(folder: &Folder, identity: &x25519::Identity, head: &Head) -> Result<(), VaultError> {
    let recipient = identity.to_public();
    let encryptor =
        Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient)).map_err(key_file::encrypt_error)?;
    let mut sealed = Vec::new();
    let mut stream = encryptor.wrap_output(&mut sealed)?;
    stream.write_all(head.to_string().as_bytes())?;
    stream.finish()?;
    Ok(folder::replace(&folder.head(), &sealed)?)
}

impl Vault {
    /// The head that was last written.
    #[must_use]
    pub fn read_head(&self) -> HeadFile {
        read(&self.folder, &self.head_identities)
    }

    /// Writes the head after a commit.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Io`. The earlier head stays, which is harmless.
    pub fn write_head(&self, head: &Head) -> Result<(), VaultError> {
        match self.head_identities.first() {
            Some(identity) => write(&self.folder, identity, head),
            None => Err(VaultError::Damaged { part: crate::Part::Database }),
        }
    }
}

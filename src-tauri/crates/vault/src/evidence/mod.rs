//! Evidence files: each one age file with its own key, streamed in and out, padded, never whole in memory.
//! Its row in `evidence_file` holds the key: without the row nobody reads the file again.

mod addition;
mod check;
mod padding;
mod reader;
mod removal;
mod seal;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use age::x25519;
use data_encoding::HEXLOWER;
use khronika_domain::RecordId;
use rusqlite::{Connection, OptionalExtension, Row};
use zeroize::Zeroizing;

use crate::folder::{Folder, PART};
use crate::{Part, VaultError};

pub use addition::{AddedFile, Intake, Shelf};
pub use check::FilesReport;
pub use reader::{FileReader, Files};
pub use removal::discard_file;

pub(crate) use addition::Sealed;
pub(crate) use check::list;
pub(crate) use removal::note;
#[cfg(test)]
pub(crate) use seal::fault;
pub(crate) use seal::fill;

/// Folder of all evidence files, and the start of every path in the database.
const FOLDER: &str = "evidence";

/// Where an evidence file lies: `evidence/<first two digits>/<32 random hexadecimal digits>`; while it is
/// written, `evidence/<digits>.part`, so that sweeping looks into one directory only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    digits: String,
}

impl Place {
    fn random() -> Result<Self, VaultError> {
        let mut bytes = [0_u8; 16];
        getrandom::fill(&mut bytes)?;
        Ok(Self { digits: HEXLOWER.encode(&bytes) })
    }

    /// From a file's name.
    pub(crate) fn named(digits: &str) -> Option<Self> {
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (digits.len() == 32 && digits.bytes().all(hex)).then(|| Self { digits: digits.to_owned() })
    }

    /// From the database. Only the exact form is taken: no other path is ever opened or deleted.
    pub(crate) fn parse(path: &str) -> Option<Self> {
        let place = path.rsplit('/').next().and_then(Self::named)?;
        (place.path() == path).then_some(place)
    }

    /// As the database keeps it.
    pub(crate) fn path(&self) -> String {
        format!("{FOLDER}/{}/{}", self.shelf(), self.digits)
    }

    fn shelf(&self) -> &str {
        self.digits.get(..2).unwrap_or_default()
    }

    /// The directory that the file lies in.
    pub(crate) fn directory(&self, folder: &Folder) -> PathBuf {
        folder.evidence().join(self.shelf())
    }

    pub(crate) fn file(&self, folder: &Folder) -> PathBuf {
        self.directory(folder).join(&self.digits)
    }

    pub(crate) fn part(&self, folder: &Folder) -> PathBuf {
        folder.evidence().join(format!("{}{PART}", self.digits))
    }
}

/// What this process has under way, so that sweeping and settling leave it alone.
#[derive(Default)]
pub(crate) struct Pending {
    inner: Mutex<Moves>,
}

#[derive(Default)]
struct Moves {
    /// Being written, or written and not yet kept.
    parts: BTreeSet<Place>,
    /// In place, their rows in a transaction that may still roll back.
    placed: Vec<Place>,
}

impl Pending {
    fn moves(&self) -> MutexGuard<'_, Moves> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A row of `evidence_file`.
pub(crate) struct Entry {
    pub(crate) id: RecordId,
    pub(crate) place: Place,
    pub(crate) size: u64,
    pub(crate) sha256: [u8; 32],
    identity: x25519::Identity,
}

const COLUMNS: &str = "id, path, size, sha256, identity";

/// A row, or `None` where its values aren't what this crate writes.
fn entry(row: &Row<'_>) -> rusqlite::Result<Option<Entry>> {
    let id: Vec<u8> = row.get(0)?;
    let path: String = row.get(1)?;
    let size: i64 = row.get(2)?;
    let sha256: Vec<u8> = row.get(3)?;
    let identity = Zeroizing::new(row.get::<_, String>(4)?);
    Ok((|| {
        Some(Entry {
            id: RecordId::from_bytes(&id).ok()?,
            place: Place::parse(&path)?,
            size: size.try_into().ok()?,
            sha256: sha256.try_into().ok()?,
            identity: x25519::Identity::from_str(&identity).ok()?,
        })
    })())
}

/// The row of one file.
///
/// # Errors
/// `FileUnknown`, `Damaged`, `Database`.
pub(crate) fn find(connection: &Connection, id: RecordId) -> Result<Entry, VaultError> {
    let query = format!("SELECT {COLUMNS} FROM evidence_file WHERE id = ?1");
    connection
        .prepare_cached(&query)?
        .query_row([id.bytes()], entry)
        .optional()?
        .ok_or(VaultError::FileUnknown { id })?
        .ok_or(VaultError::Damaged { part: Part::Database })
}

/// All rows, by id.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Entry>, VaultError> {
    let query = format!("SELECT {COLUMNS} FROM evidence_file ORDER BY id");
    let mut statement = connection.prepare(&query)?;
    let rows = statement.query_map([], entry)?;
    rows.map(|row| row?.ok_or(VaultError::Damaged { part: Part::Database })).collect()
}

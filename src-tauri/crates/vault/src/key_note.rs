//! What the key files are, by their SHA-256 in the database: without a key, age can't tell that one was
//! damaged, and a person would learn it on the day on which the other way in is lost.

use std::path::PathBuf;

use data_encoding::HEXLOWER;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::folder::Way;
use crate::schema::{self, Name};
use crate::vault::read_key_file;
use crate::{Vault, VaultError};

/// Both ways in.
pub(crate) const WAYS: [Way; 2] = [Way::Passphrase, Way::Recovery];

const fn row(way: Way) -> Name {
    match way {
        Way::Passphrase => Name::PassphraseFile,
        Way::Recovery => Name::RecoveryFile,
    }
}

fn hash(sealed: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(sealed))
}

/// Before a key file is replaced: the one that stands and the one that comes are both right, so that a
/// kill between the two leaves no false alarm.
pub(crate) fn announce(connection: &Connection, way: Way, sealed: &[u8]) -> rusqlite::Result<()> {
    let known = schema::read(connection, row(way))?;
    let both: Vec<String> =
        known.iter().flat_map(|known| known.lines()).map(str::to_owned).chain([hash(sealed)]).collect();
    schema::write(connection, row(way), &both.join("\n"))
}

/// Once it stands: it alone is right.
pub(crate) fn settle(connection: &Connection, way: Way, sealed: &[u8]) -> rusqlite::Result<()> {
    schema::write(connection, row(way), &hash(sealed))
}

impl Vault {
    /// The key files that aren't as they were written: paths under the vault. The way in that was used
    /// today may be whole while the other is not.
    ///
    /// # Errors
    /// `Database`, `Io`.
    pub fn check_key_files(&self) -> Result<Vec<&'static str>, VaultError> {
        let mut altered = Vec::new();
        for way in WAYS {
            // A vault of before these notes has none until its key file is written again.
            let Some(known) = schema::read(&self.connection, row(way))? else { continue };
            // A backup that was killed leaves the next file beside; one of the two is the noted one.
            let right = |path: PathBuf| match read_key_file(&path) {
                Ok(sealed) => Ok(known.lines().any(|known| known == hash(&sealed))),
                Err(VaultError::KeyFileDamaged) => Ok(false),
                Err(error) => Err(error),
            };
            if !right(self.folder.key_file(way))? && !right(self.folder.new_key_file(way))? {
                altered.push(way.path());
            }
        }
        Ok(altered)
    }
}

//! `vault.json`: the format's number and the vault's random id, nothing else.

use std::{fs, io};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};

use crate::folder::{self, Folder, Way};
use crate::{Part, VaultError};

/// The format that this program writes, and the newest that it reads.
pub(crate) const FORMAT: u64 = 1;

/// A damaged file may be of any size; a whole one is about 60 bytes.
const LARGEST: u64 = 4096;

/// Read first and alone, so that a newer format may hold anything else.
#[derive(Deserialize)]
struct Format {
    format: u64,
}

/// What `vault.json` holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    format: u64,
    pub(crate) id: String,
}

impl Manifest {
    /// A new vault's.
    pub(crate) fn random() -> Result<Self, VaultError> {
        let mut bytes = [0_u8; 16];
        getrandom::fill(&mut bytes)?;
        Ok(Self { format: FORMAT, id: HEXLOWER.encode(&bytes) })
    }

    /// Reads the folder's.
    ///
    /// # Errors
    /// `NotAVault` where there is none (and no other part of a finished vault), `TooNew`, `Damaged`.
    pub(crate) fn read(folder: &Folder) -> Result<Self, VaultError> {
        let damaged = VaultError::Damaged { part: Part::Manifest };
        match fs::metadata(folder.manifest()) {
            Ok(found) if found.is_file() && found.len() <= LARGEST => {}
            Ok(_) => return Err(damaged),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Err(if Self::lost(folder) { damaged } else { VaultError::NotAVault });
            }
            Err(error) => return Err(error.into()),
        }
        let bytes = fs::read(folder.manifest())?;
        let Ok(Format { format }) = serde_json::from_slice(&bytes) else { return Err(damaged) };
        if format > FORMAT {
            return Err(VaultError::TooNew { found: format, known: FORMAT });
        }
        let Ok(read) = serde_json::from_slice::<Self>(&bytes) else { return Err(damaged) };
        let id_holds = HEXLOWER.decode(read.id.as_bytes()).is_ok_and(|id| id.len() == 16);
        if format == FORMAT && id_holds { Ok(read) } else { Err(damaged) }
    }

    /// Whether a vault is here that has lost its `vault.json`, and not one that was never finished.
    fn lost(folder: &Folder) -> bool {
        let unfinished =
            [folder::CREATION_MARK, folder::BACKUP_MARK].iter().any(|mark| folder.root().join(mark).exists());
        !unfinished && folder.database().is_file() && folder.key_file(Way::Passphrase).is_file()
    }

    pub(crate) fn write(&self, folder: &Folder) -> Result<(), VaultError> {
        let mut text = serde_json::to_string(self).map_err(|error| VaultError::Io(error.into()))?;
        text.push('\n');
        Ok(folder::replace_durably(&folder.manifest(), text.as_bytes())?)
    }
}

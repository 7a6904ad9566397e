//! Whether all evidence files are there and whole, and whether there are others.

use std::collections::BTreeSet;
use std::io::{self, Read};

use khronika_domain::RecordId;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{Entry, FOLDER, FileReader, all};
use crate::folder::Folder;
use crate::{Flow, Progress, Stage, Vault, VaultError};

/// Bytes read at once.
pub(super) const BLOCK: usize = 1 << 20;

/// What a check of the evidence files found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FilesReport {
    /// Files that the database names.
    pub checked: u64,
    /// Named, but not in the folder.
    pub missing: Vec<RecordId>,
    /// There, but not as they were written.
    pub damaged: Vec<RecordId>,
    /// In the folder, but not named: paths under the vault. They are reported and never deleted.
    pub unreferenced: Vec<String>,
}

/// The names under `evidence/`, as the database writes paths; each directory's own name isn't among them.
pub(crate) fn list(folder: &Folder) -> io::Result<Vec<String>> {
    let mut paths = Vec::new();
    if !folder.evidence().try_exists()? {
        return Ok(paths);
    }
    for entry in std::fs::read_dir(folder.evidence())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            for file in std::fs::read_dir(entry.path())? {
                paths.push(format!("{FOLDER}/{name}/{}", file?.file_name().to_string_lossy()));
            }
        } else {
            paths.push(format!("{FOLDER}/{name}"));
        }
    }
    Ok(paths)
}

/// Whether all bytes of a file are those that were taken in, padding included.
pub(super) fn is_whole(
    folder: &Folder,
    entry: &Entry,
    buffer: &mut [u8],
    report: &mut dyn FnMut(u64) -> Flow,
) -> Result<(), VaultError> {
    let damaged = VaultError::FileDamaged { id: entry.id };
    let mut reader = FileReader::open(folder, entry)?;
    let mut digest = Sha256::new();
    loop {
        match reader.read(buffer) {
            Ok(0) => break,
            Ok(read) => {
                digest.update(buffer.get(..read).unwrap_or_default());
                if report(read as u64) == Flow::Stop {
                    return Err(VaultError::Cancelled);
                }
            }
            Err(_) => return Err(damaged),
        }
    }
    let same = <[u8; 32]>::from(digest.finalize()) == entry.sha256;
    if same && reader.padding_is_whole(buffer) { Ok(()) } else { Err(damaged) }
}

impl Vault {
    /// Checks every evidence file: that it is there, its header and its end hold; `deep`: every byte.
    ///
    /// # Errors
    /// `Cancelled`, `Io`, `Database`. Missing and damaged files are in the report, not errors.
    pub fn check_files(
        &self,
        deep: bool,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<FilesReport, VaultError> {
        let entries = all(&self.connection)?;
        let total = Some(entries.iter().map(|entry| entry.size).sum());
        let mut report = FilesReport { checked: entries.len() as u64, ..FilesReport::default() };
        let mut buffer = Zeroizing::new(vec![0_u8; BLOCK]);
        let mut before = 0_u64;
        for entry in &entries {
            let mut done = before;
            let mut tell = |read: u64| {
                done += read;
                progress(Progress { stage: Stage::Checking, done, total })
            };
            let checked = if deep {
                is_whole(&self.folder, entry, &mut buffer, &mut tell)
            } else {
                FileReader::open(&self.folder, entry).map(|_| ())
            };
            match checked {
                Ok(()) => {}
                Err(VaultError::FileMissing { id }) => report.missing.push(id),
                Err(VaultError::FileDamaged { id }) => report.damaged.push(id),
                // A medium that can't read a sector says so here.
                Err(VaultError::Io(_)) => report.damaged.push(entry.id),
                Err(error) => return Err(error),
            }
            before += entry.size;
            if progress(Progress { stage: Stage::Checking, done: before, total }) == Flow::Stop {
                return Err(VaultError::Cancelled);
            }
        }
        let named: BTreeSet<String> = entries
            .iter()
            .map(|entry| entry.place.path())
            .chain(self.pending.moves().placed.iter().map(super::Place::path))
            .collect();
        let parts: BTreeSet<String> =
            self.pending.moves().parts.iter().map(|place| format!("{}.part", place.digits)).collect();
        report.unreferenced = list(&self.folder)?
            .into_iter()
            .filter(|path| !named.contains(path))
            .filter(|path| !path.rsplit('/').next().is_some_and(|name| parts.contains(name)))
            .collect();
        report.unreferenced.sort();
        Ok(report)
    }
}

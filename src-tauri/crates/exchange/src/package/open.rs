//! Opening a package: first the check, then entry by entry into a new folder that only its owner reads.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::finding::{Outcome, Verification};
use super::{OpenKey, PackageError, Watch, stream, verify};

/// What was opened. **The files lie unprotected**: whoever opens a package must be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The check that came first.
    pub verification: Verification,
    /// The new folder.
    pub folder: PathBuf,
    /// The files in it, by their paths within it.
    pub files: Vec<String>,
}

/// Checks a package and writes its files into a new folder, 0700, each file 0600, without the
/// archive's top folder. Nothing is written where the check finds anything.
///
/// # Errors
/// `NotIntact` with the findings; `Exists` where the folder does; else as [`verify`](super::verify()).
pub fn open(
    package: &Path,
    key: &OpenKey,
    known: &[String],
    folder: &Path,
    watch: Watch<'_>,
) -> Result<Opened, PackageError> {
    if folder.symlink_metadata().is_ok() {
        return Err(PackageError::Exists);
    }
    let (verification, entries) = verify::examine(package, key, known, &mut *watch)?;
    if verification.outcome == Outcome::NotIntact {
        return Err(PackageError::NotIntact(Box::new(verification)));
    }
    create_folder(folder)?;
    let hashes: BTreeMap<&str, [u8; 32]> = entries.iter().map(|entry| (entry.path.as_str(), entry.sha256)).collect();
    // The package may change between the two passes: only what was checked may stay.
    let extracted = stream::walk(package, key, watch, &mut |path, content| {
        if !hashes.contains_key(path) {
            return Ok(()); // found below: the entries differ
        }
        write(&folder.join(path), content)
    });
    match extracted {
        Ok(walk) if walk.entries == entries => {
            let files = entries.into_iter().map(|entry| entry.path).collect();
            Ok(Opened { verification, folder: folder.to_owned(), files })
        }
        other => {
            // The folder is new and holds only what was written here.
            fs::remove_dir_all(folder)?;
            match other {
                Err(error) => Err(error),
                Ok(_) => Err(PackageError::NotIntact(Box::new(verification))),
            }
        }
    }
}

/// Paths are made of names that the check allows: letters, digits, `.`, `_`, `-`; no folder is left upwards.
fn write(path: &Path, content: &mut dyn io::Read) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        make_folders(parent)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    io::copy(content, &mut file)?;
    file.sync_all()
}

fn create_folder(folder: &Path) -> io::Result<()> {
    private().create(folder)
}

fn make_folders(folder: &Path) -> io::Result<()> {
    private().recursive(true).create(folder)
}

fn private() -> DirBuilder {
    #[allow(unused_mut)] // other systems have no mode
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

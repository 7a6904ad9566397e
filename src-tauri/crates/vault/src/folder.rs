//! The vault's folder: where each file lies, and how a file is written so that a crash leaves old or new.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Ending of a file that isn't complete yet. Only such files are ever swept.
pub(crate) const PART: &str = ".part";
/// Lies in a folder whose creation hasn't ended.
pub(crate) const CREATION_MARK: &str = "creation.part";
/// Lies in a first backup that hasn't ended; holds the vault's id.
pub(crate) const BACKUP_MARK: &str = "backup.part";

/// One of the two key files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Passphrase,
    Recovery,
}

impl Way {
    /// Its file under the vault.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Passphrase => "keys/passphrase.age",
            Self::Recovery => "keys/recovery.age",
        }
    }
}

/// Whether a vault lies in that folder, as far as its name tells: nothing is opened.
#[must_use]
pub fn is_vault(directory: &Path) -> bool {
    Folder::at(directory).manifest().is_file()
}

/// Paths under one vault's folder.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    root: PathBuf,
}

impl Folder {
    pub(crate) fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn manifest(&self) -> PathBuf {
        self.root.join("vault.json")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.root.join("keys")
    }

    pub(crate) fn key_file(&self, way: Way) -> PathBuf {
        self.root.join(way.path())
    }

    /// Where a backup puts the next key file while it replaces a copy's database.
    pub(crate) fn new_key_file(&self, way: Way) -> PathBuf {
        self.keys().join(match way {
            Way::Passphrase => "passphrase.new.age",
            Way::Recovery => "recovery.new.age",
        })
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.root.join("records.db")
    }

    pub(crate) fn head(&self) -> PathBuf {
        self.root.join("head.age")
    }

    pub(crate) fn evidence(&self) -> PathBuf {
        self.root.join("evidence")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.root.join("lock")
    }

    /// Removes what an interrupted write left in the root and in `keys/`: `*.part`, and SQLite's files
    /// beside one.
    pub(crate) fn sweep(&self) -> io::Result<()> {
        for directory in [self.root.clone(), self.keys()] {
            for entry in fs::read_dir(directory)? {
                let entry = entry?;
                let name = entry.file_name();
                let name = name.to_string_lossy();
                let beside = ["-journal", "-wal", "-shm"].iter().find_map(|end| name.strip_suffix(end));
                if beside.unwrap_or(&name).ends_with(PART) && entry.file_type()?.is_file() {
                    remove(&entry.path())?;
                }
            }
        }
        Ok(())
    }
}

/// `path` with `end` after its whole name.
pub(crate) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// Makes a directory that only its owner may enter; one that is there already is taken.
pub(crate) fn create_directory(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    match builder.create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        other => other,
    }
}

/// Makes a directory's owner the only one who may enter. Media without permissions (FAT) refuse, and a
/// vault has to be possible there.
pub(crate) fn restrict_directory(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o700));
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// A new file that only its owner may read; refuses one that is there.
pub(crate) fn create_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

/// Makes the names in a directory durable. Windows has no such call, and needs none for NTFS's own log.
pub(crate) fn sync_directory(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(path)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Removes a file; one that isn't there is fine.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Writes `bytes` to `path` so that at every moment the old or the new content is there: a `.part` file,
/// fsynced, renamed. The *name* is durable only after `sync_directory`.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = beside(path, PART);
    remove(&part)?;
    let written = create_file(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let renamed = written.and_then(|()| {
        crate::stop::point("before a rename");
        fs::rename(&part, path)
    });
    if renamed.is_err() {
        // The error that is told is the first one; a part that stays is swept at the next opening.
        let _ = remove(&part);
    }
    renamed
}

/// `replace`, and the name is durable too.
pub(crate) fn replace_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(path, bytes)?;
    crate::stop::point("after a rename");
    path.parent().map_or(Ok(()), sync_directory)
}

/// Writes a file that is kept outside a vault and that only its owner may read: a recovery sheet, a key. It is
/// there whole and durably, or not at all.
///
/// # Errors
/// `AlreadyExists` where something is at `path`, which then stays; what the system says.
pub fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = create_file(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| {
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
        sync_directory(parent.unwrap_or(Path::new(".")))
    });
    if written.is_err() {
        // The error that is told is the first one.
        let _ = remove(path);
    }
    written
}

/// The real path, as far as it exists.
pub(crate) fn reached(to: &Path) -> io::Result<PathBuf> {
    let whole = std::path::absolute(to)?;
    let mut rest = Vec::new();
    let mut existing = whole.as_path();
    while !existing.try_exists()? {
        rest.extend(existing.file_name().map(ToOwned::to_owned));
        match existing.parent() {
            Some(parent) => existing = parent,
            None => break,
        }
    }
    Ok(existing.canonicalize()?.join(rest.into_iter().rev().collect::<PathBuf>()))
}

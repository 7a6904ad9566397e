//! The archive on its way out: hashed against its manifests, encrypted, into `<out>.part`, then renamed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use age::Encryptor;
use sha2::{Digest, Sha256};

use super::archive::{self, BLOCK};
use super::contents::{Exhibit, ExhibitSource, Progress, Watch};
use super::{PackageError, readme};

const BUFFER: usize = 128 << 10;

/// Where a file's bytes come from.
#[derive(Debug)]
pub(super) enum Body {
    Bytes(Vec<u8>),
    Exhibit(Exhibit),
}

/// A file of the archive.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) path: String,
    pub(super) body: Body,
}

impl Member {
    pub(super) fn size(&self) -> u64 {
        match &self.body {
            Body::Bytes(bytes) => bytes.len() as u64,
            Body::Exhibit(exhibit) => exhibit.size,
        }
    }

    pub(super) fn sha256(&self) -> [u8; 32] {
        match &self.body {
            Body::Bytes(bytes) => Sha256::digest(bytes).into(),
            Body::Exhibit(exhibit) => exhibit.sha256,
        }
    }
}

/// Bytes of the archive of these members.
pub(super) fn length(members: &[Member]) -> u64 {
    members.iter().map(|member| archive::length(member.size())).fold(2 * BLOCK as u64, u64::saturating_add)
}

/// Writes the package and the text beside it; gives the package's length and SHA-256.
pub(super) fn package(
    members: &[Member],
    encryptor: Encryptor,
    exhibits: &mut dyn ExhibitSource,
    out: &Path,
    watch: Watch<'_>,
) -> Result<(u64, [u8; 32]), PackageError> {
    let beside = beside(out);
    if out.symlink_metadata().is_ok() || beside.symlink_metadata().is_ok() {
        return Err(PackageError::Exists);
    }
    let part = Unfinished::create(suffixed(out, ".part"))?;
    let written = encrypted(members, encryptor, exhibits, &part.file, watch)?;
    part.file.sync_all()?;
    let text = Unfinished::create(beside.clone())?;
    (&text.file).write_all(readme::BESIDE.as_bytes())?;
    text.file.sync_all()?;
    if out.symlink_metadata().is_ok() {
        return Err(PackageError::Exists);
    }
    part.rename(out)?;
    text.keep();
    sync_folder(out)?;
    Ok(written)
}

fn encrypted(
    members: &[Member],
    encryptor: Encryptor,
    exhibits: &mut dyn ExhibitSource,
    file: &File,
    watch: Watch<'_>,
) -> Result<(u64, [u8; 32]), PackageError> {
    let mut hashed = Hashed { inner: BufWriter::with_capacity(BUFFER, file), hash: Sha256::new(), length: 0 };
    let mut age = encryptor.wrap_output(&mut hashed)?;
    archive(members, &mut age, exhibits, watch)?;
    age.finish()?;
    hashed.inner.flush()?;
    Ok((hashed.length, hashed.hash.finalize().into()))
}

fn archive(
    members: &[Member],
    out: &mut dyn Write,
    exhibits: &mut dyn ExhibitSource,
    watch: Watch<'_>,
) -> Result<(), PackageError> {
    let mut done = 0;
    let total = length(members);
    for member in members {
        let size = member.size();
        out.write_all(&archive::header(&member.path, size).ok_or(PackageError::Form)?)?;
        done += BLOCK as u64;
        match &member.body {
            Body::Bytes(bytes) => {
                out.write_all(bytes)?;
                tell(watch, done + size, total)?;
            }
            Body::Exhibit(exhibit) => {
                let mut source = exhibits.open(exhibit)?;
                copy(exhibit, &mut source, out, &mut |within| tell(watch, done + within, total))?;
            }
        }
        let padding = [0; BLOCK];
        out.write_all(padding.get(..archive::padding(size)).unwrap_or_default())?;
        done += archive::length(size) - BLOCK as u64;
    }
    out.write_all(&[0; 2 * BLOCK])?;
    tell(watch, total, total)
}

fn tell(watch: &mut dyn FnMut(Progress) -> ControlFlow<()>, done: u64, total: u64) -> Result<(), PackageError> {
    match watch(Progress { done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(PackageError::Cancelled),
    }
}

/// Copies an exhibit and compares it with what was recorded: what leaves is what was attached.
fn copy(
    exhibit: &Exhibit,
    source: &mut dyn Read,
    out: &mut dyn Write,
    told: &mut dyn FnMut(u64) -> Result<(), PackageError>,
) -> Result<(), PackageError> {
    let changed = || PackageError::ExhibitChanged { record: exhibit.record };
    let mut hash = Sha256::new();
    let mut buffer = vec![0; BUFFER];
    let mut length = 0;
    loop {
        let got = match source.read(&mut buffer) {
            Ok(0) => break,
            Ok(got) => got,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        let bytes = buffer.get(..got).ok_or(PackageError::Form)?;
        length += got as u64;
        if length > exhibit.size {
            return Err(changed());
        }
        hash.update(bytes);
        out.write_all(bytes)?;
        told(length)?;
    }
    let hash: [u8; 32] = hash.finalize().into();
    if length == exhibit.size && hash == exhibit.sha256 { Ok(()) } else { Err(changed()) }
}

/// Removes a package that was sealed, and what lies beside it.
///
/// # Errors
/// What the system says; a file that isn't there is none.
pub fn discard(out: &Path) -> io::Result<()> {
    for file in [out, &beside(out)] {
        match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// `<out>.README.txt`.
pub(super) fn beside(out: &Path) -> PathBuf {
    suffixed(out, ".README.txt")
}

fn suffixed(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn sync_folder(file: &Path) -> io::Result<()> {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(parent)?.sync_all()
}

/// A file that is removed again unless it is kept: a cancelled or failed run leaves nothing.
struct Unfinished {
    path: PathBuf,
    file: File,
    kept: bool,
}

impl Unfinished {
    fn create(path: PathBuf) -> Result<Self, PackageError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&path) {
            Ok(file) => Ok(Self { path, file, kept: false }),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(PackageError::Unfinished),
            Err(error) => Err(error.into()),
        }
    }

    fn rename(mut self, to: &Path) -> io::Result<()> {
        fs::rename(&self.path, to)?;
        self.kept = true;
        Ok(())
    }

    fn keep(mut self) {
        self.kept = true;
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.kept {
            // Nothing more can be done here; what stays is encrypted.
            drop(fs::remove_file(&self.path));
        }
    }
}

struct Hashed<W> {
    inner: W,
    hash: Sha256,
    length: u64,
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

//! A package as a stream: decrypted, cut into entries, each hashed; nothing is held in memory.

use std::cell::Cell;
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::ops::ControlFlow;
use std::path::Path;
use std::rc::Rc;

use age::Decryptor;
use sha2::{Digest, Sha256};

use super::archive::{self, BLOCK};
use super::finding::{FindingCode, Findings};
use super::key::{self, OpenKey};
use super::{MOST_BYTES, MOST_ENTRIES, PackageError, Progress, Watch};

/// The longest header of an age file; one stanza takes 200 bytes.
const LONGEST_HEADER: usize = 64 << 10;
const BUFFER: usize = 128 << 10;

/// An entry that was read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) path: String,
    pub(super) size: u64,
    pub(super) sha256: [u8; 32],
}

/// What the stream was made of.
#[derive(Debug, Default)]
pub(super) struct Walk {
    pub(super) entries: Vec<Entry>,
    pub(super) findings: Findings,
    /// Whether it was followed to its end: else files may seem missing that are there.
    pub(super) whole: bool,
}

/// Is handed each entry that has a path of its own: the path and the content. What it doesn't read is read for it.
pub(super) type Visit<'a> = &'a mut dyn FnMut(&str, &mut dyn Read) -> io::Result<()>;

/// Reads a package from its first byte to its last.
pub(super) fn walk(package: &Path, key: &OpenKey, watch: Watch<'_>, visit: Visit<'_>) -> Result<Walk, PackageError> {
    let mut file = File::open(package)?;
    let total = file.metadata()?.len();
    check_header(&mut file)?;
    let done = Rc::new(Cell::new(0));
    let counted = BufReader::with_capacity(BUFFER, Counted { inner: file, done: Rc::clone(&done) });
    let decryptor = Decryptor::new_buffered(counted).map_err(key::refused)?;
    let plain = key.decrypt(decryptor)?;
    let mut walker = Walker { plain, watch, done, total, cancelled: false, walk: Walk::default() };
    match walker.follow(visit) {
        Ok(()) => Ok(walker.walk),
        Err(_) if walker.cancelled => Err(PackageError::Cancelled),
        // What age finds carries no number of the system's.
        Err(error) if error.raw_os_error().is_none() && is_damage(error.kind()) => {
            walker.walk.findings.add(FindingCode::Encryption, None);
            Ok(walker.walk)
        }
        Err(error) => Err(PackageError::Io(error)),
    }
}

const fn is_damage(kind: io::ErrorKind) -> bool {
    matches!(kind, io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof)
}

/// An age header has an end within its first bytes; else the parser would read on and on.
fn check_header(file: &mut File) -> Result<(), PackageError> {
    let mut head = Vec::new();
    Read::by_ref(file).take(LONGEST_HEADER as u64).read_to_end(&mut head)?;
    file.rewind()?;
    let is_age = head.starts_with(b"age-encryption.org/v1\n") && head.windows(4).any(|bytes| bytes == b"\n---");
    if is_age { Ok(()) } else { Err(PackageError::NotPackage) }
}

struct Counted {
    inner: File,
    done: Rc<Cell<u64>>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let got = self.inner.read(buffer)?;
        self.done.set(self.done.get() + got as u64);
        Ok(got)
    }
}

struct Walker<'a, R> {
    plain: R,
    watch: Watch<'a>,
    done: Rc<Cell<u64>>,
    total: u64,
    cancelled: bool,
    walk: Walk,
}

impl<R: Read> Walker<'_, R> {
    fn follow(&mut self, visit: Visit<'_>) -> io::Result<()> {
        let mut names = HashSet::new();
        let mut bytes = 0_u64;
        loop {
            let Some(block) = self.block()? else {
                self.walk.findings.add(FindingCode::Truncated, None);
                return Ok(());
            };
            if block.iter().all(|byte| *byte == 0) {
                return self.finish();
            }
            let Some(head) = archive::read(&block) else {
                self.walk.findings.add(FindingCode::Header, None);
                return Ok(());
            };
            let path = head.path.as_deref();
            if !head.canonical {
                self.walk.findings.add(FindingCode::Header, path);
            }
            bytes = bytes.saturating_add(archive::length(head.size.min(MOST_BYTES)));
            if bytes > MOST_BYTES || head.size > MOST_BYTES {
                self.walk.findings.add(FindingCode::TooLarge, path);
                return Ok(());
            }
            if self.walk.entries.len() >= MOST_ENTRIES {
                self.walk.findings.add(FindingCode::TooManyEntries, None);
                return Ok(());
            }
            if path.is_none() {
                self.walk.findings.add(FindingCode::UnsafePath, None);
            }
            if path.is_some_and(|path| !names.insert(path.to_ascii_lowercase())) {
                self.walk.findings.add(FindingCode::Duplicate, path);
            }
            let Some(sha256) = self.content(head.size, path, &mut *visit)? else {
                self.walk.findings.add(FindingCode::Truncated, path);
                return Ok(());
            };
            self.walk.entries.push(Entry { path: head.path.unwrap_or_default(), size: head.size, sha256 });
        }
    }

    /// Reads an entry's content and padding; none where the archive ends before.
    fn content(&mut self, size: u64, path: Option<&str>, visit: Visit<'_>) -> io::Result<Option<[u8; 32]>> {
        let mut content = Content { walker: self, left: size, hash: Sha256::new() };
        if let Some(path) = path {
            visit(path, &mut content)?;
        }
        io::copy(&mut content, &mut io::sink())?;
        if content.left > 0 {
            return Ok(None);
        }
        let hash = content.hash.finalize().into();
        let mut padding = [0; BLOCK];
        let padding = padding.get_mut(..archive::padding(size)).unwrap_or_default();
        if self.fill(padding)? < padding.len() {
            return Ok(None);
        }
        if padding.iter().any(|byte| *byte != 0) {
            self.walk.findings.add(FindingCode::Header, path);
        }
        Ok(Some(hash))
    }

    /// After the first end block: a second one, and then nothing.
    fn finish(&mut self) -> io::Result<()> {
        match self.block()? {
            None => self.walk.findings.add(FindingCode::Truncated, None),
            Some(block) if block.iter().any(|byte| *byte != 0) => {
                self.walk.findings.add(FindingCode::TrailingBytes, None);
            }
            Some(_) => {
                // Reading to the end is also what proves that age's last chunk is there.
                if self.fill(&mut [0])? > 0 {
                    self.walk.findings.add(FindingCode::TrailingBytes, None);
                }
            }
        }
        self.walk.whole = true;
        Ok(())
    }

    fn block(&mut self) -> io::Result<Option<[u8; BLOCK]>> {
        let mut block = [0; BLOCK];
        Ok((self.fill(&mut block)? == BLOCK).then_some(block))
    }

    fn fill(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match self.plain.read(rest) {
                Ok(0) => break,
                Ok(got) => filled += got,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(filled)
    }
}

/// One entry's content.
struct Content<'a, 'w, R> {
    walker: &'a mut Walker<'w, R>,
    left: u64,
    hash: Sha256,
}

impl<R: Read> Read for Content<'_, '_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let Some(buffer) = buffer.get_mut(..most).filter(|buffer| !buffer.is_empty()) else { return Ok(0) };
        let got = self.walker.plain.read(buffer)?;
        self.left -= got as u64;
        self.hash.update(buffer.get(..got).unwrap_or_default());
        let progress = Progress { done: self.walker.done.get(), total: self.walker.total };
        if let ControlFlow::Break(()) = (self.walker.watch)(progress) {
            self.walker.cancelled = true;
            return Err(io::ErrorKind::Other.into());
        }
        Ok(got)
    }
}

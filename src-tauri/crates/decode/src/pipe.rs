//! The talk of the two processes. The parent sends one order; the child asks for ranges of the file, as many as it needs,
//! and ends with its answer. Numbers are 64 bits, little end first.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::container::Member;
use crate::pages::PagesWanted;
use crate::redact::Mark;

/// Bytes that are asked for at once.
pub(crate) const RANGE: u64 = 256 << 10;
/// So many bytes of any file may be asked for.
const MOST_BYTES: u64 = 512 << 20;
/// The longest answer that tells something.
pub(crate) const LONGEST_TOLD: u64 = 8 << 20;
/// The longest answer that is a file.
pub(crate) const LONGEST_FILE: u64 = 384 << 20;
/// The longest order.
pub(crate) const LONGEST_ORDER: u64 = 512 << 10;

/// Before a range that is asked for: offset and length follow.
pub(crate) const ASKS: u8 = b'R';
/// Before a part of a stream: its length and it follow.
pub(crate) const GIVES: u8 = b'B';
/// Before the answer: its length and it follow.
pub(crate) const ANSWERS: u8 = b'A';

/// What is to be done with the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Order {
    /// What is wanted.
    pub(crate) want: Want,
    /// Media type (IANA) by its content.
    pub(crate) content: String,
    /// Bytes of the file.
    pub(crate) size: u64,
}

/// What the child can do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Want {
    /// What the file says of itself.
    Inside,
    /// What its content credentials say.
    Credentials,
    /// Its words.
    Text,
    /// How it looks, small.
    Picture,
    /// The time stamp that the file is. With it the certificates that were chosen for it, in base64.
    Stamp(String),
    /// A picture of which these parts are hidden.
    Redacted(Vec<Mark>),
    /// The file without what it says of itself.
    Cleaned,
    /// What is in a container.
    Container,
    /// One file of a container, as a stream.
    Member(Member),
    /// Pages of a document as pictures.
    Pages(PagesWanted),
}

impl Want {
    /// Bytes of a file of `size` bytes that may be asked for. A container is read as far as it goes; a file of
    /// [`crate::credentials::MOST_CREDENTIALS`] is read for its credentials and then for its hash, and again in parts.
    pub(crate) const fn most(&self, size: u64) -> u64 {
        let most = match self {
            Self::Container | Self::Member(_) => size.saturating_mul(2),
            Self::Credentials => 1 << 30,
            _ => 0,
        };
        if most > MOST_BYTES { most } else { MOST_BYTES }
    }

    /// Bytes of the longest answer.
    pub(crate) const fn longest(&self) -> u64 {
        match self {
            Self::Inside
            | Self::Credentials
            | Self::Text
            | Self::Picture
            | Self::Stamp(_)
            | Self::Container
            | Self::Member(_) => LONGEST_TOLD,
            Self::Redacted(_) | Self::Cleaned | Self::Pages(_) => LONGEST_FILE,
        }
    }
}

pub(crate) fn read_number(from: &mut impl Read) -> io::Result<u64> {
    let mut bytes = [0; 8];
    from.read_exact(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

pub(crate) fn read_block(from: &mut impl Read, most: u64) -> io::Result<Vec<u8>> {
    let length = read_number(from)?;
    if length > most {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut block = Vec::new();
    from.take(length).read_to_end(&mut block)?;
    if block.len() as u64 == length { Ok(block) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

pub(crate) fn write_block(to: &mut impl Write, block: &[u8]) -> io::Result<()> {
    to.write_all(&(block.len() as u64).to_le_bytes())?;
    to.write_all(block)
}

/// The way to the parent, for what asks and what gives by turns.
pub(crate) struct Shared<W>(Arc<Mutex<W>>);

impl<W> Clone for Shared<W> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<W: Write> Shared<W> {
    pub(crate) fn new(to: W) -> Self {
        Self(Arc::new(Mutex::new(to)))
    }
}

impl<W: Write> Write for Shared<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).flush()
    }
}

/// Gives what is written to it as parts of a stream.
pub(crate) struct Given<W>(pub(crate) W);

impl<W: Write> Write for Given<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write_all(&[GIVES])?;
        write_block(&mut self.0, bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The file as the child sees it: each read that isn't in the last range asks the parent for another one.
pub(crate) struct Asked<R, W> {
    from: R,
    to: W,
    size: u64,
    position: u64,
    /// The range that is held, and where it begins.
    held: (u64, Vec<u8>),
}

impl<R: Read, W: Write> Asked<R, W> {
    pub(crate) fn new(from: R, to: W, size: u64) -> Self {
        Self { from, to, size, position: 0, held: (0, Vec::new()) }
    }

    fn ask(&mut self) -> io::Result<()> {
        let start = self.position;
        let length = RANGE.min(self.size.saturating_sub(start));
        self.to.write_all(&[ASKS])?;
        self.to.write_all(&start.to_le_bytes())?;
        self.to.write_all(&length.to_le_bytes())?;
        self.to.flush()?;
        self.held = (start, read_block(&mut self.from, RANGE)?);
        Ok(())
    }

    fn at_hand(&self) -> Option<&[u8]> {
        let within = usize::try_from(self.position.checked_sub(self.held.0)?).ok()?;
        self.held.1.get(within..).filter(|rest| !rest.is_empty())
    }
}

impl<R: Read, W: Write> Read for Asked<R, W> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() || self.position >= self.size {
            return Ok(0);
        }
        if self.at_hand().is_none() {
            self.ask()?;
        }
        let rest = self.at_hand().ok_or(io::ErrorKind::UnexpectedEof)?;
        let length = rest.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..length), rest.get(..length)) {
            to.copy_from_slice(from);
        }
        self.position += length as u64;
        Ok(length)
    }
}

impl<R: Read, W: Write> Seek for Asked<R, W> {
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

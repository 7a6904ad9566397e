//! The parent's side: what can be asked of a child, and what its answer means. Must not believe more of it than its shape.

use std::io::{self, Cursor, Read, Seek};
use std::path::PathBuf;
use std::time::Duration;

use crate::clean::{CleanFault, Cleaned, Patch};
use crate::container::{Container, Member, MemberRead};
use crate::credentials::{CredentialState, Credentials, MOST_CREDENTIALS};
use crate::inside::Inside;
use crate::pages::{MOST_DOCUMENT, Pages, PagesFault, PagesWanted};
use crate::picture::Small;
use crate::pipe::{LONGEST_FILE, LONGEST_ORDER, LONGEST_TOLD, Order, Want, read_block};
use crate::redact::{Mark, Redacted};
use crate::stamp::{Stamp, StampFault};
use crate::talk::{Said, Talk};
use crate::text::Text;

/// So long a child may take, however slow the machine is.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeError {
    /// The decoder can't be started.
    #[error("the decoder doesn't start")]
    Start(#[source] io::Error),
    /// It ended without an answer: the file made it fail, or it wanted more than it may have.
    #[error("the decoder ended without an answer")]
    Failed,
    /// It took too long.
    #[error("the decoder took too long")]
    TimedOut,
    /// The file can't be read.
    #[error("the file can't be read")]
    Source(#[source] io::Error),
}

/// The program that decodes: this one again, unless a test names another.
#[derive(Debug, Clone)]
pub struct Decoder(PathBuf);

impl Default for Decoder {
    /// This program. By this path it is found even where its file was replaced meanwhile.
    fn default() -> Self {
        Self("/proc/self/exe".into())
    }
}

impl Decoder {
    /// Another program that serves as [`crate::serve`] does.
    #[must_use]
    pub fn by(program: PathBuf) -> Self {
        Self(program)
    }

    /// What a file says of itself. `content` is its media type (IANA) by its content, `size` its bytes.
    ///
    /// # Errors
    /// `Start`, `Failed`, `TimedOut`, `Source`. Whatever the file does, it is the child's end and no other's.
    pub fn inside(&self, source: &mut (impl Read + Seek), size: u64, content: &str) -> Result<Inside, DecodeError> {
        let order = Order { want: Want::Inside, content: content.to_owned(), size };
        let answer = self.ask(&order, source, PATIENCE)?;
        serde_json::from_slice(&answer).map_err(|_| DecodeError::Failed)
    }

    /// What its content credentials say (C2PA 2.3) and whether they hold; those of a file larger than
    /// 256 MiB aren't read.
    ///
    /// # Errors
    /// As [`Decoder::inside`].
    pub fn credentials(
        &self,
        source: &mut (impl Read + Seek),
        size: u64,
        content: &str,
    ) -> Result<Credentials, DecodeError> {
        if size > MOST_CREDENTIALS {
            return Ok(Credentials { state: CredentialState::TooLarge, ..Credentials::default() });
        }
        let order = Order { want: Want::Credentials, content: content.to_owned(), size };
        let answer = self.ask(&order, source, PATIENCE)?;
        serde_json::from_slice(&answer).map_err(|_| DecodeError::Failed)
    }

    /// How a file looks, small, where [`crate::has_look`] says that it may be drawn.
    ///
    /// # Errors
    /// As [`Decoder::inside`].
    pub fn picture(&self, source: &mut (impl Read + Seek), size: u64, content: &str) -> Result<Small, DecodeError> {
        let order = Order { want: Want::Picture, content: content.to_owned(), size };
        let answer = self.ask(&order, source, PATIENCE)?;
        serde_json::from_slice(&answer).map_err(|_| DecodeError::Failed)
    }

    /// The words of a file, where [`crate::has_text`] says that it may have some.
    ///
    /// # Errors
    /// As [`Decoder::inside`].
    pub fn text(&self, source: &mut (impl Read + Seek), size: u64, content: &str) -> Result<Text, DecodeError> {
        let order = Order { want: Want::Text, content: content.to_owned(), size };
        let answer = self.ask(&order, source, PATIENCE)?;
        serde_json::from_slice(&answer).map_err(|_| DecodeError::Failed)
    }

    /// A picture of which these parts are hidden; at most [`crate::MOST_MARKS`] of them, each [`Mark::is_sound`].
    ///
    /// # Errors
    /// As [`Decoder::inside`]; `Failed` also for what is no picture that can be read.
    pub fn redact(
        &self,
        source: &mut (impl Read + Seek),
        size: u64,
        content: &str,
        marks: &[Mark],
    ) -> Result<Redacted, DecodeError> {
        let order = Order { want: Want::Redacted(marks.to_vec()), content: content.to_owned(), size };
        let answer = self.ask(&order, source, PATIENCE)?;
        let mut rest = answer.as_slice();
        let told = read_block(&mut rest, LONGEST_ORDER).map_err(|_| DecodeError::Failed)?;
        let made: Redacted = serde_json::from_slice(&told).map_err(|_| DecodeError::Failed)?;
        Ok(Redacted { bytes: rest.to_vec(), ..made })
    }

    /// A copy without what the file says of itself, or why there is none. Whether nothing is left is for whoever asks to
    /// find: with [`Decoder::inside`] of the copy.
    ///
    /// # Errors
    /// As [`Decoder::inside`].
    pub fn clean(
        &self,
        source: &mut (impl Read + Seek),
        size: u64,
        content: &str,
    ) -> Result<Result<Cleaned, CleanFault>, DecodeError> {
        let order = Order { want: Want::Cleaned, content: content.to_owned(), size };
        let answer = self.ask(&order, source, PATIENCE)?;
        let mut rest = answer.as_slice();
        let told = read_block(&mut rest, LONGEST_TOLD).map_err(|_| DecodeError::Failed)?;
        let made: Result<Cleaned, CleanFault> = serde_json::from_slice(&told).map_err(|_| DecodeError::Failed)?;
        // What comes from that process is held to what the file has.
        let sound = |patches: &[Patch]| {
            let mut end = 0;
            patches.iter().all(|patch| {
                let after = patch.at >= end && patch.first.len() as u64 <= patch.length;
                end = patch.at.saturating_add(patch.length);
                after && end <= size
            })
        };
        match made {
            Ok(made) if !sound(&made.patches) => Err(DecodeError::Failed),
            made => Ok(made.map(|made| Cleaned { bytes: rest.to_vec(), ..made })),
        }
    }

    /// Pages of a document (PDF) as pictures: from one of them on as many as a child makes in some seconds, at least one.
    ///
    /// # Errors
    /// As [`Decoder::inside`]; within, why there are none.
    pub fn pages(
        &self,
        source: &mut (impl Read + Seek),
        size: u64,
        wanted: PagesWanted,
    ) -> Result<Result<Pages, PagesFault>, DecodeError> {
        if size > MOST_DOCUMENT {
            return Ok(Err(PagesFault::TooLarge));
        }
        let order = Order { want: Want::Pages(wanted), content: "application/pdf".to_owned(), size };
        let answer = self.ask(&order, source, PATIENCE)?;
        let mut rest = answer.as_slice();
        let told = read_block(&mut rest, LONGEST_TOLD).map_err(|_| DecodeError::Failed)?;
        let made: Result<Pages, PagesFault> = serde_json::from_slice(&told).map_err(|_| DecodeError::Failed)?;
        let Ok(mut made) = made else { return Ok(made) };
        for page in &mut made.made {
            page.bytes = read_block(&mut rest, LONGEST_FILE).map_err(|_| DecodeError::Failed)?;
        }
        Ok(Ok(made))
    }

    /// What an authority answered, or a proof, and whether it holds by itself. `chosen`: certificates (PEM or DER) that are
    /// said to be the authority's; the stamp must lead to one of them then.
    ///
    /// # Errors
    /// As [`Decoder::inside`].
    pub fn stamp(&self, answer: &[u8], chosen: &[u8]) -> Result<Result<Stamp, StampFault>, DecodeError> {
        let want = Want::Stamp(data_encoding::BASE64.encode(chosen));
        let order = Order { want, content: String::new(), size: answer.len() as u64 };
        let answer = self.ask(&order, &mut Cursor::new(answer), PATIENCE)?;
        serde_json::from_slice(&answer).map_err(|_| DecodeError::Failed)
    }

    /// What a file holds, before anything of it is unpacked.
    ///
    /// # Errors
    /// As [`Decoder::inside`].
    pub fn container(
        &self,
        source: &mut (impl Read + Seek),
        size: u64,
        content: &str,
    ) -> Result<Container, DecodeError> {
        let order = Order { want: Want::Container, content: content.to_owned(), size };
        let answer = self.ask(&order, source, PATIENCE)?;
        serde_json::from_slice(&answer).map_err(|_| DecodeError::Failed)
    }

    /// One file of a container, to be read to its end: no more bytes than it was said to have.
    ///
    /// # Errors
    /// `Start`, `Failed`.
    pub fn member<'s, S: Read + Seek>(
        &self,
        source: &'s mut S,
        size: u64,
        content: &str,
        member: &Member,
    ) -> Result<MemberStream<'s, S>, DecodeError> {
        let order = Order { want: Want::Member(member.clone()), content: content.to_owned(), size };
        let talk = Talk::begin(&self.0, &order, PATIENCE)?;
        Ok(MemberStream { talk, source, block: Cursor::new(Vec::new()), left: member.size, end: None })
    }

    fn ask(&self, order: &Order, source: &mut (impl Read + Seek), patience: Duration) -> Result<Vec<u8>, DecodeError> {
        let mut talk = Talk::begin(&self.0, order, patience)?;
        match talk.next(source) {
            Ok(Said::Answer(answer)) => Ok(answer),
            Ok(Said::Part(_)) => Err(DecodeError::Failed),
            Err(error) => Err(talk.told(error)),
        }
    }
}

/// A file of a container as it comes. What is wrong with it is told by [`MemberStream::end`].
pub struct MemberStream<'s, S> {
    talk: Talk,
    source: &'s mut S,
    block: Cursor<Vec<u8>>,
    /// Bytes that may come still.
    left: u64,
    end: Option<Result<MemberRead, DecodeError>>,
}

impl<S: Read + Seek> MemberStream<'_, S> {
    /// What is known of it now that it was read to its end.
    ///
    /// # Errors
    /// As [`Decoder::inside`]; `Failed` also where it wasn't read to its end.
    pub fn end(self) -> Result<MemberRead, DecodeError> {
        self.end.unwrap_or(Err(DecodeError::Failed))
    }

    fn advance(&mut self) -> Result<(), DecodeError> {
        match self.talk.next(self.source)? {
            Said::Part(part) => {
                self.left = self.left.checked_sub(part.len() as u64).ok_or(DecodeError::Failed)?;
                self.block = Cursor::new(part);
            }
            Said::Answer(answer) => {
                let read: MemberRead = serde_json::from_slice(&answer).map_err(|_| DecodeError::Failed)?;
                let end = if self.left == 0 { Ok(read) } else { Err(DecodeError::Failed) };
                self.end = Some(end);
            }
        }
        Ok(())
    }
}

impl<S: Read + Seek> Read for MemberStream<'_, S> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.block.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            match &self.end {
                Some(Ok(_)) => return Ok(0),
                Some(Err(_)) => return Err(io::ErrorKind::InvalidData.into()),
                None => {
                    if let Err(error) = self.advance() {
                        self.end = Some(Err(self.talk.told(error)));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::time::Instant;

    use super::*;

    /// A child that does what a script says.
    fn script(folder: &tempfile::TempDir, does: &str) -> Decoder {
        let file = folder.path().join("child");
        std::fs::write(&file, format!("#!/bin/sh\n{does}\n")).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o700)).unwrap();
        Decoder::by(file)
    }

    #[test]
    fn a_child_that_dies_lies_or_hangs_is_an_error_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let order = Order { want: Want::Inside, content: String::new(), size: 10 };
        for does in
            ["exit 0", "kill -9 $$", "printf X", "printf 'A\\377\\377\\377\\377\\377\\377\\377\\177'", "printf 'R1234'"]
        {
            let answer = script(&folder, does).ask(&order, &mut Cursor::new(vec![0; 10]), PATIENCE);
            assert!(matches!(answer, Err(DecodeError::Failed)), "{does}: {answer:?}");
        }
        let begun = Instant::now();
        let hangs =
            script(&folder, "exec sleep 60").ask(&order, &mut Cursor::new(Vec::new()), Duration::from_millis(300));
        assert!(matches!(hangs, Err(DecodeError::TimedOut)), "{hangs:?}");
        assert!(begun.elapsed() < Duration::from_secs(20));
        let none = Decoder::by("/nowhere".into()).ask(&order, &mut Cursor::new(Vec::new()), PATIENCE);
        assert!(matches!(none, Err(DecodeError::Start(_))));
    }
}

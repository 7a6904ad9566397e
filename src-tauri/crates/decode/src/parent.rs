//! The parent: it starts the child, hands it what it asks for of the file, and ends it when its time is over.

use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::child::WORD;
use crate::clean::{CleanFault, Cleaned, Patch};
use crate::credentials::{CredentialState, Credentials, MOST_CREDENTIALS};
use crate::inside::Inside;
use crate::picture::Small;
use crate::pipe::{
    ANSWERS, ASKS, LONGEST_ORDER, LONGEST_TOLD, Order, RANGE, Want, read_block, read_number, write_block,
};
use crate::redact::{Mark, Redacted};
use crate::stamp::{Stamp, StampFault};
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

    /// What its content credentials say (C2PA 2.3) and whether they hold; those of a file larger than
    /// [`MOST_CREDENTIALS`] aren't read.
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
            return Ok(Credentials::only(CredentialState::TooLarge));
        }
        let order = Order { want: Want::Credentials, content: content.to_owned(), size };
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

    fn ask(&self, order: &Order, source: &mut (impl Read + Seek), patience: Duration) -> Result<Vec<u8>, DecodeError> {
        let mut child = Command::new(&self.0)
            .arg(WORD)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(DecodeError::Start)?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let child = Arc::new(Mutex::new(child));
        let (done, over) = channel::<()>();
        let watched = Arc::clone(&child);
        let watch = thread::spawn(move || {
            let late = over.recv_timeout(patience) == Err(RecvTimeoutError::Timeout);
            if late {
                end(&watched);
            }
            late
        });
        let answer = match pipes {
            Some((stdin, stdout)) => talk(order, source, stdin, BufReader::new(stdout)),
            None => Err(DecodeError::Failed),
        };
        drop(done);
        let late = watch.join().unwrap_or(false);
        end(&child);
        match answer {
            Err(DecodeError::Failed) if late => Err(DecodeError::TimedOut),
            answer => answer,
        }
    }
}

/// Ends the child and takes leave of it: none is left behind.
fn end(child: &Mutex<Child>) {
    let mut child = child.lock().unwrap_or_else(PoisonError::into_inner);
    let _ = child.kill();
    let _ = child.wait();
}

fn talk(
    order: &Order,
    source: &mut (impl Read + Seek),
    mut to: impl Write,
    mut from: impl Read,
) -> Result<Vec<u8>, DecodeError> {
    // A pipe that breaks is the child's end.
    let broken = |_: io::Error| DecodeError::Failed;
    write_block(&mut to, &serde_json::to_vec(order).unwrap_or_default()).map_err(broken)?;
    let mut handed = 0_u64;
    loop {
        let mut says = [0];
        from.read_exact(&mut says).map_err(broken)?;
        match says {
            [ASKS] => {
                let start = read_number(&mut from).map_err(broken)?;
                let length = read_number(&mut from).map_err(broken)?.min(RANGE);
                handed += length;
                if handed > order.want.most() {
                    return Err(DecodeError::Failed);
                }
                source.seek(SeekFrom::Start(start)).map_err(DecodeError::Source)?;
                let mut range = Vec::new();
                source.take(length).read_to_end(&mut range).map_err(DecodeError::Source)?;
                write_block(&mut to, &range).map_err(broken)?;
            }
            [ANSWERS] => return read_block(&mut from, order.want.longest()).map_err(broken),
            _ => return Err(DecodeError::Failed),
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

//! An excerpt of a recording becomes an exhibit. Its packets are taken out by the worker that takes recordings apart; its
//! bytes come block by block and are encrypted as they come: none of them is written as it is. Must not take recordings
//! apart itself.

use std::io::{self, Read};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use khronika_domain::RecordId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};
use ts_rs::TS;

use super::working::{Operation, WorkingCopy, keep};
use super::{content, content_of, opened};
use crate::command::{Progress, Secrets};
use crate::transcript::is_recording;
use crate::vault::flow;
use crate::work::Work;
use crate::{ApiError, Empty, ErrorCode, Session};

/// Blocks that wait to be encrypted, and bytes of the largest of them.
const WAITING: usize = 4;
const LARGEST: usize = 8 << 20;
/// Bytes of the largest excerpt.
const MOST: u64 = 4 << 30;
/// How long the next block is waited for.
const PATIENCE: Duration = Duration::from_secs(120);
/// Milliseconds of the longest recording: a hundred hours.
const LONGEST: u32 = 100 * 3_600_000;

/// An excerpt whose bytes will come.
#[derive(Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExcerptBegun {
    /// Its number.
    #[ts(type = "number")]
    pub excerpt: u64,
}

/// An excerpt to be kept. Milliseconds from the beginning of the recording.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct ExcerptArgs {
    /// The number under which its bytes come.
    #[ts(type = "number")]
    pub excerpt: u64,
    /// The recording.
    pub id: RecordId,
    /// From where it was asked for.
    pub from: u32,
    /// Up to where.
    pub to: u32,
    /// Where it begins: at the key picture at or before.
    pub begins: u32,
    /// Where it ends.
    pub ends: u32,
    /// How its file's name ends.
    pub end: String,
}

/// The excerpt whose bytes come. There is one at most: whoever begins another has given it up.
#[derive(Clone, Default)]
pub struct Incoming(Arc<Mutex<Coming>>);

#[derive(Default)]
struct Coming {
    number: u64,
    sender: Option<SyncSender<Vec<u8>>>,
    receiver: Option<Receiver<Vec<u8>>>,
    /// Whether somebody said that all of it has come.
    whole: Arc<AtomicBool>,
}

impl Incoming {
    fn coming(&self) -> MutexGuard<'_, Coming> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn begin(&self) -> u64 {
        let (sender, receiver) = sync_channel(WAITING);
        let mut coming = self.coming();
        coming.number += 1;
        coming.sender = Some(sender);
        coming.receiver = Some(receiver);
        coming.whole = Arc::default();
        coming.number
    }

    fn take(&self, excerpt: u64) -> Option<Blocks> {
        let mut coming = self.coming();
        if coming.number != excerpt {
            return None;
        }
        let receiver = coming.receiver.take()?;
        Some(Blocks { receiver, whole: coming.whole.clone(), block: io::Cursor::default(), taken: 0, ended: false })
    }

    /// No more of it comes: it is whole.
    fn end(&self, excerpt: u64) -> Result<(), ApiError> {
        let mut coming = self.coming();
        if coming.number != excerpt || coming.sender.is_none() {
            return Err(unawaited());
        }
        coming.whole.store(true, Ordering::Release);
        coming.sender = None;
        Ok(())
    }

    /// The next bytes of an excerpt; waits until there is room for them.
    ///
    /// # Errors
    /// `arguments_wrong` for one that isn't awaited any more, and for a block of more than 8 MiB.
    pub fn push(&self, excerpt: u64, bytes: Vec<u8>) -> Result<(), ApiError> {
        if bytes.is_empty() || bytes.len() > LARGEST {
            return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "block"));
        }
        // Not under the lock: it waits until one before was encrypted.
        let sender = {
            let coming = self.coming();
            coming.sender.clone().filter(|_| coming.number == excerpt).ok_or_else(unawaited)?
        };
        sender.send(bytes).map_err(|_| unawaited())
    }

    pub(crate) fn clear(&self) {
        let mut coming = self.coming();
        coming.sender = None;
        coming.receiver = None;
    }
}

fn unawaited() -> ApiError {
    ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "excerpt")
}

impl Session {
    /// The excerpt whose bytes come in this session.
    #[must_use]
    pub fn incoming(&self) -> Incoming {
        self.incoming.clone()
    }
}

/// The blocks as one source. One that breaks off is no excerpt: only who says that it is whole ends it.
struct Blocks {
    receiver: Receiver<Vec<u8>>,
    whole: Arc<AtomicBool>,
    block: io::Cursor<Vec<u8>>,
    taken: u64,
    ended: bool,
}

impl Blocks {
    fn next(&mut self) -> io::Result<()> {
        match self.receiver.recv_timeout(PATIENCE) {
            Ok(block) => {
                self.taken += block.len() as u64;
                if self.taken > MOST {
                    return Err(io::ErrorKind::FileTooLarge.into());
                }
                self.block = io::Cursor::new(block);
            }
            Err(RecvTimeoutError::Disconnected) if self.whole.load(Ordering::Acquire) => self.ended = true,
            Err(_) => return Err(io::ErrorKind::BrokenPipe.into()),
        }
        Ok(())
    }
}

impl Read for Blocks {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.block.read(into)?;
            if read > 0 || self.ended || into.is_empty() {
                return Ok(read);
            }
            self.next()?;
        }
    }
}

/// Awaits the bytes of an excerpt.
pub(crate) fn begin(session: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<ExcerptBegun, ApiError> {
    Ok(ExcerptBegun { excerpt: session.incoming.begin() })
}

/// All bytes of it have come.
pub(crate) fn end(session: &mut Session, args: ExcerptBegun, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    session.incoming.end(args.excerpt)?;
    Ok(Empty {})
}

/// Keeps an excerpt as its bytes come.
pub(crate) fn make(session: &mut Session, args: ExcerptArgs, _: Secrets) -> Result<Work<WorkingCopy>, ApiError> {
    let wrong = |reason: &str| ApiError::new(ErrorCode::ArgumentsWrong).with("reason", reason);
    let whole = args.begins <= args.from && args.from < args.to && args.begins < args.ends && args.ends <= LONGEST;
    let plain = (2..=5).contains(&args.end.len()) && args.end.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !whole || !plain {
        return Err(wrong("times"));
    }
    let (original, mut reader) = opened(session, args.id)?;
    let mut blocks = session.incoming.take(args.excerpt).ok_or_else(unawaited)?;
    let intake = session.store()?.vault().intake();
    Ok(Work::new(move |progress| {
        if !is_recording(&content_of(&original, &mut reader)?) {
            return Err(ApiError::new(ErrorCode::NoRecording));
        }
        let broken = |_| ApiError::new(ErrorCode::Cancelled);
        blocks.next().map_err(broken)?;
        let content = content::type_of(blocks.block.get_ref(), &format!("excerpt.{}", args.end));
        if !is_recording(&content) {
            return Err(ApiError::new(ErrorCode::NoRecording));
        }
        let mut report = |at: khronika_vault::Progress| flow(progress(at.done, at.total));
        let added = intake.add_file(&mut blocks, None, &mut report)?;
        let operation = Operation {
            derivation: "excerpt",
            parameters: json!({"of": "excerpt", "from": args.from, "to": args.to, "begins": args.begins, "ends": args.ends}),
            named: "excerpt-name",
            told: vec![("from", clock(args.begins)), ("to", clock(args.ends))],
            how: "excerpt-how",
            end: args.end,
            content,
            more: Map::new(),
            draft: None,
        };
        Ok(move |session: &mut Session| keep(session, &original, operation, added))
    }))
}

/// `1:02:03.4`
fn clock(at: u32) -> String {
    let (hours, minutes, seconds, tenths) = (at / 3_600_000, at / 60_000 % 60, at / 1000 % 60, at / 100 % 10);
    let hours = if hours > 0 { format!("{hours}:") } else { String::new() };
    format!("{hours}{minutes:02}:{seconds:02}.{tenths}")
}

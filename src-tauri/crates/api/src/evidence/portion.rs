//! A portion of files is read into the vault, several at once: what takes long is that the disk says each is written, and a
//! journaling file system says so of several together. Must not write a record.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use khronika_decode::Decoder;
use khronika_store::WaitingFile;
use khronika_vault::{AddedFile, Intake};

use super::add;
use super::container::{self, Apart, Opened};
use crate::command::Progress;
use crate::source::Link;
use crate::{ApiError, ErrorCode};

/// Files that are read at once. Each holds a few blocks of one MiB.
const AT_ONCE: usize = 6;
/// How often whoever watches is told.
const PACE: Duration = Duration::from_millis(50);

/// A file that was read into the vault.
pub(super) struct Taken {
    /// The file.
    pub(super) added: AddedFile,
    /// Its media type by its content.
    pub(super) content: String,
    /// What it holds, where it was taken apart.
    pub(super) opened: Option<Opened>,
}

/// That file, or why it wasn't read.
pub(super) type Read = Result<Taken, &'static str>;

/// Reads the files of a portion, in whatever order, and takes those apart that hold others, if there is a decoder; gives those that are settled in the portion's order. `progress` is
/// told the bytes of the portion; where it answers no, what is whole by then is given.
///
/// # Errors
/// What is wrong with the vault or its disk, or `intake_away`, where no file was read before.
pub(super) fn read(
    intake: &Intake,
    decoder: Option<&Decoder>,
    portion: Vec<WaitingFile>,
    progress: Progress<'_>,
) -> Result<Vec<(WaitingFile, Read)>, ApiError> {
    let (done, stopped) = (AtomicU64::new(0), AtomicBool::new(false));
    let queue = Mutex::new(portion.into_iter());
    let (send, receive) = channel();
    let mut read: Vec<(WaitingFile, Read)> = Vec::new();
    let mut fault: Option<ApiError> = None;
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            let (send, queue, done, stopped) = (send.clone(), &queue, &done, &stopped);
            scope.spawn(move || {
                while !stopped.load(Ordering::Relaxed) {
                    let next = queue.lock().unwrap_or_else(PoisonError::into_inner).next();
                    let Some(file) = next else { break };
                    let found = one(intake, decoder, &file, done, stopped);
                    if send.send((file, found)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        loop {
            match receive.recv_timeout(PACE) {
                Ok((file, Ok(found))) => read.push((file, found)),
                // Whatever ends one ends all: what is whole is kept, and the next portion meets the same again.
                Ok((_, Err(error))) => {
                    stopped.store(true, Ordering::Relaxed);
                    if error.code != ErrorCode::Cancelled {
                        fault.get_or_insert(error);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if !progress(done.load(Ordering::Relaxed), None) {
                stopped.store(true, Ordering::Relaxed);
            }
        }
    });
    read.sort_by_key(|(file, _)| file.number);
    match fault {
        Some(fault) if read.is_empty() => Err(fault),
        _ => Ok(read),
    }
}

fn one(
    intake: &Intake,
    decoder: Option<&Decoder>,
    file: &WaitingFile,
    done: &AtomicU64,
    stopped: &AtomicBool,
) -> Result<Read, ApiError> {
    let path = PathBuf::from(OsStr::from_bytes(&file.file));
    let mut before = 0;
    // What became a link since it was found leads to another file.
    let found = add(intake, &path, Link::Refused, &mut |at, _| {
        done.fetch_add(at.saturating_sub(before), Ordering::Relaxed);
        before = at;
        !stopped.load(Ordering::Relaxed)
    });
    match found {
        Ok((added, content)) => {
            let mut going = |_: u64, _: Option<u64>| !stopped.load(Ordering::Relaxed);
            let opened = match decoder.filter(|_| container::may_be(&content)) {
                Some(decoder) => {
                    let apart = Apart { intake, decoder, any: false };
                    apart.open(&mut added.open()?, &content, &mut going)?
                }
                None => None,
            };
            Ok(Ok(Taken { added, content, opened }))
        }
        Err(error) => missed(error, &path, &file.path).map(Err),
    }
}

/// Why a file can't be taken, where that is the file's own fault.
///
/// # Errors
/// What is wrong with the vault or its disk; `intake_away` where the folder isn't there any more, so that a stick that was
/// pulled out doesn't make each of its files missing.
fn missed(error: ApiError, path: &Path, told: &str) -> Result<&'static str, ApiError> {
    let reason = match error.code {
        ErrorCode::FileMissing => "gone",
        ErrorCode::SourceUnreadable => "unreadable",
        _ => return Err(error),
    };
    // The folder that was chosen, or the one in which the file lay that was.
    let depth = Path::new(told).components().count();
    let root = path.ancestors().nth(depth.max(2) - 1);
    let there = root.is_some_and(|root| fs::read_dir(root).is_ok_and(|mut within| within.next().is_some()));
    if there { Ok(reason) } else { Err(ApiError::new(ErrorCode::IntakeAway)) }
}

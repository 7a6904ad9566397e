//! One pass over a file's bytes: read, hashed in a second thread, encrypted and written in the caller's, and
//! written back to the medium early in a third, so that the fsync at the end is short.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::{iter, thread};

use age::{Encryptor, x25519};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::padding::padded;
use crate::key_file::encrypt_error;
use crate::{Flow, Progress, Stage, VaultError};

/// Bytes of one buffer. Buffers go round; an allocation for each cost a quarter of the time.
const BLOCK: usize = 1 << 20;
/// Buffers in flight: enough that neither thread waits for the other.
const BUFFERS: usize = 4;
/// Bytes after which writing back starts.
const WRITE_BACK: u64 = 64 << 20;

type Buffer = Zeroizing<Vec<u8>>;

/// Size and SHA-256 of the bytes that were read, without padding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) size: u64,
    pub(crate) sha256: [u8; 32],
}

/// Encrypts all of `source`, padded, into `file` and fsyncs it.
///
/// # Errors
/// `SourceUnreadable`, `Cancelled`, `DiskFull`, `Io`. What was written then is worthless.
pub(crate) fn seal(
    source: &mut dyn Read,
    total: Option<u64>,
    file: &File,
    recipient: &x25519::Recipient,
    progress: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Content, VaultError> {
    let encryptor = Encryptor::with_recipients(iter::once(recipient as &dyn age::Recipient)).map_err(encrypt_error)?;
    thread::scope(|scope| {
        let (full, to_hash) = sync_channel(BUFFERS);
        let (free, returned) = channel();
        let (wake, woken) = sync_channel(1);
        let hashing = scope.spawn(move || hash(&to_hash, &free));
        let syncing = scope.spawn(move || write_back(file, &woken));
        let failure = Cell::new(None);
        let stream = encryptor.wrap_output(Sink { file, since: 0, wake, failure: &failure });
        // Both senders end with this call, and with them the threads.
        let pumped = stream.map_err(VaultError::from).and_then(|mut stream| {
            let size = pump(source, total, &mut stream, &full, &returned, progress)?;
            drop(full);
            pad(&mut stream, padded(size) - size)?;
            stream.finish()?;
            Ok(size)
        });
        let size = pumped.map_err(|error| failure.take().unwrap_or(error))?;
        let sha256 = hashing.join().map_err(|_| VaultError::Io(io::ErrorKind::Other.into()))?;
        // The two descriptors are one to the system: an error that was told to that thread isn't told again.
        syncing.join().map_err(|_| VaultError::Io(io::ErrorKind::Other.into()))??;
        file.sync_all()?;
        Ok(Content { size, sha256 })
    })
}

/// Moves all blocks from the source through encryption to the hashing thread.
fn pump(
    source: &mut dyn Read,
    total: Option<u64>,
    stream: &mut dyn Write,
    full: &SyncSender<(Buffer, usize)>,
    returned: &Receiver<Buffer>,
    progress: &mut dyn FnMut(Progress) -> Flow,
) -> Result<u64, VaultError> {
    let mut made = 0;
    let mut done = 0_u64;
    loop {
        if progress(Progress { stage: Stage::Evidence, done, total }) == Flow::Stop {
            return Err(VaultError::Cancelled);
        }
        let mut buffer = if made < BUFFERS {
            made += 1;
            Zeroizing::new(vec![0; BLOCK])
        } else {
            returned.recv().map_err(|_| VaultError::Io(io::ErrorKind::BrokenPipe.into()))?
        };
        let length = fill(source, &mut buffer).map_err(VaultError::SourceUnreadable)?;
        stream.write_all(buffer.get(..length).unwrap_or_default())?;
        done = done.saturating_add(length as u64);
        let ended = length < BLOCK;
        full.send((buffer, length)).map_err(|_| VaultError::Io(io::ErrorKind::BrokenPipe.into()))?;
        if ended {
            progress(Progress { stage: Stage::Evidence, done, total });
            return Ok(done);
        }
    }
}

/// Reads until the buffer is full or the source ends.
pub(crate) fn fill(source: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while let Some(rest) = buffer.get_mut(length..).filter(|rest| !rest.is_empty()) {
        match source.read(rest) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length)
}

fn hash(blocks: &Receiver<(Buffer, usize)>, free: &Sender<Buffer>) -> [u8; 32] {
    let mut digest = Sha256::new();
    for (buffer, length) in blocks {
        digest.update(buffer.get(..length).unwrap_or_default());
        // At the end nobody takes buffers any more.
        let _ = free.send(buffer);
    }
    digest.finalize().into()
}

fn write_back(file: &File, woken: &Receiver<()>) -> io::Result<()> {
    woken.iter().try_for_each(|()| file.sync_data())
}

fn pad(stream: &mut dyn Write, mut length: u64) -> io::Result<()> {
    let zeros = vec![0_u8; BLOCK];
    while length > 0 {
        let now = usize::try_from(length).unwrap_or(BLOCK).min(BLOCK);
        stream.write_all(zeros.get(..now).unwrap_or_default())?;
        length -= now as u64;
    }
    Ok(())
}

/// The file, which wakes the thread that writes back.
struct Sink<'a> {
    file: &'a File,
    since: u64,
    wake: SyncSender<()>,
    /// The first error as it was: writing the header, age replaces it by one that doesn't say "full".
    failure: &'a Cell<Option<VaultError>>,
}

impl Sink<'_> {
    fn put(&self, bytes: &[u8]) -> io::Result<usize> {
        #[cfg(test)]
        fault::check(bytes.len())?;
        let mut file = self.file;
        file.write(bytes)
    }
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.put(bytes).inspect_err(|error| {
            let same = error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error);
            self.failure.set(Some(same.into()));
        })?;
        self.since += written as u64;
        if self.since >= WRITE_BACK {
            self.since = 0;
            // Where it is still busy with the last stretch it takes this one along.
            let _ = self.wake.try_send(());
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A medium that fills up, for tests.
#[cfg(test)]
pub(crate) mod fault {
    use std::cell::Cell;
    use std::io;

    thread_local! {
        static ROOM: Cell<Option<usize>> = const { Cell::new(None) };
    }

    /// After so many more bytes the medium is full; `None`: never.
    pub(crate) fn room(bytes: Option<usize>) {
        ROOM.set(bytes);
    }

    pub(super) fn check(length: usize) -> io::Result<()> {
        let Some(room) = ROOM.get() else { return Ok(()) };
        let left = room.checked_sub(length).ok_or(io::ErrorKind::StorageFull)?;
        ROOM.set(Some(left));
        Ok(())
    }
}

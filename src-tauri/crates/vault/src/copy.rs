//! A copy of the database, whole, from one read transaction, under the same key or another.

use std::fs::File;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::connection::{self, PAGE_BYTES};
use crate::folder;
use crate::key::DatabaseKey;
use crate::{Flow, Part, Progress, Stage, VaultError};

/// Pages between two progress reports: 32 MiB.
const STEP: i32 = 4096;

/// Copies the database that `source` reads to `to`, and opens the copy. `source` holds a read transaction:
/// without one a stepped copy starts over at each write and never ends.
pub(crate) fn write(
    source: &Connection,
    to: &Path,
    key: &DatabaseKey,
    progress: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Connection, VaultError> {
    discard(to)?;
    let mut copy = connection::create_for_copy(to, key)?;
    {
        let backup = Backup::new(source, &mut copy)?;
        loop {
            let step = backup.step(STEP)?;
            let pages = backup.progress();
            let bytes = |count: i32| u64::from(count.unsigned_abs()) * PAGE_BYTES;
            let total = bytes(pages.pagecount);
            let done = total.saturating_sub(bytes(pages.remaining));
            let flow = progress(Progress { stage: Stage::Database, done, total: Some(total) });
            match step {
                StepResult::Done => break,
                _ if flow == Flow::Stop => return Err(VaultError::Cancelled),
                _ => {}
            }
        }
    }
    close(copy)?;
    connection::open(to, key)
}

/// Checks a copy, closes it so that nothing of it lies in a WAL, and makes it durable.
pub(crate) fn finish(copy: Connection, path: &Path) -> Result<(), VaultError> {
    if !connection::checkpoint(&copy)? {
        return Err(VaultError::Damaged { part: Part::Database });
    }
    File::open(path)?.sync_all()?;
    // From the medium, not from memory.
    forget_cached(&File::open(path)?);
    // The pages are the snapshot's, one by one; their HMACs say whether they arrived. What the snapshot's own
    // structure is worth is `Vault::check_database`'s to say, with the functions that its indexes need.
    if !connection::pages_are_whole(&copy)? {
        return Err(VaultError::Damaged { part: Part::Database });
    }
    close(copy)?;
    File::open(path)?.sync_all()?;
    for end in ["-wal", "-shm"] {
        folder::remove(&folder::beside(path, end))?;
    }
    Ok(())
}

/// Closes a connection and says what went wrong.
pub(crate) fn close(connection: Connection) -> Result<(), VaultError> {
    connection.close().map_err(|(_, error)| error.into())
}

/// Removes a copy that didn't get finished.
pub(crate) fn discard(path: &Path) -> Result<(), VaultError> {
    for end in ["-journal", "-wal", "-shm", ""] {
        folder::remove(&folder::beside(path, end))?;
    }
    Ok(())
}

/// Asks the system to drop a file's pages from memory, so that reading it back reads the medium. Only a
/// wish: where it isn't granted the comparison still finds what went wrong on the way.
pub(crate) fn forget_cached(file: &File) {
    #[cfg(target_os = "linux")]
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}

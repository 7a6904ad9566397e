//! The vault's lock: one opener at a time, across processes and within one; ends with the process.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;

use crate::VaultError;
use crate::folder::{self, Folder};

/// Held while a vault is open.
#[derive(Debug)]
pub(crate) struct Lock {
    // An advisory lock on an open file: the system lets go of it when the process ends, however it ends.
    file: File,
}

impl Lock {
    /// Takes the lock. Makes the file where it is missing: a copy made by other means may lack it.
    ///
    /// # Errors
    /// `OpenElsewhere`; `ReadOnly`, `DiskFull`, `Io` where the file can't be opened or made.
    pub(crate) fn take(folder: &Folder) -> Result<Self, VaultError> {
        let path = folder.lock();
        let file = match OpenOptions::new().read(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => match folder::create_file(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => File::open(&path)?,
                other => other?,
            },
            other => other?,
        };
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(VaultError::OpenElsewhere),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing would do, but for a process that another thread is just starting: until it runs its own
        // program it holds the same open file, and with it the lock.
        let _ = self.file.unlock();
    }
}

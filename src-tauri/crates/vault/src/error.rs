//! What can go wrong with a vault, one variant per situation, so that each can be told apart and explained.

use std::io;

use khronika_domain::RecordId;

/// A part of the vault's folder, named where it is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// `vault.json`.
    Manifest,
    /// `records.db`.
    Database,
    /// `head.age`.
    Head,
    /// What a backup wrote, read back.
    Copy,
}

/// Why an operation on a vault was refused or failed. The texts name neither user data nor secrets nor paths.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// The folder holds no `vault.json`.
    #[error("the folder is not a vault")]
    NotAVault,
    /// The folder for a new vault isn't empty.
    #[error("the folder is not empty")]
    ExistsAlready,
    /// Another process, or another place in this one, holds the vault's lock.
    #[error("the vault is open elsewhere")]
    OpenElsewhere,
    /// The passphrase or recovery key doesn't open the key file. Some damaged bytes of a key file can't be
    /// told from a wrong passphrase: age authenticates the wrapped key and no more before it has the key.
    #[error("the passphrase or recovery key does not open this vault")]
    WrongKey,
    /// The recovery key as typed is no recovery key: its own check digits disagree.
    #[error("the recovery key is mistyped")]
    RecoveryMalformed,
    /// After wrong passphrases the next attempt has to wait.
    #[error("too soon after a wrong passphrase: wait {seconds} s")]
    TooSoon {
        /// Whole seconds until the next attempt is allowed.
        seconds: u64,
    },
    /// The passphrase is too easy to guess.
    #[error("the passphrase is too easy to guess")]
    PassphraseWeak,
    /// The key file's scrypt factor is below what this build accepts.
    #[error("the key file's scrypt factor 2^{log_n} is too low")]
    KdfTooCheap {
        /// Base-2 logarithm of the factor found.
        log_n: u8,
    },
    /// The key file's scrypt factor asks for more memory than this program allows.
    #[error("the key file's scrypt factor is too high")]
    KdfTooCostly,
    /// A key file is missing, or its bytes are not what was written.
    #[error("a key file is damaged")]
    KeyFileDamaged,
    /// A part of the vault is damaged. Nothing was changed.
    #[error("a part of the vault is damaged ({part:?})")]
    Damaged {
        /// Which part.
        part: Part,
    },
    /// A newer program wrote the vault.
    #[error("the vault's format {found} is newer than this program's {known}")]
    TooNew {
        /// Format number in `vault.json`.
        found: u64,
        /// The newest that this program knows.
        known: u64,
    },
    /// No space left on the medium, or its quota is used up.
    #[error("no space left on the medium")]
    DiskFull,
    /// The caller stopped the operation.
    #[error("stopped by request")]
    Cancelled,
    /// An evidence file's bytes are not what was written.
    #[error("an evidence file is damaged")]
    FileDamaged {
        /// The file.
        id: RecordId,
    },
    /// An evidence file that the database names isn't in the folder.
    #[error("an evidence file is missing")]
    FileMissing {
        /// The file.
        id: RecordId,
    },
    /// The database doesn't name such an evidence file (never did, or it was discarded).
    #[error("no such evidence file")]
    FileUnknown {
        /// The file.
        id: RecordId,
    },
    /// The groups asked back aren't those of the recovery key shown.
    #[error("the recovery key was not repeated correctly")]
    RecoveryMismatch,
    /// The backup's target is neither empty nor a backup of this vault.
    #[error("the target holds something else than a backup of this vault")]
    BackupTargetForeign,
    /// The backup's target lies inside the vault, or is it.
    #[error("the target lies inside the vault")]
    BackupTargetInside,
    /// A path to write to lies inside the vault's own folder.
    #[error("the path lies inside the vault's folder")]
    InsideVault,
    /// The copy in the target is open, or was left unclean and has to be opened and closed once.
    #[error("the copy in the target is open or was not closed cleanly")]
    BackupTargetOpen,
    /// The copy holds entries that this vault doesn't: overwriting it would lose them.
    #[error("the copy in the target holds entries that this vault does not")]
    BackupTargetNewer,
    /// A backup of this vault is running.
    #[error("a backup of this vault is running")]
    BackupRunning,
    /// The file to take in can't be read.
    #[error("the file to take in cannot be read")]
    SourceUnreadable(#[source] io::Error),
    /// The medium is read-only, or the system refuses this user.
    #[error("access to the folder was refused")]
    ReadOnly,
    /// The system refused a file operation.
    #[error("a file operation failed")]
    Io(#[source] io::Error),
    /// The database refused an operation.
    #[error("a database operation failed")]
    Database(#[source] rusqlite::Error),
}

/// EDQUOT has no stable `io::ErrorKind` on every platform this builds for; its number on Linux.
const EDQUOT: i32 = 122;

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        if error.raw_os_error() == Some(EDQUOT) && cfg!(target_os = "linux") {
            return Self::DiskFull;
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        // No room for the WAL's index, which isn't told as "full".
        let extended = error.sqlite_error().map(|inner| inner.extended_code);
        if extended == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
            return Self::DiskFull;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { part: Part::Database },
            _ => Self::Database(error),
        }
    }
}

impl From<getrandom::Error> for VaultError {
    fn from(error: getrandom::Error) -> Self {
        Self::Io(io::Error::other(error.to_string()))
    }
}

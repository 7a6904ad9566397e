//! Errors of the store. No value of a record stands in them.

use khronika_domain::{DomainError, RecordId};
use khronika_vault::VaultError;

use crate::journal::Fault;

/// Why the store refused or failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The document may not be saved as it is.
    #[error(transparent)]
    Document(#[from] DomainError),
    /// The vault refused or failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Nothing of that id.
    #[error("no record {0}")]
    NotFound(RecordId),
    /// The record was changed since the version on which the save was based; nothing was written.
    #[error("record {id} is at version {current}, not {based_on}")]
    Conflict {
        /// The record.
        id: RecordId,
        /// The version that stands now.
        current: u64,
        /// The version the save was based on.
        based_on: u64,
    },
    /// The record is deleted or erased: restore it first, or make a new one.
    #[error("record {0} is deleted or erased")]
    NotLive(RecordId),
    /// An id of another kind.
    #[error("record {0} is of another kind")]
    OtherKind(RecordId),
    /// A record can't be merged into itself.
    #[error("record {0} can't be merged into itself")]
    SamePerson(RecordId),
    /// The record was not merged into another, or was parted from it since.
    #[error("record {0} is merged into no other")]
    NotMerged(RecordId),
    /// A term with that label is there already, in that vocabulary or for that field.
    #[error("a term with that label is there already")]
    TermStands,
    /// A field or a term of the vault's own stands in records: it can be deprecated, not taken away.
    #[error("{0} records hold it")]
    InUse(u64),
    /// The vault was written by a newer version of the program.
    #[error("the database's schema is {found}, this program knows {known}")]
    TooNew {
        /// Schema of the database.
        found: u32,
        /// Newest schema of this program.
        known: u32,
    },
    /// The database is behind the head that was written after its last commit.
    #[error("the database ends before entry {sequence} that was written")]
    RolledBack {
        /// Sequence number of the last entry that was written.
        sequence: u64,
    },
    /// The journal doesn't hold together.
    #[error("the journal is damaged: {0:?}")]
    Journal(Fault),
    /// The database is damaged; records that can still be read stay readable.
    #[error("the database is damaged")]
    Damaged(#[source] rusqlite::Error),
    /// The disk is full; nothing was written.
    #[error("the disk is full")]
    DiskFull,
    /// The work was cancelled; nothing was written.
    #[error("cancelled")]
    Cancelled,
    /// Any other failure of the database.
    #[error("the database failed")]
    Database(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseCorrupt, DiskFull, NotADatabase};
        match error.sqlite_error_code() {
            Some(DiskFull) => Self::DiskFull,
            Some(DatabaseCorrupt | NotADatabase) => Self::Damaged(error),
            _ => Self::Database(error),
        }
    }
}

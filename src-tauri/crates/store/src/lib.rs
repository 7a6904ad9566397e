//! Migrations, the journal, records, links and search: all SQL of the program.
//! Owns the truth (the journal) and its projections; `Store::transact` is the only way to write.
//! Must not know of files, keys or windows, and must never write what the journal doesn't hold.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod backup;
mod bulk;
mod collation;
mod custody;
mod draft;
mod due;
mod erase;
mod error;
pub mod history;
mod import;
mod intake;
pub mod journal;
mod like;
mod merge;
mod open;
mod own;
mod projection;
mod reading;
mod rebuild;
pub mod record;
mod same;
mod schema;
mod scope;
pub mod search;
mod stamp;
mod tie;
mod transact;
mod undo;

pub use backup::Backup;
pub use collation::Collation;
pub use custody::Recorded;
pub use draft::{DraftName, LONGEST_DRAFT};
pub use due::Standing;
pub use erase::Erased;
pub use error::StoreError;
pub use import::Undone;
pub use intake::{Intake, IntakeFile, Settled, WaitingFile};
pub use like::Like;
pub use merge::{Merged, Parted};
pub use open::{Notice, OpenAs, Store};
pub use reading::{ExhibitText, NewReading, Reading, ReadingOf, ReadingState, TextPart, Unread};
pub use rebuild::{Difference, Rebuilt};
pub use same::{Candidate, Pair, Pairs, TOLD_APART, identity};
pub use tie::Tie;
pub use transact::{Change, Outcome, Transaction};

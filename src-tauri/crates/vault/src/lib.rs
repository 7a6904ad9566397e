//! The vault on disk: its folder, keys, lock, encrypted database connection, evidence files and backup.
//! Owns every file under a vault's folder, and how each is written so that a crash leaves old or new.
//! Must not know what a record means, write a record's table, or open a window or a socket.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod attempts;
mod backup;
mod connection;
mod copy;
mod creation;
mod error;
mod evidence;
mod folder;
mod head;
mod key;
mod key_file;
mod key_note;
mod lock;
mod manifest;
mod order;
pub mod passphrase;
mod progress;
mod rekey;
mod schema;
mod secret;
mod setting;
mod sheet;
mod stop;
mod vault;
mod ways;
mod words;

#[cfg(test)]
mod tests;

pub use attempts::wait_before_next;
pub use backup::{BackupReport, Copier, Snapshot};
pub use creation::Creation;
pub use error::{Part, VaultError};
pub use evidence::{AddedFile, FileReader, Files, FilesReport, Intake, Shelf, discard_file};
pub use folder::{is_vault, write_private};
pub use head::{Head, HeadFile};
pub use key::Key;
pub use progress::{Flow, Progress, Stage};
pub use setting::LAST_BACKUP;
pub use sheet::RecoverySheet;
pub use vault::Vault;
pub use ways::RecoveryRenewal;

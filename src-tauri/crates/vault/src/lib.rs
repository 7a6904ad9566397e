//! The vault on disk: its folder, keys, lock, encrypted database connection, evidence files and backup.
//! Owns every file under a vault's folder, and how each is written so that a crash leaves old or new.
//! Must not know what a record means, write a record's table, or open a window or a socket.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod error;
pub mod passphrase;
pub mod progress;
mod interface;
pub use error::{Part, VaultError};
pub use progress::{Flow, Progress, Stage};
pub use interface::*;

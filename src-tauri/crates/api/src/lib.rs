//! The command list: what the window and the command line can ask, one file per noun.
//! Owns request and answer types, access rules, and the words errors are told in.
//! Must not know who asks: no window, no terminal, no SQL.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod backup;
mod case;
mod check;
mod command;
mod custody;
mod date;
mod draft;
mod error;
mod evidence;
mod import;
mod key;
mod list;
mod name;
mod network;
mod overview;
mod own;
mod package;
mod passphrase;
mod person;
mod program;
mod record;
mod records;
mod recovery;
mod rows;
mod sample;
mod search;
mod session;
mod setting;
mod source;
mod table;
mod timeline;
mod timestamp;
mod today;
mod transcript;
mod vault;
mod vocabulary;
mod work;

pub use command::{AUTHENTICATED, Access, Command, Progress, Secrets};
pub use error::{ApiError, ErrorCode, Severity};
pub use evidence::excerpt::Incoming;
pub use evidence::view::Views;
pub use khronika_decode::{Decoder, WORD as DECODE, serve as decode};
pub use list::COMMANDS;
pub use program::language;
pub use session::Session;
pub use vocabulary::{fields_of, label_at, refers};
pub use work::{Done, Task};

/// An answer that says nothing but that it is done.
#[derive(Debug, Clone, Copy, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Empty {}

#[cfg(test)]
mod generated;

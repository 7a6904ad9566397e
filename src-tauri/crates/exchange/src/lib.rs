//! What comes in from others and what goes out to them: tables, transcripts and sealed packages.
//! Owns reading foreign files into documents, and the package format with its checks.
//! Must not write a record past the store, nor let anything out past the consent gate.

// A test may stop at the first surprise; a program may not.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod key;
pub mod package;
pub mod table;
pub mod transcript;

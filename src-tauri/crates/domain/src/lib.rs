//! Record kinds, ids, dates, names, vocabularies and consent rules.
//! Owns what a record *is* and which disclosure it allows.
//! Must not do any I/O: no files, no database, no clock, no randomness beyond new ids.

// A kind's fields are declared one by one (`kinds/declare.rs`), a step for each.
#![recursion_limit = "512"]

pub mod custody;
pub mod date;
pub mod date_fault;
pub mod date_typed;
pub mod document;
pub mod due;
pub mod error;
pub mod field;
pub mod gate;
pub mod id;
pub mod kinds;
pub mod matching;
pub mod name;
pub mod place;
pub mod segment;
mod spelling;
pub mod text;
pub mod transliteration;
pub mod value;
pub mod vocabulary;
pub mod word;

pub use document::{Document, Kind, Link, Summary};
pub use error::DomainError;
pub use id::{ItemId, RecordId};

//! Tables of others: a CSV or JSON file and the documents that its rows become under a mapping.
//! Owns encodings, delimiters, the mapping (docs/formats/mapping-v1.md) and the notes on each row.
//! Must not save anything or know the store: a row becomes a checked document, nothing more.

mod cell;
mod date;
mod delimited;
mod draft;
mod encoding;
mod error;
mod fault;
mod grid;
mod json;
mod mapping;
mod note;
mod object;
mod path;
mod plan;
mod preview;
mod rows;
mod source;
mod span;
mod target;

#[cfg(test)]
mod tests;

pub use error::TableError;
pub use fault::{Entry, List, MappingError};
pub use grid::{Header, Table};
pub use mapping::{Column, Constant, Formats, Mapping, Notation, Replacement, Split};
pub use note::{Code, Note, TableCode, TableNote};
pub use preview::{Preview, preview};
pub use rows::{Outcome, Row, Rows, apply};
pub use source::{read, read_from};
pub use target::targets;

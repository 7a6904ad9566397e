//! From a file to a table: the limits, the encoding, the notation.

use std::io::Read;

use super::error::TableError;
use super::grid::{MOST_BYTES, Table};
use super::mapping::{Mapping, Notation};
use super::{delimited, encoding, json};

/// Reads a table as far as the mapping says how; the rest is found out.
///
/// A JSON table is read *for* the mapping's paths: another mapping may need another reading.
///
/// # Errors
/// Why it is no table that can be read.
pub fn read(bytes: &[u8], mapping: &Mapping) -> Result<Table, TableError> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(TableError::TooLarge { most: MOST_BYTES });
    }
    let decoded = encoding::decode(bytes, mapping.encoding.as_deref())?;
    if decoded.text.trim().is_empty() {
        return Err(TableError::Empty);
    }
    let found = || if json::is_likely(&decoded.text) { Notation::Json } else { Notation::Csv };
    match mapping.table.unwrap_or_else(found) {
        Notation::Json => json::read(&decoded.text, decoded.encoding, mapping),
        Notation::Csv => delimited::read(&decoded.text, decoded.encoding, mapping),
    }
}

/// Reads a table from a file or another source, never more than a table may have.
///
/// # Errors
/// As [`read`], and `Read` where the source fails.
pub fn read_from(source: impl Read, mapping: &Mapping) -> Result<Table, TableError> {
    let mut bytes = Vec::new();
    source.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    read(&bytes, mapping)
}

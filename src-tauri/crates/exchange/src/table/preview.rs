//! What a person sees before an import: the first rows as records.

use serde::Serialize;

use super::fault::MappingError;
use super::grid::Table;
use super::mapping::Mapping;
use super::note::TableNote;
use super::rows::{Row, apply};

/// The first rows, and what holds for the whole table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preview {
    /// Rows of data in the table.
    pub rows: u64,
    /// Warnings about columns.
    pub notes: Vec<TableNote>,
    /// Columns with content that the mapping doesn't name.
    pub unmapped: Vec<String>,
    /// The first rows.
    pub first: Vec<Row>,
}

/// The first `count` rows under a mapping.
///
/// # Errors
/// As [`apply`].
pub fn preview(mapping: &Mapping, table: &Table, count: usize) -> Result<Preview, MappingError> {
    let mut rows = apply(mapping, table)?;
    let first = rows.by_ref().take(count).collect();
    let (notes, unmapped) = (rows.notes().to_vec(), rows.unmapped().to_vec());
    Ok(Preview { rows: table.len() as u64, notes, unmapped, first })
}

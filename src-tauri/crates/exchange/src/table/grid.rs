//! A table in memory: one text with the ends of its values, so that a million cells are three vectors.

use super::error::TableError;
use super::mapping::Notation;
use super::note::{TableCode, TableNote};

/// The most bytes a file may have; decoded it stays below the reach of the 32-bit ends.
pub(super) const MOST_BYTES: u64 = 256 * 1024 * 1024;
pub(super) const MOST_ROWS: usize = 1_000_000;
pub(super) const MOST_COLUMNS: usize = 1_000;
pub(super) const MOST_CELLS: usize = 20_000_000;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its name: the header, made unique; a path in a JSON table.
    pub name: String,
    /// Whether any row has a value in it.
    pub filled: bool,
}

/// What is wrong with a row as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    StrayQuote,
    NoObject,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// The first of its cells.
    first: u32,
    /// How many.
    pub cells: u32,
    /// The line of the file in which it begins.
    pub line: u64,
    pub flaw: Option<Flaw>,
}

/// A table as it was read.
#[derive(Debug)]
pub struct Table {
    notation: Notation,
    encoding: &'static str,
    delimiter: Option<char>,
    headers: Vec<Header>,
    text: String,
    /// Where each value ends in the text.
    values: Vec<u32>,
    /// Where each cell ends in the values: a cell of a JSON table has none or several.
    cells: Vec<u32>,
    rows: Vec<Mark>,
    notes: Vec<TableNote>,
}

impl Table {
    pub(super) fn new(notation: Notation, encoding: &'static str, delimiter: Option<char>) -> Self {
        Self {
            notation,
            encoding,
            delimiter,
            headers: Vec::new(),
            text: String::new(),
            values: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// How the file is written.
    #[must_use]
    pub const fn notation(&self) -> Notation {
        self.notation
    }

    /// The encoding it was read in, by its WHATWG name.
    #[must_use]
    pub const fn encoding(&self) -> &'static str {
        self.encoding
    }

    /// The delimiter it was read with, for a CSV.
    #[must_use]
    pub const fn delimiter(&self) -> Option<char> {
        self.delimiter
    }

    /// The columns in their order.
    #[must_use]
    pub fn headers(&self) -> &[Header] {
        &self.headers
    }

    /// Rows of data; empty lines and rows of empty cells are none.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row of data.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What is remarkable about the columns.
    #[must_use]
    pub fn notes(&self) -> &[TableNote] {
        &self.notes
    }

    /// The values of a cell, rows and columns from 0: one in a CSV, none or several in JSON.
    pub fn cell(&self, row: usize, column: usize) -> impl Iterator<Item = &str> + Clone {
        let range = self.mark(row).and_then(|mark| {
            let column = u32::try_from(column).ok().filter(|column| *column < mark.cells)?;
            let at = mark.first.checked_add(column)? as usize;
            let end = *self.cells.get(at)? as usize;
            Some(ending(&self.cells, at)..end)
        });
        range.unwrap_or_default().map(|at| self.value(at))
    }

    fn value(&self, at: usize) -> &str {
        let end = self.values.get(at).map_or(0, |end| *end as usize);
        self.text.get(ending(&self.values, at)..end).unwrap_or_default()
    }

    pub(super) fn mark(&self, row: usize) -> Option<&Mark> {
        self.rows.get(row)
    }

    pub(super) fn note(&mut self, column: &str, code: TableCode) {
        self.notes.push(TableNote { column: column.to_owned(), code });
    }

    /// Adds a column and gives its place.
    pub(super) fn add_header(&mut self, name: String, filled: bool) -> Result<usize, TableError> {
        if self.headers.len() >= MOST_COLUMNS {
            return Err(TableError::TooManyColumns { most: MOST_COLUMNS });
        }
        self.headers.push(Header { name, filled });
        Ok(self.headers.len() - 1)
    }

    pub(super) fn mark_filled(&mut self, column: usize) {
        if let Some(header) = self.headers.get_mut(column) {
            header.filled = true;
        }
    }

    pub(super) fn retain_headers_to(&mut self, length: usize) {
        self.headers.truncate(length);
    }

    /// Appends a part of the value that is being written.
    pub(super) fn write(&mut self, part: &str) {
        self.text.push_str(part);
    }

    pub(super) fn end_value(&mut self) -> Result<(), TableError> {
        let end = u32::try_from(self.text.len()).map_err(|_| TableError::TooLarge { most: MOST_BYTES })?;
        if self.values.len() >= MOST_CELLS {
            return Err(TableError::TooManyCells { most: MOST_CELLS });
        }
        self.values.push(end);
        Ok(())
    }

    pub(super) fn end_cell(&mut self) -> Result<(), TableError> {
        let most = || TableError::TooManyCells { most: MOST_CELLS };
        if self.cells.len() >= MOST_CELLS {
            return Err(most());
        }
        self.cells.push(u32::try_from(self.values.len()).map_err(|_| most())?);
        Ok(())
    }

    /// Where the next row begins; what [`Self::end_row`] and [`Self::drop_row`] need.
    pub(super) fn start(&self) -> Start {
        Start { text: self.text.len(), values: self.values.len(), cells: self.cells.len() }
    }

    pub(super) fn end_row(&mut self, start: Start, line: u64, flaw: Option<Flaw>) -> Result<(), TableError> {
        if self.rows.len() >= MOST_ROWS {
            return Err(TableError::TooManyRows { most: MOST_ROWS });
        }
        let most = |_| TableError::TooManyCells { most: MOST_CELLS };
        let first = u32::try_from(start.cells).map_err(most)?;
        let cells = u32::try_from(self.cells.len() - start.cells).map_err(most)?;
        self.rows.push(Mark { first, cells, line, flaw });
        Ok(())
    }

    /// Whether nothing but white space was written since.
    pub(super) fn is_blank_since(&self, start: Start) -> bool {
        self.text.get(start.text..).unwrap_or_default().trim().is_empty()
    }

    /// Takes back what was written since, and gives it as strings.
    pub(super) fn take_row(&mut self, start: Start) -> Vec<String> {
        let taken = (start.values..self.values.len()).map(|at| self.value(at).to_owned()).collect();
        self.drop_row(start);
        taken
    }

    pub(super) fn drop_row(&mut self, start: Start) {
        self.text.truncate(start.text);
        self.values.truncate(start.values);
        self.cells.truncate(start.cells);
    }
}

/// The state before a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    text: usize,
    values: usize,
    cells: usize,
}

/// Where the item before ends.
fn ending(ends: &[u32], at: usize) -> usize {
    at.checked_sub(1).and_then(|before| ends.get(before)).map_or(0, |end| *end as usize)
}

//! A JSON list of objects, read object by object: memory holds one of them at a time.

use std::collections::HashSet;

use serde_json::Value;

use super::error::TableError;
use super::grid::{Flaw, Table};
use super::mapping::{Mapping, Notation};
use super::note::TableCode;
use super::path::{self, Path};

/// How many paths that the mapping doesn't name are read and listed.
const MOST_PATHS: usize = 200;

/// Whether a text looks like JSON rather than cells.
pub(super) fn is_likely(text: &str) -> bool {
    let text = text.trim_start();
    let after = |sign: char| text.strip_prefix(sign).map(str::trim_start);
    after('[').is_some_and(|rest| rest.starts_with(['{', ']']))
        || after('{').is_some_and(|rest| rest.starts_with(['"', '}']))
}

/// Reads a JSON table for a mapping: its columns are the mapping's paths, then those that it doesn't name.
pub(super) fn read(text: &str, encoding: &'static str, mapping: &Mapping) -> Result<Table, TableError> {
    let mut table = Table::new(Notation::Json, encoding, None);
    let mut columns = Columns::new(mapping, &mut table)?;
    let mut items = Items { text, at: 0, line: 1 };
    items.skip_space();
    if items.rest().is_empty() {
        return Err(TableError::Empty);
    }
    if !items.take('[') {
        return Err(if items.rest().starts_with('{') { TableError::NoList } else { items.fault() });
    }
    items.skip_space();
    if !items.take(']') {
        loop {
            items.skip_space();
            let line = items.line;
            let item = items.next()?;
            columns.write(&item, line, &mut table)?;
            items.skip_space();
            if items.take(']') {
                break;
            }
            if !items.take(',') {
                return Err(items.fault());
            }
        }
    }
    items.skip_space();
    if items.rest().is_empty() { Ok(table) } else { Err(items.fault()) }
}

/// The items of a list, with the line in which each begins.
struct Items<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl<'a> Items<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn advance(&mut self, length: usize) {
        let passed = self.rest().get(..length).unwrap_or_default();
        self.line += passed.bytes().filter(|byte| *byte == b'\n').count() as u64;
        self.at += passed.len();
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        let space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
        self.advance(rest.len() - rest.trim_start_matches(space).len());
    }

    fn take(&mut self, sign: char) -> bool {
        let taken = self.rest().starts_with(sign);
        if taken {
            self.at += sign.len_utf8();
        }
        taken
    }

    /// The parser ends at its own limit of nesting, so hostile depth is an error too.
    fn next(&mut self) -> Result<Value, TableError> {
        let mut parser = serde_json::Deserializer::from_str(self.rest()).into_iter::<Value>();
        match parser.next() {
            Some(Ok(value)) => {
                let length = parser.byte_offset();
                self.advance(length);
                Ok(value)
            }
            Some(Err(error)) => Err(TableError::Json {
                line: self.line + (error.line() as u64).saturating_sub(1),
                column: error.column() as u64 + if error.line() == 1 { self.column() - 1 } else { 0 },
            }),
            None => Err(self.fault()),
        }
    }

    fn column(&self) -> u64 {
        let before = self.text.get(..self.at).unwrap_or_default();
        before.bytes().rev().take_while(|byte| *byte != b'\n').count() as u64 + 1
    }

    fn fault(&self) -> TableError {
        TableError::Json { line: self.line, column: self.column() }
    }
}

/// The paths that are read from each object.
struct Columns {
    paths: Vec<Path>,
    /// Leaves that a path reads or that are listed already.
    known: HashSet<String>,
    found: usize,
}

impl Columns {
    fn new(mapping: &Mapping, table: &mut Table) -> Result<Self, TableError> {
        let mut columns = Self { paths: Vec::new(), known: HashSet::new(), found: 0 };
        let mut names = HashSet::new();
        for column in &mapping.columns {
            let name = column.column.trim();
            if names.insert(name) {
                let path = Path::parse(name).ok_or_else(|| TableError::Path { shown: name.to_owned() })?;
                columns.known.extend(path.leaves());
                columns.paths.push(path);
                table.add_header(name.to_owned(), false)?;
            }
        }
        Ok(columns)
    }

    fn write(&mut self, item: &Value, line: u64, table: &mut Table) -> Result<(), TableError> {
        let start = table.start();
        if !item.is_object() {
            return table.end_row(start, line, Some(Flaw::NoObject));
        }
        self.find(item, table)?;
        for (at, path) in self.paths.iter().enumerate() {
            let values = path.values(item);
            if values.iter().any(|value| !value.trim().is_empty()) {
                table.mark_filled(at);
            }
            for value in values {
                table.write(&value);
                table.end_value()?;
            }
            table.end_cell()?;
        }
        if table.is_blank_since(start) {
            table.drop_row(start);
            return Ok(());
        }
        table.end_row(start, line, None)
    }

    /// Adds the paths that this object has and no path reads yet.
    fn find(&mut self, item: &Value, table: &mut Table) -> Result<(), TableError> {
        let mut new = Vec::new();
        path::leaves(item, &mut String::new(), &mut |name| {
            if !self.known.contains(name) {
                self.known.insert(name.to_owned());
                new.push(name.to_owned());
            }
        });
        for name in new {
            self.found += 1;
            if self.found > MOST_PATHS {
                if self.found == MOST_PATHS + 1 {
                    table.note("", TableCode::MorePaths);
                }
                continue;
            }
            let Some(path) = Path::parse(&name) else { continue };
            self.paths.push(path);
            table.add_header(name, true)?;
        }
        Ok(())
    }
}

//! Cells between delimiters (RFC 4180, and what spreadsheets make of it), in one pass.

use std::collections::HashMap;

use super::error::TableError;
use super::grid::{Flaw, Header, MOST_COLUMNS, Start, Table};
use super::mapping::{Mapping, Notation};
use super::note::TableCode;

/// How much is looked at to find the delimiter.
const SAMPLE_BYTES: usize = 256 * 1024;
const SAMPLE_ROWS: usize = 50;

/// The delimiters that are tried.
const CANDIDATES: [char; 3] = [';', ',', '\t'];

/// Reads a CSV.
pub(super) fn read(text: &str, encoding: &'static str, mapping: &Mapping) -> Result<Table, TableError> {
    let (text, said, first_line) = match declared(text) {
        Some((delimiter, rest)) => (rest, Some(delimiter), 2),
        None => (text, None, 1),
    };
    let delimiter = match &mapping.delimiter {
        Some(named) => named_delimiter(named)?,
        None => said.unwrap_or_else(|| detect(text, mapping)),
    };
    let mut table = Table::new(Notation::Csv, encoding, Some(delimiter));
    let mut records = Records { rest: text, delimiter, line: first_line };
    loop {
        let start = table.start();
        let Some(record) = records.write_next(&mut table)? else { break };
        if table.is_blank_since(start) {
            table.drop_row(start);
        } else if table.headers().is_empty() {
            name_columns(&mut table, start)?;
        } else {
            table.end_row(start, record.line, record.stray.then_some(Flaw::StrayQuote))?;
        }
    }
    if table.headers().is_empty() {
        return Err(TableError::Empty);
    }
    finish_columns(&mut table);
    Ok(table)
}

/// `sep=;` in the first line, as Excel writes it.
fn declared(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix("sep=")?;
    let (line, rest) = rest.split_once('\n')?;
    let mut signs = line.trim_end_matches('\r').chars();
    let delimiter = signs.next().filter(|sign| can_delimit(*sign))?;
    signs.next().is_none().then_some((delimiter, rest))
}

fn can_delimit(sign: char) -> bool {
    matches!(sign, ';' | ',' | '\t' | '|')
}

fn named_delimiter(named: &str) -> Result<char, TableError> {
    let mut signs = if named.eq_ignore_ascii_case("tab") { "\t" } else { named }.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) if can_delimit(sign) => Ok(sign),
        _ => Err(TableError::Delimiter { shown: named.to_owned() }),
    }
}

/// The delimiter under which the header holds most of the mapping's columns, else the one that cuts
/// most rows into as many cells as the header.
fn detect(text: &str, mapping: &Mapping) -> char {
    let mut end = SAMPLE_BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = text.get(..end).unwrap_or_default();
    // Of equal scores the last one is taken: the order of the candidates is the order of trust.
    CANDIDATES.into_iter().rev().max_by_key(|delimiter| score(sample, *delimiter, mapping)).unwrap_or(';')
}

/// How many of the mapping's columns the header holds, whether it is cut at all, how many rows agree with it.
fn score(sample: &str, delimiter: char, mapping: &Mapping) -> (usize, bool, usize, usize) {
    let mut records = Records { rest: sample, delimiter, line: 1 };
    let mut table = Table::new(Notation::Csv, "", None);
    let (mut known, mut width, mut even) = (0, 0, 0_usize);
    for _ in 0..SAMPLE_ROWS {
        let start = table.start();
        // An open quotation is the sample's end here, not a fault.
        let Ok(Some(record)) = records.write_next(&mut table) else { break };
        let blank = table.is_blank_since(start);
        let cells = table.take_row(start);
        if blank {
            continue;
        }
        if width == 0 {
            width = record.cells;
            let names: Vec<String> = cells.iter().map(|cell| one_line(cell)).collect();
            known = mapping.columns.iter().filter(|column| names.contains(&one_line(&column.column))).count();
        } else {
            even += usize::from(record.cells == width);
        }
    }
    (known, width > 1, even, width)
}

/// A header on one line.
pub(super) fn one_line(header: &str) -> String {
    header.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The header becomes the columns: on one line, made unique, numbered where empty.
fn name_columns(table: &mut Table, start: Start) -> Result<(), TableError> {
    let cells = table.take_row(start);
    if cells.len() > MOST_COLUMNS {
        return Err(TableError::TooManyColumns { most: MOST_COLUMNS });
    }
    let mut seen = HashMap::new();
    for (at, cell) in cells.iter().enumerate() {
        let name = one_line(cell);
        if name.is_empty() {
            table.add_header(format!("#{}", at + 1), false)?;
            continue;
        }
        let count = seen.entry(name.clone()).and_modify(|count| *count += 1).or_insert(1_usize);
        if *count > 1 {
            table.note(&name, TableCode::DuplicateHeader);
            table.add_header(format!("{name}#{count}"), false)?;
        } else {
            table.add_header(name, false)?;
        }
    }
    Ok(())
}

/// Empty headers at the end of the line without content below are no columns; others are named.
fn finish_columns(table: &mut Table) {
    let named = |header: &Header| header.filled || !header.name.starts_with('#');
    let width = table.headers().iter().rposition(named).map_or(0, |last| last + 1);
    table.retain_headers_to(width);
    let empty = |header: &&Header| header.filled && header.name.starts_with('#');
    let names: Vec<String> = table.headers().iter().filter(empty).map(|header| header.name.clone()).collect();
    for name in names {
        table.note(&name, TableCode::EmptyHeader);
    }
}

/// One record as it was written into the table.
struct Record {
    cells: usize,
    line: u64,
    /// Text stood after a closing quotation mark.
    stray: bool,
}

struct Records<'a> {
    rest: &'a str,
    delimiter: char,
    line: u64,
}

impl Records<'_> {
    /// Writes the next record into the table, without ending the row.
    fn write_next(&mut self, table: &mut Table) -> Result<Option<Record>, TableError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let mut record = Record { cells: 0, line: self.line, stray: false };
        loop {
            let start = table.start();
            record.stray |= self.write_cell(table)?;
            if !table.is_blank_since(start) {
                table.mark_filled(record.cells);
            }
            table.end_value()?;
            table.end_cell()?;
            record.cells += 1;
            if let Some(rest) = self.rest.strip_prefix(self.delimiter) {
                self.rest = rest;
            } else {
                self.rest = self.rest.strip_prefix("\r\n").or(self.rest.strip_prefix(['\n', '\r'])).unwrap_or_default();
                self.line += 1;
                return Ok(Some(record));
            }
        }
    }

    /// Writes one cell; says whether text stood after its closing quotation mark.
    fn write_cell(&mut self, table: &mut Table) -> Result<bool, TableError> {
        let quoted = self.rest.strip_prefix('"');
        if let Some(rest) = quoted {
            let line = self.line;
            self.rest = rest;
            loop {
                let (inside, rest) = self.rest.split_once('"').ok_or(TableError::UnclosedQuote { line })?;
                table.write(inside);
                self.line += line_breaks(inside);
                self.rest = rest;
                let Some(rest) = rest.strip_prefix('"') else { break };
                table.write("\"");
                self.rest = rest;
            }
        }
        let ends = |byte: u8| byte == b'\n' || byte == b'\r' || char::from(byte) == self.delimiter;
        let end = self.rest.bytes().position(ends).unwrap_or(self.rest.len());
        let (tail, rest) = self.rest.split_at(end);
        self.rest = rest;
        let stray = quoted.is_some() && !tail.trim().is_empty();
        if quoted.is_none() || stray {
            table.write(tail);
        }
        Ok(stray)
    }
}

fn line_breaks(text: &str) -> u64 {
    let feeds = text.bytes().filter(|byte| *byte == b'\n').count();
    // Files of old Macs break lines with a carriage return alone.
    (if feeds == 0 { text.bytes().filter(|byte| *byte == b'\r').count() } else { feeds }) as u64
}

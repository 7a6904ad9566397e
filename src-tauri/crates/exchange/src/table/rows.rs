//! Rows under a mapping: each becomes a checked document, or says why it can't.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

use khronika_domain::DomainError;
use serde::Serialize;
use serde_json::Value;

use super::delimited::one_line;
use super::draft::Draft;
use super::fault::MappingError;
use super::grid::{Flaw, Table};
use super::mapping::{Mapping, Notation};
use super::note::{Code, Note, TableCode, TableNote};
use super::path::Path;
use super::plan::{Origin, Plan, Rule};
use super::target::Target;

/// The most bytes of a cell, and of a document as JSON: what a record may have.
const MOST_RECORD: usize = 1024 * 1024;

/// A row's fate.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It becomes this document.
    Ok {
        /// The document, checked by its kind.
        document: Value,
        /// What was kept otherwise than its column promised.
        warnings: Vec<Note>,
    },
    /// It can't become a document.
    Problem {
        /// Why; at least one.
        problems: Vec<Note>,
    },
}

/// A row of data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Its number among the rows of data, from 1.
    pub number: u64,
    /// The line of the file in which it begins, from 1.
    pub line: u64,
    /// What became of it.
    pub outcome: Outcome,
}

/// The rows of a table under a mapping, made one by one: a large table never lies in memory as documents.
#[derive(Debug)]
pub struct Rows<'a> {
    table: &'a Table,
    plan: Plan,
    /// The column of each rule, where the table has it.
    columns: Vec<Option<usize>>,
    notes: Vec<TableNote>,
    unmapped: Vec<String>,
    next: usize,
}

/// Applies a mapping to a table.
///
/// # Errors
/// The first entry of the mapping that can't be followed.
pub fn apply<'a>(mapping: &Mapping, table: &'a Table) -> Result<Rows<'a>, MappingError> {
    let plan = Plan::new(mapping)?;
    let mut notes = table.notes().to_vec();
    let mut mapped = vec![false; table.headers().len()];
    let mut columns = Vec::with_capacity(plan.rules.len());
    for rule in &plan.rules {
        let found = match &rule.origin {
            Origin::Constant(_) => None,
            Origin::Column(name) => {
                let found = find(table, name);
                let missing = TableNote { column: name.clone(), code: TableCode::MissingColumn };
                if found.is_none() && !notes.contains(&missing) {
                    notes.push(missing);
                }
                found
            }
        };
        if let Some(seen) = found.and_then(|at| mapped.get_mut(at)) {
            *seen = true;
        }
        columns.push(found);
    }
    let rest = table.headers().iter().zip(mapped).filter(|(header, mapped)| header.filled && !mapped);
    let unmapped = rest.map(|(header, _)| header.name.clone()).collect();
    Ok(Rows { table, plan, columns, notes, unmapped, next: 0 })
}

/// The column of that name: as written, else without regard to case. A path that no object has is missing.
fn find(table: &Table, name: &str) -> Option<usize> {
    let name = one_line(name);
    let position = |same: &dyn Fn(&str) -> bool| table.headers().iter().position(|header| same(&header.name));
    match table.notation() {
        Notation::Csv => position(&|header| header == name)
            .or_else(|| position(&|header| header.to_lowercase() == name.to_lowercase())),
        Notation::Json => {
            let path = Path::parse(&name);
            let found = position(&|header| header == name).or_else(|| position(&|header| Path::parse(header) == path));
            found.filter(|at| table.headers().get(*at).is_some_and(|header| header.filled))
        }
    }
}

impl Rows<'_> {
    /// Warnings about columns: missing, doubled, without a header.
    #[must_use]
    pub fn notes(&self) -> &[TableNote] {
        &self.notes
    }

    /// Columns with content that the mapping doesn't name.
    #[must_use]
    pub fn unmapped(&self) -> &[String] {
        &self.unmapped
    }

    /// Numbers of the rows that can't become a document, in their order. Every row is looked at, by as many
    /// threads as there are processors: an import waits for it before it begins to write.
    #[must_use]
    pub fn problems(&self) -> Vec<u64> {
        let count = self.table.len();
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let share = count.div_ceil(threads).max(1);
        let bad = |from: usize| {
            let rows = (from..(from + share).min(count)).map(|at| self.row(at));
            rows.filter(|row| matches!(row.outcome, Outcome::Problem { .. })).map(|row| row.number).collect::<Vec<_>>()
        };
        thread::scope(|scope| {
            let looking: Vec<_> = (0..count).step_by(share).map(|from| scope.spawn(move || bad(from))).collect();
            // A thread that panicked is a fault of the program, told by the one that called.
            looking.into_iter().flat_map(|part| part.join().unwrap_or_else(|fault| resume_unwind(fault))).collect()
        })
    }

    fn row(&self, at: usize) -> Row {
        let line = self.table.mark(at).map_or(0, |mark| mark.line);
        let mut draft = Draft::new(self.plan.groups);
        let outcome = match self.document(at, &mut draft) {
            Some(document) if draft.problems.is_empty() => Outcome::Ok { document, warnings: draft.warnings },
            _ => Outcome::Problem { problems: draft.problems },
        };
        Row { number: at as u64 + 1, line, outcome }
    }

    fn document(&self, at: usize, draft: &mut Draft) -> Option<Value> {
        self.check_shape(at, draft);
        let mut size = 0;
        for (rule, column) in self.plan.rules.iter().zip(&self.columns) {
            if rule.target == Target::Ignore {
                continue;
            }
            let values = match (&rule.origin, column) {
                (Origin::Constant(value), _) => vec![value.clone()],
                (Origin::Column(_), Some(column)) => self.values(at, *column, rule, draft),
                // A column that the file lacks is said once, not in every row.
                (Origin::Column(_), None) => continue,
            };
            size += values.iter().map(String::len).sum::<usize>();
            draft.fill(rule, &values);
        }
        let document = draft.finish();
        if !draft.problems.is_empty() {
            return None;
        }
        match self.plan.kind.check(&document, None) {
            Ok(document) if size > MOST_RECORD / 8 && is_too_large(&document) => {
                draft.problems.push(Note::new("", Code::RowTooLarge, ""));
                None
            }
            Ok(document) => Some(document),
            Err(error) => {
                draft.problems.push(refusal(&error));
                None
            }
        }
    }

    /// Whether the row has the cells that the header promises.
    fn check_shape(&self, at: usize, draft: &mut Draft) {
        let Some(mark) = self.table.mark(at) else { return };
        match mark.flaw {
            Some(Flaw::NoObject) => draft.problems.push(Note::new("", Code::NoObject, "")),
            Some(Flaw::StrayQuote) => draft.warnings.push(Note::new("", Code::StrayQuote, "")),
            None => {}
        }
        let width = self.table.headers().len();
        let cells = mark.cells as usize;
        if self.table.notation() == Notation::Csv {
            let beyond = (width..cells).flat_map(|column| self.table.cell(at, column)).find(|c| !c.trim().is_empty());
            if let Some(beyond) = beyond {
                draft.problems.push(Note::new("", Code::CellsBeyondHeader, beyond));
            }
            if cells < width {
                draft.warnings.push(Note::new("", Code::ShortRow, ""));
            }
        }
    }

    /// The values of a cell, cleaned: trimmed, line breaks alike.
    fn values(&self, at: usize, column: usize, rule: &Rule, draft: &mut Draft) -> Vec<String> {
        let mut values = Vec::new();
        for value in self.table.cell(at, column) {
            let value = value.trim();
            let fault = if value.len() > MOST_RECORD {
                Code::CellTooLarge
            } else if value.contains('\0') {
                Code::NulCharacter
            } else {
                let plain = !value.contains('\r');
                values.push(if plain { value.to_owned() } else { value.replace("\r\n", "\n").replace('\r', "\n") });
                continue;
            };
            draft.problems.push(Note::new(rule.label(), fault, value));
        }
        if rule.needed && draft.problems.is_empty() && values.iter().all(String::is_empty) {
            draft.problems.push(Note::new(rule.label(), Code::EmptyCell, ""));
        }
        values
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let at = self.next;
        if at >= self.table.len() {
            return None;
        }
        self.next += 1;
        Some(self.row(at))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.table.len() - self.next;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Rows<'_> {}

fn is_too_large(document: &Value) -> bool {
    serde_json::to_vec(document).is_ok_and(|bytes| bytes.len() > MOST_RECORD)
}

fn refusal(error: &DomainError) -> Note {
    let (field, code) = match error {
        DomainError::Missing { field } => (*field, Code::MissingField),
        DomainError::Date { field, .. } => (field.as_str(), Code::BadDate),
        DomainError::Term { field, .. } => (field.as_str(), Code::UnlistedValue),
        DomainError::Shape { field } => (field.as_str(), Code::Refused),
        DomainError::TooLarge => ("", Code::RowTooLarge),
        _ => ("", Code::Refused),
    };
    Note::new(field, code, "")
}

//! Whole tables: read, mapped, and thrown at the reader broken.

mod fields;
mod hostile;
mod reading;

use super::{Mapping, Note, Outcome, Row, apply, read};

/// A mapping of these entries (JSON) for a kind.
pub(super) fn mapping(kind: &str, columns: &str) -> Mapping {
    Mapping::parse(&format!(r#"{{"kind": "{kind}", "title": "test", "columns": {columns}}}"#)).unwrap()
}

pub(super) fn rows(text: &str, mapping: &Mapping) -> Vec<Row> {
    let table = read(text.as_bytes(), mapping).unwrap();
    apply(mapping, &table).unwrap().collect()
}

/// The document and warnings of a row that has no problem.
pub(super) fn document(row: &Row) -> (&serde_json::Value, &[Note]) {
    match &row.outcome {
        Outcome::Ok { document, warnings } => (document, warnings),
        Outcome::Problem { problems } => panic!("row {}: {problems:?}", row.number),
    }
}

/// The problems of a row as (column, code, value).
pub(super) fn problems(row: &Row) -> Vec<(&str, &str, &str)> {
    match &row.outcome {
        Outcome::Ok { .. } => Vec::new(),
        Outcome::Problem { problems } => {
            problems.iter().map(|note| (note.column.as_str(), note.code.code(), note.shown.as_str())).collect()
        }
    }
}

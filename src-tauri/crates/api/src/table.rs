//! A table before anything is mapped: its columns, its first rows, where they could go.

use std::path::PathBuf;

use khronika_domain::Kind;
use khronika_exchange::table::{self, Mapping};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::import::read_bounded;
use crate::{ApiError, Session};

/// A table to be looked at.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct ColumnsArgs {
    /// The table.
    #[ts(type = "string")]
    pub file: PathBuf,
    /// The kind of record that its rows become.
    pub kind: Kind,
    /// Its encoding (WHATWG label), where the program finds another.
    #[serde(default)]
    pub encoding: Option<String>,
    /// Its delimiter, likewise: `;`, `,`, `|` or `tab`.
    #[serde(default)]
    pub delimiter: Option<String>,
}

/// What a table holds, before anything is mapped.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Columns {
    /// The columns' names in their order.
    pub columns: Vec<String>,
    /// The first rows, a text for each column.
    pub first: Vec<Vec<String>>,
    /// How many rows there are.
    #[ts(type = "number")]
    pub rows: usize,
    /// The encoding it was read in.
    pub encoding: String,
    /// The delimiter, for a CSV.
    pub delimiter: Option<String>,
    /// Where a column can go: a field of the kind, or a part of one.
    pub targets: Vec<String>,
}

/// Rows that are shown before anything is mapped.
const SHOWN: usize = 5;

pub(crate) fn columns(_: &mut Session, args: ColumnsArgs, _: Secrets, _: Progress<'_>) -> Result<Columns, ApiError> {
    let mapping = Mapping {
        kind: args.kind.to_string(),
        encoding: args.encoding,
        delimiter: args.delimiter,
        ..Mapping::default()
    };
    mapping.check()?;
    let table = table::read(&read_bounded(&args.file)?, &mapping)?;
    let columns: Vec<String> = table.headers().iter().map(|header| header.name.clone()).collect();
    let row = |row: usize| -> Vec<String> {
        (0..columns.len()).map(|column| table.cell(row, column).collect::<Vec<_>>().join("; ")).collect()
    };
    Ok(Columns {
        first: (0..table.len().min(SHOWN)).map(row).collect(),
        rows: table.len(),
        encoding: table.encoding().to_owned(),
        delimiter: table.delimiter().map(String::from),
        targets: table::targets(args.kind),
        columns,
    })
}

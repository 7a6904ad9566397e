//! Import of a table: shown first, taken in as one change, undone as one.

use std::path::{Path, PathBuf};

use khronika_domain::{Kind, RecordId};
use khronika_exchange::table::{self, Mapping, Outcome, Row, Table, TableNote};
use khronika_store::Change;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::evidence::{hex, name_of};
use crate::record::IdArgs;
use crate::{ApiError, ErrorCode, Session, source};

/// Problems that are listed; more are counted.
const LISTED: usize = 1000;

/// What to import.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct ImportArgs {
    /// The table.
    #[ts(type = "string")]
    pub file: PathBuf,
    /// The mapping's file.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub mapping: Option<PathBuf>,
    /// Or the mapping itself.
    #[serde(default)]
    #[ts(optional, type = "Record<string, unknown>")]
    pub plan: Option<Value>,
    /// The case that the records are put into.
    #[serde(default)]
    pub case: Option<RecordId>,
    /// Leave rows with problems out, instead of taking nothing.
    #[serde(default)]
    pub good_rows_only: Option<bool>,
    /// Rows to show beforehand.
    #[serde(default)]
    pub rows: Option<u32>,
}

/// What an import would do.
#[derive(Debug, Serialize, TS)]
#[ts(export, rename = "ImportPreview")]
pub struct Preview {
    /// The kind of record that its rows become.
    pub kind: Kind,
    /// Rows in the file.
    #[ts(type = "number")]
    pub rows: u64,
    /// Rows that can be taken in.
    #[ts(type = "number")]
    pub good: u64,
    /// The first rows as records.
    #[ts(type = "Array<Record<string, unknown>>")]
    pub first: Vec<Row>,
    /// Rows with problems, at most a thousand.
    #[ts(type = "Array<Record<string, unknown>>")]
    pub problems: Vec<Row>,
    /// What is to be said of the table: columns that are missing.
    #[ts(type = "Array<Record<string, unknown>>")]
    pub notes: Vec<TableNote>,
    /// Columns that the mapping doesn't use.
    pub unmapped: Vec<String>,
}

/// What was imported.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Imported {
    /// The import, by which it can be undone.
    pub id: RecordId,
    /// Records that were made.
    #[ts(type = "number")]
    pub imported: u64,
    /// Rows in the file.
    #[ts(type = "number")]
    pub rows: u64,
    /// Numbers of the rows that were left out.
    #[ts(type = "Array<number>")]
    pub left_out: Vec<u64>,
    /// What is to be said of the table.
    #[ts(type = "Array<Record<string, unknown>>")]
    pub notes: Vec<TableNote>,
}

/// What came of undoing an import.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct UndoneAnswer {
    /// The import.
    pub id: RecordId,
    /// Records that were deleted.
    #[ts(type = "number")]
    pub deleted: u64,
    /// Records that were edited since, and stay.
    pub kept: Vec<RecordId>,
}

struct Source {
    mapping: Mapping,
    table: Table,
    sha256: String,
}

/// The most bytes of a table that the reader takes; it is told of one more.
const MOST_BYTES: u64 = 256 << 20;

/// As much of a table as can be used.
pub(crate) fn read_bounded(file: &Path) -> Result<Vec<u8>, ApiError> {
    source::read(file, MOST_BYTES)
}

fn read(args: &ImportArgs) -> Result<Source, ApiError> {
    let text = match (&args.mapping, &args.plan) {
        (Some(file), None) => String::from_utf8(read_bounded(file)?)
            .map_err(|_| ApiError::new(ErrorCode::MappingWrong).with("reason", "mapping_json"))?,
        (None, Some(plan)) => plan.to_string(),
        _ => return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "mapping")),
    };
    let mapping = Mapping::parse(&text)?;
    mapping.check()?;
    let bytes = read_bounded(&args.file)?;
    let table = table::read(&bytes, &mapping)?;
    Ok(Source { mapping, table, sha256: hex(&Sha256::digest(&bytes)) })
}

pub(crate) fn preview(_: &mut Session, args: ImportArgs, _: Secrets, _: Progress<'_>) -> Result<Preview, ApiError> {
    let source = read(&args)?;
    let most = args.rows.unwrap_or(20) as usize;
    let mut rows = table::apply(&source.mapping, &source.table)?;
    let (notes, unmapped) = (rows.notes().to_vec(), rows.unmapped().to_vec());
    let kind = source.mapping.kind.parse()?;
    let mut preview = Preview { kind, rows: 0, good: 0, first: Vec::new(), problems: Vec::new(), notes, unmapped };
    for row in rows.by_ref() {
        preview.rows += 1;
        match &row.outcome {
            Outcome::Ok { .. } => {
                preview.good += 1;
                if preview.first.len() < most {
                    preview.first.push(row);
                }
            }
            Outcome::Problem { .. } if preview.problems.len() < LISTED => preview.problems.push(row),
            Outcome::Problem { .. } => {}
        }
    }
    Ok(preview)
}

pub(crate) fn table(
    session: &mut Session,
    args: ImportArgs,
    _: Secrets,
    progress: Progress<'_>,
) -> Result<Imported, ApiError> {
    let source = read(&args)?;
    let kind: Kind = source.mapping.kind.parse()?;
    if let Some(case) = args.case
        && session.store()?.record(case)?.kind != Kind::Case
    {
        return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", case));
    }
    let rows = source.table.len() as u64;
    let left_out = problems(&source)?;
    if !left_out.is_empty() && args.good_rows_only != Some(true) {
        let first = left_out.first().copied().unwrap_or_default();
        return Err(ApiError::new(ErrorCode::TableProblems)
            .with("problems", left_out.len())
            .with("rows", rows)
            .with("first", first));
    }
    let imported = rows - left_out.len() as u64;
    let notes = table::apply(&source.mapping, &source.table)?.notes().to_vec();
    let mut about = json!({
        "file_name": name_of(&args.file), "sha256": source.sha256, "mapping": source.mapping.title,
        "rows": rows, "imported": imported, "left_out": left_out,
    });
    if let (Value::Object(about), Some(case)) = (&mut about, args.case) {
        about.insert("cases".to_owned(), json!([case]));
    }
    let good = table::apply(&source.mapping, &source.table)?;
    let done = session.store()?.transact(Change::Import, |tx| {
        let import = tx.create(Kind::Import, &about)?;
        let documents = good.filter_map(|row| {
            let Outcome::Ok { document: Value::Object(mut document), .. } = row.outcome else { return None };
            document.insert("import".to_owned(), json!(import));
            if let Some(case) = args.case {
                document.insert("cases".to_owned(), json!([case]));
            }
            Some(Value::Object(document))
        });
        tx.create_all(kind, documents, |made| made % 100 != 0 || progress(made, Some(imported)))?;
        Ok(import)
    })?;
    Ok(Imported { id: done.value, imported, rows, left_out, notes })
}

/// Numbers of the rows that can't be taken in.
fn problems(source: &Source) -> Result<Vec<u64>, ApiError> {
    Ok(table::apply(&source.mapping, &source.table)?.problems())
}

pub(crate) fn undo(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<UndoneAnswer, ApiError> {
    let undone = session.store()?.undo_import(args.id)?.value;
    Ok(UndoneAnswer { id: args.id, deleted: undone.deleted, kept: undone.kept })
}

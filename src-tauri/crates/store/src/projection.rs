//! What lists, links and search know of a record: made from its document alone, so that it can be
//! made again at any time.

use khronika_domain::{Summary, word};
use rusqlite::{Connection, params};

use crate::StoreError;
use crate::record::{Record, State};
use crate::search::index::{self, Columns};

/// Letters of a title that sorting looks at.
const SORTED: usize = 48;

/// What lists and search need of a record. A document that a later version wrote in another shape
/// still has its place in the list.
pub(crate) fn summary(record: &Record) -> Summary {
    record.kind.summary(&record.document, "").unwrap_or_default()
}

/// What a list row says of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    pub kind: String,
    pub state: u8,
    pub title: String,
    pub detail: String,
    pub sort: String,
    pub date_from: String,
    pub date_to: String,
    pub changed: i64,
}

impl Listed {
    /// What it must say.
    pub(crate) fn of(record: &Record, summary: &Summary, changed: i64) -> Self {
        let (from, to) = summary.date.as_ref().map(khronika_domain::date::Date::bounds).unwrap_or_default();
        Self {
            kind: record.kind.code().to_owned(),
            state: record.state.number(),
            title: summary.title.clone(),
            detail: summary.detail.clone(),
            sort: word::fold(&summary.title).chars().take(SORTED).collect(),
            date_from: from.unwrap_or_default(),
            date_to: to.unwrap_or_default(),
            changed,
        }
    }
}

/// What is derived from a record, ready to be written.
pub(crate) struct Derived {
    summary: Summary,
    /// None where it isn't to be found.
    columns: Option<Columns>,
}

impl Derived {
    pub(crate) fn of(record: &Record) -> Self {
        let summary = summary(record);
        let columns = (record.state == State::Live).then(|| Columns::of(record.kind, &summary));
        Self { summary, columns }
    }
}

/// Replaces everything that is derived from a record. `old` is the record as it was indexed.
pub(crate) fn replace(
    connection: &Connection,
    number: i64,
    changed: i64,
    old: Option<&Record>,
    new: &Record,
) -> Result<(), StoreError> {
    if let Some(old) = old {
        remove(connection, number, old)?;
    }
    write(connection, number, changed, new, &Derived::of(new))
}

/// Writes what is derived from a record that has nothing of it yet.
pub(crate) fn write(
    connection: &Connection,
    number: i64,
    changed: i64,
    new: &Record,
    Derived { summary, columns }: &Derived,
) -> Result<(), StoreError> {
    let row = Listed::of(new, summary, changed);
    connection
        .prepare_cached(
            "INSERT INTO listing (number, kind, state, title, detail, sort, date_from, date_to, changed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            number,
            row.kind,
            row.state,
            row.title,
            row.detail,
            row.sort,
            row.date_from,
            row.date_to,
            changed
        ])?;
    for case in &summary.cases {
        connection
            .prepare_cached(
                "INSERT OR IGNORE INTO membership (number, case_id, kind, state, sort, date_from, changed)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![number, case.bytes(), row.kind, row.state, row.sort, row.date_from, changed])?;
    }
    for link in &summary.links {
        connection
            .prepare_cached("INSERT OR IGNORE INTO link (source, role, target) VALUES (?1, ?2, ?3)")?
            .execute(params![number, link.role, link.target.bytes()])?;
    }
    columns.as_ref().map_or(Ok(()), |columns| index::add(connection, number, columns))
}

/// Takes a record out of everything that is derived from it.
pub(crate) fn remove(connection: &Connection, number: i64, old: &Record) -> Result<(), StoreError> {
    for table in ["listing", "membership"] {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE number = ?1"))?.execute(params![number])?;
    }
    connection.prepare_cached("DELETE FROM link WHERE source = ?1")?.execute(params![number])?;
    if old.state == State::Live {
        index::remove(connection, number, old.kind, &summary(old))?;
    }
    Ok(())
}

//! What lists, links and search know of a record: made from the records as they stand, so that it can be
//! made again at any time. A row of a list may have its name or date from one other record, never from more.

use std::collections::BTreeSet;

use khronika_domain::{Kind, RecordId, Summary};
use rusqlite::{Connection, params};

use crate::StoreError;
use crate::collation::{self, Collation, SortKeys};
use crate::record::{Record, State, row_of};
use crate::search::index::{self, Columns};
use crate::{due, reading, same};

/// By what lists were built: raised with what a row says, or with the keys it is sorted by.
const VERSION: &str = "7";

/// What lists and search need of a record. A document that a later version wrote in another shape
/// still has its place in the list.
pub(crate) fn summary(record: &Record) -> Summary {
    record.kind.summary(&record.document, "").unwrap_or_default()
}

/// What a record says of itself alone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Described {
    pub(crate) summary: Summary,
    sort: SortKeys,
}

impl Described {
    pub(crate) fn of(record: &Record) -> Self {
        let described = record.kind.summary_sorted(&record.document, Collation::LANGUAGES);
        let (summary, sorted) = described.unwrap_or_default();
        Self { summary, sort: SortKeys::of(&sorted) }
    }

    /// First and last day (YYYY-MM-DD, or empty).
    fn days(&self) -> Option<(String, String)> {
        let (from, to) = self.summary.date.as_ref()?.bounds();
        Some((from.unwrap_or_default(), to.unwrap_or_default()))
    }

    /// The record that plays a role in this one, as it stands.
    fn other(&self, connection: &Connection, role: Option<&str>) -> Result<Option<Self>, StoreError> {
        let Some(link) = role.and_then(|role| self.summary.links.iter().find(|link| link.role == role)) else {
            return Ok(None);
        };
        Ok(row_of(connection, link.target)?.map(|row| Self::of(&row.record)))
    }
}

/// What a list row says of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    pub kind: String,
    pub state: u8,
    pub title: String,
    pub detail: String,
    pub sort: SortKeys,
    pub date_from: String,
    pub date_to: String,
    pub changed: i64,
}

impl Listed {
    /// What it must say: of the record itself, and what it has from another one (`Kind::called_by`,
    /// `Kind::dated_by`) as that stands.
    pub(crate) fn of(
        connection: &Connection,
        record: &Record,
        described: &Described,
        changed: i64,
    ) -> Result<Self, StoreError> {
        let called = described.other(connection, record.kind.called_by())?;
        let days = match described.days() {
            Some(days) => Some(days),
            None => described.other(connection, record.kind.dated_by())?.and_then(|other| other.days()),
        };
        let (date_from, date_to) = days.unwrap_or_default();
        Ok(Self {
            kind: record.kind.code().to_owned(),
            state: record.state.number(),
            title: described.summary.title.clone(),
            detail: described.summary.detail.clone(),
            sort: called.map_or_else(|| described.sort.clone(), |other| other.sort),
            date_from,
            date_to,
            changed,
        })
    }
}

/// What is derived from a record, ready to be written.
pub(crate) struct Derived {
    described: Described,
    /// None where it isn't to be found.
    columns: Option<Columns>,
    /// Keys by which a person with a like name is looked up.
    keys: BTreeSet<String>,
}

impl Derived {
    pub(crate) fn of(record: &Record) -> Self {
        let described = Described::of(record);
        let columns = (record.state == State::Live).then(|| Columns::of(record.kind, &described.summary));
        Self { described, columns, keys: same::keys_of(record) }
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
        reading::follow(connection, old, new)?;
    }
    let derived = Derived::of(new);
    write(connection, number, changed, new, &derived)?;
    let before = old.map(Described::of);
    let same = before.is_some_and(|old| old.sort == derived.described.sort && old.days() == derived.described.days());
    if same { Ok(()) } else { follow(connection, new.id) }
}

/// Writes what is derived from a record that has nothing of it yet, and that no other refers to.
pub(crate) fn write(
    connection: &Connection,
    number: i64,
    changed: i64,
    new: &Record,
    Derived { described, columns, keys }: &Derived,
) -> Result<(), StoreError> {
    list(connection, number, changed, new, described)?;
    link(connection, number, described)?;
    due::put(connection, number, new)?;
    same::put(connection, number, keys)?;
    columns.as_ref().map_or(Ok(()), |columns| index::add(connection, number, columns))
}

/// Writes what a record refers to.
fn link(connection: &Connection, number: i64, described: &Described) -> Result<(), StoreError> {
    for link in &described.summary.links {
        connection
            .prepare_cached("INSERT OR IGNORE INTO link (source, role, target) VALUES (?1, ?2, ?3)")?
            .execute(params![number, link.role, link.target.bytes()])?;
    }
    Ok(())
}

/// Writes a record's rows of lists.
fn list(
    connection: &Connection,
    number: i64,
    changed: i64,
    record: &Record,
    described: &Described,
) -> Result<(), StoreError> {
    let row = Listed::of(connection, record, described, changed)?;
    connection
        .prepare_cached(
            "INSERT INTO listing (number, kind, state, title, detail, sort_ru, sort_en, date_from, date_to, changed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            number,
            row.kind,
            row.state,
            row.title,
            row.detail,
            row.sort.russian,
            row.sort.english,
            row.date_from,
            row.date_to,
            changed
        ])?;
    for case in &described.summary.cases {
        connection
            .prepare_cached(
                "INSERT OR IGNORE INTO membership (number, case_id, kind, state, sort_ru, sort_en, date_from, changed)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                number,
                case.bytes(),
                row.kind,
                row.state,
                row.sort.russian,
                row.sort.english,
                row.date_from,
                changed
            ])?;
    }
    Ok(())
}

/// Lists anew the records that are called or dated by that one.
fn follow(connection: &Connection, target: RecordId) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT record.number, record.changed, record.id, link.role FROM link JOIN record ON record.number = link.source
         WHERE link.target = ?1",
    )?;
    let mut rows = statement.query([target.bytes()])?;
    while let Some(row) = rows.next()? {
        let (number, changed, id, role): (i64, i64, Vec<u8>, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let kinds = Kind::ALL.iter().flat_map(|kind| [kind.called_by(), kind.dated_by()]);
        if !kinds.flatten().any(|known| known == role) {
            continue;
        }
        let Some(found) = row_of(connection, RecordId::from_bytes(&id)?)? else { continue };
        unlist(connection, number)?;
        list(connection, number, changed, &found.record, &Described::of(&found.record))?;
    }
    Ok(())
}

fn unlist(connection: &Connection, number: i64) -> Result<(), StoreError> {
    for table in ["listing", "membership"] {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE number = ?1"))?.execute(params![number])?;
    }
    Ok(())
}

/// Makes every list, every link and what is due anew from the records as they stand.
pub(crate) fn relist(connection: &Connection) -> Result<(), StoreError> {
    for table in ["listing", "membership", "link", "due", "name_key"] {
        connection.execute(&format!("DELETE FROM {table}"), [])?;
    }
    let mut statement = connection.prepare("SELECT id, changed FROM record ORDER BY number")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id = RecordId::from_bytes(&row.get::<_, Vec<u8>>(0)?)?;
        if let Some(found) = row_of(connection, id)? {
            let described = Described::of(&found.record);
            list(connection, found.number, row.get(1)?, &found.record, &described)?;
            link(connection, found.number, &described)?;
            due::put(connection, found.number, &found.record)?;
            same::put(connection, found.number, &same::keys_of(&found.record))?;
        }
    }
    mark_current(connection)
}

fn fingerprint() -> String {
    format!("{VERSION}/{}", collation::VERSION)
}

/// Whether lists were built as this program builds them.
pub(crate) fn is_current(connection: &Connection) -> Result<bool, StoreError> {
    Ok(index::built(connection, "listing")?.as_deref() == Some(fingerprint().as_str()))
}

/// Notes how lists were built.
pub(crate) fn mark_current(connection: &Connection) -> Result<(), StoreError> {
    index::mark_built(connection, "listing", &fingerprint())
}

/// Takes a record out of everything that is derived from it.
pub(crate) fn remove(connection: &Connection, number: i64, old: &Record) -> Result<(), StoreError> {
    unlist(connection, number)?;
    connection.prepare_cached("DELETE FROM link WHERE source = ?1")?.execute(params![number])?;
    due::remove(connection, number)?;
    same::remove(connection, number, old)?;
    if old.state == State::Live {
        index::remove(connection, number, old.kind, &summary(old))?;
    }
    Ok(())
}

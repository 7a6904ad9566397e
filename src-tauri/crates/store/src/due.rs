//! What needs somebody by which day: the table behind Today, made from the records as they stand.
//! Must not decide what is due (that is the domain's) nor what today is.

use std::collections::BTreeSet;

use khronika_domain::due::{self, Due, What};
use khronika_domain::{Kind, RecordId};
use rusqlite::{Connection, params};

use crate::record::{Record, State};
use crate::{Store, StoreError};

/// A line: what it is, its day (YYYY-MM-DD), the row within the record (its id, or empty).
type Line = (u8, String, String);

/// What must stand there for a record; nothing for one that was deleted.
pub(crate) fn of(record: &Record) -> BTreeSet<Line> {
    if record.state != State::Live {
        return BTreeSet::new();
    }
    let line = |due: Due| (due.what.number(), due.day.to_string(), due.item);
    due::due(record.kind, &record.document).into_iter().map(line).collect()
}

pub(crate) fn put(connection: &Connection, number: i64, record: &Record) -> Result<(), StoreError> {
    for (what, day, item) in of(record) {
        connection
            .prepare_cached("INSERT OR IGNORE INTO due (number, what, day, item) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![number, what, day, item])?;
    }
    Ok(())
}

pub(crate) fn remove(connection: &Connection, number: i64) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM due WHERE number = ?1")?.execute(params![number])?;
    Ok(())
}

/// What stands there for a record.
pub(crate) fn stands(connection: &Connection, number: i64) -> Result<BTreeSet<Line>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT what, day, item FROM due WHERE number = ?1")?;
    let lines = statement.query_map([number], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(lines.collect::<Result<_, _>>()?)
}

/// Something that is due, and the record that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What it is.
    pub what: What,
    /// By when or since when, YYYY-MM-DD.
    pub day: String,
    /// The row of the record's list, or empty.
    pub item: String,
}

impl Store {
    /// What is due until that day (YYYY-MM-DD), or lasts since before it, the earliest first; at most so many.
    ///
    /// # Errors
    /// What the database says.
    pub fn due(&self, what: What, until: &str, most: u32) -> Result<Vec<Standing>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT record.id, record.kind, due.day, due.item FROM due JOIN record ON record.number = due.number
             WHERE due.what = ?1 AND due.day <= ?2 ORDER BY due.day, due.number LIMIT ?3",
        )?;
        let mut rows = statement.query(params![what.number(), until, most])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let id = RecordId::from_bytes(&row.get::<_, Vec<u8>>(0)?)?;
            let kind = row.get::<_, String>(1)?.parse()?;
            found.push(Standing { id, kind, what, day: row.get(2)?, item: row.get(3)? });
        }
        Ok(found)
    }

    /// How many that are.
    ///
    /// # Errors
    /// What the database says.
    pub fn count_due(&self, what: What, until: &str) -> Result<u64, StoreError> {
        let mut statement =
            self.connection().prepare_cached("SELECT count(*) FROM due WHERE what = ?1 AND day <= ?2")?;
        let count: i64 = statement.query_row(params![what.number(), until], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }
}

//! Making the projections again from the journal, and comparing them with what stands.

use std::collections::BTreeSet;

use khronika_domain::RecordId;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::collation::SortKeys;
use crate::journal::leaves_of_record;
use crate::projection::{Described, Listed};
use crate::record::{Record, State, fold, row_of};
use crate::search::index::{self, Columns};
use crate::{Store, StoreError, due, projection, reading, same};

/// Where a projection differs from the journal.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case", tag = "difference")]
#[non_exhaustive]
pub enum Difference {
    /// The journal has a record that the table lacks.
    Missing {
        /// The record.
        id: RecordId,
    },
    /// The table has a record that the journal lacks.
    Unknown {
        /// The record.
        id: RecordId,
    },
    /// They tell different things.
    Differs {
        /// The record.
        id: RecordId,
    },
    /// Lists, links or the index don't tell what the record does.
    Derived {
        /// The record.
        id: RecordId,
    },
    /// Rows of lists, links or the index that belong to no record.
    Stray {
        /// How many.
        rows: u64,
    },
}

/// What a rebuild did.
#[derive(Debug, Clone, Default, serde::Serialize)]
pub struct Rebuilt {
    /// Records in the journal.
    pub records: u64,
    /// What differed before.
    pub differences: Vec<Difference>,
}

impl Store {
    /// Compares the projections with the journal; changes nothing.
    ///
    /// # Errors
    /// What the database says.
    pub fn compare(&self) -> Result<Rebuilt, StoreError> {
        let connection = self.connection();
        let ids = journaled(connection)?;
        let mut found = Rebuilt { records: ids.len() as u64, ..Rebuilt::default() };
        for id in &ids {
            let Some(folded) = fold(&leaves_of_record(connection, *id)?, None) else { continue };
            let changed = folded.changed;
            let told = folded.into_record(*id)?;
            match row_of(connection, *id) {
                Ok(Some(row)) if row.record == told && changed_of(connection, row.number)? == changed => {
                    if !is_derived(connection, row.number, changed, &told)? {
                        found.differences.push(Difference::Derived { id: *id });
                    }
                }
                Ok(None) => found.differences.push(Difference::Missing { id: *id }),
                _ => found.differences.push(Difference::Differs { id: *id }),
            }
        }
        let mut unknown = connection.prepare("SELECT id FROM record WHERE id NOT IN (SELECT record FROM leaf)")?;
        for id in unknown.query_map([], |row| row.get::<_, Vec<u8>>(0))? {
            found.differences.push(Difference::Unknown { id: RecordId::from_bytes(&id?)? });
        }
        let rows = strays(connection)?;
        if rows > 0 {
            found.differences.push(Difference::Stray { rows });
        }
        Ok(found)
    }

    /// Makes every projection again from the journal, in one transaction.
    ///
    /// # Errors
    /// What the database says; the projections are as before then.
    pub fn rebuild(&mut self) -> Result<Rebuilt, StoreError> {
        let found = self.compare()?;
        let transaction = self.vault.connection_mut().transaction_with_behavior(TransactionBehavior::Immediate)?;
        for table in ["record", "listing", "membership", "link", "due", "name_key"] {
            transaction.execute(&format!("DELETE FROM {table}"), [])?;
        }
        transaction.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
        for id in journaled(&transaction)? {
            let Some(folded) = fold(&leaves_of_record(&transaction, id)?, None) else { continue };
            let changed = folded.changed;
            write(&transaction, changed, &folded.into_record(id)?)?;
        }
        index::mark_current(&transaction)?;
        projection::mark_current(&transaction)?;
        reading::mend(&transaction)?;
        transaction.commit()?;
        self.rebuilds += 1;
        Ok(found)
    }
}

/// Builds the search index anew, when the words made of a text have changed.
pub(crate) fn reindex(store: &mut Store) -> Result<(), StoreError> {
    let transaction = store.vault.connection_mut().transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
    {
        let mut statement = transaction.prepare("SELECT id FROM record WHERE state = 0 ORDER BY number")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = RecordId::from_bytes(&row.get::<_, Vec<u8>>(0)?)?;
            if let Some(row) = row_of(&transaction, id)? {
                let columns = Columns::of(row.record.kind, &projection::summary(&row.record));
                index::add(&transaction, row.number, &columns)?;
            }
        }
    }
    index::mark_current(&transaction)?;
    transaction.commit()?;
    Ok(())
}

/// Forgets the texts of exhibits' files, when the words made of a text have changed: they are read again in the background.
pub(crate) fn forget_texts(store: &mut Store) -> Result<(), StoreError> {
    let transaction = store.vault.connection_mut().transaction_with_behavior(TransactionBehavior::Immediate)?;
    reading::forget_texts(&transaction)?;
    transaction.commit()?;
    Ok(())
}

/// Makes the lists anew, when what their rows say or are sorted by has changed.
pub(crate) fn relist(store: &mut Store) -> Result<(), StoreError> {
    let transaction = store.vault.connection_mut().transaction_with_behavior(TransactionBehavior::Immediate)?;
    projection::relist(&transaction)?;
    transaction.commit()?;
    Ok(())
}

/// The records of the journal in the order in which they came.
fn journaled(connection: &Connection) -> Result<Vec<RecordId>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT record, min(number) AS first FROM leaf WHERE length(record) > 0 GROUP BY record ORDER BY first",
    )?;
    let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
    rows.map(|id| Ok(RecordId::from_bytes(&id?)?)).collect()
}

fn write(connection: &Connection, changed: i64, record: &Record) -> Result<i64, StoreError> {
    let erased = serde_json::to_string(&record.erased).unwrap_or_else(|_| "[]".to_owned());
    connection
        .prepare_cached(
            "INSERT INTO record (id, kind, version, state, body, erased, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            record.id.bytes(),
            record.kind.code(),
            i64::try_from(record.version).unwrap_or(i64::MAX),
            record.state.number(),
            record.document.to_string(),
            erased,
            changed
        ])?;
    let number = connection.last_insert_rowid();
    projection::replace(connection, number, changed, None, record)?;
    Ok(number)
}

fn changed_of(connection: &Connection, number: i64) -> Result<i64, StoreError> {
    Ok(connection
        .prepare_cached("SELECT changed FROM record WHERE number = ?1")?
        .query_row([number], |row| row.get(0))?)
}

/// Whether list row, memberships, links and index tell what the record does, in every column.
fn is_derived(connection: &Connection, number: i64, changed: i64, record: &Record) -> Result<bool, StoreError> {
    let described = Described::of(record);
    let summary = &described.summary;
    let row = Listed::of(connection, record, &described, changed)?;
    let listed = connection
        .prepare_cached(
            "SELECT kind, state, title, detail, sort_ru, sort_en, date_from, date_to, changed FROM listing
             WHERE number = ?1",
        )?
        .query_row([number], |stands| {
            Ok(Listed {
                kind: stands.get(0)?,
                state: stands.get(1)?,
                title: stands.get(2)?,
                detail: stands.get(3)?,
                sort: SortKeys { russian: stands.get(4)?, english: stands.get(5)? },
                date_from: stands.get(6)?,
                date_to: stands.get(7)?,
                changed: stands.get(8)?,
            })
        })
        .optional()?;
    if listed.as_ref() != Some(&row) {
        return Ok(false);
    }
    let links: BTreeSet<(String, Vec<u8>)> =
        summary.links.iter().map(|link| (link.role.to_owned(), link.target.bytes().to_vec())).collect();
    let linked: BTreeSet<(String, Vec<u8>)> = connection
        .prepare_cached("SELECT role, target FROM link WHERE source = ?1")?
        .query_map([number], |stands| Ok((stands.get(0)?, stands.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let cases: BTreeSet<Vec<u8>> = summary.cases.iter().map(|case| case.bytes().to_vec()).collect();
    let mut members = BTreeSet::new();
    let mut statement = connection.prepare_cached(
        "SELECT case_id, kind, state, sort_ru, sort_en, date_from, changed FROM membership WHERE number = ?1",
    )?;
    let mut stands = statement.query([number])?;
    while let Some(stands) = stands.next()? {
        let sort = SortKeys { russian: stands.get(3)?, english: stands.get(4)? };
        let says: (String, u8, String, i64) = (stands.get(1)?, stands.get(2)?, stands.get(5)?, stands.get(6)?);
        if sort != row.sort || says != (row.kind.clone(), row.state, row.date_from.clone(), changed) {
            return Ok(false);
        }
        members.insert(stands.get(0)?);
    }
    let indexed: i64 = connection
        .prepare_cached("SELECT count(*) FROM search WHERE rowid = ?1")?
        .query_row([number], |stands| stands.get(0))?;
    let due = due::of(record) == due::stands(connection, number)?;
    let keys = same::stand(connection, number, &same::keys_of(record))?;
    Ok(due && keys && links == linked && cases == members && (indexed == 1) == (record.state == State::Live))
}

/// Rows that are derived from no record.
fn strays(connection: &Connection) -> Result<u64, StoreError> {
    let count: i64 = connection.query_row(
        "SELECT (SELECT count(*) FROM listing WHERE number NOT IN (SELECT number FROM record))
              + (SELECT count(*) FROM membership WHERE number NOT IN (SELECT number FROM record))
              + (SELECT count(*) FROM link WHERE source NOT IN (SELECT number FROM record))
              + (SELECT count(*) FROM due WHERE number NOT IN (SELECT number FROM record))
              + (SELECT count(*) FROM name_key WHERE number NOT IN (SELECT number FROM record WHERE state = 0))
              + (SELECT count(*) FROM search WHERE rowid NOT IN (SELECT number FROM record))",
        [],
        |row| row.get(0),
    )?;
    Ok(u64::try_from(count).unwrap_or_default() + reading::strays(connection)?)
}

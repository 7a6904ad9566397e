//! Making the projections again from the journal, and comparing them with what stands.

use khronika_domain::RecordId;
use rusqlite::{Connection, TransactionBehavior, params};

use crate::journal::leaves_of_record;
use crate::record::{Record, fold, row_of};
use crate::search::index;
use crate::{Store, StoreError, projection};

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
    /// Lists or links don't tell what the record does.
    Derived {
        /// The record.
        id: RecordId,
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
        Ok(found)
    }

    /// Makes every projection again from the journal, in one transaction.
    ///
    /// # Errors
    /// What the database says; the projections are as before then.
    pub fn rebuild(&mut self) -> Result<Rebuilt, StoreError> {
        let found = self.compare()?;
        let transaction = self.vault.connection_mut().transaction_with_behavior(TransactionBehavior::Immediate)?;
        for table in ["record", "listing", "membership", "link"] {
            transaction.execute(&format!("DELETE FROM {table}"), [])?;
        }
        transaction.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
        for id in journaled(&transaction)? {
            let Some(folded) = fold(&leaves_of_record(&transaction, id)?, None) else { continue };
            let changed = folded.changed;
            write(&transaction, changed, &folded.into_record(id)?)?;
        }
        index::mark_current(&transaction)?;
        transaction.commit()?;
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
                let summary = row.record.kind.summary(&row.record.document).unwrap_or_default();
                index::add(&transaction, row.number, row.record.kind, &summary)?;
            }
        }
    }
    index::mark_current(&transaction)?;
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

/// Whether lists and links tell what the record does.
fn is_derived(connection: &Connection, number: i64, changed: i64, record: &Record) -> Result<bool, StoreError> {
    let summary = record.kind.summary(&record.document).unwrap_or_default();
    let listed: Option<(String, String, u8, i64)> = {
        let mut statement =
            connection.prepare_cached("SELECT title, detail, state, changed FROM listing WHERE number = ?1")?;
        let mut rows = statement.query([number])?;
        rows.next()?
            .map(|row| Ok::<_, rusqlite::Error>((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .transpose()?
    };
    if listed != Some((summary.title, summary.detail, record.state.number(), changed)) {
        return Ok(false);
    }
    let mut links: Vec<(String, Vec<u8>)> =
        summary.links.iter().map(|link| (link.role.to_owned(), link.target.bytes().to_vec())).collect();
    links.sort();
    links.dedup();
    let stand: Vec<(String, Vec<u8>)> = connection
        .prepare_cached("SELECT role, target FROM link WHERE source = ?1 ORDER BY role, target")?
        .query_map([number], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut cases: Vec<Vec<u8>> = summary.cases.iter().map(|case| case.bytes().to_vec()).collect();
    cases.sort();
    cases.dedup();
    let member: Vec<Vec<u8>> = connection
        .prepare_cached("SELECT case_id FROM membership WHERE number = ?1 ORDER BY case_id")?
        .query_map([number], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(links == stand && cases == member)
}

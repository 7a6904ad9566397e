//! Reading entries and leaves back.

use khronika_domain::RecordId;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Op;
use crate::StoreError;

/// An entry as it is stored.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Order of arrival in this copy.
    pub number: i64,
    /// SHA-256 of the header.
    pub id: Vec<u8>,
    /// The device that signed it.
    pub device: Vec<u8>,
    /// Its number among that device's entries.
    pub sequence: u64,
    /// Deterministic CBOR.
    pub header: Vec<u8>,
    /// Ed25519.
    pub signature: Vec<u8>,
    /// From which the dummies are made.
    pub pad: Vec<u8>,
    /// Number of its first leaf.
    pub first_leaf: i64,
    /// Leaves without dummies.
    pub leaves: i64,
}

/// A leaf as it is stored, with its value unless that was erased.
#[derive(Debug, Clone)]
pub struct StoredLeaf {
    /// Its number in this copy.
    pub number: i64,
    /// Its entry's number.
    pub entry: i64,
    /// What it says, as the database keeps it.
    pub op: u8,
    /// Kind of the record, or `entry`.
    pub kind: String,
    /// The record's id; empty for meta.
    pub record: Vec<u8>,
    /// The field.
    pub path: String,
    /// Segment of the value.
    pub part: u32,
    /// Segments of the value.
    pub parts: u32,
    /// Leaves it supersedes.
    pub supersedes: Vec<u8>,
    /// Its hash.
    pub hash: Vec<u8>,
    /// The value's commitment, kept when the value was erased.
    pub commitment: Option<Vec<u8>>,
    /// Salt and JSON text of the value.
    pub value: Option<(Vec<u8>, String)>,
}

const LEAF: &str =
    "SELECT leaf.number, entry, op, kind, record, path, part, parts, supersedes, hash, commitment, salt, value
     FROM leaf LEFT JOIN field_value ON field_value.leaf = leaf.number";

fn leaf(row: &Row<'_>) -> rusqlite::Result<StoredLeaf> {
    let salt: Option<Vec<u8>> = row.get(11)?;
    let value: Option<String> = row.get(12)?;
    Ok(StoredLeaf {
        number: row.get(0)?,
        entry: row.get(1)?,
        op: row.get(2)?,
        kind: row.get(3)?,
        record: row.get(4)?,
        path: row.get(5)?,
        part: row.get(6)?,
        parts: row.get(7)?,
        supersedes: row.get(8)?,
        hash: row.get(9)?,
        commitment: row.get(10)?,
        value: salt.zip(value),
    })
}

impl StoredLeaf {
    /// What it says, if that can be read.
    #[must_use]
    pub const fn op(&self) -> Option<Op> {
        Op::from_number(self.op)
    }
}

const ENTRY: &str = "SELECT number, id, device, sequence, header, signature, pad, first_leaf, leaves FROM entry";

fn entry_of(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        number: row.get(0)?,
        id: row.get(1)?,
        device: row.get(2)?,
        sequence: u64::try_from(row.get::<_, i64>(3)?).unwrap_or_default(),
        header: row.get(4)?,
        signature: row.get(5)?,
        pad: row.get(6)?,
        first_leaf: row.get(7)?,
        leaves: row.get(8)?,
    })
}

/// One entry by its number in this copy.
///
/// # Errors
/// What the database says.
pub(super) fn entry(connection: &Connection, number: i64) -> Result<Option<Entry>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("{ENTRY} WHERE number = ?1"))?;
    Ok(statement.query_row([number], entry_of).optional()?)
}

/// Every entry in order of arrival, handed one by one.
///
/// # Errors
/// What the database says, or what `each` says.
pub fn entries(
    connection: &Connection,
    mut each: impl FnMut(Entry) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(&format!("{ENTRY} ORDER BY number"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(entry_of(row)?)?;
    }
    Ok(())
}

/// The leaves from `first` on, `count` numbers long, handed one by one.
///
/// # Errors
/// What the database says, or what `each` says.
pub fn leaves_of_entry(
    connection: &Connection,
    first: i64,
    count: i64,
    mut each: impl FnMut(StoredLeaf) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let sql = format!("{LEAF} WHERE leaf.number >= ?1 AND leaf.number < ?2 ORDER BY leaf.number");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params![first, first.saturating_add(count)])?;
    while let Some(row) = rows.next()? {
        each(leaf(row)?)?;
    }
    Ok(())
}

/// The leaves of one record in journal order.
///
/// # Errors
/// What the database says.
pub fn leaves_of_record(connection: &Connection, id: RecordId) -> Result<Vec<StoredLeaf>, StoreError> {
    let sql = format!("{LEAF} WHERE record = ?1 AND length(record) > 0 ORDER BY leaf.number");
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params![id.bytes()], leaf)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A statement of an entry of itself, such as `time` or `action`.
///
/// # Errors
/// What the database says.
pub fn meta(connection: &Connection, entry: i64, path: &str) -> Result<Option<String>, StoreError> {
    let first: i64 = connection
        .prepare_cached("SELECT first_leaf FROM entry WHERE number = ?1")?
        .query_row(params![entry], |row| row.get(0))?;
    let mut found = None;
    // The statements of the entry itself are its first leaves; there are never more than eight.
    leaves_of_entry(connection, first, 8, |leaf| {
        if leaf.entry == entry && leaf.record.is_empty() && leaf.path == path {
            found = leaf.value.and_then(|(_, json)| serde_json::from_str::<String>(&json).ok());
        }
        Ok(())
    })?;
    Ok(found)
}

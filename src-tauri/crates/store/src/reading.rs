//! What was read of exhibits' files in the background: which readings there are, which are missing, and that none outlives
//! its exhibit. Derived, never journaled. Must not read a file, or know what a reading means but for the words of a text.

use std::collections::BTreeMap;

use khronika_domain::{Kind, RecordId};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::record::{Record, State};
use crate::search::index::{self, Columns};
use crate::search::text;
use crate::{Store, StoreError};

/// What of a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ReadingOf {
    /// Its words.
    Text,
    /// How it looks, small.
    Picture,
    /// What it says of itself.
    Inside,
}

impl ReadingOf {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Text, Self::Picture, Self::Inside];

    /// The code in the database, never renamed.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Picture => "picture",
            Self::Inside => "inside",
        }
    }

    /// Whether its data is an [`ExhibitText`], whose words are found by a search.
    #[must_use]
    pub const fn is_searched(self) -> bool {
        matches!(self, Self::Text)
    }

    fn read(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.code() == code)
    }
}

/// What came of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingState {
    /// Something was read.
    Read,
    /// The file has nothing of the kind.
    Nothing,
    /// It can't be read: it is damaged, or kills its reader. Tried again only where somebody asks for it.
    Unreadable,
}

impl ReadingState {
    const fn number(self) -> u8 {
        match self {
            Self::Read => 0,
            Self::Nothing => 1,
            Self::Unreadable => 2,
        }
    }

    const fn of(number: u8) -> Self {
        match number {
            0 => Self::Read,
            1 => Self::Nothing,
            _ => Self::Unreadable,
        }
    }
}

/// A reading as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What came of it.
    pub state: ReadingState,
    /// What was read, in the form of its kind; empty where nothing was.
    pub data: Vec<u8>,
}

/// The text of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExhibitText {
    /// In their order; not empty ones.
    pub parts: Vec<TextPart>,
    /// Whether there was more than is kept.
    pub cut: bool,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextPart {
    /// The page, sheet or slide, from 1, where the file has such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The words.
    pub text: String,
}

/// A reading that is to be kept. Its words are made ready where it is made: beside other work.
pub struct NewReading {
    evidence: RecordId,
    /// Which file was read: where the exhibit has another one by now, or none, nothing is kept.
    file: RecordId,
    of: ReadingOf,
    version: u32,
    state: ReadingState,
    mark: Option<Vec<u8>>,
    data: Vec<u8>,
    columns: Option<Columns>,
}

impl NewReading {
    /// A reading of any kind. Empty data is a reading that found nothing.
    #[must_use]
    pub fn new(evidence: RecordId, file: RecordId, of: ReadingOf, version: u32, data: Vec<u8>) -> Self {
        let state = if data.is_empty() { ReadingState::Nothing } else { ReadingState::Read };
        let text = of.is_searched().then(|| read_text(&data)).flatten();
        let columns = text.map(|text| Columns::of_texts(text.parts.iter().map(|part| part.text.as_str())));
        Self { evidence, file, of, version, state, mark: None, data, columns }
    }

    /// The same, of a file that can't be read.
    #[must_use]
    pub fn unreadable(evidence: RecordId, file: RecordId, of: ReadingOf, version: u32) -> Self {
        Self { state: ReadingState::Unreadable, ..Self::new(evidence, file, of, version, Vec::new()) }
    }

    /// With the mark by which a like picture is found.
    #[must_use]
    pub fn with_mark(self, mark: Vec<u8>) -> Self {
        Self { mark: Some(mark), ..self }
    }
}

/// An exhibit of which readings are missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Its record.
    pub evidence: RecordId,
    /// Its file.
    pub file: RecordId,
    /// Name of the file as it came.
    pub file_name: String,
    /// What is missing.
    pub of: Vec<ReadingOf>,
}

pub(crate) fn read_text(data: &[u8]) -> Option<ExhibitText> {
    serde_json::from_slice(data).ok()
}

/// Live exhibits with a file that lack a reading of `?1` by a reader of at least `?2`.
const MISSING: &str = "FROM listing JOIN record ON record.number = listing.number
     WHERE listing.kind = 'evidence' AND listing.state = 0
     AND EXISTS (SELECT 1 FROM link WHERE link.source = record.number AND link.role = 'file')
     AND NOT EXISTS (SELECT 1 FROM exhibit_reading AS stands
         WHERE stands.evidence = record.id AND stands.of = ?1 AND stands.version >= ?2)";

impl Store {
    /// Exhibits of which a reading is missing, or was made by an older reader than that: those that were taken in first, at
    /// most so many of each kind.
    ///
    /// # Errors
    /// What the database says.
    pub fn unread(&self, wanted: &[(ReadingOf, u32)], most: usize) -> Result<Vec<Unread>, StoreError> {
        let mut found: BTreeMap<i64, Unread> = BTreeMap::new();
        for (of, version) in wanted {
            let mut statement = self.connection().prepare_cached(&format!(
                "SELECT record.number, record.id, record.body {MISSING} ORDER BY record.number LIMIT ?3"
            ))?;
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            let mut rows = statement.query(params![of.code(), version, most])?;
            while let Some(row) = rows.next()? {
                let id = RecordId::from_bytes(&row.get::<_, Vec<u8>>(1)?)?;
                let body: Value =
                    serde_json::from_str(row.get_ref(2)?.as_str().unwrap_or_default()).unwrap_or_default();
                let said = |field: &str| body.get(field).and_then(Value::as_str).unwrap_or_default();
                let Ok(file) = said("file").parse() else { continue };
                let fresh = || Unread { evidence: id, file, file_name: said("file_name").to_owned(), of: Vec::new() };
                found.entry(row.get(0)?).or_insert_with(fresh).of.push(*of);
            }
        }
        Ok(found.into_values().take(most).collect())
    }

    /// How many readings are missing in all.
    ///
    /// # Errors
    /// What the database says.
    pub fn unread_count(&self, wanted: &[(ReadingOf, u32)]) -> Result<u64, StoreError> {
        let mut sum = 0_i64;
        for (of, version) in wanted {
            let sql = format!("SELECT count(*) {MISSING}");
            sum += self
                .connection()
                .prepare_cached(&sql)?
                .query_row(params![of.code(), version], |row| row.get::<_, i64>(0))?;
        }
        Ok(u64::try_from(sum).unwrap_or_default())
    }

    /// Keeps readings, each in the place of the one before. What was destroyed or deleted meanwhile gets none. Gives how
    /// many are kept.
    ///
    /// # Errors
    /// What the database says; nothing is kept then.
    pub fn keep_readings(&mut self, readings: Vec<NewReading>) -> Result<usize, StoreError> {
        let transaction = self.vault.connection_mut().transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut kept = 0;
        for reading in readings {
            kept += usize::from(put(&transaction, &reading)?);
        }
        transaction.commit()?;
        Ok(kept)
    }

    /// A reading of an exhibit, where there is one.
    ///
    /// # Errors
    /// What the database says.
    pub fn reading(&self, evidence: RecordId, of: ReadingOf) -> Result<Option<Reading>, StoreError> {
        let sql = "SELECT state, data FROM exhibit_reading WHERE evidence = ?1 AND of = ?2";
        Ok(self
            .connection()
            .prepare_cached(sql)?
            .query_row(params![evidence.bytes(), of.code()], |row| {
                Ok(Reading { state: ReadingState::of(row.get(0)?), data: row.get(1)? })
            })
            .optional()?)
    }

    /// What couldn't be read is missing again: of one exhibit, or of all. Gives how many readings that are.
    ///
    /// # Errors
    /// What the database says.
    pub fn retry_readings(&mut self, evidence: Option<RecordId>) -> Result<usize, StoreError> {
        let sql = "DELETE FROM exhibit_reading WHERE state = 2 AND (?1 IS NULL OR evidence = ?1)";
        Ok(self.connection().prepare_cached(sql)?.execute([evidence.map(|id| id.bytes().to_vec())])?)
    }

    /// How many readings there are that couldn't be made.
    ///
    /// # Errors
    /// What the database says.
    pub fn unreadable_count(&self) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM exhibit_reading WHERE state = 2";
        let count: i64 = self.connection().prepare_cached(sql)?.query_row([], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }
}

fn put(connection: &Connection, new: &NewReading) -> Result<bool, StoreError> {
    let file: Option<Option<String>> = connection
        .prepare_cached(
            "SELECT json_extract(body, '$.file') FROM record WHERE id = ?1 AND kind = 'evidence' AND state = 0",
        )?
        .query_row([new.evidence.bytes()], |row| row.get(0))
        .optional()?;
    if file.flatten().and_then(|file| file.parse().ok()) != Some(new.file) {
        return Ok(false);
    }
    take(connection, new.evidence, Some(new.of))?;
    connection
        .prepare_cached(
            "INSERT INTO exhibit_reading (evidence, of, version, state, mark, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![new.evidence.bytes(), new.of.code(), new.version, new.state.number(), new.mark, new.data])?;
    if let Some(columns) = &new.columns {
        text::add(connection, connection.last_insert_rowid(), columns)?;
    }
    Ok(true)
}

/// Takes an exhibit's readings out, of one kind or of all, and its words out of the index.
fn take(connection: &Connection, evidence: RecordId, of: Option<ReadingOf>) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT number, of, data FROM exhibit_reading WHERE evidence = ?1 AND (?2 IS NULL OR of = ?2)",
    )?;
    let mut rows = statement.query(params![evidence.bytes(), of.map(ReadingOf::code)])?;
    let mut numbers: Vec<i64> = Vec::new();
    while let Some(row) = rows.next()? {
        numbers.push(row.get(0)?);
        let searched =
            ReadingOf::read(row.get_ref(1)?.as_str().unwrap_or_default()).is_some_and(ReadingOf::is_searched);
        if let Some(text) = searched.then(|| read_text(row.get_ref(2).ok()?.as_blob().ok()?)).flatten() {
            text::remove(connection, row.get(0)?, &text)?;
        }
    }
    for number in numbers {
        connection.prepare_cached("DELETE FROM exhibit_reading WHERE number = ?1")?.execute([number])?;
    }
    Ok(())
}

/// Whatever an exhibit was read for goes with it: when it is deleted, and when its file is another one or none.
pub(crate) fn follow(connection: &Connection, old: &Record, new: &Record) -> Result<(), StoreError> {
    let file = |record: &Record| record.document.get("file").cloned();
    if old.kind == Kind::Evidence && (new.state != State::Live || file(old) != file(new)) {
        take(connection, old.id, None)?;
        let sql = "DELETE FROM picture_apart WHERE one = ?1 OR other = ?1";
        connection.prepare_cached(sql)?.execute([old.id.bytes()])?;
    }
    Ok(())
}

/// Merges the index of texts into one: it keeps words that were taken out in its pages until then.
pub(crate) fn sweep(connection: &Connection) -> Result<(), StoreError> {
    connection.execute("INSERT INTO reading_search (reading_search) VALUES ('optimize')", [])?;
    Ok(())
}

/// Readings that no live exhibit has.
pub(crate) fn strays(connection: &Connection) -> Result<u64, StoreError> {
    let count: i64 = connection.query_row(
        "SELECT (SELECT count(*) FROM exhibit_reading
                 WHERE evidence NOT IN (SELECT id FROM record WHERE kind = 'evidence' AND state = 0))
              + (SELECT count(*) FROM reading_search WHERE rowid NOT IN (SELECT number FROM exhibit_reading))",
        [],
        |row| row.get(0),
    )?;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// Forgets every reading of which words are searched, and all their words: they are read anew.
pub(crate) fn forget_texts(connection: &Connection) -> Result<(), StoreError> {
    connection.execute("INSERT INTO reading_search (reading_search) VALUES ('delete-all')", [])?;
    for of in ReadingOf::ALL.into_iter().filter(|of| of.is_searched()) {
        connection.execute("DELETE FROM exhibit_reading WHERE of = ?1", [of.code()])?;
    }
    mark_current(connection)
}

/// Forgets what belongs to no live exhibit; where the index has strays too, all texts are read anew.
pub(crate) fn mend(connection: &Connection) -> Result<(), StoreError> {
    if strays(connection)? > 0 {
        forget_texts(connection)?;
        connection.execute(
            "DELETE FROM exhibit_reading
             WHERE evidence NOT IN (SELECT id FROM record WHERE kind = 'evidence' AND state = 0)",
            [],
        )?;
    }
    Ok(())
}

/// Whether the words of texts were made as this program makes them.
pub(crate) fn is_current(connection: &Connection) -> Result<bool, StoreError> {
    Ok(index::built(connection, "reading")?.as_deref() == Some(index::WORDS))
}

/// Notes how they were made.
pub(crate) fn mark_current(connection: &Connection) -> Result<(), StoreError> {
    index::mark_built(connection, "reading", index::WORDS)
}

//! Files that are being taken in: which there are, and what became of each, until the intake has ended.
//! Owns how an intake goes on after it was broken off. Must not read a file, or say why one can't be.

use khronika_domain::{Kind, RecordId};
use khronika_vault::AddedFile;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde_json::{Value, json};

use crate::{Change, Store, StoreError, Transaction};

/// The most files that weren't taken which an import's record names; it says how many they are.
const NAMED: usize = 500;

/// Files that wait.
const WAITS: u8 = 0;
const MISSED: u8 = 3;

/// A file that is to be taken in, or isn't.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakeFile {
    /// Where it lies: the bytes of its path.
    pub file: Vec<u8>,
    /// How it is told: from the folder that was chosen.
    pub path: String,
    /// Bytes.
    pub size: u64,
    /// Why it isn't taken.
    pub reason: Option<&'static str>,
}

/// One that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingFile {
    /// Its number in the intake.
    pub number: i64,
    /// Where it lies: the bytes of its path.
    pub file: Vec<u8>,
    /// How it is told.
    pub path: String,
    /// Bytes that it had when it was found.
    pub size: u64,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// It is a new exhibit.
    Taken,
    /// Its bytes were an exhibit already.
    Again,
}

/// How far an intake is.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// The import's record.
    pub id: RecordId,
    /// Name of the folder or file that was chosen.
    pub name: String,
    /// What was said of all files: fields of an exhibit.
    pub record: Value,
    /// Whether files that hold others are taken apart.
    pub unpack: bool,
    /// Files, and their bytes.
    pub files: u64,
    /// Bytes of all files.
    pub bytes: u64,
    /// Files that are new exhibits.
    pub taken: u64,
    /// Files that were exhibits already.
    pub again: u64,
    /// Files that weren't taken.
    pub missed: u64,
    /// Bytes of what is settled.
    pub settled_bytes: u64,
}

impl Intake {
    /// Files that wait.
    #[must_use]
    pub const fn waiting(&self) -> u64 {
        self.files.saturating_sub(self.taken + self.again + self.missed)
    }
}

impl Store {
    /// Begins an intake of these files, in their order; none of them is read yet. `unpack`: whether files that hold others
    /// are to be taken apart.
    ///
    /// # Errors
    /// What the database says.
    pub fn begin_intake(
        &mut self,
        name: &str,
        record: &Value,
        unpack: bool,
        files: &[IntakeFile],
    ) -> Result<RecordId, StoreError> {
        let begun = self.transact(Change::Attach, |tx| {
            let mut about = json!({"of": "files", "file_name": name, "rows": files.len(), "unpack": unpack});
            if let (Some(cases), Value::Object(about)) = (record.get("cases"), &mut about) {
                about.insert("cases".to_owned(), cases.clone());
            }
            let id = tx.create(Kind::Import, &about)?;
            tx.connection
                .execute("INSERT INTO intake (id, record) VALUES (?1, ?2)", params![id.bytes(), record.to_string()])?;
            let mut insert = tx.connection.prepare_cached(
                "INSERT INTO intake_file (intake, number, file, path, size, state, reason)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?;
            for (number, file) in (0_i64..).zip(files) {
                let state = if file.reason.is_some() { MISSED } else { WAITS };
                let size = i64::try_from(file.size).unwrap_or(i64::MAX);
                insert.execute(params![id.bytes(), number, file.file, file.path, size, state, file.reason])?;
            }
            Ok(id)
        })?;
        Ok(begun.value)
    }

    /// Intakes that haven't ended, the latest last.
    ///
    /// # Errors
    /// What the database says.
    pub fn intakes(&self) -> Result<Vec<RecordId>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT intake.id FROM intake JOIN record ON record.id = intake.id ORDER BY record.number",
        )?;
        let ids: Vec<Vec<u8>> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        ids.iter().map(|id| Ok(RecordId::from_bytes(id)?)).collect()
    }

    /// How far an intake is.
    ///
    /// # Errors
    /// `NotFound` where it has ended, or never began.
    pub fn intake(&self, id: RecordId) -> Result<Intake, StoreError> {
        standing(self.connection(), id)
    }

    /// The next files that wait: so many, and no more bytes than that unless the first one alone has more.
    ///
    /// # Errors
    /// What the database says.
    pub fn intake_next(&self, id: RecordId, files: usize, bytes: u64) -> Result<Vec<WaitingFile>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT number, file, path, size FROM intake_file WHERE intake = ?1 AND state = 0 ORDER BY number LIMIT ?2",
        )?;
        let limit = i64::try_from(files).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![id.bytes(), limit], |row| {
            let size: i64 = row.get(3)?;
            let size = u64::try_from(size).unwrap_or_default();
            Ok(WaitingFile { number: row.get(0)?, file: row.get(1)?, path: row.get(2)?, size })
        })?;
        let mut next: Vec<WaitingFile> = Vec::new();
        let mut sum = 0_u64;
        for row in rows {
            let row = row?;
            sum = sum.saturating_add(row.size);
            if !next.is_empty() && sum > bytes {
                break;
            }
            next.push(row);
        }
        Ok(next)
    }

    /// Exhibits that came with an intake: its files, and those that lay in them.
    ///
    /// # Errors
    /// What the database says.
    pub fn came_with(&self, id: RecordId) -> Result<u64, StoreError> {
        let count: i64 = self
            .connection()
            .prepare_cached(
                "SELECT count(*) FROM link JOIN record ON record.number = link.source
                 WHERE link.target = ?1 AND link.role = 'import' AND record.kind = 'evidence' AND record.state = 0",
            )?
            .query_row([id.bytes()], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    /// Files that weren't taken, with the reason, at most so many.
    ///
    /// # Errors
    /// What the database says.
    pub fn intake_missed(&self, id: RecordId, most: usize) -> Result<Vec<(String, String)>, StoreError> {
        missed(self.connection(), id, most)
    }

    /// Notes files that couldn't be taken, and why. No record tells of it yet, so no entry of the journal does.
    ///
    /// # Errors
    /// What the database says.
    pub fn miss_files(&mut self, id: RecordId, missed: &[(i64, &'static str)]) -> Result<(), StoreError> {
        let transaction = self.vault.connection_mut().transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (number, reason) in missed {
            settle(&transaction, id, *number, MISSED, Some(reason))?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Files that weren't there or couldn't be read wait again.
    ///
    /// # Errors
    /// What the database says.
    pub fn retry_intake(&mut self, id: RecordId) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "UPDATE intake_file SET state = 0, reason = NULL
                 WHERE intake = ?1 AND state = 3 AND reason IN ('unreadable', 'gone')",
            )?
            .execute([id.bytes()])?;
        Ok(())
    }
}

impl Transaction<'_> {
    /// Ties a file that was added to the vault to this change.
    ///
    /// # Errors
    /// What the vault says.
    pub fn keep_file(&mut self, file: AddedFile) -> Result<(), StoreError> {
        let shelf = file.place(self.connection)?;
        self.shelves.push(shelf);
        Ok(())
    }

    /// Notes what became of a file, in the change that makes its exhibit.
    ///
    /// # Errors
    /// `NotFound` where it doesn't wait any more, or the intake has ended: the change may not be made then.
    pub fn settle_file(&mut self, id: RecordId, number: i64, settled: Settled) -> Result<(), StoreError> {
        let state = match settled {
            Settled::Taken => 1,
            Settled::Again => 2,
        };
        settle(self.connection, id, number, state, None)
    }

    /// Ends an intake: its record tells what came of it, files that wait still are told as not taken, and where they all
    /// lay is forgotten.
    ///
    /// # Errors
    /// `NotFound` where it has ended already.
    pub fn end_intake(&mut self, id: RecordId) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE intake_file SET state = 3, reason = 'ended' WHERE intake = ?1 AND state = 0")?
            .execute([id.bytes()])?;
        let intake = standing(self.connection, id)?;
        let import = self.record(id)?;
        let mut document = import.document.clone();
        if let Value::Object(map) = &mut document {
            map.insert("imported".to_owned(), json!(intake.taken));
            map.insert("again".to_owned(), json!(intake.again));
            map.insert("missed_count".to_owned(), json!(intake.missed));
            let named = missed(self.connection, id, NAMED)?;
            let rows = named.into_iter().map(|(path, reason)| json!({"path": path, "reason": reason}));
            map.insert("missed".to_owned(), Value::Array(rows.collect()));
        }
        self.save(Kind::Import, id, import.version, &document)?;
        self.connection.execute("DELETE FROM intake_file WHERE intake = ?1", [id.bytes()])?;
        self.connection.execute("DELETE FROM intake WHERE id = ?1", [id.bytes()])?;
        Ok(())
    }
}

fn settle(
    connection: &Connection,
    id: RecordId,
    number: i64,
    state: u8,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let settled = connection
        .prepare_cached(
            "UPDATE intake_file SET state = ?3, reason = ?4 WHERE intake = ?1 AND number = ?2 AND state = 0",
        )?
        .execute(params![id.bytes(), number, state, reason])?;
    if settled == 1 { Ok(()) } else { Err(StoreError::NotFound(id)) }
}

fn standing(connection: &Connection, id: RecordId) -> Result<Intake, StoreError> {
    let begun: Option<(String, Option<String>, Option<bool>)> = connection
        .prepare_cached(
            "SELECT intake.record, json_extract(record.body, '$.file_name'), json_extract(record.body, '$.unpack')
             FROM intake JOIN record ON record.id = intake.id WHERE intake.id = ?1",
        )?
        .query_row([id.bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let (record, name, unpack) = begun.ok_or(StoreError::NotFound(id))?;
    let mut intake = Intake {
        id,
        name: name.unwrap_or_default(),
        record: serde_json::from_str(&record).unwrap_or_default(),
        unpack: unpack.unwrap_or(false),
        files: 0,
        bytes: 0,
        taken: 0,
        again: 0,
        missed: 0,
        settled_bytes: 0,
    };
    let mut statement = connection
        .prepare_cached("SELECT state, count(*), total(size) FROM intake_file WHERE intake = ?1 GROUP BY state")?;
    let mut rows = statement.query([id.bytes()])?;
    while let Some(row) = rows.next()? {
        let (state, count, size): (u8, i64, f64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let count = u64::try_from(count).unwrap_or_default();
        // Whole numbers of bytes below 2^53.
        let size = size as u64;
        intake.files += count;
        intake.bytes += size;
        match state {
            1 => intake.taken = count,
            2 => intake.again = count,
            MISSED => intake.missed = count,
            _ => continue,
        }
        intake.settled_bytes += size;
    }
    Ok(intake)
}

fn missed(connection: &Connection, id: RecordId, most: usize) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT path, reason FROM intake_file WHERE intake = ?1 AND state = 3 ORDER BY number LIMIT ?2",
    )?;
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = statement.query_map(params![id.bytes(), limit], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

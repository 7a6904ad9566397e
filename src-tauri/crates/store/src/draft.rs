//! Drafts: what was typed and isn't saved yet. Encrypted like everything, and nothing else: not journaled,
//! not searched, no part of any record. The database overwrites what is deleted (`secure_delete`).

use chrono::{SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{Store, StoreError, Transaction};

/// Bytes of the longest draft: a narrative of several million letters.
pub const LONGEST_DRAFT: usize = 16 << 20;

/// A draft, without what is in it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct DraftName {
    /// The form it belongs to.
    pub name: String,
    /// When it was last typed into (RFC 3339, UTC).
    pub changed: String,
}

impl Store {
    /// Keeps a draft in the place of the one before.
    ///
    /// # Errors
    /// `Document` where it is too large; what the database says.
    pub fn keep_draft(&mut self, name: &str, body: &str) -> Result<(), StoreError> {
        if name.len() + body.len() > LONGEST_DRAFT {
            return Err(khronika_domain::DomainError::TooLarge.into());
        }
        let now = Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true);
        self.connection()
            .prepare_cached("INSERT OR REPLACE INTO draft (name, body, changed) VALUES (?1, ?2, ?3)")?
            .execute(params![name, body, now])?;
        Ok(())
    }

    /// A draft's text.
    ///
    /// # Errors
    /// What the database says.
    pub fn draft(&self, name: &str) -> Result<Option<String>, StoreError> {
        let mut statement = self.connection().prepare_cached("SELECT body FROM draft WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// All drafts, the latest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn drafts(&self) -> Result<Vec<DraftName>, StoreError> {
        let mut statement =
            self.connection().prepare_cached("SELECT name, changed FROM draft ORDER BY changed DESC, name")?;
        let rows = statement.query_map([], |row| Ok(DraftName { name: row.get(0)?, changed: row.get(1)? }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Forgets a draft.
    ///
    /// # Errors
    /// What the database says.
    pub fn drop_draft(&mut self, name: &str) -> Result<(), StoreError> {
        forget(self.connection(), name)
    }
}

impl Transaction<'_> {
    /// Forgets the draft that this change saves: both or neither.
    ///
    /// # Errors
    /// What the database says.
    pub fn drop_draft(&self, name: &str) -> Result<(), StoreError> {
        forget(self.connection, name)
    }
}

fn forget(connection: &Connection, name: &str) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM draft WHERE name = ?1")?.execute([name])?;
    Ok(())
}

//! Migrations: numbered SQL files, never edited once landed, run in one transaction each.

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

/// Numbered from 1; the database's `user_version` is the last that ran.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001-foundation.sql"),
    include_str!("migrations/0002-search-memory.sql"),
    include_str!("migrations/0003-drafts-and-days.sql"),
    include_str!("migrations/0004-sorted-by-language.sql"),
    include_str!("migrations/0005-due.sql"),
    include_str!("migrations/0006-same-person.sql"),
    include_str!("migrations/0007-same-bytes.sql"),
    include_str!("migrations/0008-intakes.sql"),
    include_str!("migrations/0009-readings.sql"),
];

/// The newest schema that this program knows.
#[must_use]
pub fn known() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// The database's schema; refuses one that is newer than this program, without touching it.
///
/// # Errors
/// `TooNew`; otherwise what the database says.
pub fn check(connection: &Connection) -> Result<u32, StoreError> {
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known() { Err(StoreError::TooNew { found, known: known() }) } else { Ok(found) }
}

/// Brings the database to the newest schema.
///
/// # Errors
/// `TooNew`; otherwise what the database says. A migration that fails leaves the schema before it.
pub fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found = check(connection)?;
    for (number, sql) in (1_u32..).zip(MIGRATIONS).skip_while(|(number, _)| *number <= found) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}

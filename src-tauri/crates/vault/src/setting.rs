//! Settings that lie encrypted in the vault: not records, not journaled.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{Vault, VaultError};

/// RFC 3339 time at which the last backup of this vault ended.
pub const LAST_BACKUP: &str = "backup.last";

pub(crate) fn write(connection: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)", params![name, value]).map(|_| ())
}

impl Vault {
    /// A setting's value.
    ///
    /// # Errors
    /// `Damaged`, `Database`.
    pub fn setting(&self, name: &str) -> Result<Option<String>, VaultError> {
        let mut statement = self.connection.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Sets a setting.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Damaged`, `Database`.
    pub fn set_setting(&self, name: &str, value: &str) -> Result<(), VaultError> {
        Ok(write(&self.connection, name, value)?)
    }
}

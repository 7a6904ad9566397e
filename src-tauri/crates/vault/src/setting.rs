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

    /// Every setting whose name begins so, by name.
    ///
    /// # Errors
    /// `Damaged`, `Database`.
    pub fn settings(&self, prefix: &str) -> Result<Vec<(String, String)>, VaultError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT name, value FROM setting WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name")?;
        let rows = statement.query_map([prefix], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Forgets a setting.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Damaged`, `Database`.
    pub fn forget_setting(&self, name: &str) -> Result<(), VaultError> {
        Ok(self.connection.execute("DELETE FROM setting WHERE name = ?1", [name]).map(|_| ())?)
    }

    /// Sets a setting.
    ///
    /// # Errors
    /// `DiskFull`, `ReadOnly`, `Damaged`, `Database`.
    pub fn set_setting(&self, name: &str, value: &str) -> Result<(), VaultError> {
        Ok(write(&self.connection, name, value)?)
    }
}

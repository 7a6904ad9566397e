//! The database connection: SQLCipher with a raw key, and the settings that every connection has.

use std::io::Read;
use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::key::DatabaseKey;
use crate::{Part, VaultError};

/// Bytes of a page; fixed when a database is created.
pub(crate) const PAGE_BYTES: u64 = 8192;

/// Opens a database that is there.
///
/// A wrong key and a damaged first page look alike to SQLCipher ("file is not a database"). Neither leads to
/// anything being written, deleted or checkpointed here.
///
/// # Errors
/// `Damaged` where the file is missing, too short, or doesn't open with this key; `ReadOnly`; `Database`.
pub(crate) fn open(path: &Path, key: &DatabaseKey) -> Result<Connection, VaultError> {
    // SQLite takes an empty file for a new database, and deletes the WAL beside it.
    match fs::metadata(path) {
        Ok(found) if found.is_file() && found.len() >= PAGE_BYTES => {}
        Ok(_) => return Err(VaultError::Damaged { part: Part::Database }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(VaultError::Damaged { part: Part::Database });
        }
        Err(error) => return Err(error.into()),
    }
    match attempt(path, key, Sharing::Shared) {
        // The WAL's index is a file of its own. Where there is no room for it, or a medium doesn't share
        // memory, it is kept in this process instead; then no second connection (a backup) can join.
        Err(error) if lacks_index(&error) => attempt(path, key, Sharing::Alone),
        other => other,
    }
}

fn lacks_index(error: &VaultError) -> bool {
    use rusqlite::ffi::{SQLITE_CANTOPEN, SQLITE_IOERR_SHMLOCK, SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMOPEN};
    match error {
        VaultError::DiskFull => true,
        VaultError::Database(error) => error.sqlite_error().is_some_and(|inner| {
            [SQLITE_CANTOPEN, SQLITE_IOERR_SHMLOCK, SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMOPEN]
                .contains(&inner.extended_code)
        }),
        _ => false,
    }
}

/// Whether other connections of this process can join.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sharing {
    Shared,
    Alone,
}

pub(crate) fn attempt(path: &Path, key: &DatabaseKey, sharing: Sharing) -> Result<Connection, VaultError> {
    let connection = keyed(path, key)?;
    if sharing == Sharing::Alone {
        connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")?;
    }
    // Until the key has proved right, closing must not move the WAL's pages or delete it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    settle(&connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(connection)
}

/// Makes a new, empty database. `auto_vacuum` has to be chosen before the first table.
pub(crate) fn create(path: &Path, key: &DatabaseKey) -> Result<Connection, VaultError> {
    crate::folder::create_file(path)?;
    let connection = keyed(path, key)?;
    connection.execute_batch("PRAGMA auto_vacuum = INCREMENTAL;")?;
    settle(&connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(connection)
}

/// Makes an empty database for the backup API to fill. Without a journal, which DEFENSIVE would forbid:
/// what is half is thrown away.
pub(crate) fn create_for_copy(path: &Path, key: &DatabaseKey) -> Result<Connection, VaultError> {
    crate::folder::create_file(path)?;
    let connection = keyed(path, key)?;
    connection.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    Ok(connection)
}

/// Reads nothing yet: several settings do, and have to come after what a reading depends on.
fn keyed(path: &Path, key: &DatabaseKey) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    // Its messages go to stderr, and some name the database's path.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    connection.execute_batch(&key.lines())?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(connection)
}

fn settle(connection: &Connection) -> Result<(), VaultError> {
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        return Err(VaultError::ReadOnly);
    }
    // A save writes some fifty pages: with SQLite's 1,000, one save in twenty had to move them all (16 ms
    // against 4). MEMORY: a temporary file would hold plaintext. Negative cache size: KiB. SQLCipher can't map files.
    Ok(connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA temp_store = MEMORY;
         PRAGMA secure_delete = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA foreign_keys = ON;
         PRAGMA cache_size = -65536;
         PRAGMA wal_autocheckpoint = 4000;
         PRAGMA mmap_size = 0;",
    )?)
}

/// Whether the database was made with this key's salt: tells the right key among several without opening.
/// The salt isn't authenticated, so a `false` proves nothing.
pub(crate) fn salt_fits(path: &Path, key: &DatabaseKey) -> bool {
    let mut found = [0_u8; 16];
    fs::File::open(path).and_then(|mut file| file.read_exact(&mut found)).is_ok() && found == key.salt()
}

/// Moves the WAL's pages into the database and empties it. `false` where a reader is in the way.
pub(crate) fn checkpoint(connection: &Connection) -> Result<bool, VaultError> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(busy == 0)
}

/// Whether every page's HMAC holds.
pub(crate) fn pages_are_whole(connection: &Connection) -> Result<bool, VaultError> {
    // It reads the main file only: what lies in the WAL has to be in it.
    checkpoint(connection)?;
    let mut pages = connection.prepare("PRAGMA cipher_integrity_check")?;
    Ok(pages.query([])?.next()?.is_none())
}

/// Whether every page's HMAC and the database's structure hold.
pub(crate) fn is_whole(connection: &Connection) -> Result<bool, VaultError> {
    if !pages_are_whole(connection)? {
        return Ok(false);
    }
    let answer: String = match connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)) {
        Ok(answer) => answer,
        Err(error) => {
            return match VaultError::from(error) {
                VaultError::Damaged { .. } => Ok(false),
                other => Err(other),
            };
        }
    };
    Ok(answer == "ok")
}

//! Opening a store over an open vault: schema, rollback, device, derived indexes.

use ed25519_dalek::SigningKey;
use khronika_vault::{Head, HeadFile, Vault};
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroize;

use crate::backup::{head_of, knows};
use crate::journal::EntryWriter;
use crate::search::index;
use crate::transact::{Change, Transaction};
use crate::{StoreError, projection, reading, rebuild, schema};

/// The records of one open vault.
pub struct Store {
    pub(crate) vault: Vault,
    pub(crate) device: Option<SigningKey>,
    pub(crate) head: Option<Head>,
    pub(crate) head_written: bool,
    pub(crate) author: Option<String>,
    /// Why this may be an older database that was put back: its first write is by a new device key then.
    pub(crate) doubt: Option<&'static str>,
    /// How often the projections were made again since it was opened.
    pub(crate) rebuilds: u64,
}

/// What a person should know after opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Notice {
    /// The head file is missing: whether the database is an older one can't be told.
    HeadMissing,
    /// The head file is damaged: likewise.
    HeadDamaged,
    /// This copy has no device key: it is a backup, and its first write makes a new one.
    Copy,
}

/// How a vault whose database is behind its head file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenAs {
    /// It is refused with `RolledBack`.
    Usual,
    /// What is there is accepted as a restored copy: a new device key, and an entry that says so.
    Restored,
}

impl Store {
    /// Makes the store of a vault that was just created.
    ///
    /// # Errors
    /// What the database says.
    pub fn create(vault: Vault) -> Result<Self, StoreError> {
        let mut store =
            Self { vault, device: None, head: None, head_written: false, author: None, doubt: None, rebuilds: 0 };
        schema::migrate(store.vault.connection_mut())?;
        index::mark_current(store.connection())?;
        projection::mark_current(store.connection())?;
        reading::mark_current(store.connection())?;
        store.vault.put_in_order(true);
        store.transact(Change::Create, |_| Ok(()))?;
        Ok(store)
    }

    /// Opens the store of a vault.
    ///
    /// # Errors
    /// `TooNew`, `RolledBack`, or what the database says; nothing was changed then.
    ///
    /// Where no head file tells whether the database is the last one, it opens with a notice, and the first
    /// write is that of a restored copy: two futures under one device key could not be told apart.
    pub fn open(vault: Vault, as_what: OpenAs) -> Result<(Self, Vec<Notice>), StoreError> {
        let mut store =
            Self { vault, device: None, head: None, head_written: true, author: None, doubt: None, rebuilds: 0 };
        // A database that will be refused as an older one isn't changed before: only an empty one is, which a
        // creation left that ended early.
        if schema::check(store.connection())? == 0 {
            schema::migrate(store.vault.connection_mut())?;
        }
        let mut notices = Vec::new();
        let mut newest = false;
        let behind = match store.vault.read_head() {
            HeadFile::Is(head) if !knows(store.connection(), &head)? => Some(head.sequence),
            HeadFile::Is(_) => {
                newest = true;
                None
            }
            HeadFile::Missing => {
                notices.push(Notice::HeadMissing);
                store.doubt = Some("head file missing");
                None
            }
            HeadFile::Damaged => {
                notices.push(Notice::HeadDamaged);
                store.doubt = Some("head file damaged");
                None
            }
        };
        // The first entry alone: a creation that ended before its head file was written.
        if entries(store.connection(), 2)? < 2 {
            store.doubt = None;
        }
        if let (Some(sequence), OpenAs::Usual) = (behind, as_what) {
            return Err(StoreError::RolledBack { sequence });
        }
        schema::migrate(store.vault.connection_mut())?;
        match (behind, as_what) {
            (Some(_), OpenAs::Usual) => {}
            (Some(_), OpenAs::Restored) => {
                store.connection().execute("UPDATE device SET secret = NULL", [])?;
                store.transact(Change::Restored, |tx| tx.entry.push_meta("reason", "database behind its head"))?;
            }
            (None, _) => {}
        }
        store.vault.put_in_order(newest);
        store.device = device_of(store.connection())?;
        if store.device.is_none() {
            notices.push(Notice::Copy);
        }
        store.head = head_of(store.connection())?;
        store.author = store.vault.setting("author")?;
        if !projection::is_current(store.connection())? {
            rebuild::relist(&mut store)?;
        }
        if !index::is_current(store.connection())? {
            rebuild::reindex(&mut store)?;
        }
        if !reading::is_current(store.connection())? {
            rebuild::forget_texts(&mut store)?;
        }
        Ok((store, notices))
    }

    /// The vault beneath.
    #[must_use]
    pub const fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The vault beneath, for its keys and backups.
    pub const fn vault_mut(&mut self) -> &mut Vault {
        &mut self.vault
    }

    /// Ends the store and gives the vault back.
    #[must_use]
    pub fn into_vault(self) -> Vault {
        self.vault
    }

    pub(crate) fn connection(&self) -> &Connection {
        self.vault.connection()
    }

    /// The last entry of this copy's device, or of the device that wrote last.
    #[must_use]
    pub const fn head(&self) -> Option<&Head> {
        self.head.as_ref()
    }

    /// How often the projections were made again since the vault was opened: what is read may have changed without an
    /// entry then.
    #[must_use]
    pub const fn rebuilds(&self) -> u64 {
        self.rebuilds
    }

    /// Who is named as author in entries from now on; kept as a setting of the vault.
    ///
    /// # Errors
    /// What the database says.
    pub fn set_author(&mut self, author: Option<&str>) -> Result<(), StoreError> {
        self.vault.set_setting("author", author.unwrap_or_default())?;
        self.author = author.filter(|name| !name.is_empty()).map(str::to_owned);
        Ok(())
    }

    /// Checks every hash, signature and chain of the journal, against the head file too.
    ///
    /// # Errors
    /// What the database says.
    pub fn verify(&self) -> Result<crate::journal::Verified, StoreError> {
        let known = match self.vault.read_head() {
            HeadFile::Is(head) => Some(head),
            HeadFile::Missing | HeadFile::Damaged => None,
        };
        crate::journal::verify(self.connection(), known.as_ref())
    }
}

fn device_of(connection: &Connection) -> Result<Option<SigningKey>, StoreError> {
    let seed: Option<[u8; 32]> = connection
        .query_row("SELECT secret FROM device WHERE secret IS NOT NULL LIMIT 1", [], |row| row.get(0))
        .optional()?;
    Ok(seed.map(|mut seed| {
        let key = SigningKey::from_bytes(&seed);
        seed.zeroize();
        key
    }))
}

/// The key that signs; a copy that has none gets a new one and an entry that says so.
/// So does one whose head file was lost (`doubt`), whatever key it has.
pub(crate) fn ready_device(
    connection: &Connection,
    known: Option<&SigningKey>,
    doubt: Option<&str>,
) -> Result<SigningKey, StoreError> {
    if doubt.is_some() {
        connection.execute("UPDATE device SET secret = NULL", [])?;
    } else if let Some(device) = known {
        return Ok(device.clone());
    } else if let Some(device) = device_of(connection)? {
        return Ok(device);
    }
    let mut seed = [0_u8; 32];
    getrandom::fill(&mut seed).map_err(|_| StoreError::Database(rusqlite::Error::InvalidQuery))?;
    let device = SigningKey::from_bytes(&seed);
    connection.execute(
        "INSERT INTO device (key, secret) VALUES (?1, ?2)",
        params![device.verifying_key().to_bytes(), seed],
    )?;
    seed.zeroize();
    if entries(connection, 1)? > 0 {
        let Transaction { mut entry, .. } = Transaction::begin(connection, Change::Restored, None)?;
        if let Some(reason) = doubt {
            entry.push_meta("reason", reason)?;
        }
        EntryWriter::finish(entry, &device)?;
    }
    Ok(device)
}

/// How many entries the journal has, counted no further than `most`.
fn entries(connection: &Connection, most: i64) -> Result<i64, StoreError> {
    let counted = "SELECT count(*) FROM (SELECT 1 FROM entry LIMIT ?1)";
    Ok(connection.query_row(counted, [most], |row| row.get(0))?)
}

//! An open vault: the lock is held, the database is open, and nothing of it lies on disk in the clear.

use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::{fmt, fs};

use age::x25519;
use rusqlite::Connection;

use crate::evidence::Pending;
use crate::folder::{self, Folder, Way};
use crate::key::{DatabaseKey, Key};
use crate::key_file::{self, Limits};
use crate::lock::Lock;
use crate::manifest::Manifest;
use crate::schema::{self, Name};
use crate::{Part, VaultError, attempts, connection, sheet};

/// An open vault.
pub struct Vault {
    // Declared in the order in which they have to end: the connection first, the lock last.
    pub(crate) connection: Connection,
    pub(crate) folder: Folder,
    id: String,
    pub(crate) key: DatabaseKey,
    /// Every key of the key file, in its order; `key` is one of them. What one file is given, all of them are,
    /// until the database that `key` opens has proved to be the newest.
    pub(crate) keys: Vec<DatabaseKey>,
    /// How it was opened, until `put_in_order`.
    pub(crate) opened_by: Option<Key>,
    pub(crate) head_identities: Vec<x25519::Identity>,
    pub(crate) pending: Arc<Pending>,
    pub(crate) lock: Arc<Lock>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault")
    }
}

/// A database that a key file's key opens.
struct Unlocked {
    connection: Connection,
    key: DatabaseKey,
    /// Every key of the key file, this one among them.
    keys: Vec<DatabaseKey>,
}

impl Vault {
    /// Opens the vault in `dir`.
    ///
    /// Nothing in the folder is deleted or rewritten, whatever comes of it: that is `put_in_order`'s, once the
    /// database is known to be no older one. One key in the key file that doesn't open the database is no
    /// sign of damage: a re-key that was killed leaves two.
    ///
    /// # Errors
    /// `TooSoon`, `NotAVault`, `OpenElsewhere`, `TooNew`, `WrongKey`, `RecoveryMalformed`, `KdfTooCheap`,
    /// `KdfTooCostly`, `KeyFileDamaged`, `Damaged`, `ReadOnly`, `DiskFull`, `Io`, `Database`.
    pub fn open(dir: &Path, key: &Key) -> Result<Self, VaultError> {
        let folder = Folder::at(dir);
        attempts::check(dir)?;
        // Before the lock, whose file would be made in a folder that isn't a vault; and again under it.
        Manifest::read(&folder)?;
        let lock = Lock::take(&folder)?;
        let manifest = Manifest::read(&folder)?;
        let unlocked = unlock(&folder, key).inspect_err(|error| {
            if matches!(error, VaultError::WrongKey) {
                attempts::failed(dir);
            }
        })?;
        attempts::succeeded(dir);
        if schema::read(&unlocked.connection, Name::VaultId)?.is_none_or(|id| *id != manifest.id) {
            return Err(VaultError::Damaged { part: Part::Manifest });
        }
        let mut vault = Self::assemble(unlocked.connection, folder, manifest.id, unlocked.key, lock)?;
        vault.keys = unlocked.keys;
        vault.opened_by = Some(key.clone());
        Ok(vault)
    }

    pub(crate) fn assemble(
        connection: Connection,
        folder: Folder,
        id: String,
        key: DatabaseKey,
        lock: Lock,
    ) -> Result<Self, VaultError> {
        let head_identities = schema::head_identities(&connection)?;
        let keys = vec![key.clone()];
        let (pending, lock) = (Arc::default(), Arc::new(lock));
        Ok(Self { connection, folder, id, key, keys, opened_by: None, head_identities, pending, lock })
    }

    /// The database connection. The vault's own tables in it are `vault_secret`, `setting`,
    /// `evidence_file`, `discarded_file` and `rekeyed_file`; they are changed through this crate only.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The database connection, for transactions.
    pub fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// The vault's folder.
    #[must_use]
    pub fn directory(&self) -> &Path {
        self.folder.root()
    }

    /// The vault's random id: 32 hexadecimal digits. A backup has the same.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Refuses a path inside the vault's folder for what is written out of it: there it would be taken for a
    /// part of the vault, or take the place of one.
    ///
    /// # Errors
    /// `InsideVault`, `Io`.
    pub fn refuse_inside(&self, out: &Path) -> Result<(), VaultError> {
        // A link is written where it points to.
        let target = fs::read_link(out).ok().and_then(|to| Some(out.parent()?.join(to)));
        for path in [Some(out), target.as_deref()].into_iter().flatten() {
            if folder::reached(path)?.starts_with(self.folder.root().canonicalize()?) {
                return Err(VaultError::InsideVault);
            }
        }
        Ok(())
    }

    /// Whether every page of the database carries the right HMAC and the structure holds.
    ///
    /// # Errors
    /// `Database`, `DiskFull`.
    pub fn check_database(&self) -> Result<bool, VaultError> {
        connection::is_whole(&self.connection)
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        // Files whose transaction rolled back. What can't be removed now stays unreferenced and is reported.
        let _ = self.remove_rolled_back();
    }
}

/// The bytes of a key file.
///
/// # Errors
/// `KeyFileDamaged` where it is missing or far too long; `Io`.
pub(crate) fn read_key_file(path: &Path) -> Result<Vec<u8>, VaultError> {
    let file = fs::File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => VaultError::KeyFileDamaged,
        _ => error.into(),
    })?;
    let mut bytes = Vec::new();
    file.take(key_file::LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > key_file::LARGEST { Err(VaultError::KeyFileDamaged) } else { Ok(bytes) }
}

/// The keys in one key file.
fn keys_in(path: &Path, key: &Key) -> Result<Vec<DatabaseKey>, VaultError> {
    match key {
        Key::Passphrase(passphrase) => key_file::open_with_passphrase(&read_key_file(path)?, passphrase, Limits::BUILD),
        Key::Recovery(text) => {
            let identity = sheet::parse(text)?;
            key_file::open_with_recovery(&read_key_file(path)?, &identity)
        }
    }
}

/// Opens the database with a key of the key file; where that fails and a backup was killed while it
/// replaced this copy, with a key of the key file that it left beside.
fn unlock(folder: &Folder, key: &Key) -> Result<Unlocked, VaultError> {
    let way = match key {
        Key::Passphrase(_) => Way::Passphrase,
        Key::Recovery(_) => Way::Recovery,
    };
    let first = open_with(folder, keys_in(&folder.key_file(way), key));
    let beside = folder.new_key_file(way);
    match first {
        Err(error) if beside.exists() => match open_with(folder, keys_in(&beside, key)) {
            Ok(unlocked) => Ok(unlocked),
            // The first file's keys came out, so the passphrase was right there: that error says more.
            Err(VaultError::WrongKey) => Err(error),
            Err(second) if matches!(error, VaultError::WrongKey) => Err(second),
            Err(_) => Err(error),
        },
        other => other,
    }
}

fn open_with(folder: &Folder, keys: Result<Vec<DatabaseKey>, VaultError>) -> Result<Unlocked, VaultError> {
    let keys = keys?;
    let path = folder.database();
    // The fitting salt first: another key is only tried where the salt itself is damaged.
    let mut tried: Vec<&DatabaseKey> = keys.iter().collect();
    tried.sort_by_key(|key| !connection::salt_fits(&path, key));
    let mut failed = VaultError::Damaged { part: Part::Database };
    for key in tried {
        match connection::open(&path, key) {
            Ok(connection) => return Ok(Unlocked { connection, key: key.clone(), keys }),
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

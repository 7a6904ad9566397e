//! Making a vault. Nothing is on disk before the recovery key was repeated; `vault.json` comes last, so that
//! a creation that was killed is no vault.

use std::fs;
use std::path::{Path, PathBuf};

use secrecy::SecretString;

use crate::folder::{self, CREATION_MARK, Folder, Way};
use crate::key::DatabaseKey;
use crate::lock::Lock;
use crate::manifest::Manifest;
use crate::schema::{self, Name};
use crate::{RecoverySheet, Vault, VaultError, connection, key_file, key_note, passphrase};

/// Every name that a creation makes before its end. A folder that holds its mark and only these is one that
/// was killed, and may be started over.
const OWN_NAMES: &[&str] =
    &[CREATION_MARK, "lock", "keys", "evidence", "records.db", "records.db-wal", "records.db-shm", "vault.json.part"];

/// A vault that is about to be made.
pub struct Creation {
    // In a box: it travels in the error of `finish`, beside the reason.
    inner: Box<Plan>,
}

struct Plan {
    dir: PathBuf,
    passphrase: SecretString,
    manifest: Manifest,
    sheet: RecoverySheet,
}

impl std::fmt::Debug for Creation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Creation")
    }
}

impl Creation {
    /// Chooses id and recovery key for a vault in `dir`, which is absent or empty. Writes nothing.
    ///
    /// # Errors
    /// `ExistsAlready`, `PassphraseWeak`, `Io`.
    pub fn begin(dir: &Path, passphrase: SecretString) -> Result<Self, VaultError> {
        passphrase::acceptable(&passphrase)?;
        refuse_occupied(dir)?;
        let manifest = Manifest::random()?;
        let sheet = RecoverySheet::new(&manifest.id)?;
        Ok(Self { inner: Box::new(Plan { dir: dir.to_owned(), passphrase, manifest, sheet }) })
    }

    /// The recovery key to keep.
    #[must_use]
    pub fn sheet(&self) -> &RecoverySheet {
        &self.inner.sheet
    }

    /// Makes the vault, once the two groups that `sheet().asked()` names were repeated.
    ///
    /// # Errors
    /// `RecoveryMismatch`, `ExistsAlready`, `DiskFull`, `ReadOnly`, `Io`, `Database`, with the creation, to
    /// try again. Nothing of it stays on disk.
    pub fn finish(self, answers: &[String]) -> Result<Vault, (Self, VaultError)> {
        if !self.inner.sheet.is_answered(answers) {
            return Err((self, VaultError::RecoveryMismatch));
        }
        self.inner.make().map_err(|error| (self, error))
    }

    /// Makes the vault without asking back: for scripts, which write the sheet to a file first.
    ///
    /// # Errors
    /// As `finish`, without `RecoveryMismatch`.
    pub fn finish_unattended(self) -> Result<Vault, VaultError> {
        self.inner.make()
    }
}

/// # Errors
/// `ExistsAlready` unless the folder is absent, empty, or a creation that was killed.
fn refuse_occupied(dir: &Path) -> Result<(), VaultError> {
    if !dir.try_exists()? {
        return Ok(());
    }
    if !dir.is_dir() {
        return Err(VaultError::ExistsAlready);
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(dir)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    let killed =
        names.iter().any(|name| name == CREATION_MARK) && names.iter().all(|name| OWN_NAMES.contains(&name.as_str()));
    // The lock is made before the mark.
    let begun = names.iter().all(|name| name == "lock");
    if begun || killed { Ok(()) } else { Err(VaultError::ExistsAlready) }
}

impl Plan {
    fn make(&self) -> Result<Vault, VaultError> {
        refuse_occupied(&self.dir)?;
        let was_there = self.dir.is_dir();
        folder::create_directory(&self.dir)?;
        folder::restrict_directory(&self.dir);
        let folder = Folder::at(&self.dir);
        let lock = Lock::take(&folder)?;
        // Somebody else's creation may have ended since the look at the folder.
        if folder.manifest().try_exists()? {
            return Err(VaultError::ExistsAlready);
        }
        let made = clear(&folder).and_then(|()| self.fill(&folder));
        let (connection, key) = match made {
            Ok(made) => made,
            Err(error) => {
                drop(lock);
                // The reason is told; what can't be removed is taken up by the next attempt through its mark.
                let _ = clear(&folder).and_then(|()| Ok(folder::remove(&folder.root().join(CREATION_MARK))?));
                let _ = folder::remove(&folder.lock());
                if !was_there {
                    let _ = fs::remove_dir(&self.dir);
                }
                return Err(error);
            }
        };
        Vault::assemble(connection, folder, self.manifest.id.clone(), key, lock)
    }

    fn fill(&self, folder: &Folder) -> Result<(rusqlite::Connection, DatabaseKey), VaultError> {
        let mark = folder.root().join(CREATION_MARK);
        folder::remove(&mark)?;
        folder::create_file(&mark)?;
        folder::sync_directory(folder.root())?;
        folder::create_directory(&folder.keys())?;
        folder::create_directory(&folder.evidence())?;
        let key = DatabaseKey::random()?;
        let recipient = self.sheet.recipient()?;
        let by_passphrase = key_file::seal_for_passphrase(&[&key], &self.passphrase)?;
        folder::replace_durably(&folder.key_file(Way::Passphrase), &by_passphrase)?;
        let by_recovery = key_file::seal_for_recovery(&[&key], &recipient)?;
        folder::replace_durably(&folder.key_file(Way::Recovery), &by_recovery)?;
        crate::stop::point("keys written");

        let mut connection = connection::create(&folder.database(), &key)?;
        let transaction = connection.transaction()?;
        schema::create(&transaction)?;
        schema::write(&transaction, Name::VaultId, &self.manifest.id)?;
        schema::write(&transaction, Name::Recovery, &recipient.to_string())?;
        schema::renew_head_identity(&transaction)?;
        key_note::settle(&transaction, Way::Passphrase, &by_passphrase)?;
        key_note::settle(&transaction, Way::Recovery, &by_recovery)?;
        transaction.commit()?;
        // The header has to be in the database itself: an opening that finds none takes it for damaged.
        connection::checkpoint(&connection)?;
        crate::stop::point("database written");

        // Everything is durable before the file that makes it a vault.
        folder::sync_directory(folder.root())?;
        self.manifest.write(folder)?;
        crate::stop::point("manifest written");
        folder::remove(&mark)?;
        folder::sync_directory(folder.root())?;
        if let Some(parent) = self.dir.parent() {
            folder::sync_directory(if parent.as_os_str().is_empty() { Path::new(".") } else { parent })?;
        }
        Ok((connection, key))
    }
}

/// Removes what a creation makes, apart from lock and mark. Only called under the lock, in a folder that
/// was empty or carries the mark of a creation that was killed.
fn clear(folder: &Folder) -> Result<(), VaultError> {
    for path in [
        folder.key_file(Way::Passphrase),
        folder.key_file(Way::Recovery),
        folder::beside(&folder.key_file(Way::Passphrase), folder::PART),
        folder::beside(&folder.key_file(Way::Recovery), folder::PART),
        folder.manifest(),
        folder::beside(&folder.manifest(), folder::PART),
        folder::beside(&folder.database(), "-wal"),
        folder::beside(&folder.database(), "-shm"),
        folder.database(),
    ] {
        folder::remove(&path)?;
    }
    for directory in [folder.keys(), folder.evidence()] {
        if directory.is_dir() {
            fs::remove_dir(&directory)?;
        }
    }
    Ok(())
}

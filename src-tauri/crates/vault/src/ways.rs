//! Changing a way in. Each change replaces this copy's key file only: older copies and backups still open
//! with the old one, until a re-key makes a new database key.

use age::x25519;
use secrecy::SecretString;

use crate::folder::{self, Way};
use crate::key::DatabaseKey;
use crate::schema::{self, Name};
use crate::vault::read_key_file;
use crate::{RecoverySheet, Vault, VaultError, attempts, key_file, key_note, passphrase};

impl Vault {
    /// Whether this is the passphrase of this copy: asked again before what leaves the vault or changes its keys.
    ///
    /// # Errors
    /// `WrongKey`, `TooSoon`, `KdfTooCheap`, `KdfTooCostly`, `KeyFileDamaged`, `Io`.
    pub fn authenticate(&self, passphrase: &SecretString) -> Result<(), VaultError> {
        attempts::check(self.directory())?;
        let sealed = read_key_file(&self.folder.key_file(Way::Passphrase))?;
        match key_file::open_with_passphrase(&sealed, passphrase, key_file::Limits::BUILD) {
            Ok(_) => {
                attempts::succeeded(self.directory());
                Ok(())
            }
            Err(error) => {
                if matches!(error, VaultError::WrongKey) {
                    attempts::failed(self.directory());
                }
                Err(error)
            }
        }
    }

    /// Replaces the passphrase of this copy.
    ///
    /// # Errors
    /// `PassphraseWeak`, `DiskFull`, `ReadOnly`, `Io`. The old passphrase holds then.
    pub fn change_passphrase(&mut self, new: &SecretString) -> Result<(), VaultError> {
        passphrase::acceptable(new)?;
        self.write_passphrase_file(&self.every_key(), new)
    }

    pub(crate) fn write_passphrase_file(
        &self,
        keys: &[&DatabaseKey],
        passphrase: &SecretString,
    ) -> Result<(), VaultError> {
        self.write_key_file(Way::Passphrase, &key_file::seal_for_passphrase(keys, passphrase)?)
    }

    pub(crate) fn write_recovery_file(
        &self,
        keys: &[&DatabaseKey],
        recipient: &x25519::Recipient,
    ) -> Result<(), VaultError> {
        self.write_key_file(Way::Recovery, &key_file::seal_for_recovery(keys, recipient)?)
    }

    /// The file that a killed backup may have left beside goes last: until then one of the two opens.
    fn write_key_file(&self, way: Way, sealed: &[u8]) -> Result<(), VaultError> {
        key_note::announce(&self.connection, way, sealed)?;
        folder::replace_durably(&self.folder.key_file(way), sealed)?;
        folder::remove(&self.folder.new_key_file(way))?;
        folder::sync_directory(&self.folder.keys())?;
        // The file stands; a note that names the one before as well does no harm.
        let _ = key_note::settle(&self.connection, way, sealed);
        Ok(())
    }

    /// Makes a new recovery key. Nothing changes before `RecoveryRenewal::finish`.
    ///
    /// # Errors
    /// `Io` where the system's random source fails.
    pub fn renew_recovery(&mut self) -> Result<RecoveryRenewal, VaultError> {
        Ok(RecoveryRenewal { sheet: Box::new(RecoverySheet::new(self.id())?) })
    }
}

/// A new recovery key that isn't valid yet.
pub struct RecoveryRenewal {
    sheet: Box<RecoverySheet>,
}

impl std::fmt::Debug for RecoveryRenewal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryRenewal")
    }
}

impl RecoveryRenewal {
    /// The new recovery key to keep.
    #[must_use]
    pub fn sheet(&self) -> &RecoverySheet {
        &self.sheet
    }

    /// Makes the new key valid and the old one void, once two of its groups were repeated.
    ///
    /// # Errors
    /// `RecoveryMismatch`, `DiskFull`, `ReadOnly`, `Io`, `Database`, with the renewal, to try again.
    pub fn finish(self, vault: &mut Vault, answers: &[String]) -> Result<(), (Self, VaultError)> {
        if !self.sheet.is_answered(answers) {
            return Err((self, VaultError::RecoveryMismatch));
        }
        self.swap(vault).map_err(|error| (self, error))
    }

    /// Makes the new key valid without asking back: for scripts, which write the sheet to a file first.
    ///
    /// # Errors
    /// As `finish`, without `RecoveryMismatch`.
    pub fn finish_unattended(self, vault: &mut Vault) -> Result<(), VaultError> {
        self.swap(vault)
    }

    /// Database and key file can't change in one step. The note in the database says which of the two
    /// counts where the process ends in between: `put_in_order`.
    fn swap(&self, vault: &mut Vault) -> Result<(), VaultError> {
        let next = self.sheet.recipient()?;
        schema::write(&vault.connection, Name::RecoveryNext, &next.to_string())?;
        crate::stop::point("renewal noted");
        vault.write_recovery_file(&vault.every_key(), &next)?;
        crate::stop::point("renewal written");
        let transaction = vault.connection.transaction()?;
        schema::write(&transaction, Name::Recovery, &next.to_string())?;
        schema::remove(&transaction, Name::RecoveryNext)?;
        Ok(transaction.commit()?)
    }
}

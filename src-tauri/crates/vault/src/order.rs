//! Putting a vault in order after something was killed; only once the opened database is known to be no older
//! one. A key that is dropped too early is a database that never opens again.

use crate::folder::Way;
use crate::key::{DatabaseKey, Key};
use crate::schema::{self, Name};
use crate::{Vault, VaultError, sheet};

impl Vault {
    /// Removes what was never finished, deletes what committed transactions discarded, and puts the key files
    /// in order. Called once after an opening that wasn't refused; `newest` says that the head file is there
    /// and the journal knows its entry. Where it doesn't, every key stays in its file: the database that
    /// another of them opens may lie elsewhere, and be the newer one.
    ///
    /// What can't be done now (a full disk) is at the next opening.
    pub fn put_in_order(&mut self, newest: bool) {
        let Some(opened_by) = self.opened_by.take() else { return };
        let _ = self.folder.sweep();
        let _ = self.settle();
        let _ = self.order_key_files(&opened_by, newest);
    }

    /// The keys that a key file is given.
    pub(crate) fn every_key(&self) -> Vec<&DatabaseKey> {
        self.keys.iter().collect()
    }

    /// After a backup that was replacing this copy, a re-key whose database is in place, a renewal of the
    /// recovery key.
    fn order_key_files(&mut self, opened_by: &Key, newest: bool) -> Result<(), VaultError> {
        self.finish_renewal(opened_by)?;
        if !newest {
            return Ok(());
        }
        let beside = [Way::Passphrase, Way::Recovery].iter().any(|way| self.folder.new_key_file(*way).exists());
        // A re-key adds its key at the end, and notes itself in the database before: one that an earlier key
        // opens and that knows of no re-key is older than the re-key.
        let by_last = self.keys.last().is_some_and(|last| last.salt() == self.key.salt());
        let settled = by_last && !self.rekey_unfinished()?;
        let rekeyed = settled && self.keys.len() > 1;
        let renewing = schema::read(&self.connection, Name::RecoveryNext)?.is_some();
        if !beside && !rekeyed && !renewing {
            return Ok(());
        }
        let kept = if settled { vec![&self.key] } else { self.every_key() };
        // A renewal that didn't end leaves the old sheet valid.
        self.write_recovery_file(&kept, &schema::recovery(&self.connection)?)?;
        if renewing {
            schema::remove(&self.connection, Name::RecoveryNext)?;
        }
        match opened_by {
            Key::Passphrase(passphrase) if beside || rekeyed => self.write_passphrase_file(&kept, passphrase)?,
            // By recovery key the passphrase isn't known; its file still opens, alone or with the one beside.
            _ => {}
        }
        if settled {
            self.keys = vec![self.key.clone()];
        }
        Ok(())
    }

    /// Whoever opens with the new sheet holds it, and its file is in place: the renewal only lacks its commit.
    fn finish_renewal(&mut self, opened_by: &Key) -> Result<(), VaultError> {
        let Key::Recovery(text) = opened_by else { return Ok(()) };
        let Some(next) = schema::read(&self.connection, Name::RecoveryNext)? else { return Ok(()) };
        if sheet::parse(text)?.to_public().to_string() != *next {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        schema::write(&transaction, Name::Recovery, &next)?;
        schema::remove(&transaction, Name::RecoveryNext)?;
        Ok(transaction.commit()?)
    }
}

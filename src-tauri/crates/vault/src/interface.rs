//! Signatures, published before the parts behind them work.
#![allow(missing_docs, clippy::missing_errors_doc, unused_variables)]

use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::time::Duration;

use khronika_domain::RecordId;
use rusqlite::Connection;
use secrecy::SecretString;

use crate::{Flow, Progress, VaultError};

pub enum Key {
    Passphrase(SecretString),
    Recovery(SecretString),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub device: [u8; 32],
    pub sequence: u64,
    pub entry: [u8; 32],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadFile {
    Missing,
    Damaged,
    Is(Head),
}

pub struct Vault {
    connection: Connection,
}

/// Time until `Vault::open` on this folder is allowed again after wrong passphrases.
#[must_use]
pub fn wait_before_next(dir: &Path) -> Duration {
    Duration::ZERO
}

impl Vault {
    pub fn open(dir: &Path, key: &Key) -> Result<Vault, VaultError> {
        Err(VaultError::NotAVault)
    }
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }
    pub fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }
    #[must_use]
    pub fn directory(&self) -> &Path {
        Path::new("")
    }
    #[must_use]
    pub fn id(&self) -> &str {
        ""
    }
    #[must_use]
    pub fn read_head(&self) -> HeadFile {
        HeadFile::Missing
    }
    pub fn write_head(&self, head: &Head) -> Result<(), VaultError> {
        Ok(())
    }
    pub fn change_passphrase(&mut self, new: &SecretString) -> Result<(), VaultError> {
        Ok(())
    }
    pub fn renew_recovery(&mut self) -> Result<RecoveryRenewal, VaultError> {
        Err(VaultError::NotAVault)
    }
    /// `passphrase` must be the present one. An unfinished re-key goes on where it stopped.
    pub fn rekey(
        &mut self,
        passphrase: &SecretString,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<(), VaultError> {
        Ok(())
    }
    pub fn add_file(
        &self,
        source: &mut dyn Read,
        size_hint: Option<u64>,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<AddedFile, VaultError> {
        Err(VaultError::NotAVault)
    }
    pub fn open_file(&self, id: RecordId) -> Result<FileReader, VaultError> {
        Err(VaultError::NotAVault)
    }
    pub fn check_files(
        &self,
        deep: bool,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<FilesReport, VaultError> {
        Ok(FilesReport::default())
    }
    /// Every page of the database: its HMAC (`cipher_integrity_check`) and structure (`integrity_check`).
    pub fn check_database(&self) -> Result<bool, VaultError> {
        Ok(true)
    }
    pub fn settle(&self) -> Result<(), VaultError> {
        Ok(())
    }
    /// `strip` removes from the copy what must not be copied (the device key); `head` reads the copy's
    /// head before that; `knows` says whether the snapshot's journal holds the entry of a head found in an
    /// earlier copy: where it doesn't, that copy holds work of its own and isn't overwritten.
    pub fn backup(
        &mut self,
        to: &Path,
        strip: &dyn Fn(&Connection) -> rusqlite::Result<()>,
        head: &dyn Fn(&Connection) -> rusqlite::Result<Option<Head>>,
        knows: &dyn Fn(&Connection, &Head) -> rusqlite::Result<bool>,
        progress: &mut dyn FnMut(Progress) -> Flow,
    ) -> Result<BackupReport, VaultError> {
        Ok(BackupReport::default())
    }
    pub fn setting(&self, name: &str) -> Result<Option<String>, VaultError> {
        Ok(None)
    }
    pub fn set_setting(&self, name: &str, value: &str) -> Result<(), VaultError> {
        Ok(())
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FilesReport {
    pub checked: u64,
    pub missing: Vec<RecordId>,
    pub damaged: Vec<RecordId>,
    pub unreferenced: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BackupReport {
    pub copied: u64,
    pub kept: u64,
    pub removed: u64,
    pub bytes: u64,
}

/// A file that is encrypted and fsynced in the folder, but not yet named by the database.
pub struct AddedFile {
    pub id: RecordId,
    pub size: u64,
    pub sha256: [u8; 32],
}

impl AddedFile {
    /// Puts the file in its place and its row into the caller's transaction. Where that rolls back, the
    /// next `Vault::settle` (or closing) removes the file; after a crash it is merely unreferenced.
    pub fn keep(self, tx: &Connection) -> Result<(), VaultError> {
        Ok(())
    }
}

pub fn discard_file(tx: &Connection, id: RecordId) -> Result<(), VaultError> {
    Ok(())
}

pub struct FileReader {}

impl FileReader {
    #[must_use]
    pub fn size(&self) -> u64 {
        0
    }
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        [0; 32]
    }
}
impl Read for FileReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        Ok(0)
    }
}
impl Seek for FileReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        Ok(0)
    }
}

pub struct RecoverySheet {}

impl RecoverySheet {
    /// The key: `AGE-SECRET-KEY-1…`.
    #[must_use]
    pub fn text(&self) -> &str {
        ""
    }
    /// The key's part after `AGE-SECRET-KEY-1` in groups of four.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        Vec::new()
    }
    /// Which groups (counted from 1) are asked back.
    #[must_use]
    pub fn asked(&self) -> [usize; 2] {
        [1, 2]
    }
    #[must_use]
    pub fn svg(&self) -> String {
        String::new()
    }
    #[must_use]
    pub fn print(&self, language: &str) -> String {
        String::new()
    }
}

pub struct Creation {
    sheet: Box<RecoverySheet>,
}

impl Creation {
    pub fn begin(dir: &Path, passphrase: SecretString) -> Result<Creation, VaultError> {
        Err(VaultError::NotAVault)
    }
    #[must_use]
    pub fn sheet(&self) -> &RecoverySheet {
        &self.sheet
    }
    pub fn finish(self, answers: &[String]) -> Result<Vault, (Creation, VaultError)> {
        Err((self, VaultError::RecoveryMismatch))
    }
    pub fn finish_unattended(self) -> Result<Vault, VaultError> {
        Err(VaultError::NotAVault)
    }
}

pub struct RecoveryRenewal {
    sheet: Box<RecoverySheet>,
}

impl RecoveryRenewal {
    #[must_use]
    pub fn sheet(&self) -> &RecoverySheet {
        &self.sheet
    }
    pub fn finish(self, vault: &mut Vault, answers: &[String]) -> Result<(), (RecoveryRenewal, VaultError)> {
        Err((self, VaultError::RecoveryMismatch))
    }
    pub fn finish_unattended(self, vault: &mut Vault) -> Result<(), VaultError> {
        Err(VaultError::NotAVault)
    }
}

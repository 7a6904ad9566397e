//! What a package is made of: what the gate let pass, and where the bytes of its exhibits come from.

use std::io::{self, Read};
use std::ops::ControlFlow;

use chrono::NaiveDate;
use khronika_domain::RecordId;
use khronika_domain::gate::{Disclosed, Passed};

use super::PackageError;

/// What is sealed.
#[derive(Debug, Clone, Copy)]
pub struct SealedContents<'a> {
    /// The gate's answer. Nothing else gets in.
    pub passed: &'a Passed,
    /// The day of sealing; nothing in a package tells a finer time.
    pub day: NaiveDate,
}

/// A file of a disclosed exhibit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exhibit {
    /// The evidence record in the vault.
    pub record: RecordId,
    /// Its file in the vault.
    pub file: RecordId,
    /// Its length.
    pub size: u64,
    /// SHA-256 as recorded when it was attached.
    pub sha256: [u8; 32],
}

impl Exhibit {
    /// The exhibit's file, where the record has one.
    pub(super) fn of(record: &Disclosed) -> Result<Option<Self>, PackageError> {
        let Some(file) = record.file else { return Ok(None) };
        let missing = || PackageError::ExhibitIncomplete { record: record.id };
        let size = record.document.get("size").and_then(serde_json::Value::as_u64).ok_or_else(missing)?;
        let hash = record.document.get("sha256").and_then(serde_json::Value::as_str).ok_or_else(missing)?;
        let hash = data_encoding::HEXLOWER_PERMISSIVE.decode(hash.as_bytes()).map_err(|_| missing())?;
        let sha256 = hash.try_into().map_err(|_| missing())?;
        Ok(Some(Self { record: record.id, file, size, sha256 }))
    }
}

/// Opens exhibits for reading, one after the other.
pub trait ExhibitSource {
    /// The plain bytes of the exhibit, from the beginning.
    ///
    /// # Errors
    /// What the vault or the system says; sealing stops and leaves nothing.
    fn open(&mut self, exhibit: &Exhibit) -> io::Result<Box<dyn Read + '_>>;
}

/// How far a run is, in bytes of the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes done.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
}

/// Is told the progress; breaking cancels the run, which then leaves nothing.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// A watch that only waits.
pub fn never_cancelled(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

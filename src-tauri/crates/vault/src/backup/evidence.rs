//! Evidence files of a backup: ciphertext copied as it is, read back and compared.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::BackupReport;
use crate::evidence::{self, Place};
use crate::folder::{self, Folder};
use crate::{Flow, Part, Progress, Stage, VaultError, copy as copying};

/// The evidence files that a snapshot names.
pub(super) type Names = BTreeSet<Place>;

const BLOCK: usize = 1 << 20;

/// Copies the evidence files that the connection sees and the target lacks. A name never gets other
/// content, so one that is there with the same size is the same file.
pub(super) fn copy(
    connection: &Connection,
    from: &Folder,
    to: &Folder,
    report: &mut BackupReport,
    progress: &mut dyn FnMut(Progress) -> Flow,
) -> Result<Names, VaultError> {
    let entries = evidence::all(connection)?;
    let mut wanted = Vec::new();
    let mut total = 0;
    // Those of an earlier pass are there by now, and are not "kept".
    let mut there = 0_u64;
    for entry in &entries {
        let in_target = fs::metadata(entry.place.file(to)).ok().map(|found| found.len());
        match fs::metadata(entry.place.file(from)) {
            Ok(found) if Some(found.len()) == in_target => there += 1,
            Ok(found) => {
                total += found.len();
                wanted.push(entry);
            }
            // The copy has what the vault lost.
            Err(_) if in_target.is_some() => there += 1,
            Err(_) => report.missing.push(entry.id),
        }
    }
    report.kept = there.saturating_sub(report.copied);
    let mut done = 0;
    for entry in wanted {
        let mut tell = |bytes: u64| {
            done += bytes;
            progress(Progress { stage: Stage::Evidence, done, total: Some(total) })
        };
        match copy_file(from, to, &entry.place, &mut tell) {
            Ok(bytes) => {
                report.copied += 1;
                report.bytes += bytes;
            }
            Err(VaultError::SourceUnreadable(_)) => report.missing.push(entry.id),
            Err(error) => return Err(error),
        }
    }
    Ok(entries.into_iter().map(|entry| entry.place).collect())
}

/// Copies one file durably under its final name; nothing half is ever under it.
fn copy_file(from: &Folder, to: &Folder, place: &Place, tell: &mut dyn FnMut(u64) -> Flow) -> Result<u64, VaultError> {
    let part = place.part(to);
    folder::remove(&part)?;
    let copied = write_and_compare(from, to, place, tell).and_then(|bytes| {
        let shelf = place.directory(to);
        folder::create_directory(&shelf)?;
        fs::rename(&part, place.file(to))?;
        crate::stop::point("copied evidence renamed");
        folder::sync_directory(&shelf)?;
        folder::sync_directory(&to.evidence())?;
        Ok(bytes)
    });
    if copied.is_err() {
        let _ = folder::remove(&part);
    }
    copied
}

fn write_and_compare(
    from: &Folder,
    to: &Folder,
    place: &Place,
    tell: &mut dyn FnMut(u64) -> Flow,
) -> Result<u64, VaultError> {
    let mut source = File::open(place.file(from)).map_err(VaultError::SourceUnreadable)?;
    let mut file = folder::create_file(&place.part(to))?;
    let mut buffer = vec![0_u8; BLOCK];
    let mut read = Sha256::new();
    let mut bytes = 0_u64;
    loop {
        let length = evidence::fill(&mut source, &mut buffer).map_err(VaultError::SourceUnreadable)?;
        let block = buffer.get(..length).unwrap_or_default();
        read.update(block);
        file.write_all(block)?;
        bytes += length as u64;
        if tell(length as u64) == Flow::Stop {
            return Err(VaultError::Cancelled);
        }
        if length < BLOCK {
            break;
        }
    }
    file.sync_all()?;
    crate::stop::point("copied evidence written");
    copying::forget_cached(&file);
    if digest_of(&mut File::open(place.part(to))?, &mut buffer)? == <[u8; 32]>::from(read.finalize()) {
        Ok(bytes)
    } else {
        // The medium gave back other bytes than it took: no such copy can be relied on.
        Err(VaultError::Damaged { part: Part::Copy })
    }
}

fn digest_of(file: &mut File, buffer: &mut [u8]) -> io::Result<[u8; 32]> {
    let mut digest = Sha256::new();
    loop {
        match file.read(buffer)? {
            0 => return Ok(digest.finalize().into()),
            read => digest.update(buffer.get(..read).unwrap_or_default()),
        }
    }
}

/// Removes from the copy the evidence files that its database doesn't name: destroyed in the vault since.
/// Only names of the vault's own form.
pub(super) fn remove_others(to: &Folder, names: &Names) -> Result<u64, VaultError> {
    let mut removed = 0;
    for place in evidence::list(to)?.iter().filter_map(|path| Place::parse(path)) {
        if !names.contains(&place) {
            folder::remove(&place.file(to))?;
            folder::sync_directory(&place.directory(to))?;
            crate::stop::point("destroyed evidence removed from the copy");
            removed += 1;
        }
    }
    Ok(removed)
}

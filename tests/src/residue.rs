//! What is left behind: canaries, and where they are looked for: in files, and in the memory of processes.

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::time::SystemTime;

use crate::stock::contains;

/// Bytes of a page of memory.
const PAGE: u64 = 4096;
/// Bytes of memory that are looked at together. A canary that lies across the end of one run is missed; each
/// lies in memory many times.
const LONGEST_RUN: usize = 64 << 20;

/// A word that stands nowhere else on this machine.
#[must_use]
pub fn canary(name: &str) -> String {
    let random = khronika_domain::RecordId::random().to_string();
    format!("Канарейка{name}{random}")
}

/// The files under the places where programs write, changed since then, that hold a canary.
#[must_use]
pub fn leaks(places: &[PathBuf], since: SystemTime, canaries: &[String]) -> Vec<PathBuf> {
    let needles = needles(canaries);
    let mut found = Vec::new();
    let mut folders = places.to_vec();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let Ok(about) = entry.path().symlink_metadata() else { continue };
            if about.is_dir() {
                if entry.file_name() != OsStr::new("target") && entry.file_name() != OsStr::new("node_modules") {
                    folders.push(entry.path());
                }
            } else if about.is_file()
                && about.modified().is_ok_and(|at| at >= since)
                && about.len() < 64 << 20
                && fs::read(entry.path()).is_ok_and(|bytes| needles.iter().any(|needle| contains(&bytes, needle)))
            {
                found.push(entry.path());
            }
        }
    }
    found
}

/// Every form in which a canary could lie somewhere.
fn needles(canaries: &[String]) -> Vec<Vec<u8>> {
    let mut needles: Vec<Vec<u8>> = Vec::new();
    for canary in canaries {
        // The random end alone is enough, and survives folding and transliteration.
        let end = &canary[canary.len() - 32..];
        for text in [canary.as_str(), end] {
            needles.push(text.as_bytes().to_vec());
            needles.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
            needles.push(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
        }
    }
    needles
}

/// The canaries that lie in the memory of a process. Nothing where the process has ended.
#[must_use]
pub fn remembered(process: u32, canaries: &[String]) -> Vec<String> {
    let Ok(mut memory) = fs::File::open(format!("/proc/{process}/mem")) else { return Vec::new() };
    let wanted: Vec<(usize, Vec<u8>)> = canaries
        .iter()
        .enumerate()
        .flat_map(|(number, canary)| needles(std::slice::from_ref(canary)).into_iter().map(move |n| (number, n)))
        .collect();
    let mut found = std::collections::BTreeSet::new();
    let mut bytes = Vec::new();
    for (from, length) in resident(process) {
        bytes.resize(length, 0);
        // A page that went meanwhile holds nothing any more.
        if memory.seek(SeekFrom::Start(from)).is_ok() && memory.read_exact(&mut bytes).is_ok() {
            found.extend(wanted.iter().filter(|(_, needle)| contains(&bytes, needle)).map(|(number, _)| *number));
        }
    }
    found.into_iter().map(|number| canaries[number].clone()).collect()
}

/// Runs of pages that a process can write and that are in memory or in swap: a webview reserves far more
/// addresses than it uses. Address and length of each.
fn resident(process: u32) -> Vec<(u64, usize)> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).unwrap_or_default();
    let Ok(mut pages) = fs::File::open(format!("/proc/{process}/pagemap")) else { return Vec::new() };
    let mut runs: Vec<(u64, usize)> = Vec::new();
    for line in maps.lines().filter(|line| line.split_whitespace().nth(1).is_some_and(|mode| mode.starts_with("rw"))) {
        let Some((from, to)) = line.split_whitespace().next().and_then(|range| range.split_once('-')) else { continue };
        let place = |hex: &str| u64::from_str_radix(hex, 16).unwrap_or_default();
        let (mut at, end) = (place(from), place(to));
        let mut entries = vec![0; 8 * 64 * 1024];
        while at < end && pages.seek(SeekFrom::Start(at / PAGE * 8)).is_ok() {
            let wanted = usize::try_from((end - at) / PAGE * 8).unwrap_or(usize::MAX).min(entries.len());
            let Ok(read) = pages.read(&mut entries[..wanted]) else { break };
            if read < 8 {
                break;
            }
            for entry in entries[..read].chunks_exact(8) {
                // Bit 63: in memory; bit 62: in swap.
                if u64::from_ne_bytes(entry.try_into().unwrap()) >> 62 != 0 {
                    match runs.last_mut() {
                        Some((start, length)) if *start + *length as u64 == at && *length < LONGEST_RUN => {
                            *length += PAGE as usize;
                        }
                        _ => runs.push((at, PAGE as usize)),
                    }
                }
                at += PAGE;
            }
        }
    }
    runs
}

/// A process and all that it has started.
#[must_use]
pub fn family(process: u32) -> Vec<u32> {
    let mut all = vec![process];
    let mut at = 0;
    while let Some(parent) = all.get(at).copied() {
        at += 1;
        for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
            let Some(child) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
            let text = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
            let parent_of = text.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1)?.parse::<u32>().ok());
            if parent_of == Some(parent) && !all.contains(&child) {
                all.push(child);
            }
        }
    }
    all
}

//! The bag around the files: BagIt 1.0 (RFC 8493), manifests sorted and written in one form only.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use data_encoding::HEXLOWER;

use super::archive;

/// Paths and their SHA-256, in the order of their bytes.
pub(super) type Hashes = BTreeMap<String, [u8; 32]>;

/// RFC 8493 §2.1.1.
pub(super) const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// RFC 8493 §2.2.2; nothing of the machine, no time finer than the day.
pub(super) fn info(package: &str, day: NaiveDate, bytes: u64, files: usize) -> String {
    format!("Bagging-Date: {}\nExternal-Identifier: {package}\nPayload-Oxum: {bytes}.{files}\n", day.format("%Y-%m-%d"))
}

/// Lines with two spaces, so that `sha256sum -c` reads them.
pub(super) fn manifest(hashes: &Hashes) -> String {
    hashes.iter().map(|(path, hash)| format!("{}  {path}\n", HEXLOWER.encode(hash))).collect()
}

/// Reads a manifest; none where it isn't written as [`manifest`] writes it.
pub(super) fn read(text: &[u8]) -> Option<Hashes> {
    let text = std::str::from_utf8(text).ok()?;
    let mut hashes = Hashes::new();
    for line in text.lines() {
        let (hash, path) = line.split_once("  ")?;
        let hash = HEXLOWER.decode(hash.as_bytes()).ok()?.try_into().ok()?;
        if !archive::is_safe(path) {
            return None;
        }
        hashes.insert(path.to_owned(), hash);
    }
    (manifest(&hashes) == text).then_some(hashes)
}

/// Whether a path belongs into the payload's manifest; all others but two into the tag manifest.
pub(super) fn is_payload(path: &str) -> bool {
    path.starts_with("data/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_has_one_form() {
        let hashes: Hashes = [("data/b".to_owned(), [0xab; 32]), ("data/a".to_owned(), [0xcd; 32])].into();
        let text = manifest(&hashes);
        assert_eq!(read(text.as_bytes()), Some(hashes));
        let lines: Vec<&str> = text.lines().collect();
        for other in [
            text.replace('b', "B"),
            text.replace("  ", " *"),
            text.trim_end().to_owned(),
            format!("{text}\n"),
            format!("{}\n{}\n", lines[1], lines[0]),
            format!("{text}{text}"),
            text.replace("data/a", "../a"),
        ] {
            assert_eq!(read(other.as_bytes()), None, "{other}");
        }
    }
}

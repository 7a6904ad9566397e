//! Which files there are in what was chosen. Must not open one, or follow a link out of it.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use khronika_store::IntakeFile;

use super::{name_of, told_io};
use crate::command::Progress;
use crate::{ApiError, ErrorCode};

/// The most files of one intake.
pub(super) const MOST: usize = 250_000;

/// What systems leave in folders for themselves.
const OF_SYSTEMS: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Every file of these files and folders, folder by folder in the order of names. What isn't taken has its reason:
/// `link`, `special`, `empty`, `system`, `vault`, `unreadable`; `folder` for one whose files can't be listed to the end.
///
/// # Errors
/// `file_missing` where what was chosen isn't there; `intake_empty`, `intake_too_large`, `cancelled`.
pub(super) fn files(chosen: &[PathBuf], vault: &Path, progress: Progress<'_>) -> Result<Vec<IntakeFile>, ApiError> {
    let vault = fs::canonicalize(vault).unwrap_or_else(|_| vault.to_owned());
    let mut found = Vec::new();
    for root in chosen {
        let root = fs::canonicalize(root).map_err(|error| told_io(&error))?;
        let kind = fs::metadata(&root).map_err(|error| told_io(&error))?;
        if kind.is_dir() {
            within(&root, &vault, &mut found, progress)?;
        } else {
            let reason = if kind.is_file() { None } else { Some("special") };
            found.push(file(&root, name_of(&root), kind.len(), reason));
        }
    }
    if found.iter().all(|file| file.reason.is_some()) {
        return Err(ApiError::new(ErrorCode::IntakeEmpty).with("missed", found.len()));
    }
    Ok(found)
}

fn within(root: &Path, vault: &Path, found: &mut Vec<IntakeFile>, progress: Progress<'_>) -> Result<(), ApiError> {
    let top = name_of(root);
    let told = |path: &Path| {
        let rest = path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned();
        if rest.is_empty() { top.clone() } else { format!("{top}/{rest}") }
    };
    // The last one is taken first: names are put on it from behind.
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        if folder == vault {
            found.push(file(&folder, told(&folder), 0, Some("vault")));
            continue;
        }
        let Ok(entries) = fs::read_dir(&folder) else {
            found.push(file(&folder, told(&folder), 0, Some("folder")));
            continue;
        };
        let (listed, broken): (Vec<_>, Vec<_>) = entries.partition(Result::is_ok);
        // What comes after it isn't seen: that must not look like the end.
        if !broken.is_empty() {
            found.push(file(&folder, told(&folder), 0, Some("folder")));
        }
        let mut entries: Vec<fs::DirEntry> = listed.into_iter().flatten().collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        let mut below = Vec::new();
        for entry in entries {
            let path = entry.path();
            let Ok(kind) = entry.metadata() else {
                found.push(file(&path, told(&path), 0, Some("unreadable")));
                continue;
            };
            if kind.is_dir() {
                below.push(path);
                continue;
            }
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let reason = match () {
                () if kind.is_symlink() => Some("link"),
                () if !kind.is_file() => Some("special"),
                () if OF_SYSTEMS.contains(&name.as_ref()) || name.starts_with("._") => Some("system"),
                () if kind.len() == 0 => Some("empty"),
                () => None,
            };
            found.push(file(&path, told(&path), kind.len(), reason));
        }
        if found.len() > MOST {
            return Err(ApiError::new(ErrorCode::IntakeTooLarge).with("most", MOST));
        }
        folders.extend(below.into_iter().rev());
        if !progress(0, None) {
            return Err(ApiError::new(ErrorCode::Cancelled));
        }
    }
    Ok(())
}

fn file(path: &Path, told: String, size: u64, reason: Option<&'static str>) -> IntakeFile {
    IntakeFile { file: path.as_os_str().as_bytes().to_vec(), path: told, size, reason }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn every_file_is_found_and_none_outside() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("Камера");
        fs::create_dir_all(root.join("б/в")).unwrap();
        fs::create_dir_all(root.join("vault")).unwrap();
        fs::write(root.join("vault/records.db"), "x").unwrap();
        fs::write(folder.path().join("outside.txt"), "x").unwrap();
        for name in ["а.txt", "б/1.txt", "б/в/2.txt", "я.txt", "Thumbs.db", "._а.txt"] {
            fs::write(root.join(name), "x").unwrap();
        }
        fs::write(root.join("пусто.txt"), "").unwrap();
        symlink("../outside.txt", root.join("link.txt")).unwrap();
        symlink("..", root.join("up")).unwrap();
        let found = files(std::slice::from_ref(&root), &root.join("vault"), &mut |_, _| true).unwrap();
        let told: Vec<(&str, Option<&str>)> = found.iter().map(|file| (file.path.as_str(), file.reason)).collect();
        assert_eq!(
            told,
            [
                ("Камера/._а.txt", Some("system")),
                ("Камера/Thumbs.db", Some("system")),
                ("Камера/link.txt", Some("link")),
                ("Камера/up", Some("link")),
                ("Камера/а.txt", None),
                ("Камера/пусто.txt", Some("empty")),
                ("Камера/я.txt", None),
                ("Камера/vault", Some("vault")),
                ("Камера/б/1.txt", None),
                ("Камера/б/в/2.txt", None),
            ]
        );
        let nothing = files(&[root.join("vault")], &root.join("vault"), &mut |_, _| true).unwrap_err();
        assert_eq!(nothing.code, ErrorCode::IntakeEmpty);
        let stopped = files(&[root], folder.path(), &mut |_, _| false).unwrap_err();
        assert_eq!(stopped.code, ErrorCode::Cancelled);
    }
}

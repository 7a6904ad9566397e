//! The TypeScript types that the unit tests write: what they write has to be what is committed.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::failure::Outcome;
use crate::tree::Tree;

/// The files as they lay there before.
pub type Snapshot = BTreeMap<PathBuf, Vec<u8>>;

/// Reads them all.
pub fn snapshot(tree: &Tree) -> Outcome<Snapshot> {
    let mut files = Snapshot::new();
    let mut folders = vec![tree.path("ui/src/generated")];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.clone(), std::fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

/// Compares with what lies there now, and with what git knows.
pub fn compare(tree: &Tree, before: &Snapshot) -> Outcome {
    let after = snapshot(tree)?;
    if after.is_empty() {
        return Err("ui/src/generated is empty: no test wrote the types".into());
    }
    let changed: Vec<String> = before
        .keys()
        .chain(after.keys())
        .filter(|path| before.get(*path) != after.get(*path))
        .map(|path| path.display().to_string())
        .collect();
    if changed.is_empty() {
        println!("{} files are current", after.len());
        return Ok(());
    }
    Err(format!("were out of date and have been written anew; look at them and commit: {}", changed.join(", ")).into())
}

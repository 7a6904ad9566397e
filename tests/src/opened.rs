//! A case sealed for the United Nations, and opened by whoever has the key: what a recipient holds.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::Desk;

/// Seals a case and opens what was sealed: the package, the key, the folder.
pub fn sealed(desk: &mut Desk, case: &Value, name: &str) -> (PathBuf, PathBuf, PathBuf) {
    let (key, out, opened) =
        (desk.path(&format!("{name}.key")), desk.path(&format!("{name}.age")), desk.path(&format!("{name}.opened")));
    let to = desk.call("key.new", json!({"out": key}))["recipient"].clone();
    desk.call("package.seal", json!({"case": case, "purpose": "un-special-procedures", "to": to, "out": out}));
    desk.call("package.open", json!({"file": out, "identity": key, "out": opened}));
    (out, key, opened)
}

/// Every file name and every byte of a folder, as text.
#[must_use]
pub fn contents(folder: &Path) -> String {
    let mut all = String::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path())
            } else {
                all.push_str(&entry.file_name().to_string_lossy());
                all.push_str(&String::from_utf8_lossy(&fs::read(entry.path()).unwrap()));
            }
        }
    }
    all
}

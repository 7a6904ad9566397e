//! The window's page: the scripts of `ui/package.json`.

use std::fs;

use crate::failure::Outcome;
use crate::json::Json;
use crate::process;
use crate::tally::Tally;
use crate::tree::{self, Tree};

/// svelte-check and TypeScript.
pub fn check_types(tree: &Tree) -> Outcome {
    process::run(&mut tree.npm(&["run", "--silent", "check"]))
}

/// eslint.
pub fn lint(tree: &Tree) -> Outcome {
    process::run(&mut tree.npm(&["run", "--silent", "lint"]))
}

/// vitest, counted from its own report.
pub fn test(tree: &Tree, tally: &mut Tally) -> Outcome {
    let file = tree.target().join("vitest.json");
    // A report of an earlier run must not be counted.
    let _ = fs::remove_file(&file);
    let output = format!("--outputFile.json={}", file.display());
    let mut npm = tree.npm(&["run", "--silent", "test", "--", "--reporter=default", "--reporter=json"]);
    let outcome = process::run(npm.arg(output));
    if let Ok(text) = tree::read(&file) {
        tally.add(Tally::from_vitest(&Json::parse(&text)?));
    }
    outcome
}

/// The page that the shell embeds.
pub fn build(tree: &Tree) -> Outcome {
    process::run(&mut tree.npm(&["run", "--silent", "build"]))
}

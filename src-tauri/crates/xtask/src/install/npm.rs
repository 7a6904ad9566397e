//! The window's npm packages, exactly as locked.

use super::{leave_mark, marked};
use crate::failure::Outcome;
use crate::process;
use crate::tree::{self, Tree};

/// Runs `npm ci` unless the same lock file has been installed before.
pub fn install(tree: &Tree) -> Outcome {
    let lock = tree::read(&tree.path("ui/package-lock.json"))?;
    let mark = tree.path("ui/node_modules/.installed-lock.json");
    if marked(&mark, &lock) {
        return Ok(());
    }
    process::run(&mut tree.npm(&["ci", "--no-audit", "--no-fund"]))?;
    leave_mark(&mark, &lock)
}

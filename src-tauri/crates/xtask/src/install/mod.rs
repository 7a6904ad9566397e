//! What a fresh machine lacks.
//!
//! Owns: finding out what is missing, and installing exactly that.
//! Must not: touch anything that is there already, or ask a question.

pub mod debian;
pub mod npm;
pub mod peers;
pub mod versions;

use std::path::Path;

use crate::failure::Outcome;

/// Whether the mark left by an earlier installation says the same as what is wanted now.
fn marked(mark: &Path, wanted: &str) -> bool {
    std::fs::read_to_string(mark).is_ok_and(|found| found == wanted)
}

/// Leaves that mark.
fn leave_mark(mark: &Path, wanted: &str) -> Outcome {
    std::fs::write(mark, wanted).map_err(|error| format!("{}: {error}", mark.display()).into())
}

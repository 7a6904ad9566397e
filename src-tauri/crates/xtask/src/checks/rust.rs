//! The Rust side: format, lints, unit tests, structure.

use super::{acceptance, runner};
use crate::failure::Outcome;
use crate::process;
use crate::tally::Tally;
use crate::tree::Tree;

/// The acceptance crate turns on a cheaper key derivation for its tests. It is always built apart, so that
/// this feature is never unified into anything else.
const ALL_BUT_ACCEPTANCE: [&str; 3] = ["--workspace", "--exclude", "acceptance"];

/// rustfmt over every crate.
pub fn check_format(tree: &Tree) -> Outcome {
    process::run(&mut tree.cargo(&["fmt", "--all", "--check"]))
}

/// Clippy over everything, warnings included.
pub fn lint(tree: &Tree) -> Outcome {
    let clippy = ["clippy", "--locked", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
    process::run(&mut tree.cargo(&clippy))
}

/// The tests beside the code, and those of each crate.
pub fn test(tree: &Tree, tally: &mut Tally) -> Outcome {
    runner::count(runner::start(tree, &[]).args(ALL_BUT_ACCEPTANCE), tally)
}

/// Examples in the documentation, which nextest leaves out and `cargo test` has run already.
pub fn test_documentation(tree: &Tree, tally: &mut Tally) -> Outcome {
    if !runner::has_nextest(tree) {
        println!("run with the unit tests");
        return Ok(());
    }
    let mut command = tree.cargo(&["test", "--locked", "--quiet", "--doc"]);
    runner::count(command.args(ALL_BUT_ACCEPTANCE), tally)
}

/// The rules on the tree itself; they need nothing but its text.
pub fn test_structure(tree: &Tree, tally: &mut Tally) -> Outcome {
    let mut command = runner::start(tree, &[]);
    command.args(["--package", "acceptance"]);
    command.args(acceptance::ON_TEXT.iter().flat_map(|name| ["--test", name]));
    runner::count(&mut command, tally)
}

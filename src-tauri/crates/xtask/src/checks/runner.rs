//! Runs Rust tests with cargo-nextest where it is installed and with `cargo test` otherwise, and counts them.

use std::process::Command;

use crate::failure::Outcome;
use crate::process;
use crate::tally::Tally;
use crate::tree::Tree;

/// A test run that hangs must still end, with its name, before the whole job is cut off.
const LIMIT: &str = "1800";

/// The test runner, inside a wrapper where one is needed; what to test is added by the caller.
pub fn start(tree: &Tree, wrapper: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    // In the foreground, or an interrupt from the keyboard would not reach the tests.
    let limited = ["timeout", "--foreground", "--kill-after=20", LIMIT, &cargo];
    let mut words = wrapper.iter().chain(&limited);
    let mut command = tree.command(words.next().unwrap_or(&"timeout"));
    command.args(words);
    if has_nextest(tree) {
        command.args(["nextest", "run", "--locked", "--no-tests=pass"]);
    } else {
        command.args(["test", "--locked", "--no-fail-fast"]);
    }
    command
}

/// Runs it and adds what its summary says.
pub fn count(command: &mut Command, tally: &mut Tally) -> Outcome {
    command.env("CARGO_TERM_COLOR", "never").env("CARGO_TERM_PROGRESS_WHEN", "never");
    process::watch(command, |line| {
        if let Some(found) = Tally::from_nextest(line).or_else(|| Tally::from_cargo_test(line)) {
            tally.add(found);
        }
    })
}

/// Whether cargo-nextest can be used.
pub fn has_nextest(tree: &Tree) -> bool {
    tree.cargo(&["nextest", "--version"]).output().is_ok_and(|answer| answer.status.success())
}

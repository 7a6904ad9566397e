//! `cargo xtask window`: what only the release build of the window can show.

use super::{Command, no_options};
use crate::checks::acceptance;
use crate::failure::Outcome;
use crate::install;
use crate::process;
use crate::program::{self, Program};
use crate::tree::Tree;

/// The entry in the table.
pub const COMMAND: Command = Command {
    name: "window",
    usage: "",
    summary: "the window's speed and what it leaves behind, on the release build",
    details: "Starts beside the least window that Tauri can show, screens of a case with 5,000 records, the longest\n\
              frame while typing and while scrolling 100,000 rows; then everything that is typed, attached and sealed,\n\
              searched for in every file and, after each of ten locks, in memory. Takes about half an hour after the\n\
              build; nothing else should run meanwhile. The figures are recorded in docs/benchmarks.md.",
    run,
};

fn run(tree: &Tree, arguments: &[String]) -> Outcome {
    no_options(arguments)?;
    install::debian::install(tree, install::debian::FOR_TESTS)?;
    Program::build(tree, true)?;
    acceptance::build_shipped(tree, true)?;
    process::run(&mut tree.cargo(&["build", "--locked", "--quiet", "--release", "-p", "minimal-window"]))?;
    program::set_aside(tree, true, "minimal-window", "minimal-window")?;
    acceptance::build(tree)?;
    let mut missed = Vec::new();
    // One that is missed doesn't keep the others from being measured.
    for (target, filter) in [
        ("desktop_start", "unlock_screen"),
        ("desktop", "makes_a_person_wait"),
        ("desktop", "make_nobody_wait"),
        ("desktop_residue", "typed"),
    ] {
        let mut test = acceptance::start(tree, vec![target.to_owned()]);
        test.arg(filter)
            .env("KHRONIKA_BIN_DIR", program::aside(tree, true))
            .env("KHRONIKA_LONG", "1")
            // The figures of what was met, too.
            .env("NEXTEST_SUCCESS_OUTPUT", "immediate")
            .env("NEXTEST_TEST_THREADS", "1")
            .env("RUST_TEST_THREADS", "1");
        if process::run(&mut test).is_err() {
            missed.push(target);
        }
    }
    if missed.is_empty() { Ok(()) } else { Err(format!("missed: {}", missed.join(", ")).into()) }
}

//! `cargo xtask pictures`: every screen, for looking at.

use super::Command;
use crate::checks::acceptance;
use crate::failure::Outcome;
use crate::install;
use crate::process;
use crate::program::Program;
use crate::tree::Tree;

/// The entry in the table.
pub const COMMAND: Command = Command {
    name: "pictures",
    usage: "FOLDER",
    summary: "pictures of every screen, in both languages and themes, with little and with much in it",
    details: "Walks through vaults that are empty, filled with the sample, with 5,000 records and with names of 200\n\
              letters, at 1280×800 and 1024×640, and asks of each screen what the tests ask: axe, names for a screen\n\
              reader, the focus, text at twice the size. Takes about a quarter of an hour; nothing is kept in the tree.",
    run,
};

fn run(tree: &Tree, arguments: &[String]) -> Outcome {
    let [folder] = arguments else { return Err("name the folder that the pictures go to".into()) };
    let folder = std::path::absolute(folder)?;
    std::fs::create_dir_all(&folder)?;
    install::debian::install(tree, install::debian::FOR_TESTS)?;
    Program::build(tree, false)?;
    acceptance::build_shipped(tree, false)?;
    let mut walk = acceptance::start(tree, vec!["desktop".to_owned()]);
    process::run(
        walk.arg("walk::screens_with")
            .env("KHRONIKA_LONG", "1")
            .env("KHRONIKA_SCREENSHOTS", &folder)
            .env("NEXTEST_TEST_THREADS", "1")
            .env("RUST_TEST_THREADS", "1"),
    )
}

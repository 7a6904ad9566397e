//! `cargo xtask campaign`: the long form of the tests that continuous integration runs short.

use super::{Command, no_options};
use crate::failure::Outcome;
use crate::install;
use crate::process;
use crate::tree::Tree;

/// The entry in the table.
pub const COMMAND: Command = Command {
    name: "campaign",
    usage: "",
    summary: "the long form of the journal's, the kills' and the damage's tests",
    details: "12,000 mutations of a journal, 200 random histories, twenty times as many kills, 120 flipped bits in \
              every file of a vault.\nTakes about half an hour; its figures are recorded in docs/campaigns.md.",
    run,
};

fn run(tree: &Tree, arguments: &[String]) -> Outcome {
    no_options(arguments)?;
    install::debian::install(tree, install::debian::FOR_TESTS)?;
    install::peers::install(tree)?;
    let tests = ["--test", "journal", "--test", "durable", "--test", "damage"];
    process::run(
        tree.cargo(&["test", "--locked", "--package", "acceptance", "--no-fail-fast"])
            .args(tests)
            .args(["--", "--nocapture"])
            .env("KHRONIKA_LONG", "1")
            .env("KHRONIKA_PEERS", tree.peers()),
    )
}

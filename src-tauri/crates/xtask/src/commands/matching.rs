//! `cargo xtask matching`: the finding of the same person beside public matchers.

use super::{Command, no_options};
use crate::failure::Outcome;
use crate::install;
use crate::process;
use crate::tree::Tree;

/// The entry in the table.
pub const COMMAND: Command = Command {
    name: "matching",
    usage: "",
    summary: "how well the same person is found, beside rapidfuzz and nomenklatura",
    details: "4,320 invented pairs of persons (tests/pairs): the thresholds of the peers are the best on one half, F1 is of the\n\
              other. The peers are installed in target/matchers; one of them is built, which takes some minutes.\n\
              Continuous integration runs it beside rapidfuzz alone. The figures are recorded in docs/benchmarks.md.",
    run,
};

fn run(tree: &Tree, arguments: &[String]) -> Outcome {
    no_options(arguments)?;
    install::debian::install(tree, install::debian::FOR_TESTS)?;
    install::debian::install(tree, install::debian::FOR_MATCHERS)?;
    install::peers::install_matchers(tree)?;
    process::run(
        tree.cargo(&["test", "--locked", "--package", "acceptance", "--test", "matching", "--", "--nocapture"])
            .env("KHRONIKA_LONG", "1")
            .env("KHRONIKA_PEERS", tree.matchers()),
    )
}

//! `cargo xtask setup`: what `app` and `test` install first, on its own.

use super::{Command, no_options};
use crate::failure::Outcome;
use crate::install;
use crate::tree::Tree;

/// The entry in the table.
pub const COMMAND: Command = Command {
    name: "setup",
    usage: "",
    summary: "install everything that building and testing needs",
    details: "Debian packages (as root; otherwise the command to type is printed), the window's npm packages, \
              and the Python programs in target/peers. What is there already is left alone.",
    run,
};

fn run(tree: &Tree, arguments: &[String]) -> Outcome {
    no_options(arguments)?;
    install::versions::check(tree)?;
    install::debian::install(tree, install::debian::FOR_TESTS)?;
    install::npm::install(tree)?;
    install::peers::install(tree)?;
    println!("Everything is installed.");
    Ok(())
}

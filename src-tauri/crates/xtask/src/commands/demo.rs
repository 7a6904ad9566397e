//! `cargo xtask demo`: the window on a vault full of invented people.

use super::{Command, option};
use crate::failure::Outcome;
use crate::process;
use crate::program::{self, Program};
use crate::sample::{PASSPHRASE, SampleVault};
use crate::tree::Tree;

/// The entry in the table.
pub const COMMAND: Command = Command {
    name: "demo",
    usage: "[--release]",
    summary: "open the window on a temporary vault with an invented case",
    details: "The vault is removed when the window is closed. Its passphrase is printed.",
    run,
};

fn run(tree: &Tree, arguments: &[String]) -> Outcome {
    let release = option(arguments, "--release")?;
    if !program::has_display() {
        return Err("there is no display here; `cargo xtask app` shows the main job without one".into());
    }
    let program = Program::build(tree, release)?;
    let sample = SampleVault::prepare(&program)?;
    sample.fill()?;
    println!("\nThe vault:      {}", sample.vault().display());
    println!("Its passphrase: {PASSPHRASE}\n");
    process::run(std::process::Command::new(program.window()).arg(sample.vault()))
}

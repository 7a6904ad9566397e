//! `cargo xtask app`: the README's first command.

use super::{Command, option};
use crate::failure::Outcome;
use crate::process;
use crate::program::{self, Program};
use crate::sample;
use crate::tree::Tree;

/// The entry in the table.
pub const COMMAND: Command = Command {
    name: "app",
    usage: "[--release]",
    summary: "install what is missing, build, and open the window",
    details: "Without a display it runs the main job through the command line instead, on an invented sample case \
              in a temporary vault, and says where the sealed package lies.\n\
              --release builds without the webview's inspector and with full optimisation: use it for real material.",
    run,
};

fn run(tree: &Tree, arguments: &[String]) -> Outcome {
    let program = Program::build(tree, option(arguments, "--release")?)?;
    if program::has_display() {
        return process::run(&mut std::process::Command::new(program.window()));
    }
    println!("\nThere is no display here, so no window can be shown.");
    println!("Instead the main job is done through the command line, on an invented case.");
    sample::walk(&program)?;
    Ok(())
}

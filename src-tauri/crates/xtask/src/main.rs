//! `cargo xtask`: everything that has to be done with this tree and isn't the program itself.
//!
//! Owns: set-up of a machine, the order of the checks, the invented sample case's walk-through.
//! Must not: depend on a crate of the project, or on any crate: it has to build first and fast.

mod checks;
mod commands;
mod failure;
mod install;
mod json;
mod policy;
mod process;
mod program;
mod report;
mod sample;
mod tally;
mod tree;

use std::process::ExitCode;

use failure::Failure;
use tree::Tree;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Said) => ExitCode::FAILURE,
        Err(Failure::Because(reason)) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// Finds the command by its name in the table and runs it.
fn dispatch(arguments: &[String]) -> failure::Outcome {
    let Some((name, rest)) = arguments.split_first() else {
        print!("{}", commands::help());
        return Ok(());
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print!("{}", commands::help());
        return Ok(());
    }
    let Some(command) = commands::find(name) else {
        return Err(format!("there is no command “{name}”\n\n{}", commands::help()).into());
    };
    if rest.iter().any(|word| word == "--help" || word == "-h") {
        print!("{}", command.help());
        return Ok(());
    }
    (command.run)(&Tree::locate()?, rest)
}

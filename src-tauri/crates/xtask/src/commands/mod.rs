//! The command table: one file per command.
//!
//! Owns: names, help text, and which function answers. A new command is a new file and a line in `ALL`.
//! Must not: hold the work itself where another command could need it; that lies in the other folders.

mod app;
mod bench;
mod campaign;
mod demo;
mod matching;
mod packages;
mod pictures;
mod setup;
mod test;
mod window;

use crate::failure::Outcome;
use crate::tree::Tree;

/// One thing that `cargo xtask` can do.
pub struct Command {
    /// The word to type.
    pub name: &'static str,
    /// The options after it.
    pub usage: &'static str,
    /// One line for the table.
    pub summary: &'static str,
    /// What it does and leaves behind, for `--help`.
    pub details: &'static str,
    /// The work.
    pub run: fn(&Tree, &[String]) -> Outcome,
}

/// Every command, in the order of the help text.
const ALL: &[Command] = &[
    app::COMMAND,
    test::COMMAND,
    demo::COMMAND,
    setup::COMMAND,
    packages::COMMAND,
    campaign::COMMAND,
    bench::COMMAND,
    matching::COMMAND,
    pictures::COMMAND,
    window::COMMAND,
];

impl Command {
    /// What `cargo xtask NAME --help` prints.
    pub fn help(&self) -> String {
        let mut text = format!("cargo xtask {}", self.name);
        if !self.usage.is_empty() {
            text.push(' ');
            text.push_str(self.usage);
        }
        format!("{text}\n\n{}\n\n{}\n", self.summary, self.details)
    }
}

/// The command of that name.
pub fn find(name: &str) -> Option<&'static Command> {
    ALL.iter().find(|command| command.name == name)
}

/// The table as text.
pub fn help() -> String {
    let mut text = String::from("cargo xtask COMMAND [OPTIONS]\n\n");
    for command in ALL {
        let typed = format!("{} {}", command.name, command.usage);
        text.push_str(&format!("  {:<18} {}\n", typed.trim_end(), command.summary));
    }
    text.push_str("\ncargo xtask COMMAND --help says more.\n");
    text
}

/// Whether an option was given; any other word is refused, so that a typing error isn't passed over.
fn option(arguments: &[String], known: &str) -> Outcome<bool> {
    match arguments.iter().find(|word| *word != known) {
        Some(stranger) => Err(format!("unknown option “{stranger}”; there is only {known}").into()),
        None => Ok(!arguments.is_empty()),
    }
}

/// For commands that take no option.
fn no_options(arguments: &[String]) -> Outcome {
    match arguments.first() {
        Some(stranger) => Err(format!("unknown option “{stranger}”").into()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, find, help, option};

    #[test]
    fn every_command_is_found_and_listed_once() {
        for command in ALL {
            assert_eq!(ALL.iter().filter(|other| other.name == command.name).count(), 1);
            assert!(find(command.name).is_some());
            assert!(help().contains(command.summary));
            assert!(command.help().contains(command.details));
        }
    }

    #[test]
    fn an_unknown_option_is_refused() {
        assert!(option(&["--fsat".to_owned()], "--fast").is_err());
        assert!(option(&["--fast".to_owned()], "--fast").unwrap());
        assert!(!option(&[], "--fast").unwrap());
    }
}

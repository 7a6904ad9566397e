//! `cargo xtask packages`: what comes from others, held against `deny.toml`.

use super::{Command, no_options};
use crate::failure::Outcome;
use crate::policy;
use crate::tree::Tree;

/// The entry in the table.
pub const COMMAND: Command = Command {
    name: "packages",
    usage: "",
    summary: "check licences, sources and banned packages without a network",
    details: "Reads deny.toml, Cargo.lock, the resolved tree and ui/package-lock.json. It cannot know of \
              security advisories: those need `cargo deny check advisories` and `npm audit` on a machine with a network.",
    run,
};

fn run(tree: &Tree, arguments: &[String]) -> Outcome {
    no_options(arguments)?;
    policy::check(tree)
}

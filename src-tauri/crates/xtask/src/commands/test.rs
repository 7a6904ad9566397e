//! `cargo xtask test`: the README's second command, and all of continuous integration.

use super::{Command, option};
use crate::checks::{acceptance, interface, rust, types};
use crate::failure::Outcome;
use crate::install;
use crate::policy;
use crate::report::Report;
use crate::tree::Tree;

/// The entry in the table.
pub const COMMAND: Command = Command {
    name: "test",
    usage: "[--fast]",
    summary: "install what is missing and run every check and test",
    details: "Cheap checks come first and the first failure ends the run. The last line is the count of all tests.\n\
              --fast leaves out the acceptance tests (stories, stock tools, damage, desktop) and what they need.",
    run,
};

fn run(tree: &Tree, arguments: &[String]) -> Outcome {
    let fast = option(arguments, "--fast")?;
    let mut report = Report::begin();
    let outcome = steps(tree, fast, &mut report);
    report.close(outcome)
}

fn steps(tree: &Tree, fast: bool, report: &mut Report) -> Outcome {
    report.step("setting up the machine", |_| {
        let packages = if fast { install::debian::FOR_PROGRAM } else { install::debian::FOR_TESTS };
        install::versions::check(tree)?;
        install::debian::install(tree, packages)
    })?;
    report.step("rustfmt", |_| rust::check_format(tree))?;
    report.step("licences, sources, banned packages", |_| policy::check(tree))?;

    report.step("window: npm ci", |_| install::npm::install(tree))?;
    report.step("window: svelte-check", |_| interface::check_types(tree))?;
    report.step("window: eslint", |_| interface::lint(tree))?;
    report.step("window: vitest", |tally| interface::test(tree, tally))?;
    // The shell embeds the page, so it has to be there before any Rust of the workspace is checked.
    report.step("window: build", |_| interface::build(tree))?;

    report.step("clippy", |_| rust::lint(tree))?;
    report.step("structure and catalogues", |tally| rust::test_structure(tree, tally))?;
    let committed = types::snapshot(tree)?;
    report.step("unit tests", |tally| rust::test(tree, tally))?;
    report.step("generated TypeScript types", |_| types::compare(tree, &committed))?;
    report.step("documentation tests", |tally| rust::test_documentation(tree, tally))?;
    if fast {
        println!("\n--fast: the acceptance tests were left out.");
        return Ok(());
    }

    report.step("acceptance: the binaries as they ship", |_| acceptance::build_shipped(tree, false))?;
    report.step("acceptance: Python peers", |_| install::peers::install(tree))?;
    report.step("acceptance: build", |_| acceptance::build(tree))?;
    report.step("acceptance: stories, stock tools, damage", |tally| acceptance::test(tree, tally))?;
    report.step("acceptance: the window", |tally| acceptance::test_window(tree, tally))
}

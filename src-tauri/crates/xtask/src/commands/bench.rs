//! `cargo xtask bench`: the program's speed beside its peers.

use super::{Command, option};
use crate::failure::Outcome;
use crate::process;
use crate::tree::Tree;

/// The entry in the table.
pub const COMMAND: Command = Command {
    name: "bench",
    usage: "[--short]",
    summary: "measure the program beside its peers, as docs/benchmarks.md tells it",
    details: "Builds for release and measures attaching, unlocking, 100,000 records and an import; the table comes at the\n\
              end. It takes about half an hour, 3 GiB in /dev/shm and 6 GiB in target; nothing else should run meanwhile.\n\
              --short runs everything once on little data, to see that it works: its figures are no result.",
    run,
};

fn run(tree: &Tree, arguments: &[String]) -> Outcome {
    let short = option(arguments, "--short")?;
    for tool in ["age", "openssl"] {
        if !process::present(tool) {
            return Err(format!("the peer “{tool}” is missing: `apt-get install {tool}`").into());
        }
    }
    // By name, so that no test's cheap key derivation is unified into it.
    let mut bench = tree.cargo(&["run", "--release", "--locked", "--quiet", "--package", "khronika-bench", "--"]);
    bench.arg("--disk").arg(tree.target().join("bench"));
    if short {
        bench.arg("--short");
    }
    process::run(&mut bench)
}

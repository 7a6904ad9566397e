//! The compilers: Rust and Node have to be new enough, rustfmt and clippy have to be there.

use crate::failure::Outcome;
use crate::process;
use crate::tree::Tree;

const RUST: (u64, u64) = (1, 95);
const NODE: (u64, u64) = (20, 0);

/// Refuses what is too old, adds rustfmt and clippy where rustup can.
pub fn check(tree: &Tree) -> Outcome {
    let rust = process::capture(tree.command("rustc").arg("--version"))?;
    demand("Rust", &rust, RUST, "https://rustup.rs")?;
    if !process::present("node") || !process::present("npm") {
        return Err("Node.js with npm is missing: version 20 or newer from https://nodejs.org".into());
    }
    let node = process::capture(tree.command("node").arg("--version"))?;
    demand("Node.js", &node, NODE, "https://nodejs.org")?;
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        let answers = process::present(program)
            && tree.command(program).arg("--version").output().is_ok_and(|out| out.status.success());
        if !answers {
            println!("adding {component}");
            process::run(tree.command("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn demand(name: &str, said: &str, least: (u64, u64), source: &str) -> Outcome {
    match version(said) {
        Some(found) if found >= least => Ok(()),
        Some(_) => {
            let (major, minor) = least;
            Err(format!("{name} {major}.{minor} or newer is needed ({source}); here is {}", said.trim()).into())
        }
        None => Err(format!("{name} does not say its version: “{}”", said.trim()).into()),
    }
}

/// The first `major.minor` in a text such as `rustc 1.95.0 (…)` or `v20.20.2`.
fn version(said: &str) -> Option<(u64, u64)> {
    said.split_whitespace().find_map(|word| {
        let mut numbers = word.trim_start_matches('v').split('.');
        Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_are_read() {
        assert_eq!(version("rustc 1.95.0 (f2d3ce0bd 2026-03-21)\n"), Some((1, 95)));
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert_eq!(version("no number"), None);
    }
}

//! What may come into the program from others.
//!
//! Owns: reading `deny.toml` and holding the locked trees (cargo, npm) against it, offline.
//! Must not: decide anything that `deny.toml` doesn't say, or stay silent on what it couldn't check.

mod crates;
mod licence;
mod lock;
mod npm;
mod rules;

use crate::failure::Outcome;
use crate::tree::{self, Tree};
use rules::Rules;

/// Checks everything and prints what was looked at and what wasn't.
pub fn check(tree: &Tree) -> Outcome {
    let rules = Rules::parse(&tree::read(&tree.path("deny.toml"))?)?;
    let mut faults = Vec::new();

    let locked = lock::read(&tree::read(&tree.path("Cargo.lock"))?);
    faults.extend(lock::judge(&locked, &rules));
    println!("Cargo.lock: {} packages, sources and checksums looked at", locked.len());

    let resolved = crates::resolve(tree)?;
    faults.extend(crates::judge(&resolved, &rules));
    println!("resolved tree on this system: {} crates, licences, bans and features looked at", resolved.len());
    for name in rules.banned.iter().filter(|name| locked.iter().any(|package| package.name == **name)) {
        if !resolved.iter().any(|found| found.name == *name) {
            println!("  {name} stands in Cargo.lock through an optional path and is not in the tree");
        }
    }
    let twice = crates::duplicates(&resolved);
    println!("  in more than one version (for information): {}", twice.join(", "));

    let window = npm::read(&tree::read(&tree.path("ui/package-lock.json"))?)?;
    faults.extend(npm::judge(&window));
    println!("ui/package-lock.json: {} packages, licences, sources and checksums looked at", window.len());

    println!("NOT checked, because it needs a network: security advisories (RustSec, npm audit)");
    if faults.is_empty() {
        return Ok(());
    }
    for fault in &faults {
        println!("  FAULT {fault}");
    }
    Err(format!("{} packages break the rules of deny.toml", faults.len()).into())
}

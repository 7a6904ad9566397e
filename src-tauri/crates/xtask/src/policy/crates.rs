//! The resolved tree: what is really compiled on this system, with its features.

use std::collections::{BTreeMap, BTreeSet};

use super::licence;
use super::rules::Rules;
use crate::failure::Outcome;
use crate::process;
use crate::tree::Tree;

/// One crate as resolved.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Resolved {
    /// The crate.
    pub name: String,
    version: String,
    licence: String,
    features: Vec<String>,
}

/// Asks cargo, for normal, build and test dependencies of the whole workspace.
pub fn resolve(tree: &Tree) -> Outcome<BTreeSet<Resolved>> {
    let said = process::capture(&mut tree.cargo(&[
        "tree",
        "--locked",
        "--workspace",
        "--edges",
        "normal,build,dev",
        "--prefix",
        "none",
        "--format",
        "{p}|{l}|{f}",
    ]))?;
    let resolved: BTreeSet<Resolved> = said.lines().filter_map(read).collect();
    if resolved.is_empty() { Err("cargo tree said nothing".into()) } else { Ok(resolved) }
}

/// `name v1.2.3 (proc-macro)|MIT OR Apache-2.0|default,std (*)`
fn read(line: &str) -> Option<Resolved> {
    let mut parts = line.trim_end_matches(" (*)").split('|');
    let mut words = parts.next()?.split_whitespace();
    Some(Resolved {
        name: words.next()?.to_owned(),
        version: words.next()?.to_owned(),
        licence: parts.next()?.to_owned(),
        features: parts.next()?.split(',').map(|name| name.trim().to_owned()).collect(),
    })
}

/// Licences that aren't accepted, crates and features that are banned.
pub fn judge(resolved: &BTreeSet<Resolved>, rules: &Rules) -> Vec<String> {
    let mut faults = Vec::new();
    for Resolved { name, version, licence, features } in resolved {
        if !licence::accepts(licence, &rules.licences) {
            faults.push(format!("{name} {version}: licence “{licence}”"));
        }
        if rules.banned.contains(name) {
            faults.push(format!("{name} {version}: is banned"));
        }
        for (_, denied) in rules.features.iter().filter(|(owner, _)| owner == name) {
            for feature in features.iter().filter(|feature| denied.contains(feature)) {
                faults.push(format!("{name} {version}: feature “{feature}” is banned"));
            }
        }
    }
    faults
}

/// Names that occur in several versions, with how many.
pub fn duplicates(resolved: &BTreeSet<Resolved>) -> Vec<String> {
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for found in resolved {
        versions.entry(&found.name).or_default().insert(&found.version);
    }
    let several = versions.into_iter().filter(|(_, versions)| versions.len() > 1);
    several.map(|(name, versions)| format!("{name} ({})", versions.len())).collect()
}

#[cfg(test)]
mod tests {
    use super::{Rules, duplicates, judge, read};

    #[test]
    fn banned_crates_features_and_licences_are_found() {
        let rules = Rules {
            licences: vec!["MIT".to_owned()],
            banned: vec!["rsa".to_owned()],
            features: vec![("age".to_owned(), vec!["ssh".to_owned()])],
            ..Rules::default()
        };
        let lines = [
            "good v1.0.0|MIT|default",
            "good v2.0.0 (proc-macro)|MIT| (*)",
            "rsa v0.9.0|MIT|",
            "age v0.12.1|MIT|armor,ssh (*)",
            "sold v1.0.0|Proprietary|",
            "silent v1.0.0||",
        ];
        let resolved = lines.iter().filter_map(|line| read(line)).collect();
        let faults = judge(&resolved, &rules);
        assert_eq!(faults.len(), 4, "{faults:?}");
        assert_eq!(duplicates(&resolved), ["good (2)"]);
    }
}

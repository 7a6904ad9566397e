//! `Cargo.lock`: every package of every system, and where it comes from.

use super::rules::Rules;

/// One entry of the lock.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Locked {
    /// The package.
    pub name: String,
    version: String,
    source: Option<String>,
    checksum: bool,
}

/// Reads the entries; cargo writes one field per line.
pub fn read(text: &str) -> Vec<Locked> {
    text.split("[[package]]").skip(1).map(entry).collect()
}

fn entry(block: &str) -> Locked {
    let mut locked = Locked::default();
    for line in block.lines() {
        let Some((key, value)) = line.split_once(" = ") else { continue };
        let value = value.trim_matches('"').to_owned();
        match key {
            "name" => locked.name = value,
            "version" => locked.version = value,
            "source" => locked.source = Some(value),
            "checksum" => locked.checksum = true,
            _ => {}
        }
    }
    locked
}

/// A source that isn't allowed, or a package of a registry without a checksum. No source is our own crate.
pub fn judge(locked: &[Locked], rules: &Rules) -> Vec<String> {
    let mut faults = Vec::new();
    for package in locked {
        let Some(source) = &package.source else { continue };
        let address = source.strip_prefix("registry+").unwrap_or(source);
        if !rules.registries.iter().any(|allowed| allowed == address) {
            faults.push(format!("{} {}: comes from {source}", package.name, package.version));
        } else if !package.checksum {
            faults.push(format!("{} {}: has no checksum", package.name, package.version));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{Rules, judge, read};

    #[test]
    fn a_foreign_source_and_a_missing_checksum_are_faults() {
        let lock = "version = 4\n\n[[package]]\nname = \"own\"\nversion = \"0.1.0\"\ndependencies = [\n \"x\",\n]\n\n\
            [[package]]\nname = \"good\"\nversion = \"1.0.0\"\nsource = \"registry+https://r\"\nchecksum = \"00\"\n\n\
            [[package]]\nname = \"bare\"\nversion = \"1.0.0\"\nsource = \"registry+https://r\"\n\n\
            [[package]]\nname = \"git\"\nversion = \"1.0.0\"\nsource = \"git+https://elsewhere\"\n";
        let rules = Rules { registries: vec!["https://r".to_owned()], ..Rules::default() };
        let locked = read(lock);
        assert_eq!(locked.len(), 4);
        let faults = judge(&locked, &rules);
        assert_eq!(faults.len(), 2);
        assert!(faults[0].starts_with("bare ") && faults[1].starts_with("git "));
    }
}

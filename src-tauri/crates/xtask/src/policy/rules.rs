//! `deny.toml`, as much of its grammar as the file uses: tables, strings, arrays of strings and of inline tables.

use crate::failure::Outcome;

/// The parts that can be checked without a network.
#[derive(Debug, Default)]
pub struct Rules {
    /// SPDX identifiers, some with an exception.
    pub licences: Vec<String>,
    /// Crates that must not be in the resolved tree.
    pub banned: Vec<String>,
    /// Features that a crate must not have.
    pub features: Vec<(String, Vec<String>)>,
    /// Registries that packages may come from.
    pub registries: Vec<String>,
}

impl Rules {
    /// Reads the file. A file that yields no rule of some sort is refused: it would pass everything.
    pub fn parse(text: &str) -> Outcome<Self> {
        let mut rules = Self::default();
        let mut table = String::new();
        let mut owner = String::new();
        let mut lines = text.lines().map(without_comment);
        while let Some(line) = lines.next() {
            let line = line.trim();
            if line.starts_with('[') {
                table = line.trim_matches(['[', ']']).to_owned();
                continue;
            }
            let Some((key, value)) = line.split_once('=') else { continue };
            let mut value = value.to_owned();
            while value.matches('[').count() > value.matches(']').count() {
                let Some(more) = lines.next() else {
                    return Err(format!("deny.toml: the list “{}” has no end", key.trim()).into());
                };
                value.push_str(more);
            }
            match (table.as_str(), key.trim()) {
                ("licenses", "allow") => rules.licences = strings(&value),
                ("bans", "deny") => rules.banned = crate_names(&value),
                ("bans.features", "crate") => owner = strings(&value).concat(),
                ("bans.features", "deny") => rules.features.push((owner.clone(), strings(&value))),
                ("sources", "allow-registry") => rules.registries = strings(&value),
                _ => {}
            }
        }
        let empty = rules.licences.is_empty()
            || rules.banned.is_empty()
            || rules.features.is_empty()
            || rules.registries.is_empty();
        if empty { Err("deny.toml: a list of rules is missing or empty".into()) } else { Ok(rules) }
    }
}

/// No string in the file contains a `#`.
fn without_comment(line: &str) -> &str {
    line.split('#').next().unwrap_or_default()
}

/// Everything between pairs of quotation marks.
fn strings(value: &str) -> Vec<String> {
    value.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// `{ crate = "NAME", … }`
fn crate_names(value: &str) -> Vec<String> {
    value.split("crate = ").skip(1).filter_map(|rest| strings(rest).into_iter().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn the_lists_are_read() {
        let rules = Rules::parse(
            "[licenses]\nallow = [\n  \"MIT\", # a reason\n  \"Zlib\",\n]\n[bans]\ndeny = [\n { crate = \"rsa\", reason = \"x\" },\n \
             { crate = \"b\" },\n]\n[[bans.features]]\ncrate = \"age\"\ndeny = [\"ssh\"]\n[sources]\nallow-registry = [\"https://r\"]\n",
        )
        .unwrap();
        assert_eq!(rules.licences, ["MIT", "Zlib"]);
        assert_eq!(rules.banned, ["rsa", "b"]);
        assert_eq!(rules.features, [("age".to_owned(), vec!["ssh".to_owned()])]);
        assert_eq!(rules.registries, ["https://r"]);
    }

    #[test]
    fn a_file_without_rules_is_refused() {
        assert!(Rules::parse("[licenses]\n").is_err());
        assert!(Rules::parse("[licenses]\nallow = [\n").is_err());
    }

    #[test]
    fn our_own_file_is_understood() {
        let rules = Rules::parse(include_str!("../../../../../deny.toml")).unwrap();
        assert!(rules.banned.iter().any(|name| name == "rsa"));
        assert_eq!(rules.features.len(), 2);
    }
}

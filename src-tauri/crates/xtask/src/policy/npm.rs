//! `ui/package-lock.json`: the window's packages and those that build it.

use super::licence;
use crate::failure::Outcome;
use crate::json::Json;

/// Licences beyond the crates' that occur in JavaScript tools and fonts.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BlueOak-1.0.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Python-2.0",
    "Unlicense",
    "W3C-20150513",
    "Zlib",
];

/// One package of the lock.
#[derive(Debug)]
pub struct Package {
    path: String,
    licence: Option<String>,
    source: Option<String>,
    integrity: bool,
}

/// Reads the packages; the first, nameless entry is the window itself.
pub fn read(text: &str) -> Outcome<Vec<Package>> {
    let lock = Json::parse(text)?;
    let Some(packages) = lock.get("packages") else {
        return Err("ui/package-lock.json: it lists no packages".into());
    };
    let others = packages.members().iter().filter(|(path, _)| !path.is_empty());
    Ok(others
        .map(|(path, entry)| {
            let text = |key| entry.get(key).and_then(Json::text).map(str::to_owned);
            Package {
                path: path.clone(),
                licence: text("license"),
                source: text("resolved"),
                integrity: text("integrity").is_some(),
            }
        })
        .collect())
}

/// A licence that isn't accepted, another source than the registry, a missing checksum.
pub fn judge(packages: &[Package]) -> Vec<String> {
    let allowed: Vec<String> = ALLOWED.iter().map(|name| (*name).to_owned()).collect();
    let mut faults = Vec::new();
    for package in packages {
        let path = &package.path;
        match &package.licence {
            Some(licence) if licence::accepts(licence, &allowed) => {}
            Some(licence) => faults.push(format!("{path}: licence “{licence}”")),
            None => faults.push(format!("{path}: no licence")),
        }
        match &package.source {
            Some(source) if source.starts_with("https://registry.npmjs.org/") => {}
            Some(source) => faults.push(format!("{path}: comes from {source}")),
            // npm may leave the default registry's address out; the checksum says what was locked.
            None => {}
        }
        if !package.integrity {
            faults.push(format!("{path}: has no checksum"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{judge, read};

    #[test]
    fn faults_are_found() {
        let packages = read(
            r#"{"packages": {
                "": {"name": "window"},
                "node_modules/good": {"resolved": "https://registry.npmjs.org/good", "integrity": "x", "license": "MIT"},
                "node_modules/odd": {"resolved": "https://elsewhere/odd", "license": "GPL-3.0-only"}
            }}"#,
        )
        .unwrap();
        assert_eq!(packages.len(), 2);
        assert_eq!(judge(&packages).len(), 3);
        assert!(read("{}").is_err());
    }
}

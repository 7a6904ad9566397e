//! The documents: what they point to has to be there.

use crate::{none, root, sources};

#[test]
fn links_between_documents_lead_somewhere() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| source.has_ending(&["md"])) {
        let folder = root().join(&source.path);
        let folder = folder.parent().unwrap();
        for target in targets(&source.text) {
            let file = target.split('#').next().unwrap_or_default();
            if !file.is_empty() && !file.contains("://") && !file.starts_with("mailto:") && !folder.join(file).exists()
            {
                faults.push(format!("{} links to {target}", source.path));
            }
        }
    }
    none(&faults, "a link leads to a file of the tree");
}

/// What stands in `](…)` outside blocks of code.
fn targets(text: &str) -> Vec<&str> {
    let mut code = false;
    let mut found = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            code = !code;
        }
        if !code {
            found.extend(line.split("](").skip(1).filter_map(|rest| rest.split(')').next()));
        }
    }
    found
}

#[test]
fn what_a_reader_looks_for_first_is_there() {
    let wanted = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", ".ci/run", "docs/adr"];
    let faults: Vec<String> =
        wanted.iter().filter(|path| !root().join(path).exists()).map(|path| (*path).to_owned()).collect();
    none(&faults, "every checkout has these");
}

#[test]
fn the_readme_names_the_two_commands() {
    let text = std::fs::read_to_string(root().join("README.md")).unwrap();
    for command in ["cargo xtask app", "cargo xtask test"] {
        assert!(text.contains(command), "README.md doesn't name `{command}`");
    }
    assert!(text.lines().count() <= 70, "README.md is longer than a page");
}

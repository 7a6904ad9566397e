//! What may stand in a file: its length, its name, nothing left for later, no path of anyone's machine.

use crate::{none, sources};

/// Beyond this a file is refused.
const MOST: usize = 400;
/// Beyond this it is named, so that somebody looks at it.
const LONG: usize = 250;

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &["util", "utils", "helper", "helpers", "manager", "service", "services", "misc"];

#[test]
fn files_keep_to_the_size_rule() {
    let mut faults = Vec::new();
    for source in sources() {
        if !source.has_ending(&["rs", "ts", "svelte"]) || source.is_test() || source.is_generated() {
            continue;
        }
        let lines = source.text.lines().count();
        if lines > MOST {
            faults.push(format!("{}: {lines} lines", source.path));
        } else if lines > LONG {
            println!("long: {}: {lines} lines", source.path);
        }
    }
    none(&faults, "a source file has at most 400 lines");
}

#[test]
fn names_are_nouns_with_a_meaning() {
    let mut faults = Vec::new();
    for source in sources() {
        let parts = source.path.split('/').map(|part| part.split('.').next().unwrap_or_default().to_lowercase());
        if parts.into_iter().any(|part| EMPTY_NAMES.contains(&part.as_str())) {
            faults.push(source.path);
        }
    }
    none(&faults, "a file or folder is named after what it owns");
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file doesn't find itself.
    let words = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("unimple", "mented!"), concat!("to", "do!(")];
    let mut faults = Vec::new();
    for source in sources() {
        if !source.has_ending(&["rs", "ts", "svelte", "ftl", "py", "css", "html", "sql", "sh", "md"]) {
            continue;
        }
        for (number, line) in source.text.lines().enumerate() {
            if words.iter().any(|word| contains_word(line, word)) {
                faults.push(format!("{}:{}", source.path, number + 1));
            }
        }
    }
    none(&faults, "what isn't done is an issue, not a remark");
}

#[test]
fn no_path_of_a_machine_is_named() {
    let words = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("DEVEL", "OPERS.md")];
    let mut faults = Vec::new();
    for source in sources() {
        for (number, line) in source.text.lines().enumerate() {
            for word in words {
                if line.match_indices(word).any(|(at, _)| stands_alone(line, at)) {
                    faults.push(format!("{}:{}: {word}", source.path, number + 1));
                }
            }
        }
    }
    none(&faults, "the tree means the same on every machine");
}

/// An absolute path begins after a space, a quotation mark or the like, not in the middle of an address.
fn stands_alone(line: &str, at: usize) -> bool {
    !line[..at].ends_with(|c: char| c.is_alphanumeric() || "/._-~".contains(c))
}

fn contains_word(line: &str, word: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        let after = line[at + word.len()..].chars().next();
        !letter(line[..at].chars().next_back()) && (!letter(after) || word.ends_with(['!', '(']))
    })
}

#[test]
fn the_checks_find_what_they_look_for() {
    let word = concat!("TO", "DO");
    assert!(contains_word(&format!("// {word}: later"), word));
    assert!(!contains_word(&format!("M{word}S"), word));
    assert!(stands_alone("see \"/wo", 5) && !stands_alone("https://example.org/wo", 19));
}

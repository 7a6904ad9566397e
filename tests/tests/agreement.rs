//! Dates and names side by side with independent implementations: thousands of generated texts, every difference said.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use khronika_domain::date::{Date, read};
use khronika_domain::transliteration::{Scheme, transliterate};
use khronika_texts::{Language, Texts};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

/// Python with the peers, as `cargo xtask test` sets it up.
fn python() -> Option<PathBuf> {
    let Some(peers) = std::env::var_os("KHRONIKA_PEERS") else {
        println!("skipped: KHRONIKA_PEERS names no Python with the peers");
        return None;
    };
    Some(Path::new(&peers).join("bin/python"))
}

/// What the peer says of all of them.
fn ask(python: &Path, script: &str, texts: &[String]) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers").join(script);
    let mut peer = Command::new(python).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    peer.stdin.take().unwrap().write_all(json!(texts).to_string().as_bytes()).unwrap();
    let output = peer.wait_with_output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// So many of them, the same in each run.
fn sample(strategy: &impl Strategy<Value = String>, count: usize) -> Vec<String> {
    let seed = [7_u8; 32];
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

/// The published examples of levels 0 and 1 (Library of Congress, 4 February 2019).
const EXAMPLES: &[&str] = &[
    "1985-04-12",
    "1985-04",
    "1985",
    "1985-04-12T23:20:30",
    "1985-04-12T23:20:30Z",
    "1985-04-12T23:20:30-04:00",
    "1985-04-12T23:20:30+04:30",
    "1964/2008",
    "2004-06/2006-08",
    "2004-02-01/2005-02-08",
    "2004-02-01/2005-02",
    "2004-02-01/2005",
    "2005/2006-02",
    "Y170000002",
    "Y-170000002",
    "2001-21",
    "1984?",
    "2004-06~",
    "2004-06-11%",
    "201X",
    "20XX",
    "2004-XX",
    "1985-04-XX",
    "1985-XX-XX",
    "1985-04-12/..",
    "1985-04/..",
    "1985/..",
    "../1985-04-12",
    "../1985-04",
    "../1985",
    "1985-04-12/",
    "1985-04/",
    "1985/",
    "/1985-04-12",
    "/1985-04",
    "/1985",
    "1984~/2004-06",
    "1984/2004-06~",
    "1984~/2004~",
    "1984-06?/2004-08?",
    "1984-06-02?/2004-08-08~",
    "2003/2004-06-11%",
    "-1985",
];

/// What is no date of these levels.
const ILLEGAL: &[&str] = &[
    "",
    "1985-13",
    "1985-02-30",
    "1985-4-12",
    "85-04-12",
    "19850412",
    "12.04.1985",
    "1985-04-12T25:00:00",
    "1985-04-uu",
    "1985/open",
    "unknown/1985",
    "1985-04-12T10:00:00/1985-04-13T10:00:00",
    "Y1985x",
    "spring 1985",
    "1985--04",
    "1985-04-12/1985-04-11/1985-04-10",
    "1985-00",
    "1985-04-00",
];

fn texts() -> impl Strategy<Value = String> {
    let year = prop_oneof![
        (1900..2100_i32).prop_map(|year| year.to_string()),
        Just("19XX".to_owned()),
        Just("202X".to_owned())
    ];
    let month = prop_oneof![8 => (0..=13_u32).prop_map(|month| format!("-{month:02}")), 1 => Just("-XX".to_owned()), 1 => (20..=26_u32).prop_map(|season| format!("-{season}"))];
    let day = prop_oneof![8 => (0..=32_u32).prop_map(|day| format!("-{day:02}")), 1 => Just("-XX".to_owned())];
    let qualifier = prop_oneof![6 => Just(""), 1 => Just("?"), 1 => Just("~"), 1 => Just("%")];
    let time = prop_oneof![
        9 => Just(String::new()),
        1 => (0..=24_u32, 0..=60_u32, prop_oneof![Just(""), Just("Z"), Just("+03:00"), Just("-11:30")])
            .prop_map(|(hour, minute, zone)| format!("T{hour:02}:{minute:02}:00{zone}")),
    ];
    let date = (year, proptest::option::of((month, proptest::option::of((day, time)))), qualifier).prop_map(
        |(year, rest, qualifier)| {
            let (month, day, time) = match rest {
                None => (String::new(), String::new(), String::new()),
                Some((month, None)) => (month, String::new(), String::new()),
                Some((month, Some((day, time)))) => (month, day, time),
            };
            format!("{year}{month}{day}{time}{qualifier}")
        },
    );
    let end = prop_oneof![6 => date.clone(), 1 => Just("..".to_owned()), 1 => Just(String::new())];
    prop_oneof![3 => date, 2 => (end.clone(), end).prop_map(|(from, to)| format!("{from}/{to}"))]
}

#[test]
fn edtf_is_read_as_an_independent_reader_reads_it() {
    for text in EXAMPLES {
        let reading = read(text).unwrap_or_else(|| panic!("{text} is an example of the specification"));
        if let (Some(from), Some(to)) = (reading.earliest(), reading.latest()) {
            assert!(from <= to, "{text}");
        }
        // Told in words, in both languages, and never as its own code.
        for language in Language::ALL {
            let words = Texts::new(*language).date_in_words(&Date::edtf(text));
            let year = text.trim_start_matches(['Y', '-', '.', '/']).get(..2).unwrap_or_default();
            assert!(words != *text || text.len() == 4 || text.starts_with(['Y', '-']), "{text}: {words}");
            assert!(words.replace(['\u{a0}', '\u{202f}', ','], "").contains(year), "{text}: {words}");
        }
    }
    // By the first day that each can mean, as lists are sorted.
    let mut ordered = vec!["2004-02-01/2005", "1985", "2001-21", "20XX", "1985-04-12"];
    ordered.sort_by_key(|text| read(text).unwrap().earliest());
    assert_eq!(ordered, ["1985", "1985-04-12", "20XX", "2001-21", "2004-02-01/2005"]);
    for text in ILLEGAL {
        assert_eq!(read(text), None, "{text}");
    }
    let Some(python) = python() else { return };
    let mut all = sample(&texts(), 4_000);
    all.extend(EXAMPLES.iter().chain(ILLEGAL).map(|text| (*text).to_owned()));
    all.sort();
    all.dedup();
    let theirs = ask(&python, "dates.py", &all);
    let mut differences: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for (text, valid) in all.iter().zip(theirs.as_array().unwrap()) {
        let ours = read(text).is_some();
        if Some(ours) != valid.as_bool() {
            differences.entry(explained(text, ours)).or_default().push(text);
        }
    }
    let valid = theirs.as_array().unwrap().iter().filter(|valid| valid.as_bool() == Some(true)).count();
    println!("{} texts, {valid} of them dates; differences: ", all.len());
    for (why, texts) in &differences {
        println!("  {why}: {}, such as {:?}", texts.len(), &texts[..texts.len().min(5)]);
    }
    assert!(all.len() >= 1_000 && valid >= 500, "{} {valid}", all.len());
    let unexplained = differences.remove("unexplained").unwrap_or_default();
    assert!(
        unexplained.is_empty(),
        "{} of them, such as {:?}",
        unexplained.len(),
        &unexplained[..unexplained.len().min(20)]
    );
}

/// Why the two readers differ.
fn explained(text: &str, ours: bool) -> &'static str {
    let ends: Vec<&str> = text.split('/').collect();
    let known = |end: &&str| !end.is_empty() && *end != "..";
    let doubted = |end: &&str| end.ends_with(['?', '~', '%']);
    let season = |end: &&str| end.get(5..7).is_some_and(|month| matches!(month, "21" | "22" | "23" | "24"));
    if ours && text.contains('X') && (ends.len() == 2 || ends.iter().any(doubted)) {
        return "an unspecified digit that is doubted or in an interval is level 2 there, and read here";
    }
    if ours && ends.iter().any(|end| season(end) && doubted(end)) {
        return "a season that is doubted is level 2 there, and read here";
    }
    if !ours && ends.len() == 2 && !ends.iter().any(known) {
        return "an interval of which neither end is known says nothing here";
    }
    if !ours && ends.iter().any(|end| end.get(4..10) == Some("-02-29")) {
        return "29 February of a common year is taken there";
    }
    "unexplained"
}

/// Letters as names have them, also where the schemes differ; with a capital.
fn word() -> impl Strategy<Value = String> {
    let syllable = "[бвгджзклмнпрстфхцчшщ]?[аеёиоуыэюя][бвгджзйклмнпрстфхцчшщъь]?";
    prop::collection::vec(proptest::string::string_regex(syllable).unwrap(), 2..5).prop_map(|parts| {
        let word = parts.concat();
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    })
}

/// Two words.
fn names() -> impl Strategy<Value = String> {
    (word(), word()).prop_map(|(one, other)| format!("{one} {other}"))
}

#[test]
fn names_are_transliterated_as_an_independent_implementation_does() {
    let Some(python) = python() else { return };
    let mut all = sample(&names(), 2_500);
    all.sort();
    all.dedup();
    assert!(all.len() >= 2_000, "{}", all.len());
    let theirs = ask(&python, "transliterate.py", &all);
    for scheme in Scheme::ALL {
        let mut differences: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (name, other) in all.iter().zip(theirs[scheme.code()].as_array().unwrap()) {
            let (own, other) = (transliterate(name, *scheme), other.as_str().unwrap());
            if own == other {
                continue;
            }
            // The peer leaves the Cyrillic letter where the scheme has the Latin one, and writes ž as two signs.
            let why = if own
                == other.replace('ё', "ë").replace('Ё', "Ë").replace("z\u{30c}", "ž").replace("Z\u{30c}", "Ž")
            {
                "ё is a Cyrillic letter there, ž two signs"
            } else {
                "unexplained"
            };
            differences.entry(why).or_default().push(format!("{name}: {own}, {other}"));
        }
        println!("{}: {} names", scheme.code(), all.len());
        for (why, texts) in &differences {
            println!("  {why}: {}, such as {:?}", texts.len(), &texts[..texts.len().min(5)]);
        }
        let unexplained = differences.remove("unexplained").unwrap_or_default();
        assert!(unexplained.is_empty(), "{} of them, such as {:?}", unexplained.len(), unexplained.first());
    }
}

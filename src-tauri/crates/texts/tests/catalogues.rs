//! The catalogues as this crate embeds them: all of them, whole, and every key that the code names.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::Entry;
use khronika_texts::{Arg, Language, Texts};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap().to_path_buf()
}

/// Every message of every file of a language, with attributes as `message.attribute`.
fn keys(language: Language) -> Vec<String> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(root().join("ui/locales").join(language.code())).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|kind| kind != "ftl") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            found.extend(message.value.as_ref().map(|_| message.id.name.to_owned()));
            found.extend(message.attributes.iter().map(|a| format!("{}.{}", message.id.name, a.id.name)));
        }
    }
    found
}

#[test]
fn every_file_of_the_locales_is_embedded() {
    for language in Language::ALL {
        let texts = Texts::new(*language);
        let missing: Vec<String> = keys(*language).into_iter().filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "{}: add the file to areas.rs: {missing:?}", language.code());
    }
}

#[test]
fn a_text_comes_without_marks_and_a_missing_key_in_brackets() {
    let texts = Texts::new(Language::English);
    let said = texts.say("import-mapping_target", &[("entry", Arg::from(1234)), ("shown", Arg::from("colour"))]);
    assert_eq!(said, "Entry 1,234: there is no field “colour”.");
    assert_eq!(texts.say("no-such-key", &[]), "<no-such-key>");
    assert_eq!(texts.say("no-such-key.attribute", &[]), "<no-such-key.attribute>");
    let russian = texts_of(Language::Russian, "import-table_too_large", &[("most", Arg::from(268_435_456_u64))]);
    assert_eq!(russian, "Файл больше 268\u{a0}435\u{a0}456 байт. Разделите его и импортируйте по частям.");
}

fn texts_of(language: Language, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    Texts::new(language).say(key, args)
}

#[test]
fn texts_are_shared_between_threads() {
    let texts = Texts::new(Language::Russian);
    let other = texts.clone();
    let said = std::thread::spawn(move || other.say("import-bad_date", &[])).join().unwrap();
    assert_eq!(said, texts.say("import-bad_date", &[]));
}

/// Keys that Rust names in one piece, `say("…"`; composed ones are held by the tests of those who compose them.
#[test]
fn every_key_that_the_code_names_exists() {
    let mut named = BTreeSet::new();
    gather(&root().join("src-tauri"), &mut named);
    assert!(named.iter().any(|key| key == "date-as-told"), "the search finds what is there");
    for language in Language::ALL {
        let texts = Texts::new(*language);
        let missing: Vec<&String> = named.iter().filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", language.code());
    }
}

fn gather(folder: &Path, named: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let skipped = path.file_name().is_some_and(|name| name == "tests" || name == "target");
        if path.is_dir() && !skipped {
            gather(&path, named);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let quoted = |rest: &str| Some(rest.trim_start().strip_prefix('"')?.split('"').next()?.to_owned());
            named.extend(text.split("say(").skip(1).filter_map(quoted));
        }
    }
}

use std::collections::BTreeSet;
use std::path::Path;

use khronika_api::{ErrorCode, Session};
use khronika_texts::{Language, Texts};
use serde_json::json;

use super::*;

const ID: &str = "00112233445566778899aabbccddeeff";

fn words() -> Words {
    Words::new(Language::English)
}

fn spoken(line: &str) -> Vec<OsString> {
    std::iter::once("khronika").chain(line.split_whitespace()).map(OsString::from).collect()
}

fn call(line: &str) -> Box<Spoken> {
    match read(&words(), spoken(line)) {
        Ok(Read::Call(call)) => call,
        Ok(Read::Help(_)) => panic!("help for {line}"),
        Err(wrong) => panic!("{line}: {wrong}"),
    }
}

fn wrong(line: &str) -> String {
    read(&words(), spoken(line)).map(|_| ()).expect_err(line)
}

fn help(words: &Words, line: &str) -> String {
    match read(words, spoken(line)) {
        Ok(Read::Help(text)) => text,
        _ => panic!("no help for {line}"),
    }
}

#[test]
fn the_tree_is_sound_in_both_languages() {
    for language in Language::ALL {
        tree(&Words::new(*language)).debug_assert();
    }
}

#[test]
fn every_verb_is_spoken_as_scripts_speak_it() {
    for (line, path) in [
        ("vault create v --recovery-out f --passphrase-fd 0", "vault create"),
        ("vault check v --deep --accept-older", "vault check"),
        ("vault recovery v --recovery-fd 3", "vault recovery"),
        ("vault passphrase v", "vault passphrase"),
        ("vault rekey v", "vault rekey"),
        ("vault rebuild v", "vault rebuild"),
        ("case new v --title t --reference r --language kk", "case new"),
        ("case list v", "case list"),
        ("save v note --json -", "save"),
        ("list v person --case c --limit 5 --json", "list"),
        ("list v person --all", "list"),
        ("show v i --json", "show"),
        ("history v i", "history"),
        ("delete v i", "delete"),
        ("restore v i", "restore"),
        ("erase v i --path a --path b --yes", "erase"),
        ("search v q --kind person --kind act --case c --from 2022 --to 2023", "search"),
        ("import table v f --mapping m --case c --good-rows-only --preview", "import table"),
        ("import undo v i", "import undo"),
        ("attach v f --case c --title t", "attach"),
        ("extract v i --out f", "extract"),
        ("seal v --case c --purpose lawyers --to age1x --out f", "seal"),
        ("seal v --case c --purpose lawyers --package-passphrase-fd 4 --out f", "seal"),
        ("seal v --case c --purpose lawyers --preview", "seal"),
        ("verify f --identity k", "verify"),
        ("open f --out d --package-passphrase-fd 3", "open"),
        ("key new --out f", "key new"),
        ("key show f", "key show"),
        ("backup v to", "backup"),
        ("sample v", "sample"),
    ] {
        assert_eq!(call(line).verb.path, path, "{line}");
    }
}

#[test]
fn options_of_every_verb_stand_before_or_after_it() {
    for line in [
        "--json --passphrase-fd 3 list v case",
        "list v case --json --passphrase-fd 3",
        "case --json list v --passphrase-fd 3",
    ] {
        let call = call(line);
        assert!(call.json(), "{line}");
        assert_eq!(call.given.number("passphrase-fd"), Some(3), "{line}");
    }
    assert!(call("save v note --json f").json());
    assert!(!call("list v note").json());
    assert_eq!(call("search v q --kind person --kind act").given.all("kind"), ["person", "act"]);
}

#[test]
fn the_language_is_known_before_anything_is_read() {
    let hint = |line: &str| super::hint(&spoken(line));
    assert_eq!(hint("list v case --language ru").language, Some(Language::Russian));
    assert_eq!(hint("--language=en nonsense").language, Some(Language::English));
    assert_eq!(hint("case new v --title t --language kk"), Hint::default());
    assert!(hint("nonsense --json").json);
    assert_eq!(hint("search v -- --json"), Hint::default());
    assert_eq!(call("case new v --title t --language ru").given.text("language"), "ru");
}

#[test]
fn wrong_words_are_told_without_a_word_of_another_language() {
    let words = Words::new(Language::Russian);
    for line in [
        "nonsense",
        "list",
        "list v nonsense",
        "list v case --nonsense",
        "list v case --limit",
        "list v case --limit x",
        "verify f --identity k --package-passphrase-fd 3",
        "seal v --case c --purpose fun --out f",
        "--language de list v case",
        "list v case v2",
        "list v case --limit 1 --limit 2",
    ] {
        let told = read(&words, spoken(line)).map(|_| ()).expect_err(line);
        assert!(!told.contains('<'), "{line}: {told}");
        assert!(!told.contains("error") && !told.contains("Usage"), "{line}: {told}");
        assert!(!told.contains("«»") && !told.contains("  "), "{line}: {told}");
    }
    assert!(wrong("lst v case").contains("list"), "a near word is suggested");
    assert!(wrong("list v nonsense").contains("person"), "the kinds are named");
}

#[test]
fn a_passphrase_can_not_be_an_argument() {
    for line in ["list v case --passphrase x", "vault create v secret", "list v case --passphrase-fd=secret"] {
        wrong(line);
    }
}

#[test]
fn help_is_whole_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(*language);
        let mut lines: Vec<String> = VERBS.iter().map(|verb| format!("{} --help", verb.path)).collect();
        lines.extend(
            ["", "--help", "help seal", "vault", "vault --help", "case", "import", "key --help"].map(str::to_owned),
        );
        for line in lines {
            let text = help(&words, &line);
            for foreign in ["Usage:\n", "Options:\n", "Commands:", "Arguments:", "Print help", "[default", "[possible"]
            {
                let allowed = *language == Language::English && ["Usage:\n", "Options:\n"].contains(&foreign);
                assert!(allowed || !text.contains(foreign), "{line} ({language:?}): {foreign}\n{text}");
            }
            assert!(!text.contains("<cli-"), "{line} ({language:?}):\n{text}");
            let widest = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
            assert!(widest <= 100, "{line} ({language:?}): {widest}\n{text}");
        }
    }
}

#[test]
fn a_verb_is_listed_under_one_group() {
    let text = help(&words(), "--help");
    for verb in VERBS {
        assert!(text.contains(&format!("  {}", verb.path)), "{}", verb.path);
        assert!(crate::verbs::GROUPS.contains(&verb.group), "{}", verb.path);
        assert!(help::at(&tree(&words()), verb.path).get_about().is_some());
    }
}

/// Every text that the code names, or puts together, stands in both catalogues.
#[test]
fn every_text_that_is_used_exists_in_both_languages() {
    let mut keys: BTreeSet<String> = BTreeSet::new();
    collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut keys);
    assert!(keys.len() > 100, "the texts were not found in the source");
    keys.extend(ErrorCode::ALL.iter().map(|code| format!("error-{}", code.text())));
    for kind in crate::verbs::KINDS {
        keys.extend([format!("cli-kind-{kind}"), format!("cli-kinds-{kind}")]);
    }
    for verb in VERBS {
        let path = verb.path.replace(' ', "-");
        keys.extend([format!("cli-verb-{path}"), format!("cli-more-{path}")]);
        keys.extend(verb.noun().map(|noun| format!("cli-noun-{noun}")));
    }
    keys.extend(["bytes", "kb", "mb", "gb"].map(|unit| format!("cli-size-{unit}")));
    keys.extend(["head_missing", "head_damaged", "copy"].map(|code| format!("cli-notice-{code}")));
    let own = [
        "no_terminal",
        "descriptor_unreadable",
        "secret_unreadable",
        "json_unreadable",
        "document_wrong",
        "not_confirmed",
    ];
    keys.extend(own.map(|code| format!("cli-error-{code}")));
    for language in Language::ALL {
        let texts = Texts::new(*language);
        let missing: Vec<&String> = keys.iter().filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
}

/// The quoted words of the source that begin with `cli-`.
fn collect(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            collect(&entry, keys);
        } else if entry.file_name().is_some_and(|name| name != "tests.rs") {
            let text = std::fs::read_to_string(&entry).unwrap();
            for found in text.split("\"cli-").skip(1).filter_map(|rest| rest.split('"').next()) {
                if !found.contains('{') && !found.contains('\n') && found != "kinds" {
                    keys.insert(format!("cli-{found}"));
                }
            }
        }
    }
    // Beginnings of families that `Words::code` completes.
    for family in ["cli-reason", "cli-finding", "cli-outcome", "cli-purpose", "cli-action"] {
        keys.remove(family);
    }
}

#[test]
fn purposes_are_those_of_the_vocabulary() {
    let mut session = Session::new(Language::English);
    let all = session.call("vocabulary.list", json!({}), Vec::new()).unwrap();
    let purpose = all.as_array().unwrap().iter().find(|vocabulary| vocabulary["name"] == "purpose").unwrap();
    let codes: Vec<&str> =
        purpose["terms"].as_array().unwrap().iter().filter_map(|term| term["code"].as_str()).collect();
    for code in &codes {
        call(&format!("seal v --case c --out f --purpose {code}"));
        for language in Language::ALL {
            assert!(Texts::new(*language).has(&format!("cli-purpose-{code}")), "{code}");
        }
    }
    assert_eq!(codes.len(), crate::verbs::PURPOSES.len());
}

#[test]
fn an_id_is_an_id() {
    assert!(crate::verbs::id(ID).is_ok());
    assert!(crate::verbs::id("0011").is_err());
    assert!(crate::verbs::id(&format!("{ID}0")).is_err());
}

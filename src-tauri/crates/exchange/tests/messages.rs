//! Every code that the reader of tables can give has its words in both languages.

#![allow(clippy::unwrap_used)]

use khronika_exchange::table::{self, Code, Mapping, MappingError, TableCode, TableError};
use khronika_texts::{Arg, Language, Texts};

fn all_codes() -> Vec<&'static str> {
    let notes = Code::ALL.iter().map(|code| code.code());
    let table = TableCode::ALL.iter().map(|code| code.code());
    let errors = TableError::CODES.iter().chain(MappingError::CODES).copied();
    notes.chain(table).chain(errors).collect()
}

#[test]
fn every_code_has_its_words() {
    let args =
        [("line", "3"), ("entry", "2"), ("shown", "x"), ("most", "9")].map(|(name, text)| (name, Arg::from(text)));
    for language in Language::ALL {
        let texts = Texts::new(*language);
        for code in all_codes() {
            let words = texts.say(&format!("import-{code}"), &args);
            assert!(!words.starts_with('<') && !words.contains("{$"), "{}: {words}", language.code());
        }
    }
}

#[test]
fn the_lists_of_codes_hold_what_is_given() {
    let mapping = |text: &str| Mapping::parse(text).and_then(|mapping| mapping.check()).unwrap_err().code();
    for text in [r#"{"kind": "goose"}"#, "{", r#"{"kind": "incident", "columns": [{"column": "a", "to": "b"}]}"#] {
        assert!(MappingError::CODES.contains(&mapping(text)), "{text}");
    }
    let error = |bytes: &[u8]| table::read(bytes, &Mapping::default()).unwrap_err().code();
    for bytes in [b"" as &[u8], b"PK\x03\x04", b"a\n\"", b"{\"a\": 1}"] {
        assert!(TableError::CODES.contains(&error(bytes)));
    }
}

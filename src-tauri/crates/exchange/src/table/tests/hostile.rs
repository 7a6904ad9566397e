//! Broken and hostile input: an error or a problem of a row, never a panic, never a silent loss.

use proptest::prelude::*;

use super::super::{Mapping, Notation, TableError, apply, read};
use super::{mapping, problems, rows};

const TITLE: &str = r#"[{"column": "t", "to": "title"}, {"column": "d", "to": "date", "format": "dd.mm.yyyy"}]"#;

#[test]
fn an_unclosed_quote_is_named_with_its_line() {
    let error = read("t;d\nx;04.03.2022\n\"y;05.03.2022\nz;06.03.2022\n".as_bytes(), &mapping("incident", TITLE));
    assert!(matches!(error, Err(TableError::UnclosedQuote { line: 3 })), "{error:?}");
}

#[test]
fn a_quotation_that_goes_on_is_a_warning() {
    let rows = rows("t;d\n\"Яблоко\" провело;04.03.2022\n", &mapping("incident", TITLE));
    let (document, warnings) = super::document(&rows[0]);
    assert_eq!(document["title"][0]["text"], "Яблоко провело");
    assert_eq!(warnings[0].code.code(), "stray_quote");
}

#[test]
fn bad_rows_are_listed_with_their_numbers() {
    let text = "t;d\nx;04.03.2022\n\ny;31.02.2022\nz;вчера\nq;04.03.2022;more\nr;04.03.2022;\nshort\n;04.03.2022\n";
    let rows = rows(text, &mapping("incident", TITLE));
    let found: Vec<_> = rows.iter().map(|row| (row.number, row.line, problems(row))).collect();
    assert_eq!(
        found,
        [
            (1, 2, vec![]),
            (2, 4, vec![("d", "bad_date", "31.02.2022")]),
            (3, 5, vec![("d", "bad_date", "вчера")]),
            (4, 6, vec![("", "cells_beyond_header", "more")]),
            (5, 7, vec![]),
            (6, 8, vec![]),
            (7, 9, vec![("title", "missing_field", "")]),
        ]
    );
    assert_eq!(super::document(&rows[5]).1[0].code.code(), "short_row");
}

#[test]
fn nul_and_huge_cells_are_problems_of_their_row() {
    let text = format!("t;d\na\0b;\n{};\nfine;\n", "x".repeat(10 * 1024 * 1024));
    let rows = rows(&text, &mapping("incident", TITLE));
    assert_eq!(problems(&rows[0]), [("t", "nul_character", "a b")]);
    let [(column, code, shown)] = problems(&rows[1])[..] else { panic!("one problem") };
    assert_eq!((column, code), ("t", "cell_too_large"));
    assert!(shown.chars().count() <= 61);
    assert!(problems(&rows[2]).is_empty());
}

#[test]
fn a_row_larger_than_a_record_is_a_problem() {
    let columns = r#"[{"column": "a", "to": "title"}, {"column": "b", "to": "description"}]"#;
    let half = "x".repeat(600 * 1024);
    let rows = rows(&format!("a;b\n{half};{half}\n"), &mapping("incident", columns));
    assert_eq!(problems(&rows[0]), [("", "row_too_large", "")]);
}

#[test]
fn limits_are_kept() {
    let wide = format!("{}\n1\n", "c;".repeat(2_000));
    assert!(matches!(read(wide.as_bytes(), &Mapping::default()), Err(TableError::TooManyColumns { .. })));
    let deep = format!("[{}{}]", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    assert!(matches!(read(deep.as_bytes(), &Mapping::default()), Err(TableError::Json { .. })));
    let many = format!("a\n{}", "1\n".repeat(1_000_001));
    assert!(matches!(read(many.as_bytes(), &Mapping::default()), Err(TableError::TooManyRows { .. })));
}

#[test]
fn more_paths_than_are_listed_are_said_once() {
    let fields: Vec<String> = (0..1_500).map(|at| format!("\"k{at}\": {at}")).collect();
    let table = read(format!("[{{{}}}]", fields.join(",")).as_bytes(), &Mapping::default()).unwrap();
    assert_eq!(table.headers().len(), 200);
    assert_eq!(table.notes().len(), 1);
}

fn any_mapping() -> impl Strategy<Value = Mapping> {
    let columns = r#"[{"column": "a", "to": "title", "split": "addresses"}, {"column": "b", "to": "date"},
        {"column": "a", "to": "counts.detained"}, {"column": "b[].x", "to": "sources.url", "group": "g"},
        {"column": "c", "to": "place.coordinates"}, {"column": "c", "to": "sources.url", "split": "addresses"}]"#;
    let notation = prop::sample::select(vec![None, Some(Notation::Csv), Some(Notation::Json)]);
    let encoding = prop::sample::select(vec![None, Some("utf-16le"), Some("windows-1251"), Some("utf-8")]);
    (notation, encoding).prop_map(move |(table, encoding)| Mapping {
        table,
        encoding: encoding.map(str::to_owned),
        ..mapping("incident", columns)
    })
}

fn survive(bytes: &[u8], mapping: &Mapping) {
    if let Ok(table) = read(bytes, mapping) {
        assert_eq!(apply(mapping, &table).unwrap().count(), table.len());
    }
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..600), mapping in any_mapping()) {
        survive(&bytes, &mapping);
    }

    #[test]
    fn no_table_is_too_strange(text in "[abc;,\"\n\r\t0-9.:/\\[\\]{}htps =\\\\é\u{0}ш]{0,200}", mapping in any_mapping()) {
        survive(text.as_bytes(), &mapping);
        survive(format!("a;b;c\n{text}").as_bytes(), &mapping);
    }
}

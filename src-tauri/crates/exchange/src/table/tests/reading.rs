//! Encodings, delimiters, line breaks, headers: what is read is what was written.

use proptest::prelude::*;

use super::super::{Mapping, Notation, Table, TableCode, TableError, apply, read, read_from};
use super::mapping;

fn grid(table: &Table) -> Vec<Vec<String>> {
    let row = |at: usize| (0..table.headers().len()).map(|c| table.cell(at, c).collect::<String>()).collect();
    (0..table.len()).map(row).collect()
}

fn names(table: &Table) -> Vec<&str> {
    table.headers().iter().map(|header| header.name.as_str()).collect()
}

fn codes(table: &Table) -> Vec<(&str, TableCode)> {
    table.notes().iter().map(|note| (note.column.as_str(), note.code)).collect()
}

#[test]
fn cells_with_line_breaks_and_quotes_stay_whole() {
    let table = read("a;b\n\"x\n\"\"y\"\"; z\";2\n3;4\n".as_bytes(), &Mapping::default()).unwrap();
    assert_eq!(grid(&table), [["x\n\"y\"; z", "2"], ["3", "4"]]);
    let rows: Vec<u64> = (0..2).map(|at| table.mark(at).unwrap().line).collect();
    assert_eq!(rows, [2, 4]);
}

#[test]
fn the_delimiter_is_found_outside_quotes() {
    for (text, delimiter) in [
        ("a;b\n\"1,2,3,4\";\"x,y\"\n", ';'),
        ("a,b\n\"1;2;3\",\"x;y\"\n", ','),
        ("a\tb, c; d\n1;2\t3,4\n5\t6\n", '\t'),
        ("sep=|\na|b,c\n1|2\n", '|'),
        ("single\none\n", ';'),
    ] {
        assert_eq!(read(text.as_bytes(), &Mapping::default()).unwrap().delimiter(), Some(delimiter), "{text}");
    }
    // The header's words decide where the rows alone would mislead.
    let known = mapping("incident", r#"[{"column": "title, short", "to": "title"}]"#);
    assert_eq!(read(b"title, short;d\nx,y;1\n", &known).unwrap().delimiter(), Some(';'));
    let set = Mapping { delimiter: Some("tab".to_owned()), ..Mapping::default() };
    assert_eq!(names(&read(b"a;b\tc\n1\t2\n", &set).unwrap()), ["a;b", "c"]);
    let wrong = Mapping { delimiter: Some("\"".to_owned()), ..Mapping::default() };
    assert!(matches!(read(b"a\n", &wrong), Err(TableError::Delimiter { .. })));
}

#[test]
fn headers_are_made_unique_and_empty_ones_numbered() {
    let table = read(b" name ;name;;x\ny;;\n1;2;3;4;\n;;;\n\n5\n", &Mapping::default()).unwrap();
    // The second line is a row of its own: the header ended before it.
    assert_eq!(names(&table), ["name", "name#2", "#3", "x"]);
    assert_eq!(codes(&table), [("name", TableCode::DuplicateHeader), ("#3", TableCode::EmptyHeader)]);
    assert_eq!(table.len(), 3);
    let trailing = read(b"a;b;;\n1;2;;\n", &Mapping::default()).unwrap();
    assert_eq!(names(&trailing), ["a", "b"]);
    assert!(trailing.notes().is_empty());
}

#[test]
fn columns_that_are_missing_or_unmapped_are_named() {
    let wanted =
        mapping("incident", r#"[{"column": "Title", "to": "title"}, {"column": "where", "to": "place.text"}]"#);
    let table = read(b"title;when;empty\nx;2022;\n", &wanted).unwrap();
    let rows = apply(&wanted, &table).unwrap();
    let notes: Vec<_> = rows.notes().iter().map(|note| (note.column.as_str(), note.code)).collect();
    assert_eq!(notes, [("where", TableCode::MissingColumn)]);
    assert_eq!(rows.unmapped(), ["when"]);
    assert_eq!(rows.count(), 1);
}

#[test]
fn json_lists_are_tables() {
    let wanted = mapping(
        "incident",
        r#"[{"column": "t.x", "to": "title"}, {"column": "f[k=A].v", "to": "subject"}, {"column": "no", "to": "reference"}]"#,
    );
    let text = "\n [ {\"t\": {\"x\": \"one\"}, \"f\": [{\"k\": \"A\", \"v\": 1}, {\"k\": \"B\", \"v\": 2}]},\n {},\n\
                {\"t\": {\"x\": \"two\"}, \"late\": true}, 7 ]";
    let table = read(text.as_bytes(), &wanted).unwrap();
    assert_eq!(table.notation(), Notation::Json);
    assert_eq!(table.cell(0, 1).collect::<Vec<_>>(), ["1"]);
    let rows = apply(&wanted, &table).unwrap();
    assert_eq!(rows.unmapped(), ["late"]);
    assert_eq!(rows.notes().len(), 1);
    let rows: Vec<_> = rows.collect();
    assert_eq!(rows.iter().map(|row| (row.number, row.line)).collect::<Vec<_>>(), [(1, 2), (2, 4), (3, 4)]);
    assert_eq!(super::problems(&rows[2])[0].1, "no_object");
}

#[test]
fn broken_json_is_named_with_its_line() {
    let json = Mapping { table: Some(Notation::Json), ..Mapping::default() };
    for (text, line, column) in [
        ("[{\"a\": 1},\n {\"a\": }]", 2, 8),
        ("[{\"a\": 1}\n {\"a\": 2}]", 2, 2),
        ("[{\"a\": 1}", 1, 10),
        ("[{\"a\": 1}] x", 1, 12),
    ] {
        let error = read(text.as_bytes(), &json).unwrap_err();
        let TableError::Json { line: at, column: sign } = error else { panic!("{text}: {error}") };
        assert_eq!((at, sign), (line, column), "{text}");
    }
    assert!(matches!(read(b"{\"a\": [1]}", &Mapping::default()), Err(TableError::NoList)));
    assert_eq!(read(b"[]", &json).unwrap().len(), 0);
    let wrong = mapping("incident", r#"[{"column": "a[", "to": "title"}]"#);
    assert!(matches!(read(b"[{}]", &wrong), Err(TableError::Path { .. })));
}

#[test]
fn a_table_is_read_from_a_stream_too() {
    assert_eq!(read_from(std::io::Cursor::new("a;b\n1;2\n"), &Mapping::default()).unwrap().len(), 1);
    assert!(matches!(read(b"  \n", &Mapping::default()), Err(TableError::Empty)));
}

const CELL: &str = "[а-яА-ЯёЁ a-z0-9;,\t\"\n\r]{0,12}";

fn written(header: &[String], rows: &[Vec<String>], delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    match encoding {
        "utf-16le" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "windows-1251" => encoding_rs::WINDOWS_1251.encode(text).0.into_owned(),
        _ => text.as_bytes().to_vec(),
    }
}

proptest! {
    #[test]
    fn what_was_written_reads_back(
        rows in prop::collection::vec(prop::collection::vec(CELL, 3), 0..12),
        delimiter in prop::sample::select(vec![b';', b',', b'\t']),
        encoding in prop::sample::select(vec!["utf-8", "utf-16le", "utf-16be", "windows-1251"]),
        mark in any::<bool>(),
        named in any::<bool>(),
    ) {
        let header = ["Имя", "Дата, место", "note"].map(str::to_owned);
        let marked = mark && encoding != "windows-1251";
        let text = format!("{}{}", if marked { "\u{feff}" } else { "" }, written(&header, &rows, delimiter));
        let mapping = Mapping {
            encoding: named.then(|| encoding.to_owned()),
            delimiter: Some(char::from(delimiter).to_string()),
            ..Mapping::default()
        };
        let table = read(&encoded(&text, encoding), &mapping).unwrap();
        let expected: Vec<_> = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        prop_assert_eq!(names(&table), header);
        prop_assert_eq!(grid(&table), expected);
    }

    #[test]
    fn a_delimiter_is_found_under_known_headers(
        rows in prop::collection::vec(prop::collection::vec(CELL, 3), 0..12),
        delimiter in prop::sample::select(vec![b';', b',', b'\t']),
    ) {
        let header = ["Имя", "Дата, место", "note"].map(str::to_owned);
        let wanted = mapping("incident", r#"[{"column": "Имя", "to": "title"}, {"column": "Дата, место", "to": "subject"}]"#);
        let table = read(written(&header, &rows, delimiter).as_bytes(), &wanted).unwrap();
        prop_assert_eq!(table.delimiter(), Some(char::from(delimiter)));
    }
}

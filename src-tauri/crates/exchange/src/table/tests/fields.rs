//! What cells become: every target, and mappings that can't be followed.

use serde_json::json;

use super::super::{Entry, List, Mapping, MappingError};
use super::{document, mapping, problems, rows};

/// The one row of a table with one column `c`, mapped so.
fn one(kind: &str, cell: &str, entry: &str) -> super::super::Row {
    let columns = format!(
        r#"[{{"column": "t", "to": "{}"}}, {{"column": "c", {entry}}}]"#,
        match kind {
            "person" => "names",
            "note" => "text",
            "testimony" => "narrative",
            _ => "title",
        }
    );
    let quoted = cell.replace('"', "\"\"");
    rows(&format!("t;c\nx;\"{quoted}\"\n"), &mapping(kind, &columns)).remove(0)
}

fn value(kind: &str, cell: &str, entry: &str, pointer: &str) -> serde_json::Value {
    let row = one(kind, cell, entry);
    let mut found = document(&row).0.pointer(pointer).cloned().unwrap_or_default();
    if let Some(items) = found.as_array_mut() {
        items.iter_mut().filter_map(|item| item.as_object_mut()).for_each(|item| drop(item.remove("id")));
    }
    found
}

#[test]
fn texts_keep_language_prefix_and_line_breaks() {
    let entry = r#""to": "subject", "language": "ru", "prefix": "О чём: ""#;
    let expected = json!([{"language": "ru", "text": "О чём: раз\nдва"}]);
    assert_eq!(value("incident", " раз\r\nдва ", entry, "/subject"), expected);
    assert_eq!(value("case", "№ 5", r#""to": "reference""#, "/reference"), "№ 5");
    assert_eq!(value("note", "more", r#""to": "text""#, "/text"), "x\nmore");
    assert_eq!(value("testimony", "ru", r#""to": "language""#, "/language"), "ru");
}

#[test]
fn codes_come_from_values_or_stand_for_themselves() {
    let entry = r#""to": "types", "values": {"Марш": ["march", "rally"], "нет": []}"#;
    assert_eq!(value("incident", " марш ", entry, "/types"), json!(["march", "rally"]));
    assert_eq!(value("incident", "нет", entry, "/types"), json!([]));
    assert_eq!(value("incident", "search", entry, "/types"), json!(["search"]));
    assert_eq!(problems(&one("incident", "парад", entry)), [("c", "unlisted_value", "парад")]);
    let rest = r#""to": "types", "split": "comma", "values": {"марш": "march", "*": "other"}"#;
    assert_eq!(value("incident", "парад, марш, бег", rest, "/types"), json!(["other", "march"]));
    assert_eq!(value("person", "witness", r#""to": "roles""#, "/roles"), json!(["witness"]));
}

#[test]
fn counts_are_numbers_or_phrases() {
    let entry = r#""to": "counts", "of": "detained""#;
    assert_eq!(value("incident", "1 200", entry, "/counts"), json!([{"of": "detained", "number": 1200}]));
    let row = one("incident", "около 12", entry);
    let (document, warnings) = document(&row);
    assert_eq!(document["counts"][0]["phrase"], "около 12");
    assert_eq!((warnings[0].code.code(), warnings[0].shown.as_str()), ("number_as_phrase", "около 12"));
}

#[test]
fn dates_come_from_one_column_or_two() {
    assert_eq!(value("incident", "4.3.2022", r#""to": "date""#, "/date/edtf"), "2022-03-04");
    assert_eq!(value("person", "1980", r#""to": "birth", "format": "edtf""#, "/birth/edtf"), "1980");
    let entry = r#""to": "date", "format": ["dd.mm.yyyy", "phrase"]"#;
    assert_eq!(value("incident", "весной", entry, "/date"), json!({"edtf": "", "phrase": "весной"}));
    let rough = json!({"edtf": "2022-03", "phrase": "начало марта 2022"});
    assert_eq!(value("incident", "начало марта 2022", r#""to": "date""#, "/date"), rough);
    let ends = r#"[{"column": "t", "to": "title"}, {"column": "a", "to": "date.from", "format": "dd.mm.yyyy"},
        {"column": "b", "to": "date.to", "format": "dd.mm.yyyy"}]"#;
    let rows =
        rows("t;a;b\nx;01.03.2022;05.03.2022\nx;01.03.2022;\nx;05.03.2022;01.03.2022\n", &mapping("incident", ends));
    assert_eq!(document(&rows[0]).0["date"]["edtf"], "2022-03-01/2022-03-05");
    assert_eq!(document(&rows[1]).0["date"]["edtf"], "2022-03-01");
    assert_eq!(problems(&rows[2]), [("a", "interval_reversed", "2022-03-05/2022-03-01")]);
}

#[test]
fn places_are_checked() {
    assert_eq!(value("incident", "55,75", r#""to": "place.latitude""#, "/place/latitude"), "55.75");
    assert_eq!(value("incident", "ru", r#""to": "place.country""#, "/place/country"), "RU");
    assert_eq!(problems(&one("incident", "155", r#""to": "place.latitude""#))[0].1, "bad_coordinate");
    assert_eq!(problems(&one("incident", "Россия", r#""to": "place.country""#))[0].1, "bad_country");
    let named = r#""to": "place.country", "values": {"Россия": "RU"}"#;
    assert_eq!(value("incident", "россия", named, "/place/country"), "RU");
    let row = one("incident", "0.0001, 0", r#""to": "place.coordinates""#);
    assert_eq!(document(&row).1[0].code.code(), "zero_coordinate");
}

#[test]
fn sources_are_addresses_or_words() {
    let found = value(
        "incident",
        "см. http://a.example, http://b.example",
        r#""to": "sources.url", "split": "addresses""#,
        "/sources",
    );
    assert_eq!(found, json!([{"text": "см."}, {"url": "http://a.example"}, {"url": "http://b.example"}]));
    assert_eq!(value("incident", "газета", r#""to": "sources.text""#, "/sources"), json!([{"text": "газета"}]));
    let row = one("incident", "газета", r#""to": "sources.url""#);
    assert_eq!(document(&row).1[0].code.code(), "address_as_text");
    let pairs = r#"[{"column": "t", "to": "title"}, {"column": "s[].u", "to": "sources.url", "group": "s"},
        {"column": "s[].n", "to": "sources.text", "group": "s"}]"#;
    let text = r#"[{"t": "x", "s": [{"u": "http://a.example", "n": "A"}, {"n": "B"}, {"u": "http://c.example"}]}]"#;
    let rows = rows(text, &mapping("incident", pairs));
    let sources = document(&rows[0]).0["sources"].as_array().unwrap();
    let pair = |at: usize| (sources[at]["url"].as_str(), sources[at]["text"].as_str());
    assert_eq!(
        [pair(0), pair(1), pair(2)],
        [(Some("http://a.example"), Some("A")), (None, Some("B")), (Some("http://c.example"), None),]
    );
}

#[test]
fn names_carry_language_use_and_scheme() {
    let entry = r#""to": "names", "language": "ru-Latn", "usage": "transliteration", "scheme": "icao-9303""#;
    let names = value("person", "Anna Vymyshlennaia", entry, "/names");
    let expected =
        json!({"text": "Anna Vymyshlennaia", "language": "ru-Latn", "usage": "transliteration", "scheme": "icao-9303"});
    assert_eq!(names[1], expected);
    assert_eq!(
        value("person", "ru; UA", r#""to": "citizenships", "split": "any""#, "/citizenships"),
        json!(["RU", "UA"])
    );
    assert_eq!(problems(&one("person", "много", r#""to": "group_size""#))[0].1, "bad_number");
}

#[test]
fn constants_hold_for_every_row_and_empty_cells_may_be_refused() {
    let text = r#"{"kind": "incident", "columns": [{"column": "t", "to": "title", "skip_empty": false}],
        "constants": [{"to": "place.country", "value": "RU"}, {"to": "circumstances", "value": "из списка", "language": "ru"}]}"#;
    let rows = rows("t;c\nx;1\n;2\n", &Mapping::parse(text).unwrap());
    assert_eq!(document(&rows[0]).0["place"]["country"], "RU");
    assert_eq!(document(&rows[0]).0["circumstances"][0]["text"], "из списка");
    assert_eq!(problems(&rows[1])[0], ("t", "empty_cell", ""));
}

#[test]
fn a_mapping_that_cannot_be_followed_names_its_entry() {
    let check =
        |kind: &str, entry: &str| mapping(kind, &format!(r#"[{{"column": "a", "to": "ignore"}}, {entry}]"#)).check();
    for (entry, code) in [
        (r#"{"column": "b", "to": "colour"}"#, "mapping_target"),
        (r#"{"column": "b", "to": "place"}"#, "mapping_target"),
        (r#"{"column": "b", "to": "counts"}"#, "mapping_target"),
        (r#"{"column": "b", "to": "date", "format": "dd.mm.yy"}"#, "mapping_format"),
        (r#"{"column": "b", "to": "types", "values": {"x": "parade"}}"#, "mapping_unknown_code"),
        (r#"{"column": "b", "to": "counts.geese"}"#, "mapping_unknown_code"),
        (r#"{"column": "b", "to": "title", "group": "g"}"#, "mapping_group"),
    ] {
        let error = check("incident", entry).unwrap_err();
        assert_eq!((error.code(), error.entry()), (code, Some(Entry { list: List::Columns, number: 2 })), "{entry}");
        assert!(error.to_string().starts_with("columns, entry 2: "), "{error}");
    }
    for kind in ["goose", "act", "import"] {
        assert!(matches!(check(kind, r#"{"column": "b", "to": "title"}"#), Err(MappingError::Kind { .. })), "{kind}");
    }
    assert!(matches!(
        Mapping::parse(r#"{"kind": "incident", "version": 2}"#),
        Err(MappingError::Version { version: 2 })
    ));
    let error = Mapping::parse("{\"kind\": \"incident\",\n\"colums\": []}").unwrap_err();
    assert!(matches!(error, MappingError::Json { line: 2, .. }), "{error:?}");
}

#[test]
fn a_mapping_survives_its_json() {
    let text = r#"{"kind": "incident", "title": "x", "encoding": "utf-8", "columns": [
        {"column": "a", "to": "date", "format": ["dd.mm.yyyy", "phrase"], "skip_empty": false},
        {"column": "b", "to": "types", "values": {"x": "rally", "y": ["march", "other"]}, "split": "any"}]}"#;
    let mapping = Mapping::parse(text).unwrap();
    assert_eq!(Mapping::parse(&serde_json::to_string(&mapping).unwrap()).unwrap(), mapping);
}

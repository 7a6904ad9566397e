//! Tables that others wrote, read with the mappings that the tests keep.
//! The data lies beside the tree, never in it; where it is absent these tests say so and pass.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::{Path, PathBuf};

use khronika_exchange::table::{self, Mapping, Outcome, Preview, Row, Table};
use serde_json::Value;

/// Sources whose address the compilers of the list withheld.
const HIDDEN: usize = 93;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap().to_path_buf()
}

fn mapping(name: &str) -> Mapping {
    let text = std::fs::read_to_string(root().join("tests/mappings").join(name)).unwrap();
    Mapping::parse(&text).unwrap()
}

/// The table, or nothing where the data isn't beside the tree.
fn table(name: &str, mapping: &Mapping) -> Option<Table> {
    let path = root().parent()?.join("shared/data").join(name);
    match std::fs::read(&path) {
        Ok(bytes) => Some(table::read(&bytes, mapping).unwrap()),
        Err(_) => {
            println!("skipped: {name} is not beside the tree");
            None
        }
    }
}

fn documents(rows: impl Iterator<Item = Row>) -> Vec<Value> {
    rows.map(|row| match row.outcome {
        Outcome::Ok { document, .. } => document,
        Outcome::Problem { problems } => panic!("row {} (line {}): {problems:?}", row.number, row.line),
    })
    .collect()
}

fn texts<'a>(document: &'a Value, field: &str) -> Vec<(&'a str, &'a str)> {
    let items = document.pointer(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    items.iter().map(|item| (item["language"].as_str().unwrap_or(""), item["text"].as_str().unwrap())).collect()
}

#[test]
fn the_kept_mappings_can_be_followed() {
    for name in ["ovdinfo-detentions.json", "civilian-harm.json"] {
        mapping(name).check().unwrap();
    }
}

#[test]
fn ovd_info_s_list_of_detentions_loses_no_row() {
    let mapping = mapping("ovdinfo-detentions.json");
    let Some(table) = table("ovdinfo-detentions-2011-2012.csv", &mapping) else { return };
    assert_eq!(table.encoding(), "UTF-8");
    assert_eq!(table.delimiter(), Some(','));
    let rows = table::apply(&mapping, &table).unwrap();
    assert!(rows.notes().is_empty(), "{:?}", rows.notes());
    assert!(rows.unmapped().is_empty(), "{:?}", rows.unmapped());
    let documents = documents(rows);
    assert_eq!(documents.len(), 228);
    let detained = |document: &Value| document["counts"][0]["number"].as_u64().unwrap();
    assert_eq!(documents.iter().map(detained).sum::<u64>(), 5_169);

    let first = &documents[0];
    assert_eq!(first["reference"], "1");
    assert_eq!(first["date"]["edtf"], "2011-12-04");
    assert_eq!(first["types"], serde_json::json!(["rally"]));
    assert_eq!(texts(first, "/type_words"), [("ru", "митинг"), ("en", "Rally")]);
    assert_eq!(texts(first, "/circumstances"), [("ru", "не согласовано"), ("en", "Unauthorised")]);
    assert_eq!(texts(first, "/place/text"), [("ru", "триумальная, площадь революции")]);
    assert_eq!(first["place"]["country"], "RU");
    assert_eq!(first["sources"][0]["text"], "оценка овд-инфо, ССЫЛКИ");
    assert_eq!(first["sources"][1]["url"], "http://namarsh-ru.livejournal.com/6144795.html");
    let sources = |document: &Value| document["sources"].as_array().unwrap().len();
    assert_eq!(documents.iter().map(sources).sum::<usize>(), 288, "287 addresses and one source in words");
    assert!(documents.iter().all(|document| !document["types"].as_array().unwrap().is_empty()));
}

#[test]
fn harm_to_civilians_keeps_its_sources_and_tags() {
    let mapping = mapping("civilian-harm.json");
    let Some(table) = table("civilian-harm-incidents.json", &mapping) else { return };
    let rows = table::apply(&mapping, &table).unwrap();
    assert!(rows.notes().is_empty(), "{:?}", rows.notes());
    assert!(rows.unmapped().is_empty(), "{:?}", rows.unmapped());
    let documents = documents(rows);
    assert_eq!(documents.len(), 1_790);
    let sources = |document: &Value| document["sources"].as_array().unwrap().len();
    assert_eq!(documents.iter().map(sources).sum::<usize>(), 5_002);
    let all: Vec<&Value> = documents.iter().flat_map(|document| document["sources"].as_array().unwrap()).collect();
    assert!(all.iter().all(|source| source["text"].is_string()));
    assert_eq!(all.iter().filter(|source| source["url"].is_null()).count(), HIDDEN);

    let first = &documents[0];
    assert_eq!(first["reference"], "CIV0098");
    assert_eq!(first["date"]["edtf"], "2022-02-24");
    assert_eq!(first["place"]["latitude"], "49.212119");
    assert_eq!(
        texts(first, "/circumstances"),
        [("en", "Type of area affected: Residential"), ("en", "Weapon system: Unknown")]
    );
}

#[test]
fn a_preview_shows_the_first_rows_and_the_whole_count() {
    let mapping = mapping("ovdinfo-detentions.json");
    let Some(table) = table("ovdinfo-detentions-2011-2012.csv", &mapping) else { return };
    let Preview { rows, first, .. } = table::preview(&mapping, &table, 5).unwrap();
    assert_eq!((rows, first.len()), (228, 5));
    assert_eq!((first[4].number, first[4].line), (5, 6));
}

/// A facility's name, address and point in one column each: not a table of ours, read all the same.
#[test]
fn a_list_of_places_reads_with_a_mapping_made_on_the_spot() {
    let mapping = Mapping::parse(
        r#"{"kind": "incident", "title": "places", "columns": [
            {"column": "name_ovd", "to": "title", "language": "ru"},
            {"column": "address", "to": "place.address"},
            {"column": "coordinate", "to": "place.coordinates"}]}"#,
    )
    .unwrap();
    let Some(table) = table("detention-facilities-ru.csv", &mapping) else { return };
    let rows = table::apply(&mapping, &table).unwrap();
    assert_eq!(documents(rows).len(), 566);
}

//! Real input, written by others: imported whole, found again, undone as one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use acceptance::{Desk, desk};
use serde_json::{Value, json};

fn total(desk: &mut Desk) -> u64 {
    desk.call("record.list", json!({"kind": "incident", "limit": 1}))["total"].as_u64().unwrap()
}

#[test]
fn ovd_infos_list_is_imported_found_and_undone() {
    let Some(file) = desk::real("ovdinfo-detentions-2011-2012.csv") else { return };
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Задержания"}));
    let args = json!({"file": file, "mapping": desk::mapping("ovdinfo-detentions.json"), "case": case});
    let preview = desk.call("import.preview", args.clone());
    assert_eq!((&preview["rows"], &preview["good"]), (&json!(228), &json!(228)));
    let done = desk.call("import.table", args);
    assert_eq!((&done["imported"], &done["left_out"]), (&json!(228), &json!([])));
    assert_eq!(total(&mut desk), 228);
    let mut detained = 0;
    let mut after: Value = Value::Null;
    loop {
        let page = desk.call("record.list", json!({"kind": "incident", "case": case, "limit": 50, "after": after}));
        for row in page["rows"].as_array().unwrap() {
            let document = desk.document(row["id"].as_str().unwrap());
            let counts = document["counts"].as_array().unwrap();
            detained += counts.iter().map(|count| count["number"].as_u64().unwrap()).sum::<u64>();
        }
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(detained, 5169);
    // «митинг» and «митинга» find the same rows; each of them says it in some form.
    let found = desk.find("митинг");
    let mut other = desk.find("митинга");
    assert!(found.len() >= 22, "{}", found.len());
    let mut sorted = found.clone();
    sorted.sort();
    other.sort();
    assert_eq!(sorted, other);
    for id in &found {
        let text = desk.document(id).to_string().to_lowercase();
        assert!(text.contains("митинг"), "{text}");
    }
    let rallies = desk.find("rally");
    assert!(rallies.len() >= 22, "{}", rallies.len());
    for id in &rallies {
        let text = desk.document(id).to_string().to_lowercase();
        assert!(text.contains("rall"), "{text}");
    }
    let edited = found[0].clone();
    let mut document = desk.document(&edited);
    document["status"] = json!("confirmed");
    if desk.attempt("record.save", json!({"kind": "incident", "id": edited, "version": 1, "record": document})).is_err()
    {
        document["status"] = Value::Null;
        document["reference"] = json!("правка");
        desk.change("incident", &edited, document);
    }
    let undone = desk.call("import.undo", json!({"id": done["id"]}));
    assert_eq!((&undone["deleted"], &undone["kept"]), (&json!(227), &json!([edited])));
    assert_eq!(total(&mut desk), 1);
    assert_eq!(desk.call("vault.check", json!({}))["sound"], true);
}

#[test]
fn civilian_harm_is_imported_whole() {
    let Some(file) = desk::real("civilian-harm-incidents.json") else { return };
    let mut desk = Desk::new();
    let args = json!({"file": file, "mapping": desk::mapping("civilian-harm.json")});
    let done = desk.call("import.table", args);
    assert_eq!((&done["imported"], &done["left_out"]), (&json!(1790), &json!([])));
    assert_eq!(total(&mut desk), 1790);
    assert!(!desk.find("hospital").is_empty());
    let undone = desk.call("import.undo", json!({"id": done["id"]}));
    assert_eq!(undone["deleted"], 1790);
    assert_eq!(total(&mut desk), 0);
}

#[test]
fn the_list_of_facilities_is_imported_with_its_kinds_and_coordinates() {
    let Some(file) = desk::real("detention-facilities-ru.csv") else { return };
    let mut desk = Desk::new();
    let args = json!({"file": file, "mapping": desk::mapping("detention-facilities.json")});
    let preview = desk.call("import.preview", args.clone());
    assert_eq!((&preview["rows"], &preview["good"]), (&json!(566), &json!(566)));
    let done = desk.call("import.table", args);
    assert_eq!((&done["imported"], &done["left_out"]), (&json!(566), &json!([])));
    let page = desk.call("record.list", json!({"kind": "facility", "limit": 1000}));
    let rows = page["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 566);
    let documents: Vec<Value> = rows.iter().map(|row| desk.document(row["id"].as_str().unwrap())).collect();
    let recognised = documents.iter().filter(|document| document["facility"].is_string()).count();
    println!("{recognised} of 566 kinds recognised");
    assert!(recognised * 100 >= 566 * 95, "{recognised}");
    for document in &documents {
        let place = &document["place"];
        assert!(place["latitude"].is_string() && place["longitude"].is_string(), "{document}");
    }
    // A facility is found by the kind's words, in either language, and by its abbreviation.
    assert!(desk.find("СИЗО").len() > 100);
    assert!(desk.find("remand").len() > 100);
}

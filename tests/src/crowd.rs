//! Invented vaults for looking at: much data, names of two hundred letters, and texts that would do harm if they
//! were anything but text.

use serde_json::{Value, json};

use crate::desk::Desk;

/// Two hundred letters, as organisations in Russia are called.
pub const LONG: &str = "Общество с ограниченной ответственностью «Межрегиональный центр независимого наблюдения за соблюдением прав человека в местах принудительного содержания имени Вымышленного», филиал в городе Энске и области";

/// What a page that took it for more than text would run, load or turn around.
pub const HARMFUL: &str = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>\u{202e}етскет\u{202c} \u{2067}{{7*7}} ${7*7} javascript:window.ran=1 &lt;b&gt; ' \" \\ %s\u{a0}—\u{a0}1";

/// Records of a crowded case.
pub const MANY: usize = 5_000;

fn texts(text: &str) -> Value {
    json!([{ "text": text }])
}

/// A case of [`MANY`] incidents and some people; its title.
pub fn fill_many(desk: &mut Desk) -> String {
    let case = fill_rows(desk, "Большое вымышленное дело", MANY);
    for at in 0..40 {
        let name = format!("Вымышленный Человек {at}");
        desk.create("person", json!({"names": [{"text": name}], "roles": ["victim"], "cases": [case]}));
    }
    "Большое вымышленное дело".to_owned()
}

/// A case of so many incidents, taken in from a table; its identifier.
pub fn fill_rows(desk: &mut Desk, title: &str, rows: usize) -> String {
    let case = desk.create("case", json!({"title": texts(title), "reference": format!("{rows}/2026")}));
    let mut table = String::from("дата;место;что\n");
    for at in 0..rows {
        let (day, month, year) = (at % 28 + 1, at / 28 % 12 + 1, 2011 + at / 336 % 15);
        table.push_str(&format!(
            "{day:02}.{month:02}.{year};Энск, улица Вымышленная, {at};Задержание на площади № {at}\n"
        ));
    }
    let file = desk.path("many.csv");
    std::fs::write(&file, table).expect("the table is written");
    let mapping = json!({"version": 1, "title": "Вымышленная таблица", "kind": "incident", "table": "csv", "columns": [
        {"column": "дата", "to": "date", "format": "dd.mm.yyyy"},
        {"column": "место", "to": "place.text"},
        {"column": "что", "to": "title"},
    ]});
    let plan = desk.path("many.json");
    std::fs::write(&plan, mapping.to_string()).expect("the mapping is written");
    desk.call("import.table", json!({"file": file, "mapping": plan, "case": case}));
    case
}

/// Every kind of record, with this text wherever a text may stand; the case's title.
pub fn fill_with(desk: &mut Desk, text: &str, narrative: &str) -> String {
    let case = desk.create(
        "case",
        json!({"title": texts(text), "reference": text.chars().take(60).collect::<String>(), "summary": texts(text)}),
    );
    let cases = json!([case]);
    let person = desk.create(
        "person",
        json!({"names": [{"text": text}, {"text": text, "usage": "alias"}], "occupation": texts(text), "description": texts(text), "roles": ["victim"], "cases": cases}),
    );
    let official = desk.create("person", json!({"description": texts(text), "roles": ["official"], "cases": cases}));
    let incident = desk.create(
        "incident",
        json!({"title": texts(text), "date": {"edtf": "2022-03-04", "phrase": text}, "place": {"text": texts(text), "address": text},
               "description": texts(text), "counts": [{"of": "detained", "phrase": text}], "sources": [{"text": text}], "cases": cases}),
    );
    let act = desk.create("act", json!({"type": "arbitrary_arrest", "victim": person, "incident": incident, "description": texts(text), "cases": cases}));
    desk.create(
        "involvement",
        json!({"act": act, "perpetrator": official, "description": texts(text), "cases": cases}),
    );
    let testimony = desk.create(
        "testimony",
        json!({"speaker": person, "narrative": narrative, "incidents": [incident], "cases": cases}),
    );
    desk.create(
        "consent",
        json!({"person": person, "testimony": testimony, "basis": "own_consent", "level": "named", "purposes": ["lawyers"],
               "conditions": texts(text), "cases": cases}),
    );
    desk.create("note", json!({"text": text, "about": [person], "cases": cases}));
    let file = desk.path("exhibit.txt");
    std::fs::write(&file, "вымышленный документ").expect("the exhibit is written");
    desk.call("evidence.attach", json!({"file": file, "case": case, "record": {"title": texts(text)}}));
    text.to_owned()
}

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

/// A case of [`MANY`] incidents, people, acts with who did them, detentions, proceedings, testimonies, claims, and what
/// else a case has lists of; its title.
pub fn fill_many(desk: &mut Desk) -> String {
    let title = "Большое вымышленное дело";
    let case = fill_rows(desk, title, MANY);
    let cases = json!([case]);
    let day = |at: usize| format!("{}-{:02}-{:02}", 2011 + at / 336 % 15, at / 28 % 12 + 1, at % 28 + 1);
    let people = fill_kind(desk, "person", |at| {
        let role = if at % 5 == 0 { "official" } else { "victim" };
        json!({"names": [{"text": format!("Вымышленный Человек {at}")}], "roles": [role], "cases": cases})
    });
    let acts = fill_kind(
        desk,
        "act",
        |at| json!({"type": "torture_physical", "victim": people[at], "date": day(at), "cases": cases}),
    );
    fill_kind(desk, "involvement", |at| json!({"act": acts[at], "perpetrator": people[at % 50 * 5], "cases": cases}));
    fill_kind(desk, "detention", |at| {
        let placements = json!([{"placement": "facility_cell", "from": day(at)}, {"placement": "shizo", "from": day(at + 30), "until": day(at + 40)}]);
        json!({"person": people[at], "act": acts[at], "from": day(at), "until": day(at + 60), "placements": placements, "cases": cases})
    });
    let accounts = fill_kind(
        desk,
        "testimony",
        |at| json!({"speaker": people[at], "narrative": format!("Меня держали в камере № {at}, было холодно."), "date": day(at), "cases": cases}),
    );
    fill_kind(
        desk,
        "claim",
        |at| json!({"source": accounts[at], "about": acts[at / 10], "field": "date", "quote": "было холодно", "date": day(at), "cases": cases}),
    );
    fill_kind(
        desk,
        "proceeding",
        |at| json!({"title": format!("Дело № {at} (вымышленное)"), "defendants": [people[at]], "charges": [{"charged": people[at], "part": "2", "date": day(at)}], "cases": cases}),
    );
    fill_kind(
        desk,
        "health",
        |at| json!({"person": people[at], "date": day(at), "needs": texts("инсулин"), "cases": cases}),
    );
    fill_kind(
        desk,
        "relation",
        |at| json!({"person": people[at], "relation": "cellmate", "related": people[(at + 1) % MANY], "cases": cases}),
    );
    fill_kind(
        desk,
        "task",
        |at| json!({"title": texts(&format!("Позвонить № {at}")), "due": day(at), "about": [people[at]], "cases": cases}),
    );
    title.to_owned()
}

/// So many records of a kind; their ids.
fn fill_kind(desk: &mut Desk, kind: &str, record: impl Fn(usize) -> Value) -> Vec<String> {
    let mut ids = Vec::new();
    while ids.len() < MANY {
        let some = ids.len()..(ids.len() + 1_000).min(MANY);
        let records: Vec<Value> = some.map(|at| json!({"kind": kind, "record": record(at)})).collect();
        let made = desk.call("records.create", json!({"records": records}));
        ids.extend(made["ids"].as_array().expect("ids").iter().map(|id| id.as_str().expect("an id").to_owned()));
    }
    ids
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

/// What is told of somebody's detention, trial and health, and what was made of it.
fn fill_course(desk: &mut Desk, text: &str, [person, official, act, testimony]: &[&String; 4], cases: &Value) {
    let line: String = text.chars().take(200).collect();
    let facility = desk.create(
        "facility",
        json!({"names": [{"text": line}], "facility": "sizo", "description": texts(text), "cases": cases}),
    );
    desk.create(
        "relation",
        json!({"person": person, "relation": "other", "related": official, "description": texts(text), "cases": cases}),
    );
    desk.create(
        "representation",
        json!({"person": person, "counsel": official, "access": texts(text), "cases": cases}),
    );
    let detention = desk.create(
        "detention",
        json!({"person": person, "act": act, "from": {"edtf": "2022-03", "phrase": text}, "conditions": texts(text), "cases": cases,
               "placements": [{"placement": "shizo", "facility": facility, "place_words": line, "reason": line, "from": "2022-03-04", "until": "2022-04"}],
               "contacts": [{"with": "counsel", "date": "2022-03", "result": "refused", "note": line}]}),
    );
    let proceeding = desk.create(
        "proceeding",
        json!({"title": texts(text), "track": "criminal", "defendants": [person], "description": texts(text), "cases": cases,
               "charges": [{"charged": person, "article": "uk_280_3", "part": "1", "allegation": texts(text)}],
               "numbers": [{"kind": "uid", "value": line, "authority": line}]}),
    );
    desk.create("hearing", json!({"proceeding": proceeding, "subject": texts(text), "notes": text, "outcome": texts(text), "cases": cases}));
    desk.create(
        "health",
        json!({"person": person, "needs": texts(text), "risk": "serious", "next_check": "2022-05-01", "detention": detention, "cases": cases,
               "requests": [{"care": "medicine", "asked": texts(text), "response": "denied", "note": line}]}),
    );
    let claim = desk.create(
        "claim",
        json!({"source": testimony, "about": act, "field": "date", "quote": text, "says": texts(text), "cases": cases}),
    );
    desk.create("finding", json!({"about": act, "field": "date", "status": "possible", "holds": texts(text), "supporting": [claim], "cases": cases}));
    desk.create(
        "assessment",
        json!({"person": person, "scheme": "pace_1900", "conclusion": texts(text), "cases": cases}),
    );
    desk.create(
        "intervention",
        json!({"addressees": texts(text), "description": texts(text), "persons": [person], "cases": cases}),
    );
    desk.create("task", json!({"title": texts(text), "due": "2022-05-01", "about": [person], "cases": cases}));
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
    fill_course(desk, text, &[&person, &official, &act, &testimony], &cases);
    let file = desk.path("exhibit.txt");
    std::fs::write(&file, "вымышленный документ").expect("the exhibit is written");
    desk.call("evidence.attach", json!({"file": file, "case": case, "record": {"title": texts(text)}}));
    text.to_owned()
}

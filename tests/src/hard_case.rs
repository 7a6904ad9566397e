//! A hard case, wholly invented, as data: three people held, five transfers and a week of which nothing is known, two
//! proceedings with other articles than at first, care that was denied, nine officials of whom three have no name, four
//! accounts that contradict each other on two dates and one identity, a consent that was withdrawn. It is recorded through
//! the api, by the command line and through the window, and must be found again whole, whichever way it came.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

/// What the case is called.
pub const TITLE: &str = "Вымышленное дело трёх";

/// One record; `@name` in a reference stands for another one before it.
pub struct Entry {
    /// What others refer to it by.
    pub name: &'static str,
    /// Its kind.
    pub kind: &'static str,
    /// The document.
    pub record: Value,
}

/// The day so many days from now, YYYY-MM-DD, by the machine's clock.
pub fn day(offset: i64) -> String {
    let database = rusqlite::Connection::open_in_memory().unwrap();
    let sql = format!("SELECT date('now', 'localtime', '{offset} days')");
    database.query_row(&sql, [], |row| row.get(0)).unwrap()
}

fn person(name: &str, more: Value) -> Value {
    let mut record = json!({"names": [{"text": name, "usage": "primary"}]});
    for (key, value) in more.as_object().unwrap() {
        record[key] = value.clone();
    }
    record
}

fn official(number: usize, name: &str) -> Value {
    let post = json!([{"position": format!("следователь {number}"), "agency": "investigative_committee",
        "rank": "капитан юстиции", "from": "2025"}]);
    person(&format!("Должностной {name}"), json!({"roles": ["investigator"], "positions": post}))
}

fn unnamed(mark: &str) -> Value {
    json!({"description": mark, "roles": ["official"]})
}

fn testimony(speaker: &str, words: &str) -> Value {
    json!({"speaker": speaker, "narrative": words, "incidents": ["@incident"], "explained": ["purpose", "may_stop"]})
}

fn claim(source: &str, quote: &str, about: &str, field: &str, said: (&str, &str)) -> Value {
    let mut claim = json!({"source": source, "quote": quote, "about": about, "field": field, "reliability": "unsure"});
    claim[said.0] = json!(said.1);
    claim
}

/// The records in an order in which each refers only to those before it.
pub fn entries() -> Vec<Entry> {
    let (long_ago, met, soon, overdue) = (day(-20), day(-1), day(10), day(-2));
    let entry = |name, kind, record| Entry { name, kind, record };
    vec![
        entry("anna", "person", person("Анна Вымышленная", json!({"roles": ["journalist"], "citizenships": ["RU"]}))),
        entry(
            "john",
            "person",
            person(
                "John Mythical",
                json!({"citizenships": ["IE"], "consular": [{"country": ["IE"], "contact": "wanted", "date": "2026-02"}]}),
            ),
        ),
        entry("pyotr", "person", person("Пётр Сочинённов", json!({"protection": "refugee"}))),
        entry("official0", "person", official(0, "Первый")),
        entry("official1", "person", official(1, "Второй")),
        entry("official2", "person", official(2, "Третий")),
        entry("official3", "person", official(3, "Четвёртый")),
        entry("official4", "person", official(4, "Пятый")),
        entry("official5", "person", official(5, "Шестой")),
        entry("scarred", "person", unnamed("в маске, со шрамом")),
        entry("tall", "person", unnamed("в маске, высокий")),
        entry("doctor", "person", unnamed("врач без бейджа")),
        entry("remand", "facility", json!({"names": "СИЗО-0 (вымышленное)", "facility": "sizo"})),
        entry("colony", "facility", json!({"names": "ИК-0 (вымышленная)", "facility": "ik_strict"})),
        entry(
            "detention",
            "detention",
            json!({"person": "@anna", "from": "2026-01-15", "detention": "pre_trial", "placements": [
                {"placement": "police_cell", "from": "2026-01-15", "until": "2026-01-17"},
                {"placement": "transfer", "from": "2026-01-17", "until": "2026-01-18"},
                {"placement": "facility_cell", "facility": "@remand", "from": "2026-01-18", "until": "2026-06-01"},
                {"placement": "transfer", "from": "2026-06-01", "until": "2026-06-04"},
                {"placement": "whereabouts_unknown", "from": "2026-06-04", "until": "2026-06-11"},
                {"placement": "facility_cell", "facility": "@colony", "from": "2026-06-11", "until": "2026-08"},
                {"placement": "shizo", "facility": "@colony", "from": "2026-08", "until": "2026-08-20", "reason": "незаправленная койка"},
                {"placement": "transfer", "from": "2026-08-21", "until": "2026-08-22"},
                {"placement": "transfer", "from": "2026-09-01", "until": "2026-09-02"},
                {"placement": "facility_cell", "facility": "@remand", "from": "2026-09-02", "until": long_ago},
                {"placement": "transfer", "from": long_ago}],
                "contacts": [{"with": "counsel", "date": long_ago, "result": "took_place"}]}),
        ),
        entry(
            "held_too",
            "detention",
            json!({"person": "@john", "from": "2026-03", "contacts": [{"with": "consul", "date": met, "result": "took_place"}]}),
        ),
        entry("held_third", "detention", json!({"person": "@pyotr", "from": day(-3), "until": day(-2)})),
        entry(
            "criminal",
            "proceeding",
            json!({"title": "Уголовное дело (вымышленное)", "track": "criminal", "defendants": ["@anna", "@john"],
                "charges": [
                    {"charged": "@anna", "article": "uk_280_3", "part": "1", "stands": "as_charged", "date": "2026-01-20"},
                    {"charged": "@anna", "article": "uk_207_3", "part": "2", "point": "д", "stands": "requalified", "date": "2026-05-10"}],
                "numbers": [{"kind": "uid", "value": "77RS0000-01-2026-000000-00", "authority": "суд"}],
                "restraints": [{"restrained": "@anna", "measure": "custody", "from": "2026-01-17", "expires": soon}],
                "investigators": ["@official0", "@official1"], "judges": ["@official2"], "prosecutors": ["@official3"]}),
        ),
        entry(
            "administrative",
            "proceeding",
            json!({"title": "Дело об АП (вымышленное)", "track": "administrative", "defendants": ["@pyotr"],
                "charges": [
                    {"charged": "@pyotr", "article": "koap_20_2", "stands": "as_charged"},
                    {"charged": "@pyotr", "article": "koap_20_3_3", "stands": "requalified"}],
                "judges": ["@official4"], "linked": [{"link": "same_events", "proceeding": "@criminal"}]}),
        ),
        entry(
            "hearing",
            "hearing",
            json!({"proceeding": "@criminal", "date": format!("{soon}T10:00:00"), "subject": "Продление (вымышленное)",
                "status": "confirmed", "attends": ["@john"]}),
        ),
        entry(
            "health",
            "health",
            json!({"person": "@john", "date": "2026-10", "needs": "инсулин", "risk": "critical", "next_check": overdue,
                "requests": [{"care": "medicine", "date": "2026-10-02", "asked": "инсулин", "response": "denied", "answered_by": "@doctor"}]}),
        ),
        entry("incident", "incident", json!({"title": "Задержание у дома (вымышленное)", "date": "2026-01"})),
        entry("told1", "testimony", testimony("@anna", "Меня взяли пятнадцатого, бил высокий.")),
        entry("told2", "testimony", testimony("@john", "It was the sixteenth. The man with the scar hit her.")),
        entry("told3", "testimony", testimony("@pyotr", "Пятнадцатого вечером. Кто бил, не видел.")),
        entry("told4", "testimony", testimony("@anna", "Из СИЗО увезли первого июня, а не второго.")),
        entry("beating", "act", json!({"type": "torture_physical", "victim": "@anna", "incident": "@incident"})),
        entry(
            "search",
            "act",
            json!({"type": "search_home", "victim": "@anna", "incident": "@incident", "description": "Обыск вёл Шестой."}),
        ),
        entry("says1", "claim", claim("@told1", "пятнадцатого", "@beating", "date", ("date", "2026-01-15"))),
        entry("says2", "claim", claim("@told2", "the sixteenth", "@beating", "date", ("date", "2026-01-16"))),
        entry("says3", "claim", claim("@told3", "Пятнадцатого вечером", "@beating", "date", ("date", "2026-01-15"))),
        entry("says4", "claim", claim("@told1", "бил высокий", "@beating", "perpetrator", ("person", "@tall"))),
        entry(
            "says5",
            "claim",
            claim("@told2", "The man with the scar hit her", "@beating", "perpetrator", ("person", "@scarred")),
        ),
        entry(
            "says6",
            "claim",
            claim("@told4", "первого июня, а не второго", "@detention", "placements", ("date", "2026-06-01")),
        ),
        entry(
            "finding",
            "finding",
            json!({"about": "@beating", "field": "date", "status": "likely", "date": "2026-01-15", "supporting": ["@says1"],
                "contradicting": ["@says2"], "reasons": "два рассказа из трёх"}),
        ),
        entry(
            "withdrawn",
            "consent",
            json!({"person": "@pyotr", "basis": "own_consent", "level": "named", "purposes": ["lawyers"], "withdrawn": "2026-10-01"}),
        ),
        entry("hit", "involvement", json!({"act": "@beating", "perpetrator": "@tall", "degree": "carried_out"})),
        entry("searched", "involvement", json!({"act": "@search", "perpetrator": "@official5", "degree": "carried_out"})),
    ]
}

/// Puts other words in the place of each `@name`.
pub fn refer(record: &Value, put: &impl Fn(&str) -> String) -> Value {
    match record {
        Value::String(text) => json!(text.strip_prefix('@').map_or_else(|| text.clone(), put)),
        Value::Array(items) => items.iter().map(|item| refer(item, put)).collect(),
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), refer(value, put))).collect(),
        other => other.clone(),
    }
}

/// Finds every fact of the case again, with its source. `ids` are those of the entries by name, `case` the case's own.
pub fn check(call: &mut impl FnMut(&str, Value) -> Value, case: &str, ids: &BTreeMap<String, String>) {
    let id = |name: &str| ids.get(name).unwrap_or_else(|| panic!("no {name}")).clone();
    let document = |call: &mut dyn FnMut(&str, Value) -> Value, name: &str| {
        call("record.show", json!({"id": id(name)}))["record"].clone()
    };
    let around = |call: &mut dyn FnMut(&str, Value) -> Value, name: &str, kind: &str, role: &str| -> BTreeSet<String> {
        let links = call("record.around", json!({"id": id(name)}));
        let all = links["links"].as_array().unwrap().iter();
        all.filter(|link| link["row"]["kind"] == kind && link["role"] == role)
            .map(|link| link["row"]["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let set = |names: &[&str]| names.iter().map(|name| id(name)).collect::<BTreeSet<_>>();

    // Everything that was told is there as it was told.
    for Entry { name, record, .. } in entries() {
        let stands = document(call, name);
        for (field, told) in refer(&record, &id).as_object().unwrap() {
            says(&stands[field], told).unwrap_or_else(|why| panic!("{name}/{field}: {why} in {}", stands[field]));
        }
        assert_eq!(stands["cases"], json!([case]), "{name}");
    }

    // The detention is the course of an act that was made with it: nobody entered it twice.
    let act = document(call, "detention")["act"].as_str().unwrap().to_owned();
    let made = call("record.show", json!({"id": act}))["record"].clone();
    assert_eq!((&made["type"], &made["victim"]), (&json!("detention"), &json!(id("anna"))));
    let held = document(call, "detention");
    let transfers = held["placements"].as_array().unwrap().iter().filter(|row| row["placement"] == "transfer");
    assert!(transfers.count() >= 5);

    assert_eq!(around(call, "colony", "detention", "facility"), set(&["detention"]));
    assert_eq!(around(call, "anna", "proceeding", "charged"), set(&["criminal"]));
    assert_eq!(around(call, "criminal", "proceeding", "proceeding"), set(&["administrative"]));
    assert_eq!(around(call, "doctor", "health", "answered_by"), set(&["health"]));
    assert_eq!(around(call, "says2", "finding", "contradicting"), set(&["finding"]));

    // Who says what stands side by side, each in the words of its source.
    let claims = around(call, "beating", "claim", "about");
    assert_eq!(claims, set(&["says1", "says2", "says3", "says4", "says5"]));
    let mut said: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for name in ["says1", "says2", "says3", "says4", "says5", "says6"] {
        let claim = document(call, name);
        let source = call("record.show", json!({"id": claim["source"]}))["record"].clone();
        let (narrative, quote) = (source["narrative"].as_str().unwrap(), claim["quote"].as_str().unwrap());
        assert!(narrative.contains(quote), "{quote} stands in its source");
        let value = claim["date"]["edtf"].as_str().or(claim["person"].as_str()).unwrap().to_owned();
        let key = if claim["field"] == "perpetrator" { "who" } else { "when" };
        said.entry(key).or_default().insert(value);
    }
    assert_eq!(said["who"], set(&["tall", "scarred"]));
    assert_eq!(said["when"], ["2026-01-15", "2026-01-16", "2026-06-01"].map(str::to_owned).into());

    // A consent that was withdrawn, told by the overview.
    assert_eq!(call("case.overview", json!({"id": case}))["consent"]["withdrawn"], json!(1));

    // Today shows whom it must, in the order in which it matters.
    let today = call("today.list", json!({}));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let lines: Vec<(String, String)> =
        today["lines"].as_array().unwrap().iter().map(|line| (text(&line["what"]), text(&line["person"]["id"]))).collect();
    let wanted = [
        ("whereabouts", "anna"),
        ("contact", "anna"),
        ("health_check", "john"),
        ("restraint", "anna"),
        ("hearing", "anna"),
    ];
    assert_eq!(lines, wanted.map(|(what, who)| (what.to_owned(), id(who))));
    assert_eq!(today["lines"][0]["initials"], json!("А. В."));

    // In time, and as a network.
    let timeline = call("case.timeline", json!({"id": case}));
    let events = timeline["events"].as_array().unwrap();
    let days: Vec<&str> = events.iter().map(|event| event["from"].as_str().unwrap()).collect();
    assert!(days.is_sorted(), "{days:?}");
    let cell = events.iter().find(|event| ["ШИЗО", "Punishment cell (ShIZO)"].contains(&event["said"].as_str().unwrap()));
    let cell = cell.or_else(|| events.iter().find(|event| event["from"] == "2026-08-01")).unwrap();
    assert_eq!(
        (&cell["from"], &cell["to"], &cell["uncertain"]),
        (&json!("2026-08-01"), &json!("2026-08-20"), &json!(true))
    );
    let network = call("case.network", json!({"id": case}));
    let edges = network["edges"].as_array().unwrap().iter();
    let edges: BTreeSet<(String, String)> = edges.map(|edge| (text(&edge["from"]), text(&edge["to"]))).collect();
    assert_eq!(edges, [(id("tall"), id("anna")), (id("official5"), id("anna"))].into());
    assert_eq!(call("vault.check", json!({}))["sound"], json!(true));
}

/// Which record is which, where a person typed them: told by all that they say.
pub fn recognise(call: &mut impl FnMut(&str, Value) -> Value, case: &str) -> BTreeMap<String, String> {
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    for Entry { name, kind, record } in entries() {
        let record = refer(&record, &|name: &str| ids[name].clone());
        let list = call("record.list", json!({"kind": kind, "case": case, "limit": 100}));
        let rows: Vec<String> =
            list["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
        let found = rows.into_iter().filter(|id| !ids.values().any(|known| known == id)).find(|id| {
            let stands = call("record.show", json!({"id": id}))["record"].clone();
            record.as_object().unwrap().iter().all(|(field, told)| says(&stands[field], told).is_ok())
        });
        ids.insert(name.to_owned(), found.unwrap_or_else(|| panic!("{name} isn't there as it was told: {list}")));
    }
    ids
}

/// Whether what stands says what was told: shorthands are spelled out there, rows have ids.
fn says(stands: &Value, told: &Value) -> Result<(), String> {
    let differs = || format!("{told} was told");
    match (stands, told) {
        // A date told as text, a name, a text without its language.
        (Value::Object(map), Value::String(text)) => {
            (map.get("edtf").or(map.get("text")) == Some(&json!(text))).then_some(()).ok_or_else(differs)
        }
        (Value::Array(items), Value::String(_)) => {
            items.iter().any(|item| says(item, told).is_ok()).then_some(()).ok_or_else(differs)
        }
        (Value::Array(items), Value::Array(all)) => {
            if items.len() != all.len() {
                return Err(differs());
            }
            all.iter().try_for_each(|told| {
                items.iter().any(|item| says(item, told).is_ok()).then_some(()).ok_or_else(|| format!("{told} was told"))
            })
        }
        (Value::Object(map), Value::Object(all)) => {
            all.iter().try_for_each(|(key, told)| says(map.get(key).unwrap_or(&Value::Null), told))
        }
        (stands, told) => (stands == told).then_some(()).ok_or_else(differs),
    }
}

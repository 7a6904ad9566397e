//! A hard case, wholly invented: three people held, five transfers and a week of which nothing is known, two
//! proceedings with other articles than at first, care that was denied, nine officials of whom three have no name,
//! four accounts that contradict each other, a consent that was withdrawn. Every fact is found again with its source.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use acceptance::Desk;
use chrono_free::day;
use serde_json::{Value, json};

/// Days relative to today, without a library of dates: SQLite's own.
mod chrono_free {
    /// The day so many days from now, YYYY-MM-DD, by the machine's clock.
    pub fn day(offset: i64) -> String {
        let database = rusqlite::Connection::open_in_memory().unwrap();
        let sql = format!("SELECT date('now', 'localtime', '{offset} days')");
        database.query_row(&sql, [], |row| row.get(0)).unwrap()
    }
}

struct Case {
    desk: Desk,
    case: String,
}

impl Case {
    fn add(&mut self, kind: &str, mut record: Value) -> String {
        record["cases"] = json!([self.case]);
        self.desk.create(kind, record)
    }

    fn person(&mut self, name: &str, more: Value) -> String {
        let mut record = json!({"names": [{"text": name, "usage": "primary"}]});
        for (key, value) in more.as_object().unwrap() {
            record[key] = value.clone();
        }
        self.add("person", record)
    }

    /// What refers to a record, by kind and role.
    fn around(&mut self, id: &str, kind: &str, role: &str) -> Vec<String> {
        let links = self.desk.call("record.around", json!({"id": id}));
        let all = links["links"].as_array().unwrap().iter();
        all.filter(|link| link["row"]["kind"] == kind && link["role"] == role)
            .map(|link| link["row"]["id"].as_str().unwrap().to_owned())
            .collect()
    }
}

#[test]
fn every_fact_of_a_hard_case_is_found_again_with_its_source() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело трёх"}));
    let mut case = Case { desk, case };

    // Three people held: one of them foreign, one a journalist.
    let anna = case.person("Анна Вымышленная", json!({"roles": ["journalist"], "citizenships": ["RU"]}));
    let john = case.person(
        "John Mythical",
        json!({"citizenships": ["IE"], "consular": [{"country": ["IE"], "contact": "wanted", "date": "2026-02"}]}),
    );
    let pyotr = case.person("Пётр Сочинённов", json!({"protection": "refugee"}));

    // Nine officials, of whom three have no name.
    let mut officials = Vec::new();
    for (number, name) in ["Первый", "Второй", "Третий", "Четвёртый", "Пятый", "Шестой"].iter().enumerate()
    {
        let post = json!([{"position": format!("следователь {number}"), "agency": "investigative_committee", "rank": "капитан юстиции", "from": "2025"}]);
        officials
            .push(case.person(&format!("Должностной {name}"), json!({"roles": ["investigator"], "positions": post})));
    }
    for mark in ["в маске, со шрамом", "в маске, высокий", "врач без бейджа"] {
        officials.push(case.add("person", json!({"description": mark, "roles": ["official"]})));
    }

    // Facilities, and five transfers with a week of which nothing is known.
    let facility =
        |case: &mut Case, name: &str, kind: &str| case.add("facility", json!({"names": name, "facility": kind}));
    let first = facility(&mut case, "СИЗО-0 (вымышленное)", "sizo");
    let colony = facility(&mut case, "ИК-0 (вымышленная)", "ik_strict");
    let long_ago = day(-20);
    let detention = case.add(
        "detention",
        json!({"person": anna, "from": "2026-01-15", "detention": "pre_trial", "placements": [
            {"placement": "police_cell", "from": "2026-01-15", "until": "2026-01-17"},
            {"placement": "transfer", "from": "2026-01-17", "until": "2026-01-18"},
            {"placement": "facility_cell", "facility": first, "from": "2026-01-18", "until": "2026-06-01"},
            {"placement": "transfer", "from": "2026-06-01", "until": "2026-06-04"},
            {"placement": "whereabouts_unknown", "from": "2026-06-04", "until": "2026-06-11"},
            {"placement": "facility_cell", "facility": colony, "from": "2026-06-11", "until": "2026-08"},
            {"placement": "shizo", "facility": colony, "from": "2026-08", "until": "2026-08-20", "reason": "незаправленная койка"},
            {"placement": "transfer", "from": "2026-09-01", "until": "2026-09-02"},
            {"placement": "facility_cell", "facility": first, "from": "2026-09-02", "until": long_ago},
            {"placement": "transfer", "from": long_ago}],
            "contacts": [{"with": "counsel", "date": long_ago, "result": "took_place"}]}),
    );
    // The detention is the course of an act that the program made with it: nobody enters it twice.
    let act = case.desk.document(&detention)["act"].as_str().unwrap().to_owned();
    let made = case.desk.document(&act);
    assert_eq!((&made["type"], &made["victim"]), (&json!("detention"), &json!(anna)));
    assert_eq!(case.around(&colony, "detention", "facility"), std::slice::from_ref(&detention));

    // Somebody else is held, and was met yesterday.
    let met = day(-1);
    case.add("detention", json!({"person": john, "from": "2026-03", "contacts": [{"with": "consul", "date": met, "result": "took_place"}]}));

    // Two proceedings; in one the articles became others.
    let soon = day(10);
    let criminal = case.add(
        "proceeding",
        json!({"title": "Уголовное дело (вымышленное)", "track": "criminal", "defendants": [anna, john],
            "charges": [
                {"charged": anna, "article": "uk_280_3", "part": "1", "stands": "as_charged", "date": "2026-01-20"},
                {"charged": anna, "article": "uk_207_3", "part": "2", "point": "д", "stands": "requalified", "date": "2026-05-10"}],
            "numbers": [{"kind": "uid", "value": "77RS0000-01-2026-000000-00", "authority": "суд"}],
            "restraints": [{"restrained": anna, "measure": "custody", "from": "2026-01-17", "expires": soon}],
            "investigators": [officials[0], officials[1]]}),
    );
    let administrative = case.add(
        "proceeding",
        json!({"title": "Дело об АП (вымышленное)", "track": "administrative", "defendants": [pyotr],
            "charges": [{"charged": pyotr, "article": "koap_20_3_3", "stands": "as_charged"}],
            "linked": [{"link": "same_events", "proceeding": criminal}]}),
    );
    assert_eq!(case.around(&anna, "proceeding", "charged"), std::slice::from_ref(&criminal));
    assert_eq!(case.around(&criminal, "proceeding", "proceeding"), [administrative]);
    let hearing = case.add(
        "hearing",
        json!({"proceeding": criminal, "date": {"edtf": format!("{soon}T10:00:00"), "zone": "Asia/Yekaterinburg"},
            "subject": "Продление (вымышленное)", "status": "confirmed", "attends": [john]}),
    );

    // Care that was asked for and denied, by the doctor without a badge.
    let overdue = day(-2);
    let health = case.add(
        "health",
        json!({"person": john, "date": "2026-10", "needs": "инсулин", "risk": "critical", "next_check": overdue,
            "requests": [{"care": "medicine", "date": "2026-10-02", "asked": "инсулин", "response": "denied", "answered_by": officials[8]}]}),
    );
    assert_eq!(case.around(&officials[8], "health", "answered_by"), std::slice::from_ref(&health));

    // Four accounts that contradict each other on two dates and on who it was.
    let incident = case.add("incident", json!({"title": "Задержание у дома (вымышленное)", "date": "2026-01"}));
    let mut accounts = Vec::new();
    for (speaker, words) in [
        (&anna, "Меня взяли пятнадцатого, бил высокий."),
        (&john, "It was the sixteenth. The man with the scar hit her."),
        (&pyotr, "Пятнадцатого вечером. Кто бил, не видел."),
        (&anna, "Из СИЗО увезли первого июня, а не второго."),
    ] {
        accounts.push(case.add("testimony", json!({"speaker": speaker, "narrative": words, "incidents": [incident], "explained": ["purpose", "may_stop"]})));
    }
    let beating = case.add("act", json!({"type": "torture_physical", "victim": anna, "incident": incident}));
    for (source, quote, field, said) in [
        (&accounts[0], "пятнадцатого", "date", json!({"date": "2026-01-15"})),
        (&accounts[1], "the sixteenth", "date", json!({"date": "2026-01-16"})),
        (&accounts[2], "Пятнадцатого вечером", "date", json!({"date": "2026-01-15"})),
        (&accounts[0], "бил высокий", "perpetrator", json!({"person": officials[7]})),
        (&accounts[1], "The man with the scar hit her", "perpetrator", json!({"person": officials[6]})),
    ] {
        let mut claim =
            json!({"source": source, "quote": quote, "about": beating, "field": field, "reliability": "unsure"});
        for (key, value) in said.as_object().unwrap() {
            claim[key] = value.clone();
        }
        case.add("claim", claim);
    }
    let moved = case.add("claim", json!({"source": accounts[3], "quote": "первого июня, а не второго", "about": detention, "field": "placements", "date": "2026-06-01"}));
    let claims = case.around(&beating, "claim", "about");
    let dates: BTreeSet<String> = claims
        .iter()
        .map(|id| case.desk.document(id))
        .filter(|claim| claim["field"] == "date")
        .map(|claim| claim["date"]["edtf"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(dates, ["2026-01-15", "2026-01-16"].map(str::to_owned).into(), "both values stand side by side");
    let persons: BTreeSet<String> = claims
        .iter()
        .map(|id| case.desk.document(id))
        .filter_map(|claim| claim["person"].as_str().map(str::to_owned))
        .collect();
    assert_eq!(persons, [officials[6].clone(), officials[7].clone()].into());
    for claim in claims.iter().chain([&moved]) {
        let claim = case.desk.document(claim);
        let source = case.desk.document(claim["source"].as_str().unwrap());
        let (narrative, quote) = (source["narrative"].as_str().unwrap(), claim["quote"].as_str().unwrap());
        assert!(narrative.contains(quote), "{quote} stands in its source");
    }
    // The finding is a judgement of its own; the statements stay as they were given.
    let finding = case.add(
        "finding",
        json!({"about": beating, "field": "date", "status": "likely", "date": "2026-01-15", "supporting": [claims[0]], "contradicting": [claims[1]], "reasons": "два рассказа из трёх"}),
    );
    assert_eq!(case.around(&claims[1], "finding", "contradicting"), [finding]);

    // A consent that was withdrawn.
    case.add("consent", json!({"person": pyotr, "basis": "own_consent", "level": "named", "purposes": ["lawyers"], "withdrawn": "2026-10-01"}));
    let overview = case.desk.call("case.overview", json!({"id": case.case}));
    assert_eq!(overview["consent"]["withdrawn"], json!(1));

    // Today shows whom it must, in the order in which it matters.
    let today = case.desk.call("today.list", json!({}));
    let lines: Vec<(String, String)> = today["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            (line["what"].as_str().unwrap().to_owned(), line["person"]["id"].as_str().unwrap_or_default().to_owned())
        })
        .collect();
    let wanted =
        [("whereabouts", &anna), ("contact", &anna), ("health_check", &john), ("restraint", &anna), ("hearing", &anna)];
    assert_eq!(lines, wanted.map(|(what, who)| (what.to_owned(), who.clone())));
    let hearing_line =
        today["lines"].as_array().unwrap().iter().find(|line| line["record"]["id"] == json!(hearing)).unwrap();
    assert_eq!(hearing_line["moment"]["zone"], json!("Asia/Yekaterinburg"));
    assert_eq!(today["lines"][0]["initials"], json!("А. В."));

    // What was handled goes, with what came of it, and comes back by undoing.
    let key = today["lines"][2]["key"].as_str().unwrap().to_owned();
    let task = case.desk.call("today.handle", json!({"key": key, "note": "инсулин передан"}));
    let task = task["id"].as_str().unwrap().to_owned();
    assert_eq!(case.desk.document(&task)["note"][0]["text"], json!("инсулин передан"));
    let after = case.desk.call("today.list", json!({}));
    assert_eq!(after["lines"].as_array().unwrap().len(), wanted.len() - 1);
    case.desk.call("record.undo", json!({"id": task, "version": 1}));
    assert_eq!(case.desk.call("today.list", json!({}))["lines"], today["lines"]);

    // In time, and as a network.
    let timeline = case.desk.call("case.timeline", json!({"id": case.case}));
    let events = timeline["events"].as_array().unwrap();
    let days: Vec<&str> = events.iter().map(|event| event["from"].as_str().unwrap()).collect();
    assert!(days.is_sorted(), "{days:?}");
    let cell = events.iter().find(|event| event["said"] == "ШИЗО").unwrap();
    assert_eq!(
        (&cell["from"], &cell["to"], &cell["uncertain"]),
        (&json!("2026-08-01"), &json!("2026-08-20"), &json!(true))
    );
    case.add("involvement", json!({"act": beating, "perpetrator": officials[7], "degree": "carried_out"}));
    let network = case.desk.call("case.network", json!({"id": case.case}));
    assert_eq!(network["edges"].as_array().unwrap().len(), 1);

    // Found by its words in both languages, and whole by the journal.
    assert_eq!(case.desk.find("инсулин"), [health]);
    assert!(case.desk.find("ШИЗО").contains(&detention));
    assert!(case.desk.find("remand").contains(&first));
    let checked = case.desk.call("vault.check", json!({}));
    assert_eq!(checked["differences"], json!([]));
}

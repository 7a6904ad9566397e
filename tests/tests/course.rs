//! A case in time and as a network, by portions; and what records are called that others refer to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use acceptance::Desk;
use serde_json::{Value, json};

fn titles(timeline: &Value) -> Vec<&str> {
    timeline["events"].as_array().unwrap().iter().map(|event| event["row"]["title"].as_str().unwrap()).collect()
}

#[test]
fn a_case_in_time_comes_in_the_order_of_day_and_hour_and_by_portions() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело"}));
    for (title, date) in [
        ("вечером", Some("2026-02-10T21:15:00")),
        ("днём", Some("2026-02-10T14:00:00")),
        ("когда-то в тот день", Some("2026-02-10")),
        ("накануне", Some("2026-02-09")),
        ("неизвестно когда", None),
    ] {
        let date = date.map(|edtf| json!({"edtf": edtf}));
        desk.create("incident", json!({"title": title, "date": date, "cases": [case]}));
    }
    let anna = desk.create("person", json!({"names": "Анна Вымышленная", "cases": [case]}));
    let held = desk.create("detention", json!({"person": anna, "from": {"edtf": "2026-02-11"}, "cases": [case]}));
    let olga = desk.create("person", json!({"names": "Ольга Сочинённая", "cases": [case]}));
    // What two people are to each other needs no date, and isn't counted among what lacks one.
    desk.create("relation", json!({"person": anna, "related": olga, "relation": "other", "cases": [case]}));

    let all = desk.call("case.timeline", json!({"id": case}));
    assert_eq!(titles(&all)[..4], ["накануне", "когда-то в тот день", "днём", "вечером"]);
    assert_eq!((&all["total"], &all["undated"]), (&json!(5), &json!(1)), "{all}");
    assert_eq!((&all["from"], &all["to"]), (&json!("2026-02-09"), &json!("2026-02-11")));
    let last = &all["events"][4];
    assert_eq!((&last["row"]["id"], &last["lasts"], &last["to"]), (&json!(held), &json!(true), &json!("")));
    assert!(last["words"].as_str().unwrap().ends_with(" – …"), "what goes on says so: {last}");

    let mut seen = Vec::new();
    for offset in [0, 2, 4, 6] {
        let portion = desk.call("case.timeline", json!({"id": case, "offset": offset, "limit": 2}));
        assert_eq!(
            (&portion["total"], &portion["from"]),
            (&all["total"], &all["from"]),
            "of the whole in each portion"
        );
        seen.extend(portion["events"].as_array().unwrap().clone());
    }
    assert_eq!(json!(seen), all["events"]);
}

#[test]
fn a_network_comes_by_portions_and_draws_those_of_whom_most_is_recorded() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело"}));
    let person = |desk: &mut Desk, name: &str| desk.create("person", json!({"names": name, "cases": [case]}));
    let (anna, olga, guard) = (person(&mut desk, "Анна"), person(&mut desk, "Ольга"), person(&mut desk, "Конвоир"));
    for victim in [&anna, &anna, &olga] {
        let act = desk.create("act", json!({"type": "torture_physical", "victim": victim, "cases": [case]}));
        desk.create("involvement", json!({"act": act, "perpetrator": guard, "cases": [case]}));
    }
    desk.create("act", json!({"type": "abduction", "victim": anna, "cases": [case]}));
    desk.create("relation", json!({"person": anna, "related": olga, "relation": "other", "cases": [case]}));
    let all = desk.call("case.network", json!({"id": case}));
    assert_eq!((&all["acts"], &all["relations"], all["edges"].as_array().unwrap().len()), (&json!(3), &json!(1), 4));
    assert_eq!(all["drawn"]["did"], json!([guard]));
    assert_eq!(all["drawn"]["suffered"], json!([anna, olga]), "who suffered most stands first");
    let lines = all["drawn"]["lines"].as_array().unwrap();
    let counts: Vec<&Value> = lines.iter().map(|line| &line["count"]).collect();
    assert!(counts.contains(&&json!(2)) && counts.contains(&&json!(1)), "{lines:?}");

    let first = desk.call("case.network", json!({"id": case, "limit": 1}));
    let edges = first["edges"].as_array().unwrap();
    assert_eq!((edges.len(), &edges[0]["act"], &edges[1]["act"]), (2, &json!(true), &json!(false)));
    assert_eq!((&first["acts"], &first["drawn"]), (&all["acts"], &all["drawn"]), "the drawing is of the whole");
    let named = |id: &Value| first["nodes"].as_array().unwrap().iter().any(|node| node["row"]["id"] == *id);
    assert!(edges.iter().all(|edge| named(&edge["from"]) && named(&edge["to"])));
}

#[test]
fn what_a_claim_is_about_is_called_by_its_label_and_counsel_by_their_own_name() {
    let mut desk = Desk::new();
    let anna = desk.create("person", json!({"names": "Анна Вымышленная"}));
    let act = desk.create("act", json!({"type": "arbitrary_arrest", "victim": anna}));
    let held = desk.create("detention", json!({"person": anna, "act": act}));
    let words = desk.create("testimony", json!({"speaker": anna, "narrative": "Меня увели ночью."}));
    let detail = |desk: &mut Desk, about: &str| {
        let claim = desk.create("claim", json!({"source": words, "about": about, "quote": "увели ночью"}));
        desk.call("record.titles", json!({"ids": [claim]}))[0]["detail"].as_str().unwrap().to_owned()
    };
    let label = desk.call("record.titles", json!({"ids": [act]}))[0]["title"].as_str().unwrap().to_owned();
    assert!(!label.contains('_'), "{label}");
    assert_eq!(detail(&mut desk, &act), label);
    assert_eq!(detail(&mut desk, &held), "Анна Вымышленная");

    let lawyer = desk.create("person", json!({"names": "Борис Защитный"}));
    let counsel = desk.create("representation", json!({"person": anna, "counsel": lawyer}));
    let row = desk.call("record.titles", json!({"ids": [counsel]}))[0].clone();
    assert_eq!(row["title"], "Борис Защитный");
    assert!(row["detail"].as_str().unwrap().contains("Анна Вымышленная"), "{row}");
    // The list stands in the order of what it says.
    let other = desk.create("person", json!({"names": "Яков Последний"}));
    let second = desk.create("representation", json!({"person": lawyer, "counsel": other}));
    let list = desk.call("record.list", json!({"kind": "representation", "order": "title"}));
    let ids: Vec<&Value> = list["rows"].as_array().unwrap().iter().map(|row| &row["id"]).collect();
    assert_eq!(ids, [&json!(counsel), &json!(second)]);
}

//! Who is held where, what is done to them in law, how they are, and what they are to others.

use super::*;

fn detention(person: RecordId, facility: RecordId) -> Value {
    json!({"person": person.to_string(), "from": "2022-03-05", "release_due": "2030-01-02", "ordered_by": "Судья Н.",
        "placements": [{"placement": "shizo", "facility": facility.to_string(), "cell": "12", "from": "2022-03-06",
            "until": {"edtf": "2022-03-20", "phrase": "до её дня рождения"}, "reason": "Вымышленная не застегнулась"}],
        "contacts": [{"with": "family", "date": "2022-04-01", "result": "refused"}]})
}

#[test]
fn where_a_hidden_person_is_held_is_told_by_month_and_without_the_place() {
    let mut vault = Vault::new();
    let hidden = vault.person("Анна Вымышленная");
    let facility = vault.add(Kind::Facility, json!({"names": "СИЗО-0 (вымышленное)", "facility": "sizo"}));
    let id = vault.add(Kind::Detention, detention(hidden, facility));
    let passed = vault.pass();
    let document = shown(&passed, id).unwrap();
    assert_eq!(document.get("person"), None);
    assert_eq!(document["person_as"], json!("detainee"));
    assert_eq!(
        (&document["from"], &document["release_due"]),
        (&json!({"edtf": "2022-03"}), &json!({"edtf": "2030-01"}))
    );
    assert_eq!(document.get("ordered_by"), None);
    let placement = document["placements"][0].as_object().unwrap();
    assert_eq!((&placement["from"], &placement["until"]), (&json!({"edtf": "2022-03"}), &json!({"edtf": "2022-03"})));
    assert_eq!(placement["placement"], json!("shizo"));
    assert!(
        !placement.contains_key("cell") && !placement.contains_key("facility") && !placement.contains_key("reason")
    );
    assert_eq!(document["contacts"][0]["date"], json!({"edtf": "2022-04"}));
    let withheld: Vec<&str> = passed
        .records
        .iter()
        .find(|record| record.id == id)
        .unwrap()
        .withheld
        .iter()
        .map(|part| part.path.as_str())
        .collect();
    for path in ["placements/cell", "placements/facility", "placements/reason", "placements/until", "person"] {
        assert!(withheld.contains(&path), "{path} in {withheld:?}");
    }
}

#[test]
fn a_named_person_is_held_where_it_is_written() {
    let mut vault = Vault::new();
    let named = vault.person("Анна Вымышленная");
    vault.consent(named, "own_consent", "named", json!({}));
    let facility = vault.add(Kind::Facility, json!({"names": "СИЗО-0 (вымышленное)", "facility": "sizo"}));
    let id = vault.add(Kind::Detention, detention(named, facility));
    let passed = vault.pass();
    let placement = &shown(&passed, id).unwrap()["placements"][0];
    assert_eq!(placement["facility"], json!(facility.to_string()));
    assert_eq!((&placement["cell"], &placement["from"]["edtf"]), (&json!("12"), &json!("2022-03-06")));
    assert_eq!(placement["reason"], json!("Вымышленная не застегнулась"));
}

#[test]
fn a_proceeding_tells_nobody_by_its_numbers_or_its_court() {
    let mut vault = Vault::new();
    let defendant = vault.person("Анна Вымышленная");
    let judge = vault.add(Kind::Person, json!({"names": "Пётр Сочинённый", "roles": ["judge"]}));
    vault.consent(judge, "accountability", "named", json!({}));
    let document = json!({"title": "Дело Вымышленной", "defendants": [defendant.to_string()], "judges": [judge.to_string()],
        "numbers": [{"kind": "uid", "value": "77RS0000-01-2022-000000-00", "date": "2022-05-01"}],
        "charges": [{"charged": defendant.to_string(), "part": "2", "stands": "charged"}],
        "verdicts": [{"decided_on": defendant.to_string(), "date": "2023-02-03", "months": 66}]});
    let proceeding = vault.add(Kind::Proceeding, document);
    let hearing = json!({"proceeding": proceeding.to_string(), "date": "2022-09-10", "court": "Вымышленный суд, зал 3",
        "notes": "Зал был пуст."});
    let hearing = vault.add(Kind::Hearing, hearing);
    let passed = vault.pass();
    let told = shown(&passed, proceeding).unwrap();
    assert_eq!((told.get("title"), told.get("judges"), told.get("judges_as")), (None, None, None));
    assert_eq!(told["numbers"][0].get("value"), None);
    assert_eq!(told["charges"][0]["charged_as"], json!("detainee"));
    assert_eq!(told["charges"][0]["part"], json!("2"));
    assert_eq!((told["verdicts"][0].get("months"), &told["verdicts"][0]["date"]), (None, &json!({"edtf": "2023-02"})));
    let told = shown(&passed, hearing).unwrap();
    assert_eq!(
        (told.get("court"), &told["date"], &told["notes"]),
        (None, &json!({"edtf": "2022-09"}), &json!("Зал был пуст."))
    );
    vault.consent(defendant, "own_consent", "named", json!({}));
    let passed = vault.pass();
    let told = shown(&passed, proceeding).unwrap();
    assert_eq!(told["judges"], json!([judge.to_string()]));
    assert_eq!(told["numbers"][0]["value"], json!("77RS0000-01-2022-000000-00"));
    assert_eq!(shown(&passed, hearing).unwrap()["court"], json!("Вымышленный суд, зал 3"));
}

#[test]
fn health_leaves_where_the_person_agreed() {
    for (basis, level, expected) in [
        (None, "", Some(Reason::NoBasis)),
        (Some("public_record"), "named", Some(Reason::BeyondBasis)),
        (Some("own_consent"), "refused", Some(Reason::Refused)),
        (Some("own_consent"), "pseudonym", None),
    ] {
        let mut vault = Vault::new();
        let person = vault.person("Анна Вымышленная");
        if let Some(basis) = basis {
            vault.consent(person, basis, level, json!({"source": "https://example.org"}));
        }
        let health = json!({"person": person.to_string(), "date": "2024-02-03", "needs": "Нужен инсулин.",
            "requests": [{"care": "medicine", "answered_by": person.to_string(), "date": "2024-02-04"}]});
        let health = vault.add(Kind::Health, health);
        let passed = vault.pass();
        assert_eq!(reason(&passed, health), expected, "{basis:?} {level}");
        if expected.is_none() {
            let told = shown(&passed, health).unwrap();
            assert_eq!((&told["person"], &told["date"]), (&json!(person.to_string()), &json!({"edtf": "2024-02"})));
            assert_eq!(told["requests"][0].get("answered_by"), None);
        }
    }
}

#[test]
fn a_relation_leaves_where_both_may_be_seen_in_it() {
    let mut vault = Vault::new();
    let (one, other) = (vault.person("Анна Вымышленная"), vault.person("Олег Придуманный"));
    let tie = |code: &str| json!({"person": one.to_string(), "relation": code, "related": other.to_string()});
    let parent = vault.add(Kind::Relation, tie("parent"));
    let source = vault.add(Kind::Relation, tie("told_by"));
    let apart = vault.add(Kind::Relation, tie("different_person"));
    let command = vault.add(Kind::Relation, tie("commander"));
    vault.consent(one, "own_consent", "named", json!({}));
    assert_eq!(reason(&vault.pass(), parent), Some(Reason::NoBasis));
    vault.consent(other, "accountability", "named", json!({}));
    let passed = vault.pass();
    assert_eq!(reason(&passed, parent), Some(Reason::BeyondBasis));
    assert!(shown(&passed, command).is_some());
    vault.consent(other, "own_consent", "named", json!({}));
    let passed = vault.pass();
    assert_eq!(shown(&passed, parent).unwrap()["related"], json!(other.to_string()));
    assert_eq!((reason(&passed, source), reason(&passed, apart)), (Some(Reason::Internal), Some(Reason::Internal)));
}

#[test]
fn what_nobody_is_told_of_counts_as_hidden() {
    let mut vault = Vault::new();
    let hidden = vault.person("Олег Придуманный");
    let numbers = json!([{"kind": "uid", "value": "77RS0000-01-2022-000000-00", "date": "2022-05-01"}]);
    let untold = vault.add(Kind::Proceeding, json!({"title": "Дело", "numbers": numbers}));
    let named = vault.person("Анна Вымышленная");
    vault.consent(named, "own_consent", "named", json!({}));
    let parties = json!({"title": "Дело Анны", "defendants": [named.to_string()], "numbers": numbers,
        "linked": [{"link": "same_events", "proceeding": untold.to_string()}]});
    let linked = vault.add(Kind::Proceeding, parties);
    let facility = vault.add(Kind::Facility, json!({"names": "СИЗО-0 (вымышленное)"}));
    let chosen = vault.add(Kind::Facility, json!({"names": "ИК-0 (вымышленная)"}));
    let nobody = json!({"from": "2022-03-05", "placements": [{"facility": facility.to_string(), "cell": "12"}]});
    let nobody = vault.add(Kind::Detention, nobody);
    vault.add(Kind::Detention, json!({"person": hidden.to_string(), "proceeding": untold.to_string()}));
    let hearing = vault.add(Kind::Hearing, json!({"date": "2022-09-10", "court": "Вымышленный суд"}));
    let passed = vault.pass();
    for id in [untold, linked] {
        let told = shown(&passed, id).unwrap();
        assert_eq!((told.get("title"), told["numbers"][0].get("value")), (None, None), "{told}");
    }
    let told = shown(&passed, nobody).unwrap();
    assert_eq!((told["from"].clone(), told.get("placements")), (json!({"edtf": "2022-03"}), None));
    assert_eq!(shown(&passed, hearing).unwrap().get("court"), None);
    assert_eq!(reason(&passed, facility), Some(Reason::QuasiName), "its mere presence would tell where");
    assert!(shown(&passed, chosen).is_some());
}

#[test]
fn what_befell_an_official_is_told_of_nobody() {
    let mut vault = Vault::new();
    let official = vault.add(Kind::Person, json!({"names": "Пётр Сочинённый", "roles": ["official"]}));
    vault.consent(official, "accountability", "named", json!({}));
    let against =
        json!({"title": "Дело Сочинённого", "defendants": [official.to_string()], "numbers": [{"value": "1-77/2022"}]});
    let against = vault.add(Kind::Proceeding, against);
    let held = vault.add(Kind::Detention, json!({"person": official.to_string(), "from": "2022-03-05"}));
    let passed = vault.pass();
    let told = shown(&passed, against).unwrap();
    assert_eq!((told.get("title"), told.get("numbers"), told.get("defendants")), (None, None, None), "{told}");
    assert_eq!(shown(&passed, held).unwrap()["from"], json!({"edtf": "2022-03"}));
}

#[test]
fn what_the_team_wrote_to_whom_stays() {
    let mut vault = Vault::new();
    let letter = vault.add(Kind::Intervention, json!({"addressees": "Адресат", "persons": []}));
    assert_eq!(reason(&vault.pass(), letter), Some(Reason::Internal));
}

//! The rules, one by one, on invented records.

use serde_json::json;

use super::*;

mod audit;
mod audit_names;
mod custody;
mod records;
mod statements;
mod texts;

const PURPOSE: &str = "un-special-procedures";

struct Vault {
    scope: Vec<GateRecord>,
    consents: Vec<GateRecord>,
    persons: Vec<GateRecord>,
    names: Vec<(RecordId, String)>,
    deleted: Vec<GateRecord>,
    around: Vec<GateRecord>,
    tells: BTreeMap<RecordId, Tells>,
}

fn record(kind: Kind, document: Value) -> GateRecord {
    GateRecord { id: RecordId::random(), kind, document }
}

impl Vault {
    fn new() -> Self {
        Self {
            scope: Vec::new(),
            consents: Vec::new(),
            persons: Vec::new(),
            names: Vec::new(),
            deleted: Vec::new(),
            around: Vec::new(),
            tells: BTreeMap::new(),
        }
    }

    fn add(&mut self, kind: Kind, document: Value) -> RecordId {
        let made = record(kind, document);
        let id = made.id;
        self.scope.push(made);
        id
    }

    fn person(&mut self, name: &str) -> RecordId {
        self.add(
            Kind::Person,
            json!({"names": name, "birth": "1980-02-03", "sex": "female", "occupation": "учительница"}),
        )
    }

    fn consent(&mut self, person: RecordId, basis: &str, level: &str, more: Value) {
        let mut document = json!({"person": person.to_string(), "basis": basis, "level": level, "purposes": [PURPOSE]});
        if let (Value::Object(document), Value::Object(more)) = (&mut document, more) {
            document.extend(more);
        }
        self.consents.push(record(Kind::Consent, document));
    }

    fn pass(&self) -> Passed {
        pass(&Request {
            purpose: PURPOSE,
            today: NaiveDate::from_ymd_opt(2026, 5, 10).unwrap(),
            scope: &self.scope,
            persons: &self.persons,
            names: &self.names,
            consents: &self.consents,
            deleted_consents: &self.deleted,
            around: &self.around,
            tells: &self.tells,
        })
    }
}

fn shown(passed: &Passed, id: RecordId) -> Option<&Value> {
    passed.records.iter().find(|record| record.id == id).map(|record| &record.document)
}

fn reason(passed: &Passed, id: RecordId) -> Option<Reason> {
    passed.withheld.iter().find(|record| record.id == id).map(|record| record.reason)
}

#[test]
fn no_basis_is_a_role() {
    let mut vault = Vault::new();
    let victim = vault.person("Анна Вымышленная");
    let official = vault.add(Kind::Person, json!({"names": "Пётр Сочинённый"}));
    let other = vault.add(Kind::Person, json!({"names": "Неизвестный"}));
    let act = vault.add(Kind::Act, json!({"type": "detention", "victim": victim.to_string()}));
    let by = |person: RecordId, kind: &str| json!({"act": act.to_string(), "perpetrator": person.to_string(), "perpetrator_type": kind});
    let police = vault.add(Kind::Involvement, by(official, "police"));
    let private = vault.add(Kind::Involvement, by(other, "private_power"));
    let passed = vault.pass();
    assert_eq!(reason(&passed, victim), Some(Reason::NoBasis));
    assert_eq!(shown(&passed, act).unwrap()["victim_as"], json!("victim"));
    assert_eq!(shown(&passed, act).unwrap().get("victim"), None);
    assert_eq!(shown(&passed, police).unwrap()["perpetrator_as"], json!("official"));
    assert_eq!(shown(&passed, police).unwrap()["act"], json!(act.to_string()));
    assert_eq!(shown(&passed, private).unwrap()["perpetrator_as"], json!("other"));
}

#[test]
fn the_persons_own_role_comes_first() {
    let mut vault = Vault::new();
    let victim = vault.add(Kind::Person, json!({"names": "Анна Вымышленная", "roles": ["relative", "witness"]}));
    let act = vault.add(Kind::Act, json!({"type": "detention", "victim": victim.to_string()}));
    assert_eq!(shown(&vault.pass(), act).unwrap()["victim_as"], json!("relative"));
}

#[test]
fn consent_is_for_its_purposes() {
    let mut vault = Vault::new();
    let person = vault.person("Анна Вымышленная");
    vault.consent(person, "own_consent", "named", json!({"purposes": ["lawyers"]}));
    assert_eq!(reason(&vault.pass(), person), Some(Reason::NoBasis));
    vault.consent(person, "own_consent", "named", json!({}));
    assert_eq!(shown(&vault.pass(), person).unwrap()["birth"]["edtf"], json!("1980-02-03"));
}

#[test]
fn a_refusal_outranks_everything() {
    for refusal in [json!({}), json!({"purposes": []}), json!({"testimony": RecordId::random().to_string()})] {
        let mut vault = Vault::new();
        let person = vault.person("Анна Вымышленная");
        vault.consent(person, "own_consent", "named", json!({}));
        vault.consent(person, "accountability", "named", json!({}));
        vault.consent(person, "own_consent", "refused", refusal);
        assert_eq!(reason(&vault.pass(), person), Some(Reason::Refused));
    }
    let mut vault = Vault::new();
    let person = vault.person("Анна Вымышленная");
    vault.consent(person, "own_consent", "named", json!({}));
    vault.consents.push(record(Kind::Consent, json!({"person": person.to_string(), "purposes": "torn"})));
    assert_eq!(reason(&vault.pass(), person), Some(Reason::Refused), "what can't be read may be a refusal");
}

#[test]
fn withdrawn_and_lapsed_consents_dont_count() {
    let cases = [
        (json!({"withdrawn": "2026-05-01"}), Some(Reason::Withdrawn)),
        (json!({"withdrawn": "2027"}), Some(Reason::Withdrawn)),
        (json!({"reconfirm_by": "2026-05-09"}), Some(Reason::ReconfirmDue)),
        (json!({"reconfirm_by": "2026-05-10"}), None),
        (json!({"reconfirm_by": "когда выйдет"}), Some(Reason::ReconfirmDue)),
        (json!({"level": "refused", "withdrawn": "2026-05-01"}), Some(Reason::NoBasis)),
        (json!({"level": "refused", "withdrawn": "2026"}), Some(Reason::Refused)),
    ];
    for (more, expected) in cases {
        let mut vault = Vault::new();
        let person = vault.person("Анна Вымышленная");
        vault.consent(person, "own_consent", "named", more.clone());
        assert_eq!(reason(&vault.pass(), person), expected, "{more}");
    }
}

#[test]
fn each_basis_needs_its_record() {
    for (basis, more, expected) in [
        ("representative", json!({}), Some(Reason::BasisIncomplete)),
        ("representative", json!({"reason": "в заключении без связи"}), None),
        ("public_record", json!({}), Some(Reason::BasisIncomplete)),
        ("public_record", json!({"source": "https://example.org/list"}), None),
        ("accountability", json!({}), None),
        ("counsel_relayed", json!({}), Some(Reason::BasisIncomplete)),
        ("impossible_urgent", json!({}), Some(Reason::BasisIncomplete)),
    ] {
        let mut vault = Vault::new();
        let person = vault.person("Анна Вымышленная");
        vault.consent(person, basis, "named", more);
        assert_eq!(reason(&vault.pass(), person), expected, "{basis}");
    }
}

#[test]
fn accountability_is_name_post_and_official_acts() {
    let mut vault = Vault::new();
    let person = vault.add(
        Kind::Person,
        json!({"names": "Пётр Сочинённый", "occupation": "начальник отдела", "birth": "1970", "sex": "male",
               "citizenships": ["RU"], "languages": ["ru"], "description": "живёт на Тихой улице"}),
    );
    vault.consent(person, "accountability", "named", json!({}));
    let act = vault.add(Kind::Act, json!({"type": "detention", "victim": person.to_string()}));
    let deed = vault.add(Kind::Involvement, json!({"act": act.to_string(), "perpetrator": person.to_string()}));
    let passed = vault.pass();
    let fields: Vec<&String> = shown(&passed, person).unwrap().as_object().unwrap().keys().collect();
    assert_eq!(fields, ["names", "occupation"]);
    assert_eq!(
        shown(&passed, act).unwrap()["victim_as"],
        json!("victim"),
        "what befell the official is no official act"
    );
    assert_eq!(shown(&passed, deed).unwrap()["perpetrator"], json!(person.to_string()));
}

#[test]
fn below_named_there_is_only_a_label() {
    for (level, expected) in [
        ("initials", Some(json!({"label": {"initials": "А. В."}}))),
        ("pseudonym", Some(json!({"label": {"number": 1}}))),
        ("anonymous", None),
    ] {
        let mut vault = Vault::new();
        let person = vault.person("Анна Вымышленная");
        vault.consent(person, "own_consent", level, json!({}));
        vault.consent(person, "public_record", "named", json!({"source": "https://example.org"}));
        let incident = vault.add(
            Kind::Incident,
            json!({"title": "Обыск", "date": {"edtf": "2022-03-05", "phrase": "в её день рождения"},
                   "place": {"country": "RU", "region": "MOW", "address": "Тихая, 5", "text": "у метро"},
                   "sources": [{"url": "https://example.org/1"}], "reference": "77"}),
        );
        let act = vault.add(
            Kind::Act,
            json!({"type": "detention", "victim": person.to_string(), "incident": incident.to_string()}),
        );
        let passed = vault.pass();
        assert_eq!(shown(&passed, person), expected.as_ref());
        assert_eq!(shown(&passed, act).unwrap().get("victim").is_some(), expected.is_some());
        assert_eq!(
            shown(&passed, incident).unwrap(),
            &json!({"title": shown(&passed, incident).unwrap()["title"], "date": {"edtf": "2022-03"},
                    "place": {"country": "RU", "region": "MOW"}})
        );
    }
}

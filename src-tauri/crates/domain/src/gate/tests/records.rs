//! Exhibits, working material, what can't be read.

use super::*;

#[test]
fn exhibits_are_withheld_with_their_persons() {
    let mut vault = Vault::new();
    let named = vault.person("Анна Вымышленная");
    vault.consent(named, "own_consent", "named", json!({}));
    let hidden = vault.person("Олег Придуманный");
    let mut exhibit = |document: Value| vault.add(Kind::Evidence, document);
    let file = RecordId::random();
    let open = exhibit(
        json!({"title": "Снимок двора", "file_name": "IMG_1.jpg", "file": file.to_string(), "shows": [named.to_string()]}),
    );
    let free = exhibit(json!({"title": "Снимок", "restriction": "none", "shows_nobody": true}));
    let restricted = exhibit(json!({"title": "Протокол", "restriction": "nda"}));
    let shows = exhibit(json!({"title": "Снимок", "shows": [named.to_string(), hidden.to_string()]}));
    let called = exhibit(json!({"title": "Скан", "file_name": "паспорт_Придуманного.jpg"}));
    vault.tells.insert(open, Tells::Nothing);
    let passed = vault.pass();
    assert_eq!(passed.records.iter().find(|record| record.id == open).unwrap().file, Some(file));
    assert_eq!(shown(&passed, open).unwrap().get("file_name"), None);
    assert_eq!(shown(&passed, open).unwrap().get("file"), None);
    assert!(shown(&passed, free).is_some());
    assert_eq!(reason(&passed, restricted), Some(Reason::Restricted));
    assert_eq!(reason(&passed, shows), Some(Reason::ShowsPerson));
    assert_eq!(reason(&passed, called), Some(Reason::ShowsPerson));
}

#[test]
fn what_is_kept_of_a_part_is_told() {
    let mut vault = Vault::new();
    let hidden = vault.person("Олег Придуманный");
    let initials = vault.person("Анна Вымышленная");
    vault.consent(initials, "own_consent", "initials", json!({}));
    let incident = vault.add(
        Kind::Incident,
        json!({"title": "Обыск", "date": "2022-03-05", "reference": "7", "description": "Пришли. Придуманного увели.",
            "organizer": "Придуманный", "place": {"country": "RU", "address": "ул. Вымышленная, 1"}}),
    );
    let act = json!({"type": "detention", "incident": incident.to_string(), "victim": hidden.to_string()});
    let act = vault.add(Kind::Act, act);
    let passed = vault.pass();
    let told = |id: RecordId| {
        let record = passed.records.iter().find(|record| record.id == id).unwrap();
        let parts: Vec<_> = record.withheld.iter().map(|part| (part.path.as_str(), record.kept(&part.path))).collect();
        (parts, record.label())
    };
    let parts = [
        ("date", Kept::Some),
        ("description/text", Kept::Some),
        ("organizer/text", Kept::Nothing),
        ("place", Kept::Some),
        ("reference", Kept::Nothing),
    ];
    assert_eq!(told(incident), (parts.to_vec(), None));
    assert_eq!(told(act), (vec![("victim", Kept::Role)], None));
    assert_eq!(told(initials), (vec![("", Kept::Some)], Some(Label::Initials("А. В.".to_owned()))));
}

#[test]
fn working_material_and_unknown_fields_stay() {
    let mut vault = Vault::new();
    let case = vault.add(Kind::Case, json!({"title": "Дело", "reference": "12", "later": {"secret": 1.5}}));
    let elsewhere = RecordId::random();
    let incident = vault.add(
        Kind::Incident,
        json!({"title": "Обыск", "cases": [case.to_string(), elsewhere.to_string()], "import": elsewhere.to_string()}),
    );
    let inner: Vec<RecordId> = [Kind::Note, Kind::Import, Kind::Mapping, Kind::Consent]
        .map(|kind| vault.add(kind, json!({"text": "x"})))
        .into();
    let torn = vault.add(Kind::Incident, json!({"title": 7}));
    let person = vault.add(Kind::Person, json!({"names": "Анна Вымышленная", "birth": 7}));
    vault.consent(person, "own_consent", "named", json!({}));
    let refers = json!({"type": "detention", "incident": torn.to_string(), "victim": person.to_string()});
    let act = vault.add(Kind::Act, refers);
    let passed = vault.pass();
    assert_eq!(shown(&passed, case).unwrap().as_object().unwrap().keys().collect::<Vec<_>>(), ["title"]);
    assert_eq!(shown(&passed, incident).unwrap()["cases"], json!([case.to_string()]));
    assert!(inner.iter().all(|id| reason(&passed, *id) == Some(Reason::Internal)));
    assert_eq!(reason(&passed, torn), Some(Reason::Unreadable));
    assert_eq!(shown(&passed, act).unwrap().as_object().unwrap().keys().collect::<Vec<_>>(), ["type", "victim_as"]);
    assert_eq!(passed.records.len() + passed.withheld.len(), vault.scope.len());
}

#[test]
fn a_purpose_nobody_knows_gives_nothing() {
    let mut vault = Vault::new();
    vault.add(Kind::Incident, json!({"title": "Обыск"}));
    let request = Request {
        purpose: "everything",
        today: NaiveDate::from_ymd_opt(2026, 5, 10).unwrap(),
        scope: &vault.scope,
        persons: &[],
        consents: &[],
        names: &[],
        deleted_consents: &[],
        around: &[],
        tells: &BTreeMap::new(),
    };
    assert!(pass(&request).records.is_empty());
}

#[test]
fn what_a_file_says_of_itself_stays_until_somebody_decided() {
    let mut vault = Vault::new();
    let exhibit = |vault: &mut Vault, tells: Option<Tells>, more: Value| {
        let mut document = json!({"title": "Снимок", "shows_nobody": true, "file": RecordId::random().to_string()});
        document.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let id = vault.add(Kind::Evidence, document);
        vault.tells.extend(tells.map(|tells| (id, tells)));
        id
    };
    let why = json!({"metadata_allowed": [{"text": "Суду нужен оригинал"}]});
    for (tells, more, expected) in [
        (Some(Tells::Nothing), json!({}), None),
        (Some(Tells::Somebody), json!({}), Some(Reason::Metadata)),
        (None, json!({}), Some(Reason::MetadataUnread)),
        (Some(Tells::Somebody), why.clone(), None),
        (None, why.clone(), None),
        // A reason that says nothing is none.
        (Some(Tells::Somebody), json!({"metadata_allowed": [{"text": "  "}]}), Some(Reason::Metadata)),
        // Without a file there is nothing that could tell.
        (None, json!({"file": null}), None),
        // The decision lifts nothing else.
        (
            Some(Tells::Somebody),
            json!({"metadata_allowed": [{"text": "Да"}], "shows_nobody": false}),
            Some(Reason::NotReviewed),
        ),
    ] {
        let id = exhibit(&mut vault, tells, more.clone());
        let passed = vault.pass();
        assert_eq!(reason(&passed, id), expected, "{tells:?} {more}");
        let left = shown(&passed, id);
        assert_eq!(left.is_some(), expected.is_none());
        assert!(left.is_none_or(|left| left.get("metadata_allowed").is_none()), "the reason is the vault's own");
    }
}

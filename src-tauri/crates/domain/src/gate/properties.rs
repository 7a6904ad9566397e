//! Properties of the gate over invented names, bases and texts.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::word;

const PURPOSES: &[&str] = &["lawyers", "sanctions", "publication"];

/// Surnames and given names that share no form with each other or with the sentences below.
const NAMES: &[(&str, &str)] = &[
    ("Анна", "Вымышленная"),
    ("Олег", "Придуманный"),
    ("Пётр", "Сочинённов"),
    ("Жанна", "Кара-Фантазия"),
    ("Гульнара", "Небылицына"),
    ("Лев", "Сказочников"),
    ("Ruslan", "Mythov"),
    ("Nino", "ზღაპრაძე"),
    ("Тимур", "Легендаев"),
    ("Фёкла", "Выдумкина"),
];

/// Forms in which a surname may stand in a text; `{}` is what stays of it.
fn forms(name: &str) -> Vec<String> {
    let latin = |text: &str| -> String {
        const TABLE: &[(char, &str)] = &[
            ('а', "a"),
            ('б', "b"),
            ('в', "v"),
            ('г', "g"),
            ('д', "d"),
            ('е', "e"),
            ('ё', "yo"),
            ('ж', "zh"),
            ('з', "z"),
            ('и', "i"),
            ('й', "y"),
            ('к', "k"),
            ('л', "l"),
            ('м', "m"),
            ('н', "n"),
            ('о', "o"),
            ('п', "p"),
            ('р', "r"),
            ('с', "s"),
            ('т', "t"),
            ('у', "u"),
            ('ф', "f"),
            ('х', "kh"),
            ('ц', "ts"),
            ('ч', "ch"),
            ('ш', "sh"),
            ('щ', "shch"),
            ('ы', "y"),
            ('ь', ""),
            ('э', "e"),
            ('ю', "yu"),
            ('я', "ya"),
        ];
        text.chars()
            .map(|c| {
                TABLE.iter().find(|(from, _)| *from == c).map_or_else(|| c.to_string(), |(_, to)| (*to).to_owned())
            })
            .collect()
    };
    let lower = name.to_lowercase();
    let mut forms = vec![
        name.to_owned(),
        lower.clone(),
        name.to_uppercase(),
        latin(&lower),
        format!("{}'s", latin(&lower)),
        name.replace('ё', "е"),
        format!("{name}\u{301}"),
        format!("«{name}»"),
        format!("t.me/{}", latin(&lower)),
        lower.chars().map(|c| format!("{c} ")).collect(),
        format!("И. {name}"),
        format!("{name}, И. О."),
    ];
    let declined: &[&str] = match lower.chars().last() {
        Some('я') => &["ой", "ую", "ою"],
        Some('й') => &["ого", "ому", "ым", "ом"],
        Some('в') => &["ва", "ву", "вым", "ве", "вых"],
        Some('а') => &["ы", "у", "ой", "е"],
        _ => &[],
    };
    let cut = if lower.ends_with("ая") || lower.ends_with("ый") { 2 } else { 1 };
    let base: String = name.chars().take(name.chars().count() - cut).collect();
    forms.extend(declined.iter().map(|ending| format!("{base}{ending}")));
    forms
}

const PLAIN: &[&str] =
    &["Пришли ночью.", "Взяли телефон.", "Ничего не объяснили!", "They left at dawn.", "Было холодно."];

#[derive(Debug, Clone)]
struct Written {
    person: usize,
    form: usize,
    place: usize,
}

fn level() -> impl Strategy<Value = (&'static str, &'static str, usize)> {
    (
        prop::sample::select(vec!["own_consent", "representative", "public_record", "accountability", "child"]),
        prop::sample::select(vec!["refused", "anonymous", "initials", "pseudonym", "named", "named", "named"]),
        0..PURPOSES.len(),
    )
}

fn written() -> impl Strategy<Value = Vec<Written>> {
    prop::collection::vec(
        (0..NAMES.len(), 0..64_usize, 0..6_usize).prop_map(|(person, form, place)| Written { person, form, place }),
        0..8,
    )
}

/// A vault in which names stand in every kind of text field.
fn vault(
    consents: &[(usize, (&str, &str, usize))],
    texts: &[Written],
) -> (Vec<GateRecord>, Vec<GateRecord>, Vec<RecordId>) {
    let mut scope = Vec::new();
    let ids: Vec<RecordId> = NAMES.iter().map(|_| RecordId::random()).collect();
    for ((given, surname), id) in NAMES.iter().zip(&ids) {
        let document =
            json!({"names": format!("{given} {surname}"), "birth": "1980-02-03", "description": "особая примета"});
        scope.push(GateRecord { id: *id, kind: Kind::Person, document });
    }
    let sentence = |place: usize| -> String {
        let mut text = PLAIN.join(" ");
        for written in texts.iter().filter(|written| written.place == place) {
            let forms = forms(NAMES[written.person].1);
            text.push_str(&format!(" Сказали: {} там был.", forms[written.form % forms.len()]));
        }
        text
    };
    let mut add = |kind: Kind, document: Value| {
        let id = RecordId::random();
        scope.push(GateRecord { id, kind, document });
        id
    };
    let testimony = add(
        Kind::Testimony,
        json!({"speaker": ids[0].to_string(), "taken_by": ids[1].to_string(), "narrative": sentence(0),
        "additions": [{"text": sentence(1)}], "mentions": ids.iter().map(ToString::to_string).collect::<Vec<_>>()}),
    );
    let incident = add(
        Kind::Incident,
        json!({"title": sentence(2), "description": [{"text": sentence(3)}], "organizer": sentence(4),
        "sources": [{"text": sentence(5), "url": format!("https://example.org/{}", word::fold(NAMES[2].1))}],
        "place": {"address": sentence(1)}, "later": sentence(0)}),
    );
    add(Kind::Act, json!({"type": "detention", "victim": ids[3].to_string(), "description": sentence(2)}));
    add(
        Kind::Evidence,
        json!({"title": sentence(3), "file_name": format!("{}.jpg", NAMES[4].1), "shows_nobody": true}),
    );
    add(Kind::Note, json!({"text": sentence(0)}));
    add(
        Kind::Detention,
        json!({"person": ids[3].to_string(), "conditions": sentence(2), "ordered_by": sentence(3),
        "placements": [{"reason": sentence(3), "place_words": sentence(4), "cell": sentence(5)}]}),
    );
    add(
        Kind::Proceeding,
        json!({"title": sentence(4), "defendants": [ids[5].to_string()], "charges": [{"allegation": sentence(5)}],
        "numbers": [{"value": sentence(1)}], "stages": [{"note": sentence(2)}], "judges": [ids[6].to_string()]}),
    );
    add(Kind::Hearing, json!({"persons": [ids[7].to_string()], "notes": sentence(0), "court": sentence(1)}));
    add(
        Kind::Health,
        json!({"person": ids[8].to_string(), "needs": sentence(3), "requests": [{"note": sentence(4), "answered_by": ids[1].to_string()}]}),
    );
    add(
        Kind::Claim,
        json!({"source": testimony.to_string(), "about": incident.to_string(), "quote": sentence(0), "says": sentence(5),
        "person": ids[2].to_string(), "note": sentence(1)}),
    );
    add(Kind::Finding, json!({"about": incident.to_string(), "status": "likely", "reasons": sentence(2)}));
    add(
        Kind::Assessment,
        json!({"incident": incident.to_string(), "scheme": "other", "criteria": [{"reasons": sentence(3), "against": sentence(4)}]}),
    );
    add(
        Kind::Relation,
        json!({"person": ids[0].to_string(), "relation": "parent", "related": ids[1].to_string(), "description": sentence(5)}),
    );
    add(Kind::Facility, json!({"names": "ИК-0", "description": sentence(1), "source": sentence(2)}));
    let consents = consents
        .iter()
        .map(|(person, (basis, level, purpose))| GateRecord {
            id: RecordId::random(),
            kind: Kind::Consent,
            document: json!({"person": ids[*person].to_string(), "basis": basis, "level": level,
                "purposes": [PURPOSES[*purpose]], "source": "https://example.org", "reason": "в заключении"}),
        })
        .collect();
    (scope, consents, ids)
}

fn squeezed(text: &str) -> String {
    word::fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #[test]
    fn a_hidden_name_is_nowhere_and_a_named_one_stays(
        consents in prop::collection::vec((0..NAMES.len(), level()), 0..16),
        texts in written(),
        purpose in 0..PURPOSES.len(),
    ) {
        let (scope, consents, ids) = vault(&consents, &texts);
        let request = Request {
            purpose: PURPOSES[purpose],
            today: NaiveDate::from_ymd_opt(2026, 5, 10).unwrap(),
            scope: &scope, persons: &[], consents: &consents, names: &[], deleted_consents: &[], around: &[],
            tells: &BTreeMap::new(),
        };
        let passed = pass(&request);
        prop_assert_eq!(&passed.withheld, &pass(&request).withheld);
        prop_assert_eq!(passed.records.len() + passed.withheld.len(), scope.len());
        let out: Vec<String> = passed.records.iter().map(|record| squeezed(&record.document.to_string())).collect();
        for (number, (given, surname)) in NAMES.iter().enumerate() {
            let named = passed.persons.iter().any(|s| s.person == ids[number] && s.level == Some(Level::Named));
            let refused = consents.iter().any(|consent| {
                consent.document["person"] == json!(ids[number].to_string()) && consent.document["level"] == "refused"
                    && consent.document["purposes"][0] == PURPOSES[purpose]
            });
            prop_assert!(!(named && refused));
            if named {
                prop_assert!(out.iter().any(|text| text.contains(&squeezed(surname))));
                continue;
            }
            for form in forms(surname).iter().chain(&forms(given)) {
                let form = squeezed(form);
                // Initials are the label itself, and `Лев` lies inside other words.
                if form.chars().count() > 4 {
                    prop_assert!(!out.iter().any(|text| text.contains(&form)), "{form} of {surname} in {out:?}");
                }
            }
        }
        // A text that names only persons who may be named stays whole.
        let hidden = |place: usize| texts.iter().filter(|w| w.place == place)
            .any(|w| !passed.persons.iter().any(|s| s.person == ids[w.person] && s.level == Some(Level::Named)));
        let incident = passed.records.iter().find(|record| record.kind == Kind::Incident).unwrap();
        let original = scope.iter().find(|record| record.id == incident.id).unwrap();
        if !hidden(2) {
            prop_assert_eq!(&incident.document["title"][0]["text"], &original.document["title"]);
        }
        for plain in PLAIN {
            prop_assert!(incident.document["organizer"][0]["text"].as_str().unwrap().contains(plain));
        }
    }

    #[test]
    fn no_document_makes_it_panic(text in "\\PC{0,80}", key in "[a-z_]{1,12}", name in "\\PC{0,20}") {
        let person = GateRecord { id: RecordId::random(), kind: Kind::Person, document: json!({"names": [{"text": name}, 5]}) };
        let scope: Vec<GateRecord> = Kind::ALL.iter().flat_map(|kind| [
            json!({"narrative": text, "title": text, "speaker": text, key.clone(): [text, 1.5, null]}),
            json!({key.clone(): text, "shows": text, "date": {"edtf": text}}),
            json!([text]),
        ].map(|document| GateRecord { id: RecordId::random(), kind: *kind, document })).collect();
        let persons = [person];
        let passed = pass(&Request {
            purpose: "lawyers", today: NaiveDate::from_ymd_opt(2026, 5, 10).unwrap(),
            scope: &scope, persons: &persons, consents: &persons, names: &[], deleted_consents: &[], around: &[],
            tells: &BTreeMap::new(),
        });
        prop_assert_eq!(passed.records.len() + passed.withheld.len(), scope.len());
    }
}

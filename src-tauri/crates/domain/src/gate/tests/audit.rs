//! What the audit of the gate found, one test each: bases, exhibits, ids.

use super::*;

pub(super) fn narrative(passed: &Passed, id: RecordId) -> Option<String> {
    Some(shown(passed, id)?.get("narrative")?.as_str()?.to_owned())
}

/// A named speaker's testimony with these words.
pub(super) fn told(vault: &mut Vault, text: &str) -> RecordId {
    let speaker = vault.person("Мария Говорящая");
    vault.consent(speaker, "own_consent", "named", json!({}));
    vault.add(Kind::Testimony, json!({"speaker": speaker.to_string(), "narrative": text}))
}

#[test]
fn c1_a_former_name_of_a_hidden_person_is_struck() {
    let mut vault = Vault::new();
    let renamed = record(Kind::Person, json!({"names": "Свидетель 1"}));
    vault.names.push((renamed.id, "Олег Придуманный".to_owned()));
    vault.persons.push(renamed);
    // A record that is gone altogether still has its names.
    vault.names.push((RecordId::random(), "Фёкла Выдумкина".to_owned()));
    let testimony = told(&mut vault, "Пришли ночью. Олега увели. Придуманного били. Выдумкина видела. Было холодно.");
    assert_eq!(narrative(&vault.pass(), testimony).as_deref(), Some("Пришли ночью. Было холодно."));
}

#[test]
fn c1_a_former_name_of_a_named_person_stands_as_she_does() {
    let mut vault = Vault::new();
    let testimony = told(&mut vault, "Пришли ночью. Прежняя вышла. Было холодно.");
    let speaker = vault.scope.first().unwrap().id;
    vault.names.push((speaker, "Мария Прежняя".to_owned()));
    assert_eq!(narrative(&vault.pass(), testimony).as_deref(), Some("Пришли ночью. Прежняя вышла. Было холодно."));
    let other = record(Kind::Person, json!({"names": "Жанна Прежняя"}));
    vault.persons.push(other);
    assert_eq!(narrative(&vault.pass(), testimony).as_deref(), Some("Пришли ночью. Было холодно."));
}

#[test]
fn c1_deleted_refusals_and_withdrawals_count_and_deleted_grants_dont() {
    for (deleted, granted, expected) in [
        (json!({"level": "refused"}), true, Some(Reason::Refused)),
        (json!({"level": "named", "withdrawn": "2026-05-01"}), true, Some(Reason::Withdrawn)),
        (json!({"level": "named"}), true, None),
        (json!({"level": "named"}), false, Some(Reason::NoBasis)),
    ] {
        let mut vault = Vault::new();
        let person = vault.person("Анна Вымышленная");
        vault.consent(person, "own_consent", "named", deleted.clone());
        vault.deleted = std::mem::take(&mut vault.consents);
        if granted {
            vault.consent(person, "own_consent", "named", json!({}));
        }
        assert_eq!(reason(&vault.pass(), person), expected, "{deleted}");
    }
}

#[test]
fn c2_a_withdrawal_voids_what_was_said_before_it() {
    let newer = json!({"obtained": "2026-05-02"});
    for (basis, grant, expected) in [
        ("own_consent", json!({}), Some(Reason::Withdrawn)),
        ("own_consent", json!({"obtained": "2025-01-01"}), Some(Reason::Withdrawn)),
        ("own_consent", json!({"obtained": "2026-05-01"}), Some(Reason::Withdrawn)),
        ("own_consent", json!({"obtained": "2026"}), Some(Reason::Withdrawn)),
        ("own_consent", newer.clone(), None),
        ("representative", json!({"reason": "в заключении", "obtained": "2025"}), Some(Reason::Withdrawn)),
        ("public_record", json!({"source": "https://example.org"}), Some(Reason::Withdrawn)),
        ("public_record", json!({"source": "https://example.org", "obtained": "2026-05-02"}), None),
        ("accountability", json!({}), Some(Reason::Withdrawn)),
        ("accountability", newer, None),
    ] {
        let mut vault = Vault::new();
        let person = vault.person("Анна Вымышленная");
        vault.consent(person, "own_consent", "named", json!({"withdrawn": "2026-05-01"}));
        vault.consent(person, basis, "named", grant.clone());
        assert_eq!(reason(&vault.pass(), person), expected, "{basis} {grant}");
    }
}

#[test]
fn c2_what_was_withdrawn_is_known_by_its_purpose_and_its_voice() {
    // Another purpose's withdrawal, and one by which only the author's own record ended.
    for (basis, more) in [
        ("own_consent", json!({"withdrawn": "2026-05-01", "purposes": ["lawyers"]})),
        ("public_record", json!({"withdrawn": "2026-05-01"})),
    ] {
        let mut vault = Vault::new();
        let person = vault.person("Пётр Сочинённый");
        vault.consent(person, basis, "named", more);
        vault.consent(person, "accountability", "named", json!({}));
        assert_eq!(reason(&vault.pass(), person), None, "{basis}");
    }
}

#[test]
fn h1_an_act_outside_the_scope_covers_the_incident() {
    let mut vault = Vault::new();
    let incident = vault.add(Kind::Incident, json!({"title": "Обыск", "date": "2022-03-05", "reference": "77"}));
    assert_eq!(shown(&vault.pass(), incident).unwrap()["date"]["edtf"], json!("2022-03-05"));
    let act = json!({"type": "detention", "victim": RecordId::random().to_string(), "incident": incident.to_string()});
    vault.around.push(record(Kind::Act, act));
    let passed = vault.pass();
    assert_eq!(shown(&passed, incident).unwrap()["date"]["edtf"], json!("2022-03"));
    assert_eq!(shown(&passed, incident).unwrap().get("reference"), None);
    assert_eq!(passed.records.len() + passed.withheld.len(), 1, "it counts and doesn't leave");
}

#[test]
fn l11_an_id_in_a_text_is_struck_whosever_it_is() {
    let mut vault = Vault::new();
    let id = RecordId::random().to_string();
    let parts = [id.get(..8), id.get(8..12), id.get(12..)].map(Option::unwrap).join("-");
    let text =
        format!("Пришли ночью. Номер {id}. Номер {}. Номер x{parts}z. Номер 0123456789abcdef.", id.to_uppercase());
    let testimony = told(&mut vault, &text);
    assert_eq!(narrative(&vault.pass(), testimony).as_deref(), Some("Пришли ночью. Номер 0123456789abcdef."));
}

#[test]
fn h2_an_exhibit_nobody_looked_at_or_of_a_hidden_source_stays() {
    let mut vault = Vault::new();
    let named = vault.person("Анна Вымышленная");
    vault.consent(named, "own_consent", "named", json!({}));
    let hidden = vault.person("Олег Придуманный");
    for (more, expected) in [
        (json!({}), Some(Reason::NotReviewed)),
        (json!({"shows": [], "shows_nobody": false}), Some(Reason::NotReviewed)),
        (json!({"shows_nobody": true}), None),
        (json!({"shows": [named.to_string()]}), None),
        (json!({"shows": [named.to_string()], "obtained_from": named.to_string()}), None),
        (json!({"shows_nobody": true, "obtained_from": hidden.to_string()}), Some(Reason::ShowsPerson)),
        (json!({"shows_nobody": true, "obtained_from": RecordId::random().to_string()}), Some(Reason::ShowsPerson)),
        (json!({"shows_nobody": true, "shows": [hidden.to_string()]}), Some(Reason::ShowsPerson)),
    ] {
        let mut document = json!({"title": "Снимок двора"});
        document.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let exhibit = vault.add(Kind::Evidence, document);
        let passed = vault.pass();
        assert_eq!(reason(&passed, exhibit), expected, "{more}");
        assert_eq!(
            shown(&passed, exhibit).and_then(|shown| shown.get("shows_nobody")),
            None,
            "only the vault needs it"
        );
    }
}

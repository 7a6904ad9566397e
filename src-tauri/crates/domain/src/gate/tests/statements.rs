//! What a statement is joined to says no more than the statement.

use super::*;

#[test]
fn what_the_team_makes_of_statements_stays() {
    let mut vault = Vault::new();
    let person = vault.person("Анна Вымышленная");
    vault.consent(person, "public_record", "named", json!({"source": "https://example.org"}));
    let finding = json!({"about": person.to_string(), "field": "health", "status": "likely", "holds": "Больна."});
    let finding = vault.add(Kind::Finding, finding);
    let claim = json!({"source": person.to_string(), "about": person.to_string(), "quote": "Больна."});
    let claim = vault.add(Kind::Claim, claim);
    let assessment = vault.add(Kind::Assessment, json!({"person": person.to_string(), "scheme": "other"}));
    let passed = vault.pass();
    for id in [finding, claim, assessment] {
        assert_eq!(reason(&passed, id), Some(Reason::Internal));
    }
}

#[test]
fn a_translation_reaches_no_further_than_its_original() {
    let mut vault = Vault::new();
    let speaker = vault.person("Анна Вымышленная");
    vault.consent(speaker, "own_consent", "named", json!({}));
    let words = json!({"speaker": speaker.to_string(), "narrative": "Я, Анна Вымышленная, была дома. Пришли ночью."});
    let original = vault.add(Kind::Testimony, words);
    vault.consent(speaker, "own_consent", "anonymous", json!({"testimony": original.to_string()}));
    let file =
        vault.add(Kind::Evidence, json!({"title": "Запись", "made_by": speaker.to_string(), "shows_nobody": true}));
    let translated = json!({"speaker": speaker.to_string(), "original": original.to_string(), "derivation": "translation",
        "annexes": [file.to_string()], "narrative": "I, Anna Vymyshlennaya, was at home. They came at night."});
    let translated = vault.add(Kind::Testimony, translated);
    let later =
        json!({"speaker": speaker.to_string(), "corrects": translated.to_string(), "narrative": "Точнее, утром."});
    let later = vault.add(Kind::Testimony, later);
    let passed = vault.pass();
    for id in [original, translated, later] {
        let told = shown(&passed, id).unwrap();
        assert_eq!(
            (told.get("speaker"), told.get("original"), told.get("corrects"), told.get("annexes")),
            (None, None, None, None)
        );
        assert!(!told.to_string().contains("ymyshlennaya") && !told.to_string().contains("ымышленная"), "{told}");
    }
}

#[test]
fn an_exhibit_from_hidden_hands_stays_and_one_of_a_covered_incident_tells_no_day() {
    let mut vault = Vault::new();
    let hidden = vault.person("Олег Придуманный");
    let incident = vault.add(Kind::Incident, json!({"title": "Обыск", "date": "2022-03-05"}));
    vault.add(Kind::Act, json!({"type": "detention", "victim": hidden.to_string(), "incident": incident.to_string()}));
    let made = json!({"title": "Снимок", "made_by": hidden.to_string(), "made": "2022-03-05", "shows_nobody": true});
    let made = vault.add(Kind::Evidence, made);
    let handed = json!({"title": "Снимок", "shows_nobody": true, "custody": [{"handed_by": hidden.to_string()}]});
    let handed = vault.add(Kind::Evidence, handed);
    let brought = vault.add(Kind::Evidence, json!({"title": "Снимок", "shows_nobody": true}));
    let event = json!({"custody": "transferred", "exhibits": [brought.to_string()], "handed_by": hidden.to_string()});
    vault.around.push(record(Kind::CustodyEvent, event));
    let open = json!({"title": "Снимок", "made": "2022-03-05", "shows_nobody": true, "incidents": [incident.to_string()],
        "custody": [{"date": "2022-03-06", "place_words": "квартира свидетеля"}]});
    let open = vault.add(Kind::Evidence, open);
    let passed = vault.pass();
    assert_eq!(
        [made, handed, brought].map(|exhibit| reason(&passed, exhibit)),
        [const { Some(Reason::ShowsPerson) }; 3]
    );
    let told = shown(&passed, open).unwrap();
    assert_eq!((&told["made"], told["custody"][0].get("place_words")), (&json!({"edtf": "2022-03"}), None));
}

//! Testimonies and the names in them.

use super::*;

fn narrative(passed: &Passed, id: RecordId) -> Option<String> {
    Some(shown(passed, id)?.get("narrative")?.as_str()?.to_owned())
}

#[test]
fn a_testimony_leaves_by_its_speakers_word() {
    let text = "Меня вывели во двор. Рядом стоял Пётр Сочинённый. Потом отпустили.";
    let mut vault = Vault::new();
    let speaker = vault.person("Анна Вымышленная");
    let interviewer = vault.person("Мария Придуманная");
    vault.persons.push(record(Kind::Person, json!({"names": ["Пётр Сочинённый"]})));
    let taken = json!({"speaker": speaker.to_string(), "taken_by": interviewer.to_string(), "narrative": text,
                       "date": "2024-02-01", "place": {"country": "GE", "address": "Тихая, 5"}});
    let testimony = vault.add(Kind::Testimony, taken);
    assert_eq!(reason(&vault.pass(), testimony), Some(Reason::NoBasis));
    vault.consent(speaker, "public_record", "named", json!({"source": "https://example.org"}));
    assert_eq!(reason(&vault.pass(), testimony), Some(Reason::NoBasis), "public record is no consent to a statement");
    vault.consent(speaker, "own_consent", "named", json!({}));
    let passed = vault.pass();
    assert_eq!(narrative(&passed, testimony).as_deref(), Some("Меня вывели во двор. Потом отпустили."));
    assert_eq!(passed.records.iter().find(|r| r.id == testimony).unwrap().shortened, ["narrative"]);
    let document = shown(&passed, testimony).unwrap();
    assert_eq!(document["taken_by_as"], json!("interviewer"));
    assert_eq!(document["speaker"], json!(speaker.to_string()));
    assert_eq!(document["date"]["edtf"], json!("2024-02-01"));

    // For this testimony, only anonymously: where and when it was taken would tell.
    vault.consent(speaker, "own_consent", "anonymous", json!({"testimony": testimony.to_string()}));
    let passed = vault.pass();
    let document = shown(&passed, testimony).unwrap();
    assert_eq!((&document["speaker_as"], document.get("speaker")), (&json!("witness"), None));
    assert_eq!((&document["date"], &document["place"]), (&json!({"edtf": "2024-02"}), &json!({"country": "GE"})));
    assert!(shown(&passed, speaker).is_some(), "elsewhere she is named");
}

#[test]
fn a_consent_for_the_testimony_governs_it() {
    let mut vault = Vault::new();
    let speaker = vault.person("Анна Вымышленная");
    let testimony = vault.add(Kind::Testimony, json!({"speaker": speaker.to_string(), "narrative": "Меня вывели."}));
    vault.consent(speaker, "own_consent", "named", json!({}));
    vault.consent(
        speaker,
        "own_consent",
        "named",
        json!({"testimony": testimony.to_string(), "purposes": ["lawyers"]}),
    );
    assert_eq!(reason(&vault.pass(), testimony), Some(Reason::NoBasis));

    let mut vault = Vault::new();
    let speaker = vault.person("Анна Вымышленная");
    let testimony = vault.add(
        Kind::Testimony,
        json!({"speaker": speaker.to_string(), "narrative": "Я, Анна Вымышленная. Меня вывели."}),
    );
    vault.consent(speaker, "own_consent", "named", json!({"testimony": testimony.to_string()}));
    let passed = vault.pass();
    assert_eq!(reason(&passed, speaker), Some(Reason::NoBasis), "it covers that testimony only");
    assert_eq!(narrative(&passed, testimony).as_deref(), Some("Меня вывели."));
}

#[test]
fn a_relative_with_the_same_surname_hides_only_herself() {
    let mut vault = Vault::new();
    let speaker = vault.person("Анна Вымышленная");
    vault.consent(speaker, "own_consent", "named", json!({}));
    vault.persons.push(record(Kind::Person, json!({"names": "Олег Вымышленный"})));
    let text = "Задержали Анну Вымышленную. Потом Вымышленного. Олега увезли. Искали Вымышленную.";
    let testimony = vault.add(Kind::Testimony, json!({"speaker": speaker.to_string(), "narrative": text}));
    assert_eq!(narrative(&vault.pass(), testimony).as_deref(), Some("Задержали Анну Вымышленную. "));
}

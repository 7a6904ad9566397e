//! Packages through the api: two of one case share nothing; what was altered is found; nobody leaks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use acceptance::opened::{contents, sealed};
use acceptance::{Desk, stock};
use serde_json::{Value, json};

/// Every run of 16 or more hexadecimal or base64 digits in the files: ids, salts, keys, commitments.
fn numbers(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                if entry.file_name() != "evidence" {
                    folders.push(entry.path());
                }
                continue;
            }
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.contains("manifest") || name.starts_with("README") {
                continue; // hashes of exhibits and of fixed texts are the same by nature
            }
            let text = String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned();
            let digits = |c: char| !(c.is_ascii_alphanumeric() || c == '+');
            let runs = text.split(digits).filter(|run| run.len() >= 16 && run.bytes().any(|b| b.is_ascii_digit()));
            found.extend(runs.map(str::to_owned));
        }
    }
    found
}

#[test]
fn two_packages_of_one_case_share_no_id_salt_key_or_commitment() {
    let mut desk = Desk::new();
    let case = desk.call("sample.fill", json!({}))["cases"][0].clone();
    let (_, _, one) = sealed(&mut desk, &case, "one");
    let (_, _, two) = sealed(&mut desk, &case, "two");
    let (first, second) = (numbers(&one), numbers(&two));
    assert!(first.len() > 500, "{}", first.len());
    let exhibits: BTreeSet<String> = fs::read_to_string(one.join("manifest-sha256.txt"))
        .unwrap()
        .lines()
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect();
    let shared: Vec<&String> = first.intersection(&second).filter(|run| !exhibits.contains(*run)).collect();
    // Runs of 22 and more: 128 bits in base64, or more in hex; shorter ones are words of the case.
    let beyond: Vec<&&String> = shared.iter().filter(|run| run.len() >= 22).collect();
    assert_eq!(beyond, Vec::<&&String>::new());
    // Nothing of the vault's own is in either: no record's id, no device key, no entry.
    desk.lock();
    let connection = stock::database(&desk.vault());
    let mut own: Vec<Vec<u8>> = Vec::new();
    for sql in [
        "SELECT id FROM record",
        "SELECT key FROM device",
        "SELECT id FROM entry",
        "SELECT salt FROM field_value LIMIT 500",
    ] {
        let mut rows = connection.prepare(sql).unwrap();
        own.extend(rows.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap().map(Result::unwrap));
    }
    for bytes in own {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(!first.contains(&hex) && !second.contains(&hex));
    }
}

#[test]
fn a_package_for_the_same_contact_is_signed_by_the_same_key_and_others_by_another() {
    let mut desk = Desk::new();
    let case = desk.call("sample.fill", json!({}))["cases"][0].clone();
    let keys: Vec<Value> = ["a", "b"]
        .iter()
        .map(|name| desk.call("key.new", json!({"out": desk.path(name)}))["recipient"].clone())
        .collect();
    let mut authors = Vec::new();
    for (number, to) in [&keys[0], &keys[0], &keys[1]].iter().enumerate() {
        let out = desk.path(&format!("{number}.age"));
        let args = json!({"case": case, "purpose": "un-special-procedures", "to": to, "out": out});
        authors.push(desk.call("package.seal", args)["author"].as_str().unwrap().to_owned());
    }
    assert_eq!(authors[0], authors[1]);
    assert_ne!(authors[0], authors[2]);
    let args = json!({"file": desk.path("0.age"), "identity": desk.path("a"), "known": [authors[0]]});
    assert_eq!(desk.call("package.verify", args)["outcome"], "intact_signer_known");
    let args = json!({"file": desk.path("0.age"), "identity": desk.path("a")});
    assert_eq!(desk.call("package.verify", args)["outcome"], "intact_signer_unknown");
}

#[test]
fn an_altered_package_is_found() {
    let mut desk = Desk::new();
    let case = desk.call("sample.fill", json!({}))["cases"][0].clone();
    let (out, key, _) = sealed(&mut desk, &case, "one");
    let bytes = fs::read(&out).unwrap();
    let altered = desk.path("altered.age");
    for turn in 0..40_usize {
        let mut changed = bytes.clone();
        match turn {
            0 => changed.push(0),
            1 => drop(changed.pop()),
            _ => {
                let at = turn * 7919 * 131 % changed.len();
                changed[at] ^= 1 << (turn % 8);
            }
        }
        fs::write(&altered, changed).unwrap();
        match desk.attempt("package.verify", json!({"file": altered, "identity": key})) {
            Ok(found) => assert_eq!(found["outcome"], "not_intact", "turn {turn}"),
            Err(error) => assert!(
                ["key_wrong", "package_unreadable", "kdf_too_costly", "package_key_needed"]
                    .contains(&error.code.text())
            ),
        }
        let opened = desk.path("never");
        assert!(desk.attempt("package.open", json!({"file": altered, "identity": key, "out": opened})).is_err());
        assert!(!opened.exists(), "nothing is written of a package that isn't intact");
    }
}

#[test]
fn a_refusal_outranks_every_other_basis() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Дело об обыске"}));
    let named = json!({"names": ["Зинаида Отказавшаяся"], "roles": ["witness"], "cases": [case]});
    let person = desk.create("person", named);
    for (level, basis, source) in
        [("named", "public_record", "https://invented.example/1"), ("refused", "own_consent", "")]
    {
        let purposes = ["un-special-procedures"];
        let record = json!({"person": person, "basis": basis, "purposes": purposes, "level": level, "source": source});
        desk.create("consent", record);
    }
    let preview = desk.call("package.preview", json!({"case": case, "purpose": "un-special-procedures"}));
    let stays = preview["withheld"].as_array().unwrap().iter().find(|row| row["id"] == person.as_str()).unwrap();
    assert_eq!(stays["reason"], "refused");
}

#[test]
fn the_preview_says_what_stands_for_whom_and_what_of_a_field_is_kept() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело"}));
    let person = |desk: &mut Desk, name: &str, level: &str| {
        let person = desk.create("person", json!({"names": name, "roles": ["witness"], "cases": [case]}));
        let consent = json!({"person": person, "basis": "own_consent", "purposes": ["lawyers"], "level": level});
        desk.create("consent", consent);
        person
    };
    let people = [("Анна Вымышленная", "initials"), ("Олег Придуманный", "anonymous"), ("Яна Небылица", "pseudonym")];
    let [initials, anonymous, pseudonym] = people.map(|(name, level)| person(&mut desk, name, level));
    let incident = json!({"title": "Обыск", "date": "2022-03-05", "cases": [case]});
    let incident = desk.create("incident", incident);
    desk.create("act", json!({"type": "arbitrary_arrest", "victim": anonymous, "incident": incident, "cases": [case]}));
    let preview = desk.call("package.preview", json!({"case": case, "purpose": "lawyers"}));
    let leaves = |id: &str| preview["leaves"].as_array().unwrap().iter().find(|row| row["id"] == id).unwrap().clone();
    assert_eq!(leaves(&initials)["label"], json!({"initials": "А. В."}));
    let stays = |id: &str| preview["withheld"].as_array().unwrap().iter().any(|row| row["id"] == id);
    assert!(stays(&anonymous), "they are seen by their role where others refer to them");
    assert_eq!(leaves(&pseudonym)["label"], json!({"number": 1}));
    let date = json!({"path": "date", "reason": "quasi_name", "kept": "some"});
    assert!(leaves(&incident)["parts"].as_array().unwrap().contains(&date), "{}", leaves(&incident));
    assert_eq!(leaves(&incident).get("label"), None);
}

#[test]
fn a_mistyped_key_is_told_before_anything_is_sealed() {
    let mut desk = Desk::new();
    let key = desk.call("key.new", json!({"out": desk.path("own.key")}))["recipient"].as_str().unwrap().to_owned();
    let read = desk.call("key.read", json!({"recipient": key}));
    assert!(read["fingerprint"].as_str().unwrap().starts_with("SHA256:"));
    // Every single letter that is typed wrong, and a letter too few.
    for at in 4..key.len() {
        let wrong = if key.as_bytes()[at] == b'q' { "p" } else { "q" };
        let mistyped = format!("{}{wrong}{}", &key[..at], &key[at + 1..]);
        let error = desk.attempt("key.read", json!({"recipient": mistyped})).unwrap_err();
        assert_eq!(error.code.text(), "recipient_wrong", "{mistyped}");
    }
    assert!(desk.attempt("key.read", json!({"recipient": &key[..key.len() - 1]})).is_err());
}

#[test]
fn a_consent_that_is_withdrawn_while_a_package_is_sealed_is_obeyed() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело"}));
    let person = desk.create("person", json!({"names": "Анна Вымышленная", "cases": [case]}));
    let consent =
        json!({"person": person, "basis": "own_consent", "purposes": ["lawyers"], "level": "named", "cases": [case]});
    let id = desk.create("consent", consent.clone());
    let to = desk.call("key.new", json!({"out": desk.path("key")}))["recipient"].clone();
    let out = desk.path("case.age");
    let args = json!({"case": case, "purpose": "lawyers", "to": to, "out": out});
    let task = desk.session.prepare("package.seal", args.clone(), Vec::new()).unwrap();
    let done = task.run(&mut |_, _| true).unwrap();
    let mut withdrawn = consent.clone();
    withdrawn["withdrawn"] = json!({"edtf": "2026-11-01"});
    desk.change("consent", &id, withdrawn);
    assert_eq!(desk.session.finish(done).unwrap_err().code.text(), "package_outdated");
    assert!(!out.exists() && !desk.path("case.age.README.txt").exists(), "nothing of it is left");
    // Nor is there anything to be taken for a package where the vault is locked before the gate was asked again.
    desk.change("consent", &id, consent);
    let task = desk.session.prepare("package.seal", args, Vec::new()).unwrap();
    let done = task.run(&mut |_, _| true).unwrap();
    assert!(!out.exists(), "a package has no name before its end");
    desk.lock();
    assert_eq!(desk.session.finish(done).unwrap_err().code.text(), "vault_closed");
    desk.unlock();
    let left = fs::read_dir(desk.folder.path()).unwrap().flatten().map(|entry| entry.file_name()).collect::<Vec<_>>();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("case.age")), "{left:?}");
    // What has no bearing on the package doesn't stop it.
    let other = desk.create("case", json!({"title": "Другое вымышленное дело"}));
    let task = desk.session.prepare(
        "package.seal",
        json!({"case": other, "purpose": "lawyers", "to": to, "out": out}),
        Vec::new(),
    );
    let done = task.unwrap().run(&mut |_, _| true).unwrap();
    desk.create("note", json!({"text": "Записано, пока пакет запечатывался", "cases": [case]}));
    desk.call("vault.rebuild", json!({}));
    desk.session.finish(done).unwrap();
    assert!(out.exists());
}

#[test]
fn records_are_saved_while_it_is_looked_at_what_would_leave() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело"}));
    let incident = desk.create("incident", json!({"title": "Обыск", "cases": [case]}));
    let args = json!({"case": case, "purpose": "lawyers"});
    let task = desk.session.prepare("package.preview", args.clone(), Vec::new()).unwrap();
    desk.change("incident", &incident, json!({"title": "Обыск и задержание", "cases": [case]}));
    let done = task.run(&mut |_, _| true).unwrap();
    // What leaves is of one moment; it is called as it is now, so that nothing erased since is shown.
    let seen = desk.session.finish(done).unwrap();
    let titles =
        |seen: &Value| seen["leaves"].as_array().unwrap().iter().map(|one| one["title"].clone()).collect::<Vec<_>>();
    assert!(titles(&seen).contains(&json!("Обыск и задержание")), "{seen}");
    // Whoever doesn't want to wait for it does not.
    let task = desk.session.prepare("package.preview", args.clone(), Vec::new()).unwrap();
    assert_eq!(task.run(&mut |_, _| false).map(drop).unwrap_err().code.text(), "cancelled");
    let task = desk.session.prepare("package.preview", args, Vec::new()).unwrap();
    let done = task.run(&mut |_, _| true).unwrap();
    desk.lock();
    assert_eq!(desk.session.finish(done).unwrap_err().code.text(), "vault_closed");
}

#[test]
fn withdrawn_consent_is_obeyed_by_the_next_package() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Дело"}));
    let person = desk.create("person", json!({"names": ["Ольга Согласная"], "roles": ["victim"], "cases": [case]}));
    let other = desk.create("person", json!({"names": ["Пётр Неспрошенный"], "roles": ["relative"], "cases": [case]}));
    let consent = json!({"person": person, "basis": "own_consent", "purposes": ["un-special-procedures"], "level": "named", "cases": [case]});
    let id = desk.create("consent", consent.clone());
    let story = "Дверь открыла Ольга. Потом вернулся Пётр Неспрошенный. Петра увезли. Больше никого не было.";
    desk.create("testimony", json!({"speaker": person, "narrative": story, "mentions": [other], "cases": [case]}));
    let (_, _, opened) = sealed(&mut desk, &json!(case), "before");
    let told = contents(&opened);
    assert!(told.contains("Ольга Согласная") && told.contains("Дверь открыла Ольга."), "{told}");
    assert!(!told.contains("Неспрошенн") && !told.contains("Петра"), "a name without a basis left");
    let mut withdrawn = consent;
    withdrawn["withdrawn"] = json!("2024-01-01");
    desk.change("consent", &id, withdrawn);
    let preview = desk.call("package.preview", json!({"case": case, "purpose": "un-special-procedures"}));
    let titles = preview["leaves"].to_string();
    assert!(!titles.contains("Ольга Согласная"), "{titles}");
    let key = desk.path("after.key");
    let to = desk.call("key.new", json!({"out": key}))["recipient"].clone();
    let args = json!({"case": case, "purpose": "un-special-procedures", "to": to, "out": desk.path("after.age")});
    if desk.attempt("package.seal", args).is_ok() {
        let opened = desk.path("after.opened");
        desk.call("package.open", json!({"file": desk.path("after.age"), "identity": key, "out": opened}));
        let told = contents(&opened);
        assert!(!told.contains("Согласн") && !told.contains("Дверь открыла"), "{told}");
    }
}

/// A case with a named speaker whose testimony names somebody who refused.
fn refused(desk: &mut Desk) -> (String, String) {
    let case = desk.create("case", json!({"title": "Дело"}));
    let speaker = desk.create("person", json!({"names": ["Ольга Согласная"], "cases": [case]}));
    let other = desk.create("person", json!({"names": ["Фёкла Отказавшаяся"], "cases": [case]}));
    for (person, level) in [(&speaker, "named"), (&other, "refused")] {
        let consent = json!({"person": person, "basis": "own_consent", "purposes": ["un-special-procedures"], "level": level, "cases": [case]});
        desk.create("consent", consent);
    }
    let story = "Пришли ночью. Отказавшуюся увели. Было холодно.";
    desk.create("testimony", json!({"speaker": speaker, "narrative": story, "cases": [case]}));
    (case, other)
}

fn told(desk: &mut Desk, case: &str, name: &str) -> String {
    let (_, _, opened) = sealed(desk, &json!(case), name);
    let told = contents(&opened);
    assert!(told.contains("Пришли ночью."), "{told}");
    told
}

#[test]
fn c1_deleting_or_renaming_a_person_doesnt_uncover_the_name() {
    let mut desk = Desk::new();
    let (case, other) = refused(&mut desk);
    assert!(!told(&mut desk, &case, "before").contains("Отказавш"));
    desk.change("person", &other, json!({"names": ["Свидетель 1"], "cases": [case]}));
    assert!(!told(&mut desk, &case, "renamed").contains("Отказавш"));
    desk.call("record.delete", json!({"id": other}));
    assert!(!told(&mut desk, &case, "deleted").contains("Отказавш"));
}

#[test]
fn c1_a_deleted_refusal_is_obeyed() {
    let mut desk = Desk::new();
    let (case, other) = refused(&mut desk);
    let agreed =
        json!({"person": other, "basis": "own_consent", "purposes": ["un-special-procedures"], "level": "named"});
    desk.create("consent", agreed);
    let consents = desk.call("record.list", json!({"kind": "consent", "case": case}));
    for row in consents["rows"].as_array().unwrap() {
        let id = row["id"].as_str().unwrap();
        if desk.document(id)["level"] == "refused" {
            desk.call("record.delete", json!({"id": id}));
        }
    }
    let preview = desk.call("package.preview", json!({"case": case, "purpose": "un-special-procedures"}));
    let stays = preview["withheld"].as_array().unwrap().iter().find(|row| row["id"] == other.as_str()).unwrap();
    assert_eq!(stays["reason"], "refused");
}

#[test]
fn h1_a_victim_outside_the_case_covers_the_incident() {
    let mut desk = Desk::new();
    let (case, other) = refused(&mut desk);
    let incident = desk.create("incident", json!({"title": "Обыск", "date": "2022-03-05", "cases": [case]}));
    assert!(told(&mut desk, &case, "before").contains("2022-03-05"));
    desk.create("act", json!({"type": "arbitrary_arrest", "victim": other, "incident": incident}));
    assert!(!told(&mut desk, &case, "after").contains("2022-03-05"));
}

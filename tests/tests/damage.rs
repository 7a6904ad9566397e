//! Damage: a flipped bit in any file of a vault is detected or harmless; never wrong data, never a panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use acceptance::{Desk, desk};
use serde_json::{Value, json};

fn files(folder: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>, root: &Path) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            files(&entry.path(), into, root);
        } else {
            let name = entry.path().strip_prefix(root).unwrap().to_owned();
            into.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

fn contents(vault: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    files(vault, &mut found, vault);
    found
}

fn put_back(vault: &Path, good: &BTreeMap<PathBuf, Vec<u8>>) {
    let _ = fs::remove_dir_all(vault);
    for (name, bytes) in good {
        let file = vault.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
}

/// Files of a vault by their names.
type Files = BTreeMap<PathBuf, Vec<u8>>;
/// Records as they were told, by id.
type Told = Vec<(String, Value)>;

/// A vault with a log that was not merged into the database: what a crash leaves; and its exhibit.
fn crashed() -> (Desk, Files, Told, String) {
    let mut desk = Desk::new();
    let mut told = Vec::new();
    for number in 0..30 {
        let id = desk.create("note", json!({"text": format!("Запись номер {number}. Второе предложение.")}));
        told.push((id.clone(), desk.document(&id)));
    }
    fs::write(desk.path("a.txt"), "Вымышленный документ. ".repeat(9000)).unwrap();
    let exhibit = desk.call("evidence.attach", json!({"file": desk.path("a.txt")}))["id"].as_str().unwrap().to_owned();
    told.push((exhibit.clone(), desk.document(&exhibit)));
    let good = contents(&desk.vault());
    desk.lock();
    (desk, good, told, exhibit)
}

/// What came of opening: every record as it was, or an error that says so.
fn look(vault: &Path, told: &[(String, Value)]) -> Result<usize, String> {
    let mut session = desk::open_at(vault).map_err(|error| error.code.text().to_owned())?;
    let mut wrong = 0;
    for (id, document) in told {
        match session.call("record.show", json!({"id": id}), Vec::new()) {
            Ok(shown) => assert_eq!(&shown["record"], document, "wrong data was shown"),
            Err(_) => wrong += 1,
        }
    }
    let checked = session.call("vault.check", json!({"deep": true}), Vec::new());
    if wrong > 0 {
        assert!(checked.is_err() || checked.unwrap()["sound"] == false, "a record was lost and nothing said so");
        return Err("records".to_owned());
    }
    match checked {
        Ok(checked) if checked["sound"] == true => Ok(told.len()),
        Ok(_) => Err("check".to_owned()),
        Err(error) => Err(error.code.text().to_owned()),
    }
}

#[test]
fn a_flipped_bit_is_detected_or_harmless() {
    let (desk, good, told, _) = crashed();
    assert!(good.keys().any(|name| name.ends_with("records.db-wal")), "the log must be part of it");
    put_back(&desk.vault(), &good);
    assert_eq!(look(&desk.vault(), &told), Ok(31));
    let each = if std::env::var_os("KHRONIKA_LONG").is_some() { 120 } else { 12 };
    let mut outcomes: BTreeMap<String, u32> = BTreeMap::new();
    let mut number = 0;
    for (name, bytes) in good.iter().filter(|(_, bytes)| !bytes.is_empty()) {
        if name.to_string_lossy().ends_with("-shm") {
            continue; // rebuilt from the log at every opening
        }
        for turn in 0..each {
            // A folder of its own for each: after a wrong key the next attempt on a folder has to wait.
            number += 1;
            let vault = desk.path(&format!("vault-{number}"));
            put_back(&vault, &good);
            let mut changed = bytes.clone();
            let at = (turn as usize).wrapping_mul(2_654_435_761) % changed.len();
            changed[at] ^= 1 << (turn % 8);
            fs::write(vault.join(name), &changed).unwrap();
            let outcome = look(&vault, &told).map_or_else(|error| error, |_| "harmless".to_owned());
            *outcomes.entry(format!("{}: {outcome}", kind(name))).or_default() += 1;
            // Whichever way in is used today, the other one may be needed tomorrow.
            assert!(!name.starts_with("keys") || outcome != "harmless", "{} byte {at}", name.display());
            for (name, before) in &good {
                // An error never rewrites or deletes what was there.
                if outcome != "harmless" && !name.to_string_lossy().contains("records.db") {
                    assert!(vault.join(name).exists(), "{} was deleted", name.display());
                    assert!(!before.is_empty() || name.ends_with("lock"));
                }
            }
            fs::remove_dir_all(vault).unwrap();
        }
    }
    for (outcome, times) in &outcomes {
        println!("{times:>4} × {outcome}");
    }
    assert!(outcomes.len() > 4);
}

fn kind(name: &Path) -> String {
    if name.starts_with("evidence") { "evidence".to_owned() } else { name.to_string_lossy().into_owned() }
}

#[test]
fn a_damaged_exhibit_leaves_the_rest_usable() {
    let (mut desk, good, told, exhibit) = crashed();
    put_back(&desk.vault(), &good);
    let (file, bytes) = good.iter().find(|(name, _)| name.starts_with("evidence")).unwrap();
    let mut changed = bytes.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    fs::write(desk.vault().join(file), changed).unwrap();
    desk.unlock();
    let out = desk.path("out.txt");
    let refused = desk.attempt("evidence.extract", json!({"id": exhibit, "out": out})).unwrap_err();
    assert_eq!(refused.code.text(), "exhibit_damaged");
    assert!(!out.exists(), "a damaged copy is not left to be taken for the exhibit");
    for (id, document) in &told {
        assert_eq!(&desk.document(id), document);
    }
    let checked = desk.call("vault.check", json!({"deep": true}));
    assert_eq!(checked["damaged"].as_array().unwrap().len(), 1);
}

#[test]
fn an_older_database_put_back_is_reported_and_can_be_accepted() {
    let mut desk = Desk::new();
    let kept = desk.create("note", json!({"text": "Раньше"}));
    desk.lock();
    let older = contents(&desk.vault());
    desk.unlock();
    desk.create("note", json!({"text": "Позже"}));
    desk.lock();
    for name in ["records.db", "records.db-wal"] {
        match older.get(Path::new(name)) {
            Some(bytes) => fs::write(desk.vault().join(name), bytes).unwrap(),
            None => drop(fs::remove_file(desk.vault().join(name))),
        }
    }
    let before = contents(&desk.vault());
    let refused = desk::open_at(&desk.vault()).err().unwrap();
    assert_eq!(refused.code.text(), "vault_rolled_back");
    assert_eq!(refused.args["sequence"], "3");
    assert_eq!(before.get(Path::new("head.age")), contents(&desk.vault()).get(Path::new("head.age")));
    let args = json!({"directory": desk.vault(), "accept_older": true});
    desk.session.call("vault.unlock", args, vec![desk::passphrase()]).unwrap();
    assert_eq!(desk.document(&kept)["text"], "Раньше");
    desk.create("note", json!({"text": "После возвращения"}));
    let checked = desk.call("vault.check", json!({}));
    assert_eq!(checked["sound"], true, "{checked}");
    assert_eq!(checked["heads"].as_array().unwrap().len(), 2, "a new device key, and an entry that says so");
    desk.reopen();
}

#[test]
fn situations_at_opening_are_told_apart_and_change_nothing() {
    let desk = {
        let mut desk = Desk::new();
        desk.create("note", json!({"text": "Запись"}));
        desk.lock();
        desk
    };
    let before = contents(&desk.vault());
    let mut session = khronika_api::Session::new(khronika_texts::Language::English);
    let mut attempt = |passphrase: &str| {
        let args = json!({"directory": desk.vault()});
        session.call("vault.unlock", args, vec![passphrase.to_owned().into()]).map_err(|error| error.code.text())
    };
    assert_eq!(attempt("совсем другие слова для другого сейфа").unwrap_err(), "key_wrong");
    let again = attempt("совсем другие слова для другого сейфа").unwrap_err();
    assert!(again == "key_too_soon" || again == "key_wrong");
    assert_eq!(before, contents(&desk.vault()));
    let newer = before.clone();
    let text = String::from_utf8(newer[Path::new("vault.json")].clone()).unwrap();
    let mut manifest: Value = serde_json::from_str(&text).unwrap();
    let version = manifest.as_object_mut().unwrap().values_mut().find(|value| value.is_number()).unwrap();
    *version = json!(99);
    fs::write(desk.vault().join("vault.json"), manifest.to_string()).unwrap();
    std::thread::sleep(std::time::Duration::from_secs(3));
    assert_eq!(attempt(desk::PASSPHRASE).unwrap_err(), "vault_too_new");
    put_back(&desk.vault(), &before);
    let mut first = desk::open_at(&desk.vault()).unwrap();
    assert_eq!(attempt(desk::PASSPHRASE).unwrap_err(), "vault_open_elsewhere");
    first.close();
    let empty = tempfile::tempdir().unwrap();
    let mut session = khronika_api::Session::new(khronika_texts::Language::English);
    let nothing = desk::open(&mut session, empty.path()).unwrap_err();
    assert_eq!(nothing.code.text(), "vault_missing");
}

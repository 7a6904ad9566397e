//! Formats by stock tools: a vault and a package open and check without this program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::{Desk, desk, stock};
use serde_json::{Value, json};

/// Python with the peers, as `cargo xtask test` sets it up.
fn python() -> Option<PathBuf> {
    let Some(peers) = std::env::var_os("KHRONIKA_PEERS") else {
        println!("skipped: KHRONIKA_PEERS names no Python with the peers");
        return None;
    };
    Some(Path::new(&peers).join("bin/python"))
}

fn here(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{command:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

#[test]
fn a_vault_opens_without_this_program() {
    let Some(python) = python() else { return };
    let mut desk = Desk::new();
    desk.create("case", json!({"title": "Дело для чужих глаз"}));
    desk.create("note", json!({"text": "Заметка"}));
    for (name, size) in [("empty.bin", 0), ("small.bin", 1), ("large.bin", 300_000)] {
        fs::write(desk.path(name), vec![b'x'; size]).unwrap();
        desk.call("evidence.attach", json!({"file": desk.path(name)}));
    }
    let hashes: Vec<String> = desk.call("record.list", json!({"kind": "evidence"}))["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .map(|id| desk.document(&id)["sha256"].as_str().unwrap().to_owned())
        .collect();
    desk.lock();
    let said = run(Command::new(python).arg(here("peers/open_vault.py")).arg(desk.vault()).arg(desk::PASSPHRASE));
    let told: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(told["kinds"], json!({"case": 1, "note": 1, "evidence": 3}));
    assert!(told["titles"].as_array().unwrap().contains(&json!("Дело для чужих глаз")));
    for hash in hashes {
        assert!(told["exhibits"].get(&hash).is_some(), "{hash} came back otherwise");
    }
}

#[test]
fn the_recovery_sheet_opens_the_key_file_by_age() {
    let mut desk = Desk::new();
    desk.lock();
    let said = run(Command::new("age")
        .arg("-d")
        .arg("-i")
        .arg(desk.path("sheet.txt"))
        .arg(desk.vault().join("keys/recovery.age")));
    assert_eq!(said, stock::pragmas(&desk.vault()));
}

/// The verifier that was written from the specification alone.
fn independent(python: &Path, desk: &Desk) -> (bool, Value) {
    let pragmas = desk.path("pragmas.txt");
    fs::write(&pragmas, stock::pragmas(&desk.vault())).unwrap();
    let verifier = here("../docs/formats/verify_journal.py");
    let output = Command::new(python).arg(verifier).arg(desk.vault().join("records.db")).arg(pragmas).output().unwrap();
    let told = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    (output.status.success(), told)
}

#[test]
fn an_independent_verifier_agrees() {
    let Some(python) = python() else { return };
    let mut desk = Desk::new();
    let id = desk.create("note", json!({"text": "Первое. Второе. Третье."}));
    desk.change("note", &id, json!({"text": "Иначе."}));
    desk.call("record.erase", json!({"id": id}));
    for number in 0..20 {
        desk.create("person", json!({"names": [format!("Вымышленный {number}")], "roles": ["witness"]}));
    }
    let own = desk.call("vault.check", json!({}));
    desk.lock();
    let (good, told) = independent(&python, &desk);
    assert!(good, "{told}");
    assert_eq!(told["entries"], own["entries"]);
    assert_eq!(told["leaves"], own["leaves"]);
    assert_eq!(told["erased"], own["erased"]);
    assert_eq!(told["heads"], own["heads"]);
    for change in [
        "UPDATE field_value SET value = '\"Другое\"' WHERE leaf = (SELECT max(leaf) FROM field_value)",
        "DELETE FROM entry WHERE number = 3",
        "UPDATE leaf SET path = 'names' WHERE number = 3",
        "UPDATE entry SET signature = zeroblob(64) WHERE number = 5",
    ] {
        let kept = fs::read(desk.vault().join("records.db")).unwrap();
        let connection = stock::database(&desk.vault());
        assert_eq!(connection.execute(change, []).unwrap(), 1, "{change}");
        drop(connection);
        let (good, told) = independent(&python, &desk);
        assert!(!good && !told["faults"].as_array().unwrap().is_empty(), "{change}: {told}");
        fs::write(desk.vault().join("records.db"), kept).unwrap();
    }
}

#[test]
fn a_package_opens_and_checks_by_stock_tools() {
    let Some(python) = python() else { return };
    let mut desk = Desk::new();
    let sample = desk.call("sample.fill", json!({}));
    let key = desk.path("recipient.txt");
    let recipient = desk.call("key.new", json!({"out": key}))["recipient"].clone();
    let out = desk.path("package.age");
    let case = sample["cases"][0].clone();
    let args = json!({"case": case, "purpose": "un-special-procedures", "to": recipient, "out": out});
    let sealed = desk.call("package.seal", args);
    assert!(sealed["exhibits"].as_u64().unwrap() > 0, "{sealed}");
    let script = here("peers/check_package.sh");
    let said = run(Command::new("sh").arg(script).args([&out, &key, &desk.path("opened"), &python]));
    assert!(said.ends_with("ok\n"), "{said}");
    assert!(desk.path("package.age.README.txt").is_file(), "a README lies beside the package");
}

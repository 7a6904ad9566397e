//! A hard case, wholly invented (`acceptance::hard_case`), recorded through the api and by the command line: every fact is
//! found again with its source, both of two contradicting values stand there, Today shows whom it must.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use acceptance::desk::PASSPHRASE;
use acceptance::hard_case::{self, Entry, TITLE, refer};
use acceptance::{Desk, shipped};
use serde_json::{Value, json};

#[test]
fn every_fact_of_a_hard_case_is_found_again_with_its_source() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": TITLE}));
    let mut ids = BTreeMap::new();
    for Entry { name, kind, record } in hard_case::entries() {
        let mut record = refer(&record, &|name: &str| ids[name].clone());
        record["cases"] = json!([case]);
        ids.insert(name.to_owned(), desk.create(kind, record));
    }
    hard_case::check(&mut |command, args| desk.call(command, args), &case, &ids);

    // What was handled goes, with what came of it, and comes back by undoing.
    let today = desk.call("today.list", json!({}));
    let key = today["lines"][2]["key"].as_str().unwrap().to_owned();
    let task = desk.call("today.handle", json!({"key": key, "note": "инсулин передан"}));
    let task = task["id"].as_str().unwrap().to_owned();
    assert_eq!(desk.document(&task)["note"][0]["text"], json!("инсулин передан"));
    let after = desk.call("today.list", json!({}));
    assert_eq!(after["lines"].as_array().unwrap().len(), today["lines"].as_array().unwrap().len() - 1);
    desk.call("record.undo", json!({"id": task, "version": 1}));
    assert_eq!(desk.call("today.list", json!({}))["lines"], today["lines"]);

    // The zone of a hearing in another part of the country is kept, and told on Today.
    let mut hearing = desk.document(&ids["hearing"]);
    hearing["date"]["zone"] = json!("Asia/Yekaterinburg");
    desk.change("hearing", &ids["hearing"], hearing);
    let today = desk.call("today.list", json!({}));
    let lines = today["lines"].as_array().unwrap();
    let line = lines.iter().find(|line| line["record"]["id"] == json!(ids["hearing"])).unwrap();
    assert_eq!(line["moment"]["zone"], json!("Asia/Yekaterinburg"));

    // Found by its words in both languages.
    assert_eq!(desk.find("инсулин"), std::slice::from_ref(&ids["health"]));
    assert!(desk.find("ШИЗО").contains(&ids["detention"]));
    assert!(desk.find("remand").contains(&ids["remand"]));
    // Three held, and for how long.
    let held = desk.call("custody.days", json!({"id": ids["pyotr"]}));
    assert_eq!((&held["days"]["at_least"], &held["days"]["at_most"]), (&json!(2), &json!(2)), "{held}");
}

/// A verb of the command line on that vault; its answer.
fn khronika(binary: &Path, words: &[&str], input: &str) -> Value {
    let mut command = Command::new("setsid");
    command.arg("-w").arg(binary).args(words).args(["--passphrase-fd", "0"]);
    shipped::answer(&shipped::run(&mut command, &format!("{PASSPHRASE}\n{input}")))
}

#[test]
fn the_hard_case_is_recorded_and_read_by_the_command_line() {
    let Some(binary) = shipped::khronika() else { return };
    let folder = tempfile::tempdir().unwrap();
    let vault = folder.path().join("vault").to_str().unwrap().to_owned();
    let sheet = folder.path().join("sheet.txt").to_str().unwrap().to_owned();
    let run = |words: &[&str], input: &str| khronika(&binary, words, input);
    run(&["vault", "create", &vault, "--recovery-out", &sheet, "--json"], "");
    let case = run(&["case", "new", &vault, "--title", TITLE, "--language", "ru", "--json"], "")["id"].clone();
    let case = case.as_str().unwrap().to_owned();

    // All of it as one list, in which each record refers to those before it.
    let entries = hard_case::entries();
    let numbers: BTreeMap<&str, usize> = entries.iter().enumerate().map(|(number, entry)| (entry.name, number)).collect();
    let list: Vec<Value> = entries
        .iter()
        .map(|Entry { kind, record, .. }| {
            let mut record = refer(record, &|name: &str| format!("@{}", numbers[name]));
            record["cases"] = json!([case]);
            json!({"kind": kind, "record": record})
        })
        .collect();
    let made = run(&["create", &vault, "--json", "-"], &json!(list).to_string());
    let ids = made["ids"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned());
    let ids: BTreeMap<String, String> = entries.iter().map(|entry| entry.name.to_owned()).zip(ids).collect();
    assert_eq!(ids.len(), entries.len());

    // Told in words, as a person at a terminal reads it.
    let told = |words: &[&str]| {
        let mut command = Command::new("setsid");
        command.arg("-w").arg(&binary).args(words).args(["--passphrase-fd", "0", "--language", "ru"]);
        let output = shipped::run(&mut command, PASSPHRASE);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let today = told(&["today", "list", &vault, "--names"]);
    let order = ["Анна Вымышленная", "John Mythical"].map(|name| today.find(name).unwrap_or_else(|| panic!("{today}")));
    assert!(order.is_sorted(), "{today}");
    let shown = told(&["show", &vault, &ids["detention"]]);
    assert!(shown.contains("ШИЗО") && shown.contains("незаправленная койка") && shown.contains("ИК-0"), "{shown}");
    let timeline = told(&["case", "timeline", &vault, &case]);
    assert!(timeline.contains("август 2026") && timeline.contains("Задержание у дома"), "{timeline}");
    let network = told(&["case", "network", &vault, &case]);
    assert!(network.contains("высокий") && network.contains("Анна Вымышленная"), "{network}");
    assert!(told(&["person", "held", &vault, &ids["pyotr"]]).contains("2 дня"));
    assert!(told(&["search", &vault, "инсулин"]).contains("John Mythical"));

    // The same facts as through the api.
    let mut desk = Desk::new();
    desk.lock();
    acceptance::desk::open(&mut desk.session, Path::new(&vault)).unwrap();
    hard_case::check(&mut |command, args| desk.call(command, args), &case, &ids);
}

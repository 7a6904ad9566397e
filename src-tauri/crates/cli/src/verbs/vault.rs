//! `vault create`, `check`, `passphrase`, `rekey`, `rebuild`.

use clap::Arg;
use serde_json::{Value, json};

use super::{items, number, recovery, text};
use crate::arguments::{Given, fd, flag, option, word};
use crate::call::Call;
use crate::failure::{DAMAGED, Failure};
use crate::progress::Unit;
use crate::words::Words;

pub fn directory_only(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder")]
}

pub fn create_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), option(words, "recovery-out", "file")]
}

pub fn check_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), flag(words, "deep"), flag(words, "accept-older")]
}

pub fn passphrase_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), fd(words, "new-passphrase-fd")]
}

/// Makes a vault. With `--recovery-out` nobody is asked; otherwise the sheet is shown and asked back.
pub fn create(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let directory = given.text("directory");
    let passphrase = call.new_passphrase(call.passphrase_source(), "cli-ask-new")?;
    let out = given.maybe("recovery-out");
    if let Some(file) = &out {
        let args = json!({ "directory": directory, "recovery_out": file });
        call.ask_with("vault.create", args, vec![passphrase], None)?;
    } else {
        let sheet = call.ask_with("vault.begin", json!({ "directory": directory }), vec![passphrase], None)?;
        recovery::ask_back(call, &sheet, "vault.finish")?;
    }
    let answer = json!({ "directory": directory, "recovery_out": out });
    call.answer(&answer, |words, _| match &out {
        Some(file) => words.tell("cli-created-sheet", &[("folder", &directory), ("file", file)]),
        None => words.tell("cli-created", &[("folder", &directory)]),
    })
}

/// Checks journal, database and exhibits; ends with the code for damage where something is wrong.
pub fn check(call: &mut Call, given: &Given) -> Result<(), Failure> {
    call.open_as(&given.text("directory"), given.flag("accept-older"))?;
    let found = call.ask_with("vault.check", json!({ "deep": given.flag("deep") }), Vec::new(), Some(Unit::Bytes))?;
    call.answer(&found, |words, found| checked(words, found, given.flag("deep")))?;
    if found.get("sound") == Some(&Value::Bool(true)) { Ok(()) } else { Err(Failure::Told(DAMAGED)) }
}

fn checked(words: &Words, found: &Value, deep: bool) -> String {
    let mut lines = Vec::new();
    let count = |name: &str| number(found, name);
    lines.push(words.count("cli-check-journal", count("entries"), &[]));
    lines.push(words.count("cli-check-values", count("leaves"), &[("erased", &words.number(count("erased")))]));
    lines.push(words.count("cli-check-records", count("records"), &[]));
    lines.push(words.count(
        if deep { "cli-check-exhibits-deep" } else { "cli-check-exhibits" },
        count("exhibits"),
        &[],
    ));
    if found.get("database") != Some(&Value::Bool(true)) {
        lines.push(words.say("cli-check-database"));
    }
    for (name, key) in [("faults", "cli-check-faults"), ("differences", "cli-check-differences")] {
        let all: Vec<&Value> = items(found, name).collect();
        if !all.is_empty() {
            lines.push(words.count(key, all.len() as u64, &[]));
            lines.extend(all.iter().take(20).map(|one| format!("  {one}")));
        }
    }
    for (name, key) in
        [("missing", "cli-check-missing"), ("damaged", "cli-check-damaged"), ("unreferenced", "cli-check-unreferenced")]
    {
        let all: Vec<&str> = items(found, name).filter_map(Value::as_str).collect();
        if !all.is_empty() {
            lines.push(words.count(key, all.len() as u64, &[]));
            lines.extend(all.iter().map(|one| format!("  {one}")));
        }
    }
    for file in items(found, "keys").filter_map(Value::as_str) {
        let key = if file.contains("recovery") { "cli-check-recovery-file" } else { "cli-check-passphrase-file" };
        lines.push(words.tell(key, &[("file", file)]));
    }
    for head in items(found, "heads") {
        let size = words.number(number(head, "size"));
        lines.push(words.tell(
            "cli-check-head",
            &[("device", &grouped(text(head, "device"))), ("size", &size), ("root", &grouped(text(head, "root")))],
        ));
    }
    let sound = found.get("sound") == Some(&Value::Bool(true));
    lines.push(words.say(if sound { "cli-check-sound" } else { "cli-check-unsound" }));
    lines.join("\n")
}

/// A hash in groups of four.
pub fn grouped(hash: &str) -> String {
    let signs: Vec<char> = hash.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Changes this copy's passphrase.
pub fn passphrase(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let directory = given.text("directory");
    call.open(&directory)?;
    let new = call.new_passphrase(given.number("new-passphrase-fd"), "cli-ask-new")?;
    call.ask_with("vault.passphrase", json!({}), vec![new], None)?;
    call.answer(&json!({ "directory": directory, "changed": true }), |words, _| words.say("cli-passphrase-changed"))
}

/// Gives the vault a new key throughout.
pub fn rekey(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let directory = given.text("directory");
    call.open(&directory)?;
    let passphrase = call.passphrase()?;
    call.ask_with("vault.rekey", json!({}), vec![passphrase], Some(Unit::Bytes))?;
    call.answer(&json!({ "directory": directory, "rekeyed": true }), |words, _| words.say("cli-rekeyed"))
}

/// Makes lists and search again from the journal.
pub fn rebuild(call: &mut Call, given: &Given) -> Result<(), Failure> {
    call.open(&given.text("directory"))?;
    let done = call.ask_with("vault.rebuild", json!({}), Vec::new(), Some(Unit::Pieces))?;
    call.answer(&done, |words, done| {
        let mended = items(done, "differences").count() as u64;
        format!(
            "{}\n{}",
            words.count("cli-rebuilt", number(done, "records"), &[]),
            words.count("cli-mended", mended, &[])
        )
    })
}

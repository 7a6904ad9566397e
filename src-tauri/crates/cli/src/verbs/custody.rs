//! `custody log`, `custody verify`, `custody certificate`: who had an exhibit, and whether it is still as it was.

use clap::Arg;
use serde_json::{Value, json};

use super::{case_of, id, items, number, text};
use crate::arguments::{Given, option, word};
use crate::call::Call;
use crate::failure::{DAMAGED, Failure};
use crate::progress::Unit;
use crate::table;
use crate::words::Words;

pub fn log_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "exhibit", "id")]
}

pub fn verify_arguments(words: &Words) -> Vec<Arg> {
    let exhibit = option(words, "exhibit", "id").conflicts_with("case");
    vec![word(words, "directory", "folder"), option(words, "case", "id"), exhibit]
}

pub fn certificate_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "exhibit", "id"), option(words, "out", "file").required(true)]
}

/// Tells the log of an exhibit.
pub fn log(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("exhibit"))?;
    call.open(&given.text("directory"))?;
    let log = call.ask("evidence.log", json!({ "id": id }))?;
    let width = call.screen.width;
    call.answer(&log, |words, log| {
        let rows: Vec<Vec<String>> = items(log, "steps").map(|step| told(words, step)).collect();
        if rows.is_empty() { words.say("cli-custody-none") } else { table::aligned(&rows, width) }
    })
}

fn told(words: &Words, step: &Value) -> Vec<String> {
    let mut parts = vec![table::line(text(step, "action"))];
    for hand in items(step, "hands") {
        let role = words.say(&format!("custody-{}", text(hand, "role").replace('_', "-")));
        parts.push(format!("{role}: {}", table::line(text(hand, "name"))));
    }
    for (key, field) in [
        ("custody-place", "place"),
        ("custody-seal", "seal_number"),
        ("custody-original-name", "original_name"),
        ("custody-original-url", "original_url"),
        ("custody-purpose", "purpose"),
        ("custody-package", "package"),
        ("custody-how", "how"),
    ] {
        if !text(step, field).is_empty() {
            parts.push(format!("{}: {}", words.say(key), table::line(text(step, field))));
        }
    }
    if step.get("holds") == Some(&Value::Bool(false)) {
        parts.push(words.say("cli-custody-broken"));
    }
    let when = [text(step, "date"), text(step, "recorded")].into_iter().find(|when| !when.is_empty());
    vec![table::line(when.unwrap_or_default()), parts.join(" · ")]
}

/// Takes the hashes again.
pub fn verify(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let case = case_of(given)?;
    let exhibit = given.maybe("exhibit").map(|text| id(&text)).transpose()?;
    call.open(&given.text("directory"))?;
    let args = json!({ "case": case, "exhibit": exhibit });
    let found = call.ask_with("evidence.verify", args, Vec::new(), Some(Unit::Bytes))?;
    call.answer(&found, |words, found| {
        let mut lines = vec![words.count("cli-verified", number(found, "whole"), &[])];
        for (key, field) in [("cli-verified-damaged", "damaged"), ("cli-verified-missing", "missing")] {
            lines.extend(items(found, field).filter_map(Value::as_str).map(|id| words.tell(key, &[("id", id)])));
        }
        lines.join("\n")
    })?;
    let bad = items(&found, "damaged").chain(items(&found, "missing")).count();
    if bad > 0 { Err(Failure::Told(DAMAGED)) } else { Ok(()) }
}

/// Writes a certificate. It is unprotected: that is said beside the answer.
pub fn certificate(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let (id, out) = (id(&given.text("exhibit"))?, given.text("out"));
    call.open(&given.text("directory"))?;
    let done = call.ask_with("evidence.certificate", json!({ "id": id, "out": out }), Vec::new(), Some(Unit::Bytes))?;
    call.notice("extracted", &[("file", &out)]);
    call.answer(&done, |words, done| {
        let parts = [("path", text(done, "out")), ("signature", text(done, "signature")), ("key", text(done, "key"))];
        words.tell("cli-certified", &parts)
    })
}

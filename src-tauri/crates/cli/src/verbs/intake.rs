//! `intake new`, `intake list`, `intake resume`, `intake end`: files and whole folders go in untouched, portion by portion.

use clap::{Arg, ArgAction};
use serde_json::{Map, Value, json};

use super::{case_of, id, items, number, text};
use crate::arguments::{self, Given, flag, option, word};
use crate::call::Call;
use crate::failure::{Failure, REFUSED};
use crate::progress::Unit;
use crate::table;
use crate::words::Words;

/// Files that weren't taken, told in words; `--json` tells up to 200.
const LISTED: usize = 50;

pub fn new_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "paths", "paths").num_args(1..).action(ArgAction::Append),
        option(words, "case", "id"),
        option(words, "obtained", "date"),
        option(words, "by", "id").help(words.say("cli-arg-obtained-by")),
        option(words, "obtained-from", "id"),
        arguments::text(words, "how"),
        option(words, "url", "text"),
        flag(words, "whole").help(words.say("cli-arg-intake-whole")),
    ]
}

pub fn list_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder")]
}

pub fn resume_arguments(words: &Words) -> Vec<Arg> {
    let again = flag(words, "again").help(words.say("cli-arg-intake-again"));
    vec![word(words, "directory", "folder"), word(words, "id", "id").help(words.say("cli-arg-import")), again]
}

pub fn end_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "id", "id").help(words.say("cli-arg-import"))]
}

/// Takes files and folders in.
pub fn new(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let case = case_of(given)?;
    let mut record = Map::new();
    for (field, option) in [("obtained_by", "by"), ("obtained_from", "obtained-from")] {
        if let Some(person) = given.maybe(option) {
            record.insert(field.to_owned(), json!(id(&person)?));
        }
    }
    for (field, option) in [("obtained_how", "how"), ("original_url", "url")] {
        if let Some(text) = given.maybe(option) {
            record.insert(field.to_owned(), json!(text));
        }
    }
    if let Some(edtf) = given.maybe("obtained") {
        record.insert("obtained".to_owned(), json!({ "edtf": edtf }));
    }
    call.open(&given.text("directory"))?;
    let args = json!({ "from": given.all("paths"), "case": case, "record": record, "unpack": !given.flag("whole") });
    let begun = call.ask_with("intake.begin", args, Vec::new(), Some(Unit::Pieces))?;
    run(call, text(&begun, "id"))
}

/// Goes on with an intake that was broken off.
pub fn resume(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    call.open(&given.text("directory"))?;
    if given.flag("again") {
        call.ask("intake.again", json!({ "id": id }))?;
    }
    run(call, &id)
}

/// Portion by portion. Stopped, it says how to go on.
fn run(call: &mut Call, id: &str) -> Result<(), Failure> {
    loop {
        match call.ask_with("intake.next", json!({ "id": id }), Vec::new(), Some(Unit::Bytes)) {
            Ok(state) if state.get("ended") == Some(&Value::Bool(true)) || number(&state, "waiting") == 0 => {
                return finish(call, state);
            }
            Ok(_) => {}
            Err(failure) => {
                call.notice("intake-stopped", &[("id", id)]);
                return Err(failure);
            }
        }
    }
}

/// What is missed for good is told, and the intake ended; files that may be there another time leave it open.
fn finish(call: &mut Call, mut state: Value) -> Result<(), Failure> {
    let later =
        |state: &Value| items(state, "missed_files").any(|file| ["unreadable", "gone"].contains(&text(file, "reason")));
    let left = later(&state);
    if !left && state.get("ended") != Some(&Value::Bool(true)) {
        state = call.ask("intake.end", json!({ "id": text(&state, "id") }))?;
    }
    call.answer(&state, told)?;
    if left { Err(Failure::Told(REFUSED)) } else { Ok(()) }
}

fn told(words: &Words, state: &Value) -> String {
    let mut lines = vec![words.count("cli-intake-taken", number(state, "taken"), &[("name", text(state, "name"))])];
    if number(state, "again") > 0 {
        lines.push(words.count("cli-intake-came-again", number(state, "again"), &[]));
    }
    if number(state, "inside") > 0 {
        lines.push(words.count("intake-inside", number(state, "inside"), &[]));
    }
    if number(state, "waiting") > 0 {
        lines.push(words.count("cli-intake-waiting", number(state, "waiting"), &[]));
    }
    for file in items(state, "missed_files").take(LISTED) {
        let why = words.say(&format!("intake-reason-{}", text(file, "reason")));
        lines.push(words.tell("cli-intake-missed", &[("path", &table::line(text(file, "path"))), ("why", &why)]));
    }
    let more = number(state, "missed").saturating_sub(LISTED as u64);
    if more > 0 {
        lines.push(words.count("cli-intake-missed-more", more, &[]));
    }
    if state.get("ended") == Some(&Value::Bool(true)) {
        lines.push(words.tell("cli-import-undo", &[("id", text(state, "id"))]));
    } else {
        lines.push(words.tell("cli-intake-open", &[("id", text(state, "id"))]));
    }
    lines.join("\n")
}

/// Intakes that haven't ended.
pub fn list(call: &mut Call, given: &Given) -> Result<(), Failure> {
    call.open(&given.text("directory"))?;
    let found = call.ask("intake.list", json!({}))?;
    call.answer(&found, |words, found| {
        let lines: Vec<String> = items(found, "intakes").map(|state| told(words, state)).collect();
        if lines.is_empty() { words.say("cli-intake-none") } else { lines.join("\n\n") }
    })
}

/// Ends one as it stands.
pub fn end(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    call.open(&given.text("directory"))?;
    let state = call.ask("intake.end", json!({ "id": id }))?;
    call.answer(&state, told)
}

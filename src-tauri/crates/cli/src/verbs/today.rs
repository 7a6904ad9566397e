//! `today list` and `today handle`: who must be acted for now.

use clap::Arg;
use serde_json::{Value, json};

use super::{items, text};
use crate::arguments::{Given, flag, option, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::table;
use crate::words::Words;

pub fn list_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), flag(words, "names")]
}

pub fn handle_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "key", "key").help(words.say("cli-arg-key-line")),
        option(words, "note", "text"),
    ]
}

/// Tells who must be acted for.
pub fn list(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let names = given.flag("names");
    call.open(&given.text("directory"))?;
    let today = call.ask("today.list", json!({}))?;
    call.answer(&today, |words, today| {
        let lines: Vec<String> = items(today, "lines").map(|line| one(words, today, line, names)).collect();
        if lines.is_empty() { words.say("cli-today-none") } else { lines.join("\n") }
    })
}

/// What, when and whom, and beneath it the rule where the day was computed, and the key.
fn one(words: &Words, today: &Value, line: &Value, names: bool) -> String {
    let days = line.get("days").and_then(Value::as_i64).unwrap_or_default();
    let what = text(line, "what");
    let lasts = matches!(what, "whereabouts" | "contact");
    let told = if lasts {
        words.count_of(&format!("today-{what}"), "days", days.unsigned_abs())
    } else {
        words.say(&format!("today-{what}"))
    };
    let when = match (lasts, days < 0) {
        (true, _) => words.tell("today-since", &[("day", text(line, "day_words"))]),
        (false, true) => words.count_of("today-ago", "days", days.unsigned_abs()),
        (false, false) => words.count_of("today-in", "days", days.unsigned_abs()),
    };
    let day = if lasts { "" } else { text(line, "day_words") };
    let person =
        if names { line.get("person").map_or("", |person| text(person, "title")) } else { text(line, "initials") };
    let parts: Vec<String> =
        [told.as_str(), person, &when, day].into_iter().filter(|part| !part.is_empty()).map(table::line).collect();
    let mut lines = format!("{}\n", parts.join(" · "));
    if let Some(rule) = line.get("computed").and_then(Value::as_str) {
        let computed = words.tell("today-computed", &[("rule", rule), ("edition", text(today, "edition"))]);
        lines.push_str(&format!("  {computed}\n"));
    }
    lines.push_str(&format!("  {}\n", text(line, "key")));
    lines
}

/// Marks a line as handled.
pub fn handle(call: &mut Call, given: &Given) -> Result<(), Failure> {
    call.open(&given.text("directory"))?;
    let done = call.ask("today.handle", json!({ "key": given.text("key"), "note": given.maybe("note") }))?;
    call.answer(&done, |words, done| words.tell("cli-today-handled", &[("id", text(done, "id"))]))
}

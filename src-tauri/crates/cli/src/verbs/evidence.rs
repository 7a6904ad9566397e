//! `attach`, `extract` and `evidence …`: a file goes in untouched, a copy comes out; what it says of itself is told; a copy is
//! made of which parts are hidden, or without what it says of itself.

use clap::Arg;
use serde_json::{Value, json};

use super::{case_of, id, items, number, text, vault::grouped};
use crate::arguments::{self, Given, choice, many, option, word};
use crate::call::Call;
use crate::failure::{Failure, Own};
use crate::progress::Unit;
use crate::table;
use crate::words::Words;

pub fn attach_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "file", "file"),
        option(words, "case", "id").required(true),
        arguments::text(words, "title").help(words.say("cli-arg-exhibit-title")),
    ]
}

pub fn extract_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "id", "id"), option(words, "out", "file").required(true)]
}

/// Attaches a file to a case.
pub fn attach(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let case = case_of(given)?;
    call.open(&given.text("directory"))?;
    let args = json!({ "file": given.text("file"), "case": case, "title": given.maybe("title") });
    let done = call.ask_with("evidence.attach", args, Vec::new(), Some(Unit::Bytes))?;
    call.answer(&done, |words, done| {
        let size = words.size(number(done, "size"));
        let hash = grouped(text(done, "sha256"));
        let told = words.tell("cli-attached", &[("id", text(done, "id")), ("size", &size), ("hash", &hash)]);
        if done.get("known") == Some(&Value::Bool(true)) {
            return format!("{told}\n{}", words.say("cli-attached-known"));
        }
        told
    })
}

/// Takes a copy of an exhibit out. It is unprotected: that is said beside the answer.
pub fn extract(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    let out = given.text("out");
    call.open(&given.text("directory"))?;
    let args = json!({ "id": id, "out": out });
    let mut done = call.ask_with("evidence.extract", args, Vec::new(), Some(Unit::Bytes))?;
    if let Value::Object(map) = &mut done {
        map.insert("out".to_owned(), json!(out));
    }
    call.notice("extracted", &[("file", &out)]);
    call.answer(&done, |words, done| {
        let size = words.size(number(done, "size"));
        let hash = grouped(text(done, "sha256"));
        words.tell("cli-extracted", &[("file", &out), ("size", &size), ("hash", &hash)])
    })
}

pub fn redact_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "exhibit", "id"),
        many(words, "part", "part").required(true).allow_hyphen_values(true),
        arguments::flag(words, "lacking"),
    ]
}

/// Makes a copy of a picture or of a document of which parts are hidden.
pub fn redact(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("exhibit"))?;
    let marks = given.all("part").iter().map(|part| mark(part)).collect::<Result<Vec<Value>, Failure>>()?;
    call.open(&given.text("directory"))?;
    let unit = if marks.iter().any(|mark| mark.get("page").is_some()) { Unit::Pieces } else { Unit::Bytes };
    let args = json!({ "id": id, "marks": marks, "lacking": given.flag("lacking") });
    let done = call.ask_with("evidence.redact", args, Vec::new(), Some(unit))?;
    call.answer(&done, |words, done| {
        let size = words.size(number(done, "size"));
        let hash = grouped(text(done, "sha256"));
        let told = words.tell("cli-redacted", &[("id", text(done, "id")), ("size", &size), ("hash", &hash)]);
        let lacking = done.get("lacking").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        if lacking.is_empty() {
            return told;
        }
        let pages = lacking.iter().map(Value::to_string).collect::<Vec<_>>().join(", ");
        format!("{told}\n{}", words.tell("cli-redacted-lacking", &[("pages", &pages)]))
    })
}

pub fn metadata_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "exhibit", "id")]
}

/// Tells what a file says of itself.
pub fn metadata(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("exhibit"))?;
    call.open(&given.text("directory"))?;
    let found = call.ask("evidence.inside", json!({ "id": id }))?;
    let width = call.screen.width;
    call.answer(&found, |words, found| {
        let rows: Vec<Vec<String>> = items(found, "facts").map(|fact| told(words, fact)).collect();
        let mut lines =
            vec![if rows.is_empty() { words.say("cli-metadata-nothing") } else { table::aligned(&rows, width) }];
        if found.get("known") != Some(&Value::Bool(true)) {
            lines.push(words.say("cli-metadata-unknown"));
        }
        lines.join("\n")
    })
}

fn told(words: &Words, fact: &Value) -> Vec<String> {
    let of = text(fact, "of");
    // Of other things, what the format calls them says more.
    let what = if of == "other" { table::line(text(fact, "name")) } else { words.say(&format!("inside-{of}")) };
    let mark = if fact.get("sensitive") == Some(&Value::Bool(true)) { "!" } else { "" };
    vec![mark.to_owned(), what, table::line(text(fact, "value"))]
}

/// Makes a copy without it.
pub fn clean(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("exhibit"))?;
    call.open(&given.text("directory"))?;
    let done = call.ask_with("evidence.clean", json!({ "id": id }), Vec::new(), Some(Unit::Bytes))?;
    call.answer(&done, |words, done| {
        let size = words.size(number(done, "size"));
        let hash = grouped(text(done, "sha256"));
        words.tell("cli-cleaned", &[("id", text(done, "id")), ("size", &size), ("hash", &hash)])
    })
}

/// What of it can be a claim.
const CLAIMED: &[&str] = &["time", "place", "author"];

pub fn claim_arguments(words: &Words) -> Vec<Arg> {
    let mut arguments = metadata_arguments(words);
    arguments.push(choice(option(words, "of", "of"), CLAIMED).required(true));
    arguments.push(arguments::text(words, "value").help(words.say("cli-arg-fact-value")));
    arguments.push(option(words, "incident", "id"));
    arguments
}

/// Takes one thing that the file says over as a claim: the first of its sort, or the one with that value.
pub fn claim(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("exhibit"))?;
    let about = given.maybe("incident").map(|text| super::id(&text)).transpose()?;
    let (of, value) = (given.text("of"), given.maybe("value"));
    call.open(&given.text("directory"))?;
    let found = call.ask("evidence.inside", json!({ "id": id }))?;
    let is = |fact: &&Value| text(fact, "of") == of && value.as_ref().is_none_or(|value| text(fact, "value") == value);
    let fact = items(&found, "facts").find(is).cloned().unwrap_or_default();
    // Where there is none the answer is that of the program: it says so.
    let said = value.unwrap_or_else(|| text(&fact, "value").to_owned());
    let args = json!({ "id": id, "of": of, "name": text(&fact, "name"), "value": said, "about": about });
    let saved = call.ask("evidence.claim", args)?;
    call.answer(&saved, |words, saved| words.tell("cli-claimed", &[("id", text(saved, "id")), ("value", &said)]))
}

pub fn allow_arguments(words: &Words) -> Vec<Arg> {
    let mut arguments = metadata_arguments(words);
    arguments.push(arguments::text(words, "reason").help(words.say("cli-arg-metadata-reason")).required(true));
    arguments
}

/// Notes that it may leave, and why.
pub fn allow(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("exhibit"))?;
    call.open(&given.text("directory"))?;
    let shown = call.ask("record.show", json!({ "id": id }))?;
    let mut record = shown.get("record").cloned().unwrap_or_default();
    if let Value::Object(fields) = &mut record {
        fields.insert("metadata_allowed".to_owned(), json!(given.text("reason")));
    }
    let args = json!({ "kind": "evidence", "id": id, "version": shown.get("version"), "record": record });
    super::save::keep(call, "evidence", args)
}

/// `box:0.25,0.1,0.2,0.3`
/// `box:0.25,0.1,0.2,0.3`, of a document `2:box:0.25,0.1,0.2,0.3` on its second page.
fn mark(part: &str) -> Result<Value, Failure> {
    let wrong = || Failure::from(Own::Part(part.chars().take(40).collect()));
    let (before, numbers) = part.rsplit_once(':').ok_or_else(wrong)?;
    let (page, cover) = match before.split_once(':') {
        Some((page, cover)) => (Some(page.trim().parse::<u32>().map_err(|_| wrong())?), cover),
        None => (None, before),
    };
    if !["box", "pixelation", "blur"].contains(&cover) {
        return Err(wrong());
    }
    let numbers: Vec<f64> =
        numbers.split(',').map(|number| number.trim().parse().map_err(|_| wrong())).collect::<Result<_, _>>()?;
    let [x, y, width, height] = numbers.as_slice() else { return Err(wrong()) };
    let mut mark = json!({ "cover": cover, "x": x, "y": y, "width": width, "height": height });
    if let (Some(page), Value::Object(map)) = (page, &mut mark) {
        map.insert("page".to_owned(), json!(page));
    }
    Ok(mark)
}

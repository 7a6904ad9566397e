//! `attach`, `extract` and `evidence redact`: a file goes in untouched, a copy comes out, or one is made of which parts are
//! hidden.

use clap::Arg;
use serde_json::{Value, json};

use super::{case_of, id, number, text, vault::grouped};
use crate::arguments::{self, Given, many, option, word};
use crate::call::Call;
use crate::failure::{Failure, Own};
use crate::progress::Unit;
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
    ]
}

/// Makes a copy of a picture of which parts are hidden.
pub fn redact(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("exhibit"))?;
    let marks = given.all("part").iter().map(|part| mark(part)).collect::<Result<Vec<Value>, Failure>>()?;
    call.open(&given.text("directory"))?;
    let done = call.ask_with("evidence.redact", json!({ "id": id, "marks": marks }), Vec::new(), Some(Unit::Bytes))?;
    call.answer(&done, |words, done| {
        let size = words.size(number(done, "size"));
        let hash = grouped(text(done, "sha256"));
        words.tell("cli-redacted", &[("id", text(done, "id")), ("size", &size), ("hash", &hash)])
    })
}

/// `box:0.25,0.1,0.2,0.3`
fn mark(part: &str) -> Result<Value, Failure> {
    let wrong = || Failure::from(Own::Part(part.chars().take(40).collect()));
    let (cover, numbers) = part.split_once(':').ok_or_else(wrong)?;
    if !["box", "pixelation", "blur"].contains(&cover) {
        return Err(wrong());
    }
    let numbers: Vec<f64> =
        numbers.split(',').map(|number| number.trim().parse().map_err(|_| wrong())).collect::<Result<_, _>>()?;
    let [x, y, width, height] = numbers.as_slice() else { return Err(wrong()) };
    Ok(json!({ "cover": cover, "x": x, "y": y, "width": width, "height": height }))
}

//! `attach` and `extract`: a file goes in untouched, and a copy comes out.

use clap::Arg;
use serde_json::{Value, json};

use super::{case_of, id, number, text, vault::grouped};
use crate::arguments::{self, Given, option, word};
use crate::call::Call;
use crate::failure::Failure;
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

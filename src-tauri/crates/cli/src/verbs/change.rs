//! `delete`, `restore`, `erase`.

use clap::{Arg, value_parser};
use serde_json::{Value, json};

use super::{id, number, text};
use crate::arguments::{self, Given, flag, many, option, word};
use crate::call::Call;
use crate::failure::{Failure, Own};
use crate::prompt;
use crate::table;
use crate::words::Words;

pub fn delete_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "id", "id"),
        option(words, "based-on", "number").value_parser(value_parser!(u64)),
    ]
}

pub fn restore_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "id", "id")]
}

pub fn erase_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "id", "id"),
        many(words, "path", "path"),
        flag(words, "yes"),
        arguments::text(words, "why"),
    ]
}

/// Deletes a record: out of lists and search, until it is restored.
pub fn delete(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    call.open(&given.text("directory"))?;
    let done = call.ask("record.delete", json!({ "id": id, "version": given.version("based-on") }))?;
    call.answer(&done, |words, done| words.tell("cli-deleted", &[("id", text(done, "id"))]))
}

/// Brings a deleted record back.
pub fn restore(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    call.open(&given.text("directory"))?;
    let done = call.ask("record.restore", json!({ "id": id }))?;
    call.answer(&done, |words, done| {
        let version = number(done, "version").to_string();
        words.tell("cli-restored", &[("id", text(done, "id")), ("version", &version)])
    })
}

/// Erases a record, or single values of it, for good.
pub fn erase(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    let paths = given.all("path");
    call.open(&given.text("directory"))?;
    if !given.flag("yes") {
        confirm(call, &id, &paths)?;
    }
    let done = call.ask("record.erase", json!({ "id": id, "paths": paths, "reason": given.maybe("why") }))?;
    call.answer(&done, |words, done| {
        let mut lines = vec![words.count("cli-erased", number(done, "values"), &[("id", text(done, "id"))])];
        if done.get("pages_clean") != Some(&Value::Bool(true)) {
            lines.push(words.say("cli-erased-pages"));
        }
        if !text(done, "backup").is_empty() {
            lines.push(words.say("cli-erased-backup"));
        }
        lines.join("\n")
    })
}

/// Names what will be lost and has a word typed.
fn confirm(call: &mut Call, id: &str, paths: &[String]) -> Result<(), Failure> {
    if !prompt::is_possible() {
        return Err(Own::ConfirmationNeeded.into());
    }
    let found = call.ask("record.show", json!({ "id": id }))?;
    let kind = call.words.say(&format!("cli-kind-{}", text(&found, "kind")));
    let title = table::line(text(&found, "title"));
    let said = if paths.is_empty() {
        call.words.tell("cli-erase-whole", &[("kind", &kind), ("title", &title)])
    } else {
        let fields: Vec<String> = paths.iter().map(|path| call.words.field(path)).collect();
        call.words.tell("cli-erase-fields", &[("kind", &kind), ("title", &title), ("fields", &fields.join(", "))])
    };
    let word = call.words.say("cli-erase-word");
    prompt::write(&format!("{said}\n"))?;
    let typed = prompt::line(&call.words.tell("cli-ask-erase", &[("word", &word)]))?;
    if typed.to_lowercase() == word { Ok(()) } else { Err(Own::NotConfirmed.into()) }
}

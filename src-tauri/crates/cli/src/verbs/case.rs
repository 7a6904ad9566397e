//! `case new` and `case list`.

use clap::Arg;
use serde_json::{Map, Value, json};

use super::{list, save};
use crate::arguments::{Given, fd, option, text, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::words::Words;

pub fn new_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        text(words, "title").required(true),
        option(words, "reference", "text"),
        // The language of the title: any tag, not only those the program speaks.
        option(words, "language", "tag").help(words.say("cli-arg-title-language")),
    ]
}

pub fn list_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), fd(words, "limit"), crate::arguments::flag(words, "all")]
}

/// Makes a case file.
pub fn new(call: &mut Call, given: &Given) -> Result<(), Failure> {
    call.open(&given.text("directory"))?;
    let mut title = Map::new();
    title.insert("text".to_owned(), json!(given.text("title")));
    if let Some(tag) = given.maybe("language") {
        title.insert("language".to_owned(), json!(tag));
    }
    let mut record = Map::new();
    record.insert("title".to_owned(), Value::Array(vec![Value::Object(title)]));
    if let Some(reference) = given.maybe("reference") {
        record.insert("reference".to_owned(), json!(reference));
    }
    save::keep(call, "case", json!({ "kind": "case", "record": record }))
}

/// Lists the case files.
pub fn list(call: &mut Call, given: &Given) -> Result<(), Failure> {
    list::of_kind(call, given, "case")
}

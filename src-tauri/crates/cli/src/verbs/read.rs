//! `evidence read`: the program reads exhibits, so that what stands in them is found.

use clap::Arg;
use serde_json::{Value, json};

use super::{id, number};
use crate::arguments::{Given, flag, option, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::progress::Unit;
use crate::words::Words;

pub fn arguments(words: &Words) -> Vec<Arg> {
    let exhibit = option(words, "exhibit", "id").help(words.say("cli-arg-read-exhibit")).requires("again");
    vec![word(words, "directory", "folder"), flag(words, "again").help(words.say("cli-arg-read-again")), exhibit]
}

/// Portion by portion, until nothing waits. Stopped, what was read is kept.
pub fn read(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let exhibit = given.maybe("exhibit").map(|text| id(&text)).transpose()?;
    call.open(&given.text("directory"))?;
    let mut args = json!({ "again": given.flag("again"), "exhibit": exhibit });
    let mut read = 0;
    loop {
        let mut done = call.ask_with("evidence.read", args, Vec::new(), Some(Unit::Pieces))?;
        args = json!({});
        read += number(&done, "read");
        // A portion in which nothing could be kept would come again for ever.
        if number(&done, "waiting") == 0 || number(&done, "read") == 0 {
            if let Value::Object(map) = &mut done {
                map.insert("read".to_owned(), json!(read));
            }
            return call.answer(&done, told);
        }
    }
}

fn told(words: &Words, done: &Value) -> String {
    let mut lines = vec![words.count("cli-read", number(done, "read"), &[])];
    if number(done, "unreadable") > 0 {
        lines.push(words.count("cli-read-unreadable", number(done, "unreadable"), &[]));
    }
    lines.join("\n")
}

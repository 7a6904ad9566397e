//! `backup` and `sample`.

use clap::Arg;
use serde_json::{Value, json};

use super::{items, number};
use crate::arguments::{Given, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::progress::Unit;
use crate::words::Words;

pub fn arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "to", "folder")]
}

/// Copies the vault; an earlier copy is brought up to date.
pub fn run(call: &mut Call, given: &Given) -> Result<(), Failure> {
    call.open(&given.text("directory"))?;
    let to = given.text("to");
    let mut done = call.ask_with("backup.run", json!({ "to": to }), Vec::new(), Some(Unit::Bytes))?;
    if let Value::Object(map) = &mut done {
        map.insert("to".to_owned(), json!(to));
    }
    call.answer(&done, |words, done| {
        let size = words.size(number(done, "bytes"));
        let mut lines = vec![words.tell("cli-backed-up", &[("folder", &to), ("size", &size)])];
        lines.push(words.count("cli-backup-copied", number(done, "copied"), &[]));
        if number(done, "kept") > 0 {
            lines.push(words.count("cli-backup-kept", number(done, "kept"), &[]));
        }
        if number(done, "removed") > 0 {
            lines.push(words.count("cli-backup-removed", number(done, "removed"), &[]));
        }
        lines.push(words.say("cli-backup-opens"));
        lines.join("\n")
    })
}

/// Fills the vault with the invented case.
pub fn sample(call: &mut Call, given: &Given) -> Result<(), Failure> {
    call.open(&given.text("directory"))?;
    let filled = call.ask_with("sample.fill", json!({}), Vec::new(), Some(Unit::Pieces))?;
    call.answer(&filled, |words, filled| {
        let mut lines = vec![words.count("cli-sample-filled", number(filled, "records"), &[])];
        lines.push(words.count("cli-sample-exhibits", number(filled, "exhibits"), &[]));
        lines.extend(
            items(filled, "cases").filter_map(Value::as_str).map(|id| words.tell("cli-sample-case", &[("id", id)])),
        );
        lines.join("\n")
    })
}

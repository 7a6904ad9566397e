//! `evidence unpack`, `evidence container`: an exhibit that holds other files is taken apart; what was checked is shown.

use clap::Arg;
use serde_json::{Value, json};

use super::{id, items, number, text};
use crate::arguments::{Given, word};
use crate::call::Call;
use crate::failure::{Failure, REFUSED};
use crate::progress::Unit;
use crate::table;
use crate::words::Words;

pub fn arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "exhibit", "id")]
}

/// Takes an exhibit apart. What can't be is told, and the call ends with 1.
pub fn unpack(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("exhibit"))?;
    call.open(&given.text("directory"))?;
    let done = call.ask_with("evidence.unpack", json!({ "id": id }), Vec::new(), Some(Unit::Bytes))?;
    call.answer(&done, |words, done| {
        let known = done.get("known") == Some(&Value::Bool(true));
        match text(done, "fault") {
            "" if known => words.count("cli-unpacked-known", number(done, "files"), &[]),
            "" => words.count("cli-unpacked", number(done, "files"), &[]),
            fault => words.code("container-fault", fault),
        }
    })?;
    if text(&done, "fault").is_empty() { Ok(()) } else { Err(Failure::Told(REFUSED)) }
}

/// Shows what an exhibit holds.
pub fn show(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("exhibit"))?;
    call.open(&given.text("directory"))?;
    let found = call.ask("evidence.container", json!({ "id": id }))?;
    call.answer(&found, told)
}

fn told(words: &Words, found: &Value) -> String {
    let kind = text(found, "kind");
    if kind.is_empty() {
        return words.say("cli-container-none");
    }
    let mut lines = vec![words.code("container-kind", kind)];
    let fault = text(found, "fault");
    if !fault.is_empty() {
        lines.push(words.code("container-fault", fault));
    }
    for member in items(found, "members") {
        let mut what = vec![words.size(number(member, "size"))];
        for (field, of, family) in
            [("claimed", "container-hash", "container-claimed"), ("signed", "container-signature", "container-signed")]
        {
            let code = text(member, field);
            if !code.is_empty() {
                what.push(format!("{}: {}", words.say(of), words.code(family, code)));
            }
        }
        let args = [("path", table::line(text(member, "path"))), ("what", what.join("; "))];
        lines.push(words.tell("cli-container-member", &args.each_ref().map(|(name, value)| (*name, value.as_str()))));
    }
    let mut keys: Vec<&str> = items(found, "members").map(|member| text(member, "key")).collect();
    keys.retain(|key| !key.is_empty());
    keys.sort_unstable();
    keys.dedup();
    if kind == "proofmode" && !keys.is_empty() {
        lines.extend(keys.iter().map(|key| format!("{}: {key}", words.say("container-key"))));
        lines.push(words.say("container-key-means"));
    }
    lines.join("\n")
}

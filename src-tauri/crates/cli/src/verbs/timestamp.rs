//! `timestamp request`, `timestamp take`, `timestamp list`, `timestamp extract`: what somebody outside confirms of a hash.
//! Nothing is sent: what is written is carried by hand.

use std::path::Path;

use clap::Arg;
use serde_json::{Value, json};

use super::{id, items, number, text, vault::grouped};
use crate::arguments::{Given, option, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::table;
use crate::words::Words;

pub fn request_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        option(words, "exhibit", "id").help(words.say("cli-arg-stamp-exhibit")),
        option(words, "out", "file").required(true),
    ]
}

pub fn take_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "file", "file").help(words.say("cli-arg-stamp-file")),
        option(words, "exhibit", "id").help(words.say("cli-arg-stamp-of")),
        option(words, "certificate", "file"),
    ]
}

pub fn list_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), option(words, "exhibit", "id").help(words.say("cli-arg-stamp-exhibit"))]
}

pub fn extract_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "stamp", "id"), option(words, "out", "file").required(true)]
}

fn exhibit(given: &Given) -> Result<Option<String>, Failure> {
    given.maybe("exhibit").map(|text| id(&text)).transpose()
}

/// Writes a request.
pub fn request(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let (exhibit, out) = (exhibit(given)?, given.text("out"));
    call.open(&given.text("directory"))?;
    let done = call.ask("timestamp.request", json!({ "exhibit": exhibit, "out": out }))?;
    call.answer(&done, |words, done| {
        let hash = grouped(text(done, "sha256"));
        // On the other computer the file lies where it was carried to.
        let name = Path::new(&out).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let answer = format!("{}.tsr", name.strip_suffix(".tsq").unwrap_or(&name));
        let how = format!(
            "  curl -H 'Content-Type: application/timestamp-query' --data-binary @{} https://freetsa.org/tsr > {}",
            quoted(&name),
            quoted(&answer)
        );
        [words.tell("cli-stamp-requested", &[("file", &out), ("hash", &hash)]), how, words.say("custody-stamp-reveals")]
            .join("\n")
    })
}

/// A file's name as a shell takes it.
fn quoted(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    if name.chars().all(plain) { name.to_owned() } else { format!("'{}'", name.replace('\'', "'\\''")) }
}

/// Takes an answer or a proof in.
pub fn take(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let exhibit = exhibit(given)?;
    call.open(&given.text("directory"))?;
    let args = json!({ "file": given.text("file"), "exhibit": exhibit, "certificate": given.maybe("certificate") });
    let done = call.ask_with("timestamp.take", args, Vec::new(), None)?;
    call.answer(&done, |words, done| {
        let mut lines = Vec::new();
        if done.get("known") == Some(&Value::Bool(true)) {
            lines.push(words.say("custody-stamp-known"));
        }
        lines.extend(done.get("told").map(|told| lines_of(words, told)).unwrap_or_default());
        lines.join("\n")
    })
}

/// Lists stamps.
pub fn list(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let exhibit = exhibit(given)?;
    call.open(&given.text("directory"))?;
    let found = call.ask("timestamp.list", json!({ "exhibit": exhibit }))?;
    call.answer(&found, |words, found| {
        let told: Vec<String> = items(found, "stamps").map(|told| lines_of(words, told).join("\n")).collect();
        if told.is_empty() { words.say("custody-stamp-none") } else { told.join("\n\n") }
    })
}

fn lines_of(words: &Words, told: &Value) -> Vec<String> {
    let nothing = Value::Null;
    let stamp = told.get("stamp").unwrap_or(&nothing);
    let proof = text(stamp, "protocol") == "opentimestamps";
    let mut lines = vec![format!("{} {}", text(told, "id"), if proof { "OpenTimestamps" } else { "RFC 3161" })];
    let mut say = |key: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!("  {}: {}", words.say(key), table::line(value)));
        }
    };
    if stamp.get("head").is_some_and(Value::is_string) {
        say("custody-stamp-entry", &number(stamp, "head_size").to_string());
    }
    say("custody-stamp-hash", &grouped(text(stamp, "sha256")));
    say("custody-stamp-asked", text(stamp, "requested"));
    say("custody-stamp-time", text(stamp, "time"));
    for (key, field) in [
        ("custody-stamp-authority", "authority"),
        ("custody-stamp-serial", "serial"),
        ("custody-stamp-policy", "policy"),
        ("custody-stamp-taken-at", "taken"),
    ] {
        say(key, text(stamp, field));
    }
    for (key, field) in [("custody-stamp-certificate", "certificates"), ("custody-stamp-attestation", "attestations")] {
        items(stamp, field).filter_map(Value::as_str).for_each(|value| say(key, value));
    }
    let on = |value: &Value, field: &str| value.get(field) == Some(&Value::Bool(true));
    let standing = match (on(told, "holds"), on(told, "open"), proof, on(stamp, "anchored")) {
        (false, ..) => "custody-stamp-broken",
        (_, true, ..) => "custody-stamp-open",
        (_, _, true, _) => "custody-stamp-unverified",
        (.., true) => "custody-stamp-anchored",
        _ => "custody-stamp-unanchored",
    };
    lines.push(format!("  {}", words.say(standing)));
    lines
}

/// Takes an answer out again, byte for byte.
pub fn extract(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let (id, out) = (id(&given.text("stamp"))?, given.text("out"));
    call.open(&given.text("directory"))?;
    let done = call.ask("timestamp.extract", json!({ "id": id, "out": out }))?;
    call.answer(&done, |words, done| {
        words.tell("cli-stamp-extracted", &[("file", &out), ("size", &words.size(number(done, "bytes")))])
    })
}

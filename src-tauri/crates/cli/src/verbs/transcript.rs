//! `evidence transcribe`, `evidence transcript`, `evidence translate`: what is said in a recording, from a file, told with
//! its times, and rendered in another language.

use clap::Arg;
use serde_json::{Value, json};

use super::{id, items, number, text, vault::grouped};
use crate::arguments::{Given, option, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::progress::Unit;
use crate::table;
use crate::words::Words;

pub fn transcribe_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "exhibit", "id"),
        word(words, "transcript-file", "file"),
        option(words, "in", "tag"),
        option(words, "replaces", "id"),
    ]
}

/// Makes a transcript of a recording out of a file.
pub fn transcribe(call: &mut Call, given: &Given) -> Result<(), Failure> {
    make(call, given, "transcript.make", "transcript-file")
}

pub fn translate_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "exhibit", "id"),
        word(words, "translation-file", "file"),
        option(words, "in", "tag").required(true),
        option(words, "replaces", "id"),
    ]
}

/// Keeps a file as the translation of an exhibit.
pub fn translate(call: &mut Call, given: &Given) -> Result<(), Failure> {
    make(call, given, "translation.make", "translation-file")
}

fn make(call: &mut Call, given: &Given, command: &str, file: &'static str) -> Result<(), Failure> {
    let exhibit = id(&given.text("exhibit"))?;
    let earlier = given.maybe("replaces").map(|text| id(&text)).transpose()?;
    call.open(&given.text("directory"))?;
    let args = json!({ "id": exhibit, "file": given.text(file), "language": given.maybe("in"), "replaces": earlier });
    let done = call.ask_with(command, args, Vec::new(), Some(Unit::Bytes))?;
    call.answer(&done, |words, done| {
        let size = words.size(number(done, "size"));
        let hash = grouped(text(done, "sha256"));
        words.tell("cli-redacted", &[("id", text(done, "id")), ("size", &size), ("hash", &hash)])
    })
}

pub fn show_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "exhibit", "id")]
}

/// Tells a transcript, each passage with its time.
pub fn show(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let exhibit = id(&given.text("exhibit"))?;
    call.open(&given.text("directory"))?;
    let shown = call.ask("transcript.show", json!({ "id": exhibit }))?;
    let width = call.screen.width;
    call.answer(&shown, |_, shown| {
        let rows: Vec<Vec<String>> = items(shown, "passages").map(told).collect();
        table::aligned(&rows, width)
    })
}

fn told(passage: &Value) -> Vec<String> {
    let at = number(passage, "from");
    let (hours, minutes, seconds, tenths) = (at / 3_600_000, at / 60_000 % 60, at / 1000 % 60, at / 100 % 10);
    let hours = if hours > 0 { format!("{hours}:") } else { String::new() };
    let speaker = text(passage, "speaker");
    let words = table::line(text(passage, "text"));
    let words = if speaker.is_empty() { words } else { format!("{}: {words}", table::line(speaker)) };
    vec![format!("{hours}{minutes:02}:{seconds:02}.{tenths}"), words]
}

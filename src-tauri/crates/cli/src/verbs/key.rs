//! `key new` and `key show`: a key of one's own, to receive packages.

use clap::Arg;
use serde_json::json;

use super::text;
use crate::arguments::{Given, option, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::words::Words;

pub fn new_arguments(words: &Words) -> Vec<Arg> {
    vec![option(words, "out", "file").required(true)]
}

pub fn show_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "key-file", "file")]
}

/// Makes a key; tells the part that others seal to.
pub fn new(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let file = given.text("out");
    let key = call.ask("key.new", json!({ "out": file }))?;
    call.notice("key-file", &[("file", &file)]);
    call.answer(&key, |_, key| text(key, "recipient").to_owned())
}

/// Tells the part of a key that others seal to.
pub fn show(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let key = call.ask("key.show", json!({ "file": given.text("key-file") }))?;
    call.answer(&key, |_, key| text(key, "recipient").to_owned())
}

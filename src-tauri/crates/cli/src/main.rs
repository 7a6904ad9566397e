//! `khronika`: the whole program without a window, for terminals and scripts.
//! Owns how a call is spoken (words, options, secrets) and how its answer is told.
//! Must not decide anything: what happens is the api's, and no vault is opened but through a session.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod answer;
mod arguments;
mod call;
mod failure;
mod hardening;
mod progress;
mod prompt;
mod record;
mod secret;
mod stop;
mod table;
mod verbs;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::arguments::{Read, Spoken};
use crate::call::Call;
use crate::failure::Failure;
use crate::words::Words;

fn main() -> ExitCode {
    // Started by this program itself, for a foreign file: no word of it is meant for a person.
    if std::env::args_os().nth(1).is_some_and(|word| word == khronika_api::DECODE) {
        return ExitCode::from(khronika_api::decode());
    }
    hardening::begin();
    let spoken: Vec<OsString> = std::env::args_os().collect();
    let hint = arguments::hint(&spoken);
    let words = Words::new(hint.language.unwrap_or_else(khronika_api::language));
    let code = match arguments::read(&words, spoken) {
        Ok(Read::Help(text)) => answer::print(&text),
        Ok(Read::Call(given)) => run(words, &given),
        Err(wrong) => failure::tell(&words, hint.json, &Failure::Usage(wrong)),
    };
    ExitCode::from(code)
}

fn run(words: Words, spoken: &Spoken) -> u8 {
    let language = spoken.language().unwrap_or_else(|| words.language());
    let words = if language == words.language() { words } else { Words::new(language) };
    let json = spoken.json();
    let mut call = Call::begin(words, json, &spoken.given);
    let done = (spoken.verb.run)(&mut call, &spoken.given);
    // The vault is closed before the answer's code is given: whoever waits for it may copy the folder.
    call.close();
    match done {
        Ok(()) => 0,
        Err(failure) => failure::tell(&call.words, json, &failure),
    }
}

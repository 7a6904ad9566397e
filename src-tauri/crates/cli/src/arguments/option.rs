//! The building blocks of a verb's arguments, and the options that every verb has.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, value_parser};

use crate::words::Words;

/// Whether the answer is JSON.
pub const JSON: &str = "json";
/// The language of help, prompts and answers.
pub const LANGUAGE: &str = "language";
/// The open file that the passphrase is read from.
pub const PASSPHRASE: &str = "passphrase-fd";
/// The open file that the recovery key is read from.
pub const RECOVERY: &str = "recovery-fd";

/// An argument by its place; help in `cli-arg-<id>`, its name in `cli-value-<value>`.
#[must_use]
pub fn word(words: &Words, id: &'static str, value: &str) -> Arg {
    Arg::new(id)
        .value_name(words.say(&format!("cli-value-{value}")))
        .help(words.say(&format!("cli-arg-{id}")))
        .help_heading(words.say("cli-heading-arguments"))
        .required(true)
        .value_parser(value_parser!(String))
}

/// An option with a value; help in `cli-arg-<id>`.
#[must_use]
pub fn option(words: &Words, id: &'static str, value: &str) -> Arg {
    Arg::new(id)
        .long(id)
        .value_name(words.say(&format!("cli-value-{value}")))
        .help(words.say(&format!("cli-arg-{id}")))
        .value_parser(value_parser!(String))
}

/// An option whose value is free text, which may begin with a hyphen.
#[must_use]
pub fn text(words: &Words, id: &'static str) -> Arg {
    option(words, id, "text").allow_hyphen_values(true)
}

/// An option that may be given several times.
#[must_use]
pub fn many(words: &Words, id: &'static str, value: &str) -> Arg {
    option(words, id, value).action(ArgAction::Append)
}

/// A switch.
#[must_use]
pub fn flag(words: &Words, id: &'static str) -> Arg {
    Arg::new(id).long(id).action(ArgAction::SetTrue).help(words.say(&format!("cli-arg-{id}")))
}

/// The number of an open file.
#[must_use]
pub fn fd(words: &Words, id: &'static str) -> Arg {
    option(words, id, "number").value_parser(value_parser!(u32))
}

/// An argument that is one of a few codes.
#[must_use]
pub fn choice(arg: Arg, codes: &'static [&'static str]) -> Arg {
    arg.value_parser(PossibleValuesParser::new(codes)).hide_possible_values(true)
}

/// The options of every verb.
#[must_use]
pub fn common(words: &Words) -> Vec<Arg> {
    let heading = words.say("cli-heading-common");
    [
        fd(words, PASSPHRASE),
        fd(words, RECOVERY).conflicts_with(PASSPHRASE),
        flag(words, JSON),
        choice(option(words, LANGUAGE, "language"), &["ru", "en"]),
    ]
    .into_iter()
    .map(|arg| arg.help_heading(heading.clone()))
    .collect()
}

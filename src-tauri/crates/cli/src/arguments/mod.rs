//! What can be typed: the tree of verbs and options, their help, and what is said of wrong words.
//! Owns clap; everything it shows comes from the catalogue, in the chosen language.
//! Must not open a vault, read a secret or print an answer.

mod given;
mod help;
mod option;
mod wrong;

#[cfg(test)]
mod tests;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command};
use khronika_texts::Language;

pub use given::Given;
pub use option::{choice, fd, flag, many, option, text, word};

use crate::verbs::{VERBS, Verb};
use crate::words::Words;

/// A call, read: which verb, and what was given with it.
pub struct Spoken {
    /// The verb.
    pub verb: &'static Verb,
    /// What was given.
    pub given: Given,
}

impl Spoken {
    /// Whether the answer is for a program. `save` takes a file after `--json`: whoever hands in JSON gets JSON.
    #[must_use]
    pub fn json(&self) -> bool {
        self.given.flag(option::JSON) || self.given.has("document") || self.given.has("documents")
    }

    /// The language that was asked for.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        self.given.maybe(option::LANGUAGE).and_then(|code| language(&code))
    }
}

/// What came of reading the words.
pub enum Read {
    /// Help or the version was asked for.
    Help(String),
    /// A call.
    Call(Box<Spoken>),
}

/// What has to be known before the words can be read at all.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The language to speak of wrong words in.
    pub language: Option<Language>,
    /// Whether a wrong word is told as JSON.
    pub json: bool,
}

/// Looks for the language and the form of the answer, whatever else was typed.
#[must_use]
pub fn hint(spoken: &[OsString]) -> Hint {
    let mut hint = Hint::default();
    let mut words = spoken.iter().skip(1).filter_map(|word| word.to_str()).take_while(|word| *word != "--").peekable();
    while let Some(word) = words.next() {
        match word {
            "--json" => hint.json = true,
            "--language" => hint.language = words.peek().and_then(|code| language(code)).or(hint.language),
            _ => {
                if let Some(code) = word.strip_prefix("--language=") {
                    hint.language = language(code).or(hint.language);
                }
                hint.json |= word.starts_with("--json=");
            }
        }
    }
    hint
}

fn language(code: &str) -> Option<Language> {
    match code {
        "ru" => Some(Language::Russian),
        "en" => Some(Language::English),
        _ => None,
    }
}

/// Reads what was typed.
///
/// # Errors
/// What is wrong with it, in words.
pub fn read(words: &Words, spoken: Vec<OsString>) -> Result<Read, String> {
    let spoken = help::as_option(spoken);
    let shown = |error: &clap::Error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::DisplayVersion => {
            Some(error.to_string())
        }
        _ => None,
    };
    let matches = match tree(words).try_get_matches_from(spoken) {
        Ok(matches) => matches,
        Err(error) => return shown(&error).map(Read::Help).ok_or_else(|| wrong::told(words, &error)),
    };
    let Some((given, path)) = Given::read(matches) else { return Ok(Read::Help(help::whole(words))) };
    match VERBS.iter().find(|verb| verb.path == path) {
        Some(verb) => Ok(Read::Call(Box::new(Spoken { verb, given }))),
        None => Ok(Read::Help(help::of_noun(words, &path))),
    }
}

/// The whole tree.
pub fn tree(words: &Words) -> Command {
    let mut root = frame(words, "khronika", Vec::new())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .help_template(help::root_template(words))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help_heading(words.say("cli-heading-common"))
                .help(words.say("cli-arg-version")),
        );
    for verb in VERBS {
        let leaf = leaf(words, verb);
        root = match verb.noun() {
            None => root.subcommand(leaf),
            Some(noun) if root.find_subcommand(noun).is_some() => {
                root.mut_subcommand(noun, |found| found.subcommand(leaf))
            }
            Some(noun) => root.subcommand(
                frame(words, noun, Vec::new()).help_template(help::noun_template(words, noun)).subcommand(leaf),
            ),
        };
    }
    root
}

fn leaf(words: &Words, verb: &'static Verb) -> Command {
    let own = (verb.arguments)(words);
    let key = verb.path.replace(' ', "-");
    let usage = help::usage(verb.path, &own);
    frame(words, verb.name(), own)
        .about(words.say(&format!("cli-verb-{key}")))
        .override_usage(usage)
        .help_template(help::leaf_template(words, &words.say(&format!("cli-more-{key}"))))
}

/// What every command has, after its own arguments; and no English of clap's own.
fn frame(words: &Words, name: &'static str, own: Vec<Arg>) -> Command {
    let taken: Vec<String> = own.iter().filter_map(|arg| arg.get_long().map(str::to_owned)).collect();
    let common = option::common(words).into_iter().filter(|arg| !taken.iter().any(|long| arg.get_long() == Some(long)));
    Command::new(name)
        // Help lists the verbs in groups of its own.
        .hide(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .max_term_width(100)
        .next_help_heading(words.say("cli-heading-options"))
        .args(own)
        .args(common)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help_heading(words.say("cli-heading-common"))
                .help(words.say("cli-arg-help")),
        )
}

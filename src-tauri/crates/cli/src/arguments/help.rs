//! How help is laid out: the verbs in groups, the usage line, one template for every verb.

use std::ffi::OsString;
use std::fmt::Write as _;

#[cfg(test)]
use clap::Command;
use clap::{Arg, ArgAction};

use crate::verbs::{GROUPS, VERBS, Verb};
use crate::words::Words;

/// How long a line of usage may be.
const WIDTH: usize = 88;

/// `khronika help seal` asks for the same as `khronika seal --help`.
pub(super) fn as_option(mut spoken: Vec<OsString>) -> Vec<OsString> {
    if spoken.get(1).is_some_and(|word| word == "help") {
        spoken.remove(1);
        spoken.push("--help".into());
    }
    spoken
}

/// Help of the whole program.
pub(super) fn whole(words: &Words) -> String {
    super::tree(words).render_help().to_string()
}

/// Help of a noun with several verbs, such as `vault`.
pub(super) fn of_noun(words: &Words, noun: &str) -> String {
    let mut tree = super::tree(words);
    // clap fills in what a command below the root is called only when it has been built.
    tree.build();
    tree.find_subcommand_mut(noun).map_or_else(String::new, |found| found.render_help().to_string())
}

pub(super) fn root_template(words: &Words) -> String {
    let mut text = format!("{}\n\n{}", words.say("cli-about"), heading(words, "cli-heading-usage"));
    let _ = write!(text, "\n  khronika {}\n", words.say("cli-usage"));
    for group in GROUPS {
        let _ = writeln!(text, "\n{}", heading(words, &format!("cli-group-{group}")));
        rows(&mut text, words, VERBS.iter().filter(|verb| verb.group == *group));
    }
    let _ = write!(text, "\n{{all-args}}\n\n{}", words.say("cli-more"));
    text
}

pub(super) fn noun_template(words: &Words, noun: &str) -> String {
    let mut text = format!("{}\n\n", words.say(&format!("cli-noun-{noun}")));
    rows(&mut text, words, VERBS.iter().filter(|verb| verb.noun() == Some(noun)));
    let _ = write!(text, "\n{{all-args}}\n");
    text
}

pub(super) fn leaf_template(words: &Words, more: &str) -> String {
    format!("{{about}}\n\n{}\n  {{usage}}\n\n{more}\n\n{{all-args}}\n", heading(words, "cli-heading-usage"))
}

fn heading(words: &Words, key: &str) -> String {
    format!("{}:", words.say(key))
}

fn rows<'v>(text: &mut String, words: &Words, verbs: impl Iterator<Item = &'v Verb>) {
    let wide = VERBS.iter().map(|verb| verb.path.chars().count()).max().unwrap_or_default();
    for verb in verbs {
        let about = words.say(&format!("cli-verb-{}", verb.path.replace(' ', "-")));
        let _ = writeln!(text, "  {:<wide$}  {about}", verb.path);
    }
}

/// `khronika extract FOLDER ID --out FILE`: what is needed first, then what may be left out.
pub(super) fn usage(path: &str, own: &[Arg]) -> String {
    let mut parts = Vec::new();
    let (needed, optional): (Vec<&Arg>, Vec<&Arg>) = own.iter().partition(|arg| arg.is_required_set());
    for arg in needed {
        parts.push(spoken(arg));
    }
    for arg in optional {
        let repeated = if matches!(arg.get_action(), ArgAction::Append) { "…" } else { "" };
        parts.push(format!("[{}]{repeated}", spoken(arg)));
    }
    let mut usage = format!("khronika {path}");
    let mut width = usage.chars().count();
    for part in parts {
        let more = part.chars().count() + 1;
        if width + more > WIDTH {
            usage.push_str("\n     ");
            width = 5;
        }
        let _ = write!(usage, " {part}");
        width += more;
    }
    usage
}

fn spoken(arg: &Arg) -> String {
    let value = arg.get_value_names().and_then(|names| names.first()).map_or_else(String::new, ToString::to_string);
    match arg.get_long() {
        None => value,
        Some(long) if arg.get_action().takes_values() => format!("--{long} {value}"),
        Some(long) => format!("--{long}"),
    }
}

/// The command that a path names.
#[cfg(test)]
pub(super) fn at<'c>(tree: &'c Command, path: &str) -> &'c Command {
    path.split(' ').fold(tree, |command, name| command.find_subcommand(name).unwrap())
}

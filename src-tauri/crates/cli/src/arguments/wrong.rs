//! What is said of words that make no call: clap finds out what is wrong, the catalogue says it.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::Words;

/// What is wrong, in words, with where to look.
pub(super) fn told(words: &Words, error: &Error) -> String {
    let named = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let word = named(ContextKind::InvalidArg).replace(['<', '>'], "");
    let key = match error.kind() {
        ErrorKind::UnknownArgument if !word.starts_with('-') => "cli-wrong-word",
        ErrorKind::UnknownArgument => "cli-wrong-option",
        ErrorKind::InvalidSubcommand => "cli-wrong-verb",
        ErrorKind::MissingRequiredArgument => "cli-wrong-missing",
        ErrorKind::MissingSubcommand => "cli-wrong-no-verb",
        ErrorKind::ArgumentConflict => "cli-wrong-together",
        ErrorKind::InvalidUtf8 => "cli-wrong-utf8",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if named(ContextKind::InvalidValue).is_empty() => {
            "cli-wrong-no-value"
        }
        ErrorKind::InvalidValue if !named(ContextKind::ValidValue).is_empty() => "cli-wrong-choice",
        _ => "cli-wrong-value",
    };
    let verb = named(ContextKind::InvalidSubcommand);
    let suggestion =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].into_iter().map(named).find(|s| !s.is_empty());
    let args = [
        ("word", if verb.is_empty() { word } else { verb }),
        ("other", named(ContextKind::PriorArg).replace(['<', '>'], "")),
        ("value", named(ContextKind::InvalidValue)),
        ("choices", named(ContextKind::ValidValue)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut text = words.tell(key, &args);
    if let Some(suggestion) = suggestion {
        text.push(' ');
        text.push_str(&words.tell("cli-wrong-suggestion", &[("word", suggestion.as_str())]));
    }
    text.push(' ');
    text.push_str(&words.say("cli-wrong-help"));
    text
}

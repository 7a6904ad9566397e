//! Looking a text up and filling its places.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use unic_langid::LanguageIdentifier;

use crate::{Language, areas, number};

/// The texts of one language. A copy is cheap: it shares the catalogue.
#[derive(Clone)]
pub struct Texts {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

/// What fills a place of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Words, or a number that is a name (a year, a line).
    Text(Cow<'a, str>),
    /// A number that is counted: it is grouped and chooses the plural form.
    Number(f64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! from_numbers {
    ($($number:ty),*) => {
        $(impl From<$number> for Arg<'_> {
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless)] // nothing that is counted reaches 2^53
            fn from(number: $number) -> Self {
                Self::Number(number as f64)
            }
        })*
    };
}

from_numbers!(u8, u16, u32, u64, usize, i32, i64, f64);

impl Texts {
    /// The texts of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks that isolate directions would end up in files, terminals and search.
        bundle.set_use_isolating(false);
        match language {
            Language::English => bundle.set_formatter(Some(number::format_english)),
            Language::Russian => bundle.set_formatter(Some(number::format_russian)),
        }
        // The catalogues are part of the program: tests hold that they parse whole and don't overlap,
        // so what Fluent says of them here can be passed over.
        let _ = bundle.add_builtins();
        for (_, source) in areas::sources(language) {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle: Arc::new(bundle) }
    }

    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a text of that key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// The text of a key (`message` or `message.attribute`) with its places filled. A key that the
    /// catalogue lacks comes back in angle brackets.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.pattern(key) else { return format!("<{key}>") };
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
                Arg::Number(number) => FluentValue::from(*number),
            };
            filled.set(*name, value);
        }
        // A place without its argument is written as `{$name}`, which says what is missing.
        self.bundle.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned()
    }

    fn pattern(&self, key: &str) -> Option<&Pattern<&str>> {
        let (message, attribute) = key.split_once('.').map_or((key, None), |(message, rest)| (message, Some(rest)));
        let message = self.bundle.get_message(message)?;
        match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        }
    }
}

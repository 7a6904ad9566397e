//! The catalogue as the command line uses it: texts with their places filled, counts, sizes, names of fields.

use std::time::Duration;

use khronika_api::ApiError;
use khronika_texts::{Arg, Language, Texts};

/// Arguments of errors that are counted; all others are names, ids or places.
const COUNTED: &[&str] = &["seconds", "problems", "rows", "withheld", "findings"];

/// The texts of one language.
#[derive(Debug, Clone)]
pub struct Words(Texts);

impl Words {
    /// The texts of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self(Texts::new(language))
    }

    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.0.language()
    }

    /// A text without places to fill.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.0.say(key, &[])
    }

    /// A text with its places filled.
    #[must_use]
    pub fn tell(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, Arg::from(*value))).collect();
        self.0.say(key, &args)
    }

    /// A text that counts `$count`.
    #[must_use]
    pub fn count(&self, key: &str, count: u64, args: &[(&str, &str)]) -> String {
        let mut all: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, Arg::from(*value))).collect();
        all.push(("count", Arg::from(count)));
        self.0.say(key, &all)
    }

    /// A text that counts something by that name: `$days`.
    #[must_use]
    pub fn count_of(&self, key: &str, name: &str, count: u64) -> String {
        self.0.say(key, &[(name, Arg::from(count))])
    }

    /// A number as the language writes it.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.count("cli-number", number, &[])
    }

    /// A text of a code that comes from elsewhere; the code itself where the catalogue lacks it.
    #[must_use]
    pub fn code(&self, family: &str, code: &str) -> String {
        let key = format!("{family}-{}", code.replace('.', "-"));
        if self.0.has(&key) { self.say(&key) } else { code.to_owned() }
    }

    /// What is said of an error of the api, with what the terminal adds.
    #[must_use]
    pub fn error(&self, error: &ApiError) -> String {
        let code = error.code.text();
        let args: Vec<(&str, Arg<'_>)> = error
            .args
            .iter()
            .map(|(name, value)| {
                let arg = match name.as_str() {
                    "field" => Arg::from(self.field(value)),
                    name if COUNTED.contains(&name) => {
                        value.parse::<u64>().map_or_else(|_| Arg::from(value), Arg::from)
                    }
                    _ => Arg::from(value),
                };
                (name.as_str(), arg)
            })
            .collect();
        let mut text = self.0.say(&format!("error-{code}"), &args);
        let reason = error.args.get("reason");
        let reasons = reason.into_iter().flat_map(|reason| ["import", "date-fault"].map(|of| format!("{of}-{reason}")));
        for more in reasons.chain([format!("cli-hint-{code}")]).filter(|key| self.0.has(key)) {
            let said = self.0.say(&more, &args);
            // A reason whose places the error doesn't fill says less than nothing.
            if !said.contains("{$") {
                text.push(' ');
                text.push_str(&said);
            }
        }
        text
    }

    /// What a field is called: its names from the outside in, without the ids and places of list items.
    #[must_use]
    pub fn field(&self, path: &str) -> String {
        let names: Vec<String> = path
            .split(['.', '/'])
            .filter(|part| !part.is_empty() && !is_place(part))
            .map(|part| self.code("field", part))
            .collect();
        names.join(" › ")
    }

    /// A size in words.
    #[must_use]
    pub fn size(&self, bytes: u64) -> String {
        let (unit, divisor) = match bytes {
            0..1_000 => ("bytes", 1),
            1_000..1_000_000 => ("kb", 1_000),
            1_000_000..1_000_000_000 => ("mb", 1_000_000),
            _ => ("gb", 1_000_000_000),
        };
        let mut amount = (bytes / divisor).to_string();
        if divisor > 1 && bytes / divisor < 100 {
            let point = if self.language() == Language::Russian { ',' } else { '.' };
            amount.push(point);
            amount.push_str(&(bytes % divisor * 10 / divisor).to_string());
        }
        self.tell(&format!("cli-size-{unit}"), &[("amount", &amount)])
    }

    /// How long something will still take.
    #[must_use]
    pub fn left(&self, time: Duration) -> String {
        let seconds = time.as_secs();
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let time =
            if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") };
        self.tell("cli-left", &[("time", &time)])
    }
}

/// A number in a list, or the random id of an item.
fn is_place(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
        || (part.len() >= 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_named_in_words() {
        let words = Words::new(Language::Russian);
        assert_eq!(words.field("title.00112233445566778899aabbccddeeff.text"), "Название › Текст");
        assert_eq!(words.field("place.latitude"), "Место › Широта");
        assert_eq!(words.field("brand_new"), "brand_new");
    }

    #[test]
    fn sizes_and_times_are_told_as_the_language_writes_them() {
        let (russian, english) = (Words::new(Language::Russian), Words::new(Language::English));
        assert_eq!(russian.size(1_234_567), "1,2 МБ");
        assert_eq!(english.size(999), "999 bytes");
        assert_eq!(english.left(Duration::from_secs(3725)), "1:02:05 left");
    }
}

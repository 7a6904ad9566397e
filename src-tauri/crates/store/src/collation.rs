//! Keys by which titles are sorted as a reader of a language expects it: the Unicode Collation Algorithm (UTS #10)
//! with CLDR's order for that language, numbers by their value, punctuation and case aside.
//! Owns no table; a key means something only beside keys of the same [`VERSION`].

use std::sync::LazyLock;

use icu_collator::options::{AlternateHandling, CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

/// Raised with every change of the keys: the test beneath notices one, and lists are made anew then.
pub(crate) const VERSION: &str = "1";

/// Letters of a title that sorting looks at.
const SORTED: usize = 48;

/// The languages that lists can be sorted in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Collation {
    /// Cyrillic before Latin.
    #[default]
    Russian,
    /// Latin before Cyrillic.
    English,
}

impl Collation {
    /// BCP 47, in the order of [`SortKeys::of`].
    pub(crate) const LANGUAGES: [&'static str; 2] = ["ru", "en"];

    /// The order of a language (BCP 47); English for every one but Russian.
    #[must_use]
    pub fn of(language: &str) -> Self {
        if language == "ru" { Self::Russian } else { Self::English }
    }

    /// The column that holds its keys.
    pub(crate) const fn column(self) -> &'static str {
        match self {
            Self::Russian => "sort_ru",
            Self::English => "sort_en",
        }
    }

    fn key(self, title: &str) -> Vec<u8> {
        let beginning: String = title.chars().take(SORTED).collect();
        let mut key = Vec::with_capacity(beginning.len());
        let collator = match self {
            Self::Russian => &*RUSSIAN,
            Self::English => &*ENGLISH,
        };
        // Only the sink can fail, and this one can't. Without data for the language every key is empty, and rows
        // stand as they came.
        if let Some(collator) = collator {
            let _ = collator.write_sort_key_to(&beginning, &mut key);
        }
        key
    }
}

static RUSSIAN: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(locale!("ru").into()));
static ENGLISH: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(locale!("en").into()));

fn collator(mut preferences: CollatorPreferences) -> Option<CollatorBorrowed<'static>> {
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Primary);
    options.alternate_handling = Some(AlternateHandling::Shifted);
    CollatorBorrowed::try_new(preferences, options).ok()
}

/// What a record is sorted by in each language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SortKeys {
    pub(crate) russian: Vec<u8>,
    pub(crate) english: Vec<u8>,
}

impl SortKeys {
    /// The keys of a title as it stands in each of [`Collation::LANGUAGES`].
    pub(crate) fn of([russian, english]: &[String; 2]) -> Self {
        Self { russian: Collation::Russian.key(russian), english: Collation::English.key(english) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn sorted(collation: Collation, titles: &[&'static str]) -> Vec<&'static str> {
        let mut titles = titles.to_vec();
        titles.sort_by_key(|title| collation.key(title));
        titles
    }

    #[test]
    fn numbers_stand_by_their_value() {
        let titles = ["Дело 10", "Дело 2", "Дело 1", "Дело 100"];
        assert_eq!(sorted(Collation::Russian, &titles), ["Дело 1", "Дело 2", "Дело 10", "Дело 100"]);
    }

    #[test]
    fn quotation_marks_and_case_are_no_letters() {
        let titles = ["«Вишня»", "берёза", "Берег", "«Астра»"];
        assert_eq!(sorted(Collation::Russian, &titles), ["«Астра»", "Берег", "берёза", "«Вишня»"]);
    }

    #[test]
    fn each_language_has_its_own_letters_first() {
        let titles = ["Zebra", "Яма", "Ёлка", "Їжак", "Apple", "Жук"];
        assert_eq!(sorted(Collation::Russian, &titles), ["Ёлка", "Жук", "Їжак", "Яма", "Apple", "Zebra"]);
        assert_eq!(sorted(Collation::English, &titles), ["Apple", "Zebra", "Ёлка", "Жук", "Їжак", "Яма"]);
    }

    /// Where this fails, the library or its data has changed the keys: raise `VERSION`, then this.
    #[test]
    fn keys_are_those_of_this_version() {
        let key = |collation: Collation| data_encoding::HEXLOWER.encode(&collation.key("№ 12 «Ёж» Quick"));
        assert_eq!(VERSION, "1");
        assert_eq!(key(Collation::Russian), "4547100e28282cff4b533b2f3f");
        assert_eq!(key(Collation::English), "4547100e62282c034b533b2f3f");
    }
}

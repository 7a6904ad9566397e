//! Controlled vocabularies: versioned data, embedded; codes are stable, labels may be corrected.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A term in both languages.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Term {
    /// Stable code, never renamed.
    pub code: String,
    /// English label.
    pub en: String,
    /// Russian label.
    pub ru: String,
    /// What it means, where that is written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<Definition>,
    /// The code of the HURIDOCS micro-thesaurus that it maps to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub huridocs: Option<String>,
    /// How to count it, so that two coders get one number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "unknown")]
    pub counting_rule: Option<serde_json::Value>,
    /// Whether its source was read; others are to be verified before anybody depends on them.
    #[serde(default)]
    pub verified: bool,
    /// False for terms that this form of the program doesn't offer yet.
    #[serde(default = "yes")]
    pub available: bool,
    /// A region under occupation.
    #[serde(default)]
    pub occupied: bool,
}

fn yes() -> bool {
    true
}

/// A definition in both languages.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Definition {
    /// English.
    pub en: String,
    /// Russian.
    pub ru: String,
}

/// A vocabulary: its name is the field's name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Vocabulary {
    /// Stable name.
    pub name: String,
    /// Raised with each change of its terms.
    pub version: u32,
    /// Where its terms come from.
    pub source: String,
    /// The terms in the order in which they are offered.
    pub terms: Vec<Term>,
}

impl Vocabulary {
    /// The term of that code.
    #[must_use]
    pub fn term(&self, code: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.code == code)
    }
}

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../vocabularies/", $name, ".json")))),*]
    };
}

const FILES: &[(&str, &str)] = embedded![
    "act_type",
    "basis",
    "case_status",
    "consent_how",
    "consent_level",
    "count_of",
    "first_account",
    "incident_type",
    "involvement_degree",
    "location_type",
    "method",
    "name_scheme",
    "name_usage",
    "perpetrator_type",
    "person_nature",
    "place_precision",
    "purpose",
    "region",
    "reliability",
    "restriction",
    "role",
    "sex",
    "testimony_how",
    "victim_status",
    "violation_status",
];

static ALL: LazyLock<Vec<Vocabulary>> =
    LazyLock::new(|| FILES.iter().filter_map(|(_, text)| serde_json::from_str(text).ok()).collect());

/// Every vocabulary.
#[must_use]
pub fn all() -> &'static [Vocabulary] {
    &ALL
}

/// The vocabulary of that name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Vocabulary> {
    ALL.iter().find(|vocabulary| vocabulary.name == name)
}

/// Whether a vocabulary has a term of that code.
#[must_use]
pub fn has(name: &str, code: &str) -> bool {
    named(name).is_some_and(|vocabulary| vocabulary.term(code).is_some())
}

/// A term's label in that language (BCP 47; English for every one but Russian); its code where the vocabulary lacks it.
#[must_use]
pub fn label(vocabulary: &str, code: &str, language: &str) -> String {
    named(vocabulary)
        .and_then(|vocabulary| vocabulary.term(code))
        .map_or_else(|| code.to_owned(), |term| if language == "ru" { term.ru.clone() } else { term.en.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_vocabulary_reads_and_is_complete() {
        for (name, text) in FILES {
            let vocabulary: Vocabulary = serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(vocabulary.name, *name);
            let codes: BTreeSet<&str> = vocabulary.terms.iter().map(|term| term.code.as_str()).collect();
            assert_eq!(codes.len(), vocabulary.terms.len(), "{name}: a code stands twice");
            for term in &vocabulary.terms {
                assert!(!term.en.trim().is_empty() && !term.ru.trim().is_empty(), "{name}/{}", term.code);
            }
        }
        assert_eq!(all().len(), FILES.len());
    }
}

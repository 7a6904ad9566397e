//! Controlled vocabularies: versioned data, embedded; codes are stable, labels may be corrected.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::spelling::is_hidden;

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
    /// The term of the same vocabulary that it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Under which heading it stands: the law of an article, the scheme of a criterion.
    #[serde(default, alias = "scheme", skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The term that says the same from the other side: of “parent of” “child of”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inverse: Option<String>,
    /// How official names carry it: abbreviations and beginnings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(skip)]
    pub abbreviations: Vec<String>,
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
    "agency",
    "article",
    "assent",
    "assessment_scheme",
    "attribution",
    "autopsy",
    "basis",
    "body",
    "care_kind",
    "care_response",
    "case_status",
    "chain_of_events",
    "characteristic",
    "charge_as",
    "checklist_answer",
    "civil_status",
    "compensation",
    "consent_how",
    "consent_level",
    "consular_contact",
    "contact_result",
    "contact_way",
    "contact_with",
    "counsel",
    "count_of",
    "court_type",
    "criterion",
    "custody_action",
    "death_certificate",
    "derivation",
    "detention_type",
    "document_copy",
    "document_kind",
    "education",
    "explained",
    "facility_type",
    "fair_trial",
    "first_account",
    "hearing_access",
    "hearing_status",
    "identity_document",
    "incident_type",
    "international_clock",
    "intervention_impact",
    "intervention_response",
    "intervention_status",
    "intervention_type",
    "involvement_degree",
    "istanbul",
    "legal_status",
    "letter_type",
    "location_type",
    "manner_of_death",
    "medical_attention",
    "method",
    "monitoring_status",
    "name_scheme",
    "name_usage",
    "number_kind",
    "organisation_kind",
    "outcome",
    "own_value",
    "perpetrator_status",
    "perpetrator_type",
    "person_nature",
    "place_precision",
    "placement",
    "priority",
    "procedural_status",
    "proceeding_link",
    "protection_status",
    "purpose",
    "reach",
    "read_back",
    "record_form",
    "record_kind",
    "recording",
    "referral",
    "regime",
    "region",
    "relation",
    "reliability",
    "restraint",
    "restriction",
    "right",
    "risk_level",
    "role",
    "sanctions_ground",
    "sanctions_regime",
    "sentence_kind",
    "sex",
    "source_connection",
    "source_material",
    "stage",
    "statement_signed",
    "status_label",
    "strength",
    "target_may_see",
    "task_kind",
    "testimony_how",
    "torture_intent",
    "track",
    "victim_status",
    "violation_status",
    "vocabulary",
    "vulnerability",
    "warrant",
    "whereabouts",
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

/// Whether a code may stand where a vocabulary's terms do: one of its terms, or one of a vault's own where it takes some.
#[must_use]
pub fn has(name: &str, code: &str) -> bool {
    named(name).is_some_and(|vocabulary| vocabulary.term(code).is_some() || (takes_own(name) && own(code).is_some()))
}

/// What the codes of a vault's own terms begin with; the label that they were made with follows, so that whoever reads
/// one without the vault reads a word.
pub const OWN: &str = "own:";

/// The most characters of a label that stand in a code.
const MOST_OF_LABEL: usize = 80;

/// Whether a vault may add terms to a vocabulary: it may where no rule of disclosure rests on its codes.
#[must_use]
pub fn takes_own(name: &str) -> bool {
    named("vocabulary").is_some_and(|open| open.term(name).is_some())
}

/// The label within the code of a vault's own term; none for any other code.
#[must_use]
pub fn own(code: &str) -> Option<&str> {
    let label = code.strip_prefix(OWN)?;
    let fits = !label.is_empty()
        && label.trim() == label
        && label.chars().count() <= MOST_OF_LABEL
        && !label.chars().any(|c| c.is_control() || is_hidden(c));
    fits.then_some(label)
}

/// The labels, Russian and English, of a term with its vocabulary before it (`method:beating`), or that of a vault's own
/// (`own:…`) twice; none where there is no such term.
#[must_use]
pub fn labels_of(told: &str) -> Option<[String; 2]> {
    if let Some(label) = own(told) {
        return Some([label.to_owned(), label.to_owned()]);
    }
    let (vocabulary, code) = told.split_once(':')?;
    let term = named(vocabulary)?.term(code)?;
    Some([term.ru.clone(), term.en.clone()])
}

/// The code of a vault's own term with that label: as many of its words as fit, whole, for a name that is cut is found by
/// nobody. None where nothing of it can be read.
#[must_use]
pub fn own_code(label: &str) -> Option<String> {
    let seen: String = label.chars().filter(|c| !is_hidden(*c)).collect();
    let mut code = String::new();
    for word in seen.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        let longer = if code.is_empty() { word.to_owned() } else { format!("{code} {word}") };
        if longer.chars().count() > MOST_OF_LABEL {
            break;
        }
        code = longer;
    }
    Some(format!("{OWN}{code}")).filter(|code| own(code).is_some())
}

/// The term whose abbreviation, or beginning of a name, stands in a text as a word of its own; of several the longest.
/// Abbreviations in capitals are looked for as they stand («ОБ» isn't «об»), the others without regard to case.
#[must_use]
pub fn recognised(name: &str, text: &str) -> Option<&'static Term> {
    let exact = text.replace('ё', "е").replace('Ё', "Е");
    let folded = exact.to_lowercase();
    let found = named(name)?.terms.iter().flat_map(|term| {
        let stands = |abbreviation: &&String| {
            let abbreviation = abbreviation.replace('ё', "е").replace('Ё', "Е");
            if abbreviation.chars().any(char::is_lowercase) {
                stands_as_word(&folded, &abbreviation.to_lowercase())
            } else {
                stands_as_word(&exact, &abbreviation)
            }
        };
        term.abbreviations.iter().filter(stands).map(move |abbreviation| (abbreviation.chars().count(), term))
    });
    found.max_by_key(|(length, _)| *length).map(|(_, term)| term)
}

fn stands_as_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, found)| {
        let before = text.split_at(at).0.chars().next_back();
        let after = text.split_at(at + found.len()).1.chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// A term's label in that language (BCP 47; English for every one but Russian). Of a vault's own term the label that its
/// code was made with; the code itself where nobody knows it.
#[must_use]
pub fn label(vocabulary: &str, code: &str, language: &str) -> String {
    named(vocabulary).and_then(|vocabulary| vocabulary.term(code)).map_or_else(
        || own(code).unwrap_or(code).to_owned(),
        |term| if language == "ru" { term.ru.clone() } else { term.en.clone() },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_term_is_recognised_by_its_abbreviation_in_a_name() {
        let code = |text: &str| recognised("facility_type", text).map(|term| term.code.as_str());
        assert_eq!(code("ФКУ СИЗО-1 (вымышленное)"), Some("sizo"));
        assert_eq!(code("ФКУ «КП № 2»"), code("колония-поселение № 2"));
        assert_eq!(code("об этом месте ничего не известно"), None);
    }

    #[test]
    fn a_vaults_own_term_is_told_by_the_label_in_its_code_and_stands_only_where_no_rule_rests_on_codes() {
        let code = own_code("  Наказание\n хол\u{200b}одом ").unwrap();
        assert_eq!((code.as_str(), own(&code)), ("own:Наказание холодом", Some("Наказание холодом")));
        assert!(has("act_type", &code) && !has("purpose", &code) && !has("basis", &code) && !has("relation", &code));
        assert_eq!(label("act_type", &code, "en"), "Наказание холодом");
        for wrong in ["own:", "own: x", "own:a\nb", "own:a\u{202e}b", "detention", &format!("own:{}", "я".repeat(81))]
        {
            assert_eq!(own(wrong), None, "{wrong}");
        }
        assert_eq!(own_code(&"слово ".repeat(40)).map(|code| code.chars().count()), Some(4 + 13 * 6 - 1));
        assert_eq!((own_code("\u{200b}\n"), own_code(&"я".repeat(81))), (None, None));
        for open in &named("vocabulary").unwrap().terms {
            assert!(named(&open.code).is_some(), "{}", open.code);
        }
        for kind in &named("record_kind").unwrap().terms {
            assert!(kind.code.parse::<crate::Kind>().is_ok(), "{}", kind.code);
        }
    }

    #[test]
    fn every_vocabulary_reads_and_is_complete() {
        for (name, text) in FILES {
            let vocabulary: Vocabulary = serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(vocabulary.name, *name);
            let codes: BTreeSet<&str> = vocabulary.terms.iter().map(|term| term.code.as_str()).collect();
            assert_eq!(codes.len(), vocabulary.terms.len(), "{name}: a code stands twice");
            for term in &vocabulary.terms {
                for other in term.parent.iter().chain(&term.inverse) {
                    assert!(codes.contains(other.as_str()), "{name}/{}: {other}", term.code);
                }
                assert!(!term.en.trim().is_empty() && !term.ru.trim().is_empty(), "{name}/{}", term.code);
            }
        }
        assert_eq!(all().len(), FILES.len());
    }
}

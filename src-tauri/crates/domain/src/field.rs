//! The shapes of fields: forms, histories, tables and the command line take them from here, and so do the checks and
//! the words that hang on a shape alone. Must not know what a field means: that is each kind's own.

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::{ItemId, Kind};

mod check;
mod gather;

pub use check::check;
pub use gather::{gather, own_terms, refer};

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "of")]
pub enum Shape {
    /// A short text in one or several languages.
    Texts,
    /// A long one.
    LongTexts,
    /// One line.
    Line,
    /// A long text in one language, kept as it was given.
    Narrative,
    /// Corrections and additions to it.
    Additions,
    /// BCP 47 tag of a language.
    Language,
    /// Several of them.
    Languages,
    /// ISO 3166-1 alpha-2 codes.
    Countries,
    /// A term.
    Code {
        /// Of this vocabulary.
        vocabulary: &'static str,
    },
    /// Terms.
    Codes {
        /// Of this vocabulary.
        vocabulary: &'static str,
    },
    /// A term with the vocabulary that it is of before it (`method:beating`), or one of the vault's own (`own:…`).
    Term,
    /// A whole number.
    Number,
    /// Yes, no, or not said.
    Flag,
    /// A date (EDTF) with the words in which it was told.
    Date,
    /// A place.
    Place,
    /// Counts by source.
    Counts,
    /// Sources in words or by address.
    Sources,
    /// The written forms of a name.
    Names,
    /// Another record.
    Reference {
        /// Of one of these kinds.
        kinds: &'static [Kind],
    },
    /// Other records.
    References {
        /// Of these kinds.
        kinds: &'static [Kind],
    },
    /// Rows of a list, each with fields of its own.
    Rows {
        /// A row's fields.
        fields: &'static [Field],
    },
    /// What the program sets and nobody types.
    Set,
}

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Field {
    /// Its name in the document; its label is the text `field-<name>`.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
}

/// The shape of a kind's field.
#[must_use]
pub fn shape(kind: Kind, name: &str) -> Option<Shape> {
    kind.fields().iter().find(|field| field.name == name).map(|field| field.shape)
}

/// The shape that stands at a path, through the rows of lists (`placements/<item>/regime`, or without the item), and
/// what of the path is left: parts of the value itself (`region` of `place/region`).
#[must_use]
pub fn shape_at(kind: Kind, path: &str) -> Option<(Shape, Vec<&str>)> {
    let mut parts = path.split(['/', '.']);
    let mut found = shape(kind, parts.next()?)?;
    while let Shape::Rows { fields } = found {
        // A row is told by its id, where a path tells it; what follows is its field.
        let is_item = |part: &&str| part.len() == 16 && part.parse::<ItemId>().is_ok();
        let Some(name) = parts.by_ref().find(|part| !is_item(part)) else { break };
        found = fields.iter().find(|field| field.name == name)?.shape;
    }
    Some((found, parts.collect()))
}

/// The vocabulary whose codes stand at a path (`place/region`, `names/<item>/usage`), if any do.
#[must_use]
pub fn vocabulary(kind: Kind, path: &str) -> Option<&'static str> {
    let (shape, within) = shape_at(kind, path)?;
    match (shape, within.last().copied().unwrap_or_default()) {
        (Shape::Code { vocabulary } | Shape::Codes { vocabulary }, _) => Some(vocabulary),
        (Shape::Place, "region") => Some("region"),
        (Shape::Place, "precision") => Some("place_precision"),
        (Shape::Counts, "of") => Some("count_of"),
        (Shape::Names, "usage") => Some("name_usage"),
        (Shape::Names, "scheme") => Some("name_scheme"),
        _ => None,
    }
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::*;
    use crate::{DomainError, vocabulary};

    #[test]
    fn every_field_of_a_kind_stands_in_its_table_once() {
        for kind in Kind::ALL {
            let names: BTreeSet<&str> = kind.fields().iter().map(|field| field.name).collect();
            assert_eq!(names.len(), kind.fields().len(), "{kind}");
        }
        let names: Vec<&str> = Kind::Act.fields().iter().map(|field| field.name).collect();
        assert_eq!(names.first(), Some(&"type"), "a field whose name is a word of Rust's is called as in the document");
    }

    /// Every vocabulary that a shape names, with the way to it.
    fn vocabularies(fields: &[Field], way: &str) -> Vec<(String, &'static str)> {
        fields
            .iter()
            .flat_map(|field| {
                let way = format!("{way}/{}", field.name);
                match field.shape {
                    Shape::Code { vocabulary } | Shape::Codes { vocabulary } => vec![(way, vocabulary)],
                    Shape::Rows { fields } => vocabularies(fields, &way),
                    _ => Vec::new(),
                }
            })
            .collect()
    }

    #[test]
    fn every_vocabulary_that_a_shape_names_is_there_and_none_lies_unused() {
        let mut named: BTreeSet<&str> =
            ["region", "place_precision", "count_of", "name_usage", "name_scheme"].into_iter().collect();
        for kind in Kind::ALL {
            for (way, vocabulary) in vocabularies(kind.fields(), kind.code()) {
                assert!(vocabulary::named(vocabulary).is_some(), "{way}: {vocabulary}");
                named.insert(vocabulary);
            }
        }
        let unused: Vec<&str> =
            vocabulary::all().iter().map(|each| each.name.as_str()).filter(|name| !named.contains(name)).collect();
        assert_eq!(unused, Vec::<&str>::new());
    }

    #[test]
    fn a_code_is_checked_against_the_vocabulary_that_its_shape_names() {
        let valid = |kind: Kind| match kind {
            Kind::Person => json!({"names": "Анна Вымышленная"}),
            Kind::Testimony => json!({"speaker": crate::RecordId::random(), "narrative": "Слова"}),
            Kind::Consent => json!({
                "person": crate::RecordId::random(), "basis": "own_consent", "purposes": ["lawyers"], "level": "named",
            }),
            Kind::Act => json!({"incident": crate::RecordId::random(), "type": "abduction"}),
            Kind::Involvement => json!({"act": crate::RecordId::random(), "unknown": true}),
            Kind::Relation => json!({
                "person": crate::RecordId::random(), "related": crate::RecordId::random(), "relation": "other",
            }),
            Kind::Representation => json!({"person": crate::RecordId::random(), "counsel": crate::RecordId::random()}),
            Kind::Detention | Kind::Health => json!({"person": crate::RecordId::random()}),
            Kind::Facility => json!({"names": "СИЗО-0 (вымышленное)"}),
            Kind::Hearing => json!({"proceeding": crate::RecordId::random()}),
            Kind::Claim => json!({
                "source": crate::RecordId::random(), "about": crate::RecordId::random(), "quote": "Слова",
            }),
            Kind::Finding => json!({"about": crate::RecordId::random(), "status": "likely"}),
            Kind::OwnField => json!({"title": "Название", "of": "person", "holds": "text"}),
            Kind::Term => json!({"title": "Название", "vocabulary": "act_type"}),
            Kind::Intervention => json!({"addressees": "Адресат"}),
            Kind::CustodyEvent => json!({"custody": "transferred", "exhibits": [crate::RecordId::random()]}),
            Kind::Timestamp => json!({
                "exhibit": crate::RecordId::random(), "protocol": "rfc3161", "sha256": "ab", "nonce": "1", "requested": "2024",
            }),
            Kind::Assessment => json!({"person": crate::RecordId::random(), "scheme": "other"}),
            _ => json!({"title": "Название"}),
        };
        for kind in Kind::ALL {
            for Field { name, shape } in kind.fields() {
                let (wanted, wrong) = match shape {
                    Shape::Code { vocabulary } => (*vocabulary, json!("no-such-term")),
                    Shape::Codes { vocabulary } => (*vocabulary, json!(["no-such-term"])),
                    _ => continue,
                };
                assert!(vocabulary::named(wanted).is_some(), "{wanted}");
                let mut document = valid(*kind);
                document[*name] = wrong;
                match kind.check(&document, None) {
                    Err(DomainError::Term { vocabulary, .. }) => assert_eq!(vocabulary, wanted, "{kind}/{name}"),
                    other => panic!("{kind}/{name}: {other:?}"),
                }
            }
        }
    }

    #[test]
    fn parts_of_fields_have_vocabularies_too() {
        assert_eq!(vocabulary(Kind::Incident, "place/region"), Some("region"));
        assert_eq!(vocabulary(Kind::Incident, "counts/0011223344556677/of"), Some("count_of"));
        assert_eq!(vocabulary(Kind::Person, "names.0011223344556677.usage"), Some("name_usage"));
        assert_eq!(vocabulary(Kind::Incident, "types/0"), Some("incident_type"));
        assert_eq!(vocabulary(Kind::Incident, "place/address"), None);
        assert_eq!(vocabulary(Kind::Detention, "placements/0011223344556677/regime"), Some("regime"));
        assert_eq!(vocabulary(Kind::Detention, "placements/0011223344556677/from/edtf"), None);
        assert_eq!(vocabulary(Kind::Detention, "placements.regime"), Some("regime"));
        assert_eq!(vocabulary(Kind::Detention, "placements"), None);
    }
}

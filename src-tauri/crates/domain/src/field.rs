//! The fields of each kind by their shape, in the order in which they are read: forms, histories, tables and
//! the command line take them from here. Must not check a document: that is each kind's own.

use serde::Serialize;
use ts_rs::TS;

use crate::Kind;

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
    /// What the program sets and nobody types.
    Set,
}

/// A field.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Field {
    /// Its name in the document; its label is the text `field-<name>`.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
}

const fn field(name: &'static str, shape: Shape) -> Field {
    Field { name, shape }
}

const fn code(name: &'static str, vocabulary: &'static str) -> Field {
    field(name, Shape::Code { vocabulary })
}

const fn codes(name: &'static str, vocabulary: &'static str) -> Field {
    field(name, Shape::Codes { vocabulary })
}

const fn one(name: &'static str, kinds: &'static [Kind]) -> Field {
    field(name, Shape::Reference { kinds })
}

const fn many(name: &'static str, kinds: &'static [Kind]) -> Field {
    field(name, Shape::References { kinds })
}

const PERSON: &[Kind] = &[Kind::Person];
const INCIDENT: &[Kind] = &[Kind::Incident];
const CASES: Field = many("cases", &[Kind::Case]);
/// What a note can be about.
const RECORDS: &[Kind] = &[
    Kind::Case,
    Kind::Person,
    Kind::Incident,
    Kind::Act,
    Kind::Involvement,
    Kind::Testimony,
    Kind::Consent,
    Kind::Evidence,
];

const CASE_FIELDS: &[Field] = &[
    field("title", Shape::Texts),
    field("reference", Shape::Line),
    field("summary", Shape::LongTexts),
    field("opened", Shape::Date),
    code("status", "case_status"),
];
const PERSON_FIELDS: &[Field] = &[
    field("names", Shape::Names),
    code("nature", "person_nature"),
    codes("roles", "role"),
    code("sex", "sex"),
    field("birth", Shape::Date),
    field("citizenships", Shape::Countries),
    field("languages", Shape::Languages),
    field("occupation", Shape::Texts),
    field("group_size", Shape::Number),
    field("description", Shape::LongTexts),
    CASES,
];
const INCIDENT_FIELDS: &[Field] = &[
    field("title", Shape::Texts),
    field("date", Shape::Date),
    field("place", Shape::Place),
    field("description", Shape::LongTexts),
    codes("types", "incident_type"),
    field("type_words", Shape::Texts),
    field("subject", Shape::Texts),
    field("organizer", Shape::Texts),
    field("circumstances", Shape::Texts),
    field("counts", Shape::Counts),
    field("sources", Shape::Sources),
    field("reference", Shape::Line),
    code("status", "violation_status"),
    CASES,
    field("import", Shape::Set),
];
const ACT_FIELDS: &[Field] = &[
    code("type", "act_type"),
    one("victim", PERSON),
    one("incident", INCIDENT),
    field("date", Shape::Date),
    codes("methods", "method"),
    field("place", Shape::Place),
    field("stated_reason", Shape::Texts),
    field("description", Shape::LongTexts),
    code("status_at_end", "victim_status"),
    CASES,
];
const INVOLVEMENT_FIELDS: &[Field] = &[
    one("act", &[Kind::Act]),
    one("perpetrator", PERSON),
    field("unknown", Shape::Flag),
    field("description", Shape::LongTexts),
    code("degree", "involvement_degree"),
    code("perpetrator_type", "perpetrator_type"),
    CASES,
];
const TESTIMONY_FIELDS: &[Field] = &[
    one("speaker", PERSON),
    one("taken_by", PERSON),
    field("date", Shape::Date),
    field("place", Shape::Place),
    code("how", "testimony_how"),
    field("language", Shape::Language),
    code("first_account", "first_account"),
    field("narrative", Shape::Narrative),
    field("additions", Shape::Additions),
    many("mentions", PERSON),
    many("incidents", INCIDENT),
    CASES,
];
const CONSENT_FIELDS: &[Field] = &[
    one("person", PERSON),
    one("testimony", &[Kind::Testimony]),
    code("basis", "basis"),
    codes("purposes", "purpose"),
    code("level", "consent_level"),
    field("obtained", Shape::Date),
    code("how", "consent_how"),
    field("language", Shape::Language),
    one("taken_by", PERSON),
    field("conditions", Shape::LongTexts),
    one("representative", PERSON),
    field("reason", Shape::LongTexts),
    field("source", Shape::Line),
    field("reconfirm_by", Shape::Date),
    field("withdrawn", Shape::Date),
    CASES,
];
const EVIDENCE_FIELDS: &[Field] = &[
    field("title", Shape::Texts),
    field("description", Shape::LongTexts),
    field("file_name", Shape::Line),
    field("media_type", Shape::Set),
    field("size", Shape::Set),
    field("sha256", Shape::Set),
    field("file", Shape::Set),
    field("obtained", Shape::Date),
    one("obtained_by", PERSON),
    one("obtained_from", PERSON),
    field("original_url", Shape::Line),
    field("language", Shape::Language),
    many("shows", PERSON),
    field("shows_nobody", Shape::Flag),
    many("incidents", INCIDENT),
    code("restriction", "restriction"),
    one("derived_from", &[Kind::Evidence]),
    CASES,
];
const NOTE_FIELDS: &[Field] = &[field("text", Shape::Narrative), many("about", RECORDS), CASES];
const MAPPING_FIELDS: &[Field] = &[field("title", Shape::Line), field("mapping", Shape::Set)];
const IMPORT_FIELDS: &[Field] = &[
    field("file_name", Shape::Set),
    field("sha256", Shape::Set),
    field("mapping", Shape::Set),
    field("rows", Shape::Set),
    field("imported", Shape::Set),
    field("left_out", Shape::Set),
    field("undone", Shape::Set),
    CASES,
];

/// The fields of a kind.
#[must_use]
pub const fn of(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Case => CASE_FIELDS,
        Kind::Person => PERSON_FIELDS,
        Kind::Incident => INCIDENT_FIELDS,
        Kind::Act => ACT_FIELDS,
        Kind::Involvement => INVOLVEMENT_FIELDS,
        Kind::Testimony => TESTIMONY_FIELDS,
        Kind::Consent => CONSENT_FIELDS,
        Kind::Evidence => EVIDENCE_FIELDS,
        Kind::Note => NOTE_FIELDS,
        Kind::Mapping => MAPPING_FIELDS,
        Kind::Import => IMPORT_FIELDS,
    }
}

/// The shape of a kind's field.
#[must_use]
pub fn shape(kind: Kind, name: &str) -> Option<Shape> {
    of(kind).iter().find(|field| field.name == name).map(|field| field.shape)
}

/// The vocabulary whose codes stand at a path (`place/region`, `names/<item>/usage`), if any do.
#[must_use]
pub fn vocabulary(kind: Kind, path: &str) -> Option<&'static str> {
    let mut parts = path.split(['/', '.']);
    let shape = shape(kind, parts.next()?)?;
    match (shape, parts.next_back().unwrap_or_default()) {
        (Shape::Code { vocabulary } | Shape::Codes { vocabulary }, _) => Some(vocabulary),
        (Shape::Place, "region") => Some("region"),
        (Shape::Place, "precision") => Some("place_precision"),
        (Shape::Counts, "of") => Some("count_of"),
        (Shape::Names, "usage") => Some("name_usage"),
        (Shape::Names, "scheme") => Some("name_scheme"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Value, json};

    use super::*;
    use crate::kinds::{Act, Case, Consent, Evidence, Import, Incident, Involvement, Mapping, Note, Person, Testimony};
    use crate::{DomainError, vocabulary};

    fn keys(value: Result<Value, serde_json::Error>) -> BTreeSet<String> {
        value.unwrap().as_object().unwrap().keys().cloned().collect()
    }

    #[test]
    fn every_field_of_a_kind_has_its_shape() {
        macro_rules! same {
            ($($kind:ident),*) => {$(
                let named: BTreeSet<String> = of(Kind::$kind).iter().map(|field| field.name.to_owned()).collect();
                assert_eq!(named, keys(serde_json::to_value($kind::default())), "{}", Kind::$kind);
            )*};
        }
        same!(Act, Case, Consent, Evidence, Import, Incident, Involvement, Mapping, Note, Person, Testimony);
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
            _ => json!({"title": "Название"}),
        };
        for kind in Kind::ALL {
            for Field { name, shape } in of(*kind) {
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
    }
}

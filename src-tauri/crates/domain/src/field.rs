//! The shapes of fields: forms, histories, tables and the command line take them from here, and so do the checks and
//! the words that hang on a shape alone. Must not know what a field means: that is each kind's own.

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::date::Date;
use crate::date_fault::Fault;
use crate::document::{Link, Summary};
use crate::{DomainError, ItemId, Kind, RecordId, vocabulary};

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

/// Whether every code stands in its vocabulary and every date can be read. `document` is as its kind writes it.
///
/// # Errors
/// `Term` and `Date`, with the field; one within rows is `placements/from`.
pub fn check(fields: &[Field], document: &Value) -> Result<(), DomainError> {
    fields.iter().try_for_each(|field| match document.get(field.name) {
        None | Some(Value::Null) => Ok(()),
        Some(value) => check_value(field.name, field.shape, value),
    })
}

fn check_value(name: &str, shape: Shape, value: &Value) -> Result<(), DomainError> {
    let part = |item: &Value, part: &str, vocabulary| check_code(name, vocabulary, item.get(part));
    match shape {
        Shape::Code { vocabulary } => check_code(name, vocabulary, Some(value)),
        Shape::Codes { vocabulary } => items(value).try_for_each(|code| check_code(name, vocabulary, Some(code))),
        Shape::Date => check_date(name, value),
        Shape::Place => {
            check_code(&format!("{name}/precision"), "place_precision", value.get("precision"))?;
            check_code(&format!("{name}/region"), "region", value.get("region"))
        }
        Shape::Counts => items(value).try_for_each(|count| part(count, "of", "count_of")),
        Shape::Names => items(value).try_for_each(|each| {
            part(each, "usage", "name_usage")?;
            part(each, "scheme", "name_scheme")
        }),
        Shape::Additions => {
            items(value).try_for_each(|each| each.get("date").map_or(Ok(()), |date| check_date(name, date)))
        }
        Shape::Rows { fields } => items(value).try_for_each(|row| {
            fields.iter().try_for_each(|field| match row.get(field.name) {
                None | Some(Value::Null) => Ok(()),
                Some(value) => check_value(&format!("{name}/{}", field.name), field.shape, value),
            })
        }),
        _ => Ok(()),
    }
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn check_code(field: &str, vocabulary: &'static str, code: Option<&Value>) -> Result<(), DomainError> {
    match code.and_then(Value::as_str) {
        Some(code) if !code.is_empty() && !vocabulary::has(vocabulary, code) => {
            Err(DomainError::Term { field: field.to_owned(), vocabulary })
        }
        _ => Ok(()),
    }
}

fn check_date(field: &str, date: &Value) -> Result<(), DomainError> {
    match serde_json::from_value::<Option<Date>>(date.clone()) {
        Ok(Some(date)) => date.read(field).map(|_| ()),
        Ok(None) => Ok(()),
        Err(_) => Err(DomainError::Date { field: field.to_owned(), fault: Fault::Other }),
    }
}

/// Vocabularies by whose labels a record is found: what happened, under which article, where; not what nearly every
/// record says.
const FOUND_BY: &[&str] = &[
    "act_type",
    "agency",
    "article",
    "assessment_scheme",
    "body",
    "care_kind",
    "characteristic",
    "criterion",
    "detention_type",
    "document_kind",
    "facility_type",
    "fair_trial",
    "intervention_type",
    "placement",
    "relation",
    "restraint",
    "sanctions_regime",
    "status_label",
];

/// Takes from a document all that a field's shape says of lists and search: the cases it belongs to, the records it
/// refers to, its texts and names. What can't be read is passed over.
pub fn gather(fields: &'static [Field], document: &Value, summary: &mut Summary) {
    for field in fields {
        if let Some(value) = document.get(field.name) {
            take(field, value, summary);
        }
    }
}

fn take(field: &Field, value: &Value, summary: &mut Summary) {
    match field.shape {
        Shape::References { .. } if field.name == "cases" => summary.cases.extend(ids(value)),
        Shape::Reference { .. } | Shape::References { .. } => {
            summary.links.extend(ids(value).map(|target| Link { role: field.name, target }));
        }
        Shape::Line | Shape::Narrative => summary.texts.extend(value.as_str().map(str::to_owned)),
        Shape::Texts | Shape::LongTexts | Shape::Additions => summary.texts.extend(parts(value, &["text"])),
        Shape::Sources => summary.texts.extend(parts(value, &["text", "url"])),
        Shape::Counts => summary.texts.extend(parts(value, &["phrase"])),
        Shape::Names => summary.names.extend(parts(value, &["text"])),
        Shape::Place => {
            summary.texts.extend(value.get("text").into_iter().flat_map(|texts| parts(texts, &["text"])));
            summary.texts.extend(value.get("address").and_then(Value::as_str).map(str::to_owned));
        }
        Shape::Code { vocabulary } | Shape::Codes { vocabulary } if FOUND_BY.contains(&vocabulary) => {
            let codes = value.as_str().into_iter().chain(items(value).filter_map(Value::as_str));
            let terms = codes.filter_map(|code| vocabulary::named(vocabulary)?.term(code));
            summary.texts.extend(terms.flat_map(|term| [term.ru.clone(), term.en.clone()]));
        }
        Shape::Rows { fields } => items(value).for_each(|row| gather(fields, row, summary)),
        _ => {}
    }
}

/// Puts other ids in the place of those to which fields refer, within the rows of lists too. `put` gets a reference as it
/// stands and gives the id that stands there instead, if one does; what a list would name twice then, it names once.
/// Gives whether anything changed. In texts an id is text.
pub fn refer(fields: &[Field], document: &mut Value, put: &impl Fn(&str) -> Option<RecordId>) -> bool {
    let set = |value: &mut Value| {
        let new = value.as_str().and_then(put).map(|id| Value::String(id.to_string())).filter(|new| new != value);
        new.is_some_and(|new| {
            *value = new;
            true
        })
    };
    let mut changed = false;
    for field in fields {
        let Some(value) = document.get_mut(field.name) else { continue };
        match (field.shape, value) {
            (Shape::Reference { .. }, value) => changed |= set(value),
            (Shape::References { .. }, Value::Array(values)) => {
                let put_in = values.iter_mut().map(set).filter(|put| *put).count();
                if put_in > 0 {
                    let mut seen: Vec<Value> = Vec::with_capacity(values.len());
                    for value in values.drain(..) {
                        if !seen.contains(&value) {
                            seen.push(value);
                        }
                    }
                    *values = seen;
                }
                changed |= put_in > 0;
            }
            (Shape::Rows { fields }, Value::Array(rows)) => {
                rows.iter_mut().for_each(|row| changed |= refer(fields, row, put));
            }
            _ => {}
        }
    }
    changed
}

fn ids(value: &Value) -> impl Iterator<Item = RecordId> {
    value.as_str().into_iter().chain(items(value).filter_map(Value::as_str)).filter_map(|id| id.parse().ok())
}

/// The texts of a list of objects; a bare text is one too.
fn parts(value: &Value, names: &[&str]) -> Vec<String> {
    let within = items(value).chain(value.is_object().then_some(value));
    let told = within.flat_map(|item| names.iter().filter_map(|name| item.get(*name)?.as_str()));
    let bare = value.as_str().into_iter().chain(items(value).filter_map(Value::as_str));
    bare.chain(told).map(str::to_owned).collect()
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
            Kind::Intervention => json!({"addressees": "Адресат"}),
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

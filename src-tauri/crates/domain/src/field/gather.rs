//! What a document's fields say of lists and search, and to what they refer.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Field, Shape, items};
use crate::document::{Link, Summary};
use crate::{RecordId, vocabulary};

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
        Shape::Term => summary.texts.extend(value.as_str().and_then(vocabulary::labels_of).into_iter().flatten()),
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
            summary.texts.extend(own_labels(value));
        }
        // Found by the word that the vault's owner gave it, whatever the vocabulary.
        Shape::Code { .. } | Shape::Codes { .. } => summary.texts.extend(own_labels(value)),
        Shape::Rows { fields } => items(value).for_each(|row| gather(fields, row, summary)),
        _ => {}
    }
}

/// The labels within those of the codes that are a vault's own.
fn own_labels(value: &Value) -> impl Iterator<Item = String> {
    let codes = value.as_str().into_iter().chain(items(value).filter_map(Value::as_str));
    codes.filter_map(vocabulary::own).map(str::to_owned)
}

/// The codes of a vault's own terms that stand in a document, each with its vocabulary.
pub fn own_terms(fields: &[Field], document: &Value, found: &mut BTreeSet<(&'static str, String)>) {
    for field in fields {
        let Some(value) = document.get(field.name) else { continue };
        match field.shape {
            Shape::Code { vocabulary } | Shape::Codes { vocabulary } => {
                let codes = value.as_str().into_iter().chain(items(value).filter_map(Value::as_str));
                let own = codes.filter(|code| vocabulary::own(code).is_some());
                found.extend(own.map(|code| (vocabulary, code.to_owned())));
            }
            Shape::Rows { fields } => items(value).for_each(|row| own_terms(fields, row, found)),
            _ => {}
        }
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

//! The vocabularies and the fields of each kind, for forms and pickers.

use khronika_domain::Kind;
use khronika_domain::field::{self, Field, Shape};
use khronika_domain::vocabulary::{self, Vocabulary};
use khronika_texts::Language;
use serde::Serialize;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Empty, Session};

/// Every vocabulary.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct Vocabularies(pub Vec<Vocabulary>);

#[allow(clippy::unnecessary_wraps, reason = "every command answers a result")]
pub(crate) fn list(_: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Vocabularies, ApiError> {
    Ok(Vocabularies(vocabulary::all().to_vec()))
}

/// A kind and what it holds.
#[derive(Serialize, TS)]
pub struct KindFields {
    /// The kind.
    pub kind: Kind,
    /// Its fields in the order in which they are read.
    #[ts(as = "Vec<Field>")]
    pub fields: &'static [Field],
}

/// Every kind.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct Fields(pub Vec<KindFields>);

#[allow(clippy::unnecessary_wraps, reason = "every command answers a result")]
pub(crate) fn fields(_: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Fields, ApiError> {
    Ok(Fields(Kind::ALL.iter().map(|kind| KindFields { kind: *kind, fields: kind.fields() }).collect()))
}

/// The fields of the kind of that code; none where there is no such kind.
#[must_use]
pub fn fields_of(kind: &str) -> &'static [Field] {
    kind.parse().map_or(&[], Kind::fields)
}

/// The label of a code that stands at that path of a record; none where no vocabulary belongs there.
#[must_use]
pub fn label_at(kind: &str, path: &str, code: &str, language: Language) -> Option<String> {
    let kind = kind.parse().ok()?;
    if matches!(field::shape_at(kind, path), Some((Shape::Term, _))) {
        let [russian, others] = vocabulary::labels_of(code)?;
        return Some(if language == Language::Russian { russian } else { others });
    }
    let vocabulary = field::vocabulary(kind, path)?;
    Some(crate::case::label(vocabulary, code, language.code()))
}

/// Whether ids of other records stand at that path.
#[must_use]
pub fn refers(kind: &str, path: &str) -> bool {
    let shape = kind.parse().ok().and_then(|kind| field::shape_at(kind, path));
    matches!(shape, Some((Shape::Reference { .. } | Shape::References { .. }, _)))
}

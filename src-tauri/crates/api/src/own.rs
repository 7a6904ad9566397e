//! The fields and terms that a vault's owner added, as forms and pickers need them, and what such terms are called.

use std::collections::BTreeMap;

use khronika_domain::kinds::{OwnField, Term};
use khronika_domain::text::Texts;
use khronika_domain::{Kind, RecordId};
use serde::Serialize;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Empty, Session};

/// What a vault's owner added.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Own {
    /// Fields, in the order in which they came.
    pub fields: Vec<OwnFieldSaid>,
    /// Terms, in the order in which they came.
    pub terms: Vec<OwnTermSaid>,
}

/// A field that was added to a kind.
#[derive(Debug, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct OwnFieldSaid {
    /// Its record.
    pub id: RecordId,
    /// The kind that has it.
    pub of: String,
    /// What it is called, in English where that is said.
    pub en: String,
    /// In Russian where that is said.
    pub ru: String,
    /// What it holds (vocabulary `own_value`).
    pub holds: String,
    /// Whose terms it holds, where they aren't the vault's own for this field.
    pub vocabulary: Option<String>,
    /// What belongs in it, in the person's language.
    pub meaning: String,
    /// No longer asked.
    pub deprecated: bool,
}

/// A term that was added to a vocabulary, or to a field.
#[derive(Debug, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct OwnTermSaid {
    /// Its record.
    pub id: RecordId,
    /// Its code.
    pub code: String,
    /// To which vocabulary it was added.
    pub vocabulary: Option<String>,
    /// Or to which field.
    pub own_field: Option<RecordId>,
    /// Its label, in English where that is said.
    pub en: String,
    /// In Russian where that is said.
    pub ru: String,
    /// What it means, in the person's language.
    pub meaning: String,
    /// No longer offered.
    pub deprecated: bool,
}

pub(crate) fn list(session: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Own, ApiError> {
    let language = session.language.code();
    let said = |texts: &Texts, language: &str| texts.shown(language).to_owned();
    let fields = session.store()?.own(Kind::OwnField)?.into_iter().map(|record| {
        let field: OwnField = serde_json::from_value(record.document).unwrap_or_default();
        OwnFieldSaid {
            id: record.id,
            of: field.of.unwrap_or_default(),
            en: said(&field.title, "en"),
            ru: said(&field.title, "ru"),
            holds: field.holds.unwrap_or_default(),
            vocabulary: field.vocabulary,
            meaning: said(&field.definition, language),
            deprecated: field.deprecated == Some(true),
        }
    });
    let fields = fields.collect();
    let terms = session.store()?.own(Kind::Term)?.into_iter().map(|record| {
        let term: Term = serde_json::from_value(record.document).unwrap_or_default();
        OwnTermSaid {
            id: record.id,
            code: term.code.unwrap_or_default(),
            vocabulary: term.vocabulary,
            own_field: term.own_field,
            en: said(&term.title, "en"),
            ru: said(&term.title, "ru"),
            meaning: said(&term.definition, language),
            deprecated: term.deprecated == Some(true),
        }
    });
    Ok(Own { fields, terms: terms.collect() })
}

/// The labels of own terms in the person's language, by vocabulary and code.
pub(crate) fn labels(session: &mut Session) -> Result<BTreeMap<(String, String), String>, ApiError> {
    let language = session.language.code();
    let terms = session.store()?.own(Kind::Term)?.into_iter().filter_map(|record| {
        let term: Term = serde_json::from_value(record.document).ok()?;
        Some(((term.vocabulary?, term.code?), term.title.shown(language).to_owned()))
    });
    Ok(terms.collect())
}

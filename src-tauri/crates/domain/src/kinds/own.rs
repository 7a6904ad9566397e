//! What a vault's owner adds: fields of their own to a kind, terms of their own to a vocabulary.
//! Owns what stands in them. Must not decide what leaves: the gate does.

use serde_json::Value;

use super::declare::record;
use super::{OWN_FIELD, PERSON, TERM};
use crate::document::{Document, Summary};
use crate::{DomainError, vocabulary};

record! {
    /// A field that a vault's owner added to a kind of record.
    OwnField {
        /// What it is called.
        title: texts,
        /// Vocabulary `record_kind`: the kind that has it; what stands in it was saved for that kind.
        of: code("record_kind"),
        /// Vocabulary `own_value`: what it holds.
        holds: code("own_value"),
        /// Vocabulary `vocabulary`: whose terms it holds, where they aren't the vault's own for this field.
        vocabulary: code("vocabulary"),
        /// What belongs in it.
        definition: long_texts,
        /// No longer asked; what was recorded stays.
        deprecated: flag,
    }
}

record! {
    /// A term that a vault's owner added to a vocabulary, or to a field of their own.
    Term {
        /// Its label.
        title: texts,
        /// Vocabulary `vocabulary`: to which it was added.
        vocabulary: code("vocabulary"),
        /// The field of the vault's own whose term it is, where it is one's.
        own_field: one(OWN_FIELD),
        /// What it means, and how to count it.
        definition: long_texts,
        /// No longer offered; where it was recorded it stays.
        deprecated: flag,
        /// The term of the vault that is to be used instead.
        instead: one(TERM),
        /// Its code, made from the label when it was first saved, and never changed.
        code: set(Option<String>),
    }
}

record! {
    /// What stands in a field that a vault's owner added: one of the values.
    rows OwnValue {
        /// Which field.
        own_field: one(OWN_FIELD),
        /// Where it holds a text.
        text: narrative,
        /// Where it holds a whole number.
        number: number,
        /// Where it holds a date.
        date: date,
        /// Where it holds a term: its code, with its vocabulary.
        term: term,
        /// Where it holds a person.
        whom: one(PERSON),
    }
}

/// The parts of a row of `own` in which its value stands, by the sort that its field holds (vocabulary `own_value`).
const PARTS: [(&str, &str); 5] =
    [("text", "text"), ("number", "number"), ("date", "date"), ("term", "term"), ("person", "whom")];

/// The sorts of value (vocabulary `own_value`) that stand in a row of `own`: one, unless it was made wrong.
pub fn held(row: &Value) -> impl Iterator<Item = &'static str> {
    PARTS.iter().filter(|(_, part)| row.get(*part).is_some_and(|value| !value.is_null())).map(|(sort, _)| *sort)
}

/// Whether each row of `own` names its field, once, and holds no more than one value.
pub(crate) fn check(document: &Value) -> Result<(), DomainError> {
    let rows = document.get("own").and_then(Value::as_array);
    let mut named = std::collections::BTreeSet::new();
    for row in rows.into_iter().flatten() {
        let Some(field) = row.get("own_field").and_then(Value::as_str) else {
            return Err(DomainError::Missing { field: "own/own_field" });
        };
        if held(row).count() > 1 || !named.insert(field) {
            return Err(DomainError::Shape { field: "own".to_owned() });
        }
    }
    Ok(())
}

impl Document for OwnField {
    fn summary(&self, language: &str) -> Summary {
        let of = self.of.as_deref().map(|of| vocabulary::label("record_kind", of, language));
        let holds = self.holds.as_deref().map(|holds| vocabulary::label("own_value", holds, language));
        let detail = [of, holds].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Summary { title: self.title.shown(language).to_owned(), detail, ..Summary::default() }
    }

    fn check(&self, old: Option<&Self>) -> Result<(), DomainError> {
        needed("title", self.title.is_empty())?;
        needed("of", self.of.is_none())?;
        needed("holds", self.holds.is_none())?;
        // What was saved in it was saved as this, for this kind.
        match old {
            Some(old) if old.of != self.of => Err(DomainError::Shape { field: "of".to_owned() }),
            Some(old) if old.holds != self.holds => Err(DomainError::Shape { field: "holds".to_owned() }),
            Some(old) if old.vocabulary != self.vocabulary => {
                Err(DomainError::Shape { field: "vocabulary".to_owned() })
            }
            _ => Ok(()),
        }
    }
}

impl Document for Term {
    fn summary(&self, language: &str) -> Summary {
        let detail = self.vocabulary.as_deref().map(|name| vocabulary::label("vocabulary", name, language));
        let detail = detail.unwrap_or_default();
        Summary { title: self.title.shown(language).to_owned(), detail, ..Summary::default() }
    }

    fn complete(&mut self, old: Option<&Self>) {
        self.code = match old {
            Some(old) => old.code.clone(),
            None => vocabulary::own_code(self.title.shown("")),
        };
    }

    fn check(&self, old: Option<&Self>) -> Result<(), DomainError> {
        needed("title", self.title.is_empty())?;
        if old.is_none() && self.code.is_none() {
            return Err(DomainError::Shape { field: "title".to_owned() });
        }
        needed("vocabulary", self.vocabulary.is_none() && self.own_field.is_none())?;
        if self.vocabulary.is_some() && self.own_field.is_some() {
            return Err(DomainError::Shape { field: "vocabulary".to_owned() });
        }
        match old {
            Some(old) if old.vocabulary != self.vocabulary => {
                Err(DomainError::Shape { field: "vocabulary".to_owned() })
            }
            Some(old) if old.own_field != self.own_field => Err(DomainError::Shape { field: "own_field".to_owned() }),
            _ => Ok(()),
        }
    }
}

fn needed(field: &'static str, is_empty: bool) -> Result<(), DomainError> {
    if is_empty { Err(DomainError::Missing { field }) } else { Ok(()) }
}

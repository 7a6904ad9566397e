//! What a vault's owner added, where it is used: a field or a term of their own must be there, and stays while it is.
//! Must not say what one is called: the document does.

use std::collections::BTreeSet;

use khronika_domain::kinds::{OwnField, Term, held};
use khronika_domain::{DomainError, Kind, RecordId, field, vocabulary};
use rusqlite::{OptionalExtension, params};
use serde_json::Value;

use crate::record::{Record, State};
use crate::{Store, StoreError, Transaction};

/// The codes of own terms in a document, and its rows of own fields.
fn used(kind: Kind, document: &Value) -> (BTreeSet<(&'static str, String)>, Vec<&Value>) {
    let mut terms = BTreeSet::new();
    field::own_terms(kind.fields(), document, &mut terms);
    (terms, document.get("own").and_then(Value::as_array).into_iter().flatten().collect())
}

/// Whether a new document needs anything of the vault's own to be there.
pub(crate) fn is_used(kind: Kind, document: &Value) -> bool {
    let (terms, rows) = used(kind, document);
    kind == Kind::Term || !terms.is_empty() || !rows.is_empty()
}

impl Store {
    /// The live fields or terms that the vault's owner added, in the order in which they came.
    ///
    /// # Errors
    /// What the database says.
    pub fn own(&self, kind: Kind) -> Result<Vec<Record>, StoreError> {
        Ok(self.kept_of(kind)?.into_iter().filter(|record| record.state == State::Live).collect())
    }
}

impl Transaction<'_> {
    /// Whether each own term and own field that stands in a document, and didn't in the one before, is there and fits.
    ///
    /// # Errors
    /// `Document`, with the field; `TermStands`.
    pub(crate) fn check_own(&self, kind: Kind, new: &Value, old: Option<&Value>) -> Result<(), StoreError> {
        let (terms, rows) = used(kind, new);
        let (terms_before, rows_before) = old.map(|old| used(kind, old)).unwrap_or_default();
        for (vocabulary, code) in terms.difference(&terms_before) {
            if !self.has_term("$.vocabulary", vocabulary, code)? {
                return Err(DomainError::Term { field: (*vocabulary).to_owned(), vocabulary }.into());
            }
        }
        for row in rows.iter().filter(|row| !rows_before.contains(row)) {
            self.check_row(kind, row)?;
        }
        if kind == Kind::Term && old.is_none() { self.check_alone(new) } else { Ok(()) }
    }

    /// Whether no live term has the code of that one, nor the program's own the label: nobody could tell them apart.
    ///
    /// # Errors
    /// `TermStands`.
    pub(crate) fn check_alone(&self, term: &Value) -> Result<(), StoreError> {
        let said = |part: &str| term.get(part).and_then(Value::as_str).unwrap_or_default();
        let (path, of) = match said("vocabulary") {
            "" => ("$.own_field", said("own_field")),
            vocabulary => ("$.vocabulary", vocabulary),
        };
        let label = vocabulary::own(said("code")).unwrap_or_default().to_lowercase();
        let standard = vocabulary::named(of).map(|vocabulary| vocabulary.terms.as_slice()).unwrap_or_default();
        let stands = standard.iter().any(|term| [&term.ru, &term.en].iter().any(|known| known.to_lowercase() == label));
        if stands || self.has_term(path, of, said("code"))? { Err(StoreError::TermStands) } else { Ok(()) }
    }

    /// A row of `own`: its field is one of this kind's, and what stands in it is what that field holds.
    fn check_row(&self, kind: Kind, row: &Value) -> Result<(), StoreError> {
        let wrong = || StoreError::from(DomainError::Shape { field: "own".to_owned() });
        let id: RecordId =
            row.get("own_field").and_then(Value::as_str).and_then(|id| id.parse().ok()).ok_or_else(wrong)?;
        let field = match self.record(id) {
            Ok(record) if record.kind == Kind::OwnField && record.state == State::Live => record,
            Ok(_) | Err(StoreError::NotFound(_)) => return Err(wrong()),
            Err(error) => return Err(error),
        };
        let field: OwnField = serde_json::from_value(field.document).map_err(|_| wrong())?;
        let fits = held(row).all(|sort| Some(sort) == field.holds.as_deref());
        if field.of.as_deref() != Some(kind.code()) || !fits {
            return Err(wrong());
        }
        let Some(term) = row.get("term").and_then(Value::as_str) else { return Ok(()) };
        let stands = match (vocabulary::own(term), &field.vocabulary) {
            (Some(_), None) => self.has_term("$.own_field", &id.to_string(), term)?,
            (Some(_), Some(vocabulary)) => self.has_term("$.vocabulary", vocabulary, term)?,
            (None, vocabulary) => term.split_once(':').map(|(of, _)| of) == vocabulary.as_deref(),
        };
        if stands { Ok(()) } else { Err(wrong()) }
    }

    /// Whether a live term has that code in a vocabulary (`$.vocabulary`), or for a field (`$.own_field`).
    fn has_term(&self, path: &str, of: &str, code: &str) -> Result<bool, StoreError> {
        let found = self
            .connection
            .prepare_cached(
                "SELECT 1 FROM record WHERE kind = 'term' AND state = 0
                 AND json_extract(body, ?1) = ?2 AND json_extract(body, '$.code') = ?3",
            )?
            .query_row(params![path, of, code], |_| Ok(()))
            .optional()?;
        Ok(found.is_some())
    }

    /// What the vault's owner added is never taken away from what was recorded with it.
    ///
    /// # Errors
    /// `InUse`, with the number of records.
    pub(crate) fn check_unused(&self, record: &Record) -> Result<(), StoreError> {
        let records: i64 = match record.kind {
            Kind::OwnField => self
                .connection
                .prepare_cached(
                    "SELECT count(DISTINCT source) FROM link JOIN record ON record.number = link.source
                     WHERE link.target = ?1 AND link.role = 'own_field' AND record.state < 2",
                )?
                .query_row(params![record.id.bytes()], |row| row.get(0))?,
            Kind::Term => {
                let term: Term = serde_json::from_value(record.document.clone()).unwrap_or_default();
                let Some(code) = term.code else { return Ok(()) };
                // As the code stands in a document; one of the same words in another vocabulary counts too.
                let written = Value::String(code).to_string();
                self.connection
                    .prepare_cached(
                        "SELECT count(*) FROM record WHERE state < 2 AND kind <> 'term' AND instr(body, ?1) > 0",
                    )?
                    .query_row([written], |row| row.get(0))?
            }
            _ => 0,
        };
        if records == 0 { Ok(()) } else { Err(StoreError::InUse(u64::try_from(records).unwrap_or_default())) }
    }
}

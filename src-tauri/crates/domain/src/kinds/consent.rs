//! A consent: on what basis a person may appear in a disclosure, for which purposes, how far.

use super::declare::record;
use super::{CASE, EVIDENCE, OwnValue, PERSON, TESTIMONY};
use crate::DomainError;
use crate::document::{Document, Summary};

record! {
    /// A person's basis of disclosure; with a testimony it covers that testimony only.
    Consent {
        /// The person.
        person: one(PERSON),
        /// The testimony it is about.
        testimony: one(TESTIMONY),
        /// Vocabulary `basis` (standards: bases on which a person may appear).
        basis: code("basis"),
        /// Vocabulary `purpose`.
        purposes: codes("purpose"),
        /// Vocabulary `consent_level`: refused, anonymous, initials, pseudonym, named.
        level: code("consent_level"),
        /// Vocabulary `explained`: what the person was told before.
        explained: codes("explained"),
        /// When it was given.
        obtained: date,
        /// Vocabulary `consent_how`.
        how: code("consent_how"),
        /// BCP 47 tag of the language it was given in.
        language: language,
        /// Who obtained it.
        taken_by: one(PERSON),
        /// Conditions in the person's words.
        conditions: long_texts,
        /// Who speaks for the person, for the basis `representative`.
        representative: one(PERSON),
        /// Why that basis: why not the person, what the person is known to wish.
        reason: long_texts,
        /// The public source, for the basis `public_record`.
        source: line,
        /// When it must be asked again.
        reconfirm_by: date,
        /// When it was withdrawn.
        withdrawn: date,
        /// Vocabulary `assent`: a child’s own agreement beside the guardian’s.
        assent: code("assent"),
        /// The signed form or the recording of it.
        proof: one(EVIDENCE),
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Consent {
    fn summary(&self, _: &str) -> Summary {
        Summary {
            title: self.basis.clone().unwrap_or_default(),
            detail: self.purposes.join(", "),
            date: self.obtained.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.person.is_none() {
            return Err(DomainError::Missing { field: "person" });
        }
        if self.basis.as_deref().unwrap_or_default().is_empty() {
            return Err(DomainError::Missing { field: "basis" });
        }
        if self.purposes.is_empty() {
            return Err(DomainError::Missing { field: "purposes" });
        }
        if self.level.as_deref().unwrap_or_default().is_empty() {
            return Err(DomainError::Missing { field: "level" });
        }
        // Each basis has a record without which it is no basis (standards §1).
        match self.basis.as_deref() {
            Some("representative") if self.representative.is_none() && self.reason.is_empty() => {
                Err(DomainError::Missing { field: "representative" })
            }
            Some("public_record") if self.source.as_deref().unwrap_or_default().is_empty() => {
                Err(DomainError::Missing { field: "source" })
            }
            _ => Ok(()),
        }
    }
}

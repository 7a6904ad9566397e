//! An assessment: criteria of a scheme, and what speaks for and against each. Never a verdict by the program.

use super::declare::record;
use super::{CASE, CITED, INCIDENT, OwnValue, PERSON};
use crate::DomainError;
use crate::document::{Document, Summary};
use crate::vocabulary;

record! {
    /// One criterion or element, with what is cited for and against it.
    rows CriterionMet {
        /// Vocabulary `criterion`.
        criterion: code("criterion"),
        /// Vocabulary `strength`: how strongly what is cited supports it.
        strength: code("strength"),
        /// What is cited.
        citations: many(CITED),
        /// Why.
        reasons: texts,
        /// What speaks against it.
        against: texts,
    }
}

record! {
    /// An assessment (PACE Resolution 1900; Memorial’s groups; WGAD categories I–V; Rome Statute art. 7).
    Assessment {
        /// Whom it is about.
        person: one(PERSON),
        /// The incident it is about.
        incident: one(INCIDENT),
        /// Vocabulary `assessment_scheme`.
        scheme: code("assessment_scheme"),
        /// Criteria.
        criteria: rows(CriterionMet),
        /// What the author concludes, in the author’s words.
        conclusion: long_texts,
        /// Who assessed.
        author: one(PERSON),
        /// When.
        date: date,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Assessment {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.scheme.clone().unwrap_or_default(),
            detail: super::opening(self.conclusion.shown(language)),
            date: self.date.clone(),
            ..Summary::default()
        }
    }

    fn sorted(&self, language: &str) -> String {
        vocabulary::label("assessment_scheme", self.scheme.as_deref().unwrap_or_default(), language)
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.scheme.as_deref().unwrap_or_default().is_empty() {
            return Err(DomainError::Missing { field: "scheme" });
        }
        if self.person.is_none() && self.incident.is_none() {
            return Err(DomainError::Missing { field: "person" });
        }
        Ok(())
    }
}

//! What persons are to each other: family, command, membership, and who speaks for whom.

use super::declare::record;
use super::{CASE, OwnValue, PERSON, PROCEEDING};
use crate::DomainError;
use crate::document::{Document, Summary};
use crate::vocabulary;

record! {
    /// A relation from one person to another (HURIDOCS Events, Biographic details 2301–2371, MT21).
    Relation {
        /// Whose relation it is: “A is the mother of B” has A here.
        person: one(PERSON),
        /// Vocabulary `relation`, from that person's side.
        relation: code("relation"),
        /// The other person.
        related: one(PERSON),
        /// From this day on.
        from: date,
        /// Until this day.
        until: date,
        /// More of it.
        description: long_texts,
        /// Where that is known from.
        source: line,
        /// It must stay confidential.
        withhold: flag,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Relation {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.relation.clone().unwrap_or_default(),
            detail: super::opening(self.description.shown(language)),
            date: self.from.clone(),
            ..Summary::default()
        }
    }

    fn sorted(&self, language: &str) -> String {
        vocabulary::label("relation", self.relation.as_deref().unwrap_or_default(), language)
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.person.is_none() {
            return Err(DomainError::Missing { field: "person" });
        }
        if self.relation.as_deref().unwrap_or_default().is_empty() {
            return Err(DomainError::Missing { field: "relation" });
        }
        if self.related.is_none() || self.related == self.person {
            return Err(DomainError::Missing { field: "related" });
        }
        Ok(())
    }
}

record! {
    /// Who speaks for a person in law: counsel or another representative, from when to when.
    Representation {
        /// Who is represented.
        person: one(PERSON),
        /// Who represents.
        counsel: one(PERSON),
        /// Vocabulary `counsel` (HURIDOCS MT31).
        mandate: code("counsel"),
        /// The proceeding, where it is for one.
        proceeding: one(PROCEEDING),
        /// Number of the ордер or power of attorney.
        warrant_number: line,
        /// Its date.
        warrant_date: date,
        /// From this day on.
        from: date,
        /// Until this day.
        until: date,
        /// Since when counsel is bound not to disclose the investigation's data (УПК 161, УК 310).
        nondisclosure: date,
        /// How access to the client goes: visits refused, searches, time with the file.
        access: long_texts,
        /// More of it.
        description: long_texts,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Representation {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.mandate.clone().unwrap_or_default(),
            detail: super::opening(self.description.shown(language)),
            date: self.from.clone(),
            ..Summary::default()
        }
    }

    fn sorted(&self, language: &str) -> String {
        vocabulary::label("counsel", self.mandate.as_deref().unwrap_or_default(), language)
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.person.is_none() {
            return Err(DomainError::Missing { field: "person" });
        }
        if self.counsel.is_none() {
            return Err(DomainError::Missing { field: "counsel" });
        }
        Ok(())
    }
}

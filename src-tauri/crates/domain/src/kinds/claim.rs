//! Who says so: a passage of a statement or a part of an exhibit, attached to what it says of a record; and the
//! finding, a separate dated judgement that cites claims. Must not change what was said.

use super::declare::record;
use super::{ABOUT, CASE, CLAIM, OwnValue, PERSON, STATEMENT};
use crate::DomainError;
use crate::document::{Document, Summary};

record! {
    /// What a source says of one field of one record.
    Claim {
        /// The testimony or exhibit.
        source: one(STATEMENT),
        /// The passage, word for word.
        quote: narrative,
        /// Where the passage begins in the narrative, in characters from 0.
        starts: number,
        /// Where it ends: the first character after it.
        ends: number,
        /// Page of an exhibit, from 1.
        page: number,
        /// Region of a page or picture: left, top, width, height in hundredths of a per cent, by commas.
        region: line,
        /// Second of a recording.
        second: number,
        /// The record it says something of.
        about: one(ABOUT),
        /// The field it says something of, as a path in that record.
        field: line,
        /// What it says, in words.
        says: texts,
        /// The date it says.
        date: date,
        /// The person it says.
        person: one(PERSON),
        /// The place it says.
        place: place,
        /// Vocabulary `source_connection` (HURIDOCS MT19): how the source knows.
        connection: code("source_connection"),
        /// Vocabulary `reliability` (HURIDOCS MT42): of this statement.
        reliability: code("reliability"),
        /// Vocabulary `target_may_see`: whether the person it is about may learn of it in sanctions proceedings.
        target_may_see: code("target_may_see"),
        /// It may be shared with allied authorities.
        shareable: flag,
        /// It is public already.
        public: flag,
        /// It must stay confidential.
        withhold: flag,
        /// What whoever marked it minds.
        note: texts,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Claim {
    fn summary(&self, language: &str) -> Summary {
        let quote = super::opening(self.quote.as_deref().unwrap_or_default());
        let said = super::opening(self.says.shown(language));
        Summary {
            title: if quote.is_empty() { said } else { quote },
            detail: self.field.clone().unwrap_or_default(),
            date: self.date.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.source.is_none() {
            return Err(DomainError::Missing { field: "source" });
        }
        if self.about.is_none() {
            return Err(DomainError::Missing { field: "about" });
        }
        let located = self.page.is_some() || self.region.is_some() || self.second.is_some();
        if self.quote.as_deref().unwrap_or_default().trim().is_empty() && self.says.is_empty() && !located {
            return Err(DomainError::Missing { field: "quote" });
        }
        if self.starts.zip(self.ends).is_some_and(|(starts, ends)| starts >= ends) {
            return Err(DomainError::Shape { field: "ends".to_owned() });
        }
        Ok(())
    }
}

record! {
    /// What the team holds to be so, of one field of one record, and why.
    Finding {
        /// The record it is about.
        about: one(ABOUT),
        /// The field it is about, as a path in that record.
        field: line,
        /// Vocabulary `violation_status` (HURIDOCS MT41): confirmed, likely, possible, unlikely.
        status: code("violation_status"),
        /// What is held to be so, in words.
        holds: texts,
        /// The date that is held to be so.
        date: date,
        /// The person that is held to be so.
        person: one(PERSON),
        /// The claims for it.
        supporting: many(CLAIM),
        /// The claims against it.
        contradicting: many(CLAIM),
        /// Why.
        reasons: long_texts,
        /// Who judged.
        author: one(PERSON),
        /// When it was judged.
        made: date,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Finding {
    fn summary(&self, language: &str) -> Summary {
        let held = super::opening(self.holds.shown(language));
        Summary {
            title: if held.is_empty() { self.status.clone().unwrap_or_default() } else { held },
            detail: self.field.clone().unwrap_or_default(),
            date: self.made.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.about.is_none() {
            return Err(DomainError::Missing { field: "about" });
        }
        if self.status.as_deref().unwrap_or_default().is_empty() {
            return Err(DomainError::Missing { field: "status" });
        }
        Ok(())
    }
}

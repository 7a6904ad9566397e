//! What was done about it: who was written to, about whom, and what came of it; and what is to be done by when.

use super::declare::record;
use super::{CASE, EVIDENCE, INCIDENT, OwnValue, PERSON, RECORDS};
use crate::DomainError;
use crate::document::{Document, Summary};
use crate::vocabulary;

record! {
    /// An intervention (HURIDOCS Events, Intervention 2601–2672).
    Intervention {
        /// Vocabulary `intervention_type` (HURIDOCS MT20).
        intervention: code("intervention_type"),
        /// Vocabulary `letter_type`.
        letter: code("letter_type"),
        /// Vocabulary `body`: who was written to.
        bodies: codes("body"),
        /// Who was written to, in words.
        addressees: texts,
        /// When.
        date: date,
        /// About whom.
        persons: many(PERSON),
        /// About what.
        incidents: many(INCIDENT),
        /// Who wrote.
        by: one(PERSON),
        /// Number of the communication.
        reference: line,
        /// What was asked for.
        description: long_texts,
        /// Vocabulary `priority` (HURIDOCS MT46).
        priority: code("priority"),
        /// Vocabulary `intervention_status` (HURIDOCS MT45).
        status: code("intervention_status"),
        /// Vocabulary `international_clock`: which term runs.
        clock: code("international_clock"),
        /// When that term ends.
        due: date,
        /// Vocabulary `intervention_response` (HURIDOCS MT27).
        response: code("intervention_response"),
        /// When it was answered.
        answered: date,
        /// The answer in words.
        answer: long_texts,
        /// Vocabulary `intervention_impact` (HURIDOCS MT44).
        impact: code("intervention_impact"),
        /// Letters.
        letters: many(EVIDENCE),
        /// Vocabulary `sanctions_regime`: of a dossier.
        regimes: codes("sanctions_regime"),
        /// With whom it was written.
        partners: many(PERSON),
        /// Why it matters to whoever is written to.
        argument: long_texts,
        /// It must stay confidential.
        withhold: flag,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Intervention {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.intervention.clone().unwrap_or_default(),
            detail: super::opening(self.addressees.shown(language)),
            date: self.date.clone(),
            ..Summary::default()
        }
    }

    fn sorted(&self, language: &str) -> String {
        vocabulary::label("intervention_type", self.intervention.as_deref().unwrap_or_default(), language)
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.bodies.is_empty() && self.addressees.is_empty() && self.intervention.is_none() {
            return Err(DomainError::Missing { field: "bodies" });
        }
        Ok(())
    }
}

record! {
    /// Something to be done by a day, or a line of Today that was handled.
    Task {
        /// What is to be done.
        title: texts,
        /// Vocabulary `task_kind`.
        task: code("task_kind"),
        /// By when.
        due: date,
        /// What it is about.
        about: many(RECORDS),
        /// The line of Today that it answers, as Today calls it.
        answers: line,
        /// When it was done.
        done: date,
        /// What came of it.
        note: texts,
        /// Cases it belongs to.
        cases: many(CASE),
    }
}

impl Document for Task {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: super::opening(match self.title.shown(language) {
                "" => self.note.shown(language),
                title => title,
            }),
            detail: self.task.clone().unwrap_or_default(),
            date: self.due.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.title.is_empty() && self.answers.as_deref().unwrap_or_default().is_empty() {
            return Err(DomainError::Missing { field: "title" });
        }
        Ok(())
    }
}

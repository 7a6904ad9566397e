//! Health of somebody at risk: what is needed, what was asked for, given or denied, and when to look again.

use super::declare::record;
use super::{CASE, DETENTION, EVIDENCE, OwnValue, PERSON};
use crate::DomainError;
use crate::document::{Document, Summary};

record! {
    /// A request for care, and what came of it.
    rows CareRequest {
        /// Vocabulary `care_kind`.
        care: code("care_kind"),
        /// When it was asked for.
        date: date,
        /// What was asked for, of whom.
        asked: texts,
        /// Vocabulary `care_response`.
        response: code("care_response"),
        /// When it was answered.
        answered: date,
        /// Who gave or denied it.
        answered_by: one(PERSON),
        /// More of it.
        note: line,
    }
}

record! {
    /// An examination, and how what was found fits what is told.
    rows Examination {
        /// When.
        date: date,
        /// Who examined.
        examiner: one(PERSON),
        /// Where, and who else was there, restraints, time.
        circumstances: texts,
        /// Whether the examiner was free of the authorities.
        independent: flag,
        /// What was found.
        finding: texts,
        /// Vocabulary `istanbul` (Istanbul Protocol 2022): degree of consistency of that finding.
        consistency: code("istanbul"),
        /// What the examiner recommends.
        recommendations: texts,
        /// Certificates, photographs, body diagrams.
        exhibits: many(EVIDENCE),
    }
}

record! {
    /// Health of a person.
    Health {
        /// Whose health.
        person: one(PERSON),
        /// As of when.
        date: date,
        /// Vocabulary `risk_level`.
        risk: code("risk_level"),
        /// Why that level.
        risk_reason: texts,
        /// When to look again.
        next_check: date,
        /// Illness, disability, medicines.
        needs: long_texts,
        /// Care that was asked for.
        requests: rows(CareRequest),
        /// How it got worse, and when.
        deterioration: long_texts,
        /// Examinations.
        examinations: rows(Examination),
        /// Vocabulary `istanbul`: the overall evaluation, which governs (Istanbul Protocol ¶382–383).
        consistency: code("istanbul"),
        /// The detention, where the person is held.
        detention: one(DETENTION),
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Health {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.risk.clone().unwrap_or_default(),
            detail: super::opening(self.needs.shown(language)),
            date: self.date.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.person.is_none() { Err(DomainError::Missing { field: "person" }) } else { Ok(()) }
    }
}

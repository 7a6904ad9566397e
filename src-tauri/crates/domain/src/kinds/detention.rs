//! A detention: where somebody is held, since when, how, and who could see them. The deprivation of liberty itself is
//! an act; this record tells its course. Must not count days: `custody` does.

use super::declare::record;
use super::{ACT, CASE, FACILITY, OwnValue, PERSON, PROCEEDING};
use crate::DomainError;
use crate::document::{Document, Summary};

record! {
    /// A stretch of a detention in one place and regime, a transfer between two, or a punishment within it.
    rows Placement {
        /// Vocabulary `placement`.
        placement: code("placement"),
        /// Where, where it is known.
        facility: one(FACILITY),
        /// Where, in words: a vehicle, a town on the way.
        place_words: line,
        /// Cell or wing.
        cell: line,
        /// Vocabulary `regime`.
        regime: code("regime"),
        /// From this day on.
        from: date,
        /// Until this day.
        until: date,
        /// The reason that was given.
        reason: line,
        /// Where that is known from.
        source: line,
    }
}

record! {
    /// A time without any contact with the outside world.
    rows Incommunicado {
        /// From this day on.
        from: date,
        /// Until this day.
        until: date,
        /// How that is known.
        note: line,
    }
}

record! {
    /// A contact that took place, was asked for, or was refused.
    rows DetentionContact {
        /// Vocabulary `contact_with`.
        with: code("contact_with"),
        /// When.
        date: date,
        /// Vocabulary `contact_result`.
        result: code("contact_result"),
        /// More of it.
        note: line,
    }
}

record! {
    /// A detention (WGAD questionnaire I–IV, E/CN.4/1992/20 Annex II; HURIDOCS Events, Arrest).
    Detention {
        /// Who is held.
        person: one(PERSON),
        /// The act that it is the course of.
        act: one(ACT),
        /// When it began.
        from: date,
        /// When it ended.
        until: date,
        /// Vocabulary `detention_type` (HURIDOCS MT29).
        detention: code("detention_type"),
        /// Vocabulary `whereabouts` (HURIDOCS MT30).
        whereabouts: codes("whereabouts"),
        /// Where, in which regime, and the transfers between.
        placements: rows(Placement),
        /// Times without any contact.
        incommunicado: rows(Incommunicado),
        /// Contacts with counsel, family, consul and others.
        contacts: rows(DetentionContact),
        /// The proceeding it belongs to.
        proceeding: one(PROCEEDING),
        /// Vocabulary `agency`: forces that took the person.
        forces: codes("agency"),
        /// Vocabulary `warrant`: whether a warrant was shown.
        warrant: code("warrant"),
        /// Who issued the warrant, or ordered the detention.
        ordered_by: line,
        /// The reasons that the authorities gave.
        stated_reason: texts,
        /// The law they named.
        legal_basis: texts,
        /// Conditions: space, light, food, sleep, work.
        conditions: long_texts,
        /// How the arrest and the detention went.
        description: long_texts,
        /// What was tried in law inside the country.
        remedies: long_texts,
        /// What will end it by law or decision: the day of release.
        release_due: date,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Detention {
    fn summary(&self, _: &str) -> Summary {
        Summary {
            title: self.detention.clone().unwrap_or_default(),
            detail: self.placements.last().and_then(|last| last.placement.clone()).unwrap_or_default(),
            date: self.from.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.person.is_none() { Err(DomainError::Missing { field: "person" }) } else { Ok(()) }
    }
}

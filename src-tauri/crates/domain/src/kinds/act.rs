//! Who did what to whom. An act is one type of violation against one victim in one incident; each
//! perpetrator, known or not, is an involvement in it (HRDAG's unit is act × involvement).

use super::declare::record;
use super::{ACT, CASE, INCIDENT, OwnValue, PERSON};
use crate::DomainError;
use crate::document::{Document, Summary};
use crate::vocabulary;

record! {
    /// One type of violation against one victim in one incident (HURIDOCS Events, Act 2101–2172 with the add-ons for
    /// killing, torture and destruction).
    Act {
        /// Vocabulary `act_type` (HURIDOCS MT4).
        #[serde(rename = "type")]
        act_type ["type"]: code("act_type"),
        /// The victim.
        victim: one(PERSON),
        /// The incident it was part of.
        incident: one(INCIDENT),
        /// When, where it differs from the incident.
        date: date,
        /// Vocabulary `method` (HURIDOCS MT5).
        methods: codes("method"),
        /// Where, where it differs from the incident.
        place: place,
        /// Vocabulary `location_type` (HURIDOCS MT17).
        location: code("location_type"),
        /// The reason that was stated.
        stated_reason: texts,
        /// What was done.
        description: long_texts,
        /// What it did to the body.
        physical: long_texts,
        /// What it did to the mind.
        psychological: long_texts,
        /// Vocabulary `victim_status` (HURIDOCS MT25).
        status_at_end: code("victim_status"),
        /// Years of age when it happened.
        age: number,
        /// Vocabulary `characteristic` (HURIDOCS MT23): for what the victim was chosen.
        characteristics: codes("characteristic"),
        /// Vocabulary `attribution` (HURIDOCS MT28).
        attribution: code("attribution"),
        /// National law concerned (HURIDOCS MT62): articles.
        articles: codes("article"),
        /// Vocabulary `right` (HURIDOCS MT6).
        rights: codes("right"),
        /// Vocabulary `statement_signed` (HURIDOCS MT36).
        statement: code("statement_signed"),
        /// Vocabulary `medical_attention` (HURIDOCS MT37).
        medical: codes("medical_attention"),
        /// Vocabulary `torture_intent` (HURIDOCS MT38): what it seemed to be for.
        intent: codes("torture_intent"),
        /// Vocabulary `manner_of_death` (Minnesota Protocol 2016).
        death: code("manner_of_death"),
        /// Vocabulary `autopsy` (HURIDOCS MT34).
        autopsy: code("autopsy"),
        /// Vocabulary `death_certificate` (HURIDOCS MT35).
        certificate: code("death_certificate"),
        /// What became of the body: who kept it, whether the family was told, whether it was returned.
        remains: long_texts,
        /// Where the person was when it ended.
        place_at_end: place,
        /// What was destroyed or taken, and its worth.
        property: texts,
        /// Vocabulary `compensation` (HURIDOCS MT47).
        compensation: code("compensation"),
        /// It must stay confidential.
        withhold: flag,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Act {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.act_type.clone().unwrap_or_default(),
            detail: super::opening(self.description.shown(language)),
            date: self.date.clone(),
            ..Summary::default()
        }
    }

    fn sorted(&self, language: &str) -> String {
        vocabulary::label("act_type", self.act_type.as_deref().unwrap_or_default(), language)
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.act_type.as_deref().unwrap_or_default().is_empty() {
            return Err(DomainError::Missing { field: "type" });
        }
        Ok(())
    }
}

record! {
    /// One perpetrator's part in an act (HURIDOCS Events, Involvement 2401–2471).
    Involvement {
        /// The act.
        act: one(ACT),
        /// The perpetrator, where one is recorded.
        perpetrator: one(PERSON),
        /// The perpetrator is not known: a value, not an omission.
        unknown: flag,
        /// How the perpetrator was described.
        description: long_texts,
        /// Vocabulary `involvement_degree` (HURIDOCS MT18).
        degree: code("involvement_degree"),
        /// Vocabulary `perpetrator_type` (HURIDOCS MT24).
        perpetrator_type: code("perpetrator_type"),
        /// Vocabulary `sanctions_ground`: direct, command or by post.
        ground: code("sanctions_ground"),
        /// Vocabulary `perpetrator_status` (HURIDOCS MT26).
        status: code("perpetrator_status"),
        /// It must stay confidential.
        withhold: flag,
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Involvement {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.degree.clone().or_else(|| self.perpetrator_type.clone()).unwrap_or_default(),
            detail: super::opening(self.description.shown(language)),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.act.is_none() {
            return Err(DomainError::Missing { field: "act" });
        }
        if self.perpetrator.is_none() && self.unknown != Some(true) && self.description.is_empty() {
            return Err(DomainError::Missing { field: "perpetrator" });
        }
        Ok(())
    }
}

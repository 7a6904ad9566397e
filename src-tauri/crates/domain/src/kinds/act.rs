//! Who did what to whom. An act is one type of violation against one victim in one incident; each
//! perpetrator, known or not, is an involvement in it (HRDAG's unit is act × involvement).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Unknown;
use crate::date::Date;
use crate::document::{Document, Link, Summary, check_code, check_codes, check_date};
use crate::place::Place;
use crate::text::Texts;
use crate::{DomainError, RecordId, vocabulary};

/// One type of violation against one victim in one incident.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Act {
    /// The incident it was part of.
    pub incident: Option<RecordId>,
    /// The victim.
    pub victim: Option<RecordId>,
    /// Vocabulary `act_type` (HURIDOCS MT4).
    #[serde(rename = "type")]
    pub act_type: Option<String>,
    /// When, where it differs from the incident.
    pub date: Option<Date>,
    /// Vocabulary `method` (HURIDOCS MT5).
    #[ts(as = "Option<Vec<String>>")]
    pub methods: Vec<String>,
    /// Where, where it differs from the incident.
    pub place: Option<Place>,
    /// The reason that was stated.
    #[ts(as = "Option<Texts>")]
    pub stated_reason: Texts,
    /// What was done.
    #[ts(as = "Option<Texts>")]
    pub description: Texts,
    /// Vocabulary `victim_status` (HURIDOCS MT25).
    pub status_at_end: Option<String>,
    /// Cases it belongs to.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub cases: Vec<RecordId>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub unknown: Unknown,
}

impl Document for Act {
    fn summary(&self, language: &str) -> Summary {
        let term = self.act_type.as_deref().and_then(|code| vocabulary::named("act_type")?.term(code));
        let mut texts: Vec<String> =
            self.description.iter().chain(self.stated_reason.iter()).map(str::to_owned).collect();
        texts.extend(term.iter().flat_map(|term| [term.ru.clone(), term.en.clone()]));
        texts.extend(self.place.iter().flat_map(|place| place.text.iter().map(str::to_owned)));
        Summary {
            title: self.act_type.clone().unwrap_or_default(),
            detail: super::opening(self.description.shown(language)),
            date: self.date.clone(),
            cases: self.cases.clone(),
            links: [("incident", self.incident), ("victim", self.victim)]
                .into_iter()
                .filter_map(|(role, target)| target.map(|target| Link { role, target }))
                .collect(),
            texts,
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
        check_code("type", "act_type", self.act_type.as_deref())?;
        check_date("date", self.date.as_ref())?;
        check_codes("methods", "method", &self.methods)?;
        check_code("status_at_end", "victim_status", self.status_at_end.as_deref())
    }
}

/// One perpetrator's part in an act.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Involvement {
    /// The act.
    pub act: Option<RecordId>,
    /// The perpetrator, where one is recorded.
    pub perpetrator: Option<RecordId>,
    /// The perpetrator is not known: a value, not an omission.
    pub unknown: Option<bool>,
    /// How the perpetrator was described.
    #[ts(as = "Option<Texts>")]
    pub description: Texts,
    /// Vocabulary `involvement_degree` (HURIDOCS MT18).
    pub degree: Option<String>,
    /// Vocabulary `perpetrator_type` (HURIDOCS MT24).
    pub perpetrator_type: Option<String>,
    /// Cases it belongs to.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub cases: Vec<RecordId>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub more: Unknown,
}

impl Document for Involvement {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.degree.clone().or_else(|| self.perpetrator_type.clone()).unwrap_or_default(),
            detail: super::opening(self.description.shown(language)),
            cases: self.cases.clone(),
            links: [("act", self.act), ("perpetrator", self.perpetrator)]
                .into_iter()
                .filter_map(|(role, target)| target.map(|target| Link { role, target }))
                .collect(),
            texts: self.description.iter().map(str::to_owned).collect(),
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
        check_code("degree", "involvement_degree", self.degree.as_deref())?;
        check_code("perpetrator_type", "perpetrator_type", self.perpetrator_type.as_deref())
    }
}

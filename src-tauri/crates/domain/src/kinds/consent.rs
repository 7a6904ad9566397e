//! A consent: on what basis a person may appear in a disclosure, for which purposes, how far.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Unknown;
use crate::date::Date;
use crate::document::{Document, Link, Summary, check_code, check_codes, check_date};
use crate::text::Texts;
use crate::{DomainError, RecordId};

/// A person's basis of disclosure; with a testimony it covers that testimony only.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Consent {
    /// The person.
    pub person: Option<RecordId>,
    /// The testimony it is about.
    pub testimony: Option<RecordId>,
    /// Vocabulary `basis` (standards: bases on which a person may appear).
    pub basis: Option<String>,
    /// Vocabulary `purpose`.
    #[ts(as = "Option<Vec<String>>")]
    pub purposes: Vec<String>,
    /// Vocabulary `consent_level`: refused, anonymous, initials, pseudonym, named.
    pub level: Option<String>,
    /// When it was given.
    pub obtained: Option<Date>,
    /// Vocabulary `consent_how`.
    pub how: Option<String>,
    /// BCP 47 tag of the language it was given in.
    pub language: Option<String>,
    /// Who obtained it.
    pub taken_by: Option<RecordId>,
    /// Conditions in the person's words.
    #[ts(as = "Option<Texts>")]
    pub conditions: Texts,
    /// Who speaks for the person, for the basis `representative`.
    pub representative: Option<RecordId>,
    /// Why that basis: why not the person, what the person is known to wish.
    #[ts(as = "Option<Texts>")]
    pub reason: Texts,
    /// The public source, for the basis `public_record`.
    pub source: Option<String>,
    /// When it must be asked again.
    pub reconfirm_by: Option<Date>,
    /// When it was withdrawn.
    pub withdrawn: Option<Date>,
    /// Cases it belongs to.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub cases: Vec<RecordId>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub unknown: Unknown,
}

impl Document for Consent {
    fn summary(&self, _: &str) -> Summary {
        Summary {
            title: self.basis.clone().unwrap_or_default(),
            detail: self.purposes.join(", "),
            date: self.obtained.clone(),
            cases: self.cases.clone(),
            links: [
                ("person", self.person),
                ("testimony", self.testimony),
                ("taken_by", self.taken_by),
                ("representative", self.representative),
            ]
            .into_iter()
            .filter_map(|(role, target)| target.map(|target| Link { role, target }))
            .collect(),
            texts: self
                .conditions
                .iter()
                .chain(self.reason.iter())
                .chain(self.source.as_deref())
                .map(str::to_owned)
                .collect(),
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
                return Err(DomainError::Missing { field: "representative" });
            }
            Some("public_record") if self.source.as_deref().unwrap_or_default().is_empty() => {
                return Err(DomainError::Missing { field: "source" });
            }
            _ => {}
        }
        check_code("basis", "basis", self.basis.as_deref())?;
        check_codes("purposes", "purpose", &self.purposes)?;
        check_code("level", "consent_level", self.level.as_deref())?;
        check_code("how", "consent_how", self.how.as_deref())?;
        for (field, date) in
            [("obtained", &self.obtained), ("reconfirm_by", &self.reconfirm_by), ("withdrawn", &self.withdrawn)]
        {
            check_date(field, date.as_ref())?;
        }
        Ok(())
    }
}

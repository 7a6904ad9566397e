//! A person: an individual, a group counted as one, or an organisation (HURIDOCS Events, Person).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Unknown;
use crate::date::Date;
use crate::document::{Document, Summary, check_code, check_codes, check_date};
use crate::name::Names;
use crate::text::Texts;
use crate::{DomainError, RecordId};

/// A person or group.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Person {
    /// Vocabulary `person_nature`: individual, group, organisation.
    pub nature: Option<String>,
    /// Every written form of the name; none where it is unknown.
    #[ts(as = "Option<Names>")]
    pub names: Names,
    /// Vocabulary `sex`.
    pub sex: Option<String>,
    /// Date of birth.
    pub birth: Option<Date>,
    /// ISO 3166-1 alpha-2 codes.
    #[ts(as = "Option<Vec<String>>")]
    pub citizenships: Vec<String>,
    /// BCP 47 tags.
    #[ts(as = "Option<Vec<String>>")]
    pub languages: Vec<String>,
    /// Occupation in words.
    #[ts(as = "Option<Texts>")]
    pub occupation: Texts,
    /// Vocabulary `role`: what the person is called where the name may not be said.
    #[ts(as = "Option<Vec<String>>")]
    pub roles: Vec<String>,
    /// How many persons a group is.
    #[ts(optional, type = "number")]
    pub group_size: Option<u64>,
    /// Anything else.
    #[ts(as = "Option<Texts>")]
    pub description: Texts,
    /// Cases it belongs to.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub cases: Vec<RecordId>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub unknown: Unknown,
}

impl Document for Person {
    fn summary(&self, language: &str) -> Summary {
        let title = match self.names.primary() {
            "" => self.description.shown(language).to_owned(),
            name => name.to_owned(),
        };
        let other = self.names.iter().find(|name| *name != title).unwrap_or_default();
        Summary {
            title,
            detail: [self.occupation.shown(language), other]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            date: self.birth.clone(),
            cases: self.cases.clone(),
            texts: self.occupation.iter().chain(self.description.iter()).map(str::to_owned).collect(),
            names: self.names.iter().map(str::to_owned).collect(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        // A person may be unnamed («сотрудник в маске»), but something must tell one from another.
        if self.names.is_empty() && self.description.is_empty() {
            return Err(DomainError::Missing { field: "names" });
        }
        check_date("birth", self.birth.as_ref())?;
        check_code("nature", "person_nature", self.nature.as_deref())?;
        check_code("sex", "sex", self.sex.as_deref())?;
        check_codes("roles", "role", &self.roles)?;
        for name in &self.names.0 {
            check_code("names", "name_usage", name.usage.as_deref())?;
            check_code("names", "name_scheme", name.scheme.as_deref())?;
        }
        Ok(())
    }
}

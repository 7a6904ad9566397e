//! An incident: what happened at one time and place (HURIDOCS Event).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Unknown;
use crate::date::Date;
use crate::document::{Document, Summary, check_code, check_codes, check_date};
use crate::place::Place;
use crate::text::Texts;
use crate::{DomainError, ItemId, RecordId};

/// How many persons a source counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Count {
    /// Random id of this item.
    #[serde(default = "ItemId::random")]
    #[ts(optional, as = "Option<_>")]
    pub id: ItemId,
    /// Vocabulary `count_of`.
    pub of: String,
    /// The number, where one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub number: Option<u64>,
    /// As the source says it: «около 12».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub phrase: Option<String>,
}

/// Where the knowledge comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Source {
    /// Random id of this item.
    #[serde(default = "ItemId::random")]
    #[ts(optional, as = "Option<_>")]
    pub id: ItemId,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<String>,
    /// Address of a public source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub url: Option<String>,
}

/// An incident.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Incident {
    /// What it is called.
    #[ts(as = "Option<Texts>")]
    pub title: Texts,
    /// When.
    pub date: Option<Date>,
    /// Where.
    pub place: Option<Place>,
    /// What happened.
    #[ts(as = "Option<Texts>")]
    pub description: Texts,
    /// Vocabulary `incident_type`.
    #[ts(as = "Option<Vec<String>>")]
    pub types: Vec<String>,
    /// The type in the source's own words.
    #[ts(as = "Option<Texts>")]
    pub type_words: Texts,
    /// What it was about: the demand of a rally, the reason of a search.
    #[ts(as = "Option<Texts>")]
    pub subject: Texts,
    /// Who organised it.
    #[ts(as = "Option<Texts>")]
    pub organizer: Texts,
    /// Circumstances, such as whether the authorities had agreed to an assembly.
    #[ts(as = "Option<Texts>")]
    pub circumstances: Texts,
    /// Counts by source.
    #[ts(as = "Option<Vec<Count>>")]
    pub counts: Vec<Count>,
    /// Sources.
    #[ts(as = "Option<Vec<Source>>")]
    pub sources: Vec<Source>,
    /// Its number in the list it was taken from.
    pub reference: Option<String>,
    /// Vocabulary `violation_status` (HURIDOCS MT41).
    pub status: Option<String>,
    /// Cases it belongs to.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub cases: Vec<RecordId>,
    /// The import that made it.
    pub import: Option<RecordId>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub unknown: Unknown,
}

impl Document for Incident {
    fn summary(&self, language: &str) -> Summary {
        let place = self.place.as_ref();
        // A title stands whole, as a case's does; of an account that stands for one its beginning is enough.
        let told = [&self.description, &self.type_words].into_iter().find(|texts| !texts.is_empty());
        let title = match self.title.shown(language) {
            "" => told.map(|texts| super::opening(texts.shown(language))).unwrap_or_default(),
            title => title.to_owned(),
        };
        let mut texts: Vec<String> =
            [&self.title, &self.description, &self.type_words, &self.subject, &self.organizer, &self.circumstances]
                .into_iter()
                .flat_map(Texts::iter)
                .map(str::to_owned)
                .collect();
        texts.extend(self.sources.iter().flat_map(|source| source.text.iter().chain(&source.url)).cloned());
        texts.extend(self.reference.clone());
        texts.extend(self.counts.iter().filter_map(|count| count.phrase.clone()));
        if let Some(place) = place {
            texts.extend(place.text.iter().map(str::to_owned).chain(place.address.clone()));
        }
        Summary {
            title,
            detail: place.map(|place| place.text.shown(language).to_owned()).unwrap_or_default(),
            date: self.date.clone(),
            cases: self.cases.clone(),
            texts,
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.title.is_empty() && self.description.is_empty() && self.type_words.is_empty() {
            return Err(DomainError::Missing { field: "title" });
        }
        check_date("date", self.date.as_ref())?;
        check_codes("types", "incident_type", &self.types)?;
        check_code("status", "violation_status", self.status.as_deref())?;
        if let Some(place) = &self.place {
            check_code("place/precision", "place_precision", place.precision.as_deref())?;
            check_code("place/region", "region", place.region.as_deref())?;
        }
        self.counts.iter().try_for_each(|count| check_code("counts", "count_of", Some(&count.of)))
    }
}

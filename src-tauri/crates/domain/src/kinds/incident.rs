//! An incident: what happened at one time and place (HURIDOCS Events, Event 0101–0173).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::declare::record;
use super::{CASE, INCIDENT, OwnValue};
use crate::document::{Document, Summary};
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

record! {
    /// How one incident stands to another (HURIDOCS Events, Chain of events 2201–2271).
    rows ChainLink {
        /// Vocabulary `chain_of_events` (HURIDOCS MT22).
        chain: code("chain_of_events"),
        /// The other incident.
        incident: one(INCIDENT),
        /// More of it.
        note: line,
    }
}

record! {
    /// An incident.
    Incident {
        /// What it is called.
        title: texts,
        /// When.
        date: date,
        /// Where.
        place: place,
        /// What happened.
        description: long_texts,
        /// Vocabulary `incident_type`.
        types: codes("incident_type"),
        /// The type in the source's own words.
        type_words: texts,
        /// What it was about: the demand of a rally, the reason of a search.
        subject: texts,
        /// Who organised it.
        organizer: texts,
        /// Circumstances, such as whether the authorities had agreed to an assembly.
        circumstances: texts,
        /// Counts by source.
        counts: list(Count, Counts),
        /// Sources.
        sources: list(Source, Sources),
        /// Its number in the list it was taken from.
        reference: line,
        /// Vocabulary `violation_status` (HURIDOCS MT41).
        status: code("violation_status"),
        /// What it did to people and places beyond its acts.
        impact: long_texts,
        /// What the authorities did about it.
        response: long_texts,
        /// Vocabulary `right` (HURIDOCS MT3, MT6).
        rights: codes("right"),
        /// When the team heard of it.
        received: date,
        /// Vocabulary `monitoring_status` (HURIDOCS MT43).
        monitoring: code("monitoring_status"),
        /// Other incidents before, after and around it.
        chain: rows(ChainLink),
        /// It must stay confidential.
        withhold: flag,
        /// Cases it belongs to.
        cases: many(CASE),
        /// The import that made it.
        import: set(Option<RecordId>),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Incident {
    fn summary(&self, language: &str) -> Summary {
        // A title stands whole, as a case's does; of an account that stands for one its beginning is enough.
        let told = [&self.description, &self.type_words].into_iter().find(|texts| !texts.is_empty());
        let title = match self.title.shown(language) {
            "" => told.map(|texts| super::opening(texts.shown(language))).unwrap_or_default(),
            title => title.to_owned(),
        };
        Summary {
            title,
            detail: self.place.as_ref().map(|place| place.text.shown(language).to_owned()).unwrap_or_default(),
            date: self.date.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.title.is_empty() && self.description.is_empty() && self.type_words.is_empty() {
            return Err(DomainError::Missing { field: "title" });
        }
        Ok(())
    }
}

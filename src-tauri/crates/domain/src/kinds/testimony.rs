//! A testimony: a statement kept as it was given. Corrections are dated additions, never changes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Unknown;
use crate::date::Date;
use crate::document::{Document, Link, Summary, check_code, check_date, links};
use crate::place::Place;
use crate::{DomainError, ItemId, RecordId};

/// A dated statement that was added later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Addition {
    /// Random id of this item.
    #[serde(default = "ItemId::random")]
    #[ts(optional, as = "Option<_>")]
    pub id: ItemId,
    /// When it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub date: Option<Date>,
    /// The words.
    #[serde(default)]
    pub text: String,
}

/// A testimony.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Testimony {
    /// Whose account it is.
    pub speaker: Option<RecordId>,
    /// Who took it.
    pub taken_by: Option<RecordId>,
    /// When it was taken.
    pub date: Option<Date>,
    /// Where it was taken.
    pub place: Option<Place>,
    /// Vocabulary `testimony_how`.
    pub how: Option<String>,
    /// BCP 47 tag of the language it was given in.
    pub language: Option<String>,
    /// Vocabulary `first_account`: whether the person had given an account to anybody before.
    pub first_account: Option<String>,
    /// The account as given, in the speaker's own words; fixed once it was saved.
    pub narrative: Option<String>,
    /// Later corrections and additions.
    #[ts(as = "Option<Vec<Addition>>")]
    pub additions: Vec<Addition>,
    /// Persons it speaks of.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub mentions: Vec<RecordId>,
    /// Incidents it speaks of.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub incidents: Vec<RecordId>,
    /// Cases it belongs to.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub cases: Vec<RecordId>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub unknown: Unknown,
}

impl Document for Testimony {
    fn summary(&self, _: &str) -> Summary {
        let narrative = self.narrative.as_deref().unwrap_or_default();
        let mut all: Vec<Link> = [("speaker", self.speaker), ("taken_by", self.taken_by)]
            .into_iter()
            .filter_map(|(role, target)| target.map(|target| Link { role, target }))
            .collect();
        all.extend(links("mentions", &self.mentions).chain(links("incidents", &self.incidents)));
        Summary {
            title: super::opening(narrative),
            detail: self.language.clone().unwrap_or_default(),
            date: self.date.clone(),
            cases: self.cases.clone(),
            links: all,
            texts: std::iter::once(narrative.to_owned())
                .chain(self.additions.iter().map(|addition| addition.text.clone()))
                .chain(self.place.iter().flat_map(|place| place.text.iter().map(str::to_owned)))
                .collect(),
            ..Summary::default()
        }
    }

    fn check(&self, old: Option<&Self>) -> Result<(), DomainError> {
        if self.narrative.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(DomainError::Missing { field: "narrative" });
        }
        let kept = old.and_then(|old| old.narrative.as_deref()).unwrap_or_default();
        if !kept.is_empty() && self.narrative.as_deref() != Some(kept) {
            return Err(DomainError::NarrativeKept);
        }
        check_date("date", self.date.as_ref())?;
        check_code("how", "testimony_how", self.how.as_deref())?;
        check_code("first_account", "first_account", self.first_account.as_deref())?;
        self.additions.iter().try_for_each(|addition| check_date("additions", addition.date.as_ref()))
    }
}

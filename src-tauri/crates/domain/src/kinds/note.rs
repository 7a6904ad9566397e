//! A note of the team: internal, never part of a disclosure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Unknown;
use crate::document::{Document, Summary, links};
use crate::{DomainError, RecordId};

/// A note.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Note {
    /// The note.
    pub text: Option<String>,
    /// The records it is about.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub about: Vec<RecordId>,
    /// Cases it belongs to.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub cases: Vec<RecordId>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub unknown: Unknown,
}

impl Document for Note {
    fn summary(&self, _: &str) -> Summary {
        let text = self.text.as_deref().unwrap_or_default();
        Summary {
            title: super::opening(text),
            cases: self.cases.clone(),
            links: links("about", &self.about).collect(),
            texts: vec![text.to_owned()],
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.text.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(DomainError::Missing { field: "text" });
        }
        Ok(())
    }
}

//! A case file: what belongs together, and what is sealed together.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Unknown;
use crate::DomainError;
use crate::date::Date;
use crate::document::{Document, Summary, check_code, check_date};
use crate::text::Texts;

/// A case file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Case {
    /// What the case is called.
    #[ts(as = "Option<Texts>")]
    pub title: Texts,
    /// The office's own number.
    pub reference: Option<String>,
    /// What it is about.
    #[ts(as = "Option<Texts>")]
    pub summary: Texts,
    /// When work on it began.
    pub opened: Option<Date>,
    /// Vocabulary `case_status`.
    pub status: Option<String>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub unknown: Unknown,
}

impl Document for Case {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.title.shown(language).to_owned(),
            detail: self.reference.clone().unwrap_or_default(),
            date: self.opened.clone(),
            texts: self
                .title
                .iter()
                .chain(self.summary.iter())
                .chain(self.reference.as_deref())
                .map(str::to_owned)
                .collect(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.title.is_empty() {
            return Err(DomainError::Missing { field: "title" });
        }
        check_date("opened", self.opened.as_ref())?;
        check_code("status", "case_status", self.status.as_deref())
    }
}

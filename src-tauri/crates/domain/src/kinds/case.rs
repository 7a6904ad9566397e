//! A case file: what belongs together, and what is sealed together.

use super::OwnValue;
use super::declare::record;
use crate::DomainError;
use crate::document::{Document, Summary};

record! {
    /// A case file.
    Case {
        /// What the case is called.
        title: texts,
        /// The office's own number.
        reference: line,
        /// What it is about.
        summary: long_texts,
        /// When work on it began.
        opened: date,
        /// Vocabulary `case_status`.
        status: code("case_status"),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Case {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.title.shown(language).to_owned(),
            detail: self.reference.clone().unwrap_or_default(),
            date: self.opened.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.title.is_empty() { Err(DomainError::Missing { field: "title" }) } else { Ok(()) }
    }
}

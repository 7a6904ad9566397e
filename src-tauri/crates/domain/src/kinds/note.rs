//! A note of the team: internal, never part of a disclosure.

use super::declare::record;
use super::{CASE, RECORDS};
use crate::DomainError;
use crate::document::{Document, Summary};

record! {
    /// A note.
    Note {
        /// The note.
        text: narrative,
        /// The records it is about.
        about: many(RECORDS),
        /// Cases it belongs to.
        cases: many(CASE),
    }
}

impl Document for Note {
    fn summary(&self, _: &str) -> Summary {
        Summary { title: super::opening(self.text.as_deref().unwrap_or_default()), ..Summary::default() }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.text.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(DomainError::Missing { field: "text" });
        }
        Ok(())
    }
}

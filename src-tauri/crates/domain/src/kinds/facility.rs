//! A facility: a place where people are held, as lists of authorities and monitors name it.

use super::declare::record;
use super::{CASE, FACILITY, OwnValue};
use crate::document::{Document, Summary};
use crate::{DomainError, RecordId};

record! {
    /// A facility.
    Facility {
        /// Its names: official, short, earlier.
        names: names,
        /// Vocabulary `facility_type`.
        facility: code("facility_type"),
        /// Where it is.
        place: place,
        /// Vocabulary `agency`: whose it is.
        agency: code("agency"),
        /// The facility that it is a part of.
        part_of: one(FACILITY),
        /// How to write and send parcels there.
        post: long_texts,
        /// Conditions there.
        description: long_texts,
        /// Its number in the list it was taken from.
        reference: line,
        /// Where that is known from.
        source: line,
        /// Cases it belongs to.
        cases: many(CASE),
        /// The import that made it.
        import: set(Option<RecordId>),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Facility {
    fn summary(&self, language: &str) -> Summary {
        let place = self.place.as_ref();
        Summary {
            title: self.names.primary().to_owned(),
            detail: place
                .map(|place| match place.text.shown(language) {
                    "" => place.address.clone().unwrap_or_default(),
                    text => text.to_owned(),
                })
                .unwrap_or_default(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.names.is_empty() { Err(DomainError::Missing { field: "names" }) } else { Ok(()) }
    }
}

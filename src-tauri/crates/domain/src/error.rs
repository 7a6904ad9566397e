//! Errors of the domain: what a document may not be. No value of a record stands in them.

use crate::date_fault::Fault;

/// Why a document was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DomainError {
    /// The document does not have the shape of its kind (wrong type of a field).
    #[error("the field {field} has a wrong shape")]
    Shape {
        /// Path of the field, as far as it is known.
        field: String,
    },
    /// A field without which the record says nothing is empty.
    #[error("the field {field} is needed")]
    Missing {
        /// Path of the field.
        field: &'static str,
    },
    /// Not a date of EDTF level 0 or 1 (Library of Congress, 4 Feb 2019).
    #[error("the field {field} holds no date that can be read")]
    Date {
        /// Path of the field.
        field: String,
        /// What is wrong with it.
        fault: Fault,
    },
    /// A code that its vocabulary doesn't have.
    #[error("the field {field} holds a code that the vocabulary {vocabulary} lacks")]
    Term {
        /// Path of the field.
        field: String,
        /// The vocabulary's name.
        vocabulary: &'static str,
    },
    /// A statement is kept as it was given: its narrative can't be changed, only added to.
    #[error("a testimony's narrative is kept as it was given")]
    NarrativeKept,
    /// A sealed testimony can only be added to.
    #[error("a sealed testimony is changed no more")]
    Sealed,
    /// An event of custody stands as it was saved; another one corrects it.
    #[error("an event of custody is changed no more")]
    LogKept,
    /// A document larger than a record may be (1 MiB of JSON, or 100,000 values).
    #[error("the document is too large")]
    TooLarge,
    /// No such kind of record.
    #[error("no such kind of record")]
    Kind,
    /// Not an id: 32 hexadecimal digits.
    #[error("not an id")]
    Id,
}

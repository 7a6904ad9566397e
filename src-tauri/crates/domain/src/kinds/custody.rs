//! An event of an exhibit's custody: who had it, did what with it, when. Once saved it stands as it is: a mistake is
//! told by another event that corrects it. Must not hold what the exhibit shows.

use super::declare::record;
use super::{CUSTODY_EVENT, EVIDENCE, PERSON};
use crate::document::{Document, Summary};
use crate::{DomainError, RecordId};

record! {
    /// An event of custody (Berkeley Protocol 2022 ¶167: custodians in their order, control, date and time, transfer,
    /// analysis, disposition), of one exhibit or of all that lie in one box.
    CustodyEvent {
        /// Vocabulary `custody_action`.
        custody: code("custody_action"),
        /// The exhibits that it happened to.
        exhibits: many(EVIDENCE),
        /// When.
        date: date,
        /// Who did it.
        handler: one(PERSON),
        /// Who did it, in words.
        handler_words: line,
        /// From whom.
        handed_by: one(PERSON),
        /// To whom.
        handed_to: one(PERSON),
        /// To whom, in words: an office, the fingerprint of a key.
        recipient: line,
        /// Where, in words.
        place_words: line,
        /// Number of the seal on the bag or the box.
        seal_number: line,
        /// Name of the file as it came.
        original_name: line,
        /// Where it was public.
        original_url: line,
        /// For what it was disclosed: vocabulary `purpose`.
        purpose: code("purpose"),
        /// How, and why.
        how: texts,
        /// The event that this one corrects.
        corrects: one(CUSTODY_EVENT),
        /// Id of the package in which it was disclosed.
        package: set(Option<String>),
        /// The intake in which the bytes came once more.
        import: set(Option<RecordId>),
        /// Whether the program wrote it of what it did itself.
        automatic: set(Option<bool>),
    }
}

impl Document for CustodyEvent {
    fn summary(&self, language: &str) -> Summary {
        Summary {
            title: self.custody.clone().unwrap_or_default(),
            detail: super::opening(self.how.shown(language)),
            date: self.date.clone(),
            ..Summary::default()
        }
    }

    fn sorted(&self, language: &str) -> String {
        crate::vocabulary::label("custody_action", self.custody.as_deref().unwrap_or_default(), language)
    }

    fn check(&self, old: Option<&Self>) -> Result<(), DomainError> {
        if self.custody.as_deref().unwrap_or_default().is_empty() {
            return Err(DomainError::Missing { field: "custody" });
        }
        if self.exhibits.is_empty() {
            return Err(DomainError::Missing { field: "exhibits" });
        }
        if old.is_some_and(|old| old != self) {
            return Err(DomainError::LogKept);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_stands_as_it_was_saved() {
        let event = CustodyEvent {
            custody: Some("transferred".to_owned()),
            exhibits: vec![RecordId::random()],
            ..CustodyEvent::default()
        };
        assert_eq!(event.check(None), Ok(()));
        assert_eq!(event.check(Some(&event)), Ok(()));
        let later = CustodyEvent { seal_number: Some("0451".to_owned()), ..event.clone() };
        assert_eq!(later.check(Some(&event)), Err(DomainError::LogKept));
        let of_nothing = CustodyEvent { exhibits: Vec::new(), ..event };
        assert_eq!(of_nothing.check(None), Err(DomainError::Missing { field: "exhibits" }));
    }
}

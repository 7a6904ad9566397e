//! An exhibit: a file as it was received, and what is known of it. The file itself is never altered.

use super::declare::record;
use super::{CASE, EVIDENCE, INCIDENT, OwnValue, PERSON};
use crate::document::{Document, Summary};
use crate::{DomainError, RecordId};

record! {
    /// A step of custody: before the file came into the vault, or of the object that it shows.
    rows CustodyStep {
        /// Vocabulary `custody_action`.
        custody: code("custody_action"),
        /// When.
        date: date,
        /// From whom.
        handed_by: one(PERSON),
        /// To whom.
        handed_to: one(PERSON),
        /// Where, in words.
        place_words: line,
        /// How: packing, seal, storage, why.
        how: texts,
    }
}

record! {
    /// Somebody who is heard in a recording.
    rows HeardVoice {
        /// What they are called in its transcript.
        called: line,
        /// Their record.
        voice: one(PERSON),
    }
}

record! {
    /// An exhibit.
    Evidence {
        /// What it shows, in words.
        title: texts,
        /// More of it.
        description: long_texts,
        /// The name the file came with.
        file_name: line,
        /// The folders that it lay in, of those that were taken in as a whole, with its name.
        original_path: set(Option<String>),
        /// The intake that it came with.
        import: set(Option<RecordId>),
        /// Media type (IANA), by its first bytes.
        media_type: set(Option<String>),
        /// Bytes of the original.
        #[ts(optional, type = "number")]
        size: set(Option<u64>),
        /// SHA-256 of the original, 64 hexadecimal digits.
        sha256: set(Option<String>),
        /// The encrypted file in the vault.
        file: set(Option<RecordId>),
        /// When it was made: the day of a photograph, of a document.
        made: date,
        /// Who made it.
        made_by: one(PERSON),
        /// Where it was made or found.
        place: place,
        /// When it was obtained.
        obtained: date,
        /// By whom.
        obtained_by: one(PERSON),
        /// From whom.
        obtained_from: one(PERSON),
        /// How: copied from a phone, downloaded, sent by post.
        obtained_how: texts,
        /// Vocabulary `source_material` (HURIDOCS MT16).
        material: code("source_material"),
        /// Vocabulary `reliability` (HURIDOCS MT42): of what it tells.
        reliability: code("reliability"),
        /// Where it was public.
        original_url: line,
        /// Where a public archive keeps it.
        archived_url: line,
        /// Custody before it came here, and of the object.
        custody: rows(CustodyStep),
        /// BCP 47 tag of its language.
        language: language,
        /// Persons it shows or names.
        shows: many(PERSON),
        /// That somebody looked and it shows and names nobody: without that, or persons, it doesn't leave.
        shows_nobody: flag,
        /// Who speaks in it, of a transcript.
        heard: rows(HeardVoice),
        /// Why what its file says of itself may leave with it, though it can tell on somebody: without that it doesn't leave.
        /// Who decided so and when stands in the journal.
        metadata_allowed: texts,
        /// Incidents it is about.
        incidents: many(INCIDENT),
        /// Vocabulary `restriction`: why it may not be shown to others.
        restriction: code("restriction"),
        /// The original that this one was made from.
        derived_from: one(EVIDENCE),
        /// The earlier one, made from the same original, that this one corrects: it stays as it was made.
        replaces: one(EVIDENCE),
        /// Vocabulary `derivation`: how it was made of its original.
        derivation: code("derivation"),
        /// What the program did to make it, with its parameters, as JSON.
        operation: set(Option<String>),
        /// The files that it holds, and what was checked of them, as JSON; of a container that was taken apart.
        contents: set(Option<String>),
        /// Cases it belongs to.
        cases: many(CASE),
        /// Fields that the vault's owner added.
        own: rows(OwnValue),
    }
}

impl Document for Evidence {
    fn summary(&self, language: &str) -> Summary {
        let name = self.file_name.as_deref().unwrap_or_default();
        Summary {
            title: if self.title.is_empty() { name.to_owned() } else { self.title.shown(language).to_owned() },
            detail: if self.title.is_empty() { self.media_type.clone().unwrap_or_default() } else { name.to_owned() },
            date: self.obtained.clone(),
            ..Summary::default()
        }
    }

    fn check(&self, old: Option<&Self>) -> Result<(), DomainError> {
        if self.title.is_empty() && self.file_name.as_deref().unwrap_or_default().is_empty() {
            return Err(DomainError::Missing { field: "title" });
        }
        // What ties the record to its bytes is set when the file is attached and never again.
        if let Some(old) = old
            && (old.file != self.file || old.sha256 != self.sha256 || old.size != self.size)
        {
            return Err(DomainError::Shape { field: "file".to_owned() });
        }
        if self.shows_nobody == Some(true) && !self.shows.is_empty() {
            return Err(DomainError::Shape { field: "shows_nobody".to_owned() });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h2_an_exhibit_shows_persons_or_nobody() {
        let nobody =
            Evidence { file_name: Some("двор.jpg".to_owned()), shows_nobody: Some(true), ..Evidence::default() };
        assert_eq!(nobody.check(None), Ok(()));
        let both = Evidence { shows: vec![RecordId::random()], ..nobody };
        assert_eq!(both.check(None), Err(DomainError::Shape { field: "shows_nobody".to_owned() }));
    }
}

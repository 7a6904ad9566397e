//! An exhibit: a file as it was received, and what is known of it. The file itself is never altered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Unknown;
use crate::date::Date;
use crate::document::{Document, Link, Summary, check_code, check_date, links};
use crate::text::Texts;
use crate::{DomainError, RecordId};

/// An exhibit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Evidence {
    /// What it shows, in words.
    #[ts(as = "Option<Texts>")]
    pub title: Texts,
    /// More of it.
    #[ts(as = "Option<Texts>")]
    pub description: Texts,
    /// The name the file came with.
    pub file_name: Option<String>,
    /// Media type (IANA), guessed from the name.
    pub media_type: Option<String>,
    /// Bytes of the original.
    #[ts(optional, type = "number")]
    pub size: Option<u64>,
    /// SHA-256 of the original, 64 hexadecimal digits.
    pub sha256: Option<String>,
    /// The encrypted file in the vault.
    pub file: Option<RecordId>,
    /// When it was obtained.
    pub obtained: Option<Date>,
    /// By whom.
    pub obtained_by: Option<RecordId>,
    /// From whom.
    pub obtained_from: Option<RecordId>,
    /// Where it was public.
    pub original_url: Option<String>,
    /// BCP 47 tag of its language.
    pub language: Option<String>,
    /// Persons it shows or names.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub shows: Vec<RecordId>,
    /// That somebody looked and it shows and names nobody: without that, or persons, it doesn't leave.
    pub shows_nobody: Option<bool>,
    /// Incidents it is about.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub incidents: Vec<RecordId>,
    /// Vocabulary `restriction`: why it may not be shown to others.
    pub restriction: Option<String>,
    /// The original that this one was made from.
    pub derived_from: Option<RecordId>,
    /// Cases it belongs to.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub cases: Vec<RecordId>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub unknown: Unknown,
}

impl Document for Evidence {
    fn summary(&self, language: &str) -> Summary {
        let name = self.file_name.as_deref().unwrap_or_default();
        let mut all: Vec<Link> = [
            ("obtained_by", self.obtained_by),
            ("obtained_from", self.obtained_from),
            ("derived_from", self.derived_from),
        ]
        .into_iter()
        .filter_map(|(role, target)| target.map(|target| Link { role, target }))
        .collect();
        all.extend(links("shows", &self.shows).chain(links("incidents", &self.incidents)));
        Summary {
            title: if self.title.is_empty() { name.to_owned() } else { self.title.shown(language).to_owned() },
            detail: if self.title.is_empty() { self.media_type.clone().unwrap_or_default() } else { name.to_owned() },
            date: self.obtained.clone(),
            cases: self.cases.clone(),
            links: all,
            texts: self
                .title
                .iter()
                .chain(self.description.iter())
                .chain([name])
                .chain(self.original_url.as_deref())
                .map(str::to_owned)
                .collect(),
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
        check_date("obtained", self.obtained.as_ref())?;
        check_code("restriction", "restriction", self.restriction.as_deref())
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

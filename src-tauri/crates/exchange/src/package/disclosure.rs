//! `data/disclosure.json`: for what the package was made, for whom, and what was withheld.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use khronika_domain::gate::{Level, Passed, Reason};
use khronika_domain::{Kind, RecordId};
use serde::{Deserialize, Serialize};

use super::{AuthorKey, PackageError, Recipient};

/// The format's name and version.
pub(super) const FORMAT: &str = "khronika-disclosure-v1";

/// With what a package opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecipientKind {
    /// The recipient's key of age.
    Age,
    /// A passphrase.
    Passphrase,
}

/// A person of the package, by the package's own id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclosedPerson {
    /// The person's id in the package.
    pub id: RecordId,
    /// Code of the vocabulary `basis`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// How far the person is identified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
}

/// Something that was withheld: neither how often nor in which record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WithheldKind {
    /// The kind of record.
    pub kind: Kind,
    /// Whether records of this kind were withheld whole, or parts of them.
    pub whole: bool,
    /// Why.
    pub reason: Reason,
}

/// What a package says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// `khronika-disclosure-v1`.
    pub format: String,
    /// The package's random id.
    pub package: RecordId,
    /// Code of the vocabulary `purpose`.
    pub purpose: String,
    /// The day of sealing.
    pub day: NaiveDate,
    /// With what it opens.
    pub recipient: RecipientKind,
    /// Fingerprint of the recipient's key, where it is sealed to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient_key: Option<String>,
    /// Fingerprint of the author's key.
    pub author: String,
    /// On what basis each person is in.
    pub persons: Vec<DisclosedPerson>,
    /// What was withheld.
    pub withheld: Vec<WithheldKind>,
}

impl Disclosure {
    pub(super) fn new(
        package: RecordId,
        passed: &Passed,
        day: NaiveDate,
        to: &Recipient,
        author: &AuthorKey,
        persons: Vec<DisclosedPerson>,
    ) -> Self {
        Self {
            format: FORMAT.to_owned(),
            package,
            purpose: passed.purpose.clone(),
            day,
            recipient: match to {
                Recipient::Age(_) => RecipientKind::Age,
                Recipient::Passphrase(_) => RecipientKind::Passphrase,
            },
            recipient_key: to.fingerprint(),
            author: author.fingerprint(),
            persons,
            withheld: withheld(passed),
        }
    }

    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, PackageError> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|_| PackageError::Form)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

fn withheld(passed: &Passed) -> Vec<WithheldKind> {
    // What only the vault needs is missing everywhere, and whether there is any is nobody's concern.
    let records = passed
        .withheld
        .iter()
        .filter(|record| record.reason != Reason::Internal)
        .map(|record| WithheldKind { kind: record.kind, whole: true, reason: told(record.reason) });
    let parts = passed.records.iter().flat_map(|record| {
        record.withheld.iter().filter(|part| part.reason != Reason::Internal).map(|part| WithheldKind {
            kind: record.kind,
            whole: false,
            reason: told(part.reason),
        })
    });
    records.chain(parts).collect::<BTreeSet<_>>().into_iter().collect()
}

/// That somebody refused, or withdrew, is itself something about them: the recipient learns that there is no basis.
const fn told(reason: Reason) -> Reason {
    match reason {
        Reason::Refused | Reason::Withdrawn | Reason::ReconfirmDue | Reason::BasisIncomplete => Reason::NoBasis,
        // Whether it was found or only feared is the vault’s own.
        Reason::MetadataUnread => Reason::Metadata,
        reason => reason,
    }
}

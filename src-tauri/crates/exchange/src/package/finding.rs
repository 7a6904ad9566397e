//! What a check of a package found.

use serde::{Deserialize, Serialize};

use super::Disclosure;

/// The outcome of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Nothing was changed, and the signer is one that the recipient knows.
    IntactSignerKnown,
    /// Nothing was changed since the signer, whoever it is, signed it.
    IntactSignerUnknown,
    /// See the findings.
    NotIntact,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FindingCode {
    /// The encrypted bytes were changed, cut off or added to.
    Encryption,
    /// The archive ends early.
    Truncated,
    /// Something follows the end of the archive.
    TrailingBytes,
    /// A header or its padding isn't the canonical one.
    Header,
    /// A path that may not stand in a package.
    UnsafePath,
    /// A path stands twice, or differs from another by case only.
    Duplicate,
    /// The entries aren't in the canonical order.
    Order,
    /// More entries than a package may have.
    TooManyEntries,
    /// Larger than a package, or a file of its form, may be.
    TooLarge,
    /// A manifest isn't written in its form.
    Manifest,
    /// A file that a manifest names isn't there.
    Missing,
    /// A file is there that no manifest names.
    Added,
    /// A file's hash differs from the manifest's.
    Changed,
    /// The signature isn't valid, isn't written in its form, or its key isn't the one that the files name.
    Signature,
    /// A file doesn't have its form, or two files contradict each other.
    Form,
    /// A value, the root or its signature doesn't fit the commitments.
    Commitment,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Finding {
    /// What.
    pub code: FindingCode,
    /// The file, by its path within the package, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// The result of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// In one word.
    pub outcome: Outcome,
    /// What is wrong; empty where it is intact.
    pub findings: Vec<Finding>,
    /// Fingerprint of the key that signed, where the signature is valid.
    pub signer: Option<String>,
    /// What the package says of itself. To be believed only where it is intact.
    pub disclosure: Option<Disclosure>,
    /// How many records it holds.
    pub records: u64,
    /// How many files, exhibits among them.
    pub files: u64,
    /// Bytes of these files.
    pub bytes: u64,
}

/// Findings as they come; a hostile archive can't make them without end.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    const MOST: usize = 1000;

    pub(super) fn add(&mut self, code: FindingCode, path: Option<&str>) {
        let finding = Finding { code, path: path.map(str::to_owned) };
        if self.0.len() < Self::MOST && !self.0.contains(&finding) {
            self.0.push(finding);
        }
    }

    pub(super) fn into_sorted(mut self) -> Vec<Finding> {
        self.0.sort();
        self.0
    }
}

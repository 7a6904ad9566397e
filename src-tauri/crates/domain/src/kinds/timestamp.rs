//! A time stamp: that a hash existed by a time, as somebody outside says. First it is a request; the answer completes it, and
//! then it stands as it is. Must not say more than the answer's bytes do: whoever reads them again finds the same.

use super::EVIDENCE;
use super::declare::record;
use crate::DomainError;
use crate::date::Date;
use crate::document::{Document, Summary};

/// By an authority (RFC 3161).
pub const AUTHORITY: &str = "rfc3161";
/// By OpenTimestamps.
pub const PROOF: &str = "opentimestamps";

record! {
    /// A time stamp of an exhibit, or of the journal's head. All of it is the program's.
    Timestamp {
        /// The exhibit whose file it is of.
        exhibit: one(EVIDENCE),
        /// [`AUTHORITY`] or [`PROOF`].
        protocol: set(Option<String>),
        /// Id of the journal's entry that it is of (SHA-256 of its header, in hex).
        head: set(Option<String>),
        /// The entry's number among those of its device.
        #[ts(optional, type = "number")]
        head_size: set(Option<u64>),
        /// Key of the device that signed it, in hex.
        head_device: set(Option<String>),
        /// The hash that was stamped, in hex.
        sha256: set(Option<String>),
        /// The number that the request came with, in hex without leading zeros.
        nonce: set(Option<String>),
        /// When the request was written (RFC 3339, UTC, by this device's clock).
        requested: set(Option<String>),
        /// The time that the authority told (RFC 3339, UTC).
        time: set(Option<String>),
        /// How far off it may be, in microseconds, where the authority says so.
        #[ts(optional, type = "number")]
        accuracy: set(Option<u64>),
        /// Whose certificate signed.
        authority: set(Option<String>),
        /// The authority's number for it, in hex.
        serial: set(Option<String>),
        /// The policy under which it was given (an object identifier).
        policy: set(Option<String>),
        /// The certificates from the one that signed upwards: SHA-256 in hex, a space, whose.
        certificates: set(Vec<String>),
        /// Whether the last of them is one that somebody chose as the authority's.
        anchored: set(Option<bool>),
        /// The file that was chosen, in base64.
        anchor: set(Option<String>),
        /// What a proof of OpenTimestamps appeals to; not verified.
        attestations: set(Vec<String>),
        /// The answer or proof byte for byte, in base64.
        answer: set(Option<String>),
        /// When it was taken in (RFC 3339, UTC, by this device's clock).
        taken: set(Option<String>),
    }
}

impl Timestamp {
    /// What goes when the exhibit that it is of is erased: what tells its hash.
    pub const TELLS_HASH: &'static [&'static str] = &["sha256", "answer", "nonce"];

    /// Whether it waits for its answer: the time it was taken in stays when what tells the hash is erased.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.taken.is_none()
    }
}

impl Document for Timestamp {
    fn summary(&self, _: &str) -> Summary {
        let name = match self.protocol.as_deref() {
            Some(PROOF) => "OpenTimestamps",
            _ => "RFC 3161",
        };
        let day = self.time.as_deref().and_then(|time| time.get(..10));
        Summary {
            title: name.to_owned(),
            detail: self.authority.clone().unwrap_or_default(),
            date: day.map(Date::edtf),
            ..Summary::default()
        }
    }

    fn check(&self, old: Option<&Self>) -> Result<(), DomainError> {
        if !matches!(self.protocol.as_deref(), Some(AUTHORITY | PROOF)) {
            return Err(DomainError::Missing { field: "protocol" });
        }
        if self.exhibit.is_some() == self.head.is_some() {
            return Err(DomainError::Missing { field: "exhibit" });
        }
        if self.sha256.is_none() {
            return Err(DomainError::Missing { field: "sha256" });
        }
        let asked = self.nonce.is_some() && self.requested.is_some();
        if self.answer.is_some() == self.is_open() || (self.is_open() && !asked) {
            return Err(DomainError::Missing { field: "answer" });
        }
        let Some(old) = old else { return Ok(()) };
        let same = old.exhibit == self.exhibit
            && old.head == self.head
            && old.sha256 == self.sha256
            && old.nonce == self.nonce
            && old.requested == self.requested
            && old.protocol == self.protocol;
        if old == self || (old.is_open() && !self.is_open() && same) { Ok(()) } else { Err(DomainError::LogKept) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RecordId;

    #[test]
    fn a_request_is_completed_once_and_stands_then() {
        let text = |text: &str| Some(text.to_owned());
        let asked = Timestamp {
            exhibit: Some(RecordId::random()),
            protocol: text(AUTHORITY),
            sha256: text("ab"),
            nonce: text("1f"),
            requested: text("2024-05-02T10:00:00Z"),
            ..Timestamp::default()
        };
        assert_eq!(asked.check(None), Ok(()));
        let done = Timestamp { answer: text("MIIC"), taken: text("2024-05-03T10:00:00Z"), ..asked.clone() };
        assert_eq!(done.check(Some(&asked)), Ok(()));
        let of_other = Timestamp { nonce: text("20"), ..done.clone() };
        assert_eq!(of_other.check(Some(&asked)), Err(DomainError::LogKept));
        let later = Timestamp { authority: text("Another"), ..done.clone() };
        assert_eq!(later.check(Some(&done)), Err(DomainError::LogKept));
        assert_eq!(asked.check(Some(&done)), Err(DomainError::LogKept));
        let of_nothing = Timestamp { exhibit: None, ..asked.clone() };
        assert_eq!(of_nothing.check(None), Err(DomainError::Missing { field: "exhibit" }));
        let unasked = Timestamp { nonce: None, ..asked };
        assert_eq!(unasked.check(None), Err(DomainError::Missing { field: "answer" }));
    }
}

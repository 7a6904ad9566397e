//! Time stamps: answers of time stamping authorities (RFC 3161) and proofs of OpenTimestamps, read and checked from their
//! bytes alone; and the request whose answer is read here. Must not know what was stamped: whoever asked compares the hash
//! and the nonce.

use serde::{Deserialize, Serialize};

mod chain;
mod element;
mod info;
mod proof;
mod request;
mod token;

pub use request::request;

/// The most bytes of an answer, of a proof, and of the certificates that come with it. A token has 2 to 8 KB.
pub const MOST_STAMP: u64 = 256 << 10;

/// A time stamp as its bytes tell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "protocol")]
pub enum Stamp {
    /// A token of an authority. Its signature holds, under a certificate that was made for time stamps and valid then.
    Rfc3161(Token),
    /// A proof of OpenTimestamps: read, and not verified.
    Opentimestamps(Proof),
}

/// A token whose signature holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// SHA-256 of what was stamped, in hex.
    pub sha256: String,
    /// The number that the request came with, in hex without leading zeros.
    pub nonce: Option<String>,
    /// When, as the authority says (RFC 3339, UTC, with fractions of a second where it says them).
    pub time: String,
    /// How far off that may be, in microseconds, where it says so.
    pub accuracy: Option<u64>,
    /// The policy under which it was given (an object identifier).
    pub policy: String,
    /// The authority's number for it, in hex.
    pub serial: String,
    /// The certificates from the one that signed upwards, as far as they were given.
    pub chain: Vec<Certificate>,
    /// Whether the last of them is one that was chosen beside the answer, and did not merely come with it.
    pub anchored: bool,
}

/// A certificate (X.509, RFC 5280).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Whose: the parts of its subject.
    pub subject: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Whether it is signed by itself.
    pub root: bool,
}

/// A proof that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// SHA-256 of what was stamped, in hex.
    pub sha256: String,
    /// What it appeals to: `bitcoin 358391`, `litecoin 12`, `pending https://…`, `unknown 83dfe30d2ef90c8e`.
    pub attestations: Vec<String>,
}

/// Why an answer is no time stamp that can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StampFault {
    /// Neither an answer nor a token nor a proof.
    Unreadable,
    /// The authority refused the request.
    Rejected,
    /// It stamps by another hash than SHA-256.
    Algorithm,
    /// It is signed by nobody, or by several.
    Signers,
    /// The certificate that it is signed under isn't in it, or isn't the one that the signature names (RFC 5816).
    Certificate,
    /// The signature doesn't hold.
    Signature,
    /// It is signed with a hash or a key that can be forged.
    Weak,
    /// The certificate isn't for time stamps alone (RFC 3161 §2.3).
    Purpose,
    /// A certificate wasn't valid at that time.
    Expired,
    /// The certificates don't lead to the one that was chosen, or don't hold together.
    Chain,
    /// The file that was chosen as certificate holds none.
    Anchor,
}

/// Reads what came back. `chosen` are certificates (PEM or DER) that the person says are the authority's.
pub(crate) fn read(answer: &[u8], chosen: &[u8]) -> Result<Stamp, StampFault> {
    if proof::is(answer) {
        return proof::read(answer).map(Stamp::Opentimestamps);
    }
    token::read(answer, chosen).map(Stamp::Rfc3161)
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

/// A number as it is compared and kept: hex without leading zeros.
fn number(bytes: &[u8]) -> String {
    let digits = hex(bytes);
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() { "0".to_owned() } else { digits.to_owned() }
}

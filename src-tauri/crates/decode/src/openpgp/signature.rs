//! A signature of a file, as its packet says it (RFC 9580 §5.2.3).

use super::key::Key;
use super::packet::{length, number, numbers, packets, plain};

const SIGNATURE: u8 = 2;
/// Of a file byte for byte (§5.2.1).
const BINARY: u8 = 0;
const MADE: u8 = 2;
const ISSUER: u8 = 16;
const FINGERPRINT: u8 = 33;
/// What is understood, or needn't be: everything else may not be called critical.
const KNOWN: [u8; 5] = [MADE, ISSUER, 20, 28, FINGERPRINT];

pub(super) struct Signature {
    pub(super) algorithm: u8,
    pub(super) hash: u8,
    /// What is hashed after the file.
    pub(super) trailer: Vec<u8>,
    /// What its algorithm makes of the hash: numbers, or the bytes of Ed25519 as one.
    pub(super) numbers: Vec<Vec<u8>>,
    made: Option<u32>,
    issuer: Option<Vec<u8>>,
}

impl Signature {
    /// The one signature in a file.
    pub(super) fn read(file: &[u8]) -> Option<Self> {
        let bytes = plain(file, "SIGNATURE")?;
        match packets(&bytes)?.as_slice() {
            [(SIGNATURE, body)] => Self::of(body),
            _ => None,
        }
    }

    fn of(body: &[u8]) -> Option<Self> {
        let &[4, BINARY, algorithm, hash, high, low, ..] = body else { return None };
        let hashed_end = 6 + number(&[high, low]);
        let (head, rest) = body.split_at_checked(hashed_end)?;
        let (unhashed, rest) = rest.split_at_checked(2)?;
        let (unhashed, rest) = rest.split_at_checked(number(unhashed))?;
        // Two bytes of the hash, to find out soon that it differs.
        let (_, rest) = rest.split_at_checked(2)?;
        let mut trailer = head.to_vec();
        trailer.extend([4, 0xff]);
        trailer.extend(u32::try_from(head.len()).ok()?.to_be_bytes());
        let numbers = if algorithm == super::key::ED25519 { vec![rest.to_vec()] } else { numbers(rest)? };
        let mut signature = Self { algorithm, hash, trailer, numbers, made: None, issuer: None };
        signature.gather(head.get(6..)?, true)?;
        signature.gather(unhashed, false)?;
        Some(signature)
    }

    /// What it says of itself. Only what is signed too tells when it was made; by whom may stand in either part.
    fn gather(&mut self, mut bytes: &[u8], hashed: bool) -> Option<()> {
        while !bytes.is_empty() {
            let (length, rest) = length(bytes)?;
            let (part, after) = rest.split_at_checked(length)?;
            let (&sort, value) = part.split_first()?;
            match (sort & 0x7f, value) {
                (MADE, &[a, b, c, d]) if hashed => self.made = Some(u32::from_be_bytes([a, b, c, d])),
                (ISSUER, id) if id.len() == 8 && self.issuer.is_none() => self.issuer = Some(id.to_vec()),
                (FINGERPRINT, [4, fingerprint @ ..]) if fingerprint.len() == 20 => {
                    self.issuer = Some(fingerprint.to_vec());
                }
                (other, _) if hashed && sort & 0x80 != 0 && !KNOWN.contains(&other) => return None,
                _ => {}
            }
            bytes = after;
        }
        Some(())
    }

    /// Whether it says that this key made it, or doesn't say which.
    pub(super) fn names(&self, key: &Key) -> bool {
        let fits = self.algorithm == key.algorithm;
        fits && self.issuer.as_ref().is_none_or(|issuer| key.id().ends_with(issuer))
    }

    pub(super) fn made(&self) -> Option<String> {
        let made = chrono::DateTime::from_timestamp(self.made?.into(), 0)?;
        Some(made.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
    }
}

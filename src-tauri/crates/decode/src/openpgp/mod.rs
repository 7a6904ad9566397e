//! Detached OpenPGP signatures (RFC 9580, version 4) and the keys that come beside them, checked by OpenSSL. Owns what a
//! signature is worth by its bytes. Must not know whose key it is: a key that came with the file says nothing of that.

use openssl::hash::{Hasher, MessageDigest};
use serde::{Deserialize, Serialize};

mod key;
mod packet;
mod signature;

use key::Key;
use signature::Signature;

/// The most bytes of a signature or a file of keys: a signature has less than one KB, a key a few.
pub(crate) const MOST: u64 = 256 << 10;

/// What became of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signed {
    /// It holds, under the key that came with it.
    Valid,
    /// It doesn't: the file, or the signature, is another than the one that was signed.
    Invalid,
    /// There is none.
    Missing,
    /// No key came with it.
    KeyMissing,
    /// It was made with another key than those that came with it.
    OtherKey,
    /// It is made with a hash or a key that can be forged.
    Weak,
    /// It is none, or of a sort that isn't read.
    Unreadable,
}

/// What is known of a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// What became of it.
    pub outcome: Signed,
    /// Fingerprint of the key, in hex, where it holds.
    pub key: Option<String>,
    /// When it was made, as it says itself (RFC 3339, UTC).
    pub made: Option<String>,
}

impl Checked {
    pub(crate) const fn of(outcome: Signed) -> Self {
        Self { outcome, key: None, made: None }
    }
}

/// A file that goes by, hashed by each hash that a signature of it may name.
pub(crate) struct Digests {
    hashers: Vec<(u8, MessageDigest, Hasher)>,
}

impl Digests {
    /// SHA-256, 384 and 512 by their numbers (RFC 9580 §9.5). SHA-1 and older ones can be forged, and aren't taken.
    pub(crate) fn new() -> std::io::Result<Self> {
        let of = [(8, MessageDigest::sha256()), (9, MessageDigest::sha384()), (10, MessageDigest::sha512())];
        let hashers = of.into_iter().map(|(number, digest)| Ok((number, digest, Hasher::new(digest)?)));
        Ok(Self { hashers: hashers.collect::<Result<_, openssl::error::ErrorStack>>()? })
    }

    pub(crate) fn update(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        for (_, _, hasher) in &mut self.hashers {
            hasher.update(bytes)?;
        }
        Ok(())
    }

    /// SHA-256 of the file alone, in hex.
    pub(crate) fn sha256(&self) -> std::io::Result<String> {
        let (_, _, hasher) = self.hashers.first().ok_or(std::io::ErrorKind::Unsupported)?;
        Ok(data_encoding::HEXLOWER.encode(&hasher.clone().finish()?))
    }
}

/// Whether a file's signature holds. `signature` and `keys` are the files as they are: armoured or not.
pub(crate) fn check(file: &Digests, signature: &[u8], keys: &[u8]) -> Checked {
    let Some(signature) = Signature::read(signature) else { return Checked::of(Signed::Unreadable) };
    let made = signature.made();
    let told = |outcome, key: Option<&Key>| Checked { outcome, key: key.map(Key::fingerprint), made: made.clone() };
    let Some((_, digest, hasher)) = file.hashers.iter().find(|(number, ..)| *number == signature.hash) else {
        return told(Signed::Weak, None);
    };
    let keys = Key::all(keys);
    if keys.is_empty() {
        return told(Signed::KeyMissing, None);
    }
    let Some(key) = keys.iter().find(|key| signature.names(key)) else { return told(Signed::OtherKey, None) };
    let mut hasher = hasher.clone();
    let hash = hasher.update(&signature.trailer).and_then(|()| hasher.finish());
    let Ok(hash) = hash else { return told(Signed::Unreadable, None) };
    if key.is_weak() {
        return told(Signed::Weak, None);
    }
    match key.verify(&hash, *digest, &signature.numbers) {
        Some(true) => told(Signed::Valid, Some(key)),
        Some(false) => told(Signed::Invalid, None),
        None => told(Signed::Unreadable, None),
    }
}

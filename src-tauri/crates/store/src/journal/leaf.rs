//! A leaf: one statement of an entry, committed to with a salted commitment of its value.

use sha2::{Digest, Sha256};

/// What a leaf says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Of the entry itself: its time, its action.
    Meta,
    /// A value stands at the path from now on.
    Set,
    /// Nothing stands at the path from now on.
    Unset,
    /// The value at the path was erased.
    Erase,
}

impl Op {
    /// As the database keeps it.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Meta => 0,
            Self::Set => 1,
            Self::Unset => 2,
            Self::Erase => 3,
        }
    }

    /// As the leaf commits to it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Set => "set",
            Self::Unset => "unset",
            Self::Erase => "erase",
        }
    }

    /// From the database.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            0 => Some(Self::Meta),
            1 => Some(Self::Set),
            2 => Some(Self::Unset),
            3 => Some(Self::Erase),
            _ => None,
        }
    }
}

/// What a leaf commits to beside its value's commitment.
#[derive(Debug, Clone)]
pub struct Leaf<'a> {
    /// What it says.
    pub op: Op,
    /// Kind of the record, or `entry`.
    pub kind: &'a str,
    /// The record's id; empty for meta.
    pub record: &'a [u8],
    /// The field.
    pub path: &'a str,
    /// Which segment of the value, from 0.
    pub part: u32,
    /// How many segments the value has.
    pub parts: u32,
    /// Hashes of the leaves it supersedes, 32 bytes each, joined.
    pub supersedes: &'a [u8],
}

fn prefixed(hash: &mut Sha256, field: &[u8]) {
    // A field is never longer than a record may be, far below 2^32.
    hash.update(u32::try_from(field.len()).unwrap_or(u32::MAX).to_be_bytes());
    hash.update(field);
}

impl Leaf<'_> {
    /// The leaf's hash (journal-v1 §3).
    #[must_use]
    pub fn hash(&self, commitment: &[u8; 32]) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(b"khronika-leaf-v1\0");
        prefixed(&mut hash, self.op.code().as_bytes());
        prefixed(&mut hash, self.kind.as_bytes());
        prefixed(&mut hash, self.record);
        prefixed(&mut hash, self.path.as_bytes());
        prefixed(&mut hash, &self.part.to_be_bytes());
        prefixed(&mut hash, &self.parts.to_be_bytes());
        prefixed(&mut hash, self.supersedes);
        prefixed(&mut hash, commitment);
        hash.finalize().into()
    }
}

/// The salted commitment of a value (journal-v1 §3): without the 128-bit salt it can't be guessed.
#[must_use]
pub fn commit_value(salt: &[u8; 16], value: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"khronika-value-v1\0");
    prefixed(&mut hash, salt);
    prefixed(&mut hash, value.as_bytes());
    hash.finalize().into()
}

/// The hash of the `index`-th dummy of an entry (journal-v1 §4).
#[must_use]
pub fn dummy(pad: &[u8; 16], index: u32) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"khronika-dummy-v1\0");
    prefixed(&mut hash, pad);
    prefixed(&mut hash, &index.to_be_bytes());
    hash.finalize().into()
}

//! The signed header of an entry: deterministic CBOR (RFC 8949 §4.2.1), and nothing that says anything.

use minicbor::{Decoder, Encoder};
use sha2::{Digest, Sha256};

/// The format's version.
const VERSION: u8 = 1;

/// The last entry of another device that was known when an entry was made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeenHead {
    /// The device's Ed25519 public key.
    pub device: [u8; 32],
    /// Sequence number of its last entry.
    pub sequence: u64,
    /// Id of that entry.
    pub entry: [u8; 32],
}

/// The header (journal-v1 §5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The device that signs: its Ed25519 public key.
    pub device: [u8; 32],
    /// 1, 2, 3 … of that device.
    pub sequence: u64,
    /// The device's previous entry; none before the first.
    pub previous: Option<[u8; 32]>,
    /// Heads of other devices, by ascending device key.
    pub heads: Vec<SeenHead>,
    /// RFC 6962 root over the entry's leaves, padded with dummies to a power of two.
    pub root: [u8; 32],
}

type Written = Result<(), minicbor::encode::Error<std::convert::Infallible>>;

impl Header {
    /// The header's bytes: a map with the integer keys 1 to 6 in ascending order.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(160);
        // Writing to a Vec can't fail; an empty result would verify nowhere.
        if self.write(&mut Encoder::new(&mut bytes)).is_err() {
            bytes.clear();
        }
        bytes
    }

    fn write(&self, cbor: &mut Encoder<&mut Vec<u8>>) -> Written {
        cbor.map(6)?.u8(1)?.u8(VERSION)?.u8(2)?.bytes(&self.device)?.u8(3)?.u64(self.sequence)?.u8(4)?;
        match &self.previous {
            Some(entry) => cbor.bytes(entry)?,
            None => cbor.null()?,
        };
        cbor.u8(5)?.array(self.heads.len() as u64)?;
        for head in &self.heads {
            cbor.array(3)?.bytes(&head.device)?.u64(head.sequence)?.bytes(&head.entry)?;
        }
        cbor.u8(6)?.bytes(&self.root)?;
        Ok(())
    }

    /// Reads a header; `None` unless the bytes are exactly what [`Header::encode`] writes.
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let header = Self::read(&mut Decoder::new(bytes))?;
        (header.encode() == bytes).then_some(header)
    }

    fn read(cbor: &mut Decoder<'_>) -> Option<Self> {
        let key = |cbor: &mut Decoder<'_>, wanted: u8| (cbor.u8().ok()? == wanted).then_some(());
        let hash = |cbor: &mut Decoder<'_>| -> Option<[u8; 32]> { cbor.bytes().ok()?.try_into().ok() };
        (cbor.map().ok()?? == 6).then_some(())?;
        key(cbor, 1)?;
        (cbor.u8().ok()? == VERSION).then_some(())?;
        key(cbor, 2)?;
        let device = hash(cbor)?;
        key(cbor, 3)?;
        let sequence = cbor.u64().ok()?;
        key(cbor, 4)?;
        let previous = if cbor.datatype().ok()? == minicbor::data::Type::Null {
            cbor.null().ok()?;
            None
        } else {
            Some(hash(cbor)?)
        };
        key(cbor, 5)?;
        let count = cbor.array().ok()??;
        let mut heads = Vec::new();
        for _ in 0..count {
            (cbor.array().ok()?? == 3).then_some(())?;
            heads.push(SeenHead { device: hash(cbor)?, sequence: cbor.u64().ok()?, entry: hash(cbor)? });
        }
        if !heads.is_sorted_by(|a, b| a.device < b.device) {
            return None;
        }
        key(cbor, 6)?;
        Some(Self { device, sequence, previous, heads, root: hash(cbor)? })
    }
}

/// An entry's id: SHA-256 of its header.
#[must_use]
pub fn entry_id(header: &[u8]) -> [u8; 32] {
    Sha256::digest(header).into()
}

/// What the device signs.
#[must_use]
pub fn signed_bytes(id: &[u8; 32]) -> Vec<u8> {
    [b"khronika-journal-v1\0".as_slice(), id].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_has_one_encoding() {
        let header = Header {
            device: [1; 32],
            sequence: 300,
            previous: Some([2; 32]),
            heads: vec![SeenHead { device: [3; 32], sequence: 1, entry: [4; 32] }],
            root: [5; 32],
        };
        let bytes = header.encode();
        assert_eq!(Header::decode(&bytes), Some(header));
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x20;
            assert!(Header::decode(&changed).is_none_or(|other| other.encode() == changed));
        }
        assert_eq!(Header::decode(&[bytes.as_slice(), &[0]].concat()), None);
    }
}

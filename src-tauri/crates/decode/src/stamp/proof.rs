//! A detached proof of OpenTimestamps (`.ots`): its hash, and what it appeals to. It isn't verified: that needs the block
//! chain. Format: python-opentimestamps, `core/timestamp.py`, `core/notary.py`.

use super::{Proof, StampFault, hex};

const MAGIC: &[u8] = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94";
const VERSION: u64 = 1;
const SHA256: u8 = 0x08;

/// So many attestations are told.
const MOST: usize = 100;
/// The longest argument of an operation, and the longest attestation, in bytes; the format's own limits.
const LONGEST_ARGUMENT: u64 = 4096;
const LONGEST_ATTESTATION: u64 = 8192;
const LONGEST_ADDRESS: usize = 1000;

pub(super) fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], StampFault> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(StampFault::Unreadable)?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, StampFault> {
        self.take(1)?.first().copied().ok_or(StampFault::Unreadable)
    }

    /// Seven bits a byte, the least significant first.
    fn number(&mut self) -> Result<u64, StampFault> {
        let mut sum = 0;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            sum |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(sum);
            }
        }
        Err(StampFault::Unreadable)
    }

    fn block(&mut self, most: u64) -> Result<&'a [u8], StampFault> {
        let length = self.number()?;
        if length > most {
            return Err(StampFault::Unreadable);
        }
        self.take(usize::try_from(length).map_err(|_| StampFault::Unreadable)?)
    }
}

pub(super) fn read(bytes: &[u8]) -> Result<Proof, StampFault> {
    let mut bytes = Bytes(bytes);
    bytes.take(MAGIC.len())?;
    if bytes.number()? != VERSION {
        return Err(StampFault::Unreadable);
    }
    if bytes.byte()? != SHA256 {
        return Err(StampFault::Algorithm);
    }
    let sha256 = hex(bytes.take(32)?);
    let mut attestations = Vec::new();
    // A tree, written branch by branch: 0xff begins one more, an attestation ends one.
    let mut open = 1_u32;
    while open > 0 {
        match bytes.byte()? {
            0xff => open += 1,
            0x00 => {
                open -= 1;
                let told = attestation(&mut bytes)?;
                if attestations.len() < MOST && !attestations.contains(&told) {
                    attestations.push(told);
                }
            }
            // Append and prepend have an argument, the hashes and the two turns have none.
            0xf0 | 0xf1 => {
                bytes.block(LONGEST_ARGUMENT)?;
            }
            0x02 | 0x03 | 0x08 | 0x67 | 0xf2 | 0xf3 => {}
            _ => return Err(StampFault::Unreadable),
        }
    }
    if bytes.0.is_empty() { Ok(Proof { sha256, attestations }) } else { Err(StampFault::Unreadable) }
}

fn attestation(bytes: &mut Bytes<'_>) -> Result<String, StampFault> {
    let tag = hex(bytes.take(8)?);
    let mut payload = Bytes(bytes.block(LONGEST_ATTESTATION)?);
    let told = match tag.as_str() {
        "0588960d73d71901" => format!("bitcoin {}", payload.number()?),
        "06869a0d73d71b45" => format!("litecoin {}", payload.number()?),
        "83dfe30d2ef90c8e" => {
            let address = payload.block(LONGEST_ADDRESS as u64)?;
            // The format allows these signs alone.
            let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._/:".contains(byte);
            if !address.iter().all(plain) {
                return Err(StampFault::Unreadable);
            }
            format!("pending {}", String::from_utf8_lossy(address))
        }
        // What a later version adds.
        _ => return Ok(format!("unknown {tag}")),
    };
    if payload.0.is_empty() { Ok(told) } else { Err(StampFault::Unreadable) }
}

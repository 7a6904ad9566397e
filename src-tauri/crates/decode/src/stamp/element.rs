//! Elements of DER (X.690) by their tags. Must not accept an encoding that isn't DER: `der` refuses it.

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Decode, Reader, SliceReader, Tag, Tagged};

use super::StampFault;

/// One element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) tag: Tag,
    /// With tag and length.
    pub(super) whole: &'a [u8],
    /// Without.
    pub(super) value: &'a [u8],
}

impl<'a> Element<'a> {
    /// The one element that these bytes are.
    pub(super) fn of(bytes: &'a [u8]) -> Result<Self, StampFault> {
        match *elements(bytes)?.as_slice() {
            [one] => Ok(one),
            _ => Err(StampFault::Unreadable),
        }
    }

    /// The elements in it.
    pub(super) fn within(&self) -> Result<Vec<Self>, StampFault> {
        if self.tag.is_constructed() { elements(self.value) } else { Err(StampFault::Unreadable) }
    }

    /// Those of a SEQUENCE.
    pub(super) fn sequence(&self) -> Result<Vec<Self>, StampFault> {
        self.tagged(Tag::Sequence)?.within()
    }

    /// Itself, where it has that tag.
    pub(super) fn tagged(&self, tag: Tag) -> Result<&Self, StampFault> {
        if self.tag == tag { Ok(self) } else { Err(StampFault::Unreadable) }
    }

    /// Whether it is `[number]`.
    pub(super) fn is(&self, number: u8) -> bool {
        matches!(self.tag, Tag::ContextSpecific { number: found, .. } if found.value() == number)
    }

    pub(super) fn oid(&self) -> Result<ObjectIdentifier, StampFault> {
        ObjectIdentifier::from_der(self.whole).map_err(|_| StampFault::Unreadable)
    }

    /// A whole number that isn't negative: its bytes, most significant first.
    pub(super) fn number(&self) -> Result<&'a [u8], StampFault> {
        let unsigned = self.tag == Tag::Integer && self.value.first().is_some_and(|first| *first < 0x80);
        if unsigned { Ok(self.value) } else { Err(StampFault::Unreadable) }
    }

    /// The same, where it fits.
    pub(super) fn small(&self) -> Result<u64, StampFault> {
        small(self.number()?)
    }
}

/// The number that these bytes are, most significant first.
pub(super) fn small(bytes: &[u8]) -> Result<u64, StampFault> {
    if bytes.is_empty() || bytes.len() > 8 {
        return Err(StampFault::Unreadable);
    }
    Ok(bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

fn elements(bytes: &[u8]) -> Result<Vec<Element<'_>>, StampFault> {
    let unreadable = |_| StampFault::Unreadable;
    let mut reader = SliceReader::new(bytes).map_err(unreadable)?;
    let mut found = Vec::new();
    while !reader.is_finished() {
        let whole = reader.tlv_bytes().map_err(unreadable)?;
        let any = AnyRef::from_der(whole).map_err(unreadable)?;
        found.push(Element { tag: any.tag(), whole, value: any.value() });
    }
    Ok(found)
}

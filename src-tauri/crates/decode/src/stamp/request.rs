//! The request of a time stamp (RFC 3161 §2.4.1): the hash, a number that the answer must repeat, and nothing else.

use der::asn1::{Null, ObjectIdentifier, OctetStringRef, UintRef};
use der::{Encode, Tag, asn1::AnyRef};

use super::number;

/// SHA-256 (RFC 5754 §2.2).
pub(super) const SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");

/// The bytes of a request (`application/timestamp-query`): version 1, the hash, `nonce`, and that the answer shall bring
/// the certificate under which it is signed. Beside them the number as answers tell it.
///
/// # Errors
/// None that a hash and a number could cause; what the encoder says.
pub fn request(sha256: &[u8; 32], nonce: &[u8; 8]) -> der::Result<(Vec<u8>, String)> {
    let algorithm = sequence(&[&SHA256, &Null])?;
    let imprint = sequence(&[&Raw(&algorithm), &OctetStringRef::new(sha256)?])?;
    Ok((sequence(&[&1_u8, &Raw(&imprint), &UintRef::new(nonce)?, &true])?, number(nonce)))
}

/// What is encoded already.
struct Raw<'a>(&'a [u8]);

impl Encode for Raw<'_> {
    fn encoded_len(&self) -> der::Result<der::Length> {
        self.0.len().try_into()
    }

    fn encode(&self, writer: &mut impl der::Writer) -> der::Result<()> {
        writer.write(self.0)
    }
}

fn sequence(parts: &[&dyn Encoded]) -> der::Result<Vec<u8>> {
    let mut value = Vec::new();
    for part in parts {
        value.extend(part.encoded()?);
    }
    AnyRef::new(Tag::Sequence, &value)?.to_der()
}

/// `Encode` is no object-safe trait.
trait Encoded {
    fn encoded(&self) -> der::Result<Vec<u8>>;
}

impl<T: Encode> Encoded for T {
    fn encoded(&self) -> der::Result<Vec<u8>> {
        self.to_der()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_the_bytes_that_the_standard_says() {
        let told = |nonce: [u8; 8]| data_encoding::HEXLOWER.encode(&request(&[0xab; 32], &nonce).unwrap().0);
        let head = format!("3031300d060960864801650304020105000420{}", "ab".repeat(32));
        assert_eq!(
            told([1, 2, 3, 4, 5, 6, 7, 8]),
            format!("3043020101{head}02080102030405060708 0101ff").replace(' ', "")
        );
        // A number whose first bit is set isn't negative.
        assert_eq!(told([0x80; 8]), format!("3044020101{head}0209008080808080808080 0101ff").replace(' ', ""));
    }
}

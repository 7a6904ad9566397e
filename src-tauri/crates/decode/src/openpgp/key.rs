//! Public keys of version 4 (RFC 9580 §5.5), as far as they sign: RSA, ECDSA on the curves of NIST, Ed25519 in both forms.
//! Keys below a key sign nothing here, because whether they belong to it isn't looked at.

use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey, EcPoint};
use openssl::ecdsa::EcdsaSig;
use openssl::error::ErrorStack;
use openssl::hash::{MessageDigest, hash};
use openssl::nid::Nid;
use openssl::pkey::{Id, PKey, Public};
use openssl::pkey_ctx::PkeyCtx;
use openssl::rsa::{Padding, Rsa};
use openssl::sign::Verifier;

use super::packet::{number, numbers, packets, plain};

const PUBLIC_KEY: u8 = 6;
const RSA: u8 = 1;
const RSA_SIGN: u8 = 3;
const ECDSA: u8 = 19;
const EDDSA: u8 = 22;
pub(super) const ED25519: u8 = 27;
/// The object identifiers of the curves (§9.2), as they stand in a key.
const ED25519_LEGACY: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0xda, 0x47, 0x0f, 0x01];
const CURVES: [(&[u8], Nid); 3] = [
    (&[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07], Nid::X9_62_PRIME256V1),
    (&[0x2b, 0x81, 0x04, 0x00, 0x22], Nid::SECP384R1),
    (&[0x2b, 0x81, 0x04, 0x00, 0x23], Nid::SECP521R1),
];
/// The fewest bits of an RSA key that can't be forged.
const FEWEST_BITS: u32 = 2048;

pub(super) struct Key {
    pub(super) algorithm: u8,
    fingerprint: Vec<u8>,
    key: PKey<Public>,
}

impl Key {
    /// Every key of a file that can sign. What isn't read is left out.
    pub(super) fn all(file: &[u8]) -> Vec<Self> {
        let Some(bytes) = plain(file, "PUBLIC KEY BLOCK") else { return Vec::new() };
        let packets = packets(&bytes).unwrap_or_default();
        packets.iter().filter(|(tag, _)| *tag == PUBLIC_KEY).filter_map(|(_, body)| Self::of(body)).collect()
    }

    fn of(body: &[u8]) -> Option<Self> {
        let &[4, _, _, _, _, algorithm, ref rest @ ..] = body else { return None };
        let key = match algorithm {
            RSA | RSA_SIGN => rsa(rest).ok()?,
            ECDSA => ecdsa(rest)?,
            EDDSA => {
                let (curve, point) = curve(rest)?;
                let point = numbers(point)?.into_iter().next()?;
                let raw = point.strip_prefix(&[0x40])?;
                (curve == ED25519_LEGACY).then(|| PKey::public_key_from_raw_bytes(raw, Id::ED25519).ok())??
            }
            ED25519 => PKey::public_key_from_raw_bytes(rest, Id::ED25519).ok()?,
            _ => return None,
        };
        // §5.5.4.2
        let mut named = vec![0x99];
        named.extend(u16::try_from(body.len()).ok()?.to_be_bytes());
        named.extend(body);
        let fingerprint = hash(MessageDigest::sha1(), &named).ok()?.to_vec();
        Some(Self { algorithm, fingerprint, key })
    }

    pub(super) fn fingerprint(&self) -> String {
        data_encoding::HEXUPPER.encode(&self.fingerprint)
    }

    pub(super) fn id(&self) -> &[u8] {
        &self.fingerprint
    }

    pub(super) fn is_weak(&self) -> bool {
        self.key.id() == Id::RSA && self.key.bits() < FEWEST_BITS
    }

    /// Whether the numbers sign the hash; nothing where they aren't those of this sort of key.
    pub(super) fn verify(&self, hash: &[u8], digest: MessageDigest, numbers: &[Vec<u8>]) -> Option<bool> {
        match (self.algorithm, numbers) {
            (RSA | RSA_SIGN, [signature]) => self.verify_rsa(hash, digest, signature),
            (ECDSA, [r, s]) => {
                let signature = EcdsaSig::from_private_components(big(r)?, big(s)?).ok()?;
                Some(signature.verify(hash, self.key.ec_key().ok()?.as_ref()).unwrap_or(false))
            }
            (EDDSA, [r, s]) => self.verify_ed25519(hash, &[padded(r, 32)?, padded(s, 32)?].concat()),
            (ED25519, [signature]) => self.verify_ed25519(hash, signature),
            _ => None,
        }
    }

    fn verify_rsa(&self, hash: &[u8], digest: MessageDigest, signature: &[u8]) -> Option<bool> {
        let signature = padded(signature, self.key.size())?;
        let verify = || -> Result<bool, ErrorStack> {
            let mut context = PkeyCtx::new(&self.key)?;
            context.verify_init()?;
            context.set_rsa_padding(Padding::PKCS1)?;
            let md = openssl::md::Md::from_nid(digest.type_()).ok_or_else(ErrorStack::get)?;
            context.set_signature_md(md)?;
            // A signature that doesn't hold may be told as an error, too.
            Ok(context.verify(hash, &signature).unwrap_or(false))
        };
        verify().ok()
    }

    fn verify_ed25519(&self, hash: &[u8], signature: &[u8]) -> Option<bool> {
        let mut verifier = Verifier::new_without_digest(&self.key).ok()?;
        Some(verifier.verify_oneshot(signature, hash).unwrap_or(false))
    }
}

fn big(bytes: &[u8]) -> Option<BigNum> {
    BigNum::from_slice(bytes).ok()
}

/// A number with zeros before it, as long as that.
fn padded(number: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut padded = vec![0; length.checked_sub(number.len())?];
    padded.extend(number);
    Some(padded)
}

fn rsa(rest: &[u8]) -> Result<PKey<Public>, ErrorStack> {
    let numbers = numbers(rest).unwrap_or_default();
    let [n, e] = numbers.as_slice() else { return Err(ErrorStack::get()) };
    PKey::from_rsa(Rsa::from_public_components(BigNum::from_slice(n)?, BigNum::from_slice(e)?)?)
}

/// A curve's identifier, after its length, and what follows.
fn curve(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let (&length, rest) = rest.split_first()?;
    rest.split_at_checked(number(&[length]))
}

fn ecdsa(rest: &[u8]) -> Option<PKey<Public>> {
    let (curve, point) = curve(rest)?;
    let (_, nid) = CURVES.iter().find(|(named, _)| *named == curve)?;
    let point = numbers(point)?.into_iter().next()?;
    let make = || -> Result<PKey<Public>, ErrorStack> {
        let group = EcGroup::from_curve_name(*nid)?;
        let mut context = openssl::bn::BigNumContext::new()?;
        let point = EcPoint::from_bytes(&group, &point, &mut context)?;
        let key = EcKey::from_public_key(&group, &point)?;
        key.check_key()?;
        PKey::from_ec_key(key)
    };
    make().ok()
}

//! An answer of a time stamping authority: what it says (RFC 3161 §2.4.2), and whether its signature holds (RFC 5652, by
//! OpenSSL). Owns the order of the checks.

use der::Tag;
use der::asn1::ObjectIdentifier;
use openssl::cms::{CMSOptions, CmsContentInfo};
use openssl::hash::{MessageDigest, hash};
use openssl::stack::Stack;
use openssl::x509::X509;

use super::element::Element;
use super::request::SHA256;
use super::{StampFault, Token, chain, hex, info};

const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
const TST_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");
const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
const SIGNING_CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.12");
const SIGNING_CERTIFICATE_V2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

/// The hashes under which a signature is taken: SHA-256, 384, 512, and SHA3 of the same lengths (RFC 5754, FIPS 202).
const STRONG: [ObjectIdentifier; 6] = [
    SHA256,
    ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2"),
    ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3"),
    ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.8"),
    ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.9"),
    ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.10"),
];

/// What a token is made of.
struct Parts<'a> {
    /// The certificates in it, in DER.
    certificates: Vec<&'a [u8]>,
    /// What is signed: the DER of a `TSTInfo`.
    content: &'a [u8],
    /// The hash that it is signed with.
    digest: ObjectIdentifier,
    /// The signed attributes.
    attributes: Vec<Element<'a>>,
}

pub(super) fn read(answer: &[u8], chosen: &[u8]) -> Result<Token, StampFault> {
    let token = token_of(answer)?;
    let parts = parts(token)?;
    if !STRONG.contains(&parts.digest) {
        return Err(StampFault::Weak);
    }
    if attribute(&parts, CONTENT_TYPE)?.oid()? != TST_INFO {
        return Err(StampFault::Signature);
    }
    let chosen = if chosen.is_empty() { Vec::new() } else { chain::chosen(chosen)? };
    let mut given: Vec<X509> = parts.certificates.iter().filter_map(|der| X509::from_der(der).ok()).collect();
    given.extend(chosen.iter().cloned());
    let signer = signer(&parts, &given)?;
    let content = signed(token, &signer)?;
    // Both readers must have seen the same bytes.
    if content != parts.content {
        return Err(StampFault::Signature);
    }
    let (mut told, time) = info::read(&content)?;
    (told.chain, told.anchored) = chain::verify(&signer, &given, &chosen, time)?;
    Ok(told)
}

/// The token in an answer, or the answer itself where it is a bare token.
fn token_of(answer: &[u8]) -> Result<&[u8], StampFault> {
    let whole = Element::of(answer)?;
    match *whole.sequence()?.as_slice() {
        [first, ..] if first.tag == Tag::ObjectIdentifier => Ok(whole.whole),
        [status, ref rest @ ..] => {
            let granted = status.sequence()?.first().ok_or(StampFault::Unreadable)?.small()?;
            // 0 granted, 1 granted with changes (RFC 3161 §2.4.2).
            match rest {
                [token] if granted <= 1 => Ok(token.whole),
                _ if granted > 1 => Err(StampFault::Rejected),
                _ => Err(StampFault::Unreadable),
            }
        }
        [] => Err(StampFault::Unreadable),
    }
}

fn parts(token: &[u8]) -> Result<Parts<'_>, StampFault> {
    let content = Element::of(token)?.sequence()?;
    let [of, wrapped] = content.as_slice() else { return Err(StampFault::Unreadable) };
    if of.oid()? != SIGNED_DATA || !wrapped.is(0) {
        return Err(StampFault::Unreadable);
    }
    let signed_data = wrapped.within()?;
    let signed_data = signed_data.first().ok_or(StampFault::Unreadable)?.sequence()?;
    let [_version, _digests, content, more @ .., signers] = signed_data.as_slice() else {
        return Err(StampFault::Unreadable);
    };
    let content = content.sequence()?;
    let [of, wrapped] = content.as_slice() else { return Err(StampFault::Unreadable) };
    if of.oid()? != TST_INFO || !wrapped.is(0) {
        return Err(StampFault::Unreadable);
    }
    let octets = wrapped.within()?;
    let octets = octets.first().ok_or(StampFault::Unreadable)?.tagged(Tag::OctetString)?;
    let certificates = match more.iter().find(|part| part.is(0)) {
        Some(set) => set.within()?,
        None => Vec::new(),
    };
    let signers = signers.tagged(Tag::Set)?.within()?;
    let [signer] = signers.as_slice() else { return Err(StampFault::Signers) };
    let signer = signer.sequence()?;
    let [_version, _sid, digest, attributes, _algorithm, _signature, ..] = signer.as_slice() else {
        return Err(StampFault::Unreadable);
    };
    // Without signed attributes nothing names the certificate.
    let attributes = if attributes.is(0) { attributes.within()? } else { return Err(StampFault::Certificate) };
    Ok(Parts {
        certificates: certificates
            .into_iter()
            .filter(|certificate| certificate.tag == Tag::Sequence)
            .map(|certificate| certificate.whole)
            .collect(),
        content: octets.value,
        digest: digest.sequence()?.first().ok_or(StampFault::Unreadable)?.oid()?,
        attributes,
    })
}

/// The one value of a signed attribute.
fn attribute<'a>(parts: &Parts<'a>, wanted: ObjectIdentifier) -> Result<Element<'a>, StampFault> {
    let mut found = Vec::new();
    for attribute in &parts.attributes {
        if let [of, values] = attribute.sequence()?.as_slice()
            && of.oid()? == wanted
        {
            found.extend(values.tagged(Tag::Set)?.within()?);
        }
    }
    match found.as_slice() {
        [one] => Ok(*one),
        _ => Err(StampFault::Certificate),
    }
}

/// The certificate that the signed attributes name by its hash (RFC 2634 §5.4, RFC 5035 §3, RFC 5816): SHA-1 in the older
/// form, SHA-256 where the newer one names no other.
fn signer(parts: &Parts<'_>, given: &[X509]) -> Result<X509, StampFault> {
    let (named, newer) = match attribute(parts, SIGNING_CERTIFICATE_V2) {
        Ok(named) => (named, true),
        Err(_) => (attribute(parts, SIGNING_CERTIFICATE)?, false),
    };
    let first = |of: Element<'_>| of.sequence().ok()?.first().map(|first| first.whole.to_vec());
    let id = first(named).ok_or(StampFault::Unreadable)?;
    let id = first(Element::of(&id)?).ok_or(StampFault::Unreadable)?;
    let id = Element::of(&id)?.sequence()?;
    let digest = match id.first() {
        Some(algorithm) if newer && algorithm.tag == Tag::Sequence => {
            let algorithm = algorithm.sequence()?.first().ok_or(StampFault::Unreadable)?.oid()?;
            digest_of(&algorithm)?
        }
        _ if newer => MessageDigest::sha256(),
        _ => MessageDigest::sha1(),
    };
    let hashed = id.iter().find(|part| part.tag == Tag::OctetString).ok_or(StampFault::Unreadable)?.value;
    let is_named = |certificate: &&X509| certificate.digest(digest).is_ok_and(|found| *found == *hashed);
    given.iter().find(is_named).cloned().ok_or(StampFault::Certificate)
}

fn digest_of(algorithm: &ObjectIdentifier) -> Result<MessageDigest, StampFault> {
    let strong = [
        MessageDigest::sha256(),
        MessageDigest::sha384(),
        MessageDigest::sha512(),
        MessageDigest::sha3_256(),
        MessageDigest::sha3_384(),
        MessageDigest::sha3_512(),
    ];
    let found = STRONG.iter().zip(strong).find(|(known, _)| *known == algorithm);
    found.map(|(_, digest)| digest).ok_or(StampFault::Weak)
}

/// What that certificate, and no other, signed. OpenSSL compares the content's hash with the signed attribute, and that the
/// signature names this certificate.
fn signed(token: &[u8], signer: &X509) -> Result<Vec<u8>, StampFault> {
    let mut message = CmsContentInfo::from_der(token).map_err(|_| StampFault::Unreadable)?;
    let mut signers = Stack::new().map_err(|_| StampFault::Unreadable)?;
    signers.push(signer.clone()).map_err(|_| StampFault::Unreadable)?;
    let mut content = Vec::new();
    // Whether the certificate may sign, and could then, is looked at by itself: OpenSSL would ask as of now.
    let flags = CMSOptions::NOINTERN | CMSOptions::NO_SIGNER_CERT_VERIFY | CMSOptions::BINARY;
    message.verify(Some(&signers), None, None, Some(&mut content), flags).map_err(|_| StampFault::Signature)?;
    Ok(content)
}

/// SHA-256 of a certificate, in hex.
pub(super) fn fingerprint(certificate: &[u8]) -> String {
    hash(MessageDigest::sha256(), certificate).map(|hash| hex(&hash)).unwrap_or_default()
}

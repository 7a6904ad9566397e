//! The certificates above the one that signed: whether it may stamp time, whether all were valid then, and how far they
//! lead. Must not ask whether they are valid now, or trust one because it is there.

use openssl::stack::Stack;
use openssl::x509::store::{X509Store, X509StoreBuilder};
use openssl::x509::verify::{X509VerifyFlags, X509VerifyParam};
use openssl::x509::{X509, X509PurposeId, X509Ref, X509StoreContext};

use super::token::fingerprint;
use super::{Certificate, StampFault};

/// So many certificates one above the other.
const DEEPEST: usize = 10;
/// The longest subject, in letters.
const LONGEST: usize = 300;
/// What an attacker would need to forge a key or a hash: 112 bits (NIST SP 800-57; OpenSSL's level 2).
const STRENGTH: i32 = 2;

// `X509_V_ERR_…` (x509_vfy.h), which the binding gives as bare numbers.
const NOT_YET_VALID: i32 = 9;
const EXPIRED: i32 = 10;
const INVALID_PURPOSE: i32 = 26;
const WEAK: [i32; 3] = [66, 67, 68];

/// Certificates in a file that somebody chose: PEM, one or several, or DER.
pub(super) fn chosen(bytes: &[u8]) -> Result<Vec<X509>, StampFault> {
    let found = X509::from_der(bytes).map(|one| vec![one]).or_else(|_| X509::stack_from_pem(bytes));
    found.ok().filter(|found| !found.is_empty()).ok_or(StampFault::Anchor)
}

/// The certificates from the signer's upwards, and whether the last is among the chosen ones. `time`: of the stamp.
pub(super) fn verify(
    signer: &X509,
    given: &[X509],
    chosen: &[X509],
    time: i64,
) -> Result<(Vec<Certificate>, bool), StampFault> {
    let ends = if chosen.is_empty() { vec![highest(signer, given)] } else { chosen.to_vec() };
    let trusted = store(&ends, time).map_err(|_| StampFault::Chain)?;
    let mut others = Stack::new().map_err(|_| StampFault::Chain)?;
    for certificate in given {
        others.push(certificate.clone()).map_err(|_| StampFault::Chain)?;
    }
    let mut context = X509StoreContext::new().map_err(|_| StampFault::Chain)?;
    let (holds, error, led) = context
        .init(&trusted, signer, &others, |context| {
            let holds = context.verify_cert()?;
            let led = context.chain().map(|chain| chain.iter().map(told).collect::<Vec<_>>());
            Ok((holds, context.error().as_raw(), led))
        })
        .map_err(|_| StampFault::Chain)?;
    match (holds, error) {
        (true, _) => Ok((led.filter(|led| !led.is_empty()).ok_or(StampFault::Chain)?, !chosen.is_empty())),
        (false, NOT_YET_VALID | EXPIRED) => Err(StampFault::Expired),
        (false, INVALID_PURPOSE) => Err(StampFault::Purpose),
        (false, error) if WEAK.contains(&error) => Err(StampFault::Weak),
        (false, _) => Err(StampFault::Chain),
    }
}

/// The highest certificate above the signer's that was given.
fn highest(signer: &X509, given: &[X509]) -> X509 {
    let mut at = signer.clone();
    for _ in 0..DEEPEST {
        let above = given.iter().find(|other| {
            fingerprint_of(other) != fingerprint_of(&at)
                && other.issued(&at).as_raw() == 0
                && other.public_key().is_ok_and(|key| at.verify(&key).unwrap_or(false))
        });
        match above {
            Some(above) => at = above.clone(),
            None => break,
        }
    }
    at
}

fn store(trusted: &[X509], time: i64) -> Result<X509Store, openssl::error::ErrorStack> {
    let mut store = X509StoreBuilder::new()?;
    for certificate in trusted {
        store.add_cert(certificate.clone())?;
    }
    let mut how = X509VerifyParam::new()?;
    how.set_time(time);
    how.set_purpose(X509PurposeId::TIMESTAMP_SIGN)?;
    how.set_auth_level(STRENGTH);
    // What was given may end below a root.
    how.set_flags(X509VerifyFlags::PARTIAL_CHAIN)?;
    store.set_param(&how)?;
    Ok(store.build())
}

fn fingerprint_of(certificate: &X509Ref) -> String {
    certificate.to_der().map(|der| fingerprint(&der)).unwrap_or_default()
}

fn told(certificate: &X509Ref) -> Certificate {
    let parts: Vec<String> = certificate
        .subject_name()
        .entries()
        .filter_map(|entry| {
            let name = entry.object().nid().short_name().unwrap_or("?");
            Some(format!("{name}={}", entry.data().to_string().ok()?))
        })
        .collect();
    let subject = parts.join(", ").chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let root = certificate.issued(certificate).as_raw() == 0;
    Certificate { subject, sha256: fingerprint_of(certificate), root }
}

//! The time stamps in a custody certificate: what each says, and how to check it without this program.

use khronika_domain::kinds::PROOF;
use khronika_texts::Texts;

use super::line;
use crate::timestamp::TimestampTold;

/// The stamps that have their answer.
pub(super) fn stamp_lines(texts: &Texts, stamps: &[TimestampTold], lines: &mut Vec<String>) {
    let taken: Vec<&TimestampTold> = stamps.iter().filter(|told| !told.open).collect();
    if taken.is_empty() {
        return;
    }
    lines.extend([String::new(), texts.say("certificate-stamps", &[]), texts.say("certificate-stamps-say", &[])]);
    for (number, told) in (1_usize..).zip(taken) {
        let stamp = &told.stamp;
        let said = |value: &Option<String>| value.clone().unwrap_or_default();
        let mut part = Vec::new();
        line(texts, "custody-stamp-time", &said(&stamp.time), &mut part);
        line(texts, "custody-stamp-authority", &said(&stamp.authority), &mut part);
        line(texts, "custody-stamp-serial", &said(&stamp.serial), &mut part);
        line(texts, "custody-stamp-policy", &said(&stamp.policy), &mut part);
        for certificate in &stamp.certificates {
            line(texts, "custody-stamp-certificate", certificate, &mut part);
        }
        for attestation in &stamp.attestations {
            line(texts, "custody-stamp-attestation", attestation, &mut part);
        }
        line(texts, "certificate-recorded", &said(&stamp.taken), &mut part);
        line(texts, "certificate-stamp", &told.id.to_string(), &mut part);
        part.push(texts.say(standing(told), &[]));
        let proof = stamp.protocol.as_deref() == Some(PROOF);
        if let Some(sha256) = &stamp.sha256 {
            part.push(texts.say("certificate-check-stamp", &[]));
            part.push(if proof {
                format!("   ots verify -d {sha256} STAMP.ots")
            } else {
                format!("   openssl ts -verify -digest {sha256} -in STAMP.tsr -CAfile AUTHORITY.pem")
            });
        }
        lines.push(String::new());
        lines.push(format!("{number}. {}", if proof { "OpenTimestamps" } else { "RFC 3161" }));
        lines.extend(part.into_iter().map(|line| format!("   {line}")));
    }
}

/// How far a stamp can be relied on, as a text's key.
fn standing(told: &TimestampTold) -> &'static str {
    match (told.holds, told.stamp.protocol.as_deref() == Some(PROOF), told.stamp.anchored == Some(true)) {
        (false, ..) => "custody-not-as-signed",
        (_, true, _) => "certificate-stamp-unverified",
        (_, _, true) => "custody-stamp-anchored",
        _ => "custody-stamp-unanchored",
    }
}

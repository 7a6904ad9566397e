//! What a token says (RFC 3161 §2.4.2, `TSTInfo`). Must not say whether it is signed.

use chrono::{DateTime, NaiveDateTime, SecondsFormat, Utc};
use der::Tag;

use super::element::{Element, small};
use super::request::SHA256;
use super::{StampFault, Token, hex, number};

/// What the token says, and its time in seconds since 1970.
pub(super) fn read(content: &[u8]) -> Result<(Token, i64), StampFault> {
    let parts = Element::of(content)?.sequence()?;
    let [version, policy, imprint, serial, time, more @ ..] = parts.as_slice() else {
        return Err(StampFault::Unreadable);
    };
    if version.small()? != 1 {
        return Err(StampFault::Unreadable);
    }
    let imprint = imprint.sequence()?;
    let [algorithm, hashed] = imprint.as_slice() else { return Err(StampFault::Unreadable) };
    if algorithm.sequence()?.first().ok_or(StampFault::Unreadable)?.oid()? != SHA256 {
        return Err(StampFault::Algorithm);
    }
    let hashed = hashed.tagged(Tag::OctetString)?.value;
    if hashed.len() != 32 {
        return Err(StampFault::Unreadable);
    }
    let time = moment(time.tagged(Tag::GeneralizedTime)?.value)?;
    let accuracy = more.iter().find(|part| part.tag == Tag::Sequence).map(accuracy).transpose()?;
    let nonce = more.iter().find(|part| part.tag == Tag::Integer).map(Element::number).transpose()?;
    let told = Token {
        sha256: hex(hashed),
        nonce: nonce.map(number),
        time: time.to_rfc3339_opts(SecondsFormat::AutoSi, true),
        accuracy,
        policy: policy.oid()?.to_string(),
        serial: number(serial.tagged(Tag::Integer)?.value),
        ..Token::default()
    };
    Ok((told, time.timestamp()))
}

/// `YYYYMMDDhhmmss[.s…]Z`.
fn moment(written: &[u8]) -> Result<DateTime<Utc>, StampFault> {
    let written = std::str::from_utf8(written).ok().and_then(|written| written.strip_suffix('Z'));
    let written = written.filter(|written| written.len() >= 14 && written.len() <= 24);
    let read = written.and_then(|written| NaiveDateTime::parse_from_str(written, "%Y%m%d%H%M%S%.f").ok());
    Ok(read.ok_or(StampFault::Unreadable)?.and_utc())
}

/// Microseconds: seconds, and parts of one under `[0]` and `[1]`.
fn accuracy(of: &Element<'_>) -> Result<u64, StampFault> {
    let mut sum = 0_u64;
    for part in of.within()? {
        let (value, unit) = match part {
            part if part.is(0) => (small(part.value)?, 1_000),
            part if part.is(1) => (small(part.value)?, 1),
            part => (part.small()?, 1_000_000),
        };
        sum = sum.saturating_add(value.saturating_mul(unit));
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_with_its_fractions_and_nothing_else_is_one() {
        let told =
            |written: &str| moment(written.as_bytes()).map(|time| time.to_rfc3339_opts(SecondsFormat::AutoSi, true));
        assert_eq!(told("20240229235959Z").as_deref(), Ok("2024-02-29T23:59:59Z"));
        assert_eq!(told("20240102030405.25Z").as_deref(), Ok("2024-01-02T03:04:05.250Z"));
        for wrong in
            ["", "Z", "20240230000000Z", "20240102030405", "20240102030405+0300", "202401020304Z", "20240102250405Z"]
        {
            assert_eq!(told(wrong), Err(StampFault::Unreadable), "{wrong}");
        }
    }
}

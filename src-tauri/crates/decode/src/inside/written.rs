//! Times and places as formats write them, in one way: ISO 8601 with the zone that is said, degrees with six decimals.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};

/// `2022:03:04 10:11:12`, as EXIF writes it, and its zone.
pub(super) fn exif(time: &str, zone: &str) -> String {
    match time.trim().split_once(' ') {
        Some((day, clock)) if day.len() == 10 => format!("{}T{clock}{}", day.replace(':', "-"), zone.trim()),
        _ => iso(time),
    }
}

/// What is ISO 8601 already: a zone without its colon gets it, and a blank between day and clock is a `T`.
pub(super) fn iso(time: &str) -> String {
    let time = time.trim();
    let mut written: String = time.to_owned();
    if written.len() > 11 && written.is_char_boundary(10) && written.is_char_boundary(11) {
        let (day, rest) = written.split_at(10);
        if let Some(clock) = rest.strip_prefix(' ')
            && day.len() == 10
        {
            written = format!("{}T{clock}", day.replace(':', "-"));
        }
    }
    let digits = written.len().checked_sub(5).and_then(|at| written.get(at..));
    if let Some(zone) = digits.filter(|zone| written.contains('T') && zone.starts_with(['+', '-']))
        && zone.chars().skip(1).all(|c| c.is_ascii_digit())
    {
        let at = written.len() - 2;
        written.insert(at, ':');
    }
    written
}

/// `D:20220306141005+03'00'` (ISO 32000-1, 7.9.4).
pub(super) fn pdf(time: &str) -> Option<String> {
    let time = time.trim().strip_prefix("D:").unwrap_or(time.trim());
    let digits: String = time.chars().take_while(char::is_ascii_digit).take(14).collect();
    let zone = time.get(digits.len()..)?.replace('\'', "");
    let part = |from: usize, to: usize| digits.get(from..to);
    let mut written = part(0, 4)?.to_owned();
    for (sign, from) in [("-", 4), ("-", 6), ("T", 8), (":", 10), (":", 12)] {
        let Some(two) = part(from, from + 2) else { break };
        written.push_str(sign);
        written.push_str(two);
    }
    if digits.len() >= 12 {
        match (zone.get(..1), zone.get(1..3), zone.get(3..5)) {
            (Some("Z"), ..) => written.push('Z'),
            (Some(sign @ ("+" | "-")), Some(hours), minutes) => {
                written.push_str(&format!("{sign}{hours}:{}", minutes.unwrap_or("00")));
            }
            _ => {}
        }
    }
    Some(written)
}

/// Seconds since 1904, UTC (ISO 14496-12, 8.2.2). Nought is no time.
pub(super) fn since_1904(seconds: u64) -> Option<String> {
    utc(Utc.with_ymd_and_hms(1904, 1, 1, 0, 0, 0).single()?, TimeDelta::try_seconds(i64::try_from(seconds).ok()?)?)
}

/// Tenths of a microsecond since 1601, UTC (MS-DTYP, 2.3.3).
pub(super) fn since_1601(ticks: u64) -> Option<String> {
    let seconds = i64::try_from(ticks / 10_000_000).ok()?;
    utc(Utc.with_ymd_and_hms(1601, 1, 1, 0, 0, 0).single()?, TimeDelta::try_seconds(seconds)?)
}

/// Nanoseconds since 2001, UTC (RFC 8794, 7.6).
pub(super) fn since_2001(nanoseconds: i64) -> Option<String> {
    utc(Utc.with_ymd_and_hms(2001, 1, 1, 0, 0, 0).single()?, TimeDelta::nanoseconds(nanoseconds))
}

fn utc(epoch: DateTime<Utc>, since: TimeDelta) -> Option<String> {
    if since == TimeDelta::zero() {
        return None;
    }
    Some(epoch.checked_add_signed(since)?.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// Degrees, and metres where they are said.
pub(super) fn place(latitude: f64, longitude: f64, altitude: Option<f64>) -> Option<String> {
    if !(latitude.abs() <= 90.0 && longitude.abs() <= 180.0) {
        return None;
    }
    let high = altitude.filter(|high| high.is_finite()).map(|high| format!(", {high:.0} m")).unwrap_or_default();
    Some(format!("{latitude:.6}, {longitude:.6}{high}"))
}

/// `+55.7512+037.6184+156.000/` (ISO 6709, Annex H): degrees, or with minutes, or with seconds.
pub(super) fn iso_6709(text: &str) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for letter in text.trim().chars() {
        match letter {
            '+' | '-' => parts.push(letter.to_string()),
            '0'..='9' | '.' => parts.last_mut()?.push(letter),
            _ => break,
        }
    }
    let degrees = |part: &String, digits: usize| -> Option<f64> {
        let (sign, number) = part.split_at(1);
        let whole = number.split('.').next()?.len();
        let value: f64 = number.parse().ok()?;
        let value = match whole.checked_sub(digits)? {
            0 => value,
            2 => (value / 100.0).trunc() + value % 100.0 / 60.0,
            4 => (value / 10_000.0).trunc() + (value / 100.0).trunc() % 100.0 / 60.0 + value % 100.0 / 3600.0,
            _ => return None,
        };
        Some(if sign == "-" { -value } else { value })
    };
    let (latitude, longitude) = (degrees(parts.first()?, 2)?, degrees(parts.get(1)?, 3)?);
    place(latitude, longitude, parts.get(2).and_then(|high| high.parse().ok()))
}

/// `55,45.07464N`, as XMP writes a coordinate.
pub(super) fn xmp_degrees(text: &str) -> Option<f64> {
    let text = text.trim();
    let side = text.chars().last()?;
    let numbers = text.strip_suffix(side)?;
    let mut sum = 0.0;
    for (number, of) in numbers.split(',').zip([1.0, 60.0, 3600.0]) {
        sum += number.parse::<f64>().ok()? / of;
    }
    match side {
        'N' | 'E' => Some(sum),
        'S' | 'W' => Some(-sum),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_keep_the_zone_that_is_said_and_get_none_that_is_not() {
        assert_eq!(exif("2022:03:06 14:10:05", "+03:00"), "2022-03-06T14:10:05+03:00");
        assert_eq!(exif("2022:03:06 14:10:05", ""), "2022-03-06T14:10:05");
        assert_eq!(iso("2022-03-06T14:10:05+0300"), "2022-03-06T14:10:05+03:00");
        assert_eq!(iso("2022-03-06"), "2022-03-06");
        assert_eq!(pdf("D:20220306141005+03'00'").as_deref(), Some("2022-03-06T14:10:05+03:00"));
        assert_eq!(pdf("D:20220306141005Z").as_deref(), Some("2022-03-06T14:10:05Z"));
        assert_eq!(pdf("D:202203").as_deref(), Some("2022-03"));
        assert_eq!(pdf("yesterday"), None);
        assert_eq!(since_1904(3_729_420_605).as_deref(), Some("2022-03-06T14:10:05Z"));
        assert_eq!(since_1904(0), None);
        assert_eq!(since_1601(132_910_494_050_000_000).as_deref(), Some("2022-03-06T14:10:05Z"));
    }

    #[test]
    fn places_are_degrees_however_they_are_written() {
        let moscow = Some("55.751244, 37.618423, 156 m".to_owned());
        assert_eq!(iso_6709("+55.751244+037.618423+156.000/"), moscow);
        assert_eq!(iso_6709("+5545.07464+03737.10538+156CRSWGS_84/"), moscow);
        assert_eq!(iso_6709("-3330.5-07030/").as_deref(), Some("-33.508333, -70.500000"));
        assert_eq!(iso_6709("+554504.4-0373706.3/").as_deref(), Some("55.751222, -37.618417"));
        for wrong in ["", "55", "+5+5", "+95.0+037.0/", "\u{feff}"] {
            assert_eq!(iso_6709(wrong), None, "{wrong}");
        }
        assert_eq!(xmp_degrees("55,45.07464N").map(|degrees| format!("{degrees:.6}")).as_deref(), Some("55.751244"));
        assert_eq!(xmp_degrees("37,37,6.3W").map(|degrees| format!("{degrees:.4}")).as_deref(), Some("-37.6184"));
        assert_eq!(xmp_degrees("N"), None);
    }
}

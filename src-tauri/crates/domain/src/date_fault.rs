//! Why a text is no date: what whoever typed it can mend. Must not guess what was meant.

use serde::{Deserialize, Serialize};

/// What is wrong with a text that isn't EDTF of level 0 or 1 (Library of Congress, 4 February 2019).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Fault {
    /// A month past 12 that is no season.
    NoSuchMonth,
    /// A day that the month doesn't have.
    NoSuchDay,
    /// An hour, minute or second that no day has.
    NoSuchTime,
    /// `u` for an unknown digit: an older form, now `X`.
    OldUnknown,
    /// `open` or `unknown` in an interval: an older form, now `..` or nothing.
    OldInterval,
    /// An interval of which neither end is known.
    NoEnds,
    /// A time of day within an interval.
    TimeInInterval,
    /// A set, a choice, or a qualifier of one part: level 2.
    Level2,
    /// Digits without dashes between year, month and day.
    NoDashes,
    /// A year of two digits.
    ShortYear,
    /// None of these.
    Other,
}

impl Fault {
    /// Every fault.
    pub const ALL: &'static [Self] = &[
        Self::NoSuchMonth,
        Self::NoSuchDay,
        Self::NoSuchTime,
        Self::OldUnknown,
        Self::OldInterval,
        Self::NoEnds,
        Self::TimeInInterval,
        Self::Level2,
        Self::NoDashes,
        Self::ShortYear,
        Self::Other,
    ];

    /// The code that messages are found by: `date-fault-<code>`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchMonth => "no_such_month",
            Self::NoSuchDay => "no_such_day",
            Self::NoSuchTime => "no_such_time",
            Self::OldUnknown => "old_unknown",
            Self::OldInterval => "old_interval",
            Self::NoEnds => "no_ends",
            Self::TimeInInterval => "time_in_interval",
            Self::Level2 => "level_2",
            Self::NoDashes => "no_dashes",
            Self::ShortYear => "short_year",
            Self::Other => "other",
        }
    }
}

/// What is wrong with a text that can't be read as a date.
#[must_use]
pub fn fault(text: &str) -> Fault {
    let text = text.trim();
    let ends: Vec<&str> = text.split('/').collect();
    let unknown = |end: &&str| end.is_empty() || *end == "..";
    if text.starts_with(['[', '{']) || text.contains(',') {
        return Fault::Level2;
    }
    if let [from, to] = ends.as_slice() {
        if [from, to].into_iter().all(unknown) {
            return Fault::NoEnds;
        }
        if [from, to].into_iter().any(|end| matches!(*end, "open" | "unknown")) {
            return Fault::OldInterval;
        }
        if from.contains('T') || to.contains('T') {
            return Fault::TimeInInterval;
        }
        let wrong = [from, to].into_iter().find(|end| !unknown(end) && crate::date::read(end).is_none());
        return wrong.map_or(Fault::Other, |end| one(end));
    }
    one(text)
}

/// What is wrong with one date: `04.13.2022` and `2022-13-04` alike.
fn one(text: &str) -> Fault {
    let bare = text.trim_end_matches(['?', '~', '%']);
    if bare.contains(['?', '~', '%']) {
        return Fault::Level2;
    }
    let (day, time) = bare.split_once('T').map_or((bare, None), |(day, time)| (day, Some(time)));
    if day.bytes().all(|byte| byte.is_ascii_digit()) && matches!(day.len(), 6 | 8) {
        return Fault::NoDashes;
    }
    let old = day.bytes().any(|byte| byte == b'u')
        && day.bytes().all(|byte| byte == b'u' || byte == b'-' || byte.is_ascii_digit());
    if old {
        return Fault::OldUnknown;
    }
    let parts: Vec<Option<u32>> = day.split(['-', '.']).map(|part| part.parse().ok()).collect();
    let dotted = day.contains('.');
    let (year, month, date) = match (dotted, parts.as_slice()) {
        (false, [year, month]) => (*year, *month, None),
        (false, [year, month, date]) => (*year, *month, *date),
        (true, [month, year]) => (*year, *month, None),
        (true, [date, month, year]) => (*year, *month, *date),
        _ => return Fault::Other,
    };
    let short = day.split(['-', '.']).nth(if dotted { parts.len() - 1 } else { 0 }).is_some_and(|year| year.len() == 2);
    match (year, month, date) {
        _ if short => Fault::ShortYear,
        (Some(_), Some(month), _) if month == 0 || month > 12 => Fault::NoSuchMonth,
        (Some(year), Some(month), Some(date)) if !exists(year, month, date) => Fault::NoSuchDay,
        _ if time.is_some() => Fault::NoSuchTime,
        _ => Fault::Other,
    }
}

fn exists(year: u32, month: u32, date: u32) -> bool {
    i32::try_from(year).is_ok_and(|year| chrono::NaiveDate::from_ymd_opt(year, month, date).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_typed_it_learns_what_is_wrong() {
        let faults = [
            ("2022-13", Fault::NoSuchMonth),
            ("04.13.2022", Fault::NoSuchMonth),
            ("2022-02-30", Fault::NoSuchDay),
            ("31.04.2022", Fault::NoSuchDay),
            ("2022-04-12T25:00:00", Fault::NoSuchTime),
            ("2022-uu", Fault::OldUnknown),
            ("2022/open", Fault::OldInterval),
            ("../..", Fault::NoEnds),
            ("2022-04-12T10:00:00/2022-04-13", Fault::TimeInInterval),
            ("2022-03/2022-02-30", Fault::NoSuchDay),
            ("[2022-03-04, 2022-03-06]", Fault::Level2),
            ("2022?-03", Fault::Level2),
            ("20220304", Fault::NoDashes),
            ("04.03.22", Fault::ShortYear),
            ("когда-то", Fault::Other),
        ];
        for (text, expected) in faults {
            assert_eq!(fault(text), expected, "{text}");
            assert_eq!(crate::date::read(text), None, "{text}");
        }
    }
}

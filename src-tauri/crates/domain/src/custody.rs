//! How many days somebody was held, over dates that are uncertain and stretches that overlap: at least and at most.
//! Owns the counting rule. Must not know what kind of detention it counts, or what today is.

use chrono::{Duration, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use crate::date::{Date, End, Reading, read};

/// A stretch of custody. Both its first and its last day count, as they do for the person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stretch {
    /// When it began; none where nobody knows.
    pub from: Option<Date>,
    /// When it ended; none where it goes on.
    pub until: Option<Date>,
}

/// Days in custody. Calendar days: days that are credited against a sentence (УК 72) are another count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Days {
    /// In every reading of the dates at least so many.
    #[ts(type = "number")]
    pub at_least: u64,
    /// In no reading more; none where a beginning is unknown.
    #[ts(type = "number | null")]
    pub at_most: Option<u64>,
    /// Stretches whose dates contradict each other (they end before they begin): not counted.
    #[ts(type = "number")]
    pub contradictory: u64,
}

/// The days on which something may have happened, from the first to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Window {
    first: NaiveDate,
    last: NaiveDate,
}

impl Window {
    fn days(self) -> u64 {
        u64::try_from((self.last - self.first).num_days() + 1).unwrap_or_default()
    }
}

/// What a date says of one end of a stretch.
enum Told {
    /// It lies within.
    Within(Option<NaiveDate>, Option<NaiveDate>),
    /// Nothing.
    Unknown,
}

fn told(date: Option<&Date>) -> Told {
    let Some(reading) = date.and_then(|date| read(&date.edtf)) else { return Told::Unknown };
    match reading {
        Reading::FarYear(_) | Reading::Interval(End::Unknown | End::Open, End::Unknown | End::Open) => Told::Unknown,
        _ => Told::Within(reading.earliest(), reading.latest()),
    }
}

/// The days of custody in these stretches, none of it after `as_of` (the day of counting).
///
/// A date that says only a month, a season or two ends may be any of its days, each on its own; qualifiers (`?`, `~`)
/// don't widen it. The result is exact: there is a reading of the dates for both ends of it.
#[must_use]
pub fn days(stretches: &[Stretch], as_of: NaiveDate) -> Days {
    let (mut most, mut cores, mut points) = (Vec::new(), Vec::new(), Vec::new());
    let (mut contradictory, mut unbounded) = (0, false);
    for stretch in stretches {
        let start = told(stretch.from.as_ref());
        let (end_first, end_last) = match (&stretch.until, told(stretch.until.as_ref())) {
            (None, _) => (Some(as_of), as_of),
            (Some(_), Told::Within(first, last)) => (first, last.map_or(as_of, |last| last.min(as_of))),
            (Some(_), Told::Unknown) => (None, as_of),
        };
        let (start_first, start_last) = match start {
            Told::Within(first, last) => (first, last.unwrap_or(end_last).min(end_last)),
            Told::Unknown => (None, end_last),
        };
        // An end of which nothing is known may be as early as the beginning, and the other way round.
        let Some(earliest_end) = end_first.or(start_first) else {
            // Neither end says anything: one day of custody, and nobody knows which.
            unbounded = true;
            points.push(Window { first: NaiveDate::MIN, last: as_of });
            continue;
        };
        let earliest_end = start_first.map_or(earliest_end, |first| earliest_end.max(first));
        if start_first.is_some_and(|first| first > end_last) || earliest_end > end_last {
            contradictory += 1;
            continue;
        }
        match start_first {
            Some(first) => most.push(Window { first, last: end_last }),
            None => unbounded = true,
        }
        if start_last <= earliest_end && start_first.is_some() {
            // These days lie in it whatever the dates mean.
            cores.push(Window { first: start_last, last: earliest_end });
        } else {
            // It was one day at least, and which one is open.
            let first = start_first.map_or(earliest_end, |first| first.max(earliest_end));
            let last = if start_first.is_some() { start_last.min(end_last) } else { end_last };
            points.push(Window { first, last: last.max(first) });
        }
    }
    let cores = joined(cores);
    let certain: u64 = cores.iter().map(|core| core.days()).sum();
    let at_least = certain + stabs(points.into_iter().filter(|point| !cores.iter().any(|core| meet(*core, *point))));
    let at_most = (!unbounded).then(|| joined(most).iter().map(|window| window.days()).sum());
    Days { at_least, at_most, contradictory }
}

fn meet(one: Window, other: Window) -> bool {
    one.first <= other.last && other.first <= one.last
}

/// Overlapping and adjoining windows as one.
fn joined(mut windows: Vec<Window>) -> Vec<Window> {
    windows.sort_by_key(|window| (window.first, window.last));
    let mut all: Vec<Window> = Vec::new();
    for window in windows {
        match all.last_mut() {
            Some(last) if window.first <= last.last + Duration::days(1) => last.last = last.last.max(window.last),
            _ => all.push(window),
        }
    }
    all
}

/// The fewest days that lie in each of the windows, one for several where they overlap.
fn stabs(windows: impl Iterator<Item = Window>) -> u64 {
    let mut windows: Vec<Window> = windows.collect();
    windows.sort_by_key(|window| window.last);
    let (mut count, mut last) = (0, None);
    for window in windows {
        if last.is_none_or(|day| day < window.first) {
            count += 1;
            last = Some(window.last);
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stretch(from: &str, until: &str) -> Stretch {
        let date = |text: &str| (!text.is_empty()).then(|| Date::edtf(text));
        Stretch { from: date(from), until: date(until) }
    }

    fn held(stretches: &[(&str, &str)], as_of: &str) -> (u64, Option<u64>) {
        let stretches: Vec<Stretch> = stretches.iter().map(|(from, until)| stretch(from, until)).collect();
        let days = days(&stretches, day(as_of));
        assert_eq!(days.contradictory, 0);
        (days.at_least, days.at_most)
    }

    #[test]
    fn first_and_last_day_count_and_overlapping_stretches_count_once() {
        assert_eq!(held(&[("2022-03-04", "2022-03-04")], "2026-01-01"), (1, Some(1)));
        assert_eq!(held(&[("2022-03-04", "2022-03-06"), ("2022-03-06", "2022-03-08")], "2026-01-01"), (5, Some(5)));
        assert_eq!(held(&[("2022-03-04", "")], "2022-03-10"), (7, Some(7)), "it goes on");
    }

    #[test]
    fn uncertain_dates_give_a_range() {
        assert_eq!(held(&[("2022-03", "2022-05-10")], "2026-01-01"), (41, Some(71)));
        assert_eq!(held(&[("2022-03", "2022-03")], "2026-01-01"), (1, Some(31)));
        assert_eq!(held(&[("2022-03-04", "2022-03-04/")], "2022-03-10"), (1, Some(7)), "nobody knows when it ended");
    }

    #[test]
    fn an_unknown_beginning_has_no_upper_end() {
        assert_eq!(held(&[("", "2022-05-10")], "2026-01-01"), (1, None));
        assert_eq!(held(&[("", "")], "2026-01-01"), (1, None), "held today");
    }

    #[test]
    fn an_end_before_its_beginning_is_told_and_not_counted() {
        let wrong =
            days(&[stretch("2022-05-01", "2022-03-01"), stretch("2022-05-01", "2022-05-02")], day("2026-01-01"));
        assert_eq!(wrong, Days { at_least: 2, at_most: Some(2), contradictory: 1 });
    }

    /// A day, some day of two, or of a few, as EDTF says it within May 2022.
    fn end() -> impl Strategy<Value = (u32, u32)> {
        (1..=9_u32, 0..=4_u32).prop_map(|(first, more)| (first, first + more))
    }

    fn text((first, last): (u32, u32)) -> String {
        if first == last { format!("2022-05-{first:02}") } else { format!("2022-05-{first:02}/2022-05-{last:02}") }
    }

    /// The first and the last day on which a stretch may have begun, and may have ended.
    type Ends = ((u32, u32), (u32, u32));

    /// Fewest and most days over every reading of the dates that makes sense.
    fn by_force(stretches: &[Ends]) -> Option<(u64, u64)> {
        fn go(rest: &[Ends], held: &BTreeSet<u32>, found: &mut Vec<u64>) {
            let Some((((from, from_last), (until, until_last)), rest)) = rest.split_first() else {
                found.push(held.len() as u64);
                return;
            };
            for first in *from..=*from_last {
                for last in first.max(*until)..=*until_last {
                    let mut held = held.clone();
                    held.extend(first..=last);
                    go(rest, &held, found);
                }
            }
        }
        let mut found = Vec::new();
        go(stretches, &BTreeSet::new(), &mut found);
        Some((*found.iter().min()?, *found.iter().max()?))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn the_range_is_that_of_all_readings(stretches in prop::collection::vec((end(), end()), 1..4)) {
            let told: Vec<Stretch> = stretches.iter().map(|(from, until)| stretch(&text(*from), &text(*until))).collect();
            let counted = days(&told, day("2022-06-30"));
            match by_force(&stretches) {
                Some((fewest, most)) => {
                    prop_assert_eq!((counted.at_least, counted.at_most), (fewest, Some(most)));
                    prop_assert_eq!(counted.contradictory, 0);
                }
                None => prop_assert!(counted.contradictory > 0),
            }
        }
    }
}

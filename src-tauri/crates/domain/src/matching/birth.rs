//! Births, as exactly as they are known.

use chrono::{Datelike, NaiveDate};

use super::Sign;
use crate::date::{self, Date, Reading};

/// A birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Birth {
    first: NaiveDate,
    last: NaiveDate,
    doubted: bool,
}

impl Birth {
    pub(super) fn of(date: &Date) -> Option<Self> {
        let reading = date::read(&date.edtf)?;
        let doubted = matches!(&reading, Reading::Point(point) if point.uncertain || point.approximate);
        Some(Self { first: reading.earliest()?, last: reading.latest()?, doubted })
    }

    /// The year, where it lies in one.
    fn year(self) -> Option<i32> {
        (self.first.year() == self.last.year()).then(|| self.first.year())
    }

    fn day(self) -> Option<NaiveDate> {
        (self.first == self.last).then_some(self.first)
    }
}

/// What two births say; nothing where one isn't known.
pub(super) fn compare(one: Option<&Birth>, other: Option<&Birth>) -> Option<Sign> {
    let (one, other) = (*one?, *other?);
    if let (Some(a), Some(b)) = (one.day(), other.day()) {
        if a == b {
            return Some(Sign::BirthDay);
        }
        return Some(if is_slip(a, b) { Sign::BirthNear } else { Sign::BirthDiffers });
    }
    let meet = one.first <= other.last && other.first <= one.last;
    if meet {
        return Some(if one.year().is_some() && one.year() == other.year() {
            Sign::BirthYear
        } else {
            Sign::BirthNear
        });
    }
    let years = (one.first.year() - other.last.year()).max(other.first.year() - one.last.year());
    let reach = if one.doubted || other.doubted { 2 } else { 1 };
    Some(if years <= reach { Sign::BirthNear } else { Sign::BirthDiffers })
}

/// Two days that one slip of the pen makes of each other: one number of three differs by little, day and month are
/// swapped, or the last two digits of the year.
fn is_slip(one: NaiveDate, other: NaiveDate) -> bool {
    let (a, b) = ((one.year(), one.month(), one.day()), (other.year(), other.month(), other.day()));
    let swapped = a.0 == b.0 && a.1 == b.2 && a.2 == b.1;
    let turned = |year: i32| year - year % 100 + year % 10 * 10 + year % 100 / 10;
    if turned(a.0) == b.0 && (a.1, a.2) == (b.1, b.2) {
        return true;
    }
    let same = usize::from(a.0 == b.0) + usize::from(a.1 == b.1) + usize::from(a.2 == b.2);
    swapped || (same == 2 && (a.0 - b.0).abs() <= 1)
}

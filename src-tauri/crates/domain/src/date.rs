//! Dates as testimony gives them: EDTF level 0 and 1, the phrase as spoken, a zone where there is a time.
//!
//! EDTF is the Library of Congress' specification of 4 February 2019; parsing is the crate `edtf`'s.

use chrono::{Datelike, NaiveDate};
use edtf::level_1::{Certainty, Date as Calendar, Edtf, Precision, Season, Terminal};
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use crate::DomainError;
use crate::date_fault::fault;
use crate::date_typed::{typed, understood};

/// A date that may be partial, uncertain, or an interval. A bare string in JSON is read as EDTF
/// or as `dd.mm.yyyy`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(optional_fields)]
pub struct Date {
    /// EDTF level 0 or 1; empty where only the phrase is known.
    pub edtf: String,
    /// As spoken: «в начале марта».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// IANA zone of the local time, where there is a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Full {
            edtf: String,
            phrase: Option<String>,
            zone: Option<String>,
        }
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Bare(String),
            Full(Full),
        }
        Ok(match Form::deserialize(deserializer)? {
            Form::Bare(text) => Self::told(&text),
            Form::Full(full) => Self { edtf: typed(&full.edtf), phrase: full.phrase, zone: full.zone },
        })
    }
}

impl Date {
    /// From EDTF text, unchecked.
    #[must_use]
    pub fn edtf(text: &str) -> Self {
        Self { edtf: text.to_owned(), ..Self::default() }
    }

    /// From words as people write them, unchecked; where they say more than EDTF can, they are kept as the phrase.
    #[must_use]
    pub fn told(text: &str) -> Self {
        let date = understood(text);
        let phrase = date.rough.then(|| text.trim().to_owned());
        Self { edtf: date.edtf, phrase, zone: None }
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edtf.is_empty() && self.phrase.as_deref().unwrap_or_default().trim().is_empty()
    }

    /// What the EDTF says.
    ///
    /// # Errors
    /// `Date` where it isn't EDTF level 0 or 1.
    pub fn read(&self, field: &str) -> Result<Option<Reading>, DomainError> {
        if self.edtf.is_empty() {
            return Ok(None);
        }
        read(&self.edtf)
            .map(Some)
            .ok_or_else(|| DomainError::Date { field: field.to_owned(), fault: fault(&self.edtf) })
    }

    /// First and last day that it can mean, as `YYYY-MM-DD`; an open or unknown end is `None`.
    #[must_use]
    pub fn bounds(&self) -> (Option<String>, Option<String>) {
        let Some(reading) = read(&self.edtf) else { return (None, None) };
        let text = |day: Option<NaiveDate>| day.map(|day| day.format("%Y-%m-%d").to_string());
        (text(reading.earliest()), text(reading.latest()))
    }
}

/// One end of a date, or a whole simple date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// How much of it is known.
    pub grain: Grain,
    /// `?`: uncertain.
    pub uncertain: bool,
    /// `~`: approximate.
    pub approximate: bool,
}

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    /// A hundred years, from this one.
    Century(i32),
    /// Ten years, from this one.
    Decade(i32),
    /// A year.
    Year(i32),
    /// A season of a year: 1 spring, 2 summer, 3 autumn, 4 winter.
    Season(i32, u8),
    /// A month of a year.
    Month(i32, u32),
    /// A day.
    Day(i32, u32, u32),
    /// Some month of that year.
    SomeMonth(i32),
    /// Some day of that year.
    SomeDayOfYear(i32),
    /// Some day of that month.
    SomeDayOfMonth(i32, u32),
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// A date.
    At(Point),
    /// `..`: it goes on, or has no known beginning.
    Open,
    /// Left empty: there is an end, but nobody knows when.
    Unknown,
}

/// What an EDTF text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// A date.
    Point(Point),
    /// A date with a time of day: hours, minutes, seconds, and minutes east of UTC where said.
    Moment(Point, (u32, u32, u32), Option<i32>),
    /// From one to another.
    Interval(End, End),
    /// A year of more than four digits.
    FarYear(i64),
}

/// Reads EDTF level 0 and 1.
#[must_use]
pub fn read(text: &str) -> Option<Reading> {
    // The crate's tests end at well-formed text of sane length; a date is never longer than this.
    if text.len() > 64 || text.split('/').any(is_day_of_season) {
        return None;
    }
    Some(match Edtf::parse(text).ok()? {
        Edtf::Date(date) => Reading::Point(point(date)),
        Edtf::DateTime(moment) => {
            let date = moment.date();
            let time = moment.time();
            let grain = Grain::Day(date.year(), date.month(), date.day());
            Reading::Moment(
                Point { grain, uncertain: false, approximate: false },
                (time.hour(), time.minute(), time.second()),
                offset_minutes(text),
            )
        }
        Edtf::YYear(year) => Reading::FarYear(year.year()),
        Edtf::Interval(from, to) => Reading::Interval(End::At(point(from)), End::At(point(to))),
        Edtf::IntervalFrom(from, end) => Reading::Interval(End::At(point(from)), terminal(end)),
        Edtf::IntervalTo(end, to) => Reading::Interval(terminal(end), End::At(point(to))),
    })
}

/// A season has no days (`2022-24-XX`): the crate takes its number for a month's there.
fn is_day_of_season(date: &str) -> bool {
    let mut parts = date.trim_start_matches('-').split('-').skip(1);
    let season = parts.next().is_some_and(|month| matches!(month, "21" | "22" | "23" | "24"));
    season && parts.next().is_some()
}

fn terminal(end: Terminal) -> End {
    match end {
        Terminal::Open => End::Open,
        Terminal::Unknown => End::Unknown,
    }
}

fn offset_minutes(text: &str) -> Option<i32> {
    let (_, time) = text.split_once('T')?;
    if time.ends_with('Z') {
        return Some(0);
    }
    let at = time.rfind(['+', '-'])?;
    let (_, zone) = time.split_at(at);
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let digits = zone.trim_start_matches(['+', '-']);
    let (hours, minutes) = digits.split_once(':').unwrap_or((digits, "0"));
    Some(sign * (hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?))
}

fn point(date: Calendar) -> Point {
    let (precision, certainty) = date.precision_certainty();
    let grain = match precision {
        Precision::Century(year) => Grain::Century(year),
        Precision::Decade(year) => Grain::Decade(year),
        Precision::Year(year) => Grain::Year(year),
        Precision::Season(year, season) => Grain::Season(
            year,
            match season {
                Season::Spring => 1,
                Season::Summer => 2,
                Season::Autumn => 3,
                Season::Winter => 4,
            },
        ),
        Precision::Month(year, month) => Grain::Month(year, month),
        Precision::Day(year, month, day) => Grain::Day(year, month, day),
        Precision::MonthOfYear(year) => Grain::SomeMonth(year),
        Precision::DayOfYear(year) => Grain::SomeDayOfYear(year),
        Precision::DayOfMonth(year, month) => Grain::SomeDayOfMonth(year, month),
    };
    Point {
        grain,
        uncertain: matches!(certainty, Certainty::Uncertain | Certainty::ApproximateUncertain),
        approximate: matches!(certainty, Certainty::Approximate | Certainty::ApproximateUncertain),
    }
}

impl Reading {
    /// The first day it can mean, by the calendar: qualifiers (`~`, `?`) don't widen it.
    #[must_use]
    pub fn earliest(&self) -> Option<NaiveDate> {
        match self {
            Self::Point(point) | Self::Moment(point, ..) | Self::Interval(End::At(point), _) => point.days().0,
            Self::Interval(..) | Self::FarYear(_) => None,
        }
    }

    /// The last day it can mean.
    #[must_use]
    pub fn latest(&self) -> Option<NaiveDate> {
        match self {
            Self::Point(point) | Self::Moment(point, ..) | Self::Interval(_, End::At(point)) => point.days().1,
            Self::Interval(..) | Self::FarYear(_) => None,
        }
    }
}

impl Point {
    /// First and last day; winter is December to February of the next year, as northern use has it.
    #[must_use]
    pub fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let day = NaiveDate::from_ymd_opt;
        let end_of = |year: i32, month: u32| {
            let (year, month) = if month >= 12 { (year + 1, 1) } else { (year, month + 1) };
            day(year, month, 1).and_then(|first| first.pred_opt())
        };
        match self.grain {
            Grain::Century(year) => (day(year, 1, 1), day(year + 99, 12, 31)),
            Grain::Decade(year) => (day(year, 1, 1), day(year + 9, 12, 31)),
            Grain::Year(year) | Grain::SomeMonth(year) | Grain::SomeDayOfYear(year) => {
                (day(year, 1, 1), day(year, 12, 31))
            }
            Grain::Season(year, 4) => (day(year, 12, 1), end_of(year + 1, 2)),
            Grain::Season(year, season) => {
                let first = u32::from(season) * 3;
                (day(year, first, 1), end_of(year, first + 2))
            }
            Grain::Month(year, month) | Grain::SomeDayOfMonth(year, month) => {
                (day(year, month, 1), end_of(year, month))
            }
            Grain::Day(year, month, number) => (day(year, month, number), day(year, month, number)),
        }
    }
}

/// The year of a day, for sorting headings.
#[must_use]
pub fn year_of(day: NaiveDate) -> i32 {
    day.year()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(text: &str) -> (Option<String>, Option<String>) {
        Date::edtf(text).bounds()
    }

    #[test]
    fn bounds_cover_all_that_is_meant() {
        let day = |a: &str, b: &str| (Some(a.to_owned()), Some(b.to_owned()));
        assert_eq!(bounds("2022-03"), day("2022-03-01", "2022-03-31"));
        assert_eq!(bounds("2024-02-XX"), day("2024-02-01", "2024-02-29"));
        assert_eq!(bounds("202X"), day("2020-01-01", "2029-12-31"));
        assert_eq!(bounds("2022-24"), day("2022-12-01", "2023-02-28"));
        assert_eq!(bounds("2022-03-04/2022-05"), day("2022-03-04", "2022-05-31"));
        assert_eq!(bounds("2022-03-04/.."), (Some("2022-03-04".to_owned()), None));
        assert_eq!(bounds("2022-03-04T10:30:00+03:00"), day("2022-03-04", "2022-03-04"));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["2022-13", "2022-02-30", "yesterday", "2022-uu", "2022/open", "04/03/2022", "2022-24-XX"] {
            assert_eq!(read(text), None, "{text}");
            assert!(Date::edtf(text).read("date").is_err());
        }
    }

    #[test]
    fn qualifiers_and_offsets_are_read() {
        let Some(Reading::Point(point)) = read("2022-03%") else { panic!("no date") };
        assert!(point.uncertain && point.approximate);
        assert!(matches!(read("2022-03-04T10:30:00+03:00"), Some(Reading::Moment(_, (10, 30, 0), Some(180)))));
    }
}

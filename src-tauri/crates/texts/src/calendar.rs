//! One point of time in words: a day, a month, a season, a year, and how sure it is.

use khronika_domain::date::{Grain, Point};

use crate::Texts;

/// The grammatical place of a point; Russian inflects by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// By itself: «март 2022 г.».
    Alone,
    /// After “about”, “from”, “until”: «марта 2022 г.».
    Of,
    /// After “between”: «мартом 2022 г.».
    Between,
}

impl Place {
    const fn ending(self) -> &'static str {
        match self {
            Self::Alone => "",
            Self::Of => "-of",
            Self::Between => "-between",
        }
    }
}

/// A point with what is said of its certainty. None where the words don't reach: years before 1.
pub(crate) fn point(texts: &Texts, point: &Point) -> Option<String> {
    let (key, place) = match (point.uncertain, point.approximate) {
        (false, false) => return bare(texts, point.grain, Place::Alone),
        (false, true) => ("date-about", Place::Of),
        (true, false) => ("date-possibly", Place::Alone),
        (true, true) => ("date-possibly-about", Place::Of),
    };
    Some(texts.say(key, &[("date", bare(texts, point.grain, place)?.into())]))
}

/// The ending of the key for how sure a point is, such as `-possibly-about`.
pub(crate) const fn certainty(point: &Point) -> &'static str {
    match (point.uncertain, point.approximate) {
        (false, false) => "",
        (false, true) => "-about",
        (true, false) => "-possibly",
        (true, true) => "-possibly-about",
    }
}

/// A point without its certainty.
pub(crate) fn bare(texts: &Texts, grain: Grain, place: Place) -> Option<String> {
    if year(grain) < 1 {
        return None;
    }
    let of_year = |year: i32| texts.say("date-year", &[("year", year.to_string().into())]);
    let unknown = |key: &str, date: String| {
        let ending = if place == Place::Alone { "" } else { "-of" };
        texts.say(&format!("{key}{ending}"), &[("date", date.into())])
    };
    Some(match grain {
        Grain::Century(first) => {
            let last = first + 99;
            texts.say("date-century", &[("year", first.to_string().into()), ("last", last.to_string().into())])
        }
        Grain::Decade(first) => {
            texts.say(&format!("date-decade{}", place.ending()), &[("year", first.to_string().into())])
        }
        Grain::Year(year) => of_year(year),
        Grain::Season(first, 4) => {
            let names =
                [("part", season(texts, 4, place)), ("year", first.to_string()), ("next", (first + 1).to_string())];
            texts.say("date-winter", &names.map(|(name, text)| (name, text.into())))
        }
        Grain::Season(year, number) => in_year(texts, season(texts, number, place), year),
        Grain::Month(year, number) => in_year(texts, month(texts, number, place), year),
        Grain::Day(year, number, day) => {
            let month = month(texts, number, Place::Of);
            let names = [("day", day.to_string()), ("month", month), ("year", year.to_string())];
            texts.say("date-day", &names.map(|(name, text)| (name, text.into())))
        }
        Grain::SomeMonth(year) => unknown("date-month-unknown", of_year(year)),
        Grain::SomeDayOfYear(year) => unknown("date-day-and-month-unknown", of_year(year)),
        Grain::SomeDayOfMonth(year, number) => {
            unknown("date-day-unknown", in_year(texts, month(texts, number, place), year))
        }
    })
}

/// A point without its year, for the first of two in one year; none where it has nothing but the year.
pub(crate) fn yearless(texts: &Texts, grain: Grain, place: Place) -> Option<String> {
    match grain {
        Grain::Season(_, number @ 1..=3) => Some(season(texts, number, place)),
        Grain::Month(_, number) => Some(month(texts, number, place)),
        Grain::Day(_, number, day) => {
            let month = month(texts, number, Place::Of);
            Some(texts.say("date-day-yearless", &[("day", day.to_string().into()), ("month", month.into())]))
        }
        _ => None,
    }
}

/// The year in which a point begins.
pub(crate) const fn year(grain: Grain) -> i32 {
    match grain {
        Grain::Century(year)
        | Grain::Decade(year)
        | Grain::Year(year)
        | Grain::Season(year, _)
        | Grain::Month(year, _)
        | Grain::Day(year, ..)
        | Grain::SomeMonth(year)
        | Grain::SomeDayOfYear(year)
        | Grain::SomeDayOfMonth(year, _) => year,
    }
}

fn in_year(texts: &Texts, part: String, year: i32) -> String {
    texts.say("date-in-year", &[("part", part.into()), ("year", year.to_string().into())])
}

fn month(texts: &Texts, number: u32, place: Place) -> String {
    texts.say(&format!("date-month-{number}{}", place.ending()), &[])
}

fn season(texts: &Texts, number: u8, place: Place) -> String {
    texts.say(&format!("date-season-{number}{}", place.ending()), &[])
}

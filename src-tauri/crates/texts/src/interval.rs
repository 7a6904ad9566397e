//! Two ends in words: between, from, until.

use khronika_domain::date::{End, Grain, Point};

use crate::Texts;
use crate::calendar::{self, Place};

/// An interval. None where the words don't reach.
pub(crate) fn interval(texts: &Texts, from: &End, to: &End) -> Option<String> {
    match (from, to) {
        (End::At(from), End::At(to)) => closed(texts, from, to),
        (End::At(from), End::Open) => Some(texts.say("date-ongoing", &[("from", beginning(texts, from)?.into())])),
        (End::At(from), End::Unknown) => {
            Some(texts.say("date-end-unknown", &[("from", beginning(texts, from)?.into())]))
        }
        (End::Open, End::At(to)) => end(texts, "date-by", to),
        (End::Unknown, End::At(to)) => {
            Some(texts.say("date-beginning-unknown", &[("until", end(texts, "date-until", to)?.into())]))
        }
        (End::Open | End::Unknown, End::Open | End::Unknown) => None,
    }
}

fn closed(texts: &Texts, from: &Point, to: &Point) -> Option<String> {
    let (key, from, to) = if !is_plain(from) || !is_plain(to) {
        // Between two things that are uncertain themselves can't be said in one clause.
        ("date-start-end", calendar::point(texts, from)?, calendar::point(texts, to)?)
    } else if let (Grain::Year(from @ 1..), Grain::Year(to @ 1..)) = (from.grain, to.grain) {
        ("date-between-years", from.to_string(), to.to_string())
    } else {
        let full = calendar::bare(texts, from.grain, Place::Between)?;
        let short = opening(texts, from.grain, to.grain);
        ("date-between", short.unwrap_or(full), calendar::bare(texts, to.grain, Place::Between)?)
    };
    Some(texts.say(key, &[("from", from.into()), ("to", to.into())]))
}

/// The first end without what the second one says again: «между 3 и 5 марта 2022 г.».
fn opening(texts: &Texts, from: Grain, to: Grain) -> Option<String> {
    match (from, to) {
        (Grain::Day(year, month, day), Grain::Day(other_year, other_month, _))
            if (year, month) == (other_year, other_month) =>
        {
            Some(day.to_string())
        }
        // A winter names two years, a bare year none but its own.
        (_, Grain::Day(..) | Grain::Month(..) | Grain::Season(_, 1..=3))
            if calendar::year(from) == calendar::year(to) =>
        {
            calendar::yearless(texts, from, Place::Between)
        }
        _ => None,
    }
}

/// Whether a point is certain and of a form that “between” can take.
const fn is_plain(point: &Point) -> bool {
    let unknown = matches!(point.grain, Grain::SomeMonth(_) | Grain::SomeDayOfYear(_) | Grain::SomeDayOfMonth(..));
    !(point.uncertain || point.approximate || unknown || matches!(point.grain, Grain::Century(_)))
}

fn beginning(texts: &Texts, from: &Point) -> Option<String> {
    let second = if matches!(from.grain, Grain::Day(_, _, 2)) { "-2" } else { "" };
    let key = format!("date-from{}{second}", calendar::certainty(from));
    Some(texts.say(&key, &[("date", calendar::bare(texts, from.grain, Place::Of)?.into())]))
}

fn end(texts: &Texts, key: &str, to: &Point) -> Option<String> {
    let key = format!("{key}{}", calendar::certainty(to));
    Some(texts.say(&key, &[("date", calendar::bare(texts, to.grain, Place::Of)?.into())]))
}

//! A date in words, as an editor writes it: what is known, how sure it is, how it was told.

use khronika_domain::date::{Date, Point, Reading};

use crate::{Arg, Texts, calendar, interval};

impl Texts {
    /// A date in words; the EDTF itself where the words don't reach (years before 1, text that is
    /// no EDTF), nothing for an empty date.
    #[must_use]
    pub fn date_in_words(&self, date: &Date) -> String {
        let edtf = date.edtf.trim();
        let known =
            if edtf.is_empty() { None } else { Some(self.reading_in_words(date).unwrap_or_else(|| edtf.to_owned())) };
        let phrase = date.phrase.as_deref().map(str::trim).filter(|phrase| !phrase.is_empty());
        match (known, phrase) {
            (Some(known), Some(phrase)) => {
                self.say("date-as-told", &[("date", known.into()), ("phrase", phrase.into())])
            }
            (Some(known), None) => known,
            (None, Some(phrase)) => self.say("date-phrase", &[("phrase", phrase.into())]),
            (None, None) => String::new(),
        }
    }

    /// The same for a line of a list: without the zone, and with how it was told only where nothing else is known.
    #[must_use]
    pub fn date_in_brief(&self, date: &Date) -> String {
        let known = !date.edtf.trim().is_empty();
        let phrase = date.phrase.clone().filter(|_| !known);
        self.date_in_words(&Date { edtf: without_zone(&date.edtf).to_owned(), phrase, zone: None })
    }

    fn reading_in_words(&self, date: &Date) -> Option<String> {
        match date.read("").ok()?? {
            Reading::Point(point) => calendar::point(self, &point),
            Reading::Moment(point, time, offset) => self.moment(&point, time, offset, date.zone.as_deref()),
            Reading::Interval(from, to) => interval::interval(self, &from, &to),
            // The one year that is long enough to be grouped as a number.
            Reading::FarYear(year) => (year > 0).then(|| self.say("date-year", &[("year", year.into())])),
        }
    }

    /// The local time with its zone by name; by its distance from UTC where no zone is recorded.
    fn moment(&self, point: &Point, time: (u32, u32, u32), offset: Option<i32>, zone: Option<&str>) -> Option<String> {
        let date = calendar::point(self, point)?;
        let time = match time {
            (hours, minutes, 0) => format!("{hours:02}:{minutes:02}"),
            (hours, minutes, seconds) => format!("{hours:02}:{minutes:02}:{seconds:02}"),
        };
        let [date, time] = [("date", Arg::from(date)), ("time", Arg::from(time))];
        Some(match (zone.map(str::trim).filter(|zone| !zone.is_empty()), offset) {
            (Some(zone), _) => {
                let name = self.zone(zone);
                self.say("date-moment-zone", &[date, time, ("zone", name.into())])
            }
            (None, Some(offset)) => self.say("date-moment-offset", &[date, time, ("offset", distance(offset).into())]),
            (None, None) => self.say("date-moment", &[date, time]),
        })
    }

    fn zone(&self, zone: &str) -> String {
        let name: String =
            zone.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
        let key = match name.as_str() {
            // Names that the zone database keeps for old files.
            "europe-kiev" => "date-zone-europe-kyiv".to_owned(),
            "etc-utc" | "etc-gmt" | "gmt" => "date-zone-utc".to_owned(),
            "w-su" => "date-zone-europe-moscow".to_owned(),
            _ => format!("date-zone-{name}"),
        };
        if name != "other" && self.has(&key) {
            self.say(&key, &[])
        } else {
            self.say("date-zone-other", &[("zone", zone.into())])
        }
    }
}

/// A moment as its place's clock showed it: what tells its distance from UTC is cut off.
fn without_zone(edtf: &str) -> &str {
    let Some((_, time)) = edtf.split_once('T').filter(|_| !edtf.contains('/')) else { return edtf };
    let zone = time.find(['Z', '+', '-']).map_or(0, |at| time.len() - at);
    edtf.split_at(edtf.len() - zone).0
}

/// `+3`, `−5:30`, `±0` from minutes east of UTC.
fn distance(minutes: i32) -> String {
    let sign = match minutes.signum() {
        -1 => "−",
        0 => "±",
        _ => "+",
    };
    match (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60) {
        (hours, 0) => format!("{sign}{hours}"),
        (hours, rest) => format!("{sign}{hours}:{rest:02}"),
    }
}

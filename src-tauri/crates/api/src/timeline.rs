//! A case in time: what happened when, with dates as uncertain as they are.

use std::collections::BTreeSet;
use std::ops::Range;

use khronika_domain::date::{Date, Reading, read};
use khronika_domain::{Kind, RecordId};
use khronika_store::record::Record;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::case::Called;
use crate::command::{Progress, Secrets};
use crate::rows::{Row, row_with};
use crate::{ApiError, Session};

/// Which case, and which portion of what it has: thousands may stand in it.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct PortionArgs {
    /// The case.
    pub id: RecordId,
    /// From which on, counted from 0.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub offset: usize,
    /// How many; all where nothing is said.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub limit: Option<usize>,
}

impl PortionArgs {
    /// The portion of a list that is that long.
    pub(crate) fn of(&self, length: usize) -> Range<usize> {
        let from = self.offset.min(length);
        from..self.limit.map_or(length, |limit| from.saturating_add(limit).min(length))
    }
}

/// A case in time.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Timeline {
    /// By the first day that each can mean; what has no beginning comes first.
    pub events: Vec<TimelineEvent>,
    /// How many there are.
    #[ts(type = "number")]
    pub total: usize,
    /// The first day of all (YYYY-MM-DD), or empty.
    pub from: String,
    /// The last day of all, or empty.
    pub to: String,
    /// Records without a date.
    #[ts(type = "number")]
    pub undated: usize,
}

/// Something that happened, or lasted.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct TimelineEvent {
    /// The record that says so.
    pub row: Row,
    /// The row of the record's list that says so (its field), or empty.
    pub part: String,
    /// What that row says, in the person's language.
    pub said: String,
    /// First day that it can mean (YYYY-MM-DD), or empty.
    pub from: String,
    /// Last day that it can mean, or empty: it may go on.
    pub to: String,
    /// In words.
    pub words: String,
    /// Whether the days are less than certain: only a month is known, or the source doubts.
    pub uncertain: bool,
    /// Whether it lasted from the one to the other, rather than happened on some day between.
    pub lasts: bool,
}

/// A list whose rows are events of their own.
struct Part {
    kind: Kind,
    rows: &'static str,
    /// The field of a row that says when it was or began.
    date: &'static str,
    /// The field that says when it ended, where it lasts.
    end: Option<&'static str>,
    /// The field that says what it is, and of which vocabulary its terms are.
    says: (&'static str, &'static str),
}

const fn part(
    kind: Kind,
    rows: &'static str,
    date: &'static str,
    end: Option<&'static str>,
    says: (&'static str, &'static str),
) -> Part {
    Part { kind, rows, date, end, says }
}

const PARTS: &[Part] = &[
    part(Kind::Detention, "placements", "from", Some("until"), ("placement", "placement")),
    part(Kind::Detention, "contacts", "date", None, ("with", "contact_with")),
    part(Kind::Proceeding, "stages", "date", None, ("stage", "stage")),
    part(Kind::Proceeding, "charges", "date", None, ("article", "article")),
    part(Kind::Proceeding, "restraints", "from", Some("expires"), ("measure", "restraint")),
    part(Kind::Proceeding, "verdicts", "date", None, ("outcome", "outcome")),
    part(Kind::Health, "requests", "date", None, ("care", "care_kind")),
];

/// What stands at a time, before it is told: telling costs more than ordering.
struct Moment<'r> {
    record: &'r Record,
    /// The row of the record's list that says so.
    part: Option<(&'static Part, &'r Value)>,
    date: Date,
    until: Option<Date>,
    lasts: bool,
    /// First and last day that it can mean (YYYY-MM-DD), or empty.
    days: (String, String),
}

impl<'r> Moment<'r> {
    fn new(
        record: &'r Record,
        part: Option<(&'static Part, &'r Value)>,
        (date, until): (Date, Option<Date>),
        lasts: bool,
    ) -> Self {
        let (from, own_end) = date.bounds();
        let to = match &until {
            Some(until) => until.bounds().1,
            None if lasts => None,
            None => own_end,
        };
        Self { record, part, date, until, lasts, days: (from.unwrap_or_default(), to.unwrap_or_default()) }
    }

    /// By day; within one day what is told by the hour comes after what isn't, in its order.
    fn order(&self) -> (&(String, String), &str, &RecordId) {
        let hour = self.date.edtf.split_once('T').map_or("", |(_, hour)| hour);
        (&self.days, hour, &self.record.id)
    }

    fn told(&self, session: &mut Session, called: &mut Called) -> Result<TimelineEvent, ApiError> {
        let row = row_with(session, self.record, called)?;
        let (part, said) = match self.part {
            Some((part, row)) => {
                let (field, vocabulary) = part.says;
                let code = row.get(field).and_then(Value::as_str).unwrap_or_default();
                (part.rows.to_owned(), called.label(session, vocabulary, code)?)
            }
            None => (String::new(), String::new()),
        };
        let mut words = session.texts.date_in_brief(&self.date);
        if let Some(until) = self.until.as_ref().filter(|until| !until.is_empty()) {
            words = format!("{words} – {}", session.texts.date_in_brief(until));
        } else if self.lasts {
            words = format!("{words} – …");
        }
        let (from, to) = self.days.clone();
        let uncertain = is_uncertain(&self.date) || self.until.as_ref().is_some_and(is_uncertain);
        Ok(TimelineEvent { row, part, said, from, to, words, uncertain, lasts: self.lasts })
    }
}

/// What of a record stands in time: itself, and rows of its lists.
fn moments(record: &Record) -> Vec<Moment<'_>> {
    let mut found = Vec::new();
    let own = record.kind.called(&record.document, "").unwrap_or_default().date.filter(|date| !date.is_empty());
    if let Some(date) = own {
        let lasts = record.kind == Kind::Detention;
        let until = lasts.then(|| date_in(&record.document, "until")).flatten();
        found.push(Moment::new(record, None, (date, until), lasts));
    }
    for part in PARTS.iter().filter(|part| part.kind == record.kind) {
        for row in record.document.get(part.rows).and_then(Value::as_array).into_iter().flatten() {
            let Some(date) = date_in(row, part.date).filter(|date| !date.is_empty()) else { continue };
            let until = part.end.and_then(|end| date_in(row, end));
            found.push(Moment::new(record, Some((part, row)), (date, until), part.end.is_some()));
        }
    }
    found
}

pub(crate) fn timeline(
    session: &mut Session,
    args: PortionArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<Timeline, ApiError> {
    let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| is_told(*kind)).collect();
    let members = session.store()?.members_in_time(args.id, &kinds)?;
    let (mut all, mut undated) = (Vec::new(), 0);
    // An act of which a detention is the course stands there as that.
    let told: BTreeSet<&str> = members
        .iter()
        .filter(|record| record.kind == Kind::Detention)
        .filter_map(|record| record.document.get("act")?.as_str())
        .collect();
    for record in members.iter().filter(|record| !told.contains(record.id.to_string().as_str())) {
        let found = moments(record);
        undated += usize::from(found.is_empty() && is_dated(record.kind));
        all.extend(found);
    }
    all.sort_by(|one, other| one.order().cmp(&other.order()));
    let days = || all.iter().flat_map(|moment| [&moment.days.0, &moment.days.1]).filter(|day| !day.is_empty());
    let (from, to) = (days().min().cloned().unwrap_or_default(), days().max().cloned().unwrap_or_default());
    let (mut events, mut called) = (Vec::new(), Called::default());
    for moment in all.get(args.of(all.len())).unwrap_or_default() {
        events.push(moment.told(session, &mut called)?);
    }
    Ok(Timeline { events, total: all.len(), from, to, undated })
}

/// Whether records of a kind stand in time: not the team's papers, nor people, nor what hangs on an act alone.
const fn is_told(kind: Kind) -> bool {
    !matches!(kind, Kind::Note | Kind::Person | Kind::Consent | Kind::Involvement)
}

/// Whether a record of a kind ought to have a date: what two people are to each other need not, and an act without one
/// happened when its incident did, which stands there already.
const fn is_dated(kind: Kind) -> bool {
    !matches!(kind, Kind::Act | Kind::Relation | Kind::Representation | Kind::Case | Kind::Facility)
}

fn date_in(value: &Value, field: &str) -> Option<Date> {
    serde_json::from_value(value.get(field)?.clone()).ok()
}

fn is_uncertain(date: &Date) -> bool {
    match read(&date.edtf) {
        Some(Reading::Moment(..)) => false,
        Some(Reading::Point(point)) => point.uncertain || point.approximate || point.days().0 != point.days().1,
        _ => true,
    }
}

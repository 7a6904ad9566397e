//! A case in time and as a network: what happened when, with dates as uncertain as they are, and who did what to whom.

use std::collections::{BTreeMap, BTreeSet};

use khronika_domain::date::{Date, Reading, read};
use khronika_domain::{Kind, RecordId};
use khronika_store::TOLD_APART;
use khronika_store::record::Record;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::case::label;
use crate::command::{Progress, Secrets};
use crate::record::IdArgs;
use crate::rows::{Row, row_of};
use crate::{ApiError, Session};

/// A case in time.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Timeline {
    /// By the first day that each can mean; what has no beginning comes first.
    pub events: Vec<TimelineEvent>,
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

pub(crate) fn timeline(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Timeline, ApiError> {
    let members = session.store()?.members(args.id)?;
    let (mut events, mut undated) = (Vec::new(), 0);
    for record in members.iter().filter(|record| !matches!(record.kind, Kind::Note | Kind::Person | Kind::Consent)) {
        let row = row_of(session, record)?;
        let until = (record.kind == Kind::Detention).then(|| date_in(&record.document, "until")).flatten();
        let own = match record.kind.summary(&record.document, "").unwrap_or_default().date {
            // An act happened when its incident did: that stands there already.
            None if record.kind == Kind::Act => continue,
            date => date,
        };
        match own {
            Some(date) if !date.is_empty() => {
                let lasts = record.kind == Kind::Detention;
                events.push(event(session, row.clone(), (String::new(), String::new()), &date, until.as_ref(), lasts));
            }
            _ => undated += 1,
        }
        for part in PARTS.iter().filter(|part| part.kind == record.kind) {
            for row_of_part in record.document.get(part.rows).and_then(Value::as_array).into_iter().flatten() {
                let Some(date) = date_in(row_of_part, part.date).filter(|date| !date.is_empty()) else { continue };
                let until = part.end.and_then(|end| date_in(row_of_part, end));
                let (field, vocabulary) = part.says;
                let code = row_of_part.get(field).and_then(Value::as_str).unwrap_or_default();
                let said = (part.rows.to_owned(), label(vocabulary, code, session.language.code()));
                events.push(event(session, row.clone(), said, &date, until.as_ref(), part.end.is_some()));
            }
        }
    }
    events.sort_by(|one, other| (&one.from, &one.to, &one.row.id).cmp(&(&other.from, &other.to, &other.row.id)));
    Ok(Timeline { events, undated })
}

fn date_in(value: &Value, field: &str) -> Option<Date> {
    serde_json::from_value(value.get(field)?.clone()).ok()
}

fn event(
    session: &Session,
    row: Row,
    (part, said): (String, String),
    date: &Date,
    until: Option<&Date>,
    lasts: bool,
) -> TimelineEvent {
    let (from, own_end) = date.bounds();
    let to = match until {
        Some(until) => until.bounds().1,
        None if lasts => None,
        None => own_end,
    };
    let mut words = session.texts.date_in_brief(date);
    if let Some(until) = until.filter(|until| !until.is_empty()) {
        words = format!("{words} – {}", session.texts.date_in_brief(until));
    }
    TimelineEvent {
        row,
        part,
        said,
        uncertain: is_uncertain(date) || until.is_some_and(is_uncertain),
        from: from.unwrap_or_default(),
        to: to.unwrap_or_default(),
        words,
        lasts,
    }
}

fn is_uncertain(date: &Date) -> bool {
    match read(&date.edtf) {
        Some(Reading::Moment(..)) => false,
        Some(Reading::Point(point)) => point.uncertain || point.approximate || point.days().0 != point.days().1,
        _ => true,
    }
}

/// Who did what to whom, and who is what to whom.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Network {
    /// People and groups.
    pub nodes: Vec<NetworkNode>,
    /// What ties them.
    pub edges: Vec<NetworkEdge>,
}

/// A person in the network.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct NetworkNode {
    /// The person.
    pub row: Row,
    /// How many acts were done to them.
    #[ts(type = "number")]
    pub suffered: usize,
    /// In how many acts they had a part.
    #[ts(type = "number")]
    pub did: usize,
}

/// From whom to whom.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct NetworkEdge {
    /// Who did it; who has the relation.
    pub from: RecordId,
    /// To whom.
    pub to: RecordId,
    /// Acts, or the relation, in the person's language.
    pub said: String,
    /// Whether it is an act, rather than a relation.
    pub act: bool,
    /// The record that says so.
    pub record: RecordId,
}

pub(crate) fn network(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Network, ApiError> {
    let members = session.store()?.members(args.id)?;
    let language = session.language.code();
    let text = |record: &Record, field: &str| record.document.get(field).and_then(Value::as_str).map(str::to_owned);
    let id = |record: &Record, field: &str| text(record, field).and_then(|id| id.parse::<RecordId>().ok());
    let acts: BTreeMap<RecordId, &Record> =
        members.iter().filter(|record| record.kind == Kind::Act).map(|record| (record.id, record)).collect();
    let (mut edges, mut suffered, mut did) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    let mut people: BTreeSet<RecordId> = BTreeSet::new();
    for act in acts.values() {
        if let Some(victim) = id(act, "victim") {
            *suffered.entry(victim).or_insert(0) += 1;
            people.insert(victim);
        }
    }
    for record in &members {
        match record.kind {
            Kind::Involvement => {
                let Some(act) = id(record, "act").and_then(|act| acts.get(&act)) else { continue };
                let (Some(from), Some(to)) = (id(record, "perpetrator"), id(act, "victim")) else { continue };
                *did.entry(from).or_insert(0) += 1;
                people.extend([from, to]);
                let said = label("act_type", &text(act, "type").unwrap_or_default(), language);
                edges.push(NetworkEdge { from, to, said, act: true, record: act.id });
            }
            // Who was told apart is nothing to the other.
            Kind::Relation if text(record, "relation").as_deref() != Some(TOLD_APART) => {
                let (Some(from), Some(to)) = (id(record, "person"), id(record, "related")) else { continue };
                people.extend([from, to]);
                let said = label("relation", &text(record, "relation").unwrap_or_default(), language);
                edges.push(NetworkEdge { from, to, said, act: false, record: record.id });
            }
            _ => {}
        }
    }
    let mut nodes = Vec::new();
    for person in people {
        let Ok(record) = session.store()?.record(person) else { continue };
        nodes.push(NetworkNode {
            row: row_of(session, &record)?,
            suffered: suffered.get(&person).copied().unwrap_or_default(),
            did: did.get(&person).copied().unwrap_or_default(),
        });
    }
    Ok(Network { nodes, edges })
}

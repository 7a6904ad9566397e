//! A case in time and as a network: what happened when, with dates as uncertain as they are, and who did what to whom.

use std::collections::{BTreeMap, BTreeSet};

use khronika_domain::date::{Date, Reading, read};
use khronika_domain::{Kind, RecordId};
use khronika_store::record::Named;
use khronika_store::{TOLD_APART, Tie};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::case::{Called, label};
use crate::command::{Progress, Secrets};
use crate::record::IdArgs;
use crate::rows::{Row, row_with};
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
    let told: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| is_told(*kind)).collect();
    let members = session.store()?.members_in_time(args.id, &told)?;
    let (mut events, mut undated, mut called) = (Vec::new(), 0, Called::default());
    for record in &members {
        let until = (record.kind == Kind::Detention).then(|| date_in(&record.document, "until")).flatten();
        let own = match record.kind.called(&record.document, "").unwrap_or_default().date {
            // An act happened when its incident did: that stands there already.
            None if record.kind == Kind::Act => continue,
            date => date,
        };
        let row = row_with(session, record, &mut called)?;
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

/// Whether records of a kind stand in time: not the team's papers, nor people, nor what hangs on an act alone.
const fn is_told(kind: Kind) -> bool {
    !matches!(kind, Kind::Note | Kind::Person | Kind::Consent | Kind::Involvement)
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
    let language = session.language.code();
    let ties = session.store()?.ties(args.id)?;
    let (mut edges, mut suffered, mut did) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    let mut people: BTreeSet<RecordId> = BTreeSet::new();
    for tie in ties {
        match tie {
            Tie::Suffered { victim } => {
                *suffered.entry(victim).or_insert(0) += 1;
                people.insert(victim);
            }
            Tie::Did { perpetrator, victim, act, code } => {
                *did.entry(perpetrator).or_insert(0) += 1;
                people.extend([perpetrator, victim]);
                let said = label("act_type", &code, language);
                edges.push(NetworkEdge { from: perpetrator, to: victim, said, act: true, record: act });
            }
            // Who was told apart is nothing to the other.
            Tie::Related { code, .. } if code == TOLD_APART => {}
            Tie::Related { person, related, relation, code } => {
                people.extend([person, related]);
                let said = label("relation", &code, language);
                edges.push(NetworkEdge { from: person, to: related, said, act: false, record: relation });
            }
        }
    }
    let (mut nodes, mut called) = (Vec::new(), Called::default());
    for person in people {
        let row = match session.store()?.named(person)? {
            // Thousands may be in a case: what they are called is enough here.
            Some(Named { kind, version, state, title }) => {
                let (detail, date, date_words) = (String::new(), String::new(), String::new());
                Row { id: person, kind, title, detail, date, date_words, version, state }
            }
            None => {
                let Ok(record) = session.store()?.record(person) else { continue };
                row_with(session, &record, &mut called)?
            }
        };
        nodes.push(NetworkNode {
            row,
            suffered: suffered.get(&person).copied().unwrap_or_default(),
            did: did.get(&person).copied().unwrap_or_default(),
        });
    }
    Ok(Network { nodes, edges })
}

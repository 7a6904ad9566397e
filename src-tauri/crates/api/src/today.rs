//! Today: who must be acted for now, in the order in which it matters.

use chrono::{Days, Local, NaiveDate};
use khronika_domain::date::Date;
use khronika_domain::due::{self, What};
use khronika_domain::name::Names;
use khronika_domain::{Kind, RecordId};
use khronika_store::record::{Record, State};
use khronika_store::{Change, Standing};
use khronika_texts::Language;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::record::Saved;
use crate::rows::{Row, row_of};
use crate::{ApiError, Empty, ErrorCode, Session};

/// The most lines of one sort that are told.
const MOST: u32 = 100;
/// Days without contact from which on they are told.
const WITHOUT_CONTACT: u64 = 7;
/// Days that something stays after its day where nobody recorded that it is over.
const PAST: u64 = 60;

/// Who must be acted for.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Today {
    /// The day (YYYY-MM-DD).
    pub day: String,
    /// The edition of the rules by which terms are computed, by its day (YYYY-MM-DD).
    pub edition: String,
    /// In the order in which they matter.
    pub lines: Vec<TodayLine>,
    /// How many there are in all; those beyond a hundred of one sort aren't told.
    #[ts(type = "number")]
    pub total: u64,
    /// When the last backup was made (RFC 3339), if ever.
    pub backup: Option<String>,
}

/// A line.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct TodayLine {
    /// What it is called where it is marked as handled.
    pub key: String,
    /// What it is about.
    pub what: What,
    /// By when, or since when (YYYY-MM-DD).
    pub day: String,
    /// That day in words.
    pub day_words: String,
    /// Days until then; negative where it was before today.
    #[ts(type = "number")]
    pub days: i64,
    /// The rule by which it was computed, in the person's language: to be checked.
    pub computed: Option<String>,
    /// A moment with its zone, where it has one: a hearing.
    pub moment: Option<Date>,
    /// Whom it is about.
    pub person: Option<Row>,
    /// Their initials.
    pub initials: String,
    /// The record that says so.
    pub record: Row,
}

/// How far ahead something is told, in days.
const fn ahead(what: What) -> u64 {
    match what {
        What::Whereabouts | What::Contact => 0,
        What::HealthCheck => 3,
        What::Restraint | What::Placement | What::Release | What::Appeal => 30,
        What::Hearing | What::Clock | What::Reconfirm => 30,
        What::Task => 7,
    }
}

pub(crate) fn list(session: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Today, ApiError> {
    let today = Local::now().date_naive();
    let (mut lines, mut total) = (Vec::new(), 0);
    for what in What::ALL {
        let until = match what {
            What::Contact => today.checked_sub_days(Days::new(WITHOUT_CONTACT)),
            _ => today.checked_add_days(Days::new(ahead(*what))),
        };
        let until = until.unwrap_or(today).to_string();
        let standing = session.store()?.due(*what, &until, MOST)?;
        let beyond = session.store()?.count_due(*what, &until)?.saturating_sub(standing.len() as u64);
        let mut told = 0;
        for standing in &standing {
            if let Some(line) = line(session, standing, today)? {
                lines.push(line);
                told += 1;
            }
        }
        total += told + beyond;
    }
    Ok(Today {
        day: today.to_string(),
        edition: due::rules().edition.clone(),
        lines,
        total,
        backup: session.store()?.vault().setting("backup.last")?,
    })
}

/// The line of something that is due; none where it is over or handled.
fn line(session: &mut Session, standing: &Standing, today: NaiveDate) -> Result<Option<TodayLine>, ApiError> {
    let Ok(day) = standing.day.parse::<NaiveDate>() else { return Ok(None) };
    let record = session.store()?.record(standing.id)?;
    let days = (day - today).num_days();
    let rule = due::due(record.kind, &record.document)
        .into_iter()
        .find(|due| due.what == standing.what && due.day == day && due.item == standing.item)
        .and_then(|due| due.rule);
    let key = [standing.id.to_string(), code(standing.what), standing.item.clone(), standing.day.clone()].join("/");
    if is_over(standing.what, days, rule.is_some())
        || is_replaced(session, &record)?
        || is_handled(session, &record, &key)?
    {
        return Ok(None);
    }
    let person = match person_of(session, &record, &standing.item)? {
        Some(id) => session.store()?.record(id).ok(),
        None => None,
    };
    let moment = (standing.what == What::Hearing).then(|| moment_of(&record)).flatten();
    let initials = person.as_ref().map(initials).unwrap_or_default();
    Ok(Some(TodayLine {
        key,
        what: standing.what,
        day: standing.day.clone(),
        day_words: session.texts.date_in_brief(&Date::edtf(&standing.day)),
        days,
        computed: rule.map(|rule| match session.language {
            Language::Russian => rule.ru.clone(),
            Language::English => rule.en.clone(),
        }),
        moment,
        person: person.as_ref().map(|person| row_of(session, person)).transpose()?,
        initials,
        record: row_of(session, &record)?,
    }))
}

fn code(what: What) -> String {
    serde_json::to_value(what).ok().and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A stay with a recorded end is over when that has passed; what has only a day goes some time after it.
fn is_over(what: What, days: i64, computed: bool) -> bool {
    let past = i64::try_from(PAST).unwrap_or(i64::MAX);
    match what {
        What::Placement if !computed => days < 0,
        What::Placement | What::Hearing | What::Appeal => days < -past,
        _ => false,
    }
}

/// Health that was looked at again: a later record of the same person stands for it.
fn is_replaced(session: &mut Session, record: &Record) -> Result<bool, ApiError> {
    if record.kind != Kind::Health {
        return Ok(false);
    }
    let Some(person) = id_in(&record.document, "person") else { return Ok(false) };
    let day = |document: &Value| {
        let date = document.get("date").cloned().and_then(|date| serde_json::from_value::<Date>(date).ok());
        date.and_then(|date| date.bounds().0)
    };
    let own = day(&record.document);
    for (id, kind, role) in session.store()?.referring(person)? {
        if kind == Kind::Health && role == "person" && id != record.id {
            let other = session.store()?.record(id)?;
            if other.state == State::Live && day(&other.document) > own {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Whether somebody marked that very line as handled.
fn is_handled(session: &mut Session, record: &Record, key: &str) -> Result<bool, ApiError> {
    for (id, kind, role) in session.store()?.referring(record.id)? {
        if kind == Kind::Task && role == "about" {
            let task = session.store()?.record(id)?;
            let answers = task.document.get("answers").and_then(Value::as_str);
            if task.state == State::Live && answers == Some(key) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn id_in(value: &Value, field: &str) -> Option<RecordId> {
    match value.get(field)? {
        Value::String(id) => id.parse().ok(),
        Value::Array(ids) => ids.first()?.as_str()?.parse().ok(),
        _ => None,
    }
}

/// Whom a record is about: who is named in that row, else in the record.
fn person_of(session: &mut Session, record: &Record, item: &str) -> Result<Option<RecordId>, ApiError> {
    let document = &record.document;
    let rows = ["restraints", "verdicts"].iter().filter_map(|rows| document.get(*rows)?.as_array()).flatten();
    let named = rows
        .filter(|row| !item.is_empty() && row.get("id").and_then(Value::as_str) == Some(item))
        .find_map(|row| id_in(row, "restrained").or_else(|| id_in(row, "decided_on")));
    let own = ["person", "persons", "defendants"].iter().find_map(|field| id_in(document, field));
    if let Some(id) = named.or(own) {
        return Ok(Some(id));
    }
    // A hearing is about those whom its proceeding is against; a task about whom it names.
    let Some(other) = ["proceeding", "about"].iter().find_map(|field| id_in(document, field)) else { return Ok(None) };
    let Ok(other) = session.store()?.record(other) else { return Ok(None) };
    if other.kind == Kind::Person {
        return Ok(Some(other.id));
    }
    Ok(["person", "persons", "defendants", "victim", "speaker"].iter().find_map(|field| id_in(&other.document, field)))
}

fn initials(person: &Record) -> String {
    let names = person.document.get("names").cloned().and_then(|names| serde_json::from_value::<Names>(names).ok());
    names.map(|names| names.initials()).unwrap_or_default()
}

/// When a hearing is, with its time and zone.
fn moment_of(hearing: &Record) -> Option<Date> {
    let moved = hearing.document.get("status").and_then(Value::as_str) == Some("moved");
    let field = if moved && hearing.document.get("moved_to").is_some() { "moved_to" } else { "date" };
    let date: Date = serde_json::from_value(hearing.document.get(field)?.clone()).ok()?;
    date.edtf.contains('T').then_some(date)
}

/// A line that was handled.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct HandleArgs {
    /// The line's key.
    pub key: String,
    /// What came of it.
    #[serde(default)]
    pub note: Option<String>,
    /// The draft that this saves: it is forgotten with it.
    #[serde(default)]
    pub draft: Option<String>,
}

/// Marks a line as handled: a task that is done, about its record, which says what came of it.
pub(crate) fn handle(session: &mut Session, args: HandleArgs, _: Secrets, _: Progress<'_>) -> Result<Saved, ApiError> {
    let unknown = || ApiError::new(ErrorCode::RecordMissing).with("id", &args.key);
    let id: RecordId = args.key.split('/').next().and_then(|id| id.parse().ok()).ok_or_else(unknown)?;
    let about = session.store()?.record(id)?;
    let mut task = json!({
        "about": [id.to_string()],
        "answers": args.key,
        "done": {"edtf": Local::now().date_naive().to_string()},
    });
    if let Some(task) = task.as_object_mut() {
        if let Some(note) = args.note.as_deref().map(str::trim).filter(|note| !note.is_empty()) {
            task.insert("note".to_owned(), json!([{"language": session.language.code(), "text": note}]));
        }
        if let Some(cases) = about.document.get("cases") {
            task.insert("cases".to_owned(), cases.clone());
        }
    }
    let saved = session.store()?.transact(Change::Save, |tx| {
        if let Some(draft) = &args.draft {
            tx.drop_draft(draft)?;
        }
        tx.create(Kind::Task, &task)
    })?;
    Ok(Saved::alone(saved.value, 1))
}

//! A case at a glance: how much of everything is in it, and whose consent is recorded.

use chrono::Local;
use khronika_domain::date::Date;
use khronika_domain::{Kind, RecordId};
use khronika_store::Store;
use khronika_store::record::{Record, State};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::record::IdArgs;
use crate::{ApiError, ErrorCode, Session};

/// A case at a glance.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Overview {
    /// The case.
    pub id: RecordId,
    /// What it is called.
    pub title: String,
    /// How many live records of each kind it has; a kind without any is left out.
    pub counts: Vec<KindCount>,
    /// Its people, by whether and how they agreed.
    pub consent: ConsentState,
}

/// How many records of a kind.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
}

/// People by their consent. Whether somebody may appear is decided for each purpose by the gate; this tells
/// whom to speak with.
#[derive(Debug, Default, Serialize, TS)]
#[ts(export)]
pub struct ConsentState {
    /// All of them.
    #[ts(type = "number")]
    pub people: u64,
    /// Some consent is recorded that stands.
    #[ts(type = "number")]
    pub agreed: u64,
    /// It has to be asked again: the day has passed.
    #[ts(type = "number")]
    pub due: u64,
    /// Refused.
    #[ts(type = "number")]
    pub refused: u64,
    /// Withdrawn.
    #[ts(type = "number")]
    pub withdrawn: u64,
    /// Nothing is recorded.
    #[ts(type = "number")]
    pub unasked: u64,
}

pub(crate) fn overview(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Overview, ApiError> {
    let case = session.store()?.record(args.id)?;
    if case.kind != Kind::Case {
        return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", args.id));
    }
    let title = crate::record::row_of(session, &case)?.title;
    let store = session.store()?;
    let counts = store.counts_of_case(args.id)?.into_iter().map(|(kind, count)| KindCount { kind, count }).collect();
    let mut consent = ConsentState::default();
    for person in store.members_of(args.id, Kind::Person)? {
        consent.people += 1;
        *place_of(&mut consent, &consents_of(store, person)?) += 1;
    }
    Ok(Overview { id: args.id, title, counts, consent })
}

/// The live consents about a person.
fn consents_of(store: &Store, person: RecordId) -> Result<Vec<Record>, ApiError> {
    let referring = store.referring(person)?;
    let about = referring.iter().filter(|(_, kind, role)| *kind == Kind::Consent && role == "person");
    let records: Vec<Record> = about.map(|(id, ..)| store.record(*id)).collect::<Result<_, _>>()?;
    Ok(records.into_iter().filter(|record| record.state == State::Live).collect())
}

/// Where a person counts: a refusal outranks all, one consent that stands outranks others that lapsed.
fn place_of<'s>(state: &'s mut ConsentState, consents: &[Record]) -> &'s mut u64 {
    let today = Local::now().date_naive().to_string();
    let text = |record: &Record, field: &str| {
        record.document.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let date = |record: &Record, field: &str| -> Option<Date> {
        serde_json::from_value(record.document.get(field)?.clone()).ok()
    };
    let withdrawn = |record: &Record| date(record, "withdrawn").is_some_and(|date| !date.is_empty());
    let due = |record: &Record| {
        date(record, "reconfirm_by").and_then(|date| date.bounds().1).is_some_and(|last| last < today)
    };
    if consents.is_empty() {
        &mut state.unasked
    } else if consents.iter().any(|record| text(record, "level") == "refused" && !withdrawn(record)) {
        &mut state.refused
    } else if consents.iter().any(|record| !withdrawn(record) && !due(record)) {
        &mut state.agreed
    } else if consents.iter().any(|record| !withdrawn(record)) {
        &mut state.due
    } else {
        &mut state.withdrawn
    }
}

//! A case at a glance: how much of everything is in it, and whose consent is recorded.

use std::collections::{BTreeMap, BTreeSet};

use khronika_domain::gate::{self, GateRecord, Reason};
use khronika_domain::{Kind, RecordId, vocabulary};
use khronika_store::Store;
use khronika_store::record::{Record, State};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::package::{day_of_disclosure, gated, gated_all};
use crate::record::IdArgs;
use crate::rows::{Row, row, row_of};
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
    /// Of those whom nobody asked the first few.
    pub unasked: Vec<Row>,
    /// What was changed last.
    pub latest: Vec<Latest>,
}

/// A record and when it was changed last.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Latest {
    /// The record.
    pub row: Row,
    /// When, as the device's clock said (RFC 3339, UTC).
    pub time: Option<String>,
}

/// How many of those whom nobody asked are named.
const NAMED: usize = 5;
/// How many changes are.
const CHANGES: u32 = 8;

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

/// People by their consent, as the gate weighs it over all purposes. Whether somebody may appear in a package is
/// decided for its purpose; this tells whom to speak with.
#[derive(Debug, Default, Serialize, TS)]
#[ts(export)]
pub struct ConsentState {
    /// All of them.
    #[ts(type = "number")]
    pub people: u64,
    /// For one purpose at least a basis is recorded that stands.
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
    /// Something is recorded for a testimony of theirs only, nothing for themselves.
    #[ts(type = "number")]
    pub testimony: u64,
    /// Nothing is recorded that gives a basis or refuses one.
    #[ts(type = "number")]
    pub unasked: u64,
    /// Nothing is recorded either, and nobody is to be asked: officials, perpetrators, institutions.
    #[ts(type = "number")]
    pub officials: u64,
}

pub(crate) fn overview(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Overview, ApiError> {
    let case = session.store()?.record(args.id)?;
    if case.kind != Kind::Case {
        return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", args.id));
    }
    let title = row_of(session, &case)?.title;
    let store = session.store()?;
    let counts = store.counts_of_case(args.id)?.into_iter().map(|(kind, count)| KindCount { kind, count }).collect();
    let people = store.members_of(args.id, Kind::Person)?;
    let records = people.iter().map(|id| store.record(*id).map(gated)).collect::<Result<Vec<_>, _>>()?;
    let (consent, unasked) = counted(&records, &consents_about(store, &people)?, |person| is_official(store, person))?;
    let unasked = unasked.into_iter().take(NAMED).map(|id| row(session, id)).collect::<Result<_, _>>()?;
    let latest = session.store()?.latest_of_case(args.id, CHANGES)?;
    let latest = latest
        .into_iter()
        .map(|(id, time)| Ok(Latest { row: row(session, id)?, time }))
        .collect::<Result<_, ApiError>>()?;
    Ok(Overview { id: args.id, title, counts, consent, unasked, latest })
}

/// Roles of those who act for the State.
const OFFICES: &[&str] = &["official", "judge", "prosecutor", "investigator"];

/// Whether somebody stands in the case for the State or an institution only: their consent isn't what is asked for, but
/// whether it is their official acts that are told. Whoever suffered or told something is asked.
fn is_official(store: &Store, person: &GateRecord) -> Result<bool, ApiError> {
    let nature = person.document.get("nature").and_then(Value::as_str);
    let roles = person.document.get("roles").and_then(Value::as_array);
    let acts = nature == Some("organisation")
        || roles.is_some_and(|roles| roles.iter().filter_map(Value::as_str).any(|role| OFFICES.contains(&role)))
        || store.is_cited_as(person.id, "perpetrator")?;
    Ok(acts && !store.is_cited_as(person.id, "victim")? && !store.is_cited_as(person.id, "speaker")?)
}

/// The consents about these people, live and deleted apart: a deleted refusal still counts.
fn consents_about(store: &Store, people: &[RecordId]) -> Result<(Vec<GateRecord>, Vec<GateRecord>), ApiError> {
    let merged = store.merged()?;
    // With those that were saved about a record that was merged into one of these.
    let old = merged.iter().filter(|(_, into)| people.contains(into)).map(|(old, _)| *old);
    let people: Vec<RecordId> = people.iter().copied().chain(old).collect();
    let (live, deleted) = store.consents_about(&people)?.into_iter().partition::<Vec<_>, _>(is_live);
    Ok((gated_all(live, &merged), gated_all(deleted, &merged)))
}

fn is_live(record: &Record) -> bool {
    record.state == State::Live
}

/// Each person in the place that the gate would give them, whatever the purpose: a basis for any of them
/// counts as agreed, then a refusal, a withdrawal, a day that has passed. With those whom nobody asked.
fn counted(
    people: &[GateRecord],
    (live, deleted): &(Vec<GateRecord>, Vec<GateRecord>),
    is_official: impl Fn(&GateRecord) -> Result<bool, ApiError>,
) -> Result<(ConsentState, Vec<RecordId>), ApiError> {
    let today = day_of_disclosure();
    let mut agreed = BTreeSet::new();
    let mut reasons: BTreeMap<RecordId, BTreeSet<Reason>> = BTreeMap::new();
    let request = gate::Request {
        purpose: "",
        today,
        scope: people,
        persons: &[],
        names: &[],
        consents: live,
        deleted_consents: deleted,
        around: &[],
        tells: &BTreeMap::new(),
    };
    let purposes = vocabulary::named("purpose").map(|purposes| purposes.terms.as_slice()).unwrap_or_default();
    let purposes: Vec<&str> = purposes.iter().map(|purpose| purpose.code.as_str()).collect();
    for standing in gate::standings(&request, &purposes).into_iter().flatten() {
        if standing.level.is_some() {
            agreed.insert(standing.person);
        }
        reasons.entry(standing.person).or_default().extend(standing.reason);
    }
    let told: BTreeSet<&str> = live
        .iter()
        .filter(|consent| consent.document.get("testimony").is_some_and(Value::is_string))
        .filter_map(|consent| consent.document.get("person")?.as_str())
        .collect();
    let mut unasked = Vec::new();
    let mut state = ConsentState { people: people.len() as u64, ..ConsentState::default() };
    for person in people {
        let has = |reason| reasons.get(&person.id).is_some_and(|reasons| reasons.contains(&reason));
        *if agreed.contains(&person.id) {
            &mut state.agreed
        } else if has(Reason::Refused) {
            &mut state.refused
        } else if has(Reason::Withdrawn) {
            &mut state.withdrawn
        } else if has(Reason::ReconfirmDue) {
            &mut state.due
        } else if told.contains(person.id.to_string().as_str()) {
            &mut state.testimony
        } else if is_official(person)? {
            &mut state.officials
        } else {
            unasked.push(person.id);
            &mut state.unasked
        } += 1;
    }
    Ok((state, unasked))
}

//! The kinds of record: one struct per kind, all fields optional but what identifies the record.
//! Owns the fields, what a record is called, what it refers to, what search finds in it.
//! Must not rename or reuse a field: the journal's paths are made of them.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::Kind;

mod act;
mod assessment;
mod case;
mod claim;
mod consent;
mod custody;
mod declare;
mod detention;
mod evidence;
mod facility;
mod health;
mod import;
mod incident;
mod intervention;
mod note;
pub(crate) mod own;
mod person;
mod proceeding;
mod relation;
mod testimony;
mod timestamp;

pub use act::{Act, Involvement};
pub use assessment::{Assessment, CriterionMet};
pub use case::Case;
pub use claim::{Claim, Finding};
pub use consent::Consent;
pub use custody::CustodyEvent;
pub use detention::{Detention, DetentionContact, Incommunicado, Placement};
pub use evidence::{CustodyStep, Evidence, HeardVoice};
pub use facility::Facility;
pub use health::{CareRequest, Examination, Health};
pub use import::{Import, Mapping, MissedFile};
pub use incident::{ChainLink, Count, Incident, Source};
pub use intervention::{Intervention, Task};
pub use note::Note;
pub use own::{OwnField, OwnValue, Term, held};
pub use person::{ConsularContact, ContactWay, Designation, IdentityDocument, Person, Position, StatusLabel};
pub use proceeding::{
    Charge, CourtDocument, Hearing, Proceeding, ProceedingLink, ProceedingNumber, Restraint, StageReached, Standing,
    TrialCheck, Verdict,
};
pub use relation::{Relation, Representation};
pub use testimony::{Addition, Testimony};
pub use timestamp::{AUTHORITY, PROOF, Timestamp};

/// Fields that this version doesn't know: kept as they came, so that they survive a round trip.
pub type Unknown = BTreeMap<String, Value>;

// What a reference may refer to.
const ACT: &[Kind] = &[Kind::Act];
const CASE: &[Kind] = &[Kind::Case];
const CLAIM: &[Kind] = &[Kind::Claim];
const CUSTODY_EVENT: &[Kind] = &[Kind::CustodyEvent];
const DETENTION: &[Kind] = &[Kind::Detention];
const EVIDENCE: &[Kind] = &[Kind::Evidence];
const FACILITY: &[Kind] = &[Kind::Facility];
const INCIDENT: &[Kind] = &[Kind::Incident];
const OWN_FIELD: &[Kind] = &[Kind::OwnField];
const PERSON: &[Kind] = &[Kind::Person];
const PROCEEDING: &[Kind] = &[Kind::Proceeding];
const TERM: &[Kind] = &[Kind::Term];
const TESTIMONY: &[Kind] = &[Kind::Testimony];
/// Where somebody or something says so.
const STATEMENT: &[Kind] = &[Kind::Testimony, Kind::Evidence];
/// What is said, and where.
const CITED: &[Kind] = &[Kind::Claim, Kind::Finding, Kind::Testimony, Kind::Evidence];
/// What something can be said of.
const ABOUT: &[Kind] = &[
    Kind::Person,
    Kind::Incident,
    Kind::Act,
    Kind::Involvement,
    Kind::Detention,
    Kind::Proceeding,
    Kind::Hearing,
    Kind::Health,
    Kind::Relation,
    Kind::Facility,
    Kind::Testimony,
    Kind::Evidence,
];
/// What a note or a task can be about.
const RECORDS: &[Kind] = &[
    Kind::Case,
    Kind::Person,
    Kind::Relation,
    Kind::Representation,
    Kind::Incident,
    Kind::Act,
    Kind::Involvement,
    Kind::Testimony,
    Kind::Claim,
    Kind::Finding,
    Kind::Consent,
    Kind::Evidence,
    Kind::Detention,
    Kind::Proceeding,
    Kind::Hearing,
    Kind::Health,
    Kind::Intervention,
    Kind::Assessment,
    Kind::Facility,
];

/// The first words of a text, for titles made from narratives.
fn opening(text: &str) -> String {
    const MOST: usize = 200;
    let line = text.trim().lines().next().unwrap_or_default();
    let Some((end, _)) = line.char_indices().nth(MOST) else { return line.to_owned() };
    let cut = line.split_at(end).0;
    // At a word, unless it is one word.
    let at = cut.rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", cut.split_at(at).0.trim_end_matches(|c: char| c.is_whitespace() || ",;:—–-".contains(c)))
}

//! What would leave and what not, in the vault's own words, before anything is sealed.
//! Owns what the author is told of it. Must not decide: the gate does.

use std::collections::BTreeMap;

use khronika_domain::gate::{self, GateRecord, Passed, Reason, Withheld};
use khronika_domain::{Kind, RecordId};
use serde::Serialize;
use ts_rs::TS;

use super::ScopeArgs;
use super::question::{Moment, Question};
use super::telling;
use crate::case::{Called, told};
use crate::command::Secrets;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

/// What would leave, and what not.
#[derive(Debug, Serialize, TS)]
#[ts(export, rename = "PackagePreview")]
pub struct Preview {
    /// Records that would leave.
    pub leaves: Vec<Leaves>,
    /// Records that would not.
    pub withheld: Vec<Stays>,
}

/// A record that would leave.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Leaves {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What it is called in the vault.
    pub title: String,
    /// What stands for a person who isn't named; nothing else of them leaves.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<gate::Label>,
    /// What is withheld of it, and why.
    pub parts: Vec<LeavesPart>,
}

/// A part of a record that doesn't leave, or not as it is.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct LeavesPart {
    /// Path of the field in the record, list items without their ids; empty for the whole of a person below *named*.
    pub path: String,
    /// Why.
    pub reason: Reason,
    /// What of it leaves all the same.
    pub kept: gate::Kept,
}

impl From<gate::Disclosed> for Leaves {
    /// Without its title, which the gate doesn't know.
    fn from(disclosed: gate::Disclosed) -> Self {
        let part = |part: &gate::Part| LeavesPart {
            path: part.path.clone(),
            reason: part.reason,
            kept: disclosed.kept(&part.path),
        };
        Self {
            id: disclosed.id,
            kind: disclosed.kind,
            title: String::new(),
            label: disclosed.label(),
            parts: disclosed.withheld.iter().map(part).collect(),
        }
    }
}

/// A record that would not leave.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Stays {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What it is called in the vault.
    pub title: String,
    /// Why.
    pub reason: Reason,
}

/// What would leave, as the gate says beside the session; what it is called is asked for at the end.
pub(crate) fn look(session: &mut Session, args: ScopeArgs, _: Secrets) -> Result<Work<Preview>, ApiError> {
    let (decoder, told) = (session.decoder.clone(), session.told.clone());
    let store = session.store()?;
    let (asked, mut question) = (Moment::now(store), Question::take(store, &args)?);
    let unread = question.know_kept(store, &told)?;
    let files = store.vault().files(unread.iter().map(|one| one.file))?;
    Ok(Work::new(move |progress| {
        // Whoever was overtaken by another look isn't asked for; the gate itself can't be broken off.
        if !progress(0, None) {
            return Err(ApiError::new(ErrorCode::Cancelled));
        }
        let told = telling::read(&unread, &files, &decoder, progress)?;
        question.know(&told);
        let passed = question.pass();
        Ok(move |session: &mut Session| {
            session.told.extend(told);
            let known = (Moment::now(session.store()?) == asked).then(|| question.into_scope());
            titled(session, passed, known.unwrap_or_default())
        })
    }))
}

/// With what each record is called: by what was asked about, as far as it is still known to be so. What was erased since
/// is called nothing.
fn titled(session: &mut Session, passed: Passed, scope: Vec<GateRecord>) -> Result<Preview, ApiError> {
    let scope: BTreeMap<RecordId, GateRecord> = scope.into_iter().map(|record| (record.id, record)).collect();
    let mut called = Called::by_code();
    let mut title_of = |id: &RecordId| -> Result<String, ApiError> {
        if let Some(record) = scope.get(id) {
            return Ok(told(session, record.kind, &record.document, &mut called)?.title);
        }
        let record = session.store()?.record(*id)?;
        Ok(told(session, record.kind, &record.document, &mut called)?.title)
    };
    let mut preview = Preview { leaves: Vec::new(), withheld: Vec::new() };
    for disclosed in passed.records {
        preview.leaves.push(Leaves { title: title_of(&disclosed.id)?, ..disclosed.into() });
    }
    for Withheld { id, kind, reason } in passed.withheld {
        preview.withheld.push(Stays { id, kind, title: title_of(&id)?, reason });
    }
    Ok(preview)
}

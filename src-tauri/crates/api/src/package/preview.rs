//! What would leave and what not, in the vault's own words, before anything is sealed.
//! Owns what the author is told of it. Must not decide: the gate does.

use khronika_domain::gate::{self, Reason};
use khronika_domain::{Kind, RecordId};
use serde::Serialize;
use ts_rs::TS;

use super::{ScopeArgs, pass};
use crate::case::{Called, told};
use crate::command::{Progress, Secrets};
use crate::{ApiError, Session};

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

pub(crate) fn look(session: &mut Session, args: ScopeArgs, _: Secrets, _: Progress<'_>) -> Result<Preview, ApiError> {
    let passed = pass(session.store()?, &args)?;
    let mut called = Called::by_code();
    let mut preview = Preview { leaves: Vec::new(), withheld: Vec::new() };
    for disclosed in passed.records {
        let title = title_of(session, disclosed.id, &mut called)?;
        preview.leaves.push(Leaves { title, ..disclosed.into() });
    }
    for withheld in passed.withheld {
        let title = title_of(session, withheld.id, &mut called)?;
        preview.withheld.push(Stays { id: withheld.id, kind: withheld.kind, title, reason: withheld.reason });
    }
    Ok(preview)
}

fn title_of(session: &mut Session, id: RecordId, called: &mut Called) -> Result<String, ApiError> {
    let record = session.store()?.record(id)?;
    Ok(told(session, &record, called)?.title)
}

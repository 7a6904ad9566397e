//! Documents as the gate reads them: what can't be read doesn't leave.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{GateRecord, Reason};
use crate::Kind;
use crate::kinds::{Act, Case, Evidence, Incident, Involvement, Person, Testimony};

/// Why a kind stays in, whatever its record says: the team's own papers, and what the gate has no rules for yet.
pub(super) const fn stays(kind: Kind) -> Reason {
    match kind {
        Kind::Consent | Kind::Task | Kind::Note | Kind::Mapping | Kind::Import => Reason::Internal,
        _ => Reason::NotWeighed,
    }
}

/// The document as its kind writes it: shorthands spelled out.
pub(super) fn read(record: &GateRecord) -> Result<Map<String, Value>, Reason> {
    fn typed<D: DeserializeOwned + Serialize>(document: &Value) -> Option<Value> {
        serde_json::to_value(D::deserialize(document).ok()?).ok()
    }
    let document = &record.document;
    let read = match record.kind {
        Kind::Case => typed::<Case>(document),
        Kind::Person => typed::<Person>(document),
        Kind::Incident => typed::<Incident>(document),
        Kind::Act => typed::<Act>(document),
        Kind::Involvement => typed::<Involvement>(document),
        Kind::Testimony => typed::<Testimony>(document),
        Kind::Evidence => typed::<Evidence>(document),
        kind => return Err(stays(kind)),
    };
    match read {
        Some(Value::Object(map)) => Ok(map),
        _ => Err(Reason::Unreadable),
    }
}

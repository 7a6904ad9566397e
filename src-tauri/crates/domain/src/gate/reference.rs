//! References to persons: kept where the person is in, else replaced by a role.

use std::collections::BTreeSet;

use serde_json::Value;

use super::GateRecord;
use super::basis::Basis;
use super::scope::{self, Scope};
use crate::{RecordId, vocabulary};

/// What a field that names persons becomes.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// The ids that stay.
    pub(super) kept: Option<Value>,
    /// The roles of those who don't.
    pub(super) label: Option<Value>,
}

/// Reduces the field `name`; `role` is what a person without a role of their own is called in it.
pub(super) fn reduce(
    scope: &Scope<'_>,
    record: &GateRecord,
    included: &BTreeSet<RecordId>,
    name: &str,
    value: &Value,
    role: &'static str,
) -> Shown {
    let (list, targets) = match value {
        Value::Array(items) => (true, items.iter().filter_map(scope::id_of).collect::<Vec<_>>()),
        value => (false, scope::id_of(value).into_iter().collect()),
    };
    let (kept, out): (Vec<RecordId>, Vec<RecordId>) =
        targets.into_iter().partition(|person| included.contains(person) && reaches(scope, record, name, person));
    let mut kept = kept.iter().map(|person| Value::String(person.to_string()));
    // A set: how many they are isn't told.
    let roles: BTreeSet<&str> = out.iter().map(|person| role_of(scope, record, name, person, role)).collect();
    let mut roles = roles.into_iter().map(|role| Value::String(role.to_owned()));
    if list {
        let (kept, roles): (Vec<Value>, Vec<Value>) = (kept.collect(), roles.collect());
        Shown {
            kept: (!kept.is_empty()).then_some(Value::Array(kept)),
            label: (!roles.is_empty()).then_some(Value::Array(roles)),
        }
    } else {
        Shown { kept: kept.next(), label: roles.next() }
    }
}

/// Whether the person's basis covers being seen in this field.
fn reaches(scope: &Scope<'_>, record: &GateRecord, field: &str, person: &RecordId) -> bool {
    match scope.basis(person) {
        None => false,
        Some(Basis::OwnConsent | Basis::Representative) => {
            field != "speaker" || scope.speaker_level(record).is_ok_and(|level| Some(level) >= scope.level(person))
        }
        // Who told it, or recorded it, is no matter of public record.
        Some(Basis::PublicRecord) => matches!(field, "victim" | "perpetrator" | "mentions" | "shows"),
        // Official acts only: not what befell the official.
        Some(Basis::Accountability) => matches!(field, "perpetrator" | "mentions" | "shows"),
    }
}

fn role_of<'a>(scope: &Scope<'a>, record: &GateRecord, field: &str, person: &RecordId, role: &'static str) -> &'a str {
    if let Some(own) = scope.role(person) {
        return own;
    }
    if field == "perpetrator" {
        let code = record.document.get("perpetrator_type").and_then(Value::as_str).unwrap_or_default();
        let term = vocabulary::named("perpetrator_type").and_then(|types| types.term(code));
        // HURIDOCS MT24 01: governmental.
        let governmental = term.and_then(|term| term.huridocs.as_deref()).is_some_and(|code| code.starts_with("01"));
        return if governmental { role } else { "other" };
    }
    role
}

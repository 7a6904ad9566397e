//! References to persons: kept where the person is in, else replaced by a role.

use std::collections::BTreeSet;

use serde_json::Value;

use super::GateRecord;
use super::basis::Basis;
use super::scope::{self, Scope};
use crate::{Kind, RecordId, vocabulary};

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
pub(super) fn reaches(scope: &Scope<'_>, record: &GateRecord, field: &str, person: &RecordId) -> bool {
    match scope.basis(person) {
        None => false,
        Some(Basis::OwnConsent | Basis::Representative) => {
            field != "speaker" || scope.speaker_level(record).is_ok_and(|level| Some(level) >= scope.level(person))
        }
        // Who told it, or recorded it, is no matter of public record; nor is what somebody is to others, or how they are.
        Some(Basis::PublicRecord) => {
            let dealt_with = matches!(record.kind, Kind::Detention | Kind::Proceeding | Kind::Hearing);
            matches!(field, "victim" | "perpetrator" | "mentions" | "shows")
                || (dealt_with && !matches!(field, "attends" | "observers"))
                || field == "counsel"
                || is_official(field)
        }
        // Official acts only: not what befell the official.
        Some(Basis::Accountability) => {
            matches!(field, "perpetrator" | "mentions" | "shows") || is_official(field) || is_command(record)
        }
    }
}

/// Command over others is what an official answers for.
fn is_command(record: &GateRecord) -> bool {
    let code = record.document.get("relation").and_then(Value::as_str).unwrap_or_default();
    record.kind == Kind::Relation
        && matches!(code, "commander" | "subordinate" | "unit_of" | "parent_unit" | "head" | "headed_by")
}

/// The fields in which somebody stands for what they did by their post.
fn is_official(field: &str) -> bool {
    matches!(field, "judges" | "prosecutors" | "investigators" | "court" | "answered_by" | "examiner" | "unit")
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

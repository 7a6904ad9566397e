//! Labels: initials, a number, or a role.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::GateRecord;
use super::basis::Level;
use super::scope::Scope;
use crate::RecordId;
use crate::kinds::Person;

/// What stands for a person below *named*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PersonLabel")]
pub enum Label {
    /// «А. В.»
    Initials(String),
    /// A number, the same within one disclosure.
    Number(#[ts(type = "number")] u64),
    /// A code of the vocabulary `role`.
    Role(String),
}

/// The label of a person below *named*, as a document.
pub(super) fn of(scope: &Scope<'_>, record: &GateRecord, numbers: &BTreeMap<RecordId, u64>) -> Value {
    let initials = || {
        let person: Person = serde_json::from_value(record.document.clone()).ok()?;
        Some(person.names.initials()).filter(|initials| !initials.is_empty())
    };
    let label = match (scope.level(&record.id), numbers.get(&record.id)) {
        (Some(Level::Initials), _) => initials().map(Label::Initials),
        (Some(Level::Pseudonym), Some(number)) => Some(Label::Number(*number)),
        _ => None,
    };
    json!({ "label": label.unwrap_or_else(|| Label::Role(scope.role(&record.id).unwrap_or("other").to_owned())) })
}

//! Labels: initials, a number, or a role.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::GateRecord;
use super::basis::Level;
use super::scope::Scope;
use crate::RecordId;
use crate::kinds::Person;

/// What stands for a person below *named*.
pub(super) fn of(scope: &Scope<'_>, record: &GateRecord, numbers: &BTreeMap<RecordId, u64>) -> Value {
    let initials = || {
        let person: Person = serde_json::from_value(record.document.clone()).ok()?;
        Some(person.names.initials()).filter(|initials| !initials.is_empty())
    };
    match (scope.level(&record.id), numbers.get(&record.id)) {
        (Some(Level::Initials), _) => match initials() {
            Some(initials) => json!({ "label": { "initials": initials } }),
            None => json!({ "label": { "role": scope.role(&record.id).unwrap_or("other") } }),
        },
        (Some(Level::Pseudonym), Some(number)) => json!({ "label": { "number": number } }),
        _ => json!({ "label": { "role": scope.role(&record.id).unwrap_or("other") } }),
    }
}

//! Whom a record refers to, and in which field, within the rows of its lists too.

use serde_json::Value;

use super::GateRecord;
use super::field::{self, Rule};
use super::scope::id_of;
use crate::RecordId;

/// Every person whom a record refers to, within the rows of its lists too.
pub(super) fn persons_of(record: &GateRecord) -> Vec<RecordId> {
    let mut found = Vec::new();
    gather(field::of(record.kind), &record.document, &mut |_, _, person| found.push(person));
    found
}

/// The same with the field of each, without the officials who dealt with it.
pub(super) fn parties(record: &GateRecord) -> Vec<(&'static str, RecordId)> {
    let mut found = Vec::new();
    gather(field::of(record.kind), &record.document, &mut |field, official, person| {
        if !official && !matches!(field, "attends" | "observers") {
            found.push((field, person));
        }
    });
    found
}

pub(super) fn gather(
    rules: &'static [(&'static str, Rule)],
    document: &Value,
    found: &mut impl FnMut(&'static str, bool, RecordId),
) {
    for (name, rule) in rules {
        match (rule, document.get(*name)) {
            (Rule::Person(_) | Rule::Persons(_) | Rule::Officials(_), Some(value)) => {
                let official = matches!(rule, Rule::Officials(_));
                let persons = value.as_array().map_or_else(|| vec![value], |items| items.iter().collect());
                persons.into_iter().filter_map(id_of).for_each(|person| found(name, official, person));
            }
            (Rule::Rows(rules) | Rule::PrivateRows(rules), Some(Value::Array(rows))) => {
                for row in rows {
                    gather(rules, row, &mut *found);
                }
            }
            _ => {}
        }
    }
}

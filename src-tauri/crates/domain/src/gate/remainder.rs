//! What nothing that leaves refers to any more: a facility, or an official, whose mention was withheld would tell by
//! its mere presence what the withholding hid.

use std::collections::BTreeSet;

use serde_json::Value;

use super::basis::Basis;
use super::scope::{self, Scope};
use super::{Passed, Reason, Withheld};
use crate::{Kind, RecordId};

impl Scope<'_> {
    /// Withholds facilities and officials who dealt with somebody, to whom records of the scope refer, and none of those that
    /// leave does. One
    /// that nobody refers to was chosen for its own sake.
    pub(super) fn drop_unreferred(&self, passed: &mut Passed) {
        let before: BTreeSet<RecordId> = self.documents().flat_map(|(id, document)| referred(id, document)).collect();
        let after: BTreeSet<RecordId> =
            passed.records.iter().flat_map(|record| referred(record.id, &record.document)).collect();
        let officials = self.only_officials();
        let hidden = |kind: Kind, id: &RecordId| {
            let told = match kind {
                Kind::Facility => before.contains(id),
                Kind::Person => officials.contains(id) && self.basis(id) == Some(Basis::Accountability),
                _ => false,
            };
            told && !after.contains(id)
        };
        let (gone, kept) = std::mem::take(&mut passed.records)
            .into_iter()
            .partition::<Vec<_>, _>(|record| hidden(record.kind, &record.id));
        passed.records = kept;
        let withheld =
            gone.iter().map(|record| Withheld { id: record.id, kind: record.kind, reason: Reason::QuasiName });
        passed.withheld.extend(withheld);
    }
}

/// Every id in a document but its own.
fn referred(own: RecordId, value: &Value) -> Vec<RecordId> {
    match value {
        Value::String(_) => scope::id_of(value).filter(|id| *id != own).into_iter().collect(),
        Value::Array(items) => items.iter().flat_map(|item| referred(own, item)).collect(),
        Value::Object(map) => map.values().flat_map(|item| referred(own, item)).collect(),
        _ => Vec::new(),
    }
}

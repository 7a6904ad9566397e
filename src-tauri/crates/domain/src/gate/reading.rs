//! Documents as the gate reads them: what can't be read doesn't leave.

use serde_json::{Map, Value};

use super::{GateRecord, Reason};
use crate::Kind;

/// Whether a kind stays in, whatever its record says: the team's own papers, what it wrote to whom, and what it makes of
/// statements. A claim or a finding says of any field of anybody what that field itself may not.
pub(super) const fn stays(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Consent
            | Kind::Claim
            | Kind::Finding
            | Kind::Assessment
            | Kind::Intervention
            | Kind::Task
            | Kind::Note
            | Kind::Mapping
            | Kind::Import
    )
}

/// The document as its kind writes it: shorthands spelled out.
pub(super) fn read(record: &GateRecord) -> Result<Map<String, Value>, Reason> {
    if stays(record.kind) {
        return Err(Reason::Internal);
    }
    match record.kind.spelled(&record.document) {
        Ok(Value::Object(map)) => Ok(map),
        _ => Err(Reason::Unreadable),
    }
}

//! Documents as the gate reads them: what can't be read doesn't leave.

use serde_json::{Map, Value};

use super::{GateRecord, Reason, field};

/// The document as its kind writes it: shorthands spelled out.
pub(super) fn read(record: &GateRecord) -> Result<Map<String, Value>, Reason> {
    // A kind of which no field may leave.
    if field::of(record.kind).is_empty() {
        return Err(Reason::Internal);
    }
    match record.kind.spelled(&record.document) {
        Ok(Value::Object(map)) => Ok(map),
        _ => Err(Reason::Unreadable),
    }
}

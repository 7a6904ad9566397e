//! What an exhibit's file says of itself, read by a process of its own beside other work. Nothing of it is applied to any
//! record: what it says is a claim of a file.

use std::io::Read;

use khronika_decode::{DecodeError, Fact};
use khronika_domain::{Kind, RecordId};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::content::{HEAD, type_of};
use crate::command::Secrets;
use crate::record::IdArgs;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

/// What a file says of itself.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct ExhibitInside {
    /// Media type (IANA) by its content.
    pub content: String,
    /// In the order in which they are told.
    pub facts: Vec<Fact>,
}

impl From<DecodeError> for ApiError {
    fn from(error: DecodeError) -> Self {
        match error {
            DecodeError::Start(_) => Self::new(ErrorCode::Internal),
            DecodeError::Source(_) => Self::new(ErrorCode::ExhibitDamaged),
            _ => Self::new(ErrorCode::NotDecoded),
        }
    }
}

/// Reads what an exhibit's file says of itself.
pub(crate) fn inside(session: &mut Session, args: IdArgs, _: Secrets) -> Result<Work<ExhibitInside>, ApiError> {
    let record = session.store()?.record(args.id)?;
    if record.kind != Kind::Evidence {
        return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", args.id));
    }
    let text = |field: &str| record.document.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let missing = || ApiError::new(ErrorCode::ExhibitMissing).with("id", args.id);
    let file: RecordId = text("file").parse().map_err(|_| missing())?;
    let mut reader = session.store()?.vault().open_file(file)?;
    let decoder = session.decoder.clone();
    let name = text("file_name");
    Ok(Work::alone(move |_| {
        let mut head = Vec::with_capacity(HEAD);
        let damaged = |_| ApiError::new(ErrorCode::ExhibitDamaged).with("id", args.id);
        reader.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(damaged)?;
        let (size, content) = (reader.size(), type_of(&head, &name));
        let facts = decoder.inside(&mut reader, size, &content)?.facts;
        Ok(ExhibitInside { content, facts })
    }))
}

//! What an exhibit's file says of itself, read by a process of its own beside other work. Nothing of it is applied to any
//! record: what it says is a claim of a file.

use khronika_decode::{Credentials, DecodeError, Fact};
use serde::Serialize;
use ts_rs::TS;

use super::{content_of, opened};
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
    /// Whether everything is looked for that files of this format can say and that can tell on somebody.
    pub known: bool,
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
    let (record, mut reader) = opened(session, args.id)?;
    let decoder = session.decoder.clone();
    Ok(Work::alone(move |_| {
        let content = content_of(&record, &mut reader)?;
        let size = reader.size();
        let inside = decoder.inside(&mut reader, size, &content)?;
        Ok(ExhibitInside { content, facts: inside.facts, known: inside.known })
    }))
}

/// Reads what its content credentials say and whether they hold (C2PA).
pub(crate) fn credentials(session: &mut Session, args: IdArgs, _: Secrets) -> Result<Work<Credentials>, ApiError> {
    let (record, mut reader) = opened(session, args.id)?;
    let decoder = session.decoder.clone();
    Ok(Work::alone(move |_| {
        let content = content_of(&record, &mut reader)?;
        let size = reader.size();
        Ok(decoder.credentials(&mut reader, size, &content)?)
    }))
}

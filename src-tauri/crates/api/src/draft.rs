//! Drafts: what was typed and isn't saved yet; they come back after a kill or a lock.

use khronika_store::DraftName;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Empty, ErrorCode, Session};

/// The longest name of a draft, in bytes.
const LONGEST_NAME: usize = 200;

/// A draft to be kept.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct KeepArgs {
    /// The form it belongs to, such as `incident/<id>`.
    pub name: String,
    /// What was typed, in the form's own shape.
    #[ts(type = "unknown")]
    pub body: Value,
}

/// Which draft.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct DraftArgs {
    /// The form it belongs to.
    pub name: String,
}

/// A draft.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct Draft {
    /// What was typed; `null` where there is no draft.
    #[ts(type = "unknown")]
    pub body: Option<Value>,
}

/// All drafts.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct Drafts(pub Vec<DraftName>);

pub(crate) fn keep(session: &mut Session, args: KeepArgs, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    if args.name.is_empty() || args.name.len() > LONGEST_NAME {
        return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "name"));
    }
    session.store()?.keep_draft(&args.name, &args.body.to_string())?;
    Ok(Empty {})
}

pub(crate) fn show(session: &mut Session, args: DraftArgs, _: Secrets, _: Progress<'_>) -> Result<Draft, ApiError> {
    let body = session.store()?.draft(&args.name)?;
    Ok(Draft { body: body.and_then(|body| serde_json::from_str(&body).ok()) })
}

pub(crate) fn list(session: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Drafts, ApiError> {
    Ok(Drafts(session.store()?.drafts()?))
}

pub(crate) fn forget(session: &mut Session, args: DraftArgs, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    session.store()?.drop_draft(&args.name)?;
    Ok(Empty {})
}

//! The vocabularies, for pickers.

use khronika_domain::vocabulary::{self, Vocabulary};
use serde::Serialize;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Empty, Session};

/// Every vocabulary.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct Vocabularies(pub Vec<Vocabulary>);

#[allow(clippy::unnecessary_wraps, reason = "every command answers a result")]
pub(crate) fn list(_: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Vocabularies, ApiError> {
    Ok(Vocabularies(vocabulary::all().to_vec()))
}

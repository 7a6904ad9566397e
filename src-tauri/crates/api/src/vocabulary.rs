//! The vocabularies, for pickers.

use khronika_domain::vocabulary::{self, Vocabulary};

use crate::command::{Progress, Secrets};
use crate::{ApiError, Empty, Session};

#[allow(clippy::unnecessary_wraps, reason = "every command answers a result")]
pub(crate) fn list(_: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Vec<Vocabulary>, ApiError> {
    Ok(vocabulary::all().to_vec())
}

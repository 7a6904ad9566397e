//! A key of one's own, to receive packages: an age identity in a file.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Session};

/// Where to write it.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct NewArgs {
    /// The file; it must not exist.
    #[ts(type = "string")]
    pub out: PathBuf,
}

/// Which one.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct ShowArgs {
    /// An age identity file.
    #[ts(type = "string")]
    pub file: PathBuf,
}

/// What others seal packages to.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct PublicKey {
    /// `age1…`
    pub recipient: String,
}

pub(crate) fn new(_: &mut Session, args: NewArgs, _: Secrets, _: Progress<'_>) -> Result<PublicKey, ApiError> {
    let key = khronika_exchange::key::write_new(&args.out).map_err(|error| crate::evidence::told_io(&error))?;
    Ok(PublicKey { recipient: key })
}

pub(crate) fn show(_: &mut Session, args: ShowArgs, _: Secrets, _: Progress<'_>) -> Result<PublicKey, ApiError> {
    let recipient =
        khronika_exchange::key::read_public(&args.file).map_err(|error| crate::evidence::told_io(&error))?;
    Ok(PublicKey { recipient })
}

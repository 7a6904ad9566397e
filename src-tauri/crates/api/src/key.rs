//! A key of one's own, to receive packages: an age identity in a file.

use std::path::PathBuf;

use khronika_exchange::package::Recipient;
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

/// A line that is meant to be a key.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct KeyArgs {
    /// `age1…`
    pub recipient: String,
}

/// A key that can be sealed to.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct KeyRead {
    /// Its fingerprint, to be compared by voice.
    pub fingerprint: String,
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

/// A letter that was typed wrong is told before anything is sealed: the key carries a checksum (BIP 173).
pub(crate) fn read(_: &mut Session, args: KeyArgs, _: Secrets, _: Progress<'_>) -> Result<KeyRead, ApiError> {
    let key = Recipient::age(&args.recipient)?;
    Ok(KeyRead { fingerprint: key.fingerprint().unwrap_or_default() })
}

pub(crate) fn show(_: &mut Session, args: ShowArgs, _: Secrets, _: Progress<'_>) -> Result<PublicKey, ApiError> {
    let recipient =
        khronika_exchange::key::read_public(&args.file).map_err(|error| crate::evidence::told_io(&error))?;
    Ok(PublicKey { recipient })
}

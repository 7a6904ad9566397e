//! Names in Latin letters, proposed by each scheme.

use khronika_domain::transliteration::{Scheme, transliterate};
use khronika_domain::word;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Session};

/// A name in Cyrillic letters.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct NameArgs {
    /// As it is written.
    pub text: String,
}

/// The name in Latin letters; empty where it has no Cyrillic letter.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Spellings(pub Vec<Spelling>);

/// One spelling.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Spelling {
    /// Term of the vocabulary `name_scheme`.
    pub scheme: String,
    /// The name.
    pub text: String,
}

#[allow(clippy::unnecessary_wraps, reason = "every command answers a result")]
pub(crate) fn spell(_: &mut Session, args: NameArgs, _: Secrets, _: Progress<'_>) -> Result<Spellings, ApiError> {
    if !word::is_cyrillic(&word::fold(&args.text)) {
        return Ok(Spellings(Vec::new()));
    }
    let spelling =
        |scheme: &Scheme| Spelling { scheme: scheme.code().to_owned(), text: transliterate(&args.text, *scheme) };
    Ok(Spellings(Scheme::ALL.iter().map(spelling).collect()))
}

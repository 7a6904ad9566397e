//! Passphrases: one offered, one judged.

use khronika_vault::passphrase;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Empty, ErrorCode, Session};

/// In which language its words should be.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct ProposeArgs {
    /// `ru` or `en`.
    pub language: String,
}

/// A passphrase that is offered.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct Proposal {
    /// Words.
    pub passphrase: String,
    /// Its bits of entropy.
    pub bits: f64,
}

/// How hard a passphrase is to guess.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct StrengthAnswer {
    /// 0 (worst) to 4.
    pub score: u8,
    /// Its main weakness.
    pub warning: Option<String>,
    /// Advice.
    pub suggestions: Vec<String>,
    /// Whether a vault takes it.
    pub acceptable: bool,
}

#[allow(clippy::unnecessary_wraps, reason = "every command answers a result")]
pub(crate) fn propose(_: &mut Session, args: ProposeArgs, _: Secrets, _: Progress<'_>) -> Result<Proposal, ApiError> {
    let (words, bits) = passphrase::propose(&args.language);
    Ok(Proposal { passphrase: words.expose_secret().to_owned(), bits })
}

pub(crate) fn strength(
    _: &mut Session,
    _: Empty,
    secrets: Secrets,
    _: Progress<'_>,
) -> Result<StrengthAnswer, ApiError> {
    let passphrase = secrets.first().ok_or_else(|| ApiError::new(ErrorCode::ArgumentsWrong))?;
    let strength = passphrase::strength(passphrase);
    Ok(StrengthAnswer {
        score: strength.score,
        warning: strength.warning.map(str::to_owned),
        suggestions: strength.suggestions.into_iter().map(str::to_owned).collect(),
        acceptable: passphrase::acceptable(passphrase).is_ok(),
    })
}

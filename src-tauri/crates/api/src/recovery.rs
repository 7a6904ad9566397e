//! The recovery key: shown once, on a sheet to print, and asked back before it counts.

use std::path::{Path, PathBuf};

use khronika_vault::RecoverySheet;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Empty, ErrorCode, Session};

/// A sheet to print.
#[derive(Serialize, TS)]
#[ts(export)]
pub struct Sheet {
    /// The key after its prefix `AGE-SECRET-KEY-1`, in groups of four.
    pub groups: Vec<String>,
    /// Which groups are asked back, counted from 1.
    pub asked: [usize; 2],
    /// The whole key as a QR code.
    pub svg: String,
    /// The sheet as text: also a valid identity file for `age -d -i`.
    pub text: String,
}

/// The groups asked back.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct AnswersArgs {
    /// In the order in which they were asked.
    pub answers: Vec<String>,
}

/// Where to write a sheet.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct WriteArgs {
    /// The file; it must not exist.
    #[ts(type = "string")]
    pub file: PathBuf,
}

pub(crate) fn sheet(sheet: &RecoverySheet, session: &Session) -> Sheet {
    Sheet {
        groups: sheet.groups().into_iter().map(str::to_owned).collect(),
        asked: sheet.asked(),
        svg: sheet.svg(),
        text: sheet.print(session.language.code()).to_string(),
    }
}

/// Writes a sheet to a new file that only its owner can read.
pub(crate) fn write_sheet(sheet: &RecoverySheet, language: &str, file: &Path) -> Result<(), ApiError> {
    let text = Zeroizing::new(sheet.print(language).to_string());
    khronika_vault::write_private(file, text.as_bytes()).map_err(|error| crate::evidence::told_io(&error))
}

pub(crate) fn begin(session: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<Sheet, ApiError> {
    let renewal = session.store()?.vault_mut().renew_recovery()?;
    let shown = sheet(renewal.sheet(), session);
    session.renewal = Some(renewal);
    Ok(shown)
}

pub(crate) fn finish(session: &mut Session, args: AnswersArgs, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    let renewal = session.renewal.take().ok_or_else(|| ApiError::new(ErrorCode::ArgumentsWrong))?;
    match renewal.finish(session.store()?.vault_mut(), &args.answers) {
        Ok(()) => Ok(Empty {}),
        Err((renewal, error)) => {
            session.renewal = Some(renewal);
            Err(error.into())
        }
    }
}

pub(crate) fn write(session: &mut Session, args: WriteArgs, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    let language = session.language.code();
    let vault = session.store()?.vault_mut();
    vault.refuse_inside(&args.file)?;
    let renewal = vault.renew_recovery()?;
    // The file first: a key that counts but was never written down would lock the person out.
    write_sheet(renewal.sheet(), language, &args.file)?;
    renewal.finish_unattended(vault)?;
    Ok(Empty {})
}

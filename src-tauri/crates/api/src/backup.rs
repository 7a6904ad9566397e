//! Backup: the vault copied to a folder or stick while work goes on.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::Secrets;
use crate::vault::flow;
use crate::work::Work;
use crate::{ApiError, Session};

/// Where to.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct BackupArgs {
    /// An absent or empty folder, or an earlier backup of this vault.
    #[ts(type = "string")]
    pub to: PathBuf,
}

/// What was done.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct BackupDone {
    /// Exhibits that were copied.
    #[ts(type = "number")]
    pub copied: u64,
    /// Exhibits that were there already.
    #[ts(type = "number")]
    pub kept: u64,
    /// Exhibits that were destroyed since, and were removed from the copy.
    #[ts(type = "number")]
    pub removed: u64,
    /// Exhibits that the vault itself lacks or can't read: the rest was copied.
    pub missing: Vec<String>,
    /// Bytes written.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Work in the vault goes on meanwhile: the copy is of one moment of it.
pub(crate) fn run(session: &mut Session, args: BackupArgs, _: Secrets) -> Result<Work<BackupDone>, ApiError> {
    let backup = session.store()?.prepare_backup()?;
    Ok(Work::alone(move |progress| {
        let report = backup.run(&args.to, &mut |at| flow(progress(at.done, at.total)))?;
        Ok(BackupDone {
            copied: report.copied,
            kept: report.kept,
            removed: report.removed,
            missing: report.missing.iter().map(ToString::to_string).collect(),
            bytes: report.bytes,
        })
    }))
}

//! Every exhibit's hash taken again, beside other work; what was found stands in each exhibit's log.

use khronika_domain::{Kind, RecordId};
use khronika_store::Change;
use khronika_store::record::State;
use khronika_vault::VaultError;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::log::note;
use crate::command::Secrets;
use crate::work::Work;
use crate::{ApiError, Session};

/// Which exhibits.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct VerifyArgs {
    /// Those of a case; of the whole vault where none is named.
    #[serde(default)]
    pub case: Option<RecordId>,
    /// Or one exhibit.
    #[serde(default)]
    pub exhibit: Option<RecordId>,
}

/// What was found.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct ExhibitsVerified {
    /// Exhibits whose bytes are those that were taken in.
    #[ts(type = "number")]
    pub whole: usize,
    /// Bytes that were hashed.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Exhibits whose bytes differ.
    pub damaged: Vec<RecordId>,
    /// Exhibits whose file is gone.
    pub missing: Vec<RecordId>,
    /// Exhibits without a file: an object, or a note of one.
    #[ts(type = "number")]
    pub without_file: usize,
}

/// Takes the hash of each exhibit's file again. What is deleted but not destroyed is verified too.
pub(crate) fn verify(session: &mut Session, args: VerifyArgs, _: Secrets) -> Result<Work<ExhibitsVerified>, ApiError> {
    let store = session.store()?;
    let records = match (args.exhibit, args.case) {
        (Some(exhibit), _) => vec![store.record(exhibit)?],
        (None, Some(case)) => {
            let members = store.members_of(case, Kind::Evidence)?;
            members.into_iter().map(|id| store.record(id)).collect::<Result<_, _>>()?
        }
        (None, None) => store.kept_of(Kind::Evidence)?,
    };
    let mut exhibits: Vec<(RecordId, RecordId, String, u64)> = Vec::new();
    let mut without_file = 0;
    for record in records.iter().filter(|record| record.kind == Kind::Evidence) {
        let file = record.document.get("file").and_then(Value::as_str).and_then(|file| file.parse().ok());
        match file {
            Some(file) => {
                let size = record.document.get("size").and_then(Value::as_u64).unwrap_or_default();
                let sha256 = record.document.get("sha256").and_then(Value::as_str).unwrap_or_default();
                exhibits.push((record.id, file, sha256.to_owned(), size));
            }
            None => without_file += 1,
        }
    }
    let files = store.vault().files(exhibits.iter().map(|(_, file, ..)| *file))?;
    Ok(Work::new(move |progress| {
        let total: u64 = exhibits.iter().map(|(.., size)| size).sum();
        let (mut whole, mut damaged, mut missing, mut done) = (Vec::new(), Vec::new(), Vec::new(), 0_u64);
        for (exhibit, file, sha256, size) in &exhibits {
            let mut at = done;
            let found = files.check(*file, sha256, &mut |read| {
                at += read;
                crate::vault::flow(progress(at, Some(total)))
            });
            match found {
                Ok(()) => whole.push(*exhibit),
                Err(VaultError::FileMissing { .. } | VaultError::FileUnknown { .. }) => missing.push(*exhibit),
                // A medium that can't read a sector says so here.
                Err(VaultError::FileDamaged { .. } | VaultError::Io(_)) => damaged.push(*exhibit),
                Err(error) => return Err(error.into()),
            }
            done += size;
        }
        Ok(move |session: &mut Session| {
            let store = session.store()?;
            // One that was destroyed meanwhile is missing because it was.
            missing.retain(|id| store.record(*id).is_ok_and(|record| record.state != State::Erased));
            let bad: Vec<RecordId> = damaged.iter().chain(&missing).copied().collect();
            store.transact(Change::Custody, |tx| {
                note(tx, "verified", &whole, &Map::new())?;
                note(tx, "damaged", &bad, &Map::new())
            })?;
            Ok(ExhibitsVerified { whole: whole.len(), bytes: done, damaged, missing, without_file })
        })
    }))
}

//! Checking a vault, and making its projections again.

use khronika_store::{Difference, journal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::vault::flow;
use crate::{ApiError, Empty, Session};

/// How thoroughly.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct CheckArgs {
    /// Read and hash every exhibit too.
    #[serde(default)]
    pub deep: Option<bool>,
}

/// What a check found.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Checked {
    /// Whether everything holds.
    pub sound: bool,
    /// Whether every page of the database is as it was written.
    pub database: bool,
    /// Entries of the journal that hold.
    #[ts(type = "number")]
    pub entries: u64,
    /// Values in them.
    #[ts(type = "number")]
    pub leaves: u64,
    /// Values that were erased.
    #[ts(type = "number")]
    pub erased: u64,
    /// What is wrong with the journal.
    #[ts(type = "Array<Record<string, unknown>>")]
    pub faults: Vec<journal::Fault>,
    /// Each device's head: what can be written down elsewhere.
    pub heads: Vec<Head>,
    /// Records in the journal.
    #[ts(type = "number")]
    pub records: u64,
    /// Records that lists and pages tell otherwise than the journal: `vault rebuild` mends them.
    #[ts(type = "Array<Record<string, unknown>>")]
    pub differences: Vec<Difference>,
    /// Exhibits that were looked at.
    #[ts(type = "number")]
    pub exhibits: u64,
    /// Exhibits whose file is gone.
    pub missing: Vec<String>,
    /// Exhibits whose file is damaged.
    pub damaged: Vec<String>,
    /// Files that no record names: reported, never deleted.
    pub unreferenced: Vec<String>,
    /// Key files that aren't as they were written: setting that way in anew writes them again.
    pub keys: Vec<String>,
}

/// A device's head.
#[derive(Debug, Serialize, TS)]
#[ts(export, rename = "JournalHead")]
pub struct Head {
    /// The device's key in hex.
    pub device: String,
    /// Its entries.
    #[ts(type = "number")]
    pub size: u64,
    /// The root over them in hex.
    pub root: String,
}

/// What a rebuild did.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct RebuiltAnswer {
    /// Records that were made again.
    #[ts(type = "number")]
    pub records: u64,
    /// What differed before.
    #[ts(type = "Array<Record<string, unknown>>")]
    pub differences: Vec<Difference>,
}

pub(crate) fn check(
    session: &mut Session,
    args: CheckArgs,
    _: Secrets,
    progress: Progress<'_>,
) -> Result<Checked, ApiError> {
    let store = session.store()?;
    let database = store.vault().check_database()?;
    let verified = store.verify()?;
    let compared = store.compare()?;
    let files = store.vault().check_files(args.deep.unwrap_or(false), &mut |at| flow(progress(at.done, at.total)))?;
    let keys: Vec<String> = store.vault().check_key_files()?.into_iter().map(str::to_owned).collect();
    let ids = |ids: Vec<khronika_domain::RecordId>| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let sound = database
        && verified.faults.is_empty()
        && compared.differences.is_empty()
        && files.missing.is_empty()
        && files.damaged.is_empty()
        && keys.is_empty();
    Ok(Checked {
        sound,
        database,
        entries: verified.entries,
        leaves: verified.leaves,
        erased: verified.erased,
        faults: verified.faults,
        heads: verified
            .heads
            .into_iter()
            .map(|head| Head { device: head.device, size: head.size, root: head.root })
            .collect(),
        records: compared.records,
        differences: compared.differences,
        exhibits: files.checked,
        missing: ids(files.missing),
        damaged: ids(files.damaged),
        unreferenced: files.unreferenced,
        keys,
    })
}

pub(crate) fn rebuild(session: &mut Session, _: Empty, _: Secrets, _: Progress<'_>) -> Result<RebuiltAnswer, ApiError> {
    let rebuilt = session.store()?.rebuild()?;
    Ok(RebuiltAnswer { records: rebuilt.records, differences: rebuilt.differences })
}

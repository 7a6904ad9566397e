//! Files and whole folders are taken in, portion by portion: each portion is one change, so that whatever ends the
//! program, what was taken is in, and the rest goes on from there. Owns the portions. Must not touch what it reads.

use std::path::PathBuf;

use khronika_domain::{Kind, RecordId, value};
use khronika_store::{Change, Intake, Settled, Store, Transaction, WaitingFile};
use khronika_vault::AddedFile;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::again::Came;
use super::container::{self, From, Opened};
use super::{describe, name_of, portion, walk};
use crate::command::{Progress, Secrets};
use crate::record::IdArgs;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

/// Files and bytes of one portion: the session is held while their records are written, and no longer than for these.
const FILES: usize = 64;
const BYTES: u64 = 256 << 20;
/// Files that weren't taken, as an answer names them.
const NAMED: usize = 200;

/// What to take in.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct IntakeArgs {
    /// Files and folders.
    #[ts(type = "Array<string>")]
    pub from: Vec<PathBuf>,
    /// The case that they are for.
    #[serde(default)]
    pub case: Option<RecordId>,
    /// What is known of all of them: fields of an exhibit.
    #[serde(default)]
    #[ts(optional, type = "Record<string, unknown>")]
    pub record: Option<Value>,
    /// Whether files that hold others, as capture apps make them, are taken apart: what lies in them becomes exhibits too.
    #[serde(default)]
    pub unpack: Option<bool>,
}

/// How far an intake is.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct IntakeState {
    /// The import, by which it goes on, and can be undone.
    pub id: RecordId,
    /// Name of the folder or file.
    pub name: String,
    /// Files.
    #[ts(type = "number")]
    pub files: u64,
    /// Bytes of all files.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Files that are new exhibits.
    #[ts(type = "number")]
    pub taken: u64,
    /// Files that were exhibits already.
    #[ts(type = "number")]
    pub again: u64,
    /// Exhibits that lay in files that hold others.
    #[ts(type = "number")]
    pub inside: u64,
    /// Files that weren't taken.
    #[ts(type = "number")]
    pub missed: u64,
    /// Files that wait.
    #[ts(type = "number")]
    pub waiting: u64,
    /// Those that weren't taken, at most 200.
    pub missed_files: Vec<MissedTold>,
    /// Whether it has ended: everything was taken, or somebody ended it.
    pub ended: bool,
}

/// A file that wasn't taken.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct MissedTold {
    /// Where it lay, from the folder that was chosen.
    pub path: String,
    /// Why: `unreadable`, `folder`, `gone`, `link`, `special`, `empty`, `system`, `vault`.
    pub reason: String,
}

/// Intakes that haven't ended.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Intakes {
    /// The latest last.
    pub intakes: Vec<IntakeState>,
}

fn state(store: &Store, id: RecordId) -> Result<IntakeState, ApiError> {
    let intake = store.intake(id)?;
    let missed = store.intake_missed(id, NAMED)?;
    let inside = store.came_with(id)?.saturating_sub(intake.taken);
    Ok(told(intake, inside, missed, false))
}

fn told(intake: Intake, inside: u64, missed: Vec<(String, String)>, ended: bool) -> IntakeState {
    IntakeState {
        waiting: intake.waiting(),
        id: intake.id,
        name: intake.name,
        files: intake.files,
        bytes: intake.bytes,
        taken: intake.taken,
        again: intake.again,
        inside,
        missed: intake.missed,
        missed_files: missed.into_iter().map(|(path, reason)| MissedTold { path, reason }).collect(),
        ended,
    }
}

/// Looks which files there are, and notes them; none of them is taken yet.
pub(crate) fn begin(session: &mut Session, args: IntakeArgs, _: Secrets) -> Result<Work<IntakeState>, ApiError> {
    let mut record = match args.record {
        Some(Value::Object(map)) => map,
        None => Map::new(),
        Some(_) => return Err(ApiError::new(ErrorCode::FieldShape).with("field", "record")),
    };
    let Some(first) = args.from.first() else { return Err(ApiError::new(ErrorCode::IntakeEmpty).with("missed", 0)) };
    let name = match args.from.len() {
        1 => name_of(first),
        more => format!("{} + {}", name_of(first), more - 1),
    };
    let store = session.store()?;
    if let Some(case) = args.case {
        if store.record(case)?.kind != Kind::Case {
            return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", case));
        }
        record.insert("cases".to_owned(), json!([case]));
    }
    // What doesn't fit is told now, not at the first file.
    let mut whole = record.clone();
    whole.insert("file_name".to_owned(), json!(name));
    Kind::Evidence.check(&value::normalise(&Value::Object(whole))?.0, None)?;
    let vault = store.vault().directory().to_owned();
    let unpack = args.unpack.unwrap_or(true);
    Ok(Work::new(move |progress| {
        let files = walk::files(&args.from, &vault, progress)?;
        Ok(move |session: &mut Session| {
            let store = session.store()?;
            let id = store.begin_intake(&name, &Value::Object(record), unpack, &files)?;
            state(store, id)
        })
    }))
}

/// Takes the next portion in. Cancelled, it keeps what it has of it. Where nothing waits any more and nothing was missed
/// the intake ends.
pub(crate) fn next(session: &mut Session, args: IdArgs, _: Secrets) -> Result<Work<IntakeState>, ApiError> {
    let store = session.store()?;
    let standing = store.intake(args.id)?;
    let portion = store.intake_next(args.id, FILES, BYTES)?;
    let intake = store.vault().intake();
    let decoder = standing.unpack.then(|| session.decoder.clone());
    Ok(Work::new(move |progress| {
        let total = Some(standing.bytes);
        let mut told = |at: u64, _: Option<u64>| progress(standing.settled_bytes + at, total);
        let read = portion::read(&intake, decoder.as_ref(), portion, &mut told)?;
        Ok(move |session: &mut Session| keep(session, &standing, read))
    }))
}

fn keep(
    session: &mut Session,
    intake: &Intake,
    read: Vec<(WaitingFile, portion::Read)>,
) -> Result<IntakeState, ApiError> {
    let id = intake.id;
    let texts = session.texts.clone();
    let mut stamps = Vec::new();
    let store = session.store()?;
    let missed: Vec<(i64, &'static str)> =
        read.iter().filter_map(|(file, read)| Some((file.number, read.as_ref().err().copied()?))).collect();
    store.miss_files(id, &missed)?;
    if missed.len() < read.len() {
        store.transact(Change::Attach, |tx| {
            let mut came = Came::default();
            for (file, read) in read {
                let Ok(portion::Taken { added, content, opened }) = read else { continue };
                let (exhibit, settled) = take(tx, intake, &file, added, &content, opened.as_ref(), &mut came)?;
                tx.settle_file(id, file.number, settled)?;
                if let Some(opened) = opened {
                    let from = From { path: &file.path, import: Some(id), texts: &texts };
                    let base = intake.record.as_object().cloned().unwrap_or_default();
                    stamps.extend(opened.keep(tx, exhibit, base, &from, &mut came)?);
                }
            }
            came.note(tx)
        })?;
    }
    container::keep_stamps(session, stamps)?;
    let store = session.store()?;
    let now = store.intake(id)?;
    if now.waiting() == 0 && now.missed == 0 { finish(store, id) } else { state(store, id) }
}

/// A new exhibit, or the one that has these bytes already.
fn take(
    tx: &mut Transaction<'_>,
    intake: &Intake,
    file: &WaitingFile,
    added: AddedFile,
    content: &str,
    opened: Option<&Opened>,
    came: &mut Came,
) -> Result<(RecordId, Settled), khronika_store::StoreError> {
    let mut record = intake.record.as_object().cloned().unwrap_or_default();
    let name = file.path.rsplit('/').next().unwrap_or_default();
    describe(&mut record, &added, name, content);
    if let Some(known) = tx.exhibit_of(&added.sha256)? {
        came.add(tx, known, &record, Some(intake.id))?;
        return Ok((known, Settled::Again));
    }
    record.insert("import".to_owned(), json!(intake.id));
    if file.path.contains('/') {
        record.insert("original_path".to_owned(), json!(file.path));
    }
    if let Some(opened) = opened {
        record.insert("contents".to_owned(), json!(opened.contents()));
    }
    let id = tx.create(Kind::Evidence, &Value::Object(record))?;
    tx.keep_file(added)?;
    Ok((id, Settled::Taken))
}

fn finish(store: &mut Store, id: RecordId) -> Result<IntakeState, ApiError> {
    let mut intake = store.intake(id)?;
    let inside = store.came_with(id)?.saturating_sub(intake.taken);
    let mut missed = store.intake_missed(id, NAMED)?;
    if intake.waiting() > 0 {
        intake.missed += intake.waiting();
        let waiting = store.intake_next(id, NAMED.saturating_sub(missed.len()), u64::MAX)?;
        missed.extend(waiting.into_iter().map(|file| (file.path, "ended".to_owned())));
    }
    store.transact(Change::Attach, |tx| tx.end_intake(id))?;
    Ok(told(intake, inside, missed, true))
}

/// Intakes that were broken off, or missed something.
pub(crate) fn list(session: &mut Session, _: crate::Empty, _: Secrets, _: Progress<'_>) -> Result<Intakes, ApiError> {
    let store = session.store()?;
    let intakes = store.intakes()?.into_iter().map(|id| state(store, id)).collect::<Result<_, _>>()?;
    Ok(Intakes { intakes })
}

/// Ends an intake as it stands: what waits isn't taken.
pub(crate) fn end(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<IntakeState, ApiError> {
    finish(session.store()?, args.id)
}

/// Files that weren't there or couldn't be read are to be tried again.
pub(crate) fn again(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<IntakeState, ApiError> {
    let store = session.store()?;
    store.retry_intake(args.id)?;
    state(store, args.id)
}

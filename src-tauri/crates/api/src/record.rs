//! Records: list, show, save, history, delete, restore, erase.

use khronika_domain::{Kind, RecordId};
use khronika_store::record::{Record, State};
use khronika_store::{Change, history::PastChange};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::evidence::log::note;
use crate::{ApiError, ErrorCode, Session};

/// A record.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct IdArgs {
    /// The record.
    pub id: RecordId,
}

/// A record as it stands.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Shown {
    /// Its id.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What a save is based on.
    #[ts(type = "number")]
    pub version: u64,
    /// Whether it is there.
    #[ts(type = "\"live\" | \"deleted\" | \"erased\"")]
    pub state: State,
    /// What it is called.
    pub title: String,
    /// The document; its shape is its kind's.
    #[ts(type = "Record<string, unknown>")]
    pub record: Value,
    /// Paths whose value was erased.
    pub erased: Vec<String>,
}

/// A record to be saved.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct SaveArgs {
    /// Its kind.
    pub kind: Kind,
    /// Which one; a new one where none is named.
    #[serde(default)]
    pub id: Option<RecordId>,
    /// The version it is based on; needed with an id.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub version: Option<u64>,
    /// The document.
    #[ts(type = "Record<string, unknown>")]
    pub record: Value,
    /// The draft that this saves: it is forgotten with the save.
    #[serde(default)]
    pub draft: Option<String>,
    /// New records that refer to this one, saved in the same change: who carried an act out.
    #[serde(default)]
    #[ts(as = "Option<Vec<Belonging>>")]
    pub with: Vec<Belonging>,
}

/// A new record that refers to the one that it is saved with.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct Belonging {
    /// Its kind.
    pub kind: Kind,
    /// The field that will name the record that it belongs to.
    pub field: String,
    /// The document, without that field.
    #[ts(type = "Record<string, unknown>")]
    pub record: Value,
}

/// What stands now.
#[derive(Debug, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct Saved {
    /// The record.
    pub id: RecordId,
    /// Its version.
    #[ts(type = "number")]
    pub version: u64,
    /// The records that were made with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<RecordId>>")]
    pub with: Vec<RecordId>,
}

impl Saved {
    pub(crate) const fn alone(id: RecordId, version: u64) -> Self {
        Self { id, version, with: Vec::new() }
    }
}

/// An exhibit's file is tied to its record by attaching it, and to no other: erasing one destroys it.
pub(crate) fn check_new(kind: Kind, record: &Value) -> Result<(), ApiError> {
    if kind == Kind::Evidence && record.get("file").is_some_and(|file| !file.is_null()) {
        return Err(ApiError::new(ErrorCode::FieldShape).with("field", "file"));
    }
    check_written(kind)?;
    // What the program did itself is told by the program alone.
    let own =
        ["automatic", "package"].into_iter().find(|field| record.get(*field).is_some_and(|value| !value.is_null()));
    match own.filter(|_| kind == Kind::CustodyEvent) {
        Some(field) => Err(ApiError::new(ErrorCode::FieldShape).with("field", field)),
        None => Ok(()),
    }
}

/// A time stamp says what its answer's bytes say: no form and no file says it instead.
fn check_written(kind: Kind) -> Result<(), ApiError> {
    if kind == Kind::Timestamp {
        return Err(ApiError::new(ErrorCode::FieldShape).with("field", "answer"));
    }
    Ok(())
}

/// The act that a new detention is the course of, where none is recorded yet: a detention is counted by its act, and
/// nobody is asked for both.
pub(crate) fn act_of(detention: &Value) -> Option<Value> {
    let said = |field: &str| detention.get(field).filter(|value| !value.is_null());
    if said("act").is_some() {
        return None;
    }
    let mut act = serde_json::json!({"type": "detention", "victim": said("person")?});
    for (field, from) in [("date", "from"), ("cases", "cases")] {
        if let (Some(value), Some(act)) = (said(from), act.as_object_mut()) {
            act.insert(field.to_owned(), value.clone());
        }
    }
    Some(act)
}

pub(crate) fn with_act(record: &Value, act: Option<RecordId>) -> Value {
    let mut record = record.clone();
    if let (Some(act), Some(record)) = (act, record.as_object_mut()) {
        record.insert("act".to_owned(), act.to_string().into());
    }
    record
}

/// The exhibits that were disclosed, and that show or come from the person whose consent this save takes back.
fn withdrawn_from(session: &mut Session, args: &SaveArgs) -> Result<Vec<RecordId>, ApiError> {
    let said = |record: &Value| record.get("withdrawn").is_some_and(|date| !date.is_null());
    let (Kind::Consent, Some(id), true) = (args.kind, args.id, said(&args.record)) else { return Ok(Vec::new()) };
    let store = session.store()?;
    let before = store.record(id)?.document;
    let person = before.get("person").and_then(Value::as_str).and_then(|person| person.parse::<RecordId>().ok());
    let (Some(person), false) = (person, said(&before)) else { return Ok(Vec::new()) };
    let mut exhibits = Vec::new();
    for (exhibit, kind, role) in store.referring(person)? {
        if kind != Kind::Evidence || !["shows", "obtained_from", "made_by"].contains(&role.as_str()) {
            continue;
        }
        let events = store.custody_events(exhibit)?.into_iter().map(|event| store.record(event));
        let events = events.collect::<Result<Vec<_>, _>>()?;
        if events.iter().any(|event| event.document.get("custody").and_then(Value::as_str) == Some("disclosed")) {
            exhibits.push(exhibit);
        }
    }
    exhibits.sort();
    exhibits.dedup();
    Ok(exhibits)
}

/// A record's history.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct History {
    /// Oldest first.
    pub changes: Vec<PastChange>,
}

/// A record to be deleted.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct DeleteArgs {
    /// Which one.
    pub id: RecordId,
    /// The version it is based on, where that matters.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub version: Option<u64>,
}

/// A change to be undone.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct UndoArgs {
    /// Of which record.
    pub id: RecordId,
    /// The version that the change made; the one that stands.
    #[ts(type = "number")]
    pub version: u64,
}

/// Values to be erased.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct EraseArgs {
    /// Of which record.
    pub id: RecordId,
    /// At and below these paths; the whole record where none is named.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>")]
    pub paths: Vec<String>,
    /// Why an exhibit is destroyed: its log keeps it.
    #[serde(default)]
    pub reason: Option<String>,
}

/// What was erased.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct ErasedAnswer {
    /// The record.
    pub id: RecordId,
    /// How many values.
    #[ts(type = "number")]
    pub values: usize,
    /// Whether the database's log was emptied too.
    pub pages_clean: bool,
    /// When the last backup was made: it still holds the values.
    pub backup: Option<String>,
}

pub(crate) fn show(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Shown, ApiError> {
    let record = session.store()?.record(args.id)?;
    shown(session, record)
}

fn shown(session: &mut Session, record: Record) -> Result<Shown, ApiError> {
    let title = crate::case::told(session, record.kind, &record.document, &mut crate::case::Called::default())?.title;
    Ok(Shown {
        id: record.id,
        kind: record.kind,
        version: record.version,
        state: record.state,
        title,
        record: record.document,
        erased: record.erased,
    })
}

pub(crate) fn save(session: &mut Session, args: SaveArgs, _: Secrets, _: Progress<'_>) -> Result<Saved, ApiError> {
    check_written(args.kind)?;
    if args.id.is_none() {
        check_new(args.kind, &args.record)?;
    }
    for Belonging { kind, field, record } in &args.with {
        let mut record = record.clone();
        if let Some(record) = record.as_object_mut() {
            record.insert(field.clone(), Value::String(String::new()));
        }
        check_new(*kind, &record)?;
    }
    let withdrawn = withdrawn_from(session, &args)?;
    let saved = session.store()?.transact(Change::Save, |tx| {
        note(tx, "withdrawn", &withdrawn, &Map::new())?;
        if let Some(draft) = &args.draft {
            tx.drop_draft(draft)?;
        }
        let act = match (args.id, args.kind) {
            (None, Kind::Detention) => act_of(&args.record).map(|act| tx.create(Kind::Act, &act)).transpose()?,
            _ => None,
        };
        let mut saved = match args.id {
            None => Saved::alone(tx.create(args.kind, &with_act(&args.record, act))?, 1),
            // Without a version there is nothing to compare with: the newest is not assumed.
            Some(id) => Saved::alone(id, tx.save(args.kind, id, args.version.unwrap_or_default(), &args.record)?),
        };
        saved.with.extend(act);
        for Belonging { kind, field, record } in &args.with {
            let mut record = record.clone();
            if let Some(record) = record.as_object_mut() {
                record.insert(field.clone(), saved.id.to_string().into());
            }
            saved.with.push(tx.create(*kind, &record)?);
        }
        Ok(saved)
    })?;
    if let (Some(draft), true) = (&args.draft, saved.changed.is_empty()) {
        // Nothing changed, so nothing was written: what was typed is what stands.
        session.store()?.drop_draft(draft)?;
    }
    Ok(saved.value)
}

pub(crate) fn history(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<History, ApiError> {
    Ok(History { changes: session.store()?.history(args.id)? })
}

pub(crate) fn delete(session: &mut Session, args: DeleteArgs, _: Secrets, _: Progress<'_>) -> Result<Saved, ApiError> {
    let done = session.store()?.transact(Change::Delete, |tx| tx.delete(args.id, args.version))?;
    Ok(Saved::alone(args.id, done.value))
}

pub(crate) fn restore(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Saved, ApiError> {
    let store = session.store()?;
    // Who was merged into another comes back with everything that referred to them.
    if store.record(args.id)?.document.get("merged_into").is_some() {
        store.part(args.id)?;
        return Ok(Saved::alone(args.id, store.record(args.id)?.version));
    }
    let done = store.transact(Change::Restore, |tx| tx.restore(args.id))?;
    Ok(Saved::alone(args.id, done.value))
}

/// Undoes the change that made a record's version.
pub(crate) fn undo(session: &mut Session, args: UndoArgs, _: Secrets, _: Progress<'_>) -> Result<Saved, ApiError> {
    let done = session.store()?.undo(args.id, args.version)?;
    Ok(Saved::alone(args.id, done.value))
}

pub(crate) fn erase(
    session: &mut Session,
    args: EraseArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<ErasedAnswer, ApiError> {
    let store = session.store()?;
    let destroys = args.paths.is_empty() || args.paths.iter().any(|path| path == "file");
    let old = store.record(args.id)?;
    let has_file = old.kind == Kind::Evidence && old.document.get("file").is_some();
    let done = if destroys && has_file {
        let mut event = Map::new();
        if let Some(reason) = args.reason.filter(|reason| !reason.trim().is_empty()) {
            event.insert("how".to_owned(), Value::String(reason));
        }
        store.erase_noting(args.id, &args.paths, |tx| note(tx, "destroyed", &[args.id], &event))?.value
    } else {
        store.erase(args.id, &args.paths)?.value
    };
    // What was typed into its form may say it still.
    let own = args.id.to_string();
    for draft in session.store()?.drafts()?.into_iter().filter(|draft| draft.name.contains(&own)) {
        session.store()?.drop_draft(&draft.name)?;
    }
    Ok(ErasedAnswer { id: args.id, values: done.paths.len(), pages_clean: done.pages_clean, backup: done.backup })
}

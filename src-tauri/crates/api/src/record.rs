//! Records: list, show, save, history, delete, restore, erase.

use khronika_domain::{Kind, RecordId};
use khronika_store::record::{ListQuery, ListRow, Order, Record, State};
use khronika_store::{Change, history::PastChange};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, ErrorCode, Session};

/// Which list.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct ListArgs {
    /// Of which kind.
    pub kind: Kind,
    /// Of which case.
    #[serde(default)]
    pub case: Option<RecordId>,
    /// Where the page before ended.
    #[serde(default)]
    pub after: Option<String>,
    /// How many rows; 100 where nothing is said.
    #[serde(default)]
    pub limit: Option<u32>,
    /// By what it is ordered.
    #[serde(default)]
    pub order: Option<Order>,
    /// From the end; lists by change are, where nothing is said.
    #[serde(default)]
    pub descending: Option<bool>,
    /// The deleted ones instead.
    #[serde(default)]
    pub deleted: Option<bool>,
    /// So many rows further: where a scroll bar was dragged to.
    #[serde(default)]
    pub offset: Option<u32>,
    /// Only records that hold these words, as in a search.
    #[serde(default)]
    pub words: Option<String>,
    /// Only records that aren't over before this day, as people write one.
    #[serde(default)]
    pub from: Option<String>,
    /// Only records that haven't begun after this day.
    #[serde(default)]
    pub to: Option<String>,
}

/// A row of a list.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Row {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// A second line.
    pub detail: String,
    /// First day it can mean (YYYY-MM-DD), or empty.
    pub date: String,
    /// The date in words, or empty.
    pub date_words: String,
    /// What a save is based on.
    #[ts(type = "number")]
    pub version: u64,
    /// Whether it is there: live, deleted, erased.
    #[ts(type = "\"live\" | \"deleted\" | \"erased\"")]
    pub state: State,
}

/// A page of a list.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct List {
    /// The rows.
    pub rows: Vec<Row>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// How many rows the whole list has.
    #[ts(type = "number")]
    pub total: u64,
}

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
}

/// What stands now.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Saved {
    /// The record.
    pub id: RecordId,
    /// Its version.
    #[ts(type = "number")]
    pub version: u64,
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

/// Records.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct ManyArgs {
    /// Which ones.
    pub ids: Vec<RecordId>,
}

/// What one change did to many records.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Many {
    /// Those that it touched.
    pub changed: Vec<RecordId>,
}

/// Rows by id.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Rows(pub Vec<Row>);

/// The most references that are listed.
const MOST_LINKS: usize = 500;

/// What refers to a record.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Around {
    /// At most 500 of them.
    pub links: Vec<Reference>,
    /// How many there are.
    #[ts(type = "number")]
    pub total: usize,
}

/// A record that refers to another.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Reference {
    /// The field that refers.
    pub role: String,
    /// The record that it stands in.
    pub row: Row,
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

pub(crate) fn list(session: &mut Session, args: ListArgs, _: Secrets, _: Progress<'_>) -> Result<List, ApiError> {
    let order = args.order.unwrap_or_default();
    let query = ListQuery {
        case: args.case,
        state: if args.deleted == Some(true) { State::Deleted } else { State::Live },
        order,
        descending: args.descending.unwrap_or(order == Order::Recent),
        after: args.after,
        offset: args.offset.unwrap_or_default(),
        words: args.words.unwrap_or_default(),
        from: args.from.as_deref().and_then(first_day),
        to: args.to.as_deref().and_then(last_day),
        limit: args.limit.unwrap_or(100),
        ..ListQuery::of(args.kind)
    };
    let page = session.store()?.list(&query)?;
    let rows = page.rows.into_iter().map(|row| told(session, row)).collect::<Result<_, _>>()?;
    Ok(List { rows, next: page.next, total: page.total })
}

/// A row in the person's language: terms by their label, persons by their name.
fn told(session: &mut Session, row: ListRow) -> Result<Row, ApiError> {
    let record = session.store()?.record(row.id)?;
    row_of(session, &record)
}

/// A record as a row of a list.
pub(crate) fn row_of(session: &mut Session, record: &Record) -> Result<Row, ApiError> {
    let summary = record.kind.summary(&record.document).unwrap_or_default();
    let (title, detail) = crate::case::told(session, record, summary.title, summary.detail)?;
    let date = summary.date.as_ref().and_then(|date| date.bounds().0).unwrap_or_default();
    Ok(Row {
        id: record.id,
        kind: record.kind,
        title,
        detail,
        date,
        date_words: summary.date.map(|date| session.texts.date_in_words(&date)).unwrap_or_default(),
        version: record.version,
        state: record.state,
    })
}

/// The first day that what was typed can mean.
fn first_day(text: &str) -> Option<String> {
    khronika_domain::date::Date::edtf(&khronika_domain::date::typed(text)).bounds().0
}

/// The last one.
fn last_day(text: &str) -> Option<String> {
    khronika_domain::date::Date::edtf(&khronika_domain::date::typed(text)).bounds().1
}

pub(crate) fn show(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Shown, ApiError> {
    let record = session.store()?.record(args.id)?;
    shown(session, record)
}

fn shown(session: &mut Session, record: Record) -> Result<Shown, ApiError> {
    let summary = record.kind.summary(&record.document).unwrap_or_default();
    let (title, _) = crate::case::told(session, &record, summary.title, summary.detail)?;
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
    // An exhibit's file is tied to its record by attaching it, and to no other: erasing one destroys it.
    if args.id.is_none() && args.kind == Kind::Evidence && args.record.get("file").is_some_and(|file| !file.is_null()) {
        return Err(ApiError::new(ErrorCode::FieldShape).with("field", "file"));
    }
    let saved = session.store()?.transact(Change::Save, |tx| {
        if let Some(draft) = &args.draft {
            tx.drop_draft(draft)?;
        }
        match args.id {
            None => Ok(Saved { id: tx.create(args.kind, &args.record)?, version: 1 }),
            Some(id) => {
                // Without a version there is nothing to compare with: the newest is not assumed.
                let version = tx.save(args.kind, id, args.version.unwrap_or_default(), &args.record)?;
                Ok(Saved { id, version })
            }
        }
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
    Ok(Saved { id: args.id, version: done.value })
}

pub(crate) fn restore(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Saved, ApiError> {
    let done = session.store()?.transact(Change::Restore, |tx| tx.restore(args.id))?;
    Ok(Saved { id: args.id, version: done.value })
}

/// Undoes the change that made a record's version.
pub(crate) fn undo(session: &mut Session, args: UndoArgs, _: Secrets, _: Progress<'_>) -> Result<Saved, ApiError> {
    let done = session.store()?.undo(args.id, args.version)?;
    Ok(Saved { id: args.id, version: done.value })
}

/// Deletes records as one change.
pub(crate) fn delete_many(
    session: &mut Session,
    args: ManyArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<Many, ApiError> {
    let done = session
        .store()?
        .transact(Change::Delete, |tx| args.ids.iter().try_for_each(|id| tx.delete(*id, None).map(|_| ())))?;
    Ok(Many { changed: done.changed })
}

/// Restores records as one change.
pub(crate) fn restore_many(
    session: &mut Session,
    args: ManyArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<Many, ApiError> {
    let done = session
        .store()?
        .transact(Change::Restore, |tx| args.ids.iter().try_for_each(|id| tx.restore(*id).map(|_| ())))?;
    Ok(Many { changed: done.changed })
}

/// What records are called; those that aren't there are left out.
pub(crate) fn titles(session: &mut Session, args: ManyArgs, _: Secrets, _: Progress<'_>) -> Result<Rows, ApiError> {
    let mut rows = Vec::new();
    for id in args.ids {
        match session.store()?.record(id) {
            Ok(record) => rows.push(row_of(session, &record)?),
            Err(khronika_store::StoreError::NotFound(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Rows(rows))
}

/// What refers to a record, in the order in which it came.
pub(crate) fn around(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Around, ApiError> {
    let referring = session.store()?.referring(args.id)?;
    let total = referring.len();
    let mut links = Vec::new();
    for (id, _, role) in referring.into_iter().take(MOST_LINKS) {
        let record = session.store()?.record(id)?;
        links.push(Reference { role, row: row_of(session, &record)? });
    }
    Ok(Around { links, total })
}

pub(crate) fn erase(
    session: &mut Session,
    args: EraseArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<ErasedAnswer, ApiError> {
    let done = session.store()?.erase(args.id, &args.paths)?.value;
    Ok(ErasedAnswer { id: args.id, values: done.paths.len(), pages_clean: done.pages_clean, backup: done.backup })
}

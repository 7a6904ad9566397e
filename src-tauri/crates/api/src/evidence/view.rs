//! Looking at an exhibit: its bytes by ranges, straight from the encrypted file. Owns which exhibits are looked at. Must
//! not decode them, write them anywhere, or hold more of one than was asked for.

use std::collections::BTreeMap;
use std::io::{Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use khronika_domain::{Kind, RecordId};
use khronika_store::Change;
use khronika_vault::FileReader;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::content::{HEAD, type_of};
use super::log::note;
use crate::command::{Progress, Secrets};
use crate::record::IdArgs;
use crate::{ApiError, Empty, ErrorCode, Session};

/// Exhibits that are looked at together: the one that was opened first is closed for another.
const MOST_OPEN: usize = 16;
/// Bytes that are handed out at once.
const MOST_BYTES: u64 = 8 << 20;
/// The setting by which the vault says that views are logged: a list of who looked at what is a danger of its own.
const LOGGED: &str = "window.custody.views";

/// An exhibit that can be looked at.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct ExhibitView {
    /// Stands for it while it is looked at.
    #[ts(type = "number")]
    pub view: u64,
    /// What it is called.
    pub title: String,
    /// Name of the file as it came.
    pub file_name: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Media type (IANA) by its content.
    pub content: String,
    /// The type that is recorded, where that is another one.
    pub recorded: Option<String>,
}

/// A view that is over.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct LeaveArgs {
    /// Which.
    #[ts(type = "number")]
    pub view: u64,
}

/// The exhibits that are looked at. They are read beside the session: nobody's film stops while something is saved.
#[derive(Clone, Default)]
pub struct Views(Arc<Mutex<Open>>);

#[derive(Default)]
struct Open {
    next: u64,
    readers: BTreeMap<u64, Arc<Mutex<FileReader>>>,
}

impl Views {
    fn open(&self) -> MutexGuard<'_, Open> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, reader: FileReader) -> u64 {
        let mut open = self.open();
        open.next += 1;
        let view = open.next;
        open.readers.insert(view, Arc::new(Mutex::new(reader)));
        if open.readers.len() > MOST_OPEN {
            open.readers.pop_first();
        }
        view
    }

    fn leave(&self, view: u64) {
        self.open().readers.remove(&view);
    }

    pub(crate) fn clear(&self) {
        self.open().readers.clear();
    }

    /// Bytes of an exhibit that is looked at, from `from` on: as many as were asked for, at most 8 MiB, fewer at its end.
    ///
    /// # Errors
    /// `arguments_wrong` for a view that isn't open; `exhibit_damaged` where the file isn't as it was written.
    pub fn read(&self, view: u64, from: u64, length: u64) -> Result<Vec<u8>, ApiError> {
        // Of its own: a slow disk holds up neither another exhibit nor a lock.
        let reader = self.open().readers.get(&view).map(Arc::clone);
        let reader = reader.ok_or_else(|| ApiError::new(ErrorCode::ArgumentsWrong))?;
        let mut reader = reader.lock().unwrap_or_else(PoisonError::into_inner);
        let damaged = |_| ApiError::new(ErrorCode::ExhibitDamaged);
        reader.seek(SeekFrom::Start(from)).map_err(damaged)?;
        let length = length.min(MOST_BYTES).min(reader.size().saturating_sub(from));
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        reader.by_ref().take(length).read_to_end(&mut bytes).map_err(damaged)?;
        Ok(bytes)
    }
}

impl Session {
    /// The exhibits that are looked at in this session.
    #[must_use]
    pub fn views(&self) -> Views {
        self.views.clone()
    }
}

/// Opens an exhibit to be looked at.
pub(crate) fn view(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<ExhibitView, ApiError> {
    let record = session.store()?.record(args.id)?;
    if record.kind != Kind::Evidence {
        return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", args.id));
    }
    let text = |field: &str| record.document.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let missing = || ApiError::new(ErrorCode::ExhibitMissing).with("id", args.id);
    let file: RecordId = text("file").parse().map_err(|_| missing())?;
    let store = session.store()?;
    let mut reader = store.vault().open_file(file)?;
    let mut head = Vec::with_capacity(HEAD);
    let damaged = |_| ApiError::new(ErrorCode::ExhibitDamaged).with("id", args.id);
    reader.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(damaged)?;
    if store.vault().setting(LOGGED)?.as_deref() == Some("true") {
        store.transact(Change::Custody, |tx| note(tx, "viewed", &[args.id], &Map::new()))?;
    }
    let (size, content) = (reader.size(), type_of(&head, &text("file_name")));
    let recorded = Some(text("media_type")).filter(|recorded| !recorded.is_empty() && *recorded != content);
    let called = &mut crate::case::Called::default();
    Ok(ExhibitView {
        title: crate::case::told(session, record.kind, &record.document, called)?.title,
        file_name: text("file_name"),
        view: session.views.add(reader),
        size,
        content,
        recorded,
    })
}

/// Closes it again.
pub(crate) fn leave(session: &mut Session, args: LeaveArgs, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    session.views.leave(args.view);
    Ok(Empty {})
}

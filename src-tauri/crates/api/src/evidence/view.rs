//! Looking at an exhibit: its bytes by ranges, straight from the encrypted file. Owns which exhibits are looked at. Must
//! not decode them, write them anywhere, or hold more of one than was asked for.

use std::collections::BTreeMap;
use std::io::{Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use khronika_store::Change;
use khronika_vault::FileReader;
use serde::{Deserialize, Serialize};
use serde_json::Map;
use ts_rs::TS;

use super::log::note;
use super::{content_of, opened, said};
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
    let (record, mut reader) = opened(session, args.id)?;
    let content = content_of(&record, &mut reader)?;
    let store = session.store()?;
    if store.vault().setting(LOGGED)?.as_deref() == Some("true") {
        store.transact(Change::Custody, |tx| note(tx, "viewed", &[args.id], &Map::new()))?;
    }
    let recorded = said(&record, "media_type");
    let recorded = Some(recorded).filter(|recorded| !recorded.is_empty() && *recorded != content).map(str::to_owned);
    let called = &mut crate::case::Called::default();
    Ok(ExhibitView {
        title: crate::case::told(session, record.kind, &record.document, called)?.title,
        file_name: said(&record, "file_name").to_owned(),
        size: reader.size(),
        view: session.views.add(reader),
        content,
        recorded,
    })
}

/// Closes it again.
pub(crate) fn leave(session: &mut Session, args: LeaveArgs, _: Secrets, _: Progress<'_>) -> Result<Empty, ApiError> {
    session.views.leave(args.view);
    Ok(Empty {})
}

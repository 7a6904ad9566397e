//! What files of exhibits say of themselves, for the gate: asked of the decoder's process for those of which nobody knows.
//! Owns what counts as nothing. Must not decide what leaves: the gate does.

use std::collections::BTreeMap;

use khronika_decode::{Decoder, Inside};
use khronika_domain::gate::{GateRecord, Tells};
use khronika_domain::{Kind, RecordId};
use khronika_store::{ReadingOf, ReadingState, Store};
use khronika_vault::Files;
use serde_json::Value;

use crate::command::Progress;
use crate::evidence::content;
use crate::{ApiError, ErrorCode};

/// What was found, by the exhibits' files: of one that can't be read, that nobody knows.
pub(crate) type Told = BTreeMap<RecordId, Option<Tells>>;

/// An exhibit that might leave, but for what its file may say.
pub(super) struct Unread {
    pub(super) exhibit: RecordId,
    pub(super) file: RecordId,
    name: String,
}

/// The files of exhibits about which the gate would have to know: those that somebody has looked at, and about which
/// nobody has decided.
pub(super) fn concerned(scope: &[GateRecord]) -> Vec<Unread> {
    let said =
        |document: &Value, field: &str| document.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let filled = |document: &Value, field: &str| match document.get(field) {
        None | Some(Value::Null | Value::Bool(false)) => false,
        Some(Value::Array(items)) => !items.is_empty(),
        Some(_) => true,
    };
    let exhibits = scope.iter().filter(|record| record.kind == Kind::Evidence);
    exhibits
        .filter(|record| {
            let looked = filled(&record.document, "shows") || filled(&record.document, "shows_nobody");
            looked && !filled(&record.document, "metadata_allowed")
        })
        .filter_map(|record| {
            let file = said(&record.document, "file").parse().ok()?;
            Some(Unread { exhibit: record.id, file, name: said(&record.document, "file_name") })
        })
        .collect()
}

/// What was read of them in the background. A reading by an older reader, which didn't say whether it knows the format, is
/// none.
///
/// # Errors
/// What the database says.
pub(super) fn kept(store: &Store, unread: &[Unread]) -> Result<Told, ApiError> {
    let mut told = Told::new();
    for one in unread {
        let Some(reading) = store.reading(one.exhibit, ReadingOf::Inside)? else { continue };
        match (reading.state, serde_json::from_slice::<Inside>(&reading.data)) {
            (ReadingState::Unreadable, _) => drop(told.insert(one.file, None)),
            (_, Ok(inside)) => drop(told.insert(one.file, judged(&inside))),
            _ => {}
        }
    }
    Ok(told)
}

/// Reads them, one after the other. One that makes its reader fail, or is gone, may say anything.
///
/// # Errors
/// `cancelled`.
pub(super) fn read(
    unread: &[Unread],
    files: &Files,
    decoder: &Decoder,
    progress: Progress<'_>,
) -> Result<Told, ApiError> {
    let mut told = Told::new();
    for one in unread {
        if !progress(0, None) {
            return Err(ApiError::new(ErrorCode::Cancelled));
        }
        told.insert(one.file, tells(one, files, decoder));
    }
    Ok(told)
}

fn tells(one: &Unread, files: &Files, decoder: &Decoder) -> Option<Tells> {
    let mut reader = files.open(one.file).ok()?;
    let head = content::head(&mut reader).ok()?;
    let (size, content) = (reader.size(), content::type_of(&head, &one.name));
    judged(&decoder.inside(&mut reader, size, &content).ok()?)
}

/// What is known of a file that says this of itself.
fn judged(inside: &Inside) -> Option<Tells> {
    if inside.is_sensitive() {
        return Some(Tells::Somebody);
    }
    inside.known.then_some(Tells::Nothing)
}

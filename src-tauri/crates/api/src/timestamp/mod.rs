//! Time stamps: a request is written, somebody carries it to a networked machine, the answer is taken in and checked here.
//! Owns what is asked and what is told of it. Must not send anything.

use std::path::PathBuf;

use khronika_domain::kinds::Timestamp;
use khronika_domain::{Kind, RecordId};
use khronika_store::record::{Record, State};
use khronika_vault::write_private;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::evidence::{hex, said, told_io};
use crate::{ApiError, ErrorCode, Session};

pub(crate) mod request;
pub(crate) mod take;

/// Whose stamps.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct TimestampListArgs {
    /// The exhibit's; those of the journal's heads where none is named.
    #[serde(default)]
    pub exhibit: Option<RecordId>,
}

/// Time stamps, in the order in which they were asked for.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Timestamps {
    /// They.
    pub stamps: Vec<TimestampTold>,
}

/// A time stamp as it is told.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct TimestampTold {
    /// Its record.
    pub id: RecordId,
    /// What it is of and what it says; without the bytes of the answer and of the chosen certificate.
    #[serde(serialize_with = "said_only")]
    pub stamp: Timestamp,
    /// Whether it waits for its answer.
    pub open: bool,
    /// Bytes of the answer or proof that is kept; none where it waits, or was erased.
    #[ts(type = "number | null")]
    pub bytes: Option<usize>,
    /// Whether the record is as it was signed, and what it is of still has that hash: the exhibit's record, or an entry of
    /// the journal. Of an exhibit that was erased there is nothing to compare with.
    pub holds: bool,
}

/// What isn't said isn't there, as in every document.
fn said_only<S: serde::Serializer>(stamp: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    let mut document = serde_json::to_value(stamp).map_err(serde::ser::Error::custom)?;
    if let Some(fields) = document.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    document.serialize(serializer)
}

/// A stamp's answer to be taken out.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct TimestampExtractArgs {
    /// The stamp.
    pub id: RecordId,
    /// The new file (`.tsr`, `.ots`).
    #[ts(type = "string")]
    pub out: PathBuf,
}

/// An answer that was taken out, byte for byte as it came.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct TimestampExtracted {
    /// Where it lies.
    pub out: String,
    /// Bytes.
    #[ts(type = "number")]
    pub bytes: usize,
}

/// An exhibit by whose hash a stamp is asked for or found.
fn exhibit(session: &mut Session, id: RecordId) -> Result<(Record, String), ApiError> {
    let record = session.store()?.record(id)?;
    if record.kind != Kind::Evidence {
        return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", id));
    }
    let sha256 = said(&record, "sha256").to_owned();
    if sha256.is_empty() {
        return Err(ApiError::new(ErrorCode::ExhibitMissing).with("id", id));
    }
    Ok((record, sha256))
}

/// What a request or a stamp is of: the fields of its record that say so.
fn of_head(session: &mut Session, entry: [u8; 32]) -> Result<Option<Value>, ApiError> {
    let found = session.store()?.entry_of(&entry)?;
    Ok(found.map(|(size, device)| {
        json!({"head": hex(&entry), "head_size": size, "head_device": hex(&device), "sha256": hex(&entry)})
    }))
}

pub(crate) fn list(
    session: &mut Session,
    args: TimestampListArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<Timestamps, ApiError> {
    let stamps = match args.exhibit {
        Some(id) if session.store()?.record(id)?.kind != Kind::Evidence => {
            return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", id));
        }
        Some(id) => of_exhibit(session, id)?,
        None => {
            let stamps = session.store()?.stamps_of_heads()?;
            all_told(session, &stamps)?
        }
    };
    Ok(Timestamps { stamps })
}

/// The stamps of an exhibit.
pub(crate) fn of_exhibit(session: &mut Session, exhibit: RecordId) -> Result<Vec<TimestampTold>, ApiError> {
    let stamps = session.store()?.stamps_of(exhibit)?;
    all_told(session, &stamps)
}

fn all_told(session: &mut Session, stamps: &[Record]) -> Result<Vec<TimestampTold>, ApiError> {
    stamps.iter().filter(|record| record.state == State::Live).map(|record| told(session, record)).collect()
}

fn told(session: &mut Session, record: &Record) -> Result<TimestampTold, ApiError> {
    let mut stamp = read(record)?;
    let store = session.store()?;
    let of = match (stamp.exhibit, stamp.head.as_deref()) {
        (Some(exhibit), _) => store.record(exhibit).ok().map(|exhibit| said(&exhibit, "sha256").to_owned()),
        (None, Some(head)) => {
            let entry = data_encoding::HEXLOWER.decode(head.as_bytes()).ok();
            let entry = entry.and_then(|entry| <[u8; 32]>::try_from(entry).ok());
            entry.map(|entry| store.entry_of(&entry)).transpose()?.flatten().map(|_| head.to_owned())
        }
        (None, None) => None,
    };
    let same = stamp.sha256.is_none() || of == stamp.sha256;
    let holds = same && store.recorded(record.id)?.holds;
    let answer = stamp.answer.take();
    stamp.anchor = None;
    Ok(TimestampTold {
        id: record.id,
        open: stamp.is_open(),
        bytes: answer.and_then(|answer| {
            data_encoding::BASE64
                .decode_len(answer.len())
                .ok()
                .map(|most| most - answer.bytes().rev().take_while(|byte| *byte == b'=').count())
        }),
        stamp,
        holds,
    })
}

/// The document of a stamp.
fn read(record: &Record) -> Result<Timestamp, ApiError> {
    if record.kind != Kind::Timestamp {
        return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", record.id));
    }
    serde_json::from_value(record.document.clone()).map_err(|_| ApiError::new(ErrorCode::Internal))
}

pub(crate) fn extract(
    session: &mut Session,
    args: TimestampExtractArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<TimestampExtracted, ApiError> {
    let store = session.store()?;
    store.vault().refuse_inside(&args.out)?;
    let answer = read(&store.record(args.id)?)?.answer;
    let answer = answer.and_then(|answer| data_encoding::BASE64.decode(answer.as_bytes()).ok());
    let answer = answer.ok_or_else(|| ApiError::new(ErrorCode::StampRefused).with("reason", "open"))?;
    write_private(&args.out, &answer).map_err(|error| told_io(&error))?;
    Ok(TimestampExtracted { out: args.out.to_string_lossy().into_owned(), bytes: answer.len() })
}

/// By this device's clock.
fn now() -> String {
    chrono::Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

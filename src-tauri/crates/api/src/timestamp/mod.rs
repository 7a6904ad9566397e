//! Time stamps: a request is written, somebody carries it to a networked machine, the answer is taken in and checked here.
//! Owns what is asked and what is told of it. Must not send anything.

use std::path::PathBuf;

use khronika_decode::request;
use khronika_domain::kinds::{AUTHORITY, Timestamp};
use khronika_domain::{Kind, RecordId};
use khronika_store::Change;
use khronika_store::record::{Record, State};
use khronika_vault::write_private;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::evidence::{said, told_io};
use crate::{ApiError, ErrorCode, Session};

pub(crate) mod take;

/// A request to be written.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct TimestampRequestArgs {
    /// The exhibit; the journal's head where none is named.
    #[serde(default)]
    pub exhibit: Option<RecordId>,
    /// The new file (`.tsq`).
    #[ts(type = "string")]
    pub out: PathBuf,
}

/// A request that was written: it holds the hash, a random number, and nothing else.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct TimestampRequested {
    /// The stamp's record, which waits for its answer.
    pub id: RecordId,
    /// The hash in hex.
    pub sha256: String,
    /// The number in hex, without leading zeros.
    pub nonce: String,
    /// Where the request lies.
    pub out: String,
}

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
    /// What it is of and what it says.
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

pub(crate) fn asked(
    session: &mut Session,
    args: TimestampRequestArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<TimestampRequested, ApiError> {
    session.store()?.vault().refuse_inside(&args.out)?;
    let mut record = match args.exhibit {
        Some(id) => json!({"exhibit": id, "sha256": exhibit(session, id)?.1}),
        None => {
            let entry = session.store()?.head().map(|head| head.entry);
            let entry = entry.ok_or_else(|| ApiError::new(ErrorCode::JournalDamaged))?;
            of_head(session, entry)?.ok_or_else(|| ApiError::new(ErrorCode::JournalDamaged))?
        }
    };
    let sha256 = record.get("sha256").and_then(Value::as_str).unwrap_or_default().to_owned();
    let hash = data_encoding::HEXLOWER.decode(sha256.as_bytes()).ok().and_then(|hash| <[u8; 32]>::try_from(hash).ok());
    let hash = hash.ok_or_else(|| ApiError::new(ErrorCode::ExhibitDamaged))?;
    let mut nonce = [0; 8];
    getrandom::fill(&mut nonce).map_err(|_| ApiError::new(ErrorCode::Internal))?;
    let bytes = request(&hash, &nonce).map_err(|_| ApiError::new(ErrorCode::Internal))?;
    let digits = hex(&nonce);
    let nonce = match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        digits => digits.to_owned(),
    };
    if let Some(record) = record.as_object_mut() {
        record.insert("protocol".to_owned(), json!(AUTHORITY));
        record.insert("nonce".to_owned(), json!(nonce));
        record.insert("requested".to_owned(), json!(now()));
    }
    if args.out.symlink_metadata().is_ok() {
        return Err(ApiError::new(ErrorCode::FileExists));
    }
    // First the record: no request lies outside of which the vault says nothing.
    let id = session.store()?.transact(Change::Stamp, |tx| tx.create(Kind::Timestamp, &record))?.value;
    if let Err(error) = write_private(&args.out, &bytes) {
        session.store()?.transact(Change::Delete, |tx| tx.delete(id, None))?;
        return Err(told_io(&error));
    }
    Ok(TimestampRequested { id, sha256, nonce, out: args.out.to_string_lossy().into_owned() })
}

pub(crate) fn list(
    session: &mut Session,
    args: TimestampListArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<Timestamps, ApiError> {
    let store = session.store()?;
    let mut stamps = match args.exhibit {
        Some(id) if store.record(id)?.kind != Kind::Evidence => {
            return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", id));
        }
        Some(id) => store.stamps_of(id)?,
        None => store.stamps_of_heads()?,
    };
    stamps.retain(|record| record.state == State::Live);
    Ok(Timestamps { stamps: stamps.iter().map(|record| told(session, record)).collect::<Result<_, _>>()? })
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
        bytes: answer.and_then(|answer| data_encoding::BASE64.decode_len(answer.len()).ok().map(|most| {
            most - answer.bytes().rev().take_while(|byte| *byte == b'=').count()
        })),
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

pub(crate) fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

/// By this device's clock.
fn now() -> String {
    chrono::Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

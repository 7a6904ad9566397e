//! A request for a time stamp is written. It holds a hash and a random number; the record of it waits for its answer.

use std::path::PathBuf;

use khronika_decode::request;
use khronika_domain::kinds::AUTHORITY;
use khronika_domain::{Kind, RecordId};
use khronika_store::Change;
use khronika_vault::write_private;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::{exhibit, now, of_head};
use crate::command::{Progress, Secrets};
use crate::evidence::told_io;
use crate::{ApiError, ErrorCode, Session};

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

pub(crate) fn write(
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
    let (bytes, nonce) = request(&hash, &nonce).map_err(|_| ApiError::new(ErrorCode::Internal))?;
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

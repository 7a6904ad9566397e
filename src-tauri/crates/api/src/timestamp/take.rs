//! An answer or a proof is taken in: read by a process of its own, compared with what was asked, and kept whole or not at
//! all. Owns which comparisons are made here; whether the signature holds the other process says.

use std::path::{Path, PathBuf};

use khronika_decode::{MOST_STAMP, Proof, Stamp, StampFault, Token};
use khronika_domain::kinds::{AUTHORITY, PROOF, Timestamp};
use khronika_domain::{Kind, RecordId};
use khronika_store::Change;
use khronika_store::record::{Record, State};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{TimestampTold, exhibit, now, of_head, read, told};
use crate::command::Secrets;
use crate::evidence::log::note;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session, source};

/// The most bytes of a file of certificates.
const MOST_CERTIFICATES: u64 = 128 << 10;

/// An answer or a proof.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct TimestampTakeArgs {
    /// The answer (`.tsr`), a bare token, or a proof (`.ots`).
    #[ts(type = "string")]
    pub file: PathBuf,
    /// The exhibit that it has to be of; where none is named, its hash tells what it is of.
    #[serde(default)]
    pub exhibit: Option<RecordId>,
    /// A certificate that is the authority's, as somebody knows (PEM or DER): the answer must lead to it then.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub certificate: Option<PathBuf>,
}

/// What was taken in.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct TimestampTaken {
    /// The stamp as it stands.
    pub told: TimestampTold,
    /// Whether the same answer was kept already: nothing was written then.
    pub known: bool,
}

/// Refused, and why.
fn refused(reason: &str) -> ApiError {
    ApiError::new(ErrorCode::StampRefused).with("reason", reason)
}

impl From<StampFault> for ApiError {
    fn from(fault: StampFault) -> Self {
        refused(match fault {
            StampFault::Unreadable => "unreadable",
            StampFault::Rejected => "rejected",
            StampFault::Algorithm => "algorithm",
            StampFault::Signers => "signers",
            StampFault::Certificate => "certificate",
            StampFault::Signature => "signature",
            StampFault::Weak => "weak",
            StampFault::Purpose => "purpose",
            StampFault::Expired => "expired",
            StampFault::Chain => "chain",
            StampFault::Anchor => "anchor",
        })
    }
}

/// The bytes of a small file; `larger` is why a larger one is refused.
fn small(file: &Path, most: u64, larger: &str) -> Result<Vec<u8>, ApiError> {
    let bytes = source::read(file, most)?;
    if bytes.len() as u64 > most { Err(refused(larger)) } else { Ok(bytes) }
}

/// Reads and checks an answer, and keeps it with what it is of.
pub(crate) fn take(
    session: &mut Session,
    args: TimestampTakeArgs,
    _: Secrets,
) -> Result<Work<TimestampTaken>, ApiError> {
    let decoder = session.decoder.clone();
    Ok(Work::new(move |_| {
        let answer = small(&args.file, MOST_STAMP, "unreadable")?;
        let chosen = match &args.certificate {
            Some(file) => small(file, MOST_CERTIFICATES, "anchor")?,
            None => Vec::new(),
        };
        if args.certificate.is_some() && chosen.is_empty() {
            return Err(refused("anchor"));
        }
        let stamp = decoder.stamp(&answer, &chosen).map_err(|error| match ApiError::from(error) {
            // What ends its reader is no time stamp.
            error if error.code == ErrorCode::NotDecoded => refused("unreadable"),
            error => error,
        })??;
        Ok(move |session: &mut Session| keep(session, args.exhibit, &stamp, &answer, &chosen))
    }))
}

/// Keeps what was read of an answer with what it is of.
///
/// # Errors
/// `stamp_refused` where nothing here has that hash, or another was asked for.
pub(crate) fn keep(
    session: &mut Session,
    of: Option<RecordId>,
    stamp: &Stamp,
    answer: &[u8],
    chosen: &[u8],
) -> Result<TimestampTaken, ApiError> {
    let (sha256, nonce) = match stamp {
        Stamp::Rfc3161(token) => (&token.sha256, token.nonce.as_ref()),
        Stamp::Opentimestamps(proof) => (&proof.sha256, None),
    };
    let of = found(session, of, sha256)?;
    let answer = data_encoding::BASE64.encode(answer);
    let mut others = session.store()?.kept_of(Kind::Timestamp)?;
    others.retain(|other| other.state == State::Live && other.document.get("sha256") == Some(&json!(sha256)));
    let others: Vec<(Record, Timestamp)> =
        others.into_iter().map(|record| read(&record).map(|stamp| (record, stamp))).collect::<Result<_, _>>()?;
    if let Some((known, _)) = others.iter().find(|(_, other)| other.answer.as_ref() == Some(&answer)) {
        return Ok(TimestampTaken { told: told(session, known)?, known: true });
    }
    let mut asked = None;
    if matches!(stamp, Stamp::Rfc3161(_)) {
        let same = others.iter().filter(|(_, other)| other.nonce.is_some() && other.nonce.as_ref() == nonce);
        let same: Vec<&(Record, Timestamp)> = same.collect();
        asked = same.iter().find(|(_, other)| other.is_open()).map(|(record, _)| record);
        // One request may go to several authorities; an answer to no request is one where none waits.
        if same.is_empty() && others.iter().any(|(_, other)| other.is_open()) {
            return Err(refused("nonce"));
        }
    }
    let mut document = asked.map_or_else(|| of.clone(), |record| record.document.clone());
    let into = document.as_object_mut().ok_or_else(|| ApiError::new(ErrorCode::Internal))?;
    let (fields, how) = match stamp {
        Stamp::Rfc3161(token) => of_token(token, chosen),
        Stamp::Opentimestamps(proof) => of_proof(proof),
    };
    into.extend(fields);
    into.insert("answer".to_owned(), json!(answer));
    into.insert("taken".to_owned(), json!(now()));
    let exhibit = into.get("exhibit").and_then(Value::as_str).and_then(|id| id.parse::<RecordId>().ok());
    let event: Map<String, Value> = [("how".to_owned(), json!(how))].into_iter().collect();
    let id = session.store()?.transact(Change::Stamp, |tx| {
        let id = match asked {
            Some(record) => tx.save(Kind::Timestamp, record.id, record.version, &document).map(|_| record.id)?,
            None => tx.create(Kind::Timestamp, &document)?,
        };
        if let Some(exhibit) = exhibit {
            note(tx, "timestamped", &[exhibit], &event)?;
        }
        Ok(id)
    })?;
    let record = session.store()?.record(id.value)?;
    Ok(TimestampTaken { told: told(session, &record)?, known: false })
}

/// What has that hash: the exhibit that was named, another one, or an entry of the journal.
fn found(session: &mut Session, of: Option<RecordId>, sha256: &str) -> Result<Value, ApiError> {
    if let Some(id) = of {
        let (_, own) = exhibit(session, id)?;
        return if own == sha256 { Ok(json!({"exhibit": id, "sha256": sha256})) } else { Err(refused("hash")) };
    }
    let hash = data_encoding::HEXLOWER.decode(sha256.as_bytes()).ok().and_then(|hash| <[u8; 32]>::try_from(hash).ok());
    let hash = hash.ok_or_else(|| refused("hash"))?;
    if let Some(id) = session.store()?.exhibit_of(&hash)? {
        return Ok(json!({"exhibit": id, "sha256": sha256}));
    }
    of_head(session, hash)?.ok_or_else(|| refused("hash"))
}

/// What a token says, as the record keeps it, and in a line of the log.
fn of_token(token: &Token, chosen: &[u8]) -> (Map<String, Value>, String) {
    let authority = token.chain.first().map(|first| first.subject.clone()).unwrap_or_default();
    let certificates: Vec<String> =
        token.chain.iter().map(|certificate| format!("{} {}", certificate.sha256, certificate.subject)).collect();
    let mut fields = Map::new();
    for (field, value) in [
        ("protocol", json!(AUTHORITY)),
        ("time", json!(token.time)),
        ("authority", json!(authority)),
        ("serial", json!(token.serial)),
        ("policy", json!(token.policy)),
        ("certificates", json!(certificates)),
        ("anchored", json!(token.anchored)),
    ] {
        fields.insert(field.to_owned(), value);
    }
    if let Some(accuracy) = token.accuracy {
        fields.insert("accuracy".to_owned(), json!(accuracy));
    }
    if let Some(nonce) = &token.nonce {
        fields.insert("nonce".to_owned(), json!(nonce));
    }
    if !chosen.is_empty() {
        fields.insert("anchor".to_owned(), json!(data_encoding::BASE64.encode(chosen)));
    }
    (fields, format!("RFC 3161 · {} · {authority} · {}", token.time, token.serial))
}

fn of_proof(proof: &Proof) -> (Map<String, Value>, String) {
    let mut fields = Map::new();
    fields.insert("protocol".to_owned(), json!(PROOF));
    fields.insert("attestations".to_owned(), json!(proof.attestations));
    (fields, format!("OpenTimestamps · {}", proof.attestations.join(" · ")))
}

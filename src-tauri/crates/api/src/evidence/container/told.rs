//! What an exhibit holds, or lay in, with what was checked when it was taken in. Must not check again: a record of what was
//! found then is what the journal has signed.

use khronika_decode::{Checked, ContainerFault, ContainerKind, MemberPart, Signed};
use khronika_domain::{Kind, RecordId};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::{Claimed, Contents, Kept};
use crate::command::{Progress, Secrets};
use crate::evidence::said;
use crate::record::IdArgs;
use crate::{ApiError, ErrorCode, Session};

/// What an exhibit holds, or what it lay in.
#[derive(Debug, Default, Serialize, TS)]
#[ts(export)]
pub struct ContainerTold {
    /// The container: this exhibit, or the one that it lay in; none where it is neither.
    pub id: Option<RecordId>,
    /// Name of the container's file.
    pub name: String,
    /// Made by what.
    pub kind: Option<ContainerKind>,
    /// Why it was left whole.
    pub fault: Option<ContainerFault>,
    /// The files in it; of one that lay in a container only that one.
    pub members: Vec<MemberTold>,
    /// The exhibits in which a capture app says something of this one.
    pub claims: Vec<RecordId>,
}

/// A file of a container.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct MemberTold {
    /// Its name there, with folders.
    pub path: String,
    /// What it is there for.
    pub part: MemberPart,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Its exhibit, while it is there.
    pub exhibit: Option<RecordId>,
    /// Whether the capture app's own words name this hash; none for what isn't captured.
    pub claimed: Option<Claimed>,
    /// What its signature is worth: `valid`, `invalid`, `missing`, `key_missing`, `other_key`, `weak`, `unreadable`; none for
    /// what isn't signed.
    #[ts(type = "string | null")]
    pub signed: Option<Signed>,
    /// Fingerprint of the key under which it holds.
    pub key: Option<String>,
    /// When the signature was made, as it says itself (RFC 3339, UTC).
    pub made: Option<String>,
}

const UNSIGNED: Checked = Checked { outcome: Signed::Missing, key: None, made: None };

impl Contents {
    /// What a record says of it.
    pub(crate) fn of(document: &Value) -> Option<Self> {
        serde_json::from_str(document.get("contents")?.as_str()?).ok()
    }
}

pub(crate) fn container(
    session: &mut Session,
    args: IdArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<ContainerTold, ApiError> {
    let store = session.store()?;
    let record = store.record(args.id)?;
    if record.kind != Kind::Evidence {
        return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", args.id));
    }
    let extraction: Option<Value> = serde_json::from_str(said(&record, "operation")).ok();
    let path = extraction.filter(|done| done.get("of") == Some(&Value::from("extraction")));
    let path = path.and_then(|done| done.get("path")?.as_str().map(str::to_owned));
    let of = match &path {
        Some(_) => said(&record, "derived_from").parse::<RecordId>().ok().map(|id| store.record(id)).transpose()?,
        None => Some(record.clone()),
    };
    let Some((of, contents)) = of.and_then(|of| Contents::of(&of.document).map(|contents| (of, contents))) else {
        return Ok(ContainerTold::default());
    };
    let exhibit = |sha256: &str| -> Result<Option<RecordId>, ApiError> {
        let hash = data_encoding::HEXLOWER.decode(sha256.as_bytes()).ok();
        let hash = hash.and_then(|hash| <[u8; 32]>::try_from(hash).ok());
        Ok(hash.map(|hash| store.exhibit_of(&hash)).transpose()?.flatten())
    };
    let mut told = ContainerTold {
        id: Some(of.id),
        name: said(&of, "file_name").to_owned(),
        kind: Some(contents.kind),
        fault: contents.fault,
        ..ContainerTold::default()
    };
    let own = said(&record, "sha256");
    let about = |kept: &&Kept| kept.part == MemberPart::Proof && super::last(&kept.path).starts_with(own);
    if path.is_some() {
        for proof in contents.members.iter().filter(about) {
            told.claims.extend(exhibit(&proof.sha256)?);
        }
    }
    for kept in contents.members {
        if path.as_ref().is_some_and(|path| *path != kept.path) {
            continue;
        }
        let Checked { outcome, key, made } = kept.signature.clone().unwrap_or(UNSIGNED);
        told.members.push(MemberTold {
            exhibit: exhibit(&kept.sha256)?,
            path: kept.path,
            part: kept.part,
            size: kept.size,
            sha256: kept.sha256,
            claimed: kept.claimed,
            signed: kept.signature.map(|_| outcome),
            key,
            made,
        });
    }
    Ok(told)
}

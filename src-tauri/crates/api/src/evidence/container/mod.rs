//! Files that hold others: what lies in them becomes exhibits of their own, with what was checked of it. The container stays
//! as it came. Owns what is kept of a container. Must not take one apart itself: that is done by a process of its own.

use std::io::Read;

use khronika_decode::{
    CaptureProof, Checked, Container, ContainerFault, ContainerKind, DecodeError, Decoder, MOST_STAMP, Member,
    MemberPart, Stamp,
};
use khronika_vault::{AddedFile, FileReader, Intake, VaultError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{content, hex};
use crate::command::Progress;
use crate::vault::flow;
use crate::{ApiError, ErrorCode, Session};

mod keep;
pub(crate) mod told;
pub(crate) mod unpack;

pub(super) use keep::From;

/// What a capture app's own words say of the hash of a file, beside the hash itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Claimed {
    /// The same.
    Same,
    /// Another: the file isn't the one that was captured, or what is said of it was altered.
    Differs,
    /// Nothing.
    Unsaid,
}

/// A file of a container, as the container's record keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) path: String,
    pub(super) part: MemberPart,
    pub(super) size: u64,
    pub(super) sha256: String,
    /// For what was captured, and what is said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) claimed: Option<Claimed>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) signature: Option<Checked>,
}

/// What a container's record keeps of what it holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Contents {
    pub(super) kind: ContainerKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) fault: Option<ContainerFault>,
    pub(super) members: Vec<Kept>,
}

/// A file of a container that was taken into the vault; no record names it yet.
struct Out {
    added: AddedFile,
    content: String,
    kept: Kept,
    /// The time stamp that it is.
    stamp: Option<Found>,
}

/// A time stamp that lay in a container, and its bytes.
pub(super) type Found = (Stamp, Vec<u8>);

/// A container that was taken apart, or why it wasn't.
pub(super) struct Opened {
    kind: ContainerKind,
    fault: Option<ContainerFault>,
    out: Vec<Out>,
}

/// What takes containers apart.
pub(super) struct Apart<'a> {
    pub(super) intake: &'a Intake,
    pub(super) decoder: &'a Decoder,
    /// Whether any archive is one, or only what capture apps make.
    pub(super) any: bool,
}

/// Whether a file of that type may hold others.
pub(super) fn may_be(content: &str) -> bool {
    ["application/zip", "message/rfc822"].contains(&content)
}

impl Apart<'_> {
    /// Takes a file apart; nothing where it is none that is taken apart.
    ///
    /// # Errors
    /// `cancelled`; what is wrong with the vault, its disk, or the decoder.
    pub(super) fn open(
        &self,
        source: &mut FileReader,
        content: &str,
        progress: Progress<'_>,
    ) -> Result<Option<Opened>, ApiError> {
        let size = source.size();
        let Container { kind, fault, members, proofs } = match self.decoder.container(source, size, content) {
            Ok(found) => found,
            // Whatever ends the decoder is in the file.
            Err(DecodeError::Failed | DecodeError::TimedOut) => {
                let fault = Some(ContainerFault::Unreadable);
                Container { kind: ContainerKind::Archive, fault, members: Vec::new(), proofs: Vec::new() }
            }
            Err(error) => return Err(error.into()),
        };
        if kind == ContainerKind::Archive && !self.any {
            return Ok(None);
        }
        // A letter without files, or no letter at all, holds nothing.
        if kind == ContainerKind::Mail && !self.any && (fault.is_some() || members.is_empty()) {
            return Ok(None);
        }
        let mut out = Vec::new();
        let mut done = 0;
        for member in members.iter().filter(|member| fault.is_none() && member.size > 0) {
            let mut report = |at: u64, _: Option<u64>| progress(done + at, None);
            match self.take(source, size, content, member, &mut report)? {
                Some(taken) => out.push(taken),
                None => return Ok(Some(Opened::refused(kind, ContainerFault::Unreadable))),
            }
            done += member.size;
        }
        claim(kind, &mut out, &members, &proofs);
        Ok(Some(Opened { kind, fault, out }))
    }

    /// One file of it; nothing where it can't be read as the container says.
    fn take(
        &self,
        source: &mut FileReader,
        size: u64,
        content: &str,
        member: &Member,
        progress: Progress<'_>,
    ) -> Result<Option<Out>, ApiError> {
        let mut stream = self.decoder.member(source, size, content, member)?;
        let added = self.intake.add_file(&mut stream, Some(member.size), &mut |at| flow(progress(at.done, at.total)));
        let added = match added {
            Err(VaultError::SourceUnreadable(_)) => None,
            added => Some(added?),
        };
        let read = match (stream.end(), added) {
            (Ok(read), Some(added)) if read.sha256 == hex(&added.sha256) => Some((read, added)),
            (Ok(_) | Err(DecodeError::Failed | DecodeError::TimedOut), _) => None,
            (Err(error), _) => return Err(error.into()),
        };
        let Some((read, added)) = read else { return Ok(None) };
        let mut file = added.open()?;
        let head = content::head(&mut file).map_err(|_| ApiError::new(ErrorCode::Io))?;
        let stamp = self.stamp(member, &mut file)?;
        let signed = matches!(member.part, MemberPart::Media | MemberPart::Proof);
        let kept = Kept {
            path: member.path.clone(),
            part: member.part,
            size: added.size,
            sha256: read.sha256,
            claimed: None,
            signature: signed.then_some(read.signature),
        };
        let content = content::type_of(&head, last(&member.path));
        Ok(Some(Out { added, content, kept, stamp }))
    }

    /// The time stamp that a file is, where it holds by itself.
    fn stamp(&self, member: &Member, file: &mut impl Read) -> Result<Option<Found>, ApiError> {
        if member.part != MemberPart::Stamp || member.size > MOST_STAMP {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        file.take(MOST_STAMP).read_to_end(&mut bytes).map_err(|_| ApiError::new(ErrorCode::Io))?;
        match self.decoder.stamp(&bytes, &[]) {
            Ok(Ok(stamp)) => Ok(Some((stamp, bytes))),
            Ok(Err(_)) | Err(DecodeError::Failed | DecodeError::TimedOut) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

impl Opened {
    const fn refused(kind: ContainerKind, fault: ContainerFault) -> Self {
        Self { kind, fault: Some(fault), out: Vec::new() }
    }

    /// As the container's record keeps it.
    pub(super) fn contents(&self) -> String {
        let members = self.out.iter().map(|out| out.kept.clone()).collect();
        let contents = Contents { kind: self.kind, fault: self.fault, members };
        serde_json::to_string(&contents).unwrap_or_default()
    }
}

/// Says of what was captured, and of what is said of it, whether the hash is the one that is claimed. What no proof names
/// by its hash is the file that one names by its name; of a single file and a single proof the one is the other's.
fn claim(kind: ContainerKind, out: &mut [Out], members: &[Member], proofs: &[CaptureProof]) {
    let captured = out.iter().filter(|out| out.kept.part == MemberPart::Media).count();
    let mut named: Vec<&str> = proofs.iter().map(|proof| proof.named.as_str()).collect();
    named.sort_unstable();
    named.dedup();
    let signed = kind == ContainerKind::Proofmode;
    let alone = signed && captured == 1 && named.len() == 1;
    for Kept { path, part, sha256, claimed, signature, .. } in out.iter_mut().map(|out| &mut out.kept) {
        if !signed {
            *signature = None;
        }
        *claimed = match part {
            MemberPart::Media => {
                let by_hash = || proofs.iter().filter(|proof| proof.named == *sha256);
                let by_name = proofs.iter().any(|proof| alone || proof.name.as_deref() == Some(last(path)));
                Some(match () {
                    () if by_hash().any(|proof| proof.says.as_ref().is_some_and(|says| says != sha256)) => {
                        Claimed::Differs
                    }
                    () if by_hash().next().is_some() => Claimed::Same,
                    () if by_name => Claimed::Differs,
                    () => Claimed::Unsaid,
                })
            }
            // What a proof says against its own name.
            MemberPart::Proof if signed => {
                let number = members.iter().find(|member| member.path == *path).map(|member| member.number);
                let proof = proofs.iter().find(|proof| Some(proof.number) == number);
                Some(match proof.and_then(|proof| proof.says.as_ref().map(|says| *says == proof.named)) {
                    Some(true) => Claimed::Same,
                    Some(false) => Claimed::Differs,
                    None => Claimed::Unsaid,
                })
            }
            _ => None,
        };
    }
}

/// Keeps the time stamps that lay in containers, where they are of something here.
///
/// # Errors
/// What the store says.
pub(super) fn keep_stamps(session: &mut Session, stamps: Vec<Found>) -> Result<(), ApiError> {
    for (stamp, answer) in stamps {
        match crate::timestamp::take::keep(session, None, &stamp, &answer, &[]) {
            // It stays an exhibit: of what it is can't be told from it.
            Err(error) if error.code == ErrorCode::StampRefused => {}
            kept => drop(kept?),
        }
    }
    Ok(())
}

/// A name without its folders.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

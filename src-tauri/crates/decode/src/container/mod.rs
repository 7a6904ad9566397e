//! Files that hold other files: what is in them, and each of it in a stream. Owns what a container may claim before it is
//! taken apart, and what capture apps sign and say of what they put in. Must not use a name as a path, or write anything.

use std::io::{self, Read, Seek, Write};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::openpgp::{Checked, Signed};

mod archive;
mod claims;
mod mail;
mod proof;
mod sidecar;

pub(crate) use sidecar::facts;

/// The most files of one container: what they are stands in one record.
pub const MOST_MEMBERS: usize = 2_000;
/// So many times its own size a container may hold, and a file in it take up packed.
pub const MOST_RATIO: u64 = 100;
/// Up to so many bytes nobody minds how well something packs.
pub const UNMINDED: u64 = 64 << 20;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Container {
    /// Made by what.
    pub kind: ContainerKind,
    /// Why it can't be taken apart: then nothing else is told.
    pub fault: Option<ContainerFault>,
    /// The files in it, in their order.
    pub members: Vec<Member>,
    /// What the capture app says of them.
    pub proofs: Vec<Proof>,
}

/// By what a container was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ContainerKind {
    /// By ProofMode: media with signatures and what the phone knew.
    Proofmode,
    /// By Tella: media with a table beside each.
    Tella,
    /// By an archiver of pages: the page, its picture, a list of hashes.
    Capture,
    /// By an archiver of pages, as WACZ.
    Wacz,
    /// A letter with files attached.
    Mail,
    /// Any other zip.
    Archive,
}

/// Why a container isn't taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ContainerFault {
    /// It is damaged, cut off, or packed in a way that isn't read.
    Unreadable,
    /// What is in it is encrypted.
    Encrypted,
    /// A name in it leads out of it, or is none.
    Names,
    /// Two files in it have the same name, or their bytes overlap.
    Twice,
    /// It holds links or devices.
    Links,
    /// More than 2,000 files.
    Many,
    /// It would unpack to a hundred times its size.
    Ratio,
}

/// A file in a container.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Its number there.
    pub number: u32,
    /// Its name there, with folders.
    pub path: String,
    /// Bytes, as the container claims.
    pub size: u64,
    /// What it is there for.
    pub part: MemberPart,
    /// Whose signature it is beside: the number of the file with the signature, as far as names tell.
    pub signature: Option<u32>,
}

/// What a file is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MemberPart {
    /// What was captured.
    Media,
    /// What the capture app says of it.
    Proof,
    /// A signature.
    Signature,
    /// The key of the signatures.
    Key,
    /// A time stamp, or a proof of one.
    Stamp,
    /// Anything else.
    Other,
}

/// What a capture app says of a file, in another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// Number of the file that says it.
    pub number: u32,
    /// The hash that it is named by (SHA-256, hex).
    pub named: String,
    /// The hash that it says.
    pub says: Option<String>,
    /// The name of the file that it is about, without folders.
    pub name: Option<String>,
}

/// A file of a container that went by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRead {
    /// SHA-256 in hex.
    pub sha256: String,
    /// What its signature is worth.
    pub signature: Checked,
}

/// What a file of that media type and of `size` bytes holds.
pub(crate) fn list(file: &mut impl Source, size: u64, content: &str) -> Container {
    if content == mail::MAIL { mail::list(file, size) } else { archive::list(file, size) }
}

/// Hands one file of it on.
///
/// # Errors
/// What is wrong with the container, or the other end of the pipe.
pub(crate) fn stream(
    file: &mut impl Source,
    to: &mut impl Write,
    size: u64,
    content: &str,
    member: &Member,
) -> io::Result<MemberRead> {
    if content == mail::MAIL { mail::stream(file, to, size, member) } else { archive::stream(file, to, member) }
}

impl Container {
    pub(crate) const fn refused(kind: ContainerKind, fault: ContainerFault) -> Self {
        Self { kind, fault: Some(fault), members: Vec::new(), proofs: Vec::new() }
    }
}

/// Hashes what goes through to another.
struct Passing<'w, W> {
    to: &'w mut W,
    digests: crate::openpgp::Digests,
}

impl<W: Write> Passing<'_, W> {
    /// Everything that is there, in blocks; more than it was said to be is an error.
    fn pass(&mut self, from: &mut impl Read, size: u64) -> io::Result<()> {
        let mut block = vec![0; 256 << 10];
        let mut left = size;
        loop {
            let read = from.read(&mut block)?;
            let Some(bytes) = block.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
            left = left.checked_sub(read as u64).ok_or(io::ErrorKind::InvalidData)?;
            self.digests.update(bytes)?;
            self.to.write_all(bytes)?;
        }
        if left == 0 { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }
}

/// A name without its folders.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// What nobody signed.
const fn unsigned() -> Checked {
    Checked::of(Signed::Missing)
}

/// What can be read from anywhere in it.
pub(crate) trait Source: Read + Seek {}
impl<T: Read + Seek> Source for T {}

//! What foreign files say of themselves and what is made of them, by a process of its own: it has two pipes, no file and no
//! network, so much memory and time and no more. Owns the pipe between the two processes, and every decoder of foreign bytes in Rust.
//! Must not know a vault or a record, and must never decode in the process that holds them.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod archive;
mod boxes;
mod child;
mod clean;
mod container;
mod credentials;
mod document;
mod entity;
mod inside;
mod openpgp;
mod pages;
mod parent;
mod picture;
mod pipe;
mod redact;
mod stamp;
mod talk;
mod text;

pub use child::{WORD, serve};
pub use clean::{CleanFault, CleanWay, Cleaned, Patch, Patched};
pub use container::{
    Container, ContainerFault, ContainerKind, MOST_MEMBERS, Member, MemberPart, MemberRead, Proof as CaptureProof,
};
pub use credentials::{CredentialAction, CredentialState, Credentials};
pub use document::Document;
pub use inside::{Fact, FactOf, Inside};
pub use openpgp::{Checked, Signed};
pub use pages::{Page, Pages, PagesFault, PagesWanted};
pub use parent::{DecodeError, Decoder, MemberStream};
pub use picture::{Small, has_look};
pub use redact::{Cover, MOST_MARKS, Mark, Redacted};
pub use stamp::{Certificate, MOST_STAMP, Proof, Stamp, StampFault, Token, request};
pub use text::{Part, Text, has_text};

//! The journal as docs/formats/journal-v1.md specifies it: leaves, trees, headers, verification.
//! Owns what is hashed and signed, and nothing of what records mean.
//! Must not change a byte of what it commits to: the format is fixed by its version.

mod header;
mod leaf;
mod read;
mod tree;
mod verify;
mod write;

pub use header::{Header, SeenHead, entry_id, signed_bytes};
pub use leaf::{Leaf, Op, commit_value, dummy};
pub use read::{Entry, StoredLeaf, entries, leaves_of_entry, leaves_of_record, meta};
pub use tree::{Frontier, root};
pub use verify::{Fault, Verified, holds, verify};
pub use write::{EntryWriter, NewLeaf, last_of};

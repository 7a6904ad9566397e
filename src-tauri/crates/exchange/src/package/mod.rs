//! Sealed packages: age( tar( BagIt bag ) ), made from what the gate let pass, checked, and opened.
//! Owns the format (docs/formats/package-v1.md), its commitments, signature and canonical archive.
//! Must not decide what may leave (domain's gate does), nor read a vault: the caller hands everything in.

mod archive;
mod author;
mod bag;
mod case_file;
mod commitment;
mod contents;
mod copy;
mod disclosure;
mod error;
mod finding;
mod key;
mod open;
mod readme;
mod record;
mod seal;
mod signature;
mod stream;
mod table;
#[cfg(test)]
mod tests;
mod verify;
mod write;

pub use author::AuthorKey;
pub use contents::{Exhibit, ExhibitSource, Progress, SealedContents, Watch, never_cancelled};
pub use disclosure::{DisclosedPerson, Disclosure, RecipientKind, WithheldKind};
pub use error::PackageError;
pub use finding::{Finding, FindingCode, Outcome, Verification};
pub use key::{OpenKey, Recipient};
pub use open::{Opened, open};
pub use seal::{SealReport, prepare, seal};
pub use signature::sign;
pub use verify::verify;
pub use write::Ready;

/// Namespace of the signature over `tagmanifest-sha256.txt`.
pub const NAMESPACE: &str = "khronika-package";
/// Namespace of the signature over the root of the commitments.
pub const ROOT_NAMESPACE: &str = "khronika-package-root";
/// The identity under which `allowed_signers` lists the author's key.
pub const IDENTITY: &str = "author";
/// The one folder at the top of the archive.
pub const FOLDER: &str = "package";
/// The most entries an archive may have.
pub const MOST_ENTRIES: usize = 10_000;
/// The most bytes an archive may have: 8 TiB.
pub const MOST_BYTES: u64 = 1 << 43;

const SIGNATURE: &str = "tagmanifest-sha256.txt.sig";
const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
const MANIFEST: &str = "manifest-sha256.txt";
const ALLOWED_SIGNERS: &str = "allowed_signers";
const BAGIT: &str = "bagit.txt";
const BAG_INFO: &str = "bag-info.txt";
const CASE: &str = "data/case.json";
const DISCLOSURE: &str = "data/disclosure.json";

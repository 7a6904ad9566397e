//! Why a package can't be sealed, read or opened. No value of a record stands in a message.

use std::io;

use khronika_domain::RecordId;

use super::Verification;

/// Errors of sealing, verifying and opening.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PackageError {
    /// Sealing never overwrites.
    #[error("a file of that name exists already")]
    Exists,
    /// What an interrupted run left; it holds nothing readable, but only its owner may remove it.
    #[error("an unfinished package of that name (.part) lies there")]
    Unfinished,
    /// Not a recipient of age.
    #[error("not an age recipient: it begins with age1 and has 62 characters")]
    RecipientSyntax,
    /// A secret key was given where the public part belongs.
    #[error("this is a secret key; a package is sealed to its public part, age1…")]
    RecipientIsSecret,
    /// `age1pq1…`: a post-quantum recipient.
    #[error("post-quantum recipients (age1pq1…) can't be sealed to yet; ask for an age1… key")]
    PostQuantumNotYet,
    /// A recipient of a plugin, an SSH key, or the like.
    #[error("only recipients of the form age1… can be sealed to")]
    RecipientUnsupported,
    /// A passphrase without characters.
    #[error("the passphrase is empty")]
    PassphraseEmpty,
    /// The identity file holds no key of the form `AGE-SECRET-KEY-1…`.
    #[error("the key file holds no key of the form AGE-SECRET-KEY-1…")]
    IdentitySyntax,
    /// The package isn't encrypted to that key or passphrase, or its first bytes were changed.
    #[error("the key or passphrase doesn't open this package, or its header was changed")]
    WrongKey,
    /// A passphrase was given for a package that is encrypted to a key.
    #[error("this package opens with a key, not with a passphrase")]
    NeedsIdentity,
    /// A key was given for a package that is encrypted to a passphrase.
    #[error("this package opens with a passphrase, not with a key")]
    NeedsPassphrase,
    /// Not a file of age, version 1.
    #[error("this is not a sealed package")]
    NotPackage,
    /// The scrypt factor would take more than 1 GiB.
    #[error("opening this package would need more than 1 GiB of memory: refused")]
    ExcessiveWork,
    /// An exhibit's bytes aren't those that were recorded when it was attached.
    #[error("an exhibit differs from what was recorded when it was attached; nothing was sealed")]
    ExhibitChanged {
        /// The exhibit's record in the vault.
        record: RecordId,
    },
    /// An exhibit whose size or hash was erased.
    #[error("an exhibit has no recorded size or hash; nothing was sealed")]
    ExhibitIncomplete {
        /// The exhibit's record in the vault.
        record: RecordId,
    },
    /// More than a package may hold.
    #[error("more than a package may hold: 10,000 files, 8 TiB, or a record of 32 MiB")]
    TooLarge,
    /// The watch said to stop.
    #[error("cancelled")]
    Cancelled,
    /// A package that isn't intact is not opened.
    #[error("the package is not intact; nothing was opened")]
    NotIntact(Box<Verification>),
    /// A document or a signature that can't be written; a fault of the program.
    #[error("the package can't be written in its form")]
    Form,
    /// What the system said.
    #[error("reading or writing failed")]
    Io(#[from] io::Error),
}

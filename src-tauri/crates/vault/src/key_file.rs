//! The key files: age files that hold the database key as the lines a stock SQLCipher client takes.

use std::io::{Read, Write};
use std::iter;

use age::{DecryptError, Decryptor, EncryptError, Encryptor, scrypt, x25519};
use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::VaultError;
use crate::key::DatabaseKey;

/// Whether this build makes and opens cheap key files. A release never does.
const CHEAP: bool = cfg!(any(test, feature = "low-scrypt"));
/// 2^18: 256 MiB for each guess.
const LOG_N: u8 = if CHEAP { 10 } else { Limits::RELEASE.least };
/// More than any key file has; what a damaged or foreign one may make this program read.
pub(crate) const LARGEST: u64 = 65_536;

/// Which scrypt factors are accepted, as base-2 logarithms.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    least: u8,
    most: u8,
}

impl Limits {
    /// A key file that somebody put in place of ours must neither be cheap to guess nor ask for more
    /// than 1 GiB.
    pub(crate) const RELEASE: Self = Self { least: 18, most: 20 };
    /// What this build accepts.
    pub(crate) const BUILD: Self = Self { least: if CHEAP { 1 } else { Self::RELEASE.least }, ..Self::RELEASE };
}

/// The one form of a passphrase that is used: NFC, so that ё typed on two systems is the same.
fn normalised(passphrase: &SecretString) -> SecretString {
    let text = passphrase.expose_secret();
    // Room for all of it at once: growing would leave unzeroed pieces behind. NFC makes text longer only
    // for few, rare characters, and then by less than three times.
    let mut normal = Zeroizing::new(String::with_capacity(text.len() * 3));
    normal.extend(text.nfc());
    SecretString::from(normal.as_str())
}

/// A key file for the passphrase.
pub(crate) fn seal_for_passphrase(keys: &[&DatabaseKey], passphrase: &SecretString) -> Result<Vec<u8>, VaultError> {
    let mut recipient = scrypt::Recipient::new(normalised(passphrase));
    recipient.set_work_factor(LOG_N);
    seal(keys, &recipient)
}

/// A key file for the recovery key's public half.
pub(crate) fn seal_for_recovery(keys: &[&DatabaseKey], recipient: &x25519::Recipient) -> Result<Vec<u8>, VaultError> {
    seal(keys, recipient)
}

fn seal(keys: &[&DatabaseKey], recipient: &dyn age::Recipient) -> Result<Vec<u8>, VaultError> {
    let encryptor = Encryptor::with_recipients(iter::once(recipient)).map_err(encrypt_error)?;
    let mut sealed = Vec::new();
    let mut stream = encryptor.wrap_output(&mut sealed)?;
    for key in keys {
        stream.write_all(key.lines().as_bytes())?;
    }
    stream.finish()?;
    Ok(sealed)
}

pub(crate) fn encrypt_error(error: EncryptError) -> VaultError {
    match error {
        EncryptError::Io(error) => error.into(),
        // Nothing else can happen with one recipient of a kind that is built in.
        _ => VaultError::KeyFileDamaged,
    }
}

/// The keys in a key file, by passphrase.
///
/// # Errors
/// `WrongKey`, `KdfTooCheap`, `KdfTooCostly`, `KeyFileDamaged`.
pub(crate) fn open_with_passphrase(
    bytes: &[u8],
    passphrase: &SecretString,
    limits: Limits,
) -> Result<Vec<DatabaseKey>, VaultError> {
    let log_n = work_factor(bytes).ok_or(VaultError::KeyFileDamaged)?;
    if log_n < limits.least {
        return Err(VaultError::KdfTooCheap { log_n });
    }
    if log_n > limits.most {
        return Err(VaultError::KdfTooCostly);
    }
    let mut identity = scrypt::Identity::new(normalised(passphrase));
    identity.set_max_work_factor(limits.most);
    open(bytes, &identity)
}

/// The keys in a key file, by recovery key.
///
/// # Errors
/// `WrongKey`, `KeyFileDamaged`.
pub(crate) fn open_with_recovery(bytes: &[u8], identity: &x25519::Identity) -> Result<Vec<DatabaseKey>, VaultError> {
    open(bytes, identity)
}

/// The factor stands in the header's first stanza (`-> scrypt <salt> <log2 N>`), in the clear.
fn work_factor(bytes: &[u8]) -> Option<u8> {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    lines.next().filter(|line| *line == b"age-encryption.org/v1")?;
    let stanza = std::str::from_utf8(lines.next()?).ok()?;
    let mut words = stanza.strip_prefix("-> scrypt ")?.split(' ');
    words.next()?;
    words.next()?.parse().ok()
}

fn open(bytes: &[u8], identity: &dyn age::Identity) -> Result<Vec<DatabaseKey>, VaultError> {
    let mut stream = Decryptor::new_buffered(bytes)
        .and_then(|decryptor| decryptor.decrypt(iter::once(identity)))
        .map_err(|error| match error {
            DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
                VaultError::WrongKey
            }
            DecryptError::ExcessiveWork { .. } => VaultError::KdfTooCostly,
            _ => VaultError::KeyFileDamaged,
        })?;
    // Room for every key file there can be: growing would leave unzeroed pieces behind.
    let mut text = Zeroizing::new(String::with_capacity(8192));
    stream.read_to_string(&mut text).map_err(|_| VaultError::KeyFileDamaged)?;
    DatabaseKey::parse(&text)
}

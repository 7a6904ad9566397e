//! To whom a package is sealed, and with what it is opened.

use std::io::Read;

use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, Decryptor, Encryptor, x25519};
use data_encoding::BASE64_NOPAD;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::PackageError;

/// scrypt's factor for a package's passphrase: 2^18, 256 MiB. Tests of this crate seal with less.
const WORK: u8 = if cfg!(test) { 12 } else { 18 };
/// The most that a package to open may ask for: 2^20, 1 GiB.
const MOST_WORK: u8 = 20;

/// To whom a package is sealed.
pub enum Recipient {
    /// An X25519 key of age.
    Age(x25519::Recipient),
    /// Whoever has the passphrase.
    Passphrase(SecretString),
}

impl Recipient {
    /// Reads a recipient: `age1…`.
    ///
    /// # Errors
    /// Says what was given instead: a secret key, a post-quantum key, a plugin's or SSH key.
    pub fn age(text: &str) -> Result<Self, PackageError> {
        let text = text.trim();
        if text.to_ascii_uppercase().starts_with("AGE-SECRET-KEY-") || text.contains("PRIVATE KEY") {
            return Err(PackageError::RecipientIsSecret);
        }
        if text.starts_with("age1pq1") {
            return Err(PackageError::PostQuantumNotYet);
        }
        match text.parse::<x25519::Recipient>() {
            Ok(recipient) => Ok(Self::Age(recipient)),
            // A plugin's recipient has a second `1`: age1yubikey1…, age1tag1….
            Err(_) if text.starts_with("ssh-") || text.strip_prefix("age1").is_some_and(|rest| rest.contains('1')) => {
                Err(PackageError::RecipientUnsupported)
            }
            Err(_) => Err(PackageError::RecipientSyntax),
        }
    }

    /// A passphrase, taken in Unicode form NFC.
    ///
    /// # Errors
    /// `PassphraseEmpty`.
    pub fn passphrase(passphrase: &SecretString) -> Result<Self, PackageError> {
        composed(passphrase).map(Self::Passphrase)
    }

    /// `SHA256:` and the base64 of the SHA-256 of the text `age1…`; none for a passphrase.
    #[must_use]
    pub fn fingerprint(&self) -> Option<String> {
        match self {
            Self::Age(recipient) => {
                Some(format!("SHA256:{}", BASE64_NOPAD.encode(&Sha256::digest(recipient.to_string()))))
            }
            Self::Passphrase(_) => None,
        }
    }

    pub(super) fn encryptor(&self) -> Result<Encryptor, PackageError> {
        match self {
            Self::Age(recipient) => Encryptor::with_recipients(std::iter::once(recipient as &dyn age::Recipient)),
            Self::Passphrase(passphrase) => {
                let mut recipient = age::scrypt::Recipient::new(passphrase.clone());
                recipient.set_work_factor(WORK);
                Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            }
        }
        .map_err(|_| PackageError::RecipientUnsupported)
    }
}

/// With what a package is opened.
pub enum OpenKey {
    /// Text of an identity file: lines `AGE-SECRET-KEY-1…`, comments with `#`.
    Identities(SecretString),
    /// The passphrase.
    Passphrase(SecretString),
}

impl OpenKey {
    /// The plain bytes of a package.
    pub(super) fn decrypt<R: Read>(&self, decryptor: Decryptor<R>) -> Result<impl Read + use<R>, PackageError> {
        match self {
            Self::Identities(_) if decryptor.is_scrypt() => return Err(PackageError::NeedsPassphrase),
            Self::Passphrase(_) if !decryptor.is_scrypt() => return Err(PackageError::NeedsIdentity),
            _ => {}
        }
        let identities = self.identities()?;
        decryptor.decrypt(identities.iter().map(AsRef::as_ref)).map_err(refused)
    }

    fn identities(&self) -> Result<Vec<Box<dyn age::Identity>>, PackageError> {
        match self {
            Self::Identities(text) => {
                let found: Vec<Box<dyn age::Identity>> = text
                    .expose_secret()
                    .lines()
                    .map(str::trim)
                    .filter(|line| !line.is_empty() && !line.starts_with('#'))
                    .filter_map(|line| line.parse::<x25519::Identity>().ok())
                    .map(|identity| Box::new(identity) as Box<dyn age::Identity>)
                    .collect();
                if found.is_empty() { Err(PackageError::IdentitySyntax) } else { Ok(found) }
            }
            Self::Passphrase(passphrase) => {
                let mut identity = age::scrypt::Identity::new(composed(passphrase)?);
                identity.set_max_work_factor(MOST_WORK);
                Ok(vec![Box::new(identity)])
            }
        }
    }
}

/// What an age header that doesn't open means.
pub(super) fn refused(error: DecryptError) -> PackageError {
    match error {
        DecryptError::ExcessiveWork { .. } => PackageError::ExcessiveWork,
        DecryptError::InvalidHeader | DecryptError::UnknownFormat => PackageError::NotPackage,
        DecryptError::Io(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => PackageError::NotPackage,
        DecryptError::Io(error) => PackageError::Io(error),
        _ => PackageError::WrongKey,
    }
}

/// NFC, so that the same passphrase typed on another system opens.
fn composed(passphrase: &SecretString) -> Result<SecretString, PackageError> {
    let text: Zeroizing<String> = Zeroizing::new(passphrase.expose_secret().nfc().collect());
    if text.is_empty() {
        return Err(PackageError::PassphraseEmpty);
    }
    Ok(SecretString::from(text.as_str()))
}

impl std::fmt::Debug for Recipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Age(_) => f.write_str("Age(…)"),
            Self::Passphrase(_) => f.write_str("Passphrase(…)"),
        }
    }
}

impl std::fmt::Debug for OpenKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Identities(_) => f.write_str("Identities(…)"),
            Self::Passphrase(_) => f.write_str("Passphrase(…)"),
        }
    }
}

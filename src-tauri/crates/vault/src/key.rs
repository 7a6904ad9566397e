//! The database key, and the two ways in that lead to it.

use data_encoding::HEXLOWER;
use secrecy::SecretString;
use zeroize::{Zeroize, Zeroizing};

use crate::VaultError;
use crate::secret::Secret;

/// Bytes of the SQLCipher key and of its salt.
const KEY_BYTES: usize = 32;
const SALT_BYTES: usize = 16;

const KEY_START: &str = "PRAGMA key = \"x'";
const KEY_END: &str = "'\";";
/// Fixed when the database is created; a stock client has to be told.
const PAGE_SIZE_LINE: &str = "PRAGMA cipher_page_size = 8192;";

/// A way into a vault.
#[derive(Clone)]
pub enum Key {
    /// The passphrase; compared after NFC normalisation.
    Passphrase(SecretString),
    /// The recovery key from paper, with or without spaces and prefix, or the text of a whole recovery sheet.
    Recovery(SecretString),
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Passphrase(_) => "Passphrase(..)",
            Self::Recovery(_) => "Recovery(..)",
        })
    }
}

/// SQLCipher's raw key and salt.
pub(crate) struct DatabaseKey(Secret);

impl DatabaseKey {
    /// A new key from the system's random source.
    pub(crate) fn random() -> Result<Self, VaultError> {
        let mut bytes = Zeroizing::new([0_u8; KEY_BYTES + SALT_BYTES]);
        getrandom::fill(bytes.as_mut_slice())?;
        Ok(Self(Secret::new(bytes.as_slice())))
    }

    /// The lines that a stock SQLCipher 4 client takes.
    pub(crate) fn lines(&self) -> Zeroizing<String> {
        // Room for all of it at once: growing would leave unzeroed pieces behind.
        let mut lines = Zeroizing::new(String::with_capacity(256));
        lines.push_str(KEY_START);
        HEXLOWER.encode_append(self.0.expose(), &mut lines);
        lines.push_str(KEY_END);
        lines.push('\n');
        lines.push_str(PAGE_SIZE_LINE);
        lines.push('\n');
        lines
    }

    /// The keys of a key file's text, in its order.
    ///
    /// # Errors
    /// `KeyFileDamaged` where a line is none of the two kinds, or no key is there.
    pub(crate) fn parse(text: &str) -> Result<Vec<Self>, VaultError> {
        let mut keys = Vec::new();
        for line in text.lines().filter(|line| *line != PAGE_SIZE_LINE) {
            let hex = line
                .strip_prefix(KEY_START)
                .and_then(|rest| rest.strip_suffix(KEY_END))
                .ok_or(VaultError::KeyFileDamaged)?;
            let mut bytes = HEXLOWER.decode(hex.as_bytes()).map_err(|_| VaultError::KeyFileDamaged)?;
            let right_length = bytes.len() == KEY_BYTES + SALT_BYTES;
            let key = Self(Secret::new(&bytes));
            bytes.zeroize();
            if !right_length {
                return Err(VaultError::KeyFileDamaged);
            }
            keys.push(key);
        }
        if keys.is_empty() { Err(VaultError::KeyFileDamaged) } else { Ok(keys) }
    }

    /// The salt, which SQLCipher writes into the database's first 16 bytes. Not secret.
    pub(crate) fn salt(&self) -> &[u8] {
        self.0.expose().get(KEY_BYTES..).unwrap_or_default()
    }
}

impl Clone for DatabaseKey {
    fn clone(&self) -> Self {
        Self(Secret::new(self.0.expose()))
    }
}

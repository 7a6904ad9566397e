//! Passphrases: proposals, strength, what is accepted.

use secrecy::SecretString;

use crate::VaultError;

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, PartialEq)]
pub struct Strength {
    /// 0 (worst) to 4.
    pub score: u8,
    /// Decimal logarithm of the number of guesses.
    pub guesses_log10: f64,
    /// A code for the main weakness, for the catalogue.
    pub warning: Option<&'static str>,
    /// Codes of advice, for the catalogue.
    pub suggestions: Vec<&'static str>,
}

/// A passphrase of random words and its bits of entropy (≥77).
#[must_use]
pub fn propose(_language: &str) -> (SecretString, f64) {
    (SecretString::from(String::new()), 0.0)
}

/// Estimates how hard a passphrase is to guess.
#[must_use]
pub fn strength(_passphrase: &SecretString) -> Strength {
    Strength { score: 0, guesses_log10: 0.0, warning: None, suggestions: Vec::new() }
}

/// Whether a passphrase may guard a vault.
///
/// # Errors
/// `PassphraseWeak`.
pub fn acceptable(_passphrase: &SecretString) -> Result<(), VaultError> {
    Err(VaultError::PassphraseWeak)
}

//! The key with which a package is signed: one per contact, so that two recipients can't tell that
//! their packages have one author.

use data_encoding::BASE64_NOPAD;
use sha2::{Digest, Sha256};
use ssh_key::private::Ed25519Keypair;
use ssh_key::{PrivateKey, PublicKey};
use zeroize::{Zeroize, Zeroizing};

use super::PackageError;

/// An Ed25519 key in OpenSSH's form, without a comment.
pub struct AuthorKey(PrivateKey);

impl AuthorKey {
    /// A new key: for a new contact, or for one package sealed to a passphrase.
    ///
    /// # Errors
    /// `Io` where the system gives no random bytes.
    pub fn generate() -> Result<Self, PackageError> {
        let mut seed = Zeroizing::new([0_u8; 32]);
        getrandom::fill(seed.as_mut()).map_err(|_| PackageError::Io(std::io::ErrorKind::Other.into()))?;
        Ok(Self::from_seed(&seed))
    }

    /// The key kept for a contact, by its 32 secret bytes (RFC 8032 §5.1.5).
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(PrivateKey::from(Ed25519Keypair::from_seed(seed)))
    }

    /// The 32 secret bytes, to be kept in the vault.
    #[must_use]
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        let mut seed = Zeroizing::new([0; 32]);
        if let Some(pair) = self.0.key_data().ed25519() {
            let mut bytes = pair.private.to_bytes();
            seed.copy_from_slice(&bytes);
            bytes.zeroize();
        }
        seed
    }

    /// The public key as OpenSSH writes it: `ssh-ed25519 AAAA…`.
    #[must_use]
    pub fn public(&self) -> String {
        public_text(self.0.public_key())
    }

    /// The fingerprint that `ssh-keygen -l` shows: `SHA256:…`.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        fingerprint_of(self.0.public_key())
    }

    pub(super) fn private(&self) -> &PrivateKey {
        &self.0
    }
}

impl std::fmt::Debug for AuthorKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AuthorKey({})", self.fingerprint())
    }
}

pub(super) fn public_text(key: &PublicKey) -> String {
    let bare = PublicKey::new(key.key_data().clone(), "");
    bare.to_openssh().unwrap_or_default().trim_end().to_owned()
}

pub(super) fn fingerprint_of(key: &PublicKey) -> String {
    format!("SHA256:{}", BASE64_NOPAD.encode(&Sha256::digest(key.to_bytes().unwrap_or_default())))
}

/// The line of `allowed_signers` (ssh-keygen(1), ALLOWED SIGNERS).
pub(super) fn allowed_signers(public: &str) -> String {
    format!("{} namespaces=\"{},{}\" {public}\n", super::IDENTITY, super::NAMESPACE, super::ROOT_NAMESPACE)
}

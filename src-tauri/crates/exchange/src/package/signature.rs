//! SSHSIG signatures (OpenSSH PROTOCOL.sshsig), Ed25519 over SHA-512, in one form only.

use ed25519_dalek::VerifyingKey;
use ssh_key::public::KeyData;
use ssh_key::{HashAlg, LineEnding, PublicKey, SshSig};

use super::PackageError;
use super::author::{self, AuthorKey};

/// Who made a valid signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signer {
    /// `ssh-ed25519 AAAA…`.
    pub(super) public: String,
    /// `SHA256:…`.
    pub(super) fingerprint: String,
}

/// Signs, as `ssh-keygen -Y sign -n <namespace>` does.
///
/// # Errors
/// `Form` where the message can't be signed.
pub fn sign(key: &AuthorKey, namespace: &str, message: &[u8]) -> Result<String, PackageError> {
    let made = key.private().sign(namespace, HashAlg::Sha512, message).map_err(|_| PackageError::Form)?;
    armoured(&made).ok_or(PackageError::Form)
}

/// Who signed the message, if the signature is valid and written exactly as [`sign`] writes it:
/// another armour of the same signature would be a changed byte that nobody notices.
pub(super) fn check(armour: &[u8], namespace: &str, message: &[u8]) -> Option<Signer> {
    let signature = SshSig::from_pem(armour).ok()?;
    let KeyData::Ed25519(key) = signature.public_key() else { return None };
    let again =
        SshSig::new(signature.public_key().clone(), namespace, HashAlg::Sha512, signature.signature().clone()).ok()?;
    if armoured(&again)?.as_bytes() != armour {
        return None;
    }
    let data = SshSig::signed_data(namespace, HashAlg::Sha512, message).ok()?;
    let raw = ed25519_dalek::Signature::from_slice(signature.signature_bytes()).ok()?;
    // Strict: no key of small order, under which one signature fits many messages.
    VerifyingKey::from_bytes(&key.0).ok()?.verify_strict(&data, &raw).ok()?;
    let public = PublicKey::new(signature.public_key().clone(), "");
    Some(Signer { public: author::public_text(&public), fingerprint: author::fingerprint_of(&public) })
}

fn armoured(signature: &SshSig) -> Option<String> {
    let text = signature.to_pem(LineEnding::LF).ok()?;
    Some(format!("{}\n", text.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_has_one_form() {
        let key = AuthorKey::from_seed(&[7; 32]);
        assert_eq!(*key.seed(), [7; 32]);
        let armour = sign(&key, "khronika-package", b"text").unwrap();
        let signer = check(armour.as_bytes(), "khronika-package", b"text").unwrap();
        assert_eq!(signer.fingerprint, key.fingerprint());
        assert_eq!(signer.public, key.public());
        assert_eq!(check(armour.as_bytes(), "khronika-package", b"texu"), None);
        assert_eq!(check(armour.as_bytes(), "khronika-package-root", b"text"), None);
        for at in 0..armour.len() {
            let mut bytes = armour.clone().into_bytes();
            bytes[at] ^= 1;
            assert_eq!(check(&bytes, "khronika-package", b"text"), None, "byte {at}");
        }
        for changed in
            [format!("{armour}\n"), format!("\n{armour}"), armour.replace('\n', "\r\n"), armour.trim_end().to_owned()]
        {
            assert_eq!(check(changed.as_bytes(), "khronika-package", b"text"), None);
        }
    }
}

//! A person's own key for receiving packages: an age X25519 identity in a file, as `age-keygen` writes it.

use std::io::{self, Read};
use std::path::Path;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use zeroize::Zeroizing;

/// The most an identity file may hold; one key takes 200 bytes.
const LONGEST: u64 = 64 * 1024;

/// Makes a new key in a new file that only its owner can read; gives its public part, `age1…`.
///
/// # Errors
/// `AlreadyExists`, or what the system says.
pub fn write_new(file: &Path) -> io::Result<String> {
    let identity = Identity::generate();
    let public = identity.to_public().to_string();
    let text = Zeroizing::new(format!("# public key: {public}\n{}\n", identity.to_string().expose_secret()));
    khronika_vault::write_private(file, text.as_bytes())?;
    Ok(public)
}

/// The public part of the first key in an identity file.
///
/// # Errors
/// `InvalidData` where the file holds none.
pub fn read_public(file: &Path) -> io::Result<String> {
    let mut text = Zeroizing::new(String::new());
    std::fs::File::open(file)?.take(LONGEST).read_to_string(&mut text)?;
    text.lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('#'))
        .and_then(|line| Identity::from_str(line).ok())
        .map(|identity| identity.to_public().to_string())
        .ok_or_else(|| io::ErrorKind::InvalidData.into())
}

//! Questions at the terminal. Secrets are typed without echo; the rest is shown while it is typed.

use std::io::Write;

use rpassword::ConfigBuilder;
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::failure::{Failure, Own};
use crate::stop;

/// Asks for a secret.
pub fn secret(question: &str) -> Result<SecretString, Failure> {
    let _waiting = stop::waiting().silent();
    let typed = Zeroizing::new(rpassword::prompt_password(format!("{question} ")).map_err(|error| told(&error))?);
    Ok(SecretString::from(typed.as_str()))
}

/// Asks for something that may be seen.
pub fn line(question: &str) -> Result<String, Failure> {
    let _waiting = stop::waiting();
    // The same reading as for secrets, with every sign shown: Ctrl-C ends it, and the terminal is put back.
    let config = ConfigBuilder::new().password_feedback_partial_mask('*', usize::MAX).build();
    let typed = rpassword::prompt_password_with_config(format!("{question} "), config).map_err(|error| told(&error))?;
    Ok(typed.trim().to_owned())
}

/// Shows something at the terminal only: never in a file that standard output or error goes to.
pub fn write(text: &str) -> Result<(), Failure> {
    std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/tty")
        .and_then(|mut terminal| terminal.write_all(text.as_bytes()))
        .map_err(|error| told(&error))
}

/// Whether somebody can be asked.
#[must_use]
pub fn is_possible() -> bool {
    std::fs::OpenOptions::new().read(true).write(true).open("/dev/tty").is_ok()
}

fn told(error: &std::io::Error) -> Failure {
    match error.kind() {
        std::io::ErrorKind::Interrupted => Failure::cancelled(),
        _ => Own::NoTerminal.into(),
    }
}

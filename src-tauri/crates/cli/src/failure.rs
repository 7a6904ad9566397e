//! What ends a call early: told in words or as JSON, and the exit code that scripts switch on.

use std::time::Duration;

use khronika_api::{ApiError, ErrorCode, Severity};
use serde_json::{Value, json};

use crate::words::Words;

/// The input was refused; nothing happened.
pub const REFUSED: u8 = 1;
/// The words make no call.
pub const USAGE: u8 = 2;
/// The passphrase or key is wrong.
pub const WRONG_KEY: u8 = 3;
/// Something is damaged or was altered.
pub const DAMAGED: u8 = 4;
/// The disk, the folder or the terminal failed.
pub const ENVIRONMENT: u8 = 5;
/// The vault is open elsewhere.
pub const OPEN_ELSEWHERE: u8 = 6;
/// The record has moved on.
pub const CONFLICT: u8 = 7;
/// The person stopped it.
pub const CANCELLED: u8 = 130;

/// Why a call ended early.
#[derive(Debug)]
pub enum Failure {
    /// The words make no call; in words already.
    Usage(String),
    /// The api's.
    Api(ApiError),
    /// The command line's own.
    Own(Own),
    /// All was told in the answer; only the exit code remains.
    Told(u8),
}

/// What can go wrong before the api is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Own {
    /// A secret is needed, and there is neither a terminal nor an open file to read it from.
    NoTerminal,
    /// The open file of that number can't be read.
    Descriptor(u32),
    /// A secret is empty, too long, or not UTF-8.
    SecretUnreadable,
    /// The file isn't JSON, here.
    Json {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// JSON, but no object with a record in it.
    Document,
    /// What was typed doesn't confirm it.
    NotConfirmed,
    /// Nobody is there to confirm it.
    ConfirmationNeeded,
    /// No part of a picture.
    Part(String),
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<Own> for Failure {
    fn from(own: Own) -> Self {
        Self::Own(own)
    }
}

impl Failure {
    /// Cancelled by the person.
    #[must_use]
    pub fn cancelled() -> Self {
        Self::Api(ApiError::new(ErrorCode::Cancelled))
    }

    /// A file that can't be read or written.
    #[must_use]
    pub fn file(error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let code = match error.kind() {
            ErrorKind::NotFound => ErrorCode::FileMissing,
            ErrorKind::AlreadyExists => ErrorCode::FileExists,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => ErrorCode::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
            _ => ErrorCode::Io,
        };
        Self::Api(ApiError::new(code))
    }

    /// Whether it is that error of the api.
    #[must_use]
    pub fn is(&self, code: ErrorCode) -> bool {
        matches!(self, Self::Api(error) if error.code == code)
    }

    /// How long to wait after wrong keys.
    #[must_use]
    pub fn pause(&self) -> Option<Duration> {
        match self {
            Self::Api(error) if error.code == ErrorCode::KeyTooSoon => {
                error.args.get("seconds")?.parse().ok().map(Duration::from_secs)
            }
            _ => None,
        }
    }

    /// The exit code.
    #[must_use]
    pub fn exit(&self) -> u8 {
        match self {
            Self::Usage(_) => USAGE,
            Self::Told(code) => *code,
            Self::Own(own) => own.exit(),
            Self::Api(error) => exit_of(error.code),
        }
    }
}

impl Own {
    const fn exit(&self) -> u8 {
        match self {
            Self::NoTerminal | Self::Descriptor(_) => ENVIRONMENT,
            _ => REFUSED,
        }
    }

    const fn code(&self) -> &'static str {
        match self {
            Self::NoTerminal => "no_terminal",
            Self::Descriptor(_) => "descriptor_unreadable",
            Self::SecretUnreadable => "secret_unreadable",
            Self::Json { .. } => "json_unreadable",
            Self::Document => "document_wrong",
            Self::NotConfirmed => "not_confirmed",
            Self::ConfirmationNeeded => "confirmation_needed",
            Self::Part(_) => "part_wrong",
        }
    }

    fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Descriptor(number) => vec![("number", number.to_string())],
            Self::Part(part) => vec![("part", part.clone())],
            Self::Json { line, column } => vec![("line", line.to_string()), ("column", column.to_string())],
            _ => Vec::new(),
        }
    }
}

/// The exit code of each error of the api. A new code has to be placed here before it compiles.
const fn exit_of(code: ErrorCode) -> u8 {
    use ErrorCode as E;
    match code {
        E::KeyWrong | E::KeyTooSoon => WRONG_KEY,
        E::DiskFull | E::ReadOnly | E::Io | E::Internal => ENVIRONMENT,
        E::VaultOpenElsewhere => OPEN_ELSEWHERE,
        E::Conflict => CONFLICT,
        E::Cancelled => CANCELLED,
        other => match other.severity() {
            Severity::Damaged => DAMAGED,
            Severity::Failed => ENVIRONMENT,
            Severity::Refused => REFUSED,
        },
    }
}

/// Tells it on standard error and gives the exit code.
pub fn tell(words: &Words, json: bool, failure: &Failure) -> u8 {
    let code = failure.exit();
    let said = match failure {
        Failure::Told(_) => return code,
        Failure::Usage(text) => ("usage".to_owned(), Value::Object(serde_json::Map::new()), "refused", text.clone()),
        Failure::Own(own) => {
            let args = own.args();
            let given: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let severity = if own.exit() == ENVIRONMENT { "failed" } else { "refused" };
            let map = args.iter().map(|(name, value)| ((*name).to_owned(), Value::from(value.clone()))).collect();
            (
                own.code().to_owned(),
                Value::Object(map),
                severity,
                words.tell(&format!("cli-error-{}", own.code()), &given),
            )
        }
        Failure::Api(error) => (
            error.code.text().to_owned(),
            json!(error.args),
            match error.severity {
                Severity::Refused => "refused",
                Severity::Failed => "failed",
                Severity::Damaged => "damaged",
            },
            words.error(error),
        ),
    };
    let (name, args, severity, message) = said;
    if json {
        let error = json!({ "code": name, "args": args, "severity": severity, "message": message });
        crate::answer::aside(&json!({ "error": error }).to_string());
    } else {
        crate::answer::aside(&message);
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exit_codes_are_those_that_help_names() {
        let exit = |code| Failure::Api(ApiError::new(code)).exit();
        assert_eq!(exit(ErrorCode::FieldMissing), 1);
        assert_eq!(exit(ErrorCode::KeyWrong), 3);
        assert_eq!(exit(ErrorCode::PackageAltered), 4);
        assert_eq!(exit(ErrorCode::DiskFull), 5);
        assert_eq!(exit(ErrorCode::VaultOpenElsewhere), 6);
        assert_eq!(exit(ErrorCode::Conflict), 7);
        assert_eq!(exit(ErrorCode::Cancelled), 130);
        assert_eq!(Failure::Usage(String::new()).exit(), 2);
    }

    #[test]
    fn every_error_has_an_exit_code_of_its_own_sort() {
        for code in ErrorCode::ALL {
            let exit = exit_of(*code);
            assert!(matches!(exit, 1 | 3..=7 | 130), "{code:?}: {exit}");
            assert_eq!(exit == DAMAGED, code.severity() == Severity::Damaged, "{code:?}");
        }
    }
}

//! Why a command stopped: one sentence for a person, nothing to match on.

use std::fmt;

/// The end of a command that did not reach its goal.
#[derive(Debug)]
pub enum Failure {
    /// Everything has been printed already; only the exit code is left to set.
    Said,
    /// Still to be printed.
    Because(String),
}

/// What every fallible function of this crate returns.
pub type Outcome<T = ()> = Result<T, Failure>;

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Said => out.write_str("see above"),
            Self::Because(reason) => out.write_str(reason),
        }
    }
}

impl From<String> for Failure {
    fn from(reason: String) -> Self {
        Self::Because(reason)
    }
}

impl From<&str> for Failure {
    fn from(reason: &str) -> Self {
        Self::Because(reason.to_owned())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Because(error.to_string())
    }
}

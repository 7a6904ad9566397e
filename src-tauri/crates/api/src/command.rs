//! The command list: what there is to do, what each command needs, and the router that refuses by
//! construction what isn't allowed in the session's state.

use std::time::Duration;

use secrecy::SecretString;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{ApiError, ErrorCode, Session};

/// How long a passphrase that was typed counts for commands that ask for it again.
pub const AUTHENTICATED: Duration = Duration::from_secs(120);

/// In which state of the session a command may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// In any.
    Always,
    /// While no vault is open.
    Closed,
    /// While a vault is open.
    Open,
    /// While a vault is open and the passphrase was typed within [`AUTHENTICATED`].
    Authenticated,
}

/// Secrets that travel beside the arguments, never in them.
pub type Secrets = Vec<SecretString>;

/// Progress of long work: done and, where it is known, total, in bytes or rows. Answer `false` to cancel.
pub type Progress<'p> = &'p mut dyn FnMut(u64, Option<u64>) -> bool;

type Run = fn(&mut Session, Value, Secrets, Progress<'_>) -> Result<Value, ApiError>;

/// A command.
pub struct Command {
    /// `noun.verb`.
    pub name: &'static str,
    /// What it needs.
    pub access: Access,
    /// How many secrets it takes.
    pub secrets: usize,
    pub(crate) run: Run,
    /// Names of its argument and answer types, for the generated TypeScript.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the generator of TypeScript, a test"))]
    pub(crate) types: fn(&ts_rs::Config) -> (String, String),
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the generator of TypeScript, a test"))]
    pub(crate) export: fn(&ts_rs::Config) -> Result<(), ts_rs::ExportError>,
}

/// Runs a typed handler over JSON.
pub(crate) fn typed<A: DeserializeOwned, R: Serialize>(
    args: Value,
    run: impl FnOnce(A) -> Result<R, ApiError>,
) -> Result<Value, ApiError> {
    let args: A = serde_json::from_value(args)
        .map_err(|error| ApiError::new(ErrorCode::ArgumentsWrong).with("reason", shape_only(&error)))?;
    serde_json::to_value(run(args)?).map_err(|_| ApiError::new(ErrorCode::Internal))
}

/// serde's message may quote the value; only its class and place are told.
fn shape_only(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.split_once('`') {
        Some((before, rest)) if before.contains("field") => {
            format!("{before}`{}`", rest.split('`').next().unwrap_or_default())
        }
        _ => format!("{:?}", error.classify()),
    }
}

/// Declares the command list: `"noun.verb" Access secrets Args => Answer = handler;`
macro_rules! commands {
    ($($name:literal $access:ident $secrets:literal $args:ty => $answer:ty = $run:path;)*) => {
        /// Every command.
        pub const COMMANDS: &[$crate::command::Command] = &[$($crate::command::Command {
            name: $name,
            access: $crate::command::Access::$access,
            secrets: $secrets,
            run: |session, args, secrets, progress| {
                $crate::command::typed::<$args, $answer>(args, |args| $run(session, args, secrets, progress))
            },
            types: |config| (<$args as ts_rs::TS>::name(config), <$answer as ts_rs::TS>::name(config)),
            export: |config| {
                <$args as ts_rs::TS>::export_all(config)?;
                <$answer as ts_rs::TS>::export_all(config)
            },
        }),*];
    };
}
pub(crate) use commands;

impl Session {
    /// Calls a command.
    ///
    /// # Errors
    /// `command_unknown`, `vault_closed`, `vault_is_open`, `authentication_needed`,
    /// `arguments_wrong`, or what the command says.
    pub fn call(&mut self, name: &str, args: Value, secrets: Secrets) -> Result<Value, ApiError> {
        self.call_with(name, args, secrets, &mut |_, _| true)
    }

    /// Calls a command, with progress and cancel for long work.
    ///
    /// # Errors
    /// As [`Session::call`].
    pub fn call_with(
        &mut self,
        name: &str,
        args: Value,
        secrets: Secrets,
        progress: Progress<'_>,
    ) -> Result<Value, ApiError> {
        let command = crate::COMMANDS
            .iter()
            .find(|command| command.name == name)
            .ok_or_else(|| ApiError::new(ErrorCode::CommandUnknown))?;
        match command.access {
            Access::Always => {}
            Access::Closed if self.is_open() => return Err(ApiError::new(ErrorCode::VaultIsOpen)),
            Access::Open | Access::Authenticated if !self.is_open() => {
                return Err(ApiError::new(ErrorCode::VaultClosed));
            }
            Access::Authenticated if !self.is_authenticated() => {
                return Err(ApiError::new(ErrorCode::AuthenticationNeeded));
            }
            Access::Closed | Access::Open | Access::Authenticated => {}
        }
        if secrets.len() > command.secrets {
            return Err(ApiError::new(ErrorCode::ArgumentsWrong));
        }
        (command.run)(self, args, secrets, progress)
    }
}

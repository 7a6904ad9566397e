//! The command list: what there is to do, what each command needs, and the router that refuses by
//! construction what isn't allowed in the session's state.

use std::time::Duration;

use secrecy::SecretString;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{ApiError, ErrorCode, Session, Task};

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

/// How a command is run.
#[derive(Clone, Copy)]
pub(crate) enum Run {
    /// The session is held from beginning to end.
    Held(fn(&mut Session, Value, Secrets, Progress<'_>) -> Result<Value, ApiError>),
    /// Held to begin and to end; what lies between may run beside other commands.
    Beside(fn(&mut Session, Value, Secrets) -> Result<Task, ApiError>),
}

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
    serde_json::to_value(run(read(args)?)?).map_err(|_| ApiError::new(ErrorCode::Internal))
}

/// A command's arguments.
pub(crate) fn read<A: DeserializeOwned>(args: Value) -> Result<A, ApiError> {
    serde_json::from_value(args)
        .map_err(|error| ApiError::new(ErrorCode::ArgumentsWrong).with("reason", shape_only(&error)))
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

/// One command of the list.
macro_rules! command {
    ($name:literal $access:ident $secrets:literal $args:ty, $answer:ty, $run:expr) => {
        $crate::command::Command {
            name: $name,
            access: $crate::command::Access::$access,
            secrets: $secrets,
            run: $run,
            types: |config| (<$args as ts_rs::TS>::name(config), <$answer as ts_rs::TS>::name(config)),
            export: |config| {
                <$args as ts_rs::TS>::export_all(config)?;
                <$answer as ts_rs::TS>::export_all(config)
            },
        }
    };
}
pub(crate) use command;

/// Declares the command list: `"noun.verb" Access secrets Args => Answer = handler;`, first the commands that
/// hold the session, then those whose long part runs beside.
macro_rules! commands {
    (
        held: $($name:literal $access:ident $secrets:literal $args:ty => $answer:ty = $run:path;)*
        beside: $($long:literal $by:ident $with:literal $of:ty => $to:ty = $begin:path;)*
    ) => {
        /// Every command.
        pub const COMMANDS: &[$crate::command::Command] = &[
            $($crate::command::command! { $name $access $secrets $args, $answer,
                $crate::command::Run::Held(|session, args, secrets, progress| {
                    $crate::command::typed::<$args, $answer>(args, |args| $run(session, args, secrets, progress))
                })
            },)*
            $($crate::command::command! { $long $by $with $of, $to,
                $crate::command::Run::Beside(|session, args, secrets| {
                    let opening = session.opening();
                    Ok($begin(session, $crate::command::read::<$of>(args)?, secrets)?.into_task(opening))
                })
            },)*
        ];
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
        match self.admitted(name, &secrets)? {
            Run::Held(run) => run(self, args, secrets, progress),
            Run::Beside(begin) => {
                let done = begin(self, args, secrets)?.run(progress)?;
                self.finish(done)
            }
        }
    }

    /// Whether the command's long part may run without the session.
    #[must_use]
    pub fn runs_beside(name: &str) -> bool {
        named(name).is_some_and(|command| matches!(command.run, Run::Beside(_)))
    }

    /// Begins a command whose long part runs beside others: the session is free until [`Session::finish`].
    ///
    /// # Errors
    /// As [`Session::call`]; `command_unknown` for a command that needs the session throughout.
    pub fn prepare(&mut self, name: &str, args: Value, secrets: Secrets) -> Result<Task, ApiError> {
        match self.admitted(name, &secrets)? {
            Run::Beside(begin) => begin(self, args, secrets),
            Run::Held(_) => Err(ApiError::new(ErrorCode::CommandUnknown)),
        }
    }

    /// A command that may be called now, with so many secrets.
    fn admitted(&self, name: &str, secrets: &Secrets) -> Result<Run, ApiError> {
        let command = named(name).ok_or_else(|| ApiError::new(ErrorCode::CommandUnknown))?;
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
        Ok(command.run)
    }
}

fn named(name: &str) -> Option<&'static Command> {
    crate::COMMANDS.iter().find(|command| command.name == name)
}

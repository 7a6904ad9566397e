//! What this process holds: the session, and which vault it opened last.
//! Owns the order in which commands run: one after the other, off the window's thread; only the long part
//! of long work runs beside.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use khronika_api::{ApiError, ErrorCode, Secrets, Session};
use serde_json::{Value, json};

use crate::handover;

/// Commands that open a vault in the directory that they name.
const OPENING: [&str; 3] = ["vault.begin", "vault.unlock", "vault.recover"];

/// What the page may call. Every command that takes a path of a file is left out until the shell's
/// own file dialog stands before it: a page must not name what is read or written.
const OFFERED: &[&str] = &[
    "date.read",
    "passphrase.propose",
    "passphrase.strength",
    "program.set",
    "program.start",
    "record.delete",
    "record.history",
    "record.list",
    "record.restore",
    "record.save",
    "record.show",
    "search.find",
    "vault.authenticate",
    "vault.begin",
    "vault.cancel",
    "vault.finish",
    "vault.recover",
    "vault.status",
    "vault.unlock",
    "vocabulary.list",
];

/// The session behind its lock; the directory behind one of its own, so that locking waits for nothing.
#[derive(Clone)]
pub struct Desk {
    session: Arc<Mutex<Session>>,
    directory: Arc<Mutex<String>>,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A command that panicked left no transaction behind: SQLite rolled it back.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// No vault open; the directory is the one that Unlock will show.
    pub fn new(directory: Option<String>) -> Self {
        Self {
            session: Arc::new(Mutex::new(Session::new(khronika_api::language()))),
            directory: Arc::new(Mutex::new(directory.unwrap_or_default())),
        }
    }

    /// Runs a command to its end. Blocks: never on the window's thread.
    pub fn call(&self, name: &str, args: Value, secrets: Secrets) -> Result<Value, ApiError> {
        if !OFFERED.contains(&name) {
            return Err(ApiError::new(ErrorCode::CommandUnknown));
        }
        let named = args.get("directory").and_then(Value::as_str).map(str::to_owned);
        let mut answer = self.run(name, args, secrets)?;
        let mut directory = held(&self.directory);
        if let Some(named) = named.filter(|_| OPENING.contains(&name)) {
            *directory = named;
        }
        if name == "program.start"
            && !directory.is_empty()
            && let Some(answer) = answer.as_object_mut()
        {
            answer.insert("last_directory".to_owned(), json!(*directory));
        }
        Ok(answer)
    }

    /// Long work leaves the session to others while it runs: a save never waits for a backup.
    fn run(&self, name: &str, args: Value, secrets: Secrets) -> Result<Value, ApiError> {
        if !Session::runs_beside(name) {
            return held(&self.session).call(name, args, secrets);
        }
        let task = held(&self.session).prepare(name, args, secrets)?;
        let done = task.run(&mut |_, _| true)?;
        held(&self.session).finish(done)
    }

    /// Ends this process after starting the one that shows Unlock. Nothing that was in this process's memory,
    /// or in the webview's, is in the new one's. Long work that runs is not waited for: ending at any
    /// point leaves the vault whole.
    pub fn lock(&self) -> ! {
        if let Ok(mut session) = self.session.try_lock() {
            session.close();
        }
        if let Err(error) = handover::start_anew(&held(&self.directory)) {
            eprintln!("khronika-window: locked, but the unlock screen could not be started: {error}");
        }
        std::process::exit(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_can_not_name_a_file() {
        let desk = Desk::new(None);
        for name in ["evidence.attach", "import.preview", "package.open", "key.new", "vault.create", "recovery.write"] {
            let refused = desk.call(name, json!({}), Vec::new());
            assert!(refused.is_err_and(|error| error.code == ErrorCode::CommandUnknown), "{name}");
        }
    }

    #[test]
    fn what_is_offered_exists() {
        for name in OFFERED {
            assert!(khronika_api::COMMANDS.iter().any(|command| command.name == *name), "{name}");
        }
    }
}

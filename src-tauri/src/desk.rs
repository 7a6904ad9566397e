//! What this process holds: the session, and which vault it opened last.
//! Owns the order in which commands run: one after the other, off the window's thread.

use std::sync::{Arc, Mutex, PoisonError};

use khronika_api::{ApiError, Secrets, Session};
use serde_json::{Value, json};

use crate::handover;

/// Commands that open a vault in the directory that they name.
const OPENING: [&str; 3] = ["vault.begin", "vault.unlock", "vault.recover"];

/// The session behind its lock.
#[derive(Clone)]
pub struct Desk(Arc<Mutex<Held>>);

struct Held {
    session: Session,
    directory: String,
}

impl Desk {
    /// No vault open; the directory is the one that Unlock will show.
    pub fn new(directory: Option<String>) -> Self {
        Self(Arc::new(Mutex::new(Held {
            session: Session::new(khronika_api::language()),
            directory: directory.unwrap_or_default(),
        })))
    }

    /// Runs a command to its end. Blocks: never on the window's thread.
    pub fn call(&self, name: &str, args: Value, secrets: Secrets) -> Result<Value, ApiError> {
        // A command that panicked left no transaction behind: SQLite rolled it back.
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let named = args.get("directory").and_then(Value::as_str).map(str::to_owned);
        let mut answer = held.session.call(name, args, secrets)?;
        if let Some(directory) = named.filter(|_| OPENING.contains(&name)) {
            held.directory = directory;
        }
        if name == "program.start"
            && !held.directory.is_empty()
            && let Some(answer) = answer.as_object_mut()
        {
            answer.insert("last_directory".to_owned(), json!(held.directory));
        }
        Ok(answer)
    }

    /// Ends this process after starting the one that shows Unlock. Nothing that was in this process's memory,
    /// or in the webview's, is in the new one's.
    pub fn lock(&self) -> ! {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.session.close();
        if let Err(error) = handover::start_anew(&held.directory) {
            eprintln!("khronika-window: locked, but the unlock screen could not be started: {error}");
        }
        std::process::exit(0)
    }
}

//! What this process holds: the session, and which vault it opened last.
//! Owns the order in which commands run: one after the other, off the window's thread; only the long part
//! of long work runs beside.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use khronika_api::{ApiError, ErrorCode, Incoming, Secrets, Session, Views};
use serde_json::{Value, json};

use crate::event::Listener;
use crate::files::Files;
use crate::first::First;
use crate::handover;
use crate::offer;
use crate::watch::Watch;
use crate::work::{Work, Works};

/// Commands that open a vault in the directory that they name.
const OPENING: [&str; 3] = ["vault.begin", "vault.unlock", "vault.recover"];

/// The session behind its lock; the directory behind one of its own, so that locking waits for nothing.
#[derive(Clone)]
pub struct Desk {
    session: Arc<Mutex<Session>>,
    directory: Arc<Mutex<String>>,
    open: Arc<AtomicBool>,
    /// What the person chose.
    pub files: Files,
    /// The long work that runs.
    pub works: Works,
    /// The exhibits that are looked at.
    pub views: Views,
    /// Bytes of an excerpt that come from the page.
    pub incoming: Incoming,
    /// The page that listens.
    pub listener: Listener,
    /// Who was last seen.
    pub watch: Watch,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A command that panicked left no transaction behind: SQLite rolled it back.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// No vault open; the directory is the one that Unlock will show.
    pub fn new(directory: Option<String>) -> Self {
        let session = Session::new(khronika_api::language());
        Self {
            views: session.views(),
            incoming: session.incoming(),
            session: Arc::new(Mutex::new(session)),
            directory: Arc::new(Mutex::new(directory.unwrap_or_default())),
            open: Arc::default(),
            files: Files::default(),
            works: Works::default(),
            listener: Listener::default(),
            watch: Watch::default(),
        }
    }

    /// What the window begins with.
    pub fn first(&self) -> First {
        let mut session = held(&self.session);
        let answer = session.call_with("program.start", json!({}), Vec::new(), &mut |_, _| true).unwrap_or_default();
        First::of(&answer, !held(&self.directory).is_empty())
    }

    /// Whether a vault is open.
    pub fn is_open(&self) -> bool {
        self.open.load(Ordering::Relaxed)
    }

    /// Runs a command of a window to its end. Blocks: never on the window's thread. `ticket` is the page's
    /// number for it, where the page wants to know how far it is.
    pub fn call(
        &self,
        window: &str,
        name: &str,
        mut args: Value,
        secrets: Secrets,
        ticket: Option<u32>,
    ) -> Result<Value, ApiError> {
        if !offer::has(window, name) {
            return Err(ApiError::new(ErrorCode::CommandUnknown));
        }
        self.files.resolve(name, &mut args)?;
        let named = args.get("directory").and_then(Value::as_str).map(str::to_owned);
        let work = self.works.begin(ticket, self.listener.clone());
        let mut answer = self.run(name, args, secrets, work)?;
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
    fn run(&self, name: &str, args: Value, secrets: Secrets, mut work: Work) -> Result<Value, ApiError> {
        let mut progress = |done, total| work.at(done, total);
        if Session::runs_beside(name) {
            let task = held(&self.session).prepare(name, args, secrets)?;
            let done = task.run(&mut progress)?;
            return held(&self.session).finish(done);
        }
        let mut session = held(&self.session);
        let answer = session.call_with(name, args, secrets, &mut progress);
        if session.is_open() != self.open.swap(session.is_open(), Ordering::Relaxed) {
            self.watch.see();
        }
        answer
    }

    /// The passphrase counts as not typed again.
    pub fn forget_authentication(&self) {
        held(&self.session).forget_authentication();
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
        for (name, field) in
            [("intake.begin", "from"), ("import.preview", "file"), ("package.open", "out"), ("key.new", "out")]
        {
            let refused = desk.call("main", name, json!({field: "/etc/passwd"}), Vec::new(), None);
            assert!(refused.is_err_and(|error| error.code == ErrorCode::ArgumentsWrong), "{name}");
        }
        for name in ["vault.create", "vault.authenticate", "evidence.attach"] {
            let refused = desk.call("main", name, json!({}), Vec::new(), None);
            assert!(refused.is_err_and(|error| error.code == ErrorCode::CommandUnknown), "{name}");
        }
    }

    #[test]
    fn the_small_window_authenticates_and_does_nothing_else() {
        let desk = Desk::new(None);
        for name in ["record.list", "record.show", "vault.unlock", "package.seal", "setting.list"] {
            let refused = desk.call("authenticate", name, json!({}), Vec::new(), None);
            assert!(refused.is_err_and(|error| error.code == ErrorCode::CommandUnknown), "{name}");
        }
        assert!(desk.call("authenticate", "program.start", json!({}), Vec::new(), None).is_ok());
        assert!(desk.call("stranger", "program.start", json!({}), Vec::new(), None).is_err());
    }
}

//! Ctrl-C: while the program waits for input it ends at once; long work is asked to end cleanly, and a
//! second time ends it as well. A vault survives each of them.

use std::fs::File;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::failure::CANCELLED;

static WAITING: AtomicBool = AtomicBool::new(false);
static TERMINAL: Mutex<Option<(File, Termios)>> = Mutex::new(None);

/// Whether the person asked to stop.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Listens from now on. Where the system refuses, Ctrl-C ends the program as it always does.
    pub fn listen() -> Self {
        let stop = Self::default();
        let asked = Arc::clone(&stop.0);
        if let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP]) {
            std::thread::spawn(move || {
                for _ in signals.forever() {
                    let waiting = WAITING.load(Ordering::SeqCst);
                    if waiting || asked.swap(true, Ordering::SeqCst) {
                        restore();
                        if waiting {
                            let _ = crate::prompt::write("\n");
                        }
                        std::process::exit(i32::from(CANCELLED));
                    }
                }
            });
        }
        stop
    }

    /// Whether it was asked.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// As long as this lives the program waits for input.
pub struct Waiting(());

/// Begins to wait for input; remembers how the terminal was, with its echo.
pub fn waiting() -> Waiting {
    let terminal = File::open("/dev/tty").ok().and_then(|file| tcgetattr(&file).ok().map(|was| (file, was)));
    *TERMINAL.lock().unwrap_or_else(PoisonError::into_inner) = terminal;
    WAITING.store(true, Ordering::SeqCst);
    Waiting(())
}

impl Waiting {
    /// Shows nothing of what is typed from now on; before the question stands there, not after it.
    #[must_use]
    pub fn silent(self) -> Self {
        if let Some((terminal, was)) = &*TERMINAL.lock().unwrap_or_else(PoisonError::into_inner) {
            let mut silent = was.clone();
            silent.local_modes.remove(LocalModes::ECHO);
            let _ = tcsetattr(terminal, OptionalActions::Now, &silent);
        }
        self
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        restore();
        WAITING.store(false, Ordering::SeqCst);
    }
}

/// Puts the terminal back as it was before the question.
fn restore() {
    if let Some((terminal, was)) = TERMINAL.lock().unwrap_or_else(PoisonError::into_inner).take() {
        let _ = tcsetattr(terminal, OptionalActions::Now, &was);
    }
}

//! Ctrl-C: the first one asks long work to end cleanly, a second one ends the program at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

use crate::failure::CANCELLED;

/// Whether the person asked to stop.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Listens from now on. Where the system refuses, Ctrl-C ends the program as it always does.
    pub fn listen() -> Self {
        let stop = Self::default();
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // This order matters: the second signal finds the flag that the first one set.
            let _ = flag::register_conditional_shutdown(signal, i32::from(CANCELLED), Arc::clone(&stop.0));
            let _ = flag::register(signal, Arc::clone(&stop.0));
        }
        stop
    }

    /// Whether it was asked.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

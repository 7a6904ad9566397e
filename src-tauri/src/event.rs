//! What the shell tells the page without being asked.

use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use tauri::ipc::Channel;

use crate::files::Chosen;

/// One message.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum Event {
    /// How far long work is.
    Progress {
        /// The page's own number for it.
        ticket: u32,
        /// Bytes, rows or pages.
        done: u64,
        /// Of so many, where that is known.
        total: Option<u64>,
    },
    /// Files hang over the window.
    Dragged {
        /// Whether they still do.
        over: bool,
    },
    /// Files were dropped on it.
    Dropped {
        /// Which ones.
        files: Vec<Chosen>,
    },
}

/// Whoever listens: the page that stands, at most.
#[derive(Clone, Default)]
pub struct Listener(Arc<Mutex<Option<Channel<Event>>>>);

impl Listener {
    /// From now on this page; the one before is gone.
    pub fn attend(&self, channel: Channel<Event>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(channel);
    }

    /// Tells it.
    pub fn tell(&self, event: &Event) {
        if let Some(channel) = &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            // A page that has gone misses nothing.
            let _ = channel.send(event.clone());
        }
    }
}

//! Long work that a page watches: how far it is, and whether the person has cancelled it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::event::{Event, Listener};

/// How often at most a page is told.
const PACE: Duration = Duration::from_millis(100);

/// So long after one portion of work the next one still belongs to it.
const BETWEEN: Duration = Duration::from_secs(3);

/// The work that runs, by the tickets that the page gave it.
#[derive(Clone, Default)]
pub struct Works {
    running: Arc<Mutex<HashMap<u32, Arc<AtomicBool>>>>,
    ended: Arc<Mutex<Option<Instant>>>,
}

impl Works {
    fn all(&self) -> std::sync::MutexGuard<'_, HashMap<u32, Arc<AtomicBool>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether any runs.
    pub fn any(&self) -> bool {
        !self.all().is_empty()
    }

    /// Whether any runs, or ran a moment ago: work in portions, such as the intake of a folder, is one.
    pub fn go_on(&self) -> bool {
        let ended = *self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        self.any() || ended.is_some_and(|ended| ended.elapsed() < BETWEEN)
    }

    /// Asks the work of that ticket to end; nothing of it stays.
    pub fn cancel(&self, ticket: u32) {
        if let Some(cancelled) = self.all().get(&ticket) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Begins work.
    pub fn begin(&self, ticket: Option<u32>, listener: Listener) -> Work {
        let cancelled = Arc::new(AtomicBool::new(false));
        if let Some(ticket) = ticket {
            self.all().insert(ticket, Arc::clone(&cancelled));
        }
        Work { works: self.clone(), ticket, cancelled, listener, told: None }
    }
}

/// Work that runs; dropped when it has ended.
pub struct Work {
    works: Works,
    ticket: Option<u32>,
    cancelled: Arc<AtomicBool>,
    listener: Listener,
    told: Option<Instant>,
}

impl Work {
    /// Tells how far it is; `false` once it is cancelled.
    pub fn at(&mut self, done: u64, total: Option<u64>) -> bool {
        if let Some(ticket) = self.ticket
            && self.told.is_none_or(|told| told.elapsed() >= PACE)
        {
            self.told = Some(Instant::now());
            self.listener.tell(&Event::Progress { ticket, done, total });
        }
        !self.cancelled.load(Ordering::Relaxed)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket {
            self.works.all().remove(&ticket);
            *self.works.ended.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_cancelled_by_its_own_ticket() {
        let works = Works::default();
        let (mut one, mut two) = (works.begin(Some(1), Listener::default()), works.begin(Some(2), Listener::default()));
        works.cancel(2);
        works.cancel(3);
        assert!(one.at(1, None) && !two.at(1, Some(2)));
        assert!(works.any());
        drop((one, two));
        assert!(!works.any() && works.go_on(), "the next portion follows");
        assert!(works.begin(None, Listener::default()).at(0, None));
    }
}

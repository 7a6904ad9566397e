//! When the window locks by itself: nobody at it, the machine about to sleep, the session locked.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use crate::desk::Desk;

/// Minutes without a key or a pointer, unless the person chose others.
const USUAL_MINUTES: u64 = 5;
/// What may be chosen: longer would be no lock.
const MINUTES: std::ops::RangeInclusive<u64> = 1..=60;

/// When somebody was last seen, and how long the window waits.
#[derive(Clone)]
pub struct Watch {
    seen: Arc<AtomicU64>,
    minutes: Arc<AtomicU64>,
}

impl Default for Watch {
    fn default() -> Self {
        Self { seen: Arc::new(AtomicU64::new(now())), minutes: Arc::new(AtomicU64::new(USUAL_MINUTES)) }
    }
}

impl Watch {
    /// Somebody is there.
    pub fn see(&self) {
        self.seen.store(now(), Ordering::Relaxed);
    }

    /// Waits so long from now on.
    pub fn wait(&self, minutes: u64) {
        self.minutes.store(minutes.clamp(*MINUTES.start(), *MINUTES.end()), Ordering::Relaxed);
        self.see();
    }

    /// Whether nobody has been there for too long.
    fn is_over(&self) -> bool {
        let waited = now().saturating_sub(self.seen.load(Ordering::Relaxed));
        waited >= self.minutes.load(Ordering::Relaxed) * 60
    }
}

/// Seconds since the machine started, those that it slept included: whoever opens the lid an hour later finds
/// the vault locked, also where no message about the sleep came.
#[cfg(target_os = "linux")]
fn now() -> u64 {
    u64::try_from(rustix::time::clock_gettime(rustix::time::ClockId::Boottime).tv_sec).unwrap_or_default()
}

#[cfg(not(target_os = "linux"))]
fn now() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// Looks once a second. Long work that the person began, such as a backup, isn't cut short by their absence;
/// a session that is locked and a machine that goes to sleep cut short anything.
pub fn look(desk: Desk) {
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_secs(1));
            if desk.is_open() && desk.watch.is_over() && !desk.works.go_on() {
                desk.lock();
            }
        }
    });
}

/// Listens to the system. On the window's thread: its loop brings the messages.
#[cfg(target_os = "linux")]
pub fn listen(desk: &Desk) {
    use gtk::gio::{BusType, Cancellable, DBusSignalFlags, bus_get_sync};

    /// Interface and member; each carries a truth value, or nothing.
    const SYSTEM: &[(&str, &str)] =
        &[("org.freedesktop.login1.Manager", "PrepareForSleep"), ("org.freedesktop.login1.Session", "Lock")];
    const SESSION: &[(&str, &str)] = &[
        ("org.freedesktop.ScreenSaver", "ActiveChanged"),
        ("org.gnome.ScreenSaver", "ActiveChanged"),
        ("org.cinnamon.ScreenSaver", "ActiveChanged"),
        ("org.mate.ScreenSaver", "ActiveChanged"),
        ("org.xfce.ScreenSaver", "ActiveChanged"),
    ];
    for (bus, signals) in [(BusType::System, SYSTEM), (BusType::Session, SESSION)] {
        // A machine without the bus has nobody who would tell; the clock above still runs.
        let Ok(connection) = bus_get_sync(bus, Cancellable::NONE) else { continue };
        for (interface, member) in signals {
            let desk = desk.clone();
            connection.signal_subscribe(
                None,
                Some(interface),
                Some(member),
                None,
                None,
                DBusSignalFlags::NONE,
                move |_, _, _, _, _, values| {
                    let begins = values.n_children() == 0 || values.child_value(0).get::<bool>().unwrap_or(true);
                    if begins && desk.is_open() {
                        desk.lock();
                    }
                },
            );
        }
        // The subscriptions live as long as the connection, and that as long as the process.
        std::mem::forget(connection);
    }
}

/// Other systems have their own means; none is built yet.
#[cfg(not(target_os = "linux"))]
pub fn listen(_: &Desk) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_begins_anew_with_each_sign_of_somebody() {
        let watch = Watch::default();
        assert!(!watch.is_over());
        watch.seen.store(now().saturating_sub(USUAL_MINUTES * 60), Ordering::Relaxed);
        assert!(watch.is_over());
        watch.see();
        assert!(!watch.is_over());
    }

    #[test]
    fn nobody_can_switch_the_wait_off() {
        let watch = Watch::default();
        watch.wait(0);
        assert_eq!(watch.minutes.load(Ordering::Relaxed), 1);
        watch.wait(u64::MAX);
        assert_eq!(watch.minutes.load(Ordering::Relaxed), 60);
    }
}

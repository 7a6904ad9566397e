//! The delay that grows after wrong passphrases: in memory, per folder. Whoever copies the folder and
//! guesses outside this program isn't delayed by it; scrypt is what costs them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::VaultError;

/// Seconds; the longest that anybody waits.
const LONGEST: u64 = 30;

#[derive(Clone, Copy)]
struct Failures {
    count: u32,
    next: Instant,
}

static FAILURES: Mutex<BTreeMap<PathBuf, Failures>> = Mutex::new(BTreeMap::new());

fn failures() -> MutexGuard<'static, BTreeMap<PathBuf, Failures>> {
    FAILURES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One name per folder, whichever way it was reached.
fn name(dir: &Path) -> PathBuf {
    dir.canonicalize().unwrap_or_else(|_| dir.to_owned())
}

/// How long until `Vault::open` on this folder takes another attempt.
#[must_use]
pub fn wait_before_next(dir: &Path) -> Duration {
    failures().get(&name(dir)).map_or(Duration::ZERO, |failed| failed.next.saturating_duration_since(Instant::now()))
}

/// # Errors
/// `TooSoon` with the rest of the wait in seconds, rounded up.
pub(crate) fn check(dir: &Path) -> Result<(), VaultError> {
    let wait = wait_before_next(dir);
    if wait.is_zero() {
        return Ok(());
    }
    Err(VaultError::TooSoon { seconds: wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0)) })
}

/// After a wrong passphrase: 1, 2, 4, … 30 seconds.
pub(crate) fn failed(dir: &Path) {
    let mut all = failures();
    let count = all.get(&name(dir)).map_or(0, |failed| failed.count);
    let wait = 1_u64.checked_shl(count).unwrap_or(LONGEST).min(LONGEST);
    all.insert(
        name(dir),
        Failures { count: count.saturating_add(1), next: Instant::now() + Duration::from_secs(wait) },
    );
}

pub(crate) fn succeeded(dir: &Path) {
    failures().remove(&name(dir));
}

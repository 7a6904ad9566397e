//! The delay after wrong passphrases.

use std::time::Duration;

use super::{by_passphrase, new_vault, secret};
use crate::{Key, Vault, VaultError, attempts, wait_before_next};

#[test]
fn wrong_passphrases_make_the_next_attempt_wait() {
    let dir = tempfile::tempdir().unwrap();
    drop(new_vault(dir.path()));
    assert_eq!(wait_before_next(dir.path()), Duration::ZERO);
    let wrong = Key::Passphrase(secret("wrong"));
    assert!(matches!(Vault::open(dir.path(), &wrong), Err(VaultError::WrongKey)));
    // Even the right one waits, or the delay would tell which it is.
    assert!(matches!(Vault::open(dir.path(), &by_passphrase()), Err(VaultError::TooSoon { seconds: 1 })));
    std::thread::sleep(Duration::from_millis(1050));
    drop(Vault::open(dir.path(), &by_passphrase()).unwrap());
    assert_eq!(wait_before_next(dir.path()), Duration::ZERO);
}

#[test]
fn the_delay_doubles_up_to_thirty_seconds() {
    let dir = tempfile::tempdir().unwrap();
    for expected in [1, 2, 4, 8, 16, 30, 30] {
        attempts::failed(dir.path());
        let wait = wait_before_next(dir.path());
        assert!(wait > Duration::from_secs(expected - 1) && wait <= Duration::from_secs(expected), "{wait:?}");
    }
    for _ in 0..100 {
        attempts::failed(dir.path());
    }
    assert!(wait_before_next(dir.path()) <= Duration::from_secs(30));
    let other = tempfile::tempdir().unwrap();
    assert_eq!(wait_before_next(other.path()), Duration::ZERO);
}

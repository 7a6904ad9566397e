//! How soon the unlock screen can be typed into, beside the least that Tauri can show: both started in turns, both
//! watched by the accessibility bus. Only in the long form (`cargo xtask window`, on the release build): a machine
//! that does other things besides would fail it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use acceptance::bus::Hand;
use acceptance::desk::Desk;
use acceptance::shipped;

/// Starts of each.
const TURNS: usize = 15;
/// How long the unlock screen may take.
const SOON: Duration = Duration::from_secs(1);
/// And how much longer than the minimal window, in hundredths.
const BESIDE: u128 = 120;

/// From the start of the process until its passphrase field is on the screen and takes letters.
fn start(binary: &Path, vault: Option<&Path>) -> Duration {
    let home = tempfile::tempdir().unwrap();
    let mut hand = Hand::start(binary);
    hand.ready();
    let begun = Instant::now();
    let mut window = Command::new(binary)
        .args(vault)
        .env("HOME", home.path())
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("XDG_DATA_HOME")
        .env_remove("XDG_CACHE_HOME")
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    hand.appear("Passphrase");
    let took = begun.elapsed();
    window.kill().unwrap();
    window.wait().unwrap();
    std::thread::sleep(Duration::from_millis(700));
    took
}

fn middle(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[test]
fn the_unlock_screen_stands_nearly_as_soon_as_the_least_window() {
    if std::env::var_os("KHRONIKA_LONG").is_none() || std::env::var_os("DISPLAY").is_none() {
        return;
    }
    let Some(window) = shipped::window() else { return };
    let window: PathBuf = window.canonicalize().unwrap();
    let minimal = window.with_file_name("minimal-window");
    if !minimal.is_file() {
        println!("skipped: no minimal window beside the shipped one");
        return;
    }
    let Some(mut desk) = Desk::shipped() else { return };
    desk.lock();
    let (mut ours, mut least) = (Vec::new(), Vec::new());
    // Once each for the disk's sake.
    start(&minimal, None);
    start(&window, Some(&desk.vault()));
    for _ in 0..TURNS {
        least.push(start(&minimal, None));
        ours.push(start(&window, Some(&desk.vault())));
    }
    let (ours_middle, least_middle) = (middle(&mut ours), middle(&mut least));
    println!("unlock screen {ours_middle:?} (slowest {:?}), minimal window {least_middle:?}", ours[TURNS - 1]);
    let ratio = ours_middle.as_millis() * 100 / least_middle.as_millis();
    println!("ratio {ratio} %");
    assert!(ours_middle <= SOON && ratio <= BESIDE, "{ours:?} against {least:?}");
}

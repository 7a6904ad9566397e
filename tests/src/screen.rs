//! The screen's own keyboard (`xdotool`): it reaches where `WebDriver` doesn't, into the windows before the page.

use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Long enough for a key derivation on a busy machine with two cores.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs it; gives what it prints.
///
/// # Panics
/// Where it isn't installed.
pub fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output().expect("xdotool is installed");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// A key, or several together.
pub fn press(key: &str) {
    xdotool(&["key", "--clearmodifiers", key]);
    sleep(Duration::from_millis(250));
}

/// Types, wherever the keyboard is.
pub fn write(text: &str) {
    xdotool(&["type", "--delay", "8", text]);
    sleep(Duration::from_millis(250));
}

/// Waits until it is so.
///
/// # Panics
/// Where it takes too long.
pub fn wait_for(what: &str, mut there: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !there() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain: {what}");
        sleep(Duration::from_millis(100));
    }
}

/// The program's windows that are seen.
fn windows() -> Vec<String> {
    xdotool(&["search", "--onlyvisible", "--class", "khronika"]).lines().map(str::to_owned).collect()
}

/// The largest of them is the page.
fn page() -> Option<String> {
    windows().into_iter().max_by_key(|id| {
        let about = xdotool(&["getwindowgeometry", "--shell", id]);
        let number = |name: &str| -> u64 {
            about.lines().find_map(|line| line.strip_prefix(name)).and_then(|text| text.parse().ok()).unwrap_or(0)
        };
        number("WIDTH=") * number("HEIGHT=")
    })
}

/// Types into the window that stands before the page (a file chooser takes a path, the small window the
/// passphrase), and waits until it goes.
///
/// # Panics
/// Where none comes, or it stays.
pub fn answer(what: &str, text: &str) {
    let mut over = None;
    wait_for(what, || {
        let page = page();
        over = windows().into_iter().find(|each| Some(each) != page.as_ref());
        over.is_some()
    });
    let (over, page) = (over.unwrap_or_default(), page());
    sleep(Duration::from_millis(1000));
    xdotool(&["windowfocus", "--sync", &over]);
    // A name that is proposed gives way to the one that is typed.
    press("ctrl+a");
    write(text);
    press("Return");
    let begun = Instant::now();
    wait_for("the window before the page goes", || {
        // A chooser may first take the path into its field.
        if begun.elapsed() > Duration::from_secs(3) && windows().contains(&over) {
            press("Return");
        }
        !windows().contains(&over)
    });
    if let Some(page) = page {
        xdotool(&["windowfocus", "--sync", &page]);
    }
}

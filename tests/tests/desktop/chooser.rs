//! The system's file chooser, which stands before the page.
//!
//! Owns: the keyboard of the screen (`xdotool`). WebDriver doesn't reach outside the page.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::window::wait_until;

fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output().expect("xdotool is installed");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// The program's windows that can be seen, the newest last.
fn windows() -> Vec<String> {
    xdotool(&["search", "--onlyvisible", "--class", "khronika"]).lines().map(str::to_owned).collect()
}

/// The window that stands before the page.
fn over() -> Option<String> {
    let main = main_window();
    windows().into_iter().find(|each| Some(each) != main.as_ref())
}

/// Gives it the keyboard, and types.
async fn answer(over: &str, typed: &str) {
    let main = windows().into_iter().find(|each| each != over);
    tokio::time::sleep(Duration::from_millis(700)).await;
    xdotool(&["windowfocus", "--sync", over]);
    // A name that is proposed gives way to the one that is typed.
    xdotool(&["key", "--clearmodifiers", "ctrl+a"]);
    xdotool(&["type", "--delay", "12", typed]);
    tokio::time::sleep(Duration::from_millis(300)).await;
    xdotool(&["key", "--clearmodifiers", "Return"]);
    let begun = std::time::Instant::now();
    wait_until("the window before the page goes", || {
        // A chooser may first take the path into its field.
        if begun.elapsed() > Duration::from_secs(3) {
            xdotool(&["key", "--clearmodifiers", "Return"]);
            std::thread::sleep(Duration::from_millis(500));
        }
        !windows().iter().any(|each| each == over)
    })
    .await;
    if let Some(main) = main {
        xdotool(&["windowfocus", "--sync", &main]);
    }
}

/// The largest of them is the page.
fn main_window() -> Option<String> {
    windows().into_iter().max_by_key(|id| {
        let about = xdotool(&["getwindowgeometry", "--shell", id]);
        let number = |name: &str| -> u64 {
            about.lines().find_map(|line| line.strip_prefix(name)).and_then(|text| text.parse().ok()).unwrap_or(0)
        };
        number("WIDTH=") * number("HEIGHT=")
    })
}

/// A file that is there, or is to be: its path is typed.
pub async fn choose(path: &Path) {
    wait_until("the file chooser", || over().is_some()).await;
    answer(&over().unwrap(), path.to_str().unwrap()).await;
}

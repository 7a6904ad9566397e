//! The window as it ships, under strace: it talks to its own screen and bus, and to nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use acceptance::shipped::{self, is_network};

fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output().expect("xdotool");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

#[test]
fn the_window_connects_to_nothing() {
    let Some(window) = shipped::window() else { return };
    if std::env::var_os("DISPLAY").is_none() {
        println!("skipped: no screen");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let mut child = Command::new("strace")
        .args(["-f", "-A", "-e", "trace=%network", "-o"])
        .arg(&trace)
        .arg(window)
        .env("HOME", folder.path())
        .env("NO_AT_BRIDGE", "1")
        .stdin(Stdio::null())
        .process_group(0)
        .spawn()
        .unwrap();
    // The page is there when a window of that title is; then somebody goes to Create and types.
    let begun = Instant::now();
    let mut found = String::new();
    while found.is_empty() && begun.elapsed() < Duration::from_secs(60) {
        sleep(Duration::from_millis(500));
        found = xdotool(&["search", "--onlyvisible", "--name", "^Khronika$"]);
    }
    sleep(Duration::from_secs(3));
    for keys in [["key", "ctrl+n"], ["type", "слова https://invented.example/ ещё"], ["key", "Tab"], ["key", "Return"]]
    {
        xdotool(&keys);
        sleep(Duration::from_millis(700));
    }
    let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", child.id())]).status();
    child.wait().unwrap();
    assert!(!found.is_empty(), "the window never came");
    let said = fs::read_to_string(trace).unwrap();
    assert!(said.contains("AF_UNIX"), "strace saw nothing");
    assert_eq!(said.lines().filter(|line| is_network(line)).collect::<Vec<_>>(), Vec::<&str>::new());
}

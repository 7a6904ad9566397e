//! The acceptance tests: the binaries as they ship, against stock tools, damage and a real screen.

use std::process::Command;

use super::runner;
use crate::failure::Outcome;
use crate::json::Json;
use crate::process;
use crate::program;
use crate::tally::Tally;
use crate::tree::Tree;

/// A screen and a session bus of its own, so that nothing of the person's own desktop is touched.
const SCREEN: [&str; 6] = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24", "dbus-run-session", "--"];

/// Run early, as a step of their own, because they read nothing but text.
pub const ON_TEXT: [&str; 2] = ["structure", "catalogues"];

/// Builds both binaries without any test feature and sets them aside; then, under its own name, the window
/// that WebDriver can attach to. Tests on what the program leaves behind use the first window only.
pub fn build_shipped(tree: &Tree, release: bool) -> Outcome {
    let build = |options: &[&str]| {
        let mut build = tree.cargo(&["build", "--locked", "--quiet"]);
        if release {
            build.arg("--release");
        }
        process::run(build.args(options))
    };
    build(&program::PACKAGES)?;
    program::set_aside(tree, release, "khronika", "khronika")?;
    program::set_aside(tree, release, "khronika-window", "khronika-window")?;
    build(&["-p", "khronika-shell", "--features", "drivable"])?;
    program::set_aside(tree, release, "khronika-window", "khronika-window-drivable")?;
    // Whoever starts the window in the target folder by hand gets the one that ships.
    build(&["-p", "khronika-shell"])
}

/// Builds the tests, so that the time of the next step is theirs.
pub fn build(tree: &Tree) -> Outcome {
    process::run(&mut tree.cargo(&["test", "--locked", "--quiet", "--package", "acceptance", "--no-run"]))
}

/// Stories, formats against stock tools, damage: everything but the window.
pub fn test(tree: &Tree, tally: &mut Tally) -> Outcome {
    let names = targets(tree)?.into_iter().filter(|name| !is_on_window(name)).collect();
    runner::count(start(tree, names).arg("--lib"), tally)
}

/// The tests that drive the window. There is one screen and one keyboard, so they take turns.
pub fn test_window(tree: &Tree, tally: &mut Tally) -> Outcome {
    let names: Vec<String> = targets(tree)?.into_iter().filter(|name| is_on_window(name)).collect();
    if names.is_empty() {
        return Err("no test target is called desktop…".into());
    }
    runner::count(start(tree, names).env("NEXTEST_TEST_THREADS", "1").env("RUST_TEST_THREADS", "1"), tally)
}

/// Those targets of the acceptance tests, on a screen of their own, with the binaries as they ship.
pub fn start(tree: &Tree, names: Vec<String>) -> Command {
    let mut command = runner::start(tree, &SCREEN);
    command
        .args(["--package", "acceptance"])
        .args(names.iter().flat_map(|name| ["--test", name]))
        .env("KHRONIKA_BIN_DIR", tree.shipped())
        .env("KHRONIKA_PEERS", tree.peers())
        // A Wayland session of the person must not draw the test's window away from its screen.
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11");
    command
}

fn is_on_window(name: &str) -> bool {
    name.starts_with("desktop")
}

/// The acceptance crate's test targets, without those that have been run and counted before.
fn targets(tree: &Tree) -> Outcome<Vec<String>> {
    let mut ask = tree.cargo(&["metadata", "--no-deps", "--format-version", "1", "--locked"]);
    let metadata = Json::parse(&process::capture(&mut ask)?)?;
    let named = |value: &Json| value.get("name").and_then(Json::text).map(str::to_owned);
    let packages = metadata.get("packages").map(Json::items).unwrap_or_default();
    let acceptance = packages.iter().find(|package| named(package).as_deref() == Some("acceptance"));
    let targets = acceptance.and_then(|package| package.get("targets")).map(Json::items).unwrap_or_default();
    let is_test = |target: &&Json| {
        let kinds = target.get("kind").map(Json::items).unwrap_or_default();
        kinds.iter().any(|kind| kind.text() == Some("test"))
    };
    let mut names: Vec<String> = targets.iter().filter(is_test).filter_map(named).collect();
    names.retain(|name| !ON_TEXT.contains(&name.as_str()));
    Ok(names)
}

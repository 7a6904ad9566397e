//! The acceptance tests: the binaries as they ship, against stock tools, damage and a real screen.

use super::runner;
use crate::failure::Outcome;
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
pub fn build_shipped(tree: &Tree) -> Outcome {
    process::run(tree.cargo(&["build", "--locked", "--quiet"]).args(program::PACKAGES))?;
    program::set_aside(tree, "khronika", "khronika")?;
    program::set_aside(tree, "khronika-window", "khronika-window")?;
    process::run(&mut tree.cargo(&["build", "--locked", "--quiet", "-p", "khronika-shell", "--features", "drivable"]))?;
    program::set_aside(tree, "khronika-window", "khronika-window-drivable")?;
    // Whoever starts target/debug/khronika-window by hand gets the one that ships.
    process::run(&mut tree.cargo(&["build", "--locked", "--quiet", "-p", "khronika-shell"]))
}

/// Builds the tests, so that the time of the next step is theirs.
pub fn build(tree: &Tree) -> Outcome {
    process::run(&mut tree.cargo(&["test", "--locked", "--quiet", "--package", "acceptance", "--no-run"]))
}

/// Runs them.
pub fn test(tree: &Tree, tally: &mut Tally) -> Outcome {
    let mut command = runner::start(tree, &SCREEN);
    command
        .args(["--package", "acceptance", "--lib"])
        .args(stories(tree)?.iter().flat_map(|name| ["--test", name]))
        .env("KHRONIKA_BIN_DIR", tree.shipped())
        .env("KHRONIKA_PEERS", tree.peers())
        .env("PATH", tree.search_path())
        // A Wayland session of the person must not draw the test's window away from its screen.
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11");
    runner::count(&mut command, tally)
}

/// The test targets of the acceptance crate that have not been run and counted before.
fn stories(tree: &Tree) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(tree.path("tests/tests"))? {
        let path = entry?.path();
        let is_target = path.extension().is_some_and(|kind| kind == "rs") || path.join("main.rs").is_file();
        let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        if is_target && !ON_TEXT.contains(&name) {
            names.push(name.to_owned());
        }
    }
    names.sort();
    Ok(names)
}

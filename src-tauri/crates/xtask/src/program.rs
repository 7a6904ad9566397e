//! Building what a person runs: the window's page, the window, the command line.

use std::path::{Path, PathBuf};

use crate::failure::Outcome;
use crate::install;
use crate::process;
use crate::tree::Tree;

/// The packages of the two binaries, built by name so that no test feature is unified into them.
pub const PACKAGES: [&str; 4] = ["-p", "khronika-cli", "-p", "khronika-shell"];

/// Both binaries, built.
pub struct Program {
    folder: PathBuf,
}

impl Program {
    /// Installs what building needs and builds everything.
    pub fn build(tree: &Tree, release: bool) -> Outcome<Self> {
        println!("· looking for what is missing");
        install::versions::check(tree)?;
        install::debian::install(tree, install::debian::FOR_PROGRAM)?;
        install::npm::install(tree)?;
        println!("· building the window's page");
        process::run(&mut tree.npm(&["run", "--silent", "build"]))?;
        println!("· building the program (the first time takes several minutes)");
        let mut build = tree.cargo(&["build", "--locked"]);
        build.args(PACKAGES);
        if release {
            build.arg("--release");
        }
        process::run(&mut build)?;
        Ok(Self { folder: tree.target().join(if release { "release" } else { "debug" }) })
    }

    /// Binaries that lie there already.
    #[cfg(test)]
    pub fn built_in(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The command line.
    pub fn command_line(&self) -> PathBuf {
        self.folder.join("khronika")
    }

    /// The window.
    pub fn window(&self) -> PathBuf {
        self.folder.join("khronika-window")
    }
}

/// Copies a binary that was just built to where no later build replaces it.
pub fn set_aside(tree: &Tree, release: bool, built: &str, kept: &str) -> Outcome {
    let folder = aside(tree, release);
    std::fs::create_dir_all(&folder)?;
    let profile = if release { "release" } else { "debug" };
    copy(&tree.target().join(profile).join(built), &folder.join(kept))
}

/// Where the binaries of that build are set aside.
pub fn aside(tree: &Tree, release: bool) -> PathBuf {
    if release { tree.target().join("released") } else { tree.shipped() }
}

/// By way of a second name: a running copy can't be written over.
fn copy(from: &Path, to: &Path) -> Outcome {
    let beside = to.with_extension("new");
    let copied = std::fs::copy(from, &beside).and_then(|_| std::fs::rename(&beside, to));
    copied.map_err(|error| format!("{} to {}: {error}", from.display(), to.display()).into())
}

/// Whether there is a screen to show a window on.
pub fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

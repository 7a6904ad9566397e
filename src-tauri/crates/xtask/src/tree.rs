//! Where things lie in the checkout, and the commands that are always started the same way.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Outcome;

/// The checkout that this `xtask` was built from.
pub struct Tree {
    root: PathBuf,
}

impl Tree {
    /// Finds the root from this crate's own folder, wherever the command was typed.
    pub fn locate() -> Outcome<Self> {
        let own = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| OsString::from(env!("CARGO_MANIFEST_DIR")));
        let own = PathBuf::from(own);
        match own.ancestors().find(|folder| folder.join("Cargo.lock").is_file()) {
            Some(root) => Ok(Self { root: root.to_owned() }),
            None => Err(format!("no Cargo.lock above {}", own.display()).into()),
        }
    }

    /// A path below the root.
    pub fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// Where cargo puts what it builds.
    pub fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.root.join("target"),
        }
    }

    /// The Python programs that the acceptance tests compare with.
    pub fn peers(&self) -> PathBuf {
        self.target().join("peers")
    }

    /// Public matchers of persons.
    pub fn matchers(&self) -> PathBuf {
        self.target().join("matchers")
    }

    /// The binaries as they ship: kept apart from those that a test build links with its features.
    pub fn shipped(&self) -> PathBuf {
        self.target().join("shipped")
    }

    /// A program started at the root.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        // Honoured by release builds too: a window that anything can drive.
        command.env_remove("TAURI_WEBVIEW_AUTOMATION");
        command
    }

    /// The cargo that started us.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let mut command = self.command(&cargo);
        command.args(arguments);
        command
    }

    /// npm in the window's folder.
    pub fn npm(&self, arguments: &[&str]) -> Command {
        let mut command = self.command("npm");
        command.current_dir(self.path("ui")).args(arguments);
        command
    }
}

/// The text of a file, with its name in the error.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

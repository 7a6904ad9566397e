//! The invented sample case in a vault that is thrown away.
//!
//! Owns: the temporary folder, the passphrase that is no secret, the calls of the command line.
//! Must not: touch a vault that a person made, or leave the temporary one behind.

mod walk;

use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::failure::Outcome;
use crate::process;
use crate::program::Program;

pub use walk::walk;

/// Printed on the screen on purpose: the material is invented and the vault short-lived.
pub const PASSPHRASE: &str = "amber tram crosses nine quiet bridges before dusk";

/// A vault full of invented people, in a folder that nobody else may read.
pub struct SampleVault {
    folder: PathBuf,
    command_line: PathBuf,
    package_stays: bool,
}

impl SampleVault {
    /// Makes the folder.
    pub fn prepare(program: &Program) -> Outcome<Self> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_nanos());
        let folder = std::env::temp_dir().join(format!("khronika-sample-{}-{now}", std::process::id()));
        std::fs::DirBuilder::new()
            .mode(0o700)
            .create(&folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self { folder, command_line: program.command_line(), package_stays: false })
    }

    /// Where the vault lies.
    pub fn vault(&self) -> PathBuf {
        self.path("vault")
    }

    /// A path in the temporary folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Creates the vault and fills it.
    pub fn fill(&self) -> Outcome {
        let mut create = self.khronika(&["vault", "create"]);
        self.ask(create.arg(self.vault()).arg("--recovery-out").arg(self.path("recovery.txt")))?;
        let mut sample = self.khronika(&["sample"]);
        self.ask(sample.arg(self.vault()))?;
        Ok(())
    }

    /// Ends it: the vault and its copies go, the sealed package and the key that opens it stay.
    pub fn leave_package(mut self) {
        self.package_stays = true;
    }

    /// The command line with some words.
    pub fn khronika(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.command_line);
        command.args(words);
        command
    }

    /// Shows the command, runs it with the passphrase on standard input, and shows the answer.
    pub fn ask(&self, command: &mut Command) -> Outcome<String> {
        command.args(["--passphrase-fd", "0"]);
        println!("  $ {}", process::line(command));
        let said = process::feed(command, &format!("{PASSPHRASE}\n"))?;
        show(&said);
        Ok(said)
    }
}

impl Drop for SampleVault {
    fn drop(&mut self) {
        if !self.package_stays {
            let _ = std::fs::remove_dir_all(&self.folder);
            return;
        }
        for name in ["vault", "backup"] {
            let _ = std::fs::remove_dir_all(self.path(name));
        }
        let _ = std::fs::remove_file(self.path("recovery.txt"));
    }
}

/// The first lines of an answer, indented.
fn show(said: &str) {
    const LINES: usize = 12;
    let lines: Vec<&str> = said.lines().collect();
    for line in lines.iter().take(LINES) {
        let shown: String = line.chars().take(160).collect();
        println!("    {shown}");
    }
    if lines.len() > LINES {
        println!("    … and {} lines more", lines.len() - LINES);
    }
}

/// Whether a file was written and has something in it.
fn is_filled(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|found| found.len() > 0)
}

//! How a process that ends tells the one that follows which vault was open: through a pipe, so that the
//! path is in no argument, no environment and no file.

use std::io::{self, Read, Write};
use std::process::{Command, Stdio};

/// Says only that standard input is such a pipe.
const MARK: &str = "KHRONIKA_HANDED_OVER";
/// No path is longer.
const LONGEST: u64 = 64 * 1024;

/// Starts this program anew and writes the directory to it. The pipe stays open for as long as this process
/// lives: the new one waits for its end, so that two never hold a vault, or a screen, at once.
pub fn start_anew(directory: &str) -> io::Result<()> {
    let mut child = Command::new(std::env::current_exe()?).env(MARK, "1").stdin(Stdio::piped()).spawn()?;
    if let Some(mut pipe) = child.stdin.take() {
        pipe.write_all(directory.as_bytes())?;
        std::mem::forget(pipe);
    }
    Ok(())
}

/// The directory from the process before, once that has ended.
pub fn receive() -> Option<String> {
    std::env::var_os(MARK)?;
    let mut directory = String::new();
    io::stdin().take(LONGEST).read_to_string(&mut directory).ok()?;
    (!directory.is_empty()).then_some(directory)
}

//! The shipped binaries, built without the tests' feature: run as a person runs them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The command line's binary, where `cargo xtask test` put it.
#[must_use]
pub fn khronika() -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("KHRONIKA_BIN_DIR") else {
        println!("skipped: KHRONIKA_BIN_DIR names no folder with the shipped binaries");
        return None;
    };
    Some(Path::new(&folder).join("khronika"))
}

/// The window's binary, likewise.
#[must_use]
pub fn window() -> Option<PathBuf> {
    khronika().map(|khronika| khronika.with_file_name("khronika-window"))
}

/// Runs a command that reads a passphrase, or a record, from its standard input.
#[must_use]
pub fn run(command: &mut Command, input: &str) -> Output {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary runs");
    // A verb that needs no input may have ended already.
    let _ = child.stdin.take().expect("its input").write_all(input.as_bytes());
    child.wait_with_output().expect("it ends")
}

/// What a verb answered with `--json`.
#[must_use]
pub fn answer(output: &Output) -> Value {
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("a JSON answer")
}

/// Whether a line of strace tells of traffic beyond the sockets of this machine's own programs.
#[must_use]
pub fn is_network(line: &str) -> bool {
    let call = ["connect(", "sendto(", "sendmsg(", "bind("].iter().any(|call| line.contains(call));
    call && ["AF_INET", "AF_PACKET", "AF_BLUETOOTH", "AF_VSOCK"].iter().any(|family| line.contains(family))
}

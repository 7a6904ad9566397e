//! Where an answer goes: standard output for the answer, standard error for all that is said beside it.

use std::io::{IsTerminal, Write};

use rustix::termios::tcgetwinsize;
use serde_json::Value;

/// Prints an answer; gives the exit code. Whoever closed the pipe (`| head`) has read enough.
pub fn print(text: &str) -> u8 {
    let mut out = std::io::stdout().lock();
    let end = if text.ends_with('\n') { "" } else { "\n" };
    let written =
        out.write_all(text.as_bytes()).and_then(|()| out.write_all(end.as_bytes())).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => crate::failure::ENVIRONMENT,
        _ => 0,
    }
}

/// Says something beside the answer.
pub fn aside(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// How the answer is shown.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// One JSON object instead of words.
    pub json: bool,
    /// Whether standard output is looked at.
    pub terminal: bool,
    /// Columns of the terminal; wide where there is none, so that nothing is cut for a program that reads.
    pub width: usize,
}

impl Screen {
    /// Looks at what standard output is.
    #[must_use]
    pub fn of(json: bool) -> Self {
        let out = std::io::stdout();
        let terminal = out.is_terminal();
        let width = match tcgetwinsize(&out) {
            Ok(size) if terminal && size.ws_col > 0 => usize::from(size.ws_col),
            _ => 1000,
        };
        Self { json, terminal, width }
    }

    /// Prints an answer: the value itself, or what `words` makes of it.
    pub fn answer(&self, value: &Value, words: impl FnOnce(&Value) -> String) -> Result<(), crate::failure::Failure> {
        let text = if self.json { value.to_string() } else { words(value) };
        match print(&text) {
            0 => Ok(()),
            _ => Err(crate::failure::Failure::file(&std::io::ErrorKind::Other.into())),
        }
    }

    /// A word that stands out, where it is looked at.
    #[must_use]
    pub fn strong(&self, text: &str) -> String {
        if self.terminal { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

//! The accessibility bus as a hand: `hand.py` finds controls by name and works them; windows before the page are
//! answered by the keyboard of the screen.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use crate::{press, wait_for, write, xdotool};

pub struct Hand {
    process: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Hand {
    pub fn start(binary: &Path) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/desktop_residue/hand.py");
        // Debian's own Python has the bindings of the bus.
        let mut process = Command::new("/usr/bin/python3")
            .arg(script)
            .arg(binary.file_name().unwrap())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (orders, answers) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
        Self { process, orders, answers }
    }

    fn order(&mut self, order: &Value) -> Value {
        writeln!(self.orders, "{order}").unwrap();
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        let answer: Value = serde_json::from_str(&line).unwrap();
        let refused = answer.as_str().is_some_and(|text| text.starts_with("no"));
        assert!(!refused, "{order}: {answer}");
        answer
    }

    pub fn press(&mut self, name: &str) {
        self.order(&json!(["press", name]));
    }

    pub fn pick(&mut self, name: &str) {
        self.order(&json!(["pick", name]));
    }

    pub fn write(&mut self, name: &str, text: &str) {
        self.order(&json!(["write", name, text]));
    }

    pub fn wait(&mut self, name: &str) {
        self.order(&json!(["wait", name]));
    }

    /// The names of the fields that were typed into.
    pub fn fill(&mut self, text: &str) -> Vec<String> {
        let answer = self.order(&json!(["fill", text]));
        answer.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The program's windows that are seen.
fn windows() -> Vec<String> {
    xdotool(&["search", "--onlyvisible", "--class", "khronika"]).lines().map(str::to_owned).collect()
}

/// Types into the window that stands before the page, until it goes.
fn answer(what: &str, text: &str) {
    let page = xdotool(&["getwindowfocus"]);
    wait_for(what, || windows().len() > 1);
    sleep(Duration::from_secs(1));
    let over = windows().into_iter().find(|window| *window != page).unwrap();
    xdotool(&["windowfocus", "--sync", &over]);
    press("ctrl+a");
    write(text);
    press("Return");
    wait_for("the window before the page goes", || {
        sleep(Duration::from_millis(500));
        windows().len() < 2
    });
    xdotool(&["windowfocus", "--sync", &page]);
}

pub fn choose(file: &Path) {
    answer("the file chooser", file.to_str().unwrap());
}

pub fn authenticate(passphrase: &str) {
    answer("the small window", passphrase);
}

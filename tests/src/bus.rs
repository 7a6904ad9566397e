//! The accessibility bus (AT-SPI 2), by which a screen reader sees the window: `bus.py` finds controls by name, works
//! them, and tells those that have no name.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// Somebody at the bus.
pub struct Hand {
    process: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Hand {
    /// For the windows of that program.
    ///
    /// # Panics
    /// Where Debian's Python or its bindings of the bus aren't installed.
    #[must_use]
    pub fn start(binary: &Path) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bus.py");
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

    /// Does what the button, tab or menu item of that name does.
    pub fn press(&mut self, name: &str) {
        self.order(&json!(["press", name]));
    }

    /// Chooses the circle or ticks the box of that name.
    pub fn pick(&mut self, name: &str) {
        self.order(&json!(["pick", name]));
    }

    /// Types into the field of that name.
    pub fn write(&mut self, name: &str, text: &str) {
        self.order(&json!(["write", name, text]));
    }

    /// Waits until anything of that name is there.
    pub fn wait(&mut self, name: &str) {
        self.order(&json!(["wait", name]));
    }

    /// Waits until the bus is reached and tells of the focus: nothing that is measured afterwards waits for that.
    pub fn ready(&mut self) {
        self.order(&json!(["ready", ""]));
    }

    /// Waits until a field of that name has the focus and takes letters.
    pub fn appear(&mut self, name: &str) {
        self.order(&json!(["appear", name]));
    }

    /// Types into every field of a form; gives their names.
    pub fn fill(&mut self, text: &str) -> Vec<String> {
        Self::texts(&self.order(&json!(["fill", text])))
    }

    /// How many controls are on the screen, and the way to each that has no name.
    pub fn unnamed(&mut self) -> (usize, Vec<String>) {
        let mut found = Self::texts(&self.order(&json!(["unnamed", ""])));
        let controls = found.remove(0).parse().unwrap();
        (controls, found)
    }

    fn texts(answer: &Value) -> Vec<String> {
        answer.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

//! Which files the window opens to write them, as strace sees it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::residue::family;

/// Watches processes and all that they have started, and will start.
pub struct Trace {
    strace: Child,
    file: PathBuf,
}

impl Trace {
    /// From now on; what is seen is noted in the file.
    ///
    /// # Panics
    /// Where strace is missing.
    #[must_use]
    pub fn begin(processes: Vec<u32>, file: &Path) -> Self {
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-e", "trace=open,openat,creat,rename,renameat2,linkat", "-o"]).arg(file);
        for process in processes.into_iter().flat_map(family) {
            strace.args(["-p", &process.to_string()]);
        }
        let strace = strace.stderr(Stdio::null()).spawn().expect("strace is installed");
        sleep(Duration::from_secs(1));
        Self { strace, file: file.to_owned() }
    }

    /// The files that were opened to be written or got another name, without what stands for the system itself.
    ///
    /// # Panics
    /// Where nothing at all was seen.
    #[must_use]
    pub fn end(mut self) -> Vec<String> {
        let _ = Command::new("kill").args(["-INT", &self.strace.id().to_string()]).status();
        self.strace.wait().expect("strace ends");
        let said = fs::read_to_string(&self.file).expect("what strace saw");
        assert!(said.contains("O_RDONLY"), "strace saw nothing");
        let writes = |line: &&str| {
            let words = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TMPFILE", "creat(", "rename", "linkat("];
            words.iter().any(|word| line.contains(word)) && !line.contains(" = -1 ")
        };
        let path = |line: &str| line.split('"').nth(1).unwrap_or(line).to_owned();
        let of_the_system = |path: &String| ["/dev/", "/proc/", "/sys/"].iter().any(|place| path.starts_with(place));
        said.lines().filter(writes).map(path).filter(|path| !of_the_system(path)).collect()
    }
}

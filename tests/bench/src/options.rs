//! What the command line asks for.

use std::path::PathBuf;
use std::time::Duration;

/// The parts that can be measured alone.
const PARTS: &[&str] = &["attach", "unlock", "records", "people", "import"];

/// Sizes, places and parts of a run.
pub struct Options {
    /// A reduced form, to see that everything runs; its figures are no result.
    pub short: bool,
    /// A folder on the disk that is measured.
    pub disk: PathBuf,
    /// A folder in memory, where fsync costs nothing.
    pub memory: PathBuf,
    /// How long may be waited in all until other programs are idle, and repeated where they weren't.
    pub patience: Duration,
    /// Parts; all where none is named.
    parts: Vec<String>,
    /// In a process of its own: one import, so that its peak of memory is its own.
    pub import_once: Option<Vec<PathBuf>>,
}

impl Options {
    /// From the command line.
    pub fn read() -> Self {
        let mut options = Self {
            short: false,
            disk: std::env::temp_dir(),
            memory: PathBuf::from("/dev/shm"),
            patience: Duration::from_secs(20 * 60),
            parts: Vec::new(),
            import_once: None,
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut path = || PathBuf::from(words.next().expect("a path after this option"));
            match word.as_str() {
                "--short" => {
                    options.short = true;
                    options.patience = Duration::ZERO;
                }
                "--disk" => options.disk = path(),
                "--memory" => options.memory = path(),
                "--import-once" => options.import_once = Some(vec![path(), path(), path()]),
                part if PARTS.contains(&part) => options.parts.push(part.to_owned()),
                stranger => panic!("“{stranger}” is neither an option nor one of {PARTS:?}"),
            }
        }
        options
    }

    /// Whether a part is asked for.
    pub fn wants(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|wanted| wanted == part)
    }

    /// The size of a full run, or that of a short one.
    pub const fn size(&self, full: usize, short: usize) -> usize {
        if self.short { short } else { full }
    }
}

//! Taking in a table of 100,000 rows as one change, in a process of its own.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use serde_json::json;

use crate::invention::table;
use crate::machine;
use crate::options::Options;
use crate::place::{self, Place};
use crate::report::Report;
use crate::samples::Samples;

/// The most that the import may take.
const IMPORT: Duration = Duration::from_secs(60);

/// Imports into a new vault each time.
pub fn measure(options: &Options, report: &mut Report) {
    let rows = options.size(100_000, 1_000);
    let mut samples = Samples::default();
    let mut peak = 0;
    let text = table::csv(rows);
    let megabytes = text.len() / 1_000_000;
    for _ in 0..options.size(3, 1) {
        let (took, memory) = report.watch.measure("import", || run_apart(options, &text));
        samples.push(took);
        peak = peak.max(memory);
    }
    report.add_duration(&format!("import of {rows} rows × 15 columns ({megabytes} MB)"), &samples, Some(IMPORT));
    report.add_note("its peak of memory", format!("{peak} MiB"));
}

/// One import in another process: how long it took, and its peak of memory in MiB.
fn run_apart(options: &Options, text: &str) -> (Duration, u64) {
    let place = Place::on_disk(options);
    drop(place.create_store());
    let (csv, mapping) = (place.path("incidents.csv"), place.path("mapping.json"));
    fs::write(&csv, text).expect("the table");
    fs::write(&mapping, table::mapping().to_string()).expect("the mapping");
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    let output =
        command.arg("--import-once").arg(place.vault()).args([csv, mapping]).output().expect("it starts again");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let numbers: Vec<u64> = said.split_whitespace().map(|number| number.parse().expect("a number")).collect();
    (Duration::from_millis(numbers[0]), numbers[1])
}

/// One import; tells its milliseconds and its peak of memory in MiB.
pub fn run_once(paths: &[PathBuf]) {
    let [vault, file, mapping] = paths else { panic!("a vault, a table and a mapping") };
    let mut session = place::open_session(vault);
    // Deriving the key took 256 MiB, which aren't the import's.
    machine::reset_peak();
    let mut samples = Samples::default();
    let args = json!({"file": file, "mapping": mapping});
    let answer = samples.time(|| session.call("import.table", args, Vec::new()));
    let answer = answer.unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(answer["imported"], answer["rows"], "every row is good");
    println!("{} {}", samples.median().as_millis(), machine::peak());
}

//! Saving and erasing one record in a full vault, on a disk that is told to keep it (`synchronous=FULL`).

use std::fs::{self, File};
use std::io::Write;
use std::time::Duration;

use khronika_api::Session;
use serde_json::{Value, json};

use crate::filling::Filled;
use crate::invention::chance::Chance;
use crate::invention::documents;
use crate::options::Options;
use crate::place::passphrase;
use crate::report::Report;
use crate::samples::Samples;

/// The most that one save may take.
const SAVE: Duration = Duration::from_millis(10);

/// New records, changed ones, and some that are erased. The disk's own fsync is told beside them.
pub fn measure(session: &mut Session, filled: &Filled, options: &Options, report: &mut Report) {
    let runs = options.size(400, 20);
    let probes = report.watch.measure("fsync", || write_and_sync(options, runs));
    report.add_answers("for comparison: writing 32 KiB and fsync on this disk", &probes, None);
    let created = report.watch.measure("save", || create(session, filled, runs));
    report.add_answers("save of a new incident (15 fields)", &created, Some(SAVE));
    let changed = report.watch.measure("save", || change(session, filled, runs));
    report.add_answers("save of a changed incident (one text)", &changed, Some(SAVE));
    report.add_answers("erasing a note", &erase(session, filled, options.size(10, 2)), None);
}

fn write_and_sync(options: &Options, runs: usize) -> Samples {
    let path = options.disk.join("fsync.probe");
    let mut file = File::create(&path).expect("a file on the disk");
    let mut samples = Samples::default();
    for _ in 0..runs {
        samples.time(|| {
            file.write_all(&[7; 32 * 1024]).expect("room");
            file.sync_data().expect("it is kept");
        });
    }
    fs::remove_file(path).expect("the file is there");
    samples
}

fn call(session: &mut Session, command: &str, args: Value) -> Value {
    session.call(command, args, Vec::new()).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

fn create(session: &mut Session, filled: &Filled, runs: usize) -> Samples {
    let mut chance = Chance::new(6);
    let mut samples = Samples::default();
    for number in 0..runs {
        let cases = [filled.largest_case.clone()];
        let record = documents::incident(&filled.lexicon, &mut chance, number, &cases);
        let args = json!({"kind": "incident", "record": record});
        samples.time(|| call(session, "record.save", args));
    }
    samples
}

fn change(session: &mut Session, filled: &Filled, runs: usize) -> Samples {
    let mut chance = Chance::new(7);
    let mut samples = Samples::default();
    for _ in 0..runs {
        let id = chance.one_of(&filled.incidents).clone();
        let mut shown = call(session, "record.show", json!({"id": id}));
        shown["record"]["circumstances"][0]["text"] = json!(filled.lexicon.text(&mut chance, 8));
        let args = json!({"kind": "incident", "id": id, "version": shown["version"], "record": shown["record"]});
        samples.time(|| call(session, "record.save", args));
    }
    samples
}

fn erase(session: &mut Session, filled: &Filled, runs: usize) -> Samples {
    session.call("vault.authenticate", json!({}), vec![passphrase()]).expect("the passphrase");
    let mut samples = Samples::default();
    for id in filled.notes.iter().take(runs) {
        samples.time(|| call(session, "record.erase", json!({"id": id})));
    }
    samples
}

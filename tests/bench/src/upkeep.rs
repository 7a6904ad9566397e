//! What is done to a full vault as a whole: verifying, rebuilding, opening; and how large it is.

use std::fs;

use khronika_api::Session;
use serde_json::json;

use crate::options::Options;
use crate::place::Place;
use crate::report::Report;
use crate::samples::Samples;
use crate::unlock;

/// On the vault as the measurements before left it.
pub fn measure(place: &Place, options: &Options, report: &mut Report) {
    let size = fs::metadata(place.vault().join("records.db")).expect("the database").len();
    report.add_note("size of the database", format!("{} MiB", size >> 20));
    unlock::compare(place, "unlock: share of age's scrypt at 2^18, full vault", options, report);

    let store = place.open_store();
    let mut samples = Samples::default();
    let mut verified = samples.time(|| store.verify().expect("it can be read"));
    for _ in 1..options.size(3, 1) {
        verified = samples.time(|| store.verify().expect("it can be read"));
    }
    assert!(verified.faults.is_empty(), "{:?}", verified.faults);
    let what = format!("verifying the journal ({} entries, {} leaves)", verified.entries, verified.leaves);
    report.add_duration(&what, &samples, None);
    drop(store);

    let mut session = place.open_session();
    let mut checks = Samples::default();
    let checked = checks.time(|| call(&mut session, "vault.check"));
    assert_eq!(checked["sound"], true, "{checked}");
    report.add_duration("`vault check`: pages, journal, records against it", &checks, None);
    let mut rebuilds = Samples::default();
    let rebuilt = rebuilds.time(|| call(&mut session, "vault.rebuild"));
    assert_eq!(rebuilt["differences"], json!([]));
    report.add_duration("`vault rebuild`: compared, then made anew", &rebuilds, None);
}

fn call(session: &mut Session, command: &str) -> serde_json::Value {
    session.call(command, json!({}), Vec::new()).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

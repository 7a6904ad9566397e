//! The first page of every list, through the command that the window calls.

use std::time::Duration;

use khronika_api::Session;
use serde_json::{Value, json};

use crate::filling::Filled;
use crate::options::Options;
use crate::report::Report;
use crate::samples::Samples;

/// The most that the first page of a list or a search may take.
pub const ANSWER: Duration = Duration::from_millis(50);

/// Each kind in each order, in the whole vault and in its largest case.
pub fn measure(session: &mut Session, filled: &Filled, options: &Options, report: &mut Report) {
    let runs = options.size(30, 3);
    let mut slowest: Option<(String, Samples)> = None;
    for (scope, case) in [("whole vault", None), ("one case", Some(filled.largest_case.clone()))] {
        let lists = report.watch.measure("lists", || first_pages(session, case.as_deref(), runs));
        let mut all = Samples::default();
        for (which, samples) in lists {
            all.extend(&samples);
            if slowest.as_ref().is_none_or(|(_, most)| samples.at(0.95) > most.at(0.95)) {
                slowest = Some((format!("{which}, {scope}"), samples));
            }
        }
        report.add_answers(&format!("first page (100 rows) of a list, {scope}"), &all, Some(ANSWER));
    }
    if let Some((which, samples)) = slowest {
        report.add_answers(&format!("the slowest of these lists: {which}"), &samples, Some(ANSWER));
    }
}

/// The first page of each kind in each order.
fn first_pages(session: &mut Session, case: Option<&str>, runs: usize) -> Vec<(String, Samples)> {
    let mut lists = Vec::new();
    for kind in ["incident", "person", "act", "note", "case"] {
        for order in ["title", "date", "recent"] {
            for descending in [false, true] {
                let args = json!({"kind": kind, "case": case, "order": order, "descending": descending});
                lists.push((format!("{kind} by {order}"), ask(session, "record.list", &args, runs)));
            }
        }
    }
    lists
}

/// Calls a command so many times; the first call warms the cache and isn't counted.
pub fn ask(session: &mut Session, command: &str, args: &Value, runs: usize) -> Samples {
    let mut samples = Samples::default();
    session.call(command, args.clone(), Vec::new()).expect("an answer");
    for _ in 0..runs {
        let args = args.clone();
        samples.time(|| session.call(command, args, Vec::new()).expect("an answer"));
    }
    samples
}

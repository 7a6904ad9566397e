//! What came out, as the table of `docs/benchmarks.md`.

use std::time::Duration;

use crate::disturbance::Watch;
use crate::samples::{Samples, shown};

struct Row {
    what: String,
    target: String,
    measured: String,
    verdict: &'static str,
}

/// The rows so far.
pub struct Report {
    rows: Vec<Row>,
    /// Keeps what others disturb out of them.
    pub watch: Watch,
}

impl Report {
    /// Without rows yet.
    pub const fn new(patience: Duration) -> Self {
        Self { rows: Vec::new(), watch: Watch::new(patience) }
    }

    fn add(&mut self, what: &str, target: String, measured: String, met: Option<bool>) {
        let verdict = match met {
            Some(true) => "met",
            Some(false) => "**missed**",
            None => "",
        };
        println!("· {what}: {measured}{}{verdict}", if verdict.is_empty() { "" } else { ", " });
        self.rows.push(Row { what: what.to_owned(), target, measured, verdict });
    }

    /// How many times as fast as the peer the program is; `least` is the target.
    pub fn add_speed(&mut self, what: &str, own: &Samples, peer: &Samples, least: f64) {
        let ratio = peer.ratio_to(own);
        let measured = format!("{ratio:.2}× ({} against {})", shown(own.median()), shown(peer.median()));
        self.add(what, format!("≥ {least:.1}×"), measured, Some(ratio >= least));
    }

    /// Which share of the whole a part is.
    pub fn add_share(&mut self, what: &str, part: &Samples, whole: &Samples, least: f64) {
        let share = part.ratio_to(whole);
        let measured = format!("{:.1} % ({} of {})", share * 100.0, shown(part.median()), shown(whole.median()));
        self.add(what, format!("≥ {:.0} %", least * 100.0), measured, Some(share >= least));
    }

    /// Median and 95th percentile of many answers.
    pub fn add_answers(&mut self, what: &str, samples: &Samples, most: Option<Duration>) {
        let p95 = samples.at(0.95);
        let measured = format!("p50 {}, p95 {} (n = {})", shown(samples.median()), shown(p95), samples.len());
        let target = most.map(|most| format!("p95 ≤ {}", shown(most))).unwrap_or_default();
        self.add(what, target, measured, most.map(|most| p95 <= most));
    }

    /// The median of a few long runs.
    pub fn add_duration(&mut self, what: &str, samples: &Samples, most: Option<Duration>) {
        let median = samples.median();
        let target = most.map(|most| format!("≤ {}", shown(most))).unwrap_or_default();
        self.add(what, target, shown(median), most.map(|most| median <= most));
    }

    /// Something that has no target.
    pub fn add_note(&mut self, what: &str, measured: String) {
        self.add(what, String::new(), measured, None);
    }

    /// The table in Markdown.
    pub fn table(&self) -> String {
        let mut text = String::from("| | Target | Measured | |\n|---|---|---|---|\n");
        for Row { what, target, measured, verdict } in &self.rows {
            text.push_str(&format!("| {what} | {target} | {measured} | {verdict} |\n"));
        }
        text
    }
}

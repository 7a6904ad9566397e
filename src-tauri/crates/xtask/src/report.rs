//! The headlines of a long run: which step, how long it took, what the tests counted.

use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::tally::Tally;

/// What has been done so far.
pub struct Report {
    begun: Instant,
    tally: Tally,
    failed_at: Option<String>,
}

impl Report {
    /// Starts the clock.
    pub fn begin() -> Self {
        Self { begun: Instant::now(), tally: Tally::default(), failed_at: None }
    }

    /// Runs one step between two headlines. The first that fails ends the run.
    pub fn step(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Outcome) -> Outcome {
        println!("\n── {name}");
        let begun = Instant::now();
        let mut tally = Tally::default();
        let outcome = work(&mut tally);
        let seconds = begun.elapsed().as_secs_f64();
        let counted = tally.passed + tally.failed;
        let tests = if counted > 0 { format!(", {} of {counted} tests", tally.passed) } else { String::new() };
        match &outcome {
            Ok(()) => println!("── {name}: ok, {seconds:.1} s{tests}"),
            Err(failure) => {
                // A check that counts no tests is one thing that failed.
                if tally.failed == 0 {
                    tally.failed = 1;
                }
                self.failed_at = Some(name.to_owned());
                println!("── {name}: FAILED, {seconds:.1} s{tests}: {failure}");
            }
        }
        self.tally.add(tally);
        outcome
    }

    /// Prints the end; the last line is the count alone.
    pub fn close(&self, outcome: Outcome) -> Outcome {
        let minutes = self.begun.elapsed().as_secs_f64() / 60.0;
        match (&outcome, &self.failed_at) {
            (Ok(()), _) => println!("\nEverything passed in {minutes:.1} min."),
            (Err(_), Some(name)) => println!("\nStopped at “{name}” after {minutes:.1} min."),
            (Err(failure), None) => println!("\nStopped after {minutes:.1} min: {failure}"),
        }
        println!("{} passed, {} failed", self.tally.passed, self.tally.failed);
        outcome.map_err(|_| Failure::Said)
    }
}

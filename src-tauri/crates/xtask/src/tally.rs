//! Counting tests: each runner's own summary is read, and the numbers are summed.

use crate::json::Json;

/// Tests that passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Passed.
    pub passed: u64,
    /// Failed, timed out ones included.
    pub failed: u64,
}

impl Tally {
    /// Adds another count.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// `Summary [ 0.2s] 4 tests run: 3 passed (1 slow), 1 failed, 1 timed out, 2 skipped`
    pub fn from_nextest(line: &str) -> Option<Self> {
        let line = line.trim_start();
        if !line.starts_with("Summary [") {
            return None;
        }
        let (_, counts) = line.split_once(" run: ")?;
        let mut tally = Self::default();
        for part in counts.split(", ") {
            let mut words = part.split_whitespace();
            let count: u64 = words.next()?.parse().ok()?;
            match words.next()? {
                "passed" => tally.passed += count,
                "skipped" => {}
                // failed, timed out, exec failed, leaked and failed
                _ => tally.failed += count,
            }
        }
        Some(tally)
    }

    /// `test result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s`
    pub fn from_cargo_test(line: &str) -> Option<Self> {
        let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let mut tally = Self::default();
        for part in counts.split("; ") {
            if let Some((count, word)) = part.split_once(' ') {
                match word {
                    "passed" => tally.passed = count.parse().ok()?,
                    "failed" => tally.failed = count.parse().ok()?,
                    _ => {}
                }
            }
        }
        Some(tally)
    }

    /// Vitest's JSON report.
    pub fn from_vitest(report: &Json) -> Self {
        let count = |key| report.get(key).and_then(Json::count).unwrap_or(0);
        Self { passed: count("numPassedTests"), failed: count("numFailedTests") }
    }
}

#[cfg(test)]
mod tests {
    use super::{Json, Tally};

    #[test]
    fn nextest_is_read() {
        let line = "     Summary [   9.1s] 7 tests run: 4 passed (1 slow), 2 failed, 1 timed out, 3 skipped";
        assert_eq!(Tally::from_nextest(line), Some(Tally { passed: 4, failed: 3 }));
        let line = "     Summary [   0.018s] 1 test run: 1 passed, 0 skipped";
        assert_eq!(Tally::from_nextest(line), Some(Tally { passed: 1, failed: 0 }));
        assert_eq!(Tally::from_nextest("Starting 4 tests"), None);
    }

    #[test]
    fn a_run_that_was_cut_short_is_read() {
        let line = "     Summary [   0.1s] 2/7 tests run: 1 passed, 1 failed, 0 skipped";
        assert_eq!(Tally::from_nextest(line), Some(Tally { passed: 1, failed: 1 }));
    }

    #[test]
    fn cargo_test_is_read() {
        let line = "test result: FAILED. 11 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(Tally::from_cargo_test(line), Some(Tally { passed: 11, failed: 2 }));
    }

    #[test]
    fn vitest_is_read() {
        let report = Json::parse(r#"{"numPassedTests": 5, "numFailedTests": 1}"#).unwrap();
        assert_eq!(Tally::from_vitest(&report), Tally { passed: 5, failed: 1 });
    }
}

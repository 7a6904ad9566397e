//! Repeated measurements of one thing.

use std::time::{Duration, Instant};

/// Durations of the same work.
#[derive(Debug, Clone, Default)]
pub struct Samples(Vec<Duration>);

impl Samples {
    /// Adds a run.
    pub fn push(&mut self, took: Duration) {
        self.0.push(took);
    }

    /// Runs the work, adds how long it took, and gives back what it made: dropping that isn't measured.
    pub fn time<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let from = Instant::now();
        let made = work();
        self.push(from.elapsed());
        made
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The duration that this share of the runs doesn't exceed.
    pub fn at(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let place = (share * sorted.len() as f64).ceil() as usize;
        sorted[place.clamp(1, sorted.len()) - 1]
    }

    /// The middle one.
    pub fn median(&self) -> Duration {
        self.at(0.5)
    }

    /// The median of what each run of these took for each second of its partner among those.
    pub fn ratio_to(&self, partners: &Self) -> f64 {
        assert_eq!(self.0.len(), partners.0.len(), "runs are compared in pairs");
        let mut ratios: Vec<f64> =
            self.0.iter().zip(&partners.0).map(|(own, other)| own.as_secs_f64() / other.as_secs_f64()).collect();
        ratios.sort_by(f64::total_cmp);
        ratios[ratios.len() / 2]
    }

    /// All runs of several questions of one sort.
    pub fn extend(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }
}

/// Seconds or milliseconds, in three digits.
pub fn shown(took: Duration) -> String {
    let seconds = took.as_secs_f64();
    match seconds {
        s if s >= 10.0 => format!("{s:.1} s"),
        s if s >= 1.0 => format!("{s:.2} s"),
        s if s >= 0.01 => format!("{:.0} ms", s * 1e3),
        s if s >= 0.001 => format!("{:.1} ms", s * 1e3),
        s => format!("{:.2} ms", s * 1e3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(millis: &[u64]) -> Samples {
        Samples(millis.iter().map(|ms| Duration::from_millis(*ms)).collect())
    }

    #[test]
    fn shares_and_ratios() {
        let hundred = of(&(1..=100).collect::<Vec<_>>());
        assert_eq!(hundred.median(), Duration::from_millis(50));
        assert_eq!(hundred.at(0.95), Duration::from_millis(95));
        assert_eq!(of(&[7]).at(0.95), Duration::from_millis(7));
        assert!((of(&[20, 90, 20]).ratio_to(&of(&[10, 30, 10])) - 2.0).abs() < 1e-9);
    }
}

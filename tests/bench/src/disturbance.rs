//! Other programs on the same machine: what they disturb is measured again.

use std::collections::BTreeMap;
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

/// The share of all processors that others may use. The kernel's own threads, which write for us, count
/// as others.
const TOLERATED: f64 = 0.1;

/// Processor time, in the kernel's ticks.
struct Usage {
    all: u64,
    busy: u64,
    /// Of this process and of the children that have ended.
    own: u64,
}

impl Usage {
    fn now() -> Self {
        // A field that is below zero has to keep its place.
        let numbers = |text: &str| -> Vec<u64> {
            text.split_whitespace().skip(1).map(|word| word.parse().unwrap_or_default()).collect()
        };
        let stat = fs::read_to_string("/proc/stat").expect("the machine's processor time");
        // user, nice, system, idle, iowait, irq, softirq, steal; what follows is contained in the first two.
        let all = numbers(stat.lines().next().unwrap_or_default());
        let own = fs::read_to_string("/proc/self/stat").expect("this program's processor time");
        // Behind the name: the state, which is skipped, then ten fields before the times.
        let own = numbers(own.rsplit_once(") ").expect("a name").1);
        Self {
            all: all[..8].iter().sum(),
            busy: all[..3].iter().chain(&all[5..8]).sum(),
            own: own[10..14].iter().sum(),
        }
    }

    /// Which share of all processors others have used since.
    fn of_others_since(&self, before: &Self) -> f64 {
        let others = (self.busy - before.busy).saturating_sub(self.own - before.own);
        others as f64 / (self.all - before.all).max(1) as f64
    }
}

/// Watches over all measurements.
pub struct Watch {
    /// How long may still be waited and repeated.
    patience: Duration,
    repeated: u32,
    /// By what was measured: how often others were busy, and how busy at most.
    disturbed: BTreeMap<String, (u32, f64)>,
}

impl Watch {
    /// So patient in all.
    pub const fn new(patience: Duration) -> Self {
        Self { patience, repeated: 0, disturbed: BTreeMap::new() }
    }

    /// Measures once nobody else is busy, and again where somebody was meanwhile, as long as patience lasts.
    pub fn measure<T>(&mut self, what: &str, mut work: impl FnMut() -> T) -> T {
        loop {
            let from = Instant::now();
            self.wait();
            let before = Usage::now();
            let made = work();
            let others = Usage::now().of_others_since(&before);
            if others <= TOLERATED {
                return made;
            }
            if self.patience.is_zero() {
                let (count, most) = self.disturbed.entry(what.to_owned()).or_default();
                *count += 1;
                *most = most.max(others);
                return made;
            }
            self.repeated += 1;
            self.patience = self.patience.saturating_sub(from.elapsed());
        }
    }

    fn wait(&mut self) {
        const MOMENT: Duration = Duration::from_secs(1);
        while !self.patience.is_zero() {
            let before = Usage::now();
            thread::sleep(MOMENT);
            if Usage::now().of_others_since(&before) <= TOLERATED {
                return;
            }
            self.patience = self.patience.saturating_sub(MOMENT);
        }
    }

    /// What was repeated, and what counts although others were busy.
    pub fn summary(&self) -> String {
        let mut text = format!("Measured again because other programs were busy: {} times.", self.repeated);
        let told =
            |(what, (count, most)): (&String, &(u32, f64))| format!("{what} ({count}, up to {:.0} %)", most * 100.0);
        let disturbed: Vec<String> = self.disturbed.iter().map(told).collect();
        if !disturbed.is_empty() {
            text.push_str(&format!(" Counted although they were: {}.", disturbed.join(", ")));
        }
        text
    }
}

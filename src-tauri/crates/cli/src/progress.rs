//! Progress of long work on standard error, where a person looks at it.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::words::Words;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Bytes of files.
    Bytes,
    /// Rows of a table, records.
    Pieces,
}

/// A bar that appears when work takes long enough to be looked at.
pub struct Bar {
    bar: Option<ProgressBar>,
    words: Words,
    unit: Unit,
    shown: bool,
}

impl Bar {
    /// None is shown where `visible` is false.
    pub fn new(words: &Words, unit: Unit, visible: bool) -> Self {
        Self { bar: None, words: words.clone(), unit, shown: visible }
    }

    /// How far it is.
    pub fn at(&mut self, done: u64, total: Option<u64>) {
        if !self.shown {
            return;
        }
        let bar = match self.bar.take() {
            // A new stage counts from the beginning, often with another total.
            Some(bar) if bar.length() == total => bar,
            Some(bar) => {
                bar.finish_and_clear();
                self.begin(total)
            }
            None => self.begin(total),
        };
        bar.set_position(done);
        self.bar = Some(bar);
    }

    fn begin(&self, total: Option<u64>) -> ProgressBar {
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::stderr_with_hz(8));
        let form = if total.is_some() { "  {bar:28} {done}  {left}" } else { "  {spinner} {done}" };
        let (words, unit) = (self.words.clone(), self.unit);
        let left = self.words.clone();
        let amount = move |n: u64| if unit == Unit::Bytes { words.size(n) } else { n.to_string() };
        if let Ok(style) = ProgressStyle::with_template(form) {
            bar.set_style(
                style
                    .progress_chars("━━─")
                    .with_key("done", move |state: &ProgressState, out: &mut dyn std::fmt::Write| {
                        let _ = match state.len() {
                            Some(all) => write!(out, "{} / {}", amount(state.pos()), amount(all)),
                            None => write!(out, "{}", amount(state.pos())),
                        };
                    })
                    .with_key("left", move |state: &ProgressState, out: &mut dyn std::fmt::Write| {
                        let eta = state.eta();
                        if eta > Duration::from_secs(1) {
                            let _ = write!(out, "{}", left.left(eta));
                        }
                    }),
            );
        }
        bar
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

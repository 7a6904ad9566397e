//! What Rust says to people, in Russian and English: Fluent over the files that the window reads too.
//! Owns the languages, the list of catalogues, numbers and dates in words.
//! Must not hold a sentence itself: every word stands in `ui/locales/<language>/<area>.ftl`.

// A test may stop at the first surprise; a program may not.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod areas;
mod calendar;
mod date;
mod interval;
mod language;
mod number;
mod texts;

pub use language::Language;
pub use texts::{Arg, Texts};

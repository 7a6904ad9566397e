//! The kinds of record: one struct per kind, all fields optional but what identifies the record.
//! Owns the fields, what a record is called, what it refers to, what search finds in it.
//! Must not rename or reuse a field: the journal's paths are made of them.

use std::collections::BTreeMap;

use serde_json::Value;

mod act;
mod case;
mod consent;
mod evidence;
mod import;
mod incident;
mod note;
mod person;
mod testimony;

pub use act::{Act, Involvement};
pub use case::Case;
pub use consent::Consent;
pub use evidence::Evidence;
pub use import::{Import, Mapping};
pub use incident::{Count, Incident, Source};
pub use note::Note;
pub use person::Person;
pub use testimony::{Addition, Testimony};

/// Fields that this version doesn't know: kept as they came, so that they survive a round trip.
pub type Unknown = BTreeMap<String, Value>;

/// The first words of a text, for titles made from narratives.
fn opening(text: &str) -> String {
    const MOST: usize = 200;
    let line = text.trim().lines().next().unwrap_or_default();
    let Some((end, _)) = line.char_indices().nth(MOST) else { return line.to_owned() };
    let cut = line.split_at(end).0;
    // At a word, unless it is one word.
    let at = cut.rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", cut.split_at(at).0.trim_end_matches(|c: char| c.is_whitespace() || ",;:—–-".contains(c)))
}

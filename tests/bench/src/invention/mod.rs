//! Invented records: Russian text whose words are as frequent as words are (Zipf), invented people and
//! places. The same seed gives the same records, so that runs can be compared.
//! Must not: use anything that stands in a real record.

pub mod chance;
pub mod documents;
pub mod lexicon;
pub mod names;
pub mod table;

//! Full-text search over every kind: word forms in Russian and English, names across scripts.
//! Owns the table `search` and what is put into it; context is made from the record, not the index.
//! Must not keep text: the index is contentless, and erased text must leave its pages.

mod context;
mod find;
pub(crate) mod index;
pub(crate) mod query;
pub(crate) mod text;

pub use context::Fragment;
pub use find::{Hit, Hits, SearchQuery};
pub use text::InText;

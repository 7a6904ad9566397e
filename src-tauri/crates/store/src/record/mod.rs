//! Records as they stand, and as they stood: reading one, listing many.
//! Owns the reading of `record`, `listing` and `membership`.
//! Must not write: that is `transact`'s.

mod days;
mod fold;
mod list;
mod read;

pub(crate) use days::within;
pub(crate) use fold::STATE;
pub use fold::{Folded, fold};
pub use list::{ListQuery, ListRow, Order, Page};
pub use read::{Named, Record, State};
pub(crate) use read::{RecordRow, row_of, rows_kept};

//! Many new records in one change: made ready in a second thread while the first one writes.

use std::sync::mpsc::{channel, sync_channel};
use std::thread;

use khronika_domain::value;
use khronika_domain::{DomainError, Kind, RecordId};
use serde_json::Value;

use crate::projection::Derived;
use crate::record::{Record, State};
use crate::transact::parts_of;
use crate::{StoreError, Transaction, own};

/// Records that are ready and wait to be written: enough that neither thread waits for the other.
const WAITING: usize = 64;
/// The page cache meanwhile; negative: KiB. A page that leaves it before the commit is encrypted and
/// written more than once, and 100,000 imported records touch about 1 GiB of pages.
const CACHE: i64 = -262_144;

/// A new record, checked, with everything that is derived from it: all of its making that needs no database.
pub(crate) struct Prepared {
    pub(crate) record: Record,
    /// Each path with its value as JSON, a text by its segments: what the journal will hold.
    pub(crate) values: Vec<(String, Vec<String>)>,
    /// The document as JSON.
    pub(crate) body: String,
    pub(crate) derived: Derived,
    /// Whether a field or a term of the vault's own must be there for it.
    pub(crate) uses_own: bool,
}

impl Prepared {
    pub(crate) fn new(kind: Kind, document: &Value) -> Result<Self, StoreError> {
        let (document, _) = value::normalise(document)?;
        let (document, flat) = value::normalise(&kind.check(&document, None)?)?;
        if flat.is_empty() {
            return Err(DomainError::Missing { field: "title" }.into());
        }
        let record =
            Record { id: RecordId::random(), kind, version: 1, state: State::Live, document, erased: Vec::new() };
        let derived = Derived::of(&record);
        let values = flat.into_iter().map(|(path, value)| (path, parts_of(&value))).collect();
        let body = record.document.to_string();
        let uses_own = own::is_used(kind, &record.document);
        Ok(Self { record, values, body, derived, uses_own })
    }
}

impl Transaction<'_> {
    /// Makes a new record of each document, in their order; `each` hears how many there are so far, and
    /// answers whether to go on.
    ///
    /// # Errors
    /// `Document` where one may not be saved; `Cancelled`.
    pub fn create_all(
        &mut self,
        kind: Kind,
        documents: impl Iterator<Item = Value> + Send,
        mut each: impl FnMut(u64) -> bool,
    ) -> Result<(), StoreError> {
        let usual: i64 = self.connection.pragma_query_value(None, "cache_size", |row| row.get(0))?;
        self.connection.pragma_update(None, "cache_size", CACHE)?;
        let made = thread::scope(|scope| {
            let (send, ready) = sync_channel(WAITING);
            // What was written goes back to be freed where it was made: an allocator is slow across threads,
            // and this thread is the one that is waited for.
            let (give_back, written) = channel::<Prepared>();
            scope.spawn(move || {
                for document in documents {
                    written.try_iter().for_each(drop);
                    // Nobody takes it where writing has failed.
                    if send.send(Prepared::new(kind, &document)).is_err() {
                        break;
                    }
                }
            });
            for (count, prepared) in (1..).zip(ready) {
                let prepared = prepared?;
                self.write(&prepared)?;
                let _ = give_back.send(prepared);
                if !each(count) {
                    return Err(StoreError::Cancelled);
                }
            }
            Ok(())
        });
        self.connection.pragma_update(None, "cache_size", usual)?;
        made
    }
}

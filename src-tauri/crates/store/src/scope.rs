//! What belongs to a disclosure's question: a case's scope, every person, every consent; and the
//! keys by which packages are signed, one per contact.

use std::collections::BTreeSet;

use khronika_domain::{Kind, RecordId};
use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

use crate::record::{Record, State, row_of};
use crate::{Store, StoreError};

impl Store {
    /// A case's scope: the case, its members, and everything they cite, in order of id.
    ///
    /// # Errors
    /// `NotFound`; `OtherKind` where the id is no case's.
    pub fn scope_of_case(&self, case: RecordId) -> Result<Vec<Record>, StoreError> {
        let record = self.record(case)?;
        if record.kind != Kind::Case {
            return Err(StoreError::OtherKind(case));
        }
        let members = self.members(case)?;
        let mut ids: Vec<RecordId> = members.iter().map(|member| member.id).collect();
        ids.push(case);
        self.scope_of(&ids)
    }

    /// Records and everything they cite, in order of id; deleted and erased ones are not in it.
    ///
    /// # Errors
    /// `NotFound` where one of the named ones isn't there.
    pub fn scope_of(&self, chosen: &[RecordId]) -> Result<Vec<Record>, StoreError> {
        let mut scope = Vec::new();
        let mut seen: BTreeSet<RecordId> = chosen.iter().copied().collect();
        let mut next: Vec<RecordId> = seen.iter().copied().collect();
        while let Some(id) = next.pop() {
            let Some(row) = row_of(self.connection(), id)? else {
                if chosen.contains(&id) {
                    return Err(StoreError::NotFound(id));
                }
                continue; // a reference to what isn't in this copy
            };
            if row.record.state != State::Live {
                continue;
            }
            let summary = row.record.kind.summary(&row.record.document).unwrap_or_default();
            next.extend(summary.links.iter().map(|link| link.target).filter(|target| seen.insert(*target)));
            scope.push(row.record);
        }
        scope.sort_by_key(|record| record.id);
        Ok(scope)
    }

    /// Every live record of a kind.
    ///
    /// # Errors
    /// What the database says.
    pub fn all_of(&self, kind: Kind) -> Result<Vec<Record>, StoreError> {
        let ids: Vec<Vec<u8>> = self
            .connection()
            .prepare_cached("SELECT id FROM record WHERE kind = ?1 AND state = 0 ORDER BY number")?
            .query_map([kind.code()], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        ids.iter().map(|id| self.record(RecordId::from_bytes(id)?)).collect()
    }

    /// The seed of the key that signs packages for a contact; a new one where there is none.
    ///
    /// # Errors
    /// What the database says.
    pub fn author_seed(&self, contact: &str) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        let known: Option<[u8; 32]> = self
            .connection()
            .query_row("SELECT secret FROM author_key WHERE contact = ?1", [contact], |row| row.get(0))
            .optional()?;
        if let Some(seed) = known {
            return Ok(Zeroizing::new(seed));
        }
        let mut seed = Zeroizing::new([0_u8; 32]);
        getrandom::fill(seed.as_mut()).map_err(|_| StoreError::Database(rusqlite::Error::InvalidQuery))?;
        self.connection()
            .execute("INSERT INTO author_key (contact, secret) VALUES (?1, ?2)", params![contact, seed.as_slice()])?;
        Ok(seed)
    }
}

//! What belongs to a disclosure's question: a case's scope, every person by every name they ever had,
//! every consent, the acts around; and the keys by which packages are signed, one per contact.

use std::collections::BTreeSet;

use khronika_domain::{Kind, RecordId};
use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

use crate::record::{Record, State, row_of, rows_kept};
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
            let summary = row.record.kind.summary(&row.record.document, "").unwrap_or_default();
            // What stands in fields of the vault's own stays in, and brings nobody with it.
            let cited = summary.links.iter().filter(|link| !matches!(link.role, "whom" | "own_field"));
            next.extend(cited.map(|link| link.target).filter(|target| seen.insert(*target)));
            scope.push(row.record);
        }
        scope.sort_by_key(|record| record.id);
        Ok(scope)
    }

    /// Every record of a kind that wasn't erased: deleted ones too, as their `state` says.
    ///
    /// # Errors
    /// What the database says.
    pub fn kept_of(&self, kind: Kind) -> Result<Vec<Record>, StoreError> {
        Ok(rows_kept(self.connection(), kind)?.into_iter().map(|row| row.record).collect())
    }

    /// Every written form of a name that ever stood in a person's record, unless it was erased:
    /// whoever renames a record doesn't change what others wrote. Of the persons that the projection has, as everything
    /// that the gate is asked with: what it lacks, `vault check` tells.
    ///
    /// # Errors
    /// What the database says.
    pub fn names_ever(&self) -> Result<BTreeSet<(RecordId, String)>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            // Person by person, not leaf by leaf: what else was recorded may be a hundred times as much.
            "SELECT leaf.record, leaf.part, field_value.value
             FROM record CROSS JOIN leaf ON leaf.record = record.id JOIN field_value ON field_value.leaf = leaf.number
             WHERE record.kind = 'person' AND length(leaf.record) > 0
               AND leaf.op = 1 AND leaf.path GLOB 'names/*/text' ORDER BY record.number, leaf.number",
        )?;
        let mut rows = statement.query([])?;
        let mut names = BTreeSet::new();
        let mut written: Option<(RecordId, String)> = None;
        while let Some(row) = rows.next()? {
            let record = RecordId::from_bytes(&row.get::<_, Vec<u8>>(0)?)?;
            let text: String = serde_json::from_str(&row.get::<_, String>(2)?).unwrap_or_default();
            match (&mut written, row.get::<_, i64>(1)?) {
                // A long name is journaled in parts: «Иванов И.» and «И.».
                (Some((of, whole)), 1..) if *of == record => whole.push_str(&text),
                _ => names.extend(written.replace((record, text))),
            }
        }
        names.extend(written);
        Ok(names)
    }

    /// The acts of the vault, deleted ones too, that belong to incidents among these records.
    ///
    /// # Errors
    /// What the database says.
    pub fn acts_around(&self, scope: &[Record]) -> Result<Vec<Record>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT record.id FROM link JOIN record ON record.number = link.source
             WHERE link.target = ?1 AND link.role = 'incident' AND record.kind = 'act' AND record.state < 2
             ORDER BY record.number",
        )?;
        let mut acts = Vec::new();
        for incident in scope.iter().filter(|record| record.kind == Kind::Incident) {
            let ids: Vec<Vec<u8>> =
                statement.query_map(params![incident.id.bytes()], |row| row.get(0))?.collect::<Result<_, _>>()?;
            for id in ids {
                acts.push(self.record(RecordId::from_bytes(&id)?)?);
            }
        }
        Ok(acts)
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

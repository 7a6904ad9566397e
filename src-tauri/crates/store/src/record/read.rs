//! One record by its id.

use std::collections::BTreeMap;

use khronika_domain::name::Names;
use khronika_domain::{Kind, RecordId};
use rusqlite::{Connection, Row, params};
use serde_json::Value;

use super::fold::fold;
use crate::journal::{leaves_of_record, meta};
use crate::{Store, StoreError};

/// Whether a record is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is.
    Live,
    /// It was deleted and can be restored.
    Deleted,
    /// Its values were erased and can't come back.
    Erased,
}

impl State {
    pub(crate) const fn number(self) -> u8 {
        match self {
            Self::Live => 0,
            Self::Deleted => 1,
            Self::Erased => 2,
        }
    }

    pub(crate) const fn from_number(number: u8) -> Self {
        match number {
            0 => Self::Live,
            1 => Self::Deleted,
            _ => Self::Erased,
        }
    }

    /// As the journal writes it at the path `@state`.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Deleted => "deleted",
            Self::Erased => "erased",
        }
    }

    pub(crate) fn from_code(code: &str) -> Self {
        match code {
            "deleted" => Self::Deleted,
            "erased" => Self::Erased,
            _ => Self::Live,
        }
    }
}

/// A record as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its id.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// How many entries touched it; what a save is based on.
    pub version: u64,
    /// Whether it is there.
    pub state: State,
    /// The document, without erased values.
    pub document: Value,
    /// Paths whose value was erased.
    pub erased: Vec<String>,
}

/// A record that is called by a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its kind.
    pub kind: Kind,
    /// How many entries touched it.
    pub version: u64,
    /// Whether it is there.
    pub state: State,
    /// Its name.
    pub title: String,
}

/// A record with its number in this copy.
pub(crate) struct RecordRow {
    pub number: i64,
    pub record: Record,
}

/// The row of a record.
pub(crate) fn row_of(connection: &Connection, id: RecordId) -> Result<Option<RecordRow>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT number, id, kind, version, state, body, erased FROM record WHERE id = ?1")?;
    let mut rows = statement.query(params![id.bytes()])?;
    rows.next()?.map(read).transpose()
}

/// The rows of a kind that weren't erased, in the order in which they were first saved.
pub(crate) fn rows_kept(connection: &Connection, kind: Kind) -> Result<Vec<RecordRow>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT number, id, kind, version, state, body, erased FROM record WHERE kind = ?1 AND state < 2 ORDER BY number",
    )?;
    let mut rows = statement.query([kind.code()])?;
    let mut kept = Vec::new();
    while let Some(row) = rows.next()? {
        kept.push(read(row)?);
    }
    Ok(kept)
}

fn read(row: &Row<'_>) -> Result<RecordRow, StoreError> {
    let unreadable = |_| StoreError::Damaged(rusqlite::Error::InvalidQuery);
    Ok(RecordRow {
        number: row.get(0)?,
        record: Record {
            id: RecordId::from_bytes(&row.get::<_, Vec<u8>>(1)?)?,
            kind: row.get::<_, String>(2)?.parse()?,
            version: u64::try_from(row.get::<_, i64>(3)?).unwrap_or_default(),
            state: State::from_number(row.get(4)?),
            document: serde_json::from_str(&row.get::<_, String>(5)?).map_err(unreadable)?,
            erased: serde_json::from_str(&row.get::<_, String>(6)?).map_err(unreadable)?,
        },
    })
}

impl Store {
    /// The record of that id, deleted and erased ones too.
    ///
    /// # Errors
    /// `NotFound`, or what the database says.
    pub fn record(&self, id: RecordId) -> Result<Record, StoreError> {
        row_of(self.connection(), id)?.map(|row| row.record).ok_or(StoreError::NotFound(id))
    }

    /// The record as it stood at an earlier version, without values that were erased since.
    ///
    /// # Errors
    /// `NotFound` where it never had that version.
    pub fn record_at(&self, id: RecordId, version: u64) -> Result<Record, StoreError> {
        let folded = fold(&leaves_of_record(self.connection(), id)?, Some(version));
        folded.filter(|folded| folded.version == version).ok_or(StoreError::NotFound(id))?.into_record(id)
    }

    /// Records of any kind that refer to this one: (source, kind, role).
    ///
    /// # Errors
    /// What the database says.
    pub fn referring(&self, id: RecordId) -> Result<Vec<(RecordId, Kind, String)>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT record.id, record.kind, link.role FROM link JOIN record ON record.number = link.source
             WHERE link.target = ?1 AND record.state = 0 ORDER BY record.number, link.role",
        )?;
        let rows = statement.query_map(params![id.bytes()], |row| {
            Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        })?;
        rows.map(|row| {
            let (id, kind, role) = row?;
            Ok((RecordId::from_bytes(&id)?, kind.parse()?, role))
        })
        .collect()
    }

    /// How many live records of each kind a case has.
    ///
    /// # Errors
    /// What the database says.
    pub fn counts_of_case(&self, case: RecordId) -> Result<BTreeMap<Kind, u64>, StoreError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT kind, count(*) FROM membership WHERE case_id = ?1 AND state = 0 GROUP BY kind")?;
        let rows =
            statement.query_map(params![case.bytes()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
        rows.map(|row| {
            let (kind, count) = row?;
            Ok((kind.parse()?, u64::try_from(count).unwrap_or_default()))
        })
        .collect()
    }

    /// Live members of a case of one kind.
    ///
    /// # Errors
    /// What the database says.
    pub fn members_of(&self, case: RecordId, kind: Kind) -> Result<Vec<RecordId>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT record.id FROM membership JOIN record ON record.number = membership.number
             WHERE membership.case_id = ?1 AND membership.kind = ?2 AND membership.state = 0 ORDER BY record.number",
        )?;
        let rows = statement.query_map(params![case.bytes(), kind.code()], |row| row.get::<_, Vec<u8>>(0))?;
        rows.map(|id| Ok(RecordId::from_bytes(&id?)?)).collect()
    }

    /// The live members of a case that were changed last, latest first, at most so many, with the time of the change
    /// as the device's clock said it (RFC 3339, UTC).
    ///
    /// # Errors
    /// What the database says.
    pub fn latest_of_case(&self, case: RecordId, most: u32) -> Result<Vec<(RecordId, Option<String>)>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT membership.changed, record.id FROM membership JOIN record ON record.number = membership.number
             WHERE membership.case_id = ?1 AND membership.kind = ?2 AND membership.state = 0
             ORDER BY membership.changed DESC, membership.number DESC LIMIT ?3",
        )?;
        let mut found: Vec<(i64, Vec<u8>)> = Vec::new();
        for kind in self.counts_of_case(case)?.keys() {
            let rows =
                statement.query_map(params![case.bytes(), kind.code(), most], |row| Ok((row.get(0)?, row.get(1)?)))?;
            for row in rows {
                found.push(row?);
            }
        }
        found.sort_by(|one, other| other.cmp(one));
        found.truncate(most as usize);
        found
            .into_iter()
            .map(|(entry, id)| Ok((RecordId::from_bytes(&id)?, meta(self.connection(), entry, "time")?)))
            .collect()
    }

    /// Whether a live record refers to this one in that role, such as `perpetrator`.
    ///
    /// # Errors
    /// What the database says.
    pub fn is_cited_as(&self, id: RecordId, role: &str) -> Result<bool, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM link JOIN record ON record.number = link.source
             WHERE link.target = ?1 AND link.role = ?2 AND record.state = 0)",
        )?;
        Ok(statement.query_row(params![id.bytes(), role], |row| row.get(0))?)
    }

    /// The consents about these people that weren't erased: deleted ones too, as their `state` says.
    ///
    /// # Errors
    /// What the database says.
    pub fn consents_about(&self, people: &[RecordId]) -> Result<Vec<Record>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT record.id FROM link JOIN record ON record.number = link.source
             WHERE link.target = ?1 AND link.role = 'person' AND record.kind = 'consent' AND record.state < 2
             ORDER BY record.number",
        )?;
        let mut consents = Vec::new();
        for person in people {
            let ids: Vec<Vec<u8>> =
                statement.query_map(params![person.bytes()], |row| row.get(0))?.collect::<Result<_, _>>()?;
            for id in ids {
                consents.push(self.record(RecordId::from_bytes(&id)?)?);
            }
        }
        Ok(consents)
    }

    /// Members of a case, of every kind, live ones, in the order in which they came.
    ///
    /// # Errors
    /// What the database says.
    pub fn members(&self, case: RecordId) -> Result<Vec<Record>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT record.id FROM membership JOIN record ON record.number = membership.number
             WHERE membership.case_id = ?1 AND record.state = 0 ORDER BY record.number",
        )?;
        let ids: Vec<Vec<u8>> =
            statement.query_map(params![case.bytes()], |row| row.get(0))?.collect::<Result<_, _>>()?;
        ids.iter().map(|id| self.record(RecordId::from_bytes(id)?)).collect()
    }

    /// What a record is called that is called by a name, a person's or a facility's, in whatever language: without
    /// reading all of it. None for one that isn't there, or is called by a description.
    ///
    /// # Errors
    /// What the database says.
    pub fn named(&self, id: RecordId) -> Result<Option<Named>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT kind, version, state, json_extract(body, '$.names') FROM record
             WHERE id = ?1 AND kind IN ('person', 'facility')",
        )?;
        let mut rows = statement.query(params![id.bytes()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let names: Option<String> = row.get(3)?;
        let names: Names = names.and_then(|names| serde_json::from_str(&names).ok()).unwrap_or_default();
        if names.is_empty() {
            return Ok(None);
        }
        Ok(Some(Named {
            kind: row.get::<_, String>(0)?.parse()?,
            version: u64::try_from(row.get::<_, i64>(1)?).unwrap_or_default(),
            state: State::from_number(row.get(2)?),
            title: names.primary().to_owned(),
        }))
    }

    /// What of a case stands in time: its live members of these kinds, kind after kind, each in the order in which
    /// they came; acts only where they have a date of their own.
    ///
    /// # Errors
    /// What the database says.
    pub fn members_in_time(&self, case: RecordId, kinds: &[Kind]) -> Result<Vec<Record>, StoreError> {
        let mut found = Vec::new();
        for kind in kinds {
            // An act without a day of its own stands where its incident does, and needn't be read.
            let condition = if *kind == Kind::Act { "json_extract(record.body, '$.date') IS NOT NULL" } else { "1" };
            let sql = format!(
                "SELECT record.id FROM membership JOIN record ON record.number = membership.number
                 WHERE membership.case_id = ?1 AND membership.kind = ?2 AND membership.state = 0 AND {condition}
                 ORDER BY membership.number"
            );
            let mut statement = self.connection().prepare_cached(&sql)?;
            let ids: Vec<Vec<u8>> =
                statement.query_map(params![case.bytes(), kind.code()], |row| row.get(0))?.collect::<Result<_, _>>()?;
            for id in ids {
                found.extend(row_of(self.connection(), RecordId::from_bytes(&id)?)?.map(|row| row.record));
            }
        }
        Ok(found)
    }
}

//! Who did what to whom in a case, and who is what to whom: read off the records without reading all of them.
//! Must not say what a code means.

use khronika_domain::{Kind, RecordId};
use rusqlite::{Connection, params};

use crate::{Store, StoreError};

/// What ties two people, or one to what befell them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tie {
    /// Somebody suffered an act.
    Suffered {
        /// Who.
        victim: RecordId,
    },
    /// Somebody had a part in an act against somebody.
    Did {
        /// Who.
        perpetrator: RecordId,
        /// Against whom.
        victim: RecordId,
        /// The act.
        act: RecordId,
        /// Its type.
        code: String,
    },
    /// Somebody is something to somebody.
    Related {
        /// Whose relation it is.
        person: RecordId,
        /// The other one.
        related: RecordId,
        /// The record that says so.
        relation: RecordId,
        /// Its term.
        code: String,
    },
}

/// The live members of a case of one kind, with the targets of up to two of their links. Bodies are read only for a
/// code of theirs, where one is wanted: that is half of the time.
const MEMBERS: &str = "SELECT record.id, first.target, second.target, iif(?5 = '', NULL, json_extract(record.body, ?5))
     FROM membership JOIN record ON record.number = membership.number
     JOIN link first ON first.source = record.number AND first.role = ?3
     LEFT JOIN link second ON second.source = record.number AND second.role = ?4
     WHERE membership.case_id = ?1 AND membership.kind = ?2 AND membership.state = 0 ORDER BY membership.number";

type Row = (RecordId, RecordId, Option<RecordId>, String);

fn members(
    connection: &Connection,
    case: RecordId,
    (kind, first, second, code): (Kind, &str, &str, &str),
) -> Result<Vec<Row>, StoreError> {
    let mut statement = connection.prepare_cached(MEMBERS)?;
    let rows = statement.query_map(params![case.bytes(), kind.code(), first, second, code], |row| {
        Ok((
            row.get::<_, Vec<u8>>(0)?,
            row.get::<_, Vec<u8>>(1)?,
            row.get::<_, Option<Vec<u8>>>(2)?,
            row.get::<_, Option<String>>(3)?,
        ))
    })?;
    rows.map(|row| {
        let (id, first, second, code) = row?;
        let second = second.map(|id| RecordId::from_bytes(&id)).transpose()?;
        Ok((RecordId::from_bytes(&id)?, RecordId::from_bytes(&first)?, second, code.unwrap_or_default()))
    })
    .collect()
}

impl Store {
    /// What ties the people of a case: its acts with their victims, what is recorded of who did them, its relations.
    ///
    /// # Errors
    /// What the database says.
    pub fn ties(&self, case: RecordId) -> Result<Vec<Tie>, StoreError> {
        let connection = self.connection();
        let acts = members(connection, case, (Kind::Act, "victim", "", "$.type"))?;
        let mut ties: Vec<Tie> = acts.iter().map(|(_, victim, ..)| Tie::Suffered { victim: *victim }).collect();
        let by_id: std::collections::HashMap<RecordId, (RecordId, &str)> =
            acts.iter().map(|(act, victim, _, code)| (*act, (*victim, code.as_str()))).collect();
        for (_, act, perpetrator, _) in members(connection, case, (Kind::Involvement, "act", "perpetrator", ""))? {
            if let (Some(perpetrator), Some((victim, code))) = (perpetrator, by_id.get(&act)) {
                ties.push(Tie::Did { perpetrator, victim: *victim, act, code: (*code).to_owned() });
            }
        }
        for (relation, person, related, code) in
            members(connection, case, (Kind::Relation, "person", "related", "$.relation"))?
        {
            ties.extend(related.map(|related| Tie::Related { person, related, relation, code }));
        }
        Ok(ties)
    }
}

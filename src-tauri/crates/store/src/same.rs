//! Who may be the same person as whom: keys of names, and the persons who are like one.
//! Must not decide what is alike (that is the domain's), nor propose two whom a person told apart.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use khronika_domain::date::Date;
use khronika_domain::matching::{self, Identity, Likeness};
use khronika_domain::name::Names;
use khronika_domain::{Kind, RecordId};
use rusqlite::{Connection, params};
use serde_json::Value;

use crate::record::{Record, State};
use crate::{Store, StoreError};

/// Persons who share a key and are compared, those with the most shared keys first.
const COMPARED: usize = 300;
/// The relation by which a person told two apart.
pub const TOLD_APART: &str = "different_person";

/// The keys of a record; none where it is no person, or was deleted.
pub(crate) fn keys_of(record: &Record) -> BTreeSet<String> {
    match (record.kind, record.state) {
        (Kind::Person, State::Live) => matching::keys(&identity(&record.document)),
        _ => BTreeSet::new(),
    }
}

/// A person's document, read for comparing.
#[must_use]
pub fn identity(person: &Value) -> Identity {
    let names = person.get("names").and_then(Value::as_array);
    let texts = names.into_iter().flatten().filter_map(|name| name.get("text")?.as_str());
    let birth: Option<Date> = person.get("birth").and_then(|birth| serde_json::from_value(birth.clone()).ok());
    Identity::of(texts, birth.as_ref())
}

pub(crate) fn put(connection: &Connection, number: i64, keys: &BTreeSet<String>) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached("INSERT OR IGNORE INTO name_key (key, number) VALUES (?1, ?2)")?;
    keys.iter().try_for_each(|key| statement.execute(params![key, number]).map(|_| ()))?;
    Ok(())
}

/// Takes out the keys of a record as it was put in.
pub(crate) fn remove(connection: &Connection, number: i64, old: &Record) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached("DELETE FROM name_key WHERE key = ?1 AND number = ?2")?;
    keys_of(old).iter().try_for_each(|key| statement.execute(params![key, number]).map(|_| ()))?;
    Ok(())
}

/// The keys that stand there for the record, of those that may.
pub(crate) fn stand(connection: &Connection, number: i64, keys: &BTreeSet<String>) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached("SELECT count(*) FROM name_key WHERE key = ?1 AND number = ?2")?;
    for key in keys {
        if statement.query_row(params![key, number], |row| row.get::<_, i64>(0))? != 1 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Somebody who may be the same person.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Who.
    pub id: RecordId,
    /// How alike, and why.
    pub likeness: Likeness,
}

/// Two who may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The one who was recorded first.
    pub one: RecordId,
    /// The one who was recorded later.
    pub other: RecordId,
    /// How alike, and why.
    pub likeness: Likeness,
}

/// Some of the pairs of a vault.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pairs {
    /// In the order in which the later one was recorded.
    pub pairs: Vec<Pair>,
    /// Where to go on; none where all persons were looked at.
    pub next: Option<u64>,
}

impl Store {
    /// The live persons who may be this one, the most alike first, at most so many; `own` isn't among them, nor who
    /// was told apart from `own`.
    ///
    /// # Errors
    /// What the database says.
    pub fn alike(&self, person: &Identity, own: Option<RecordId>, most: usize) -> Result<Vec<Candidate>, StoreError> {
        let apart = own.map_or_else(|| Ok(BTreeSet::new()), |own| self.told_apart(own))?;
        let mut found = self.near(person, None)?;
        found.retain(|candidate| Some(candidate.id) != own && !apart.contains(&candidate.id));
        found.truncate(most);
        Ok(found)
    }

    /// Who is proposed, of those whose record is older than `before` where that is told; the most alike first.
    fn near(&self, person: &Identity, before: Option<i64>) -> Result<Vec<Candidate>, StoreError> {
        let mut shared: BTreeMap<i64, u32> = BTreeMap::new();
        let mut statement =
            self.connection().prepare_cached("SELECT number FROM name_key WHERE key = ?1 AND number < ?2")?;
        for key in matching::keys(person) {
            let mut rows = statement.query(params![key, before.unwrap_or(i64::MAX)])?;
            while let Some(row) = rows.next()? {
                *shared.entry(row.get(0)?).or_default() += 1;
            }
        }
        let mut numbers: Vec<(i64, u32)> = shared.into_iter().collect();
        numbers.sort_by_key(|(number, keys)| (std::cmp::Reverse(*keys), *number));
        numbers.truncate(COMPARED);
        let mut said = self.connection().prepare_cached(
            "SELECT id, json_extract(body, '$.names'), json_extract(body, '$.birth.edtf') FROM record
             WHERE number = ?1 AND state = 0",
        )?;
        let mut found = Vec::new();
        for (number, _) in numbers {
            let mut rows = said.query([number])?;
            let Some(row) = rows.next()? else { continue };
            let names: Names = serde_json::from_str(row.get_ref(1)?.as_str_or_null().ok().flatten().unwrap_or("[]"))
                .unwrap_or_default();
            let birth = row.get::<_, Option<String>>(2)?.map(|edtf| Date::edtf(&edtf));
            let other = Identity::of(names.iter(), birth.as_ref());
            let likeness = matching::compare(person, &other);
            if likeness.is_proposed() {
                found.push(Candidate {
                    id: RecordId::from_bytes(row.get_ref(0)?.as_blob().unwrap_or_default())?,
                    likeness,
                });
            }
        }
        found.sort_by(|one, other| {
            other.likeness.score.total_cmp(&one.likeness.score).then_with(|| one.id.cmp(&other.id))
        });
        Ok(found)
    }

    /// Pairs of the whole vault, from the place on that the answer before named; it looks for about `time`.
    ///
    /// # Errors
    /// What the database says.
    pub fn pairs(&self, after: u64, most: usize, time: Duration) -> Result<Pairs, StoreError> {
        let began = Instant::now();
        let mut pairs = Pairs::default();
        let mut statement = self.connection().prepare_cached(
            "SELECT number, id, body FROM record WHERE number > ?1 AND kind = 'person' AND state = 0 ORDER BY number",
        )?;
        let mut rows = statement.query([i64::try_from(after).unwrap_or(i64::MAX)])?;
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            let id = RecordId::from_bytes(row.get_ref(1)?.as_blob().unwrap_or_default())?;
            let document: Value =
                serde_json::from_str(row.get_ref(2)?.as_str().unwrap_or_default()).unwrap_or_default();
            let found = self.near(&identity(&document), Some(number))?;
            if !found.is_empty() {
                let apart = self.told_apart(id)?;
                let told = found.into_iter().filter(|candidate| !apart.contains(&candidate.id));
                pairs.pairs.extend(told.map(|Candidate { id: one, likeness }| Pair { one, other: id, likeness }));
            }
            if pairs.pairs.len() >= most || began.elapsed() >= time {
                pairs.next = u64::try_from(number).ok();
                break;
            }
        }
        Ok(pairs)
    }

    /// Whom a person told apart from this one.
    ///
    /// # Errors
    /// What the database says.
    pub fn told_apart(&self, person: RecordId) -> Result<BTreeSet<RecordId>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT other.target, record.body FROM link JOIN record ON record.number = link.source
             JOIN link other ON other.source = link.source AND other.target <> link.target
             WHERE link.target = ?1 AND link.role IN ('person', 'related') AND other.role IN ('person', 'related')
               AND record.kind = 'relation' AND record.state = 0",
        )?;
        let mut rows = statement.query(params![person.bytes()])?;
        let mut apart = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let relation: Value =
                serde_json::from_str(row.get_ref(1)?.as_str().unwrap_or_default()).unwrap_or_default();
            if relation.get("relation").and_then(Value::as_str) == Some(TOLD_APART) {
                apart.insert(RecordId::from_bytes(row.get_ref(0)?.as_blob().unwrap_or_default())?);
            }
        }
        Ok(apart)
    }
}

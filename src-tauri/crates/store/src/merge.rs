//! Two records of one person made one, by one journal entry, and parted again by another.
//! What both say stays: the other record is put aside with the name of the one that it went into. Statements aren't
//! changed, only whom they refer to. Must not decide who is the same: a person does.

use std::collections::{BTreeMap, BTreeSet};

use khronika_domain::value::{self, Flat, unflatten};
use khronika_domain::{Kind, RecordId, field, matching};
use rusqlite::{OptionalExtension, params};
use serde_json::Value;

use crate::journal::{StoredLeaf, leaves_of_record};
use crate::record::{Record, State, fold, row_of};
use crate::transact::{Change, Outcome, Transaction, flat_of};
use crate::{Store, StoreError};

/// The field that names the record into which one was merged.
const INTO: &str = "merged_into";

/// What a merge did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The version of the kept record.
    pub version: u64,
    /// Records that referred to the other one, and refer to the kept one now.
    pub moved: usize,
}

/// What parting did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parted {
    /// Records that were changed since the merge, so that something of them stayed with the kept one.
    pub stayed: Vec<RecordId>,
}

impl Store {
    /// Makes two records of one person one: what the kept one lacks comes from the other, and whoever referred to the
    /// other refers to the kept one. Each comes with the version that was looked at.
    ///
    /// # Errors
    /// `NotFound`, `OtherKind`, `NotLive`, `Conflict`; `SamePerson` where it is one record; `Document` where a record
    /// would no longer be valid. Nothing was changed then.
    pub fn merge(&mut self, kept: (RecordId, u64), other: (RecordId, u64)) -> Result<Outcome<Merged>, StoreError> {
        self.transact(Change::Merge, |tx| tx.merge(kept, other))
    }

    /// Takes a merge back: the other record is there again as it was, and what referred to it refers to it again,
    /// unless it was changed since.
    ///
    /// # Errors
    /// `NotFound`, `NotMerged`; `NotLive` where the record it went into was merged into another since.
    pub fn part(&mut self, other: RecordId) -> Result<Outcome<Parted>, StoreError> {
        self.transact(Change::Part, |tx| tx.part(other))
    }

    /// The records that were merged into others, and into which.
    ///
    /// # Errors
    /// What the database says.
    pub fn merged(&self) -> Result<BTreeMap<RecordId, RecordId>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT record.id, link.target FROM link JOIN record ON record.number = link.source
             WHERE link.role = 'merged_into' AND record.state = 1",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, Vec<u8>>(1)?)))?;
        let mut into = BTreeMap::new();
        for row in rows {
            let (from, to) = row?;
            into.insert(RecordId::from_bytes(&from)?, RecordId::from_bytes(&to)?);
        }
        // One that was merged into one that was merged since stands for the last.
        let last = |mut id: RecordId| {
            let mut seen = BTreeSet::new();
            while let Some(next) = into.get(&id).filter(|_| seen.insert(id)) {
                id = *next;
            }
            id
        };
        Ok(into.keys().map(|id| (*id, last(*id))).collect())
    }

    /// The record that a merge put aside.
    pub(crate) fn set_aside_by(&self, entry: i64) -> Result<Option<RecordId>, StoreError> {
        let sql = "SELECT leaf.record FROM entry JOIN leaf
                     ON leaf.number >= entry.first_leaf AND leaf.number < entry.first_leaf + entry.leaves
                   WHERE entry.number = ?1 AND leaf.path = 'merged_into'";
        let found: Option<Vec<u8>> = self.connection().query_row(sql, [entry], |row| row.get(0)).optional()?;
        Ok(found.map(|id| RecordId::from_bytes(&id)).transpose()?)
    }

    /// The records that were merged into this one.
    ///
    /// # Errors
    /// What the database says.
    pub fn merged_into(&self, kept: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "SELECT record.id FROM link JOIN record ON record.number = link.source
             WHERE link.target = ?1 AND link.role = 'merged_into' ORDER BY record.number",
        )?;
        let rows = statement.query_map(params![kept.bytes()], |row| row.get::<_, Vec<u8>>(0))?;
        rows.map(|id| Ok(RecordId::from_bytes(&id?)?)).collect()
    }
}

impl Transaction<'_> {
    fn merge(&mut self, kept: (RecordId, u64), other: (RecordId, u64)) -> Result<Merged, StoreError> {
        if kept.0 == other.0 {
            return Err(StoreError::SamePerson(kept.0));
        }
        let (mine, theirs) = (self.person(kept)?, self.person(other)?);
        let own = other.0.to_string();
        let moved_to = |id: &str| (id == own).then_some(kept.0);
        let mut joined = matching::join(&mine.document, &theirs.document);
        // What the two are to each other is nothing between one person.
        field::refer(Kind::Person.fields(), &mut joined, &moved_to);
        if let Some(Value::Array(members)) = joined.get_mut("members") {
            members.retain(|member| *member != Value::String(kept.0.to_string()));
        }
        let moved = self.redirect(other.0, kept.0, &moved_to)?;
        let version = self.amend(kept.0, &joined)?;
        let mut aside = theirs.document.clone();
        if let Value::Object(map) = &mut aside {
            map.insert(INTO.to_owned(), kept.0.to_string().into());
        }
        self.amend(other.0, &aside)?;
        self.set_state(other.0, State::Deleted)?;
        Ok(Merged { version, moved })
    }

    fn person(&self, (id, version): (RecordId, u64)) -> Result<Record, StoreError> {
        let record = self.record(id)?;
        if record.kind != Kind::Person {
            return Err(StoreError::OtherKind(id));
        }
        if record.state != State::Live {
            return Err(StoreError::NotLive(id));
        }
        if record.version != version {
            return Err(StoreError::Conflict { id, current: record.version, based_on: version });
        }
        Ok(record)
    }

    /// Whoever refers to one record refers to another; deleted ones too, for a deleted refusal still counts.
    fn redirect(
        &mut self,
        from: RecordId,
        to: RecordId,
        put: &impl Fn(&str) -> Option<RecordId>,
    ) -> Result<usize, StoreError> {
        let ids: Vec<Vec<u8>> = self
            .connection
            .prepare_cached(
                "SELECT DISTINCT record.id FROM link JOIN record ON record.number = link.source
                 WHERE link.target = ?1 AND link.role <> 'merged_into' AND record.state < 2 ORDER BY record.number",
            )?
            .query_map(params![from.bytes()], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut moved = 0;
        for id in ids {
            let id = RecordId::from_bytes(&id)?;
            let record = self.record(id)?;
            // What was recorded of custody stands as it was signed; whoever reads it finds the other one from there.
            if record.kind == Kind::CustodyEvent {
                continue;
            }
            let mut document = record.document.clone();
            if id == to || !field::refer(record.kind.fields(), &mut document, put) {
                continue;
            }
            let of_oneself = record.kind == Kind::Relation && document.get("person") == document.get("related");
            if of_oneself {
                self.set_state(id, State::Deleted)?;
            } else {
                self.amend(id, &document)?;
            }
            moved += 1;
        }
        Ok(moved)
    }

    fn part(&mut self, other: RecordId) -> Result<Parted, StoreError> {
        let record = self.record(other)?;
        let into = record.document.get(INTO).and_then(Value::as_str).and_then(|id| id.parse::<RecordId>().ok());
        let into = into.ok_or(StoreError::NotMerged(other))?;
        // One that was merged on has to be parted first; one that was deleted or erased since keeps nobody back.
        if self.record(into)?.document.get(INTO).is_some() {
            return Err(StoreError::NotLive(into));
        }
        let leaves = leaves_of_record(self.connection, other)?;
        let entry = leaves.iter().rev().find(|leaf| leaf.path == INTO).map(|leaf| leaf.entry);
        let entry = entry.ok_or(StoreError::NotMerged(other))?;
        let ids: Vec<Vec<u8>> = self
            .connection
            .prepare_cached(
                "SELECT DISTINCT leaf.record FROM entry JOIN leaf
                   ON leaf.number >= entry.first_leaf AND leaf.number < entry.first_leaf + entry.leaves
                 WHERE entry.number = ?1 AND length(leaf.record) > 0",
            )?
            .query_map([entry], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut parted = Parted::default();
        for id in ids {
            let id = RecordId::from_bytes(&id)?;
            if !self.take_back(id, entry)? {
                parted.stayed.push(id);
            }
        }
        Ok(parted)
    }

    /// Puts back what an entry changed of a record, where it stands as the entry left it; gives whether all of it did.
    fn take_back(&mut self, id: RecordId, entry: i64) -> Result<bool, StoreError> {
        let now = self.record(id)?;
        if now.state == State::Erased {
            return Ok(false);
        }
        let leaves = leaves_of_record(self.connection, id)?;
        let version = version_of(&leaves, entry);
        let at = |version: u64| -> Result<Record, StoreError> {
            let folded = fold(&leaves, Some(version)).filter(|_| version > 0);
            folded.ok_or(StoreError::NotFound(id))?.into_record(id)
        };
        let (before, after) = (at(version.saturating_sub(1))?, at(version)?);
        let (flat, whole) = back(&flat_of(&before)?, &flat_of(&after)?, flat_of(&now)?);
        self.amend(id, &unflatten(&flat))?;
        if now.state == after.state {
            self.set_state(id, before.state)?;
        }
        Ok(whole && now.state == after.state)
    }

    /// Writes what only the program changes of a record, in whatever state it is: whom it refers to. It isn't checked as
    /// what a person saves is: a value without which it couldn't be saved may have been erased since.
    fn amend(&mut self, id: RecordId, document: &Value) -> Result<u64, StoreError> {
        let old = row_of(self.connection, id)?.ok_or(StoreError::NotFound(id))?;
        let (_, flat) = value::normalise(document)?;
        self.overwrite(&old, &flat)
    }
}

/// How many entries had touched the record when that one had.
fn version_of(leaves: &[StoredLeaf], entry: i64) -> u64 {
    leaves.iter().map(|leaf| leaf.entry).filter(|number| *number <= entry).collect::<BTreeSet<_>>().len() as u64
}

/// The values as they were before, where they stand as they were left; and whether all of them do.
fn back(before: &Flat, after: &Flat, mut now: Flat) -> (Flat, bool) {
    let mut whole = true;
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for path in paths.into_iter().filter(|path| before.get(*path) != after.get(*path)) {
        let (was, left, stands) = (before.get(path), after.get(path), now.get(path));
        let value = if stands == left { was.cloned() } else { list_back(was, left, stands) };
        match value {
            Some(value) => now.insert(path.clone(), value),
            None if stands == left => now.remove(path),
            None => {
                whole = false;
                continue;
            }
        };
    }
    keep_items(before, after, &mut now);
    (now, whole)
}

/// An item that the merge brought and somebody changed since stays in its list: its values stand there still.
fn keep_items(before: &Flat, after: &Flat, now: &mut Flat) {
    for (path, left) in after.iter().filter(|(path, left)| before.get(*path) != Some(left)) {
        let Some(brought) = left.as_array() else { continue };
        let mut order = now.get(path).and_then(Value::as_array).cloned().unwrap_or_default();
        let had = order.len();
        for item in brought.iter().filter_map(Value::as_str) {
            let within = format!("{path}/{item}/");
            let stands = now.range(within.clone()..).next().is_some_and(|(next, _)| next.starts_with(&within));
            if stands && !order.iter().any(|known| known == item) {
                order.push(item.into());
            }
        }
        if order.len() > had {
            now.insert(path.clone(), Value::Array(order));
        }
    }
}

/// A list that was added to since: what was put in goes, what was taken out comes back.
fn list_back(was: Option<&Value>, left: Option<&Value>, stands: Option<&Value>) -> Option<Value> {
    let items = |value: Option<&Value>| value.map_or_else(|| Some(Vec::new()), |value| value.as_array().cloned());
    let (was, left, mut stands) = (items(was)?, items(left)?, stands?.as_array()?.clone());
    stands.retain(|item| was.contains(item) || !left.contains(item));
    stands.extend(was.iter().filter(|item| !left.contains(item)).cloned());
    Some(Value::Array(stands))
}

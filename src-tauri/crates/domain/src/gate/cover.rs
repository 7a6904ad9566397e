//! Which records would tell who somebody is by their exact dates, places and numbers.
//! Where nobody knows whom a record is about, it counts as about somebody hidden.

use std::collections::BTreeSet;

use serde_json::Value;

use super::GateRecord;
use super::basis::Level;
use super::mention::parties;
use super::scope::{Scope, id_of, reference};
use crate::{Kind, RecordId};

impl Scope<'_> {
    /// Proceedings against somebody who is hidden, or nobody knows whom, and those that such a person's detention,
    /// counsel or hearing names; with them all that are linked to one.
    pub(super) fn cover_proceedings(&mut self, records: &[GateRecord]) {
        let mut covered = BTreeSet::new();
        for record in records {
            match record.kind {
                Kind::Proceeding => {
                    let parties = parties(record);
                    if parties.is_empty() || parties.iter().any(|(field, party)| self.hides_at(record, field, party)) {
                        covered.insert(record.id);
                    }
                }
                Kind::Detention | Kind::Representation if self.hides_key(record, "person") => {
                    covered.extend(reference(&record.document, "proceeding"));
                }
                Kind::Hearing if parties(record).iter().any(|(field, party)| self.hides_at(record, field, party)) => {
                    covered.extend(reference(&record.document, "proceeding"));
                }
                _ => {}
            }
        }
        loop {
            let before = covered.len();
            for record in records.iter().filter(|record| record.kind == Kind::Proceeding) {
                let rows = record.document.get("linked").and_then(Value::as_array);
                let linked: Vec<RecordId> =
                    rows.into_iter().flatten().filter_map(|row| reference(row, "proceeding")).collect();
                if covered.contains(&record.id) {
                    covered.extend(linked);
                } else if linked.iter().any(|other| covered.contains(other)) {
                    covered.insert(record.id);
                }
            }
            if covered.len() == before {
                break;
            }
        }
        self.covered.extend(covered);
    }

    /// Whether exact dates and places of this record would tell who somebody is.
    pub(super) fn is_coarse(&self, record: &GateRecord) -> bool {
        match record.kind {
            Kind::Testimony => {
                let speaker = reference(&record.document, "speaker");
                self.speaker_level(record) != Ok(Level::Named) || speaker.is_none_or(|speaker| self.hides(&speaker))
            }
            Kind::Act => self.hides_victim(record),
            Kind::Incident | Kind::Proceeding => self.covered.contains(&record.id),
            Kind::Person => self.hides(&record.id),
            Kind::Detention | Kind::Health | Kind::Representation => self.hides_key(record, "person"),
            Kind::Relation => ["person", "related"].iter().any(|field| self.hides_key(record, field)),
            // The day and the place of a hearing tell whose it is: what isn't known of the proceeding counts as hidden.
            Kind::Hearing => {
                let proceeding = reference(&record.document, "proceeding");
                let persons = parties(record);
                (proceeding.is_none() && persons.is_empty())
                    || persons.iter().any(|(field, person)| self.hides_at(record, field, person))
                    || proceeding.is_some_and(|id| self.covered.contains(&id) || !self.records.contains_key(&id))
            }
            // An exhibit of an incident whose day is withheld would tell it.
            Kind::Evidence => ids(&record.document, "incidents").any(|incident| self.covered.contains(&incident)),
            _ => false,
        }
    }

    /// Whether an act's victim is hidden, or nobody that can be told; an act may have none.
    pub(super) fn hides_victim(&self, act: &GateRecord) -> bool {
        match act.document.get("victim") {
            None | Some(Value::Null) => false,
            Some(victim) => id_of(victim).is_none_or(|victim| self.hides(&victim)),
        }
    }

    /// Whether somebody is hidden in a field in which somebody has to be told: one who isn't, or was erased, counts so.
    fn hides_key(&self, record: &GateRecord, field: &str) -> bool {
        match reference(&record.document, field) {
            Some(person) => self.hides_at(record, field, &person),
            None => true,
        }
    }

    /// Whether somebody is hidden in that field: named elsewhere, they may not be seen in it.
    fn hides_at(&self, record: &GateRecord, field: &str, person: &RecordId) -> bool {
        self.hides(person) || !super::reference::reaches(self, record, field, person)
    }
}

/// The ids of a list.
fn ids<'a>(document: &'a Value, field: &str) -> impl Iterator<Item = RecordId> + 'a {
    document.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(id_of)
}

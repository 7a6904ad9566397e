//! What is known of a request: who stands how, whose names are to be kept out, which record may leave.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::basis::{Bases, Basis, Level, Standing};
use super::field;
use super::index::Finder;
use super::mention::{gather, persons_of};
use super::{GateRecord, Reason, Request, Tells, reading};
use crate::{Kind, RecordId};

/// A request, read.
pub(super) struct Scope<'a> {
    bases: Bases,
    finder: Finder,
    persons: BTreeMap<RecordId, &'a Value>,
    /// Persons who leave as named: their record is in the scope and the level allows it.
    named: BTreeSet<RecordId>,
    /// Every person of the scope or referred to from it.
    concerned: BTreeSet<RecordId>,
    /// Incidents with a victim, and proceedings with a party, who isn't named.
    pub(super) covered: BTreeSet<RecordId>,
    pub(super) records: BTreeMap<RecordId, &'a GateRecord>,
    /// Exhibits, and the persons from whose hands they came, as events of custody tell.
    handed: BTreeMap<RecordId, BTreeSet<RecordId>>,
    /// Exhibits that others were made of.
    originals: BTreeMap<RecordId, &'a GateRecord>,
    tells: &'a BTreeMap<RecordId, Tells>,
    /// Testimonies that are one statement in several forms, or add to one another.
    joined: BTreeMap<RecordId, BTreeSet<RecordId>>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(request: &Request<'a>) -> Self {
        let bases = Bases::weigh(request);
        let mut finder = Finder::default();
        let mut persons = BTreeMap::new();
        for record in request.scope.iter().chain(request.persons).filter(|record| record.kind == Kind::Person) {
            persons.insert(record.id, &record.document);
            for form in written_forms(&record.document) {
                finder.learn(&record.id, nature(&record.document), form);
            }
        }
        for (person, form) in request.names {
            let document = persons.get(person).copied();
            if !document.is_some_and(|document| written_forms(document).contains(&form.as_str())) {
                finder.learn(person, document.and_then(nature), form);
            }
        }
        let in_scope = request.scope.iter().filter(|record| record.kind == Kind::Person);
        let named = in_scope
            .filter(|person| matches!(bases.person(&person.id), Ok((Level::Named, _))) && reading::read(person).is_ok())
            .map(|person| person.id)
            .collect();
        let concerned = concerned(request);
        let records = request.scope.iter().map(|record| (record.id, record)).collect();
        let mut scope = Self {
            bases,
            finder,
            persons,
            named,
            concerned,
            covered: BTreeSet::new(),
            handed: handed(request.around),
            originals: request
                .around
                .iter()
                .chain(request.scope)
                .filter(|record| record.kind == Kind::Evidence)
                .map(|record| (record.id, record))
                .collect(),
            tells: request.tells,
            records,
            joined: joined(request.scope),
        };
        scope.covered = request
            .scope
            .iter()
            .chain(request.around)
            .filter(|record| record.kind == Kind::Act && scope.hides_victim(record))
            .filter_map(|record| reference(&record.document, "incident"))
            .collect();
        scope.cover_proceedings(request.scope);
        scope
    }

    /// Whether the record leaves at all.
    pub(super) fn verdict(&self, record: &GateRecord) -> Result<(), Reason> {
        // First, so that nothing refers to a record that then can't be reduced.
        reading::read(record)?;
        match record.document.get("withhold") {
            None | Some(Value::Null | Value::Bool(false)) => {}
            Some(_) => return Err(Reason::Confidential),
        }
        match record.kind {
            Kind::Relation => self.relation(record),
            // How somebody is leaves only where they, or who speaks for them, agreed.
            Kind::Health => match reference(&record.document, "person").map(|person| self.bases.person(&person)) {
                Some(Ok((_, basis))) if basis.speaks() => Ok(()),
                Some(Ok(_)) => Err(Reason::BeyondBasis),
                Some(Err(reason)) => Err(reason),
                None => Err(Reason::NoBasis),
            },
            Kind::Person => match self.bases.person(&record.id)?.0 {
                // By role only: a record would make two mentions the same person.
                Level::Anonymous => Err(Reason::BelowNamed),
                _ => Ok(()),
            },
            Kind::Testimony => self.speaker_level(record).map(|_| ()),
            Kind::Evidence => self.exhibit(&record.id, &record.document),
            _ => Ok(()),
        }
    }

    /// Who told of whom, and who was told apart from whom, is the team's own knowledge; any other relation leaves where
    /// both may be seen in it.
    fn relation(&self, record: &GateRecord) -> Result<(), Reason> {
        let code = record.document.get("relation").and_then(Value::as_str).unwrap_or_default();
        let term = crate::vocabulary::named("relation").and_then(|relations| relations.term(code));
        if matches!(term.and_then(|term| term.group.as_deref()), None | Some("source" | "identity")) {
            return Err(Reason::Internal);
        }
        for field in ["person", "related"] {
            let person = reference(&record.document, field).ok_or(Reason::Unreadable)?;
            self.bases.person(&person)?;
            if !super::reference::reaches(self, record, field, &person) {
                return Err(Reason::BeyondBasis);
            }
        }
        Ok(())
    }

    /// Records without which this one would say nothing: a relation without one of the two.
    pub(super) fn leans_on(&self, record: &GateRecord) -> Vec<RecordId> {
        let fields: &[&str] = match record.kind {
            Kind::Relation => &["person", "related"],
            Kind::Representation => &["person"],
            _ => &[],
        };
        fields.iter().filter_map(|field| reference(&record.document, field)).collect()
    }

    fn exhibit(&self, id: &RecordId, document: &Value) -> Result<(), Reason> {
        // What may not be told of an original may not be told of what was made of it: it shows the same from the same place.
        let mut seen = BTreeSet::from([*id]);
        let mut of = document;
        while let Some(original) = reference(of, "derived_from").filter(|original| seen.insert(*original)) {
            let Some(record) = self.originals.get(&original) else { break };
            self.provenance(&original, &record.document)?;
            of = &record.document;
        }
        self.provenance(id, document)?;
        let shown = match document.get("shows") {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(shown)) => shown.iter().map(id_of).collect(),
            Some(_) => return Err(Reason::Unreadable),
        };
        if !shown.iter().all(|person| person.is_some_and(|person| self.named.contains(&person))) {
            return Err(Reason::ShowsPerson);
        }
        // Who speaks in a recording stands by name in its transcript.
        let heard = document.get("heard").and_then(Value::as_array).into_iter().flatten();
        let mut heard = heard.filter_map(|row| row.get("voice")).filter(|voice| !voice.is_null()).map(id_of);
        if !heard.all(|person| person.is_some_and(|person| self.named.contains(&person))) {
            return Err(Reason::ShowsPerson);
        }
        // A file called «паспорт Вымышленной» shows her, whether or not anybody has noted it.
        let called = ["title", "description", "file_name"].into_iter().filter_map(|field| document.get(field));
        if called.flat_map(texts).any(|text| self.finder.finds(text, &|person| self.hides(person))) {
            return Err(Reason::ShowsPerson);
        }
        // An empty list may be one that nobody has filled in yet.
        if shown.is_empty() && document.get("shows_nobody") != Some(&Value::Bool(true)) {
            return Err(Reason::NotReviewed);
        }
        self.metadata(id, document)
    }

    /// Whether what the file says of itself keeps it in. Whoever looked at a picture and said whom it shows didn't see
    /// that; a decision that it may leave is one of its own, with its reason.
    fn metadata(&self, id: &RecordId, document: &Value) -> Result<(), Reason> {
        let decided =
            document.get("metadata_allowed").is_some_and(|why| texts(why).iter().any(|why| !why.trim().is_empty()));
        if decided || reference(document, "file").is_none() {
            return Ok(());
        }
        match self.tells.get(id) {
            Some(Tells::Nothing) => Ok(()),
            Some(Tells::Somebody) => Err(Reason::Metadata),
            None => Err(Reason::MetadataUnread),
        }
    }

    /// Whether a restriction or who gave it keeps an exhibit in.
    fn provenance(&self, id: &RecordId, document: &Value) -> Result<(), Reason> {
        match document.get("restriction") {
            None | Some(Value::Null) => {}
            Some(Value::String(code)) if code.is_empty() || code == "none" => {}
            Some(_) => return Err(Reason::Restricted),
        }
        // Who gave it can be read off it: where it was taken from, whose telephone, whose hand.
        let steps = document.get("custody").and_then(Value::as_array);
        let hands = steps.into_iter().flatten().filter_map(|step| step.get("handed_by"));
        let sources = ["obtained_from", "made_by"].into_iter().filter_map(|field| document.get(field)).chain(hands);
        if sources
            .filter(|source| !source.is_null())
            .any(|source| id_of(source).is_none_or(|source| self.hides(&source)))
        {
            return Err(Reason::ShowsPerson);
        }
        if self.handed.get(id).into_iter().flatten().any(|by| self.hides(by)) {
            return Err(Reason::ShowsPerson);
        }
        Ok(())
    }

    /// Whether names of this person are to be kept out of the disclosure.
    pub(super) fn hides(&self, person: &RecordId) -> bool {
        !self.named.contains(person)
    }

    pub(super) fn finder(&self) -> &Finder {
        &self.finder
    }

    /// The level of a person who has a basis.
    pub(super) fn level(&self, person: &RecordId) -> Option<Level> {
        self.bases.person(person).ok().map(|(level, _)| level)
    }

    /// The basis on which a person has that level.
    pub(super) fn basis(&self, person: &RecordId) -> Option<Basis> {
        self.bases.person(person).ok().map(|(_, basis)| basis)
    }

    /// How far the speaker lets a testimony go: not further than its original, its translations, and what it corrects.
    pub(super) fn speaker_level(&self, record: &GateRecord) -> Result<Level, Reason> {
        let mut level = self.own_level(record)?;
        for other in self.joined.get(&record.id).into_iter().flatten() {
            if let Some(other) = self.records.get(other) {
                level = level.min(self.own_level(other)?);
            }
        }
        Ok(level)
    }

    fn own_level(&self, record: &GateRecord) -> Result<Level, Reason> {
        let speaker = reference(&record.document, "speaker").ok_or(Reason::NoBasis)?;
        self.bases.testimony(&record.id, &speaker)
    }

    /// Whether a testimony's speaker is less in it than elsewhere: what it refers to would tell who they are.
    pub(super) fn is_less_here(&self, record: &GateRecord) -> bool {
        let Some(speaker) = reference(&record.document, "speaker") else { return true };
        self.speaker_level(record).ok() < self.level(&speaker)
    }

    /// The person's own first role, where one is recorded. One of the vault's own never stands in for a name: nobody knows
    /// of how many it is true.
    pub(super) fn role(&self, person: &RecordId) -> Option<&'a str> {
        let roles = self.persons.get(person)?.get("roles")?.as_array()?;
        let known = |code: &&str| crate::vocabulary::named("role").is_some_and(|roles| roles.term(code).is_some());
        roles.first()?.as_str().filter(known)
    }

    /// Whether anybody whom the scope concerns isn't named, or something of somebody outside it is covered.
    pub(super) fn hides_anybody(&self) -> bool {
        !self.covered.is_empty() || self.concerned.iter().any(|person| self.hides(person))
    }

    /// Persons to whom the scope refers as the officials who dealt with somebody, and as nothing else.
    pub(super) fn only_officials(&self) -> BTreeSet<RecordId> {
        let (mut officials, mut others) = (BTreeSet::new(), BTreeSet::new());
        for record in self.records.values() {
            gather(field::of(record.kind), &record.document, &mut |_, official, person| {
                (if official { &mut officials } else { &mut others }).insert(person);
            });
        }
        officials.difference(&others).copied().collect()
    }

    pub(super) fn documents(&self) -> impl Iterator<Item = (RecordId, &'a Value)> {
        self.records.values().map(|record| (record.id, &record.document))
    }

    pub(super) fn standings(&self) -> Vec<Standing> {
        standings(&self.bases, &self.concerned)
    }
}

/// How each of these persons stands.
pub(super) fn standings(bases: &Bases, concerned: &BTreeSet<RecordId>) -> Vec<Standing> {
    concerned
        .iter()
        .map(|person| match bases.person(person) {
            Ok((level, basis)) => {
                Standing { person: *person, basis: Some(basis.code().to_owned()), level: Some(level), reason: None }
            }
            Err(reason) => Standing { person: *person, basis: None, level: None, reason: Some(reason) },
        })
        .collect()
}

/// Exhibits, and the persons from whom they came, as events of custody tell.
fn handed(around: &[GateRecord]) -> BTreeMap<RecordId, BTreeSet<RecordId>> {
    let mut handed: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
    for event in around.iter().filter(|record| record.kind == Kind::CustodyEvent) {
        let Some(by) = reference(&event.document, "handed_by") else { continue };
        let exhibits = event.document.get("exhibits").and_then(Value::as_array).into_iter().flatten();
        for exhibit in exhibits.filter_map(id_of) {
            handed.entry(exhibit).or_default().insert(by);
        }
    }
    handed
}

/// Every person of the scope or referred to from it.
pub(super) fn concerned(request: &Request<'_>) -> BTreeSet<RecordId> {
    let in_scope = request.scope.iter().filter(|record| record.kind == Kind::Person);
    in_scope.map(|person| person.id).chain(request.scope.iter().flat_map(persons_of)).collect()
}

fn nature(person: &Value) -> Option<&str> {
    person.get("nature").and_then(Value::as_str)
}

/// Every written form of a name, from documents that don't read otherwise too.
fn written_forms(person: &Value) -> Vec<&str> {
    person.get("names").map(texts).unwrap_or_default()
}

/// Every text in a value that isn't an id or a language tag.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| !matches!(key.as_str(), "id" | "language" | "usage" | "scheme"))
            .flat_map(|(_, value)| texts(value))
            .collect(),
        _ => Vec::new(),
    }
}

/// Testimonies by the others that are the same statement in another form, or that correct or add to it, both ways and
/// on and on.
fn joined(records: &[GateRecord]) -> BTreeMap<RecordId, BTreeSet<RecordId>> {
    let mut groups: Vec<BTreeSet<RecordId>> = Vec::new();
    for record in records.iter().filter(|record| record.kind == Kind::Testimony) {
        let others = ["original", "corrects"].into_iter().filter_map(|field| reference(&record.document, field));
        let mut group: BTreeSet<RecordId> = others.chain([record.id]).collect();
        let (meeting, apart) = groups.into_iter().partition::<Vec<_>, _>(|known| !known.is_disjoint(&group));
        group.extend(meeting.into_iter().flatten());
        groups = apart;
        groups.push(group);
    }
    groups.iter().flat_map(|group| group.iter().map(|id| (*id, group.clone()))).collect()
}

/// A reference of a document.
pub(super) fn reference(document: &Value, field: &str) -> Option<RecordId> {
    document.get(field).and_then(id_of)
}

pub(super) fn id_of(value: &Value) -> Option<RecordId> {
    value.as_str()?.parse().ok()
}

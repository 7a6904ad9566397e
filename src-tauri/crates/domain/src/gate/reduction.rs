//! One record, reduced to what may be seen of it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::basis::{Basis, Level};
use super::field::{self, Rule};
use super::scope::{self, Scope};
use super::{Disclosed, GateRecord, Part, Reason, label, quasi, reading, reference};
use crate::{Kind, RecordId, vocabulary};

/// Reduces a record that may leave.
pub(super) fn reduce(
    scope: &Scope<'_>,
    record: &GateRecord,
    included: &BTreeSet<RecordId>,
    numbers: &BTreeMap<RecordId, u64>,
) -> Result<Disclosed, Reason> {
    let document = reading::read(record)?;
    let coarse = scope.is_coarse(record);
    let mut work = Reduction { scope, record, included, coarse, withheld: BTreeSet::new(), shortened: Vec::new() };
    let document = match record.kind {
        Kind::Person if scope.hides(&record.id) => {
            work.withhold("", Reason::BelowNamed);
            label::of(scope, record, numbers)
        }
        _ => work.fields(document),
    };
    let file = match record.kind {
        Kind::Evidence => scope::reference(&record.document, "file"),
        _ => None,
    };
    Ok(Disclosed {
        id: record.id,
        kind: record.kind,
        document,
        withheld: work.withheld.into_iter().collect(),
        shortened: work.shortened,
        file,
    })
}

struct Reduction<'a> {
    scope: &'a Scope<'a>,
    record: &'a GateRecord,
    included: &'a BTreeSet<RecordId>,
    coarse: bool,
    withheld: BTreeSet<Part>,
    shortened: Vec<String>,
}

impl Reduction<'_> {
    fn withhold(&mut self, path: &str, reason: Reason) {
        self.withheld.insert(Part { path: path.to_owned(), reason });
    }

    fn fields(&mut self, document: Map<String, Value>) -> Value {
        Value::Object(self.reduced("", "", document, field::of(self.record.kind)))
    }

    /// A document or a row of it. `path` names rows by their ids, `told` doesn't.
    fn reduced(
        &mut self,
        path: &str,
        told: &str,
        document: Map<String, Value>,
        rules: &'static [(&'static str, Rule)],
    ) -> Map<String, Value> {
        let within = |way: &str, name: &str| if way.is_empty() { name.to_owned() } else { format!("{way}/{name}") };
        let mut reduced = Map::new();
        for (name, value) in document {
            if is_empty(&value) {
                continue;
            }
            let (path, told) = (within(path, &name), within(told, &name));
            let Some((_, rule)) = rules.iter().find(|(known, _)| *known == name) else {
                if name == "id" && told != "id" {
                    reduced.insert(name, value);
                } else {
                    self.withhold(&told, Reason::UnknownField);
                }
                continue;
            };
            let kept = match rule {
                Rule::Officials(_) if self.coarse => self.none(&told, Reason::QuasiName),
                Rule::Person(role) | Rule::Persons(role) | Rule::Officials(role) => {
                    let shown = reference::reduce(self.scope, self.record, self.included, &name, &value, role);
                    if let Some(label) = shown.label {
                        self.withhold(&told, Reason::NoBasis);
                        reduced.insert(format!("{name}_as"), label);
                    }
                    shown.kept
                }
                Rule::PrivateRows(_) if !self.speaks() => self.none(&told, Reason::BeyondBasis),
                Rule::Rows(rules) | Rule::PrivateRows(rules) => self.rows(&path, &told, value, rules),
                rule => self.field(&path, &told, value, *rule),
            };
            if let Some(kept) = kept.filter(|kept| !is_empty(kept)) {
                reduced.insert(name, kept);
            }
        }
        reduced
    }

    fn rows(&mut self, path: &str, told: &str, value: Value, rules: &'static [(&'static str, Rule)]) -> Option<Value> {
        let Value::Array(rows) = value else { return self.none(told, Reason::Unreadable) };
        let mut kept = Vec::new();
        for row in rows {
            let Value::Object(row) = row else {
                self.withhold(told, Reason::Unreadable);
                continue;
            };
            let id = row.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            let row = self.reduced(&format!("{path}/{id}"), told, row, rules);
            if row.keys().any(|key| key != "id") {
                kept.push(Value::Object(row));
            }
        }
        Some(Value::Array(kept))
    }

    /// Whether the person whose record it is, or who speaks for them, agreed.
    fn speaks(&self) -> bool {
        self.scope.basis(&self.record.id).is_some_and(Basis::speaks)
    }

    fn field(&mut self, path: &str, told: &str, value: Value, rule: Rule) -> Option<Value> {
        match rule {
            Rule::Internal => self.none(told, Reason::Internal),
            Rule::Quasi | Rule::QuasiRecord if self.coarse => self.none(told, Reason::QuasiName),
            Rule::Private if !self.speaks() => self.none(told, Reason::BeyondBasis),
            Rule::Date if self.coarse => self.month(told, &value),
            Rule::Place if self.coarse => {
                self.withhold(told, Reason::QuasiName);
                let Value::Object(mut place) = value else { return None };
                place.retain(|key, value| matches!(key.as_str(), "country" | "region") && value.is_string());
                self.open(path, told, Value::Object(place))
            }
            Rule::Bound if self.scope.is_less_here(self.record) => self.none(told, Reason::QuasiName),
            Rule::Bound if value.is_array() => self.field(path, told, value, Rule::Records),
            Rule::Bound => self.field(path, told, value, Rule::Record),
            Rule::Names => self.names(told, value),
            // A hash is no text, and can look like one.
            Rule::Open if told == "sha256" => Some(value),
            Rule::Record | Rule::QuasiRecord => {
                let target = scope::id_of(&value)?;
                if self.included.contains(&target) { Some(value) } else { self.none(told, Reason::NotIncluded) }
            }
            Rule::Records => {
                let Value::Array(targets) = value else { return None };
                let all = targets.len();
                let kept: Vec<Value> = targets
                    .into_iter()
                    .filter(|target| scope::id_of(target).is_some_and(|target| self.included.contains(&target)))
                    .collect();
                if kept.len() < all {
                    self.withhold(told, Reason::NotIncluded);
                }
                Some(Value::Array(kept))
            }
            _ => self.open(path, told, value),
        }
    }

    /// What the person agreed to be called by; not what else they are or were called, and nobody else's name.
    fn names(&mut self, name: &str, value: Value) -> Option<Value> {
        let Value::Array(forms) = value else { return self.none(name, Reason::Unreadable) };
        let usage = |form: &Value| form.get("usage").and_then(Value::as_str) == Some("primary");
        let first = forms.iter().position(usage).unwrap_or_default();
        let mut kept = Vec::new();
        for (at, form) in forms.into_iter().enumerate() {
            let said = |key: &str| form.get(key).and_then(Value::as_str).unwrap_or_default();
            if !matches!(said("usage"), "" | "primary" | "transliteration") {
                self.withhold(name, Reason::BeyondBasis);
            } else if self.scope.finder().names_another(said("text"), at == first, &|person| self.hides_here(person)) {
                self.withhold(name, Reason::NamesPerson);
            } else {
                kept.push(form);
            }
        }
        Some(Value::Array(kept))
    }

    fn none(&mut self, name: &str, reason: Reason) -> Option<Value> {
        self.withhold(name, reason);
        None
    }

    fn month(&mut self, told: &str, value: &Value) -> Option<Value> {
        let month = quasi::month(value);
        if month.as_ref() != Some(value) {
            self.withhold(told, Reason::QuasiName);
        }
        month
    }

    /// A value whose texts are searched. `path` names list items by their ids, `told` doesn't.
    fn open(&mut self, path: &str, told: &str, value: Value) -> Option<Value> {
        match value {
            Value::String(code) if self.is_own_beside_hidden(&code) => self.none(told, Reason::QuasiName),
            // A code is one value: what were left of it would be another's.
            Value::String(code) if vocabulary::own(&code).is_some() => self.item(path, told, Value::String(code)),
            Value::String(text) => {
                let struck = self.scope.finder().strike(&text, &|person| self.hides_here(person));
                if struck.cut {
                    self.withhold(told, Reason::NamesPerson);
                }
                // What is left of an address leads nowhere, or to the name.
                if struck.text.is_empty() || (struck.cut && told.ends_with("url")) {
                    return None;
                }
                if struck.cut {
                    self.shortened.push(path.to_owned());
                }
                Some(Value::String(struck.text))
            }
            Value::Array(items) => {
                let kept: Vec<Value> = items.into_iter().filter_map(|item| self.item(path, told, item)).collect();
                (!kept.is_empty()).then_some(Value::Array(kept))
            }
            Value::Object(map) => self.object(path, told, map),
            Value::Null => None,
            other => Some(other),
        }
    }

    /// Whether it is a term of the vault's own, where somebody is hidden: its words may tell of them in any record.
    fn is_own_beside_hidden(&self, code: &str) -> bool {
        vocabulary::own(code).is_some() && (self.coarse || self.scope.hides_anybody())
    }

    fn item(&mut self, path: &str, told: &str, item: Value) -> Option<Value> {
        match item {
            Value::Object(map) => {
                let id = map.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
                self.object(&format!("{path}/{id}"), told, map)
            }
            Value::String(code) if self.is_own_beside_hidden(&code) => self.none(told, Reason::QuasiName),
            // A list of texts is one value: an element is withheld whole.
            Value::String(text) if self.scope.finder().finds(&text, &|person| self.hides_here(person)) => {
                self.none(told, Reason::NamesPerson)
            }
            other => Some(other),
        }
    }

    fn object(&mut self, path: &str, told: &str, map: Map<String, Value>) -> Option<Value> {
        let allowed = field::within(told.rsplit('/').next().unwrap_or(told));
        let mut kept = Map::new();
        for (key, value) in map {
            let (path, told) = (format!("{path}/{key}"), format!("{told}/{key}"));
            let value = match key.as_str() {
                _ if !allowed.contains(&key.as_str()) => self.none(&told, Reason::UnknownField),
                "id" => Some(value),
                "date" if self.coarse => self.month(&told, &value),
                _ => self.open(&path, &told, value),
            };
            if let Some(value) = value.filter(|value| !is_empty(value)) {
                kept.insert(key, value);
            }
        }
        let says = kept.keys().any(|key| !matches!(key.as_str(), "id" | "language" | "usage" | "scheme"));
        says.then_some(Value::Object(kept))
    }

    /// In a testimony its speaker may be less known than elsewhere.
    fn hides_here(&self, person: &RecordId) -> bool {
        self.scope.hides(person)
            || (self.record.kind == Kind::Testimony
                && scope::reference(&self.record.document, "speaker").as_ref() == Some(person)
                && self.scope.speaker_level(self.record) != Ok(Level::Named))
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

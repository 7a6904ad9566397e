//! The document that a row grows into, cell by cell.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::cell::{self, Part};
use super::mapping::Split;
use super::note::{Code, Note};
use super::object::{append, as_map, push, push_once, set};
use super::plan::Rule;
use super::span::Span;
use super::target::{DatePart, PlacePart, Target};

/// A document in the making, and what was found on the way.
#[derive(Debug, Default)]
pub(super) struct Draft {
    map: Map<String, Value>,
    place: Map<String, Value>,
    dates: BTreeMap<&'static str, Span>,
    grouped: Vec<Vec<Map<String, Value>>>,
    pub problems: Vec<Note>,
    pub warnings: Vec<Note>,
}

impl Draft {
    pub fn new(groups: usize) -> Self {
        Self { grouped: vec![Vec::new(); groups], ..Self::default() }
    }

    /// Takes the values of one cell: trimmed, some of them empty.
    pub fn fill(&mut self, rule: &Rule, values: &[String]) {
        if let (Some(group), Target::SourceText | Target::SourceAddress) = (rule.group, &rule.target) {
            self.fill_group(rule, group, values);
            return;
        }
        let mut said = Vec::new();
        for value in values.iter().filter(|value| !value.is_empty()) {
            match rule.split {
                Some(how) if how != Split::Addresses => {
                    cell::split(value, how).for_each(|part| self.replace(rule, part, &mut said));
                }
                _ => self.replace(rule, value, &mut said),
            }
        }
        if said.is_empty() {
            return;
        }
        match &rule.target {
            Target::Texts(field) => push(&mut self.map, field, text(rule, &said.join(", "))),
            Target::Long(field) => append(&mut self.map, field, &format!("{}{}", rule.prefix, said.join("\n"))),
            Target::Line(field) => set(&mut self.map, field, &format!("{}{}", rule.prefix, said.join(", "))),
            Target::Code(field, _) => said.iter().take(1).for_each(|code| set(&mut self.map, field, code)),
            Target::Date(field, part) => self.fill_date(rule, field, *part, &said.join(", ")),
            Target::Place(part) => self.fill_place(rule, *part, &said.join(", ")),
            _ => said.iter().for_each(|value| self.fill_one(rule, value)),
        }
    }

    fn problem(&mut self, rule: &Rule, code: Code, value: &str) {
        self.problems.push(Note::new(rule.label(), code, value));
    }

    fn warn(&mut self, rule: &Rule, code: Code, value: &str) {
        self.warnings.push(Note::new(rule.label(), code, value));
    }

    /// What the mapping puts for a value; a code must be listed there or in its vocabulary.
    fn replace(&mut self, rule: &Rule, value: &str, said: &mut Vec<String>) {
        match (rule.replacement(value), rule.target.vocabulary()) {
            (Some(replacement), _) => said.extend(replacement.iter().cloned()),
            (None, Some(vocabulary)) if rule.recognise => {
                match khronika_domain::vocabulary::recognised(vocabulary, value) {
                    Some(term) => said.push(term.code.clone()),
                    None => self.warn(rule, Code::NotRecognised, value),
                }
            }
            (None, Some(vocabulary)) if !khronika_domain::vocabulary::has(vocabulary, value) => {
                self.problem(rule, Code::UnlistedValue, value);
            }
            (None, _) => said.push(value.to_owned()),
        }
    }

    /// Targets that take each value of a cell for itself.
    fn fill_one(&mut self, rule: &Rule, value: &str) {
        match &rule.target {
            Target::Codes(field, _) | Target::Lines(field) => push_once(&mut self.map, field, value),
            Target::Countries(field) => match cell::country(value) {
                Some(code) => push_once(&mut self.map, field, &code),
                None => self.problem(rule, Code::BadCountry, value),
            },
            Target::Number(field) => match cell::number(value) {
                Some(number) => {
                    self.map.entry(*field).or_insert(Value::from(number));
                }
                None => self.problem(rule, Code::BadNumber, value),
            },
            Target::Count(of) => match cell::number(value) {
                Some(number) => push(&mut self.map, "counts", json!({ "of": of, "number": number })),
                None => {
                    self.warn(rule, Code::NumberAsPhrase, value);
                    push(&mut self.map, "counts", json!({ "of": of, "phrase": value }));
                }
            },
            Target::Names => {
                let mut name = as_map(text(rule, value));
                for (key, code) in [("usage", &rule.usage), ("scheme", &rule.scheme)] {
                    code.iter().for_each(|code| set(&mut name, key, code));
                }
                push(&mut self.map, "names", Value::Object(name));
            }
            Target::SourceText | Target::SourceAddress if rule.split == Some(Split::Addresses) => {
                for part in cell::addresses(value) {
                    let (key, part) = match part {
                        Part::Address(part) => ("url", part),
                        Part::Words(part) => ("text", part),
                    };
                    push(&mut self.map, "sources", json!({ key: part }));
                }
            }
            Target::SourceText | Target::SourceAddress => {
                let (key, value) = self.source(rule, value);
                push(&mut self.map, "sources", json!({ key: value }));
            }
            _ => {}
        }
    }

    fn source(&mut self, rule: &Rule, value: &str) -> (&'static str, String) {
        if rule.target == Target::SourceText {
            return ("text", format!("{}{value}", rule.prefix));
        }
        let address = format!("{}{value}", rule.prefix);
        if cell::is_address(&address) || cell::is_bare_address(&address) {
            return ("url", address);
        }
        self.warn(rule, Code::AddressAsText, value);
        ("text", address)
    }

    /// Columns of one group describe the same sources: the first values the first source, and so on.
    fn fill_group(&mut self, rule: &Rule, group: usize, values: &[String]) {
        for (at, value) in values.iter().enumerate() {
            let mut said = Vec::new();
            if !value.is_empty() {
                self.replace(rule, value, &mut said);
            }
            let filled: Vec<_> = said.iter().map(|value| self.source(rule, value)).collect();
            let Some(sources) = self.grouped.get_mut(group) else { return };
            if sources.len() <= at {
                sources.resize_with(at + 1, Map::new);
            }
            let Some(source) = sources.get_mut(at) else { return };
            for (key, value) in filled {
                append(source, key, &value);
            }
        }
    }

    fn fill_date(&mut self, rule: &Rule, field: &'static str, part: DatePart, value: &str) {
        match self.dates.entry(field).or_insert_with(|| Span::new(rule.label())).fill(part, value, &rule.formats) {
            Ok(None) => {}
            Ok(Some(warning)) => self.warn(rule, warning, value),
            Err(problem) => self.problem(rule, problem, value),
        }
    }

    fn fill_place(&mut self, rule: &Rule, part: PlacePart, value: &str) {
        let place = &mut self.place;
        let read = match part {
            PlacePart::Text => {
                push(place, "text", text(rule, value));
                return;
            }
            PlacePart::Address => Some(("address", format!("{}{value}", rule.prefix))),
            PlacePart::Region => Some(("region", value.to_owned())),
            PlacePart::Precision => Some(("precision", value.to_owned())),
            PlacePart::Country => cell::country(value).map(|code| ("country", code)),
            PlacePart::Latitude => cell::coordinate(value, 90.0).map(|degrees| ("latitude", degrees)),
            PlacePart::Longitude => cell::coordinate(value, 180.0).map(|degrees| ("longitude", degrees)),
            PlacePart::Coordinates => cell::coordinates(value).map(|(latitude, longitude)| {
                set(place, "latitude", &latitude);
                ("longitude", longitude)
            }),
        };
        match read {
            Some((key, value)) => set(place, key, &value),
            None if part == PlacePart::Country => self.problem(rule, Code::BadCountry, value),
            None => self.problem(rule, Code::BadCoordinate, value),
        }
    }

    /// The document as far as the cells say, not yet checked.
    pub fn finish(&mut self) -> Value {
        for (field, span) in std::mem::take(&mut self.dates) {
            match span.finish() {
                Ok(date) => drop(self.map.insert(field.to_owned(), Value::Object(date))),
                Err(note) => self.problems.push(note),
            }
        }
        let text = |key: &str| self.place.get(key).and_then(Value::as_str).unwrap_or_default();
        let (latitude, longitude) = (text("latitude"), text("longitude"));
        if cell::is_zero(latitude, longitude) {
            let shown = format!("{latitude}, {longitude}");
            self.warnings.push(Note::new("place", Code::ZeroCoordinate, &shown));
        }
        if !self.place.is_empty() {
            self.map.insert("place".to_owned(), Value::Object(std::mem::take(&mut self.place)));
        }
        for source in std::mem::take(&mut self.grouped).into_iter().flatten().filter(|source| !source.is_empty()) {
            push(&mut self.map, "sources", Value::Object(source));
        }
        Value::Object(std::mem::take(&mut self.map))
    }
}

fn text(rule: &Rule, value: &str) -> Value {
    let text = format!("{}{value}", rule.prefix);
    match &rule.language {
        Some(language) => json!({ "language": language, "text": text }),
        None => json!({ "text": text }),
    }
}

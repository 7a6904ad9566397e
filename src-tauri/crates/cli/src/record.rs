//! A record's fields as lines to read: names from the catalogue, dates in words, texts with their language.

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::table;
use crate::words::Words;

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its path, without the places in lists.
    pub path: String,
    /// What stands there.
    pub value: String,
}

/// The fields of a document in the order in which they are read.
pub fn lines(call: &mut Call, kind: &str, document: &Value) -> Vec<Line> {
    let mut found = Vec::new();
    for (name, value) in ordered(kind, document) {
        walk(call, kind, name, value, &mut found);
    }
    found
}

/// A document's fields: those that the kind knows first, in its order.
fn ordered<'v>(kind: &str, document: &'v Value) -> Vec<(&'v str, &'v Value)> {
    let places: Vec<&str> = khronika_api::fields_of(kind).iter().map(|field| field.name).collect();
    let place = |name: &str| places.iter().position(|known| *known == name).unwrap_or(places.len());
    let mut fields: Vec<(&str, &Value)> =
        document.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value)).collect();
    fields.sort_by_key(|(name, _)| place(name));
    fields
}

fn walk(call: &mut Call, kind: &str, path: &str, value: &Value, found: &mut Vec<Line>) {
    let mut put = |value: String| found.push(Line { path: path.to_owned(), value });
    match value {
        Value::Null => {}
        Value::String(text) => put(said(call, kind, path, text)),
        Value::Bool(yes) => put(call.words.say(if *yes { "cli-yes" } else { "cli-no" })),
        Value::Number(number) => put(number.to_string()),
        Value::Array(items) => items.iter().for_each(|item| walk(call, kind, path, item, found)),
        Value::Object(map) => {
            if let Some(said) = date(call, map).or_else(|| one_text(map)) {
                put(said);
            } else {
                for (name, inner) in map.iter().filter(|(name, _)| *name != "id") {
                    walk(call, kind, &format!("{path}.{name}"), inner, found);
                }
            }
        }
    }
}

/// A term by its label, another record by what it is called and its id, anything else as it stands.
pub fn said(call: &mut Call, kind: &str, path: &str, text: &str) -> String {
    if let Some(label) = khronika_api::label_at(kind, path, text, call.words.language()) {
        return label;
    }
    if !khronika_api::refers(kind, path) {
        return text.to_owned();
    }
    match call.ask("record.show", json!({ "id": text })) {
        Ok(found) => match found.get("title").and_then(Value::as_str).unwrap_or_default() {
            "" => text.to_owned(),
            title => format!("{title} ({text})"),
        },
        Err(_) => text.to_owned(),
    }
}

/// A date in words, with the phrase in which it was told.
fn date(call: &mut Call, map: &Map<String, Value>) -> Option<String> {
    let edtf = map.get("edtf")?.as_str()?;
    let words = call
        .ask("date.read", json!({ "text": edtf }))
        .ok()
        .and_then(|read| read.get("words").and_then(Value::as_str).map(str::to_owned))
        .unwrap_or_else(|| edtf.to_owned());
    let rest = ["zone", "phrase"].into_iter().filter_map(|name| map.get(name).and_then(Value::as_str));
    Some(std::iter::once(words.as_str()).chain(rest).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}

/// A text with its language.
fn one_text(map: &Map<String, Value>) -> Option<String> {
    let known = ["id", "text", "language"];
    let text = map.get("text")?.as_str()?;
    if map.keys().any(|key| !known.contains(&key.as_str())) {
        return None;
    }
    Some(match map.get("language").and_then(Value::as_str) {
        Some(language) => format!("[{language}] {text}"),
        None => text.to_owned(),
    })
}

/// The lines, with a field's name once before all its values.
#[must_use]
pub fn shown(words: &Words, lines: &[Line]) -> String {
    let mut out = String::new();
    let mut last = "";
    for line in lines {
        if line.path != last {
            out.push_str(&words.field(&line.path));
            out.push('\n');
            last = &line.path;
        }
        for part in table::tame(&line.value).lines() {
            out.push_str("  ");
            out.push_str(part);
            out.push('\n');
        }
    }
    out
}

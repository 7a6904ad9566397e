//! Writing into the JSON object that becomes a document.

use serde_json::{Map, Value};

/// An object's fields.
pub(super) fn as_map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Of several columns for one value the first filled one counts.
pub(super) fn set(map: &mut Map<String, Value>, key: &str, value: &str) {
    map.entry(key).or_insert_with(|| Value::String(value.to_owned()));
}

/// Puts a text below the one that is there.
pub(super) fn append(map: &mut Map<String, Value>, key: &str, value: &str) {
    match map.entry(key).or_insert_with(|| Value::String(String::new())) {
        Value::String(text) if text.is_empty() => value.clone_into(text),
        Value::String(text) => {
            text.push('\n');
            text.push_str(value);
        }
        _ => {}
    }
}

/// Adds an item to a list.
pub(super) fn push(map: &mut Map<String, Value>, key: &str, value: Value) {
    if let Value::Array(items) = map.entry(key).or_insert_with(|| Value::Array(Vec::new())) {
        items.push(value);
    }
}

/// Adds a text to a list that doesn't have it.
pub(super) fn push_once(map: &mut Map<String, Value>, key: &str, value: &str) {
    if let Value::Array(items) = map.entry(key).or_insert_with(|| Value::Array(Vec::new()))
        && !items.iter().any(|item| item == value)
    {
        items.push(Value::String(value.to_owned()));
    }
}

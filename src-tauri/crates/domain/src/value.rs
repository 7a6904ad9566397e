//! A document as flat values: the paths and values that the journal commits to, and back.
//!
//! Paths are names joined by `/`. An object's field is `field/sub`; a list of objects is kept
//! under its own path as the ordered ids of its items, and each item under `list/<id>/sub`;
//! every other list is one value. Null, an empty text, list or object is the same as absence.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::{DomainError, ItemId};

/// Paths and their values: strings, integers, booleans, and lists of those.
pub type Flat = BTreeMap<String, Value>;

/// The most values one document may have.
const MOST_VALUES: usize = 20_000;
/// The most bytes of text one document may have: 1 MiB, some 500,000 Cyrillic letters.
const MOST_TEXT: usize = 1 << 20;
/// The deepest nesting; the deepest kind here has four levels.
const DEEPEST: usize = 12;

/// Flattens a document (a JSON object). List items without an id are given one, in place.
///
/// # Errors
/// `Shape` where the value is no object, a field's name is none (`a`–`z`, digits, `_`, at most 64), a
/// number isn't an integer, or two items of a list share an id; `TooLarge` past the limits.
pub fn flatten(document: &mut Value) -> Result<Flat, DomainError> {
    let mut flat = Flat::new();
    let Value::Object(map) = document else {
        return Err(DomainError::Shape { field: String::new() });
    };
    walk(map, "", 0, &mut flat)?;
    if flat.values().map(text_of).sum::<usize>() > MOST_TEXT {
        return Err(DomainError::TooLarge);
    }
    Ok(flat)
}

fn text_of(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(|item| 1 + text_of(item)).sum(),
        _ => 1,
    }
}

/// Names of fields stay readable when a value is erased: nobody's name may stand in one.
fn is_name(key: &str) -> bool {
    (1..=64).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

fn shape(field: &str) -> DomainError {
    DomainError::Shape { field: field.to_owned() }
}

fn walk(map: &mut Map<String, Value>, prefix: &str, depth: usize, flat: &mut Flat) -> Result<(), DomainError> {
    if depth > DEEPEST {
        return Err(DomainError::TooLarge);
    }
    for (key, value) in map.iter_mut() {
        if !is_name(key) {
            return Err(shape(prefix));
        }
        if depth > 0 && key == "id" && prefix_is_item(prefix) {
            continue; // an item's id is part of its path
        }
        let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}/{key}") };
        insert(value, path, depth, flat)?;
        if flat.len() > MOST_VALUES {
            return Err(DomainError::TooLarge);
        }
    }
    Ok(())
}

/// Whether the path ends in an item's id (16 hexadecimal digits).
fn prefix_is_item(prefix: &str) -> bool {
    prefix.rsplit('/').next().is_some_and(|last| last.len() == 16 && last.parse::<ItemId>().is_ok())
}

fn insert(value: &mut Value, path: String, depth: usize, flat: &mut Flat) -> Result<(), DomainError> {
    match value {
        Value::Null => {}
        Value::Bool(_) => {
            flat.insert(path, value.clone());
        }
        Value::String(text) => {
            if !text.is_empty() {
                flat.insert(path, value.clone());
            }
        }
        Value::Number(number) => {
            if !number.is_i64() && !number.is_u64() {
                return Err(shape(&path));
            }
            flat.insert(path, value.clone());
        }
        Value::Object(map) => walk(map, &path, depth + 1, flat)?,
        Value::Array(items) if items.is_empty() => {}
        Value::Array(items) if items.iter().all(Value::is_object) => {
            let mut order = Vec::with_capacity(items.len());
            for item in items.iter_mut() {
                let Value::Object(map) = item else { continue };
                let id = match map.get("id") {
                    None | Some(Value::Null) => ItemId::random(),
                    Some(Value::String(text)) => text.parse().map_err(|_| shape(&path))?,
                    Some(_) => return Err(shape(&path)),
                };
                let id = id.to_string();
                map.insert("id".to_owned(), Value::String(id.clone()));
                if order.contains(&Value::String(id.clone())) {
                    return Err(shape(&path));
                }
                let values = flat.len();
                walk(map, &format!("{path}/{id}"), depth + 1, flat)?;
                if flat.len() > values {
                    order.push(Value::String(id)); // an item without a value is absent
                }
            }
            if !order.is_empty() {
                flat.insert(path, Value::Array(order));
            }
        }
        Value::Array(items) => {
            let scalar = |item: &Value| item.is_string() || item.is_boolean() || item.is_i64() || item.is_u64();
            if !items.iter().all(scalar) {
                return Err(shape(&path));
            }
            flat.insert(path, value.clone());
        }
    }
    Ok(())
}

/// The document that [`flatten`] would flatten to these values. Values whose path can't be placed
/// (an item that its list's order doesn't name) are left out: that is what an erased order means.
#[must_use]
pub fn unflatten(flat: &Flat) -> Value {
    let tree = grow(flat.iter().map(|(path, value)| (path.as_str(), value)).collect());
    Value::Object(tree)
}

fn grow(entries: Vec<(&str, &Value)>) -> Map<String, Value> {
    let mut own: BTreeMap<&str, &Value> = BTreeMap::new();
    let mut below: BTreeMap<&str, Vec<(&str, &Value)>> = BTreeMap::new();
    for (path, value) in entries {
        match path.split_once('/') {
            None => {
                own.insert(path, value);
            }
            Some((head, rest)) => below.entry(head).or_default().push((rest, value)),
        }
    }
    let mut map = Map::new();
    for (key, value) in &own {
        if !below.contains_key(key) {
            map.insert((*key).to_owned(), (*value).clone());
        }
    }
    for (key, rest) in below {
        let grown = grow(rest);
        let made = match own.get(key) {
            Some(Value::Array(order)) => Value::Array(order.iter().filter_map(|id| item(&grown, id)).collect()),
            _ => Value::Object(grown),
        };
        map.insert(key.to_owned(), made);
    }
    map
}

/// An item of a list by its id; an item all of whose values were erased is an object with its id only.
fn item(grown: &Map<String, Value>, id: &Value) -> Option<Value> {
    let id = id.as_str()?;
    let mut map = match grown.get(id) {
        Some(Value::Object(map)) => map.clone(),
        _ => Map::new(),
    };
    map.insert("id".to_owned(), Value::String(id.to_owned()));
    Some(Value::Object(map))
}

/// A document without nulls and empty parts and with an id for each list item.
///
/// # Errors
/// As [`flatten`].
pub fn normalise(document: &Value) -> Result<(Value, Flat), DomainError> {
    let mut copy = document.clone();
    let flat = flatten(&mut copy)?;
    Ok((unflatten(&flat), flat))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn flattening_goes_there_and_back() -> Result<(), DomainError> {
        let document = json!({
            "title": [{"language": "ru", "text": "Обыск"}, {"text": "Search"}],
            "date": {"edtf": "2022-03", "phrase": ""},
            "purposes": ["internal", "lawyers"],
            "nothing": null, "list": [], "size": 12, "first": true,
        });
        let (normal, flat) = normalise(&document)?;
        assert_eq!(normalise(&normal)?, (normal.clone(), flat.clone()));
        assert_eq!(flat.get("date/edtf"), Some(&json!("2022-03")));
        assert_eq!(flat.get("date/phrase"), None);
        assert_eq!(normal.pointer("/title/1/text"), Some(&json!("Search")));
        assert_eq!(normal.get("nothing"), None);
        Ok(())
    }

    #[test]
    fn what_has_no_place_is_refused() {
        assert!(normalise(&json!([1])).is_err());
        assert!(normalise(&json!({"a": 1.5})).is_err());
        assert!(normalise(&json!({"a/b": 1})).is_err());
        assert!(normalise(&json!({"Иванов Пётр": 1})).is_err(), "a name of a field outlives an erasure");
        assert_eq!(normalise(&json!({"a": "x".repeat(2 << 20)})), Err(DomainError::TooLarge));
        let twice = json!({"a": [{"id": "0011223344556677", "t": 1}, {"id": "0011223344556677", "t": 2}]});
        assert!(normalise(&twice).is_err());
        assert!(normalise(&json!({"a": [[1]]})).is_err());
    }
}

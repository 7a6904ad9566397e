//! Two records of one person as one: what the kept one lacks comes from the other, what both say differently is kept
//! as the kept one says it. The other record stays as it was, and can be looked at.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::Kind;
use crate::field::{Field, Shape};

/// The list in which values of the vault's own fields stand.
const OWN: &str = "own";

/// The kept person's document with what the other adds to it.
#[must_use]
pub fn join(kept: &Value, other: &Value) -> Value {
    let (Value::Object(kept), Value::Object(other)) = (kept, other) else { return kept.clone() };
    let mut joined = kept.clone();
    for (name, value) in other {
        let shape = Kind::Person.fields().iter().find(|field| field.name == name).map(|field| field.shape);
        if matches!(shape, Some(Shape::Set)) {
            continue;
        }
        let together = match (joined.get(name), value) {
            (None | Some(Value::Null), value) => value.clone(),
            (Some(Value::Array(mine)), Value::Array(theirs)) => match shape {
                Some(Shape::Texts) => Value::Array(texts(mine, theirs, "; ")),
                Some(Shape::LongTexts) => Value::Array(texts(mine, theirs, "\n\n")),
                Some(Shape::Names) => Value::Array(names(mine, theirs)),
                // A field of the vault's own holds one value: the kept record's, as with any other that can't hold two.
                _ if name == OWN => Value::Array(rows(mine, &unheld(mine, theirs))),
                _ => Value::Array(rows(mine, theirs)),
            },
            (Some(mine), _) => mine.clone(),
        };
        joined.insert(name.clone(), together);
    }
    Value::Object(joined)
}

/// The fields in which the two say different things: what only the other record will tell after a merge.
#[must_use]
pub fn differing(kept: &Value, other: &Value) -> Vec<&'static str> {
    let says = |document: &Value, field: &Field| document.get(field.name).filter(|value| !value.is_null()).cloned();
    Kind::Person
        .fields()
        .iter()
        .filter(|field| !matches!(field.shape, Shape::Set))
        .filter(|field| match (says(kept, field), says(other, field)) {
            (Some(Value::Array(mine)), Some(Value::Array(theirs))) if field.name == OWN => {
                let lost: Vec<Value> =
                    theirs.iter().filter(|row| !unheld(&mine, &theirs).contains(row)).cloned().collect();
                rows(&mine, &lost).len() > mine.len()
            }
            (Some(Value::Array(_)), _) | (None, _) | (_, None) => false,
            (Some(mine), Some(theirs)) => mine != theirs,
        })
        .map(|field| field.name)
        .collect()
}

/// The fields of which the one that is kept lacks something that the other says: what a merge adds to it.
#[must_use]
pub fn gains(kept: &Value, other: &Value) -> Vec<&'static str> {
    let joined = join(kept, other);
    Kind::Person.fields().iter().map(|field| field.name).filter(|name| joined.get(name) != kept.get(name)).collect()
}

/// Rows of fields of the vault's own in which the kept record holds nothing.
fn unheld(mine: &[Value], theirs: &[Value]) -> Vec<Value> {
    let held = |row: &&Value| mine.iter().any(|own| said(own, "own_field") == said(row, "own_field"));
    theirs.iter().filter(|row| !held(row)).cloned().collect()
}

fn said<'a>(item: &'a Value, name: &str) -> &'a str {
    item.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Texts by language: two in one language stand one after the other.
fn texts(mine: &[Value], theirs: &[Value], between: &str) -> Vec<Value> {
    let mut all = mine.to_vec();
    for item in theirs {
        let same = all.iter_mut().find(|stands| said(stands, "language") == said(item, "language"));
        match same {
            Some(stands) if said(stands, "text").contains(said(item, "text")) => {}
            Some(stands) => {
                let text = format!("{}{between}{}", said(stands, "text"), said(item, "text"));
                if let Value::Object(stands) = stands {
                    stands.insert("text".to_owned(), Value::String(text));
                }
            }
            None => {
                let item = added(item, &all);
                all.push(item);
            }
        }
    }
    all
}

/// Names: another's primary form is an alias here, so that nothing is called by it that wasn't.
fn names(mine: &[Value], theirs: &[Value]) -> Vec<Value> {
    let known: BTreeSet<String> = mine.iter().map(|name| said(name, "text").trim().to_lowercase()).collect();
    let mut all = mine.to_vec();
    let called = mine.iter().any(|name| !said(name, "text").is_empty());
    for name in theirs.iter().filter(|name| !known.contains(&said(name, "text").trim().to_lowercase())) {
        let mut name = added(name, &all);
        if let Value::Object(map) = &mut name
            && called
            && matches!(map.get("usage").and_then(Value::as_str), None | Some("" | "primary"))
        {
            map.insert("usage".to_owned(), Value::String("alias".to_owned()));
        }
        all.push(name);
    }
    all
}

/// Rows and codes that aren't there yet.
fn rows(mine: &[Value], theirs: &[Value]) -> Vec<Value> {
    let bare = |value: &Value| match value {
        Value::Object(map) => Value::Object(map.iter().filter(|(key, _)| *key != "id").map(own).collect::<Map<_, _>>()),
        other => other.clone(),
    };
    let known: Vec<Value> = mine.iter().map(bare).collect();
    let new = theirs.iter().filter(|row| !known.contains(&bare(row))).map(|row| added(row, mine));
    mine.iter().cloned().chain(new).collect()
}

/// An item as it is added to a list: an id that stands there already is given anew when it is saved.
fn added(item: &Value, mine: &[Value]) -> Value {
    let mut item = item.clone();
    let id = item.get("id").cloned();
    if id.is_some_and(|id| mine.iter().any(|stands| stands.get("id") == Some(&id)))
        && let Value::Object(map) = &mut item
    {
        map.remove("id");
    }
    item
}

fn own((key, value): (&String, &Value)) -> (String, Value) {
    (key.clone(), value.clone())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_field_of_the_vaults_own_keeps_one_value_and_says_what_is_lost() {
        let row = |field: &str, text: &str| json!({"own_field": field, "text": text});
        let kept = json!({"own": [row("badge", "один")]});
        let other = json!({"own": [row("badge", "два"), row("aid", "адвокат")]});
        assert_eq!(join(&kept, &other)["own"], json!([row("badge", "один"), row("aid", "адвокат")]));
        assert_eq!((differing(&kept, &other), gains(&kept, &other)), (vec!["own"], vec!["own"]));
        assert_eq!((differing(&kept, &kept), gains(&kept, &kept)), (vec![], vec![]));
        assert_eq!(gains(&other, &kept), Vec::<&str>::new());
    }

    #[test]
    fn what_is_lacking_comes_from_the_other_and_nothing_is_said_twice() {
        let kept = json!({"names": [{"text": "Вымышленный Иван", "usage": "primary"}], "sex": "male",
            "languages": ["ru"], "occupation": [{"language": "ru", "text": "учитель"}]});
        let other = json!({"names": [{"text": "Ivan Vymyshlennyi", "usage": "primary"}, {"text": "вымышленный иван"}],
            "sex": "unknown", "languages": ["ru", "tt"], "birth": {"edtf": "1980"},
            "occupation": [{"language": "ru", "text": "активист"}, {"language": "en", "text": "teacher"}]});
        let joined = join(&kept, &other);
        assert_eq!(
            joined,
            json!({"names": [{"text": "Вымышленный Иван", "usage": "primary"}, {"text": "Ivan Vymyshlennyi", "usage": "alias"}],
                "sex": "male", "languages": ["ru", "tt"], "birth": {"edtf": "1980"},
                "occupation": [{"language": "ru", "text": "учитель; активист"}, {"language": "en", "text": "teacher"}]})
        );
        assert_eq!(differing(&kept, &other), ["sex"]);
        assert_eq!(join(&joined, &other), joined, "a second time nothing is added");
    }
}

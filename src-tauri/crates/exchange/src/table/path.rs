//! Paths into the objects of a JSON table: `a.b`, `sources[].path`, `filters[key=Weapon System].value`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;

/// A part of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// A field of an object.
    Key(String),
    /// Each item of a list.
    Each,
    /// Each item of a list whose field has that value.
    Where(String, String),
}

/// A path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Path(Vec<Step>);

impl Path {
    /// Reads a path; a backslash takes the next sign (`.`, `[`, `]`, `=`, `\`) as it is.
    pub fn parse(text: &str) -> Option<Self> {
        let mut steps = Vec::new();
        let mut signs = text.trim().chars();
        let mut key = String::new();
        let mut after_list = false;
        loop {
            match signs.next() {
                Some('\\') => key.push(signs.next()?),
                Some('[') => {
                    end_key(&mut steps, &mut key, after_list)?;
                    steps.push(bracket(&mut signs)?);
                    after_list = true;
                }
                Some('.') => {
                    end_key(&mut steps, &mut key, after_list)?;
                    after_list = false;
                }
                Some(sign) if after_list && key.is_empty() && sign != '.' => return None,
                Some(sign) => key.push(sign),
                None => {
                    end_key(&mut steps, &mut key, after_list)?;
                    return Some(Self(steps));
                }
            }
        }
    }

    /// Every value at the path. A list gives one value per item, empty where the item has none, so that
    /// two paths into one list stay in step.
    pub fn values<'a>(&self, object: &'a Value) -> Vec<Cow<'a, str>> {
        let mut found = Vec::new();
        gather(&self.0, object, false, &mut found);
        found
    }

    /// The paths that this one reads from, with `[]` for every list: what [`leaves`] would call them.
    pub fn leaves(&self) -> Vec<String> {
        let mut names = Vec::new();
        let mut name = String::new();
        for step in &self.0 {
            match step {
                Step::Key(key) => append_key(&mut name, key),
                Step::Each => name.push_str("[]"),
                Step::Where(key, _) => {
                    name.push_str("[]");
                    let mut selector = name.clone();
                    append_key(&mut selector, key);
                    names.push(selector);
                }
            }
        }
        names.push(format!("{name}[]"));
        names.push(name);
        names
    }
}

fn end_key(steps: &mut Vec<Step>, key: &mut String, after_list: bool) -> Option<()> {
    match (key.is_empty(), after_list) {
        (false, _) => steps.push(Step::Key(std::mem::take(key))),
        (true, true) => {}
        (true, false) => return None,
    }
    Some(())
}

/// What stands in brackets: nothing, or `key=value`.
fn bracket(signs: &mut std::str::Chars<'_>) -> Option<Step> {
    let (mut key, mut value) = (String::new(), None::<String>);
    loop {
        let sign = match signs.next()? {
            ']' => break,
            '=' if value.is_none() => {
                value = Some(String::new());
                continue;
            }
            '\\' => signs.next()?,
            sign => sign,
        };
        value.as_mut().unwrap_or(&mut key).push(sign);
    }
    match value {
        Some(value) if !key.trim().is_empty() => Some(Step::Where(key.trim().to_owned(), value.trim().to_owned())),
        None if key.trim().is_empty() => Some(Step::Each),
        _ => None,
    }
}

fn gather<'a>(steps: &[Step], value: &'a Value, in_list: bool, found: &mut Vec<Cow<'a, str>>) {
    let absent = |found: &mut Vec<Cow<'a, str>>| {
        if in_list {
            found.push(Cow::Borrowed(""));
        }
    };
    match (steps.split_first(), value) {
        (Some((Step::Key(key), rest)), Value::Object(map)) => match map.get(key) {
            Some(value) => gather(rest, value, in_list, found),
            None => absent(found),
        },
        (Some((Step::Each, rest)), Value::Array(items)) => {
            for item in items {
                gather(rest, item, true, found);
            }
        }
        (Some((Step::Where(key, wanted), rest)), Value::Array(items)) => {
            let chosen = |item: &&Value| item.get(key).and_then(scalar).is_some_and(|text| text.trim() == wanted);
            for item in items.iter().filter(chosen) {
                gather(rest, item, true, found);
            }
        }
        // A list of plain values at the end of a path is its values.
        (None, Value::Array(items)) => found.extend(items.iter().filter_map(scalar)),
        (None, value) => match scalar(value) {
            Some(text) => found.push(text),
            None => absent(found),
        },
        (Some(_), _) => absent(found),
    }
}

fn scalar(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(Cow::Borrowed(text)),
        Value::Number(number) => Some(Cow::Owned(number.to_string())),
        Value::Bool(truth) => Some(Cow::Borrowed(if *truth { "true" } else { "false" })),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Calls `visit` with the path of each plain value below an object, keys in the order of their letters: in a file they have
/// none, and whether a map keeps the one they were written in is for the libraries in the tree to say.
pub(super) fn leaves(value: &Value, name: &mut String, visit: &mut impl FnMut(&str)) {
    let length = name.len();
    match value {
        Value::Object(map) => {
            let sorted: BTreeMap<&String, &Value> = map.iter().collect();
            for (key, value) in sorted {
                append_key(name, key);
                leaves(value, name, visit);
                name.truncate(length);
            }
        }
        Value::Array(items) => {
            name.push_str("[]");
            for item in items {
                leaves(item, name, visit);
            }
            name.truncate(length);
        }
        Value::Null => {}
        _ => visit(name),
    }
}

fn append_key(name: &mut String, key: &str) {
    if !name.is_empty() {
        name.push('.');
    }
    for sign in key.chars() {
        if matches!(sign, '.' | '[' | ']' | '=' | '\\') {
            name.push('\\');
        }
        name.push(sign);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn values(path: &str, value: &Value) -> Vec<String> {
        Path::parse(path).unwrap().values(value).into_iter().map(Cow::into_owned).collect()
    }

    #[test]
    fn paths_reach_into_objects_and_lists() {
        let value = json!({
            "a": {"b": 1}, "x.y": true, "tags": ["p", "q"],
            "sources": [{"path": "one", "text": "1"}, {"path": "two"}],
            "filters": [{"key": "Weapon System", "value": "Unknown"}, {"key": "Area", "value": "School"}],
        });
        assert_eq!(values("a.b", &value), ["1"]);
        assert_eq!(values(r"x\.y", &value), ["true"]);
        assert_eq!(values("tags", &value), ["p", "q"]);
        assert_eq!(values("tags[]", &value), ["p", "q"]);
        assert_eq!(values("sources[].text", &value), ["1", ""]);
        assert_eq!(values("filters[key=Weapon System].value", &value), ["Unknown"]);
        assert!(values("nothing.here", &value).is_empty());
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for text in ["", ".", "a.", "a[", "a[b]", "a[=b]", "a[]b", "a..b", "a\\"] {
            assert_eq!(Path::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_leaf_is_called_as_a_path_reads_it() {
        let value = json!({"f": [{"key": "K", "value": "v"}], "a.b": 1});
        let mut found = Vec::new();
        leaves(&value, &mut String::new(), &mut |name| found.push(name.to_owned()));
        assert_eq!(found, [r"a\.b", "f[].key", "f[].value"]);
        let covered = Path::parse("f[key=K].value").unwrap().leaves();
        assert!(covered.contains(&"f[].key".to_owned()) && covered.contains(&"f[].value".to_owned()));
    }
}

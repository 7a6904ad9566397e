//! Just enough JSON to read what npm, vitest and `khronika --json` answer.

use std::iter::Peekable;
use std::str::Chars;

use crate::failure::Outcome;

/// One value. Numbers are kept as they are written.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Truth(bool),
    /// Digits as found.
    Number(String),
    /// Text, unescaped.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, in the order of the file.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads the whole text as one value.
    pub fn parse(text: &str) -> Outcome<Self> {
        let mut rest = text.chars().peekable();
        let value = read_value(&mut rest)?;
        skip_space(&mut rest);
        match rest.next() {
            None => Ok(value),
            Some(extra) => Err(format!("JSON: unexpected “{extra}” after the value").into()),
        }
    }

    /// The member of an object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.members().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The members of an object; none for anything else.
    pub fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// The items of an array; none for anything else.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The text of a string.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A count.
    pub fn count(&self) -> Option<u64> {
        match self {
            Self::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }
}

type Rest<'a> = Peekable<Chars<'a>>;

fn skip_space(rest: &mut Rest<'_>) {
    while rest.next_if(|c| c.is_ascii_whitespace()).is_some() {}
}

fn read_value(rest: &mut Rest<'_>) -> Outcome<Json> {
    skip_space(rest);
    match rest.peek() {
        Some('{') => read_object(rest),
        Some('[') => read_list(rest),
        Some('"') => read_text(rest).map(Json::Text),
        Some(_) => read_word(rest),
        None => Err("JSON: it ends too early".into()),
    }
}

fn read_object(rest: &mut Rest<'_>) -> Outcome<Json> {
    rest.next();
    let mut members = Vec::new();
    loop {
        skip_space(rest);
        match rest.peek() {
            Some('}') => {
                rest.next();
                return Ok(Json::Object(members));
            }
            Some(',') => {
                rest.next();
            }
            Some('"') => {
                let key = read_text(rest)?;
                skip_space(rest);
                if rest.next_if_eq(&':').is_none() {
                    return Err(format!("JSON: no colon after “{key}”").into());
                }
                members.push((key, read_value(rest)?));
            }
            _ => return Err("JSON: an object is broken off".into()),
        }
    }
}

fn read_list(rest: &mut Rest<'_>) -> Outcome<Json> {
    rest.next();
    let mut items = Vec::new();
    loop {
        skip_space(rest);
        match rest.peek() {
            Some(']') => {
                rest.next();
                return Ok(Json::List(items));
            }
            Some(',') => {
                rest.next();
            }
            Some(_) => items.push(read_value(rest)?),
            None => return Err("JSON: an array is broken off".into()),
        }
    }
}

fn read_text(rest: &mut Rest<'_>) -> Outcome<String> {
    rest.next();
    let mut text = String::new();
    loop {
        match rest.next() {
            Some('"') => return Ok(text),
            Some('\\') => match rest.next() {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some('r') => text.push('\r'),
                Some('u') => text.push(read_code(rest)),
                Some(other) => text.push(other),
                None => return Err("JSON: a string is broken off".into()),
            },
            Some(c) => text.push(c),
            None => return Err("JSON: a string is broken off".into()),
        }
    }
}

/// Four hex digits. Halves of surrogate pairs become U+FFFD: no answer that we read needs them.
fn read_code(rest: &mut Rest<'_>) -> char {
    let digits: String = rest.by_ref().take(4).collect();
    u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).unwrap_or('\u{FFFD}')
}

fn read_word(rest: &mut Rest<'_>) -> Outcome<Json> {
    let mut word = String::new();
    while let Some(c) = rest.next_if(|c| c.is_ascii_alphanumeric() || "+-.".contains(*c)) {
        word.push(c);
    }
    match word.as_str() {
        "null" => Ok(Json::Null),
        "true" => Ok(Json::Truth(true)),
        "false" => Ok(Json::Truth(false)),
        _ if word.parse::<f64>().is_ok() => Ok(Json::Number(word)),
        _ => Err(format!("JSON: “{word}” is no value").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn nested_values_are_read() {
        let json = Json::parse(r#" {"a": [1, {"id": "х\"\u0416\n"}], "b": null, "c": -1.5e3} "#).unwrap();
        let inner = json.get("a").unwrap().items().get(1).unwrap();
        assert_eq!(inner.get("id").and_then(Json::text), Some("х\"Ж\n"));
        assert_eq!(json.get("a").unwrap().items()[0].count(), Some(1));
        assert_eq!(json.get("b"), Some(&Json::Null));
    }

    #[test]
    fn broken_text_is_an_error() {
        for text in ["", "{", "[1", "\"a", "{\"a\" 1}", "truth", "1 2"] {
            assert!(Json::parse(text).is_err(), "{text}");
        }
    }
}

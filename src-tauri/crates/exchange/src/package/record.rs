//! A record as it stands in a package: readable, and value by value under its commitments.

use khronika_domain::{Kind, RecordId, segment, value};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::PackageError;
use super::commitment::{self, Hash, Place, SALT};

/// A salt, 32 hexadecimal digits in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Salt(pub(super) [u8; SALT]);

impl Serialize for Salt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&data_encoding::HEXLOWER.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Salt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = data_encoding::HEXLOWER.decode(text.as_bytes()).ok();
        bytes
            .and_then(|bytes| bytes.try_into().ok())
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom("a salt is 32 hexadecimal digits"))
    }
}

/// One committed value: path, part, salt, value. An array in JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Committed(pub(super) String, pub(super) u32, pub(super) Salt, pub(super) Value);

/// A record of a package.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SealedRecord {
    pub(super) id: RecordId,
    pub(super) kind: Kind,
    /// The record as disclosed.
    pub(super) document: Value,
    /// The same, flat: by path and part; a text in parts of a sentence each.
    pub(super) values: Vec<Committed>,
    /// Paths of texts that the author shortened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) shortened: Vec<String>,
}

impl SealedRecord {
    /// Commits to every value of a document, under fresh salts.
    pub(super) fn new(
        id: RecordId,
        kind: Kind,
        mut document: Value,
        shortened: Vec<String>,
    ) -> Result<Self, PackageError> {
        let flat = value::flatten(&mut document).map_err(|_| PackageError::Form)?;
        let document = value::unflatten(&flat);
        let mut values = Vec::new();
        for (path, value) in flat {
            for (part, value) in (0..).zip(parts(value)) {
                values.push(Committed(path.clone(), part, salt()?, value));
            }
        }
        Ok(Self { id, kind, document, values, shortened })
    }

    /// Whether the values, joined, are the document's.
    pub(super) fn agrees(&self) -> bool {
        let mut document = self.document.clone();
        let Ok(flat) = value::flatten(&mut document) else { return false };
        // Flattening gives an id to an item that has none: then it isn't the document that was signed.
        if document != self.document {
            return false;
        }
        let mut values = self.values.iter();
        flat.iter().all(|(path, value)| match value {
            Value::String(text) => joins(path, text, &mut values),
            value => values.next().is_some_and(|own| own.0 == *path && own.1 == 0 && own.3 == *value),
        }) && values.next().is_none()
    }

    /// The leaves of its values, in their order.
    pub(super) fn leaves(&self, package: &[u8; 16]) -> Option<Vec<Hash>> {
        self.values
            .iter()
            .map(|Committed(path, part, salt, value)| {
                let place = Place {
                    package,
                    record: self.id.bytes(),
                    kind: self.kind.code(),
                    path: path.as_str(),
                    part: *part,
                };
                commitment::leaf(&place, &salt.0, value)
            })
            .collect()
    }
}

/// Whether the next values are the parts of this text.
fn joins<'a>(path: &str, text: &str, values: &mut impl Iterator<Item = &'a Committed>) -> bool {
    let mut rest = text;
    let mut number = 0;
    while !rest.is_empty() {
        let part = values.next().filter(|own| own.0 == path && own.1 == number).and_then(|own| own.3.as_str());
        match part.filter(|part| !part.is_empty()).and_then(|part| rest.strip_prefix(part)) {
            Some(after) => rest = after,
            None => return false,
        }
        number += 1;
    }
    number > 0
}

fn parts(value: Value) -> Vec<Value> {
    match value {
        Value::String(text) => segment::split(&text).into_iter().map(Value::from).collect(),
        value => vec![value],
    }
}

/// 128 bits of the system's random source.
pub(super) fn salt() -> Result<Salt, PackageError> {
    let mut salt = [0; SALT];
    getrandom::fill(&mut salt).map_err(|_| PackageError::Io(std::io::ErrorKind::Other.into()))?;
    Ok(Salt(salt))
}

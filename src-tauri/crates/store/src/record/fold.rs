//! A record out of its leaves: what the journal says that it is. The projection must equal it.

use std::collections::BTreeMap;

use khronika_domain::RecordId;
use khronika_domain::value::{Flat, unflatten};
use serde_json::Value;

use super::read::{Record, State};
use crate::StoreError;
use crate::journal::{Op, StoredLeaf};

/// The path at which a record's state is journaled.
pub(crate) const STATE: &str = "@state";

/// A record as the journal tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Folded {
    /// Code of its kind.
    pub kind: String,
    /// How many entries touched it.
    pub version: u64,
    /// Number of the last of them.
    pub changed: i64,
    /// Whether it is there.
    pub state: State,
    /// Its values.
    pub flat: Flat,
    /// Paths whose value was erased, in order.
    pub erased: Vec<String>,
    /// The leaf that stands at each path: hash of its first part.
    pub heads: BTreeMap<String, Vec<u8>>,
}

impl Folded {
    /// As a record.
    ///
    /// # Errors
    /// `Kind` where the journal names one that this version doesn't know.
    pub fn into_record(self, id: RecordId) -> Result<Record, StoreError> {
        Ok(Record {
            id,
            kind: self.kind.parse()?,
            version: self.version,
            state: self.state,
            document: unflatten(&self.flat),
            erased: self.erased,
        })
    }
}

/// What stands at one path.
#[derive(Default)]
struct Standing {
    parts: Vec<Option<String>>,
    head: Vec<u8>,
    unset: bool,
    erased: bool,
}

/// Folds the leaves of one record, in journal order, up to a version; `None` without leaves.
#[must_use]
pub fn fold(leaves: &[StoredLeaf], up_to: Option<u64>) -> Option<Folded> {
    let kind = leaves.first()?.kind.clone();
    let mut version = 0;
    let mut changed = 0;
    let mut paths: BTreeMap<&str, Standing> = BTreeMap::new();
    for leaf in leaves {
        if leaf.entry != changed {
            if up_to.is_some_and(|most| version >= most) {
                break;
            }
            version += 1;
            changed = leaf.entry;
        }
        let standing = paths.entry(&leaf.path).or_default();
        if leaf.part == 0 {
            *standing = Standing { head: leaf.hash.clone(), ..Standing::default() };
        }
        match leaf.op() {
            Some(Op::Set) => standing.parts.push(leaf.value.as_ref().map(|(_, value)| value.clone())),
            Some(Op::Erase) => standing.erased = true,
            _ => standing.unset = true,
        }
    }
    let mut folded = Folded {
        kind,
        version,
        changed,
        state: State::Live,
        flat: Flat::new(),
        erased: Vec::new(),
        heads: BTreeMap::new(),
    };
    for (path, standing) in paths {
        folded.heads.insert(path.to_owned(), standing.head.clone());
        if standing.unset {
            continue;
        }
        let value = if standing.erased { None } else { joined(&standing.parts) };
        match value {
            Some(Value::String(code)) if path == STATE => folded.state = State::from_code(&code),
            Some(value) => {
                folded.flat.insert(path.to_owned(), value);
            }
            None => folded.erased.push(path.to_owned()),
        }
    }
    Some(folded)
}

/// The value out of its parts; `None` where one of them is gone.
fn joined(parts: &[Option<String>]) -> Option<Value> {
    let values: Vec<Value> = parts
        .iter()
        .map(|part| part.as_deref().and_then(|json| serde_json::from_str(json).ok()))
        .collect::<Option<_>>()?;
    match values.as_slice() {
        [] => None,
        [only] => Some(only.clone()),
        many => Some(Value::String(many.iter().filter_map(Value::as_str).collect())),
    }
}

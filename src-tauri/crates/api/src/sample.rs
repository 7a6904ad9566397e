//! The invented sample case: a vault full of it, as one change.

use std::collections::HashMap;
use std::io::Cursor;

use khronika_domain::{Kind, RecordId};
use khronika_store::Change;
use khronika_vault::{AddedFile, Flow};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::evidence::content::type_of;
use crate::evidence::describe;
use crate::{ApiError, Empty, ErrorCode, Session};

const RECORDS: &str = include_str!("../sample/records.json");

/// The attachments, embedded: the program needs no folder of its own.
const FILES: include_dir::Dir<'_> = include_dir::include_dir!("$CARGO_MANIFEST_DIR/sample/files");

#[derive(Deserialize)]
struct Sample {
    records: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    key: String,
    kind: Kind,
    record: Value,
    #[serde(default)]
    attach: Option<String>,
}

/// What was filled in.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Filled {
    /// Records.
    #[ts(type = "number")]
    pub records: usize,
    /// Of them exhibits with a file.
    #[ts(type = "number")]
    pub exhibits: usize,
    /// The cases, in the order of the sample.
    pub cases: Vec<RecordId>,
}

pub(crate) fn fill(session: &mut Session, _: Empty, _: Secrets, progress: Progress<'_>) -> Result<Filled, ApiError> {
    let sample: Sample = serde_json::from_str(RECORDS).map_err(|_| ApiError::new(ErrorCode::Internal))?;
    let total = sample.records.len();
    let mut files = HashMap::new();
    for item in &sample.records {
        if let Some(path) = &item.attach {
            files.insert(item.key.clone(), add(session, path)?);
        }
    }
    let exhibits = files.len();
    let done = session.store()?.transact(Change::Sample, |tx| {
        let mut ids: HashMap<String, RecordId> = HashMap::new();
        let mut cases = Vec::new();
        for (number, item) in (1_u64..).zip(sample.records) {
            let mut record = item.record;
            refer(&mut record, &ids);
            let added = files.remove(&item.key);
            if let (Value::Object(map), Some(added), Some(path)) = (&mut record, &added, &item.attach) {
                let name = path.rsplit('/').next().unwrap_or_default();
                let content = FILES.get_file(name).map(|file| type_of(file.contents(), name)).unwrap_or_default();
                describe(map, added, name, &content);
            }
            let id = tx.create(item.kind, &record)?;
            if let Some(added) = added {
                tx.keep_file(added)?;
            }
            if item.kind == Kind::Case {
                cases.push(id);
            }
            ids.insert(item.key, id);
            if !progress(number, Some(total as u64)) {
                return Err(khronika_store::StoreError::Cancelled);
            }
        }
        Ok(cases)
    })?;
    Ok(Filled { records: total, exhibits, cases: done.value })
}

fn add(session: &mut Session, path: &str) -> Result<AddedFile, ApiError> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let file = FILES.get_file(name).ok_or_else(|| ApiError::new(ErrorCode::Internal))?;
    let size = file.contents().len() as u64;
    let mut source = Cursor::new(file.contents());
    Ok(session.store()?.vault().add_file(&mut source, Some(size), &mut |_| Flow::Continue)?)
}

/// Puts ids in the place of `@key`.
fn refer(value: &mut Value, ids: &HashMap<String, RecordId>) {
    match value {
        Value::String(text) => {
            if let Some(id) = text.strip_prefix('@').and_then(|key| ids.get(key)) {
                *text = id.to_string();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| refer(item, ids)),
        Value::Object(map) => map.values_mut().for_each(|item| refer(item, ids)),
        _ => {}
    }
}

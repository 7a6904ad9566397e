//! The sealed copy: the same records under fresh ids, so that two recipients can't link what they hold.

use std::collections::{BTreeMap, HashMap};

use khronika_domain::gate::{Disclosed, Passed};
use khronika_domain::{ItemId, Kind, RecordId};
use serde_json::{Map, Value};

use super::contents::Exhibit;
use super::disclosure::DisclosedPerson;
use super::record::SealedRecord;
use super::{MOST_ENTRIES, PackageError};

/// Files that every package has besides tables and exhibits, and room for later ones.
const OTHER_FILES: usize = 100;

/// What goes into a package.
#[derive(Debug)]
pub(super) struct Copy {
    /// In the order of their fresh ids.
    pub(super) records: Vec<SealedRecord>,
    /// Exhibits' files by path.
    pub(super) exhibits: BTreeMap<String, Exhibit>,
    /// On what basis each disclosed person is in.
    pub(super) persons: Vec<DisclosedPerson>,
}

/// Makes the copy.
pub(super) fn make(passed: &Passed) -> Result<Copy, PackageError> {
    let fresh: HashMap<RecordId, RecordId> =
        passed.records.iter().map(|record| (record.id, RecordId::random())).collect();
    let mut by_fresh: Vec<(RecordId, &Disclosed)> =
        passed.records.iter().filter_map(|record| Some((*fresh.get(&record.id)?, record))).collect();
    by_fresh.sort_by_key(|(id, _)| *id);

    let mut copy = Copy { records: Vec::new(), exhibits: BTreeMap::new(), persons: Vec::new() };
    let mut number = 0;
    for (id, record) in by_fresh {
        let mut items = HashMap::new();
        let mut document = renewed(&record.document, &fresh, &mut items);
        if let Some(own) = document.pointer_mut("/label/number") {
            number += 1;
            *own = number.into();
        }
        if let (Some(exhibit), Value::Object(map)) = (Exhibit::of(record)?, &mut document) {
            let path = path(copy.exhibits.len() + 1, map);
            map.insert("exhibit".to_owned(), Value::String(path.clone()));
            copy.exhibits.insert(path, exhibit);
        }
        let shortened = record.shortened.iter().map(|path| renamed(path, &items)).collect();
        copy.records.push(SealedRecord::new(id, record.kind, document, shortened)?);
        if record.kind == Kind::Person
            && let Some(standing) = passed.persons.iter().find(|standing| standing.person == record.id)
        {
            copy.persons.push(DisclosedPerson { id, basis: standing.basis.clone(), level: standing.level });
        }
    }
    if copy.exhibits.len() + OTHER_FILES > MOST_ENTRIES {
        return Err(PackageError::TooLarge);
    }
    Ok(copy)
}

/// The value with fresh ids: of its items, and of the records that it refers to.
fn renewed(value: &Value, fresh: &HashMap<RecordId, RecordId>, items: &mut HashMap<String, String>) -> Value {
    match value {
        Value::String(text) => match text.parse::<RecordId>().ok().and_then(|id| fresh.get(&id)) {
            Some(id) => Value::String(id.to_string()),
            None => value.clone(),
        },
        Value::Array(list) => Value::Array(
            list.iter()
                .map(|item| match item {
                    Value::Object(map) => Value::Object(item_of(map, fresh, items)),
                    item => renewed(item, fresh, items),
                })
                .collect(),
        ),
        Value::Object(map) => {
            Value::Object(map.iter().map(|(key, value)| (key.clone(), renewed(value, fresh, items))).collect())
        }
        value => value.clone(),
    }
}

fn item_of(
    map: &Map<String, Value>,
    fresh: &HashMap<RecordId, RecordId>,
    items: &mut HashMap<String, String>,
) -> Map<String, Value> {
    let id = ItemId::random().to_string();
    if let Some(old) = map.get("id").and_then(Value::as_str) {
        items.insert(old.to_owned(), id.clone());
    }
    let mut renewed: Map<String, Value> = map
        .iter()
        .filter(|(key, _)| *key != "id")
        .map(|(key, value)| (key.clone(), self::renewed(value, fresh, items)))
        .collect();
    renewed.insert("id".to_owned(), Value::String(id));
    renewed
}

fn renamed(path: &str, items: &HashMap<String, String>) -> String {
    path.split('/').map(|part| items.get(part).map_or(part, String::as_str)).collect::<Vec<_>>().join("/")
}

/// A generated name: the one that the file came with may say who is in it.
fn path(number: usize, document: &Map<String, Value>) -> String {
    let media_type = document.get("media_type").and_then(Value::as_str).unwrap_or_default();
    let extension = EXTENSIONS.iter().find(|(own, _)| *own == media_type).map_or("bin", |(_, extension)| extension);
    format!("data/evidence/exhibit-{number:04}.{extension}")
}

/// IANA media types of what is usually attached.
const EXTENSIONS: &[(&str, &str)] = &[
    ("application/msword", "doc"),
    ("application/pdf", "pdf"),
    ("application/rtf", "rtf"),
    ("application/vnd.ms-excel", "xls"),
    ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ("application/vnd.oasis.opendocument.text", "odt"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ("application/zip", "zip"),
    ("audio/aac", "aac"),
    ("audio/flac", "flac"),
    ("audio/mp4", "m4a"),
    ("audio/mpeg", "mp3"),
    ("audio/ogg", "ogg"),
    ("audio/wav", "wav"),
    ("audio/x-wav", "wav"),
    ("image/bmp", "bmp"),
    ("image/gif", "gif"),
    ("image/heic", "heic"),
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/svg+xml", "svg"),
    ("image/tiff", "tif"),
    ("image/webp", "webp"),
    ("message/rfc822", "eml"),
    ("text/csv", "csv"),
    ("text/html", "html"),
    ("text/plain", "txt"),
    ("video/mp4", "mp4"),
    ("video/mpeg", "mpg"),
    ("video/quicktime", "mov"),
    ("video/webm", "webm"),
    ("video/x-matroska", "mkv"),
];

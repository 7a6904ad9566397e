//! `save`: a record from a JSON file, new or as the next version; `create`: new ones that belong together.

use std::io::Read;

use clap::Arg;
use serde_json::{Map, Value, json};

use super::{KINDS, id, number, text};
use crate::arguments::{Given, choice, option, word};
use crate::call::Call;
use crate::failure::{Failure, Own};
use crate::secret;
use crate::words::Words;

/// More than this is no record: the api's limit is far below.
const LARGEST: u64 = 16 << 20;

pub fn arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        choice(word(words, "kind", "kind"), KINDS),
        option(words, "document", "file").long("json").required(true),
    ]
}

/// Saves a record.
pub fn save(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let kind = given.text("kind");
    let file = given.text("document");
    // The passphrase may be the first line of the same input.
    call.open(&given.text("directory"))?;
    let mut args = taken(read(&file)?)?;
    args.insert("kind".to_owned(), json!(kind));
    keep(call, &kind, Value::Object(args))
}

pub fn create_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), option(words, "documents", "file").long("json").required(true)]
}

/// Makes several records as one change; one may refer to those before it.
pub fn create(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let file = given.text("documents");
    call.open(&given.text("directory"))?;
    let records = read(&file)?;
    if !records.is_array() {
        return Err(Own::Document.into());
    }
    let made = call.ask("records.create", json!({ "records": records }))?;
    call.answer(&made, |words, made| {
        let ids: Vec<&str> = super::items(made, "ids").filter_map(Value::as_str).collect();
        words.count("cli-created", ids.len() as u64, &[("ids", &ids.join("\n"))])
    })
}

/// Saves it and answers id and version.
pub(super) fn keep(call: &mut Call, kind: &str, args: Value) -> Result<(), Failure> {
    let saved = call.ask("record.save", args)?;
    call.answer(&saved, |words, saved| {
        let version = number(saved, "version").to_string();
        let kind = words.say(&format!("cli-kind-{kind}"));
        words.tell("cli-saved", &[("kind", &kind), ("id", text(saved, "id")), ("version", &version)])
    })
}

fn read(file: &str) -> Result<Value, Failure> {
    let bytes = if file == "-" {
        secret::rest_of_input(LARGEST)
    } else {
        std::fs::File::open(file).and_then(|file| {
            let mut bytes = Vec::new();
            file.take(LARGEST).read_to_end(&mut bytes).map(|_| bytes)
        })
    }
    .map_err(|error| Failure::file(&error))?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(text).map_err(|error| Own::Json { line: error.line(), column: error.column() }.into())
}

/// Takes id and version out of the document: beside it, or beside a `record` that holds the rest.
fn taken(document: Value) -> Result<Map<String, Value>, Failure> {
    let Value::Object(mut map) = document else { return Err(Own::Document.into()) };
    let mut args = Map::new();
    if let Some(given) = map.remove("id") {
        let given = given.as_str().ok_or(Own::Document)?;
        args.insert("id".to_owned(), json!(id(given)?));
    }
    if let Some(version) = map.remove("version") {
        args.insert("version".to_owned(), json!(version.as_u64().ok_or(Own::Document)?));
    }
    // What `show --json` answers can be edited and given back as it is.
    let record = match map.remove("record") {
        Some(Value::Object(inner)) => inner,
        Some(_) => return Err(Own::Document.into()),
        None => map,
    };
    args.insert("record".to_owned(), Value::Object(record));
    Ok(args)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "00112233445566778899aabbccddeeff";

    #[test]
    fn id_and_version_stand_beside_the_fields_or_beside_the_record() {
        let flat = taken(json!({ "id": ID, "version": 2, "title": "a" })).unwrap();
        let nested =
            taken(json!({ "id": ID, "version": 2, "kind": "case", "state": "live", "record": { "title": "a" } }))
                .unwrap();
        assert_eq!(flat, nested);
        assert_eq!(flat["record"], json!({ "title": "a" }));
        assert_eq!(taken(json!({ "title": "a" })).unwrap().len(), 1);
    }

    #[test]
    fn what_holds_no_record_is_refused() {
        for wrong in [json!([]), json!("a"), json!({ "record": 1 }), json!({ "id": 1 }), json!({ "id": "x" })] {
            assert!(taken(wrong).is_err());
        }
    }
}

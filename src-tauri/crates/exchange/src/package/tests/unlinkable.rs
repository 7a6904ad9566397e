//! Two packages of the same case have nothing in common but what they say.

use std::collections::BTreeSet;

use super::*;
use crate::package::commitment::{self, Place};
use crate::package::record::SealedRecord;

#[derive(Default)]
struct Traces {
    ids: BTreeSet<String>,
    salts: BTreeSet<String>,
    leaves: BTreeSet<[u8; 32]>,
    keys: BTreeSet<String>,
}

fn traces(entries: &[(String, Vec<u8>)]) -> Traces {
    let case: Value = serde_json::from_slice(content(entries, CASE)).unwrap();
    let disclosure: Disclosure = serde_json::from_slice(content(entries, DISCLOSURE)).unwrap();
    let mut traces = Traces::default();
    let package: RecordId = case["package"].as_str().unwrap().parse().unwrap();
    traces.ids.insert(package.to_string());
    traces.salts.insert(case["padding"].as_str().unwrap().to_owned());
    traces.keys.extend([
        case["author"].as_str().unwrap().to_owned(),
        disclosure.author,
        disclosure.recipient_key.unwrap(),
    ]);
    for key in ["root", "signature"] {
        traces.keys.insert(case[key].as_str().unwrap().to_owned());
    }
    for record in case["records"].as_array().unwrap() {
        let record: SealedRecord = serde_json::from_value(record.clone()).unwrap();
        traces.ids.insert(record.id.to_string());
        traces.ids.extend(disclosure.persons.iter().map(|person| person.id.to_string()));
        for committed in &record.values {
            traces.ids.extend(committed.0.split('/').filter(|part| part.len() == 16).map(str::to_owned));
            traces.salts.insert(data_encoding::HEXLOWER.encode(&committed.2.0));
            let place = Place {
                package: package.bytes(),
                record: record.id.bytes(),
                kind: record.kind.code(),
                path: &committed.0,
                part: committed.1,
            };
            traces.leaves.insert(commitment::leaf(&place, &committed.2.0, &committed.3).unwrap());
        }
    }
    traces
}

#[test]
fn two_packages_share_no_id_salt_key_or_commitment() {
    let mut sample = Sample::new();
    let first = sample.seal("first");
    let first = traces(&entries(&sample.plain(&first)));
    sample.identity = age::x25519::Identity::generate();
    sample.author = AuthorKey::generate().unwrap();
    let second = sample.seal("second");
    let second = traces(&entries(&sample.plain(&second)));
    assert_eq!(first.ids.len(), second.ids.len());
    assert!(first.ids.len() > 12 && first.salts.len() > 40 && first.keys.len() == 5);
    assert!(first.ids.is_disjoint(&second.ids));
    assert!(first.salts.is_disjoint(&second.salts));
    assert!(first.leaves.is_disjoint(&second.leaves));
    assert!(first.keys.is_disjoint(&second.keys));
    for record in &sample.scope {
        assert!(!first.ids.contains(&record.id.to_string()));
    }
}

#[test]
fn every_salt_is_used_once() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    let entries = entries(&sample.plain(&package));
    let traces = traces(&entries);
    let case: Value = serde_json::from_slice(content(&entries, CASE)).unwrap();
    let values: usize =
        case["records"].as_array().unwrap().iter().map(|record| record["values"].as_array().unwrap().len()).sum();
    assert_eq!(case["leaves"], json!(values));
    assert_eq!(traces.salts.len(), values + 1);
    assert_eq!(traces.leaves.len(), values);
}

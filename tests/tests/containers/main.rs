//! Files that hold others go in whole, what lies in them becomes exhibits, and what is signed is checked. Invented throughout.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use acceptance::proofmode::{App, sha256, zip};
use acceptance::{Desk, shipped};
use serde_json::{Value, json};

mod captures;
mod hostile;

/// Takes a file or folder in; gives the last answer.
fn take(desk: &mut Desk, from: &Path, more: Value) -> Value {
    let mut args = json!({"from": [from]});
    args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let begun = desk.call("intake.begin", args);
    loop {
        let state = desk.call("intake.next", json!({"id": begun["id"]}));
        if state["ended"] == json!(true) || state["waiting"] == json!(0) {
            return state;
        }
    }
}

fn exhibits(desk: &mut Desk) -> Vec<(String, Value)> {
    let list = desk.call("record.list", json!({"kind": "evidence", "limit": 500}));
    let ids: Vec<String> =
        list["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
    ids.into_iter().map(|id| (id.clone(), desk.document(&id))).collect()
}

fn named(found: &[(String, Value)], name: &str) -> (String, Value) {
    found.iter().find(|(_, record)| record["file_name"] == json!(name)).unwrap_or_else(|| panic!("{name}")).clone()
}

/// What was found of each file of a container, by its path: the hash and the signature.
fn outcomes(desk: &mut Desk, container: &str) -> BTreeMap<String, (Value, Value)> {
    let told = desk.call("evidence.container", json!({"id": container}));
    let members = told["members"].as_array().unwrap().iter();
    members
        .map(|member| {
            (member["path"].as_str().unwrap().to_owned(), (member["claimed"].clone(), member["signed"].clone()))
        })
        .collect()
}

/// A way to alter what an app put together.
type Alter<'a> = Box<dyn Fn(&mut Vec<(String, Vec<u8>)>) + 'a>;

#[test]
fn valid_invalid_and_missing_signatures_are_told_apart() {
    let Some(_) = shipped::khronika() else { return };
    let mut desk = Desk::new();
    let app = App::new(desk.path("app"), "rsa3072");
    let other = App::new(desk.path("other"), "ed25519");
    let bytes = b"an invented photograph, byte for byte".repeat(50);
    let hash = sha256(&bytes);
    let (csv, json_, asc) = (format!("{hash}.proof.csv"), format!("{hash}.proof.json"), format!("{hash}.asc"));
    let at = |files: &Vec<(String, Vec<u8>)>, name: &str| files.iter().position(|(other, _)| other == name).unwrap();
    let without = |name: String| -> Alter<'_> { Box::new(move |files| files.retain(|(other, _)| *other != name)) };
    let (same, differs) = (json!("same"), json!("differs"));
    // Name, what is altered, then hash and signature of the photograph, and of the table beside it.
    let cases: Vec<(&str, Alter<'_>, [Value; 4])> = vec![
        ("whole", Box::new(|_| {}), [same.clone(), json!("valid"), same.clone(), json!("valid")]),
        (
            "media",
            Box::new(|files| files[0].1[7] ^= 1),
            [differs.clone(), json!("invalid"), same.clone(), json!("valid")],
        ),
        (
            "table",
            Box::new(|files| {
                let table = at(files, &csv);
                let text = String::from_utf8(files[table].1.clone()).unwrap();
                files[table].1 = text.replace("55.7512", "59.9386").into_bytes();
            }),
            [same.clone(), json!("valid"), same.clone(), json!("invalid")],
        ),
        ("unsigned", without(asc.clone()), [same.clone(), json!("missing"), same.clone(), json!("valid")]),
        (
            "keyless",
            without("pubkey.asc".to_owned()),
            [same.clone(), json!("key_missing"), same.clone(), json!("key_missing")],
        ),
        (
            "other-key",
            Box::new(|files| {
                let key = at(files, "pubkey.asc");
                files[key].1 = other.key();
            }),
            [same.clone(), json!("other_key"), same.clone(), json!("other_key")],
        ),
        (
            "weak",
            Box::new(|files| {
                let signature = at(files, &asc);
                files[signature].1 = app.sign(&bytes, "SHA1");
            }),
            [same.clone(), json!("weak"), same.clone(), json!("valid")],
        ),
        (
            "not-a-signature",
            Box::new(|files| {
                let signature = at(files, &asc);
                files[signature].1 = b"-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n".to_vec();
            }),
            [same.clone(), json!("unreadable"), same.clone(), json!("valid")],
        ),
        (
            // The table says another hash than its own name does.
            "wrong-hash",
            Box::new(|files| {
                let table = at(files, &csv);
                let text = String::from_utf8(files[table].1.clone()).unwrap();
                files[table].1 = text.replace(&hash, &"0".repeat(64)).into_bytes();
            }),
            [differs.clone(), json!("valid"), differs.clone(), json!("invalid")],
        ),
        (
            // Signed with the key that is in it, but something else.
            "swapped",
            Box::new(|files| {
                let signature = at(files, &asc);
                files[signature].1 = app.sign(b"something else", "SHA256");
            }),
            [same.clone(), json!("invalid"), same.clone(), json!("valid")],
        ),
    ];
    for (name, alter, [media_hash, media_signed, table_hash, table_signed]) in &cases {
        let mut files = app.capture("IMG_0001.jpg", &bytes);
        alter(&mut files);
        let archive = desk.path(&format!("{name}-proofmode-0xabc-2022-03-04.zip"));
        zip(&files, &archive);
        let done = take(&mut desk, &archive, json!({}));
        assert_eq!((&done["ended"], &done["missed"]), (&json!(true), &json!(0)), "{name}: {done}");
        let found = exhibits(&mut desk);
        let (id, record) = named(&found, archive.file_name().unwrap().to_str().unwrap());
        assert_eq!(
            record["sha256"],
            json!(sha256(&fs::read(&archive).unwrap())),
            "{name}: the container is as it came"
        );
        let told = outcomes(&mut desk, &id);
        assert_eq!(told.len(), files.len(), "{name}");
        assert_eq!(told["IMG_0001.jpg"], (media_hash.clone(), media_signed.clone()), "{name}");
        assert_eq!(told[&csv], (table_hash.clone(), table_signed.clone()), "{name}");
        if ["whole", "media", "table"].contains(name) {
            assert_eq!(told[&json_], (same.clone(), json!("valid")), "{name}");
        }
        if *name == "whole" {
            let told = desk.call("evidence.container", json!({"id": id}));
            assert_eq!(told["members"][0]["key"], json!(app.fingerprint()));
            let log = desk.call("evidence.log", json!({"id": id})).to_string();
            assert!(log.contains("extracted") && log.contains(&app.fingerprint()), "{log}");
        }
    }
}

#[test]
fn every_sort_of_key_that_signs_is_read_and_what_lies_within_comes_out_byte_for_byte() {
    let Some(_) = shipped::khronika() else { return };
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Съёмка (вымысел)"}));
    for (number, key) in ["rsa2048", "ed25519", "nistp256", "nistp384"].into_iter().enumerate() {
        let app = App::new(desk.path(key), key);
        // More than one block of the pipe.
        let bytes: Vec<u8> =
            (0..700_000_u32).flat_map(|at| (at.wrapping_mul(2_654_435_761) ^ number as u32).to_le_bytes()).collect();
        let files = app.capture(&format!("Съёмка {number}.mp4"), &bytes);
        let archive = desk.path(&format!("{key}.zip"));
        zip(&files, &archive);
        let before = exhibits(&mut desk).len();
        let done = take(&mut desk, &archive, json!({"case": case, "record": {"restriction": "closed_session"}}));
        let inside = done["inside"].as_u64().unwrap() as usize;
        let found = exhibits(&mut desk);
        assert_eq!(found.len(), before + inside + 1, "{key}");
        let (id, _) = named(&found, &format!("{key}.zip"));
        let told = outcomes(&mut desk, &id);
        assert_eq!(told[&format!("Съёмка {number}.mp4")], (json!("same"), json!("valid")), "{key}");
        for (name, bytes) in &files {
            let sum = sha256(bytes);
            let (member, record) = found.iter().find(|(_, record)| record["sha256"] == json!(sum)).unwrap();
            let out = desk.path(&format!("out-{number}-{member}"));
            desk.call("evidence.extract", json!({"id": member, "out": out}));
            assert!(fs::read(&out).unwrap() == *bytes, "{key}: {name}");
            assert_eq!((&record["cases"], &record["restriction"]), (&json!([case]), &json!("closed_session")));
            // The text that is the same in each container came with the first.
            if name != "HowToVerifyProofData.txt" {
                assert_eq!((&record["derived_from"], &record["derivation"]), (&json!(id), &json!("extraction")));
                assert_eq!(record["original_path"], json!(format!("{key}.zip/{name}")));
            }
            // What tells the device stays in the file.
            assert!(!record.to_string().contains("f00d-invented-device") && !record.to_string().contains("192.0.2.7"));
        }
        let (sidecar, _) = named(&found, &format!("{}.proof.csv", sha256(&bytes)));
        let inside = desk.call("evidence.inside", json!({"id": sidecar}));
        let fact = |name: &str| {
            inside["facts"].as_array().unwrap().iter().find(|fact| fact["name"] == json!(name)).unwrap().clone()
        };
        assert_eq!(
            (&fact("DeviceID")["sensitive"], &fact("Location")["value"]),
            (&json!(true), &json!("55.7512, 37.6184"))
        );
        let (media, _) = named(&found, &format!("Съёмка {number}.mp4"));
        let told = desk.call("evidence.container", json!({"id": media}));
        assert_eq!((&told["id"], told["members"].as_array().unwrap().len()), (&json!(id), 1));
        assert!(told["claims"].as_array().unwrap().contains(&json!(sidecar)));
    }
}

#[test]
fn it_comes_twice_is_left_whole_taken_apart_later_and_undone() {
    let Some(_) = shipped::khronika() else { return };
    let mut desk = Desk::new();
    let app = App::new(desk.path("app"), "ed25519");
    let files = app.capture("a.jpg", b"invented");
    let archive = desk.path("a.zip");
    zip(&files, &archive);
    let done = take(&mut desk, &archive, json!({"unpack": false}));
    assert_eq!((&done["taken"], &done["inside"]), (&json!(1), &json!(0)));
    let (id, record) = exhibits(&mut desk).remove(0);
    assert!(record.get("contents").is_none());
    assert_eq!(desk.call("evidence.container", json!({"id": id}))["kind"], Value::Null);
    let undo = done["id"].clone();
    let done = desk.call("evidence.unpack", json!({"id": id}));
    assert_eq!(
        (&done["files"], &done["known"], &done["kind"]),
        (&json!(files.len()), &json!(false), &json!("proofmode"))
    );
    assert_eq!(exhibits(&mut desk).len(), files.len() + 1);
    assert_eq!(desk.call("evidence.unpack", json!({"id": id}))["known"], json!(true));
    // Taken apart by somebody since: that intake alone doesn't take it back.
    assert_eq!(desk.call("import.undo", json!({"id": undo}))["deleted"], json!(0));

    // The same once more, and one that shares only a file with it.
    let again = take(&mut desk, &archive, json!({}));
    assert_eq!((&again["again"], &again["inside"]), (&json!(1), &json!(0)));
    assert_eq!(exhibits(&mut desk).len(), files.len() + 1);
    let (photograph, _) = named(&exhibits(&mut desk), "a.jpg");
    let log = desk.call("evidence.log", json!({"id": photograph}));
    let received = log["steps"].as_array().unwrap().iter().filter(|step| step["custody"] == json!("received")).count();
    assert_eq!(received, 2, "{log}");

    // What came with one intake goes with it, the container too.
    let second = desk.path("b.zip");
    zip(&app.capture("b.jpg", b"invented too"), &second);
    let done = take(&mut desk, &second, json!({}));
    let undone = desk.call("import.undo", json!({"id": done["id"]}));
    assert_eq!(undone["kept"], json!([]), "{undone}");
    assert_eq!(exhibits(&mut desk).len(), files.len() + 1);
    // A file that is no container, and a zip that nobody's app made.
    let plain = desk.path("c.zip");
    zip(&[("readme.txt".to_owned(), b"invented".to_vec())], &plain);
    let done = take(&mut desk, &plain, json!({}));
    assert_eq!((&done["taken"], &done["inside"]), (&json!(1), &json!(0)));
    let refused = desk.attempt("evidence.unpack", json!({"id": photograph})).unwrap_err();
    assert_eq!(refused.code.text(), "no_container");
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["unreferenced"], json!([]));
}

#[test]
fn the_command_line_takes_apart_and_shows() {
    let Some(mut desk) = Desk::shipped() else { return };
    let app = App::new(desk.path("app"), "rsa2048");
    let archive = desk.path("a-proofmode.zip");
    zip(&app.capture("a.jpg", b"invented"), &archive);
    desk.lock();
    let run = |arguments: &[&str]| {
        let mut command = std::process::Command::new(shipped::khronika().unwrap());
        command.args(["--passphrase-fd", "0", "--language", "en"]).args(arguments);
        shipped::run(command.env("HOME", desk.folder.path()), acceptance::desk::PASSPHRASE)
    };
    let (vault, file) = (desk.vault().display().to_string(), archive.display().to_string());
    let taken = shipped::answer(&run(&["intake", "new", &vault, &file, "--whole", "--json"]));
    assert_eq!(taken["inside"], json!(0));
    let listed = shipped::answer(&run(&["list", &vault, "evidence", "--json"]));
    let id = listed["rows"][0]["id"].as_str().unwrap().to_owned();
    let done = run(&["evidence", "unpack", &vault, &id]);
    assert!(String::from_utf8_lossy(&done.stdout).contains("Files taken out: 8."), "{done:?}");
    let shown = run(&["evidence", "container", &vault, &id]);
    let text = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(text.contains("A ProofMode container") && text.contains("Signature: holds"), "{text}");
    assert!(text.contains(&app.fingerprint()) && text.contains("it does not show who took them"), "{text}");
}

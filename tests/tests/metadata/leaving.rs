//! What leaves in a package: nothing that a file says of its maker, unless somebody decided so; and then every byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use acceptance::Desk;
use serde_json::{Value, json};

use crate::samples::{SECRETS, Samples, tool};
use crate::tools;

const PURPOSE: &str = "un-special-procedures";

fn reasons(desk: &mut Desk, case: &str) -> BTreeMap<String, String> {
    let preview = desk.call("package.preview", json!({"case": case, "purpose": PURPOSE}));
    let stays = preview["withheld"].as_array().unwrap().iter();
    stays.map(|one| (one["id"].as_str().unwrap().to_owned(), one["reason"].as_str().unwrap().to_owned())).collect()
}

/// Seals the case and opens the package as a recipient does who has `age` and `tar` and nothing else.
fn opened(desk: &mut Desk, case: &str, name: &str) -> Option<PathBuf> {
    let (key, out, folder) = (desk.path(&format!("{name}.key")), desk.path(&format!("{name}.age")), desk.path(name));
    let to = desk.call("key.new", json!({"out": key}))["recipient"].clone();
    desk.call("package.seal", json!({"case": case, "purpose": PURPOSE, "to": to, "out": out}));
    fs::create_dir(&folder).unwrap();
    let mut age = Command::new("age").arg("-d").arg("-i").arg(&key).arg(&out).stdout(Stdio::piped()).spawn().ok()?;
    let tar = Command::new("tar").arg("-x").arg("-C").arg(&folder).stdin(age.stdout.take().unwrap()).status().ok()?;
    assert!(age.wait().unwrap().success() && tar.success());
    Some(folder)
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() { files(&entry.path(), found) } else { found.push(entry.path()) }
    }
}

/// What is seen, as ImageMagick sees it, upright.
fn points(file: &Path) -> Vec<u8> {
    tool("convert", &[file.to_str().unwrap(), "-auto-orient", "-strip", "-depth", "8", "rgb:-"]).unwrap()
}

/// What is seen and heard, before it is decoded.
fn streams(file: &Path) -> Vec<u8> {
    let file = file.to_str().unwrap();
    tool("ffmpeg", &["-v", "error", "-i", file, "-map", "0:v?", "-map", "0:a?", "-c", "copy", "-f", "md5", "-"])
        .unwrap()
}

/// Nothing of what is secret is found in a file by stock tools.
fn is_silent(file: &Path) {
    let path = file.to_str().unwrap();
    let told = [
        tool("exiftool", &["-a", "-G1", "-n", "-ee", path]).unwrap_or_default(),
        tool("strings", &["-a", path]).unwrap_or_default(),
        tool("strings", &["-a", "-el", path]).unwrap_or_default(),
        fs::read(file).unwrap(),
    ];
    for text in &told {
        for secret in SECRETS {
            let found = memchr::memmem::find(text, secret.as_bytes());
            assert!(found.is_none(), "{path}: {secret}\n{}", String::from_utf8_lossy(&told[0]));
        }
    }
    let told = String::from_utf8_lossy(&told[0]);
    for word in ["GPS", "2022:03:06", "Serial", "XMP-"] {
        assert!(!told.contains(word), "{path}: {word}\n{told}");
    }
}

#[test]
fn what_a_file_says_of_its_maker_leaves_only_where_somebody_decided_so() {
    if !tools() {
        return;
    }
    let mut desk = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let samples = Samples { folder: folder.path() };
    let case = desk.create("case", json!({"title": "Вымысел"}));
    let mut exhibits: BTreeMap<String, (PathBuf, String)> = BTreeMap::new();
    for file in samples.all() {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let record = json!({"title": "Материал", "shows_nobody": true});
        let id = desk.call("evidence.attach", json!({"file": file, "case": case, "record": record}))["id"].clone();
        exhibits.insert(name, (file, id.as_str().unwrap().to_owned()));
    }
    let stays = reasons(&mut desk, &case);
    for (name, (_, id)) in &exhibits {
        assert_eq!(stays.get(id).map(String::as_str), Some("metadata"), "{name}");
    }

    // A copy without it: what is seen and heard is the same, and who was seen is known already.
    let (mut copies, mut refused) = (BTreeMap::new(), Vec::new());
    for (name, (file, id)) in &exhibits {
        match desk.attempt("evidence.clean", json!({"id": id})) {
            Ok(made) => {
                let copy = made["id"].as_str().unwrap().to_owned();
                let document = desk.document(&copy);
                assert_eq!((&document["derived_from"], &document["shows_nobody"]), (&json!(id), &json!(true)));
                assert_eq!(document["derivation"], json!("metadata_removed"));
                let out = desk.path(&format!("copy-{name}"));
                desk.call("evidence.extract", json!({"id": copy, "out": out}));
                is_silent(&out);
                let end = name.rsplit_once('.').unwrap().1;
                match end {
                    "jpg" | "png" | "webp" | "tif" | "gif" => assert!(points(&out) == points(file), "{name}"),
                    "heic" | "avif" => assert!(points(&out) == points(file), "{name}"),
                    _ => assert_eq!(streams(&out), streams(file), "{name}"),
                }
                copies.insert(name.clone(), copy);
            }
            Err(error) => {
                assert_eq!(error.code.text(), "not_cleaned", "{name}");
                refused.push(name.clone());
            }
        }
    }
    println!("{} copies; none of {refused:?}", copies.len());
    let expected = [
        "film.mkv",
        "film.webm",
        "letter.doc",
        "letter.docx",
        "letter.odt",
        "letter.pdf",
        "table.ods",
        "table.xlsx",
        "talk.pptx",
    ];
    assert!(refused.iter().all(|name| expected.contains(&name.as_str())), "{refused:?}");

    // Somebody decides for two of them, with a reason.
    let allowed = ["exif.jpg", "letter.docx"];
    for name in allowed {
        let id = &exhibits[name].1;
        let mut document = desk.document(id);
        document["metadata_allowed"] = json!([{"text": "Суд запросил оригинал"}]);
        desk.change("evidence", id, document);
    }
    let stays = reasons(&mut desk, &case);
    for (name, (_, id)) in &exhibits {
        let expected = if allowed.contains(&name.as_str()) { None } else { Some("metadata") };
        assert_eq!(stays.get(id).map(String::as_str), expected, "{name}");
    }
    assert!(copies.values().all(|copy| !stays.contains_key(copy)));

    let Some(package) = opened(&mut desk, &case, "opened") else {
        println!("skipped: age or tar isn't installed");
        return;
    };
    let mut found = Vec::new();
    files(&package, &mut found);
    let whole: Vec<Vec<u8>> = allowed.iter().map(|name| fs::read(&exhibits[*name].0).unwrap()).collect();
    let (mut as_they_are, mut silent) = (0, 0);
    for file in &found {
        if whole.contains(&fs::read(file).unwrap()) {
            as_they_are += 1;
        } else {
            is_silent(file);
            silent += 1;
        }
    }
    assert_eq!(as_they_are, allowed.len(), "those that were decided upon go byte for byte");
    assert!(silent > copies.len(), "{silent}");
    let words = found.iter().filter(|file| file.extension().is_some_and(|end| end == "json"));
    for file in words {
        assert!(!fs::read_to_string(file).unwrap().contains("Суд запросил"), "the reason is the vault's own");
    }
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], Value::Bool(true));
}

#[test]
fn a_file_of_which_nobody_can_tell_stays_and_one_that_says_nothing_leaves() {
    if !tools() {
        return;
    }
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымысел"}));
    let mut attach = |name: &str, bytes: &[u8]| {
        let file = desk.path(name);
        fs::write(&file, bytes).unwrap();
        let record = json!({"title": "Материал", "shows_nobody": true});
        let made = desk.call("evidence.attach", json!({"file": file, "case": case, "record": record}));
        made["id"].as_str().unwrap().to_owned()
    };
    let plain = attach("words.txt", "Слова".as_bytes());
    let unknown = attach("thing.bin", &[0, 1, 2, 3, 4]);
    let damaged = attach("photo.jpg", &[0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]);
    let samples = tempfile::tempdir().unwrap();
    let bare = Samples { folder: samples.path() }.picture("bare.jpg", &[&["-all="]]).unwrap();
    let silent = attach("bare.jpg", &fs::read(bare).unwrap());
    let stays = reasons(&mut desk, &case);
    let of = |id: &String| stays.get(id).map(String::as_str);
    assert_eq!((of(&plain), of(&silent)), (None, None));
    assert_eq!((of(&unknown), of(&damaged)), (Some("metadata_unread"), Some("metadata_unread")));
}

#[test]
fn what_a_file_says_becomes_a_claim_and_nothing_else() {
    if !tools() {
        return;
    }
    let mut desk = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let Some(file) = (Samples { folder: folder.path() }).all().into_iter().find(|file| file.ends_with("camera.jpg"))
    else {
        return;
    };
    let case = desk.create("case", json!({"title": "Вымысел"}));
    let [incident, other] =
        ["Обыск", "Другое"].map(|title| desk.create("incident", json!({"title": title, "cases": [case]})));
    let record = json!({"title": "Двор", "incidents": [incident]});
    let attached = desk.call("evidence.attach", json!({"file": file, "case": case, "record": record}));
    let id = attached["id"].as_str().unwrap().to_owned();
    let (before, incident_before) = (desk.document(&id), desk.document(&incident));
    let facts = desk.call("evidence.inside", json!({"id": id}))["facts"].clone();
    let first = |of: &str| facts.as_array().unwrap().iter().find(|fact| fact["of"] == json!(of)).unwrap().clone();
    for (of, about, field) in [
        ("time", None, "made"),
        ("time", Some(&incident), "date"),
        ("place", None, "place"),
        ("place", Some(&incident), "place"),
        ("author", None, "made_by"),
    ] {
        let fact = first(of);
        let args = json!({"id": id, "of": of, "name": fact["name"], "value": fact["value"], "about": about});
        let made = desk.call("evidence.claim", args);
        let claim = desk.document(made["id"].as_str().unwrap());
        assert_eq!((&claim["source"], &claim["field"], &claim["cases"]), (&json!(id), &json!(field), &json!([case])));
        assert_eq!(claim["about"], json!(about.unwrap_or(&id)));
        assert!(claim["says"].to_string().contains(fact["value"].as_str().unwrap()), "{claim}");
        match of {
            "time" => assert!(claim["date"]["edtf"].as_str().unwrap().starts_with("2022-03-06"), "{claim}"),
            "place" => assert_eq!(claim["place"]["latitude"], json!("55.751244"), "{claim}"),
            _ => {}
        }
    }
    let fact = first("time");
    for wrong in [
        json!({"id": id, "of": "time", "name": fact["name"], "value": "1999-01-01"}),
        json!({"id": id, "of": "time", "name": fact["name"], "value": fact["value"], "about": other}),
        json!({"id": id, "of": "device", "name": "Make", "value": "Invented Phones"}),
    ] {
        let refused = desk.attempt("evidence.claim", wrong.clone()).unwrap_err();
        assert_eq!(refused.code.text(), "arguments_wrong", "{wrong}");
    }
    assert_eq!((desk.document(&id), desk.document(&incident)), (before, incident_before), "nothing was applied");
}

//! What files of every claimed format say of themselves, beside exiftool; and that none of it leaves unless somebody said so.
//! Invented throughout.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;
use std::process::Command;

use acceptance::{Desk, shipped};
use serde_json::json;

mod beside;
mod documents;
mod leaving;
mod samples;

use beside::{Told, missing};
use samples::{Samples, tool};

fn attached(desk: &mut Desk, file: &Path) -> String {
    desk.call("evidence.attach", json!({"file": file}))["id"].as_str().unwrap().to_owned()
}

fn facts(desk: &mut Desk, id: &str) -> Vec<Told> {
    let inside = desk.call("evidence.inside", json!({"id": id}));
    let text = |fact: &serde_json::Value, field: &str| fact[field].as_str().unwrap().to_owned();
    let facts = inside["facts"].as_array().unwrap().iter();
    facts
        .map(|fact| (text(fact, "of"), text(fact, "name"), text(fact, "value"), fact["sensitive"] == json!(true)))
        .collect()
}

/// Whether the stock tools are here.
fn tools() -> bool {
    let there = ["exiftool", "convert", "ffmpeg"].iter().all(|program| Command::new(program).output().is_ok());
    if !there {
        println!("skipped: exiftool, convert or ffmpeg isn't installed");
    }
    there && shipped::khronika().is_some()
}

#[test]
fn what_exiftool_finds_of_time_place_device_and_person_is_found() {
    if !tools() {
        return;
    }
    let mut desk = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let samples = Samples { folder: folder.path() };
    let mut files = samples.all();
    assert!(files.len() >= 25, "{files:?}");
    if std::env::var_os("KHRONIKA_LONG").is_some() {
        files.extend(converted(folder.path()));
    }
    let (mut faults, mut found, mut sensitive) = (Vec::new(), 0, 0);
    for file in &files {
        let name = file.file_name().unwrap().to_str().unwrap();
        let id = attached(&mut desk, file);
        let told = facts(&mut desk, &id);
        let (missing, both) = missing(file, &told).unwrap();
        faults.extend(missing.into_iter().map(|fault| format!("{name}: {fault}")));
        found += both;
        // Whatever names the person is marked.
        for (of, fact, value, marked) in &told {
            if samples::SECRETS.iter().any(|secret| value.contains(secret)) {
                assert!(marked, "{name}: {of} {fact} {value}");
                sensitive += 1;
            }
        }
        assert!(told.iter().any(|(.., marked)| *marked), "{name}: {told:?}");
    }
    println!("{} files, {found} values found by both, {sensitive} marked", files.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(found > 250, "{found}");
}

/// A document as LibreOffice writes it; of an empty profile nobody is the author, so exiftool puts one in.
fn converted(folder: &Path) -> Option<std::path::PathBuf> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let text = folder.join("words.txt");
    fs::write(&text, "A letter").unwrap();
    let (text, made) = (text.to_str()?, folder.join("words.pdf"));
    tool("soffice", &[&profile, "--headless", "--convert-to", "pdf", "--outdir", folder.to_str()?, text])?;
    tool("exiftool", &["-q", "-overwrite_original", "-PDF:Author=Nobody N.", made.to_str()?])?;
    Some(made)
}

/// Pseudo-random numbers of a seed: the same files in each run.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap()
}

#[test]
fn documents_and_films_that_were_made_to_do_harm_harm_nobody() {
    if !tools() {
        return;
    }
    let mut desk = Desk::new();
    let folder = tempfile::tempdir().unwrap();
    let samples = Samples { folder: folder.path() };
    let mut bases: Vec<_> =
        [samples.quicktime("phone.mov"), samples.heif("camera.heic", b"heic"), samples.pdf("letter.pdf")]
            .into_iter()
            .flatten()
            .collect();
    bases.push(samples.open_xml("letter.docx", "word/document.xml"));
    bases.push(samples.open_document("letter.odt", "application/vnd.oasis.opendocument.text"));
    bases.push(samples.compound("letter.doc"));
    bases.extend(samples.sound("recorder.wav", &["-write_bext", "1"]));
    let bases: Vec<_> = bases.into_iter().map(|file| (file.clone(), fs::read(file).unwrap())).collect();
    let (mut seed, mut answered, mut refused) = (20_261_129, 0, 0);
    for round in 0..12 {
        for (file, base) in &bases {
            let mut bytes = base.clone();
            match round % 4 {
                // Cut off, flipped, lengths that lie, one format within another.
                0 => bytes.truncate(next(&mut seed) % bytes.len()),
                1 => (0..12).for_each(|_| {
                    let at = next(&mut seed) % bytes.len();
                    bytes[at] ^= 1 << (next(&mut seed) % 8);
                }),
                2 => {
                    let at = next(&mut seed) % bytes.len();
                    let end = (at + 4).min(bytes.len());
                    bytes[at..end].fill(0xff);
                }
                _ => {
                    let at = 16 + next(&mut seed) % (bytes.len() - 16);
                    let other = &bases[next(&mut seed) % bases.len()].1;
                    bytes.truncate(at);
                    bytes.extend_from_slice(other);
                }
            }
            let name = format!("{round}-{}", file.file_name().unwrap().to_str().unwrap());
            let mutated = folder.path().join(&name);
            fs::write(&mutated, &bytes).unwrap();
            let id = attached(&mut desk, &mutated);
            match desk.attempt("evidence.inside", json!({"id": id})) {
                Ok(_) => answered += 1,
                Err(error) => {
                    assert_eq!(error.code.text(), "not_decoded", "{name}");
                    refused += 1;
                }
            }
        }
    }
    println!("{answered} answered, {refused} refused");
    assert!(answered + refused >= 60 && answered > 0);
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

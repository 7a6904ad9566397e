//! What the program reads of exhibits in the background: found by search, gone with the exhibit, and of no harm. Invented
//! throughout.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod alike;
mod found;
mod gone;
mod hostile;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::Desk;
use serde_json::{Value, json};

/// Attaches a file; gives its exhibit.
fn attached(desk: &mut Desk, file: &Path) -> String {
    desk.call("evidence.attach", json!({"file": file}))["id"].as_str().unwrap().to_owned()
}

/// Reads until nothing waits; gives the last answer, with the sum of what was read.
fn read_all(desk: &mut Desk, args: Value) -> Value {
    let (mut args, mut sum) = (args, 0);
    loop {
        let mut told = desk.call("evidence.read", args);
        args = json!({});
        sum += told["read"].as_u64().unwrap();
        if told["waiting"] == 0 {
            told["read"] = json!(sum);
            return told;
        }
        assert!(told["read"].as_u64().unwrap() > 0, "it gets on: {told}");
    }
}

/// The one hit of a search, which is in the text of a file.
fn in_file(desk: &mut Desk, query: &str) -> Value {
    let found = desk.call("search.find", json!({"query": query}));
    assert_eq!(found["hits"].as_array().unwrap().len(), 1, "{query}: {found}");
    let hit = found["hits"][0].clone();
    assert_eq!(hit["in_file"], true, "{query}: {hit}");
    hit
}

/// Destroys an exhibit.
fn destroyed(desk: &mut Desk, id: &str) -> Value {
    desk.session.call("vault.authenticate", json!({}), vec![acceptance::desk::passphrase()]).unwrap();
    desk.call("record.erase", json!({"id": id}))
}

/// Writes a file beside the vault.
fn written(desk: &Desk, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let file = desk.path(name);
    fs::write(&file, bytes).unwrap();
    file
}

/// An archive of these files.
fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A letter of Word in so many paragraphs.
fn letter(paragraphs: &[&str]) -> Vec<u8> {
    let body: String = paragraphs.iter().map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).collect();
    archive(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &format!("<w:document {WORD}><w:body>{body}</w:body></w:document>")),
    ])
}

/// Bytes in windows-1251, of Russian letters and ASCII.
fn windows_1251(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        'А'..='я' => (u32::from(letter) - 0x410 + 0xc0) as u8,
        'ё' => 0xb8,
        'Ё' => 0xa8,
        '№' => 0xb9,
        other => u8::try_from(other).unwrap(),
    };
    text.chars().map(byte).collect()
}

/// Runs a stock tool in a folder; false where it isn't installed.
fn tool(folder: &Path, program: &str, arguments: &[&str]) -> bool {
    match Command::new(program).args(arguments).current_dir(folder).env("HOME", folder).output() {
        Ok(output) => {
            assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
            true
        }
        Err(_) => {
            println!("skipped: {program} isn't installed");
            false
        }
    }
}

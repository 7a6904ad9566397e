//! Looking at exhibits: bytes by ranges out of the encrypted file, what they are by their content, and a log of views
//! only where the vault wants one. Invented throughout.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use acceptance::Desk;
use serde_json::{Value, json};

fn attached(desk: &mut Desk, name: &str, bytes: &[u8]) -> String {
    let file = desk.path(name);
    fs::write(&file, bytes).unwrap();
    desk.call("evidence.attach", json!({"file": file}))["id"].as_str().unwrap().to_owned()
}

#[test]
fn ranges_are_those_of_the_file_and_end_with_it() {
    let mut desk = Desk::new();
    let bytes: Vec<u8> = (0..3_000_017_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let id = attached(&mut desk, "a.bin", &bytes);
    let shown = desk.call("evidence.view", json!({"id": id}));
    assert_eq!(shown["size"], json!(bytes.len()));
    let (views, view) = (desk.session.views(), shown["view"].as_u64().unwrap());
    for (from, length) in [
        (0, 10),
        (65_530, 20),
        (1_048_570, 131_072),
        (2_999_999, 1_000),
        (0, 4_000_000),
        (3_000_017, 5),
        (9_000_000, 5),
    ] {
        let got = views.read(view, from, length).unwrap();
        let start = usize::try_from(from).unwrap().min(bytes.len());
        let end = usize::try_from(from + length).unwrap().min(bytes.len());
        assert!(got == bytes[start..end], "{from} {length}: {} bytes", got.len());
    }
    desk.call("evidence.leave", json!({"view": view}));
    assert_eq!(views.read(view, 0, 1).unwrap_err().code.text(), "arguments_wrong");
    let again = desk.call("evidence.view", json!({"id": id}))["view"].as_u64().unwrap();
    desk.lock();
    assert_eq!(views.read(again, 0, 1).unwrap_err().code.text(), "arguments_wrong", "a lock closes every view");
}

#[test]
fn an_exhibit_is_what_its_content_is() {
    let mut desk = Desk::new();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    let id = attached(&mut desk, "letter.txt", png);
    assert_eq!(desk.document(&id)["media_type"], json!("image/png"));
    // A record of before, or of somebody's table, may say something else.
    let mut record = desk.document(&id);
    record["media_type"] = json!("text/plain");
    desk.change("evidence", &id, record);
    let shown = desk.call("evidence.view", json!({"id": id}));
    assert_eq!((&shown["content"], &shown["recorded"]), (&json!("image/png"), &json!("text/plain")));
    let page = attached(&mut desk, "page.jpg", b"<!DOCTYPE html><script>window.ran = 1</script>");
    assert_eq!(desk.call("evidence.view", json!({"id": page}))["content"], json!("text/html"));
}

#[test]
fn views_are_logged_only_where_the_vault_says_so() {
    let mut desk = Desk::new();
    let id = attached(&mut desk, "a.txt", b"words of nobody");
    let actions = |desk: &mut Desk| -> Vec<Value> {
        let log = desk.call("evidence.log", json!({"id": id}));
        log["steps"].as_array().unwrap().iter().map(|step| step["custody"].clone()).collect()
    };
    desk.call("evidence.view", json!({"id": id}));
    assert_eq!(actions(&mut desk), ["received"]);
    desk.call("setting.set", json!({"name": "custody.views", "value": "true"}));
    desk.call("evidence.view", json!({"id": id}));
    assert_eq!(actions(&mut desk), ["received", "viewed"]);
}

#[test]
fn a_damaged_part_is_told_and_never_shown() {
    let mut desk = Desk::new();
    let id = attached(&mut desk, "a.bin", &vec![7; 400_000]);
    let shelf = fs::read_dir(desk.vault().join("evidence")).unwrap().flatten().next().unwrap().path();
    let file = fs::read_dir(shelf).unwrap().flatten().next().unwrap().path();
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, &bytes).unwrap();
    let view = desk.call("evidence.view", json!({"id": id}))["view"].as_u64().unwrap();
    let views = desk.session.views();
    assert_eq!(views.read(view, 0, 1000).unwrap(), vec![7; 1000]);
    assert_eq!(views.read(view, 0, 400_000).unwrap_err().code.text(), "exhibit_damaged");
}

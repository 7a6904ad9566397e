//! Time stamps without a network: a request is written, an authority made by stock `openssl` answers it, the answer is taken
//! in; forged answers are not. Invented throughout.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::authority::{Authority, Setup, openssl};
use acceptance::{Desk, shipped};
use serde_json::{Value, json};

mod command_line;
mod forged;
mod proof;

const LETTER: &[u8] = b"An invented letter about an invented search.";

/// A vault with one exhibit; none where the program that reads foreign files isn't there.
fn begun() -> Option<(Desk, String)> {
    if shipped::khronika().is_none() {
        println!("skipped: KHRONIKA_BIN_DIR names no shipped program");
        return None;
    }
    let mut desk = Desk::new();
    let file = desk.path("letter.txt");
    fs::write(&file, LETTER).unwrap();
    let id = desk.call("evidence.attach", json!({"file": file}))["id"].as_str().unwrap().to_owned();
    Some((desk, id))
}

fn authority(desk: &Desk, name: &str, setup: &Setup<'_>) -> Authority {
    Authority::new(desk.path(name), setup)
}

/// A request for the exhibit, and where it lies.
fn request(desk: &mut Desk, id: &str, name: &str) -> (Value, PathBuf) {
    let out = desk.path(name);
    (desk.call("timestamp.request", json!({"exhibit": id, "out": out})), out)
}

fn take(desk: &mut Desk, file: &Path) -> Value {
    desk.call("timestamp.take", json!({"file": file}))
}

/// Which check refused a file.
fn reason(desk: &mut Desk, args: Value) -> String {
    let error = desk.attempt("timestamp.take", args.clone()).expect_err(&args.to_string());
    assert_eq!(error.code.text(), "stamp_refused", "{error:?}");
    error.args["reason"].clone()
}

fn stamps(desk: &mut Desk, id: &str) -> Vec<Value> {
    desk.call("timestamp.list", json!({"exhibit": id}))["stamps"].as_array().unwrap().clone()
}

fn said(file: &Path, arguments: &[&str]) -> String {
    let file = file.display().to_string();
    let told = openssl(&[arguments, &["-in", &file, "-text"]].concat());
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8_lossy(&told.stdout).into_owned()
}

fn sha256sum(file: &Path) -> String {
    let told = Command::new("sha256sum").arg(file).output().unwrap();
    String::from_utf8_lossy(&told.stdout).split_whitespace().next().unwrap().to_owned()
}

#[test]
fn an_answer_by_rsa_or_ec_is_taken_in_after_a_restart_and_stock_openssl_agrees() {
    for key in ["rsa", "ec"] {
        let Some((mut desk, id)) = begun() else { return };
        let clock = authority(&desk, "clock", &Setup { key, ..Setup::default() });
        let (asked, query) = request(&mut desk, &id, "letter.tsq");
        let text = said(&query, &["ts", "-query"]);
        assert!(text.contains("Hash Algorithm: sha256") && text.contains("Certificate required: yes"), "{text}");
        let nonce = asked["nonce"].as_str().unwrap();
        assert!(text.to_lowercase().contains(&format!("nonce: 0x{nonce:0>16}")), "{text} {nonce}");
        assert_eq!(asked["sha256"], json!(sha256sum(&desk.path("letter.txt"))));
        assert!(!fs::read(&query).unwrap().windows(6).any(|window| window == b"letter"));

        desk.reopen();
        let waiting = stamps(&mut desk, &id);
        assert_eq!((waiting.len(), &waiting[0]["open"], &waiting[0]["holds"]), (1, &json!(true), &json!(true)));
        let answer = desk.path("letter.tsr");
        clock.answer(&query, &answer);
        let taken = desk.call("timestamp.take", json!({"file": answer, "exhibit": id, "certificate": clock.root()}));
        let told = &taken["told"];
        assert_eq!((&told["id"], &told["open"], &taken["known"]), (&asked["id"], &json!(false), &json!(false)));
        let stamp = &told["stamp"];
        assert_eq!(stamp.get("head"), None, "what isn't said isn't there");
        assert_eq!((&stamp["anchored"], &stamp["accuracy"]), (&json!(true), &json!(1_500_000)));
        assert_eq!(stamp["authority"], json!("O=Invented Clock, CN=Clock 1"));
        assert_eq!((&stamp["policy"], &stamp["serial"]), (&json!("1.3.6.1.4.1.99999.1"), &json!("78")));
        let der = openssl(&["x509", "-in", &clock.root().display().to_string(), "-outform", "DER"]).stdout;
        fs::write(desk.path("root.der"), der).unwrap();
        let root = format!("{} O=Invented Roots, CN=Invented Root", sha256sum(&desk.path("root.der")));
        assert_eq!(stamp["certificates"].as_array().unwrap().last(), Some(&json!(root)));
        let shown = said(&answer, &["ts", "-reply"]);
        let time = stamp["time"].as_str().unwrap();
        assert!(shown.contains(&time[11..19]), "{shown} {time}");

        let out = desk.path("out.tsr");
        desk.call("timestamp.extract", json!({"id": told["id"], "out": out}));
        assert_eq!(fs::read(&out).unwrap(), fs::read(&answer).unwrap());
        let [out, query, root] = [out, query, clock.root()].map(|path| path.display().to_string());
        let agreed = openssl(&["ts", "-verify", "-in", &out, "-queryfile", &query, "-CAfile", &root]);
        assert!(agreed.status.success(), "{}", String::from_utf8_lossy(&agreed.stderr));

        // It stands in the custody log, and in the certificate, with what to check it by.
        let log = desk.call("evidence.log", json!({"id": id}));
        let last = log["steps"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((&last["custody"], &last["holds"]), (&json!("timestamped"), &json!(true)));
        assert!(last["how"].as_str().unwrap().contains(time), "{last}");
        desk.call("evidence.certificate", json!({"id": id, "out": desk.path("certificate.txt")}));
        let text = fs::read_to_string(desk.path("certificate.txt")).unwrap();
        assert!(text.contains(time) && text.contains("openssl ts -verify -digest"), "{text}");
        assert_eq!(desk.call("vault.check", json!({}))["sound"], json!(true));
    }
}

#[test]
fn a_stamp_given_while_its_certificate_was_valid_holds_after_it_expired() {
    let Some((mut desk, _)) = begun() else { return };
    let clock = authority(&desk, "clock", &Setup::default());
    let query = desk.path("q.tsq");
    let letter = desk.path("letter.txt").display().to_string();
    let out = query.display().to_string();
    assert!(openssl(&["ts", "-query", "-data", &letter, "-sha256", "-cert", "-out", &out]).status.success());
    let answer = desk.path("a.tsr");
    clock.answer(&query, &answer);
    let mut content = clock.content(&answer);
    let at = content.windows(3).position(|window| window == b"\x0f20").unwrap() + 1;
    content[at..at + 8].copy_from_slice(b"20200702");
    let valid = ("20200101000000Z", "20210101000000Z");
    let old = authority(&desk, "clock-old", &Setup { key: "ec", valid, ..Setup::default() });
    let token = desk.path("token.tst");
    old.sign(&content, &token);
    let taken = take(&mut desk, &token);
    let stamp = &taken["told"]["stamp"];
    assert!(stamp["time"].as_str().unwrap().starts_with("2020-07-02T"), "{stamp}");
    assert_eq!((&stamp["anchored"], &stamp["requested"]), (&json!(false), &Value::Null));
}

#[test]
fn the_journals_head_is_stamped_and_found_again_when_the_journal_has_grown() {
    let Some((mut desk, id)) = begun() else { return };
    let clock = authority(&desk, "clock", &Setup::default());
    let query = desk.path("head.tsq");
    let asked = desk.call("timestamp.request", json!({"out": query}));
    desk.create("note", json!({"text": "Заметка после"}));
    let answer = desk.path("head.tsr");
    clock.answer(&query, &answer);
    let taken = take(&mut desk, &answer);
    assert_eq!((&taken["told"]["id"], &taken["told"]["holds"]), (&asked["id"], &json!(true)));
    let stamp = &taken["told"]["stamp"];
    assert_eq!((&stamp["head"], &stamp["sha256"]), (&asked["sha256"], &asked["sha256"]));
    assert_eq!(stamp["head_size"], json!(2), "the vault's first entry, and the exhibit's");
    assert_eq!(desk.call("timestamp.list", json!({}))["stamps"].as_array().unwrap().len(), 1);
    assert_eq!(stamps(&mut desk, &id).len(), 0);
    // The hash is that of the entry's header: whoever has the journal finds it there by stock means.
    desk.lock();
    let connection = acceptance::stock::database(&desk.vault());
    let header: Vec<u8> =
        connection.query_row("SELECT header FROM entry WHERE sequence = 2", [], |row| row.get(0)).unwrap();
    fs::write(desk.path("header"), header).unwrap();
    assert_eq!(json!(sha256sum(&desk.path("header"))), stamp["sha256"]);
}

#[test]
fn a_stamp_is_kept_as_it_is_and_tells_no_hash_of_an_exhibit_that_was_destroyed() {
    let Some((mut desk, id)) = begun() else { return };
    let clock = authority(&desk, "clock", &Setup::default());
    let (asked, query) = request(&mut desk, &id, "letter.tsq");
    let (waiting, _) = request(&mut desk, &id, "second.tsq");
    let (unwanted, _) = request(&mut desk, &id, "third.tsq");
    let answer = desk.path("a.tsr");
    clock.answer(&query, &answer);
    take(&mut desk, &answer);
    let stamp = asked["id"].clone();
    let refused = |desk: &mut Desk, name: &str, args: Value| desk.attempt(name, args).unwrap_err().code.text();
    for (name, args) in [
        ("record.delete", json!({"id": stamp})),
        ("record.undo", json!({"id": stamp, "version": 2})),
        ("record.erase", json!({"id": stamp})),
        ("record.erase", json!({"id": stamp, "paths": ["authority"]})),
    ] {
        assert_eq!(refused(&mut desk, name, args), "log_kept", "{name}");
    }
    let mut forged = desk.document(stamp.as_str().unwrap());
    forged["time"] = json!("2001-01-01T00:00:00Z");
    for args in [
        json!({"kind": "timestamp", "record": forged}),
        json!({"kind": "timestamp", "id": stamp, "version": 2, "record": forged}),
        json!({"kind": "note", "record": {"text": "Слова"}, "with": [{"kind": "timestamp", "field": "exhibit", "record": forged}]}),
    ] {
        assert_eq!(refused(&mut desk, "record.save", args), "field_shape");
    }
    let many = json!({"records": [{"kind": "timestamp", "record": forged}]});
    assert_eq!(refused(&mut desk, "records.create", many), "field_shape");
    // A request that nobody needs goes.
    desk.call("record.delete", json!({"id": unwanted["id"]}));
    assert_eq!(stamps(&mut desk, &id).len(), 2);

    let hash = asked["sha256"].as_str().unwrap().to_owned();
    desk.call("record.erase", json!({"id": id, "reason": "По просьбе того, кто принёс"}));
    let left = stamps(&mut desk, &id);
    assert_eq!(left.len(), 1, "the request that waited went with the exhibit");
    assert_ne!(left[0]["id"], waiting["id"]);
    let told = &left[0]["stamp"];
    assert_eq!((&told["sha256"], &left[0]["bytes"], &left[0]["holds"]), (&Value::Null, &Value::Null, &json!(true)));
    assert!(told["time"].is_string() && told["authority"].is_string(), "that there was one stays");
    assert_eq!(desk.call("vault.check", json!({}))["sound"], json!(true));
    desk.lock();
    let connection = acceptance::stock::database(&desk.vault());
    let found: i64 = connection
        .query_row("SELECT count(*) FROM field_value WHERE value LIKE '%' || ?1 || '%'", [&hash], |row| row.get(0))
        .unwrap();
    assert_eq!(found, 0, "the journal holds the hash nowhere");
}

//! Answers that aren't what they seem: each is refused by the check that it fails, and nothing of it is kept.

use std::fs;
use std::process::Command;

use acceptance::authority::{Authority, Setup, openssl};
use acceptance::{Desk, shipped};
use khronika_api::Decoder;
use serde_json::json;

use crate::{authority, begun, reason, request, stamps, take};

#[test]
fn a_forged_answer_is_refused_by_the_check_that_fails_and_nothing_is_kept() {
    let Some((mut desk, id)) = begun() else { return };
    let clock = authority(&desk, "clock", &Setup::default());
    let (_, query) = request(&mut desk, &id, "letter.tsq");
    let answer = desk.path("letter.tsr");
    clock.answer(&query, &answer);
    let good = fs::read(&answer).unwrap();
    let content = clock.content(&answer);
    let before = stamps(&mut desk, &id);

    let refuse = |desk: &mut Desk, name: &str, bytes: &[u8], wanted: &str| {
        let file = desk.path(name);
        fs::write(&file, bytes).unwrap();
        assert_eq!(reason(desk, json!({"file": file})), wanted, "{name}");
    };
    // The time told in it begins with the century.
    let at = good.windows(3).position(|window| window == b"\x0f20").unwrap() + 3;
    let mut later = good.clone();
    later[at] = b'3';
    refuse(&mut desk, "time.tsr", &later, "signature");
    let mut broken = good.clone();
    *broken.last_mut().unwrap() ^= 1;
    refuse(&mut desk, "signature.tsr", &broken, "signature");
    let mut hash = good.clone();
    let of = hash.windows(34).position(|window| window.starts_with(b"\x04\x20")).unwrap();
    hash[of + 2] ^= 1;
    refuse(&mut desk, "hash.tsr", &hash, "signature");
    refuse(&mut desk, "cut.tsr", &good[..good.len() - 40], "unreadable");
    refuse(&mut desk, "empty.tsr", b"", "unreadable");
    refuse(&mut desk, "words.tsr", b"<html>503 Service Unavailable</html>", "unreadable");
    refuse(&mut desk, "large.tsr", &vec![0x30; 300 << 10], "unreadable");

    // What a forger with keys of their own can make.
    let sign = |desk: &mut Desk, name: &str, by: &Authority, content: &[u8], wanted: &str| {
        let file = desk.path(name);
        by.sign(content, &file);
        assert_eq!(reason(desk, json!({"file": file})), wanted, "{name}");
    };
    let at = content.windows(3).position(|window| window == b"\x0f20").unwrap() + 1;
    for (year, name) in [(b"2019", "early"), (b"2051", "late")] {
        let mut other = content.clone();
        other[at..at + 4].copy_from_slice(year);
        sign(&mut desk, name, &clock, &other, "expired");
    }
    for (name, usage) in
        [("server", "critical,serverAuth"), ("more", "critical,timeStamping,codeSigning"), ("soft", "timeStamping")]
    {
        let by = authority(&desk, &format!("clock-{name}"), &Setup { usage, ..Setup::default() });
        sign(&mut desk, name, &by, &content, "purpose");
    }
    let past = ("20200101000000Z", "20210101000000Z");
    let old = authority(&desk, "clock-old", &Setup { valid: past, ..Setup::default() });
    sign(&mut desk, "old", &old, &content, "expired");
    let weak = authority(&desk, "clock-weak", &Setup { digest: "sha1", ..Setup::default() });
    let by_weak = desk.path("weak.tsr");
    weak.answer(&query, &by_weak);
    assert_eq!(reason(&mut desk, json!({"file": by_weak})), "weak");

    // Another exhibit's, another request's, one that the authority refused, one without its certificate.
    let ask = |desk: &Desk, name: &str, more: &[&str]| {
        let (query, answer) = (desk.path(&format!("{name}.tsq")), desk.path(&format!("{name}.tsr")));
        let out = query.display().to_string();
        assert!(openssl(&[&["ts", "-query", "-out", &out], more].concat()).status.success());
        clock.answer(&query, &answer);
        answer
    };
    let letter = desk.path("letter.txt").display().to_string();
    let (other, none) = (desk.path("other.txt"), &["-data", letter.as_str(), "-sha256", "-no_nonce", "-cert"]);
    fs::write(&other, b"Another invented letter.").unwrap();
    let other = other.display().to_string();
    for (name, arguments, wanted) in [
        ("of-other", &["-data", other.as_str(), "-sha256", "-cert"][..], "hash"),
        ("to-other", &["-data", letter.as_str(), "-sha256", "-cert"][..], "nonce"),
        ("to-none", &none[..], "nonce"),
        ("rejected", &["-data", letter.as_str(), "-sha512", "-cert"][..], "rejected"),
        ("bare", &["-data", letter.as_str(), "-sha256"][..], "certificate"),
    ] {
        let answer = ask(&desk, name, arguments);
        assert_eq!(reason(&mut desk, json!({"file": answer})), wanted, "{name}");
    }
    // Under another root than the one that was chosen.
    assert_eq!(reason(&mut desk, json!({"file": answer, "certificate": old.root()})), "chain");
    let words = desk.path("words.tsr");
    assert_eq!(reason(&mut desk, json!({"file": answer, "certificate": words})), "anchor");
    let second = desk.call("evidence.attach", json!({"file": other}))["id"].as_str().unwrap().to_owned();
    assert_eq!(reason(&mut desk, json!({"file": answer, "exhibit": second})), "hash");

    assert_eq!(stamps(&mut desk, &id), before, "nothing was kept");
    assert_eq!(
        take(&mut desk, &answer)["told"]["open"],
        json!(false),
        "and the request still waits for its own answer"
    );
    assert_eq!(take(&mut desk, &answer)["known"], json!(true));
    assert_eq!(stamps(&mut desk, &id).len(), 1);
}

#[test]
fn no_mutated_answer_ends_the_reader_or_is_taken_for_another_hash_or_time() {
    let Some((mut desk, id)) = begun() else { return };
    let decoder = Decoder::by(shipped::khronika().unwrap());
    let (mut rounds, mut held) = (0, 0);
    for key in ["rsa", "ec"] {
        let clock = authority(&desk, key, &Setup { key, ..Setup::default() });
        let (_, query) = request(&mut desk, &id, &format!("{key}.tsq"));
        let answer = desk.path(&format!("{key}.tsr"));
        clock.answer(&query, &answer);
        let good = fs::read(&answer).unwrap();
        let told = serde_json::to_value(decoder.stamp(&good, &[]).unwrap().unwrap()).unwrap();
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(seed >> 33).unwrap() % below
        };
        for round in 0..150 {
            let mut bytes = good.clone();
            match round % 5 {
                0 => bytes.truncate(next(good.len())),
                1 => bytes[next(good.len())] ^= 1 << next(8),
                2 => bytes[next(good.len())] = [0, 0x30, 0x7f, 0x80, 0x84, 0xa0, 0xff][next(7)],
                3 => {
                    let at = next(good.len());
                    bytes.splice(at..at, good[at / 2..at].to_vec());
                }
                _ => {
                    let (at, length) = (next(good.len() - 8), 1 + next(8));
                    bytes.drain(at..at + length);
                }
            }
            rounds += 1;
            if let Ok(stamp) = decoder.stamp(&bytes, &[]).expect("the reader answers") {
                // What isn't signed may differ: the words of the status, a certificate that isn't needed.
                let stamp = serde_json::to_value(stamp).unwrap();
                for field in ["protocol", "sha256", "time", "nonce", "serial", "policy"] {
                    assert_eq!(stamp[field], told[field], "{key} {round}");
                }
                held += usize::from(bytes != good);
            }
        }
    }
    println!("{rounds} mutated answers, {held} of them told the same");
    assert!(rounds >= 300 && held < rounds / 10);
    // One element in another, as deep as the bytes go.
    for tag in [0x30, 0xa0] {
        let mut nested = Vec::new();
        for _ in 0..60_000 {
            nested.extend([tag, 0x83, 0x01, 0xff, 0xff]);
        }
        nested.truncate(256 << 10);
        assert!(decoder.stamp(&nested, &[]).expect("the reader answers").is_err());
    }
}

#[test]
fn the_reader_of_an_answer_opens_nothing() {
    let Some((mut desk, id)) = begun() else { return };
    if Command::new("strace").arg("-V").output().is_err() {
        println!("skipped: strace isn't installed");
        return;
    }
    let clock = authority(&desk, "clock", &Setup::default());
    let (_, query) = request(&mut desk, &id, "letter.tsq");
    let answer = desk.path("letter.tsr");
    clock.answer(&query, &answer);
    let answer = fs::read(&answer).unwrap();
    // What the parent says: the order, and the one range that the child asks for.
    let order = format!(r#"{{"want":{{"stamp":""}},"content":"","size":{}}}"#, answer.len());
    let (talk, trace) = (desk.path("talk"), desk.path("trace"));
    let blocks = [order.as_bytes(), &answer].map(|block| [&(block.len() as u64).to_le_bytes(), block].concat());
    fs::write(&talk, blocks.concat()).unwrap();
    let done = Command::new("strace")
        .args(["-f", "-o"])
        .arg(&trace)
        .arg(shipped::khronika().unwrap())
        .arg("decode")
        .stdin(fs::File::open(&talk).unwrap())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success() && said.contains("\"Ok\"") && said.contains("Invented Clock"), "{said}");
    let told = fs::read_to_string(&trace).unwrap();
    let limited = told.find("RLIMIT_NOFILE").expect("it takes its limits");
    for call in ["socket(", "connect(", "openat(", "execve(", "fork(", "clone"] {
        let opened = told[limited..].lines().filter(|line| line.contains(call) && !line.contains("= -1"));
        assert_eq!(opened.collect::<Vec<_>>(), Vec::<&str>::new(), "{call}");
    }
}

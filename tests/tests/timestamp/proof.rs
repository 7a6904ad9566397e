//! Proofs of OpenTimestamps: kept, compared by their hash, and never said to be verified.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::{LETTER, begun, reason, request, sha256sum, stamps, take};

/// A proof by the format's specification: a branch that a calendar promises, and one that stands in a block.
fn proof(sha256: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94\x01\x08".to_vec();
    bytes.extend_from_slice(sha256);
    bytes.extend_from_slice(
        b"\xf0\x04salt\x08\xff\x00\x83\xdf\xe3\x0d\x2e\xf9\x0c\x8e\x1d\x1chttps://calendar.example.org",
    );
    bytes.extend_from_slice(b"\xf1\x02ab\x08\x00\x05\x88\x96\x0d\x73\xd7\x19\x01\x03\xf7\xef\x15");
    bytes
}

fn sha256(bytes: &[u8]) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).to_vec()
}

#[test]
fn a_proof_of_opentimestamps_is_kept_with_its_exhibit_and_is_not_said_to_be_verified() {
    let Some((mut desk, id)) = begun() else { return };
    let file = desk.path("letter.txt.ots");
    let good = proof(&sha256(LETTER));
    fs::write(&file, &good).unwrap();
    // A request to an authority that waits has nothing to do with it.
    request(&mut desk, &id, "letter.tsq");
    let taken = take(&mut desk, &file);
    let stamp = &taken["told"]["stamp"];
    assert_eq!(stamp["attestations"], json!(["pending https://calendar.example.org", "bitcoin 358391"]));
    assert_eq!((&stamp["protocol"], &stamp["time"]), (&json!("opentimestamps"), &Value::Null));
    let out = desk.path("out.ots");
    desk.call("timestamp.extract", json!({"id": taken["told"]["id"], "out": out}));
    assert_eq!(fs::read(&out).unwrap(), good);
    assert_eq!(stamps(&mut desk, &id).len(), 2);
    desk.call("evidence.certificate", json!({"id": id, "out": desk.path("certificate.txt")}));
    let text = fs::read_to_string(desk.path("certificate.txt")).unwrap();
    assert!(text.contains("ots verify -d") && text.contains("Kept and not verified here"), "{text}");

    let mut version = good.clone();
    version[31] = 2;
    let mut algorithm = good.clone();
    algorithm[32] = 2;
    let cut = good[..good.len() - 1].to_vec();
    let longer = [good.as_slice(), b"\0"].concat();
    let endless = [&good[..65], &[0xff; 200_000]].concat();
    let operation = [&good[..65], b"\x42"].concat();
    let argument = [&good[..65], b"\xf0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"].concat();
    for (name, bytes, wanted) in [
        ("other", proof(&sha256(b"other")), "hash"),
        ("version", version, "unreadable"),
        ("algorithm", algorithm, "algorithm"),
        ("cut", cut, "unreadable"),
        ("longer", longer, "unreadable"),
        ("endless", endless, "unreadable"),
        ("operation", operation, "unreadable"),
        ("argument", argument, "unreadable"),
    ] {
        let file = desk.path(name);
        fs::write(&file, bytes).unwrap();
        assert_eq!(reason(&mut desk, json!({"file": file})), wanted, "{name}");
    }
    assert_eq!(stamps(&mut desk, &id).len(), 2);
}

#[test]
fn the_library_of_opentimestamps_makes_a_proof_that_is_read_here_and_reads_what_is_taken_out() {
    let Some((mut desk, _)) = begun() else { return };
    let Some(peers) = std::env::var_os("KHRONIKA_PEERS") else {
        println!("skipped: KHRONIKA_PEERS names no Python with the peers");
        return;
    };
    let peer = |arguments: &[&str]| {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/make_proof.py");
        let told = Command::new(Path::new(&peers).join("bin/python")).arg(script).args(arguments).output().unwrap();
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        String::from_utf8_lossy(&told.stdout).into_owned()
    };
    let hash = sha256sum(&desk.path("letter.txt"));
    let file = desk.path("made.ots");
    peer(&["make", &hash, &file.display().to_string()]);
    let taken = take(&mut desk, &file);
    let mut told: Vec<&str> =
        taken["told"]["stamp"]["attestations"].as_array().unwrap().iter().map(|each| each.as_str().unwrap()).collect();
    told.sort_unstable();
    assert_eq!(told, ["bitcoin 358391", "pending https://calendar.example.org"]);
    let out = desk.path("out.ots");
    desk.call("timestamp.extract", json!({"id": taken["told"]["id"], "out": out}));
    let read = peer(&["read", &out.display().to_string()]);
    assert!(read.starts_with(&hash) && read.contains("358391") && read.contains("calendar.example.org"), "{read}");
}

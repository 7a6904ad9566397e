//! The stock `age` reads what this crate writes. Skipped, and said so, where the program isn't there; the
//! acceptance tests require it.

use std::io::Write;
use std::process::{Command, Stdio};

use super::{add, bytes, new_vault};

fn age_is_there() -> bool {
    let there = Command::new("age").arg("--version").output().is_ok();
    if !there {
        println!("skipped: no `age` program here");
    }
    there
}

fn decrypt(identity: &str, file: &std::path::Path) -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("identity.txt");
    std::fs::File::create(&path).unwrap().write_all(identity.as_bytes()).unwrap();
    let output = Command::new("age").arg("-d").arg("-i").arg(path).arg(file).stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success());
    output.stdout
}

#[test]
fn stock_age_reads_the_recovery_file_by_the_sheet() {
    if !age_is_there() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let creation = crate::Creation::begin(dir.path(), super::secret(super::PASSPHRASE)).unwrap();
    let sheet = creation.sheet().print("ru");
    drop(creation.finish_unattended().unwrap());
    let text = String::from_utf8(decrypt(&sheet, &dir.path().join("keys/recovery.age"))).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("PRAGMA key = \"x'") && lines[0].ends_with("'\";"));
    assert_eq!(lines[0].len(), "PRAGMA key = \"x''\";".len() + 96);
    assert_eq!(lines[1], "PRAGMA cipher_page_size = 8192;");
}

#[test]
fn stock_age_and_head_give_an_exhibit_back() {
    if !age_is_there() {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = new_vault(dir.path());
    let original = bytes(100_001, 1);
    let id = add(&mut vault, &original);
    let (path, identity): (String, String) = vault
        .connection()
        .query_row("SELECT path, identity FROM evidence_file WHERE id = ?1", [id.bytes()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    let padded = decrypt(&identity, &dir.path().join(path));
    assert!(padded.len() > original.len());
    assert_eq!(padded[..original.len()], original);
    assert!(padded[original.len()..].iter().all(|byte| *byte == 0));
}

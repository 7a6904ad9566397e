//! What a security audit found in vault and store together, a test for each finding, named after it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use acceptance::{Desk, desk, stock};
use serde_json::json;

/// The key file with these lines, under the usual passphrase and a low factor.
fn seal(lines: &str) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(desk::passphrase());
    recipient.set_work_factor(10);
    age::encrypt(&recipient, lines.as_bytes()).unwrap()
}

fn keys(vault: &Path) -> [Vec<u8>; 2] {
    ["keys/passphrase.age", "keys/recovery.age"].map(|name| fs::read(vault.join(name)).unwrap())
}

#[test]
fn c4_an_older_database_whose_head_cannot_be_read_takes_no_key_away() {
    let mut desk = Desk::new();
    desk.lock();
    let database = desk.vault().join("records.db");
    let older = fs::read(&database).unwrap();
    let old = stock::pragmas(&desk.vault());
    desk.unlock();
    let note = desk.create("note", json!({"text": "Позже"}));
    desk.session.call("vault.rekey", json!({}), vec![desk::passphrase()]).unwrap();
    desk.lock();
    // As a kill before the re-key's last step leaves it.
    let both = seal(&format!("{old}{}", stock::pragmas(&desk.vault())));
    fs::write(desk.vault().join("keys/passphrase.age"), both).unwrap();
    let newer = fs::read(&database).unwrap();
    let head = fs::read(desk.vault().join("head.age")).unwrap();
    let before = keys(&desk.vault());

    fs::write(&database, &older).unwrap();
    // Its head is sealed to an identity that this database doesn't know: it opens, with a notice.
    drop(desk::open_at(&desk.vault()).unwrap());
    assert!(before == keys(&desk.vault()), "a key file was rewritten");
    fs::write(&database, &newer).unwrap();
    fs::write(desk.vault().join("head.age"), head).unwrap();
    let mut session = desk::open_at(&desk.vault()).expect("the newer database opens");
    let shown = session.call("record.show", json!({"id": note}), Vec::new()).unwrap();
    assert_eq!(shown["record"]["text"], "Позже");
}

#[test]
fn c4_a_database_behind_its_head_is_refused_with_byte_identical_key_files() {
    let mut desk = Desk::new();
    desk.lock();
    let database = desk.vault().join("records.db");
    let older = fs::read(&database).unwrap();
    desk.unlock();
    desk.create("note", json!({"text": "Позже"}));
    desk.lock();
    let head = fs::read(desk.vault().join("head.age")).unwrap();
    let old = stock::pragmas(&desk.vault());
    desk.unlock();
    desk.session.call("vault.rekey", json!({}), vec![desk::passphrase()]).unwrap();
    desk.lock();
    // Killed between the database's rename and the new head file.
    fs::write(desk.vault().join("head.age"), head).unwrap();
    let both = seal(&format!("{old}{}", stock::pragmas(&desk.vault())));
    fs::write(desk.vault().join("keys/passphrase.age"), both).unwrap();
    let newer = fs::read(&database).unwrap();
    let before = keys(&desk.vault());
    fs::write(&database, &older).unwrap();
    assert_eq!(desk::open_at(&desk.vault()).err().unwrap().code.text(), "vault_rolled_back");
    assert!(before == keys(&desk.vault()), "a key file was rewritten");
    fs::write(&database, &newer).unwrap();
    let mut session = desk::open_at(&desk.vault()).expect("the newer database opens");
    assert_eq!(session.call("vault.check", json!({}), Vec::new()).unwrap()["sound"], true);
}

#[test]
fn m1_without_its_head_file_a_vault_opens_and_its_first_write_is_a_restored_copys() {
    let lose: fn(&Path) = |file| fs::remove_file(file).unwrap();
    let damage: fn(&Path) = |file| fs::write(file, "no head").unwrap();
    for (harm, reason) in [(lose, "head file missing"), (damage, "head file damaged")] {
        let mut desk = Desk::new();
        let note = desk.create("note", json!({"text": "Раньше"}));
        desk.lock();
        harm(&desk.vault().join("head.age"));
        let database = fs::read(desk.vault().join("records.db")).unwrap();
        desk.unlock();
        let heads = |desk: &mut Desk| desk.call("vault.check", json!({}))["heads"].as_array().unwrap().len();
        assert_eq!(heads(&mut desk), 1, "opening writes nothing");
        desk.lock();
        assert!(database == fs::read(desk.vault().join("records.db")).unwrap(), "opening writes nothing");
        desk.unlock();
        desk.create("note", json!({"text": "Потом"}));
        desk.create("note", json!({"text": "Ещё потом"}));
        assert_eq!(heads(&mut desk), 2, "one new device key");
        assert_eq!(desk.call("vault.check", json!({}))["sound"], true);
        desk.reopen();
        assert_eq!(desk.document(&note)["text"], "Раньше");
        desk.lock();
        let journal = stock::database(&desk.vault());
        let told: i64 = journal
            .query_row(
                "SELECT count(*) FROM field_value WHERE CAST(value AS TEXT) LIKE '%' || ?1 || '%'",
                [reason],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(told, 1);
    }
}

//! Backup: made while work goes on, opens as a vault with equal head and equal exhibits.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

use acceptance::{Desk, desk};
use serde_json::{Value, json};

fn head(checked: &Value) -> Value {
    checked["heads"].clone()
}

#[test]
fn a_copy_has_the_same_head_and_the_same_exhibits() {
    let mut desk = Desk::new();
    let mut hashes = Vec::new();
    for number in 0..5 {
        let file = desk.path(&format!("{number}.bin"));
        fs::write(&file, vec![number; 50_000 + usize::from(number)]).unwrap();
        hashes.push(desk.call("evidence.attach", json!({"file": file})));
    }
    let done = desk.call("backup.run", json!({"to": desk.path("copy")}));
    assert_eq!((&done["copied"], &done["kept"]), (&json!(5), &json!(0)));
    assert_eq!(desk.call("vault.status", json!({}))["backup_days"], 0);
    let own = desk.call("vault.check", json!({"deep": true}));
    desk.lock();
    let mut copy = desk::open_at(&desk.path("copy")).unwrap();
    let checked = copy.call("vault.check", json!({"deep": true}), Vec::new()).unwrap();
    assert_eq!(checked["sound"], true, "{checked}");
    assert_eq!(head(&checked), head(&own));
    for exhibit in &hashes {
        let out = desk.path("out.bin");
        let args = json!({"id": exhibit["id"], "out": out});
        assert_eq!(copy.call("evidence.extract", args, Vec::new()).unwrap()["sha256"], exhibit["sha256"]);
        fs::remove_file(out).unwrap();
    }
    // The copy's first write is by a device key of its own.
    copy.call("record.save", json!({"kind": "note", "record": {"text": "в копии"}}), Vec::new()).unwrap();
    let checked = copy.call("vault.check", json!({}), Vec::new()).unwrap();
    assert_eq!(checked["heads"].as_array().unwrap().len(), 2);
    assert_eq!(checked["sound"], true, "{checked}");
}

#[test]
fn a_second_copy_takes_only_what_changed() {
    let mut desk = Desk::new();
    let mut ids = Vec::new();
    for number in 0..4 {
        let file = desk.path(&format!("{number}.bin"));
        fs::write(&file, vec![number; 20_000]).unwrap();
        ids.push(desk.call("evidence.attach", json!({"file": file}))["id"].clone());
    }
    desk.call("backup.run", json!({"to": desk.path("copy")}));
    fs::write(desk.path("new.bin"), "новое").unwrap();
    desk.call("evidence.attach", json!({"file": desk.path("new.bin")}));
    desk.call("record.erase", json!({"id": ids[0]}));
    let done = desk.call("backup.run", json!({"to": desk.path("copy")}));
    assert_eq!((&done["copied"], &done["kept"], &done["removed"]), (&json!(1), &json!(3), &json!(1)));
}

#[test]
fn a_copy_made_while_saving_goes_on_holds_together() {
    let mut desk = Desk::new();
    for number in 0..300 {
        desk.create("note", json!({"text": format!("Запись {number}. {}", "слово ".repeat(50))}));
    }
    let mut exhibits = BTreeMap::new();
    for number in 0..3 {
        let file = desk.path(&format!("{number}.bin"));
        fs::write(&file, vec![number; 2_000_000]).unwrap();
        let attached = desk.call("evidence.attach", json!({"file": file}));
        exhibits.insert(attached["id"].as_str().unwrap().to_owned(), attached["sha256"].clone());
    }
    let mut during = 0;
    for turn in 0..5 {
        let task = desk.session.prepare("backup.run", json!({"to": desk.path("copy")}), Vec::new()).unwrap();
        let ended = AtomicBool::new(false);
        // Every head that the vault has had since the copy began: the copy's is one of them.
        let mut heads = vec![head(&desk.call("vault.check", json!({})))];
        let done = std::thread::scope(|scope| {
            let copying = scope.spawn(|| {
                let done = task.run(&mut |_, _| true);
                ended.store(true, Ordering::Release);
                done
            });
            while !ended.load(Ordering::Acquire) {
                desk.create("note", json!({"text": format!("Во время копирования {turn}/{during}")}));
                heads.push(head(&desk.call("vault.check", json!({}))));
                during += 1;
            }
            copying.join().unwrap().unwrap()
        });
        desk.session.finish(done).unwrap();
        let seen = desk.path(&format!("seen-{turn}"));
        let status = std::process::Command::new("cp").arg("-r").arg(desk.path("copy")).arg(&seen).status().unwrap();
        assert!(status.success());
        let mut copy = desk::open_at(&seen).unwrap();
        let checked = copy.call("vault.check", json!({"deep": true}), Vec::new()).unwrap();
        assert_eq!(checked["sound"], true, "{checked}");
        assert!(heads.contains(&head(&checked)), "the copy is of no moment that the vault had");
        for (id, sha256) in &exhibits {
            let out = desk.path("out.bin");
            let extracted = copy.call("evidence.extract", json!({"id": id, "out": out}), Vec::new()).unwrap();
            assert_eq!(&extracted["sha256"], sha256);
            fs::remove_file(out).unwrap();
        }
    }
    assert!(during >= 5, "nothing was saved while copies were made: {during}");
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], true);
    println!("{during} saves during five copies");
}

#[test]
fn work_beside_ends_in_its_own_opening_only() {
    let mut desk = Desk::new();
    fs::write(desk.path("a.bin"), vec![7; 300_000]).unwrap();
    let task = desk.session.prepare("evidence.attach", json!({"file": desk.path("a.bin")}), Vec::new()).unwrap();
    desk.create("note", json!({"text": "Сохранено, пока файл шифруется"}));
    let done = task.run(&mut |_, _| true).unwrap();
    desk.session.finish(done).unwrap();
    let task = desk.session.prepare("evidence.attach", json!({"file": desk.path("a.bin")}), Vec::new()).unwrap();
    let done = task.run(&mut |_, _| true).unwrap();
    desk.lock();
    assert_eq!(desk.session.finish(done).unwrap_err().code.text(), "vault_closed");
    desk.unlock();
    let checked = desk.call("vault.check", json!({"deep": true}));
    assert_eq!((&checked["sound"], &checked["exhibits"]), (&json!(true), &json!(1)));
    assert_eq!(checked["unreferenced"], json!([]), "nothing of the second one stays");
}

#[test]
fn a_foreign_folder_is_refused_untouched() {
    let mut desk = Desk::new();
    fs::create_dir(desk.path("foreign")).unwrap();
    fs::write(desk.path("foreign/letter.txt"), "чужое").unwrap();
    let refused = desk.attempt("backup.run", json!({"to": desk.path("foreign")})).unwrap_err();
    assert_eq!(refused.code.text(), "backup_foreign");
    assert_eq!(fs::read_to_string(desk.path("foreign/letter.txt")).unwrap(), "чужое");
    let inside = desk.attempt("backup.run", json!({"to": desk.vault().join("copy")})).unwrap_err();
    assert_eq!(inside.code.text(), "backup_inside");
}

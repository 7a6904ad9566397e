//! What was acknowledged is there after `kill -9` at any point; a full disk leaves the old state.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use acceptance::{Desk, desk};
use serde_json::{Value, json};

/// Kills per kind of work; `KHRONIKA_LONG=1` asks for the long form.
fn kills(short: u64) -> u64 {
    if std::env::var_os("KHRONIKA_LONG").is_some() { short * 20 } else { short }
}

/// Starts the worker; gives it and the lines that it says.
fn start(work: &str, vault: &Path, more: &[&str]) -> (Child, BufReader<std::process::ChildStdout>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_worker"))
        .arg(work)
        .arg(vault)
        .args(more)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut ready = String::new();
    lines.read_line(&mut ready).unwrap();
    assert_eq!(ready, "ready\n");
    (child, lines)
}

/// Lets the worker work for some time, kills it, and gives every whole line that it had said.
fn killed(work: &str, vault: &Path, more: &[&str], after: Duration) -> Vec<String> {
    let (mut child, mut lines) = start(work, vault, more);
    let reader = std::thread::spawn(move || {
        let mut said = Vec::new();
        let mut line = String::new();
        while lines.read_line(&mut line).is_ok_and(|read| read > 0) {
            if line.ends_with('\n') {
                said.push(line.trim_end().to_owned());
            }
            line.clear();
        }
        said
    });
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

/// Moments that spread over the work, unevenly, the same in each run.
fn moment(number: u64, most: u64) -> Duration {
    Duration::from_micros((number.wrapping_mul(2_654_435_761) % 1000) * most)
}

fn sound(session: &mut khronika_api::Session) -> Value {
    let checked = session.call("vault.check", json!({"deep": true}), Vec::new()).unwrap();
    assert_eq!(checked["sound"], true, "{checked}");
    checked
}

#[test]
fn killed_while_saving_nothing_acknowledged_is_lost() {
    let mut desk = Desk::new();
    desk.lock();
    let mut all = Vec::new();
    for number in 0..kills(14) {
        all.extend(killed("save", &desk.vault(), &[], moment(number, 300)));
        let mut session = desk::open_at(&desk.vault()).expect("the vault opens after a kill");
        for line in &all {
            let mut words = line.splitn(3, ' ').skip(1);
            let (id, text) = (words.next().unwrap(), words.next().unwrap());
            let shown = session.call("record.show", json!({"id": id}), Vec::new()).unwrap();
            assert_eq!(shown["record"]["text"], text);
        }
        sound(&mut session);
    }
    assert!(all.len() > 20, "the worker must have worked: {}", all.len());
    println!("{} kills, {} acknowledged saves, none lost", kills(14), all.len());
}

#[test]
fn killed_while_attaching_no_exhibit_is_half() {
    let mut desk = Desk::new();
    for (number, size) in [10_usize, 700_000, 3_000_000].iter().enumerate() {
        fs::write(desk.path(&format!("exhibit-{number}.bin")), vec![number as u8 + 1; *size]).unwrap();
    }
    desk.lock();
    let mut all = Vec::new();
    for number in 0..kills(14) {
        all.extend(killed("attach", &desk.vault(), &[], moment(number, 400)));
        let mut session = desk::open_at(&desk.vault()).expect("the vault opens after a kill");
        sound(&mut session);
        let parts = walk(&desk.vault()).into_iter().filter(|file| file.extension().is_some_and(|e| e == "part"));
        assert_eq!(parts.count(), 0, "opening sweeps what was never finished");
    }
    let mut session = desk::open_at(&desk.vault()).unwrap();
    for (number, line) in all.iter().enumerate() {
        let words: Vec<&str> = line.split(' ').collect();
        let out = desk.path(&format!("out-{number}"));
        let done = session.call("evidence.extract", json!({"id": words[1], "out": out}), Vec::new()).unwrap();
        assert_eq!(done["sha256"], words[2]);
        fs::remove_file(out).unwrap();
    }
    assert!(all.len() > 10, "the worker must have worked: {}", all.len());
    println!("{} kills, {} acknowledged exhibits, none lost", kills(14), all.len());
}

#[test]
fn killed_while_taking_a_folder_in_it_goes_on_without_loss_or_a_second_copy() {
    let mut desk = Desk::new();
    let folder = desk.path("Камера");
    for number in 0..1500_u32 {
        let file = folder.join(format!("{:02}/IMG_{number:04}.bin", number % 20));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, vec![7_u8; 3000 + number as usize].into_iter().chain(number.to_be_bytes()).collect::<Vec<_>>())
            .unwrap();
    }
    let id = desk.call("intake.begin", json!({"from": [folder]}))["id"].as_str().unwrap().to_owned();
    desk.lock();
    let (mut stops, mut before) = (0, 0);
    for number in 0..kills(6) {
        let said = killed("intake", &desk.vault(), &[&id], moment(number, 900));
        stops += 1;
        let mut session = desk::open_at(&desk.vault()).expect("the vault opens after a kill");
        let list = session.call("intake.list", json!({}), Vec::new()).unwrap();
        let Some(intake) = list["intakes"].as_array().unwrap().first().cloned() else { break };
        let taken = intake["taken"].as_u64().unwrap();
        let acknowledged = said.last().map_or(0, |line| line[6..].parse::<u64>().unwrap());
        assert!(taken >= acknowledged.max(before), "{taken} of {acknowledged}, {before}");
        before = taken;
        sound(&mut session);
    }
    let mut session = desk::open_at(&desk.vault()).unwrap();
    loop {
        match session.call("intake.next", json!({"id": id}), Vec::new()) {
            Ok(intake) if intake["ended"] == json!(true) => break,
            Ok(_) => {}
            Err(error) => {
                assert_eq!(error.code.text(), "record_missing", "it had ended already");
                break;
            }
        }
    }
    let rows = session.call("record.list", json!({"kind": "evidence", "limit": 1}), Vec::new()).unwrap();
    assert_eq!(rows["total"], json!(1500));
    let done = session.call("evidence.verify", json!({}), Vec::new()).unwrap();
    assert_eq!((&done["whole"], &done["damaged"], &done["missing"]), (&json!(1500), &json!([]), &json!([])));
    let import = session.call("record.show", json!({"id": id}), Vec::new()).unwrap()["record"].clone();
    assert_eq!((&import["imported"], &import["again"]), (&json!(1500), &json!(0)));
    assert_eq!(sound(&mut session)["exhibits"], 1500);
    println!("{stops} kills, 1500 files, each once");
}

#[test]
fn killed_while_importing_all_rows_or_none_are_there() {
    let mut desk = Desk::new();
    let mut table = "title;date\n".to_owned();
    for number in 0..120 {
        table.push_str(&format!("Задержание {number};0{}.03.2022\n", number % 9 + 1));
    }
    fs::write(desk.path("table.csv"), table).unwrap();
    let mapping = desk.path("mapping.json");
    let columns = json!([{"column": "title", "to": "title", "language": "ru"}, {"column": "date", "to": "date"}]);
    fs::write(&mapping, json!({"title": "t", "kind": "incident", "columns": columns}).to_string()).unwrap();
    desk.lock();
    for number in 0..kills(12) {
        killed("import", &desk.vault(), &[mapping.to_str().unwrap()], moment(number, 500));
        let mut session = desk::open_at(&desk.vault()).expect("the vault opens after a kill");
        sound(&mut session);
        let mut list = |deleted: bool| {
            let args = json!({"kind": "incident", "limit": 1, "deleted": deleted});
            session.call("record.list", args, Vec::new()).unwrap()["total"].as_u64().unwrap()
        };
        assert_eq!(list(false) % 120, 0);
        assert_eq!(list(true) % 120, 0);
    }
}

#[test]
fn killed_while_rekeying_the_vault_opens() {
    let mut desk = Desk::new();
    let note = desk.create("note", json!({"text": "Остаётся"}));
    for number in 0..4 {
        fs::write(desk.path("exhibit-0.bin"), vec![number; 400_000]).unwrap();
        desk.call("evidence.attach", json!({"file": desk.path("exhibit-0.bin")}));
    }
    desk.lock();
    let mut done = 0;
    for number in 0..kills(14) {
        done += killed("rekey", &desk.vault(), &[], moment(number, 600)).len();
        let mut session = desk::open_at(&desk.vault()).expect("the vault opens after a kill");
        let checked = sound(&mut session);
        assert_eq!(checked["exhibits"], 4);
        // A kill between a new file's rename and its row's commit leaves one file whose key is nowhere:
        // reported, and never deleted, because a log that was cut short looks the same.
        assert!(checked["unreferenced"].as_array().unwrap().len() as u64 <= number + 1, "{checked}");
        let shown = session.call("record.show", json!({"id": note}), Vec::new()).unwrap();
        assert_eq!(shown["record"]["text"], "Остаётся");
    }
    assert!(done > 0, "no re-key came to its end");
    println!("{} kills, {done} whole re-keys between them", kills(14));
}

#[test]
fn killed_while_backing_up_a_copy_still_opens() {
    let mut desk = Desk::new();
    fs::write(desk.path("exhibit-0.bin"), vec![5; 900_000]).unwrap();
    desk.call("evidence.attach", json!({"file": desk.path("exhibit-0.bin")}));
    desk.call("backup.run", json!({"to": desk.path("copy")}));
    desk.lock();
    for number in 0..kills(8) {
        killed("backup", &desk.vault(), &[], moment(number, 400));
        // Looked at through a copy of the copy: opening one makes it a vault of its own.
        let seen = desk.path("seen");
        copy(&desk.path("copy"), &seen);
        let mut session = desk::open_at(&seen).expect("the backup opens after a kill");
        assert_eq!(sound(&mut session)["exhibits"], 1);
        drop(session);
        fs::remove_dir_all(seen).unwrap();
    }
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            found.extend(walk(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found
}

fn copy(from: &Path, to: &Path) {
    for file in walk(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(file, target).unwrap();
    }
}

/// A small file system of its own; none where the test may not mount one.
struct Small(PathBuf);

impl Small {
    fn mount(at: &Path, size: &str) -> Option<Self> {
        fs::create_dir_all(at).unwrap();
        let options = format!("size={size}");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(at).status();
        mounted.is_ok_and(|status| status.success()).then(|| Self(at.to_owned()))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_leaves_the_old_state_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let Some(small) = Small::mount(&folder.path().join("small"), "12m") else {
        println!("skipped: this user may not mount a small file system");
        return;
    };
    let inside = tempfile::tempdir_in(&small.0).unwrap();
    let mut desk = Desk::within(inside);
    let note = desk.create("note", json!({"text": "Было до того, как место кончилось"}));
    let exhibit = folder.path().join("exhibit.bin");
    fs::write(&exhibit, vec![3; 9_000_000]).unwrap();
    let first = desk.attempt("evidence.attach", json!({"file": exhibit}));
    let second = desk.attempt("evidence.attach", json!({"file": exhibit}));
    let refused = first.err().or(second.err()).expect("two of nine megabytes don't fit into twelve");
    assert_eq!(refused.code.text(), "disk_full");
    // Fill what is left, so that not even a save fits.
    let filler = small.0.join("filler");
    let mut file = fs::File::create(&filler).unwrap();
    let block = vec![0_u8; 4096];
    while std::io::Write::write_all(&mut file, &block).is_ok() {}
    drop(file);
    let begun = Instant::now();
    let mut refusals = 0;
    for number in 0..2000 {
        let text = format!("Не помещается {number}: {}", "слово ".repeat(400));
        match desk.attempt("record.save", json!({"kind": "note", "record": {"text": text}})) {
            Ok(_) => {}
            Err(error) => {
                assert_eq!(error.code.text(), "disk_full");
                refusals += 1;
                if refusals == 3 {
                    break;
                }
            }
        }
        assert!(begun.elapsed() < Duration::from_secs(60));
    }
    assert_eq!(refusals, 3, "a full disk must be told");
    assert_eq!(desk.document(&note)["text"], "Было до того, как место кончилось");
    desk.reopen();
    assert_eq!(desk.document(&note)["text"], "Было до того, как место кончилось");
    fs::remove_file(filler).unwrap();
    desk.create("note", json!({"text": "Место снова есть"}));
    let checked = desk.call("vault.check", json!({"deep": true}));
    assert_eq!(checked["sound"], true, "{checked}");
}

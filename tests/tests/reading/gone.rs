//! No reading outlives its exhibit; none is lost by a kill; an older vault gets them.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use acceptance::{Desk, shipped, stock};
use serde_json::json;

use super::{attached, destroyed, in_file, letter, read_all, written};

#[test]
fn what_is_destroyed_is_found_neither_by_search_nor_in_a_page() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    for number in 0..30 {
        let file =
            written(&desk, &format!("{number}.txt"), format!("Соседний текст {number}. {}", "слово ".repeat(200)));
        attached(&mut desk, &file);
    }
    let secret = "Канарейкаквжщ пела зщшгнекупароль в клетке";
    let file = written(&desk, "secret.docx", letter(&[secret]));
    let id = attached(&mut desk, &file);
    read_all(&mut desk, json!({}));
    let forms = ["Канарейкаквжщ", "рейкаквжщ", "зщшгнекупароль", "гнекупарол", "kanareikakvzhshch"];
    let pages = |desk: &mut Desk| {
        desk.lock();
        let pages = stock::pages(&desk.vault());
        desk.unlock();
        pages
    };
    let before = pages(&mut desk);
    assert!(stock::contains(&before, forms[0].as_bytes()) && stock::contains(&before, forms[1].as_bytes()));
    assert_eq!(in_file(&mut desk, "канарейкаквжщ")["id"], json!(id));
    // Deleted, it isn't found; restored, it is read again; deleted and then destroyed, nothing is left.
    desk.call("record.delete", json!({"id": id}));
    assert_eq!(desk.find("зщшгнекупароль"), Vec::<String>::new());
    assert_eq!(desk.call("evidence.read", json!({}))["read"], 0, "a deleted exhibit isn't read");
    desk.call("record.restore", json!({"id": id}));
    assert!(read_all(&mut desk, json!({}))["read"].as_u64() > Some(0));
    in_file(&mut desk, "зщшгнекупароль");
    desk.call("record.delete", json!({"id": id}));
    assert_eq!(destroyed(&mut desk, &id)["pages_clean"], true);
    assert_eq!(desk.find("канарейкаквжщ"), Vec::<String>::new());
    let after = pages(&mut desk);
    for form in forms {
        assert!(!stock::contains(&after, form.as_bytes()), "{form} is still in a page");
    }
    assert_eq!(desk.find("соседний").len(), 30, "its neighbours are found still");
    assert_eq!(desk.call("vault.check", json!({}))["sound"], true);
}

#[test]
fn an_intake_that_is_undone_takes_its_readings_with_it_and_a_package_has_none() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Дело"}));
    let file = written(&desk, "letter.docx", letter(&["Слово квжщслово внутри."]));
    let begun = desk.call("intake.begin", json!({"from": [file], "case": case}));
    desk.call("intake.next", json!({"id": begun["id"]}));
    read_all(&mut desk, json!({}));
    desk.session.call("vault.authenticate", json!({}), vec![acceptance::desk::passphrase()]).unwrap();
    let (_, _, opened) = acceptance::opened::sealed(&mut desk, &json!(case), "one");
    let mut told = acceptance::opened::contents(&opened);
    told.retain(|letter| letter != '\0');
    assert!(!told.contains("квжщслово"), "no reading leaves the vault");
    desk.call("import.undo", json!({"id": begun["id"]}));
    let left: i64 = count(&desk, "SELECT count(*) FROM exhibit_reading");
    // Sealing made another entry that relies on it: it stays then, and with it its readings.
    let stays = desk.call("record.list", json!({"kind": "evidence"}))["total"].as_u64().unwrap();
    assert_eq!(left > 0, stays > 0);
    let other = written(&desk, "other.docx", letter(&["Слово жщквслово внутри."]));
    let begun = desk.call("intake.begin", json!({"from": [other]}));
    desk.call("intake.next", json!({"id": begun["id"]}));
    read_all(&mut desk, json!({}));
    in_file(&mut desk, "жщквслово");
    desk.call("import.undo", json!({"id": begun["id"]}));
    assert_eq!(desk.find("жщквслово"), Vec::<String>::new());
    assert_eq!(count(&desk, "SELECT count(*) FROM exhibit_reading"), left);
}

fn count(desk: &Desk, sql: &str) -> i64 {
    stock::database(&desk.vault()).query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn an_older_vault_gets_its_readings_and_rebuilding_keeps_them() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let file = written(&desk, "a.txt", "Старое хранилище помнит квжщслово.");
    let id = attached(&mut desk, &file);
    read_all(&mut desk, json!({}));
    desk.lock();
    stock::database(&desk.vault())
        .execute_batch(
            "PRAGMA user_version = 8; DROP TABLE exhibit_reading; DROP TABLE reading_search; DROP TABLE picture_apart;
             DELETE FROM index_state WHERE name = 'reading'",
        )
        .unwrap();
    desk.unlock();
    assert_eq!(desk.find("квжщслово"), Vec::<String>::new());
    read_all(&mut desk, json!({}));
    assert_eq!(in_file(&mut desk, "квжщслово")["id"], json!(id));
    desk.call("vault.rebuild", json!({}));
    assert_eq!(in_file(&mut desk, "квжщслово")["id"], json!(id));
    // Words that another version made are made anew.
    desk.lock();
    stock::database(&desk.vault()).execute("UPDATE index_state SET value = '0' WHERE name = 'reading'", []).unwrap();
    desk.unlock();
    assert_eq!(desk.find("квжщслово"), Vec::<String>::new());
    read_all(&mut desk, json!({}));
    in_file(&mut desk, "квжщслово");
    assert_eq!(desk.call("vault.check", json!({}))["sound"], true);
}

#[test]
fn killed_while_reading_it_goes_on_and_loses_nothing() {
    let Some(mut desk) = Desk::shipped() else { return };
    for number in 0..40 {
        let file = written(&desk, &format!("{number}.docx"), letter(&[&format!("Письмо квжщ{number}ъ в колонию.")]));
        attached(&mut desk, &file);
    }
    desk.lock();
    let (vault, home) = (desk.vault(), desk.folder.path().to_owned());
    let read = || {
        let mut read = Command::new(shipped::khronika().unwrap());
        read.args(["--passphrase-fd", "0", "--json", "evidence", "read"]).arg(&vault).env("HOME", &home);
        read
    };
    let mut waited = 0;
    for number in 0..4 {
        let mut child = read().stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(acceptance::desk::PASSPHRASE.as_bytes());
        std::thread::sleep(Duration::from_millis(1500 + number * 700));
        waited += u64::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        // A reader that was being started holds what its parent held until it has begun, or has ended with it.
        let until = Instant::now() + Duration::from_secs(5);
        while acceptance::desk::open(&mut desk.session, &vault).is_err() {
            assert!(Instant::now() < until, "the vault opens after a kill");
            std::thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(desk.call("vault.check", json!({}))["sound"], true);
        desk.lock();
    }
    println!("{waited} of 4 were killed while they worked");
    let told = shipped::answer(&shipped::run(&mut read(), acceptance::desk::PASSPHRASE));
    assert_eq!((&told["waiting"], &told["unreadable"]), (&json!(0), &json!(0)), "{told}");
    desk.unlock();
    assert_eq!(desk.find("письмо").len(), 40);
    for number in [0, 17, 39] {
        in_file(&mut desk, &format!("квжщ{number}ъ"));
    }
}

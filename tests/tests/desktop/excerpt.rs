//! A part of a film is taken out in the window by keys: it is an exhibit then, of the length that was marked, that another
//! program plays.
//!
//! Owns: what is measured of it.

use std::process::Command;

use acceptance::{Desk, screen};
use serde_json::{Value, json};
use thirtyfour::{By, Key};

use crate::look::Look;
use crate::page::{self, key};
use crate::transcript::{film, open, type_in, wait};
use crate::window::Window;
use crate::words::Words;

#[tokio::test(flavor = "multi_thread")]
async fn a_part_of_a_film_is_taken_out_by_keys() {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let Some(mut desk) = Desk::shipped() else { return };
    let Some(file) = film(desk.folder.path(), "ZaSlovoVera") else {
        println!("skipped: ffmpeg isn't installed");
        return;
    };
    desk.call("evidence.attach", json!({"file": file, "title": "Разговор во дворе (вымысел)"}));
    desk.lock();
    let window = Window::start(&binary).await;
    let (page, words) = (&window.page, Words::of("ru"));
    let long = std::env::var_os("KHRONIKA_LONG").is_some();
    let mut look = if long { Look::new("excerpt") } else { Look::brief("excerpt") };
    open(page, &words, &desk.vault(), &mut look).await;
    page::find(page, By::Css("main dl")).await;
    page::control(page, "\u{e007}").await;
    page::find(page, By::Css("main video")).await;
    wait(page, "return (document.querySelector('main video')?.readyState ?? 0) >= 3", "the film is ready").await;
    key(page, Key::Right).await;
    wait(
        page,
        "const video = document.querySelector('main video'); return !video.seeking && video.currentTime > 4.9",
        "five seconds on",
    )
    .await;
    type_in(page, "i").await;
    key(page, Key::Right).await;
    wait(
        page,
        "const video = document.querySelector('main video'); return !video.seeking && video.currentTime > 9.9",
        "five more",
    )
    .await;
    type_in(page, "o").await;
    look.at(page, "marked").await;
    type_in(page, "x").await;
    page::find(page, By::XPath("//main[count(.//video) = 2]")).await;
    look.at(page, "beside").await;
    look.finish();
    drop(window);
    let vault = desk.vault();
    screen::wait_for("the window lets the vault go", || acceptance::desk::open(&mut desk.session, &vault).is_ok());
    let list = desk.call("record.list", json!({"kind": "evidence", "limit": 100}));
    let ids: Vec<String> =
        list["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
    let made = ids.iter().find(|id| desk.document(id)["derivation"] == json!("excerpt")).unwrap().clone();
    let record = desk.document(&made);
    let operation: Value = serde_json::from_str(record["operation"].as_str().unwrap()).unwrap();
    let (begins, ends) = (operation["begins"].as_f64().unwrap() / 1000.0, operation["ends"].as_f64().unwrap() / 1000.0);
    assert!((begins - 5.0).abs() < 0.06 && (ends - 10.0).abs() < 0.2, "{operation}");
    assert!(record["title"][0]["text"].as_str().unwrap().contains("00:05.0"), "{record}");
    let view = desk.call("evidence.view", json!({"id": made}));
    let bytes = desk.session.views().read(view["view"].as_u64().unwrap(), 0, view["size"].as_u64().unwrap()).unwrap();
    assert!(!bytes.windows(11).any(|part| part == b"ZaSlovoVera"), "a tag of the original is in it");
    let part = desk.path("part.mp4");
    std::fs::write(&part, bytes).unwrap();
    let probe = ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0"];
    let told = Command::new("ffprobe").args(probe).arg(&part).output().unwrap();
    let length: f64 = String::from_utf8_lossy(&told.stdout).trim().parse().unwrap();
    println!("excerpt of {length} s, told as {begins}–{ends}");
    assert!((length - (ends - begins)).abs() < 0.1, "{length}");
    let mut play = Command::new("ffmpeg");
    play.args(["-v", "error", "-nostdin", "-xerror", "-i"]).arg(&part).args(["-f", "null", "-"]);
    assert!(play.status().unwrap().success());
    let sound = desk.call("vault.check", json!({"deep": true}));
    assert_eq!(sound["sound"], json!(true));
}

//! A time stamp by keyboard alone: a request is written, the answer of an authority is taken in, a forged one isn't.
//!
//! Owns: the story. Must not look at the vault: whatever it knows, it reads from the screen.

use std::fs;
use std::path::Path;

use acceptance::authority::{Authority, Setup};
use acceptance::{Desk, screen};
use serde_json::json;
use thirtyfour::By;

use crate::hand::Hand;
use crate::look::Look;
use crate::page::{self, read};
use crate::window::Window;
use crate::words::Words;

/// A path is typed into the system's dialog.
fn choose(path: &Path) {
    screen::answer("the file chooser", path.to_str().unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_stamp_is_asked_for_and_taken_in_by_keyboard() {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let Some(mut desk) = Desk::shipped() else { return };
    let letter = desk.path("письмо.txt");
    fs::write(&letter, "Вымышленное письмо о вымышленном обыске.").unwrap();
    desk.call("evidence.attach", json!({"file": letter, "title": "Письмо соседа"}));
    desk.lock();
    let clock = Authority::new(desk.path("clock"), &Setup::default());
    let window = Window::start(&binary).await;
    let (page, words, hand) = (&window.page, Words::of("ru"), Hand::Keys);
    let long = std::env::var_os("KHRONIKA_LONG").is_some();
    let mut look = if long { Look::new("stamp") } else { Look::brief("stamp") };
    page::find(page, By::Css("h1")).await;
    look.at(page, "welcome").await;
    page::open_vault(page, &words, &desk.vault()).await;
    let evidence = format!("//aside//nav//button[contains(., {})]", page::quoted(words.get("app-evidence")));
    page::find(page, By::XPath(evidence)).await.click().await.unwrap();
    hand.open(page, "Письмо соседа").await;
    page::find(page, By::Css("main dl")).await;
    let stamps = "document.getElementById('stamps').scrollIntoView({ block: 'start' })";
    page.execute(stamps, Vec::new()).await.unwrap();
    look.at(page, "none").await;

    let [ask, take] = ["custody-stamp-request", "custody-stamp-take"].map(|name| format!("{}…", words.get(name)));
    hand.press(page, &ask).await;
    page::find(page, By::Css("dialog[open]")).await;
    look.here(page, "request").await;
    hand.press(page, words.get("custody-stamp-choose")).await;
    let query = desk.path("stamp.tsq");
    choose(&query);
    let command = page::find(page, By::Css("dialog[open] pre")).await.text().await.unwrap();
    assert!(command.contains("@stamp.tsq https://freetsa.org/tsr > stamp.tsr"), "{command}");
    look.here(page, "written").await;
    hand.press(page, words.get("app-understood")).await;
    page::alone(page).await;
    read(page, words.get("custody-stamp-open")).await;

    let answer = desk.path("stamp.tsr");
    clock.answer(&query, &answer);
    let forged = desk.path("forged.tsr");
    let mut bytes = fs::read(&answer).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&forged, bytes).unwrap();
    hand.press(page, &take).await;
    page::find(page, By::Css("dialog[open]")).await;
    hand.press(page, words.get("package-choose-file")).await;
    choose(&forged);
    read(page, "forged.tsr").await;
    hand.press(page, words.get("custody-stamp-check")).await;
    let said = page::find(page, By::Css("dialog[open] [role=alert]")).await.text().await.unwrap();
    assert!(said.contains("Подпись метки не сходится"), "{said}");
    look.here(page, "refused").await;
    hand.press(page, words.get("package-choose-other")).await;
    choose(&answer);
    read(page, "stamp.tsr").await;
    hand.press(page, words.get("package-choose-file")).await;
    choose(&clock.root());
    read(page, "root.pem").await;
    look.here(page, "take").await;
    hand.press(page, words.get("custody-stamp-check")).await;
    page::alone(page).await;
    read(page, words.get("custody-stamp-anchored")).await;
    read(page, "O=Invented Clock, CN=Clock 1").await;
    page.execute(stamps, Vec::new()).await.unwrap();
    hand.press(page, words.get("custody-stamp-more")).await;
    let shown = page::find(page, By::Css("[aria-labelledby=stamps]")).await.text().await.unwrap();
    assert!(!shown.contains("{$") && shown.contains("1,5 с"), "{shown}");
    look.at(page, "kept").await;
    let end = "document.getElementById('stamps').parentElement.parentElement.scrollIntoView({ block: 'end' })";
    page.execute(end, Vec::new()).await.unwrap();
    look.here(page, "kept-whole").await;
    hand.press(page, words.get("custody-stamp-extract")).await;
    let out = desk.path("out.tsr");
    choose(&out);
    screen::wait_for("the answer is taken out", || fs::read(&out).is_ok_and(|bytes| !bytes.is_empty()));
    assert_eq!(fs::read(&out).unwrap(), fs::read(&answer).unwrap());

    let backup = format!("//aside//nav//button[contains(., {})]", page::quoted(words.get("app-backup")));
    page::find(page, By::XPath(backup)).await.click().await.unwrap();
    page::find(page, By::Css("#stamps")).await;
    page.execute(stamps, Vec::new()).await.unwrap();
    look.at(page, "journal").await;
    hand.press(page, &ask).await;
    page::find(page, By::Css("dialog[open]")).await;
    look.here(page, "journal-request").await;
    hand.press(page, words.get("custody-stamp-choose")).await;
    let query = desk.path("journal.tsq");
    choose(&query);
    hand.press(page, words.get("app-understood")).await;
    let answer = desk.path("journal.tsr");
    clock.answer(&query, &answer);
    hand.press(page, &take).await;
    hand.press(page, words.get("package-choose-file")).await;
    choose(&answer);
    read(page, "journal.tsr").await;
    hand.press(page, words.get("custody-stamp-check")).await;
    page::alone(page).await;
    read(page, words.get("custody-stamp-unanchored")).await;
    page.execute(stamps, Vec::new()).await.unwrap();
    look.at(page, "journal-kept").await;
    page.execute(end, Vec::new()).await.unwrap();
    look.here(page, "journal-kept-whole").await;
    look.finish();
}

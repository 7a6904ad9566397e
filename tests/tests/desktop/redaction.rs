//! Parts of a picture hidden in a copy, by the keyboard alone; the copy stands beside its original then.
//!
//! Owns: what is seen of it. Must not look at the vault before the window has closed it.

use acceptance::{Desk, screen};
use serde_json::json;
use thirtyfour::{By, Key};

use crate::look::Look;
use crate::page::{self, control, key, press};
use crate::window::Window;
use crate::words::Words;

#[tokio::test(flavor = "multi_thread")]
async fn parts_of_a_picture_are_hidden_by_the_keyboard_alone() {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let Some(mut desk) = Desk::shipped() else { return };
    desk.call("sample.fill", json!({}));
    desk.lock();
    let window = Window::start(&binary).await;
    let (page, words) = (&window.page, Words::of("ru"));
    let long = std::env::var_os("KHRONIKA_LONG").is_some();
    let mut look = if long { Look::new("redaction") } else { Look::brief("redaction") };
    page::find(page, By::Css("h1")).await;
    look.at(page, "welcome").await;
    page::open_vault(page, &words, &desk.vault()).await;
    control(page, "k").await;
    page::find(page, By::Css("dialog[open] input")).await.send_keys("narukavny").await.unwrap();
    page::find(page, By::XPath("//dialog//*[@role='option']//mark | //dialog//*[@role='option']")).await;
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    key(page, Key::Enter).await;
    page::button(page, words.get("redact")).await;
    press(page, words.get("redact")).await;
    page::find(page, By::Css("main img")).await;
    page.active_element().await.unwrap().send_keys("a").await.unwrap();
    let part = page::find(page, By::Css(".sheet button")).await;
    for typed in [Key::Right + "", Key::Down + "", Key::Shift + Key::Right + Key::Right + Key::Down] {
        part.send_keys(typed).await.unwrap();
    }
    look.at(page, "parts").await;
    press(page, words.get("redact-make")).await;
    // Two pictures: the copy and the original.
    page::find(page, By::XPath("//main[count(.//img) = 2]")).await;
    look.at(page, "beside").await;
    look.finish();
    drop(window);
    let vault = desk.vault();
    screen::wait_for("the window lets the vault go", || acceptance::desk::open(&mut desk.session, &vault).is_ok());
    let list = desk.call("record.list", json!({"kind": "evidence", "limit": 100}));
    let copies: Vec<_> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| desk.document(row["id"].as_str().unwrap()))
        .filter(|record| record["operation"].is_string())
        .collect();
    assert_eq!(copies.len(), 1);
    assert_eq!(copies[0]["derivation"], json!("redaction"));
    let operation: serde_json::Value = serde_json::from_str(copies[0]["operation"].as_str().unwrap()).unwrap();
    let mark = &operation["marks"][0];
    assert!(mark["x"].as_f64().unwrap() > 0.4 && mark["width"].as_f64().unwrap() > 0.2, "{mark}");
}

//! What a person does on the page: find by what is written, type, press, read.

use std::time::{Duration, Instant};

use thirtyfour::{By, Key, WebDriver, WebElement};

use crate::window::PATIENCE;

/// Text as it is compared: lines and hard spaces are spaces.
fn plain(text: &str) -> String {
    format!("normalize-space(translate({text}, '\u{a0}', ' '))")
}

/// A text in `XPath`, which knows no escapes.
fn quoted(text: &str) -> String {
    if text.contains('"') { format!("'{text}'") } else { format!("\"{text}\"") }
}

pub async fn find(page: &WebDriver, what: By) -> WebElement {
    let began = Instant::now();
    loop {
        match page.find(what.clone()).await {
            Ok(found) => return found,
            Err(_) if began.elapsed() > PATIENCE => {
                let shown = page.find(By::Css("body")).await.unwrap().text().await.unwrap();
                panic!("not on the page: {what:?}. The page says:\n{shown}")
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// The field with that label.
pub async fn field(page: &WebDriver, label: &str) -> WebElement {
    let path = format!(
        "//*[self::input or self::textarea][@id = //label[starts-with({}, {})]/@for]",
        plain("."),
        quoted(label)
    );
    find(page, By::XPath(path)).await
}

/// The button with those words.
pub async fn button(page: &WebDriver, words: &str) -> WebElement {
    find(page, By::XPath(format!("//button[contains({}, {})]", plain("."), quoted(words)))).await
}

pub async fn press(page: &WebDriver, words: &str) {
    button(page, words).await.click().await.unwrap();
}

/// Waits for the screen with that heading.
pub async fn reach(page: &WebDriver, heading: &str) {
    find(page, By::XPath(format!("//h1[{} = {}]", plain("."), quoted(heading)))).await;
}

/// Waits for words anywhere on the screen.
pub async fn read(page: &WebDriver, words: &str) -> WebElement {
    let path = format!("//main//*[not(*) and contains({}, {})]", plain("."), quoted(words));
    find(page, By::XPath(path)).await
}

pub async fn write(page: &WebDriver, label: &str, text: &str) {
    let field = field(page, label).await;
    field.clear().await.unwrap();
    // The driver drops a line break; the key that makes one it sends.
    field.send_keys(text.replace('\n', &char::from(Key::Enter).to_string())).await.unwrap();
}

/// A key with Ctrl, wherever the focus is.
pub async fn control(page: &WebDriver, letter: &str) {
    let focused = page.active_element().await.unwrap();
    focused.send_keys(Key::Control + letter).await.unwrap();
}

/// A key by itself.
pub async fn key(page: &WebDriver, key: Key) {
    let focused = page.active_element().await.unwrap();
    focused.send_keys(key + "").await.unwrap();
}

pub async fn texts(page: &WebDriver, selector: &str) -> Vec<String> {
    let mut found = Vec::new();
    for each in page.find_all(By::Css(selector)).await.unwrap() {
        found.push(each.text().await.unwrap());
    }
    found
}

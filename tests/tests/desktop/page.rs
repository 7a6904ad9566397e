//! What a person does on the page: find by what is written, type, press, read.

use std::path::Path;
use std::time::{Duration, Instant};

use acceptance::desk::PASSPHRASE;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{By, Key, WebDriver, WebElement};

use crate::window::PATIENCE;
use crate::words::Words;

/// Text as it is compared: lines and hard spaces are spaces.
pub fn plain(text: &str) -> String {
    format!("normalize-space(translate({text}, '\u{a0}\u{2068}\u{2069}', ' '))")
}

/// A text in `XPath`, which knows no escapes.
pub fn quoted(text: &str) -> String {
    if text.contains('"') { format!("'{text}'") } else { format!("\"{text}\"") }
}

pub async fn find(page: &WebDriver, what: By) -> WebElement {
    find_within(page, what, PATIENCE).await
}

/// What may take longer than a person would look at an empty screen.
pub async fn find_within(page: &WebDriver, what: By, patience: Duration) -> WebElement {
    let began = Instant::now();
    loop {
        match page.find(what.clone()).await {
            Ok(found) => return found,
            Err(_) if began.elapsed() > patience => {
                let shown = page.find(By::Css("body")).await.unwrap().text().await.unwrap();
                panic!("not on the page: {what:?}. The page says:\n{shown}")
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// Waits until nothing of the screen says that it is being made anew.
pub async fn settled(page: &WebDriver, patience: Duration) {
    let began = Instant::now();
    while page.find(By::Css("main [aria-busy=true]")).await.is_ok() {
        assert!(began.elapsed() < patience, "the screen is still being made anew");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The field with that label.
pub async fn field(page: &WebDriver, label: &str) -> WebElement {
    let path = format!(
        "//*[self::input or self::textarea][@id = //label[starts-with(concat({}, ' ·'), {})]/@for]",
        plain("."),
        quoted(&format!("{label} ·"))
    );
    find(page, By::XPath(path)).await
}

/// The button with those words.
pub async fn button(page: &WebDriver, words: &str) -> WebElement {
    find(page, By::XPath(format!("//button[contains({}, {})]", plain("."), quoted(words)))).await
}

/// The driver doesn't always bring a button into view that lies below what is seen of a part that scrolls.
pub async fn click(button: &WebElement) {
    match button.click().await {
        Err(error) if matches!(error.as_inner(), WebDriverErrorInner::ElementNotInteractable(_)) => {
            button.scroll_into_view().await.unwrap();
            button.click().await.unwrap();
        }
        done => done.unwrap(),
    }
}

pub async fn press(page: &WebDriver, words: &str) {
    click(&button(page, words).await).await;
}

/// One of what a menu or a list beneath a field offers.
pub async fn choose(page: &WebDriver, words: &str) {
    let path = format!("//*[@role='menuitem' or @role='option'][contains({}, {})]", plain("."), quoted(words));
    find(page, By::XPath(path)).await.click().await.unwrap();
}

/// Waits until no dialog lies above the screen.
pub async fn alone(page: &WebDriver) {
    let began = Instant::now();
    while page.find(By::Css("dialog[open]")).await.is_ok() {
        assert!(began.elapsed() < PATIENCE, "a dialog stays above the screen");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Waits until no button has those words any more.
pub async fn gone(page: &WebDriver, words: &str) {
    let began = Instant::now();
    let what = By::XPath(format!("//button[contains({}, {})]", plain("."), quoted(words)));
    while page.find(what.clone()).await.is_ok() {
        assert!(began.elapsed() < PATIENCE, "still there: {words}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A part of the case.
pub async fn tab(page: &WebDriver, words: &str) {
    let path = format!("//*[@role='tab'][contains({}, {})]", plain("."), quoted(words));
    find(page, By::XPath(path)).await.click().await.unwrap();
}

/// Waits until the focus is on something with those words.
pub async fn focused(page: &WebDriver, words: &str) {
    let began = Instant::now();
    loop {
        let at = page.active_element().await.unwrap();
        // All of its text, seen or cut off at its edge.
        let text = at.prop("textContent").await.unwrap().unwrap_or_default();
        if text.contains(words) {
            return;
        }
        assert!(began.elapsed() < Duration::from_secs(5), "the focus is on {text:?}, not on {words:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A box that is ticked.
pub async fn tick(page: &WebDriver, words: &str) {
    let path = format!("//label[@for = //input[@type='checkbox']/@id][contains({}, {})]", plain("."), quoted(words));
    let label = find(page, By::XPath(path)).await;
    // The driver brings it to the edge, where the line of buttons lies: a person scrolls on.
    page.execute("arguments[0].scrollIntoView({ block: 'center' })", vec![label.to_json().unwrap()]).await.unwrap();
    label.click().await.unwrap();
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
    // The page may still be moving what lies beneath.
    let began = Instant::now();
    while let Err(error) = field.clear().await {
        assert!(began.elapsed() < Duration::from_secs(5), "{label}: {error}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
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

/// From the first screen into a vault, in the language that the page speaks.
pub async fn open_vault(page: &WebDriver, words: &Words, vault: &Path) {
    press(page, words.get("vault-open")).await;
    reach(page, words.get("vault-unlock-title")).await;
    write(page, words.get("vault-directory"), vault.to_str().unwrap()).await;
    write(page, words.get("passphrase"), PASSPHRASE).await;
    key(page, Key::Enter).await;
    find(page, By::Css("aside nav")).await;
}

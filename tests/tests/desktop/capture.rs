//! A first account by the keyboard alone: how many keys it takes besides what is told, and that nothing of it is lost.

use acceptance::desk::{self, Desk};
use serde_json::json;
use thirtyfour::{By, Key, WebDriver};

use crate::page::{self, key, press, reach, read};
use crate::window::Window;
use crate::words::Words;

/// Keys for going on, choosing and saving: no more.
const MOST: usize = 25;
const WHO: &str = "Анна Вымышленная";
const REACH: &str = "через сестру, только утром";
const TOLD: &str = "Пришли ночью, увезли без объяснений.";

/// Presses keys and counts those that aren't what is told.
struct Keys<'a> {
    page: &'a WebDriver,
    pressed: usize,
}

impl Keys<'_> {
    async fn press(&mut self, pressed: Key) {
        self.pressed += 1;
        key(self.page, pressed).await;
    }

    async fn tell(&self, text: &str) {
        self.page.active_element().await.unwrap().send_keys(text).await.unwrap();
    }

    /// Letters by which a term is found: they count.
    async fn search(&mut self, letters: &str) {
        self.pressed += letters.chars().count();
        self.tell(letters).await;
    }

    async fn begin(&mut self) {
        self.pressed += 1;
        let focused = self.page.active_element().await.unwrap();
        focused.send_keys(Key::Control + Key::Shift + "N").await.unwrap();
        page::find(self.page, By::Css("main form input:focus")).await;
    }

    async fn save(&mut self) {
        self.pressed += 1;
        page::control(self.page, "s").await;
    }
}

pub async fn open(page: &WebDriver, words: &Words, vault: &std::path::Path) {
    page::find(page, By::Css("h1")).await;
    let russian = "//label[input[@type='radio' and @value='ru']]";
    page::find(page, By::XPath(russian)).await.click().await.unwrap();
    reach(page, words.get("vault-welcome")).await;
    page::open_vault(page, words, vault).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_account_takes_few_keys_and_outlives_a_kill() {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let Some(mut desk) = Desk::shipped() else { return };
    desk.create("case", json!({"title": "Вымышленное дело"}));
    desk.lock();
    let (words, vault) = (Words::of("ru"), desk.vault());

    // What was typed when the power went is there again, and in no file as text.
    let window = Window::start(&binary).await;
    open(&window.page, &words, &vault).await;
    let mut keys = Keys { page: &window.page, pressed: 0 };
    press(&window.page, "Вымышленное дело").await;
    page::find(&window.page, By::Css("[role=tab]")).await;
    keys.begin().await;
    keys.tell(WHO).await;
    keys.press(Key::Tab).await;
    keys.tell(REACH).await;
    keys.press(Key::Tab).await;
    keys.tell(TOLD).await;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let process = window.process().to_string();
    assert!(std::process::Command::new("kill").args(["-KILL", &process]).status().unwrap().success());
    drop(window);
    for file in ["records.db", "records.db-wal"] {
        let bytes = std::fs::read(vault.join(file)).unwrap_or_default();
        assert!(memchr::memmem::find(&bytes, TOLD.as_bytes()).is_none(), "{file} holds what was typed");
    }

    let window = Window::start(&binary).await;
    let page = &window.page;
    open(page, &words, &vault).await;
    press(page, "Вымышленное дело").await;
    page::find(page, By::Css("[role=tab]")).await;
    let mut keys = Keys { page, pressed: 0 };
    keys.begin().await;
    for (label, said) in [("capture-who", WHO), ("capture-reach", REACH), ("capture-narrative", TOLD)] {
        let stands = page::field(page, words.get(label)).await.value().await.unwrap();
        assert_eq!(stands.as_deref(), Some(said), "{label}");
    }

    // As if each were told now: the fields are passed in their order.
    for _ in 0..3 {
        keys.press(Key::Tab).await;
    }
    keys.tell("04.03.2022").await;
    keys.press(Key::Tab).await;
    keys.tell("Энск").await;
    keys.press(Key::Tab).await;
    keys.search("похи").await;
    page::find(page, By::Css("[role=option]")).await;
    keys.press(Key::Down).await;
    keys.press(Key::Enter).await;
    keys.press(Key::Tab).await;
    // Under no name.
    keys.press(Key::Down).await;
    keys.press(Key::Down).await;
    keys.press(Key::Tab).await;
    keys.press(Key::Space).await;
    keys.save().await;
    read(page, TOLD).await;
    println!("{} keys besides what is told", keys.pressed);
    assert!(keys.pressed <= MOST, "{} keys", keys.pressed);
    drop(window);

    // The window may still be on its way out.
    acceptance::screen::wait_for("the vault is free", || desk::open(&mut desk.session, &vault).is_ok());
    let mut count = |kind: &str| desk.call("record.list", json!({"kind": kind}))["total"].as_u64().unwrap();
    for kind in ["person", "incident", "act", "testimony", "consent"] {
        assert_eq!(count(kind), 1, "{kind}");
    }
}

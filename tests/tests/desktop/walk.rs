//! Every screen of an open vault, seen with different things in it.
//!
//! Owns: the way through the screens. What is asked of each is `look`'s.

use acceptance::crowd;
use acceptance::desk::Desk;
use thirtyfour::{By, Key, WebDriver};

use crate::look::Look;
use crate::page::{self, choose, control, key, press, reach, tab, write};
use crate::window::Window;
use crate::words::Words;

/// A text of a hundred thousand letters among the harmful ones.
const LETTERS: usize = 100_000;

#[tokio::test(flavor = "multi_thread")]
async fn harmful_text_is_text_on_every_screen() {
    let narrative = format!("{}\n{}", crowd::HARMFUL, "слово ".repeat(LETTERS / 6));
    let Some(look) = visit("harmful", |desk| crowd::fill_with(desk, crowd::HARMFUL, &narrative)).await else { return };
    let screens = look.finish();
    assert!(screens > 30, "{screens} screens");
}

/// The long form: the other vaults, for their pictures.
async fn look_at(name: &str, fill: impl FnOnce(&mut Desk) -> String) {
    if std::env::var_os("KHRONIKA_LONG").is_none() {
        return;
    }
    let wrong = visit(name, fill).await.map(Look::into_wrong).unwrap_or_default();
    assert!(wrong.is_empty(), "\n  {}", wrong.join("\n  "));
}

#[tokio::test(flavor = "multi_thread")]
async fn screens_with_long_names() {
    look_at("long-names", |desk| crowd::fill_with(desk, crowd::LONG, crowd::LONG)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn screens_with_much_in_them() {
    look_at("many", crowd::fill_many).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn screens_with_the_sample() {
    look_at("sample", |desk| {
        let filled = desk.call("sample.fill", serde_json::json!({}));
        let case = filled["cases"][0].as_str().expect("a case").to_owned();
        desk.call("record.show", serde_json::json!({"id": case}))["title"].as_str().expect("a title").to_owned()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn screens_without_data() {
    look_at("empty", |desk| {
        desk.create("case", serde_json::json!({"title": [{"text": "Пустое дело"}]}));
        "Пустое дело".to_owned()
    })
    .await;
}

/// Walks through a vault that `fill` has filled; gives what was seen.
async fn visit(name: &str, fill: impl FnOnce(&mut Desk) -> String) -> Option<Look> {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return None;
    };
    let mut desk = Desk::shipped()?;
    let case = fill(&mut desk);
    desk.lock();
    let long = std::env::var_os("KHRONIKA_LONG").is_some();
    let look = if long { Look::new(name) } else { Look::brief(name) };
    let window = Window::start(&binary).await;
    let mut walk = Walk { page: &window.page, words: Words::of("ru"), look, case };
    walk.unlock(&desk.vault()).await;
    walk.case().await;
    walk.places().await;
    walk.sealing().await;
    Some(walk.look)
}

/// Lists whose records are gone through whole in the short form too: the others are made of the same parts.
const FIRST: [&str; 8] =
    ["people-0", "incidents-0", "incidents-1", "testimony", "custody-0", "custody-1", "evidence", "notes-2"];

struct Walk<'a> {
    page: &'a WebDriver,
    words: Words,
    look: Look,
    case: String,
}

impl Walk<'_> {
    async fn at(&mut self, name: &str) {
        self.look.at(self.page, name).await;
        assert_harmless(self.page, name).await;
    }

    async fn unlock(&mut self, vault: &std::path::Path) {
        page::find(self.page, By::Css("h1")).await;
        self.at("welcome").await; // also turns the page to Russian
        reach(self.page, self.words.get("vault-welcome")).await;
        // Where somebody must be acted for, Today stands first.
        page::open_vault(self.page, &self.words, vault).await;
        self.go("command-cases").await;
        reach(self.page, self.words.get("case-list")).await;
        self.at("cases").await;
    }

    async fn open_case(&self) {
        page::find(self.page, By::Css(".rows button[data-at='0']")).await.click().await.unwrap();
        page::find(self.page, By::Css("[role=tab]")).await;
        self.page.find(By::Css("main h1")).await.unwrap();
    }

    async fn case(&mut self) {
        self.open_case().await;
        let title = page::find(self.page, By::Css("main h1")).await.prop("textContent").await.unwrap();
        assert_eq!(title.as_deref().map(str::trim), Some(self.case.trim()), "a title is shown as it is");
        self.at("case-overview").await;
        for part in ["people", "incidents", "testimony", "custody", "evidence", "findings", "notes"] {
            tab(self.page, self.words.get(&format!("case-part-{part}"))).await;
            let kinds = self.page.find_all(By::Css("#case-part label:has(input[type=radio])")).await.unwrap().len();
            if kinds < 2 {
                self.part(part).await;
            }
            for at in 0..kinds {
                let choices = self.page.find_all(By::Css("#case-part label:has(input[type=radio])")).await.unwrap();
                if kinds >= 2 {
                    choices[at].click().await.unwrap();
                    self.part(&format!("{part}-{at}")).await;
                }
            }
        }
        tab(self.page, self.words.get("case-part-timeline")).await;
        page::find(self.page, By::Css("#case-part :is(ol, .empty)")).await;
        self.at("timeline").await;
        let network = "//*[@id='case-part']//label[input[@type='radio' and @value='network']]";
        let network = page::find(self.page, By::XPath(network)).await;
        // Whoever looked at a long list is far below it, and what stays in view above would be clicked instead.
        let centre = "arguments[0].scrollIntoView({ block: 'center' })";
        self.page.execute(centre, vec![network.to_json().unwrap()]).await.unwrap();
        network.click().await.unwrap();
        page::find(self.page, By::Css("#case-part :is(section, .empty)")).await;
        self.at("network").await;
        self.go("command-capture").await;
        page::find(self.page, By::Css("main form")).await;
        self.at("capture").await;
        key(self.page, Key::Escape).await;
        page::find(self.page, By::Css("[role=tab]")).await;
        self.go("command-interview").await;
        page::find(self.page, By::Css("main form")).await;
        for (number, step) in (1..).zip(["before", "care", "who", "how", "account", "after"]) {
            let step_of = format!("main nav li:nth-child({number}) button");
            page::find(self.page, By::Css(step_of)).await.click().await.unwrap();
            self.at(&format!("interview-{step}")).await;
        }
        // From a later step the way back leads to the one before it.
        press(self.page, self.words.get("interview-step-before")).await;
        key(self.page, Key::Escape).await;
        page::find(self.page, By::Css("[role=tab]")).await;
        key(self.page, Key::Escape).await;
        reach(self.page, self.words.get("case-list")).await;
    }

    /// The list, the form of a new one, the first record with its page, form and history.
    async fn part(&mut self, name: &str) {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        self.at(&format!("{name}-list")).await;
        if name != "evidence" {
            control(self.page, "n").await;
            page::find(self.page, By::Css("main form")).await;
            self.at(&format!("{name}-new")).await;
            key(self.page, Key::Escape).await;
            page::find(self.page, By::Css("[role=tab]")).await;
        }
        let Some(first) = self.first_row().await else { return };
        first.click().await.unwrap();
        page::find(self.page, By::Css("main dl")).await;
        self.at(&format!("{name}-page")).await;
        if name == "incidents-0" {
            self.matrix().await;
        }
        if name == "evidence" {
            self.entry().await;
        }
        if self.look.is_brief() && !FIRST.contains(&name) {
            key(self.page, Key::Escape).await;
            page::find(self.page, By::Css("[role=tab]")).await;
            return;
        }
        control(self.page, "e").await;
        page::find(self.page, By::Css("main form")).await;
        self.at(&format!("{name}-edit")).await;
        key(self.page, Key::Escape).await;
        page::find(self.page, By::Css("main dl")).await;
        control(self.page, "h").await;
        page::find(self.page, By::XPath("//main//li//table")).await;
        self.at(&format!("{name}-history")).await;
        key(self.page, Key::Escape).await;
        page::find(self.page, By::Css("main dl")).await;
        press(self.page, self.words.get("record-further")).await;
        self.look.here(self.page, &format!("{name}-menu")).await;
        choose(self.page, self.words.get("record-erase")).await;
        page::find(self.page, By::Css("dialog[open]")).await;
        self.look.here(self.page, &format!("{name}-erase")).await;
        key(self.page, Key::Escape).await;
        page::alone(self.page).await;
        key(self.page, Key::Escape).await;
        page::find(self.page, By::Css("[role=tab]")).await;
    }

    /// A new entry of an exhibit's custody log, and the certificate.
    async fn entry(&mut self) {
        let log = "document.getElementById('custody').scrollIntoView({ block: 'start' })";
        self.page.execute(log, Vec::new()).await.unwrap();
        self.look.here(self.page, "evidence-log").await;
        page::control(self.page, "\u{e007}").await;
        page::find(self.page, By::Css("main section :is(pre, img, canvas, audio, video, .message)")).await;
        self.at("evidence-look").await;
        key(self.page, Key::Escape).await;
        page::find(self.page, By::Css("main dl")).await;
        press(self.page, self.words.get("custody-add")).await;
        page::find(self.page, By::Css("main form")).await;
        self.at("evidence-entry").await;
        key(self.page, Key::Escape).await;
        page::find(self.page, By::Css("main dl")).await;
        press(self.page, &format!("{}…", self.words.get("custody-certificate"))).await;
        page::find(self.page, By::Css("dialog[open]")).await;
        self.look.here(self.page, "evidence-certificate").await;
        key(self.page, Key::Escape).await;
        page::alone(self.page).await;
    }

    /// Several acts of an incident at once, with somebody and something chosen where there is anybody.
    async fn matrix(&mut self) {
        let add = format!(
            "//main//button[@aria-haspopup][{} = {}]",
            page::plain("."),
            page::quoted(self.words.get("record-add"))
        );
        page::find(self.page, By::XPath(add)).await.click().await.unwrap();
        choose(self.page, self.words.get("matrix-open")).await;
        page::find(self.page, By::Css("main form")).await;
        for label in ["matrix-victims", "matrix-types"] {
            let field = page::field(self.page, self.words.get(label)).await;
            field.scroll_into_view().await.unwrap();
            field.send_keys("в").await.unwrap();
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
            // Else the first line would add somebody new.
            let found = self.page.find(By::Css("[role=option][aria-selected=true]:not(.new)")).await.is_ok();
            key(self.page, if found { Key::Enter } else { Key::Backspace }).await;
            key(self.page, Key::Tab).await;
        }
        self.at("matrix").await;
        key(self.page, Key::Escape).await;
        page::find(self.page, By::Css("main dl")).await;
    }

    /// The first row of the list, once it is there; none where the list says that it is empty.
    async fn first_row(&self) -> Option<thirtyfour::WebElement> {
        page::find(self.page, By::Css("#case-part :is(.rows button[data-at='0'], .empty)")).await;
        self.page.find(By::Css(".rows button[data-at='0']")).await.ok()
    }

    async fn places(&mut self) {
        let rail = ["today", "cases", "people", "evidence", "search", "packages", "backup", "settings", "help"];
        for (number, name) in (1..).zip(rail) {
            let place = format!("//aside//nav//button[{number}]");
            page::find(self.page, By::XPath(place)).await.click().await.unwrap();
            page::find(self.page, By::Css("main h1")).await;
            if name == "search" {
                let words = self.case.split_whitespace().last().unwrap_or_default().to_owned();
                write(self.page, self.words.get("search-box"), words.trim_matches(['<', '>', '%'])).await;
                tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            }
            self.at(name).await;
        }
        for (command, name) in [
            ("command-own", "own"),
            ("command-deleted", "deleted"),
            ("command-import", "import"),
            ("command-verify", "verify"),
        ] {
            self.go(command).await;
            self.at(name).await;
        }
        self.same().await;
        control(self.page, "k").await;
        page::find(self.page, By::Css("dialog[open] input")).await.send_keys("а").await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        self.look.here(self.page, "palette").await;
        key(self.page, Key::Escape).await;
        page::alone(self.page).await;
    }

    /// Who may be recorded twice; where there is such a pair, both side by side.
    async fn same(&mut self) {
        self.go("command-same").await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        self.at("same").await;
        let Ok(pair) = self.page.find(By::Css("main li > button")).await else { return };
        pair.click().await.unwrap();
        page::find(self.page, By::Css("main table")).await;
        self.at("compare").await;
    }

    async fn go(&self, command: &str) {
        let words = self.words.get(command);
        control(self.page, "k").await;
        page::find(self.page, By::Css("dialog[open] input")).await.send_keys(words).await.unwrap();
        choose(self.page, words).await;
        page::alone(self.page).await;
        page::find(self.page, By::Css("main h1")).await;
    }

    /// The steps of sealing, without the last.
    async fn sealing(&mut self) {
        self.go("command-cases").await;
        self.open_case().await;
        press(self.page, self.words.get("case-actions")).await;
        choose(self.page, self.words.get("case-seal")).await;
        reach(self.page, self.words.get("package-purpose-title")).await;
        self.at("seal-purpose").await;
        let lawyers = "//label[input[@type='radio']][contains(., 'Для адвокатов')]";
        page::find(self.page, By::XPath(lawyers)).await.click().await.unwrap();
        press(self.page, self.words.get("app-next")).await;
        reach(self.page, self.words.get("package-preview-title")).await;
        // Every consent of tens of thousands of records is looked at, by a program that wasn't made to be fast.
        page::find_within(self.page, By::Css("main .sum"), std::time::Duration::from_secs(240)).await;
        self.at("seal-preview").await;
        let next = format!("//main//button[{} = {}]", page::plain("."), page::quoted(self.words.get("app-next")));
        if self.page.find(By::XPath(next)).await.is_err() {
            return;
        }
        press(self.page, self.words.get("app-next")).await;
        reach(self.page, self.words.get("package-recipient-title")).await;
        self.at("seal-recipient").await;
        let key = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq";
        write(self.page, self.words.get("package-key"), key).await;
        press(self.page, self.words.get("app-next")).await;
        reach(self.page, self.words.get("package-finish-title")).await;
        self.at("seal-finish").await;
    }
}

/// Nothing that was recorded became more than text.
async fn assert_harmless(page: &WebDriver, screen: &str) {
    let ask = "return [window.ran === undefined, document.querySelectorAll('img:not([src^=blob]), iframe, object, embed, main script, main style').length === 0,
        location.protocol === 'tauri:', [...document.querySelectorAll('*')].every(each => ![...each.attributes].some(a => a.name.startsWith('on')))];";
    let held: Vec<bool> = page.execute(ask, vec![]).await.unwrap().convert().unwrap();
    assert_eq!(held, [true; 4], "{screen}");
}

//! The main job, as the issue of the window names it: from an empty home to a package that was checked.
//!
//! Owns: the order of the steps. It is done once by mouse in Russian and once by the keyboard alone in English.

use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::screen;
use thirtyfour::Key;

use crate::hand::Hand;
use crate::page::{self, control, field, key, reach, read, texts};
use crate::window::Window;
use crate::words::Words;

const TITLE: &str = "Обыски в Энске";
const PERSON: &str = "Анна Вымышленная";
const INCIDENT: &str = "Обыск на улице Садовой";
const TOLD: &str = "Меня остановили у метро и отвели в отделение.";

struct Job {
    window: Window,
    words: Words,
    hand: Hand,
    english: bool,
    passphrase: String,
}

#[tokio::test(flavor = "multi_thread")]
async fn the_main_job_by_mouse_in_russian() {
    whole("ru", Hand::Mouse).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_main_job_by_keyboard_alone_in_english() {
    whole("en", Hand::Keys).await;
}

/// The long form.
#[tokio::test(flavor = "multi_thread")]
async fn the_main_job_by_keyboard_alone_in_russian() {
    if std::env::var_os("KHRONIKA_LONG").is_some() {
        whole("ru", Hand::Keys).await;
    }
}

async fn whole(language: &str, hand: Hand) {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let window = Window::start(&binary).await;
    let mut job =
        Job { window, words: Words::of(language), hand, english: language == "en", passphrase: String::new() };
    job.create(language).await;
    job.case().await;
    job.person().await;
    job.incident().await;
    job.attach().await;
    job.search().await;
    let (package, identity) = job.seal().await;
    job.verify(&package, &identity).await;
    job.lock_and_return().await;
}

impl Job {
    async fn press(&self, key: &str) {
        self.hand.press(&self.window.page, self.words.get(key)).await;
    }

    async fn write(&self, key: &str, text: &str) {
        self.hand.write(&self.window.page, self.words.get(key), text).await;
    }

    async fn reach(&self, key: &str) {
        reach(&self.window.page, self.words.get(key)).await;
    }

    async fn save(&self) {
        control(&self.window.page, "s").await;
    }

    async fn back_to(&self, heading: &str) {
        key(&self.window.page, Key::Escape).await;
        reach(&self.window.page, heading).await;
    }

    async fn create(&mut self, language: &str) {
        let page = &self.window.page;
        page::find(page, thirtyfour::By::Css("h1")).await;
        self.hand.pick(page, if language == "ru" { "Русский" } else { "English" }).await;
        self.reach("vault-welcome").await;
        self.press("vault-create").await;
        self.reach("vault-create-title").await;
        self.press("passphrase-propose").await;
        let proposed = page::find(page, thirtyfour::By::Css(".proposal")).await.text().await.unwrap();
        self.press("passphrase-take").await;
        self.write("passphrase-again", &proposed).await;
        self.press("app-next").await;
        self.reach("recovery-title").await;
        let groups = texts(page, ".group").await;
        self.press("recovery-kept").await;
        self.reach("recovery-asked-title").await;
        for label in texts(page, "form label").await {
            let number = label.split_whitespace().last().and_then(|last| last.parse::<usize>().ok());
            if let Some(number) = number {
                self.hand.write(page, &label, &groups[number - 1]).await;
            }
        }
        self.press("vault-create").await;
        self.reach("case-list").await;
        self.passphrase = proposed;
    }

    async fn case(&self) {
        let page = &self.window.page;
        self.press("case-new").await;
        self.reach("case-new").await;
        self.write("case-title", TITLE).await;
        self.save().await;
        reach(page, TITLE).await;
    }

    /// A person, what they told, and what they agreed to.
    async fn person(&self) {
        let (page, hand) = (&self.window.page, self.hand);
        hand.tab(page, self.words.get("case-part-people")).await;
        self.press("person-new").await;
        self.reach("person-new").await;
        self.write("components-name", PERSON).await;
        self.save().await;
        reach(page, PERSON).await;

        hand.choose(page, self.words.get("record-add"), self.words.get("add-testimony")).await;
        self.reach("testimony-new").await;
        self.write("testimony-narrative", TOLD).await;
        self.save().await;
        read(page, TOLD).await;
        self.back_to(PERSON).await;

        hand.choose(page, self.words.get("record-add"), self.words.get("add-consent")).await;
        self.reach("consent-new").await;
        let (own, named) = self.english_or("Own consent", "Собственное согласие", "Named", "Под своим именем");
        hand.select(page, self.words.get("consent-basis"), own).await;
        hand.select(page, self.words.get("consent-level"), named).await;
        hand.tick(page, self.lawyers()).await;
        self.save().await;
        page::find(page, thirtyfour::By::Css("main dl")).await;
        self.back_to(PERSON).await;
        self.back_to(TITLE).await;
    }

    const fn english_or<'a>(&self, a: &'a str, b: &'a str, c: &'a str, d: &'a str) -> (&'a str, &'a str) {
        if self.english { (a, c) } else { (b, d) }
    }

    const fn lawyers(&self) -> &'static str {
        if self.english { "Lawyers" } else { "Для адвокатов" }
    }

    /// An incident, and in it what was done to the person.
    async fn incident(&self) {
        let (page, hand) = (&self.window.page, self.hand);
        hand.tab(page, self.words.get("case-part-incidents")).await;
        self.press("incident-new").await;
        self.reach("incident-new").await;
        self.write("incident-title", INCIDENT).await;
        self.write("incident-date", "4.3.2022").await;
        read(page, "2022").await;
        self.write("components-place-told", "Энск, Садовая, 7").await;
        self.save().await;
        reach(page, INCIDENT).await;

        hand.choose(page, self.words.get("record-add"), self.words.get("add-act")).await;
        self.reach("act-new").await;
        hand.find(page, self.words.get("act-victim"), "Вымышл", PERSON).await;
        let (typed, kind) = self.english_or("arbitr", "произв", "rbitrary", "роизвольн");
        hand.find(page, self.words.get("act-type"), typed, kind).await;
        self.press("act-who-unknown").await;
        self.save().await;
        page::find(page, thirtyfour::By::Css("main dl")).await;
        self.back_to(INCIDENT).await;
        self.back_to(TITLE).await;
    }

    async fn attach(&self) {
        let (page, hand) = (&self.window.page, self.hand);
        hand.tab(page, self.words.get("case-part-evidence")).await;
        for (name, bytes) in [("yard.txt", "Снимок двора".as_bytes()), ("record.pdf", b"%PDF-1.4")] {
            let file = self.window.home().join(name);
            std::fs::write(&file, bytes).unwrap();
            self.press("evidence-new").await;
            choose(&file);
            // Nothing must be answered.
            self.press("intake-take").await;
            page::button(page, name).await;
        }
        hand.open(page, "yard.txt").await;
        self.press("evidence-nobody").await;
        page::gone(page, self.words.get("evidence-nobody")).await;
        self.back_to(TITLE).await;
    }

    /// The person by a name in the other script, the incident by a word in another form.
    async fn search(&self) {
        let (page, hand) = (&self.window.page, self.hand);
        control(page, "k").await;
        let offered = |name: &str| {
            let path = format!("//*[@role='option'][contains({}, {})]", page::plain("."), page::quoted(name));
            thirtyfour::By::XPath(path)
        };
        page::find(page, thirtyfour::By::Css("dialog[open] input")).await;
        hand.fill(page, "Vymyshlennaya").await;
        page::find(page, offered(PERSON)).await;
        key(page, Key::Escape).await;
        page::alone(page).await;
        hand.go(page, &self.words, "app-search", "command-search").await;
        self.reach("search-title").await;
        self.write("search-box", "обыска на Садовой").await;
        page::button(page, INCIDENT).await;
        self.back_to(TITLE).await;
    }

    /// Gives the package and the recipient's secret key.
    async fn seal(&self) -> (PathBuf, PathBuf) {
        let (page, hand) = (&self.window.page, self.hand);
        let identity = self.window.home().join("recipient.key");
        let made = Command::new("age-keygen").arg("-o").arg(&identity).output().unwrap();
        let recipient = String::from_utf8_lossy(&made.stderr).trim().rsplit(' ').next().unwrap().to_owned();
        hand.choose(page, self.words.get("case-actions"), self.words.get("case-seal")).await;
        self.reach("package-purpose-title").await;
        hand.pick(page, self.lawyers()).await;
        self.press("app-next").await;
        self.reach("package-preview-title").await;
        hand.press(page, &format!("{}: 1", self.words.get("package-kinds-person"))).await;
        page::button(page, PERSON).await;
        self.press("app-next").await;
        self.reach("package-recipient-title").await;
        self.write("package-key", &recipient).await;
        self.press("app-next").await;
        self.reach("package-finish-title").await;
        self.press("package-choose-where").await;
        let package = self.window.home().join("for the lawyer.age");
        choose(&package);
        read(page, "for the lawyer.age").await;
        hand.press_exactly(page, self.words.get("package-seal")).await;
        // The passphrase was typed less than two minutes ago: it isn't asked for again.
        self.reach("package-sealed").await;
        opens(&package, &identity);
        (package, identity)
    }

    async fn verify(&self, package: &Path, identity: &Path) {
        let (page, hand) = (&self.window.page, self.hand);
        hand.go(page, &self.words, "app-packages", "command-packages").await;
        self.press("package-verify-begin").await;
        self.reach("package-verify-title").await;
        for file in [package, identity] {
            self.press("package-choose-file").await;
            choose(file);
            read(page, file.file_name().unwrap().to_str().unwrap()).await;
        }
        hand.press_exactly(page, self.words.get("package-verify")).await;
        read(page, self.words.get("package-outcome-intact_signer_own")).await;
    }

    async fn lock_and_return(mut self) {
        let old = self.window.process();
        let at = self.window.page.active_element().await.unwrap();
        let _ = at.send_keys(Key::Control + "l").await;
        self.window.follow().await;
        assert_ne!(self.window.process(), old);
        let page = &self.window.page;
        self.reach("vault-unlock-title").await;
        field(page, self.words.get("passphrase")).await;
        focused_on_passphrase(page).await;
        self.hand.fill(page, "не та фраза").await;
        key(page, Key::Enter).await;
        page::find(page, thirtyfour::By::Css("[role=alert]")).await;
        // A person would take as long to type it again: the vault wants a pause after a wrong one.
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        self.write("passphrase", &self.passphrase).await;
        key(page, Key::Enter).await;
        // Back where the person was; everything is there.
        self.reach("package-verify-title").await;
        self.hand.go(page, &self.words, "case-list", "command-cases").await;
        self.hand.open(page, TITLE).await;
        reach(page, TITLE).await;
        for (part, held) in [
            ("people", PERSON),
            ("incidents", INCIDENT),
            ("testimony", PERSON),
            ("evidence", "yard.txt"),
            ("evidence", "record.pdf"),
        ] {
            self.hand.tab(page, self.words.get(&format!("case-part-{part}"))).await;
            page::button(page, held).await;
        }
        drop(self);
    }
}

async fn focused_on_passphrase(page: &thirtyfour::WebDriver) {
    let kind = page.active_element().await.unwrap().attr("type").await.unwrap();
    assert_eq!(kind.as_deref(), Some("password"), "whoever unlocks types at once");
}

/// A file that is there, or is to be: its path is typed.
fn choose(path: &Path) {
    screen::answer("the file chooser", path.to_str().unwrap());
}

/// The stock tools open it.
fn opens(package: &Path, identity: &Path) {
    let script = "age -d -i \"$2\" \"$1\" | tar -t";
    let listed = Command::new("sh").args(["-c", script, "sh"]).arg(package).arg(identity).output().unwrap();
    let names = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(listed.status.success() && names.contains("bagit.txt"), "{names}");
}

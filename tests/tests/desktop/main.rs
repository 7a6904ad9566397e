//! The first window, driven as a person would: from the first screen to a saved incident, locked and opened again.
//!
//! Owns: the story. Must not reach into the program: whatever it knows, it reads from the screen or from /proc.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod capture;
mod escape;
mod excerpt;
mod film;
mod hand;
mod hard_case;
mod intake;
mod job;
mod look;
mod page;
mod reach;
mod redaction;
mod speed;
mod stamp;
mod transcript;
mod viewer;
mod walk;
mod window;
mod words;

use look::Look;
use page::{button, choose, control, field, key, press, reach, read, tab, texts, tick, write};
use thirtyfour::{Key, WebDriver};
use window::Window;
use words::Words;

const TITLE: &str = "Обыски в Энске";
const INCIDENT: &str = "Обыск на улице Садовой";
const PERSON: &str = "Анна Вымышленная";

#[tokio::test(flavor = "multi_thread")]
async fn a_vault_is_made_filled_locked_and_opened_again() {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let mut window = Window::start(&binary).await;
    let (ru, mut look) = (Words::of("ru"), Look::new("story"));
    assert_eq!(window::limit(window.process(), "Max core file size"), "1 1");

    let (passphrase, groups) = create(&window.page, &ru, &mut look).await;
    record(&window.page, &ru, &mut look).await;

    lock(&mut window).await;
    let page = &window.page;
    reach(page, ru.get("vault-unlock-title")).await;
    let vault = window.home().join("Khronika");
    let folder = field(page, ru.get("vault-directory")).await;
    let mut shown = folder.value().await.unwrap();
    // The screen stands before its script runs, which knows the folder.
    for _ in 0..50 {
        if shown.as_deref() != Some("") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        shown = folder.value().await.unwrap();
    }
    assert_eq!(shown.as_deref(), vault.to_str(), "the vault that was open is offered again");
    look.at(page, "unlock").await;
    write(page, ru.get("passphrase"), &format!("{passphrase} x")).await;
    key(page, Key::Enter).await;
    read(page, first_sentence(ru.get("error-key_wrong"))).await;
    look.at(page, "unlock-wrong").await;
    // A person would take as long to type it again: the vault wants a pause after a wrong one.
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    write(page, ru.get("passphrase"), &passphrase).await;
    key(page, Key::Enter).await;
    find_again(page, &ru).await;

    lock(&mut window).await;
    let page = &window.page;
    press(page, ru.get("vault-with-recovery")).await;
    let fresh = propose(page, &ru).await;
    write(page, ru.get("recovery-key"), &groups.join(" ").to_lowercase()).await;
    look.at(page, "recover").await;
    press(page, ru.get("vault-open")).await;
    find_again(page, &ru).await;

    lock(&mut window).await;
    write(&window.page, ru.get("passphrase"), &fresh).await;
    key(&window.page, Key::Enter).await;
    find_again(&window.page, &ru).await;
    look.finish();
}

/// From the first screen to an open, empty vault. Answers the passphrase and the groups of the recovery key.
async fn create(page: &WebDriver, ru: &Words, look: &mut Look) -> (String, Vec<String>) {
    page::find(page, thirtyfour::By::Css("h1")).await;
    look.at(page, "welcome").await; // also turns the page to Russian
    reach(page, ru.get("vault-welcome")).await;
    escape::attempt(page).await;
    reach(page, ru.get("vault-welcome")).await;
    control(page, "n").await;
    reach(page, ru.get("vault-create-title")).await;
    look.at(page, "create").await;

    write(page, ru.get("passphrase"), "qwerty12").await;
    write(page, ru.get("passphrase-again"), "qwerty21").await;
    // What is said of the passphrase comes after a pause, and moves what lies beneath it.
    read(page, "Стойкость: ").await;
    press(page, ru.get("app-next")).await;
    read(page, ru.get("passphrase-too-weak")).await;
    read(page, ru.get("passphrase-differs")).await;
    look.at(page, "create-refused").await;

    let passphrase = propose(page, ru).await;
    look.at(page, "create-proposed").await;
    press(page, ru.get("app-next")).await;
    reach(page, ru.get("recovery-title")).await;
    let groups = texts(page, ".group").await;
    assert!(groups.len() > 10, "{} groups", groups.len());
    look.at(page, "recovery").await;

    press(page, ru.get("recovery-kept")).await;
    reach(page, ru.get("recovery-asked-title")).await;
    let labels: Vec<String> =
        texts(page, "form label").await.into_iter().filter(|label| label.starts_with("Группа")).collect();
    assert_eq!(labels.len(), 2);
    for label in &labels {
        write(page, label, "XXXX").await;
    }
    press(page, ru.get("vault-create")).await;
    read(page, first_sentence(ru.get("error-recovery_mismatch"))).await;
    look.at(page, "recovery-asked").await;
    for label in &labels {
        let number: usize = last_word(label).parse().unwrap();
        write(page, label, &groups[number - 1].to_lowercase()).await;
    }
    press(page, ru.get("vault-create")).await;
    reach(page, ru.get("case-list")).await;
    look.at(page, "cases-empty").await;
    (passphrase, groups)
}

/// Takes a proposed passphrase and types it the second time.
async fn propose(page: &WebDriver, ru: &Words) -> String {
    press(page, ru.get("passphrase-propose")).await;
    let proposed = page::find(page, thirtyfour::By::Css(".proposal")).await.text().await.unwrap();
    assert!(proposed.split_whitespace().count() >= 5, "{proposed}");
    press(page, ru.get("passphrase-take")).await;
    write(page, ru.get("passphrase-again"), &proposed).await;
    read(page, "Стойкость: хорошая").await;
    proposed
}

/// A case file, and an incident in it.
async fn record(page: &WebDriver, ru: &Words, look: &mut Look) {
    control(page, "n").await;
    reach(page, ru.get("case-new")).await;
    write(page, ru.get("case-title"), TITLE).await;
    write(page, ru.get("case-reference"), "12/2022").await;
    write(page, ru.get("case-summary"), "Обыски у жителей улицы Садовой 4 марта 2022 года.").await;
    look.at(page, "case-new").await;
    control(page, "s").await;
    reach(page, TITLE).await;
    look.at(page, "case-empty").await;

    incident(page, ru, look).await;
    testimony(page, ru, look).await;
    // By keyboard: the row, Enter, and back to the same row.
    tab(page, ru.get("case-part-incidents")).await;
    look.at(page, "case-incidents").await;
    button(page, INCIDENT).await.send_keys(Key::Enter + "").await.unwrap();
    reach(page, INCIDENT).await;
    key(page, Key::Escape).await;
    reach(page, TITLE).await;
    page::focused(page, INCIDENT).await;
    places(page, ru, look).await;
    key(page, Key::Escape).await;
    reach(page, ru.get("case-list")).await;
    look.at(page, "cases").await;
}

/// An incident, changed and put back, as a brief.
async fn incident(page: &WebDriver, ru: &Words, look: &mut Look) {
    tab(page, ru.get("case-part-incidents")).await;
    button(page, ru.get("incident-new")).await;
    control(page, "n").await;
    reach(page, ru.get("incident-new")).await;
    look.at(page, "incident-new").await;
    write(page, ru.get("incident-title"), INCIDENT).await;
    write(page, ru.get("incident-date"), "когда-то зимой").await;
    read(page, ru.get("date-unread")).await;
    write(page, ru.get("incident-date"), "4.3.2022").await;
    read(page, "4 марта 2022").await;
    write(page, ru.get("components-place-told"), "Энск, Садовая, 7").await;
    let told = "Около шести утра в дверь постучали.\nСвидетель <b>не видел</b> постановления.";
    write(page, ru.get("incident-description"), told).await;
    look.at(page, "incident-filled").await;
    control(page, "s").await;
    reach(page, INCIDENT).await;
    read(page, "Свидетель <b>не видел</b> постановления.").await;
    look.at(page, "incident").await;
    control(page, "e").await;
    write(page, ru.get("incident-title"), "Ошибка").await;
    control(page, "s").await;
    reach(page, "Ошибка").await;
    control(page, "z").await;
    reach(page, INCIDENT).await;
    control(page, "h").await;
    read(page, ru.get("history-record-undo")).await;
    // Words and names, no codes and no ids.
    read(page, "4 марта 2022").await;
    read(page, TITLE).await;
    look.at(page, "history").await;
    key(page, Key::Escape).await;
    reach(page, INCIDENT).await;
    key(page, Key::Escape).await;
    reach(page, TITLE).await;
}

/// A testimony whose speaker is made in place, and their consent.
async fn testimony(page: &WebDriver, ru: &Words, look: &mut Look) {
    let told = format!("Свидетельство: {PERSON}");
    tab(page, ru.get("case-part-testimony")).await;
    control(page, "n").await;
    reach(page, ru.get("testimony-new")).await;
    write(page, ru.get("testimony-speaker"), PERSON).await;
    choose(page, "Новый человек:").await;
    button(page, ru.get("person-make")).await;
    look.here(page, "person-new-dialog").await;
    control(page, "s").await;
    page::alone(page).await;
    write(page, ru.get("testimony-narrative"), "Меня остановили у метро.").await;
    look.at(page, "testimony-new").await;
    control(page, "s").await;
    reach(page, &told).await;
    look.at(page, "testimony").await;
    press(page, ru.get("record-add")).await;
    choose(page, ru.get("add-consent")).await;
    reach(page, ru.get("consent-new")).await;
    look.at(page, "consent-new").await;
    tick(page, "Для адвокатов").await;
    control(page, "s").await;
    // What is missing is said beside its field, and nothing is lost.
    page::find(page, thirtyfour::By::Css("[role=alert]")).await;
    key(page, Key::Escape).await;
    reach(page, &told).await;
    key(page, Key::Escape).await;
    reach(page, TITLE).await;
}

/// The other places of the rail, as they are with little in them.
async fn places(page: &WebDriver, ru: &Words, look: &mut Look) {
    let rail = [
        (1, "today"),
        (3, "people"),
        (4, "evidence"),
        (5, "search"),
        (6, "packages"),
        (7, "backup"),
        (8, "settings"),
        (9, "help"),
    ];
    for (number, name) in rail {
        page::find(page, thirtyfour::By::XPath(format!("//aside//nav//button[{number}]"))).await.click().await.unwrap();
        page::find(page, thirtyfour::By::Css("main h1")).await;
        if name == "search" {
            write(page, ru.get("search-box"), "обыска").await;
            button(page, INCIDENT).await;
        }
        look.at(page, name).await;
        let focused = page.active_element().await.unwrap();
        focused.send_keys(Key::Alt + Key::Left).await.unwrap();
        reach(page, TITLE).await;
    }
}

/// Ctrl+L: the process ends, another one follows that was told nothing on its command line.
async fn lock(window: &mut Window) {
    let old = window.process();
    let focused = window.page.active_element().await.unwrap();
    // The process that would answer is gone before it can.
    let _ = focused.send_keys(Key::Control + "l").await;
    window.follow().await;
    assert_ne!(window.process(), old);
    assert_eq!(window::arguments(window.process()).len(), 1, "no argument names the vault");
    assert_eq!(window::limit(window.process(), "Max core file size"), "1 1");
}

/// What was saved is still there.
async fn find_again(page: &WebDriver, ru: &Words) {
    // The window comes back to where the person was: the first time among the case files, then in this one.
    page::find(page, thirtyfour::By::Css(".frame main h1")).await;
    if texts(page, ".frame main h1").await == [ru.get("case-list")] {
        press(page, TITLE).await;
    }
    reach(page, TITLE).await;
    tab(page, ru.get("case-part-incidents")).await;
    // All of the row's text, seen or cut off at its edge.
    let row = button(page, INCIDENT).await.prop("textContent").await.unwrap().unwrap_or_default();
    assert!(row.contains("4 марта 2022") && row.contains("Энск, Садовая, 7"), "{row}");
}

fn last_word(text: &str) -> String {
    text.split_whitespace().last().unwrap_or_default().to_owned()
}

fn first_sentence(text: &str) -> &str {
    text.split_inclusive('.').next().unwrap_or(text)
}

/// Tauri and WebKit honour these variables in any build; the one that ships starts over without them.
#[tokio::test(flavor = "multi_thread")]
async fn the_window_that_ships_cannot_be_driven() {
    let shipped = std::env::var_os("KHRONIKA_BIN_DIR").map(|dir| std::path::PathBuf::from(dir).join("khronika-window"));
    let Some(shipped) = shipped.filter(|path| path.is_file()) else {
        println!("skipped: KHRONIKA_BIN_DIR holds no window that ships");
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let port = window::free_port();
    let mut child = std::process::Command::new(shipped)
        .env("HOME", home.path())
        .env("NO_AT_BRIDGE", "1")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("WEBKIT_INSPECTOR_SERVER", format!("127.0.0.1:{port}"))
        .stdin(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let process = child.id();
    window::wait_until("the page has its process", || window::has_child(process, "WebKitWebProces")).await;
    let reached = std::net::TcpStream::connect(("127.0.0.1", port));
    let limit = window::limit(process, "Max core file size");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(reached.is_err(), "something listens for a driver");
    assert_eq!(limit, "1 1");
}

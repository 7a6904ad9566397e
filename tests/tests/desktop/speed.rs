//! How fast the window is, in the window itself: from a click to the painted screen, while typing, while scrolling.
//!
//! Owns: the measuring, and prints what it measured. Runs in the long form only: a machine that does other things
//! besides would fail it.

use acceptance::crowd;
use acceptance::desk::{Desk, PASSPHRASE};
use serde_json::json;
use thirtyfour::{By, Key, WebDriver};

use crate::page::{self, key, press, reach, tab, write};
use crate::window::Window;
use crate::words::Words;

/// Rows of the list that is scrolled.
const ROWS: usize = 100_000;
/// Milliseconds that a screen may take from the click on.
const SCREEN: f64 = 150.0;
/// Milliseconds that a frame may take.
const FRAME: f64 = 50.0;

/// Watches frames from now on: the longest, in milliseconds.
const WATCH: &str = "window.longest = 0; window.watching = true; let last = performance.now();
    const look = now => { window.longest = Math.max(window.longest, now - last); last = now; if (window.watching) requestAnimationFrame(look); };
    requestAnimationFrame(now => { last = now; requestAnimationFrame(look); });";

/// Clicks, and gives the milliseconds until what was asked for is on the screen and painted.
const CLICK: &str = "const [element, wanted, done] = arguments;
    const begun = performance.now();
    const painted = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
    const there = () => document.querySelector(wanted);
    element.click();
    const seen = new MutationObserver(() => { if (there()) { seen.disconnect(); painted(); } });
    seen.observe(document.body, { childList: true, subtree: true, attributes: true });
    setTimeout(() => { if (there()) { seen.disconnect(); painted(); } });";

async fn click(page: &WebDriver, what: By, wanted: &str) -> f64 {
    let element = page::find(page, what).await;
    let took: f64 =
        page.execute_async(CLICK, vec![element.to_json().unwrap(), json!(wanted)]).await.unwrap().convert().unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    took
}

async fn longest(page: &WebDriver) -> f64 {
    page.execute("window.watching = false; return window.longest", vec![]).await.unwrap().convert().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_and_no_frame_makes_a_person_wait() {
    if std::env::var_os("KHRONIKA_LONG").is_none() {
        return;
    }
    let Some(binary) = Window::binary() else { return };
    let Some(mut desk) = Desk::shipped() else { return };
    crowd::fill_rows(&mut desk, "Сто тысяч", ROWS);
    crowd::fill_many(&mut desk);
    desk.lock();
    let window = Window::start(&binary).await;
    let (page, ru) = (&window.page, Words::of("ru"));
    page::find(page, By::Css("h1")).await;
    let russian = "//label[input[@type='radio' and @value='ru']]";
    page::find(page, By::XPath(russian)).await.click().await.unwrap();
    press(page, ru.get("vault-open")).await;
    write(page, ru.get("vault-directory"), desk.vault().to_str().unwrap()).await;
    write(page, ru.get("passphrase"), PASSPHRASE).await;
    key(page, Key::Enter).await;
    reach(page, ru.get("case-list")).await;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;

    let mut screens = vec![("case", click(page, By::XPath("//button[contains(., 'Большое')]"), "[role=tab]").await)];
    for part in ["people", "incidents", "testimony", "evidence", "notes", "overview"] {
        let name = ru.get(&format!("case-part-{part}"));
        let path = format!("//*[@role='tab'][contains({}, {})]", page::plain("."), page::quoted(name));
        let wanted =
            if part == "overview" { "#case-part h2" } else { "#case-part section [role=grid], #case-part .empty" };
        screens.push((part, click(page, By::XPath(path), wanted).await));
    }
    tab(page, ru.get("case-part-incidents")).await;
    screens.push(("a record", click(page, By::Css(".rows button[data-at='3']"), "main dl").await));
    let edit = format!("//button[contains({}, {})]", page::plain("."), page::quoted(ru.get("record-edit")));
    screens.push(("its form", click(page, By::XPath(edit), "main form").await));
    let field = page::field(page, ru.get("incident-description")).await;
    page.execute(WATCH, vec![]).await.unwrap();
    // Letter by letter, faster than anybody types.
    for letter in "Рассказ о том, что произошло рано утром, слово за словом. ".repeat(4).chars()
    {
        field.send_keys(letter.to_string()).await.unwrap();
    }
    // What was typed is kept as a draft meanwhile.
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let typing = longest(page).await;
    key(page, Key::Escape).await;
    let rail = ["today", "cases", "people", "evidence", "search", "packages", "backup", "settings", "help"];
    for (number, name) in (1..).zip(rail) {
        let place = format!("//aside//nav//button[{number}]");
        screens.push((name, click(page, By::XPath(place), "main h1").await));
    }

    click(page, By::XPath("//aside//nav//button[2]"), "main h1").await;
    press(page, "Сто тысяч").await;
    tab(page, ru.get("case-part-incidents")).await;
    page::find(page, By::Css(".rows button[data-at='0']")).await;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    page.execute(WATCH, vec![]).await.unwrap();
    let scroll = "const done = arguments[0]; const main = document.querySelector('main'); let step = 0;
        const far = main.scrollHeight; const go = () => { step += 1;
            main.scrollTop += step < 200 ? 300 : far / 200; if (step < 400) requestAnimationFrame(go); else setTimeout(done, 500); };
        requestAnimationFrame(go);";
    page.execute_async(scroll, vec![]).await.unwrap();
    let scrolling = longest(page).await;

    println!("longest frame while typing {typing:.0} ms, while scrolling {ROWS} rows {scrolling:.0} ms");
    for (name, took) in &screens {
        println!("{name}: {took:.0} ms");
    }
    let slow: Vec<_> = screens.iter().filter(|(_, took)| *took > SCREEN).collect();
    assert!(slow.is_empty() && typing <= FRAME && scrolling <= FRAME, "{slow:?}");
}

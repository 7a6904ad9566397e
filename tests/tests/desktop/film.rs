//! A film that is larger than memory, and a document of a thousand pages: how long they let a person wait, and what
//! they take of memory. The long form (`KHRONIKA_LONG`) has 4 GB and plays for a minute.
//!
//! Owns: the figures. They are seen on the screen and in /proc.

use std::fs;
use std::time::{Duration, Instant};

use acceptance::residue::family;
use acceptance::{Desk, media};
use serde_json::json;
use thirtyfour::{By, Key, WebDriver};

use crate::page::{self, key, press};
use crate::window::Window;
use crate::words::Words;

/// Bytes of memory that looking may take beyond what the window takes without it.
const MEMORY: u64 = 400 << 20;

/// Presses what is handed over, plays as soon as there is a picture, and tells the milliseconds to the first that plays.
const BEGIN: &str = "const [look, done] = arguments; const begun = performance.now(); let pressed = false;
    const see = () => {
        const video = document.querySelector('main video');
        if (video?.readyState >= 2 && !pressed) { pressed = true; document.querySelector('main .tools button').click(); }
        if (video?.currentTime > 0 && video.getVideoPlaybackQuality().totalVideoFrames > 0) return done(performance.now() - begun);
        requestAnimationFrame(see);
    };
    look.click(); see();";

/// Moves the slider, and tells the milliseconds until it plays on from there.
const SEEK: &str = "const [part, done] = arguments; const begun = performance.now();
    const video = document.querySelector('main video'), slider = document.querySelector('main input[type=range]');
    const to = Number(slider.max) * part;
    slider.value = to; slider.dispatchEvent(new Event('input', { bubbles: true }));
    const see = () => {
        if (!video.seeking && video.readyState >= 3 && video.currentTime > to && video.currentTime < to + 30) return done(performance.now() - begun);
        requestAnimationFrame(see);
    };
    see();";

/// Goes to a page, and tells the milliseconds until its words stand beside its picture.
const TURN: &str = "const [number, done] = arguments; const begun = performance.now();
    const field = document.querySelector('main input[type=number]');
    field.value = number; field.dispatchEvent(new Event('input', { bubbles: true }));
    const see = () => {
        if (document.querySelector('main .unseen')?.textContent.includes('Page ' + number + '\\n')) return done(performance.now() - begun);
        requestAnimationFrame(see);
    };
    see();";

/// Bytes of memory of the window and all that it has started.
fn memory(process: u32) -> u64 {
    let resident = |id: u32| {
        let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with("Rss:")).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|number| number.parse::<u64>().ok()).unwrap_or_default() << 10
    };
    family(process).into_iter().map(resident).sum()
}

/// Bytes that the window has read so far, from wherever.
fn read_by(process: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/io")).unwrap();
    text.lines().find_map(|line| line.strip_prefix("rchar: ")?.parse().ok()).unwrap()
}

async fn timed(page: &WebDriver, script: &str, argument: serde_json::Value) -> Duration {
    let took: f64 = page.execute_async(script, vec![argument]).await.unwrap().convert().unwrap();
    Duration::from_secs_f64(took / 1000.0)
}

async fn at(page: &WebDriver) -> f64 {
    page.execute("return document.querySelector('main video').currentTime", vec![]).await.unwrap().convert().unwrap()
}

/// The exhibit's page, from the list of all exhibits.
async fn open(page: &WebDriver, words: &Words, title: &str) {
    let evidence = format!("//aside//nav//button[contains(., {})]", page::quoted(words.get("app-evidence")));
    page::find(page, By::XPath(evidence)).await.click().await.unwrap();
    let row = format!("//*[contains(@class, 'rows')]//button[contains(., {})]", page::quoted(title));
    page::find(page, By::XPath(row)).await.click().await.unwrap();
    page::find(page, By::Css("main dl")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_larger_than_memory_and_a_long_document_make_nobody_wait() {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let Some(mut desk) = Desk::shipped() else { return };
    let long = std::env::var_os("KHRONIKA_LONG").is_some();
    // Where other tests run beside it on a build that isn't optimised, only a stop counts.
    let (start, seek) = if long {
        (Duration::from_secs(2), Duration::from_secs(1))
    } else {
        (Duration::from_secs(15), Duration::from_secs(10))
    };
    let film = media::film(desk.folder.path(), if long { 28 } else { 1 }, "nobody");
    let size = fs::metadata(&film).unwrap().len();
    let document = media::document(desk.folder.path(), 1000, "as it was written down by nobody");
    for file in [&film, &document] {
        desk.call("evidence.attach", json!({"file": file}));
        fs::remove_file(file).unwrap();
    }
    desk.lock();
    let window = Window::start(&binary).await;
    let (page, words) = (&window.page, Words::of("en"));
    page.set_script_timeout(Duration::from_secs(60)).await.unwrap();
    page::find(page, By::Css("h1")).await;
    page::open_vault(page, &words, &desk.vault()).await;

    open(page, &words, "film.mp4").await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let idle = memory(window.process());
    let look = page::button(page, words.get("viewer-look")).await.to_json().unwrap();
    let began = timed(page, BEGIN, look).await;
    let mut sought = Vec::new();
    for part in [0.5, 0.93, 0.07, 0.333, 0.98, 0.02] {
        sought.push(timed(page, SEEK, json!(part)).await);
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    let before = at(page).await;
    key(page, Key::Right).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert!(at(page).await > before + 5.0, "the key goes on by five seconds");
    let (seconds, from, mut peak) = (if long { 60 } else { 8 }, at(page).await, 0);
    let since = Instant::now();
    while since.elapsed() < Duration::from_secs(seconds) {
        peak = peak.max(memory(window.process()));
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    let played = at(page).await - from;
    key(page, Key::Escape).await;
    page::find(page, By::Css("main dl")).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let left = read_by(window.process());
    tokio::time::sleep(Duration::from_secs(2)).await;
    let after = read_by(window.process()) - left;
    let film_takes = peak.saturating_sub(idle);
    println!("film of {} MB: plays after {began:?}; places after {sought:?}", size / 1_000_000);
    println!("film: {played:.0} of {seconds} s played, {} MiB over {} MiB", film_takes >> 20, idle >> 20);

    open(page, &words, "document.pdf").await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let idle = memory(window.process());
    press(page, words.get("viewer-look")).await;
    page::find(page, By::Css("main input[type=number]")).await;
    let (mut turned, mut peak) = (Vec::new(), 0);
    let since = Instant::now();
    for number in [1, 1000, 500, 2, 999].into_iter().chain((10..).step_by(7)) {
        if turned.len() >= 5 && since.elapsed() > Duration::from_secs(seconds) || number > 1000 {
            break;
        }
        turned.push(timed(page, TURN, json!(number)).await);
        peak = peak.max(memory(window.process()));
    }
    let slowest = turned.iter().max().unwrap();
    let document_takes = peak.saturating_sub(idle);
    println!(
        "document: {} pages, the slowest after {slowest:?}, {} MiB over {} MiB",
        turned.len(),
        document_takes >> 20,
        idle >> 20
    );

    assert!(began <= start, "the film plays after {began:?}");
    assert!(sought.iter().all(|took| *took <= seek), "places are found after {sought:?}");
    assert!(played > 0.9 * seconds as f64, "it stood still: {played} of {seconds} s");
    assert!(after < 1 << 20, "{after} bytes were read after the screen was left");
    assert!(film_takes <= MEMORY && document_takes <= MEMORY, "{film_takes} and {document_takes} bytes");
    assert!(*slowest <= seek, "a page takes {slowest:?}");
}

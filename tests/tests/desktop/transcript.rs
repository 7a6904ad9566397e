//! A recording is transcribed in the window by the keyboard alone: the keys work while it plays, time marks are those of the
//! picture that is seen, what is typed outlives a kill, and a word that is clicked plays from there.
//!
//! Owns: the film whose pictures tell their own number, and what is measured by it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use acceptance::Desk;
use serde_json::{Value, json};
use thirtyfour::{By, Key, TypingData, WebDriver};

use crate::look::Look;
use crate::page::{self, control, key};
use crate::window::Window;
use crate::words::Words;

/// Pictures a second, and bits in which each tells its number: white and black columns.
const RATE: f64 = 20.0;

/// A film of twenty seconds, with that as its title, 192 × 64: column n of a picture is white where bit n of its number is set.
pub fn film(folder: &Path, tag: &str) -> Option<PathBuf> {
    let file = folder.join("clock.mp4");
    let bits = "geq=lum='if(mod(floor(N/pow(2,floor(X/16))),2),235,16)':cb=128:cr=128";
    let picture = format!("color=black:size=192x64:rate={RATE}:duration=20,{bits}");
    let mut make = Command::new("ffmpeg");
    make.args(["-v", "error", "-y", "-nostdin", "-f", "lavfi", "-i", &picture]);
    make.args(["-f", "lavfi", "-i", "anoisesrc=sample_rate=48000:amplitude=0.1:duration=20"]);
    make.args([
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p",
        "-g",
        "20",
        "-c:a",
        "aac",
        "-b:a",
        "192k",
        "-metadata",
        &format!("title={tag}"),
    ]);
    make.arg(&file).status().is_ok_and(|status| status.success()).then_some(file)
}

/// With each time mark: the number of the picture that is seen, and where the player says it is.
const WATCH: &str = "window.marks = [];
    const canvas = document.createElement('canvas'); canvas.width = 192; canvas.height = 64;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    window.seen = () => {
        const video = document.querySelector('main video');
        pen.drawImage(video, 0, 0, 192, 64);
        let number = 0;
        for (let bit = 0; bit < 12; bit++) if (pen.getImageData(bit * 16 + 8, 32, 1, 1).data[0] > 128) number += 2 ** bit;
        return [number, video.currentTime, video.paused ? 1 : 0];
    };
    window.addEventListener('keydown', event => { if (event.ctrlKey && event.code === 'KeyM') window.marks.push(window.seen()); }, true);";

async fn seen(page: &WebDriver) -> [f64; 3] {
    page.execute("return window.seen()", vec![]).await.unwrap().convert().unwrap()
}

pub async fn type_in(page: &WebDriver, words: impl Into<TypingData>) {
    page.active_element().await.unwrap().send_keys(words).await.unwrap();
}

async fn texts(page: &WebDriver) -> Vec<String> {
    let script = "return [...document.querySelectorAll('main li textarea')].map(each => each.value)";
    page.execute(script, vec![]).await.unwrap().convert().unwrap()
}

/// Seconds of the marks `[mm:ss.s]` in a text.
fn marks(text: &str) -> Vec<f64> {
    let inside = text.split('[').skip(1).filter_map(|rest| rest.split_once(']'));
    inside
        .filter_map(|(mark, _)| {
            let (minutes, seconds) = mark.split_once(':')?;
            Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
        })
        .collect()
}

pub async fn wait(page: &WebDriver, script: &str, what: &str) {
    for _ in 0..200 {
        if page.execute(script, vec![]).await.unwrap().convert::<bool>().unwrap() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let says = page.find(By::Css("main")).await.unwrap().text().await.unwrap();
    panic!("{what}: {says}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recording_is_transcribed_by_keys_while_it_plays() {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let Some(mut desk) = Desk::shipped() else { return };
    let Some(file) = film(desk.folder.path(), "clock") else {
        println!("skipped: ffmpeg isn't installed");
        return;
    };
    desk.call("evidence.attach", json!({"file": file, "title": "Разговор во дворе (вымысел)"}));
    desk.lock();
    let mut window = Window::start(&binary).await;
    let words = Words::of("ru");
    let long = std::env::var_os("KHRONIKA_LONG").is_some();
    let mut look = if long { Look::new("transcript") } else { Look::brief("transcript") };
    open(&window.page, &words, &desk.vault(), &mut look).await;
    let page = &window.page;
    page::find(page, By::Css("main dl")).await;
    type_in(page, Key::Control + Key::Shift + "e").await;
    page::find(page, By::Css("main li textarea")).await;
    page.execute(WATCH, vec![]).await.unwrap();
    wait(page, "return (document.querySelector('main video')?.readyState ?? 0) >= 3", "the film is ready").await;
    // The focus is in the text: every key from here on is pressed there.
    control(page, "p").await;
    wait(page, "return document.querySelector('main video').currentTime > 1", "the key plays").await;
    type_in(page, "Кто там? ").await;
    for words in ["Никого. ", "Откройте. ", "Сейчас "] {
        tokio::time::sleep(Duration::from_millis(1130)).await;
        control(page, "m").await;
        type_in(page, words).await;
    }
    control(page, "u").await;
    control(page, "p").await;
    wait(page, "return document.querySelector('main video').paused", "the key pauses").await;
    control(page, "m").await;
    let told: Vec<[f64; 3]> = page.execute("return window.marks", vec![]).await.unwrap().convert().unwrap();
    let text = texts(page).await.remove(0);
    println!("{text}");
    assert!(text.starts_with("Кто там? [") && text.contains("] Никого. ["), "{text}");
    assert!(text.contains(words.get("transcribe-unclear-word")), "{text}");
    let set = marks(&text);
    assert_eq!(set.len(), 4, "{text}");
    for (mark, [number, player, paused]) in set.iter().zip(&told) {
        // A picture is seen from its own time on until the next one's.
        let shown = (number + 0.5) / RATE;
        println!(
            "mark {mark:.1}, player {player:.3}, picture {shown:.3}{}",
            if *paused > 0.0 { ", at rest" } else { "" }
        );
        assert!((mark - player).abs() <= 0.051, "the mark is where the player is: {mark} and {player}");
        assert!((mark - shown).abs() <= 0.1 + 0.5 / RATE, "the mark is the picture's: {mark} and {shown}");
    }

    // Back, slower, the next passage by another speaker; all of it without leaving the text.
    let [_, rested, _] = seen(page).await;
    control(page, "j").await;
    let [_, back, _] = seen(page).await;
    assert!((rested - back - 5.0).abs() < 0.05 || back == 0.0, "{rested} and {back}");
    type_in(page, Key::Alt + Key::Down + Key::Down).await;
    let rate: Value = page
        .execute(
            "const video = document.querySelector('main video'); return [video.playbackRate, video.preservesPitch]",
            vec![],
        )
        .await
        .unwrap()
        .convert()
        .unwrap();
    assert_eq!(rate, json!([0.8, true]));
    type_in(page, Key::Control + Key::Shift + "j").await;
    control(page, "p").await;
    tokio::time::sleep(Duration::from_millis(900)).await;
    control(page, "p").await;
    type_in(page, Key::Control + Key::Enter).await;
    type_in(page, "Это соседка.").await;
    let lines = texts(page).await;
    assert_eq!((lines.len(), lines[1].as_str()), (2, "Это соседка."), "{lines:?}");
    look.at(page, "writing").await;

    // A kill: what was typed is a draft in the vault.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let killed = Command::new("kill").args(["-9", &window.process().to_string()]).status().unwrap();
    assert!(killed.success());
    drop(window);
    window = Window::start(&binary).await;
    let page = &window.page;
    page::find(page, By::Css("h1")).await;
    // A home of its own again: it speaks as the system does.
    page::open_vault(page, &Words::of("en"), &desk.vault()).await;
    page::press(page, "Разговор во дворе").await;
    page::find(page, By::Css("main li textarea")).await;
    assert_eq!(texts(page).await, lines, "what was typed came back");
    let second = page.find_all(By::Css("main li textarea")).await.unwrap().pop().unwrap();
    second.send_keys(" Откройте ей.").await.unwrap();
    wait(page, "return (document.querySelector('main video')?.readyState ?? 0) >= 3", "the film is ready").await;
    type_in(page, Key::Control + Key::Shift + "s").await;
    page::find(page, By::Css("main [data-word]")).await;
    page.execute(WATCH, vec![]).await.unwrap();
    wait(page, "return (document.querySelector('main video')?.readyState ?? 0) >= 3", "the film is ready").await;
    look.at(page, "reading").await;

    // A click on a word plays from there: on a mark and on a word after it.
    for (piece, plays) in [("[data-word].mark", set[0]), ("[data-word='0/0']", 0.0)] {
        let word = page::find(page, By::Css(piece)).await;
        page.execute("document.querySelector('main video').pause()", vec![]).await.unwrap();
        word.click().await.unwrap();
        wait(
            page,
            "const video = document.querySelector('main video'); return !video.paused && !video.seeking",
            "it plays",
        )
        .await;
        let [number, player, _] = seen(page).await;
        println!("clicked {plays:.1}: player {player:.3}, picture {:.3}", (number + 0.5) / RATE);
        assert!(player >= plays - 0.05 && player < plays + 1.5, "plays from {player}, not from {plays}");
    }
    // And by keys: into the text, two words on, Enter.
    page.execute("document.querySelector('main video').pause(); document.querySelector('main ol').focus()", vec![])
        .await
        .unwrap();
    key(page, Key::Right).await;
    key(page, Key::Enter).await;
    wait(page, "return !document.querySelector('main video').paused", "Enter plays").await;
    key(page, Key::Escape).await;
    look.finish();
    drop(window);
    let vault = desk.vault();
    acceptance::screen::wait_for("the window lets the vault go", || {
        acceptance::desk::open(&mut desk.session, &vault).is_ok()
    });
    let list = desk.call("record.list", json!({"kind": "evidence", "limit": 100}));
    let made = list["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned());
    let made: Vec<String> = made.collect();
    let transcript = made.iter().find(|id| desk.document(id)["derivation"] == json!("transcript")).unwrap().clone();
    let shown = desk.call("transcript.show", json!({"id": transcript}));
    assert_eq!(shown["passages"][1]["text"], json!("Это соседка. Откройте ей."));
    let first = marks(shown["passages"][0]["text"].as_str().unwrap());
    assert_eq!(first, set, "the exhibit has the marks as they were set");
    assert_eq!(desk.call("draft.list", json!({})), json!([]));
}

/// Into the vault, and to the page of the recording.
pub async fn open(page: &WebDriver, words: &Words, vault: &Path, look: &mut Look) {
    page::find(page, By::Css("h1")).await;
    look.at(page, "welcome").await;
    page::open_vault(page, words, vault).await;
    let evidence = format!("//aside//nav//button[contains(., {})]", page::quoted(words.get("app-evidence")));
    page::find(page, By::XPath(evidence)).await.click().await.unwrap();
    let row = format!("//*[contains(@class, 'rows')]//button[contains(., {})]", page::quoted("Разговор во дворе"));
    page::find(page, By::XPath(row)).await.click().await.unwrap();
}

//! A whole folder taken in through the window: asked beforehand, broken off, gone on with; the page stays quick meanwhile.
//! The long form (`KHRONIKA_LONG`) takes 10,000 files, 20 GB, and tells figures.
//!
//! Owns: what is seen of an intake. Must not look at the vault: whatever it knows, it reads from the screen.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use acceptance::{Desk, screen};
use thirtyfour::{By, Key, WebDriver};

use crate::look::Look;
use crate::page::{self, control, key, press};
use crate::window::Window;
use crate::words::Words;

/// Watches how long the page stands still between two frames, from now on.
const WATCH: &str = "const seen = (window.frames_seen = { most: 0, late: 0, all: 0 });
    let last = performance.now();
    const each = (now) => {
        const took = now - last; last = now;
        seen.all += 1; seen.most = Math.max(seen.most, took); if (took > 100) seen.late += 1;
        if (window.frames_seen === seen) requestAnimationFrame(each);
    };
    requestAnimationFrame(each);";

/// Milliseconds of the longest frame, how many took longer than 100, and how many there were.
async fn frames(page: &WebDriver) -> (f64, u64, u64) {
    let told = page.execute("const s = window.frames_seen; return [s.most, s.late, s.all]", vec![]).await.unwrap();
    told.convert().unwrap()
}

/// Files that no two are alike of; each with a place in a folder of its own hundred.
fn photographs(folder: &Path, files: u32, size: usize) {
    let mut block = vec![0_u8; size];
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    for byte in &mut block {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        *byte = seed.to_le_bytes()[0];
    }
    for number in 0..files {
        let file = folder.join(format!("{:03}/IMG_{number:05}.bin", number / 100));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let mut file = fs::File::create(file).unwrap();
        file.write_all(&number.to_be_bytes()).unwrap();
        file.write_all(&block).unwrap();
    }
}

/// Bytes of memory that the window's processes have of their own.
fn memory() -> u64 {
    let mut sum = 0;
    for entry in fs::read_dir("/proc").unwrap().flatten() {
        let path = entry.path();
        let exe = fs::read_link(path.join("exe")).unwrap_or_default();
        if exe.to_string_lossy().contains("khronika-window-drivable") {
            let told = fs::read_to_string(path.join("smaps_rollup")).unwrap_or_default();
            let line = told.lines().find(|line| line.starts_with("Pss:")).unwrap_or_default();
            sum += line.split_whitespace().nth(1).and_then(|kib| kib.parse::<u64>().ok()).unwrap_or_default() << 10;
        }
    }
    sum
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_folder_is_broken_off_and_goes_on_and_the_page_stays_quick() {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let Some(mut desk) = Desk::shipped() else { return };
    desk.lock();
    let large = std::env::var_os("KHRONIKA_LARGE").is_some();
    let (files, size) = if large { (10_000, 2_000_000) } else { (1_500, 100_000) };
    // The chooser takes the folder around what is typed; there is nothing else in it.
    let around = tempfile::tempdir().unwrap();
    let folder = around.path().join("camera");
    photographs(&folder, files, size);
    fs::write(folder.join("пусто.jpg"), "").unwrap();
    let window = Window::start(&binary).await;
    let (page, words) = (&window.page, Words::of("ru"));
    let mut look =
        if std::env::var_os("KHRONIKA_LONG").is_some() { Look::new("intake") } else { Look::brief("intake") };
    page::find(page, By::Css("h1")).await;
    look.at(page, "welcome").await;
    page::open_vault(page, &words, &desk.vault()).await;
    // By keyboard alone, from anywhere.
    control(page, "k").await;
    page::find(page, By::Css("dialog[open] input")).await.send_keys("приложить папку").await.unwrap();
    page::find(page, By::XPath("//*[@role='option']")).await;
    key(page, Key::Enter).await;
    screen::answer("the chooser of a folder", folder.join(".").to_str().unwrap());
    reach_dialog(page, words.get("intake-title")).await;
    look.here(page, "questions").await;
    let idle = memory();
    let begun = Instant::now();
    press(page, words.get("intake-take")).await;
    // Broken off once some of it is in.
    let share = "return (document.querySelector('section progress') || {}).value || 0";
    while page.execute(share, vec![]).await.unwrap().convert::<f64>().unwrap() < 5.0 {
        if begun.elapsed() > Duration::from_secs(60) {
            panic!("it doesn't begin: {}", page.find(By::Css("body")).await.unwrap().text().await.unwrap());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    look.here(page, "running").await;
    press(page, words.get("components-cancel")).await;
    page::button(page, words.get("intake-go-on")).await;
    look.here(page, "stopped").await;
    // From here on: what looked at the screen held it up.
    page.execute(WATCH, vec![]).await.unwrap();
    press(page, words.get("intake-go-on")).await;
    let mut most = 0;
    let ended = words.get("intake-missed-which");
    loop {
        most = most.max(memory());
        let said: bool = page
            .execute(
                "return [...document.querySelectorAll('summary, details, button')].some((e) => e.textContent.replaceAll('\u{a0}', ' ').includes(arguments[0]))
                 && !document.querySelector('progress')",
                vec![ended.into()],
            )
            .await
            .unwrap()
            .convert()
            .unwrap();
        if said {
            break;
        }
        assert!(begun.elapsed() < Duration::from_secs(3000), "it doesn't end");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    let took = begun.elapsed();
    let (longest, late, all) = frames(page).await;
    println!(
        "{files} files of {size} bytes in {:.1} s, a break and screens looked at included; memory {} MiB over idle at most; \
         {all} frames, {late} over 100 ms, the longest {longest:.0} ms",
        took.as_secs_f64(),
        most.saturating_sub(idle) >> 20
    );
    look.here(page, "missed").await;
    press(page, words.get("app-understood")).await;
    page::find(page, By::Css(".rows button[data-at='0']")).await;
    look.finish();
    drop(window);
    let vault = desk.vault();
    screen::wait_for("the window lets the vault go", || acceptance::desk::open(&mut desk.session, &vault).is_ok());
    let list = desk.call("record.list", serde_json::json!({"kind": "evidence", "limit": 1}));
    assert_eq!(list["total"], serde_json::json!(files));
}

async fn reach_dialog(page: &WebDriver, title: &str) {
    page::find(page, By::XPath(format!("//dialog[@open]//h2[{}={}]", page::plain("."), page::quoted(title)))).await;
}

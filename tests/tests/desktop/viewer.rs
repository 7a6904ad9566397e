//! Exhibits looked at in the window: each file of the sample case is shown as what it is, from the encrypted file.
//!
//! Owns: what must be seen of each. Must not look at the vault: whatever it knows, it reads from the screen.

use acceptance::Desk;
use serde_json::json;
use thirtyfour::{By, Key, WebDriver};

use crate::look::Look;
use crate::page::{self, key};
use crate::window::Window;
use crate::words::Words;

/// What is on the screen once it is shown: the sort of element, and what tells that something stands in it.
const SEEN: &str = "const at = document.querySelector('main');
    const image = at.querySelector('img'), canvas = at.querySelector('canvas'), media = at.querySelector('audio, video'), text = at.querySelector('pre');
    if (image) return image.complete && image.naturalWidth > 0 ? 'picture' : '';
    if (canvas) {
        const drawn = canvas.width > 0 && canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(each => each !== 0 && each !== 255);
        return drawn ? 'page' : '';
    }
    if (media) return media.duration > 0 ? media.localName : '';
    if (text) return text.textContent.length > 10 ? 'text' : '';
    return at.querySelector('.message') ? 'said' : '';";

async fn seen(page: &WebDriver) -> String {
    for _ in 0..150 {
        let told: String = page.execute(SEEN, vec![]).await.unwrap().convert().unwrap();
        if !told.is_empty() {
            return told;
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    let says = page.find(By::Css("main")).await.unwrap().text().await.unwrap();
    panic!("nothing is shown: {says}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_exhibit_is_shown_as_what_it_is() {
    let Some(binary) = Window::binary() else {
        println!("skipped: KHRONIKA_WINDOW names no window that may be driven");
        return;
    };
    let Some(mut desk) = Desk::shipped() else { return };
    desk.call("sample.fill", json!({}));
    let rows = desk.call("record.list", json!({"kind": "evidence", "order": "title", "limit": 100}))["rows"].clone();
    let files: Vec<String> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let record = desk.document(row["id"].as_str().unwrap());
            record["file_name"].as_str().unwrap_or_default().to_owned()
        })
        .collect();
    desk.lock();
    let window = Window::start(&binary).await;
    let (page, words) = (&window.page, Words::of("ru"));
    let long = std::env::var_os("KHRONIKA_LONG").is_some();
    let mut look = if long { Look::new("viewer") } else { Look::brief("viewer") };
    page::find(page, By::Css("h1")).await;
    look.at(page, "welcome").await;
    page::open_vault(page, &words, &desk.vault()).await;
    let evidence = format!("//aside//nav//button[contains(., {})]", page::quoted(words.get("app-evidence")));
    page::find(page, By::XPath(evidence)).await.click().await.unwrap();
    let mut told = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let row = page::find(page, By::Css(format!(".rows button[data-at='{at}']"))).await;
        row.scroll_into_view().await.unwrap();
        row.click().await.unwrap();
        page::find(page, By::Css("main dl")).await;
        page::control(page, "\u{e007}").await;
        page::find(page, By::Css("main section > p.what")).await;
        let shown = seen(page).await;
        let name = file.replace('.', "-");
        look.at(page, &name).await;
        if let Some(player) = shown.strip_prefix("audio").or(shown.strip_prefix("video")) {
            assert!(player.is_empty());
            plays(page, file).await;
        }
        told.push(format!("{file}: {shown}"));
        key(page, Key::Escape).await;
        page::find(page, By::Css("main dl")).await;
        key(page, Key::Escape).await;
        page::find(page, By::Css(".rows")).await;
    }
    told.sort();
    println!("{}", told.join("\n"));
    for expected in [
        "akt-nedopuska.pdf: page",
        "dver-redakcii.webp: picture",
        "dvizhenie-otsepleniya.gif: picture",
        "materialy-dela.zip: said",
        "megafon.wav: audio",
        "narukavny-znak.jpg: picture",
        "otvet-otdela.txt: text",
        "pismo-banka.eml: text",
        "plan-avtozaka.svg: picture",
        "ploshchad-video.mp4: video",
        "podyezd-kamera.webm: video",
        "postanovlenie-suda.pdf: page",
        "razgovor-akkreditaciya.mp3: audio",
        "shema-ploshchadi.png: picture",
        "stranica-listok.html: text",
        "zhaloba.docx: said",
        "zvonok-materi.ogg: audio",
    ] {
        assert!(told.iter().any(|line| line == expected), "{expected}\n{}", told.join("\n"));
    }
    look.finish();
}

/// Plays, and goes back by the key; a recording that stands still after a second isn't played.
async fn plays(page: &WebDriver, file: &str) {
    let at = "return document.querySelector('audio, video').currentTime";
    page.active_element().await.unwrap().send_keys("p").await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    let played: f64 = page.execute(at, vec![]).await.unwrap().convert().unwrap();
    assert!(played > 0.2, "{file} doesn't play: {played}");
}

//! Working copies of documents (PDF): what was hidden is gone, and everything else but the pages' looks, by the word of stock
//! tools; the parts lie where they were drawn, however a page is turned and cropped. Invented throughout.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use acceptance::{Desk, media, shipped};
use serde_json::{Value, json};

mod document;
mod hostile;

use document::{SIZE, Seen, blue, full, page, red, stream, tool, written};

fn attached(desk: &mut Desk, bytes: &[u8]) -> String {
    let file = desk.path("document.pdf");
    fs::write(&file, bytes).unwrap();
    desk.call("evidence.attach", json!({"file": file, "title": "Протокол"}))["id"].as_str().unwrap().to_owned()
}

fn extracted(desk: &mut Desk, id: &Value, name: &str) -> PathBuf {
    let out = desk.path(name);
    desk.call("evidence.extract", json!({"id": id, "out": out}));
    out
}

/// The most memory that a decoder of this process takes while something is done, in KiB.
fn watched<R>(done: impl FnOnce() -> R) -> (R, u64) {
    let (over, most) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
    let watch = {
        let (over, most) = (Arc::clone(&over), Arc::clone(&most));
        std::thread::spawn(move || {
            let own = std::process::id().to_string();
            while !over.load(Ordering::Relaxed) {
                for process in fs::read_dir("/proc").into_iter().flatten().flatten() {
                    let told = fs::read_to_string(process.path().join("status")).unwrap_or_default();
                    let line = |name: &str| told.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
                    if line("PPid:") == Some(own.as_str()) && line("Name:") == Some("khronika") {
                        let taken = line("VmHWM:").and_then(|size| size.split(' ').next()?.parse().ok());
                        most.fetch_max(taken.unwrap_or_default(), Ordering::Relaxed);
                    }
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        })
    };
    let answer = done();
    over.store(true, Ordering::Relaxed);
    watch.join().unwrap();
    (answer, most.load(Ordering::Relaxed))
}

#[test]
fn what_a_document_holds_beside_its_looks_is_found_by_no_tool_in_its_copy() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let Some(bytes) = full(&desk) else {
        println!("skipped: exiftool or convert isn't installed");
        return;
    };
    if ["qpdf", "pdftotext"].iter().any(|program| Command::new(program).arg("--version").output().is_err()) {
        println!("skipped: qpdf or poppler-utils isn't installed");
        return;
    }
    let file = desk.path("full.pdf");
    fs::write(&file, &bytes).unwrap();
    let case = desk.create("case", json!({"title": "Вымысел"}));
    let record = json!({"title": "Протокол", "restriction": "closed_session", "shows_nobody": true, "cases": [case]});
    let id = desk.call("evidence.attach", json!({"file": file, "record": record}))["id"].clone();
    // The picture, the line below it, the form field.
    let marks = json!([
        {"page": 1, "cover": "box", "x": 0.05, "y": 0.08, "width": 0.24, "height": 0.24},
        {"page": 1, "cover": "box", "x": 0.05, "y": 0.40, "width": 0.60, "height": 0.14},
        {"page": 1, "cover": "box", "x": 0.05, "y": 0.78, "width": 0.40, "height": 0.14},
    ]);
    let args = json!({"id": id, "marks": marks, "pages": {"count": 1, "sizes": [[1, 300.0, 200.0]]}});
    let made = desk.call("evidence.redact", args.clone());
    assert_eq!(made["lacking"], json!([]));
    let copy = desk.document(made["id"].as_str().unwrap());
    assert_eq!((&copy["derived_from"], &copy["derivation"]), (&id, &json!("redaction")));
    assert_eq!((&copy["media_type"], &copy["restriction"]), (&json!("application/pdf"), &json!("closed_session")));
    assert_eq!((copy.get("shows"), copy.get("shows_nobody")), (None, None), "whoever has looked says so");
    let operation: Value = serde_json::from_str(copy["operation"].as_str().unwrap()).unwrap();
    assert_eq!((&operation["marks"], &operation["pages"]), (&marks, &json!(1)));

    let out = extracted(&mut desk, &made["id"], "copy.pdf");
    let path = out.to_str().unwrap();
    assert!(tool("pdftotext", &[file.to_str().unwrap(), "-"]).unwrap().contains("secretcanary was here"));
    assert_eq!(tool("pdftotext", &[path, "-"]).unwrap().trim(), "");
    let plain = desk.path("plain.pdf");
    tool("qpdf", &["--check", path]).unwrap();
    tool("qpdf", &["--qdf", "--object-streams=disable", path, plain.to_str().unwrap()]).unwrap();
    let found = tool("strings", &["-a", plain.to_str().unwrap()]).unwrap() + &tool("strings", &["-a", path]).unwrap();
    for word in [
        "secretcanary",
        "/JS",
        "JavaScript",
        "EmbeddedFile",
        "Filespec",
        "/Annot",
        "AcroForm",
        "/Metadata",
        "/Info",
        "OpenAction",
        "/AA",
        "/Names",
        "/Font",
        "/OCG",
        "PageLabels",
        "Exif",
        "adobe",
        "xpacket",
        "D:2022",
        "/ID",
    ] {
        // `qpdf --qdf` writes an identifier of its own.
        let of_qpdf = word == "/ID";
        let text = if of_qpdf { tool("strings", &["-a", path]).unwrap() } else { found.clone() };
        assert!(!text.contains(word), "{word}");
    }
    let told = tool("exiftool", &["-a", "-G1", path]).unwrap() + &tool("pdfinfo", &[path]).unwrap();
    for word in ["secretcanary", "Author", "Creator", "Producer", "Create Date", "CreationDate", "XMP", "2022"] {
        assert!(!told.contains(word), "{word}\n{told}");
    }
    assert_eq!(tool("pdfdetach", &["-list", path]).unwrap().trim(), "0 embedded files");
    let seen = Seen::of(&out, 1).unwrap();
    assert_eq!((seen.width, seen.height), (300, 200));
    // The hidden layer isn't drawn, either.
    assert_eq!(seen.count(red), 0, "the picture and the hidden layer");
    assert!(seen.at(50.0, 40.0).iter().all(|part| *part < 20), "black where the picture was");
    assert!(blue(seen.at(230.0, 160.0)), "the rest is as it was");

    // The same again is the same, byte for byte; the original is as it was; both logs say so.
    assert_eq!(desk.call("evidence.redact", args)["sha256"], made["sha256"]);
    assert!(fs::read(extracted(&mut desk, &id, "again.pdf")).unwrap() == bytes);
    for each in [&id, &made["id"]] {
        let log = desk.call("evidence.log", json!({"id": each}));
        assert!(log["steps"].as_array().unwrap().iter().any(|step| step["custody"] == json!("derived")));
    }
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

#[test]
fn parts_lie_where_they_were_drawn_on_turned_and_cropped_pages() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    // Cropped to 400 × 300 points away from the origin; red 20 from the left and from above, 60 × 40; blue below to the right.
    let drawn = b"1 0 0 rg 120 290 60 40 re f 0 0 1 rg 400 80 60 40 re f 0 1 0 rg 0 0 90 40 re f";
    let mut objects = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec()];
    objects.push(b"<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R 6 0 R 7 0 R]/Count 5/MediaBox[0 0 600 500]>>".to_vec());
    for turn in [0, 90, 180, 270, -90] {
        let page = format!("<</Type/Page/Parent 2 0 R/CropBox[100 50 500 350]/Rotate {turn}/Contents 8 0 R>>");
        objects.push(page.into_bytes());
    }
    objects.push(stream("", drawn));
    let id = attached(&mut desk, &written(&objects, ""));
    // As they are shown: left, top, width, height of red; a point of blue.
    let (upright, left) = ((400.0, 300.0), (300.0, 400.0));
    let shown = [
        (upright, (20.0, 20.0, 60.0, 40.0), (330.0, 250.0)),
        (left, (240.0, 20.0, 40.0, 60.0), (50.0, 330.0)),
        (upright, (320.0, 240.0, 60.0, 40.0), (70.0, 50.0)),
        (left, (20.0, 320.0, 40.0, 60.0), (250.0, 70.0)),
        (left, (20.0, 320.0, 40.0, 60.0), (250.0, 70.0)),
    ];
    let (mut marks, mut sizes) = (Vec::new(), Vec::new());
    for (number, ((width, height), (x, y, across, down), _)) in (1..).zip(shown) {
        let [x, y, across, down] =
            [(x - 1.0) / width, (y - 1.0) / height, (across + 2.0) / width, (down + 2.0) / height];
        marks.push(json!({"page": number, "cover": "box", "x": x, "y": y, "width": across, "height": down}));
        sizes.push(json!([number, width, height]));
    }
    let before = desk.path("document.pdf");
    let made = desk.call("evidence.redact", json!({"id": id, "marks": marks, "pages": {"count": 5, "sizes": sizes}}));
    let out = extracted(&mut desk, &made["id"], "copy.pdf");
    for (number, ((width, height), (x, y, across, down), (right, below))) in (1..).zip(shown) {
        let Some(was) = Seen::of(&before, number) else {
            println!("skipped: poppler-utils isn't installed");
            return;
        };
        assert!(red(was.at(x + across / 2.0, y + down / 2.0)), "{number}: the test itself");
        let seen = Seen::of(&out, number).unwrap();
        assert_eq!((seen.width as f64, seen.height as f64), (width, height), "{number}");
        assert_eq!(seen.count(red), 0, "{number}");
        assert!(seen.at(x + across / 2.0, y + down / 2.0).iter().all(|part| *part < 20), "{number}: black");
        let dark = seen.count(|dot| dot.iter().all(|part| *part < 60)) as f64;
        assert!((dark - (across + 2.0) * (down + 2.0)).abs() < 250.0, "{number}: {dark} dots are black");
        assert!(blue(seen.at(right, below)), "{number}: the rest");
        assert_eq!(
            seen.count(|[red, green, blue]| green > 140 && red < 110 && blue < 110),
            0,
            "{number}: cropped away"
        );
    }
    // A page that is seen otherwise than it is read is refused.
    for pages in [json!({"count": 4, "sizes": []}), json!({"count": 5, "sizes": [[2, 400.0, 300.0]]})] {
        let refused = desk.attempt("evidence.redact", json!({"id": id, "marks": marks, "pages": pages})).unwrap_err();
        assert_eq!(refused.code.text(), "pages_differ");
    }
}

#[test]
fn what_cannot_be_drawn_is_told_and_never_comes_out_empty_unasked() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let mark = |page: u32| json!([{"page": page, "cover": "box", "x": 0.1, "y": 0.1, "width": 0.2, "height": 0.2}]);
    let mut code = |bytes: &[u8], marks: Value| {
        let id = attached(&mut desk, bytes);
        let before = desk.call("record.list", json!({"kind": "evidence", "limit": 10}))["total"].clone();
        let refused = desk.attempt("evidence.redact", json!({"id": id, "marks": marks})).unwrap_err();
        assert_eq!(desk.call("record.list", json!({"kind": "evidence", "limit": 10}))["total"], before);
        refused.code.text()
    };
    let good = page(SIZE, b"1 0 0 rg 10 10 50 50 re f");
    let none = json!([{"cover": "box", "x": 0.1, "y": 0.1, "width": 0.2, "height": 0.2}]);
    assert_eq!(code(&good, none), "arguments_wrong");
    assert_eq!(code(&good, mark(0)), "arguments_wrong");
    assert_eq!(code(&good, mark(2)), "page_missing");
    assert_eq!(code(b"%PDF-1.7\nnothing of the kind", mark(1)), "not_decoded");
    // Pages whose picture, whose content or whose letters can't be had.
    let objects = |picture: Vec<u8>, content: Vec<u8>| {
        let page = format!(
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R{SIZE}/Resources<</XObject<</P 5 0 R>>/Font<</F 6 0 R>>>>>>"
        );
        let font = "<</Type/Font/Subtype/TrueType/BaseFont/Arial/Encoding<</Differences[192/afii10017/afii10018]>>>>";
        let catalogue = b"<</Type/Catalog/Pages 2 0 R>>".to_vec();
        let tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec();
        written(&[catalogue, tree, page.into_bytes(), content, picture, font.as_bytes().to_vec()], "")
    };
    let image = "/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode";
    let broken = objects(stream(image, b"no picture at all"), stream("", b"300 0 0 200 0 0 cm /P Do"));
    assert_eq!(code(&broken, mark(1)), "page_lacks");
    let unread = objects(stream(image, b"-"), stream("/Filter/FlateDecode", b"no such thing"));
    assert_eq!(code(&unread, mark(1)), "page_lacks");
    let letters = objects(stream(image, b"-"), stream("", b"BT /F 20 Tf 20 100 Td (\xc0\xc1) Tj ET"));
    assert_eq!(code(&letters, mark(1)), "page_lacks");

    let id = attached(&mut desk, &broken);
    let made = desk.call("evidence.redact", json!({"id": id, "marks": mark(1), "lacking": true}));
    assert_eq!(made["lacking"], json!([1]));
    let operation = desk.document(made["id"].as_str().unwrap())["operation"].as_str().unwrap().to_owned();
    assert!(operation.contains("\"lacking\":[1]"), "{operation}");

    // One that a password opens: refused; without it, by the word of the stock tool, it would be readable.
    let open = desk.path("open.pdf");
    fs::write(&open, &good).unwrap();
    let locked = desk.path("locked.pdf");
    let encrypt = ["--encrypt", "secret", "owner", "256", "--", open.to_str().unwrap(), locked.to_str().unwrap()];
    if tool("qpdf", &encrypt).is_none() {
        println!("skipped: qpdf isn't installed");
        return;
    }
    let id = attached(&mut desk, &fs::read(locked).unwrap());
    let refused = desk.attempt("evidence.redact", json!({"id": id, "marks": mark(1)})).unwrap_err();
    assert_eq!(refused.code.text(), "document_locked");
}

#[test]
fn a_long_document_is_made_in_portions_and_cancelled_between_them() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let pages = 220;
    let file = media::document(desk.folder.path(), pages, "words of a long document");
    let id = desk.call("evidence.attach", json!({"file": file}))["id"].clone();
    let args =
        json!({"id": id, "marks": [{"page": 220, "cover": "box", "x": 0.05, "y": 0.05, "width": 0.5, "height": 0.1}]});
    let task = |desk: &mut Desk| desk.session.prepare("evidence.redact", args.clone(), Vec::new()).unwrap();
    let cancelled = task(&mut desk).run(&mut |done, _| done < 24).map(drop).unwrap_err();
    assert_eq!(cancelled.code.text(), "cancelled");
    assert_eq!(desk.call("record.list", json!({"kind": "evidence", "limit": 10}))["total"], json!(1));
    let begun = Instant::now();
    let mut told = Vec::new();
    let running = task(&mut desk);
    let (done, most) = watched(|| {
        running.run(&mut |done, total| {
            told.push((done, total));
            true
        })
    });
    let seconds = begun.elapsed().as_secs_f64();
    let made = desk.session.finish(done.unwrap()).unwrap();
    println!(
        "{pages} pages in {seconds:.1} s, {:.1} a second; the decoder takes {} MiB",
        pages as f64 / seconds,
        most >> 10
    );
    println!("{} bytes", made["size"]);
    assert!(told.iter().filter(|(_, total)| *total == Some(220)).count() >= 8, "{told:?}");
    assert!(most < 768 << 10, "{most} KiB");
    let out = extracted(&mut desk, &made["id"], "copy.pdf");
    if let Some(told) = tool("pdfinfo", &[out.to_str().unwrap()]) {
        assert!(told.contains("Pages:           220"), "{told}");
        let seen = Seen::of(&out, 220).unwrap();
        assert!(seen.at(100.0, 60.0).iter().all(|part| *part < 20), "the mark on the last page");
    }
}

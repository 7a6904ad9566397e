//! Working copies: what was hidden is gone, by the word of stock tools; the original is as it was; both logs say so. Invented
//! throughout.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::{Desk, shipped};
use serde_json::{Value, json};

/// Runs a stock tool; none where it isn't installed.
fn tool(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn attached(desk: &mut Desk, file: &Path, record: Value) -> String {
    desk.call("evidence.attach", json!({"file": file, "record": record}))["id"].as_str().unwrap().to_owned()
}

/// A photograph that says who took it, where and with what, in every way that its format knows; a bright square in it.
fn photograph(desk: &Desk, format: &str) -> Option<PathBuf> {
    let file = desk.path(&format!("photo.{format}"));
    let path = file.to_str().unwrap();
    tool(
        "convert",
        &["-size", "400x300", "xc:#406080", "-fill", "#ff2010", "-draw", "rectangle 100,60 199,149", path],
    )?;
    let comment = if format == "tif" { "-EXIF:UserComment=secretcanary" } else { "-Comment=secretcanary" };
    tool(
        "exiftool",
        &[
            "-q",
            "-overwrite_original",
            "-EXIF:DateTimeOriginal=2022:03:06 14:10:05",
            "-EXIF:Make=Secretcanary",
            "-EXIF:SerialNumber=secretcanary-00417",
            "-EXIF:Artist=secretcanary",
            "-EXIF:GPSLatitude=55.751244",
            "-EXIF:GPSLatitudeRef=N",
            "-EXIF:GPSLongitude=37.618423",
            "-EXIF:GPSLongitudeRef=E",
            "-XMP:Creator=secretcanary",
            "-XMP:Location=secretcanary",
            "-EXIF:Orientation#=6",
            if format == "webp" { "-XMP:Title=secretcanary" } else { comment },
            path,
        ],
    )?;
    Some(file)
}

#[test]
fn what_is_hidden_is_found_by_no_tool_and_the_original_is_as_it_was() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    for format in ["jpg", "png", "webp", "tif"] {
        let Some(file) = photograph(&desk, format) else {
            println!("skipped: exiftool or convert isn't installed");
            return;
        };
        let before = fs::read(&file).unwrap();
        assert!(tool("exiftool", &[file.to_str().unwrap()]).unwrap().contains("secretcanary"));
        let case = desk.create("case", json!({"title": "Вымысел"}));
        let record = json!({"title": "Двор", "restriction": "closed_session", "shows_nobody": true, "cases": [case]});
        let id = attached(&mut desk, &file, record);
        // Turned by a quarter: upright the red square lies from 150 to 240 across and 100 to 200 down, of 300 × 400. Where
        // points are lost colours run a little beyond it.
        let marks = json!([{"cover": "box", "x": 0.46, "y": 0.22, "width": 0.38, "height": 0.31}]);
        // As a page would see it that turns nothing: refused, or the parts would cover another place.
        let lying = json!({"id": id, "marks": marks, "seen": [400, 300]});
        assert_eq!(desk.attempt("evidence.redact", lying).unwrap_err().code.text(), "picture_differs");
        let upright = json!({"id": id, "marks": marks, "seen": [300, 400]});
        if format != "jpg" {
            let turned = desk.attempt("evidence.redact", upright.clone()).unwrap_err();
            assert_eq!(turned.code.text(), "picture_differs", "{format}");
        }
        let args = if format == "jpg" { upright } else { json!({"id": id, "marks": marks}) };
        let made = desk.call("evidence.redact", args);
        let copy = desk.document(made["id"].as_str().unwrap());
        assert_eq!((&copy["derived_from"], &copy["derivation"]), (&json!(id), &json!("redaction")));
        assert_eq!((&copy["restriction"], &copy["cases"]), (&json!("closed_session"), &json!([case])));
        assert!(copy["title"].to_string().contains("Двор (скрыто)"), "{copy}");
        assert_eq!((copy.get("shows"), copy.get("shows_nobody")), (None, None), "whoever has looked says so");
        let operation: Value = serde_json::from_str(copy["operation"].as_str().unwrap()).unwrap();
        assert_eq!((&operation["marks"], &operation["width"]), (&marks, &json!(300)), "{format}");

        let out = desk.path(&format!("out-{format}"));
        desk.call("evidence.extract", json!({"id": made["id"], "out": out}));
        let path = out.to_str().unwrap();
        let told = tool("exiftool", &["-a", "-G1", path]).unwrap();
        for word in
            ["secretcanary", "Secretcanary", "GPS", "XMP", "2022:03:06", "Make", "Serial", "Artist", "Orientation"]
        {
            assert!(!told.contains(word), "{format}: {word}\n{told}");
        }
        let strings = tool("strings", &["-a", path]).unwrap_or_default();
        assert!(!strings.to_lowercase().contains("secretcanary"), "{format}");
        assert!(tool("exiftool", &["-s3", "-ImageSize", path]).unwrap().contains("300x400"), "{format}");
        // No red is left anywhere: not in a thumbnail, and not around the part's edges.
        let red = tool("convert", &[path, "-channel", "R", "-separate", "-format", "%[fx:maxima]", "info:"]).unwrap();
        assert!(red.trim().parse::<f64>().unwrap() < 0.4, "{format}: {red}");

        let again = desk.path(&format!("again-{format}"));
        desk.call("evidence.extract", json!({"id": id, "out": again}));
        assert!(fs::read(again).unwrap() == before, "{format}: the original");
        for each in [json!(id), made["id"].clone()] {
            let log = desk.call("evidence.log", json!({"id": each}));
            let steps = log["steps"].as_array().unwrap();
            assert!(steps.iter().any(|step| step["custody"] == json!("derived") && step["automatic"] == json!(true)));
        }
    }
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

#[test]
fn what_is_no_picture_or_no_part_of_one_is_refused_and_nothing_is_made() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let code = |desk: &mut Desk, id: &str, marks: Value| {
        desk.attempt("evidence.redact", json!({"id": id, "marks": marks})).unwrap_err().code.text()
    };
    let part = json!([{"cover": "blur", "x": 0.1, "y": 0.1, "width": 0.1, "height": 0.1}]);
    fs::write(desk.path("a.txt"), "слова").unwrap();
    let file = desk.path("a.txt");
    let text = attached(&mut desk, &file, json!({}));
    assert_eq!(code(&mut desk, &text, part.clone()), "no_picture");
    fs::write(desk.path("b.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x06\0\0\0")
        .unwrap();
    let file = desk.path("b.png");
    let broken = attached(&mut desk, &file, json!({}));
    assert_eq!(code(&mut desk, &broken, part), "not_decoded");
    for marks in [
        json!([]),
        json!([{"cover": "box", "x": 2.0, "y": 0, "width": 1, "height": 1}]),
        json!([{"cover": "box", "x": 0, "y": 0, "width": -1, "height": 1}]),
        json!([{"cover": "ink", "x": 0, "y": 0, "width": 1, "height": 1}]),
    ] {
        assert_eq!(code(&mut desk, &broken, marks), "arguments_wrong");
    }
    assert_eq!(desk.call("record.list", json!({"kind": "evidence", "limit": 10}))["total"], json!(2));
}

/// Numbers that look random and are the same in each run.
fn noise(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed | 1;
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    }
}

#[test]
fn pictures_made_to_do_harm_take_only_the_decoder_down() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let part = json!([{"cover": "pixelation", "x": 0.1, "y": 0.1, "width": 0.5, "height": 0.5}]);
    let (mut made, mut refused) = (0, 0);
    for (number, format) in ["jpg", "png", "webp", "tif", "gif", "bmp"].iter().cycle().take(60).enumerate() {
        let file = desk.path(&format!("picture-{number}.{format}"));
        if tool("convert", &["-size", "48x32", "gradient:red-blue", file.to_str().unwrap()]).is_none() {
            println!("skipped: convert isn't installed");
            return;
        }
        let mut bytes = fs::read(&file).unwrap();
        let mut next = noise(number as u64 * 7919 + 17);
        // A few bytes of the header, where sizes and offsets stand, or a cut.
        for _ in 0..=next() % 6 {
            let at = next() as usize % bytes.len().min(200);
            bytes[at] = [0, 0xff, 0x7f, 0x80, next() as u8][next() as usize % 5];
        }
        if number % 7 == 0 {
            bytes.truncate(bytes.len() / 2);
        }
        fs::write(&file, bytes).unwrap();
        let id = attached(&mut desk, &file, json!({}));
        match desk.attempt("evidence.redact", json!({"id": id, "marks": part})) {
            Ok(_) => made += 1,
            Err(error) => {
                assert!(["not_decoded", "no_picture"].contains(&error.code.text()), "{error:?}");
                refused += 1;
            }
        }
    }
    // One that says it has 65,535 × 65,535 points: more than the decoder may take.
    let bomb = desk.path("bomb.png");
    fs::write(
        &bomb,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\x08\x06\0\0\0\x9f\xd5\xa3\xf0\0\0\0\0IEND\xaeB`\x82",
    )
    .unwrap();
    let id = attached(&mut desk, &bomb, json!({}));
    assert_eq!(
        desk.attempt("evidence.redact", json!({"id": id, "marks": part})).unwrap_err().code.text(),
        "not_decoded"
    );
    println!("{made} made, {refused} refused");
    assert!(made > 0 && refused > 10, "{made} made, {refused} refused");
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

#[test]
fn a_copy_leaves_no_more_than_its_original_where_somebody_hidden_gave_it() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let witness = desk.create("person", json!({"names": "Олег Придуманный"}));
    let case = desk.create("case", json!({"title": "Вымысел"}));
    let marks = json!([{"cover": "box", "x": 0.1, "y": 0.1, "width": 0.2, "height": 0.2}]);
    let mut copies = Vec::new();
    for (name, colour) in [("given", "red"), ("handed", "green"), ("found", "blue")] {
        let file = desk.path(&format!("{name}.png"));
        if tool("convert", &["-size", "48x32", &format!("xc:{colour}"), file.to_str().unwrap()]).is_none() {
            println!("skipped: convert isn't installed");
            return;
        }
        let from = if name == "given" { json!({"obtained_from": witness}) } else { json!({}) };
        let mut record = json!({"cases": [case], "shows_nobody": true});
        record.as_object_mut().unwrap().extend(from.as_object().unwrap().clone());
        let id = attached(&mut desk, &file, record);
        if name == "handed" {
            desk.create("custody_event", json!({"custody": "transferred", "exhibits": [id], "handed_by": witness}));
        }
        let made = desk.call("evidence.redact", json!({"id": id, "marks": marks}));
        let again = desk.call("evidence.redact", json!({"id": made["id"], "marks": marks}));
        for copy in [&made, &again] {
            let copy = copy["id"].as_str().unwrap().to_owned();
            let mut looked = desk.document(&copy);
            looked["shows_nobody"] = json!(true);
            desk.change("evidence", &copy, looked);
            copies.push((name, copy));
        }
    }
    let preview = desk.call("package.preview", json!({"case": case, "purpose": "lawyers"}));
    let leaves = preview["leaves"].to_string();
    for (name, copy) in copies {
        assert_eq!(leaves.contains(&copy), name == "found", "{name}: {leaves}");
    }
}

//! What files say of themselves: beside `exiftool`, and from files that were made to do harm. Invented throughout.
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

fn attached(desk: &mut Desk, file: &Path) -> String {
    desk.call("evidence.attach", json!({"file": file}))["id"].as_str().unwrap().to_owned()
}

fn facts(desk: &mut Desk, id: &str) -> Vec<(String, String, bool)> {
    let inside = desk.call("evidence.inside", json!({"id": id}));
    inside["facts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fact| {
            let text = |field: &str| fact[field].as_str().unwrap().to_owned();
            (text("of"), text("value"), fact["sensitive"] == json!(true))
        })
        .collect()
}

/// A picture with everything that a camera writes, made by stock tools.
fn picture(desk: &Desk, format: &str) -> Option<PathBuf> {
    let file = desk.path(&format!("picture.{format}"));
    let path = file.to_str().unwrap();
    tool("convert", &["-size", "64x48", "gradient:red-blue", path])?;
    tool(
        "exiftool",
        &[
            "-q",
            "-overwrite_original",
            "-EXIF:DateTimeOriginal=2022:03:06 14:10:05",
            "-EXIF:OffsetTimeOriginal=+03:00",
            "-EXIF:Make=Invented",
            "-EXIF:Model=Nothing 12",
            "-EXIF:SerialNumber=00417",
            "-EXIF:Artist=Nobody N.",
            "-EXIF:Software=Editor 3",
            "-EXIF:ImageDescription=A square",
            "-EXIF:GPSLatitude=55.751244",
            "-EXIF:GPSLatitudeRef=N",
            "-EXIF:GPSLongitude=37.618423",
            "-EXIF:GPSLongitudeRef=E",
            "-EXIF:GPSAltitude=156",
            path,
        ],
    )?;
    Some(file)
}

#[test]
fn a_picture_says_what_exiftool_finds_in_it() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    for format in ["jpg", "png", "tif", "webp"] {
        let Some(file) = picture(&desk, format) else {
            println!("skipped: exiftool or convert isn't installed");
            return;
        };
        let id = attached(&mut desk, &file);
        let told = facts(&mut desk, &id);
        let exiftool = |tag: &str| {
            tool("exiftool", &["-s3", "-n", "-c", "%.6f", &format!("-EXIF:{tag}"), file.to_str().unwrap()])
                .unwrap()
                .trim()
                .to_owned()
        };
        let has = |of: &str, value: &str| told.iter().any(|(kind, said, _)| kind == of && said == value);
        assert_eq!(exiftool("DateTimeOriginal"), "2022:03:06 14:10:05");
        assert!(has("time", "2022-03-06T14:10:05+03:00"), "{format}: {told:?}");
        for (tag, of) in [
            ("Make", "device"),
            ("Model", "device"),
            ("SerialNumber", "device"),
            ("Artist", "author"),
            ("Software", "software"),
            ("ImageDescription", "comment"),
        ] {
            let value = exiftool(tag);
            assert!(!value.is_empty() && has(of, &value), "{format}, {tag} {value}: {told:?}");
        }
        let (latitude, longitude): (f64, f64) =
            (exiftool("GPSLatitude").parse().unwrap(), exiftool("GPSLongitude").parse().unwrap());
        assert!(has("place", &format!("{latitude:.6}, {longitude:.6}, 156 m")), "{format}: {told:?}");
        let sensitive = |of: &str| told.iter().filter(|(kind, ..)| kind == of).all(|(.., sensitive)| *sensitive);
        assert!(sensitive("place") && sensitive("device") && sensitive("author") && !sensitive("time"));
    }
}

#[test]
fn a_recording_says_how_long_it_is_and_a_text_says_nothing() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    desk.call("sample.fill", json!({}));
    let rows = desk.call("record.list", json!({"kind": "evidence", "limit": 100}))["rows"].clone();
    let mut seen = 0;
    for row in rows.as_array().unwrap() {
        let id = row["id"].as_str().unwrap();
        let name = desk.document(id)["file_name"].as_str().unwrap_or_default().to_owned();
        if name.is_empty() {
            continue;
        }
        let told = facts(&mut desk, id);
        let length = told.iter().find(|(of, ..)| of == "length").map(|(_, value, _)| value.parse::<f64>().unwrap());
        match name.rsplit('.').next().unwrap() {
            "mp4" | "webm" | "mp3" | "ogg" | "wav" => {
                assert!(length.is_some_and(|length| (1.0..60.0).contains(&length)), "{name}: {told:?}");
                seen += 1;
            }
            "txt" | "csv" | "eml" | "json" => assert_eq!(told, [], "{name}"),
            _ => {}
        }
    }
    assert_eq!(seen, 5);
}

/// Pseudo-random numbers of a seed: the same files in each run.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap()
}

#[test]
fn files_that_were_made_to_do_harm_harm_nobody() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/api/sample/files");
    let mut bases: Vec<(String, Vec<u8>)> = Vec::new();
    for name in [
        "narukavny-znak.jpg",
        "dver-redakcii.webp",
        "shema-ploshchadi.png",
        "dvizhenie-otsepleniya.gif",
        "ploshchad-video.mp4",
        "podyezd-kamera.webm",
        "razgovor-akkreditaciya.mp3",
        "zvonok-materi.ogg",
        "megafon.wav",
    ] {
        bases.push((name.to_owned(), fs::read(samples.join(name)).unwrap()));
    }
    if let Some(file) = picture(&desk, "jpg") {
        bases.push(("camera.jpg".to_owned(), fs::read(file).unwrap()));
    }
    if let Some(file) = picture(&desk, "tif") {
        bases.push(("camera.tif".to_owned(), fs::read(file).unwrap()));
    }
    let (mut seed, mut answered, mut refused) = (20_261_128, 0, 0);
    for round in 0..20 {
        for (name, base) in &bases {
            let mut bytes = base.clone();
            match round % 4 {
                // Cut off, flipped, lengths that lie, one format within another.
                0 => bytes.truncate(next(&mut seed) % bytes.len()),
                1 => (0..8).for_each(|_| {
                    let at = next(&mut seed) % bytes.len().min(4096);
                    bytes[at] ^= 1 << (next(&mut seed) % 8);
                }),
                2 => {
                    let at = next(&mut seed) % bytes.len().min(2048);
                    let end = (at + 4).min(bytes.len());
                    bytes[at..end].fill(0xff);
                }
                _ => {
                    let at = 12 + next(&mut seed) % 64;
                    let other = &bases[next(&mut seed) % bases.len()].1;
                    bytes.truncate(at);
                    bytes.extend_from_slice(other);
                }
            }
            bytes.extend_from_slice(&seed.to_le_bytes());
            let file = desk.path(&format!("{round}-{name}"));
            fs::write(&file, &bytes).unwrap();
            let id = attached(&mut desk, &file);
            match desk.attempt("evidence.inside", json!({"id": id})) {
                Ok(_) => answered += 1,
                Err(error) => {
                    assert_eq!(error.code.text(), "not_decoded", "{round}-{name}");
                    refused += 1;
                }
            }
            fs::remove_file(&file).unwrap();
        }
    }
    println!("{answered} answered, {refused} refused");
    assert!(answered + refused >= 180 && answered > 0);
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], Value::Bool(true));
}

#[test]
fn the_decoder_opens_nothing_and_no_child_is_left() {
    let Some(program) = shipped::khronika() else { return };
    if Command::new("strace").arg("-V").output().is_err() {
        println!("skipped: strace isn't installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (order, trace) = (folder.path().join("order"), folder.path().join("trace"));
    let text = br#"{"want":"inside","content":"image/jpeg","size":0}"#;
    let mut bytes = (text.len() as u64).to_le_bytes().to_vec();
    bytes.extend_from_slice(text);
    fs::write(&order, bytes).unwrap();
    let done = Command::new("strace")
        .args(["-f", "-o"])
        .arg(&trace)
        .arg(program)
        .arg("decode")
        .stdin(fs::File::open(&order).unwrap())
        .output()
        .unwrap();
    assert!(done.status.success() && done.stdout.first() == Some(&b'A'), "{done:?}");
    let told = fs::read_to_string(&trace).unwrap();
    let limited = told.find("RLIMIT_NOFILE").expect("it takes its limits");
    let after = &told[limited..];
    for call in ["socket(", "connect(", "openat(", "execve(", "fork(", "clone"] {
        let opened = after.lines().filter(|line| line.contains(call) && !line.contains("= -1"));
        assert_eq!(opened.collect::<Vec<_>>(), Vec::<&str>::new(), "{call}");
    }
}

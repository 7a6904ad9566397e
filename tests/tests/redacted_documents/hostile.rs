//! Documents made to do harm: the decoder refuses them or ends, the program goes on, and no memory is taken without bound.

use std::fs;
use std::process::Command;
use std::time::Instant;

use acceptance::{Desk, shipped};
use serde_json::json;

use crate::document::{SIZE, full, page, stream, written};
use crate::{attached, watched};

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

/// Documents made by hand to do harm.
fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let catalogue = |more: &str| format!("<</Type/Catalog/Pages 2 0 R{more}>>").into_bytes();
    let tree = |kids: &str| format!("<</Type/Pages/Kids[{kids}]/Count 1>>").into_bytes();
    let leaf = |more: &str| format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R {more}>>").into_bytes();
    let drawn = || stream("", b"1 0 0 rg 10 10 50 50 re f");
    let one = |more: &str| written(&[catalogue(""), tree("3 0 R"), leaf(more), drawn()], "");
    let with = |more: &str, fifth: Vec<u8>, content: &[u8]| {
        written(&[catalogue(""), tree("3 0 R"), leaf(&format!("{SIZE}{more}")), stream("", content), fifth], "")
    };
    let mut all = vec![
        (
            "a script",
            written(
                &[catalogue("/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>"), tree("3 0 R"), leaf(SIZE), drawn()],
                "",
            ),
        ),
        (
            "a launch",
            written(&[catalogue("/OpenAction<</S/Launch/F(/bin/sh)>>"), tree("3 0 R"), leaf(SIZE), drawn()], ""),
        ),
        (
            "an address",
            written(
                &[catalogue("/OpenAction<</S/URI/URI(http://127.0.0.1:9/)>>"), tree("3 0 R"), leaf(SIZE), drawn()],
                "",
            ),
        ),
        ("a tree of itself", written(&[catalogue(""), tree("2 0 R")], "")),
        ("two trees of each other", written(&[catalogue(""), tree("3 0 R"), tree("2 0 R")], "")),
        ("no pages", written(&[catalogue(""), b"<</Type/Pages/Kids[]/Count 0>>".to_vec()], "")),
        (
            "a count that lies",
            written(
                &[catalogue(""), b"<</Type/Pages/Kids[3 0 R]/Count 2147483647>>".to_vec(), leaf(SIZE), drawn()],
                "",
            ),
        ),
        ("a huge page", one("/MediaBox[0 0 1e9 1e9]")),
        ("an endless page", one("/MediaBox[0 0 1e38 1e38]")),
        ("a thread", one("/MediaBox[0 0 1 1000000]")),
        ("a page of nothing", one("/MediaBox[0 0 0 0]")),
        ("a page turned inside out", one("/MediaBox[300 200 0 0]")),
        ("a negative page", one("/MediaBox[-1e7 -1e7 -9e6 -9e6]")),
        ("a crop that lies outside", one("/MediaBox[0 0 100 100]/CropBox[500 500 600 600]")),
        ("a user unit", one("/MediaBox[0 0 100 100]/UserUnit 1e30")),
        ("a turn", one("/MediaBox[0 0 100 100]/Rotate 2147483647")),
        ("a page of itself", one(&format!("{SIZE}/Contents 3 0 R"))),
        ("nothing", b"%PDF-1.7".to_vec()),
        (
            "a table of itself",
            b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF"
                .to_vec(),
        ),
    ];
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 300 200]/Resources<</XObject<</P 5 0 R>>>>";
    all.push(("a form of itself", with("/Resources<</XObject<</P 5 0 R>>>>", stream(form, b"/P Do /P Do"), b"/P Do")));
    let tile =
        "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.0001/YStep 0.0001/Resources<<>>";
    all.push((
        "a pattern of dust",
        with(
            "/Resources<</Pattern<</P 5 0 R>>>>",
            stream(tile, b"0 0 1 1 re f"),
            b"/Pattern cs /P scn 0 0 300 200 re f",
        ),
    ));
    let image = "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8";
    let wide = format!("{image}/Width 60000/Height 60000");
    all.push((
        "a picture of emptiness",
        with("/Resources<</XObject<</P 5 0 R>>>>", stream(&wide, b"x"), b"300 0 0 200 0 0 cm /P Do"),
    ));
    let wide = format!("{image}/Width 60000/Height 60000/Filter/JPXDecode");
    all.push((
        "a picture that lies",
        with("/Resources<</XObject<</P 5 0 R>>>>", stream(&wide, b"\0\0\0\x0cjP  \r\n\x87\n"), b"/P Do"),
    ));
    let wide =
        format!("{image}/Width 60000/Height 60000/Filter/CCITTFaxDecode/DecodeParms<</Columns 60000/Rows 60000>>");
    all.push(("a fax", with("/Resources<</XObject<</P 5 0 R>>>>", stream(&wide, &[0x55; 4000]), b"/P Do")));
    all.push(("open brackets", page(SIZE, "[".repeat(400_000).as_bytes())));
    all.push(("open dictionaries", page(SIZE, "<<".repeat(400_000).as_bytes())));
    all.push(("saved states", page(SIZE, "q ".repeat(400_000).as_bytes())));
    all.push(("many strokes", page(SIZE, "0 0 m 300 200 l S ".repeat(400_000).as_bytes())));
    all.push(("dashes", page(SIZE, b"[0.00001] 0 d 1 w 0 0 m 300 200 l S 0 200 m 300 0 l S")));
    all.push(("a wide line", page(SIZE, b"1e30 w 0 0 m 1e30 1e30 l S 1e-30 w 0 0 m 1e-30 5 l S")));
    all.push(("numbers", page(SIZE, b"1e38 0 0 1e38 1e38 1e38 cm 0 0 1e38 1e38 re f nan 0 0 0 0 0 cm 1 1 1 1 re f")));
    all.push(("clips", page(SIZE, "0 0 200 200 re W n 10 10 m 90 90 l 50 10 l W n ".repeat(20_000).as_bytes())));
    let deep = "[".repeat(100_000);
    all.push(("a deep object", written(&[catalogue(&format!("/X {deep}")), tree("3 0 R"), leaf(SIZE), drawn()], "")));
    // A tree of as many levels, each in an object of its own.
    let mut levels = vec![catalogue("")];
    for level in 0..20_000 {
        levels.push(format!("<</Type/Pages/Count 1/Kids[{} 0 R]>>", level + 3).into_bytes());
    }
    levels.push(leaf(SIZE));
    all.push(("a deep tree", written(&levels, "")));
    all
}

/// Deflate that says the same byte over and over, by a stock tool.
fn bomb(desk: &Desk, mebibytes: usize) -> Option<Vec<u8>> {
    let file = desk.path("bomb.bin");
    fs::write(&file, vec![b' '; mebibytes << 20]).unwrap();
    let script = "import sys,zlib;sys.stdout.buffer.write(zlib.compress(open(sys.argv[1],'rb').read(),9))";
    Some(Command::new("python3").args(["-c", script]).arg(file).output().ok()?.stdout)
}

#[test]
fn documents_made_to_do_harm_take_only_the_decoder_down() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let mut all: Vec<(String, Vec<u8>)> = hostile().into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
    if let Some(bomb) = bomb(&desk, 400) {
        let content = stream("/Filter/FlateDecode", &bomb);
        let packed = stream("/Type/ObjStm/N 1000/First 10/Filter/FlateDecode", &bomb);
        let head = |fourth: Vec<u8>, fifth: Vec<u8>| {
            let leaf = format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R{SIZE}/Resources 5 0 R>>").into_bytes();
            let tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec();
            written(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), tree, leaf, fourth, fifth], "")
        };
        all.push(("content that swells".into(), head(content, b"<<>>".to_vec())));
        all.push(("objects that swell".into(), head(stream("", b"0 0 9 9 re f"), packed)));
        let image = "/Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode";
        let leaf =
            format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R{SIZE}/Resources<</XObject<</P 5 0 R>>>>>>").into_bytes();
        let tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec();
        let objects =
            [b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), tree, leaf, stream("", b"/P Do"), stream(image, &bomb)];
        all.push(("a picture that swells".into(), written(&objects, "")));
    }
    let good = full(&desk).unwrap_or_else(|| page(SIZE, b"1 0 0 rg 10 10 50 50 re f"));
    for number in 0..45_u64 {
        let mut bytes = good.clone();
        let mut next = noise(number * 7919 + 17);
        for _ in 0..=next() % 12 {
            let at = next() as usize % bytes.len();
            bytes[at] = [0, 0xff, b'<', b'9', b'/', next() as u8][next() as usize % 6];
        }
        if number % 5 == 0 {
            bytes.truncate(next() as usize % bytes.len());
        }
        if bytes.starts_with(b"%PDF") {
            all.push((format!("mutated {number}"), bytes));
        }
    }
    let mark = json!([{"page": 1, "cover": "blur", "x": 0.1, "y": 0.1, "width": 0.5, "height": 0.5}]);
    let known = ["not_decoded", "page_undrawn", "page_lacks", "document_locked", "page_missing", "copy_too_large"];
    let (mut made, mut refused) = (0, 0);
    for (name, bytes) in &all {
        let id = attached(&mut desk, bytes);
        let begun = Instant::now();
        let args = json!({"id": id, "marks": mark});
        let (answer, most) = watched(|| desk.attempt("evidence.redact", args));
        let seconds = begun.elapsed().as_secs_f64();
        match answer {
            Ok(_) => made += 1,
            Err(error) => {
                assert!(known.contains(&error.code.text()), "{name}: {error:?}");
                refused += 1;
            }
        }
        // Program and libraries are on top of what it may take of its own.
        assert!(most < 900 << 10, "{name}: {most} KiB");
        // A child, and one more for the page alone.
        assert!(seconds < 75.0, "{name}: {seconds} s");
        if seconds > 5.0 || most > 300 << 10 {
            println!("{name}: {seconds:.1} s, {} MiB", most >> 10);
        }
    }
    println!("{} documents: {made} made, {refused} refused", all.len());
    assert!(all.len() >= 60 && made > 10 && refused > 10, "{made} made, {refused} refused");
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

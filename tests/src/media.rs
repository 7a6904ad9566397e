//! Large exhibits, made while a test runs: a film as a phone writes it, and a document of a thousand pages.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Seconds of the part that a film repeats, which has 150 MB.
const PART: u32 = 60;

/// A film of noise, 1280 × 720 at 20 Mbit/s, H.264 and AAC, in as many parts: its table stands at the end, as phones
/// write it. The words stand in it as a note.
///
/// # Panics
/// Where ffmpeg is missing or fails.
#[must_use]
pub fn film(folder: &Path, parts: usize, words: &str) -> PathBuf {
    let (part, film) = (folder.join("part.mp4"), folder.join("film.mp4"));
    let picture = "testsrc2=size=1280x720:rate=30,noise=alls=30:allf=t";
    let mut make = Command::new("ffmpeg");
    make.args(["-v", "error", "-y", "-nostdin", "-f", "lavfi", "-i", picture]);
    make.args(["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000", "-t", &PART.to_string()]);
    make.args(["-c:v", "libx264", "-profile:v", "baseline", "-preset", "ultrafast", "-pix_fmt", "yuv420p"]);
    make.args(["-b:v", "20M", "-maxrate", "20M", "-bufsize", "20M", "-g", "60", "-c:a", "aac", "-ac", "2"]);
    assert!(make.arg(&part).status().expect("ffmpeg is installed").success());
    let list = folder.join("parts.txt");
    fs::write(&list, format!("file '{}'\n", part.display()).repeat(parts)).expect("the list");
    let mut join = Command::new("ffmpeg");
    join.args(["-v", "error", "-y", "-nostdin", "-f", "concat", "-safe", "0", "-i"]).arg(&list);
    join.args(["-c", "copy", "-metadata", &format!("comment={words}")]);
    assert!(join.arg(&film).status().expect("ffmpeg is installed").success());
    fs::remove_file(part).expect("the part goes");
    film
}

/// A PDF of as many pages, each with its number and the words.
///
/// # Panics
/// Where it can't be written.
#[must_use]
pub fn document(folder: &Path, pages: usize, words: &str) -> PathBuf {
    let mut pdf = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    let mut object = |pdf: &mut String, body: &str| {
        places.push(pdf.len());
        let _ = write!(pdf, "{} 0 obj\n{body}\nendobj\n", places.len());
    };
    // 1: the catalogue, 2: the pages, 3: the font; then each page and what stands on it.
    let kids: String = (0..pages).map(|page| format!("{} 0 R ", 4 + 2 * page)).collect();
    object(&mut pdf, "<</Type/Catalog/Pages 2 0 R>>");
    object(&mut pdf, &format!("<</Type/Pages/Count {pages}/Kids[{kids}]>>"));
    object(&mut pdf, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for page in 0..pages {
        let font = "/Resources<</Font<</F 3 0 R>>>>/MediaBox[0 0 595 842]";
        object(&mut pdf, &format!("<</Type/Page/Parent 2 0 R{font}/Contents {} 0 R>>", 5 + 2 * page));
        let mut text = format!("BT /F 24 Tf 60 780 Td (Page {}) Tj /F 9 Tf 0 -40 Td 11 TL\n", page + 1);
        for line in 0..60 {
            let _ = writeln!(text, "(Line {line} of page {}: {words}) Tj T*", page + 1);
        }
        text.push_str("ET");
        object(&mut pdf, &format!("<</Length {}>>\nstream\n{text}\nendstream", text.len()));
    }
    let table = pdf.len();
    let _ = write!(pdf, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    for place in &places {
        let _ = writeln!(pdf, "{place:010} 00000 n ");
    }
    let _ = write!(pdf, "trailer<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n", places.len() + 1);
    let file = folder.join("document.pdf");
    fs::write(&file, pdf).expect("the document");
    file
}

//! Files that were made to do harm: refused or read as far as they can be, and nothing else happens.

use acceptance::{Desk, shipped};
use serde_json::json;

use super::{archive, attached, in_file, letter, read_all, written};

const PARTS: [&str; 6] = ["docx", "xlsx", "pptx", "odt", "ods", "epub"];

fn within(format: &str, xml: &str) -> Vec<u8> {
    let name = match format {
        "docx" => "word/document.xml",
        "xlsx" => "xl/worksheets/sheet1.xml",
        "pptx" => "ppt/slides/slide1.xml",
        "epub" => "a.xhtml",
        _ => "content.xml",
    };
    archive(&[(name, xml)])
}

/// Every hostile file: name and bytes.
fn hostile() -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    for format in PARTS {
        let deep = format!("{}x{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
        let laughs = "<!DOCTYPE l [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><p>&c;</p>";
        let fetched = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>";
        for (sort, xml) in
            [("deep", deep.as_str()), ("laughs", laughs), ("fetched", fetched), ("open", "<p><t>a"), ("none", "")]
        {
            all.push((format!("{sort}.{format}"), within(format, xml)));
        }
        // 300 MB of blanks, and of letters.
        all.push((format!("bomb.{format}"), within(format, &format!("<p>{}</p>", " ".repeat(300 << 20)))));
        let whole = within(format, "<p><t>Слова</t></p>");
        all.push((format!("half.{format}"), whole[..whole.len() / 2].to_vec()));
        let mut wrong = whole.clone();
        wrong[20] ^= 0xff;
        wrong[30] ^= 0xff;
        all.push((format!("wrong.{format}"), wrong));
    }
    all.push(("paths.docx".to_owned(), archive(&[("../../../../tmp/escaped", "x"), ("/etc/passwd", "x")])));
    let boundary = |depth: usize| -> String {
        (0..depth).map(|at| format!("Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\n")).collect()
    };
    for (name, text) in [
        ("deep.eml", format!("Subject: a\r\n{}x", boundary(5_000))),
        ("header.eml", format!("Subject: {}\r\n\r\nx", "a".repeat(3 << 20))),
        ("headers.eml", format!("Subject: a\r\n{}\r\nx", "X-A: b\r\n".repeat(200_000))),
        ("parts.eml", format!("Subject: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{}", "--b\r\n\r\nx\r\n".repeat(100_000))),
        ("base64.eml", "Subject: a\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!===".to_owned()),
        ("charset.eml", "Subject: =?nothing?B?////?=\r\nContent-Type: text/plain; charset=nothing\r\n\r\nx".to_owned()),
        ("script.html", format!("<script>{}", "document.write('<script>');".repeat(50_000))),
        ("tags.html", "<a b='".repeat(400_000)),
        ("deep.html", "<div>".repeat(500_000)),
        ("deep.rtf", format!("{{\\rtf1{}", "{".repeat(500_000))),
        ("bin.rtf", "{\\rtf1\\bin9999999999999999999 x}".to_owned()),
        ("numbers.rtf", "{\\rtf1\\u-99999999999999999999?\\uc99999999\\'zz\\'}".to_owned()),
        ("loop.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>".to_owned()),
        ("nothing.pdf", "%PDF-1.7\n".to_owned()),
        ("script.pdf", "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj trailer<</Root 1 0 R>>".to_owned()),
        ("itself.pdf", "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>endobj 4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj 5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>/Length 11>>stream\n/A Do /A Do\nendstream endobj trailer<</Root 1 0 R>>".to_owned()),
        ("long.txt", "слово ".repeat(700_000)),
        ("line.txt", "ж".repeat(3_000_000)),
    ] {
        all.push((name.to_owned(), text.into_bytes()));
    }
    all.push((
        "huge.png".to_owned(),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x06\0\0\0\0\0\0\0".to_vec(),
    ));
    all.push((
        "noise.jpg".to_owned(),
        [0xff, 0xd8, 0xff, 0xe0]
            .into_iter()
            .chain((0..50_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8))
            .collect(),
    ));
    all
}

#[test]
fn files_that_were_made_to_do_harm_are_refused_or_read_and_nothing_else_happens() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let files = hostile();
    assert!(files.len() > 60, "{}", files.len());
    let mut half = String::new();
    for (name, bytes) in &files {
        let file = written(&desk, name, bytes);
        let id = attached(&mut desk, &file);
        if name == "half.docx" {
            half = id;
        }
        std::fs::remove_file(file).unwrap();
    }
    let good = written(&desk, "good.docx", letter(&["Доброе слово квжщ."]));
    let good = attached(&mut desk, &good);
    let told = read_all(&mut desk, json!({}));
    println!("{} files; {} readings, of which {} could not be made", files.len(), told["read"], told["unreadable"]);
    assert!(told["unreadable"].as_u64().unwrap() > 10, "{told}");
    assert_eq!(in_file(&mut desk, "квжщ")["id"], json!(good), "what comes after them is read");
    assert_eq!(desk.find("passwd"), Vec::<String>::new());
    assert!(!std::path::Path::new("/tmp/escaped").exists());
    assert_eq!(desk.call("vault.check", json!({}))["sound"], true);
    // Remembered, and tried again only where somebody asks.
    assert_eq!(desk.call("evidence.read", json!({}))["read"], 0);
    let again = read_all(&mut desk, json!({"again": true, "exhibit": half}));
    assert!(again["read"].as_u64() > Some(0), "{again}");
    assert_eq!(again["unreadable"], told["unreadable"]);
}

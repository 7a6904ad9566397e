//! Containers without signatures: Tella's, captured pages, letters. Invented throughout.

use std::fs;
use std::path::Path;

use acceptance::proofmode::{sha256, zip};
use acceptance::{Desk, shipped};
use serde_json::{Value, json};

use super::{exhibits, named, outcomes, take};

#[test]
fn what_tella_and_archivers_of_pages_write_beside_files_is_compared() {
    let Some(_) = shipped::khronika() else { return };
    let mut desk = Desk::new();
    let file = |name: &str, bytes: &[u8]| (name.to_owned(), bytes.to_vec());
    let (photo, film) = (b"an invented photograph".to_vec(), b"an invented film".to_vec());
    let table = |bytes: &[u8], name: &str| {
        format!(
            "File hash,File path,File name,Device ID,WiFi MAC\n{},/data/{name},{name},f00d-invented,02:00\n",
            sha256(bytes)
        )
    };
    let tella = desk.path("Tella.zip");
    let files = [
        file("Двор.jpg", &photo),
        file("Двор.jpg.csv", table(&photo, "Двор.jpg").as_bytes()),
        file("film.mp4", b"another film"),
        file("film.mp4.csv", table(&film, "film.mp4").as_bytes()),
        file("note.txt", b"nobody said anything of it"),
    ];
    zip(&files, &tella);
    take(&mut desk, &tella, json!({}));
    let (id, _) = named(&exhibits(&mut desk), "Tella.zip");
    let told = outcomes(&mut desk, &id);
    assert_eq!(told["Двор.jpg"], (json!("same"), Value::Null));
    assert_eq!(told["film.mp4"], (json!("differs"), Value::Null));
    assert_eq!(told["note.txt"], (json!("unsaid"), Value::Null));
    assert_eq!(told["film.mp4.csv"], (Value::Null, Value::Null));
    assert!(exhibits(&mut desk).iter().all(|(_, record)| !record.to_string().contains("f00d-invented")));

    // A captured page with a token of an authority on its list.
    let clock = acceptance::authority::Authority::new(desk.path("clock"), &acceptance::authority::Setup::default());
    let (page, picture) = (b"<html>invented</html>".to_vec(), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec());
    let list = format!("{}  page.html\n{}  page.png\n", sha256(&page), sha256(b"another"));
    let (listed, query, answer) = (desk.path("list"), desk.path("q.tsq"), desk.path("q.tsr"));
    fs::write(&listed, &list).unwrap();
    let at = |path: &Path| path.display().to_string();
    let made = acceptance::authority::openssl(&[
        "ts",
        "-query",
        "-data",
        &at(&listed),
        "-sha256",
        "-cert",
        "-out",
        &at(&query),
    ]);
    assert!(made.status.success());
    clock.answer(&query, &answer);
    let capture = desk.path("capture.zip");
    let token = fs::read(&answer).unwrap();
    zip(
        &[
            file("page.html", &page),
            file("page.png", &picture),
            file("hash.txt", list.as_bytes()),
            file("hash.tsr", &token),
        ],
        &capture,
    );
    take(&mut desk, &capture, json!({}));
    let found = exhibits(&mut desk);
    let (id, _) = named(&found, "capture.zip");
    let told = outcomes(&mut desk, &id);
    assert_eq!((&told["page.html"].0, &told["page.png"].0), (&json!("same"), &json!("differs")));
    let (list, _) = named(&found, "hash.txt");
    let stamps = desk.call("timestamp.list", json!({"exhibit": list}));
    assert_eq!(stamps["stamps"][0]["stamp"]["protocol"], json!("rfc3161"), "{stamps}");

    let wacz = desk.path("page.wacz");
    let (warc, pages) = (b"\x1f\x8b invented".to_vec(), b"{\"url\": \"https://example.org\"}\n".to_vec());
    let package = json!({"resources": [
        {"name": "data.warc.gz", "path": "archive/data.warc.gz", "hash": format!("sha256:{}", sha256(&warc)), "bytes": warc.len()},
        {"name": "pages.jsonl", "path": "pages/pages.jsonl", "hash": format!("sha256:{}", sha256(b"other")), "bytes": 1},
    ]});
    zip(
        &[
            file("archive/data.warc.gz", &warc),
            file("pages/pages.jsonl", &pages),
            file("datapackage.json", package.to_string().as_bytes()),
        ],
        &wacz,
    );
    take(&mut desk, &wacz, json!({}));
    let (id, _) = named(&exhibits(&mut desk), "page.wacz");
    assert_eq!(desk.call("evidence.container", json!({"id": id}))["kind"], json!("wacz"));
    let told = outcomes(&mut desk, &id);
    assert_eq!((&told["archive/data.warc.gz"].0, &told["pages/pages.jsonl"].0), (&json!("same"), &json!("differs")));
}

#[test]
fn what_is_attached_to_a_letter_comes_out_byte_for_byte() {
    let Some(_) = shipped::khronika() else { return };
    let mut desk = Desk::new();
    let letter = desk.path("Письмо.eml");
    // By Python's own library: names by RFC 2231, bodies in base64 and quoted-printable, a letter within.
    let script = "import sys\nfrom email.message import EmailMessage\n\
                  inner = EmailMessage()\ninner['From'] = 'c@example.org'\ninner['To'] = 'd@example.org'\ninner['Subject'] = 'внутри'\n\
                  inner.set_content('вымысел')\ninner.add_attachment(b'deep', maintype='image', subtype='png', filename='deep.png')\n\
                  mail = EmailMessage()\nmail['From'] = 'a@example.org'\nmail['To'] = 'b@example.org'\nmail['Subject'] = 'Справка из полиции'\n\
                  mail['Message-ID'] = '<1@example.org>'\nmail.set_content('Во вложении справка (вымысел).')\n\
                  mail.add_attachment(bytes(range(256)) * 3000, maintype='image', subtype='jpeg', filename='Снимок двора.jpg')\n\
                  mail.add_attachment(b'second', maintype='image', subtype='jpeg', filename='Снимок двора.jpg')\n\
                  mail.add_attachment('строка\\n', filename='записка.txt')\n\
                  mail.add_attachment(b'evil', maintype='application', subtype='pdf', filename='../../../tmp/evil.pdf')\n\
                  mail.add_attachment(inner)\n\
                  open(sys.argv[1], 'wb').write(mail.as_bytes())\n";
    acceptance::proofmode::python(script, &[letter.to_str().unwrap()], b"");
    let before = fs::read(&letter).unwrap();
    let done = take(&mut desk, &letter, json!({}));
    assert_eq!((&done["taken"], &done["inside"]), (&json!(1), &json!(5)), "{done}");
    let found = exhibits(&mut desk);
    let (id, record) = named(&found, "Письмо.eml");
    assert_eq!(record["sha256"], json!(sha256(&before)));
    let expected: [(&str, Vec<u8>); 3] = [
        ("Снимок двора.jpg", (0..3000).flat_map(|_| 0..=255_u8).collect()),
        ("Снимок двора (2).jpg", b"second".to_vec()),
        ("evil.pdf", b"evil".to_vec()),
    ];
    for (name, bytes) in expected {
        let (member, record) = named(&found, name);
        assert_eq!((&record["derived_from"], &record["sha256"]), (&json!(id), &json!(sha256(&bytes))), "{name}");
        let out = desk.path(&format!("out-{member}"));
        desk.call("evidence.extract", json!({"id": member, "out": out}));
        assert!(fs::read(&out).unwrap() == bytes, "{name}");
    }
    assert!(found.iter().any(|(_, record)| record["file_name"] == json!("записка.txt")));
    let (inner, record) = found
        .iter()
        .find(|(_, record)| {
            record["file_name"].as_str().unwrap().ends_with(".eml") && record.get("derived_from").is_some()
        })
        .unwrap()
        .clone();
    assert_eq!(record["media_type"], json!("message/rfc822"), "a letter within stays one");
    let done = desk.call("evidence.unpack", json!({"id": inner}));
    assert_eq!((&done["files"], &done["kind"]), (&json!(1), &json!("mail")));
    named(&exhibits(&mut desk), "deep.png");
    // A letter without files is a letter.
    let plain = desk.path("plain.eml");
    fs::write(&plain, "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\nwords\r\n").unwrap();
    assert_eq!(take(&mut desk, &plain, json!({}))["inside"], json!(0));
}

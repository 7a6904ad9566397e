//! Words inside files are found, in every form, with where they stand.

use acceptance::{Desk, shipped};
use serde_json::json;

use super::{archive, attached, destroyed, in_file, letter, read_all, tool, windows_1251, written};

#[test]
fn words_inside_files_are_found_in_every_form_and_shown_with_their_place() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let old = "Показания свидетеля: колонну остановили возле вымышленной набережной, и двоих увели. Потом все разошлись по домам.";
    let koi8 = [0xf0_u8, 0xcf, 0xd7, 0xc5, 0xd3, 0xd4, 0xcb, 0xc1]; // «Повестка»
    let koi8: Vec<u8> = koi8.iter().copied().chain(*b" ").collect::<Vec<_>>().repeat(30);
    let mail = "Subject: =?utf-8?B?0J/RgNC+0YLQvtC60L7Quw==?=\r\nFrom: n@example.org\r\nTo: m@example.org\r\n\
                MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\
                Content-Type: text/html; charset=utf-8\r\n\r\n<p>В письме сказано про <b>кассацию</b><script>нет()</script>\r\n--x\r\n\
                Content-Type: application/pdf; name=postanovlenie.pdf\r\nContent-Disposition: attachment; filename=postanovlenie.pdf\r\n\r\nx\r\n--x--\r\n";
    let sheet = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c><v>4217</v></c></row></sheetData></worksheet>";
    let slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>Карта этапирования</a:t></a:r></a:p></p:sld>";
    let odt = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body><text:p>Ходатайство об \
               экспертизе</text:p><text:soft-page-break/><text:p>Вторая страница про голодовку</text:p></office:body></office:document-content>";
    let rtf = b"{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}\\f0 \\'c0\\'e4\\'e2\\'ee\\'ea\\'e0\\'f2 \\u1087?\\u1088?\\u1080?\\u1096?\\u1105?\\u1083?\\par}";
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain("Журнал дежурного".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let files: Vec<(&str, Vec<u8>, &str, Option<u64>)> = vec![
        ("old.txt", windows_1251(old), "набережную", None),
        ("koi8.txt", koi8, "повестки", None),
        ("utf16.txt", utf16, "дежурные", None),
        (
            "page.html",
            "<html><head><style>p{стиль:1}</style></head><body><p>Свид&#1077;тели<p>обыска</body></html>".into(),
            "«свидетель обыска»",
            None,
        ),
        ("mail.eml", mail.as_bytes().to_vec(), "кассационная OR кассация", None),
        ("letter.docx", letter(&["Первый абзац.", "Его держали в подвале &amp; били."]), "подвал", None),
        (
            "table.xlsx",
            archive(&[
                ("xl/sharedStrings.xml", "<sst><si><t>Осуждённые</t></si></sst>"),
                ("xl/worksheets/sheet1.xml", sheet),
            ]),
            "осужденный",
            Some(1),
        ),
        ("slides.pptx", archive(&[("ppt/slides/slide3.xml", slide)]), "этапированию", Some(3)),
        ("text.odt", archive(&[("content.xml", odt)]), "голодовки", Some(2)),
        ("text.rtf", rtf.to_vec(), "адвокаты", None),
    ];
    let mut ids = Vec::new();
    for (name, bytes, ..) in &files {
        let file = written(&desk, name, bytes);
        ids.push(attached(&mut desk, &file));
    }
    let before = desk.call("search.find", json!({"query": "подвал"}));
    assert_eq!(before["hits"], json!([]), "nothing is read yet");
    let told = read_all(&mut desk, json!({}));
    assert_eq!((told["unreadable"].as_u64(), told["waiting"].as_u64()), (Some(0), Some(0)), "{told}");
    for ((name, _, query, page), id) in files.iter().zip(&ids) {
        let query = query.split(" OR ").last().unwrap();
        let hit = in_file(&mut desk, query);
        assert_eq!(hit["id"], json!(id), "{name}: {hit}");
        // A text of Rich Text Format has pages, of which this is the first.
        if *name != "text.rtf" {
            assert_eq!(hit["page"], json!(page), "{name}: {hit}");
        }
        let context = hit["context"].as_array().unwrap();
        assert!(context.iter().any(|part| part["hit"] == true), "{name}: {hit}");
        let listed = desk.call("record.list", json!({"kind": "evidence", "words": query}));
        assert_eq!(listed["rows"][0]["id"], json!(id), "{name}: the list finds it too");
    }
    assert_eq!(in_file(&mut desk, "postanovlenie")["id"], json!(ids[4]), "names of what is attached");
    for nothing in ["стиль", "нет", "Arial", "4218"] {
        assert_eq!(desk.find(nothing), Vec::<String>::new(), "{nothing}");
    }
    // Read once, and found in a case only where the exhibit belongs to it.
    assert_eq!(desk.call("evidence.read", json!({}))["read"], 0);
    let case = desk.create("case", json!({"title": "Дело о набережной"}));
    let narrowed = desk.call("search.find", json!({"query": "подвал", "case": case}));
    assert_eq!(narrowed["hits"], json!([]));
    let mut record = desk.document(&ids[5]);
    record["cases"] = json!([case]);
    desk.change("evidence", &ids[5], record);
    assert_eq!(desk.call("search.find", json!({"query": "подвал", "case": case}))["hits"][0]["id"], json!(ids[5]));
    assert_eq!(desk.call("search.find", json!({"query": "подвал", "kinds": ["note"]}))["hits"], json!([]));
    desk.reopen();
    assert_eq!(in_file(&mut desk, "подвале")["id"], json!(ids[5]));
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], true);
}

#[test]
fn documents_of_an_office_program_are_read_as_it_wrote_them() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let text = "<html><meta charset=utf-8><body><p>Постановление о заключении под стражу вымышленного лица.</p>\
                <p style=\"page-break-before:always\">Жалоба подана в апелляционную инстанцию.</p></body></html>";
    written(&desk, "source.html", text);
    let folder = desk.folder.path().to_owned();
    if !tool(&folder, "soffice", &["--headless", "--writer", "--convert-to", "odt", "source.html"]) {
        return;
    }
    for format in ["pdf", "docx", "rtf"] {
        assert!(tool(&folder, "soffice", &["--headless", "--convert-to", format, "source.odt"]));
    }
    for (format, page) in [("pdf", json!(2)), ("docx", json!(null)), ("odt", json!(null)), ("rtf", json!(null))] {
        let id = attached(&mut desk, &folder.join(format!("source.{format}")));
        let told = read_all(&mut desk, json!({}));
        assert_eq!(told["unreadable"], 0, "{format}: {told}");
        let first = in_file(&mut desk, "«заключении под стражу»");
        assert_eq!(first["id"], json!(id), "{format}");
        let second = in_file(&mut desk, "апелляционные инстанции");
        if page != json!(null) {
            assert_eq!((&first["page"], &second["page"]), (&json!(1), &page), "{format}");
        }
        destroyed(&mut desk, &id);
    }
}

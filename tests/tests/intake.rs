//! Files and folders go in once, untouched, and come out as they were. Invented throughout; the files of many formats are
//! samples that packages of this machine bring.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::Desk;
use serde_json::{Value, json};

/// Takes everything in; gives the last answer.
fn run(desk: &mut Desk, id: &Value) -> Value {
    loop {
        let state = desk.call("intake.next", json!({"id": id}));
        if state["ended"] == json!(true) || state["waiting"] == json!(0) {
            return state;
        }
    }
}

fn exhibits(desk: &mut Desk) -> Vec<(String, Value)> {
    let (mut found, mut next) = (Vec::new(), Value::Null);
    loop {
        let list = desk.call("record.list", json!({"kind": "evidence", "limit": 500, "after": next}));
        for row in list["rows"].as_array().unwrap() {
            let id = row["id"].as_str().unwrap().to_owned();
            let record = desk.document(&id);
            found.push((id, record));
        }
        next = list["next"].clone();
        if next.is_null() {
            return found;
        }
    }
}

/// Hashes by the stock tool.
fn sums(files: &[PathBuf]) -> BTreeMap<PathBuf, String> {
    let mut sums = BTreeMap::new();
    for files in files.chunks(200) {
        let told = Command::new("sha256sum").arg("-z").args(files).output().unwrap();
        for line in String::from_utf8_lossy(&told.stdout).split('\0').filter(|line| !line.is_empty()) {
            let (sum, file) = line.split_once("  ").unwrap();
            sums.insert(PathBuf::from(file), sum.to_owned());
        }
    }
    sums
}

/// The formats that exhibits come in, by the ends of their names.
const ENDS: [&str; 62] = [
    "jpg", "jpeg", "png", "gif", "webp", "tif", "tiff", "bmp", "svg", "ico", "heic", "avif", "xpm", "psd", "pdf",
    "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "csv", "txt", "md", "html", "htm",
    "xhtml", "xml", "json", "eml", "mbox", "vcf", "ics", "mp3", "ogg", "oga", "opus", "wav", "flac", "aac", "m4a",
    "aiff", "amr", "mp4", "mov", "m4v", "webm", "mkv", "avi", "3gp", "mpg", "zip", "gz", "tar", "7z", "rar", "epub",
    "ps",
];

/// Files of many formats, no more than `each` of one, as they lie on this machine.
fn samples(each: usize) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let more = std::env::var_os("KHRONIKA_FORMATS").map(PathBuf::from);
    let mut folders: Vec<PathBuf> = vec![root.join("src-tauri/crates/api/sample"), root.join("ui/node_modules")];
    folders.extend(["/usr/share", "/usr/lib/python3"].map(PathBuf::from));
    folders.extend(std::env::var_os("CARGO_HOME").map(|home| Path::new(&home).join("registry/src")));
    folders.splice(0..0, more);
    let mut found: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            let Ok(kind) = entry.metadata() else { continue };
            if kind.is_dir() {
                folders.push(path);
                continue;
            }
            let end = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
            if kind.is_file() && ENDS.contains(&end.as_str()) && (1..20_000_000).contains(&kind.len()) {
                let of = found.entry(end).or_default();
                if of.len() < each {
                    of.push(path);
                }
            }
        }
    }
    found.into_values().flatten().collect()
}

#[test]
fn files_of_many_formats_come_out_byte_for_byte() {
    let long = std::env::var_os("KHRONIKA_LONG").is_some();
    let mut desk = Desk::new();
    let folder = desk.path("Собрано");
    let mut formats: BTreeMap<String, usize> = BTreeMap::new();
    let mut originals = Vec::new();
    for (number, sample) in samples(if long { 40 } else { 6 }).into_iter().enumerate() {
        let end = sample.extension().unwrap().to_string_lossy().to_ascii_lowercase();
        *formats.entry(end.clone()).or_default() += 1;
        let copy = folder.join(&end).join(format!("{number:04} {}", sample.file_name().unwrap().to_string_lossy()));
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::copy(&sample, &copy).unwrap();
        originals.push(copy);
    }
    let (files, most) = if long { (500, 25) } else { (60, 12) };
    assert!(originals.len() >= files && formats.len() >= most, "{} files, {formats:?}", originals.len());
    let sums_before = sums(&originals);
    let begun = desk.call("intake.begin", json!({"from": [folder]}));
    assert_eq!(begun["files"], json!(originals.len()));
    let done = run(&mut desk, &begun["id"]);
    assert_eq!((&done["ended"], &done["missed"]), (&json!(true), &json!(0)));
    assert_eq!(sums(&originals), sums_before, "what is taken in isn't touched");

    let found = exhibits(&mut desk);
    let mut by_hash: BTreeMap<String, String> = BTreeMap::new();
    for (id, record) in &found {
        by_hash.insert(record["sha256"].as_str().unwrap().to_owned(), id.clone());
        assert_eq!(record["import"], begun["id"]);
        let path = record["original_path"].as_str().unwrap();
        assert!(path.starts_with("Собрано/") && path.ends_with(record["file_name"].as_str().unwrap()), "{path}");
    }
    assert_eq!(by_hash.len(), found.len(), "the same bytes are one exhibit");
    let mut out = Vec::new();
    for (number, (original, sum)) in sums_before.iter().enumerate() {
        let id = by_hash.get(sum).unwrap_or_else(|| panic!("{} is not in", original.display()));
        let copy = desk.path(&format!("out-{number}"));
        let told = desk.call("evidence.extract", json!({"id": id, "out": copy}));
        assert_eq!(told["sha256"], json!(sum));
        assert!(fs::read(&copy).unwrap() == fs::read(original).unwrap(), "{}", original.display());
        out.push(copy);
    }
    assert_eq!(sums(&out).into_values().collect::<Vec<_>>().len(), originals.len());
    println!("{} files, {} formats, {} exhibits: {formats:?}", originals.len(), formats.len(), found.len());
}

#[test]
fn what_is_known_of_all_is_said_once_and_nothing_begins_with_what_cannot_be_kept() {
    let mut desk = Desk::new();
    let monitor = desk.create("person", json!({"names": "Вера Небывалая"}));
    let witness = desk.create("person", json!({"names": "Олег Придуманный"}));
    let case = desk.create("case", json!({"title": "Обыск (вымысел)"}));
    let folder = desk.path("Телефон");
    fs::create_dir_all(folder.join("DCIM")).unwrap();
    fs::write(folder.join("DCIM/1.txt"), "раз").unwrap();
    fs::write(folder.join("2.txt"), "два").unwrap();
    fs::write(desk.path("ещё.txt"), "три").unwrap();
    let wrong = json!({"from": [folder], "record": {"obtained": "вчера или раньше"}});
    assert_eq!(desk.attempt("intake.begin", wrong).unwrap_err().code.text(), "date_unreadable");
    let args = json!({"from": [folder], "case": monitor});
    assert_eq!(desk.attempt("intake.begin", args).unwrap_err().code.text(), "record_other_kind");
    assert_eq!(desk.call("intake.list", json!({}))["intakes"], json!([]));

    let record = json!({"obtained": "2024-05-02", "obtained_by": monitor, "obtained_from": witness, "obtained_how": "Скопировано с телефона по проводу",
        "restriction": "closed_session"});
    let args = json!({"from": [folder, desk.path("ещё.txt")], "case": case, "record": record});
    let begun = desk.call("intake.begin", args);
    assert_eq!((&begun["name"], &begun["files"]), (&json!("Телефон + 1"), &json!(3)));
    let done = run(&mut desk, &begun["id"]);
    assert_eq!((&done["taken"], &done["ended"]), (&json!(3), &json!(true)));
    for (id, record) in exhibits(&mut desk) {
        assert_eq!(record["cases"], json!([case]));
        assert_eq!((&record["obtained_by"], &record["obtained_from"]), (&json!(monitor), &json!(witness)));
        let log = desk.call("evidence.log", json!({"id": id}));
        let first = &log["steps"][0];
        assert_eq!(
            (&first["custody"], &first["how"]),
            (&json!("collected"), &json!("Скопировано с телефона по проводу"))
        );
    }
    let import = desk.document(begun["id"].as_str().unwrap());
    assert_eq!((&import["of"], &import["imported"], &import["rows"]), (&json!("files"), &json!(3), &json!(3)));

    let undone = desk.call("import.undo", json!({"id": begun["id"]}));
    assert_eq!(undone["deleted"], json!(3));
    assert!(exhibits(&mut desk).is_empty());
}

#[test]
fn the_same_bytes_are_one_exhibit_and_every_intake_stands_in_its_log() {
    let mut desk = Desk::new();
    let (first, second) = (desk.path("Первая"), desk.path("Вторая"));
    for folder in [&first, &second] {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join("а.txt"), "одни и те же слова").unwrap();
        fs::write(folder.join("б.txt"), "другие слова").unwrap();
    }
    fs::write(first.join("в другой раз.txt"), "одни и те же слова").unwrap();
    let begun = desk.call("intake.begin", json!({"from": [first]}));
    let done = run(&mut desk, &begun["id"]);
    assert_eq!((&done["taken"], &done["again"]), (&json!(2), &json!(1)));
    let from = desk.create("person", json!({"names": "Вторая Рука"}));
    let begun = desk.call("intake.begin", json!({"from": [second], "record": {"obtained_from": from}}));
    let done = run(&mut desk, &begun["id"]);
    assert_eq!((&done["taken"], &done["again"]), (&json!(0), &json!(2)));
    let found = exhibits(&mut desk);
    assert_eq!(found.len(), 2);
    let (id, _) = found.iter().find(|(_, record)| record["file_name"] == json!("а.txt")).unwrap();
    let log = desk.call("evidence.log", json!({"id": id}));
    let steps = log["steps"].as_array().unwrap();
    let told: Vec<(&str, &str)> = steps
        .iter()
        .map(|step| (step["original_name"].as_str().unwrap(), step["hands"][0]["name"].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(told, [("а.txt", ""), ("в другой раз.txt", ""), ("", "Вторая Рука")]);
    assert_eq!(steps[2]["exhibits"], json!(2), "those that came again alike are one event");
}

#[test]
fn what_a_later_intake_relies_on_stays_when_the_first_one_is_undone() {
    let mut desk = Desk::new();
    let (first, second) = (desk.path("Первая"), desk.path("Вторая"));
    for folder in [&first, &second] {
        fs::create_dir_all(folder).unwrap();
    }
    for (folder, name, text) in
        [(&first, "а.txt", "а"), (&first, "дважды.txt", "а"), (&first, "б.txt", "б"), (&second, "б снова.txt", "б")]
    {
        fs::write(folder.join(name), text).unwrap();
    }
    let of_first = desk.call("intake.begin", json!({"from": [first]}));
    assert_eq!(run(&mut desk, &of_first["id"])["again"], json!(1));
    desk.call("evidence.verify", json!({}));
    let of_second = desk.call("intake.begin", json!({"from": [second]}));
    assert_eq!(run(&mut desk, &of_second["id"])["again"], json!(1));
    let undone = desk.call("import.undo", json!({"id": of_first["id"]}));
    assert_eq!((&undone["deleted"], undone["kept"].as_array().unwrap().len()), (&json!(1), 1));
    let left = exhibits(&mut desk);
    assert_eq!((left.len(), &left[0].1["file_name"]), (1, &json!("б.txt")), "and its own second copy kept nothing");
}

#[test]
fn what_cannot_be_read_is_named_and_a_folder_that_went_away_is_waited_for() {
    let mut desk = Desk::new();
    let folder = desk.path("Флешка");
    fs::create_dir_all(&folder).unwrap();
    for number in 0..5 {
        fs::write(folder.join(format!("{number}.txt")), format!("файл {number}")).unwrap();
    }
    fs::write(folder.join("пусто.txt"), "").unwrap();
    std::os::unix::fs::symlink("/etc/hostname", folder.join("ссылка.txt")).unwrap();
    let begun = desk.call("intake.begin", json!({"from": [folder]}));
    let id = begun["id"].clone();
    assert_eq!((&begun["files"], &begun["missed"]), (&json!(7), &json!(2)));
    fs::rename(folder.join("3.txt"), desk.path("3.txt")).unwrap();
    // Pulled out: nothing of it is called missing.
    fs::rename(&folder, desk.path("elsewhere")).unwrap();
    assert_eq!(desk.attempt("intake.next", json!({"id": id})).unwrap_err().code.text(), "intake_away");
    // What an empty place to mount at looks like.
    fs::create_dir(&folder).unwrap();
    assert_eq!(desk.attempt("intake.next", json!({"id": id})).unwrap_err().code.text(), "intake_away");
    fs::remove_dir(&folder).unwrap();
    fs::rename(desk.path("elsewhere"), &folder).unwrap();
    desk.reopen();
    let done = run(&mut desk, &id);
    assert_eq!((&done["taken"], &done["missed"], &done["ended"]), (&json!(4), &json!(3), &json!(false)));
    let missed: Vec<(&str, &str)> = done["missed_files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| (file["path"].as_str().unwrap(), file["reason"].as_str().unwrap()))
        .collect();
    assert_eq!(missed, [("Флешка/3.txt", "gone"), ("Флешка/пусто.txt", "empty"), ("Флешка/ссылка.txt", "link")]);
    fs::rename(desk.path("3.txt"), folder.join("3.txt")).unwrap();
    assert_eq!(desk.call("intake.again", json!({"id": id}))["waiting"], json!(1));
    let done = run(&mut desk, &id);
    assert_eq!((&done["taken"], &done["missed"]), (&json!(5), &json!(2)));
    let ended = desk.call("intake.end", json!({"id": id}));
    assert_eq!((&ended["ended"], &ended["taken"], &ended["missed"]), (&json!(true), &json!(5), &json!(2)));
    assert_eq!(desk.call("intake.list", json!({}))["intakes"], json!([]));
    let import = desk.document(id.as_str().unwrap());
    assert_eq!((&import["imported"], &import["missed_count"]), (&json!(5), &json!(2)));
    assert_eq!(import["missed"][1]["reason"], json!("link"));
    assert_eq!(desk.attempt("intake.next", json!({"id": id})).unwrap_err().code.text(), "record_missing");
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

#[test]
fn cancelled_it_keeps_what_it_has_and_goes_on_from_there() {
    let mut desk = Desk::new();
    let folder = desk.path("Много");
    fs::create_dir_all(&folder).unwrap();
    for number in 0..150_u32 {
        let bytes: Vec<u8> = number.to_be_bytes().into_iter().cycle().take(40_000).collect();
        fs::write(folder.join(format!("{number:03}.bin")), bytes).unwrap();
    }
    let begun = desk.call("intake.begin", json!({"from": [folder]}));
    let stopped = desk
        .session
        .call_with("intake.next", json!({"id": begun["id"]}), Vec::new(), &mut |done, total| {
            assert_eq!(total, Some(6_000_000));
            done < 1_000_000
        })
        .unwrap();
    let taken = stopped["taken"].as_u64().unwrap();
    // How much is whole by then differs; more than the portion it isn't.
    assert!((1..=64).contains(&taken), "{stopped}");
    let done = run(&mut desk, &begun["id"]);
    assert_eq!((&done["taken"], &done["again"], &done["ended"]), (&json!(150), &json!(0), &json!(true)));
    assert_eq!(exhibits(&mut desk).len(), 150);
    let checked = desk.call("vault.check", json!({"deep": true}));
    assert_eq!((&checked["sound"], &checked["unreferenced"]), (&json!(true), &json!([])));
}

#[test]
fn a_portion_of_which_nothing_can_be_taken_ends_too_and_a_link_or_a_pipe_that_came_meanwhile_is_not_followed() {
    let mut desk = Desk::new();
    let folder = desk.path("Диск");
    fs::create_dir_all(&folder).unwrap();
    for name in ["а.txt", "б.txt", "в.txt", "г.txt"] {
        fs::write(folder.join(name), name).unwrap();
    }
    let begun = desk.call("intake.begin", json!({"from": [folder]}));
    fs::write(desk.path("secret.txt"), "не отсюда").unwrap();
    for (name, other) in [("а.txt", "link"), ("б.txt", "pipe"), ("в.txt", "gone"), ("г.txt", "folder")] {
        let file = folder.join(name);
        fs::remove_file(&file).unwrap();
        match other {
            "link" => std::os::unix::fs::symlink(desk.path("secret.txt"), &file).unwrap(),
            "pipe" => assert!(Command::new("mkfifo").arg(&file).status().unwrap().success()),
            "folder" => fs::create_dir(&file).unwrap(),
            _ => {}
        }
    }
    let done = run(&mut desk, &begun["id"]);
    assert_eq!((&done["taken"], &done["missed"], &done["waiting"]), (&json!(0), &json!(4), &json!(0)));
    assert!(exhibits(&mut desk).is_empty());
    // Once more, with the same end: it doesn't go round for ever.
    desk.call("intake.again", json!({"id": begun["id"]}));
    assert_eq!(run(&mut desk, &begun["id"])["missed"], json!(4));
    assert_eq!(desk.call("intake.end", json!({"id": begun["id"]}))["ended"], json!(true));
}

#[test]
fn what_has_ended_takes_nothing_more_in() {
    let mut desk = Desk::new();
    fs::write(desk.path("а.txt"), "слова").unwrap();
    let begun = desk.call("intake.begin", json!({"from": [desk.path("а.txt")]}));
    let task = desk.session.prepare("intake.next", json!({"id": begun["id"]}), Vec::new()).unwrap();
    desk.call("intake.end", json!({"id": begun["id"]}));
    let done = task.run(&mut |_, _| true).unwrap();
    assert_eq!(desk.session.finish(done).unwrap_err().code.text(), "record_missing");
    assert!(exhibits(&mut desk).is_empty(), "what was told as not taken isn't in");
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

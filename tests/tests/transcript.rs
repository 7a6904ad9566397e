//! Transcripts and translations as exhibits of their own: what they hold, what they take over, what leaves with them, and
//! what stays of one that is gone. The recordings are made by ffmpeg and say nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::{Desk, shipped};
use serde_json::{Value, json};

/// A tone of so many seconds.
fn tone(desk: &Desk, name: &str, seconds: u32) -> Option<PathBuf> {
    let file = desk.path(name);
    let sound = format!("sine=frequency=440:duration={seconds}");
    let made = Command::new("ffmpeg")
        .args(["-loglevel", "error", "-y", "-f", "lavfi", "-i", &sound, "-metadata", "artist=Вымышленная"])
        .arg(&file)
        .status();
    if made.is_ok_and(|status| status.success()) {
        return Some(file);
    }
    println!("skipped: ffmpeg isn't installed");
    None
}

fn attached(desk: &mut Desk, file: &Path, record: Value) -> String {
    desk.call("evidence.attach", json!({"file": file, "record": record}))["id"].as_str().unwrap().to_owned()
}

fn id_of(made: &Value) -> String {
    made["id"].as_str().unwrap().to_owned()
}

fn passages() -> Value {
    json!([
        {"from": 0, "speaker": "Следователь", "text": "Назовите себя."},
        {"from": 3400, "speaker": "В.", "text": "Меня держали [00:05.2] в подвале <без света>."},
        {"from": 7000, "text": "  "},
        {"from": 9000, "speaker": "Следователь", "text": "[неразборчиво]"},
    ])
}

/// The bytes of an exhibit.
fn bytes(desk: &mut Desk, id: &str) -> Vec<u8> {
    let view = desk.call("evidence.view", json!({"id": id}));
    let (view, size) = (view["view"].as_u64().unwrap(), view["size"].as_u64().unwrap());
    desk.session.views().read(view, 0, size).unwrap()
}

#[test]
fn a_transcript_is_an_exhibit_of_its_own_and_a_correction_another_one() {
    let mut desk = Desk::new();
    let Some(file) = tone(&desk, "допрос.ogg", 12) else { return };
    let person = desk.create("person", json!({"names": "Вера Вымышленная"}));
    let giver = desk.create("person", json!({"names": "Олег Придуманный"}));
    let case = desk.create("case", json!({"title": "Вымысел"}));
    let about = json!({"cases": [case], "shows": [person], "obtained_from": giver, "restriction": "nda",
        "title": [{"text": "Допрос", "language": "ru"}, {"text": "Questioning", "language": "en"}]});
    let recording = attached(&mut desk, &file, about);
    desk.call("draft.keep", json!({"name": "transcript/x/-", "body": {"form": {}}}));
    let args = json!({"id": recording, "passages": passages(), "language": "ru", "length": 12_000, "draft": "transcript/x/-",
        "voices": [{"name": "В.", "person": person}, {"name": "Следователь"}]});
    let made = id_of(&desk.call("transcript.make", args.clone()));
    assert_eq!(desk.call("draft.list", json!({})), json!([]), "the draft became the exhibit");

    let record = desk.document(&made);
    assert_eq!(record["derived_from"], json!(recording));
    assert_eq!(record["derivation"], json!("transcript"));
    assert_eq!(record["media_type"], json!("text/vtt"));
    assert_eq!(record["language"], json!("ru"));
    assert_eq!(record["cases"], json!([case]));
    assert_eq!(record["restriction"], json!("nda"));
    assert_eq!(record["title"][1]["text"], json!("Questioning (transcript)"));
    for taken in ["shows", "shows_nobody", "obtained_from"] {
        assert!(record.get(taken).is_none(), "{taken} is not taken over");
    }
    assert_eq!(record["heard"][0]["voice"], json!(person));
    assert_eq!(record["heard"][1]["called"], json!("Следователь"));
    let operation: Value = serde_json::from_str(record["operation"].as_str().unwrap()).unwrap();
    assert_eq!(operation["of"], json!("transcript"));

    let text = String::from_utf8(bytes(&mut desk, &made)).unwrap();
    assert!(text.starts_with("WEBVTT\n"), "{text}");
    assert!(
        text.contains(
            "\n00:00:03.400 --> 00:00:09.000\n<v В.>Меня держали <00:00:05.200> в подвале &lt;без света&gt;.\n"
        )
    );
    let of = desk.document(&recording);
    for hidden in [of["sha256"].as_str().unwrap(), of["file_name"].as_str().unwrap(), &recording] {
        assert!(!text.contains(hidden), "nothing in the file leads to its original: {text}");
    }

    let shown = desk.call("transcript.show", json!({"id": made}));
    assert_eq!(shown["recording"], json!(recording));
    assert_eq!(shown["passages"].as_array().unwrap().len(), 3);
    assert_eq!(shown["passages"][1]["from"], json!(3400));
    assert_eq!(shown["voices"][0]["person"], json!(person));
    for id in [&made, &recording] {
        let log = desk.call("evidence.log", json!({"id": id}));
        assert!(log["steps"].as_array().unwrap().iter().any(|step| step["custody"] == json!("derived")), "{log}");
    }

    // A correction: a second exhibit; the first stays byte for byte.
    let mut corrected = args;
    corrected["replaces"] = json!(made);
    corrected["passages"][2] = json!({"from": 7000, "speaker": "В.", "text": "Дня два."});
    corrected.as_object_mut().unwrap().remove("draft");
    let again = id_of(&desk.call("transcript.make", corrected));
    assert_eq!(bytes(&mut desk, &made), text.as_bytes());
    assert_eq!(desk.call("transcript.show", json!({"id": made}))["replaced_by"], json!(again));
    assert_eq!(desk.document(&again)["derived_from"], json!(recording));
    let listed = desk.call("transcript.list", json!({"id": recording}));
    let lines: Vec<_> =
        listed["lines"].as_array().unwrap().iter().map(|line| (&line["id"], &line["replaced"])).collect();
    assert_eq!(lines, [(&json!(again), &json!(false)), (&json!(made), &json!(true))]);
    assert_eq!(desk.call("transcript.list", json!({"id": made}))["recording"], json!(recording));
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

#[test]
fn what_is_no_transcript_is_refused_and_nothing_is_made() {
    let mut desk = Desk::new();
    let Some(file) = tone(&desk, "a.ogg", 3) else { return };
    let recording = attached(&mut desk, &file, json!({}));
    let Some(file) = tone(&desk, "b.ogg", 4) else { return };
    let other = attached(&mut desk, &file, json!({}));
    let text = desk.path("a.txt");
    fs::write(&text, "Слова.").unwrap();
    let paper = attached(&mut desk, &text, json!({}));
    let made = id_of(&desk.call("transcript.make", json!({"id": recording, "passages": passages()})));
    let before = desk.call("record.list", json!({"kind": "evidence", "limit": 100}))["rows"].as_array().unwrap().len();
    let wrong = desk.path("wrong.vtt");
    fs::write(&wrong, "WEBVTT\n\n00:05.000 --> 00:04.000\nНазад\n").unwrap();
    let refused = [
        (json!({"id": paper, "passages": passages()}), "no_recording"),
        (json!({"id": recording, "passages": []}), "transcript_unreadable"),
        (json!({"id": recording, "file": wrong}), "transcript_unreadable"),
        (json!({"id": recording, "file": desk.path("absent.vtt")}), "file_missing"),
        (json!({"id": recording}), "arguments_wrong"),
        (json!({"id": recording, "passages": passages(), "language": "по-русски"}), "field_shape"),
        (json!({"id": other, "passages": passages(), "replaces": made}), "no_transcript"),
        (json!({"id": recording, "passages": passages(), "replaces": recording}), "no_transcript"),
        (json!({"id": made, "passages": passages()}), "no_recording"),
    ];
    for (args, code) in refused {
        assert_eq!(desk.attempt("transcript.make", args.clone()).unwrap_err().code.text(), code, "{args}");
    }
    let wrong = desk.attempt(
        "transcript.make",
        json!({"id": recording, "passages": [{"from": 5, "text": "a"}, {"from": 4, "text": "b"}]}),
    );
    let wrong = wrong.unwrap_err();
    assert_eq!((wrong.args["reason"].as_str(), wrong.args["number"].as_str()), ("order", "2"));
    assert_eq!(desk.attempt("transcript.show", json!({"id": recording})).unwrap_err().code.text(), "no_transcript");
    let after = desk.call("record.list", json!({"kind": "evidence", "limit": 100}))["rows"].as_array().unwrap().len();
    assert_eq!(before, after);
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

#[test]
fn a_translation_keeps_the_times_and_of_a_document_is_a_text_or_a_file() {
    let mut desk = Desk::new();
    let Some(file) = tone(&desk, "a.ogg", 12) else { return };
    let recording = attached(&mut desk, &file, json!({}));
    let transcript =
        id_of(&desk.call("transcript.make", json!({"id": recording, "passages": passages(), "length": 12_000})));
    let told = json!([{"from": 0, "speaker": "Investigator", "text": "Say your name."}, {"from": 3400, "text": "They held me [00:05.2] in a cellar."}]);
    let made = id_of(&desk.call("translation.make", json!({"id": transcript, "language": "en", "passages": told})));
    let shown = desk.call("transcript.show", json!({"id": made}));
    assert_eq!(shown["recording"], json!(recording), "it follows the recording that the transcript is of");
    assert_eq!(shown["language"], json!("en"));
    assert_eq!(shown["passages"][1]["from"], json!(3400));
    assert_eq!(desk.document(&made)["derivation"], json!("translation"));
    let moved = json!([{"from": 100, "text": "Moved"}]);
    let refused = desk.attempt("translation.make", json!({"id": transcript, "language": "en", "passages": moved}));
    assert_eq!(refused.unwrap_err().code.text(), "arguments_wrong");
    let list = desk.call("transcript.list", json!({"id": recording}));
    assert_eq!(list["lines"].as_array().unwrap().len(), 2);

    let letter = desk.path("письмо.txt");
    fs::write(&letter, "Прошу выдать копию.").unwrap();
    let letter = attached(&mut desk, &letter, json!({"restriction": "nda"}));
    let made = id_of(
        &desk.call("translation.make", json!({"id": letter, "language": "en", "text": "Please give me a copy."})),
    );
    assert_eq!(bytes(&mut desk, &made), b"Please give me a copy.\n");
    let record = desk.document(&made);
    assert_eq!((&record["language"], &record["restriction"]), (&json!("en"), &json!("nda")));
    let file = desk.path("letter.html");
    fs::write(&file, "<p>Please</p>").unwrap();
    let from_file =
        id_of(&desk.call("translation.make", json!({"id": letter, "language": "en", "file": file, "replaces": made})));
    assert_eq!(bytes(&mut desk, &from_file), b"<p>Please</p>");
    assert!(desk.document(&from_file)["file_name"].as_str().unwrap().ends_with(".html"));
}

#[test]
fn whoever_speaks_and_may_not_be_named_keeps_a_transcript_in() {
    let mut desk = Desk::new();
    let Some(file) = tone(&desk, "a.ogg", 12) else { return };
    let hidden = desk.create("person", json!({"names": "Олег Придуманный"}));
    let case = desk.create("case", json!({"title": "Вымысел"}));
    let recording = attached(&mut desk, &file, json!({"cases": [case], "shows_nobody": true}));
    let leaves = |desk: &mut Desk, id: &str| {
        let preview = desk.call("package.preview", json!({"case": case, "purpose": "lawyers"}));
        preview["leaves"].to_string().contains(id)
    };
    let mut made = Vec::new();
    for voices in [json!([]), json!([{"name": "О.", "person": hidden}])] {
        let args = json!({"id": recording, "passages": passages(), "voices": voices});
        let id = id_of(&desk.call("transcript.make", args));
        assert!(!leaves(&mut desk, &id), "nobody has looked whom it names");
        let mut looked = desk.document(&id);
        looked["shows_nobody"] = json!(true);
        desk.change("evidence", &id, looked);
        made.push(id);
    }
    assert!(leaves(&mut desk, &made[0]));
    assert!(!leaves(&mut desk, &made[1]), "it names somebody who may not be named");
    // What is known of the recording's source holds its transcript too.
    let mut given = desk.document(&recording);
    given["obtained_from"] = json!(hidden);
    desk.change("evidence", &recording, given);
    assert!(!leaves(&mut desk, &made[0]));
}

#[test]
fn the_command_line_makes_and_shows_a_transcript() {
    let (Some(khronika), Some(mut desk)) = (shipped::khronika(), Desk::shipped()) else { return };
    let Some(file) = tone(&desk, "a.ogg", 12) else { return };
    let recording = attached(&mut desk, &file, json!({}));
    desk.lock();
    let text = desk.path("talk.txt");
    fs::write(&text, "[00:00] Анна: Я слышала стук.\nДважды.\n[00:05,2] Было темно.\n").unwrap();
    let run = |verb: &str, rest: &[&str]| {
        let mut command = Command::new(&khronika);
        command
            .args(["--passphrase-fd", "0", "--json", "--language", "ru", "evidence", verb])
            .arg(desk.vault())
            .args(rest);
        let done = shipped::run(command.env("HOME", desk.folder.path()), acceptance::desk::PASSPHRASE);
        (
            done.status.code(),
            String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr),
        )
    };
    let (code, told) = run("transcribe", &[&recording, text.to_str().unwrap(), "--in", "ru"]);
    assert_eq!(code, Some(0), "{told}");
    let made: Value =
        serde_json::from_str(told.lines().next().unwrap()).or_else(|_| serde_json::from_str(&told)).unwrap();
    let made = made["id"].as_str().or_else(|| made["answer"]["id"].as_str()).unwrap().to_owned();
    let (code, told) = run("transcript", &[&made]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("Анна") && told.contains("5200"), "{told}");
    let (code, told) = run("transcribe", &[&recording, recording.as_str()]);
    assert_ne!(code, Some(0), "{told}");
}

/// Gives bytes as the window does, while the command that keeps them runs beside.
fn excerpt(desk: &mut Desk, args: Value, bytes: &[u8], whole: bool) -> Result<Value, String> {
    let number = desk.call("excerpt.begin", json!({}))["excerpt"].as_u64().unwrap();
    let mut args = args;
    args["excerpt"] = json!(number);
    let task = desk.session.prepare("excerpt.make", args, Vec::new()).map_err(|error| error.code.text().to_owned())?;
    let incoming = desk.session.incoming();
    let work = std::thread::spawn(move || task.run(&mut |_, _| true));
    for block in bytes.chunks(1000) {
        let _ = incoming.push(number, block.to_vec());
    }
    if whole {
        let _ = desk.attempt("excerpt.end", json!({"excerpt": number}));
    } else {
        // Another one is begun: this one has broken off.
        desk.call("excerpt.begin", json!({}));
    }
    drop(incoming);
    let done = work.join().unwrap().map_err(|error| error.code.text().to_owned())?;
    desk.session.finish(done).map_err(|error| error.code.text().to_owned())
}

#[test]
fn an_excerpt_is_kept_as_its_bytes_come_and_one_that_breaks_off_is_none() {
    let mut desk = Desk::new();
    let Some(file) = tone(&desk, "a.ogg", 12) else { return };
    let recording = attached(&mut desk, &file, json!({"title": "Стук", "shows_nobody": true, "restriction": "nda"}));
    let part = fs::read(tone(&desk, "part.ogg", 3).unwrap()).unwrap();
    let args = json!({"id": recording, "from": 5300, "to": 8100, "begins": 4000, "ends": 8200, "end": "ogg"});
    let made = id_of(&excerpt(&mut desk, args.clone(), &part, true).unwrap());
    assert_eq!(bytes(&mut desk, &made), part);
    let record = desk.document(&made);
    assert_eq!((&record["derivation"], &record["restriction"]), (&json!("excerpt"), &json!("nda")));
    assert_eq!(record["title"][0]["text"], json!("Стук (фрагмент 00:04.0–00:08.2)"));
    assert!(record.get("shows_nobody").is_none(), "somebody has to look again");
    let operation: Value = serde_json::from_str(record["operation"].as_str().unwrap()).unwrap();
    assert_eq!((&operation["from"], &operation["begins"]), (&json!(5300), &json!(4000)));
    let refused = |desk: &mut Desk, changed: Value, bytes: &[u8], whole: bool| {
        let mut args = args.clone();
        args.as_object_mut().unwrap().extend(changed.as_object().unwrap().clone());
        excerpt(desk, args, bytes, whole).unwrap_err()
    };
    assert_eq!(refused(&mut desk, json!({}), &part, false), "source_unreadable");
    assert_eq!(refused(&mut desk, json!({}), b"", true), "no_recording");
    assert_eq!(refused(&mut desk, json!({}), b"no recording at all", true), "no_recording");
    assert_eq!(refused(&mut desk, json!({"end": "../x"}), &part, true), "arguments_wrong");
    assert_eq!(refused(&mut desk, json!({"to": 5000}), &part, true), "arguments_wrong");
    assert_eq!(refused(&mut desk, json!({"begins": 6000}), &part, true), "arguments_wrong");
    let list = desk.call("record.list", json!({"kind": "evidence", "limit": 100}));
    assert_eq!(list["rows"].as_array().unwrap().len(), 2);
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

#[test]
fn what_is_said_is_found_by_search_until_the_transcript_is_gone() {
    if shipped::khronika().is_none() {
        return;
    }
    let mut desk = Desk::new();
    let Some(file) = tone(&desk, "a.ogg", 12) else { return };
    let recording = attached(&mut desk, &file, json!({}));
    let made = id_of(&desk.call("transcript.make", json!({"id": recording, "passages": passages()})));
    let read = |desk: &mut Desk| while desk.call("evidence.read", json!({}))["waiting"] != json!(0) {};
    read(&mut desk);
    assert_eq!(desk.find("подвал"), std::slice::from_ref(&made), "its words, in any form");
    desk.call("record.delete", json!({"id": made}));
    assert_eq!(desk.find("подвал"), Vec::<String>::new());
    desk.call("record.restore", json!({"id": made}));
    read(&mut desk);
    assert_eq!(desk.find("подвал"), std::slice::from_ref(&made));
    desk.session.call("vault.authenticate", json!({}), vec![acceptance::desk::passphrase()]).unwrap();
    desk.call("record.erase", json!({"id": made}));
    assert_eq!(desk.find("подвал"), Vec::<String>::new());
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], json!(true));
}

//! The custody of an exhibit, from the hand that brought it to its destruction: complete, unaltered, checked with stock
//! tools. Invented throughout.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use acceptance::{Desk, stock};
use serde_json::{Value, json};

const PHOTO: &[u8] = b"\xff\xd8\xff\xe0 an invented photograph of a door";

/// An exhibit that came from one person by another.
fn brought(desk: &mut Desk) -> (String, String, String) {
    let witness = desk.create("person", json!({"names": "Олег Придуманный"}));
    let monitor = desk.create("person", json!({"names": "Вера Небывалая"}));
    let case = desk.create("case", json!({"title": "Обыск в Энске (вымысел)"}));
    let file = desk.path("дверь.jpg");
    fs::write(&file, PHOTO).unwrap();
    let record = json!({"title": "Дверь редакции", "obtained": "2024-05-02", "obtained_by": monitor, "obtained_from": witness,
        "shows": [witness]});
    let attached = desk.call("evidence.attach", json!({"file": file, "case": case, "record": record}));
    assert_eq!(attached["known"], json!(false));
    (attached["id"].as_str().unwrap().to_owned(), case, witness)
}

fn log(desk: &mut Desk, id: &str) -> Value {
    desk.call("evidence.log", json!({"id": id}))
}

fn actions(log: &Value) -> Vec<String> {
    log["steps"].as_array().unwrap().iter().map(|step| step["custody"].as_str().unwrap().to_owned()).collect()
}

fn sha256sum(file: &Path) -> String {
    let told = Command::new("sha256sum").arg(file).output().unwrap();
    String::from_utf8_lossy(&told.stdout).split_whitespace().next().unwrap().to_owned()
}

#[test]
fn the_log_of_an_exhibit_is_complete_from_the_hand_that_brought_it_to_its_destruction() {
    let mut desk = Desk::new();
    let (id, case, witness) = brought(&mut desk);
    desk.create(
        "custody_event",
        json!({"custody": "stored", "exhibits": [id], "date": "2024-05-03", "place_words": "Сейф, полка 2", "seal_number": "0451"}),
    );
    let derived = desk.create(
        "evidence",
        json!({"title": "Дверь, лицо закрыто", "derived_from": id, "derivation": "redaction", "shows_nobody": true}),
    );
    desk.create("custody_event", json!({"custody": "derived", "exhibits": [id, derived]}));
    desk.call("evidence.extract", json!({"id": id, "out": desk.path("copy.jpg")}));
    assert_eq!(fs::read(desk.path("copy.jpg")).unwrap(), PHOTO);
    let consent = json!({"person": witness, "basis": "own_consent", "purposes": ["lawyers"], "level": "named"});
    let consent = desk.create("consent", consent);
    // The invented photograph is none that could be read: that it may leave as it is, somebody has to decide.
    let mut decided = desk.document(&id);
    decided["metadata_allowed"] = json!([{"text": "Суду нужен оригинал"}]);
    desk.change("evidence", &id, decided);
    let key = desk.call("key.new", json!({"out": desk.path("key.txt")}));
    let sealed = desk.call(
        "package.seal",
        json!({"case": case, "purpose": "lawyers", "to": key["recipient"], "out": desk.path("package.age")}),
    );
    assert_eq!(sealed["exhibits"], json!(1));
    let mut taken_back = desk.document(&consent);
    taken_back["withdrawn"] = json!("2024-06-01");
    desk.change("consent", &consent, taken_back);
    let verified = desk.call("evidence.verify", json!({}));
    assert_eq!((&verified["whole"], &verified["damaged"]), (&json!(1), &json!([])));
    desk.call("record.erase", json!({"id": id, "reason": "По просьбе того, кто принёс"}));

    let told = log(&mut desk, &id);
    assert_eq!(
        actions(&told),
        ["received", "stored", "derived", "copied", "disclosed", "withdrawn", "verified", "destroyed"],
        "what stood in the record itself went with it"
    );
    assert_eq!((&told["state"], &told["sha256"]), (&json!("erased"), &Value::Null));
    let steps = told["steps"].as_array().unwrap();
    assert!(steps.iter().all(|step| step["holds"] == json!(true) && !step["recorded"].as_str().unwrap().is_empty()));
    assert_eq!((&steps[1]["place"], &steps[1]["seal_number"]), (&json!("Сейф, полка 2"), &json!("0451")));
    assert_eq!((&steps[4]["package"], &steps[4]["automatic"]), (&sealed["id"], &json!(true)));
    assert_eq!(steps[7]["how"], json!("По просьбе того, кто принёс"));
    let checked = desk.call("vault.check", json!({"deep": true}));
    assert_eq!(checked["sound"], json!(true), "{checked}");
}

#[test]
fn what_the_record_tells_of_the_time_before_stands_first_and_names_those_who_had_it() {
    let mut desk = Desk::new();
    let (id, _, witness) = brought(&mut desk);
    let told = log(&mut desk, &id);
    assert_eq!(actions(&told), ["collected", "received"]);
    let first = &told["steps"][0];
    assert_eq!((&first["date"], &first["entry"]), (&json!("2 мая 2024 г."), &json!("")));
    let hands: Vec<(&str, &str)> = first["hands"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hand| (hand["role"].as_str().unwrap(), hand["name"].as_str().unwrap()))
        .collect();
    assert_eq!(hands, [("handler", "Вера Небывалая"), ("handed_by", "Олег Придуманный")]);
    assert_eq!(first["hands"][1]["person"], json!(witness));
}

#[test]
fn an_entry_is_never_changed_nor_taken_away_and_what_the_program_did_nobody_else_tells() {
    let mut desk = Desk::new();
    let (id, ..) = brought(&mut desk);
    let event =
        json!({"custody": "transferred", "exhibits": [id], "recipient": "Суд (вымысел)", "how": "Под расписку"});
    let entry = desk.create("custody_event", event);
    let refused = |desk: &mut Desk, name: &str, args: Value| desk.attempt(name, args).unwrap_err().code.text();
    let mut other = desk.document(&entry);
    other["recipient"] = json!("Другой суд");
    let save = json!({"kind": "custody_event", "id": entry, "version": 1, "record": other});
    assert_eq!(refused(&mut desk, "record.save", save), "log_kept");
    for (name, args) in [
        ("record.delete", json!({"id": entry})),
        ("records.delete", json!({"ids": [entry]})),
        ("record.undo", json!({"id": entry, "version": 1})),
        ("record.erase", json!({"id": entry})),
        ("record.erase", json!({"id": entry, "paths": ["custody"]})),
        ("record.erase", json!({"id": entry, "paths": ["exhibits"]})),
        ("record.erase", json!({"id": entry, "paths": ["corrects"]})),
        ("record.erase", json!({"id": entry, "paths": ["automatic"]})),
    ] {
        assert_eq!(refused(&mut desk, name, args), "log_kept", "{name}");
    }
    let forged = json!({"custody": "verified", "exhibits": [id], "automatic": true});
    assert_eq!(refused(&mut desk, "record.save", json!({"kind": "custody_event", "record": forged})), "field_shape");

    let with =
        json!([{"kind": "custody_event", "field": "package", "record": {"custody": "disclosed", "exhibits": [id]}}]);
    let forged = json!({"kind": "note", "record": {"text": "Заметка"}, "with": with});
    assert_eq!(refused(&mut desk, "record.save", forged), "field_shape");

    // A word that endangers somebody can go; that something was handed over stays, and the journal says that a word went.
    desk.call("record.erase", json!({"id": entry, "paths": ["recipient"]}));
    let told = log(&mut desk, &id);
    let step = &told["steps"][2];
    assert_eq!((&step["custody"], &step["hands"], &step["holds"]), (&json!("transferred"), &json!([]), &json!(true)));
    assert_eq!(step["erased"], json!(["recipient"]));
}

#[test]
fn the_same_bytes_are_one_exhibit_that_came_twice() {
    let mut desk = Desk::new();
    let (id, case, _) = brought(&mut desk);
    let other = desk.create("case", json!({"title": "Второе дело (вымысел)"}));
    let again = desk.path("IMG_0001.jpg");
    fs::write(&again, PHOTO).unwrap();
    let record = json!({"obtained": "2024-07", "original_url": "https://example.org/0001"});
    let attached = desk.call("evidence.attach", json!({"file": again, "case": other, "record": record}));
    assert_eq!((&attached["id"], &attached["known"]), (&json!(id), &json!(true)));
    let told = log(&mut desk, &id);
    assert_eq!(actions(&told), ["collected", "received", "received"]);
    let step = &told["steps"][2];
    assert_eq!((&step["original_name"], &step["date"]), (&json!("IMG_0001.jpg"), &json!("июль 2024 г.")));
    assert_eq!(step["original_url"], json!("https://example.org/0001"));
    let document = desk.document(&id);
    assert_eq!((&document["cases"], &document["file_name"]), (&json!([case, other]), &json!("дверь.jpg")));
    let files: usize = fs::read_dir(desk.vault().join("evidence"))
        .unwrap()
        .flatten()
        .map(|shelf| fs::read_dir(shelf.path()).map_or(1, Iterator::count))
        .sum();
    assert_eq!(files, 1, "no second file stays");
}

#[test]
fn what_comes_with_the_same_bytes_is_kept_too() {
    let mut desk = Desk::new();
    let (id, ..) = brought(&mut desk);
    let incident = desk.create("incident", json!({"title": "Обыск (вымысел)"}));
    let again = desk.path("b.jpg");
    fs::write(&again, PHOTO).unwrap();
    let record = json!({"incidents": [incident], "restriction": "closed_session"});
    desk.call("evidence.attach", json!({"file": again, "title": "Копия от соседа", "record": record}));
    let document = desk.document(&id);
    assert_eq!((&document["incidents"], &document["restriction"]), (&json!([incident]), &json!("closed_session")));
    assert_eq!(log(&mut desk, &id)["steps"][2]["how"], json!("Копия от соседа"));
}

#[test]
fn merging_persons_and_renaming_a_file_leave_the_log_as_it_was_signed() {
    let mut desk = Desk::new();
    let (id, ..) = brought(&mut desk);
    let [one, other] =
        ["Первый Вымышленный", "Второй Вымышленный"].map(|name| desk.create("person", json!({"names": name})));
    let event = desk.create("custody_event", json!({"custody": "transferred", "exhibits": [id], "handed_by": other}));
    desk.call("person.merge", json!({"kept": one, "kept_version": 1, "other": other, "other_version": 1}));
    assert_eq!(desk.document(&event)["handed_by"], json!(other));
    let mut renamed = desk.document(&id);
    renamed["file_name"] = json!("другое.jpg");
    desk.change("evidence", &id, renamed);
    let told = log(&mut desk, &id);
    assert_eq!(told["steps"][1]["original_name"], json!("дверь.jpg"));
    let hand = &told["steps"][2]["hands"][0];
    assert_eq!((&hand["person"], &hand["name"]), (&json!(one), &json!("Первый Вымышленный")));
    assert_eq!(told["steps"][2]["holds"], json!(true));
}

#[test]
fn nothing_is_said_to_be_destroyed_or_checked_that_was_not() {
    let mut desk = Desk::new();
    let note = desk.create("evidence", json!({"title": "Записка, лежит у адвоката"}));
    desk.call("record.erase", json!({"id": note}));
    assert_eq!(actions(&log(&mut desk, &note)), Vec::<String>::new());
    let (id, ..) = brought(&mut desk);
    for _ in 0..2 {
        desk.call("record.erase", json!({"id": id, "paths": ["file"]}));
    }
    assert_eq!(actions(&log(&mut desk, &id)), ["collected", "received", "destroyed"]);
    desk.call("evidence.certificate", json!({"id": id, "out": desk.path("a.txt")}));
    let text = fs::read_to_string(desk.path("a.txt")).unwrap();
    assert!(text.contains("The vault holds no file of this exhibit.") && !text.contains("taken again"), "{text}");
}

#[test]
fn another_exhibits_bytes_are_not_taken_for_this_ones() {
    let mut desk = Desk::new();
    let (id, ..) = brought(&mut desk);
    let file = desk.path("other.jpg");
    fs::write(&file, b"other invented bytes").unwrap();
    let other = desk.call("evidence.attach", json!({"file": file}))["id"].as_str().unwrap().to_owned();
    desk.lock();
    // Whoever has the passphrase changes the table of files by stock means.
    let connection = stock::database(&desk.vault());
    connection
        .execute_batch(
            "CREATE TEMP TABLE swap AS SELECT * FROM evidence_file;
             UPDATE evidence_file SET path = 'evidence/00/' || hex(randomblob(16));
             UPDATE evidence_file SET (path, identity, size, sha256) =
                 (SELECT path, identity, size, sha256 FROM swap WHERE swap.id <> evidence_file.id)",
        )
        .unwrap();
    drop(connection);
    desk.unlock();
    let found = desk.call("evidence.verify", json!({}));
    assert_eq!(found["whole"], json!(0), "{found}");
    let refused = desk.attempt("evidence.certificate", json!({"id": id, "out": desk.path("a.txt")})).unwrap_err();
    assert_eq!(refused.code.text(), "exhibit_damaged");
    assert_eq!(actions(&log(&mut desk, &other)), ["received", "damaged"]);
}

#[test]
fn a_damaged_file_is_found_and_stands_in_the_log() {
    let mut desk = Desk::new();
    let (id, ..) = brought(&mut desk);
    let shelf = fs::read_dir(desk.vault().join("evidence")).unwrap().flatten().next().unwrap().path();
    let file = fs::read_dir(shelf).unwrap().flatten().next().unwrap().path();
    let mut bytes = fs::read(&file).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&file, &bytes).unwrap();
    let found = desk.call("evidence.verify", json!({"exhibit": id}));
    assert_eq!((&found["whole"], &found["damaged"]), (&json!(0), &json!([id])));
    fs::remove_file(&file).unwrap();
    let found = desk.call("evidence.verify", json!({"exhibit": id}));
    assert_eq!((&found["missing"], &found["damaged"]), (&json!([id]), &json!([])));
    assert_eq!(actions(&log(&mut desk, &id)), ["collected", "received", "damaged", "damaged"]);
    let refused = desk.attempt("evidence.certificate", json!({"id": id, "out": desk.path("a.txt")})).unwrap_err();
    assert_eq!(refused.code.text(), "exhibit_missing");
}

#[test]
fn a_certificate_is_checked_by_stock_tools_and_tells_the_log() {
    let mut desk = Desk::new();
    let (id, ..) = brought(&mut desk);
    let how = "Строка\n3. Уничтожено";
    desk.create(
        "custody_event",
        json!({"custody": "transferred", "exhibits": [id], "recipient": "Суд (вымысел)", "how": how}),
    );
    let out = desk.path("certificate.txt");
    let done = desk.call("evidence.certificate", json!({"id": id, "out": out}));
    let text = fs::read_to_string(&out).unwrap();
    desk.call("evidence.extract", json!({"id": id, "out": desk.path("copy.jpg")}));
    assert!(text.contains(&format!("SHA-256: {}", sha256sum(&desk.path("copy.jpg")))), "{text}");
    for said in
        ["CUSTODY CERTIFICATE", "СПРАВКА О ХРАНЕНИИ", "Олег Придуманный", "Суд (вымысел)", "1. Собрано", "4. Verified"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("\n3. Уничтожено"), "what somebody typed is no line of the log");
    assert!(!text.to_lowercase().contains("khronika"), "the program says nothing of itself");

    // As the text says: its own line, and its own command.
    let signers = text.lines().find(|line| line.contains("namespaces=")).unwrap().trim();
    fs::write(desk.path("SIGNERS"), format!("{signers}\n")).unwrap();
    let verify = |text: &Path| {
        let mut command = Command::new("ssh-keygen");
        command.args(["-Y", "verify", "-I", "custody-certificate", "-n", "custody-certificate", "-f"]);
        command.arg(desk.path("SIGNERS")).arg("-s").arg(desk.path("certificate.txt.sig"));
        command.stdin(fs::File::open(text).unwrap()).stdout(Stdio::piped()).output().unwrap()
    };
    let good = verify(&out);
    assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stderr));
    assert!(String::from_utf8_lossy(&good.stdout).contains(done["key"].as_str().unwrap()));
    let altered = desk.path("altered.txt");
    fs::write(&altered, text.replace("Олег", "Олга")).unwrap();
    assert!(!verify(&altered).status.success());
    for file in [&out, &desk.path("certificate.txt.sig")] {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn any_edit_of_the_log_is_found() {
    let edits = [
        // The record alone, its history, both; the entry taken away.
        "UPDATE record SET body = replace(body, 'Суд', 'Дом') WHERE kind = 'custody_event'",
        "UPDATE field_value SET value = replace(value, 'Суд', 'Дом')",
        "UPDATE record SET body = replace(body, 'Суд', 'Дом'); UPDATE field_value SET value = replace(value, 'Суд', 'Дом')",
        "DELETE FROM link WHERE role = 'exhibits'",
        "DELETE FROM record WHERE kind = 'custody_event'",
        "DELETE FROM field_value WHERE leaf IN (SELECT number FROM leaf WHERE kind = 'custody_event');
         DELETE FROM leaf WHERE kind = 'custody_event'; DELETE FROM record WHERE kind = 'custody_event'",
    ];
    for edit in edits {
        let mut desk = Desk::new();
        let (id, ..) = brought(&mut desk);
        desk.create("custody_event", json!({"custody": "transferred", "exhibits": [id], "recipient": "Суд (вымысел)"}));
        desk.lock();
        let connection = stock::database(&desk.vault());
        connection.execute_batch(edit).unwrap();
        drop(connection);
        desk.unlock();
        let checked = desk.call("vault.check", json!({}));
        assert_eq!(checked["sound"], json!(false), "{edit}");
        let refused = desk.attempt("evidence.certificate", json!({"id": id, "out": desk.path("a.txt")})).unwrap_err();
        assert_eq!(refused.code.text(), "journal_damaged", "{edit}");
        assert!(!desk.path("a.txt").exists() && !desk.path("a.txt.sig").exists());
        if edit.starts_with("UPDATE") {
            let told = log(&mut desk, &id);
            assert_eq!(told["steps"][2]["holds"], json!(false), "{edit}");
        }
    }
}

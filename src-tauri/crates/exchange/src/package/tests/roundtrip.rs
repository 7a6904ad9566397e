//! What is sealed opens as it was.

use std::os::unix::fs::PermissionsExt;

use super::*;

#[test]
fn a_package_is_checked_and_opened() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    let verification = sample.verify(&package);
    assert_eq!(verification.findings, []);
    assert_eq!(verification.outcome, Outcome::IntactSignerKnown);
    assert_eq!(verification.signer, Some(sample.author.fingerprint()));
    let unknown = verify(&package, &sample.key(), &[], &mut never_cancelled).unwrap();
    assert_eq!(unknown.outcome, Outcome::IntactSignerUnknown);

    let folder = sample.path("opened");
    let opened = open(&package, &sample.key(), &[], &folder, &mut never_cancelled).unwrap();
    assert_eq!(opened.files.len() as u64, verification.files);
    for file in &opened.files {
        let mode = std::fs::metadata(folder.join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    let again = open(&package, &sample.key(), &[], &folder, &mut never_cancelled);
    assert!(matches!(again, Err(PackageError::Exists)));
    let exhibits: Vec<Vec<u8>> = opened
        .files
        .iter()
        .filter(|file| file.starts_with("data/evidence/"))
        .map(|file| std::fs::read(folder.join(file)).unwrap())
        .collect();
    assert_eq!(exhibits.len(), 3);
    assert!(exhibits.iter().all(|bytes| sample.files.0.values().any(|own| own == bytes)));
}

#[test]
fn it_holds_what_was_passed_and_nothing_more() {
    let mut sample = Sample::new();
    let package = sample.seal("out");
    assert_eq!(std::fs::metadata(&package).unwrap().permissions().mode() & 0o777, 0o600);
    let archive = sample.plain(&package);
    let text = String::from_utf8_lossy(&archive).into_owned();
    for hidden in ["Сочинён", "Придуманн", "внутреннее", "двор.jpg", "запись.mp3"] {
        assert!(!text.contains(hidden), "{hidden}");
    }
    for record in &sample.scope {
        assert!(!text.contains(&record.id.to_string()));
    }
    for item in ["00112233445566aa", "00112233445566ab"] {
        assert!(!text.contains(item));
    }
    for shown in ["Анна Вымышленная", "Меня увезли в отдел. ", "Обыск"] {
        assert!(text.contains(shown), "{shown}");
    }
    let entries = entries(&archive);
    let disclosure: Disclosure = serde_json::from_slice(content(&entries, DISCLOSURE)).unwrap();
    assert_eq!(disclosure.purpose, PURPOSE);
    assert_eq!(disclosure.persons.len(), 2);
    assert!(disclosure.withheld.iter().any(|withheld| withheld.kind == Kind::Testimony && !withheld.whole));
    let case: Value = serde_json::from_slice(content(&entries, CASE)).unwrap();
    let records = case["records"].as_array().unwrap();
    let testimony = records.iter().find(|record| record["kind"] == "testimony").unwrap();
    assert_eq!(testimony["shortened"], json!(["narrative"]));
    assert_eq!(testimony["document"]["mentions_as"], json!(["other"]));
    let speaker = &testimony["document"]["speaker"];
    assert!(records.iter().any(|record| record["id"] == *speaker && record["kind"] == "person"));
    assert!(records.iter().any(|record| record["document"] == json!({"label": {"number": 1}})));
    let csv = String::from_utf8_lossy(content(&entries, "data/tables/incident.csv")).into_owned();
    assert!(csv.contains("'=1+1"));
}

#[test]
fn a_passphrase_opens_what_it_sealed() {
    let mut sample = Sample::new();
    let out = sample.path("out");
    let to = Recipient::passphrase(&SecretString::from("слово й слово")).unwrap();
    let author = AuthorKey::generate().unwrap();
    sample.seal_to(&out, &to, &author).unwrap();
    let typed = |text: &str| OpenKey::Passphrase(SecretString::from(text));
    let check = |key: OpenKey| verify(&out, &key, &[], &mut never_cancelled);
    assert_eq!(check(typed("слово и\u{306} слово")).unwrap().outcome, Outcome::IntactSignerUnknown);
    assert!(matches!(check(typed("другое")), Err(PackageError::WrongKey)));
    assert!(matches!(check(sample.key()), Err(PackageError::NeedsPassphrase)));
    let package = sample.seal("other");
    assert!(matches!(verify(&package, &typed("слово"), &[], &mut never_cancelled), Err(PackageError::NeedsIdentity)));
}

#[test]
fn nothing_is_overwritten_and_nothing_left_behind() {
    let mut sample = Sample::new();
    let out = sample.path("out");
    let to = Recipient::age(&sample.identity.to_public().to_string()).unwrap();
    let author = AuthorKey::generate().unwrap();
    let names = |sample: &Sample| {
        let mut names: Vec<String> = std::fs::read_dir(sample.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    // An exhibit that changed, is shorter, longer or gone.
    let original = sample.files.0.clone();
    let file = *original.iter().find(|(_, bytes)| bytes.len() == 5).unwrap().0;
    for bytes in [vec![0xff, 0xd8, 1, 2, 4], vec![0xff], vec![0xff, 0xd8, 1, 2, 3, 4]] {
        sample.files.0.insert(file, bytes);
        assert!(matches!(sample.seal_to(&out, &to, &author), Err(PackageError::ExhibitChanged { .. })));
        assert_eq!(names(&sample), Vec::<String>::new());
    }
    sample.files.0.remove(&file);
    assert!(matches!(sample.seal_to(&out, &to, &author), Err(PackageError::Io(_))));
    assert_eq!(names(&sample), Vec::<String>::new());
    sample.files.0 = original;
    // Cancelled.
    let day = NaiveDate::from_ymd_opt(2026, 5, 10).unwrap();
    let contents = SealedContents { passed: &sample.passed, day };
    let mut watch = |progress: Progress| {
        if progress.done * 2 > progress.total {
            std::ops::ControlFlow::Break(())
        } else {
            std::ops::ControlFlow::Continue(())
        }
    };
    let cancelled = seal(&contents, &mut sample.files, &to, &author, &out, &mut watch);
    assert!(matches!(cancelled, Err(PackageError::Cancelled)));
    assert_eq!(names(&sample), Vec::<String>::new());
    // Sealed, and not again.
    let report = sample.seal_to(&out, &to, &author).unwrap();
    assert_eq!(names(&sample), ["out", "out.README.txt"]);
    assert_eq!(report.sha256[..], Sha256::digest(std::fs::read(&out).unwrap())[..]);
    assert!(matches!(sample.seal_to(&out, &to, &author), Err(PackageError::Exists)));
    std::fs::write(sample.path("new.part"), "x").unwrap();
    let new = sample.path("new");
    assert!(matches!(sample.seal_to(&new, &to, &author), Err(PackageError::Unfinished)));
}

#[test]
fn recipients_are_told_apart() {
    let secret = age::x25519::Identity::generate().to_string();
    for (text, expected) in [
        (secret.expose_secret(), "secret key"),
        ("age1pq1qqqq", "post-quantum"),
        ("age1yubikey1qqqq", "form age1"),
        ("ssh-ed25519 AAAA", "form age1"),
        ("age1qqqq", "not an age recipient"),
        ("somebody", "not an age recipient"),
    ] {
        let error = Recipient::age(text).unwrap_err().to_string();
        assert!(error.contains(expected), "{text}: {error}");
    }
    assert!(matches!(Recipient::passphrase(&SecretString::from("")), Err(PackageError::PassphraseEmpty)));
}

#[test]
fn l9_that_there_is_working_material_is_not_told() {
    let mut sample = Sample::new();
    assert!(sample.passed.withheld.iter().any(|record| record.reason == gate::Reason::Internal));
    let package = sample.seal("package.age");
    let disclosure = sample.verify(&package).disclosure.unwrap();
    assert!(!disclosure.withheld.is_empty());
    assert!(disclosure.withheld.iter().all(|withheld| withheld.reason != gate::Reason::Internal));
}

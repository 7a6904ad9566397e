//! The binaries that people get: no cheap key files, no plaintext left behind, no network.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use acceptance::desk::{Desk, PASSPHRASE};
use acceptance::{shipped, stock};
use serde_json::json;

#[test]
fn a_key_file_that_is_cheap_to_guess_is_refused() {
    let Some(khronika) = shipped::khronika() else { return };
    let mut desk = Desk::new(); // made with the tests' low factor
    desk.lock();
    let output = shipped::run(
        Command::new(&khronika).args(["--json", "--passphrase-fd", "0", "case", "list"]).arg(desk.vault()),
        PASSPHRASE,
    );
    assert!(!output.status.success());
    let said = [output.stdout, output.stderr].concat();
    assert!(String::from_utf8_lossy(&said).contains("kdf_too_cheap"), "{}", String::from_utf8_lossy(&said));
}

#[test]
fn the_release_makes_key_files_of_two_to_the_eighteen() {
    let Some(khronika) = shipped::khronika() else { return };
    let folder = tempfile::tempdir().unwrap();
    let vault = folder.path().join("vault");
    let mut command = Command::new(khronika);
    command.args(["--passphrase-fd", "0", "vault", "create"]).arg(&vault);
    let output = shipped::run(command.arg("--recovery-out").arg(folder.path().join("sheet.txt")), PASSPHRASE);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let header = fs::read(vault.join("keys/passphrase.age")).unwrap();
    let line = String::from_utf8_lossy(&header).lines().nth(1).unwrap().to_owned();
    assert!(line.starts_with("-> scrypt ") && line.ends_with(" 18"), "{line}");
}

/// A word that stands nowhere else on this machine.
fn canary(name: &str) -> String {
    let random = khronika_domain::RecordId::random().to_string();
    format!("Канарейка{name}{random}")
}

/// The files under the places where programs write, changed since then, that hold a canary.
fn leaks(places: &[PathBuf], since: SystemTime, canaries: &[String]) -> Vec<PathBuf> {
    let mut needles: Vec<Vec<u8>> = Vec::new();
    for canary in canaries {
        // The random end alone is enough, and survives folding and transliteration.
        let end = &canary[canary.len() - 32..];
        for text in [canary.as_str(), end] {
            needles.push(text.as_bytes().to_vec());
            needles.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
            needles.push(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
        }
    }
    let mut found = Vec::new();
    let mut folders = places.to_vec();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let Ok(about) = entry.path().symlink_metadata() else { continue };
            if about.is_dir() {
                if entry.file_name() != OsStr::new("target") && entry.file_name() != OsStr::new("node_modules") {
                    folders.push(entry.path());
                }
            } else if about.is_file()
                && about.modified().is_ok_and(|at| at >= since)
                && about.len() < 64 << 20
                && fs::read(entry.path())
                    .is_ok_and(|bytes| needles.iter().any(|needle| stock::contains(&bytes, needle)))
            {
                found.push(entry.path());
            }
        }
    }
    found
}

/// Whether a line of strace tells of a connection beyond this machine's own sockets.
fn is_network(line: &str) -> bool {
    let call = ["connect(", "sendto(", "sendmsg(", "bind("].iter().any(|call| line.contains(call));
    call && (line.contains("AF_INET") || line.contains("AF_PACKET"))
}

#[test]
fn the_main_job_leaves_no_plaintext_and_connects_to_nothing() {
    let Some(khronika) = shipped::khronika() else { return };
    // The source of what is attached must lie where the scan doesn't look.
    let source = tempfile::tempdir_in("/dev/shm").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    fs::create_dir(&home).unwrap();
    let vault = folder.path().join("vault");
    let trace = source.path().join("trace");
    let since = SystemTime::now() - Duration::from_secs(2);
    let words: Vec<String> = ["имя", "рассказ", "файл", "название"].iter().map(|name| canary(name)).collect();
    let passphrase = format!("{} {}", canary("пароль"), canary("ещё"));
    let exhibit = source.path().join("exhibit.txt");
    fs::write(&exhibit, words[2].repeat(500)).unwrap();
    let mut traced = 0;
    let mut call = |input: &str, arguments: &[&OsStr]| {
        let mut command = Command::new("strace");
        command.args(["-f", "-A", "-e", "trace=%network", "-o"]).arg(&trace).arg(&khronika);
        command.args(["--json", "--passphrase-fd", "0"]).args(arguments).env("HOME", &home).current_dir(folder.path());
        traced += 1;
        shipped::answer(&shipped::run(&mut command, input))
    };
    let os = |text: &'static str| OsStr::new(text);
    let (sheet, key, package) =
        (source.path().join("sheet"), source.path().join("key"), folder.path().join("sealed.age"));
    call(&passphrase, &[os("vault"), os("create"), vault.as_os_str(), os("--recovery-out"), sheet.as_os_str()]);
    let title = words[3].clone();
    let case = call(&passphrase, &[os("case"), os("new"), vault.as_os_str(), os("--title"), OsStr::new(&title)]);
    let case = case["id"].as_str().unwrap().to_owned();
    let record = source.path().join("record.json");
    let mut save = |kind: &'static str, document: serde_json::Value| {
        fs::write(&record, document.to_string()).unwrap();
        let said = call(&passphrase, &[os("save"), vault.as_os_str(), os(kind), os("--json"), record.as_os_str()]);
        said["id"].as_str().unwrap().to_owned()
    };
    let person = save("person", json!({"names": [words[0]], "cases": [case]}));
    save(
        "consent",
        json!({"person": person, "basis": "own_consent", "purposes": ["lawyers"], "level": "named", "cases": [case]}),
    );
    save("testimony", json!({"speaker": person, "narrative": format!("{} и ещё слова.", words[1]), "cases": [case]}));
    let case_os = OsStr::new(&case);
    call(&passphrase, &[os("attach"), vault.as_os_str(), exhibit.as_os_str(), os("--case"), case_os]);
    let found = call(&passphrase, &[os("search"), vault.as_os_str(), OsStr::new(&words[1])]);
    assert_eq!(found["hits"].as_array().unwrap().len(), 1);
    let made = call("", &[os("key"), os("new"), os("--out"), key.as_os_str()]);
    let to = made["recipient"].as_str().unwrap().to_owned();
    let sealed = [
        os("seal"),
        vault.as_os_str(),
        os("--case"),
        case_os,
        os("--purpose"),
        os("lawyers"),
        os("--to"),
        OsStr::new(&to),
        os("--out"),
        package.as_os_str(),
    ];
    assert!(call(&passphrase, &sealed)["records"].as_u64().unwrap() >= 2);
    call("", &[os("verify"), package.as_os_str(), os("--identity"), key.as_os_str()]);
    call(&passphrase, &[os("backup"), vault.as_os_str(), folder.path().join("copy").as_os_str()]);
    drop(save);
    let mut canaries = words.clone();
    canaries.push(passphrase.split(' ').next().unwrap().to_owned());
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let mut places: Vec<PathBuf> =
        [Path::new("/tmp"), Path::new("/var/tmp"), folder.path()].map(Path::to_owned).to_vec();
    places.extend(home);
    assert_eq!(leaks(&places, since, &canaries), Vec::<PathBuf>::new(), "plaintext was left behind");
    // The scan finds what is there: planted leaks, in two encodings, in two places.
    for (place, wide) in [(folder.path().join("home/planted"), false), (folder.path().join("planted.bin"), true)] {
        let text = format!("before {} after", words[0]);
        let bytes = if wide { text.encode_utf16().flat_map(u16::to_le_bytes).collect() } else { text.into_bytes() };
        fs::write(&place, bytes).unwrap();
        assert!(leaks(&places, since, &canaries).contains(&place));
        fs::remove_file(place).unwrap();
    }
    let said = fs::read_to_string(&trace).unwrap();
    let connections: Vec<&str> = said.lines().filter(|line| is_network(line)).collect();
    assert_eq!(connections, Vec::<&str>::new());
    assert!(is_network("1 connect(3, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 0"));
    println!("{traced} runs of the command line: no plaintext, no connection");
}

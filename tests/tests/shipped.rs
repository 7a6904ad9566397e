//! The binaries that people get: no cheap key files, no plaintext left behind, no network.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use acceptance::desk::{Desk, PASSPHRASE};
use acceptance::residue::{canary, leaks};
use acceptance::shipped;
use acceptance::shipped::is_network;
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

/// The command line under strace, in a home of its own.
struct Job {
    khronika: PathBuf,
    home: PathBuf,
    /// Where the scan doesn't look: what is to be attached must lie somewhere.
    aside: tempfile::TempDir,
    vault: PathBuf,
    passphrase: String,
}

impl Job {
    /// Runs a verb; gives its answer.
    fn call<S: AsRef<OsStr>>(&self, arguments: &[S]) -> serde_json::Value {
        let mut command = Command::new("strace");
        command.args(["-f", "-A", "-e", "trace=%network", "-o"]).arg(self.trace()).arg(&self.khronika);
        command.args(["--json", "--passphrase-fd", "0"]).args(arguments).env("HOME", &self.home);
        shipped::answer(&shipped::run(command.current_dir(&self.home), &self.passphrase))
    }

    /// A verb on the vault, with words after its folder.
    fn on_vault(&self, verb: &[&str], more: &[&str]) -> serde_json::Value {
        let vault = self.vault.to_str().unwrap();
        self.call(&[verb, &[vault], more].concat())
    }

    fn save(&self, kind: &str, document: &serde_json::Value) -> String {
        let file = self.aside.path().join("record.json");
        fs::write(&file, document.to_string()).unwrap();
        let said = self.on_vault(&["save"], &[kind, "--json", file.to_str().unwrap()]);
        said["id"].as_str().unwrap().to_owned()
    }

    fn trace(&self) -> PathBuf {
        self.aside.path().join("trace")
    }

    /// The whole way: create, record, attach, search, seal, verify, back up.
    fn run(&self, words: &[String], beside: &Path) {
        let aside = |name: &str| self.aside.path().join(name).to_str().unwrap().to_owned();
        let beside = |name: &str| beside.join(name).to_str().unwrap().to_owned();
        self.on_vault(&["vault", "create"], &["--recovery-out", &aside("sheet")]);
        let case = self.on_vault(&["case", "new"], &["--title", &words[3]])["id"].as_str().unwrap().to_owned();
        let person = self.save("person", &json!({"names": [words[0]], "cases": [case]}));
        let consent = json!({"person": person, "basis": "own_consent", "purposes": ["lawyers"], "level": "named"});
        self.save("consent", &consent);
        let narrative = format!("{} и ещё слова.", words[1]);
        self.save("testimony", &json!({"speaker": person, "narrative": narrative, "cases": [case]}));
        fs::write(aside("exhibit.txt"), words[2].repeat(500)).unwrap();
        self.on_vault(&["attach"], &[&aside("exhibit.txt"), "--case", &case]);
        assert_eq!(self.on_vault(&["search"], &[&words[1]])["hits"].as_array().unwrap().len(), 1);
        let to = self.call(&["key", "new", "--out", &aside("key")])["recipient"].as_str().unwrap().to_owned();
        let sealed = beside("sealed.age");
        let seal = ["--case", &case, "--purpose", "lawyers", "--to", &to, "--out", &sealed];
        assert!(self.on_vault(&["seal"], &seal)["records"].as_u64().unwrap() >= 2);
        self.call(&["verify", &sealed, "--identity", &aside("key")]);
        self.on_vault(&["backup"], &[&beside("copy")]);
    }
}

#[test]
fn the_main_job_leaves_no_plaintext_and_connects_to_nothing() {
    let Some(khronika) = shipped::khronika() else { return };
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    fs::create_dir(&home).unwrap();
    let since = SystemTime::now() - Duration::from_secs(2);
    let words: Vec<String> = ["имя", "рассказ", "файл", "название"].iter().map(|name| canary(name)).collect();
    let first = canary("пароль");
    let job = Job {
        khronika,
        home,
        aside: tempfile::tempdir_in("/dev/shm").unwrap(),
        vault: folder.path().join("vault"),
        passphrase: format!("{first} ещё несколько слов для длины"),
    };
    job.run(&words, folder.path());
    let mut canaries = words.clone();
    canaries.push(first);
    let mut places: Vec<PathBuf> =
        [Path::new("/tmp"), Path::new("/var/tmp"), folder.path()].map(Path::to_owned).to_vec();
    places.extend(std::env::var_os("HOME").map(PathBuf::from));
    assert_eq!(leaks(&places, since, &canaries), Vec::<PathBuf>::new(), "plaintext was left behind");
    // The scan finds what is there: planted leaks, in two encodings, in two places.
    for (place, wide) in [(job.home.join("planted"), false), (folder.path().join("planted.bin"), true)] {
        let text = format!("before {} after", words[0]);
        let bytes = if wide { text.encode_utf16().flat_map(u16::to_le_bytes).collect() } else { text.into_bytes() };
        fs::write(&place, bytes).unwrap();
        assert!(leaks(&places, since, &canaries).contains(&place));
        fs::remove_file(place).unwrap();
    }
    let said = fs::read_to_string(job.trace()).unwrap();
    assert_eq!(said.lines().filter(|line| is_network(line)).collect::<Vec<_>>(), Vec::<&str>::new());
    assert!(is_network("1 connect(3, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 0"));
}

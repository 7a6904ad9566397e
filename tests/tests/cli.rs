//! The command line as scripts use it: the main job from end to end, answers, exit codes, secrets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use acceptance::desk::{PASSPHRASE, mapping, open_at, real};
use acceptance::shipped;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A terminal without a window: the binary and a vault that it made.
struct Shell {
    binary: PathBuf,
    folder: TempDir,
}

impl Shell {
    /// None where there is no binary to run.
    fn with_vault() -> Option<Self> {
        let shell = Self { binary: shipped::khronika()?, folder: tempfile::tempdir().unwrap() };
        let (vault, sheet) = (shell.path("vault"), shell.path("sheet.txt"));
        shell.ok(&["vault", "create", &vault, "--recovery-out", &sheet]);
        Some(shell)
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn command(&self, words: &[&str]) -> Command {
        // Without a terminal: nothing can be asked, whoever runs the tests.
        let mut command = Command::new("setsid");
        command.arg("-w").arg(&self.binary).args(words).env("HOME", self.folder.path()).env("LC_ALL", "C.UTF-8");
        command
    }

    /// Runs a verb with the passphrase on standard input.
    fn run(&self, words: &[&str]) -> Output {
        self.run_with(words, PASSPHRASE)
    }

    fn run_with(&self, words: &[&str], input: &str) -> Output {
        shipped::run(self.command(words).args(["--passphrase-fd", "0"]), input)
    }

    /// The JSON answer of a verb that must succeed.
    fn ok(&self, words: &[&str]) -> Value {
        shipped::answer(&self.run(&json_of(words)))
    }

    /// The exit code and the error of a verb that must fail; nothing else is said.
    fn refused(&self, words: &[&str], input: &str) -> (i32, Value) {
        let output = self.run_with(&json_of(words), input);
        assert!(output.stdout.is_empty(), "{words:?}: {}", String::from_utf8_lossy(&output.stdout));
        let said = String::from_utf8(output.stderr).unwrap();
        let error: Value = serde_json::from_str(said.lines().last().unwrap_or_default()).unwrap();
        for part in ["code", "args", "severity", "message"] {
            assert!(!error["error"][part].is_null(), "{words:?}: {part} in {said}");
        }
        assert!(!said.contains(PASSPHRASE) && !said.contains('<'), "{said}");
        (output.status.code().unwrap(), error["error"].clone())
    }
}

/// `save` names its file by `--json` and answers in JSON anyway.
fn json_of<'w>(words: &[&'w str]) -> Vec<&'w str> {
    let mut words = words.to_vec();
    if !words.contains(&"--json") {
        words.push("--json");
    }
    words
}

fn id(answer: &Value) -> String {
    let id = answer["id"].as_str().unwrap_or_else(|| panic!("no id in {answer}"));
    assert_eq!(id.len(), 32);
    id.to_owned()
}

fn mode(path: &str) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn the_main_job_from_end_to_end() {
    let Some(shell) = Shell::with_vault() else { return };
    let vault = shell.path("vault");
    assert_eq!(mode(&shell.path("sheet.txt")), 0o600);
    let filled = shell.ok(&["sample", &vault]);
    assert!(filled["records"].as_u64().unwrap() >= 300);
    let case = filled["cases"][0].as_str().unwrap();
    let cases = shell.ok(&["case", "list", &vault]);
    assert_eq!(cases["total"], 3);
    assert_eq!(cases["rows"].as_array().unwrap().len(), 3);
    let people = shell.ok(&["list", &vault, "person", "--all"]);
    assert_eq!(people["rows"].as_array().unwrap().len() as u64, people["total"].as_u64().unwrap());
    let hits = |words: &str| shell.ok(&["search", &vault, words])["hits"].as_array().unwrap().clone();
    assert!(!hits("митинга").is_empty());

    let photo = shell.path("photo.bin");
    fs::write(&photo, vec![7_u8; 300_000]).unwrap();
    let exhibit = id(&shell.ok(&["attach", &vault, &photo, "--case", case, "--title", "Двор"]));
    let taken = shell.path("taken.bin");
    shell.ok(&["extract", &vault, &exhibit, "--out", &taken]);
    assert_eq!(fs::read(&taken).unwrap(), fs::read(&photo).unwrap());
    assert_eq!(mode(&taken), 0o600);

    let (key, package, opened) = (shell.path("my.key"), shell.path("case.tar.age"), shell.path("opened"));
    let recipient = shell.ok(&["key", "new", "--out", &key])["recipient"].as_str().unwrap().to_owned();
    assert_eq!(shell.ok(&["key", "show", &key])["recipient"], recipient.as_str());
    assert_eq!(mode(&key), 0o600);
    let scope = ["seal", &vault, "--case", case, "--purpose", "un-special-procedures"];
    let preview = shell.ok(&[&scope[..], &["--preview"]].concat());
    let sealed = shell.ok(&[&scope[..], &["--to", &recipient, "--out", &package]].concat());
    assert_eq!(preview["leaves"].as_array().unwrap().len() as u64, sealed["records"].as_u64().unwrap());
    assert!(sealed["withheld"].as_u64().unwrap() > 0);
    let verified = shell.ok(&["verify", &package, "--identity", &key]);
    assert_eq!(verified["outcome"], "intact_signer_unknown");
    let signer = sealed["author"].as_str().unwrap();
    let known = shell.ok(&["verify", &package, "--identity", &key, "--known", signer]);
    assert_eq!(known["outcome"], "intact_signer_known");
    assert!(
        !shell.ok(&["open", &package, "--identity", &key, "--out", &opened])["files"].as_array().unwrap().is_empty()
    );
    assert!(Path::new(&opened).join("data/case.json").is_file());

    let copy = shell.path("copy");
    assert!(shell.ok(&["backup", &vault, &copy])["copied"].as_u64().unwrap() >= 20);
    assert_eq!(shell.ok(&["backup", &vault, &copy])["copied"], 0);
    assert_eq!(shell.ok(&["list", &copy, "case"])["total"], 3);
    assert_eq!(shell.ok(&["vault", "check", &vault, "--deep"])["sound"], true);
    assert_eq!(shell.ok(&["vault", "rebuild", &vault])["differences"], json!([]));
}

#[test]
fn a_table_is_previewed_imported_found_and_undone() {
    let Some(table) = real("ovdinfo-detentions-2011-2012.csv") else { return };
    let Some(shell) = Shell::with_vault() else { return };
    let (vault, mapping) = (shell.path("vault"), mapping("ovdinfo-detentions.json"));
    let (table, mapping) = (table.to_str().unwrap(), mapping.to_str().unwrap());
    let case = id(&shell.ok(&["case", "new", &vault, "--title", "Список", "--language", "ru", "--reference", "1"]));
    let order = ["import", "table", &vault, table, "--mapping", mapping, "--case", &case];
    let seen = shell.ok(&[&order[..], &["--preview"]].concat());
    assert_eq!((&seen["rows"], &seen["good"]), (&json!(228), &json!(228)));
    assert_eq!(shell.ok(&["list", &vault, "incident"])["total"], 0);
    let done = shell.ok(&order);
    assert_eq!((&done["imported"], &done["rows"]), (&json!(228), &json!(228)));
    let found = |words: &str| {
        let found = shell.ok(&["search", &vault, words, "--kind", "incident", "--case", &case, "--limit", "500"]);
        let mut ids: Vec<String> = found["hits"].as_array().unwrap().iter().map(id).collect();
        ids.sort();
        ids
    };
    // Rows of the file in which the words stand, in any form.
    assert_eq!(found("митинг").len(), 32);
    assert_eq!(found("митинг"), found("митинга"));
    assert_eq!(found("rally").len(), 39);
    let undone = shell.ok(&["import", "undo", &vault, &id(&done)]);
    assert_eq!((&undone["deleted"], &undone["kept"]), (&json!(228), &json!([])));
    assert!(found("митинг").is_empty());
    assert_eq!(shell.ok(&["list", &vault, "incident", "--deleted", "--limit", "1"])["total"], 228);
}

#[test]
fn a_record_is_saved_changed_deleted_restored_and_erased() {
    let Some(shell) = Shell::with_vault() else { return };
    let vault = shell.path("vault");
    let file = shell.path("note.json");
    let save = |document: Value| {
        fs::write(&file, document.to_string()).unwrap();
        ["save", &vault, "note", "--json", &file].map(str::to_owned)
    };
    let words = |list: &[String; 5]| list.iter().map(String::as_str).collect::<Vec<_>>().join("\u{1f}");
    let ask = |list: &[String; 5]| shell.ok(&words(list).split('\u{1f}').collect::<Vec<_>>());
    let note = id(&ask(&save(json!({"text": "первая"}))));
    let second = save(json!({"id": note, "version": 1, "text": "вторая"}));
    assert_eq!(ask(&second)["version"], 2);
    let (code, error) = shell.refused(&words(&second).split('\u{1f}').collect::<Vec<_>>(), PASSPHRASE);
    assert_eq!((code, &error["code"], &error["args"]["version"]), (7, &json!("conflict"), &json!("2")));

    // What `show` answers is given back as it is; here on standard input, behind the passphrase.
    let mut shown = shell.ok(&["show", &vault, &note]);
    shown["record"]["text"] = json!("третья");
    let output = shell.run_with(&["save", &vault, "note", "--json", "-"], &format!("{PASSPHRASE}\n{shown}"));
    assert_eq!(shipped::answer(&output)["version"], 3);
    let history = shell.ok(&["history", &vault, &note]);
    assert_eq!((history["changes"].as_array().unwrap().len(), id(&history)), (3, note.clone()));

    shell.ok(&["delete", &vault, &note]);
    assert_eq!(shell.ok(&["list", &vault, "note"])["total"], 0);
    shell.ok(&["restore", &vault, &note]);
    assert_eq!(shell.ok(&["list", &vault, "note"])["total"], 1);
    let (code, error) = shell.refused(&["erase", &vault, &note], PASSPHRASE);
    assert_eq!((code, &error["code"]), (1, &json!("confirmation_needed")));
    shell.ok(&["erase", &vault, &note, "--path", "text", "--yes"]);
    assert_eq!(shell.ok(&["show", &vault, &note])["erased"], json!(["text"]));
}

#[test]
fn each_failure_has_its_exit_code_and_is_told() {
    let Some(shell) = Shell::with_vault() else { return };
    let vault = shell.path("vault");
    let missing = "0".repeat(32);
    let code = |words: &[&str], input: &str| {
        let (exit, error) = shell.refused(words, input);
        (exit, error["code"].as_str().unwrap().to_owned())
    };
    let told = |exit: i32, name: &str| (exit, name.to_owned());
    assert_eq!(code(&["show", &vault, &missing], PASSPHRASE), told(1, "record_missing"));
    assert_eq!(code(&["show", &vault, "0"], PASSPHRASE), told(1, "id_wrong"));
    assert_eq!(code(&["list", &shell.path("nothing"), "case"], PASSPHRASE), told(1, "vault_missing"));
    assert_eq!(
        code(&["vault", "create", &vault, "--recovery-out", &shell.path("s")], PASSPHRASE),
        told(1, "vault_exists")
    );
    let weak = ["vault", "create", &shell.path("weak"), "--recovery-out", &shell.path("s")];
    assert_eq!(code(&weak, "123456"), told(1, "passphrase_weak"));
    assert!(!Path::new(&shell.path("s")).exists() && !Path::new(&shell.path("weak")).exists());
    assert_eq!(code(&["list", &vault, "nonsense"], PASSPHRASE), told(2, "usage"));
    assert_eq!(code(&["nonsense"], PASSPHRASE), told(2, "usage"));
    assert_eq!(code(&["list", &vault, "case"], "another passphrase altogether"), told(3, "key_wrong"));
    assert_eq!(code(&["list", &vault, "case"], ""), told(1, "secret_unreadable"));
    // No terminal, and nothing to read from.
    let output = shipped::run(&mut shell.command(&["list", &vault, "case", "--json"]), "");
    assert_eq!(output.status.code(), Some(5), "{}", String::from_utf8_lossy(&output.stderr));
    let output = shipped::run(&mut shell.command(&["list", &vault, "case", "--passphrase-fd", "77"]), "");
    assert_eq!(output.status.code(), Some(5));

    let session = open_at(Path::new(&vault)).unwrap();
    assert_eq!(code(&["list", &vault, "case"], PASSPHRASE), told(6, "vault_open_elsewhere"));
    drop(session);
    let database = Path::new(&vault).join("records.db");
    let mut bytes = fs::read(&database).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&database, bytes).unwrap();
    let output = shell.run(&["vault", "check", &vault, "--json"]);
    assert_eq!(output.status.code(), Some(4), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn an_altered_package_ends_with_four() {
    let Some(shell) = Shell::with_vault() else { return };
    let (vault, package) = (shell.path("vault"), shell.path("case.age"));
    let case = shell.ok(&["sample", &vault])["cases"][0].as_str().unwrap().to_owned();
    let words =
        ["seal", &vault, "--case", &case, "--purpose", "lawyers", "--package-passphrase-fd", "0", "--out", &package];
    let sealed = shell.run_with(&json_of(&words), &format!("{PASSPHRASE}\nдругая фраза для самого пакета\n"));
    assert!(shipped::answer(&sealed)["recipient_key"].is_null());
    let verify = |file: &str, input: &str| {
        let words = ["verify", file, "--package-passphrase-fd", "0", "--json"];
        shipped::run(&mut shell.command(&words), input)
    };
    let found = shipped::answer(&verify(&package, "другая фраза для самого пакета"));
    assert_eq!(found["outcome"], "intact_signer_unknown");
    assert_eq!(verify(&package, "not this one").status.code(), Some(3));
    let mut bytes = fs::read(&package).unwrap();
    bytes.push(0);
    let altered = shell.path("altered.age");
    fs::write(&altered, bytes).unwrap();
    let output = verify(&altered, "другая фраза для самого пакета");
    assert_eq!(output.status.code(), Some(4));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["outcome"], "not_intact");
    assert!(!found["findings"].as_array().unwrap().is_empty());
}

#[test]
fn secrets_come_from_open_files_and_ways_in_can_be_changed() {
    let Some(shell) = Shell::with_vault() else { return };
    let vault = shell.path("vault");
    let new = "совсем другая фраза из многих редких слов";
    fs::write(shell.path("old.txt"), PASSPHRASE).unwrap();
    fs::write(shell.path("new.txt"), format!("{new}\n")).unwrap();
    let shelled = |line: &str| {
        let script = format!("exec \"$0\" {line}");
        let mut command = Command::new("bash");
        let run = command.args(["-c", &script]).arg(&shell.binary).current_dir(shell.folder.path());
        run.env("HOME", shell.folder.path()).output().unwrap().status.code().unwrap()
    };
    assert_eq!(shelled("list vault case --passphrase-fd 3 3< old.txt"), 0);
    assert_eq!(shelled("list vault case --passphrase-fd 3 3< <(cat old.txt)"), 0);
    assert_eq!(shelled("list vault case --recovery-fd 3 3< sheet.txt"), 0);
    assert_eq!(shelled("vault passphrase vault --recovery-fd 3 --new-passphrase-fd 4 3< sheet.txt 4< new.txt"), 0);
    assert_eq!(shelled("list vault case --passphrase-fd 3 3< old.txt"), 3);
    assert_eq!(shelled("list vault case --passphrase-fd 3 3< new.txt"), 0);
    assert_eq!(shelled("vault recovery vault --recovery-out sheet2.txt --passphrase-fd 3 3< new.txt"), 0);
    assert_eq!(shelled("list vault case --recovery-fd 3 3< sheet.txt"), 3);
    assert_eq!(shelled("list vault case --recovery-fd 3 3< sheet2.txt"), 0);
    assert_eq!(shelled("vault rekey vault --passphrase-fd 3 3< new.txt"), 0);
    assert_eq!(shelled("list vault case --recovery-fd 3 3< sheet2.txt"), 0);
    // Both at once from one open file, in the order in which they are needed.
    let both = ["vault", "passphrase", &vault, "--new-passphrase-fd", "0"];
    let output = shell.run_with(&both, &format!("{new}\n{PASSPHRASE}\n"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(shelled("list vault case --passphrase-fd 3 3< old.txt"), 0);
}

#[test]
fn help_is_there_in_both_languages_without_a_vault() {
    let Some(binary) = shipped::khronika() else { return };
    for (language, word) in [("ru", "Хранилище"), ("en", "The vault")] {
        let output = Command::new(&binary).args(["--help", "--language", language]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.contains(word) && text.contains("130"), "{text}");
    }
    let output = Command::new(&binary).arg("--version").output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), format!("khronika {}", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_kinds_are_those_of_the_domain() {
    let Some(binary) = shipped::khronika() else { return };
    for kind in khronika_domain::Kind::ALL {
        let words = [OsStr::new("list"), OsStr::new("nowhere"), OsStr::new(kind.code()), OsStr::new("--passphrase-fd")];
        let output = shipped::run(Command::new(&binary).args(words).arg("0"), PASSPHRASE);
        assert_eq!(output.status.code(), Some(1), "{kind}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn a_folder_goes_in_and_what_was_not_there_is_waited_for() {
    let Some(shell) = Shell::with_vault() else { return };
    let (vault, folder) = (shell.path("vault"), shell.path("Телефон"));
    fs::create_dir_all(Path::new(&folder).join("DCIM")).unwrap();
    for (name, text) in [("DCIM/1.txt", "раз"), ("DCIM/2.txt", "два"), ("3.txt", "три"), ("пусто.txt", "")]
    {
        fs::write(Path::new(&folder).join(name), text).unwrap();
    }
    let done = shell.ok(&["intake", "new", &vault, &folder, "--how", "Скопировано", "--obtained", "2024-05"]);
    assert_eq!((&done["taken"], &done["missed"], &done["ended"]), (&json!(3), &json!(1), &json!(true)));
    assert_eq!(done["missed_files"][0]["reason"], "empty");
    assert_eq!(shell.ok(&["intake", "list", &vault])["intakes"], json!([]));
    assert_eq!(shell.ok(&["list", &vault, "evidence"])["total"], 3);
    assert_eq!(shell.ok(&["import", "undo", &vault, &id(&done)])["deleted"], 3);
    let (code, error) = shell.refused(&["intake", "resume", &vault, &id(&done)], PASSPHRASE);
    assert_eq!((code, &error["code"]), (1, &json!("record_missing")));
    let (code, error) = shell.refused(&["intake", "new", &vault, &shell.path("nothing")], PASSPHRASE);
    assert_eq!((code, &error["code"]), (1, &json!("file_missing")));
    // The words that a person reads.
    fs::write(Path::new(&folder).join("4.txt"), "четыре").unwrap();
    let output = shell.run(&["intake", "new", &vault, &folder, "--language", "ru"]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("Телефон: принято 4 файла.") && told.contains("Телефон/пусто.txt (пустой)"), "{told}");
}

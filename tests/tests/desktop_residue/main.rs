//! The window as it ships, driven by the keyboard from outside: what is typed into it is in no file, and after
//! a lock in no process. The long form (`KHRONIKA_LONG`) locks ten times.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use acceptance::residue::{canary, family, leaks, remembered};
use acceptance::shipped;

/// Long enough for a key derivation on a busy machine with two cores.
const PATIENCE: Duration = Duration::from_secs(60);
/// After so long nothing may be left in memory (security promise 2).
const FORGOTTEN: Duration = Duration::from_secs(5);

fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output().expect("xdotool");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn press(key: &str) {
    xdotool(&["key", "--clearmodifiers", key]);
    sleep(Duration::from_millis(250));
}

fn write(text: &str) {
    xdotool(&["type", "--delay", "8", text]);
    sleep(Duration::from_millis(250));
}

fn wait_for(what: &str, mut there: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !there() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain: {what}");
        sleep(Duration::from_millis(100));
    }
}

/// The processes that run that binary.
fn running(binary: &Path) -> Vec<u32> {
    let mut found: Vec<u32> = fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|id: &u32| {
            fs::read_link(format!("/proc/{id}/exe")).is_ok_and(|exe| exe == binary)
                && !fs::read_to_string(format!("/proc/{id}/stat")).is_ok_and(|stat| stat.contains(") Z "))
        })
        .collect();
    found.sort_unstable();
    found
}

/// The window and what a person has there.
struct Desk {
    binary: PathBuf,
    home: PathBuf,
    vault: PathBuf,
    passphrase: String,
    first: Child,
}

impl Drop for Desk {
    fn drop(&mut self) {
        for process in running(&self.binary) {
            let _ = Command::new("kill").args(["-KILL", &process.to_string()]).status();
        }
        let _ = self.first.wait();
    }
}

impl Desk {
    /// A vault made by the command line, and the window on it.
    fn start(binary: &Path, folder: &Path, passphrase: &str) -> Self {
        let (home, vault) = (folder.join("home"), folder.join("vault"));
        fs::create_dir_all(home.join(".local/share")).unwrap();
        let mut create = Command::new(shipped::khronika().unwrap());
        create.args(["--passphrase-fd", "0", "vault", "create"]).arg(&vault).env("HOME", &home);
        let made = shipped::run(create.arg("--recovery-out").arg(folder.join("sheet")), passphrase);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let first = Command::new(binary)
            .arg(&vault)
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_CACHE_HOME")
            .env("NO_AT_BRIDGE", "1")
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        Self { binary: binary.to_owned(), home, vault, passphrase: passphrase.to_owned(), first }
    }

    fn database(&self) -> Vec<(u64, SystemTime)> {
        let about = |end: &str| fs::metadata(self.vault.join(format!("records.db{end}"))).ok();
        ["", "-wal"].iter().filter_map(|end| about(end)).map(|found| (found.len(), found.modified().unwrap())).collect()
    }

    /// Whether somebody has the vault open.
    fn is_open(&self) -> bool {
        let mut ask = Command::new(shipped::khronika().unwrap());
        ask.args(["--json", "--passphrase-fd", "0", "case", "list"]).arg(&self.vault).env("HOME", &self.home);
        // Whether it is open elsewhere is found out before the passphrase is tried.
        shipped::run(&mut ask, "?").status.code() == Some(6)
    }

    /// Types the passphrase on the screen that stands, and waits until the vault is open.
    fn unlock(&self) {
        wait_for("a window", || !xdotool(&["search", "--onlyvisible", "--name", "^Khronika$"]).is_empty());
        sleep(Duration::from_secs(2));
        let window = xdotool(&["search", "--onlyvisible", "--name", "^Khronika$"]);
        xdotool(&["windowfocus", window.lines().last().unwrap()]);
        write(&self.passphrase);
        press("Return");
        wait_for("the vault opens", || self.is_open());
        sleep(Duration::from_secs(2));
    }

    /// A new case file of that name, by the keyboard.
    fn record(&self, title: &str) {
        press("ctrl+n");
        sleep(Duration::from_secs(1));
        write(title);
        let before = self.database();
        press("ctrl+s");
        wait_for("the case file is saved", || self.database() != before);
        sleep(Duration::from_secs(1));
    }

    fn remembered(&self, canaries: &[String]) -> Vec<String> {
        let mut found: Vec<String> = running(&self.binary)
            .into_iter()
            .flat_map(family)
            .flat_map(|process| remembered(process, canaries))
            .collect();
        found.sort();
        found.dedup();
        found
    }

    /// Locks; gives how long it took until the process that held the vault was gone.
    fn lock(&self) -> Duration {
        let old = running(&self.binary);
        let begun = Instant::now();
        xdotool(&["key", "--clearmodifiers", "ctrl+l"]);
        wait_for("the process that held the vault ends", || running(&self.binary).iter().all(|now| !old.contains(now)));
        begun.elapsed()
    }
}

#[test]
fn what_is_typed_is_in_no_file_and_after_a_lock_in_no_process() {
    let Some(binary) = shipped::window() else { return };
    if std::env::var_os("DISPLAY").is_none() {
        println!("skipped: no screen");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let since = SystemTime::now() - Duration::from_secs(2);
    let typed = |canary: &str| canary[canary.len() - 32..].to_owned();
    let canaries: Vec<String> = ["фраза", "название", "поиск"].iter().map(|name| canary(name)).collect();
    let passphrase = format!("{} quiet amber bridge lantern river", typed(&canaries[0]));
    let binary = binary.canonicalize().unwrap();
    let desk = Desk::start(&binary, folder.path(), &passphrase);
    // What programs note of files that were chosen; GTK would.
    let recent = desk.home.join(".local/share/recently-used.xbel");
    fs::write(&recent, "<xbel/>").unwrap();

    let cycles = if std::env::var_os("KHRONIKA_LONG").is_some() { 10 } else { 2 };
    let mut slowest = Duration::ZERO;
    for cycle in 0..cycles {
        desk.unlock();
        if cycle == 0 {
            desk.record(&typed(&canaries[1]));
            press("ctrl+k");
            write(&typed(&canaries[2]));
            sleep(Duration::from_secs(1));
            press("Escape");
        }
        let before = desk.remembered(&canaries[..2]);
        assert!(before.contains(&canaries[1]), "the scan sees what an unlocked window holds: {before:?}");
        slowest = slowest.max(desk.lock());
        sleep(FORGOTTEN);
        assert_eq!(desk.remembered(&canaries), Vec::<String>::new(), "left in memory after lock {cycle}");
    }
    println!("{cycles} locks, the slowest {slowest:?}");

    let mut places: Vec<PathBuf> =
        [Path::new("/tmp"), Path::new("/var/tmp"), folder.path()].map(Path::to_owned).to_vec();
    places.extend(std::env::var_os("HOME").map(PathBuf::from));
    assert_eq!(leaks(&places, since, &canaries), Vec::<PathBuf>::new(), "plaintext was left behind");
    assert_eq!(fs::read_to_string(&recent).unwrap(), "<xbel/>");
    let planted = desk.home.join("planted");
    fs::write(&planted, format!("… {} …", canaries[1])).unwrap();
    assert!(leaks(&places, since, &canaries).contains(&planted), "the scan finds a planted leak");
}

//! The window as it ships, driven from outside by the keyboard and the accessibility bus: what is typed into its
//! fields, searched, attached, looked at and sealed is in no file, and after a lock in no process. The long form
//! (`KHRONIKA_LONG`) locks ten times.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use khronika_api::AUTHENTICATED;

use acceptance::bus::Hand;
use acceptance::media;
use acceptance::residue::{canary, family, leaks, remembered};
use acceptance::screen::{answer, press, wait_for, write, xdotool};
use acceptance::shipped;
use acceptance::trace::Trace;

/// After so long nothing may be left in memory (security promise 2).
const FORGOTTEN: Duration = Duration::from_secs(5);

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
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        Self { binary: binary.to_owned(), home, vault, passphrase: passphrase.to_owned(), first }
    }

    fn database(&self) -> Vec<(u64, SystemTime)> {
        let about = |end: &str| fs::metadata(self.vault.join(format!("records.db{end}"))).ok();
        ["", "-wal"].iter().filter_map(|end| about(end)).map(|found| (found.len(), found.modified().unwrap())).collect()
    }

    /// Whether the window has the database open. Nobody else asks for the vault meanwhile: whoever tried its lock
    /// could keep the window out.
    fn is_open(&self) -> bool {
        let database = self.vault.join("records.db");
        running(&self.binary).into_iter().any(|process| {
            let files = fs::read_dir(format!("/proc/{process}/fd"));
            files.is_ok_and(|files| {
                files.flatten().any(|file| fs::read_link(file.path()).is_ok_and(|to| to == database))
            })
        })
    }

    /// Types the passphrase on the screen that stands, and waits until the vault is open.
    fn unlock(&self) {
        wait_for("a window", || !xdotool(&["search", "--onlyvisible", "--name", "^Khronika$"]).is_empty());
        // However slow the machine is: what is typed before the field is there goes nowhere.
        let mut hand = Hand::start(&self.binary);
        hand.ready();
        hand.appear("Passphrase");
        let window = xdotool(&["search", "--onlyvisible", "--name", "^Khronika$"]);
        xdotool(&["windowfocus", "--sync", window.lines().last().unwrap()]);
        sleep(Duration::from_secs(1));
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

    /// A form that the box for everything opens.
    fn begin(&self, command: &str) {
        press("ctrl+k");
        write(command);
        sleep(Duration::from_secs(1));
        press("Return");
        sleep(Duration::from_secs(1));
    }

    /// Types into every field of every form; nothing of it is saved, all of it is kept as drafts.
    fn fill_forms(&self, hand: &mut Hand, text: &str) {
        let mut filled = 0;
        for form in ["person", "incident", "testimony", "consent", "note", "case file"] {
            self.begin(&format!("New {form}"));
            let fields = hand.fill(text);
            println!("{form}: {}", fields.join(", "));
            filled += fields.len();
            press("Escape");
            sleep(Duration::from_millis(700));
        }
        assert!(filled > 40, "{filled} fields were typed into");
    }

    /// Takes in a file that holds the canary and is called so, and looks at its page.
    fn attach(&self, hand: &mut Hand, canary: &str) {
        // The original lies elsewhere than what is scanned: it isn't the program's.
        let folder = tempfile::tempdir_in("/dev/shm").unwrap();
        let file = folder.path().join(format!("{}.txt", &canary[canary.len() - 32..]));
        fs::write(&file, canary).unwrap();
        self.take_in(hand, &file);
        hand.press("Look at it");
        hand.wait("The text");
        sleep(Duration::from_secs(1));
        press("Escape");
        hand.wait("Take out a copy");
    }

    fn take_in(&self, hand: &mut Hand, file: &Path) {
        self.begin("Go to evidence");
        press("ctrl+n");
        answer("the file chooser", file.to_str().unwrap());
        hand.wait("How obtained");
        hand.press("Take in");
        hand.press(file.file_name().unwrap().to_str().unwrap());
        hand.wait("Take out a copy");
    }

    /// Plays a film and leafs through a document, in both of which the canary stands. Gives the files that were opened
    /// to be written meanwhile, beside the vault's own.
    fn watch(&self, hand: &mut Hand, canary: &[String]) -> Vec<String> {
        let folder = tempfile::tempdir_in("/dev/shm").unwrap();
        let word = &canary[0][canary[0].len() - 32..];
        let shown = [
            (media::film(folder.path(), 1, word), "Play", ["p", "Right"]),
            (media::document(folder.path(), 1000, word), "Next page", ["Next", "End"]),
        ];
        let mut written = Vec::new();
        for (file, control, keys) in &shown {
            self.take_in(hand, file);
            let trace = Trace::begin(running(&self.binary), &folder.path().join("trace"));
            hand.press("Look at it");
            hand.wait(control);
            for key in keys {
                press(key);
                sleep(Duration::from_secs(4));
            }
            written.extend(trace.end());
            assert_eq!(self.remembered(canary), canary, "the scan sees what is looked at");
            press("Escape");
            hand.wait("Take out a copy");
        }
        written.retain(|path| !Path::new(path).starts_with(&self.vault));
        written
    }

    /// Seals the case for a passphrase, through the small window.
    fn seal(&self, hand: &mut Hand, case: &str, package_passphrase: &str) {
        self.begin("Seal a package");
        // The evidence of all cases is where it stands: the case is asked for.
        hand.wait("Which case?");
        hand.press(case);
        hand.pick("Lawyers");
        hand.press("Continue");
        hand.wait("What goes into the package");
        sleep(Duration::from_secs(1));
        hand.press("Continue");
        hand.pick("A passphrase");
        hand.write("Passphrase", package_passphrase);
        hand.write("The same passphrase again", package_passphrase);
        hand.press("Continue");
        hand.press("Choose where");
        answer("the file chooser", self.home.join("package.age").to_str().unwrap());
        sleep(Duration::from_secs(1));
        hand.press("Seal");
        answer("the small window", &self.passphrase);
        hand.wait("The package is sealed");
        assert!(self.home.join("package.age").is_file());
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
fn a_film_and_a_document_that_were_looked_at_are_in_no_file_and_after_a_lock_in_no_process() {
    let Some(binary) = shipped::window() else { return };
    if std::env::var_os("DISPLAY").is_none() {
        println!("skipped: no screen");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let since = SystemTime::now() - Duration::from_secs(2);
    let canary = [canary("фильм")];
    let desk =
        Desk::start(&binary.canonicalize().unwrap(), folder.path(), "quiet amber bridge lantern river violet tram");
    desk.unlock();
    let mut hand = Hand::start(&desk.binary);
    let written = desk.watch(&mut hand, &canary);
    println!("written meanwhile: {written:?}");
    // GStreamer notes once which decoders this machine has; Orc, beneath it, maps the code that it makes for this
    // processor through a file that has lost its name already.
    let tools = [desk.home.join(".cache/gstreamer-1.0/registry"), desk.home.join("orcexec.")];
    let others: Vec<_> =
        written.iter().filter(|path| !tools.iter().any(|tool| path.starts_with(tool.to_str().unwrap()))).collect();
    assert!(others.is_empty(), "written while it was looked at: {others:?}");
    desk.lock();
    sleep(FORGOTTEN);
    assert_eq!(desk.remembered(&canary), Vec::<String>::new(), "left in memory after the lock");
    let places = [Path::new("/tmp"), Path::new("/var/tmp"), folder.path()].map(Path::to_owned);
    assert_eq!(leaks(&places, since, &canary), Vec::<PathBuf>::new(), "plaintext was left behind");
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
    let canaries: Vec<String> =
        ["фраза", "название", "поиск", "поля", "файл", "пакет"].iter().map(|name| canary(name)).collect();
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
            let unlocked = Instant::now();
            desk.record(&typed(&canaries[1]));
            press("ctrl+k");
            write(&typed(&canaries[2]));
            sleep(Duration::from_secs(1));
            press("Escape");
            let mut hand = Hand::start(&binary);
            desk.fill_forms(&mut hand, &typed(&canaries[3]));
            desk.attach(&mut hand, &canaries[4]);
            // The passphrase is asked for again where the last time is too long ago.
            sleep((AUTHENTICATED + Duration::from_secs(1)).saturating_sub(unlocked.elapsed()));
            desk.seal(&mut hand, &typed(&canaries[1]), &format!("{} violet tram paper", typed(&canaries[5])));
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

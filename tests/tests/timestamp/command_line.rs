//! The same by the shipped command line, as scripts use it.

use std::fs;
use std::process::Command;

use acceptance::authority::Setup;
use acceptance::desk::PASSPHRASE;
use acceptance::{Desk, shipped};
use serde_json::json;

use crate::{LETTER, authority};

#[test]
fn the_command_line_asks_takes_in_lists_and_takes_out() {
    let Some(mut desk) = Desk::shipped() else { return };
    let file = desk.path("letter.txt");
    fs::write(&file, LETTER).unwrap();
    let id = desk.call("evidence.attach", json!({"file": file}))["id"].as_str().unwrap().to_owned();
    desk.lock();
    let clock = authority(&desk, "clock", &Setup::default());
    let run = |arguments: &[&str]| {
        let mut command = Command::new(shipped::khronika().unwrap());
        command.args(["--passphrase-fd", "0", "--language", "en", "timestamp", arguments[0]]).arg(desk.vault());
        shipped::run(command.args(&arguments[1..]).env("HOME", desk.folder.path()), PASSPHRASE)
    };
    let at = |name: &str| desk.path(name).display().to_string();
    let (query, answer, out, root) = (at("q.tsq"), at("q.tsr"), at("out.tsr"), clock.root().display().to_string());
    let asked = run(&["request", "--exhibit", &id, "--out", &query]);
    let text = String::from_utf8_lossy(&asked.stdout).into_owned();
    assert!(asked.status.success() && text.contains("--data-binary @q.tsq https://freetsa.org/tsr > q.tsr"), "{text}");
    assert!(text.contains("Nobody can tell from the hash what is in the file"), "{text}");
    clock.answer(&desk.path("q.tsq"), &desk.path("q.tsr"));
    let mut forged = fs::read(&answer).unwrap();
    *forged.last_mut().unwrap() ^= 1;
    fs::write(desk.path("forged.tsr"), forged).unwrap();
    let refused = run(&["take", &at("forged.tsr")]);
    let text = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && text.contains("signature of the time stamp does not hold"), "{text}");
    let taken = run(&["take", &answer, "--exhibit", &id, "--certificate", &root]);
    let text = String::from_utf8_lossy(&taken.stdout).into_owned();
    assert!(taken.status.success() && text.contains("Signed by: O=Invented Clock, CN=Clock 1"), "{text}");
    let listed = shipped::answer(&run(&["list", "--exhibit", &id, "--json"]));
    let stamp = listed["stamps"][0]["id"].as_str().unwrap();
    let done = shipped::answer(&run(&["extract", stamp, "--out", &out, "--json"]));
    assert_eq!(done["bytes"], json!(fs::read(&answer).unwrap().len()));
    assert_eq!(fs::read(&out).unwrap(), fs::read(&answer).unwrap());
}

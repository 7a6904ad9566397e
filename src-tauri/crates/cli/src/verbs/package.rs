//! `verify` and `open`: what a recipient does. No vault is needed.

use clap::Arg;
use secrecy::SecretString;
use serde_json::{Value, json};

use super::{items, number, text};
use crate::arguments::{Given, fd, many, option, word};
use crate::call::Call;
use crate::failure::{DAMAGED, Failure, Own};
use crate::progress::Unit;
use crate::prompt;
use crate::table;
use crate::words::Words;

pub fn verify_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "package", "file"),
        option(words, "identity", "file"),
        fd(words, "package-passphrase-fd").conflicts_with("identity"),
        many(words, "known", "fingerprint"),
    ]
}

pub fn open_arguments(words: &Words) -> Vec<Arg> {
    let mut all = verify_arguments(words);
    all.push(option(words, "out", "folder").help(words.say("cli-arg-out-folder")).required(true));
    all
}

/// Checks a package; ends with the code for damage where it isn't intact.
pub fn verify(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let secrets = passphrase(call, given)?;
    let found = call.ask_with("package.verify", args(given), secrets, Some(Unit::Bytes))?;
    let day = day(call, &found);
    call.answer(&found, |words, found| told(words, found, &day))?;
    if text(&found, "outcome") == "not_intact" { Err(Failure::Told(DAMAGED)) } else { Ok(()) }
}

/// Checks a package and writes its files into a new folder.
pub fn open(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let secrets = passphrase(call, given)?;
    let opened = call.ask_with("package.open", args(given), secrets, Some(Unit::Bytes))?;
    let day = day(call, opened.get("verified").unwrap_or(&Value::Null));
    call.notice("opened", &[("file", text(&opened, "folder"))]);
    call.answer(&opened, |words, opened| {
        let mut out = told(words, opened.get("verified").unwrap_or(&Value::Null), &day);
        out.push_str(&words.count(
            "cli-opened",
            items(opened, "files").count() as u64,
            &[("folder", text(opened, "folder"))],
        ));
        out.push('\n');
        for file in items(opened, "files").filter_map(Value::as_str) {
            out.push_str(&format!("  {}\n", table::line(file)));
        }
        out
    })
}

fn args(given: &Given) -> Value {
    json!({
        "file": given.text("package"), "identity": given.maybe("identity"),
        "known": given.all("known"), "out": given.maybe("out"),
    })
}

/// The package's passphrase, where no key was named.
fn passphrase(call: &mut Call, given: &Given) -> Result<Vec<SecretString>, Failure> {
    if given.has("identity") {
        return Ok(Vec::new());
    }
    let secret = match given.number("package-passphrase-fd") {
        Some(number) => call.secret(number)?,
        None if prompt::is_possible() => prompt::secret(&call.words.say("cli-ask-package"))?,
        None => return Err(Own::NoTerminal.into()),
    };
    Ok(vec![secret])
}

/// The day of sealing in words.
fn day(call: &mut Call, found: &Value) -> String {
    let day = found.get("disclosure").map(|disclosure| text(disclosure, "day")).unwrap_or_default();
    match call.ask("date.read", json!({ "text": day })) {
        Ok(read) if !day.is_empty() => text(&read, "words").to_owned(),
        _ => day.to_owned(),
    }
}

fn told(words: &Words, found: &Value, day: &str) -> String {
    let mut out = words.code("cli-outcome", text(found, "outcome"));
    out.push('\n');
    for finding in items(found, "findings") {
        let what = words.code("cli-finding", text(finding, "code"));
        let path = table::line(text(finding, "path"));
        out.push_str(&if path.is_empty() { format!("  {what}\n") } else { format!("  {path}: {what}\n") });
    }
    // What an altered package says of itself, and who signed it before that, is worth nothing.
    if text(found, "outcome") == "not_intact" {
        return out;
    }
    if !text(found, "signer").is_empty() {
        out.push_str(&words.tell("cli-signer", &[("signer", text(found, "signer"))]));
        out.push('\n');
    }
    let disclosure = found.get("disclosure").unwrap_or(&Value::Null);
    if !disclosure.is_null() {
        let files = number(found, "files").to_string();
        out.push_str(&words.count("cli-package-holds", number(found, "records"), &[("files", &files)]));
        out.push('\n');
        let purpose = words.code("cli-purpose", text(disclosure, "purpose"));
        out.push_str(&words.tell("cli-package-about", &[("purpose", &purpose), ("day", day)]));
        out.push('\n');
        out.push_str(&withheld(words, disclosure));
    }
    out
}

/// What the package says was withheld: kinds and reasons, never how many.
fn withheld(words: &Words, disclosure: &Value) -> String {
    let mut out = String::new();
    for item in items(disclosure, "withheld") {
        let kind = words.say(&format!("cli-kinds-{}", text(item, "kind")));
        let whole = item.get("whole") == Some(&Value::Bool(true));
        let reason = words.code("cli-reason", text(item, "reason"));
        let key = if whole { "cli-package-withheld" } else { "cli-package-withheld-parts" };
        out.push_str(&format!("  {}\n", words.tell(key, &[("kind", &kind), ("reason", &reason)])));
    }
    out
}

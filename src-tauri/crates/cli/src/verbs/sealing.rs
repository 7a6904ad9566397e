//! `seal`: a case or chosen records for one recipient, or what would leave and what not.

use clap::Arg;
use secrecy::SecretString;
use serde_json::{Value, json};

use super::{KINDS, case_of, id, items, number, text};
use crate::arguments::{Given, choice, fd, flag, many, option, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::progress::Unit;
use crate::table;
use crate::words::Words;

/// What a package can be for. A test holds them against the vocabulary.
pub const PURPOSES: &[&str] = &[
    "internal",
    "lawyers",
    "un-special-procedures",
    "un-public-report",
    "sanctions",
    "prosecution",
    "partners",
    "publication",
];

/// Why consents, notes, imports and mappings never leave: not worth a line each.
const INTERNAL: &str = "internal";

pub fn arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        option(words, "case", "id").required_unless_present("record"),
        many(words, "record", "id").conflicts_with("case"),
        choice(option(words, "purpose", "purpose"), PURPOSES).required(true),
        option(words, "recipient", "recipient").long("to"),
        fd(words, "package-passphrase-fd").conflicts_with("recipient"),
        option(words, "out", "file").required_unless_present("preview"),
        flag(words, "preview"),
    ]
}

/// Seals a case or chosen records.
pub fn seal(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let records = given.all("record").iter().map(|text| id(text)).collect::<Result<Vec<_>, _>>()?;
    let scope = json!({ "case": case_of(given)?, "records": records, "purpose": given.text("purpose") });
    call.open(&given.text("directory"))?;
    if given.flag("preview") {
        let seen = call.ask("package.preview", scope)?;
        let vocabularies = call.ask("vocabulary.list", json!({}))?;
        return call.answer(&seen, |words, seen| previewed(words, seen, &vocabularies));
    }
    let to = given.maybe("recipient");
    let passphrase = match (&to, given.number("package-passphrase-fd")) {
        (Some(_), _) => None,
        (None, number) => Some(call.new_passphrase(number, "cli-ask-package-new")?),
    };
    let secrets: Vec<SecretString> = passphrase.into_iter().collect();
    let mut args = scope;
    if let Value::Object(args) = &mut args {
        args.insert("to".to_owned(), json!(to));
        args.insert("out".to_owned(), json!(given.text("out")));
    }
    let sealed = call.ask_with("package.seal", args, secrets, Some(Unit::Bytes))?;
    call.answer(&sealed, |words, sealed| {
        let size = words.size(number(sealed, "bytes"));
        let mut lines = vec![words.tell("cli-sealed", &[("file", text(sealed, "out")), ("size", &size)])];
        let exhibits = number(sealed, "exhibits").to_string();
        lines.push(words.count("cli-sealed-records", number(sealed, "records"), &[("exhibits", &exhibits)]));
        lines.push(words.count("cli-sealed-withheld", number(sealed, "withheld"), &[]));
        lines.push(words.tell("cli-sealed-author", &[("author", text(sealed, "author"))]));
        lines.push(words.say(if to.is_some() { "cli-sealed-key" } else { "cli-sealed-passphrase" }));
        lines.join("\n")
    })
}

fn previewed(words: &Words, seen: &Value, vocabularies: &Value) -> String {
    let mut out = String::new();
    let leaves = sorted(words, seen, "leaves");
    out.push_str(&words.count("cli-preview-leaves", leaves.len() as u64, &[]));
    out.push('\n');
    for (name, record) in leaves {
        out.push_str(&format!("  {name}\n"));
        if let Some(label) = record.get("label") {
            // What stands for a person says what of them stays.
            out.push_str(&format!("      {}\n", labelled(words, label, vocabularies)));
            continue;
        }
        for part in items(record, "parts").filter(|part| text(part, "reason") != INTERNAL) {
            out.push_str(&format!("      {}\n", reduced(words, part)));
        }
    }
    let (inner, stays): (Vec<_>, Vec<_>) =
        sorted(words, seen, "withheld").into_iter().partition(|(_, record)| text(record, "reason") == INTERNAL);
    out.push('\n');
    out.push_str(&words.count("cli-preview-stays", stays.len() as u64, &[]));
    out.push('\n');
    for (name, record) in stays {
        out.push_str(&format!("  {name}: {}\n", words.code("cli-reason", text(record, "reason"))));
    }
    if !inner.is_empty() {
        out.push('\n');
        out.push_str(&words.count("cli-preview-internal", inner.len() as u64, &[]));
    }
    out
}

/// What stands for a person who isn't named.
fn labelled(words: &Words, label: &Value, vocabularies: &Value) -> String {
    if let Some(role) = label.get("role").and_then(Value::as_str) {
        let roles = vocabularies.as_array().into_iter().flatten().find(|list| text(list, "name") == "role");
        let term = roles.and_then(|roles| items(roles, "terms").find(|term| text(term, "code") == role));
        let called = term.map_or(role, |term| text(term, words.language().code()));
        return words.tell("package-label-role", &[("role", &called.to_lowercase())]);
    }
    match label.get("number").and_then(Value::as_u64) {
        Some(number) => words.tell("package-label-number", &[("number", &number.to_string())]),
        None => words.tell("package-label-initials", &[("initials", text(label, "initials"))]),
    }
}

/// What becomes of a part that doesn't go in as it is, and why.
fn reduced(words: &Words, part: &Value) -> String {
    let (path, reason, kept) = (text(part, "path"), text(part, "reason"), text(part, "kept"));
    let key = match kept {
        "some" if reason == "quasi_name" && path == "place" => "package-part-region",
        "some" if reason == "quasi_name" => "package-part-month",
        "some" => "package-part-some",
        "role" => "package-part-role",
        _ => "package-part",
    };
    let reason = words.code("cli-reason", reason);
    // The text of a field is the field.
    words.tell(key, &[("field", &words.field(&path.replace("/text", ""))), ("reason", &reason)])
}

/// The records of a list, by kind and then by what they are called.
fn sorted<'v>(words: &Words, seen: &'v Value, name: &str) -> Vec<(String, &'v Value)> {
    let mut all: Vec<(String, &Value)> = items(seen, name).map(|record| (named(words, record), record)).collect();
    let place = |record: &Value| KINDS.iter().position(|kind| *kind == text(record, "kind"));
    all.sort_by(|(one, a), (other, b)| place(a).cmp(&place(b)).then_with(|| one.cmp(other)));
    all
}

fn named(words: &Words, record: &Value) -> String {
    let title = table::shortened(&table::line(text(record, "title")), 60);
    format!("{} · {title}", words.say(&format!("cli-kind-{}", text(record, "kind"))))
}

//! `show` and `history`: a record as it stands, and how it came to that.

use clap::Arg;
use serde_json::{Value, json};

use super::{id, items, number, text};
use crate::arguments::{Given, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::record::{self, Line, lines, shown};
use crate::table;
use crate::words::Words;

pub fn arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "id", "id")]
}

/// Shows a record. As JSON it is the record itself, unprotected: that is said beside it.
pub fn show(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    call.open(&given.text("directory"))?;
    let found = call.ask("record.show", json!({ "id": id }))?;
    if call.screen.json {
        call.notice("unprotected", &[]);
    }
    let fields = if call.screen.json {
        Vec::new()
    } else {
        lines(call, text(&found, "kind"), found.get("record").unwrap_or(&Value::Null))
    };
    call.answer(&found, |words, found| told(words, found, &fields))
}

fn told(words: &Words, found: &Value, fields: &[Line]) -> String {
    let kind = words.say(&format!("cli-kind-{}", text(found, "kind")));
    let version = number(found, "version").to_string();
    let title = table::line(text(found, "title"));
    let mut out = format!("{kind}: {title}\n{}  ", text(found, "id"));
    out.push_str(&words.tell("cli-show-version", &[("version", &version)]));
    match text(found, "state") {
        "deleted" => out.push_str(&format!(" · {}", words.say("cli-show-deleted"))),
        "erased" => out.push_str(&format!(" · {}", words.say("cli-show-erased"))),
        _ => {}
    }
    out.push_str("\n\n");
    out.push_str(&shown(words, fields));
    let mut erased: Vec<String> =
        items(found, "erased").filter_map(Value::as_str).map(|path| words.field(path)).collect();
    // The items of a list are called alike.
    erased.dedup();
    for name in erased {
        out.push_str(&format!("{name}: {}\n", words.say("cli-show-erased-value")));
    }
    out
}

/// Tells each change of a record, oldest first.
pub fn history(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    call.open(&given.text("directory"))?;
    let mut found = call.ask("record.history", json!({ "id": id }))?;
    if let Value::Object(map) = &mut found {
        map.insert("id".to_owned(), json!(id));
    }
    let mut told = String::new();
    if !call.screen.json {
        let shown = call.ask("record.show", json!({ "id": id }))?;
        for change in items(&found, "changes") {
            told.push_str(&one(call, text(&shown, "kind"), change));
        }
    }
    call.answer(&found, |_, _| told)
}

fn one(call: &mut Call, kind: &str, change: &Value) -> String {
    let time = moment(call, text(change, "time"));
    let action = text(change, "action").replace('.', "-");
    let action = if action.is_empty() { String::new() } else { call.words.say(&format!("cli-action-{action}")) };
    let author = table::line(text(change, "author"));
    let version = number(change, "version").to_string();
    let version = call.words.tell("cli-show-version", &[("version", &version)]);
    let head: Vec<&str> =
        [version.as_str(), &time, &action, &author].into_iter().filter(|part| !part.is_empty()).collect();
    let mut out = format!("{}\n", head.join(" · "));
    for field in items(change, "fields").filter(|field| !is_order(field)) {
        let path = text(field, "path");
        let name = call.words.field(path);
        let mut said = |value: Option<&Value>| match value {
            None | Some(Value::Null) => call.words.say("cli-nothing"),
            Some(Value::String(text)) => table::line(&record::said(call, kind, path, text)),
            Some(other) => table::line(&other.to_string()),
        };
        let (before, after) = (said(field.get("before")), said(field.get("after")));
        let erased = field.get("erased") == Some(&Value::Bool(true));
        let line = if erased {
            format!("  {name}: {}", call.words.say("cli-show-erased-value"))
        } else if field.get("before").is_none_or(Value::is_null) {
            format!("  {name}: {after}")
        } else {
            format!("  {name}: {before} → {after}")
        };
        out.push_str(&table::shortened(&line, call.screen.width));
        out.push('\n');
    }
    out.push('\n');
    out
}

/// Whether a change only tells which items a list has, by their random ids: the items themselves are told.
fn is_order(field: &Value) -> bool {
    let ids = |value: &Value| {
        value.as_array().is_some_and(|items| {
            let id = |item: &Value| {
                item.as_str().is_some_and(|id| id.len() == 16 && id.bytes().all(|b| b.is_ascii_hexdigit()))
            };
            !items.is_empty() && items.iter().all(id)
        })
    };
    field.get("before").is_some_and(ids) || field.get("after").is_some_and(ids)
}

/// A moment (RFC 3339, UTC) in words.
fn moment(call: &mut Call, time: &str) -> String {
    let Some((day, clock)) = time.split_once('T') else { return String::new() };
    let words = call.ask("date.read", json!({ "text": day })).ok().map(|read| text(&read, "words").to_owned());
    let clock: String = clock.chars().take(5).collect();
    format!("{}, {clock} UTC", words.unwrap_or_else(|| day.to_owned()))
}

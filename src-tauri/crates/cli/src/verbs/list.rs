//! `list`: the records of one kind, page by page.

use clap::Arg;
use serde_json::{Value, json};

use super::{KINDS, case_of, number, text};
use crate::arguments::{Given, choice, fd, flag, option, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::table;
use crate::words::Words;

/// Rows that are asked for at once when all are wanted.
const PAGE: u32 = 1000;
/// Rows that are shown where nothing is said.
const USUAL: u32 = 100;
/// A date with the words in which it was told would push the titles off the screen.
const LONGEST_DATE: usize = 40;

pub fn arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        choice(word(words, "kind", "kind"), KINDS),
        option(words, "case", "id"),
        fd(words, "limit"),
        flag(words, "all").conflicts_with("limit"),
        flag(words, "deleted"),
    ]
}

/// Lists records.
pub fn list(call: &mut Call, given: &Given) -> Result<(), Failure> {
    of_kind(call, given, &given.text("kind"))
}

/// Lists the records of a kind.
pub(super) fn of_kind(call: &mut Call, given: &Given, kind: &str) -> Result<(), Failure> {
    let case = case_of(given)?;
    call.open(&given.text("directory"))?;
    let wanted = if given.flag("all") { u32::MAX } else { given.number("limit").unwrap_or(USUAL) };
    let mut rows: Vec<Value> = Vec::new();
    let mut after = Value::Null;
    let total = loop {
        let left = wanted.saturating_sub(u32::try_from(rows.len()).unwrap_or(u32::MAX));
        let args = json!({
            "kind": kind, "case": case, "after": after, "limit": left.min(PAGE), "deleted": given.flag("deleted"),
        });
        let mut page = call.ask("record.list", args)?;
        if let Some(Value::Array(more)) = page.get_mut("rows") {
            rows.append(more);
        }
        after = page.get("next").cloned().unwrap_or_default();
        let enough = u32::try_from(rows.len()).is_ok_and(|found| found >= wanted);
        if after.is_null() || enough {
            break number(&page, "total");
        }
    };
    let width = call.screen.width;
    let answer = json!({ "rows": rows, "next": after, "total": total });
    call.answer(&answer, |words, answer| told(words, answer, kind, width))
}

fn told(words: &Words, answer: &Value, kind: &str, width: usize) -> String {
    let total = number(answer, "total");
    let rows: Vec<Vec<String>> = super::items(answer, "rows").map(row).collect();
    let kind = words.say(&format!("cli-kinds-{kind}"));
    if rows.is_empty() {
        return words.tell("cli-list-empty", &[("kind", &kind)]);
    }
    let mut text = table::aligned(&rows, width);
    if (rows.len() as u64) < total {
        let shown = rows.len().to_string();
        text.push('\n');
        text.push_str(&words.count("cli-list-part", total, &[("kind", &kind), ("shown", &shown)]));
    }
    text
}

fn row(row: &Value) -> Vec<String> {
    let title = [text(row, "title"), text(row, "detail")]
        .map(table::line)
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let date = table::shortened(&table::line(text(row, "date_words")), LONGEST_DATE);
    vec![text(row, "id").to_owned(), date, title]
}

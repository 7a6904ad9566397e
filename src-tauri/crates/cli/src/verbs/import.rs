//! `import table` and `import undo`.

use clap::Arg;
use serde_json::{Value, json};

use super::{case_of, id, items, number, text};
use crate::arguments::{Given, flag, option, word};
use crate::call::Call;
use crate::failure::{Failure, REFUSED};
use crate::progress::Unit;
use crate::record;
use crate::table;
use crate::words::Words;

/// Rows that are shown beforehand.
const FIRST: u32 = 5;
/// Numbers of rows that were left out, told in words.
const LEFT_OUT: usize = 50;
/// Rows with problems that are told in words; `--json` tells up to a thousand.
const LISTED: usize = 20;

pub fn table_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "file", "file").help(words.say("cli-arg-table")),
        option(words, "mapping", "file").required(true),
        option(words, "case", "id"),
        flag(words, "good-rows-only"),
        flag(words, "preview").help(words.say("cli-arg-preview-table")),
    ]
}

pub fn undo_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "id", "id").help(words.say("cli-arg-import"))]
}

/// Imports a table as one change, or shows what would come of it.
pub fn table(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let args = json!({
        "file": given.text("file"), "mapping": given.text("mapping"), "case": case_of(given)?,
        "good_rows_only": given.flag("good-rows-only"), "rows": FIRST,
    });
    call.open(&given.text("directory"))?;
    if given.flag("preview") {
        return preview(call, args);
    }
    match call.ask_with("import.table", args.clone(), Vec::new(), Some(Unit::Pieces)) {
        Ok(done) => call.answer(&done, imported),
        // Which rows, and why: the error alone names only the first.
        Err(Failure::Api(error)) if error.code == khronika_api::ErrorCode::TableProblems && !call.screen.json => {
            let seen = call.ask("import.preview", args)?;
            crate::answer::aside(&problems(&call.words, &seen));
            Err(Failure::Api(error))
        }
        Err(other) => Err(other),
    }
}

fn preview(call: &mut Call, args: Value) -> Result<(), Failure> {
    let seen = call.ask("import.preview", args)?;
    let mut first = Vec::new();
    if !call.screen.json {
        for row in items(&seen, "first") {
            let document = row.get("outcome").and_then(|outcome| outcome.get("ok")).and_then(|ok| ok.get("document"));
            let fields = record::lines(call, text(&seen, "kind"), document.unwrap_or(&Value::Null));
            first.push((number(row, "number"), record::shown(&call.words, &fields)));
        }
    }
    call.answer(&seen, |words, seen| {
        let good = words.number(number(seen, "good"));
        let mut out = words.count("cli-import-rows", number(seen, "rows"), &[("good", &good)]);
        out.push('\n');
        out.push_str(&notes(words, seen));
        let unmapped: Vec<String> = items(seen, "unmapped").filter_map(Value::as_str).map(table::line).collect();
        if !unmapped.is_empty() {
            out.push_str(&words.tell("cli-import-unmapped", &[("columns", &unmapped.join(", "))]));
            out.push('\n');
        }
        out.push_str(&problems(words, seen));
        for (row, fields) in &first {
            let row = row.to_string();
            out.push_str(&format!("\n{}\n{fields}", words.tell("cli-import-row", &[("row", &row)])));
        }
        out
    })?;
    if items(&seen, "problems").next().is_some() { Err(Failure::Told(REFUSED)) } else { Ok(()) }
}

/// What is to be said of the table as a whole.
fn notes(words: &Words, seen: &Value) -> String {
    items(seen, "notes")
        .map(|note| {
            let column = table::line(text(note, "column"));
            let what = words.code("import", text(note, "code"));
            format!("{}\n", words.tell("cli-import-note", &[("column", &column), ("what", &what)]))
        })
        .collect()
}

/// Row by row what is wrong; of many rows the first.
fn problems(words: &Words, seen: &Value) -> String {
    let mut out = String::new();
    let rows: Vec<&Value> = items(seen, "problems").collect();
    for row in rows.iter().take(LISTED) {
        let found = row.get("outcome").and_then(|outcome| outcome.get("problem")).unwrap_or(&Value::Null);
        for problem in items(found, "problems") {
            let (row, line) = (number(row, "number").to_string(), number(row, "line").to_string());
            let (column, mut shown) = (table::line(text(problem, "column")), table::line(text(problem, "shown")));
            if !shown.is_empty() {
                shown = words.tell("cli-import-shown", &[("shown", &shown)]);
            }
            let what = words.code("import", text(problem, "code"));
            out.push_str(&words.tell(
                if column.is_empty() { "cli-import-problem-row" } else { "cli-import-problem" },
                &[("row", &row), ("line", &line), ("column", &column), ("what", &what)],
            ));
            out.push_str(&shown);
            out.push('\n');
        }
    }
    let more = number(seen, "rows").saturating_sub(number(seen, "good")).saturating_sub(LISTED as u64);
    if more > 0 {
        out.push_str(&words.count("cli-import-more", more, &[]));
        out.push('\n');
    }
    out
}

fn imported(words: &Words, done: &Value) -> String {
    let rows = words.number(number(done, "rows"));
    let mut out = words.count("cli-imported", number(done, "imported"), &[("rows", &rows)]);
    out.push('\n');
    let left: Vec<String> = items(done, "left_out").filter_map(Value::as_u64).map(|row| row.to_string()).collect();
    if !left.is_empty() {
        let ellipsis = if left.len() > LEFT_OUT { ", …" } else { "" };
        let told =
            format!("{}{ellipsis}", left.iter().take(LEFT_OUT).map(String::as_str).collect::<Vec<_>>().join(", "));
        out.push_str(&words.count("cli-import-left-out", left.len() as u64, &[("which", &told)]));
        out.push('\n');
    }
    out.push_str(&notes(words, done));
    out.push_str(&words.tell("cli-import-undo", &[("id", text(done, "id"))]));
    out
}

/// Undoes an import as one change; what was edited since stays.
pub fn undo(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    call.open(&given.text("directory"))?;
    let done = call.ask("import.undo", json!({ "id": id }))?;
    call.answer(&done, |words, done| {
        let mut lines = vec![words.count("cli-undone", number(done, "deleted"), &[])];
        let kept: Vec<&str> = items(done, "kept").filter_map(Value::as_str).collect();
        if !kept.is_empty() {
            lines.push(words.count("cli-undone-kept", kept.len() as u64, &[]));
            lines.extend(kept.iter().map(|id| format!("  {id}")));
        }
        lines.join("\n")
    })
}

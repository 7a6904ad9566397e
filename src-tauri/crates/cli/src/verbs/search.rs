//! `search`: one question over every kind.

use clap::Arg;
use serde_json::{Value, json};

use super::{KINDS, case_of, items, number, text};
use crate::answer::Screen;
use crate::arguments::{Given, choice, fd, many, option, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::table;
use crate::words::Words;

pub fn arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "query", "query").allow_hyphen_values(true),
        choice(many(words, "kind", "kind").help(words.say("cli-arg-kind-filter")), KINDS),
        option(words, "case", "id"),
        option(words, "from", "date"),
        option(words, "to", "date").help(words.say("cli-arg-to-date")),
        fd(words, "limit"),
    ]
}

/// Finds records.
pub fn find(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let case = case_of(given)?;
    call.open(&given.text("directory"))?;
    let args = json!({
        "query": given.text("query"), "kinds": given.all("kind"), "case": case,
        "from": given.maybe("from"), "to": given.maybe("to"), "limit": given.number("limit"),
    });
    let found = call.ask("search.find", args)?;
    let screen = call.screen;
    call.answer(&found, |words, found| told(words, found, &screen))
}

fn told(words: &Words, found: &Value, screen: &Screen) -> String {
    let hits: Vec<String> = items(found, "hits").map(|hit| one(words, hit, screen)).collect();
    if hits.is_empty() {
        return words.say("cli-search-none");
    }
    let mut text = hits.join("\n");
    if found.get("more") == Some(&Value::Bool(true)) {
        text.push('\n');
        text.push_str(&words.say("cli-search-more"));
    }
    text
}

/// Title and date, the id to go on with, and the words around what was found.
fn one(words: &Words, hit: &Value, screen: &Screen) -> String {
    let kind = words.say(&format!("cli-kind-{}", text(hit, "kind")));
    let title = table::line(text(hit, "title"));
    let date = table::line(text(hit, "date_words"));
    let detail = table::line(text(hit, "detail"));
    let head: Vec<&str> = [kind.as_str(), &title, &detail, &date].into_iter().filter(|part| !part.is_empty()).collect();
    let mut lines = format!("{}\n  {}\n", table::shortened(&head.join(" · "), screen.width), text(hit, "id"));
    let context: String = items(hit, "context")
        .map(|part| {
            let words = table::tame(text(part, "text")).replace(['\n', '\t'], " ");
            if part.get("hit") == Some(&Value::Bool(true)) { screen.strong(&words) } else { words }
        })
        .collect();
    if !context.trim().is_empty() {
        lines.push_str(&format!("  {}\n", context.trim()));
    }
    if hit.get("in_file") == Some(&Value::Bool(true)) {
        let page = number(hit, "page");
        let place =
            if page > 0 { words.count("cli-search-in-file-page", page, &[]) } else { words.say("cli-search-in-file") };
        lines.push_str(&format!("  {place}\n"));
    }
    lines
}

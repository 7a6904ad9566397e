//! `evidence credentials`: what the signed credentials in an exhibit's file say, and whether they hold.

use serde_json::{Value, json};

use super::{id, items, text};
use crate::arguments::Given;
use crate::call::Call;
use crate::failure::Failure;
use crate::table;
use crate::words::Words;

/// Tells what the content credentials of an exhibit's file say, and whether they hold.
pub fn tell(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("exhibit"))?;
    call.open(&given.text("directory"))?;
    let found = call.ask("evidence.credentials", json!({ "id": id }))?;
    let width = call.screen.width;
    call.answer(&found, |words, found| {
        let state = text(found, "state");
        if !text(found, "elsewhere").is_empty() {
            return words.tell("credentials-elsewhere", &[("address", text(found, "elsewhere"))]);
        }
        let mut lines = vec![words.say(&format!("credentials-{state}"))];
        if ["holds", "altered", "faulty"].contains(&state) {
            lines.push(words.say("credentials-means"));
            let rows = said(words, found);
            lines.push(table::aligned(&rows, width));
        }
        lines.join("\n")
    })
}

fn said(words: &Words, found: &Value) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = |key: &str, value: &str| {
        if !value.is_empty() {
            rows.push(vec![words.say(&format!("credentials-{key}")), table::line(value)]);
        }
    };
    let listed = |field: &'static str| items(found, field).filter_map(Value::as_str);
    listed("signer").for_each(|name| row("signer", name));
    row("time", text(found, "time"));
    row("generator", text(found, "generator"));
    listed("authors").for_each(|name| row("authors", name));
    for act in items(found, "actions") {
        let action = text(act, "action");
        let mut parts = vec![words.code("credentials-action", action.strip_prefix("c2pa.").unwrap_or(action))];
        if !text(act, "source").is_empty() {
            parts.push(words.code("credentials-source", text(act, "source")));
        }
        parts.extend(
            ["agent", "when"].map(|field| text(act, field).to_owned()).into_iter().filter(|word| !word.is_empty()),
        );
        row("actions", &parts.join(" · "));
    }
    listed("ingredients").for_each(|name| row("ingredients", name));
    listed("faults").for_each(|code| row("faults", code));
    rows
}

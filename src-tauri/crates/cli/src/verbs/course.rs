//! `case timeline` and `case network`: a case in time, and who did what to whom.

use clap::Arg;
use serde_json::{Value, json};

use super::{id, items, text};
use crate::arguments::{Given, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::table;
use crate::words::Words;

pub fn arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "case-of", "id")]
}

/// Tells what happened when.
pub fn timeline(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("case-of"))?;
    call.open(&given.text("directory"))?;
    let timeline = call.ask("case.timeline", json!({ "id": id }))?;
    let width = call.screen.width;
    call.answer(&timeline, |words, timeline| {
        let rows: Vec<Vec<String>> = items(timeline, "events").map(|event| told(words, event)).collect();
        if rows.is_empty() { words.say("cli-timeline-none") } else { table::aligned(&rows, width) }
    })
}

fn told(words: &Words, event: &Value) -> Vec<String> {
    let row = event.get("row").cloned().unwrap_or_default();
    let kind = words.say(&format!("cli-kind-{}", text(&row, "kind")));
    let parts = [kind.as_str(), text(&row, "title"), text(event, "said"), text(&row, "detail")].map(table::line);
    let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    vec![table::line(text(event, "words")), told.join(" · ")]
}

/// Tells who did what to whom, and who is what to whom.
pub fn network(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("case-of"))?;
    call.open(&given.text("directory"))?;
    let network = call.ask("case.network", json!({ "id": id }))?;
    let width = call.screen.width;
    call.answer(&network, |words, network| {
        let name = |id: &str| {
            let row = items(network, "nodes").filter_map(|node| node.get("row")).find(|row| text(row, "id") == id);
            row.map(|row| table::line(text(row, "title"))).unwrap_or_default()
        };
        let rows: Vec<Vec<String>> = items(network, "edges")
            .map(|edge| vec![name(text(edge, "from")), table::line(text(edge, "said")), name(text(edge, "to"))])
            .collect();
        if rows.is_empty() { words.say("cli-network-none") } else { table::aligned(&rows, width) }
    })
}

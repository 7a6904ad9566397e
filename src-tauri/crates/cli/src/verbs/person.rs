//! `person …`: who may be the same person, two records made one, parted, told apart; and how long somebody was held.

use clap::Arg;
use serde_json::{Value, json};

use super::{id, items, number, text};
use crate::arguments::{Given, many, option, word};
use crate::call::Call;
use crate::failure::Failure;
use crate::table;
use crate::words::Words;

pub fn alike_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), many(words, "name", "text").required(true), option(words, "born", "date")]
}

pub fn pairs_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder")]
}

pub fn two_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "kept", "id"), word(words, "other", "id")]
}

pub fn apart_arguments(words: &Words) -> Vec<Arg> {
    vec![
        word(words, "directory", "folder"),
        word(words, "one", "id"),
        word(words, "other", "id"),
        crate::arguments::text(words, "reason"),
    ]
}

pub fn id_arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), word(words, "id", "id")]
}

/// Tells who is recorded already and may be meant.
pub fn alike(call: &mut Call, given: &Given) -> Result<(), Failure> {
    call.open(&given.text("directory"))?;
    let birth = given.maybe("born").map(|edtf| json!({ "edtf": edtf }));
    let found = call.ask("person.alike", json!({ "names": given.all("name"), "birth": birth }))?;
    call.answer(&found, |words, found| {
        let lines: Vec<String> = items(found, "persons").map(|person| one(words, person, "row")).collect();
        if lines.is_empty() { words.say("cli-alike-none") } else { lines.concat() }
    })
}

/// Tells which records may be of one person.
pub fn pairs(call: &mut Call, given: &Given) -> Result<(), Failure> {
    call.open(&given.text("directory"))?;
    let (mut pairs, mut after): (Vec<Value>, Option<u64>) = (Vec::new(), None);
    // The api looks for a while and says where to go on: here everybody is looked at.
    loop {
        let mut page = call.ask("person.pairs", json!({ "after": after }))?;
        if let Some(Value::Array(more)) = page.get_mut("pairs") {
            pairs.append(more);
        }
        after = page.get("next").and_then(Value::as_u64);
        if after.is_none() {
            break;
        }
    }
    call.answer(&json!({ "pairs": pairs }), |words, found| {
        let lines: Vec<String> =
            items(found, "pairs").map(|pair| format!("{}{}", called(pair, "one"), one(words, pair, "other"))).collect();
        if lines.is_empty() { words.say("cli-pairs-none") } else { lines.join("\n") }
    })
}

fn called(found: &Value, row: &str) -> String {
    let row = found.get(row).cloned().unwrap_or_default();
    let parts = [text(&row, "title"), text(&row, "detail"), text(&row, "date_words")].map(table::line);
    let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}  {}\n", text(&row, "id"), told.join(" · "))
}

/// Somebody, and beneath them what speaks for it.
fn one(words: &Words, found: &Value, row: &str) -> String {
    let signs: Vec<String> =
        items(found, "signs").filter_map(Value::as_str).map(|sign| words.say(&format!("sign-{sign}"))).collect();
    format!("{}  {}\n", called(found, row), signs.join("; "))
}

/// Makes two records of one person one.
pub fn merge(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let (kept, other) = (id(&given.text("kept"))?, id(&given.text("other"))?);
    call.open(&given.text("directory"))?;
    let compared = call.ask("person.compare", json!({ "kept": kept, "other": other }))?;
    let version = |which: &str| compared.get(which).map(|person| number(person, "version"));
    let args = json!({
        "kept": kept, "kept_version": version("kept"), "other": other, "other_version": version("other"),
    });
    let done = call.ask("person.merge", args)?;
    call.answer(&done, |words, done| words.count("cli-merged", number(done, "moved"), &[("id", text(done, "id"))]))
}

/// Takes a merge back.
pub fn part(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    call.open(&given.text("directory"))?;
    let done = call.ask("person.part", json!({ "id": id }))?;
    call.answer(&done, |words, done| {
        let stayed = items(done, "stayed").count() as u64;
        let mut told = words.tell("cli-parted", &[("id", text(done, "id"))]);
        if stayed > 0 {
            told = format!("{told}\n{}", words.count("cli-parted-stayed", stayed, &[]));
        }
        told
    })
}

/// Remembers that two are different persons.
pub fn apart(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let (one, other) = (id(&given.text("one"))?, id(&given.text("other"))?);
    call.open(&given.text("directory"))?;
    let done = call.ask("person.apart", json!({ "one": one, "other": other, "reason": given.maybe("reason") }))?;
    call.answer(&done, |words, done| words.tell("cli-told-apart", &[("id", text(done, "id"))]))
}

/// Tells for how many days somebody was held.
pub fn held(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let id = id(&given.text("id"))?;
    call.open(&given.text("directory"))?;
    let held = call.ask("custody.days", json!({ "id": id }))?;
    call.answer(&held, |words, held| {
        let days = held.get("days").cloned().unwrap_or_default();
        let least = number(&days, "at_least");
        let day = text(held, "as_of");
        let mut told = match days.get("at_most").and_then(Value::as_u64) {
            _ if items(held, "detentions").next().is_none() => words.say("cli-held-none"),
            Some(0) if number(&days, "contradictory") > 0 => return words.say("cli-held-contradictory"),
            Some(most) if most == least => words.count("cli-held", least, &[("day", day)]),
            Some(most) => words.count("cli-held-between", most, &[("day", day), ("least", &least.to_string())]),
            None => words.count("cli-held-least", least, &[("day", day)]),
        };
        if number(&days, "contradictory") > 0 {
            told = format!("{told}\n{}", words.say("cli-held-contradictory"));
        }
        told
    })
}

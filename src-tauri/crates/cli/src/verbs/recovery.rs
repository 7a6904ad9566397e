//! `vault recovery`, and the sheet that is shown and asked back.

use clap::Arg;
use serde_json::{Value, json};

use super::{items, text};
use crate::answer::aside;
use crate::arguments::{Given, option, word};
use crate::call::Call;
use crate::failure::{Failure, Own};
use crate::prompt;
use crate::words::Words;

/// How often the groups may be typed.
const ATTEMPTS: usize = 5;

pub fn arguments(words: &Words) -> Vec<Arg> {
    vec![word(words, "directory", "folder"), option(words, "recovery-out", "file")]
}

/// Makes a new recovery key; the old one is void for this copy.
pub fn renew(call: &mut Call, given: &Given) -> Result<(), Failure> {
    let directory = given.text("directory");
    call.open(&directory)?;
    let out = given.maybe("recovery-out");
    if let Some(file) = &out {
        call.ask("recovery.write", json!({ "file": file }))?;
    } else {
        let sheet = call.ask("recovery.begin", json!({}))?;
        ask_back(call, &sheet, "recovery.finish")?;
    }
    let answer = json!({ "directory": directory, "recovery_out": out });
    call.answer(&answer, |words, _| match &out {
        Some(file) => words.tell("cli-renewed-sheet", &[("file", file)]),
        None => words.say("cli-renewed"),
    })
}

/// Shows a sheet at the terminal and asks for two of its groups; `finish` takes them.
pub fn ask_back(call: &mut Call, sheet: &Value, finish: &str) -> Result<(), Failure> {
    if !prompt::is_possible() {
        return Err(Own::NoTerminal.into());
    }
    prompt::write(&format!("\n{}\n\n{}\n\n", text(sheet, "text").trim(), call.words.say("cli-sheet-shown")))?;
    for attempt in 1..=ATTEMPTS {
        let mut answers = Vec::new();
        for group in items(sheet, "asked").filter_map(Value::as_u64) {
            let group = group.to_string();
            answers.push(prompt::line(&call.words.tell("cli-ask-group", &[("number", &group)]))?);
        }
        match call.ask(finish, json!({ "answers": answers })) {
            Err(Failure::Api(error))
                if error.code == khronika_api::ErrorCode::RecoveryMismatch && attempt < ATTEMPTS =>
            {
                aside(&call.words.error(&error));
            }
            other => return other.map(|_| ()),
        }
    }
    Ok(())
}

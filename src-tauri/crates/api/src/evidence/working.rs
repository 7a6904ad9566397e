//! Working copies: what one has of its original, what it is called, and how it is kept with both logs telling that it was
//! derived. Must not make one's bytes: each operation is a file of its own.

use std::io::Cursor;

use khronika_domain::text::Texts as Titles;
use khronika_domain::{Kind, RecordId};
use khronika_store::Change;
use khronika_store::record::Record;
use khronika_texts::{Arg, Language, Texts};
use khronika_vault::{AddedFile, Intake};
use serde::Serialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{describe, hex, log, said};
use crate::command::Progress;
use crate::vault::flow;
use crate::{ApiError, Session};

/// What of a working copy is as it is of its original: what belongs to both, and what may not be told of either.
const SHARED: [&str; 7] = ["incidents", "cases", "made", "place", "language", "restriction", "material"];

/// A working copy that was made.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct WorkingCopy {
    /// Its record.
    pub id: RecordId,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Pages of a document of which something couldn't be drawn, counted from 1.
    pub lacking: Vec<u32>,
}

/// How a working copy was made.
pub(crate) struct Operation {
    /// Vocabulary `derivation`.
    pub(crate) derivation: &'static str,
    /// What was done with which parameters.
    pub(crate) parameters: Value,
    /// The text that says what it is, behind the original's name.
    pub(crate) named: &'static str,
    /// What stands in that text.
    pub(crate) told: Vec<(&'static str, String)>,
    /// The text that says in the log what was done.
    pub(crate) how: &'static str,
    /// How its file's name ends.
    pub(crate) end: String,
    /// Its media type (IANA).
    pub(crate) content: String,
    /// Fields of it besides those that it has of its original.
    pub(crate) more: Map<String, Value>,
    /// The draft that it was made of.
    pub(crate) draft: Option<String>,
}

impl Operation {
    /// What it is, in words that stand behind the original's name.
    fn called(&self, texts: &Texts) -> String {
        let told: Vec<(&str, Arg<'_>)> =
            self.told.iter().map(|(name, text)| (*name, Arg::from(text.as_str()))).collect();
        texts.say(self.named, &told)
    }
}

/// Encrypts a copy's bytes into the vault; no record names them yet.
pub(crate) fn add(intake: &Intake, bytes: Vec<u8>, progress: Progress<'_>) -> Result<AddedFile, ApiError> {
    let length = bytes.len() as u64;
    let mut report = |at: khronika_vault::Progress| flow(progress(at.done, at.total));
    Ok(intake.add_file(&mut Cursor::new(bytes), Some(length), &mut report)?)
}

/// Keeps a working copy: its record, its file and, in both logs, that it was derived. Unless the operation left what is
/// seen and heard as it was, it takes over nobody from its original: until somebody has looked and said so it leaves in no
/// package.
pub(crate) fn keep(
    session: &mut Session,
    original: &Record,
    operation: Operation,
    added: AddedFile,
) -> Result<WorkingCopy, ApiError> {
    let (size, sha256) = (added.size, hex(&added.sha256));
    let stem = said(original, "file_name");
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let word = operation.called(&session.texts);
    let stem = if stem.is_empty() { word } else { format!("{stem} ({word})") };
    let mut record: Map<String, Value> =
        SHARED.iter().filter_map(|field| Some(((*field).to_owned(), original.document.get(*field)?.clone()))).collect();
    record.insert("title".to_owned(), titles(&session.texts, original.document.get("title"), &operation));
    record.insert("derivation".to_owned(), json!(operation.derivation));
    record.insert("operation".to_owned(), json!(operation.parameters.to_string()));
    record.insert("derived_from".to_owned(), json!(original.id));
    record.extend(operation.more);
    describe(&mut record, &added, &format!("{stem}.{}", operation.end), &operation.content);
    let mut how = Map::new();
    how.insert("how".to_owned(), json!(session.texts.say(operation.how, &[])));
    let from = original.id;
    let done = session.store()?.transact(Change::Attach, |tx| {
        let id = tx.create(Kind::Evidence, &Value::Object(record))?;
        tx.keep_file(added)?;
        log::note(tx, "derived", &[from, id], &how)?;
        if let Some(draft) = &operation.draft {
            tx.drop_draft(draft)?;
        }
        Ok(id)
    })?;
    Ok(WorkingCopy { id: done.value, size, sha256, lacking: Vec::new() })
}

/// What the original is called, in each language with the word that says what was done: in a list they differ.
fn titles(own: &Texts, titles: Option<&Value>, operation: &Operation) -> Value {
    let titles: Titles = titles.and_then(|titles| serde_json::from_value(titles.clone()).ok()).unwrap_or_default();
    let named = titles.0.iter().map(|title| {
        let said = match title.language.as_deref().and_then(Language::from_tag) {
            Some(language) => operation.called(&Texts::new(language)),
            None => operation.called(own),
        };
        let mut text = Map::new();
        text.insert("text".to_owned(), json!(format!("{} ({said})", title.text)));
        text.extend(title.language.iter().map(|language| ("language".to_owned(), json!(language))));
        text
    });
    Value::Array(named.map(Value::Object).collect())
}

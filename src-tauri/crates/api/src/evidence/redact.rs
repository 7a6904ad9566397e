//! A working copy of a picture, of which parts are hidden for good: a new exhibit that names its original and what was
//! done. The original stays as it is. Must not decode: that is done by a process of its own.

use std::io::Cursor;

use khronika_decode::{MOST_MARKS, Mark};
use khronika_domain::text as domain;
use khronika_domain::{Kind, RecordId};
use khronika_store::Change;
use khronika_texts::{Language, Texts};
use khronika_vault::AddedFile;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{content_of, describe, hex, log, opened, said};
use crate::command::Secrets;
use crate::vault::flow;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

/// What of a working copy is as it is of its original: what belongs to both, and what may not be told of either.
const SHARED: [&str; 7] = ["incidents", "cases", "made", "place", "language", "restriction", "material"];

/// The text that says what was done.
const NAME: &str = "evidence-redacted-name";

/// A picture of which parts are to be hidden.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct RedactArgs {
    /// The exhibit.
    pub id: RecordId,
    /// Its parts.
    pub marks: Vec<Mark>,
    /// Points of the picture, width and height, as they were seen when the parts were drawn.
    #[serde(default)]
    pub seen: Option<(u32, u32)>,
}

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
}

/// Makes the copy. Who is seen in it is for somebody to say who has looked: until then it leaves in no package.
pub(crate) fn redact(session: &mut Session, args: RedactArgs, _: Secrets) -> Result<Work<WorkingCopy>, ApiError> {
    let marks = args.marks;
    if marks.is_empty() || marks.len() > MOST_MARKS || !marks.iter().all(Mark::is_sound) {
        return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "marks"));
    }
    let (original, mut reader) = opened(session, args.id)?;
    let decoder = session.decoder.clone();
    let intake = session.store()?.vault().intake();
    Ok(Work::new(move |progress| {
        let content = content_of(&original, &mut reader)?;
        if !content.starts_with("image/") {
            return Err(ApiError::new(ErrorCode::NoPicture));
        }
        let size = reader.size();
        let made = decoder.redact(&mut reader, size, &content, &marks)?;
        // Every viewer turns a JPEG upright, others not: what was drawn on one picture must not cover another.
        let same =
            args.seen.is_none_or(|seen| seen == (made.width, made.height) && (content == "image/jpeg" || !made.turned));
        if !same {
            return Err(ApiError::new(ErrorCode::PictureDiffers));
        }
        let mut report = |at: khronika_vault::Progress| flow(progress(at.done, at.total));
        let length = made.bytes.len() as u64;
        let added = intake.add_file(&mut Cursor::new(made.bytes), Some(length), &mut report)?;
        let end = if made.content == "image/jpeg" { "jpg" } else { "png" };
        let operation = json!({"of": "redaction", "marks": marks, "width": made.width, "height": made.height});
        Ok(move |session: &mut Session| {
            let stem = said(&original, "file_name");
            let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
            let name = format!("{stem} ({}).{end}", session.texts.say(NAME, &[]));
            let mut record: Map<String, Value> = SHARED
                .iter()
                .filter_map(|field| Some(((*field).to_owned(), original.document.get(*field)?.clone())))
                .collect();
            record.insert("title".to_owned(), titles(&session.texts, original.document.get("title")));
            record.insert("derivation".to_owned(), json!("redaction"));
            record.insert("operation".to_owned(), json!(operation.to_string()));
            keep(session, args.id, record, added, &name, &made.content)
        })
    }))
}

/// What the original is called, in each language with the word that says what was done: in a list they differ.
fn titles(own: &Texts, titles: Option<&Value>) -> Value {
    let titles: domain::Texts =
        titles.and_then(|titles| serde_json::from_value(titles.clone()).ok()).unwrap_or_default();
    let named = titles.0.iter().map(|title| {
        let said = match title.language.as_deref().and_then(Language::from_tag) {
            Some(language) => Texts::new(language).say(NAME, &[]),
            None => own.say(NAME, &[]),
        };
        let mut text = Map::new();
        text.insert("text".to_owned(), json!(format!("{} ({said})", title.text)));
        text.extend(title.language.iter().map(|language| ("language".to_owned(), json!(language))));
        text
    });
    Value::Array(named.map(Value::Object).collect())
}

/// Keeps a working copy: its record, its file and, in both logs, that it was derived.
fn keep(
    session: &mut Session,
    original: RecordId,
    mut record: Map<String, Value>,
    added: AddedFile,
    name: &str,
    content: &str,
) -> Result<WorkingCopy, ApiError> {
    let (size, sha256) = (added.size, hex(&added.sha256));
    record.insert("derived_from".to_owned(), json!(original));
    describe(&mut record, &added, name, content);
    let mut how = Map::new();
    how.insert("how".to_owned(), json!(session.texts.say("evidence-redacted-how", &[])));
    let done = session.store()?.transact(Change::Attach, |tx| {
        let id = tx.create(Kind::Evidence, &Value::Object(record))?;
        tx.keep_file(added)?;
        log::note(tx, "derived", &[original, id], &how)?;
        Ok(id)
    })?;
    Ok(WorkingCopy { id: done.value, size, sha256 })
}

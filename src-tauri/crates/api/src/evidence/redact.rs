//! A working copy of a picture, of which parts are hidden for good: a new exhibit that names its original and what was
//! done. The original stays as it is. Must not decode: that is done by a process of its own.

use khronika_decode::{MOST_MARKS, Mark};
use khronika_domain::RecordId;
use serde::Deserialize;
use serde_json::{Map, json};
use ts_rs::TS;

use super::working::{self, Operation, WorkingCopy};
use super::{content_of, opened};
use crate::command::Secrets;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

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

/// Makes the copy.
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
        let jpeg = made.content == "image/jpeg";
        let operation = Operation {
            derivation: "redaction",
            parameters: json!({"of": "redaction", "marks": marks, "width": made.width, "height": made.height}),
            named: "evidence-redacted-name",
            told: Vec::new(),
            how: "evidence-redacted-how",
            end: if jpeg { "jpg" } else { "png" }.to_owned(),
            content: made.content,
            more: Map::new(),
            draft: None,
        };
        let added = working::add(&intake, made.bytes, progress)?;
        Ok(move |session: &mut Session| working::keep(session, &original, operation, added))
    }))
}

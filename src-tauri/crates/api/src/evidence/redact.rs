//! A working copy of a picture or of a document, of which parts are hidden for good: a new exhibit that names its original
//! and what was done. The original stays as it is. Must not decode: that is done by a process of its own.

use khronika_decode::{Decoder, MOST_MARKS, Mark};
use khronika_domain::RecordId;
use khronika_vault::FileReader;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;

mod pages;

use super::working::{self, Operation, WorkingCopy};
use super::{content_of, opened};
use crate::command::Secrets;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

/// A picture or a document (PDF) of which parts are to be hidden.
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
    /// How the document was seen when the parts were drawn.
    #[serde(default)]
    pub pages: Option<SeenPages>,
    /// Whether the copy is made though something of a page can't be drawn: it is missing in the copy, too.
    #[serde(default)]
    pub lacking: bool,
}

/// A document as it was seen.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct SeenPages {
    /// How many pages it has.
    pub count: u32,
    /// Pages that were looked at: which, counted from 1, and points (1/72 inch) across and down, cropped and turned.
    pub sizes: Vec<(u32, f64, f64)>,
}

/// A file that was made, and what its record says of it.
struct Made {
    bytes: Vec<u8>,
    content: &'static str,
    /// End of the file's name.
    end: &'static str,
    operation: Value,
    /// The text that tells the log how.
    how: &'static str,
    lacking: Vec<u32>,
}

/// Makes the copy. Who is seen in it is for somebody to say who has looked: until then it leaves in no package.
pub(crate) fn redact(session: &mut Session, args: RedactArgs, _: Secrets) -> Result<Work<WorkingCopy>, ApiError> {
    let most = if args.marks.iter().any(|mark| mark.page.is_some()) { pages::MOST_MARKS } else { MOST_MARKS };
    if args.marks.is_empty() || args.marks.len() > most || !args.marks.iter().all(Mark::is_sound) {
        return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "marks"));
    }
    let (original, mut reader) = opened(session, args.id)?;
    let decoder = session.decoder.clone();
    let intake = session.store()?.vault().intake();
    Ok(Work::new(move |progress| {
        let content = content_of(&original, &mut reader)?;
        let made = match content.as_str() {
            "application/pdf" => pages::make(&decoder, &mut reader, &args, progress)?,
            picture if picture.starts_with("image/") => make(&decoder, &mut reader, picture, &args)?,
            _ => return Err(ApiError::new(ErrorCode::NoPicture)),
        };
        let operation = Operation {
            derivation: "redaction",
            parameters: made.operation,
            named: "evidence-redacted-name",
            told: Vec::new(),
            how: made.how,
            end: made.end.to_owned(),
            content: made.content.to_owned(),
            more: Map::new(),
            draft: None,
        };
        let lacking = made.lacking;
        let added = working::add(&intake, made.bytes, progress)?;
        Ok(move |session: &mut Session| {
            let copy = working::keep(session, &original, operation, added)?;
            Ok(WorkingCopy { lacking, ..copy })
        })
    }))
}

/// A picture of which parts are hidden.
fn make(decoder: &Decoder, reader: &mut FileReader, content: &str, args: &RedactArgs) -> Result<Made, ApiError> {
    if args.marks.iter().any(|mark| mark.page.is_some()) {
        return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "page"));
    }
    let size = reader.size();
    let made = decoder.redact(reader, size, content, &args.marks)?;
    // Every viewer turns a JPEG upright, others not: what was drawn on one picture must not cover another.
    let same =
        args.seen.is_none_or(|seen| seen == (made.width, made.height) && (content == "image/jpeg" || !made.turned));
    if !same {
        return Err(ApiError::new(ErrorCode::PictureDiffers));
    }
    let (content, end) = if made.content == "image/jpeg" { ("image/jpeg", "jpg") } else { ("image/png", "png") };
    let operation = json!({"of": "redaction", "marks": args.marks, "width": made.width, "height": made.height});
    Ok(Made { bytes: made.bytes, content, end, operation, how: "evidence-redacted-how", lacking: Vec::new() })
}

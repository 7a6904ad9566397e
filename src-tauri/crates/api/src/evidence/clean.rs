//! A working copy without what its file says of itself: a new exhibit that names its original. What is seen or heard in it is
//! as it was, so whom it shows is, too. Must not decode: that is done by a process of its own.

use std::io::{Cursor, Read, Seek, SeekFrom};

use khronika_decode::{CleanFault, CleanWay, Decoder, Patched};
use serde_json::{Map, Value, json};

use super::working::{self, Operation, WorkingCopy};
use super::{content_of, opened, said};
use crate::command::Secrets;
use crate::record::IdArgs;
use crate::vault::flow;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

/// Besides what every copy has of its original: who was seen there is seen here.
const SEEN: [&str; 3] = ["shows", "shows_nobody", "description"];

fn not_cleaned(reason: &str, content: &str) -> ApiError {
    ApiError::new(ErrorCode::NotCleaned).with("reason", reason).with("content", content)
}

/// Why there is none, and so by which other way a file may leave.
fn fault(fault: CleanFault, content: &str) -> ApiError {
    let reason = match (fault, content) {
        (_, "application/pdf") => "pdf",
        (CleanFault::Large, _) => "large",
        (CleanFault::Damaged, _) => "damaged",
        (CleanFault::Format, content) if content.starts_with("video/") || content.starts_with("audio/") => "recording",
        (CleanFault::Format, content) if content.contains("office") || content.contains("opendocument") => "document",
        (CleanFault::Format, "application/msword" | "application/vnd.ms-excel" | "application/vnd.ms-powerpoint") => {
            "document"
        }
        (CleanFault::Format, _) => "format",
    };
    not_cleaned(reason, content)
}

/// Nothing is left in it, by the word of the same process that finds it in originals.
fn check(decoder: &Decoder, copy: &mut (impl Read + Seek), size: u64, content: &str) -> Result<(), ApiError> {
    let inside = decoder.inside(copy, size, content)?;
    copy.seek(SeekFrom::Start(0)).map_err(|_| ApiError::new(ErrorCode::ExhibitDamaged))?;
    if inside.known && !inside.is_sensitive() { Ok(()) } else { Err(not_cleaned("left", content)) }
}

/// Makes the copy, whose custody log and whose original's say so.
pub(crate) fn clean(session: &mut Session, args: IdArgs, _: Secrets) -> Result<Work<WorkingCopy>, ApiError> {
    let (original, mut reader) = opened(session, args.id)?;
    let decoder = session.decoder.clone();
    let intake = session.store()?.vault().intake();
    Ok(Work::new(move |progress| {
        let content = content_of(&original, &mut reader)?;
        let size = reader.size();
        let made = decoder.clean(&mut reader, size, &content)?.map_err(|why| fault(why, &content))?;
        let mut report = |at: khronika_vault::Progress| flow(progress(at.done, at.total));
        let added = if made.way == CleanWay::Places {
            // However large it is, it is never held whole.
            let damaged = |_| ApiError::new(ErrorCode::ExhibitDamaged);
            let mut copy = Patched::new(reader, made.patches).map_err(damaged)?;
            check(&decoder, &mut copy, size, &made.content)?;
            intake.add_file(&mut copy, Some(size), &mut report)?
        } else {
            let size = made.bytes.len() as u64;
            let mut copy = Cursor::new(made.bytes);
            check(&decoder, &mut copy, size, &made.content)?;
            intake.add_file(&mut copy, Some(size), &mut report)?
        };
        let name = said(&original, "file_name");
        let end = match (made.way, name.rsplit_once('.')) {
            (CleanWay::Points, _) => "png",
            (_, Some((_, end))) => end,
            (_, None) => "bin",
        };
        let seen = SEEN.iter().filter_map(|field| Some(((*field).to_owned(), original.document.get(*field)?.clone())));
        let operation = Operation {
            derivation: "metadata_removed",
            parameters: json!({"of": "metadata_removed", "way": made.way}),
            named: "evidence-cleaned-name",
            told: Vec::new(),
            how: "evidence-cleaned-how",
            end: end.to_owned(),
            content: made.content,
            more: seen.collect::<Map<String, Value>>(),
            draft: None,
        };
        Ok(move |session: &mut Session| working::keep(session, &original, operation, added))
    }))
}

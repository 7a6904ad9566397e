//! Transcripts of recordings, and translations: exhibits of their own, made beside what they render and shown beside it. Owns their requests and answers. Must not change one that was made: a correction is a new exhibit.

mod make;
mod show;
mod translate;

pub(crate) use make::{TranscribeArgs, make};
pub(crate) use show::{TranscriptShown, Transcripts, list, show};
pub(crate) use translate::{TranslateArgs, translate};

use khronika_exchange::transcript::TranscriptError;

use crate::{ApiError, ErrorCode};

/// The media type of a transcript (RFC 8216 names it; IANA has it as `text/vtt`).
const CONTENT: &str = "text/vtt";

/// What can be transcribed, by its content.
fn is_recording(content: &str) -> bool {
    content.starts_with("audio/") || content.starts_with("video/") || content == "application/ogg"
}

impl From<TranscriptError> for ApiError {
    fn from(error: TranscriptError) -> Self {
        let told = Self::new(ErrorCode::TranscriptUnreadable).with("reason", error.code());
        told.with("number", error.number().unwrap_or_default())
    }
}

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
pub(crate) fn is_recording(content: &str) -> bool {
    content.starts_with("audio/") || content.starts_with("video/") || content == "application/ogg"
}

/// A tag of a language (BCP 47), as far as it can be told without a register.
///
/// # Errors
/// `field_shape`.
fn tagged(tag: Option<&str>) -> Result<(), ApiError> {
    let sound = |tag: &str| {
        let mut parts = tag.split('-');
        let first = parts
            .next()
            .is_some_and(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
        let rest =
            parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        first && rest && tag.len() <= 35
    };
    match tag {
        Some(tag) if !sound(tag) => Err(ApiError::new(ErrorCode::FieldShape).with("field", "language")),
        _ => Ok(()),
    }
}

impl From<TranscriptError> for ApiError {
    fn from(error: TranscriptError) -> Self {
        let told = Self::new(ErrorCode::TranscriptUnreadable).with("reason", error.code());
        told.with("number", error.number().unwrap_or_default())
    }
}

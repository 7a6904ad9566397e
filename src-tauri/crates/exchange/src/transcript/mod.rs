//! Transcripts: what is said in a recording, passage by passage with its times; read from and written as WebVTT, and read
//! from text with marks. Owns the format, its limits, and what can't be written in it.
//! Must not open files, and must not name a recording: a transcript that leaves tells of its original nothing but words.

use khronika_domain::RecordId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod clock;
mod marked;
mod tidy;
mod vtt;

/// Bytes of the longest transcript: a hundred hours of talk.
pub const MOST_BYTES: u64 = 8 << 20;
/// The most passages of one.
pub const MOST_PASSAGES: usize = 50_000;
/// Letters of the longest passage.
pub const LONGEST: usize = 20_000;
/// Letters of what a speaker is called at most.
pub const LONGEST_NAME: usize = 200;
/// Milliseconds of the longest recording: a hundred hours.
pub const LONGEST_TIME: u32 = 100 * 3_600_000;

/// What one person says without a break.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Passage {
    /// When it begins: milliseconds from the beginning of the recording.
    pub from: u32,
    /// When it ends, where that isn't when the next one begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub to: Option<u32>,
    /// What the speaker is called in it; empty where nobody said.
    #[serde(default)]
    pub speaker: String,
    /// The words. A time mark within them stands in brackets: `[01:23.4]`.
    pub text: String,
}

/// Who speaks in a recording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Voice {
    /// What they are called in the transcript.
    pub name: String,
    /// Their record, where they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person: Option<RecordId>,
}

/// A transcript.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Transcript {
    /// BCP 47 tag of its language.
    pub language: Option<String>,
    /// In the order of time.
    pub passages: Vec<Passage>,
}

/// Why something is no transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TranscriptError {
    /// Not UTF-8.
    #[error("the text isn't UTF-8")]
    Encoding,
    /// Nothing is said in it.
    #[error("nothing is said in it")]
    Empty,
    /// It is longer than a transcript may be.
    #[error("it is too long")]
    TooLarge,
    /// A line is neither a time nor words that belong to one.
    #[error("line {0} can't be read")]
    Line(usize),
    /// A passage begins before the one that stands above it, or ends before it begins.
    #[error("passage {0} isn't in the order of time")]
    Order(usize),
    /// A time mark within a passage isn't between those beside it.
    #[error("a mark in passage {0} isn't in the order of time")]
    Mark(usize),
}

impl TranscriptError {
    /// As it is named in answers.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::Empty => "empty",
            Self::TooLarge => "too_large",
            Self::Line(_) => "line",
            Self::Order(_) => "order",
            Self::Mark(_) => "mark",
        }
    }

    /// The line or the passage, from 1.
    #[must_use]
    pub const fn number(self) -> Option<usize> {
        match self {
            Self::Line(number) | Self::Order(number) | Self::Mark(number) => Some(number),
            _ => None,
        }
    }
}

impl Transcript {
    /// Reads a file: WebVTT where it says so in its first line, else text of which each passage begins with a mark.
    ///
    /// # Errors
    /// [`TranscriptError`]: what of it can't be read.
    pub fn read(bytes: &[u8]) -> Result<Self, TranscriptError> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(TranscriptError::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| TranscriptError::Encoding)?;
        let text =
            text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace(['\r', '\u{2028}'], "\n");
        let read = if vtt::is(&text) { vtt::read(&text)? } else { marked::read(&text)? };
        read.tidied()
    }

    /// Writes it as WebVTT. `length`: milliseconds of the recording, where they are known.
    ///
    /// # Errors
    /// [`TranscriptError`]: what of it can't be written.
    pub fn write(self, length: Option<u32>) -> Result<String, TranscriptError> {
        let text = vtt::write(&self.tidied()?, length);
        if text.len() as u64 > MOST_BYTES {
            return Err(TranscriptError::TooLarge);
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests;

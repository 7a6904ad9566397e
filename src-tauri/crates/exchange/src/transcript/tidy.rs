//! A transcript within its limits and in the order of time. Must not change a word of it: only what no reader sees goes.

use super::clock::marks;
use super::{LONGEST, LONGEST_NAME, LONGEST_TIME, MOST_PASSAGES, Passage, Transcript, TranscriptError};

impl Transcript {
    /// Without passages in which nothing is said, and checked.
    pub(super) fn tidied(self) -> Result<Self, TranscriptError> {
        if self.passages.len() > MOST_PASSAGES {
            return Err(TranscriptError::TooLarge);
        }
        let passages: Vec<Passage> = self
            .passages
            .into_iter()
            .map(|passage| Passage { speaker: one_line(&passage.speaker), text: lines(&passage.text), ..passage })
            .filter(|passage| !passage.text.is_empty())
            .collect();
        if passages.is_empty() {
            return Err(TranscriptError::Empty);
        }
        let mut before = 0;
        for (number, passage) in (1..).zip(&passages) {
            let long = passage.text.chars().count() > LONGEST || passage.speaker.chars().count() > LONGEST_NAME;
            if long || passage.from > LONGEST_TIME || passage.to.is_some_and(|to| to > LONGEST_TIME + 60_000) {
                return Err(TranscriptError::TooLarge);
            }
            if passage.from < before || passage.to.is_some_and(|to| to <= passage.from) {
                return Err(TranscriptError::Order(number));
            }
            before = passage.from;
            in_order(number, passage, passages.get(number).map(|next| next.from))?;
        }
        let language = self.language.filter(|tag| is_tag(tag));
        Ok(Self { language, passages })
    }
}

/// Marks stand between the beginning of their passage and its end, each after the one before (WebVTT, section 4.2.2).
fn in_order(number: usize, passage: &Passage, next: Option<u32>) -> Result<(), TranscriptError> {
    let end = passage.to.or(next.filter(|next| *next > passage.from));
    let mut before = passage.from;
    for mark in marks(&passage.text) {
        if mark.at <= before || end.is_some_and(|end| mark.at >= end) {
            return Err(TranscriptError::Mark(number));
        }
        before = mark.at;
    }
    Ok(())
}

fn one_line(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Lines without empty ones between, which would end a passage.
fn lines(text: &str) -> String {
    let plain = |line: &str| line.chars().filter(|letter| !letter.is_control() || *letter == '\t').collect::<String>();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> =
        text.split('\n').map(|line| plain(line).trim().to_owned()).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn is_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

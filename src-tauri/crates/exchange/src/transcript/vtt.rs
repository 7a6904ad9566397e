//! WebVTT: The Web Video Text Tracks Format (W3C Candidate Recommendation, 4 April 2019). Passages are cues, speakers voice
//! spans, marks within a passage cue timestamps. Must not keep how a cue would look: only times, names and words.

use super::clock::{self, marks};
use super::{Passage, Transcript, TranscriptError};

/// Milliseconds that a last passage is taken to last where nobody knows how long the recording is.
const LAST: u32 = 5000;
/// Milliseconds of the shortest cue.
const SHORTEST: u32 = 100;
const LANGUAGE: &str = "Language: ";

/// Whether a text is one (section 4.1): the word, and then no letter.
pub(super) fn is(text: &str) -> bool {
    text.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n']))
}

pub(super) fn write(transcript: &Transcript, length: Option<u32>) -> String {
    let mut text = "WEBVTT\n\nNOTE\nTranscript. Times are counted from the beginning of the recording.\n".to_owned();
    if let Some(language) = &transcript.language {
        text.push_str(LANGUAGE);
        text.push_str(language);
        text.push('\n');
    }
    for (at, passage) in transcript.passages.iter().enumerate() {
        let marks = marks(&passage.text);
        let next = transcript.passages.get(at + 1).map(|next| next.from);
        let least = marks.last().map_or(passage.from, |mark| mark.at) + SHORTEST;
        let last = || length.filter(|length| *length >= least).unwrap_or(passage.from + LAST);
        let end = passage.to.or(next).unwrap_or_else(last).max(least);
        text.push_str(&format!("\n{} --> {}\n", clock::stamp(passage.from), clock::stamp(end)));
        if !passage.speaker.is_empty() {
            text.push_str(&format!("<v {}>", escaped(&passage.speaker)));
        }
        let mut done = 0;
        for mark in marks {
            text.push_str(&escaped(passage.text.get(done..mark.start).unwrap_or_default()));
            text.push_str(&format!("<{}>", clock::stamp(mark.at)));
            done = mark.end;
        }
        text.push_str(&escaped(passage.text.get(done..).unwrap_or_default()));
        text.push('\n');
    }
    text
}

/// What would be read as a tag or as times.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

pub(super) fn read(text: &str) -> Result<Transcript, TranscriptError> {
    let mut transcript = Transcript::default();
    let mut lines = (1..).zip(text.split('\n')).peekable();
    let mut first = true;
    while let Some((number, line)) = lines.next() {
        if line.is_empty() {
            continue;
        }
        let mut block = vec![(number, line)];
        while let Some(line) = lines.next_if(|(_, line)| !line.is_empty()) {
            block.push(line);
        }
        let noted = ["NOTE", "STYLE", "REGION"].iter().any(|word| line.split([' ', '\t']).next() == Some(word));
        if first || noted {
            let named = block.iter().find_map(|(_, line)| line.trim().strip_prefix(LANGUAGE));
            transcript.language = transcript.language.or_else(|| named.map(|tag| tag.trim().to_owned()));
            first = false;
            continue;
        }
        cue(&block, &mut transcript.passages)?;
    }
    close(&mut transcript.passages);
    Ok(transcript)
}

/// A cue (section 4.1, “WebVTT cue block”): a name that isn't kept, its times, its words.
fn cue(block: &[(usize, &str)], passages: &mut Vec<Passage>) -> Result<(), TranscriptError> {
    let wrong = |(number, _): &(usize, &str)| TranscriptError::Line(*number);
    let at = block.iter().take(2).position(|(_, line)| line.contains("-->"));
    let at = at.ok_or_else(|| block.first().map_or(TranscriptError::Line(0), wrong))?;
    let (times, words) = block.get(at..).and_then(<[_]>::split_first).ok_or(TranscriptError::Line(0))?;
    let (from, rest) = times.1.split_once("-->").ok_or_else(|| wrong(times))?;
    let to = rest.split_whitespace().next().unwrap_or_default();
    let (Some(from), Some(to)) = (clock::read(from.trim()), clock::read(to)) else { return Err(wrong(times)) };
    if let Some(line) = words.iter().find(|(_, line)| line.contains("-->")) {
        return Err(wrong(line));
    }
    let words: Vec<&str> = words.iter().map(|(_, line)| *line).collect();
    let mut passage = Passage { from, to: Some(to), ..Passage::default() };
    let mut reached = from;
    let mut text = words.join("\n");
    while let Some((before, tag)) = text.split_once('<').map(|(before, rest)| (before.to_owned(), rest.to_owned())) {
        passage.text.push_str(&unescaped(&before));
        let Some((tag, after)) = tag.split_once('>') else {
            text = String::new();
            break;
        };
        if let Some(mark) = clock::read(tag) {
            passage.text.push_str(&clock::mark(mark));
            reached = mark;
        } else if let Some(name) = voice(tag) {
            if !passage.text.trim().is_empty() {
                // Somebody else goes on within the same cue.
                let next = Passage { from: reached, to: Some(to), ..Passage::default() };
                let mut ended = std::mem::replace(&mut passage, next);
                // The time at which they do is the next passage's own.
                if let Some(words) = ended.text.trim_end().strip_suffix(&clock::mark(reached)) {
                    ended.text = words.to_owned();
                }
                passages.push(ended);
            }
            passage.speaker = unescaped(&name);
        }
        text = after.to_owned();
    }
    passage.text.push_str(&unescaped(&text));
    passages.push(passage);
    Ok(())
}

/// The name in a voice span (section 4.2.2): `v.loud Name`.
fn voice(tag: &str) -> Option<String> {
    let rest = tag.strip_prefix('v')?;
    let (classes, name) = rest.split_once([' ', '\t', '\n'])?;
    (classes.is_empty() || classes.starts_with('.')).then(|| name.trim().to_owned())
}

/// Character references that WebVTT knows and people use; others stay as they are written.
fn unescaped(text: &str) -> String {
    let known = [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{a0}"), ("&lrm;", "\u{200e}"), ("&rlm;", "\u{200f}")];
    known.iter().fold(text.to_owned(), |text, (name, letter)| text.replace(name, letter)).replace("&amp;", "&")
}

/// An end that is where the next passage begins isn't kept, nor one that lies beyond: it follows when a time is corrected.
fn close(passages: &mut [Passage]) {
    let begins: Vec<u32> = passages.iter().skip(1).map(|passage| passage.from).collect();
    for (passage, next) in passages.iter_mut().zip(begins) {
        passage.to = passage.to.filter(|to| *to < next);
    }
}

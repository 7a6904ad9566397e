//! Text with marks, as people write it down: `[01:23.4] Name: words`, and lines that go on. Must not guess a time.

use super::clock::marks;
use super::{Passage, Transcript, TranscriptError};

/// Letters of a name before a colon, at most: what is longer are words.
const NAME: usize = 60;

pub(super) fn read(text: &str) -> Result<Transcript, TranscriptError> {
    let mut passages: Vec<Passage> = Vec::new();
    for (number, line) in (1..).zip(text.split('\n')) {
        let line = line.trim();
        match marks(line).first().filter(|mark| mark.start == 0) {
            Some(mark) => {
                let (speaker, words) = spoken(line.get(mark.end..).unwrap_or_default().trim_start());
                passages.push(Passage { from: mark.at, to: None, speaker: speaker.to_owned(), text: words.to_owned() });
            }
            None if line.is_empty() => {}
            None => {
                let passage = passages.last_mut().ok_or(TranscriptError::Line(number))?;
                passage.text.push('\n');
                passage.text.push_str(line);
            }
        }
    }
    Ok(Transcript { language: None, passages })
}

/// Who speaks, and the words. A name is short and no sentence; after its colon comes a space.
fn spoken(line: &str) -> (&str, &str) {
    match line.split_once(':') {
        Some((name, words))
            if !name.trim().is_empty()
                && name.chars().count() <= NAME
                && !name.contains(['?', '!', ';', ',', '[', '«', '"'])
                && (words.is_empty() || words.starts_with(char::is_whitespace)) =>
        {
            (name.trim(), words.trim_start())
        }
        _ => ("", line),
    }
}

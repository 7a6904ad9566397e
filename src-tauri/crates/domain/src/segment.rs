//! Cutting a text into the segments under which it is committed: a sentence, at most 200 characters.

use unicode_segmentation::UnicodeSegmentation;

/// The longest segment, in Unicode scalar values.
pub const LONGEST: usize = 200;

/// The segments of a text in order; joined they are the text, byte for byte. An empty text has none.
///
/// Sentences are those of UAX #29 with the white space that follows them; a longer one is cut at
/// the last white space before the limit, or at the limit itself.
#[must_use]
pub fn split(text: &str) -> Vec<&str> {
    let mut segments = Vec::new();
    for sentence in text.split_sentence_bounds() {
        let mut rest = sentence;
        while rest.chars().nth(LONGEST).is_some() {
            let limit = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(at, _)| at);
            let (head, _) = rest.split_at(limit);
            let cut =
                head.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(limit, |(at, c)| at + c.len_utf8());
            let (segment, tail) = rest.split_at(cut);
            segments.push(segment);
            rest = tail;
        }
        if !rest.is_empty() {
            segments.push(rest);
        }
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn segments_join_to_the_text(text in "\\PC{0,900}") {
            let segments = split(&text);
            prop_assert_eq!(segments.concat(), text.as_str());
            prop_assert!(segments.iter().all(|s| !s.is_empty() && s.chars().count() <= LONGEST));
        }
    }

    #[test]
    fn a_sentence_is_a_segment() {
        assert_eq!(split("Пришли ночью. Не представились!"), ["Пришли ночью. ", "Не представились!"]);
    }
}

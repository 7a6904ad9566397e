//! Words written without a space between: `ЮлияЦой`, `@TsoyYulia`, `tsoy1990`.

use crate::word::{self, Word};

/// What stands for an apostrophe, or for the hard or soft sign.
pub(super) const APOSTROPHES: &[char] =
    &['\'', '’', '‘', '‛', 'ʼ', 'ʹ', 'ʻ', 'ʽ', 'ʾ', '`', '´', '′', '＇', '"', '”', '“', '*'];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Upper,
    Lower,
    Digit,
}

/// The parts of a word between which case changes or digits stand; none where it is one.
pub(super) fn of(seen: &str, word: &Word) -> Vec<Word> {
    let Some(text) = seen.get(word.start..word.end) else { return Vec::new() };
    let sorts: Vec<(usize, Sort)> = text.char_indices().map(|(at, c)| (at, sort(c))).collect();
    let mut cuts = vec![0];
    for (number, pair) in sorts.windows(2).enumerate() {
        let [(_, left), (at, right)] = pair else { continue };
        let next = sorts.get(number + 2).map(|(_, sort)| *sort);
        let cut = match (left, right) {
            (Sort::Lower, Sort::Upper) => true,
            // `ЦОЙЮлия`: the last capital belongs to what follows.
            (Sort::Upper, Sort::Upper) => next == Some(Sort::Lower),
            (left, right) => left != right && (*left == Sort::Digit || *right == Sort::Digit),
        };
        if cut {
            cuts.push(*at);
        }
    }
    if cuts.len() == 1 {
        return Vec::new();
    }
    let ends = cuts.iter().skip(1).copied().chain([text.len()]);
    cuts.iter()
        .zip(ends)
        .filter_map(|(from, to)| Some((*from, text.get(*from..to)?)))
        .filter(|(_, piece)| piece.chars().any(char::is_alphabetic))
        .map(|(from, piece)| Word {
            start: word.start + from,
            end: word.start + from + piece.len(),
            folded: word::fold(piece),
            capital: piece.chars().next().is_some_and(char::is_uppercase),
        })
        .collect()
}

fn sort(c: char) -> Sort {
    if c.is_numeric() {
        Sort::Digit
    } else if c.is_uppercase() {
        Sort::Upper
    } else {
        Sort::Lower
    }
}

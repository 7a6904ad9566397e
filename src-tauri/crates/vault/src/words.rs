//! How hard a phrase is to guess by its words, whichever language they are of: no list of Russian words that
//! is large enough lies in this program, so that every run of letters is taken for a word of such a list.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

/// A word in any of its forms, or a name, or several words run together: 2^17 of them.
const WORD: f64 = 17.0;
/// A letter of a short word, of which there are fewer.
const LETTER: f64 = 3.3;
/// What digits and signs add at most to words: a year, a number, an exclamation mark.
const ADDED: f64 = 8.0;
/// Letters in a row that don't have to be a word.
const LONGEST_RANDOM_RUN: usize = 5;
/// Bits of a random character, against those that zxcvbn counts for one that it can't explain: 10 guesses.
const RANDOM: f64 = 1.4;

/// Bits of a text; `guesses_log10` is what zxcvbn says of it.
pub(crate) fn bits(text: &str, guesses_log10: f64) -> f64 {
    let mut normal = Zeroizing::new(String::with_capacity(text.len() * 3));
    normal.extend(text.nfc().filter(|c| !is_combining_mark(*c)));
    if looks_random(&normal) {
        return guesses_log10 * std::f64::consts::LOG2_10 * RANDOM;
    }
    let mut seen: Vec<Zeroizing<String>> = Vec::new();
    let mut words = 0.0;
    for run in normal.split(|c: char| !c.is_alphabetic()).filter(|run| !run.is_empty()) {
        // A word said again adds nothing, in capitals neither.
        let word = Zeroizing::new(run.to_lowercase());
        if !seen.contains(&word) {
            words += (run.chars().count() as f64 * LETTER).min(WORD);
            seen.push(word);
        }
    }
    let digits: f64 = normal
        .split(|c: char| !c.is_numeric())
        .map(|run| {
            let count = run.chars().count() as f64;
            (count * LETTER).min(7.0) + (count - 4.0).max(0.0) * 2.0
        })
        .sum();
    let signs = normal.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace()).count() as f64;
    let added = digits + signs;
    words + if words > 0.0 { added.min(ADDED) } else { added }
}

/// Letters of both cases and digits that change places as no word does: every other character is of another
/// kind than the one before, signs and spaces not counted, and most of them differ.
fn looks_random(text: &str) -> bool {
    let kind = |c: char| match c {
        _ if c.is_numeric() => 0,
        _ if c.is_uppercase() => 1,
        _ => 2,
    };
    let (mut count, mut changes, mut run, mut longest) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut before = None;
    let mut distinct = BTreeSet::new();
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        count += 1;
        changes += usize::from(before.is_some_and(|before| before != kind(c)));
        before = Some(kind(c));
        run = if c.is_alphabetic() { run + 1 } else { 0 };
        longest = longest.max(run);
        distinct.insert(c);
    }
    longest <= LONGEST_RANDOM_RUN && count > 0 && changes * 2 + 1 >= count && distinct.len() * 3 >= count * 2
}

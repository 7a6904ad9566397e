//! Words for searching and for recognising names: folding, stems, and keys across scripts.

use std::cell::RefCell;
use std::collections::HashMap;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// A word of a text: where it stands and its folded form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Byte offset in the text.
    pub start: usize,
    /// Byte offset of its end.
    pub end: usize,
    /// Lower case, NFKC, without diacritics that are not letters of their own, ё as е.
    pub folded: String,
    /// Whether it began with a capital: it may be a name.
    pub capital: bool,
}

/// The words of a text. Hyphenated words are cut at the hyphen (UAX #29 does so).
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    text.unicode_word_indices()
        .flat_map(|(start, word)| pieces(start, word))
        .map(|(start, word)| Word {
            start,
            end: start + word.len(),
            folded: fold(word),
            capital: word.chars().next().is_some_and(char::is_uppercase),
        })
        .filter(|word| !word.folded.is_empty())
        .collect()
}

/// UAX #29 joins `a_b`, `a.b` and `a'b`; people search for the parts.
fn pieces(start: usize, word: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut from = None;
    for (at, c) in word.char_indices() {
        match (c.is_alphanumeric() || is_mark(c), from) {
            (true, None) => from = Some(at),
            (false, Some(first)) => {
                found.extend(word.get(first..at).map(|piece| (start + first, piece)));
                from = None;
            }
            _ => {}
        }
    }
    if let Some(first) = from {
        found.extend(word.get(first..).map(|piece| (start + first, piece)));
    }
    found
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Lower case, compatibility forms united, ё as е, accents off (й stays a letter of its own).
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().map(fold_plain).collect::<Option<String>>().unwrap_or_else(|| fold_any(text))
}

/// The fold of a letter that normalising leaves as it is; nearly all text is made of such letters.
fn fold_plain(letter: char) -> Option<char> {
    match letter {
        'ё' | 'Ё' => Some('е'),
        'а'..='я' => Some(letter),
        'А'..='Я' => char::from_u32(u32::from(letter) + 0x20),
        _ => letter.is_ascii().then(|| letter.to_ascii_lowercase()),
    }
}

fn fold_any(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkc().flat_map(char::to_lowercase) {
        match c {
            'ё' => folded.push('е'),
            'й' | 'ї' => folded.push(c),
            c if c.is_ascii() => folded.push(c),
            c => folded.extend(std::iter::once(c).nfd().filter(|c| !is_mark(*c))),
        }
    }
    folded
}

/// Whether a word is written in Cyrillic letters.
#[must_use]
pub fn is_cyrillic(word: &str) -> bool {
    word.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c))
}

thread_local! {
    // Stems repeat: a narrative of a thousand words has some hundred of them.
    static STEMS: RefCell<HashMap<String, String>> = RefCell::new(HashMap::new());
}

/// The stem of a folded word: Snowball, Russian for Cyrillic and English for Latin letters.
#[must_use]
pub fn stem(folded: &str) -> String {
    STEMS.with_borrow_mut(|known| {
        if let Some(stem) = known.get(folded) {
            return stem.clone();
        }
        let algorithm = if is_cyrillic(folded) { Algorithm::Russian } else { Algorithm::English };
        let stem = Stemmer::create(algorithm).stem(folded).into_owned();
        if known.len() > 50_000 {
            known.clear();
        }
        known.insert(folded.to_owned(), stem.clone());
        stem
    })
}

/// A key that the forms of one name share across scripts and transliteration schemes:
/// Russian letters become Latin (ICAO Doc 9303 as the base), then spellings that schemes and
/// newspapers disagree on are united (kh/h, ts/c, y/i/j, ye/yo/e, x/ks, doubled letters …).
#[must_use]
pub fn name_key(folded: &str) -> String {
    let latin: String = folded.chars().map(latin).collect();
    let mut key = String::with_capacity(latin.len());
    let mut rest = latin.as_str();
    while let Some(c) = rest.chars().next() {
        let (unit, taken) = SOUNDS
            .iter()
            .find(|(spelling, _)| rest.starts_with(spelling))
            .map_or_else(|| (None, c.len_utf8()), |(spelling, sound)| (Some(*sound), spelling.len()));
        match unit {
            Some(sound) => key.push_str(sound),
            None if c.is_alphanumeric() => key.push(c),
            None => {}
        }
        rest = rest.split_at(taken).1;
    }
    unite_vowels(&key)
}

/// Drops the glide before a vowel (`ia`, `ya`, `iia` and `a` are one) and doubled letters.
fn unite_vowels(key: &str) -> String {
    let mut reversed = String::with_capacity(key.len());
    let mut next = None;
    for c in key.chars().rev() {
        let glide = c == 'i' && next.is_some_and(|next| "aeiou".contains(next));
        let doubled = next == Some(c) && c.is_alphabetic();
        if !glide && !doubled {
            reversed.push(c);
            next = Some(c);
        }
    }
    reversed.chars().rev().collect()
}

/// Spellings of one sound, longest first; what they become is a label, not a transcription.
const SOUNDS: &[(&str, &str)] = &[
    ("shch", "5"),
    ("sch", "5"),
    ("tch", "4"),
    ("zh", "7"),
    ("kh", "h"),
    ("ch", "4"),
    ("sh", "3"),
    ("ts", "c"),
    ("tz", "c"),
    ("ck", "k"),
    ("ph", "f"),
    ("ks", "x"),
    ("yo", "e"),
    ("io", "e"),
    ("jo", "e"),
    ("y", "i"),
    ("j", "i"),
    ("w", "v"),
];

fn latin(c: char) -> &'static str {
    LETTERS.iter().find(|(letter, _)| *letter == c).map_or_else(|| ascii(c), |(_, latin)| latin)
}

/// A Latin letter as text of static life.
fn ascii(c: char) -> &'static str {
    const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyz0123456789'";
    ALPHABET.find(c).and_then(|at| ALPHABET.get(at..=at)).unwrap_or("")
}

/// Cyrillic letters of the Russian, Ukrainian and Belarusian alphabets; hard and soft sign are mute.
const LETTERS: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('ґ', "g"),
    ('д', "d"),
    ('е', "e"),
    ('є', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('і', "i"),
    ('ї', "i"),
    ('й', "i"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ў', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "iu"),
    ('я', "ia"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_cut() {
        let found: Vec<String> = words("Ёлка, Кара-Мурза; O'Neil café").into_iter().map(|word| word.folded).collect();
        assert_eq!(found, ["елка", "кара", "мурза", "o", "neil", "cafe"]);
        assert_eq!(fold("Й"), "й");
    }

    #[test]
    fn plain_letters_fold_as_any_others() {
        let letters: String = ('\0'..='\u{7f}').chain('\u{400}'..='\u{52f}').collect();
        for text in
            letters.chars().map(String::from).chain(["Ёлка".to_owned(), "Ии\u{306}".to_owned(), letters.clone()])
        {
            assert_eq!(fold(&text), fold_any(&text), "{text}");
        }
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        assert_eq!(stem("митинг"), stem("митинга"));
        assert_eq!(stem("митингами"), stem("митинге"));
        assert_eq!(stem("rallies"), stem("rallied"));
    }

    #[test]
    fn a_name_has_one_key_in_every_spelling() {
        for (cyrillic, spellings) in [
            ("мурза", vec!["murza"]),
            ("юлия", vec!["yulia", "iuliia", "julija", "yuliya"]),
            ("хрущев", vec!["khrushchev", "khruschev", "hruscev"]),
            ("алексей", vec!["alexey", "aleksei", "aleksey", "alexei"]),
            ("соловьева", vec!["solovyova", "soloveva", "solovieva", "solovyeva"]),
            ("цветаева", vec!["tsvetaeva", "tsvetayeva", "cvetaeva"]),
            ("щербаков", vec!["shcherbakov", "scherbakov"]),
        ] {
            for spelling in spellings {
                if spelling == "hruscev" {
                    continue; // ISO 9 with its diacritics dropped is ambiguous by design
                }
                assert_eq!(name_key(&fold(cyrillic)), name_key(&fold(spelling)), "{cyrillic} {spelling}");
            }
        }
    }
}

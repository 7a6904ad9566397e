//! One written word of a name: its forms across scripts, languages and cases, and what it can be.

use std::collections::BTreeSet;

use super::father::Father;
use crate::spelling::{self, familiar, loose};
use crate::word;

/// A word of a name, hyphenated ones whole.
#[derive(Debug, Clone, Default)]
pub(super) struct Token {
    /// Folded, without hyphens and apostrophes.
    pub(super) folded: String,
    /// Key across scripts (`word::name_key`, after look-alike letters are put right).
    pub(super) key: String,
    /// The keys as which habits of languages may be read, without what gets lost where diacritics do.
    pub(super) forms: Vec<String>,
    /// The parts of a hyphenated word.
    pub(super) pieces: Vec<Token>,
    /// Groups of given names of which it is a form.
    pub(super) groups: Vec<usize>,
    /// One letter, or the letters by which Latin writes one («Ж.», “Zh.”), with a point or alone.
    pub(super) initial: bool,
    /// Written in capitals throughout.
    pub(super) capitals: bool,
    /// The father's name within it, where it is shaped like a patronymic.
    pub(super) father: Option<Father>,
}

/// Parts of a hyphenated word that are compared each with each.
const PIECES: usize = 4;
/// Letters by which one Cyrillic letter is written.
const DIGRAPHS: &[&str] = &[
    "zh", "kh", "ts", "ch", "sh", "shch", "sch", "tch", "yu", "ya", "ye", "yo", "iu", "ia", "ie", "ju", "ja", "je",
    "dzh", "dj", "dz", "cz", "sz", "tz", "дж", "дз",
];
/// What stands before a name in papers and letters.
const TITLES: &[&str] =
    &["гр", "гражданин", "гражданка", "гн", "грн", "гка", "гжа", "господин", "госпожа", "mr", "mrs", "ms", "dr"];
/// Letters of Turkic Latin alphabets and of Polish and Czech whose sound is lost with their mark.
const MARKED: &[(char, &str)] = &[
    ('ş', "sh"),
    ('ç', "ch"),
    ('ğ', "g"),
    ('ə', "a"),
    ('ı', "y"),
    ('ż', "zh"),
    ('ź', "z"),
    ('ś', "s"),
    ('ć', "ch"),
    ('ń', "n"),
    ('š', "sh"),
    ('ž', "zh"),
    ('č', "ch"),
    ('ŝ', "shch"),
    ('ě', "e"),
    ('ŭ', "v"),
];

impl Token {
    pub(super) fn of(text: &str, pointed: bool) -> Option<Self> {
        let pieces: Vec<&str> = text.split(['-', '‐', '‑', '–']).filter(|piece| has_letter(piece)).collect();
        let mut token = match pieces.as_slice() {
            [] => return None,
            [one] => Self::plain(one),
            several if several.len() <= PIECES => {
                let mut whole = Self::plain(&several.concat());
                whole.pieces = several.iter().map(|piece| Self::plain(piece)).collect();
                if let [father, marker] = whole.pieces.as_slice() {
                    whole.father = Father::marked(father, marker).or(whole.father);
                }
                whole
            }
            several => Self::plain(&several.concat()),
        };
        if token.key.is_empty() || (pointed || pieces.len() > 1) && TITLES.contains(&token.folded.as_str()) {
            return None;
        }
        let letters = token.folded.chars().count();
        token.initial = letters == 1 || (pointed && DIGRAPHS.contains(&token.folded.as_str()));
        Some(token)
    }

    fn plain(text: &str) -> Self {
        let bare: String = text.chars().filter(|c| c.is_alphanumeric() || is_mark(*c)).collect();
        let folded = word::fold(&bare);
        let key = key(&folded);
        let mut read: BTreeSet<String> = loose::keys(&folded).into_iter().chain([key.clone()]).collect();
        read.extend(sounded(&bare).iter().flat_map(|sounded| loose::keys(sounded)));
        let forms: BTreeSet<String> = read.iter().map(|key| loose::fold(key)).collect();
        let groups = groups(&folded, &key, &forms);
        let father = Father::of(&key).or_else(|| read.iter().find_map(|key| Father::of(key)));
        let capitals = bare.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) && bare.chars().count() > 2;
        Self { folded, key, forms: forms.into_iter().collect(), groups, father, capitals, ..Self::default() }
    }

    /// «Мамед оглы» as one patronymic.
    pub(super) fn with_marker(mut self, marker: &Self) -> Self {
        self.father = Father::marked(&self, marker).or(self.father);
        self
    }

    pub(super) fn is_marker(&self) -> bool {
        Father::is_marker(&self.key)
    }

    /// Two words that were torn apart.
    pub(super) fn joined(&self, next: &Self) -> Option<Self> {
        Self::of(&format!("{}{}", self.folded, next.folded), false)
    }

    /// Whether the initial may stand for it.
    pub(super) fn begins_with(&self, initial: &Self) -> bool {
        let letter = |token: &Self| token.folded.chars().next();
        let of_group = |first: char| self.groups.iter().any(|group| familiar::initials_of(*group).contains(&first));
        if letter(initial).is_some_and(|first| Some(first) == letter(self) || of_group(first)) {
            return true;
        }
        // In one script a letter is a letter.
        if word::is_cyrillic(&self.folded) == word::is_cyrillic(&initial.folded) {
            return !initial.key.is_empty() && initial.folded.len() > 1 && self.folded.starts_with(&initial.folded);
        }
        let (latin, cyrillic) = if word::is_cyrillic(&self.folded) { (initial, self) } else { (self, initial) };
        letter(cyrillic).is_some_and(|first| written(first).iter().any(|way| latin.folded.starts_with(way)))
    }
}

/// The key of a word. One that is mostly Latin is no Cyrillic word with look-alikes: “Fёdor”.
fn key(folded: &str) -> String {
    let latin = folded.chars().filter(char::is_ascii_alphabetic).count();
    let key = if word::is_cyrillic(folded) && 2 * latin > folded.chars().count() {
        word::name_key(folded)
    } else {
        spelling::key(folded)
    };
    // Letters that no key has are compared as they are.
    if key.is_empty() { folded.to_owned() } else { key }
}

/// How a Cyrillic letter may begin in Latin.
const fn written(letter: char) -> &'static [&'static str] {
    match letter {
        'а' => &["a"],
        'б' => &["b"],
        'в' => &["v", "w"],
        'г' | 'ґ' => &["g", "h"],
        'д' => &["d", "j"],
        'е' | 'є' => &["e", "y", "j", "i"],
        'ё' => &["y", "j", "e", "i"],
        'ж' => &["z", "j", "s"],
        'з' => &["z", "s"],
        'и' | 'і' | 'й' | 'ї' => &["i", "y", "j"],
        'к' => &["k", "c", "q"],
        'л' => &["l"],
        'м' => &["m"],
        'н' => &["n"],
        'о' => &["o"],
        'п' => &["p"],
        'р' => &["r"],
        'с' => &["s", "c"],
        'т' => &["t"],
        'у' | 'ў' => &["u", "o", "w"],
        'ф' => &["f", "p", "t"],
        'х' => &["k", "h", "x", "c"],
        'ц' => &["t", "c", "z"],
        'ч' => &["c", "t"],
        'ш' => &["s", "c"],
        'щ' => &["s"],
        'ы' => &["y", "i"],
        'э' => &["e"],
        'ю' => &["y", "i", "j", "u"],
        'я' => &["y", "i", "j", "a"],
        _ => &[],
    }
}

/// The word with the sounds of letters that fold to others; none where it has no such letter.
fn sounded(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let turkic = lower.chars().any(|c| "əğışç".contains(c)) || (lower.contains('q') && !word::is_cyrillic(&lower));
    if !turkic && !lower.chars().any(|c| MARKED.iter().any(|(letter, _)| *letter == c)) {
        return None;
    }
    let sound = |c: char| match c {
        'x' if turkic => "kh".to_owned(),
        'q' if turkic => "g".to_owned(),
        'c' if turkic => "dzh".to_owned(),
        'j' if turkic => "zh".to_owned(),
        _ => MARKED
            .iter()
            .find(|(letter, _)| *letter == c)
            .map_or_else(|| c.to_string(), |(_, sound)| (*sound).to_owned()),
    };
    Some(word::fold(&lower.chars().map(sound).collect::<String>()))
}

fn has_letter(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// The given names of which it is a form: exactly, else by its sound, else in another case («Ивану», «Марией»).
fn groups(folded: &str, key: &str, forms: &BTreeSet<String>) -> Vec<usize> {
    let mut groups = familiar::of_form(folded).to_vec();
    if groups.is_empty() {
        groups = familiar::of_key(key).to_vec();
    }
    if groups.is_empty() {
        groups.extend(forms.iter().flat_map(|form| familiar::of_key(form)));
    }
    if groups.is_empty() && word::is_cyrillic(folded) {
        let stems = spelling::stems(folded);
        groups.extend(stems.iter().filter(|stem| stem.len() > 2).flat_map(|stem| familiar::of_stem(stem, true)));
    }
    groups.sort_unstable();
    groups.dedup();
    groups
}

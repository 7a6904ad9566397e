//! One written word of a name: its keys, and what it can be.

use crate::spelling::{self, familiar, loose};
use crate::word;

/// A word of a name, hyphenated ones whole.
#[derive(Debug, Clone, Default)]
pub(super) struct Token {
    /// Folded, without hyphens and apostrophes.
    pub(super) folded: String,
    /// Key across scripts (`word::name_key`, after look-alike letters are put right).
    pub(super) key: String,
    /// The keys as which habits of other languages may be read.
    pub(super) read: Vec<String>,
    /// The parts of a hyphenated word.
    pub(super) pieces: Vec<Token>,
    /// Groups of given names of which it is a form.
    pub(super) groups: Vec<usize>,
    /// One letter, or a letter of two or three in Latin («Ж.», “Zh.”), with a point or alone.
    pub(super) initial: bool,
    /// Written in capitals throughout.
    pub(super) capitals: bool,
    /// The father's name within it, where it is shaped like a patronymic.
    pub(super) father: Option<Father>,
}

/// What a patronymic says.
#[derive(Debug, Clone)]
pub(super) struct Father {
    /// Key of the father's name, as far as the ending lets it be known.
    pub(super) key: String,
    /// Groups of given names of which it is a form.
    pub(super) groups: Vec<usize>,
    /// Of a woman.
    pub(super) woman: bool,
    /// «-оглы», «-кызы» and the like: nothing else ends so.
    pub(super) certain: bool,
}

/// Endings of patronymics in keys, longest first; whether a woman's, and what is put in their place.
const ENDINGS: &[(&str, bool)] = &[
    ("ini4na", true),
    ("ovi4na", true),
    ("evi4na", true),
    ("i4na", true),
    ("ovna", true),
    ("evna", true),
    ("ivna", true),
    ("auna", true),
    ("euna", true),
    ("ovi4", false),
    ("evi4", false),
    ("avi4", false),
    ("ivi4", false),
    ("i4", false),
];
/// The same in the cases that court papers use; the vowel may be lost with the rest of the ending.
const DECLINED: &[(&str, bool)] = &[
    ("ovni", true),
    ("evni", true),
    ("ovne", true),
    ("evne", true),
    ("ovnu", true),
    ("evnu", true),
    ("ovnoi", true),
    ("evnoi", true),
    ("ini4ni", true),
    ("ini4ne", true),
    ("ini4noi", true),
    ("i4ni", true),
    ("i4ne", true),
    ("i4noi", true),
    ("i4a", false),
    ("i4u", false),
    ("i4em", false),
    ("i4e", false),
];
/// Words that make a patronymic of the one before them; in keys.
const MARKERS: &[(&str, bool)] = &[
    ("ogli", false),
    ("oglu", false),
    ("uli", false),
    ("ugli", false),
    ("uulu", false),
    ("ulu", false),
    ("zada", false),
    ("zoda", false),
    ("zade", false),
    ("kizi", true),
    ("gizi", true),
    ("kzi", true),
    ("qizi", true),
];

impl Token {
    pub(super) fn of(text: &str, pointed: bool) -> Option<Self> {
        let pieces: Vec<&str> = text.split(['-', '‐', '‑', '–']).filter(|piece| has_letter(piece)).collect();
        let mut token = match pieces.as_slice() {
            [] => return None,
            [one] => Self::plain(one),
            several => {
                let mut whole = Self::plain(&several.concat());
                whole.pieces = several.iter().map(|piece| Self::plain(piece)).collect();
                if let Some(marked) = marked(&whole.pieces) {
                    whole.father = Some(marked);
                }
                whole
            }
        };
        if token.key.is_empty() {
            return None;
        }
        let letters = token.folded.chars().count();
        let latin = !word::is_cyrillic(&token.folded);
        token.initial = letters == 1 || (pointed && letters <= if latin { 4 } else { 2 });
        Some(token)
    }

    fn plain(text: &str) -> Self {
        let bare: String = text.chars().filter(|c| c.is_alphanumeric() || is_mark(*c)).collect();
        let folded = word::fold(&bare);
        let key = spelling::key(&folded);
        let mut read = loose::keys(&folded);
        read.retain(|other| *other != key);
        let mut groups = familiar::of_name(&folded).to_vec();
        if groups.is_empty() && word::is_cyrillic(&folded) {
            groups = declined_groups(&folded);
        }
        Self {
            father: father(&key).or_else(|| read.iter().find_map(|key| father(key))),
            capitals: bare.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) && bare.chars().count() > 2,
            groups,
            folded,
            key,
            read,
            ..Self::default()
        }
    }

    /// Joins «Мамед оглы» into one patronymic.
    pub(super) fn with_marker(mut self, marker: &Self) -> Self {
        if let Some((_, woman)) = marker_of(marker) {
            self.father = Some(Father { key: self.key.clone(), groups: self.groups.clone(), woman, certain: true });
        }
        self
    }

    pub(super) fn is_marker(&self) -> bool {
        marker_of(self).is_some()
    }

    /// Whether it begins as an initial does.
    pub(super) fn begins_with(&self, initial: &Self) -> bool {
        let first = |token: &Self| token.key.chars().next();
        let letter = |token: &Self| token.folded.chars().next();
        self.key.starts_with(&initial.key)
            || (first(self).is_some() && first(self) == first(initial))
            // «Е.» for Yelena, «Ю.» for Iulia, “Y.” for Юлия.
            || letter(self) == letter(initial)
            || GLIDES.iter().any(|(latin, keys)| {
                initial.folded.starts_with(latin) && first(self).is_some_and(|first| keys.contains(first))
            })
    }

    /// Every key under which it can be read.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.key.as_str()).chain(self.read.iter().map(String::as_str))
    }
}

/// What a Latin initial may begin in keys: a glide is not in them.
const GLIDES: &[(&str, &str)] =
    &[("y", "eua"), ("i", "eua"), ("j", "eua7"), ("k", "h"), ("c", "4k3"), ("s", "35"), ("z", "7"), ("g", "h")];

fn has_letter(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// A given name in another case: «Ивану», «Марией».
fn declined_groups(folded: &str) -> Vec<usize> {
    let mut groups: Vec<usize> = spelling::stems(folded)
        .iter()
        .filter(|stem| stem.len() > 2)
        .flat_map(|stem| familiar::of_stem(stem, true))
        .copied()
        .collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

fn marker_of(token: &Token) -> Option<(&'static str, bool)> {
    MARKERS.iter().copied().find(|(marker, _)| token.key == *marker)
}

fn marked(pieces: &[Token]) -> Option<Father> {
    let [father, marker] = pieces else { return None };
    let (_, woman) = marker_of(marker)?;
    Some(Father { key: father.key.clone(), groups: father.groups.clone(), woman, certain: true })
}

fn father(key: &str) -> Option<Father> {
    for (ending, woman) in ENDINGS.iter().chain(DECLINED) {
        let Some(base) = key.strip_suffix(ending) else { continue };
        // «Ильич», «Лукич»: a short base counts where it is a name; «Кузьмич» and «Бабич» are surnames too.
        let groups = groups_of(base);
        if base.len() >= 3 || (base.len() == 2 && !groups.is_empty()) {
            return Some(Father { key: base.to_owned(), groups, woman: *woman, certain: *woman && ending.len() > 3 });
        }
    }
    for (marker, woman) in MARKERS {
        if let Some(base) = key.strip_suffix(marker).filter(|base| base.len() >= 4) {
            return Some(Father { key: base.to_owned(), groups: groups_of(base), woman: *woman, certain: true });
        }
    }
    None
}

/// The given names of which the base of a patronymic is what is left: «никола», «серге», «ил».
fn groups_of(base: &str) -> Vec<usize> {
    let mut groups: Vec<usize> = familiar::of_stem(base, true).to_vec();
    groups.extend(["a", "i", "e"].iter().flat_map(|ending| familiar::of_stem(&format!("{base}{ending}"), true)));
    groups.sort_unstable();
    groups.dedup();
    groups
}

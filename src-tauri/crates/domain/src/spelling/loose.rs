//! Latin spellings by the habits of other languages: «Шварц» is Schwarz, Szwarc, Švarc, Chvarts.

use crate::spelling;
use crate::word;

/// Below this length a loose key says too little.
pub(crate) const SHORTEST: usize = 3;

/// What a language writes for Russian sounds, longest first; the second is the English way.
type Habit = &'static [(&'static str, &'static str)];

const HABITS: &[Habit] = &[
    &[("w", "v")],
    // German
    &[
        ("schtsch", "shch"),
        ("dsch", "dzh"),
        ("tsch", "ch"),
        ("sch", "sh"),
        ("ch", "kh"),
        ("tz", "ts"),
        ("z", "ts"),
        ("w", "v"),
    ],
    // Polish
    &[("szcz", "shch"), ("sz", "sh"), ("cz", "ch"), ("rz", "zh"), ("ch", "kh"), ("c", "ts"), ("w", "v")],
    // French
    &[
        ("chtch", "shch"),
        ("tch", "ch"),
        ("ch", "sh"),
        ("ou", "u"),
        ("dj", "dzh"),
        ("j", "zh"),
        ("gue", "ge"),
        ("gui", "gi"),
    ],
    // GOST 7.79, system B
    &[("shh", "shch"), ("cz", "ts"), ("x", "kh")],
    // Dutch
    &[("sjtsj", "shch"), ("tsj", "ch"), ("sj", "sh"), ("zj", "zh"), ("oe", "u"), ("ch", "kh"), ("w", "v")],
];

/// The keys as which a word may be read; a Cyrillic one has its own only.
pub(crate) fn keys(folded: &str) -> Vec<String> {
    let mut keys = vec![spelling::key(folded)];
    if !word::is_cyrillic(folded) {
        keys.extend(HABITS.iter().map(|habit| spelling::key(&read(folded, habit))));
        keys.sort_unstable();
        keys.dedup();
    }
    keys
}

fn read(folded: &str, habit: Habit) -> String {
    let mut read = String::with_capacity(folded.len());
    let mut rest = folded;
    while let Some(c) = rest.chars().next() {
        let taken = match habit.iter().find(|(spelling, _)| rest.starts_with(spelling)) {
            Some((spelling, sound)) => {
                read.push_str(sound);
                spelling.len()
            }
            None => {
                read.push(c);
                c.len_utf8()
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    // Romanoff, Solovieff.
    match read.strip_suffix("ff") {
        Some(head) => format!("{head}v"),
        None => read,
    }
}

/// A base of a key without what gets lost where diacritics do: š, ž and č are s, z and c; г is h or g.
pub(crate) fn fold(base: &str) -> String {
    let mut folded = String::with_capacity(base.len());
    for c in base.chars() {
        let c = match c {
            '3' | '5' => 's',
            '7' => 'z',
            '4' => 'c',
            'h' => 'g',
            'q' => 'k',
            // Горбачёв is Gorbatschow and Gorbatchev.
            'o' if folded.ends_with(['s', 'z', 'c']) => 'e',
            other => other,
        };
        // šč is щ.
        if !(folded.ends_with(c) || (c == 'c' && folded.ends_with('s'))) {
            folded.push(c);
        }
    }
    folded
}

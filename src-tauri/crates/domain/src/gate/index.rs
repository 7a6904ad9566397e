//! Known names by their words: every written form, by base, stem and script.

use std::collections::{BTreeMap, HashMap};

use super::spelling;
use crate::RecordId;
use crate::word::{self, Word};

/// From this length on a name's word is also found inside a longer one (`ipetrov1980`, «петровский»).
const CONTAINED: usize = 5;
/// Words of names that stand in every text; they count only together with the rest of the name.
const PARTICLES: &[&str] = &[
    "де", "да", "ди", "фон", "ван", "дер", "ла", "ле", "эль", "аль", "бен", "бин", "ибн", "оглы", "кызы", "оол", "и",
    "de", "da", "di", "von", "van", "der", "la", "le", "el", "al", "ben", "bin", "ibn", "of", "the", "and",
];

/// A word of one written form of a person's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) person: usize,
    pub(super) form: usize,
    pub(super) part: usize,
}

/// How the words of a form count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    /// Any word of it is the name.
    Each,
    /// Only all of them together: names of organisations are made of common words.
    Together(usize),
}

/// The names that are known.
#[derive(Debug, Default)]
pub(super) struct Finder {
    pub(super) persons: Vec<RecordId>,
    numbers: HashMap<RecordId, usize>,
    pub(super) counts: Vec<Counts>,
    pub(super) bases: HashMap<String, Vec<Mark>>,
    stems: HashMap<String, Vec<Mark>>,
    /// Parts in scripts that have no key, compared letter by letter.
    pub(super) foreign: BTreeMap<String, Vec<usize>>,
}

impl Finder {
    /// Adds a written form of a person's name. `nature` is the vocabulary's code.
    pub(super) fn learn(&mut self, person: &RecordId, nature: Option<&str>, form: &str) {
        let number = *self.numbers.entry(*person).or_insert_with(|| {
            self.persons.push(*person);
            self.persons.len() - 1
        });
        let (seen, _) = spelling::visible(form);
        let mut parts: Vec<(String, bool)> =
            word::words(&seen).into_iter().map(|word| (word.folded, word.capital)).collect();
        // «Кара-Мурза» is also written in one word.
        parts.extend(
            seen.split_whitespace()
                .filter(|token| token.contains(['-', '‐', '‑', '–']))
                .map(|token| (word::words(token).into_iter().map(|word| word.folded).collect::<String>(), true)),
        );
        let joined = parts.len();
        parts.retain(|(part, _)| part.chars().count() > 1 && !PARTICLES.contains(&part.as_str()));
        let all_common = parts.is_empty() && joined > 0;
        if all_common {
            parts.extend(
                word::words(&seen)
                    .into_iter()
                    .map(|word| (word.folded, word.capital))
                    .filter(|(part, _)| part.chars().count() > 1),
            );
        }
        let organisation = nature == Some("organisation") || nature == Some("group");
        let together = (organisation || all_common) && parts.len() > 1;
        let form_number = self.counts.len();
        self.counts.push(if together { Counts::Together(parts.len()) } else { Counts::Each });
        // A group is often called by a family's name: «семья Вымышленных».
        let proper = self.counts.len();
        if nature == Some("group") && together {
            self.counts.push(Counts::Each);
        }
        for (at, (part, capital)) in parts.iter().enumerate() {
            self.add(part, Mark { person: number, form: form_number, part: at });
            if nature == Some("group") && together && *capital && at > 0 {
                self.add(part, Mark { person: number, form: proper, part: at });
            }
        }
    }

    fn add(&mut self, part: &str, mark: Mark) {
        if !spelling::is_spelled(part) {
            self.foreign.entry(part.to_owned()).or_default().push(mark.person);
        }
        for base in spelling::bases(part) {
            self.bases.entry(base).or_default().push(mark);
        }
        let stem = word::stem(part);
        if stem.chars().count() >= 3 {
            self.stems.entry(stem).or_default().push(mark);
        }
    }

    /// The words of names that a text's word may be.
    pub(super) fn marks(&self, word: &Word) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut add = |found: Option<&Vec<Mark>>| {
            for mark in found.into_iter().flatten() {
                if !marks.contains(mark) {
                    marks.push(*mark);
                }
            }
        };
        for stem in spelling::stems(&word.folded) {
            // Two letters are a common word in every language; a name is written with a capital.
            if stem.len() > 2 || word.capital {
                add(self.bases.get(&stem));
            }
        }
        add(self.stems.get(&word::stem(&word.folded)));
        let key = spelling::key(&word.folded);
        for start in 0..key.len().saturating_sub(CONTAINED - 1) {
            for end in start + CONTAINED..=key.len() {
                add(key.get(start..end).and_then(|inside| self.bases.get(inside)));
            }
        }
        marks
    }
}

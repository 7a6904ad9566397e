//! Known names by their words: every written form, by base, stem and script.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::pieces::{self, APOSTROPHES};
use crate::RecordId;
use crate::spelling::{self, familiar, loose};
use crate::word::{self, Word};

/// From this length on a name's word is also found inside a longer one (`ipetrov1980`, «петровский»).
const CONTAINED: usize = 5;
/// Words of names that stand in every text; they count only together with the rest of the name.
const PARTICLES: &[&str] = &[
    "де", "да", "ди", "фон", "ван", "дер", "ла", "ле", "эль", "аль", "бен", "бин", "ибн", "оглы", "кызы", "оол", "и",
    "de", "da", "di", "von", "van", "der", "la", "le", "el", "al", "ben", "bin", "ibn", "of", "the", "and",
];

/// A word of one written form of a person's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

type Index = HashMap<String, Vec<Mark>>;

/// In order, each once; many words of texts share them.
pub(super) type Marks = Arc<[Mark]>;

fn in_order(mut marks: Vec<Mark>) -> Marks {
    marks.sort_unstable();
    marks.dedup();
    marks.into()
}

/// Those among marks in order that are of the same form of the same person's name as this one.
pub(super) fn of_form<'a>(marks: &'a [Mark], mark: &Mark) -> &'a [Mark] {
    let form = |mark: &Mark| (mark.person, mark.form);
    let start = marks.partition_point(|other| form(other) < form(mark));
    let end = marks.partition_point(|other| form(other) <= form(mark));
    marks.get(start..end).unwrap_or_default()
}

/// The names that are known.
#[derive(Debug, Default)]
pub(super) struct Finder {
    pub(super) persons: Vec<RecordId>,
    numbers: HashMap<RecordId, usize>,
    pub(super) counts: Vec<Counts>,
    pub(super) bases: Index,
    stems: Index,
    /// By loose key: what a Latin word may be; and the names written in Latin, for Cyrillic words.
    loose: Index,
    loose_latin: Index,
    /// What addresses are made of: `yuliatsoy`, `ytsoy`.
    handles: Index,
    /// By given name, of which many forms are in use.
    familiar: HashMap<usize, Vec<Mark>>,
    /// Parts in scripts that have no key, compared letter by letter.
    pub(super) foreign: BTreeMap<String, Vec<usize>>,
    /// What each word of a name that was learned is found by.
    keys: HashMap<String, Arc<Keys>>,
    /// What the words of texts were found to be, by their folded form and whether it began with a capital.
    met: RefCell<HashMap<(String, bool), Marks>>,
}

/// What a word of a name is found by.
#[derive(Debug)]
struct Keys {
    whole: String,
    bases: Vec<String>,
    loose: Vec<String>,
    latin: bool,
    stem: Option<String>,
    /// It is written in a script that has no key.
    foreign: bool,
}

impl Keys {
    fn of(part: &str) -> Self {
        let whole = spelling::key(part);
        let loose = loose::keys(part);
        let loose = loose.iter().flat_map(|key| spelling::bases_of(key)).map(|base| loose::fold(&base));
        let stem = word::stem(part);
        Self {
            bases: spelling::bases_of(&whole),
            loose: loose.filter(|base| base.len() >= loose::SHORTEST).collect(),
            latin: !word::is_cyrillic(part),
            stem: (stem.chars().count() >= 3).then_some(stem),
            foreign: !spelling::is_spelled(part),
            whole,
        }
    }
}

impl Finder {
    /// Adds a written form of a person's name. `nature` is the vocabulary's code.
    pub(super) fn learn(&mut self, person: &RecordId, nature: Option<&str>, form: &str) {
        self.met.get_mut().clear();
        let number = *self.numbers.entry(*person).or_insert_with(|| {
            self.persons.push(*person);
            self.persons.len() - 1
        });
        let (seen, _) = spelling::visible(form);
        let all: Vec<(String, bool)> = word::words(&seen)
            .into_iter()
            .map(|word| (word.folded, word.capital))
            .filter(|(part, _)| part.chars().count() > 1)
            .collect();
        let mut parts = all.clone();
        parts.retain(|(part, _)| !PARTICLES.contains(&part.as_str()));
        let all_common = parts.is_empty();
        if all_common {
            parts = all;
        }
        let organisation = nature == Some("organisation") || nature == Some("group");
        let together = (organisation || all_common) && parts.len() > 1;
        let form = self.counts.len();
        self.counts.push(if together { Counts::Together(parts.len()) } else { Counts::Each });
        // A group is often called by a family's name: «семья Вымышленных».
        let proper = self.counts.len();
        if together {
            self.counts.push(Counts::Each);
        }
        for (at, (part, capital)) in parts.iter().enumerate() {
            self.add(part, Mark { person: number, form, part: at });
            if nature == Some("group") && together && *capital && at > 0 {
                self.add(part, Mark { person: number, form: proper, part: at });
            }
            if nature != Some("organisation") {
                for given in familiar::of_name(part) {
                    self.familiar.entry(*given).or_default().push(Mark { person: number, form, part: at });
                }
            }
        }
        let part = parts.len();
        let whole = Mark { person: number, form: if together { proper } else { form }, part };
        for joined in joined(&seen) {
            self.add(&joined, whole);
        }
        if !together && parts.len() <= 4 {
            self.add_handles(&parts, whole);
        }
    }

    fn add_handles(&mut self, parts: &[(String, bool)], mark: Mark) {
        for (at, (one, _)) in parts.iter().enumerate() {
            let keys = self.keys_of(one);
            let whole = &keys.whole;
            for (_, (other, _)) in parts.iter().enumerate().filter(|(number, _)| *number != at) {
                put(&mut self.handles, &spelling::key(&format!("{one}{other}")), mark);
                for initial in other.chars().take(1).flat_map(|c| [c, latin_initial(c)]) {
                    let initial = spelling::key(&initial.to_string());
                    put(&mut self.handles, &format!("{initial}{whole}"), mark);
                    put(&mut self.handles, &format!("{whole}{initial}"), mark);
                }
            }
        }
    }

    fn add(&mut self, part: &str, mark: Mark) {
        let keys = self.keys_of(part);
        if keys.foreign {
            self.foreign.entry(part.to_owned()).or_default().push(mark.person);
        }
        for base in &keys.bases {
            put(&mut self.bases, base, mark);
        }
        for base in &keys.loose {
            if keys.latin {
                put(&mut self.loose_latin, base, mark);
            }
            put(&mut self.loose, base, mark);
        }
        if let Some(stem) = &keys.stem {
            put(&mut self.stems, stem, mark);
        }
    }

    /// Many people share a word of their names: its keys are made once.
    fn keys_of(&mut self, part: &str) -> Arc<Keys> {
        Arc::clone(self.keys.entry(part.to_owned()).or_insert_with_key(|part| Arc::new(Keys::of(part))))
    }

    /// The words of names that a text's word may be, as a whole or by its pieces; in order.
    pub(super) fn marks(&self, seen: &str, word: &Word) -> Marks {
        let own = self.met(word);
        let pieces = pieces::of(seen, word);
        if pieces.is_empty() {
            return own;
        }
        let mut marks = own.to_vec();
        for piece in pieces {
            marks.extend_from_slice(&self.met(&piece));
        }
        in_order(marks)
    }

    /// The same of a word as it stands. A word that is in many texts, and in the names of many, is looked up once.
    fn met(&self, word: &Word) -> Marks {
        let key = (word.folded.clone(), word.capital);
        if let Some(known) = self.met.borrow().get(&key) {
            return Arc::clone(known);
        }
        let mut marks = Vec::new();
        self.collect(word, &mut marks);
        let marks = in_order(marks);
        self.met.borrow_mut().insert(key, Arc::clone(&marks));
        marks
    }

    fn collect(&self, word: &Word, marks: &mut Vec<Mark>) {
        let mut add = |found: Option<&Vec<Mark>>| marks.extend(found.into_iter().flatten());
        let cyrillic = word::is_cyrillic(&word.folded);
        for stem in spelling::stems(&word.folded) {
            // Two letters are a common word in every language; a name is written with a capital.
            if stem.len() > 2 || word.capital {
                add(self.bases.get(&stem));
            }
            for given in familiar::of_stem(&stem, word.capital || !cyrillic) {
                add(self.familiar.get(given));
            }
        }
        add(self.stems.get(&word::stem(&word.folded)));
        let index = if cyrillic { &self.loose_latin } else { &self.loose };
        for read in [word.folded.as_str()].into_iter().chain(spelling::singulars(&word.folded)) {
            for stem in loose::keys(read).iter().flat_map(|key| spelling::stems_of(key)) {
                add(index.get(&loose::fold(&stem)));
            }
        }
        let key = spelling::key(&word.folded);
        if !cyrillic {
            add(self.handles.get(&key));
        }
        for start in 0..key.len().saturating_sub(CONTAINED - 1) {
            for end in start + CONTAINED..=key.len() {
                add(key.get(start..end).and_then(|inside| self.bases.get(inside)));
            }
        }
    }
}

/// The letter with which a name begins in an address.
const fn latin_initial(c: char) -> char {
    match c {
        'ю' | 'я' | 'е' | 'є' | 'ї' => 'y',
        'ж' => 'z',
        'х' => 'k',
        'ц' => 't',
        'ч' => 'c',
        'ш' | 'щ' => 's',
        other => other,
    }
}

fn put(index: &mut Index, key: &str, mark: Mark) {
    match index.get_mut(key) {
        Some(marks) if marks.last() == Some(&mark) => {}
        Some(marks) => marks.push(mark),
        None => drop(index.insert(key.to_owned(), vec![mark])),
    }
}

/// «Кара-Мурза» and «Лук'янов» as they are also written, in one word.
fn joined(seen: &str) -> Vec<String> {
    let inner = |c: char| matches!(c, '-' | '‐' | '‑' | '–') || APOSTROPHES.contains(&c);
    seen.split_whitespace()
        .map(|token| token.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|token| token.contains(inner))
        .map(|token| word::words(token).into_iter().map(|word| word.folded).collect())
        .collect()
}

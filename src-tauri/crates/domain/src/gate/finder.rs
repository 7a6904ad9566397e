//! Finds known names in texts, in any script and case form, and strikes the segments that hold them.

use std::ops::Range;

use super::encoded;
use super::index::{Counts, Finder, Mark, Marks, of_form};
use super::pieces::APOSTROPHES;
use crate::spelling;
use crate::word::{self, Word};
use crate::{RecordId, segment};

/// Hexadecimal digits of an id.
const DIGITS: usize = 32;

/// What a text became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Struck {
    /// The segments that stay, joined.
    pub(super) text: String,
    /// Whether any was withheld.
    pub(super) cut: bool,
}

impl Finder {
    /// Whether the text holds a name of a person for whom `hidden` holds.
    pub(super) fn finds(&self, text: &str, hidden: &dyn Fn(&RecordId) -> bool) -> bool {
        !self.places(text, hidden).is_empty() || self.finds_foreign(text, hidden)
    }

    /// Whether a written form of a named person's name tells a hidden one's: «жена Олега Придуманного».
    /// A surname that both have does not, nor, for the primary form, that somebody is called the same;
    /// a form that says more than names is searched as any text is.
    pub(super) fn names_another(&self, form: &str, primary: bool, hidden: &dyn Fn(&RecordId) -> bool) -> bool {
        let (seen, _) = spelling::visible(&form.replace(',', " "));
        let words = word::words(&seen);
        let marks: Vec<Marks> = words.iter().map(|word| self.marks(&seen, word)).collect();
        let explains = words.iter().any(|word| !word.capital && word.folded.chars().count() > 3);
        let names_hidden = marks.iter().enumerate().any(|(at, own)| {
            own.iter().any(|mark| {
                let together = matches!(self.counts.get(mark.form), Some(Counts::Together(_)));
                let beside = |near: Option<usize>| {
                    let near = near.and_then(|near| marks.get(near));
                    near.is_some_and(|near| of_form(near, mark).iter().any(|other| other.part != mark.part))
                };
                self.is_hidden(mark.person, hidden)
                    && match together {
                        true => !primary && self.counts_here(*mark, at, &marks),
                        false if explains => true,
                        false => !primary && (beside(at.checked_sub(1)) || beside(at.checked_add(1))),
                    }
            })
        });
        names_hidden || (!primary && self.finds_foreign(form, hidden))
    }

    /// Withholds each segment that holds such a name, whole.
    pub(super) fn strike(&self, text: &str, hidden: &dyn Fn(&RecordId) -> bool) -> Struck {
        let places = self.places(text, hidden);
        let mut kept = String::with_capacity(text.len());
        let mut at = 0;
        for part in segment::split(text) {
            let end = at + part.len();
            let named = places.iter().any(|place| place.start < end && at < place.end);
            if !named && !self.finds_foreign(part, hidden) {
                kept.push_str(part);
            }
            at = end;
        }
        let cut = kept.len() != text.len();
        // What was apart may read as a name once it is joined; and a name may lie across a cut.
        if (cut || !places.is_empty() || self.finds_foreign(text, hidden)) && self.finds(&kept, hidden) {
            kept.clear();
        }
        Struck { cut: kept.len() != text.len(), text: kept }
    }

    fn finds_foreign(&self, text: &str, hidden: &dyn Fn(&RecordId) -> bool) -> bool {
        if self.foreign.is_empty() {
            return false;
        }
        encoded::readings(text).iter().filter(|(seen, _)| !seen.is_ascii()).any(|(seen, _)| {
            let folded = word::fold(seen);
            self.foreign.iter().any(|(part, persons)| {
                folded.contains(part.as_str()) && persons.iter().any(|at| self.is_hidden(*at, hidden))
            })
        })
    }

    fn is_hidden(&self, person: usize, hidden: &dyn Fn(&RecordId) -> bool) -> bool {
        self.persons.get(person).is_some_and(hidden)
    }

    /// Byte ranges of the text that name a hidden person, as it stands or once it is decoded.
    fn places(&self, text: &str, hidden: &dyn Fn(&RecordId) -> bool) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for (seen, from) in encoded::readings(text) {
            let original = |at: usize| from.get(at).copied().unwrap_or(text.len());
            found.extend(self.seen_places(&seen, hidden).into_iter().map(|place| {
                let start = original(place.start);
                start..original(place.end).max(start + 1)
            }));
        }
        found
    }

    fn seen_places(&self, seen: &str, hidden: &dyn Fn(&RecordId) -> bool) -> Vec<Range<usize>> {
        let words = word::words(seen);
        let marks: Vec<Marks> = words.iter().map(|word| self.marks(seen, word)).collect();
        let mut found: Vec<Range<usize>> = Vec::new();
        for (at, own) in marks.iter().enumerate() {
            let named =
                own.iter().any(|mark| self.is_hidden(mark.person, hidden) && self.counts_here(*mark, at, &marks));
            if named && !self.is_anothers(at, &words, &marks, seen, hidden) {
                found.push(with_initials(at, &words));
            }
        }
        found.extend(self.broken(&words, seen, hidden));
        found.extend(identifiers(seen));
        found
    }

    /// Whether a form that counts only as a whole stands around this word.
    fn counts_here(&self, mark: Mark, at: usize, marks: &[Marks]) -> bool {
        match self.counts.get(mark.form) {
            Some(Counts::Together(parts)) => {
                let around = at.saturating_sub(parts + 1)..(at + parts + 2).min(marks.len());
                (0..*parts).all(|part| {
                    let wanted = Mark { part, ..mark };
                    marks
                        .get(around.clone())
                        .is_some_and(|near| near.iter().any(|own| own.binary_search(&wanted).is_ok()))
                })
            }
            _ => true,
        }
    }

    /// Whether the word belongs to the full name of a person who may be named: «Анна Вымышленная»
    /// stays readable although a relative of hers with the same surname is hidden.
    fn is_anothers(
        &self,
        at: usize,
        words: &[Word],
        marks: &[Marks],
        seen: &str,
        hidden: &dyn Fn(&RecordId) -> bool,
    ) -> bool {
        let beside: Vec<&Marks> = [at.checked_sub(1), at.checked_add(1)]
            .into_iter()
            .flatten()
            .filter(|near| touches(at, *near, words, seen))
            .filter_map(|near| marks.get(near))
            .collect();
        let full = |own: &Mark| beside.iter().any(|near| of_form(near, own).iter().any(|mark| mark.part != own.part));
        let Some(own) = marks.get(at) else { return false };
        own.iter().any(|mark| !self.is_hidden(mark.person, hidden) && full(mark))
            && !own.iter().any(|mark| self.is_hidden(mark.person, hidden) && full(mark))
    }

    /// Names taken apart: `И в а н о в`, `Вымыш-` and `ленная` on two lines.
    fn broken(&self, words: &[Word], seen: &str, hidden: &dyn Fn(&RecordId) -> bool) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut test = |run: &[Word]| {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
            let folded: String = run.iter().map(|word| word.folded.as_str()).collect();
            let named = spelling::stems(&folded)
                .iter()
                .filter(|stem| stem.len() > 3)
                .filter_map(|stem| self.bases.get(stem))
                .flatten()
                .any(|mark| self.is_hidden(mark.person, hidden) && self.counts.get(mark.form) == Some(&Counts::Each));
            let foreign = || {
                let held = |(part, persons): (&String, &Vec<usize>)| {
                    folded.contains(part.as_str()) && persons.iter().any(|at| self.is_hidden(*at, hidden))
                };
                !folded.is_ascii() && self.foreign.iter().any(held)
            };
            if named || foreign() {
                found.push(first.start..last.end);
            }
        };
        for pair in words.windows(2) {
            if let [left, right] = pair
                && let Some(gap) = seen.get(left.end..right.start)
                && gap.chars().any(|c| c == '\n' || is_joint(c))
                && gap.chars().all(|c| c.is_whitespace() || is_joint(c))
            {
                test(pair);
            }
        }
        let is_letter = |word: &Word| word.folded.chars().count() == 1;
        for run in words.chunk_by(|left, right| is_letter(left) && is_letter(right)) {
            if run.len() > 2 {
                test(run);
            }
        }
        found
    }
}

fn is_joint(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑') || APOSTROPHES.contains(&c)
}

/// Ids as a vault has them: a text that quotes one would tie the package to it.
fn identifiers(seen: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let belongs = |c: char| c.is_ascii_hexdigit() || c == '-';
    let mut at = 0;
    for run in seen.split_inclusive(|c| !belongs(c)) {
        let digits = run.chars().filter(char::is_ascii_hexdigit).count();
        // The last one may be what ended the run; too much is struck then, never too little.
        if digits >= DIGITS {
            found.push(at..at + run.len());
        }
        at += run.len();
    }
    found
}

fn touches(at: usize, near: usize, words: &[Word], seen: &str) -> bool {
    let (first, second) = if near < at { (near, at) } else { (at, near) };
    match (words.get(first), words.get(second)) {
        (Some(first), Some(second)) => seen
            .get(first.end..second.start)
            .is_some_and(|gap| gap.chars().all(|c| c == ' ' || c == '\u{a0}' || c == '-')),
        _ => false,
    }
}

/// The word together with the initials beside it.
fn with_initials(at: usize, words: &[Word]) -> Range<usize> {
    let initial = |word: &&Word| word.capital && word.folded.chars().count() == 1;
    let before = words.get(..at).unwrap_or_default().iter().rev().take(2).take_while(initial).last();
    let after = words.get(at + 1..).unwrap_or_default().iter().take(2).take_while(initial).last();
    let own = words.get(at);
    let start = before.or(own).map_or(0, |word| word.start);
    let end = after.or(own).map_or(0, |word| word.end);
    start..end
}

//! Whether two records may be of one person: names read by their parts, in any script and spelling, and births.
//! Owns the comparison, its reasons, and the keys under which likely ones are looked up.
//! Must not merge anything, or decide: it proposes, with reasons, and a person decides.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date::Date;

mod birth;
mod father;
mod join;
mod key;
mod part;
mod reading;
mod token;
mod weight;

use birth::Birth;
pub use join::{differing, gains, join};
pub use key::keys;
use part::Parts;
use reading::Reading;

/// From this likeness on two records are proposed as one person (`docs/benchmarks.md`, “Same person?”).
pub const PROPOSED: f64 = 0.5;
/// The most forms of a name that are read; whoever has more is compared by the first.
const FORMS: usize = 12;

/// Letters of a form that are read.
const LETTERS: usize = 400;

fn beginning(form: &str) -> &str {
    form.char_indices().nth(LETTERS).and_then(|(end, _)| form.get(..end)).unwrap_or(form)
}

/// Why two records may be of one person, or may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Sign {
    /// Two long names, of organisations or the like, are the same or nearly.
    Name,
    /// The surnames are the same.
    Surname,
    /// The surnames are one in two spellings, scripts or grammatical forms.
    SurnameForm,
    /// The surnames differ by a letter or two.
    SurnameTypo,
    /// One surname is a part of the other.
    SurnamePart,
    /// The surnames differ.
    SurnameDiffers,
    /// The given names are the same.
    Given,
    /// The given names are one in two spellings, languages, or one is short for the other.
    GivenForm,
    /// The given names differ by a letter.
    GivenTypo,
    /// An initial fits the given name.
    GivenInitial,
    /// The patronymics are the same, in whatever spelling.
    Patronymic,
    /// An initial fits the patronymic.
    PatronymicInitial,
    /// The patronymics differ by a letter.
    PatronymicTypo,
    /// The patronymics differ.
    PatronymicDiffers,
    /// The given names differ.
    GivenDiffers,
    /// Born on the same day.
    BirthDay,
    /// Born in the same year.
    BirthYear,
    /// The births are near each other, or their day and month are swapped.
    BirthNear,
    /// The births contradict each other.
    BirthDiffers,
}

/// How alike two persons are.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// From 0 to 1; a likelihood among pairs that are worth looking at, not a probability of anything.
    pub score: f64,
    /// Why.
    pub signs: Vec<Sign>,
}

impl Likeness {
    /// Whether it is proposed.
    #[must_use]
    pub fn is_proposed(&self) -> bool {
        self.score >= PROPOSED
    }
}

/// A person, read for comparing.
#[derive(Debug, Clone, Default)]
pub struct Identity {
    forms: Vec<Reading>,
    birth: Option<Birth>,
}

impl Identity {
    /// Reads the forms of a person's name, in any script, and the birth.
    #[must_use]
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>, birth: Option<&Date>) -> Self {
        let mut seen = BTreeSet::new();
        let forms = names.into_iter().filter(|name| seen.insert(name.trim().to_lowercase())).take(FORMS);
        Self {
            forms: forms.map(|form| Reading::of(beginning(form))).filter(|reading| !reading.is_empty()).collect(),
            birth: birth.and_then(Birth::of),
        }
    }

    fn parts(&self) -> impl Iterator<Item = &Parts> {
        self.forms.iter().flat_map(Reading::parts)
    }
}

/// Compares two persons by every form of both names: the best fit counts.
#[must_use]
pub fn compare(one: &Identity, other: &Identity) -> Likeness {
    let birth = birth::compare(one.birth.as_ref(), other.birth.as_ref());
    let mut best = Likeness { score: 0.0, signs: Vec::new() };
    for a in one.parts() {
        for b in other.parts() {
            let signs = part::compare(a, b);
            let score = weight::score(&signs, birth) * a.trust.min(b.trust);
            if score > best.score {
                best = Likeness { score, signs: signs.into_iter().chain(birth).collect() };
            }
        }
    }
    best.signs.sort_unstable();
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(one: &[&str], other: &[&str]) -> f64 {
        compare(&Identity::of(one.iter().copied(), None), &Identity::of(other.iter().copied(), None)).score
    }

    #[test]
    fn a_person_is_known_in_other_scripts_forms_and_cases() {
        for (one, other) in [
            ("Вымышленный Пётр Иванович", "Pyotr Vymyshlennyi"),
            ("Вымышленному Петру Ивановичу", "П. И. Вымышленный"),
            ("Сочинёнова Екатерина", "Катя Сочиненова"),
            ("Керималиев Мамед Эльшан оглы", "Kəriməliyev Məmməd Elşən oğlu"),
            ("Савіцкі Сяргей Паўлавіч", "САВИЦКИЙ Сергей Павлович"),
            ("ВЫМЫШЛЕННЫЙ, Пётр", "Петр Вымышленый"),
            ("Кара-Мурзаев Иса", "Мурзаев Иса"),
        ] {
            assert!(score(&[one], &[other]) >= PROPOSED, "{one} – {other}: {}", score(&[one], &[other]));
            let keys = |name: &str| keys(&Identity::of([name], None));
            assert!(!keys(one).is_disjoint(&keys(other)), "{one} – {other} share no key");
        }
    }

    #[test]
    fn two_persons_are_told_apart() {
        for (one, other) in [
            ("Вымышленный Пётр Иванович", "Вымышленный Пётр Сергеевич"),
            ("Вымышленный Пётр Иванович", "Вымышленная Анна Ивановна"),
            ("Вымышленный Иван Петрович", "Вымышленный Пётр Иванович"),
            ("Яна Сочинёнова", "Анна Сочинёнова"),
            ("Сочинёнов А. П.", "Сочинёнов Пётр Андреевич"),
            ("Придуманов Иван", "Небывалов Иван"),
        ] {
            assert!(score(&[one], &[other]) < PROPOSED, "{one} – {other}: {}", score(&[one], &[other]));
        }
    }

    #[test]
    fn long_and_strange_names_are_read_in_little_time() {
        let began = std::time::Instant::now();
        let long = "Межрегиональный центр независимого наблюдения имени Вымышленного ".repeat(40);
        assert!(score(&[&long], &[&long]) >= PROPOSED);
        for name in [
            "",
            " ",
            "…",
            "ზღაპრაძე ნინო",
            "محمد وهمي",
            "虚构 王",
            "é",
            "\u{200d}",
            "И.",
            ".,.,.",
            "a-b-c-d-e-f-g",
            "-",
            "оглы",
            "И. И. И. И. И. И. И.",
        ] {
            let identity = Identity::of([name], None);
            let _ = (
                keys(&identity),
                compare(&identity, &identity),
                compare(&identity, &Identity::of(["Вымышленный Пётр"], None)),
            );
        }
        let dense = "о ".repeat(3_000);
        let _ = score(&[&dense], &[&dense]);
        assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
    }
}

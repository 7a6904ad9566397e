//! Keys under which likely persons are looked up: whoever is alike shares one, as far as can be had cheaply.

use std::collections::BTreeSet;

use super::Identity;
use super::part::Parts;
use super::token::Token;
use crate::spelling::loose;

/// Keys of one person that are kept; more forms add none.
const MOST: usize = 64;

/// Sounds beyond which a word is looked up by all of them at once.
const LONGEST: usize = 24;

/// The keys of a person: of the surname as it sounds and with one sound left out, and of given name and patronymic
/// together, for the day on which the surname is misspelled beyond recognition.
#[must_use]
pub fn keys(identity: &Identity) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for parts in identity.parts() {
        keys.extend(
            parts.all.iter().map(|all| format!("n{}", sounds(&all.key).chars().take(LONGEST).collect::<String>())),
        );
        for surname in parts.surname.iter().flat_map(|surname| std::iter::once(surname).chain(&surname.pieces)) {
            keys.extend(sounds_of(surname).into_iter().map(|sounds| format!("s{sounds}")));
        }
        keys.extend(initial(parts));
        keys.extend(pair(parts));
    }
    keys.into_iter().take(MOST).collect()
}

/// The consonants of a word, without its ending; and the same with one of them left out.
fn sounds_of(word: &Token) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for form in &word.forms {
        let whole = sounds(form);
        if (4..=LONGEST).contains(&whole.chars().count()) {
            for left_out in 0..whole.chars().count() {
                all.insert(whole.chars().enumerate().filter(|(at, _)| *at != left_out).map(|(_, c)| c).collect());
            }
        }
        all.insert(whole);
    }
    all
}

fn sounds(key: &str) -> String {
    loose::fold(key).chars().filter(|c| !"aeiou".contains(*c)).collect()
}

/// Surname and the sound with which the given name begins: of many with one surname they are compared first.
fn initial(parts: &Parts) -> Option<String> {
    let first = parts.given.as_ref().or(parts.given_initial.as_ref())?.key.chars().next()?;
    Some(format!("i{}+{first}", sounds(&parts.surname.as_ref()?.key)))
}

/// Given name and father's name, where both are known: by the group of names, else by their sounds.
fn pair(parts: &Parts) -> Option<String> {
    let (given, father) = (parts.given.as_ref()?, parts.father.as_ref()?);
    let of = |groups: &[usize], key: &str| groups.first().map_or_else(|| sounds(key), |group| format!("g{group}"));
    let (groups, key) =
        father.father.as_ref().map_or((&father.groups, &father.key), |father| (&father.groups, &father.key));
    Some(format!("p{}+{}", of(&given.groups, &given.key), of(groups, key)))
}

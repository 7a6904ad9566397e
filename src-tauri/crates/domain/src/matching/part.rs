//! Surname with surname, given name with given name, patronymic with patronymic.

use strsim::osa_distance;

use super::Sign;
use super::father::Father;
use super::token::Token;
use crate::spelling;

/// Words beyond this length are alike as a whole or not at all: counting slips costs the square of it.
const LONGEST: usize = 64;

/// A form of a name, read in one way.
#[derive(Debug, Clone)]
pub(super) struct Parts {
    /// A name that is too long to be read by its parts, as one word; nothing else is there then.
    pub(super) all: Option<Token>,
    pub(super) surname: Option<Token>,
    pub(super) given: Option<Token>,
    pub(super) given_initial: Option<Token>,
    /// A word, whether or not it is shaped like a patronymic.
    pub(super) father: Option<Token>,
    pub(super) father_initial: Option<Token>,
    /// How likely it is to be read so, from 0 to 1.
    pub(super) trust: f64,
}

/// What the parts of two names say; what is missing on either side says nothing.
pub(super) fn compare(one: &Parts, other: &Parts) -> Vec<Sign> {
    if let (Some(a), Some(b)) = (&one.all, &other.all) {
        return alike(a, b).map(|_| Sign::Name).into_iter().collect();
    }
    let mut signs = Vec::with_capacity(4);
    signs.extend(one.surname.as_ref().zip(other.surname.as_ref()).map(|(a, b)| surname(a, b)));
    signs.extend(given(one, other));
    signs.extend(patronymic(one, other));
    signs
}

fn surname(one: &Token, other: &Token) -> Sign {
    match alike(one, other) {
        Some(Alike::Same) => return Sign::Surname,
        Some(Alike::Form) => return Sign::SurnameForm,
        Some(Alike::Typo) => return Sign::SurnameTypo,
        None => {}
    }
    let pieces = |token: &Token| if token.pieces.is_empty() { vec![token.clone()] } else { token.pieces.clone() };
    let part = (!one.pieces.is_empty() || !other.pieces.is_empty())
        && pieces(one).iter().any(|a| {
            pieces(other).iter().any(|b| a.key.len() > 3 && matches!(alike(a, b), Some(Alike::Same | Alike::Form)))
        });
    if part { Sign::SurnamePart } else { Sign::SurnameDiffers }
}

fn given(one: &Parts, other: &Parts) -> Option<Sign> {
    match (&one.given, &other.given) {
        (Some(a), Some(b)) => Some(given_names(a, b)),
        (Some(word), None) => fits(word, other.given_initial.as_ref()?),
        (None, Some(word)) => fits(word, one.given_initial.as_ref()?),
        (None, None) => {
            let (a, b) = (one.given_initial.as_ref()?, other.given_initial.as_ref()?);
            Some(if a.begins_with(b) || b.begins_with(a) { Sign::GivenInitial } else { Sign::GivenDiffers })
        }
    }
}

fn fits(word: &Token, initial: &Token) -> Option<Sign> {
    Some(if word.begins_with(initial) { Sign::GivenInitial } else { Sign::GivenDiffers })
}

fn given_names(one: &Token, other: &Token) -> Sign {
    let (a, b) = (&one.groups, &other.groups);
    let shared = a.iter().any(|group| b.contains(group));
    let apart = !a.is_empty() && !b.is_empty() && !shared;
    match alike(one, other) {
        // «Яна» and «Анна» sound alike, «Марина» and «Мария» are a letter apart: two names each.
        _ if apart => {}
        Some(Alike::Same) => return Sign::Given,
        Some(Alike::Form) => return Sign::GivenForm,
        _ if shared => return Sign::GivenForm,
        Some(Alike::Typo) => return Sign::GivenTypo,
        None => {}
    }
    let part = [(one, other), (other, one)].iter().any(|(whole, word)| {
        whole.pieces.iter().any(|piece| matches!(alike(piece, word), Some(Alike::Same | Alike::Form)))
    });
    if part { Sign::GivenForm } else { Sign::GivenDiffers }
}

fn patronymic(one: &Parts, other: &Parts) -> Option<Sign> {
    match (&one.father, &other.father) {
        (Some(a), Some(b)) => Some(fathers(a, b)),
        (Some(word), None) => father_fits(word, other.father_initial.as_ref()?),
        (None, Some(word)) => father_fits(word, one.father_initial.as_ref()?),
        (None, None) => {
            let (a, b) = (one.father_initial.as_ref()?, other.father_initial.as_ref()?);
            let fit = a.begins_with(b) || b.begins_with(a);
            Some(if fit { Sign::PatronymicInitial } else { Sign::PatronymicDiffers })
        }
    }
}

fn father_fits(word: &Token, initial: &Token) -> Option<Sign> {
    Some(if word.begins_with(initial) { Sign::PatronymicInitial } else { Sign::PatronymicDiffers })
}

fn fathers(one: &Token, other: &Token) -> Sign {
    let whole = alike(one, other);
    if whole == Some(Alike::Same) {
        return Sign::Patronymic;
    }
    match (&one.father, &other.father, whole) {
        (Some(a), Some(b), _) if a.woman != b.woman => Sign::PatronymicDiffers,
        (Some(a), Some(b), whole) => same_father(a, b, whole),
        (_, _, Some(Alike::Form)) => Sign::Patronymic,
        (_, _, Some(Alike::Typo)) => Sign::PatronymicTypo,
        _ => Sign::PatronymicDiffers,
    }
}

fn same_father(one: &Father, other: &Father, whole: Option<Alike>) -> Sign {
    let shared = one.groups.iter().any(|group| other.groups.contains(group));
    let apart = !one.groups.is_empty() && !other.groups.is_empty() && !shared;
    let (a, b) = (one.sounds(), other.sounds());
    if shared || a == b || (!apart && is_skeleton(&a, &b, 2)) {
        return Sign::Patronymic;
    }
    let near = near(&a, &b) || whole.is_some();
    if near && !apart { Sign::PatronymicTypo } else { Sign::PatronymicDiffers }
}

/// How two words are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alike {
    /// One key.
    Same,
    /// One word in another spelling, script, language or case.
    Form,
    /// A letter or two apart.
    Typo,
}

pub(super) fn alike(one: &Token, other: &Token) -> Option<Alike> {
    if one.key == other.key {
        return Some(Alike::Same);
    }
    let pairs = || one.forms.iter().flat_map(|a| other.forms.iter().map(move |b| (a.as_str(), b.as_str())));
    if pairs().any(|(a, b)| a == b || strip(a) == strip(b) || is_skeleton(strip(a), strip(b), 3))
        || declined(&one.key, &other.key)
    {
        return Some(Alike::Form);
    }
    let apart = near(&one.folded, &other.folded) || pairs().any(|(a, b)| near(strip(a), strip(b)));
    apart.then_some(Alike::Typo)
}

/// Whether they are as far apart as slips of the hand make them.
fn near(one: &str, other: &str) -> bool {
    let (a, b) = (one.chars().count(), other.chars().count());
    let allowed = match a.min(b) {
        0..=2 => 0,
        3 => usize::from(a.max(b) > 3),
        4..=6 => 1,
        7..=10 => 2,
        _ => 3,
    };
    allowed > 0 && a.max(b) <= LONGEST && a.abs_diff(b) <= allowed && osa_distance(one, other) <= allowed
}

/// A form without the ending that a case gives it, as far as three letters are left.
fn strip(form: &str) -> &str {
    for ending in ["ogo", "omu", "ego", "emu", "aia", "oi", "ei", "im", "om", "em", "ii", "ui", "a", "e", "i", "o", "u"]
    {
        if let Some(base) = form.strip_suffix(ending).filter(|base| base.len() > 2) {
            return base;
        }
    }
    form
}

/// Whether both have the same consonants, at least so many: vowels are what languages write otherwise.
fn is_skeleton(one: &str, other: &str, least: usize) -> bool {
    let bones = |text: &str| text.chars().filter(|c| !"aeiou".contains(*c)).collect::<String>();
    let bones_of_one = bones(one);
    let begins = |text: &str| text.starts_with(['a', 'e', 'i', 'o', 'u']);
    bones_of_one.len() >= least && begins(one) == begins(other) && bones_of_one == bones(other)
}

/// Whether one is the other in another case or for the other sex: they share a base, and what follows are endings.
fn declined(one: &str, other: &str) -> bool {
    let meets = |name: &str, form: &str| {
        let stems = spelling::stems_of(form);
        spelling::bases_of(name).iter().any(|base| base.len() > 2 && stems.contains(base))
    };
    // «Яна», «Яне»: short names differ in their last vowel alone.
    let vowels = ['a', 'e', 'i', 'o', 'u'];
    let short = one.len() == 3 && one.strip_suffix(vowels).zip(other.strip_suffix(vowels)).is_some_and(|(a, b)| a == b);
    short || (one.len() > 2 && other.len() > 2 && (meets(one, other) || meets(other, one)))
}

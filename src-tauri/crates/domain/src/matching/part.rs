//! Surname with surname, given name with given name, patronymic with patronymic.

use strsim::osa_distance;

use super::Sign;
use super::token::{Father, Token};
use crate::spelling::{self, loose};

/// A form of a name, read in one way.
#[derive(Debug, Clone)]
pub(super) struct Parts {
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
    match alike(one, other) {
        Some(Alike::Same) => return Sign::Given,
        Some(Alike::Form) => return Sign::GivenForm,
        _ if a.iter().any(|group| b.contains(group)) => return Sign::GivenForm,
        // «Марина» and «Мария» are a letter apart, and two names.
        Some(Alike::Typo) if a.is_empty() || b.is_empty() => return Sign::GivenTypo,
        _ => {}
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
    if alike(one, other) == Some(Alike::Same) {
        return Sign::Patronymic;
    }
    if let (Some(a), Some(b)) = (&one.father, &other.father) {
        return same_father(a, b);
    }
    match alike(one, other) {
        Some(Alike::Form) => Sign::Patronymic,
        Some(Alike::Typo) => Sign::PatronymicTypo,
        _ => Sign::PatronymicDiffers,
    }
}

fn same_father(one: &Father, other: &Father) -> Sign {
    if one.woman != other.woman {
        return Sign::PatronymicDiffers;
    }
    let shared = one.groups.iter().any(|group| other.groups.contains(group));
    let near = one.key.len() > 3 && osa_distance(&one.key, &other.key) == 1;
    match (one.key == other.key || shared, near) {
        (true, _) => Sign::Patronymic,
        (false, true) if one.groups.is_empty() || other.groups.is_empty() => Sign::PatronymicTypo,
        _ => Sign::PatronymicDiffers,
    }
}

/// How two words are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alike {
    /// One key.
    Same,
    /// One word in another spelling, script or case.
    Form,
    /// A letter or two apart.
    Typo,
}

pub(super) fn alike(one: &Token, other: &Token) -> Option<Alike> {
    if one.key == other.key {
        return Some(Alike::Same);
    }
    if loosely(one, other) || declined(&one.key, &other.key) {
        return Some(Alike::Form);
    }
    let shorter = one.key.len().min(other.key.len());
    let allowed = match shorter {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    };
    let apart = osa_distance(&one.key, &other.key).min(osa_distance(&one.folded, &other.folded));
    (apart <= allowed).then_some(Alike::Typo)
}

/// Whether habits of languages make one of both.
fn loosely(one: &Token, other: &Token) -> bool {
    let folded = |token: &Token| -> Vec<String> { token.keys().map(loose::fold).collect() };
    let (a, b) = (folded(one), folded(other));
    one.key.len() > 2 && a.iter().any(|key| b.contains(key))
}

/// Whether one is the other in another case or for the other sex: they share a base, and what follows are endings.
fn declined(one: &str, other: &str) -> bool {
    let meets = |name: &str, form: &str| {
        let stems = spelling::stems_of(form);
        spelling::bases_of(name).iter().any(|base| base.len() > 3 && stems.contains(base))
    };
    one.len() > 3 && other.len() > 3 && (meets(one, other) || meets(other, one))
}

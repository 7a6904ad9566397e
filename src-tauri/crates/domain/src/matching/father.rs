//! Patronymics: what is left of the father's name in them, whoever writes it and in whatever case.

use super::token::Token;
use crate::spelling::{familiar, loose};

/// What a patronymic says.
#[derive(Debug, Clone)]
pub(super) struct Father {
    /// Key of the father's name, as far as the ending lets it be known; and as looser habits leave it.
    pub(super) key: String,
    /// Groups of given names of which it is a form.
    pub(super) groups: Vec<usize>,
    /// Of a woman.
    pub(super) woman: bool,
    /// «-оглы», «-кызы», «-овна» and the like: hardly anything else ends so.
    pub(super) certain: bool,
}

/// Endings of patronymics in keys, longest first, and whether they are a woman's.
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
    ("avna", true),
    ("ovi4", false),
    ("evi4", false),
    ("avi4", false),
    ("ivi4", false),
    ("i4", false),
];
/// Words that make a patronymic of the one before them; in keys.
const MARKERS: &[(&str, bool)] = &[
    ("ogli", false),
    ("oglu", false),
    ("uli", false),
    ("ugli", false),
    ("ulu", false),
    ("zada", false),
    ("zoda", false),
    ("zade", false),
    ("kizi", true),
    ("gizi", true),
    ("kzi", true),
    ("qizi", true),
];

fn marker(key: &str) -> Option<bool> {
    MARKERS.iter().find(|(marker, _)| key == *marker).map(|(_, woman)| *woman)
}

impl Father {
    pub(super) fn is_marker(key: &str) -> bool {
        marker(key).is_some()
    }

    /// «Мамед оглы».
    pub(super) fn marked(father: &Token, word: &Token) -> Option<Self> {
        let woman = marker(&word.key).or_else(|| word.forms.iter().find_map(|form| marker(form)))?;
        Some(Self { key: father.key.clone(), groups: father.groups.clone(), woman, certain: true })
    }

    pub(super) fn of(key: &str) -> Option<Self> {
        let nominative = nominative(key);
        for (ending, woman) in ENDINGS {
            let Some(base) = nominative.strip_suffix(ending) else { continue };
            // «Ильич», «Лукич»: a short base counts where it is a name; «Кузьмич» and «Бабич» are surnames too.
            let groups = groups_of(base);
            if base.len() >= 3 || (base.len() == 2 && !groups.is_empty()) {
                let certain = *woman && ending.len() > 3;
                return Some(Self { key: base.to_owned(), groups, woman: *woman, certain });
            }
        }
        for (marker, woman) in MARKERS {
            if let Some(base) = key.strip_suffix(marker).filter(|base| base.len() >= 4) {
                return Some(Self { key: base.to_owned(), groups: groups_of(base), woman: *woman, certain: true });
            }
        }
        None
    }

    /// The father's name without what languages write otherwise.
    pub(super) fn sounds(&self) -> String {
        loose::fold(&self.key)
    }
}

/// A patronymic of a court paper in the nominative: «Сергеевичу», «Сергеевной».
fn nominative(key: &str) -> String {
    for ending in ["a", "u", "em", "om", "e", "i"] {
        if let Some(base) = key.strip_suffix(ending).filter(|base| base.ends_with("i4")) {
            return base.to_owned();
        }
    }
    for ending in ["oi", "ou", "i", "e", "u"] {
        if let Some(base) = key.strip_suffix(ending)
            && ["ovn", "evn", "ivn", "4n", "aun", "eun"].iter().any(|tail| base.ends_with(tail))
        {
            return format!("{base}a");
        }
    }
    key.to_owned()
}

/// The given names of which the base of a patronymic is what is left: «никола», «серге», «ил».
fn groups_of(base: &str) -> Vec<usize> {
    let mut groups: Vec<usize> = familiar::of_stem(base, true).to_vec();
    groups.extend(["a", "i", "e"].iter().flat_map(|ending| familiar::of_stem(&format!("{base}{ending}"), true)));
    groups.sort_unstable();
    groups.dedup();
    groups
}

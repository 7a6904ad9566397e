//! Given names and what people are called for short: «Саша» may be any Александр or Александра.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::spelling;
use crate::word;

/// Lists of forms of one given name: the full ones, the short ones.
const NAMES: &str = include_str!("given_names.json");
/// What makes a short name in -а or -я another one: «Сашенька», «Анька», «Машуля».
const SUFFIXES: &[&str] = &["ка", "енька", "ечка", "очка", "уша", "уля", "уня", "уся", "юха", "ик", "ок", "ан"];
/// Short names are also common words («том», «пол», «свет»): below this length they need a capital.
const CLEAR: usize = 5;

#[derive(Default)]
struct Familiar {
    by_form: HashMap<String, Vec<usize>>,
    by_key: HashMap<String, Vec<usize>>,
    by_base: HashMap<String, Vec<usize>>,
    initials: Vec<Vec<char>>,
}

static FAMILIAR: LazyLock<Familiar> = LazyLock::new(|| {
    let mut familiar = Familiar::default();
    let lists: Vec<(String, String)> = serde_json::from_str(NAMES).unwrap_or_default();
    for (group, (full, short)) in lists.iter().enumerate() {
        let first = |form: &str| word::fold(form).chars().next();
        familiar.initials.push(full.split(' ').filter_map(first).collect());
        for form in full.split(' ').chain(short.split(' ')) {
            familiar.add(group, form);
        }
        for form in short.split(' ') {
            if let Some(base) = form.strip_suffix(['а', 'я']) {
                SUFFIXES.iter().for_each(|suffix| familiar.add(group, &format!("{base}{suffix}")));
            }
        }
    }
    familiar
});

impl Familiar {
    fn add(&mut self, group: usize, form: &str) {
        let folded = word::fold(form);
        let put = |map: &mut HashMap<String, Vec<usize>>, key: String| {
            let groups = map.entry(key).or_default();
            if !groups.contains(&group) {
                groups.push(group);
            }
        };
        put(&mut self.by_form, folded.clone());
        put(&mut self.by_key, spelling::key(&folded));
        for base in spelling::bases(&folded) {
            put(&mut self.by_base, base);
        }
    }
}

/// The given names of which a word of a person's name is a form.
pub(crate) fn of_name(folded: &str) -> &'static [usize] {
    FAMILIAR.by_key.get(&spelling::key(folded)).map_or(&[], Vec::as_slice)
}

/// The given names of which exactly this folded word is a form: «Яна» and «Анна» share a key, and are two names.
pub(crate) fn of_form(folded: &str) -> &'static [usize] {
    FAMILIAR.by_form.get(folded).map_or(&[], Vec::as_slice)
}

/// The given names of which a word with this key is a form.
pub(crate) fn of_key(key: &str) -> &'static [usize] {
    FAMILIAR.by_key.get(key).map_or(&[], Vec::as_slice)
}

/// The folded letters with which a form of that given name begins: Микита is Никита.
pub(crate) fn initials_of(group: usize) -> &'static [char] {
    FAMILIAR.initials.get(group).map_or(&[], Vec::as_slice)
}

/// The given names that a text's word with this stem may mean.
pub(crate) fn of_stem(stem: &str, clear: bool) -> &'static [usize] {
    if !clear && stem.len() < CLEAR {
        return &[];
    }
    FAMILIAR.by_base.get(stem).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_reads_and_joins_forms() {
        let lists: Vec<(String, String)> = serde_json::from_str(NAMES).unwrap();
        assert!(lists.len() >= 120, "{}", lists.len());
        for (name, text) in [("анна", "Анька"), ("александр", "Саша"), ("саша", "Александра"), ("yulia", "Юлечка")]
        {
            let stems = spelling::stems(&word::fold(text));
            let meant = |group: &usize| stems.iter().any(|stem| of_stem(stem, true).contains(group));
            assert!(of_name(name).iter().any(meant), "{name} {text}");
        }
        assert!(of_name("вымышленная").is_empty());
    }
}

//! The words around what was found, made from the record's own text.

use khronika_domain::word::{self, Word};

use super::index::name_keys;
use super::query::Wanted;

/// Words shown before and after the first hit.
const AROUND: usize = 8;

/// A piece of context.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Fragment {
    /// The text as it stands in the record.
    pub text: String,
    /// Whether it is what was looked for.
    pub hit: bool,
}

fn is_hit(found: &Word, wanted: &[Wanted]) -> bool {
    let stem = word::stem(&found.folded);
    wanted.iter().any(|part| match part {
        Wanted::Phrase(stems) => stems.contains(&stem),
        Wanted::Word { folded, stem: wanted, names, open } => {
            stem == *wanted
                || found.folded == *folded
                || (*open && found.folded.starts_with(folded.as_str()))
                || (found.capital && name_keys(&found.folded).iter().any(|key| names.contains(key)))
        }
    })
}

/// The context of the first hit among the texts; empty where none of them shows it.
#[must_use]
pub(crate) fn around(texts: &[String], wanted: &[Wanted]) -> Vec<Fragment> {
    texts.iter().find_map(|text| in_text(text, wanted)).unwrap_or_default()
}

/// Letters of a long text that are looked at together.
const RUN: usize = 2_000;
/// Letters of a text that are looked through for a name in other letters than the one that was typed.
const ACROSS: usize = 200_000;

/// The context of the first hit in a text of any length, and in which of its parts it is. Words are only made of runs of it
/// in which a beginning of something wanted stands: of a book, all words are never made.
pub(crate) fn around_in_long<'t>(
    parts: impl Iterator<Item = &'t str> + Clone,
    wanted: &[Wanted],
) -> Option<(usize, Vec<Fragment>)> {
    let beginnings: Vec<String> = wanted.iter().flat_map(beginnings).collect();
    let may = |run: &str| {
        let folded = word::fold(run);
        beginnings.iter().any(|beginning| folded.contains(beginning.as_str()))
    };
    let first =
        runs(parts.clone()).find_map(|(at, run)| may(run).then(|| in_text(run, wanted))?.map(|found| (at, found)));
    first.or_else(|| {
        let mut left = ACROSS;
        runs(parts)
            .take_while(|(_, run)| {
                left = left.saturating_sub(run.len());
                left > 0
            })
            .find_map(|(at, run)| in_text(run, wanted).map(|found| (at, found)))
    })
}

/// The first letters of what is wanted: whatever form it has, it begins so.
fn beginnings(wanted: &Wanted) -> Vec<String> {
    let cut = |stem: &String| stem.chars().take(3).collect::<String>();
    match wanted {
        Wanted::Phrase(stems) => stems.iter().map(cut).collect(),
        Wanted::Word { stem, folded, .. } => vec![cut(stem), cut(folded)],
    }
}

/// The runs of all parts, each with its part's number; they end between words where there are any.
fn runs<'t>(parts: impl Iterator<Item = &'t str>) -> impl Iterator<Item = (usize, &'t str)> {
    parts.enumerate().flat_map(|(at, part)| {
        let mut rest = part;
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            let most = rest.floor_char_boundary(RUN);
            let end = if most == rest.len() {
                most
            } else {
                rest.get(..most).and_then(|run| run.rfind(char::is_whitespace)).filter(|end| *end > 0).unwrap_or(most)
            };
            let (run, after) = rest.split_at(end);
            rest = after;
            Some((at, run))
        })
    })
}

fn in_text(text: &str, wanted: &[Wanted]) -> Option<Vec<Fragment>> {
    let words = word::words(text);
    let first = words.iter().position(|word| is_hit(word, wanted))?;
    let from = first.saturating_sub(AROUND);
    let shown = words.get(from..(first + AROUND + 1).min(words.len()))?;
    let start = if from == 0 { 0 } else { shown.first()?.start };
    let last = shown.last()?;
    let end = if words.last().is_some_and(|word| word.end == last.end) { text.len() } else { last.end };
    let mut fragments = Vec::new();
    let mut at = start;
    let mut push = |from: usize, to: usize, hit: bool| {
        if let Some(piece) = text.get(from..to)
            && !piece.is_empty()
        {
            fragments.push(Fragment { text: piece.to_owned(), hit });
        }
    };
    for word in shown.iter().filter(|word| is_hit(word, wanted)) {
        push(at, word.start, false);
        push(word.start, word.end, true);
        at = word.end;
    }
    push(at, end, false);
    if from > 0 {
        fragments.insert(0, Fragment { text: "… ".to_owned(), hit: false });
    }
    if end < text.len() {
        fragments.push(Fragment { text: " …".to_owned(), hit: false });
    }
    Some(fragments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::query::read;

    #[test]
    fn a_hit_deep_in_a_long_text_is_found_with_its_part() {
        let long = "Ничего не было в тот день. ".repeat(40_000);
        let parts = [long.as_str(), &long, "Его держали в СИЗО четыре месяца.", &long];
        let (at, found) = around_in_long(parts.iter().copied(), &read("месяц")).unwrap();
        assert_eq!(at, 2);
        assert!(found.iter().any(|piece| piece.hit && piece.text == "месяца"), "{found:?}");
        assert!(around_in_long(parts.iter().copied(), &read("гора")).is_none());
        let across = ["Показания дал Мурза."];
        assert!(around_in_long(across.iter().copied(), &read("Murza")).is_some(), "a name in other letters");
    }

    #[test]
    fn context_shows_the_form_that_stands_there() {
        let texts = vec!["Задержание активистов после митинга".to_owned()];
        let found = around(&texts, &read("митинг"));
        assert_eq!(found.iter().filter(|f| f.hit).map(|f| f.text.as_str()).collect::<Vec<_>>(), ["митинга"]);
        assert_eq!(found.iter().map(|f| f.text.as_str()).collect::<String>(), texts[0]);
    }
}

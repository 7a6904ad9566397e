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
    fn context_shows_the_form_that_stands_there() {
        let texts = vec!["Задержание активистов после митинга".to_owned()];
        let found = around(&texts, &read("митинг"));
        assert_eq!(found.iter().filter(|f| f.hit).map(|f| f.text.as_str()).collect::<Vec<_>>(), ["митинга"]);
        assert_eq!(found.iter().map(|f| f.text.as_str()).collect::<String>(), texts[0]);
    }
}

//! What a person types, as words to be found.

use khronika_domain::word;

use super::index::name_keys;

/// One thing that must be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// A word in any form; `open` while it may still be typed on.
    Word { folded: String, stem: String, names: Vec<String>, open: bool },
    /// Words that follow one another, in any form.
    Phrase(Vec<String>),
}

/// The query's parts; all of them must be found. Text in quotes is a phrase.
pub(crate) fn read(text: &str) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    let mut inside = false;
    let pieces: Vec<&str> = text.split(['"', '«', '»', '“', '”', '„']).collect();
    let last = pieces.len().saturating_sub(1);
    for (at, piece) in pieces.iter().enumerate() {
        let words = word::words(piece);
        if inside && at < last {
            let stems: Vec<String> = words.iter().map(|word| word::stem(&word.folded)).collect();
            if !stems.is_empty() {
                wanted.push(Wanted::Phrase(stems));
            }
        } else {
            // A single letter begins so many words that looking them all up keeps the typist waiting.
            let begun = words.last().is_some_and(|word| word.folded.chars().nth(1).is_some());
            let open = begun && at == last && piece.chars().last().is_some_and(char::is_alphanumeric);
            let count = words.len();
            wanted.extend(words.into_iter().enumerate().map(|(place, word)| Wanted::Word {
                stem: word::stem(&word.folded),
                names: name_keys(&word.folded),
                open: open && place + 1 == count,
                folded: word.folded,
            }));
        }
        inside = !inside;
    }
    wanted
}

/// The query in FTS5's syntax. Every word is quoted: nothing that a person types is syntax.
pub(crate) fn matching(wanted: &[Wanted], facets: &[Vec<String>]) -> String {
    let quoted = |word: &str| format!("\"{}\"", word.replace('"', ""));
    let mut all: Vec<String> = wanted
        .iter()
        .map(|part| match part {
            Wanted::Phrase(stems) => format!("stems : {}", quoted(&stems.join(" "))),
            Wanted::Word { folded, stem, names, open } => {
                let star = if *open { " *" } else { "" };
                let mut any =
                    vec![format!("{{stems words}} : {}{star}", quoted(folded)), format!("stems : {}", quoted(stem))];
                any.extend(names.iter().map(|name| format!("names : {}", quoted(name))));
                format!("({})", any.join(" OR "))
            }
        })
        .collect();
    all.extend(facets.iter().filter(|any| !any.is_empty()).map(|any| {
        let any: Vec<String> = any.iter().map(|facet| format!("facets : {}", quoted(facet))).collect();
        format!("({})", any.join(" OR "))
    }));
    all.join(" AND ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_make_phrases_and_nothing_is_syntax() {
        let wanted = read("\"за честные выборы\" NEAR(х) митинг");
        assert!(matches!(&wanted[0], Wanted::Phrase(stems) if stems.len() == 3));
        assert_eq!(wanted.len(), 4);
        assert!(matches!(&wanted[3], Wanted::Word { open: true, .. }));
        assert!(read("митинг ").iter().all(|w| matches!(w, Wanted::Word { open: false, .. })));
        assert!(matches!(&read("суд в")[1], Wanted::Word { open: false, .. }));
        assert!(matches!(&read("суд по")[1], Wanted::Word { open: true, .. }));
        assert!(read("\"* OR (").is_empty() || !matching(&read("\"* OR ("), &[]).contains("* OR"));
    }
}

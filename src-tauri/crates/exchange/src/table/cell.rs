//! What single cells hold: numbers, coordinates, countries, web addresses, several values.

use super::mapping::Split;

/// A whole number as people write it: digits, grouped by spaces or not, or with an empty fraction.
pub(super) fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    let whole = text.strip_suffix(".0").or(text.strip_suffix(",0")).unwrap_or(text);
    let space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let mut groups = whole.split(space);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        // A group after the first has three digits: «1 200» is a number, «3 или 4» and «3 4» are none.
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// Decimal degrees as text, with a point.
pub(super) fn coordinate(text: &str, most: f64) -> Option<String> {
    let text = text.trim().trim_end_matches('°').trim_start_matches('+').replace(',', ".").replace('−', "-");
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    let degrees: f64 = text.parse().ok().filter(|_| plain)?;
    (degrees.abs() <= most).then_some(text)
}

/// Latitude and longitude in one cell: `55.7, 37.6`, `55,7; 37,6`, `55.7 37.6`.
pub(super) fn coordinates(text: &str) -> Option<(String, String)> {
    let cut = text.split_once(';').or_else(|| text.split_once(", ")).or_else(|| text.split_once(','));
    let (north, east) = cut.or_else(|| text.trim().split_once(char::is_whitespace))?;
    Some((coordinate(north, 90.0)?, coordinate(east, 180.0)?))
}

/// Whether both lie at zero: a missing coordinate that somebody wrote down as one.
pub(super) fn is_zero(latitude: &str, longitude: &str) -> bool {
    let near = |text: &str| text.parse::<f64>().is_ok_and(|degrees| degrees.abs() < 0.01);
    near(latitude) && near(longitude)
}

/// A country's two-letter code.
pub(super) fn country(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(code)
}

/// The values of one cell; addresses are taken out by [`addresses`] instead.
pub(super) fn split(text: &str, how: Split) -> impl Iterator<Item = &str> {
    text.split(move |c: char| match how {
        Split::Any => c.is_whitespace() || c == ',' || c == ';',
        Split::Comma => c == ',',
        Split::Semicolon => c == ';',
        Split::Line => c == '\n',
        Split::Addresses => false,
    })
    .map(str::trim)
    .filter(|part| !part.is_empty())
}

/// A part of a cell with sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part<'a> {
    Address(&'a str),
    Words(&'a str),
}

/// The web addresses of a cell, and the words between them.
pub(super) fn addresses(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = next_address(rest) {
        let (words, from) = rest.split_at(at);
        push_words(&mut parts, words);
        let (address, after) = from.split_at(end_of_address(from));
        parts.push(Part::Address(address.trim_end_matches([',', ';'])));
        rest = after;
    }
    push_words(&mut parts, rest);
    parts
}

fn push_words<'a>(parts: &mut Vec<Part<'a>>, words: &'a str) {
    let words = words.trim_matches(|c: char| c.is_whitespace() || c == ',' || c == ';');
    if !words.is_empty() {
        parts.push(Part::Words(words));
    }
}

fn next_address(text: &str) -> Option<usize> {
    text.match_indices("http").map(|(at, _)| at).find(|at| text.get(*at..).is_some_and(is_address))
}

/// Whether a text begins as a web address.
pub(super) fn is_address(text: &str) -> bool {
    ["http://", "https://"]
        .iter()
        .any(|scheme| text.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme)))
}

/// Whether a whole cell is an address, be it without its scheme: `t.me/x/12`, `www.example.org`.
pub(super) fn is_bare_address(text: &str) -> bool {
    let host = text.split('/').next().unwrap_or_default();
    let named = host.split('.').count() > 1
        && host
            .split('.')
            .all(|label| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
    named && !text.contains(char::is_whitespace) && (text.contains('/') || host.starts_with("www."))
}

/// An address ends at white space, or at a comma or semicolon before the next address.
fn end_of_address(text: &str) -> usize {
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map_or(text.len(), |(next, _)| *next);
        let stops = sign.is_whitespace()
            || (matches!(sign, ',' | ';') && text.get(next..).is_some_and(|rest| is_address(rest.trim_start())));
        if stops {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_whole() {
        for (text, expected) in [("12", 12), (" 1 200 ", 1_200), ("1\u{a0}200\u{a0}300", 1_200_300), ("7.0", 7)] {
            assert_eq!(number(text), Some(expected));
        }
        for text in ["", "около 12", "12+", "-1", "3 4", "1.5", "3 или 4", "99999999999999999999", "1,200"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn coordinates_are_decimal_degrees() {
        assert_eq!(coordinate("48,0553", 90.0).as_deref(), Some("48.0553"));
        assert_eq!(coordinate("-0.000137", 90.0).as_deref(), Some("-0.000137"));
        for text in ["90.1", "north", "", "1e1", "NaN", "48.1.2", "55°45′"] {
            assert_eq!(coordinate(text, 90.0), None, "{text}");
        }
        let pair = Some(("55.7".to_owned(), "37.6".to_owned()));
        for text in ["55.7,37.6", "55,7; 37,6", "55.7 37.6", "55.7, 37.6"] {
            assert_eq!(coordinates(text), pair, "{text}");
        }
    }

    #[test]
    fn addresses_are_taken_out_of_words() {
        assert_eq!(
            addresses("оценка, http://a.example/1,2.html; https://b.example/?q=a,b, см. также"),
            [
                Part::Words("оценка"),
                Part::Address("http://a.example/1,2.html"),
                Part::Address("https://b.example/?q=a,b"),
                Part::Words("см. также"),
            ]
        );
        assert_eq!(
            addresses("http://a.example/1,http://b.example/"),
            [Part::Address("http://a.example/1"), Part::Address("http://b.example/"),]
        );
        assert_eq!(addresses("http"), [Part::Words("http")]);
        assert!(is_bare_address("t.me/x/12") && is_bare_address("www.example.org"));
        assert!(!is_bare_address("report.pdf") && !is_bare_address("газета/1") && !is_bare_address("a.b/c d"));
    }
}

//! Dates as tables write them, made EDTF; what can't be read is said, never guessed.

use khronika_domain::date;

/// How a column writes its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Format {
    /// Day, month and year in an order, with what stands between them.
    Parts([Part; 3], char),
    /// EDTF as it is.
    Edtf,
    /// Whatever it is, it is kept as the phrase.
    Phrase,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Day,
    Month,
    Year,
}

impl Format {
    /// `dd.mm.yyyy`, `mm/dd/yyyy`, `yyyy-mm-dd` and the like, `edtf`, `phrase`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        match text.as_str() {
            "edtf" => return Some(Self::Edtf),
            "phrase" => return Some(Self::Phrase),
            _ => {}
        }
        let sign = text.chars().find(|c| !c.is_ascii_alphabetic()).filter(|c| ".-/ ".contains(*c))?;
        let mut parts = text.split(sign).map(|part| match part {
            "dd" | "d" => Some(Part::Day),
            "mm" | "m" => Some(Part::Month),
            "yyyy" => Some(Part::Year),
            _ => None,
        });
        let order = [parts.next()??, parts.next()??, parts.next()??];
        let each_once = [Part::Day, Part::Month, Part::Year].iter().all(|part| order.contains(part));
        (parts.next().is_none() && each_once).then_some(Self::Parts(order, sign))
    }
}

/// A date as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// EDTF, checked.
    Edtf(String),
    /// EDTF of words that say more than it does: «начало марта 2022».
    Rough(String),
    /// Only the phrase.
    Phrase,
}

/// Reads a date in the first format that fits; without formats as people type it, or as EDTF.
pub(super) fn read(text: &str, formats: &[Format]) -> Option<Found> {
    let text = text.trim();
    if formats.is_empty() {
        let date = khronika_domain::date_typed::understood(text);
        return checked(date.edtf).map(if date.rough { Found::Rough } else { Found::Edtf });
    }
    formats.iter().find_map(|format| match format {
        Format::Phrase => Some(Found::Phrase),
        Format::Edtf => checked(text.to_owned()).map(Found::Edtf),
        Format::Parts(order, sign) => in_order(text, *order, *sign).map(Found::Edtf),
    })
}

fn checked(edtf: String) -> Option<String> {
    date::read(&edtf).map(|_| edtf)
}

fn in_order(text: &str, order: [Part; 3], sign: char) -> Option<String> {
    let text = text.trim_end_matches(['.', ' ']).trim_end_matches('г').trim_end();
    if let Some(found) = moment(text, order, sign) {
        return checked(found);
    }
    // «04.12.2011–06.12.2011»: two days in one cell.
    ['–', '—', '-'].iter().filter(|dash| **dash != sign).find_map(|dash| {
        let (from, to) = text.split_once(*dash)?;
        let ends = [moment(from.trim(), order, sign)?, moment(to.trim(), order, sign)?];
        checked(ends.join("/"))
    })
}

/// A date, with the time that spreadsheets like to append.
fn moment(text: &str, order: [Part; 3], sign: char) -> Option<String> {
    if sign != ' '
        && let Some((day, time)) = text.split_once([' ', 'T'])
    {
        let day = simple(day, order, sign)?;
        let digits: Vec<&str> = time.trim().split(':').collect();
        let two = |part: &&str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
        if !(digits.len() == 2 || digits.len() == 3) || !digits.iter().all(two) || day.len() != 10 {
            return None;
        }
        // Midnight is how a spreadsheet writes a day without a time.
        if digits.iter().all(|part| part.bytes().all(|byte| byte == b'0')) {
            return Some(day);
        }
        let padded: Vec<String> = digits.iter().chain(&["00"]).take(3).map(|part| format!("{part:0>2}")).collect();
        return Some(format!("{day}T{}", padded.join(":")));
    }
    simple(text, order, sign)
}

/// A day, a month of a year, or a year.
fn simple(text: &str, order: [Part; 3], sign: char) -> Option<String> {
    let parts: Vec<&str> = text.split(sign).map(str::trim).collect();
    let kept: &[Part] = match parts.len() {
        3 => &order,
        2 => &order.into_iter().filter(|part| *part != Part::Day).collect::<Vec<_>>(),
        1 => &[Part::Year],
        _ => return None,
    };
    let (mut day, mut month, mut year) = (None, None, None);
    for (part, text) in kept.iter().zip(parts) {
        let (slot, lengths) = match part {
            Part::Day => (&mut day, 1..=2),
            Part::Month => (&mut month, 1..=2),
            Part::Year => (&mut year, 4..=4),
        };
        if !lengths.contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *slot = Some(text);
    }
    let mut edtf = year?.to_owned();
    for part in [month, day].into_iter().flatten() {
        edtf.push_str(&format!("-{part:0>2}"));
    }
    Some(edtf)
}

/// One date from two ends, as EDTF. An empty end leaves the other alone, an empty beginning is unknown.
pub(super) fn between(from: Option<&str>, to: Option<&str>) -> Result<Option<String>, Reversed> {
    let edtf = match (from, to) {
        (None, None) => return Ok(None),
        (Some(from), None) => from.to_owned(),
        (None, Some(to)) => format!("/{to}"),
        (Some(from), Some(to)) if from == to => from.to_owned(),
        (Some(from), Some(to)) => format!("{from}/{to}"),
    };
    let read = |text: Option<&str>| text.and_then(date::read);
    if let (Some(from), Some(to)) =
        (read(from).and_then(|reading| reading.earliest()), read(to).and_then(|reading| reading.latest()))
        && from > to
    {
        return Err(Reversed);
    }
    Ok(Some(edtf))
}

/// The end comes before the beginning.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reversed;

#[cfg(test)]
mod tests {
    use super::*;

    fn edtf(text: &str, format: &str) -> Option<String> {
        match read(text, &[Format::parse(format).unwrap()])? {
            Found::Edtf(edtf) | Found::Rough(edtf) => Some(edtf),
            Found::Phrase => Some(String::new()),
        }
    }

    #[test]
    fn dates_are_read_in_their_format_only() {
        for (text, format, expected) in [
            ("04.12.2011", "dd.mm.yyyy", "2011-12-04"),
            ("4.12.2011 г.", "dd.mm.yyyy", "2011-12-04"),
            ("12.2011", "dd.mm.yyyy", "2011-12"),
            ("2011", "dd.mm.yyyy", "2011"),
            ("02/24/2022", "mm/dd/yyyy", "2022-02-24"),
            ("24/02/2022", "dd/mm/yyyy", "2022-02-24"),
            ("2022-02-24", "yyyy-mm-dd", "2022-02-24"),
            ("2022-02-24T00:00:00", "yyyy-mm-dd", "2022-02-24"),
            ("04.12.2011 18:30", "dd.mm.yyyy", "2011-12-04T18:30:00"),
            ("04.12.2011–06.12.2011", "dd.mm.yyyy", "2011-12-04/2011-12-06"),
            ("2022-03~", "edtf", "2022-03~"),
        ] {
            assert_eq!(edtf(text, format).as_deref(), Some(expected), "{text}");
        }
        for (text, format) in [
            ("31.02.2022", "dd.mm.yyyy"),
            ("24/02/2022", "mm/dd/yyyy"),
            ("04.12.11", "dd.mm.yyyy"),
            ("вчера", "dd.mm.yyyy"),
            ("04.12.2011 в полдень", "dd.mm.yyyy"),
            ("1.2.3.2011", "dd.mm.yyyy"),
        ] {
            assert_eq!(edtf(text, format), None, "{text}");
        }
    }

    #[test]
    fn formats_are_told_apart() {
        for text in ["dd.mm", "dd.dd.yyyy", "dd.mm.yyyy.hh", "dd.mm.yy", "x", ""] {
            assert_eq!(Format::parse(text), None, "{text}");
        }
    }

    #[test]
    fn two_ends_make_one_date() {
        assert_eq!(between(Some("2022-03-04"), Some("2022-03-06")), Ok(Some("2022-03-04/2022-03-06".to_owned())));
        assert_eq!(between(Some("2022-03-04"), None), Ok(Some("2022-03-04".to_owned())));
        assert_eq!(between(None, Some("2022-03-04")), Ok(Some("/2022-03-04".to_owned())));
        assert_eq!(between(Some("2022-03-06"), Some("2022-03-04")), Err(Reversed));
    }
}

//! Dates as people type them, in Russian and in English, become EDTF (ISO 8601-2:2019, level 1).
//!
//! Owns: what is understood. Must not guess: what isn't understood whole stays as it was typed.

use crate::date::read;

/// The months' names: as they stand alone, as they stand in a date, in English. Any beginning of three letters
/// or more will do.
const MONTHS: [[&str; 3]; 12] = [
    ["январь", "января", "january"],
    ["февраль", "февраля", "february"],
    ["март", "марта", "march"],
    ["апрель", "апреля", "april"],
    ["май", "мая", "may"],
    ["июнь", "июня", "june"],
    ["июль", "июля", "july"],
    ["август", "августа", "august"],
    ["сентябрь", "сентября", "september"],
    ["октябрь", "октября", "october"],
    ["ноябрь", "ноября", "november"],
    ["декабрь", "декабря", "december"],
];

/// Words that add nothing to a date.
const IDLE: [&str; 9] = ["г", "год", "года", "году", "of", "the", "в", "in", "on"];

const ABOUT: [&str; 8] = ["около", "примерно", "приблизительно", "about", "around", "approximately", "circa", "ca"];

/// What begins an interval, and what then stands between its ends.
const INTERVALS: [(&str, &str); 7] = [
    ("с ", " по "),
    ("с ", " до "),
    ("со ", " по "),
    ("между ", " и "),
    ("from ", " to "),
    ("between ", " and "),
    ("", " - "),
];

/// `04.03.2022`, `4 марта 2022`, `March 4, 2022`, `март 2022`, `около марта 2022`, `с 3 по 5 марта 2022`,
/// `3–5 March 2022` become EDTF. EDTF and anything that isn't understood stay as they are.
#[must_use]
pub fn typed(text: &str) -> String {
    let text = text.trim();
    if read(text).is_some() {
        return text.to_owned();
    }
    let plain = text.to_lowercase().replace('\u{a0}', " ").replace(['–', '—'], "-");
    interval(&plain).or_else(|| single(&plain)).unwrap_or_else(|| text.to_owned())
}

fn interval(text: &str) -> Option<String> {
    let ends = INTERVALS.iter().find_map(|(begin, between)| text.strip_prefix(begin)?.split_once(between));
    // `3-5 марта 2022`: two days of one month.
    let (from, to) = ends.or_else(|| text.split_once('-').filter(|(from, _)| number(from.trim(), 2).is_some()))?;
    let last = single(to)?;
    let first = single(from).or_else(|| borrowed(from, &last))?;
    (first < last && last.len() == first.len()).then(|| format!("{first}/{last}"))
}

/// The beginning of an interval whose month or year is said only at its end.
fn borrowed(from: &str, last: &str) -> Option<String> {
    let (year, month) = (last.get(..4)?, last.get(5..7)?);
    match words(from).as_slice() {
        [day] => number(day, 2).map(|day| format!("{year}-{month}-{day:02}")),
        [day, month] => Some(format!("{year}-{:02}-{:02}", month_of(month)?, number(day, 2)?)),
        _ => None,
    }
    .filter(|date| read(date).is_some())
}

fn single(text: &str) -> Option<String> {
    let (text, doubtful) = text.trim().strip_suffix('?').map_or((text, false), |rest| (rest, true));
    let mut parts = words(text);
    let about = parts.first().is_some_and(|first| ABOUT.contains(&first.as_str()));
    if about {
        parts.remove(0);
    }
    let date = match parts.as_slice() {
        [dotted] => from_numbers(dotted)?,
        [month, year] => format!("{}-{:02}", number(year, 4).filter(|_| year.len() == 4)?, month_of(month)?),
        [one, two, year] if year.len() == 4 => {
            let (day, month) = number(one, 2).zip(month_of(two)).or_else(|| number(two, 2).zip(month_of(one)))?;
            format!("{}-{month:02}-{day:02}", number(year, 4)?)
        }
        _ => return None,
    };
    let sign = match (doubtful, about) {
        (true, true) => "%",
        (true, false) => "?",
        (false, true) => "~",
        (false, false) => "",
    };
    Some(format!("{date}{sign}")).filter(|date| read(date).is_some())
}

/// `4.3.2022`, `03.2022`, `2022`.
fn from_numbers(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('.').filter(|part| !part.is_empty()).collect();
    let year = parts.last().filter(|year| year.len() == 4).and_then(|year| number(year, 4))?;
    match parts.as_slice() {
        [_] => Some(format!("{year}")),
        [month, _] => Some(format!("{year}-{:02}", number(month, 2)?)),
        [day, month, _] => Some(format!("{year}-{:02}-{:02}", number(month, 2)?, number(day, 2)?)),
        _ => None,
    }
}

/// The words of a date, without those that add nothing and without the ends of ordinal numbers.
fn words(text: &str) -> Vec<String> {
    let ordinal = |word: &str| {
        let digits = word.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == '-');
        let end = &word[digits.len()..];
        let known = ["st", "nd", "rd", "th", "-го", "го", "-е"].contains(&end);
        if known && !digits.is_empty() { digits.to_owned() } else { word.to_owned() }
    };
    text.split([' ', ','])
        .map(|word| if word.ends_with('.') { word.trim_end_matches('.') } else { word })
        .filter(|word| !word.is_empty() && !IDLE.contains(word))
        .map(ordinal)
        .collect()
}

fn month_of(word: &str) -> Option<u32> {
    let known = |forms: &[&str; 3]| word.chars().count() >= 3 && forms.iter().any(|form| form.starts_with(word));
    (1..).zip(&MONTHS).find(|(_, forms)| known(forms)).map(|(number, _)| number)
}

fn number(text: &str, most: usize) -> Option<u32> {
    (!text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn what_people_type_is_understood() {
        for (text, edtf) in [
            (" 4.3.2022 ", "2022-03-04"),
            ("12.2011", "2011-12"),
            ("2022-03~", "2022-03~"),
            ("14 марта 2024", "2024-03-14"),
            ("14 марта 2024 г.", "2024-03-14"),
            ("14\u{a0}мар. 2024 года", "2024-03-14"),
            ("14 March 2024", "2024-03-14"),
            ("March 14, 2024", "2024-03-14"),
            ("14th of March 2024", "2024-03-14"),
            ("в мае 2023", "в мае 2023"),
            ("май 2023", "2023-05"),
            ("Sept 2021", "2021-09"),
            ("2024 год", "2024"),
            ("около марта 2022", "2022-03~"),
            ("about 4.3.2022", "2022-03-04~"),
            ("март 2022?", "2022-03?"),
            ("с 3 по 5 марта 2022", "2022-03-03/2022-03-05"),
            ("с 28 февраля по 5 марта 2022", "2022-02-28/2022-03-05"),
            ("между 3 и 5 марта 2022 года", "2022-03-03/2022-03-05"),
            ("3–5 March 2022", "2022-03-03/2022-03-05"),
            ("from March 2022 to May 2022", "2022-03/2022-05"),
            ("03.03.2022 – 05.03.2022", "2022-03-03/2022-03-05"),
        ] {
            assert_eq!(typed(text), edtf, "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_whole_stays() {
        for text in [
            "вчера",
            "31 февраля 2022",
            "в начале марта",
            "5–3 марта 2022",
            "4/3/2022",
            "март",
            "14 мартобря 2024",
            "с 3 по",
            "ё",
            "",
        ] {
            assert_eq!(typed(text), text);
        }
    }
}

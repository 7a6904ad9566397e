//! Dates as people type them, in Russian and in English, become EDTF (ISO 8601-2:2019, level 1).
//!
//! Owns: what is understood. Must not guess: what isn't understood whole stays as it was typed.

use chrono::{Days, NaiveDate};

use crate::date::read;

/// The months' names: as they stand alone, in a date, after «в», in English. Any beginning of three letters
/// or more will do.
const MONTHS: [[&str; 4]; 12] = [
    ["январь", "января", "январе", "january"],
    ["февраль", "февраля", "феврале", "february"],
    ["март", "марта", "марте", "march"],
    ["апрель", "апреля", "апреле", "april"],
    ["май", "мая", "мае", "may"],
    ["июнь", "июня", "июне", "june"],
    ["июль", "июля", "июле", "july"],
    ["август", "августа", "августе", "august"],
    ["сентябрь", "сентября", "сентябре", "september"],
    ["октябрь", "октября", "октябре", "october"],
    ["ноябрь", "ноября", "ноябре", "november"],
    ["декабрь", "декабря", "декабре", "december"],
];

/// The seasons in the order of their numbers in EDTF, from 21.
const SEASONS: [&[&str]; 4] = [
    &["весна", "весной", "весны", "spring"],
    &["лето", "летом", "лета", "summer"],
    &["осень", "осенью", "осени", "autumn", "fall"],
    &["зима", "зимой", "зимы", "winter"],
];

/// Words that add nothing to a date.
const IDLE: [&str; 10] = ["г", "гг", "год", "года", "году", "of", "the", "в", "in", "on"];

/// A part of a month, season, year or decade: EDTF has no word for it, so the words as typed are kept beside.
const PARTS: [&str; 20] = [
    "первая половина ",
    "вторая половина ",
    "первой половине ",
    "второй половине ",
    "начало ",
    "начале ",
    "середина ",
    "середине ",
    "конец ",
    "конце ",
    "first half of ",
    "second half of ",
    "beginning of ",
    "start of ",
    "middle of ",
    "end of ",
    "early ",
    "mid-",
    "mid ",
    "late ",
];

/// What follows the number of a decade.
const DECADES: [&str; 9] = ["-ые", "-ых", "-е", "-х", "е", "х", "'s", "’s", "s"];

const ABOUT: [&str; 8] = ["около", "примерно", "приблизительно", "about", "around", "approximately", "circa", "ca"];

const DECADE_WORDS: [&str; 3] = ["годы", "годов", "годах"];

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

/// A date as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// EDTF; what isn't understood as it was typed.
    pub edtf: String,
    /// Whether the words say more than the EDTF does: «начало марта 2026».
    pub rough: bool,
}

/// `04.03.2022`, `4 марта 2022`, `March 4, 2022`, `март 2022`, `около марта 2022`, `с 3 по 5 марта 2022`,
/// `3–5 March 2022`, `весной 2022`, `80-е годы`, `4 марта 2022, 14:30` become EDTF; of `начало марта 2022` and
/// `late 1990s` it says the month and the decade. EDTF and anything that isn't understood stay as they are.
#[must_use]
pub fn understood(text: &str) -> Understood {
    let text = text.trim();
    let exact = |edtf: String| Understood { edtf, rough: false };
    if read(text).is_some() {
        return exact(text.to_owned());
    }
    let plain = text.to_lowercase().replace('\u{a0}', " ").replace(['–', '—'], "-");
    if let Some(edtf) = interval(&plain).or_else(|| single(&plain)).or_else(|| moment(&plain)) {
        return exact(edtf);
    }
    match part(&plain) {
        Some(edtf) => Understood { edtf, rough: true },
        None => exact(text.to_owned()),
    }
}

/// The EDTF of what was [`understood`].
#[must_use]
pub fn typed(text: &str) -> String {
    understood(text).edtf
}

/// «Вчера», `yesterday at 14:30`: a day that only whoever types it knows, in EDTF.
#[must_use]
pub fn relative(text: &str, today: NaiveDate) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (day, time) = timed(&text).map_or((text.as_str(), None), |(day, time)| (day, Some(time)));
    let back = match day {
        "сегодня" | "today" => 0,
        "вчера" | "yesterday" => 1,
        "позавчера" => 2,
        _ => return None,
    };
    let day = today.checked_sub_days(Days::new(back))?.format("%Y-%m-%d").to_string();
    Some(time.map_or_else(|| day.clone(), |time| format!("{day}T{time}")))
}

/// `4 марта 2022, 14:30`: a time of day belongs to a day that is known.
fn moment(text: &str) -> Option<String> {
    let (day, time) = timed(text)?;
    let day = single(day).filter(|edtf| edtf.len() == "2022-03-04".len())?;
    Some(format!("{day}T{time}"))
}

/// What stands before a time of day, and that time as HH:MM:SS.
fn timed(text: &str) -> Option<(&str, String)> {
    let (day, time) = text.rsplit_once([' ', ','])?;
    let parts: Vec<&str> = time.split(':').collect();
    let [hours, minutes, ref seconds @ ..] = parts[..] else { return None };
    let [hours, minutes, seconds] = match seconds {
        [] => [hours, minutes, "00"],
        [seconds] => [hours, minutes, seconds],
        _ => return None,
    };
    let within = |digits: &str, least: usize, most: u32| {
        number(digits, 2).filter(|number| *number < most && digits.len() >= least)
    };
    let time = format!("{:02}:{:02}:{:02}", within(hours, 1, 24)?, within(minutes, 2, 60)?, within(seconds, 2, 60)?);
    let mut day = day.trim_end_matches([' ', ',']);
    for between in [" в", " at"] {
        day = day.strip_suffix(between).unwrap_or(day).trim_end_matches([' ', ',']);
    }
    Some((day, time))
}

/// `начало марта 2022`: the month. A part of a day is none.
fn part(text: &str) -> Option<String> {
    let mut rest = text;
    for idle in ["в ", "во ", "к ", "in ", "at ", "the "] {
        rest = rest.strip_prefix(idle).unwrap_or(rest);
    }
    let whole = PARTS.iter().find_map(|part| rest.strip_prefix(part))?;
    single(whole).filter(|edtf| edtf.len() <= "2022-03".len())
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
        [number] => decade(number).or_else(|| from_numbers(number))?,
        [number, years] if DECADE_WORDS.contains(&years.as_str()) => decade(number)?,
        [name, year] if season_of(name).is_some() => season(season_of(name)?, year)?,
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

/// `1980-е`, `80-е`, `1980s`. Two digits are of the century that people now tell of, from the thirties on.
fn decade(text: &str) -> Option<String> {
    let digits = DECADES.iter().find_map(|end| text.strip_suffix(end))?;
    let first = digits.strip_suffix('0')?;
    match (digits.len(), number(first, 3)?) {
        (4, first) => Some(format!("{first:03}X")),
        (2, first @ 3..=9) => Some(format!("19{first}X")),
        _ => None,
    }
}

fn season_of(word: &str) -> Option<u32> {
    (21..).zip(&SEASONS).find(|(_, forms)| forms.contains(&word)).map(|(number, _)| number)
}

/// `весна 2022`. A winter has two years: that of one alone isn't known.
fn season(season: u32, year: &str) -> Option<String> {
    const WINTER: u32 = 24;
    let Some((first, last)) = year.split_once(['-', '/']) else {
        return (season != WINTER && year.len() == 4)
            .then(|| number(year, 4).map(|year| format!("{year}-{season}")))?;
    };
    let (first, next) = (number(first, 4).filter(|_| first.len() == 4)?, number(last, 4)?);
    let follows = match last.len() {
        4 => next == first + 1,
        2 => next == (first + 1) % 100,
        _ => false,
    };
    (season == WINTER && follows).then(|| format!("{first}-{season}"))
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
        let known = ["st", "nd", "rd", "th", "-го", "го"].contains(&end);
        if known && !digits.is_empty() { digits.to_owned() } else { word.to_owned() }
    };
    text.split([' ', ','])
        .map(|word| if word.ends_with('.') { word.trim_end_matches('.') } else { word })
        .filter(|word| !word.is_empty() && !IDLE.contains(word))
        .map(ordinal)
        .collect()
}

fn month_of(word: &str) -> Option<u32> {
    let known = |forms: &[&str; 4]| word.chars().count() >= 3 && forms.iter().any(|form| form.starts_with(word));
    (1..).zip(&MONTHS).find(|(_, forms)| known(forms)).map(|(number, _)| number)
}

fn number(text: &str, most: usize) -> Option<u32> {
    (!text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("в мае 2023", "2023-05"),
            ("май 2023", "2023-05"),
            ("Sept 2021", "2021-09"),
            ("2024 год", "2024"),
            ("весной 2022 года", "2022-21"),
            ("осень 2019", "2019-23"),
            ("Spring 2022", "2022-21"),
            ("зима 2022/23", "2022-24"),
            ("зимой 2022–2023", "2022-24"),
            ("1980-е", "198X"),
            ("80-е годы", "198X"),
            ("в 90-х годах", "199X"),
            ("the 1990s", "199X"),
            ("2010’s", "201X"),
            ("1-го марта 2022", "2022-03-01"),
            ("около марта 2022", "2022-03~"),
            ("about 4.3.2022", "2022-03-04~"),
            ("март 2022?", "2022-03?"),
            ("с 3 по 5 марта 2022", "2022-03-03/2022-03-05"),
            ("с 28 февраля по 5 марта 2022", "2022-02-28/2022-03-05"),
            ("между 3 и 5 марта 2022 года", "2022-03-03/2022-03-05"),
            ("3–5 March 2022", "2022-03-03/2022-03-05"),
            ("from March 2022 to May 2022", "2022-03/2022-05"),
            ("03.03.2022 – 05.03.2022", "2022-03-03/2022-03-05"),
            ("04.03.2022 14:30", "2022-03-04T14:30:00"),
            ("4 марта 2022 г., в 9:05", "2022-03-04T09:05:00"),
            ("March 4, 2022 at 14:30:15", "2022-03-04T14:30:15"),
        ] {
            assert_eq!(typed(text), edtf, "{text}");
        }
    }

    #[test]
    fn of_a_part_the_whole_is_said_and_the_words_are_kept() {
        for (text, edtf) in [
            ("начало марта 2026", "2026-03"),
            ("в начале марта 2026 г.", "2026-03"),
            ("Середина 80-х", "198X"),
            ("в конце 1990-х годов", "199X"),
            ("вторая половина 2023 года", "2023"),
            ("конец лета 2021", "2021-22"),
            ("late March 2026", "2026-03"),
            ("in early 2024", "2024"),
            ("mid-2024", "2024"),
            ("the end of the 1990s", "199X"),
        ] {
            assert_eq!(understood(text), Understood { edtf: edtf.to_owned(), rough: true }, "{text}");
        }
        assert!(!understood("март 2026").rough);
    }

    #[test]
    fn a_day_told_by_today_is_known_only_where_today_is() {
        let today = NaiveDate::from_ymd_opt(2024, 3, 1).unwrap();
        for (text, edtf) in [
            (" Вчера ", Some("2024-02-29")),
            ("today", Some("2024-03-01")),
            ("позавчера", Some("2024-02-28")),
            ("вчера в 14:30", Some("2024-02-29T14:30:00")),
            ("yesterday at 9:05", Some("2024-02-29T09:05:00")),
            ("завтра", None),
        ] {
            assert_eq!(relative(text, today).as_deref(), edtf, "{text}");
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
            "зима 2022",
            "зима 2022/24",
            "весна 2022–2023",
            "20-е",
            "85-е",
            "начало 4 марта 2026",
            "марта 2022, 14:30",
            "4 марта 2022, 24:10",
            "4 марта 2022, 14:3",
            "около 4.3.2022 14:30",
            "начало",
            "лето",
            "ё",
            "",
        ] {
            assert_eq!(typed(text), text);
        }
    }
}

//! Every form of EDTF level 0 and 1 in words, in both languages.

#![allow(clippy::unwrap_used, clippy::panic)]

use khronika_domain::date::Date;
use khronika_texts::{Language, Texts};
use proptest::prelude::*;

const DATES: &[(&str, &str, &str)] = &[
    ("2022-03-05", "5 марта 2022 г.", "5 March 2022"),
    ("2022-03", "март 2022 г.", "March 2022"),
    ("2022", "2022 г.", "2022"),
    ("202X", "2020-е годы", "the 2020s"),
    ("19XX", "1900–1999 гг.", "1900–1999"),
    ("2022-XX", "месяц неизвестен, 2022 г.", "2022, month unknown"),
    ("2022-XX-XX", "день и месяц неизвестны, 2022 г.", "2022, day and month unknown"),
    ("2022-03-XX", "день неизвестен, март 2022 г.", "March 2022, day unknown"),
    ("2022-21", "весна 2022 г.", "spring 2022"),
    ("2022-22", "лето 2022 г.", "summer 2022"),
    ("2022-23", "осень 2022 г.", "autumn 2022"),
    ("2022-24", "зима 2022–2023 гг.", "winter 2022–2023"),
    ("2022-03-05~", "около 5 марта 2022 г.", "about 5 March 2022"),
    ("2022-03~", "около марта 2022 г.", "about March 2022"),
    ("2022~", "около 2022 г.", "about 2022"),
    ("2022-21~", "около весны 2022 г.", "about spring 2022"),
    ("2022-03-05?", "предположительно 5 марта 2022 г.", "possibly 5 March 2022"),
    ("2022-03?", "предположительно март 2022 г.", "possibly March 2022"),
    ("2022-24?", "предположительно зима 2022–2023 гг.", "possibly winter 2022–2023"),
    ("2022-03%", "предположительно около марта 2022 г.", "possibly about March 2022"),
    ("2022-03-03/2022-03-05", "между 3 и 5 марта 2022 г.", "between 3 and 5 March 2022"),
    ("2022-02-28/2022-03-05", "между 28 февраля и 5 марта 2022 г.", "between 28 February and 5 March 2022"),
    (
        "2021-12-30/2022-01-02",
        "между 30 декабря 2021 г. и 2 января 2022 г.",
        "between 30 December 2021 and 2 January 2022",
    ),
    ("2022-03/2022-05", "между мартом и маем 2022 г.", "between March and May 2022"),
    ("2021-12/2022-03", "между декабрём 2021 г. и мартом 2022 г.", "between December 2021 and March 2022"),
    ("2022-03-04/2022-05", "между 4 марта и маем 2022 г.", "between 4 March and May 2022"),
    ("2020/2022", "между 2020 и 2022 гг.", "between 2020 and 2022"),
    ("2020/2022-03", "между 2020 г. и мартом 2022 г.", "between 2020 and March 2022"),
    ("2022/2022-03", "между 2022 г. и мартом 2022 г.", "between 2022 and March 2022"),
    ("2022-21/2022-23", "между весной и осенью 2022 г.", "between spring and autumn 2022"),
    ("2022-21/2022-24", "между весной 2022 г. и зимой 2022–2023 гг.", "between spring 2022 and winter 2022–2023"),
    ("199X/200X", "между 1990-ми годами и 2000-ми годами", "between the 1990s and the 2000s"),
    (
        "2022-03-03~/2022-03-05?",
        "начало — около 3 марта 2022 г., конец — предположительно 5 марта 2022 г.",
        "beginning about 3 March 2022, end possibly 5 March 2022",
    ),
    (
        "2022-03-XX/2022-05",
        "начало — день неизвестен, март 2022 г., конец — май 2022 г.",
        "beginning March 2022, day unknown, end May 2022",
    ),
    ("2022-03-04/..", "с 4 марта 2022 г., продолжается", "from 4 March 2022, ongoing"),
    ("2022-03-02/..", "со 2 марта 2022 г., продолжается", "from 2 March 2022, ongoing"),
    ("2022-03/..", "с марта 2022 г., продолжается", "from March 2022, ongoing"),
    ("2022-03~/..", "примерно с марта 2022 г., продолжается", "from about March 2022, ongoing"),
    ("2022-03-02?/..", "предположительно со 2 марта 2022 г., продолжается", "possibly from 2 March 2022, ongoing"),
    ("202X/..", "с 2020-х годов, продолжается", "from the 2020s, ongoing"),
    ("2022-03-XX/..", "с марта 2022 г. (день неизвестен), продолжается", "from March 2022 (day unknown), ongoing"),
    ("2022-03-04/", "с 4 марта 2022 г., окончание неизвестно", "from 4 March 2022, end unknown"),
    ("../2022-03-04", "не позднее 4 марта 2022 г.", "no later than 4 March 2022"),
    ("/2022-03-04", "до 4 марта 2022 г., начало неизвестно", "until 4 March 2022, beginning unknown"),
    ("/2022-03~", "примерно до марта 2022 г., начало неизвестно", "until about March 2022, beginning unknown"),
    ("2022-03-04T10:30:00", "4 марта 2022 г., 10:30", "4 March 2022, 10:30"),
    ("2022-03-04T10:30:15Z", "4 марта 2022 г., 10:30:15 (UTC±0)", "4 March 2022, 10:30:15 (UTC±0)"),
    ("2022-03-04T10:30:00+03:00", "4 марта 2022 г., 10:30 (UTC+3)", "4 March 2022, 10:30 (UTC+3)"),
    ("2022-03-04T10:30:00-05:30", "4 марта 2022 г., 10:30 (UTC−5:30)", "4 March 2022, 10:30 (UTC−5:30)"),
    ("Y17000", "17\u{a0}000 г.", "17,000"),
    ("Y-17000", "Y-17000", "Y-17000"),
    ("-0004", "-0004", "-0004"),
    ("no date", "no date", "no date"),
    ("", "", ""),
];

#[test]
fn every_form_has_its_words() {
    let (russian, english) = (Texts::new(Language::Russian), Texts::new(Language::English));
    for (edtf, ru, en) in DATES {
        let date = Date::edtf(edtf);
        assert_eq!(russian.date_in_words(&date), *ru, "{edtf}");
        assert_eq!(english.date_in_words(&date), *en, "{edtf}");
    }
}

#[test]
fn a_phrase_follows_as_it_was_told() {
    let (russian, english) = (Texts::new(Language::Russian), Texts::new(Language::English));
    let told = |edtf: &str, phrase: &str| Date { phrase: Some(phrase.to_owned()), ..Date::edtf(edtf) };
    assert_eq!(
        english.date_in_words(&told("2022-03-03/2022-03-05", "early in March")),
        "between 3 and 5 March 2022, as told: “early in March”"
    );
    assert_eq!(
        russian.date_in_words(&told("2022-03", "в начале марта")),
        "март 2022 г., как рассказано: «в начале марта»"
    );
    assert_eq!(russian.date_in_words(&told("", " весной ")), "«весной»");
    assert_eq!(english.date_in_words(&told("", "in spring")), "“in spring”");
    assert_eq!(english.date_in_words(&told("2022", "  ")), "2022");
    assert_eq!(english.date_in_brief(&told("2022-03", "early in March")), "March 2022");
    let moment = Date { zone: Some("Europe/Moscow".to_owned()), ..Date::edtf("2022-12-05T12:00:00+03:00") };
    assert_eq!(russian.date_in_brief(&moment), "5 декабря 2022 г., 12:00");
    assert_eq!(english.date_in_brief(&told("", "in spring")), "“in spring”");
}

#[test]
fn a_time_names_its_zone() {
    let (russian, english) = (Texts::new(Language::Russian), Texts::new(Language::English));
    for (zone, ru, en) in [
        ("Europe/Moscow", "10:30 по московскому времени", "10:30 Moscow time"),
        ("Europe/Kiev", "10:30 по киевскому времени", "10:30 Kyiv time"),
        ("Asia/Yekaterinburg", "10:30 по екатеринбургскому времени", "10:30 Yekaterinburg time"),
        ("UTC", "10:30 по всемирному времени", "10:30 UTC"),
        ("America/New_York", "10:30 (America/New_York)", "10:30 (America/New_York)"),
        ("other", "10:30 (other)", "10:30 (other)"),
    ] {
        let date = Date { zone: Some(zone.to_owned()), ..Date::edtf("2022-03-04T10:30:00+03:00") };
        assert_eq!(russian.date_in_words(&date), format!("4 марта 2022 г., {ru}"));
        assert_eq!(english.date_in_words(&date), format!("4 March 2022, {en}"));
    }
}

proptest! {
    #[test]
    fn no_date_is_without_words(
        edtf in "(-?[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[?~%]?/?){0,2}|[^{$<]{0,20}",
        phrase in proptest::option::of("[^{$<]{0,12}"),
        zone in proptest::option::of("[A-Za-z/_+-]{0,16}"),
    ) {
        let date = Date { edtf, phrase, zone };
        for language in Language::ALL {
            let words = Texts::new(*language).date_in_words(&date);
            prop_assert!(!words.is_empty() || date.edtf.trim().is_empty());
            prop_assert!(!words.contains("<date-") && !words.contains("{$"), "{}", words);
        }
    }
}

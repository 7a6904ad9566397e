//! What the audit of the gate found, one test each: names as they are written.

use super::audit::{narrative, told};
use super::*;

/// Each sentence but the first and last names a hidden person in some way; the whole of it is struck.
fn struck(name: &str, ways: &[&str]) {
    for way in ways {
        let mut vault = Vault::new();
        vault.persons.push(record(Kind::Person, json!({"names": name})));
        let testimony = told(&mut vault, &format!("Пришли ночью. Видели: {way} ушёл. Было холодно."));
        let left = narrative(&vault.pass(), testimony);
        assert_eq!(left.as_deref(), Some("Пришли ночью. Было холодно."), "{name}: {way}");
    }
}

#[test]
fn h5_encoded_names_are_found() {
    struck(
        "Олег Придуманный",
        &[
            "https://example.org/%D0%9F%D1%80%D0%B8%D0%B4%D1%83%D0%BC%D0%B0%D0%BD%D0%BD%D1%8B%D0%B9",
            "https://example.org/%25D0%259E%25D0%25BB%25D0%25B5%25D0%25B3",
            "https://example.org/%CE%EB%E5%E3",
            "&#1054;&#1083;&#1077;&#1075;",
            "&#x41e;&#x43b;&#x435;&#x433;",
            "&Ocy;&lcy;&iecy;&gcy;",
            "\\u041e\\u043b\\u0435\\u0433",
        ],
    );
    let mut vault = Vault::new();
    vault.persons.push(record(Kind::Person, json!({"names": "Олег Придуманный"})));
    let url = "https://example.org/?who=%D0%9E%D0%BB%D0%B5%D0%B3";
    let sources = json!({"title": "Обыск", "sources": [{"text": "Газета", "url": url}]});
    let incident = vault.add(Kind::Incident, sources);
    let passed = vault.pass();
    assert!(!shown(&passed, incident).unwrap().to_string().contains("example.org"));
}

#[test]
fn m4_other_languages_spellings_are_found() {
    struck("Шварц", &["Schwarz", "Szwarc", "Švarc", "Shvarts", "Chvarts", "Svarc", "Sjvarts"]);
    struck("Чайковский", &["Tschaikowski", "Czajkowski", "Tchaïkovski", "Čajkovskij", "Tsjaikovski"]);
    struck("Хрущёв", &["Chruschtschow", "Khrouchtchev", "Chruszczow", "Hruščëv", "Chroesjtsjov"]);
    struck("Цой", &["Zoi", "Tsoi", "Coj"]);
    struck("Švarc", &["Шварцу", "Шварц"]);
    struck("Игорь Григорьев", &["Ihor", "Hryhoriev", "Grigorieff"]);
}

#[test]
fn m4_names_run_together_are_found() {
    struck(
        "Юлия Цой",
        &["ЮлияЦой", "@TsoyYulia", "tsoy1990@mail.ru", "yuliatsoy@mail.ru", "ytsoy", "TSOYyulia", "цой1990"],
    );
}

#[test]
fn m4_apostrophes_are_found_whether_lost_or_other() {
    struck("Лук'янов", &["Лук’янов", "Лукянова", "Лук`янову", "Лук*янов", "Лукьянова", "Лукʼянов"]);
    struck("Лукянов", &["Лук’янов", "Лук'янова"]);
    struck("Кевин O'Neil", &["ONeil", "O’Neil", "Oneil"]);
}

#[test]
fn m4_short_and_possessive_forms_are_found() {
    struck("Александр Придуманный", &["Саша", "Сашке", "Шуриком", "Sasha", "Саньком", "Сашенька"]);
    struck("Анна Вымышленная", &["Аня", "Анькин", "Анькиной", "Анюту", "Анечке", "Нюра", "Anya", "Аниными"]);
    struck("Саша Вымышленная", &["Александра", "Александру", "Шуре"]);
    struck("Пётр Сочинённый", &["Петя", "Петькиного", "Petro", "Peter"]);
    struck("Мария Небылицына", &["Машин", "Машеньке", "Марусю", "Mary"]);
    struck("Тамара Небылицына", &["Тому"]);
    let mut vault = Vault::new();
    vault.persons.push(record(Kind::Person, json!({"names": "Тамара Небылицына"})));
    let testimony = told(&mut vault, "Мы пришли к тому дому.");
    assert!(narrative(&vault.pass(), testimony).is_some(), "a common word is no short name");
}

#[test]
fn m5_only_the_agreed_forms_of_a_name_leave_and_nobody_elses() {
    let mut vault = Vault::new();
    let forms = [
        ("Анна Вымышленная", Some("primary")),
        ("Anna Vymyshlennaya", Some("transliteration")),
        ("Анна Прежняя", Some("former")),
        ("Ласточка", Some("alias")),
        ("А. Ветрова", Some("pseudonym")),
        ("Анна, жена Олега", None),
        ("Олег Придуманный", None),
        ("Вымышленная, Анна", None),
        ("Анна Вымышленная", Some("later")),
    ];
    let names: Vec<Value> = forms.iter().map(|(text, usage)| json!({"text": text, "usage": usage})).collect();
    let person = vault.add(Kind::Person, json!({"names": names}));
    vault.consent(person, "own_consent", "named", json!({}));
    vault.persons.push(record(Kind::Person, json!({"names": "Олег Придуманный"})));
    vault.persons.push(record(Kind::Person, json!({"names": "Фёкла Вымышленная"})));
    let passed = vault.pass();
    let left: Vec<&str> = shown(&passed, person).unwrap()["names"]
        .as_array()
        .unwrap()
        .iter()
        .map(|form| form["text"].as_str().unwrap())
        .collect();
    assert_eq!(left, ["Анна Вымышленная", "Anna Vymyshlennaya", "Вымышленная, Анна"]);
    let parts = &passed.records.iter().find(|record| record.id == person).unwrap().withheld;
    let reasons: Vec<Reason> = parts.iter().filter(|part| part.path == "names").map(|part| part.reason).collect();
    assert_eq!(reasons, [Reason::BeyondBasis, Reason::NamesPerson]);
    // A deleted duplicate of her record doesn't take her name from her.
    vault.persons.push(record(Kind::Person, json!({"names": "Анна Вымышленная"})));
    assert!(shown(&vault.pass(), person).unwrap()["names"].to_string().contains("Анна Вымышленная"));
}

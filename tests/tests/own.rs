//! What a vault's owner adds: fields of their own and terms of their own, kept, found, shown and disclosed like the rest.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use acceptance::Desk;
use acceptance::opened::{contents, sealed};
use khronika_texts::Language;
use serde_json::{Value, json};

fn field(desk: &mut Desk, title: &str, holds: &str, more: Value) -> String {
    let mut record = json!({"title": title, "of": "person", "holds": holds});
    for (key, value) in more.as_object().unwrap() {
        record[key] = value.clone();
    }
    desk.create("own_field", record)
}

/// Nothing that is derived differs from the journal, and the journal holds.
fn holds(desk: &mut Desk) {
    let checked = desk.call("vault.check", json!({}));
    assert_eq!(
        (&checked["sound"], checked["differences"].as_array().map(Vec::len)),
        (&json!(true), Some(0)),
        "{checked}"
    );
}

fn refused(desk: &mut Desk, kind: &str, record: Value) -> String {
    desk.attempt("record.save", json!({"kind": kind, "record": record})).unwrap_err().code.text().to_owned()
}

#[test]
fn a_field_of_each_sort_is_filled_in_found_and_kept() {
    let mut desk = Desk::new();
    let badge = field(&mut desk, "Номер жетона", "text", json!({}));
    let children = field(&mut desk, "Детей до 14 лет", "number", json!({}));
    let asked = field(&mut desk, "Просьба о помощи", "date", json!({}));
    let aid = field(&mut desk, "Чем помогли", "term", json!({}));
    let how = field(&mut desk, "Способ", "term", json!({"vocabulary": "method"}));
    let curator = field(&mut desk, "Куратор", "person", json!({}));
    let money = desk.create(
        "term",
        json!({"title": [{"language": "ru", "text": "Деньги на адвоката"},
        {"language": "en", "text": "Lawyer’s fee"}], "own_field": aid}),
    );
    let code = desk.document(&money)["code"].clone();
    assert_eq!(code, "own:Деньги на адвоката");
    let olga = desk.create("person", json!({"names": "Сочинённая Ольга"}));
    let own = json!([
        {"own_field": badge, "text": "ВЫМ-4411"}, {"own_field": children, "number": 2},
        {"own_field": asked, "date": {"edtf": "2026-02"}}, {"own_field": aid, "term": code},
        {"own_field": how, "term": "method:beating"}, {"own_field": curator, "whom": olga},
    ]);
    let anna = desk.create("person", json!({"names": "Вымышленная Анна", "own": own}));
    for (query, found) in [("вым-4411", true), ("адвоката", true), ("избиение", true), ("небывалое", false)]
    {
        assert_eq!(desk.find(query).contains(&anna), found, "{query}");
    }
    // Who is named there is tied to the record as in any other field.
    let around = desk.call("record.around", json!({"id": olga}));
    assert_eq!((&around["links"][0]["role"], &around["links"][0]["row"]["id"]), (&json!("whom"), &json!(anna)));

    // Journaled by value, undone by one step.
    let mut document = desk.document(&anna);
    document["own"][0]["text"] = json!("ВЫМ-7");
    let saved = desk.change("person", &anna, document);
    let history = desk.call("record.history", json!({"id": anna}));
    let paths: Vec<&str> = history["changes"].as_array().unwrap().last().unwrap()["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|each| each["path"].as_str().unwrap())
        .collect();
    assert!(matches!(paths.as_slice(), [path] if path.starts_with("own/") && path.ends_with("/text")), "{paths:?}");
    desk.call("record.undo", json!({"id": anna, "version": saved["version"]}));
    assert_eq!(desk.document(&anna)["own"][0]["text"], "ВЫМ-4411");
    desk.call("record.erase", json!({"id": anna, "paths": ["own"]}));
    assert!(desk.document(&anna).get("own").is_none() && desk.find("вым-4411").is_empty());
    holds(&mut desk);
}

#[test]
fn what_does_not_fit_the_field_is_refused_and_nothing_is_saved() {
    let mut desk = Desk::new();
    let badge = field(&mut desk, "Номер жетона", "text", json!({}));
    let aid = field(&mut desk, "Чем помогли", "term", json!({}));
    let how = field(&mut desk, "Способ", "term", json!({"vocabulary": "method"}));
    let stranger = desk.create("person", json!({"names": "Сочинённая Ольга"}));
    for own in [
        json!([{"own_field": badge, "number": 4}]),
        json!([{"own_field": badge, "text": "а", "number": 4}]),
        json!([{"own_field": badge, "text": "а"}, {"own_field": badge, "text": "б"}]),
        json!([{"own_field": stranger, "text": "не поле"}]),
        json!([{"own_field": "00112233445566778899aabbccddeeff", "text": "нет такого"}]),
        json!([{"own_field": aid, "term": "own:не добавлено"}]),
        json!([{"own_field": aid, "term": "method:beating"}]),
        json!([{"own_field": how, "term": "act_type:abduction"}]),
        json!([{"own_field": how, "term": "method:нет"}]),
    ] {
        let code = refused(&mut desk, "person", json!({"names": "Вымышленная Анна", "own": own}));
        assert_eq!(code, "field_shape", "{own}");
    }
    assert_eq!(refused(&mut desk, "person", json!({"names": "А", "own": [{"text": "чьё?"}]})), "field_missing");
    let elsewhere = json!({"title": "Событие", "own": [{"own_field": badge, "text": "поле людей"}]});
    assert_eq!(refused(&mut desk, "incident", elsewhere), "field_shape");
    assert_eq!(refused(&mut desk, "own_field", json!({"title": "Без вида"})), "field_missing");
    // What was recorded in a field was recorded as that.
    let shown = desk.call("record.show", json!({"id": badge}));
    let args = json!({"kind": "own_field", "id": badge, "version": shown["version"],
        "record": {"title": "Номер жетона", "of": "person", "holds": "number"}});
    assert_eq!(desk.attempt("record.save", args).unwrap_err().code.text(), "field_shape");
    assert_eq!(desk.call("record.list", json!({"kind": "person"}))["total"], 1);
}

#[test]
fn a_term_of_ones_own_stands_beside_the_programs_and_is_called_in_both_languages() {
    let mut desk = Desk::new();
    let term = json!({"title": [{"language": "ru", "text": "Наказание холодом"}, {"language": "en", "text": "Punishment by cold"}],
        "vocabulary": "act_type", "definition": [{"language": "ru", "text": "Считать по людям."}]});
    let cold = desk.create("term", term.clone());
    let code = desk.document(&cold)["code"].clone();
    let anna = desk.create("person", json!({"names": "Вымышленная Анна"}));
    let act = desk.create("act", json!({"type": code, "victim": anna}));
    let title = |desk: &mut Desk| desk.call("record.titles", json!({"ids": [act]}))[0]["title"].clone();
    assert_eq!(title(&mut desk), "Наказание холодом");
    desk.call("program.set", json!({"language": "en"}));
    assert_eq!(title(&mut desk), "Punishment by cold");
    desk.session.speak(Language::Russian);
    assert_eq!(desk.find("холодом").iter().filter(|id| **id == act).count(), 1);

    // The label may be corrected, the code stays; a second one of that label is refused.
    let mut corrected = desk.document(&cold);
    corrected["title"][0]["text"] = json!("Пытка холодом");
    desk.change("term", &cold, corrected);
    assert_eq!((title(&mut desk), desk.document(&cold)["code"].clone()), (json!("Пытка холодом"), code.clone()));
    assert_eq!(refused(&mut desk, "term", term), "term_stands");
    // Where rules rest on codes there is none; one that nobody added is refused.
    for (kind, record, refusal) in [
        ("term", json!({"title": "Своя цель", "vocabulary": "purpose"}), "term_unknown"),
        ("term", json!({"title": "Ничей"}), "field_missing"),
        ("act", json!({"type": "own:Нет такого", "victim": anna}), "term_unknown"),
        ("act", json!({"type": code, "victim": anna, "methods": [code]}), "term_unknown"),
    ] {
        assert_eq!(refused(&mut desk, kind, record.clone()), refusal, "{record}");
    }

    // In use it is never taken away; out of use it stays where it was recorded, and is no longer offered.
    let in_use = desk.attempt("record.delete", json!({"id": cold})).unwrap_err();
    assert_eq!(in_use.code.text(), "in_use");
    assert_eq!(desk.attempt("record.erase", json!({"id": cold})).unwrap_err().code.text(), "in_use");
    let mut deprecated = desk.document(&cold);
    deprecated["deprecated"] = json!(true);
    desk.change("term", &cold, deprecated);
    let own = desk.call("vocabulary.own", json!({}));
    assert_eq!((&own["terms"][0]["code"], &own["terms"][0]["deprecated"]), (&code, &json!(true)));
    assert_eq!(title(&mut desk), "Пытка холодом");
    desk.call("record.erase", json!({"id": act}));
    desk.call("record.delete", json!({"id": cold}));
    assert_eq!(desk.call("vocabulary.own", json!({}))["terms"], json!([]));
    holds(&mut desk);
}

#[test]
fn no_way_round_takes_away_a_term_in_use_or_makes_two_of_one_code() {
    let mut desk = Desk::new();
    let record = json!({"title": "Наказание холодом", "vocabulary": "act_type"});
    let first = desk.create("term", record.clone());
    desk.call("record.delete", json!({"id": first}));
    let second = desk.create("term", record);
    let refused =
        |desk: &mut Desk, name: &str, args: Value| desk.attempt(name, args).unwrap_err().code.text().to_owned();
    assert_eq!(refused(&mut desk, "record.restore", json!({"id": first})), "term_stands");
    desk.call("record.delete", json!({"id": second}));
    let restored = desk.call("record.restore", json!({"id": second}));
    let anna = desk.create("person", json!({"names": "Вымышленная Анна"}));
    desk.create("act", json!({"type": "own:Наказание холодом", "victim": anna}));
    // What the restoring would be undone to is a term that is gone; its code alone is its tie to what holds it.
    assert_eq!(refused(&mut desk, "record.undo", json!({"id": second, "version": restored["version"]})), "in_use");
    assert_eq!(refused(&mut desk, "record.erase", json!({"id": second, "paths": ["code"]})), "in_use");
    desk.call("record.erase", json!({"id": second, "paths": ["definition"]}));
    let known = desk.call("vocabulary.list", json!({}));
    let known = known.as_array().unwrap().iter().find(|each| each["name"] == "act_type").unwrap();
    let made = |title: &Value| json!({"kind": "term", "record": {"title": title, "vocabulary": "act_type"}});
    for (title, refusal) in [
        (&known["terms"][0]["ru"], "term_stands"),
        (&json!("\u{200b}"), "field_shape"),
        (&json!("я".repeat(81)), "field_shape"),
    ] {
        assert_eq!(refused(&mut desk, "record.save", made(title)), refusal, "{title}");
    }
    holds(&mut desk);
}

#[test]
fn the_preview_calls_a_term_as_the_recipient_will_read_it() {
    let mut desk = Desk::new();
    let term = desk.create("term", json!({"title": "Подвал у Вымышленной", "vocabulary": "act_type"}));
    let mut corrected = desk.document(&term);
    corrected["title"][0]["text"] = json!("Подвал");
    desk.change("term", &term, corrected);
    let case = desk.create("case", json!({"title": "Дело"}));
    let anna = desk.create("person", json!({"names": "Анна Согласная", "cases": [case]}));
    desk.create(
        "consent",
        json!({"person": anna, "basis": "own_consent", "level": "named",
        "purposes": ["un-special-procedures"]}),
    );
    let act = desk.create("act", json!({"type": "own:Подвал у Вымышленной", "victim": anna, "cases": [case]}));
    assert_eq!(desk.call("record.titles", json!({"ids": [act]}))[0]["title"], "Подвал");
    let preview = desk.call("package.preview", json!({"case": case, "purpose": "un-special-procedures"}));
    let told = preview["leaves"].as_array().unwrap().iter().find(|record| record["id"] == act.as_str()).unwrap();
    assert_eq!(told["title"], "Подвал у Вымышленной");
}

#[test]
fn a_field_in_use_is_never_deleted() {
    let mut desk = Desk::new();
    let badge = field(&mut desk, "Номер жетона", "text", json!({}));
    let unused = field(&mut desk, "Лишнее", "text", json!({}));
    desk.create("person", json!({"names": "Анна", "own": [{"own_field": badge, "text": "ВЫМ-1"}]}));
    assert_eq!(desk.attempt("record.delete", json!({"id": badge})).unwrap_err().code.text(), "in_use");
    desk.call("record.delete", json!({"id": unused}));
    let own = desk.call("vocabulary.own", json!({}));
    assert_eq!(own["fields"].as_array().map(Vec::len), Some(1), "{own}");
}

#[test]
fn an_own_field_never_leaves_and_a_term_only_where_nobody_is_hidden() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Дело"}));
    let badge = field(&mut desk, "Номер жетона", "text", json!({}));
    let helper = field(&mut desk, "Кто помогает", "person", json!({}));
    let pays = field(&mut desk, "Кто платит адвокату", "person", json!({"of": "proceeding"}));
    let term = desk.create("term", json!({"title": "Наказание холодом", "vocabulary": "act_type"}));
    let code = desk.document(&term)["code"].clone();
    let consent = |desk: &mut Desk, person: &str, level: &str| {
        desk.create(
            "consent",
            json!({"person": person, "basis": "own_consent", "level": level,
            "purposes": ["un-special-procedures"]}),
        );
    };
    // Who is named only in a field of the vault's own isn't in the case by that.
    let olga = desk.create("person", json!({"names": "Ольга Помогающая"}));
    let own = json!([{"own_field": badge, "text": "ВЫМ-4411"}, {"own_field": helper, "whom": olga}]);
    let anna = desk.create("person", json!({"names": "Анна Согласная", "own": own, "cases": [case]}));
    desk.create("act", json!({"type": code, "victim": anna, "cases": [case]}));
    consent(&mut desk, &anna, "named");
    consent(&mut desk, &olga, "named");
    let told = |desk: &mut Desk, name: &str| contents(&sealed(desk, &json!(case), name).2);
    let all = told(&mut desk, "named");
    for (words, leave) in
        [("own:Наказание холодом", true), ("ВЫМ-4411", false), ("Номер жетона", false), ("Помогающая", false)]
    {
        assert_eq!(all.contains(words), leave, "{words}");
    }

    // A proceeding in which nobody is told stays covered, whoever stands in such a field of it.
    desk.create(
        "proceeding",
        json!({"title": "Дело о листовках", "own": [{"own_field": pays, "whom": anna}],
        "cases": [case]}),
    );
    let boris = desk.create("person", json!({"names": "Борис Тихий", "cases": [case]}));
    consent(&mut desk, &boris, "pseudonym");
    let some = told(&mut desk, "some-hidden");
    for words in ["own:Наказание холодом", "Дело о листовках", "ВЫМ-4411"] {
        assert!(!some.contains(words), "{words}");
    }
}

#[test]
fn a_merge_keeps_one_value_of_a_field_and_the_person_can_be_saved_again() {
    let mut desk = Desk::new();
    let badge = field(&mut desk, "Номер жетона", "text", json!({}));
    let aid = field(&mut desk, "Помощь", "text", json!({}));
    let kept = desk.create("person", json!({"names": "Анна", "own": [{"own_field": badge, "text": "один"}]}));
    let own = json!([{"own_field": badge, "text": "два"}, {"own_field": aid, "text": "адвокат"}]);
    let other = desk.create("person", json!({"names": "Anna", "own": own}));
    desk.call("person.merge", json!({"kept": kept, "kept_version": 1, "other": other, "other_version": 1}));
    let document = desk.document(&kept);
    let texts: Vec<&str> =
        document["own"].as_array().unwrap().iter().map(|row| row["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["один", "адвокат"]);
    let mut renamed = document.clone();
    renamed["occupation"] = json!("врач");
    desk.change("person", &kept, renamed);
    holds(&mut desk);
}

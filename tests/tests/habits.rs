//! What a person relies on while working: undo, drafts, what the window remembers, lists narrowed down.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use acceptance::{Desk, stock};
use serde_json::{Value, json};

fn version(desk: &mut Desk, id: &str) -> Value {
    desk.call("record.show", json!({"id": id}))["version"].clone()
}

fn entries(desk: &mut Desk) -> u64 {
    desk.call("vault.check", json!({}))["entries"].as_u64().unwrap()
}

#[test]
fn a_change_is_undone_by_a_new_one() {
    let mut desk = Desk::new();
    let id = desk.create("incident", json!({"title": "Обыск", "date": "2022-03-04"}));
    let first = desk.document(&id);
    let mut second = first.clone();
    second["title"][0]["text"] = json!("Обыск в редакции");
    second.as_object_mut().unwrap().remove("date");
    desk.change("incident", &id, second.clone());
    let before = entries(&mut desk);
    let stands = version(&mut desk, &id);
    let undone = desk.call("record.undo", json!({"id": id, "version": stands}));
    assert_eq!(desk.document(&id), first);
    assert_eq!(entries(&mut desk), before + 1, "an undo is an entry of its own");
    // An undo is undone likewise, and what has moved on isn't touched.
    let stale = desk.attempt("record.undo", json!({"id": id, "version": stands})).unwrap_err();
    assert_eq!(stale.code.text(), "conflict");
    desk.call("record.undo", json!({"id": id, "version": undone["version"]}));
    assert_eq!(desk.document(&id), second);
    let history = desk.call("record.history", json!({"id": id}));
    let actions: Vec<&str> =
        history["changes"].as_array().unwrap().iter().map(|change| change["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["record.save", "record.save", "record.undo", "record.undo"]);
    assert_eq!(desk.call("vault.check", json!({"deep": true}))["sound"], true);
}

#[test]
fn undoing_the_first_version_deletes_and_undoing_a_deletion_brings_back() {
    let mut desk = Desk::new();
    let id = desk.create("note", json!({"text": "Заметка"}));
    desk.call("record.undo", json!({"id": id, "version": 1}));
    let shown = desk.call("record.show", json!({"id": id}));
    assert_eq!(shown["state"], "deleted");
    desk.call("record.undo", json!({"id": id, "version": shown["version"]}));
    let shown = desk.call("record.show", json!({"id": id}));
    assert_eq!((&shown["state"], &shown["record"]["text"]), (&json!("live"), &json!("Заметка")));
    // A change, then a deletion: the deletion is undone, the change stays.
    desk.change("note", &id, json!({"text": "Другая"}));
    let deleted = desk.call("record.delete", json!({"id": id}));
    desk.call("record.undo", json!({"id": id, "version": deleted["version"]}));
    assert_eq!(desk.document(&id)["text"], "Другая");
    assert_eq!(desk.find("другая"), [id]);
}

#[test]
fn what_was_erased_does_not_come_back_by_undoing() {
    let mut desk = Desk::new();
    let id = desk.create("note", json!({"text": "Тайное имя"}));
    desk.change("note", &id, json!({"text": "Второе тайное имя"}));
    desk.call("record.erase", json!({"id": id}));
    let stands = version(&mut desk, &id);
    let refused = desk.attempt("record.undo", json!({"id": id, "version": stands})).unwrap_err();
    assert_eq!(refused.code.text(), "record_not_live");
    assert!(desk.find("тайное").is_empty());
    // Nor does a single value, and its mark stays.
    let person = desk.create("person", json!({"names": "Анна Вымышленная", "description": "Тайная примета"}));
    desk.call("draft.keep", json!({"name": format!("person/{person}"), "body": {"values": {"description": "Тайная"}}}));
    desk.call("record.erase", json!({"id": person, "paths": ["description"]}));
    assert_eq!(desk.call("draft.list", json!({})), json!([]), "what was typed goes with what was erased");
    let stands = version(&mut desk, &person);
    assert!(desk.attempt("record.undo", json!({"id": person, "version": stands})).is_err());
    let shown = desk.call("record.show", json!({"id": person}));
    assert_eq!(shown["erased"].as_array().unwrap().len(), 2, "{shown}");
}

#[test]
fn a_draft_outlives_the_process_and_goes_with_the_save() {
    let mut desk = Desk::new();
    let body = json!({"values": {"text": "Недописанное свидетельство Анны"}, "version": 1});
    desk.call("draft.keep", json!({"name": "testimony/new", "body": {"values": {"text": "Нед"}}}));
    desk.call("draft.keep", json!({"name": "testimony/new", "body": body}));
    desk.call("draft.keep", json!({"name": "note/new", "body": 1}));
    let entries_before = entries(&mut desk);
    desk.reopen();
    assert_eq!(desk.call("draft.show", json!({"name": "testimony/new"}))["body"], body);
    assert_eq!(desk.call("draft.list", json!({})).as_array().unwrap().len(), 2);
    assert!(desk.find("недописанное").is_empty(), "a draft isn't searched");
    assert_eq!(entries(&mut desk), entries_before, "a draft isn't journaled");
    let refused = desk.attempt("record.save", json!({"kind": "note", "record": {}, "draft": "testimony/new"}));
    assert!(refused.is_err());
    assert_eq!(desk.call("draft.show", json!({"name": "testimony/new"}))["body"], body, "kept where a save is refused");
    desk.call("record.save", json!({"kind": "note", "record": {"text": "Готово"}, "draft": "testimony/new"}));
    assert_eq!(desk.call("draft.show", json!({"name": "testimony/new"}))["body"], Value::Null);
    desk.call("draft.drop", json!({"name": "note/new"}));
    assert_eq!(desk.call("draft.list", json!({})), json!([]));
    // Neither table nor free page holds what was typed.
    desk.lock();
    let pages = stock::pages(&desk.vault());
    assert!(stock::contains(&pages, "Готово".as_bytes()), "the pages are readable at all");
    assert!(!stock::contains(&pages, "Недописанное свидетельство".as_bytes()));
}

#[test]
fn an_act_and_who_carried_it_out_are_saved_together_or_not_at_all() {
    let mut desk = Desk::new();
    let name = "new/act/-";
    desk.call("draft.keep", json!({"name": name, "body": {"form": {"type": "abduction"}}}));
    let part = |record: Value| json!({"kind": "involvement", "field": "act", "record": record});
    let act = |parts: Vec<Value>| json!({"kind": "act", "record": {"type": "abduction"}, "draft": name, "with": parts});
    let known = part(json!({"unknown": true}));
    let refused = desk.attempt("record.save", act(vec![known.clone(), part(json!({"degree": "no such degree"}))]));
    assert!(refused.is_err(), "{refused:?}");
    assert_eq!(desk.call("record.list", json!({"kind": "act"}))["total"], 0);
    assert_eq!(desk.call("record.list", json!({"kind": "involvement"}))["total"], 0);
    assert_eq!(desk.call("draft.list", json!({})).as_array().unwrap().len(), 1, "what was typed is still there");

    let saved = desk.call("record.save", act(vec![known.clone(), known]));
    let made = saved["with"].as_array().unwrap().clone();
    assert_eq!(made.len(), 2);
    assert_eq!(desk.document(made[0].as_str().unwrap())["act"], saved["id"]);
    assert_eq!(desk.call("draft.list", json!({})), json!([]));
    let file = json!({"kind": "evidence", "field": "derived_from", "record": {"title": "Снимок", "file": "00"}});
    assert!(desk.attempt("record.save", act(vec![file])).is_err(), "no record but an attached one has a file");
    assert_eq!(desk.call("record.list", json!({"kind": "act"}))["total"], 1);
}

#[test]
fn the_window_remembers_in_the_vault_and_reaches_no_other_setting() {
    let mut desk = Desk::new();
    desk.call("setting.set", json!({"name": "idle", "value": "10"}));
    desk.call("setting.set", json!({"name": "place", "value": "[]"}));
    desk.call("setting.set", json!({"name": "backup.last", "value": "2020-01-01T00:00:00Z"}));
    desk.call("setting.set", json!({"name": "place"}));
    desk.reopen();
    let settings = desk.call("setting.list", json!({}));
    assert_eq!(settings, json!({"idle": "10", "backup.last": "2020-01-01T00:00:00Z"}));
    assert_eq!(desk.call("vault.status", json!({}))["backup"], Value::Null);
    for name in [String::new(), "x".repeat(300)] {
        assert!(desk.attempt("setting.set", json!({"name": name, "value": "1"})).is_err());
    }
}

#[test]
fn many_records_are_deleted_and_restored_as_one_change() {
    let mut desk = Desk::new();
    let ids: Vec<String> = (0..5).map(|n| desk.create("note", json!({"text": format!("Заметка {n}")}))).collect();
    let before = entries(&mut desk);
    let done = desk.call("records.delete", json!({"ids": ids}));
    assert_eq!(done["changed"].as_array().unwrap().len(), 5);
    assert_eq!(entries(&mut desk), before + 1);
    assert_eq!(desk.call("record.list", json!({"kind": "note"}))["total"], 0);
    desk.call("records.restore", json!({"ids": ids}));
    assert_eq!(desk.call("record.list", json!({"kind": "note"}))["total"], 5);
    // One that isn't there stops all of it.
    let mut with_stranger = ids.clone();
    with_stranger.push("0".repeat(32));
    assert!(desk.attempt("records.delete", json!({"ids": with_stranger})).is_err());
    assert_eq!(desk.call("record.list", json!({"kind": "note"}))["total"], 5);
}

#[test]
fn a_list_is_narrowed_down_by_words_and_days_and_entered_anywhere() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело"}));
    for day in 1..=28 {
        let title = if day % 2 == 0 { "Разгон митинга" } else { "Обыск" };
        let date = format!("2022-02-{day:02}");
        desk.create("incident", json!({"title": format!("{title} {day:02}"), "date": date, "cases": [case]}));
    }
    desk.create("incident", json!({"title": "Митинг без даты"}));
    let mut list = |args: Value| {
        let mut all = json!({"kind": "incident", "order": "title"});
        all.as_object_mut().unwrap().extend(args.as_object().unwrap().clone());
        let found = desk.call("record.list", all);
        let titles: Vec<String> =
            found["rows"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect();
        (found["total"].as_u64().unwrap(), titles)
    };
    assert_eq!(list(json!({"words": "митинг"})).0, 15);
    assert_eq!(list(json!({"words": "митинг", "case": case})).0, 14);
    let (total, titles) = list(json!({"words": "митинги", "from": "10.02.2022", "to": "2022-02-13"}));
    assert_eq!((total, titles), (2, vec!["Разгон митинга 10".to_owned(), "Разгон митинга 12".to_owned()]));
    assert_eq!(list(json!({"from": "2022-02-27"})).0, 2, "an undated one has no days");
    assert_eq!(list(json!({"to": "2022-02"})).0, 28, "a month means its last day");
    let (total, titles) = list(json!({"offset": 20, "limit": 3, "case": case}));
    assert_eq!((total, titles.len()), (28, 3));
    let (_, all) = list(json!({"case": case}));
    assert_eq!(titles, all[20..23]);
    assert_eq!(list(json!({"words": "такого нет"})).0, 0);
    let unread = desk.attempt("record.list", json!({"kind": "incident", "from": "весной"})).unwrap_err();
    assert_eq!((unread.code.text(), unread.args["field"].as_str()), ("date_unreadable", "from"));
}

#[test]
fn a_case_at_a_glance_tells_whose_consent_is_missing() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело"}));
    let mut person = |name: &str| desk.create("person", json!({"names": name, "cases": [case]}));
    let ids: Vec<String> = ["Анна", "Борис", "Вера", "Глеб", "Дина"].map(&mut person).to_vec();
    let consent = |person: &str, more: Value| {
        let mut all = json!({"person": person, "basis": "own_consent", "purposes": ["lawyers"], "level": "named"});
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all
    };
    desk.create("consent", consent(&ids[0], json!({})));
    desk.create("consent", consent(&ids[1], json!({"level": "refused"})));
    desk.create("consent", consent(&ids[1], json!({})));
    desk.create("consent", consent(&ids[2], json!({"withdrawn": "2024-01-01"})));
    desk.create("consent", consent(&ids[3], json!({"reconfirm_by": "2023-01-01"})));
    // Nobody is an official for what was deleted, nor who suffered or told something besides.
    let act = |of: &Value| json!({"type": "arbitrary_arrest", "victim": of});
    let injured = desk.create("person", json!({"names": "Раненый офицер", "roles": ["official"], "cases": [case]}));
    let act_of = desk.create("act", act(&json!(injured)));
    let named = desk.create("person", json!({"names": "Названный по ошибке", "cases": [case]}));
    let mistaken = desk.create("involvement", json!({"act": act_of, "perpetrator": named}));
    desk.call("record.delete", json!({"id": mistaken}));
    desk.create("person", json!({"names": "Офицер", "roles": ["official"], "cases": [case]}));
    desk.create("person", json!({"names": "Вымышленный суд", "nature": "organisation", "cases": [case]}));
    // Whoever agreed for a testimony only was asked, though not about themselves.
    let teller = desk.create("person", json!({"names": "Свидетельница", "cases": [case]}));
    let testimony = desk.create("testimony", json!({"speaker": teller, "narrative": "Рассказ."}));
    desk.create("consent", consent(&teller, json!({"testimony": testimony})));
    let seen = desk.call("case.overview", json!({"id": case}));
    assert_eq!(seen["title"], "Вымышленное дело");
    assert_eq!(
        seen["consent"],
        json!({"people": 10, "agreed": 1, "due": 1, "refused": 1, "withdrawn": 1, "testimony": 1, "unasked": 3, "officials": 2})
    );
    let named = |rows: &Value, at: &str| -> Vec<String> {
        rows.as_array().unwrap().iter().map(|row| row.pointer(at).unwrap().as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(named(&seen["unasked"], "/title"), ["Дина", "Раненый офицер", "Названный по ошибке"]);
    assert_eq!(
        named(&seen["latest"], "/row/title")[..2],
        ["Свидетельница", "Вымышленный суд"],
        "the latest change first"
    );
    assert!(named(&seen["latest"], "/time").iter().all(|time| time.ends_with('Z')));
    assert_eq!(seen["counts"], json!([{"kind": "person", "count": 10}]));
    let around = desk.call("record.around", json!({"id": ids[1]}));
    assert_eq!(around["total"], 2);
    assert!(around["links"].as_array().unwrap().iter().all(|link| link["role"] == "person"));
    let titles = desk.call("record.titles", json!({"ids": [ids[0], "0".repeat(32)]}));
    assert_eq!(titles.as_array().unwrap().len(), 1);
    assert_eq!(titles[0]["title"], "Анна");
}

#[test]
fn a_list_speaks_the_persons_language_where_the_record_does() {
    let mut desk = Desk::new();
    let titles = json!([{"language": "ru", "text": "Обыск"}, {"language": "en", "text": "House search"}]);
    desk.create("incident", json!({"title": titles}));
    desk.create("incident", json!({"title": [{"language": "ru", "text": "Задержание"}]}));
    desk.create("person", json!({"names": [{"text": "Комитет"}], "nature": "organisation"}));
    desk.session.speak(khronika_texts::Language::English);
    let rows = desk.call("record.list", json!({"kind": "incident", "order": "title"}))["rows"].clone();
    let mut called: Vec<&str> = rows.as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap()).collect();
    called.sort_unstable();
    assert_eq!(called, ["House search", "Задержание"]);
    assert_eq!(desk.call("search.find", json!({"query": "обыск"}))["hits"][0]["title"], "House search");
    let people = desk.call("record.list", json!({"kind": "person"}))["rows"].clone();
    assert_eq!(people[0]["detail"], "Organisation");
}

/// The titles of a list, in its order.
fn titles(desk: &mut Desk, args: Value) -> Vec<String> {
    let rows = desk.call("record.list", args)["rows"].clone();
    rows.as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_list_is_sorted_as_a_reader_of_its_language_expects() {
    let mut desk = Desk::new();
    for title in ["Дело 10", "«Астра»", "Дело 2", "Zeta", "берёза", "Берег"] {
        desk.create("case", json!({"title": title}));
    }
    let both = json!([{"language": "ru", "text": "Ящик"}, {"language": "en", "text": "A box"}]);
    desk.create("case", json!({"title": both}));
    let by_title = json!({"kind": "case", "order": "title"});
    let russian = ["«Астра»", "Берег", "берёза", "Дело 2", "Дело 10", "Ящик", "Zeta"];
    assert_eq!(titles(&mut desk, by_title.clone()), russian);
    // The pages of a list join where they were cut.
    let mut paged = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = desk.call("record.list", json!({"kind": "case", "order": "title", "limit": 2, "after": after}));
        paged.extend(page["rows"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(paged, russian);
    desk.session.speak(khronika_texts::Language::English);
    let english = ["A box", "Zeta", "«Астра»", "Берег", "берёза", "Дело 2", "Дело 10"];
    assert_eq!(titles(&mut desk, by_title), english);
}

#[test]
fn a_testimony_is_listed_by_its_speaker_and_an_act_by_the_day_of_its_incident() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело"}));
    let [anna, yana] = ["Анна", "Яна"].map(|name| desk.create("person", json!({"names": name, "cases": [case]})));
    for (speaker, narrative) in [(&yana, "Алый рассвет."), (&anna, "Ясный день.")] {
        desk.create("testimony", json!({"speaker": speaker, "narrative": narrative, "cases": [case]}));
    }
    let by_title = json!({"kind": "testimony", "order": "title", "case": case});
    assert_eq!(titles(&mut desk, by_title.clone()), ["Анна", "Яна"]);
    desk.change("person", &anna, json!({"names": "Ярослава", "cases": [case]}));
    assert_eq!(titles(&mut desk, by_title), ["Яна", "Ярослава"], "the list follows the name");

    let incident = desk.create("incident", json!({"title": "Обыск", "date": "2024-05-06", "cases": [case]}));
    let act = json!({"type": "arbitrary_arrest", "victim": yana, "incident": incident, "cases": [case]});
    desk.create("act", act);
    desk.create("act", json!({"type": "abduction", "victim": anna, "date": "2024-05-01", "cases": [case]}));
    let acts = |desk: &mut Desk, from: &str| {
        let all = json!({"kind": "act", "case": case, "order": "date", "from": from});
        desk.call("record.list", all)["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["date"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(acts(&mut desk, "2024-01-01"), ["2024-05-01", "2024-05-06"]);
    let mut moved = desk.document(&incident);
    moved["date"] = json!("2024-04-30");
    desk.change("incident", &incident, moved);
    assert_eq!(acts(&mut desk, "2024-01-01"), ["2024-04-30", "2024-05-01"], "the act moves with its incident");
    assert_eq!(acts(&mut desk, "2024-05-01"), ["2024-05-01"]);
    assert_eq!(desk.call("vault.check", json!({}))["sound"], true);
    assert_eq!(desk.call("vault.rebuild", json!({}))["differences"], json!([]));
    assert_eq!(acts(&mut desk, "2024-01-01"), ["2024-04-30", "2024-05-01"]);
}

#[test]
fn a_rough_date_keeps_its_words_and_a_day_told_by_today_becomes_a_day() {
    let mut desk = Desk::new();
    let read = desk.call("date.read", json!({"text": "начало марта 2026"}));
    assert_eq!((&read["edtf"], &read["phrase"]), (&json!("2026-03"), &json!("начало марта 2026")));
    assert!(read["words"].as_str().unwrap().contains("начало марта 2026"), "{read}");
    assert_eq!(desk.call("date.read", json!({"text": "март 2026"})).get("phrase"), None);
    let incident = desk.create("incident", json!({"title": "Обыск", "date": "в середине 80-х"}));
    let shown = desk.call("record.show", json!({"id": incident}));
    assert_eq!(shown["record"]["date"], json!({"edtf": "198X", "phrase": "в середине 80-х"}));
    // Whoever types «вчера» knows the day; a record that says it doesn't.
    let yesterday = desk.call("date.read", json!({"text": "вчера"}));
    assert_eq!(yesterday["edtf"].as_str().unwrap().len(), "2026-03-01".len());
    let told = json!({"kind": "incident", "record": {"title": "Обыск", "date": "вчера"}});
    assert_eq!(desk.attempt("record.save", told).unwrap_err().code.text(), "date_unreadable");
}

#[test]
fn a_refusal_is_called_one_wherever_it_is_listed() {
    let mut desk = Desk::new();
    let person = desk.create("person", json!({"names": "Анна Вымышленная"}));
    for (level, purpose) in [("named", "lawyers"), ("refused", "publication")] {
        desk.create(
            "consent",
            json!({"person": person, "basis": "own_consent", "level": level, "purposes": [purpose]}),
        );
    }
    let rows = desk.call("record.list", json!({"kind": "consent"}));
    let titles: Vec<String> =
        rows["rows"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect();
    assert!(titles.iter().any(|title| title.contains("Анна Вымышленная · Отказ")), "{titles:?}");
    assert_eq!(titles.iter().filter(|title| title.contains("Собственное согласие")).count(), 1, "{titles:?}");
}

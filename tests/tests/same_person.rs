//! The same person recorded twice: found by any spelling, made one by one change, and parted again without loss; and
//! how well that finding does beside public matchers, on invented pairs (`tests/pairs`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use acceptance::Desk;
use serde_json::{Value, json};

fn person(desk: &mut Desk, name: &str, more: Value) -> String {
    let mut record = json!({"names": [{"text": name, "usage": "primary"}]});
    for (key, value) in more.as_object().unwrap() {
        record[key] = value.clone();
    }
    desk.create("person", record)
}

fn version(desk: &mut Desk, id: &str) -> Value {
    desk.call("record.show", json!({"id": id}))["version"].clone()
}

fn merge(desk: &mut Desk, kept: &str, other: &str) -> Value {
    let (mine, theirs) = (version(desk, kept), version(desk, other));
    desk.call("person.merge", json!({"kept": kept, "kept_version": mine, "other": other, "other_version": theirs}))
}

/// Nothing that is derived differs from the journal, and the journal holds.
fn holds(desk: &mut Desk) {
    let checked = desk.call("vault.check", json!({}));
    assert_eq!(checked["differences"].as_array().map(Vec::len), Some(0), "{checked}");
}

fn titles(rows: &Value) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|row| row["row"]["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn who_is_recorded_already_is_proposed_with_reasons() {
    let mut desk = Desk::new();
    person(&mut desk, "Вымышленный Пётр Иванович", json!({"birth": {"edtf": "1984"}}));
    person(&mut desk, "Сочинённый Пётр Иванович", json!({}));
    for name in ["Pyotr Vymyshlennyy", "П. И. Вымышленный", "Петя Вымышленный", "Вымышленый Петр Иваныч"]
    {
        let found = desk.call("person.alike", json!({"names": [name]}));
        assert_eq!(titles(&found["persons"]), ["Вымышленный Пётр Иванович"], "{name}: {found}");
        assert!(!found["persons"][0]["signs"].as_array().unwrap().is_empty());
    }
    for (name, birth) in [("Вымышленный Пётр Сергеевич", "1984"), ("Вымышленный Пётр Иванович", "1961")]
    {
        let found = desk.call("person.alike", json!({"names": [name], "birth": {"edtf": birth}}));
        assert_eq!(titles(&found["persons"]), Vec::<String>::new(), "{name} {birth}: {found}");
    }
    // Whoever is deleted isn't proposed, and who was renamed is found by the new name alone.
    let third = person(&mut desk, "Небывалов Олег", json!({}));
    desk.change("person", &third, json!({"names": [{"text": "Придуманов Олег", "usage": "primary"}]}));
    assert_eq!(
        titles(&desk.call("person.alike", json!({"names": ["Oleg Nebyvalov"]}))["persons"]),
        Vec::<String>::new()
    );
    assert_eq!(
        titles(&desk.call("person.alike", json!({"names": ["Oleg Pridumanov"]}))["persons"]),
        ["Придуманов Олег"]
    );
    desk.call("record.delete", json!({"id": third}));
    assert_eq!(
        titles(&desk.call("person.alike", json!({"names": ["Oleg Pridumanov"]}))["persons"]),
        Vec::<String>::new()
    );
    holds(&mut desk);
}

#[test]
fn two_records_become_one_by_one_change_and_are_parted_again() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело"}));
    let kept = person(&mut desk, "Вымышленная Анна Сергеевна", json!({"cases": [case], "sex": "female"}));
    let other = person(&mut desk, "Anna Vymyshlennaya", json!({"birth": {"edtf": "1990"}, "sex": "unknown"}));
    let friend = person(&mut desk, "Сочинённая Ольга", json!({}));
    let words = json!({"speaker": other, "narrative": "Меня везли два дня.", "mentions": [friend, other], "cases": [case],
        "sealed": {"edtf": "2026-01-02"}});
    let testimony = desk.create("testimony", words.clone());
    let act = desk.create("act", json!({"type": "detention", "victim": other, "cases": [case]}));
    let proceeding = desk.create(
        "proceeding",
        json!({"title": "Дело", "defendants": [kept, other], "charges": [{"charged": other, "part": "2"}]}),
    );
    let tie = desk.create("relation", json!({"person": kept, "relation": "colleague", "related": other}));
    let consent = desk.create(
        "consent",
        json!({"person": other, "basis": "own_consent", "level": "refused", "purposes": ["lawyers"]}),
    );
    desk.call("record.delete", json!({"id": consent}));
    let before: Vec<Value> = [&kept, &other, &testimony, &act, &proceeding].map(|id| desk.document(id)).to_vec();

    let pairs = desk.call("person.pairs", json!({}));
    assert_eq!(pairs["pairs"].as_array().unwrap().len(), 1, "{pairs}");
    let compared = desk.call("person.compare", json!({"kept": kept, "other": other}));
    assert_eq!(compared["differing"], json!(["sex"]), "{compared}");
    let entries = desk.call("vault.check", json!({}))["entries"].clone();
    let merged = merge(&mut desk, &kept, &other);
    assert_eq!(desk.call("vault.check", json!({}))["entries"].as_u64(), entries.as_u64().map(|count| count + 1));
    assert_eq!(merged["moved"], json!(5), "testimony, act, proceeding, relation, the deleted consent: {merged}");
    let now = desk.document(&kept);
    assert_eq!((now["sex"].clone(), now["birth"]["edtf"].clone()), (json!("female"), json!("1990")));
    assert_eq!(now["names"][1]["text"], json!("Anna Vymyshlennaya"));
    assert_eq!(now["names"][1]["usage"], json!("alias"));
    let told = desk.document(&testimony);
    assert_eq!((told["speaker"].clone(), told["mentions"].clone()), (json!(kept), json!([friend, kept])));
    assert_eq!(told["narrative"], words["narrative"]);
    assert_eq!(desk.document(&act)["victim"], json!(kept));
    let dealt = desk.document(&proceeding);
    assert_eq!((dealt["defendants"].clone(), dealt["charges"][0]["charged"].clone()), (json!([kept]), json!(kept)));
    assert_eq!(desk.call("record.show", json!({"id": tie}))["state"], json!("deleted"));
    assert_eq!(desk.document(&consent)["person"], json!(kept), "a deleted refusal counts for the kept one");
    assert_eq!(desk.call("record.show", json!({"id": other}))["state"], json!("deleted"));
    assert_eq!(
        titles(&json!([{"row": desk.call("person.merged", json!({"id": kept}))["persons"][0]}])),
        ["Anna Vymyshlennaya"]
    );
    assert!(desk.call("person.pairs", json!({}))["pairs"].as_array().unwrap().is_empty());
    holds(&mut desk);

    // What was changed since stays; all else goes back, and the sealed statement stands as it was given.
    let mut changed = desk.document(&proceeding);
    changed["judges"] = json!([friend]);
    desk.change("proceeding", &proceeding, changed);
    let parted = desk.call("person.part", json!({"id": other}));
    assert_eq!(parted["stayed"], json!([]), "{parted}");
    let mut after: Vec<Value> = [&kept, &other, &testimony, &act, &proceeding].map(|id| desk.document(id)).to_vec();
    after[4].as_object_mut().unwrap().remove("judges");
    assert_eq!(after, before);
    assert_eq!(desk.call("record.show", json!({"id": tie}))["state"], json!("live"));
    assert_eq!(desk.document(&consent)["person"], json!(other));
    assert_eq!(desk.attempt("person.part", json!({"id": other})).unwrap_err().code.text(), "not_merged");
    holds(&mut desk);
}

#[test]
fn what_is_taken_back_by_other_ways_is_parted_whole() {
    let mut desk = Desk::new();
    let kept = person(&mut desk, "Вымышленный Иван", json!({}));
    let other = person(&mut desk, "Ivan Vymyshlennyi", json!({}));
    let act = desk.create("act", json!({"type": "detention", "victim": other}));
    for way in ["undo", "restore", "restore_many", "undo_kept"] {
        merge(&mut desk, &kept, &other);
        assert_eq!(desk.document(&act)["victim"], json!(kept), "{way}");
        let stands = version(&mut desk, if way == "undo_kept" { &kept } else { &other });
        match way {
            "undo" => desk.call("record.undo", json!({"id": other, "version": stands})),
            "undo_kept" => desk.call("record.undo", json!({"id": kept, "version": stands})),
            "restore" => desk.call("record.restore", json!({"id": other})),
            _ => desk.call("records.restore", json!({"ids": [other]})),
        };
        assert_eq!(desk.document(&act)["victim"], json!(other), "{way}");
        assert_eq!(desk.call("record.show", json!({"id": other}))["state"], json!("live"), "{way}");
    }
    let stands = version(&mut desk, &other);
    let refused = desk.attempt("record.undo", json!({"id": other, "version": stands})).unwrap_err();
    assert_eq!(refused.code.text(), "not_merged", "a parting isn't undone by halves");
    holds(&mut desk);
}

#[test]
fn a_merge_refuses_what_it_may_not_do() {
    let mut desk = Desk::new();
    let one = person(&mut desk, "Вымышленный Иван", json!({}));
    let other = person(&mut desk, "Ivan Vymyshlennyi", json!({}));
    let case = desk.create("case", json!({"title": "Дело"}));
    let mut refused = |kept: &str, other: &str, version: u64| {
        let args = json!({"kept": kept, "kept_version": 1, "other": other, "other_version": version});
        desk.attempt("person.merge", args).unwrap_err().code.text().to_owned()
    };
    assert_eq!(refused(&one, &one, 1), "same_person");
    assert_eq!(refused(&one, &other, 7), "conflict");
    assert_eq!(refused(&one, &case, 1), "record_other_kind");
    desk.call("record.delete", json!({"id": other}));
    let args = json!({"kept": one, "kept_version": 1, "other": other, "other_version": 2});
    assert_eq!(desk.attempt("person.merge", args).unwrap_err().code.text(), "record_not_live");
}

#[test]
fn a_decision_that_two_are_different_is_remembered() {
    let mut desk = Desk::new();
    let one = person(&mut desk, "Вымышленный Иван", json!({}));
    let other = person(&mut desk, "Ivan Vymyshlennyi", json!({}));
    let alike = |desk: &mut Desk| desk.call("person.alike", json!({"names": ["Вымышленный Иван"], "id": one}));
    assert_eq!(titles(&alike(&mut desk)["persons"]), ["Ivan Vymyshlennyi"]);
    let apart = desk.call("person.apart", json!({"one": other, "other": one, "reason": "Разные отчества"}));
    desk.reopen();
    assert_eq!(titles(&alike(&mut desk)["persons"]), Vec::<String>::new());
    assert_eq!(desk.call("person.pairs", json!({}))["pairs"], json!([]));
    assert_eq!(desk.call("person.compare", json!({"kept": one, "other": other}))["apart"], json!(true));
    assert_eq!(desk.document(apart["id"].as_str().unwrap())["description"][0]["text"], json!("Разные отчества"));
    // Taken back, they are proposed again.
    desk.call("record.delete", json!({"id": apart["id"]}));
    assert_eq!(desk.call("person.pairs", json!({}))["pairs"].as_array().unwrap().len(), 1);
}

#[test]
fn a_refusal_binds_whichever_record_it_is_saved_with() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Вымышленное дело"}));
    let kept = person(&mut desk, "Вымышленный Иван", json!({"cases": [case]}));
    let other = person(&mut desk, "Ivan Vymyshlennyi", json!({"cases": [case]}));
    let consent = |who: &str, level: &str| json!({"person": who, "basis": "own_consent", "level": level, "purposes": ["lawyers"]});
    desk.create("consent", consent(&kept, "named"));
    merge(&mut desk, &kept, &other);
    let leaves = |desk: &mut Desk| {
        let preview = desk.call("package.preview", json!({"case": case, "purpose": "lawyers"}));
        preview["leaves"].to_string().contains(&kept)
    };
    assert!(leaves(&mut desk));
    // A form that was open before the merge still says the old one.
    desk.create("consent", consent(&other, "refused"));
    assert!(!leaves(&mut desk));
    assert_eq!(desk.call("case.overview", json!({"id": case}))["consent"]["refused"], json!(1));
    // Nobody becomes another person by hand.
    let forged = json!({"names": "Тайный Свидетель", "merged_into": kept});
    assert_eq!(
        desk.attempt("record.save", json!({"kind": "person", "record": forged})).unwrap_err().code.text(),
        "field_shape"
    );
}

#[test]
fn what_was_erased_or_changed_since_keeps_nobody_from_being_parted() {
    let mut desk = Desk::new();
    let kept = person(&mut desk, "Вымышленный Иван", json!({}));
    let other = person(&mut desk, "Ivan Vymyshlennyi", json!({}));
    let testimony = desk.create("testimony", json!({"speaker": other, "narrative": "Слова."}));
    desk.call("record.erase", json!({"id": testimony, "paths": ["narrative"]}));
    merge(&mut desk, &kept, &other);
    assert_eq!(desk.document(&testimony)["speaker"], json!(kept));
    // A name that came with the merge and was mended since stays, and it is said that something stayed.
    let mut now = desk.document(&kept);
    now["names"][1]["text"] = json!("Ivan Vymyshlennyy");
    desk.change("person", &kept, now);
    let parted = desk.call("person.part", json!({"id": other}));
    assert_eq!(parted["stayed"].as_array().unwrap().len(), 1, "{parted}");
    assert_eq!(desk.document(&kept)["names"][1]["text"], json!("Ivan Vymyshlennyy"));
    assert_eq!(desk.document(&testimony)["speaker"], json!(other));
    holds(&mut desk);
    // The one that was kept may be deleted, or erased: the other comes back all the same.
    for way in ["record.delete", "record.erase"] {
        merge(&mut desk, &kept, &other);
        desk.call(way, json!({"id": kept}));
        desk.call("person.part", json!({"id": other}));
        assert_eq!(desk.call("record.show", json!({"id": other}))["state"], json!("live"), "{way}");
        assert_eq!(desk.document(&testimony)["speaker"], json!(other), "{way}");
        if way == "record.delete" {
            desk.call("record.restore", json!({"id": kept}));
        }
    }
    holds(&mut desk);
}

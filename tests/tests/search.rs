//! Search: word forms, prefixes, phrases, names across scripts, filters, context.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use acceptance::Desk;
use serde_json::json;

#[test]
fn words_are_found_in_every_form() {
    let mut desk = Desk::new();
    let one = desk.create("note", json!({"text": "Задержание активистов после митингов. Ёлки у сцены."}));
    let two = desk.create("note", json!({"text": "Searches were carried out at dawn; the searched flat was sealed."}));
    for query in ["митинг", "митинга", "МИТИНГАМИ", "мити", "елка", "ёлка", "задержания"]
    {
        assert_eq!(desk.find(query), std::slice::from_ref(&one), "{query}");
    }
    for query in ["search", "searching", "flats", "sear"] {
        assert_eq!(desk.find(query), std::slice::from_ref(&two), "{query}");
    }
    assert_eq!(desk.find("\"активисты после митинга\""), std::slice::from_ref(&one));
    assert_eq!(desk.find("«после активистов»"), Vec::<String>::new());
    assert_eq!(desk.find("митинг flat"), Vec::<String>::new());
    for hostile in ["\"", "* OR", "NEAR(", "stems:x", "-", "'; DROP TABLE record; --", "«»", "^a", ""] {
        desk.find(hostile);
    }
}

#[test]
fn names_are_found_across_scripts() {
    let mut desk = Desk::new();
    let cyrillic = desk.create("person", json!({"names": ["Владимир Кара-Мурза"]}));
    let latin = desk.create("person", json!({"names": ["Yulia Tsvetkova-Invented"]}));
    let story = desk.create("note", json!({"text": "Об этом говорил Кара-Мурзе адвокат."}));
    let found = desk.find("Kara-Murza");
    assert!(found.contains(&cyrillic) && found.contains(&story), "{found:?}");
    assert!(desk.find("Кара-Мурза").contains(&cyrillic));
    assert!(desk.find("Цветкова").contains(&latin));
    assert!(desk.find("Юлия Цветкова").contains(&latin));
    assert!(desk.find("Iuliia").contains(&latin));
}

#[test]
fn filters_by_kind_case_and_date() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Обыски"}));
    let old = desk.create("incident", json!({"title": "Обыск в редакции", "date": "2021-05", "cases": [case]}));
    let new = desk.create("incident", json!({"title": "Обыск дома", "date": "2022-03-04/2022-03-06"}));
    let mut find = |args: serde_json::Value| {
        let found = desk.call("search.find", args);
        found["hits"].as_array().unwrap().iter().map(|hit| hit["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(find(json!({"query": "обыск"})).len(), 3);
    assert_eq!(find(json!({"query": "обыск", "kinds": ["case"]})), std::slice::from_ref(&case));
    assert_eq!(find(json!({"query": "обыск", "case": case})), std::slice::from_ref(&old));
    assert_eq!(find(json!({"query": "обыск", "from": "05.03.2022"})), std::slice::from_ref(&new));
    assert_eq!(find(json!({"query": "обыск", "to": "2021-12-31"})), [old]);
    let hit = desk.call("search.find", json!({"query": "обыском", "kinds": ["incident"], "from": "2022"}));
    let context = &hit["hits"][0]["context"];
    assert_eq!(context[0], json!({"text": "Обыск", "hit": true}));
}

#[test]
fn lists_page_by_key_in_every_order() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Дело"}));
    for number in 0..25 {
        let date = format!("2022-{:02}-{:02}", number % 12 + 1, number % 27 + 1);
        let title = format!("Событие {:02}", (number * 7) % 25);
        desk.create("incident", json!({"title": title, "date": date, "cases": [case]}));
    }
    for (order, case) in [("title", true), ("date", false), ("recent", true), ("date", true), ("title", false)] {
        for descending in [false, true] {
            let mut seen = Vec::new();
            let mut after = serde_json::Value::Null;
            loop {
                let args = json!({"kind": "incident", "case": case.then_some(&desk_case(&mut desk)), "order": order,
                                  "descending": descending, "limit": 7, "after": after});
                let page = desk.call("record.list", args);
                assert_eq!(page["total"], 25);
                for row in page["rows"].as_array().unwrap() {
                    let key = if order == "title" { "title" } else { "date" };
                    seen.push((row[key].as_str().unwrap().to_owned(), row["id"].clone()));
                }
                after = page["next"].clone();
                if after.is_null() {
                    break;
                }
            }
            assert_eq!(seen.len(), 25, "{order} {descending}");
            let mut keys: Vec<String> = seen.iter().map(|(key, _)| key.clone()).collect();
            if order != "recent" {
                let given = keys.clone();
                keys.sort();
                if descending {
                    keys.reverse();
                }
                assert_eq!(given, keys);
            }
        }
    }
}

fn desk_case(desk: &mut Desk) -> String {
    desk.call("record.list", json!({"kind": "case"}))["rows"][0]["id"].as_str().unwrap().to_owned()
}

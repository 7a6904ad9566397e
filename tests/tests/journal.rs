//! The journal: what was changed in it is found; rebuilding equals the records; what was erased is gone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use acceptance::{Desk, stock};
use khronika_store::journal::verify;
use khronika_vault::Head;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use serde_json::json;

/// Mutations in CI; `KHRONIKA_LONG=1` asks for the long form.
fn mutations() -> u32 {
    if std::env::var_os("KHRONIKA_LONG").is_some() { 12_000 } else { 1_500 }
}

/// A vault with a history of every kind of entry.
fn history() -> Desk {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Дело Вымышленное"}));
    let person = desk.create("person", json!({"names": ["Анна Вымышленная", "Anna Invented"], "cases": [case]}));
    desk.change("person", &person, json!({"names": ["Анна Придуманная"], "roles": ["witness"], "cases": [case]}));
    let note = desk.create("note", json!({"text": "Первое предложение. Второе предложение. Третье.", "cases": [case]}));
    desk.call("record.delete", json!({"id": note}));
    desk.call("record.restore", json!({"id": note}));
    desk.call("record.erase", json!({"id": note, "paths": ["text"]}));
    for number in 0..4 {
        desk.create("incident", json!({"title": format!("Обыск {number}"), "date": "2022-03", "cases": [case]}));
    }
    desk.lock();
    desk
}

fn head(connection: &Connection) -> Head {
    connection
        .query_row("SELECT device, sequence, id FROM entry ORDER BY number DESC LIMIT 1", [], |row| {
            Ok(Head { device: row.get(0)?, sequence: row.get::<_, i64>(1)?.unsigned_abs(), entry: row.get(2)? })
        })
        .unwrap()
}

/// Every cell of the journal: table, column, rowid.
fn cells(connection: &Connection) -> Vec<(&'static str, String, i64)> {
    let mut cells = Vec::new();
    for table in ["entry", "leaf", "field_value"] {
        let statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut ids = connection.prepare(&format!("SELECT rowid FROM {table}")).unwrap();
        let ids: Vec<i64> = ids.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        for id in ids {
            cells.extend(columns.iter().map(|column| (table, column.clone(), id)));
        }
    }
    cells
}

/// Changes one bit of a value; gives nothing where it has none.
fn flipped(value: Sql, bit: usize) -> Option<Sql> {
    Some(match value {
        Sql::Blob(mut bytes) if !bytes.is_empty() => {
            let at = bit / 8 % bytes.len();
            bytes[at] ^= 1 << (bit % 8);
            Sql::Blob(bytes)
        }
        Sql::Blob(_) => Sql::Blob(vec![bit as u8]),
        Sql::Text(text) => {
            let mut chars: Vec<char> = text.chars().collect();
            let at = bit % chars.len().max(1);
            let changed = char::from_u32(chars.get(at).map_or('x' as u32, |c| *c as u32 ^ 1))?;
            if chars.is_empty() {
                chars.push(changed)
            } else {
                chars[at] = changed
            }
            Sql::Text(chars.into_iter().collect())
        }
        Sql::Integer(number) => Sql::Integer(number ^ (1 << (bit % 12))),
        _ => Sql::Blob(vec![7; 32]),
    })
}

#[derive(Debug, Clone)]
enum Mutation {
    Cell(prop::sample::Index, usize),
    Drop(prop::sample::Index),
    Swap(prop::sample::Index, prop::sample::Index),
    Insert(prop::sample::Index),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        12 => (at(), any::<usize>()).prop_map(|(cell, bit)| Mutation::Cell(cell, bit)),
        2 => at().prop_map(Mutation::Drop),
        2 => (at(), at()).prop_map(|(a, b)| Mutation::Swap(a, b)),
        1 => at().prop_map(Mutation::Insert),
    ]
}

/// Makes the mutation; false where it changes nothing or the tables themselves refuse it.
fn mutate(connection: &Connection, cells: &[(&'static str, String, i64)], mutation: &Mutation) -> bool {
    let rows = |table: &str| {
        let mut ids = connection.prepare(&format!("SELECT rowid FROM {table} ORDER BY rowid")).unwrap();
        ids.query_map([], |row| row.get::<_, i64>(0)).unwrap().map(Result::unwrap).collect::<Vec<_>>()
    };
    match mutation {
        Mutation::Cell(at, bit) => {
            let (table, column, id) = at.get(cells);
            let read = format!("SELECT {column} FROM {table} WHERE rowid = ?1");
            let value: Sql = connection.query_row(&read, [id], |row| row.get(0)).unwrap();
            let Some(changed) = flipped(value, *bit) else { return false };
            let write = format!("UPDATE {table} SET {column} = ?2 WHERE rowid = ?1");
            connection.execute(&write, rusqlite::params![id, changed]).is_ok()
        }
        Mutation::Drop(at) => {
            let (table, _, id) = at.get(cells);
            connection.execute(&format!("DELETE FROM {table} WHERE rowid = ?1"), [id]).unwrap() == 1
        }
        Mutation::Swap(a, b) => {
            let ids = rows("entry");
            let (a, b) = (*a.get(&ids), *b.get(&ids));
            // Whole entries change places, leaves included: only their order is wrong then.
            a != b
                && [(a, -1), (b, a), (-1, b)].iter().all(|(from, to)| {
                    connection.execute("UPDATE entry SET number = ?2 WHERE number = ?1", [from, to]).is_ok()
                        && connection.execute("UPDATE leaf SET entry = ?2 WHERE entry = ?1", [from, to]).is_ok()
                })
        }
        Mutation::Insert(at) => {
            let ids = rows("entry");
            let copied = at.get(&ids);
            // A copy of an entry under another id: the id is unique, so a byte of it must change.
            connection
                .execute(
                    "INSERT INTO entry SELECT (SELECT max(number) + 1 FROM entry), randomblob(32), device, 900,
                            header, signature, pad, (SELECT max(number) + 1 FROM leaf), leaves FROM entry WHERE number = ?1",
                    [copied],
                )
                .is_ok()
        }
    }
}

#[test]
fn every_mutation_is_found() {
    let desk = history();
    let connection = stock::journal(&desk.vault());
    let known = head(&connection);
    let honest = verify(&connection, Some(&known)).unwrap();
    assert_eq!(honest.faults, []);
    assert!(honest.entries >= 12 && honest.erased > 0);
    let cells = cells(&connection);
    let seed = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config { cases: mutations(), ..Config::default() }, seed);
    let mut made = 0_u32;
    let done = runner.run(&mutation(), |mutation| {
        connection.execute_batch("SAVEPOINT mutation").unwrap();
        let changed = mutate(&connection, &cells, &mutation);
        let found = verify(&connection, Some(&known)).map_or(true, |verified| !verified.faults.is_empty());
        connection.execute_batch("ROLLBACK TO mutation; RELEASE mutation").unwrap();
        let cell = if let Mutation::Cell(at, _) = &mutation { Some(at.get(&cells)) } else { None };
        prop_assert!(!changed || found, "not found: {:?} {:?}", mutation, cell);
        Ok(())
    });
    made += mutations();
    done.unwrap();
    assert_eq!(verify(&connection, Some(&known)).unwrap().faults, []);
    println!("{made} mutations, each found");
}

#[test]
fn a_dropped_end_is_found_by_the_head() {
    let desk = history();
    let connection = stock::journal(&desk.vault());
    let known = head(&connection);
    connection
        .execute_batch(
            "DELETE FROM field_value WHERE leaf >= (SELECT first_leaf FROM entry ORDER BY number DESC LIMIT 1);
             DELETE FROM leaf WHERE entry = (SELECT max(number) FROM entry);
             DELETE FROM entry WHERE number = (SELECT max(number) FROM entry);",
        )
        .unwrap();
    assert_eq!(verify(&connection, None).unwrap().faults, [], "a shorter journal is a journal");
    assert!(!verify(&connection, Some(&known)).unwrap().faults.is_empty());
}

/// One step of a random history.
#[derive(Debug, Clone)]
enum Step {
    Create(u8, String),
    Change(prop::sample::Index, String),
    Delete(prop::sample::Index),
    Restore(prop::sample::Index),
    Erase(prop::sample::Index, bool),
}

fn step() -> impl Strategy<Value = Step> {
    let at = any::<prop::sample::Index>;
    let words = "[а-яё ]{1,20}(\\. [А-Я][а-я ]{0,30}){0,4}";
    prop_oneof![
        4 => (0..3_u8, words).prop_map(|(kind, words)| Step::Create(kind, format!("в{words}"))),
        4 => (at(), words).prop_map(|(at, words)| Step::Change(at, format!("в{words}"))),
        1 => at().prop_map(Step::Delete),
        1 => at().prop_map(Step::Restore),
        1 => (at(), any::<bool>()).prop_map(|(at, whole)| Step::Erase(at, whole)),
    ]
}

fn record(kind: u8, words: &str) -> (&'static str, serde_json::Value) {
    match kind {
        0 => ("person", json!({"names": [words, "Invented"], "description": words})),
        1 => (
            "incident",
            json!({"title": [{"language": "ru", "text": words}, {"language": "en", "text": "Search"}],
                                  "counts": [{"of": "detained", "number": words.len()}]}),
        ),
        _ => ("note", json!({"text": words})),
    }
}

fn take(desk: &mut Desk, made: &mut Vec<(u8, String)>, step: Step) {
    match step {
        Step::Create(kind, words) => {
            let (code, document) = record(kind, &words);
            made.push((kind, desk.create(code, document)));
        }
        Step::Change(at, words) if !made.is_empty() => {
            let (kind, id) = at.get(made).clone();
            let shown = desk.call("record.show", json!({"id": id}));
            let (code, document) = record(kind, &words);
            let saved = desk.attempt(
                "record.save",
                json!({"kind": code, "id": id, "version": shown["version"], "record": document}),
            );
            assert_eq!(saved.is_ok(), shown["state"] == "live", "{saved:?}");
        }
        Step::Delete(at) if !made.is_empty() => {
            let _ = desk.attempt("record.delete", json!({"id": at.get(made).1}));
        }
        Step::Restore(at) if !made.is_empty() => {
            let _ = desk.attempt("record.restore", json!({"id": at.get(made).1}));
        }
        Step::Erase(at, whole) if !made.is_empty() => {
            let (kind, id) = at.get(made).clone();
            let field = ["names", "title", "text"][usize::from(kind)];
            let paths = if whole { json!([]) } else { json!([field]) };
            desk.call("record.erase", json!({"id": id, "paths": paths}));
        }
        _ => {}
    }
}

#[test]
fn rebuilding_equals_the_records_after_any_history() {
    let cases = if std::env::var_os("KHRONIKA_LONG").is_some() { 200 } else { 12 };
    let mut runner = TestRunner::new(Config { cases, max_shrink_iters: 30, ..Config::default() });
    runner
        .run(&prop::collection::vec(step(), 1..40), |steps| {
            let mut desk = Desk::new();
            let mut made = Vec::new();
            for step in steps {
                take(&mut desk, &mut made, step);
            }
            let before: Vec<_> = made.iter().map(|(_, id)| desk.call("record.show", json!({"id": id}))).collect();
            let checked = desk.call("vault.check", json!({"deep": true}));
            prop_assert_eq!(&checked["sound"], &json!(true), "{}", checked);
            let rebuilt = desk.call("vault.rebuild", json!({}));
            prop_assert_eq!(&rebuilt["differences"], &json!([]));
            let after: Vec<_> = made.iter().map(|(_, id)| desk.call("record.show", json!({"id": id}))).collect();
            prop_assert_eq!(before, after);
            prop_assert_eq!(&desk.call("vault.check", json!({}))["sound"], &json!(true));
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_erased_value_is_nowhere_and_the_chain_still_verifies() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Дело"}));
    // Many neighbours, so that pages split, merge and are given back.
    for number in 0..150 {
        desk.create(
            "note",
            json!({"text": format!("Соседняя запись {number}. {}", "слово ".repeat(40)), "cases": [case]}),
        );
    }
    let secret = "Канарейкаквжщ пела зщшгнекупароль в клетке";
    let person = desk.create("person", json!({"names": ["Канарейкаквжщ"], "description": secret, "cases": [case]}));
    let note = desk.create("note", json!({"text": format!("{secret}. И ещё предложение."), "cases": [case]}));
    desk.change("note", &note, json!({"text": "Теперь иначе.", "cases": [case]}));
    desk.change("person", &person, json!({"names": ["Канарейкаквжщ"], "description": "короче", "cases": [case]}));
    for number in 0..150 {
        desk.create("note", json!({"text": format!("Ещё запись {number}. {}", "другое ".repeat(60)), "cases": [case]}));
    }
    // The canary in every form in which a page could hold it: text, folded text, stem, name key, and
    // the middle of a term whose beginning the index shares with its neighbour.
    let forms = [
        "Канарейкаквжщ",
        "канарейкаквжщ",
        "рейкаквжщ",
        "зщшгнекупароль",
        "гнекупарол",
        "kanareikakvzhshch",
        "reikakv75",
    ];
    let pages = |desk: &mut Desk| {
        desk.lock();
        let pages = stock::pages(&desk.vault());
        desk.unlock();
        pages
    };
    let before = pages(&mut desk);
    assert!(stock::contains(&before, forms[0].as_bytes()), "the scan sees what is there");
    assert!(stock::contains(&before, forms[2].as_bytes()));
    for id in [&person, &note] {
        let erased = desk.call("record.erase", json!({"id": id}));
        assert_eq!(erased["pages_clean"], true, "{erased}");
    }
    let after = pages(&mut desk);
    for form in forms {
        assert!(!stock::contains(&after, form.as_bytes()), "{form} is still in a page");
        let wide: Vec<u8> = form.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(!stock::contains(&after, &wide), "{form} is still in a page");
    }
    assert_eq!(desk.find("Канарейкаквжщ"), Vec::<String>::new());
    let checked = desk.call("vault.check", json!({"deep": true}));
    assert_eq!(checked["sound"], true, "{checked}");
    assert!(checked["erased"].as_u64().unwrap() >= 4);
    assert_eq!(desk.call("record.show", json!({"id": person}))["state"], "erased");
    let history = desk.call("record.history", json!({"id": note}));
    assert!(!history.to_string().contains("Канарейка"));
}

#[test]
fn a_deleted_text_is_not_found_and_comes_back_when_restored() {
    let mut desk = Desk::new();
    let note = desk.create("note", json!({"text": "Неповторимое словечко"}));
    assert_eq!(desk.find("словечка"), std::slice::from_ref(&note));
    desk.call("record.delete", json!({"id": note}));
    assert_eq!(desk.find("словечко"), Vec::<String>::new());
    desk.call("record.restore", json!({"id": note}));
    assert_eq!(desk.find("словечко"), [note]);
}

#[test]
fn history_tells_who_when_and_each_field_before_and_after() {
    let mut desk = Desk::new();
    desk.call("vault.author", json!({"name": "Наблюдатель А"}));
    let id = desk.create("note", json!({"text": "Было"}));
    desk.change("note", &id, json!({"text": "Стало"}));
    let changes = desk.call("record.history", json!({"id": id}))["changes"].clone();
    assert_eq!(changes[1]["version"], 2);
    assert_eq!(changes[1]["author"], "Наблюдатель А");
    assert_eq!(changes[1]["action"], "record.save");
    assert!(changes[1]["time"].as_str().unwrap().ends_with('Z'));
    assert_eq!(changes[1]["fields"], json!([{"path": "text", "before": "Было", "after": "Стало", "erased": false}]));
}

#[test]
fn a_save_based_on_an_old_version_is_refused_with_both_at_hand() {
    let mut desk = Desk::new();
    let id = desk.create("note", json!({"text": "Первая"}));
    desk.change("note", &id, json!({"text": "Вторая"}));
    let refused = desk
        .attempt("record.save", json!({"kind": "note", "id": id, "version": 1, "record": {"text": "Третья"}}))
        .unwrap_err();
    assert_eq!(refused.code.text(), "conflict");
    assert_eq!(refused.args["version"], "2");
    assert_eq!(desk.document(&id)["text"], "Вторая");
    let again =
        desk.attempt("record.save", json!({"kind": "note", "id": id, "record": {"text": "Третья"}})).unwrap_err();
    assert_eq!(again.code.text(), "conflict", "a save without a version is not assumed to be of the newest");
}

#[test]
fn a_testimony_is_kept_as_it_was_given() {
    let mut desk = Desk::new();
    let speaker = desk.create("person", json!({"names": ["Вымышленный Свидетель"]}));
    let given = json!({"speaker": speaker, "language": "ru", "narrative": "Я видел их. Их было трое."});
    let id = desk.create("testimony", given);
    let changed = json!({"kind": "testimony", "id": id, "version": 1,
                         "record": {"speaker": speaker, "language": "ru", "narrative": "Я видел их. Их было двое."}});
    assert_eq!(desk.attempt("record.save", changed).unwrap_err().code.text(), "narrative_kept");
    let added = json!({"kind": "testimony", "id": id, "version": 1,
                       "record": {"speaker": speaker, "language": "ru", "narrative": "Я видел их. Их было трое.",
                                  "additions": [{"date": "2022-05-01", "text": "Вспомнил: двое."}]}});
    assert_eq!(desk.call("record.save", added)["version"], 2);
}

#[test]
fn fields_of_a_later_version_survive_a_round_trip() {
    let mut desk = Desk::new();
    let id = desk.create("case", json!({"title": "Дело", "later_field": {"deep": ["a", "b"]}}));
    let mut document = desk.document(&id);
    document["reference"] = json!("7");
    desk.change("case", &id, document);
    assert_eq!(desk.document(&id)["later_field"], json!({"deep": ["a", "b"]}));
}

#[test]
fn lists_and_index_that_were_edited_are_found_and_made_again() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Дело"}));
    for number in 0..5 {
        desk.create("person", json!({"names": [format!("Вымышленный {number}")], "cases": [case]}));
    }
    for edit in [
        "UPDATE listing SET kind = 'note' WHERE kind = 'person'",
        "UPDATE listing SET sort_ru = x'00' WHERE number = 3",
        "UPDATE membership SET state = 1",
        "UPDATE membership SET sort_en = x'00'",
        "DELETE FROM link",
        "DELETE FROM name_key",
        "INSERT INTO name_key (key, number) VALUES ('s', 901)",
        "INSERT INTO search (search) VALUES ('delete-all')",
        "INSERT INTO listing SELECT 900, kind, state, title, detail, sort_ru, sort_en, date_from, date_to, changed FROM listing LIMIT 1",
        "UPDATE record SET body = '{}' WHERE number = 2",
        "DELETE FROM record WHERE number = 4",
    ] {
        desk.create("note", json!({"text": "Заметка", "about": [case]}));
        desk.lock();
        stock::database(&desk.vault()).execute_batch(edit).unwrap();
        desk.unlock();
        assert_eq!(desk.call("vault.check", json!({}))["sound"], false, "{edit}");
        assert_ne!(desk.call("vault.rebuild", json!({}))["differences"], json!([]), "{edit}");
        let checked = desk.call("vault.check", json!({}));
        assert_eq!(checked["sound"], true, "{edit}: {checked}");
        assert_eq!(desk.find("Вымышленный").len(), 5, "{edit}");
    }
}

#[test]
fn an_older_vault_is_listed_anew_when_it_is_opened() {
    let mut desk = Desk::new();
    let case = desk.create("case", json!({"title": "Дело"}));
    for name in ["Борис", "Анна"] {
        desk.create("person", json!({"names": [name], "cases": [case]}));
    }
    desk.lock();
    // As it was before lists were sorted by language.
    stock::database(&desk.vault())
        .execute_batch(
            "PRAGMA user_version = 3; DELETE FROM index_state WHERE name = 'listing';
             DROP TABLE exhibit_reading; DROP TABLE reading_search; DROP TABLE picture_apart;
             DROP TABLE intake_file; DROP TABLE intake; DROP TABLE due; DROP TABLE name_key; DROP INDEX link_of_merged; DROP INDEX evidence_file_by_hash; DROP TABLE membership; ALTER TABLE listing RENAME COLUMN sort_ru TO sort;
             CREATE TABLE membership (number INTEGER PRIMARY KEY)",
        )
        .unwrap();
    desk.unlock();
    let rows = desk.call("record.list", json!({"kind": "person", "case": case, "order": "title"}))["rows"].clone();
    let titles: Vec<&str> = rows.as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Анна", "Борис"]);
    let alike = desk.call("person.alike", json!({"names": ["Boris"]}));
    assert_eq!(alike["persons"].as_array().map(Vec::len), Some(0), "a given name alone is nobody's: {alike}");
    assert_eq!(desk.call("vault.check", json!({}))["sound"], true);
}

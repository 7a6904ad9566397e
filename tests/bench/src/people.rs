//! 100,000 persons and 300,000 acts: who is like a new name, and a case in time, as a network and at a glance.

use std::time::Duration;

use khronika_api::Session;
use khronika_domain::Kind;
use khronika_store::{Change, Store};
use serde_json::{Value, json};

use crate::invention::chance::Chance;
use crate::invention::{documents, lexicon::Lexicon, names};
use crate::lists::{ANSWER, ask};
use crate::options::Options;
use crate::place::Place;
use crate::report::Report;
use crate::samples::Samples;

/// The most that a case's timeline, network or overview may take.
const VIEW: Duration = Duration::from_millis(100);
/// The most that proposals for a new name may take.
const PROPOSED: Duration = Duration::from_millis(50);
/// Cases by falling size: the largest has one act in a hundred.
const CASES: usize = 1_000;
const ACTS: &[&str] = &["arbitrary_arrest", "torture_physical", "search_home", "denial_counsel", "fine", "threats"];

struct Filled {
    cases: Vec<String>,
    persons: Vec<String>,
    incidents: Vec<String>,
}

/// Fills a vault and measures it.
pub fn measure(options: &Options, report: &mut Report) {
    let place = Place::on_disk(options);
    let mut samples = Samples::default();
    let filled = samples.time(|| fill(&mut place.create_store(), options));
    let persons = options.size(100_000, 1_000);
    report.add_duration(&format!("filling a vault with {persons} persons and three acts for each"), &samples, None);
    let mut session = place.open_session();
    propose(&mut session, options, report);
    look(&mut session, &filled, options, report);
    lists(&mut session, &filled, options, report);
    session.close();
}

/// Persons, incidents, acts with their perpetrators, detentions; each in one to two cases.
fn fill(store: &mut Store, options: &Options) -> Filled {
    let (lexicon, mut chance) = (Lexicon::new(), Chance::new(7));
    let size = options.size(100_000, 1_000);
    println!("· filling a vault with {size} persons and {} acts", size * 3);
    let mut save = |kind: Kind, documents: Vec<Value>| -> Vec<String> {
        let mut ids = Vec::with_capacity(documents.len());
        for entry in documents.chunks(5_000) {
            let done = store.transact(Change::Import, |tx| tx.create_all(kind, entry.iter().cloned(), |_| true));
            ids.extend(done.expect("the records are saved").changed.iter().map(ToString::to_string));
        }
        ids
    };
    let cases = save(Kind::Case, (0..CASES.min(size)).map(|n| documents::case(&lexicon, &mut chance, n)).collect());
    let of = |chance: &mut Chance| vec![cases[(chance.share().powf(1.5) * cases.len() as f64) as usize].clone()];
    let person = |chance: &mut Chance| {
        let mut record = documents::person(&lexicon, chance, &[]);
        record["names"][0]["text"] = json!(names::full(chance));
        record["cases"] = json!(of(chance));
        record
    };
    let persons = save(Kind::Person, (0..size).map(|_| person(&mut chance)).collect());
    let incident = |chance: &mut Chance| json!({"title": lexicon.text(chance, 6), "date": documents::date(chance), "cases": of(chance)});
    let incidents = save(Kind::Incident, (0..size / 2).map(|_| incident(&mut chance)).collect());
    let officials = size / 50;
    let act = |chance: &mut Chance| {
        let mut act = json!({"incident": chance.one_of(&incidents), "victim": chance.one_of(&persons),
            "type": chance.one_of(ACTS), "cases": of(chance)});
        if chance.happens(0.3) {
            act["date"] = json!(documents::date(chance));
        }
        act
    };
    let acts: Vec<Value> = (0..size * 3).map(|_| act(&mut chance)).collect();
    let in_cases: Vec<Value> = acts.iter().map(|act| act["cases"].clone()).collect();
    let acts = save(Kind::Act, acts);
    // `changed` is in the order of ids, so a perpetrator's case is any act's: as many in each case as acts.
    let involvement = |chance: &mut Chance, at: usize| json!({"act": acts[at], "perpetrator": persons[chance.below(officials)], "cases": in_cases[at]});
    save(Kind::Involvement, (0..acts.len()).step_by(2).map(|at| involvement(&mut chance, at)).collect());
    let detention = |chance: &mut Chance| {
        json!({"person": chance.one_of(&persons), "from": documents::date(chance), "cases": of(chance),
            "placements": [{"from": documents::date(chance), "cell": "12"}, {"cell": "7"}]})
    };
    save(Kind::Detention, (0..size / 10).map(|_| detention(&mut chance)).collect());
    Filled { cases, persons, incidents }
}

fn propose(session: &mut Session, options: &Options, report: &mut Report) {
    let mut chance = Chance::new(8);
    let samples = report.watch.measure("proposals", || {
        let mut samples = Samples::default();
        for _ in 0..options.size(200, 10) {
            let name = names::full(&mut chance);
            let short: Vec<&str> = name.split(' ').collect();
            let written = match chance.below(4) {
                0 => name.clone(),
                1 => names::in_latin(&name),
                2 => format!("{} {}.", short[0], short[1].chars().next().unwrap_or('А')),
                _ => format!("{} {}", short[1], short[0]),
            };
            samples.extend(&ask(session, "person.alike", &json!({"names": [written]}), 1));
        }
        samples
    });
    report.add_answers("proposals for a new name", &samples, Some(PROPOSED));
}

fn look(session: &mut Session, filled: &Filled, options: &Options, report: &mut Report) {
    let runs = options.size(20, 2);
    let mut chance = Chance::new(9);
    let some: Vec<String> = (0..runs).map(|_| chance.one_of(&filled.cases).clone()).collect();
    for command in ["case.overview", "case.timeline", "case.network"] {
        let samples = report.watch.measure(command, || {
            let mut samples = Samples::default();
            for case in &some {
                samples.extend(&ask(session, command, &portion(command, case), 3));
            }
            samples
        });
        report.add_answers(&format!("`{command}`, any case"), &samples, Some(VIEW));
    }
    // The largest cases come first, but ids don't: the one with the most acts is asked for.
    let largest = filled.cases.iter().max_by_key(|case| {
        session
            .call("record.list", json!({"kind": "act", "case": case, "limit": 1}), Vec::new())
            .map_or(0, |list| list["total"].as_u64().unwrap_or_default())
    });
    let largest = largest.expect("a case").clone();
    let members = session.call("case.overview", json!({"id": largest}), Vec::new()).expect("a case");
    report.add_note("the largest case has", members["counts"].to_string());
    for command in ["case.overview", "case.timeline", "case.network"] {
        let samples = report.watch.measure(command, || ask(session, command, &portion(command, &largest), runs));
        report.add_answers(&format!("`{command}`, the largest case"), &samples, Some(VIEW));
    }
    // Every consent and every name of the vault is looked at, whatever the case: it runs beside, and has no target.
    for (which, case) in [("a case", &some[0]), ("the largest case", &largest)] {
        let args = json!({"case": case, "purpose": "lawyers"});
        let samples = report.watch.measure("package.preview", || ask(session, "package.preview", &args, 3));
        report.add_answers(&format!("`package.preview`, {which}"), &samples, None);
    }
}

/// As the window asks for it: the timeline and the network by their first portion.
fn portion(command: &str, case: &str) -> Value {
    if command == "case.overview" { json!({"id": case}) } else { json!({"id": case, "limit": 200}) }
}

fn lists(session: &mut Session, filled: &Filled, options: &Options, report: &mut Report) {
    let runs = options.size(10, 2);
    let mut all = Samples::default();
    for kind in ["person", "act", "incident", "involvement", "detention", "case"] {
        for order in ["title", "date", "recent"] {
            for offset in [0, 5_000] {
                let args = json!({"kind": kind, "order": order, "offset": offset});
                let samples = report.watch.measure("lists", || ask(session, "record.list", &args, runs));
                if samples.at(0.95) > ANSWER {
                    report.add_answers(&format!("list of {kind} by {order}, from {offset}"), &samples, Some(ANSWER));
                }
                all.extend(&samples);
            }
        }
    }
    report.add_answers("page (100 rows) of any list", &all, Some(ANSWER));
    let around = |session: &mut Session, id: &String| ask(session, "record.around", &json!({"id": id}), runs);
    let samples = report.watch.measure("around", || {
        let mut samples = around(session, &filled.persons[0]);
        samples.extend(&around(session, &filled.incidents[0]));
        samples
    });
    report.add_answers("what refers to a record", &samples, Some(VIEW));
}

//! Search of every sort, through the command that the window calls while somebody types.

use khronika_api::Session;
use serde_json::{Value, json};

use crate::filling::Filled;
use crate::invention::chance::Chance;
use crate::invention::names;
use crate::lists::{ANSWER, ask};
use crate::options::Options;
use crate::report::Report;
use crate::samples::Samples;

/// One sort of question.
struct Sort {
    name: &'static str,
    questions: Vec<Value>,
}

/// Every sort, then all of them together.
pub fn measure(session: &mut Session, filled: &Filled, options: &Options, report: &mut Report) {
    let runs = options.size(5, 1);
    let mut all = Samples::default();
    for Sort { name, questions } in sorts(session, filled, options.size(40, 5)) {
        let samples = report.watch.measure(name, || {
            let mut samples = Samples::default();
            for question in &questions {
                samples.extend(&ask(session, "search.find", question, runs));
            }
            samples
        });
        report.add_answers(&format!("search: {name}"), &samples, Some(ANSWER));
        all.extend(&samples);
    }
    report.add_answers("search: all of these", &all, Some(ANSWER));
}

fn sorts(session: &mut Session, filled: &Filled, count: usize) -> Vec<Sort> {
    let mut chance = Chance::new(4);
    let lexicon = &filled.lexicon;
    let words = lexicon.len();
    let query = |text: String| json!({"query": text});
    let rare = |chance: &mut Chance| lexicon.ranked(words - 1 - chance.below(words / 10)).to_owned();
    // The first 60 are the small words of any text; those of the subject follow.
    let common = |chance: &mut Chance| lexicon.ranked(60 + chance.below(40)).to_owned();
    let begun = |chance: &mut Chance, letters: usize| {
        let long = std::iter::repeat_with(|| common(chance)).find(|word| word.chars().count() > letters);
        long.expect("a long word").chars().take(letters).collect::<String>()
    };
    let mut sort = |name, question: &mut dyn FnMut(&mut Chance) -> Value| {
        let questions = (0..count).map(|_| question(&mut chance)).collect();
        Sort { name, questions }
    };
    vec![
        sort("a rare word", &mut |chance| query(rare(chance))),
        sort("a common word", &mut |chance| query(common(chance))),
        sort("a word of nearly every record", &mut |chance| query(lexicon.ranked(chance.below(20)).to_owned())),
        sort("one letter", &mut |chance| query(begun(chance, 1))),
        sort("the first 2 letters", &mut |chance| query(begun(chance, 2))),
        sort("the first 3 letters", &mut |chance| query(begun(chance, 3))),
        sort("the first 4 letters", &mut |chance| query(begun(chance, 4))),
        sort("two common words", &mut |chance| query(format!("{} {}", common(chance), common(chance)))),
        sort("a common and a rare word", &mut |chance| query(format!("{} {}", common(chance), rare(chance)))),
        sort("a phrase of three words", &mut |chance| query(phrase(session, filled, chance))),
        sort("a name in the other script", &mut |chance| query(names::in_latin(&name(session, filled, chance)))),
        sort("first name and surname", &mut |chance| query(name(session, filled, chance))),
        sort("a common word, of one kind", &mut |chance| json!({"query": common(chance), "kinds": ["act", "note"]})),
        sort("a common word, in one case", &mut |chance| json!({"query": common(chance), "case": filled.largest_case})),
        sort(
            "a common word, within one year",
            &mut |chance| json!({"query": common(chance), "from": "2014", "to": "2014-12-31"}),
        ),
        sort(
            "a word of nearly every record, within one week",
            &mut |chance| json!({"query": lexicon.ranked(chance.below(20)), "from": "2014-03-03", "to": "2014-03-09"}),
        ),
        sort("a common word, kind, case and year", &mut |chance| {
            let case = &filled.largest_case;
            json!({"query": common(chance), "kinds": ["incident"], "case": case, "from": "2014", "to": "2014-12-31"})
        }),
    ]
}

fn document(session: &mut Session, id: &str) -> Value {
    session.call("record.show", json!({"id": id}), Vec::new()).expect("the record")["record"].take()
}

/// Words that stand so in a record.
fn phrase(session: &mut Session, filled: &Filled, chance: &mut Chance) -> String {
    let record = document(session, chance.one_of::<String>(&filled.incidents));
    let text = record["description"][0]["text"].as_str().expect("a description");
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = chance.below(words.len() - 3);
    format!("«{}»", words[first..first + 3].join(" "))
}

/// The name of somebody who is recorded.
fn name(session: &mut Session, filled: &Filled, chance: &mut Chance) -> String {
    let record = document(session, chance.one_of::<String>(&filled.persons));
    record["names"][0]["text"].as_str().expect("a name").to_owned()
}

//! A vault of 100,000 records.

use khronika_domain::{Kind, RecordId};
use khronika_store::{Change, Store};
use serde_json::Value;

use crate::invention::chance::Chance;
use crate::invention::documents;
use crate::invention::lexicon::Lexicon;
use crate::options::Options;
use crate::place::Place;
use crate::report::Report;
use crate::samples::Samples;

/// Cases; the first is the largest, with nearly a third of all records.
const CASES: usize = 40;

/// What was filled in.
pub struct Filled {
    /// The words of the texts.
    pub lexicon: Lexicon,
    /// The case that most records belong to.
    pub largest_case: String,
    /// Ids of incidents.
    pub incidents: Vec<String>,
    /// Ids of persons.
    pub persons: Vec<String>,
    /// Ids of notes.
    pub notes: Vec<String>,
}

struct Filling {
    store: Store,
    chance: Chance,
    lexicon: Lexicon,
    cases: Vec<String>,
}

/// Makes the vault and closes it: 60 % incidents, 20 % persons, 10 % acts, 10 % notes. Incidents come in
/// entries of a thousand, as from an import; the others in entries of ten, as from a day's work.
pub fn fill(place: &Place, options: &Options, report: &mut Report) -> Filled {
    let records = options.size(100_000, 2_000);
    let mut filling =
        Filling { store: place.create_store(), chance: Chance::new(3), lexicon: Lexicon::new(), cases: Vec::new() };
    println!("· filling a vault with {records} records; {} different words", filling.lexicon.len());
    let mut samples = Samples::default();
    let filled = samples.time(|| {
        filling.cases = filling
            .save(Kind::Case, CASES, CASES, |lexicon, chance, number, _| documents::case(lexicon, chance, number));
        let incidents = filling.save(Kind::Incident, records * 6 / 10, 1000, documents::incident);
        let persons = filling.save(Kind::Person, records * 2 / 10, 10, |lexicon, chance, _, cases| {
            documents::person(lexicon, chance, cases)
        });
        filling.save(Kind::Act, records / 10, 10, |lexicon, chance, _, cases| {
            let (incident, victim) = (chance.one_of(&incidents).clone(), chance.one_of(&persons).clone());
            documents::act(lexicon, chance, &incident, &victim, cases)
        });
        let notes = filling.save(Kind::Note, records / 10, 10, |lexicon, chance, _, cases| {
            let about = chance.one_of(&incidents).clone();
            documents::note(lexicon, chance, &about, cases)
        });
        (incidents, persons, notes)
    });
    let (incidents, persons, notes) = filled;
    report.add_duration(&format!("filling the vault with {records} records"), &samples, None);
    let largest_case = filling.cases[0].clone();
    Filled { lexicon: filling.lexicon, largest_case, incidents, persons, notes }
}

impl Filling {
    /// Saves so many records of a kind, so many to an entry; gives their ids.
    fn save(
        &mut self,
        kind: Kind,
        records: usize,
        to_an_entry: usize,
        invent: impl Fn(&Lexicon, &mut Chance, usize, &[String]) -> Value,
    ) -> Vec<String> {
        let mut ids: Vec<String> = Vec::with_capacity(records);
        while ids.len() < records {
            let first = ids.len();
            let count = to_an_entry.min(records - first);
            let Self { store, chance, lexicon, cases } = self;
            let outcome = store.transact(Change::Save, |tx| {
                (first..first + count)
                    .map(|number| {
                        let cases = of_cases(chance, cases);
                        tx.create(kind, &invent(lexicon, chance, number, &cases))
                    })
                    .collect::<Result<Vec<RecordId>, _>>()
            });
            ids.extend(outcome.expect("the records are saved").value.iter().map(ToString::to_string));
        }
        ids
    }
}

/// None, one or two cases; earlier ones far more often.
fn of_cases(chance: &mut Chance, cases: &[String]) -> Vec<String> {
    let mut of = Vec::new();
    if !cases.is_empty() && chance.happens(0.9) {
        for _ in 0..=usize::from(chance.happens(0.1)) {
            of.push(cases[(chance.share().powi(3) * cases.len() as f64) as usize].clone());
        }
    }
    of.dedup();
    of
}

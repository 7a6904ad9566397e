//! Documents of each kind, with as many fields as real ones have.

use serde_json::{Value, json};

use super::chance::Chance;
use super::lexicon::Lexicon;
use super::names;

const TYPES: &[&str] = &["rally", "picket", "march", "search", "arrest", "trial", "attack", "one_person_picket"];
const REGIONS: &[&str] = &["AD", "AL", "AMU", "ARK", "AST", "BA", "BEL", "BRY", "BU", "CE", "CHE", "DA", "IRK"];
const ACTS: &[&str] = &["arbitrary_arrest", "torture_physical", "search_home", "denial_counsel", "fine", "threats"];
const METHODS: &[&str] = &["beating", "threats", "isolation", "deprivation", "degradation", "electric_shock"];

/// A day within twelve years, as `YYYY-MM-DD`; now and then only the month is known.
pub fn date(chance: &mut Chance) -> String {
    let (year, month, day) = (2011 + chance.below(12), 1 + chance.below(12), 1 + chance.below(28));
    if chance.happens(0.1) { format!("{year}-{month:02}") } else { format!("{year}-{month:02}-{day:02}") }
}

/// A case.
pub fn case(lexicon: &Lexicon, chance: &mut Chance, number: usize) -> Value {
    json!({
        "title": [{"language": "ru", "text": lexicon.text(chance, 5)}],
        "reference": format!("Д-{number}"), "summary": lexicon.text(chance, 40), "opened": date(chance), "status": "open",
    })
}

/// An incident with some fifteen fields and about 90 words.
pub fn incident(lexicon: &Lexicon, chance: &mut Chance, number: usize, cases: &[String]) -> Value {
    let words = 30 + chance.below(60);
    let detained = chance.below(60);
    let (north, east) = (44 + chance.below(20), 30 + chance.below(90));
    let mut description = lexicon.text(chance, words);
    if chance.happens(0.3) {
        description.push_str(&format!(" Среди них {}.", names::person(chance)));
    }
    let title = lexicon.text(chance, 6);
    json!({
        "title": [{"language": "ru", "text": title}],
        "date": date(chance),
        "place": {
            "text": [{"language": "ru", "text": lexicon.text(chance, 3)}],
            "country": "RU", "region": chance.one_of(REGIONS), "address": names::address(chance),
            "latitude": format!("{north}.{:05}", chance.below(100_000)),
            "longitude": format!("{east}.{:05}", chance.below(100_000)),
            "precision": "street",
        },
        "description": [{"language": "ru", "text": description}],
        "types": [chance.one_of(TYPES)],
        "type_words": [{"language": "ru", "text": lexicon.text(chance, 2)}],
        "subject": [{"language": "ru", "text": lexicon.text(chance, 7)}],
        "organizer": [{"language": "ru", "text": names::person(chance)}],
        "circumstances": [{"language": "ru", "text": lexicon.text(chance, 5)}],
        "counts": [{"of": "detained", "number": detained}],
        "sources": [{"text": lexicon.text(chance, 4), "url": format!("https://example.org/{:x}", chance.number())}],
        "reference": format!("И-{number}"),
        "status": "likely",
        "cases": cases,
    })
}

/// A person; every third name is written in Latin letters too.
pub fn person(lexicon: &Lexicon, chance: &mut Chance, cases: &[String]) -> Value {
    let name = names::person(chance);
    let mut written = vec![json!({"text": name, "language": "ru", "usage": "primary"})];
    if chance.happens(0.33) {
        written.push(json!({
            "text": names::in_latin(&name), "language": "ru-Latn", "usage": "transliteration", "scheme": "icao-9303",
        }));
    }
    json!({
        "nature": "individual", "names": written, "sex": "unknown", "birth": date(chance), "citizenships": ["RU"],
        "languages": ["ru"], "occupation": lexicon.text(chance, 2), "roles": ["detainee"],
        "description": lexicon.text(chance, 15), "cases": cases,
    })
}

/// What was done to whom in which incident.
pub fn act(lexicon: &Lexicon, chance: &mut Chance, incident: &str, victim: &str, cases: &[String]) -> Value {
    json!({
        "incident": incident, "victim": victim, "type": chance.one_of(ACTS), "date": date(chance),
        "methods": [chance.one_of(METHODS)], "stated_reason": lexicon.text(chance, 6),
        "description": lexicon.text(chance, 25), "cases": cases,
    })
}

/// A note.
pub fn note(lexicon: &Lexicon, chance: &mut Chance, about: &str, cases: &[String]) -> Value {
    let words = 10 + chance.below(80);
    json!({"text": lexicon.text(chance, words), "about": [about], "cases": cases})
}

//! A table of incidents in 15 columns and the mapping that reads it.

use serde_json::{Value, json};

use super::chance::Chance;
use super::documents::date;
use super::lexicon::Lexicon;
use super::names;

/// The header.
const COLUMNS: &str = "номер;дата;название;описание;тип;тип словами;тема;организатор;обстоятельства;место;адрес;широта;\
долгота;задержано;источник";

/// The table as a CSV in UTF-8, with cells in quotation marks as spreadsheets write them.
pub fn csv(rows: usize) -> String {
    let lexicon = Lexicon::new();
    let mut chance = Chance::new(5);
    let chance = &mut chance;
    let mut text = format!("\u{feff}{COLUMNS}\r\n");
    for number in 1..=rows {
        let words = 20 + chance.below(40);
        let cells = [
            number.to_string(),
            date(chance),
            lexicon.text(chance, 6),
            lexicon.text(chance, words),
            (*chance.one_of(&["митинг", "пикет", "обыск", "суд"])).to_owned(),
            lexicon.text(chance, 2),
            lexicon.text(chance, 7),
            names::person(chance),
            lexicon.text(chance, 4),
            lexicon.text(chance, 3),
            names::address(chance),
            format!("{}.{:05}", 44 + chance.below(20), chance.below(100_000)),
            format!("{}.{:05}", 30 + chance.below(90), chance.below(100_000)),
            chance.below(60).to_string(),
            format!("https://example.org/{:x}", chance.number()),
        ];
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        text.push_str(&quoted.join(";"));
        text.push_str("\r\n");
    }
    text
}

/// What its columns mean.
pub fn mapping() -> Value {
    let text = |column: &str, to: &str| json!({"column": column, "to": to, "language": "ru"});
    json!({
        "version": 1, "title": "Измерение", "kind": "incident", "table": "csv",
        "columns": [
            {"column": "номер", "to": "reference"},
            {"column": "дата", "to": "date", "format": "edtf"},
            text("название", "title"), text("описание", "description"),
            {"column": "тип", "to": "types",
             "values": {"митинг": "rally", "пикет": "picket", "обыск": "search", "суд": "trial"}},
            text("тип словами", "type_words"), text("тема", "subject"), text("организатор", "organizer"),
            text("обстоятельства", "circumstances"), text("место", "place.text"),
            {"column": "адрес", "to": "place.address"},
            {"column": "широта", "to": "place.latitude"}, {"column": "долгота", "to": "place.longitude"},
            {"column": "задержано", "to": "counts.detained"}, {"column": "источник", "to": "sources.url"},
        ],
    })
}

//! One date of a document, from the columns that say when: a whole one, two ends, a phrase, a zone.

use serde_json::{Map, Value};

use super::date::{self, Format, Found, Reversed};
use super::note::{Code, Note};
use super::object::set;
use super::target::DatePart;

/// A date in the making.
#[derive(Debug)]
pub(super) struct Span {
    /// The first column that said something.
    label: String,
    whole: Option<String>,
    from: Option<String>,
    to: Option<String>,
    phrase: Option<String>,
    zone: Option<String>,
}

impl Span {
    pub fn new(label: &str) -> Self {
        Self { label: label.to_owned(), whole: None, from: None, to: None, phrase: None, zone: None }
    }

    /// Takes what a cell says; a warning where it is kept as the phrase only, a problem where it can't be read.
    /// Of several columns for one part the first filled one counts.
    pub fn fill(&mut self, part: DatePart, value: &str, formats: &[Format]) -> Result<Option<Code>, Code> {
        let slot = match part {
            DatePart::Whole => &mut self.whole,
            DatePart::From => &mut self.from,
            DatePart::To => &mut self.to,
            DatePart::Phrase | DatePart::Zone => {
                let slot = if part == DatePart::Phrase { &mut self.phrase } else { &mut self.zone };
                slot.get_or_insert_with(|| value.to_owned());
                return Ok(None);
            }
        };
        match date::read(value, formats).ok_or(Code::BadDate)? {
            Found::Edtf(edtf) => {
                slot.get_or_insert(edtf);
                Ok(None)
            }
            Found::Rough(edtf) => {
                slot.get_or_insert(edtf);
                self.tell(value);
                Ok(None)
            }
            Found::Phrase => {
                self.tell(value);
                Ok(Some(Code::DateAsPhrase))
            }
        }
    }

    /// Adds to the phrase.
    fn tell(&mut self, value: &str) {
        let phrase = self.phrase.get_or_insert_default();
        if !phrase.is_empty() {
            phrase.push_str(" – ");
        }
        phrase.push_str(value);
    }

    /// The date as a document holds it.
    pub fn finish(self) -> Result<Map<String, Value>, Note> {
        let ends = date::between(self.from.as_deref(), self.to.as_deref());
        let edtf = match (self.whole, ends) {
            (Some(whole), _) => Some(whole),
            (None, Ok(edtf)) => edtf,
            (None, Err(Reversed)) => {
                let ends = [self.from, self.to].map(Option::unwrap_or_default).join("/");
                return Err(Note::new(&self.label, Code::IntervalReversed, &ends));
            }
        };
        let mut date = Map::new();
        for (key, value) in [("edtf", edtf), ("phrase", self.phrase), ("zone", self.zone)] {
            value.iter().for_each(|value| set(&mut date, key, value));
        }
        Ok(date)
    }
}

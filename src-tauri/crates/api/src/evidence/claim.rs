//! What a file says of itself, taken over as a claim: somebody points at one thing that it says, and a record says that this
//! exhibit says so. The exhibit's and the incident's own fields aren't touched.

use khronika_decode::{Fact, FactOf};
use khronika_domain::{Kind, RecordId, date};
use khronika_store::Change;
use khronika_texts::Arg;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{content_of, opened};
use crate::command::Secrets;
use crate::record::Saved;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

/// One thing that a file says, and of what it is to be a claim.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct ExhibitClaimArgs {
    /// The exhibit.
    pub id: RecordId,
    /// What it is about: `time`, `place` or `author`.
    pub of: FactOf,
    /// What the format calls it.
    pub name: String,
    /// The value, as it was told.
    pub value: String,
    /// The record that it says something of: the exhibit itself where none is named, or one of its incidents.
    #[serde(default)]
    pub about: Option<RecordId>,
}

/// The field of which it says something.
fn field(kind: Kind, of: FactOf) -> Option<&'static str> {
    match (kind, of) {
        (Kind::Evidence, FactOf::Time) => Some("made"),
        (Kind::Incident, FactOf::Time) => Some("date"),
        (Kind::Evidence | Kind::Incident, FactOf::Place) => Some("place"),
        (Kind::Evidence, FactOf::Author) => Some("made_by"),
        _ => None,
    }
}

/// Makes the claim, after the file was read once more: it says nothing that the file doesn't.
pub(crate) fn claim(session: &mut Session, args: ExhibitClaimArgs, _: Secrets) -> Result<Work<Saved>, ApiError> {
    let wrong = |reason: &str| ApiError::new(ErrorCode::ArgumentsWrong).with("reason", reason);
    let (exhibit, mut reader) = opened(session, args.id)?;
    let about = args.about.unwrap_or(args.id);
    let belongs = exhibit.document.get("incidents").and_then(Value::as_array);
    if about != args.id && !belongs.is_some_and(|incidents| incidents.contains(&json!(about))) {
        return Err(wrong("about"));
    }
    let kind = session.store()?.record(about)?.kind;
    let field = field(kind, args.of).ok_or_else(|| wrong("of"))?;
    let decoder = session.decoder.clone();
    Ok(Work::new(move |_| {
        let content = content_of(&exhibit, &mut reader)?;
        let size = reader.size();
        let inside = decoder.inside(&mut reader, size, &content)?;
        let said = |fact: &&Fact| (fact.of, &fact.name, &fact.value) == (args.of, &args.name, &args.value);
        let fact = inside.facts.iter().find(said).cloned().ok_or_else(|| wrong("value"))?;
        Ok(move |session: &mut Session| {
            let named =
                [("value", Arg::Text(fact.value.as_str().into())), ("name", Arg::Text(fact.name.as_str().into()))];
            let says = session.texts.say("evidence-claim-says", &named);
            let mut record = Map::new();
            record.insert("source".to_owned(), json!(args.id));
            record.insert("about".to_owned(), json!(about));
            record.insert("field".to_owned(), json!(field));
            record.insert("says".to_owned(), json!([{"text": says, "language": session.language.code()}]));
            match fact.of {
                FactOf::Time => record.extend(day(&fact.value).map(|day| ("date".to_owned(), json!({"edtf": day})))),
                FactOf::Place => drop(record.insert("place".to_owned(), place(&fact.value))),
                _ => {}
            }
            record.extend(exhibit.document.get("cases").map(|cases| ("cases".to_owned(), cases.clone())));
            let done = session.store()?.transact(Change::Save, |tx| tx.create(Kind::Claim, &Value::Object(record)))?;
            Ok(Saved::alone(done.value, 1))
        })
    }))
}

/// As much of a time as a date can say: with the hour where it has one, else the day.
fn day(value: &str) -> Option<&str> {
    let shorter = value.get(..19).into_iter().chain(value.get(..10)).chain(value.get(..7)).chain(value.get(..4));
    std::iter::once(value).chain(shorter).find(|text| date::read(text).is_some())
}

/// `55.751244, 37.618423, 156 m`, or words.
fn place(value: &str) -> Value {
    let mut parts = value.split(", ");
    let number = |part: Option<&str>| part.filter(|part| part.parse::<f64>().is_ok()).map(str::to_owned);
    match (number(parts.next()), number(parts.next())) {
        (Some(latitude), Some(longitude)) => json!({"latitude": latitude, "longitude": longitude}),
        _ => json!({"text": [{"text": value}]}),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_as_exact_as_a_date_can_say_and_a_place_is_degrees_or_words() {
        assert_eq!(day("2022-03-06T14:10:05.123+03:00").map(|day| &day[..10]), Some("2022-03-06"));
        assert_eq!(day("2022-03-06"), Some("2022-03-06"));
        assert_eq!(day("2022"), Some("2022"));
        assert_eq!(day("the day before"), None);
        assert_eq!(place("55.751244, 37.618423, 156 m"), json!({"latitude": "55.751244", "longitude": "37.618423"}));
        assert_eq!(place("Nowhere, 5"), json!({"text": [{"text": "Nowhere, 5"}]}));
        assert_eq!(field(Kind::Person, FactOf::Time), None);
        assert_eq!(field(Kind::Evidence, FactOf::Device), None);
    }
}

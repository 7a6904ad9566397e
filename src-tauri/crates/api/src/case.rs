//! What records are called in a person's language: terms by their labels, persons by their names.

use khronika_domain::{Kind, vocabulary};
use khronika_store::record::Record;
use serde_json::Value;

use crate::{ApiError, Session};

/// Title and detail of a record as a list shows them.
pub(crate) fn told(
    session: &mut Session,
    record: &Record,
    title: String,
    detail: String,
) -> Result<(String, String), ApiError> {
    let language = session.language.code();
    let text = |field: &str| record.document.get(field).and_then(Value::as_str);
    Ok(match record.kind {
        Kind::Act => {
            let victim = name_of(session, text("victim"))?;
            (label("act_type", &title, language), joined(&[&victim, &detail]))
        }
        Kind::Involvement => {
            let perpetrator = name_of(session, text("perpetrator"))?;
            let vocabulary = if text("degree").is_some() { "involvement_degree" } else { "perpetrator_type" };
            (label(vocabulary, &title, language), joined(&[&perpetrator, &detail]))
        }
        Kind::Testimony => {
            let speaker = name_of(session, text("speaker"))?;
            if speaker.is_empty() { (title, detail) } else { (speaker, title) }
        }
        Kind::Consent => {
            let person = name_of(session, text("person"))?;
            let purposes: Vec<String> = detail.split(", ").map(|code| label("purpose", code, language)).collect();
            let level = text("level").map(|code| label("consent_level", code, language)).unwrap_or_default();
            (joined(&[&person, &label("basis", &title, language)]), joined(&[&level, &purposes.join(", ")]))
        }
        Kind::Case => {
            let titles: khronika_domain::text::Texts = record
                .document
                .get("title")
                .cloned()
                .and_then(|value| serde_json::from_value(value).ok())
                .unwrap_or_default();
            (titles.shown(language).to_owned(), detail)
        }
        _ => (title, detail),
    })
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

/// A term's label; its code where the vocabulary lacks it.
pub(crate) fn label(vocabulary: &str, code: &str, language: &str) -> String {
    vocabulary::named(vocabulary)
        .and_then(|vocabulary| vocabulary.term(code))
        .map_or_else(|| code.to_owned(), |term| if language == "ru" { term.ru.clone() } else { term.en.clone() })
}

/// What the record of that id is called; empty where there is none.
fn name_of(session: &mut Session, id: Option<&str>) -> Result<String, ApiError> {
    let Some(id) = id.and_then(|id| id.parse().ok()) else { return Ok(String::new()) };
    Ok(match session.store()?.record(id) {
        Ok(record) => record.kind.summary(&record.document).unwrap_or_default().title,
        Err(_) => String::new(),
    })
}

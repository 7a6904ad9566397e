//! What records are called in a person's language: terms by their labels, persons by their names.

use std::collections::BTreeMap;

use khronika_domain::date::Date;
pub(crate) use khronika_domain::vocabulary::label;
use khronika_domain::{Kind, RecordId, Summary};
use serde_json::Value;

use crate::{ApiError, Session};

/// What a list says of a record, in the person's language.
pub(crate) struct Told {
    pub title: String,
    pub detail: String,
    pub date: Option<Date>,
}

/// What records are called that others refer to, and the vault's own terms, asked for once while one answer is made.
#[derive(Default)]
pub(crate) struct Called {
    records: BTreeMap<RecordId, (String, Option<Date>)>,
    own: Option<BTreeMap<(String, String), String>>,
}

impl Called {
    /// By which own terms are called as their codes say, not by a label that was corrected since: what a recipient reads.
    pub(crate) fn by_code() -> Self {
        Self { own: Some(BTreeMap::new()), ..Self::default() }
    }

    /// What the record of that id says of itself; nothing where there is none.
    fn of(&mut self, session: &mut Session, id: Option<&str>) -> Result<(String, Option<Date>), ApiError> {
        let Some(id) = id.and_then(|id| id.parse().ok()) else { return Ok((String::new(), None)) };
        if let Some(known) = self.records.get(&id) {
            return Ok(known.clone());
        }
        if let Some(named) = session.store()?.named(id)? {
            self.records.insert(id, (named.title.clone(), None));
            return Ok((named.title, None));
        }
        let found = match session.store()?.record(id) {
            Ok(record) => self.briefly(session, record.kind, &record.document)?,
            Err(_) => (String::new(), None),
        };
        self.records.insert(id, found.clone());
        Ok(found)
    }

    /// What a record is called where another refers to it: whose it is, and its term by its label. Only of people and
    /// speakers more is asked: what two records say of each other would never end.
    fn briefly(
        &mut self,
        session: &mut Session,
        kind: Kind,
        document: &Value,
    ) -> Result<(String, Option<Date>), ApiError> {
        let summary = kind.called(document, session.language.code()).unwrap_or_default();
        let said = self.title(session, kind, document, summary.title)?;
        let whose = match kind.called_by() {
            Some(field) => self.name(session, document.get(field).and_then(Value::as_str))?,
            None => String::new(),
        };
        Ok((joined(&[&whose, &said]), summary.date))
    }

    /// A record's own title; the label where it is the code of a term.
    fn title(
        &mut self,
        session: &mut Session,
        kind: Kind,
        document: &Value,
        title: String,
    ) -> Result<String, ApiError> {
        let says = |field: &str, code: &str| document.get(field).and_then(Value::as_str) == Some(code);
        let vocabulary = match kind {
            Kind::Act => "act_type",
            Kind::Involvement if says("degree", &title) => "involvement_degree",
            Kind::Involvement => "perpetrator_type",
            Kind::Relation => "relation",
            Kind::Representation => "counsel",
            Kind::Detention => "detention_type",
            Kind::Health => "risk_level",
            Kind::Consent => "basis",
            Kind::Assessment => "assessment_scheme",
            Kind::Intervention => "intervention_type",
            Kind::CustodyEvent => "custody_action",
            Kind::Finding if says("status", &title) => "violation_status",
            _ => return Ok(title),
        };
        self.label(session, vocabulary, &title)
    }

    /// The label of a term in the person's language, one of the vault's own too.
    pub(crate) fn label(&mut self, session: &mut Session, vocabulary: &str, code: &str) -> Result<String, ApiError> {
        if khronika_domain::vocabulary::own(code).is_some() {
            if self.own.is_none() {
                self.own = Some(crate::own::labels(session)?);
            }
            let known = self.own.as_ref().and_then(|own| own.get(&(vocabulary.to_owned(), code.to_owned())));
            if let Some(label) = known {
                return Ok(label.clone());
            }
        }
        Ok(label(vocabulary, code, session.language.code()))
    }

    /// What it is called; empty where there is none.
    fn name(&mut self, session: &mut Session, id: Option<&str>) -> Result<String, ApiError> {
        Ok(self.of(session, id)?.0)
    }
}

/// Terms by their label, persons by their name, titles in the person's language where there is one in it.
pub(crate) fn told(session: &mut Session, kind: Kind, document: &Value, called: &mut Called) -> Result<Told, ApiError> {
    let language = session.language.code();
    let Summary { title, detail, mut date, .. } = kind.called(document, language).unwrap_or_default();
    let title = called.title(session, kind, document, title)?;
    let text = |field: &str| document.get(field).and_then(Value::as_str);
    let (title, detail) = match kind {
        Kind::Act => {
            let victim = called.name(session, text("victim"))?;
            let (incident, when) = called.of(session, text("incident"))?;
            // Told apart from others like it by what it was part of, where nothing else is said of it.
            let told = if detail.is_empty() { incident } else { detail };
            date = date.or(when);
            (title, joined(&[&victim, &told]))
        }
        Kind::Involvement => {
            let perpetrator = called.name(session, text("perpetrator"))?;
            (title, joined(&[&perpetrator, &detail]))
        }
        Kind::Testimony => {
            let speaker = called.name(session, text("speaker"))?;
            if speaker.is_empty() { (title, detail) } else { (speaker, title) }
        }
        Kind::Consent => {
            let person = called.name(session, text("person"))?;
            let purposes: Vec<String> = detail.split(", ").map(|code| label("purpose", code, language)).collect();
            let level = text("level").map(|code| label("consent_level", code, language)).unwrap_or_default();
            let purposes = purposes.join(", ");
            if text("level") == Some("refused") {
                // Not by the basis that it denies: nobody may take a refusal for a consent.
                (joined(&[&person, &level]), purposes)
            } else {
                (joined(&[&person, &title]), joined(&[&level, &purposes]))
            }
        }
        Kind::Relation => {
            let (person, related) = (called.name(session, text("person"))?, called.name(session, text("related"))?);
            (joined(&[&person, &title]), joined(&[&related, &detail]))
        }
        Kind::Representation => {
            let (person, counsel) = (called.name(session, text("person"))?, called.name(session, text("counsel"))?);
            let of = match person.as_str() {
                "" => String::new(),
                person => session.texts.say("representation-of", &[("person", person.into())]),
            };
            (counsel, joined(&[&title, &of, &detail]))
        }
        Kind::Detention => {
            let person = called.name(session, text("person"))?;
            let facility = last(document, "placements", "facility");
            let facility = called.name(session, facility)?;
            (person, joined(&[&facility, &called.label(session, "placement", &detail)?, &title]))
        }
        Kind::Health => {
            let person = called.name(session, text("person"))?;
            (person, joined(&[&title, &detail]))
        }
        Kind::Assessment => {
            let about = called.name(session, text("person").or_else(|| text("incident")))?;
            (joined(&[&about, &title]), detail)
        }
        Kind::Claim => (title, called.name(session, text("about"))?),
        Kind::Finding => {
            let about = called.name(session, text("about"))?;
            let status = label("violation_status", text("status").unwrap_or_default(), language);
            if title == status { (title, about) } else { (title, joined(&[&status, &about])) }
        }
        Kind::Intervention => {
            let bodies = document.get("bodies").and_then(Value::as_array).into_iter().flatten();
            let bodies = bodies.filter_map(Value::as_str).map(|body| called.label(session, "body", body));
            let bodies = bodies.collect::<Result<Vec<String>, ApiError>>()?.join(", ");
            (joined(&[&title, &bodies]), detail)
        }
        Kind::Hearing if title.is_empty() => (called.name(session, text("proceeding"))?, detail),
        Kind::Task => (title, called.label(session, "task_kind", &detail)?),
        // An individual is what is expected: only the others are told apart.
        Kind::Person => match text("nature").filter(|nature| *nature != "individual") {
            Some(nature) => (title, joined(&[&label("person_nature", nature, language), &detail])),
            None => (title, detail),
        },
        _ => (title, detail),
    };
    Ok(Told { title, detail, date })
}

/// A part of the last row of a list.
fn last<'a>(document: &'a Value, rows: &str, part: &str) -> Option<&'a str> {
    document.get(rows)?.as_array()?.last()?.get(part)?.as_str()
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

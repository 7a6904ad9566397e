//! The custody log of one exhibit: what its record tells of the time before, and every event since, in their order.
//! Owns how a log is put together and who writes events. Must not change an event: none ever is.

use khronika_domain::date::Date;
use khronika_domain::text::Texts;
use khronika_domain::{Kind, RecordId};
use khronika_store::record::{Record, State};
use khronika_store::{StoreError, Transaction};
use serde::Serialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::case::Called;
use crate::command::{Progress, Secrets};
use crate::record::IdArgs;
use crate::{ApiError, ErrorCode, Session};

/// The most exhibits that one event names: a record may not be larger than a megabyte.
const MOST: usize = 5_000;

/// The custody of an exhibit.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct CustodyLog {
    /// The exhibit.
    pub id: RecordId,
    /// What it is called.
    pub title: String,
    /// Whether it is there.
    #[ts(type = "\"live\" | \"deleted\" | \"erased\"")]
    pub state: State,
    /// Name of its file as it came; none where it has no file, or is erased.
    pub file_name: Option<String>,
    /// Bytes of its file.
    #[ts(type = "number | null")]
    pub size: Option<u64>,
    /// SHA-256 of its file in hex, as it was taken in.
    pub sha256: Option<String>,
    /// First what its record tells of the time before, as it is told; then what was recorded, in the journal's order.
    pub steps: Vec<CustodyTold>,
}

/// A step of custody.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[ts(export)]
pub struct CustodyTold {
    /// The event's record; none for what the exhibit's own record tells.
    pub id: Option<RecordId>,
    /// Vocabulary `custody_action`.
    pub custody: String,
    /// Its label.
    pub action: String,
    /// When, in words, as it is told; empty where only the time of recording is known.
    pub date: String,
    /// When it was recorded (RFC 3339, UTC), by this device's clock; empty for what the exhibit's own record tells.
    pub recorded: String,
    /// Whether the program wrote it of what it did itself.
    pub automatic: bool,
    /// Who was in it.
    pub hands: Vec<Hand>,
    /// Where, in words.
    pub place: String,
    /// Number of a seal.
    pub seal_number: String,
    /// Name of the file as it came then.
    pub original_name: String,
    /// Where it was public.
    pub original_url: String,
    /// For what it was disclosed, in words.
    pub purpose: String,
    /// Id of the package.
    pub package: String,
    /// How, and why.
    pub how: String,
    /// The event that it corrects.
    pub corrects: Option<RecordId>,
    /// How many exhibits it names; none for what the exhibit's own record tells.
    #[ts(type = "number")]
    pub exhibits: usize,
    /// Who is named as author of the change.
    pub author: String,
    /// Id of the journal's entry (SHA-256 of its header, in hex); empty for what the exhibit's own record tells.
    pub entry: String,
    /// Whether what stands is what was signed.
    pub holds: bool,
    /// Values of it that were erased.
    pub erased: Vec<String>,
}

/// Somebody who was in a step.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Hand {
    /// The field that says so: `handler`, `handed_by`, `handed_to`.
    pub role: String,
    /// Their record, where they have one.
    pub person: Option<RecordId>,
    /// What they are called.
    pub name: String,
}

/// A new event, written by the program of what it does itself.
pub(crate) fn note(
    tx: &mut Transaction<'_>,
    custody: &str,
    exhibits: &[RecordId],
    more: &Map<String, Value>,
) -> Result<(), StoreError> {
    for exhibits in exhibits.chunks(MOST) {
        let mut event = more.clone();
        event.insert("custody".to_owned(), json!(custody));
        event.insert("exhibits".to_owned(), json!(exhibits));
        event.insert("automatic".to_owned(), json!(true));
        tx.create(Kind::CustodyEvent, &Value::Object(event))?;
    }
    Ok(())
}

pub(crate) fn log(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<CustodyLog, ApiError> {
    let record = session.store()?.record(args.id)?;
    if record.kind != Kind::Evidence {
        return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", args.id));
    }
    let mut called = Called::default();
    let title = crate::case::told(session, record.kind, &record.document, &mut called)?.title;
    let mut steps = before(session, &record)?;
    let mut events = vec![(session.store()?.recorded(record.id)?, None)];
    for id in session.store()?.custody_events(record.id)? {
        events.push((session.store()?.recorded(id)?, Some(session.store()?.record(id)?)));
    }
    // An exhibit that was made without a file is no more than a note that the object is somewhere.
    events.retain(|(recorded, event)| event.is_some() || recorded.with_file);
    for (recorded, event) in events {
        let mut step = match &event {
            Some(event) => of_event(session, event)?,
            None => CustodyTold {
                custody: "received".to_owned(),
                automatic: true,
                // As it was when it came, whatever it is called now.
                original_name: session
                    .store()?
                    .record_at(record.id, 1)
                    .map(|first| line(&first.document, "file_name"))
                    .unwrap_or_default(),
                exhibits: 1,
                ..CustodyTold::default()
            },
        };
        step.recorded = recorded.time;
        step.author = recorded.author.unwrap_or_default();
        step.entry = recorded.entry;
        step.holds = recorded.holds;
        steps.push(step);
    }
    for step in &mut steps {
        step.action = called.label(session, "custody_action", &step.custody)?;
    }
    let text = |field: &str| record.document.get(field).and_then(Value::as_str).map(str::to_owned);
    Ok(CustodyLog {
        id: record.id,
        title,
        state: record.state,
        file_name: text("file_name"),
        size: record.document.get("size").and_then(Value::as_u64),
        sha256: text("sha256"),
        steps,
    })
}

/// What the exhibit's own record tells of the time before it came here.
fn before(session: &mut Session, record: &Record) -> Result<Vec<CustodyTold>, ApiError> {
    let document = &record.document;
    let mut steps = Vec::new();
    let mut obtained = CustodyTold { custody: "collected".to_owned(), ..CustodyTold::default() };
    obtained.date = words(session, document.get("obtained"));
    obtained.hands = hands(session, document, &[("handler", "obtained_by"), ("handed_by", "obtained_from")])?;
    obtained.original_url = line(document, "original_url");
    obtained.how = shown(session, document.get("obtained_how"));
    let silent = [&obtained.date, &obtained.original_url, &obtained.how].iter().all(|said| said.is_empty());
    if !(silent && obtained.hands.is_empty()) {
        steps.push(obtained);
    }
    for row in document.get("custody").and_then(Value::as_array).into_iter().flatten() {
        steps.push(CustodyTold { custody: line(row, "custody"), ..part(session, row)? });
    }
    steps.iter_mut().for_each(|step| step.holds = true);
    Ok(steps)
}

fn of_event(session: &mut Session, event: &Record) -> Result<CustodyTold, ApiError> {
    let document = &event.document;
    let mut step = part(session, document)?;
    step.hands.splice(0..0, hands(session, document, &[("handler", "handler")])?);
    for (role, words) in [("handler", "handler_words"), ("handed_to", "recipient")] {
        let name = line(document, words);
        if !name.is_empty() {
            step.hands.push(Hand { role: role.to_owned(), person: None, name });
        }
    }
    step.id = Some(event.id);
    step.custody = line(document, "custody");
    step.automatic = document.get("automatic") == Some(&Value::Bool(true));
    step.seal_number = line(document, "seal_number");
    step.original_name = line(document, "original_name");
    step.original_url = line(document, "original_url");
    step.package = line(document, "package");
    step.corrects = document.get("corrects").and_then(Value::as_str).and_then(|id| id.parse().ok());
    step.exhibits = document.get("exhibits").and_then(Value::as_array).map_or(0, Vec::len);
    step.erased.clone_from(&event.erased);
    let purpose = line(document, "purpose");
    if !purpose.is_empty() {
        step.purpose = crate::case::label("purpose", &purpose, session.language.code());
    }
    Ok(step)
}

/// What an event and a row of the exhibit's own record have in common.
fn part(session: &mut Session, document: &Value) -> Result<CustodyTold, ApiError> {
    Ok(CustodyTold {
        date: words(session, document.get("date")),
        hands: hands(session, document, &[("handed_by", "handed_by"), ("handed_to", "handed_to")])?,
        place: line(document, "place_words"),
        how: shown(session, document.get("how")),
        ..CustodyTold::default()
    })
}

fn hands(session: &mut Session, document: &Value, fields: &[(&str, &str)]) -> Result<Vec<Hand>, ApiError> {
    let mut found = Vec::new();
    for (role, field) in fields {
        let Some(mut person) = document.get(*field).and_then(Value::as_str).and_then(|id| id.parse().ok()) else {
            continue;
        };
        // Who was merged into another since is that other; the event itself stays as it was signed.
        for _ in 0..16 {
            let into = session.store()?.record(person).ok().and_then(|record| {
                record.document.get("merged_into").and_then(Value::as_str).and_then(|id| id.parse::<RecordId>().ok())
            });
            let Some(into) = into else { break };
            person = into;
        }
        let name = match session.store()?.record(person) {
            Ok(record) => crate::case::told(session, record.kind, &record.document, &mut Called::default())?.title,
            Err(_) => String::new(),
        };
        found.push(Hand { role: (*role).to_owned(), person: Some(person), name });
    }
    Ok(found)
}

fn words(session: &Session, date: Option<&Value>) -> String {
    let date: Option<Date> = date.and_then(|date| serde_json::from_value(date.clone()).ok());
    date.map(|date| session.texts.date_in_words(&date)).unwrap_or_default()
}

fn shown(session: &Session, texts: Option<&Value>) -> String {
    let texts: Texts = texts.and_then(|texts| serde_json::from_value(texts.clone()).ok()).unwrap_or_default();
    texts.shown(session.language.code()).to_owned()
}

fn line(document: &Value, field: &str) -> String {
    document.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
}

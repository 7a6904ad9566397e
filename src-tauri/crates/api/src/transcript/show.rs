//! A transcript as it is read beside its recording, and which there are of a recording.

use std::collections::BTreeSet;
use std::io::Read;

use khronika_domain::{Kind, RecordId};
use khronika_exchange::transcript::{MOST_BYTES, Passage, Transcript, Voice};
use khronika_store::record::{Record, State};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::{CONTENT, is_recording};
use crate::case::Called;
use crate::command::{Progress, Secrets};
use crate::evidence::{content_of, opened, said};
use crate::record::IdArgs;
use crate::{ApiError, ErrorCode, Session};

/// How far back the way to the recording is followed: a translation of a transcript of an excerpt, and some more.
const FARTHEST: usize = 8;

/// A transcript.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct TranscriptShown {
    /// Its record.
    pub id: RecordId,
    /// What it is called.
    pub title: String,
    /// Vocabulary `derivation`: `transcript`, or `translation` of one.
    pub derivation: String,
    /// BCP 47 tag of its language.
    pub language: Option<String>,
    /// What it was made from.
    pub of: Option<RecordId>,
    /// The recording whose times it tells, where that is in the vault.
    pub recording: Option<RecordId>,
    /// Who made it.
    pub made_by: Option<RecordId>,
    /// The earlier one that it corrects.
    pub replaces: Option<RecordId>,
    /// The later one that corrects it.
    pub replaced_by: Option<RecordId>,
    /// Who speaks in it.
    pub voices: Vec<Voice>,
    /// What is said, in the order of time.
    pub passages: Vec<Passage>,
}

/// The transcripts of a recording, and their translations.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Transcripts {
    /// The recording: what was asked for, or what it tells the times of. None where it is neither.
    pub recording: Option<RecordId>,
    /// Whether what was asked for is a transcript.
    pub transcript: bool,
    /// Those of the recording; of a transcript without one, itself. What stands comes before what was corrected.
    pub lines: Vec<TranscriptLine>,
}

/// A transcript in a list.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct TranscriptLine {
    /// Its record.
    pub id: RecordId,
    /// What it was made from.
    pub of: Option<RecordId>,
    /// What it is called.
    pub title: String,
    /// Vocabulary `derivation`.
    pub derivation: String,
    /// BCP 47 tag of its language.
    pub language: Option<String>,
    /// Whether a later one corrects it.
    pub replaced: bool,
}

/// Reads a transcript that is an exhibit.
///
/// # Errors
/// `no_transcript`; `transcript_unreadable`; `exhibit_damaged`.
pub(crate) fn read(session: &mut Session, id: RecordId) -> Result<(Record, Transcript), ApiError> {
    let (record, mut reader) = opened(session, id)?;
    if content_of(&record, &mut reader)? != CONTENT {
        return Err(ApiError::new(ErrorCode::NoTranscript));
    }
    let mut bytes = Vec::new();
    let damaged = |_| ApiError::new(ErrorCode::ExhibitDamaged).with("id", id);
    reader.by_ref().take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(damaged)?;
    let transcript = Transcript::read(&bytes)?;
    Ok((record, transcript))
}

pub(crate) fn show(
    session: &mut Session,
    args: IdArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<TranscriptShown, ApiError> {
    let (record, transcript) = read(session, args.id)?;
    let reference = |field: &str| said(&record, field).parse().ok();
    let heard = record.document.get("heard").and_then(Value::as_array).into_iter().flatten();
    let voices = heard.filter_map(|row| {
        let person = row.get("voice").and_then(Value::as_str).and_then(|id| id.parse().ok());
        Some(Voice { name: row.get("called")?.as_str()?.to_owned(), person })
    });
    Ok(TranscriptShown {
        title: crate::case::told(session, record.kind, &record.document, &mut Called::default())?.title,
        derivation: said(&record, "derivation").to_owned(),
        language: transcript
            .language
            .or_else(|| Some(said(&record, "language").to_owned()).filter(|tag| !tag.is_empty())),
        of: reference("derived_from"),
        recording: recording(session, &record)?,
        made_by: reference("made_by"),
        replaces: reference("replaces"),
        replaced_by: replaced_by(session, record.id)?,
        voices: voices.collect(),
        passages: transcript.passages,
        id: record.id,
    })
}

/// The nearest recording among those that it was made from.
fn recording(session: &mut Session, record: &Record) -> Result<Option<RecordId>, ApiError> {
    let mut of = record.clone();
    for _ in 0..FARTHEST {
        let Ok(original) = said(&of, "derived_from").parse() else { break };
        let Ok(next) = session.store()?.record(original) else { break };
        if next.state != State::Live {
            break;
        }
        if is_recording(said(&next, "media_type")) {
            return Ok(Some(original));
        }
        of = next;
    }
    Ok(None)
}

fn replaced_by(session: &mut Session, id: RecordId) -> Result<Option<RecordId>, ApiError> {
    let referring = session.store()?.referring(id)?;
    Ok(referring.into_iter().find(|(_, kind, role)| *kind == Kind::Evidence && role == "replaces").map(|(id, ..)| id))
}

/// The transcripts of a recording and what was made of them, from either of them.
pub(crate) fn list(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Transcripts, ApiError> {
    let asked = session.store()?.record(args.id)?;
    let transcript = said(&asked, "media_type") == CONTENT;
    let recording = if is_recording(said(&asked, "media_type")) { Some(args.id) } else { recording(session, &asked)? };
    let mut found: Vec<TranscriptLine> = Vec::new();
    let (mut seen, mut called) = (BTreeSet::new(), Called::default());
    let mut next: Vec<RecordId> = recording.into_iter().collect();
    while let Some(of) = next.pop() {
        for (id, kind, role) in session.store()?.referring(of)? {
            if kind != Kind::Evidence || role != "derived_from" || !seen.insert(id) {
                continue;
            }
            let record = session.store()?.record(id)?;
            if said(&record, "media_type") == CONTENT {
                next.push(id);
                found.push(line(session, &record, &mut called)?);
            }
        }
    }
    if transcript && !seen.contains(&args.id) {
        found.push(line(session, &asked, &mut called)?);
    }
    found.sort_by_key(|line| line.replaced);
    let recording = recording.filter(|_| transcript || recording == Some(args.id));
    Ok(Transcripts { recording, transcript, lines: found })
}

fn line(session: &mut Session, record: &Record, called: &mut Called) -> Result<TranscriptLine, ApiError> {
    Ok(TranscriptLine {
        id: record.id,
        of: said(record, "derived_from").parse().ok(),
        title: crate::case::told(session, record.kind, &record.document, called)?.title,
        derivation: said(record, "derivation").to_owned(),
        language: Some(said(record, "language").to_owned()).filter(|tag| !tag.is_empty()),
        replaced: replaced_by(session, record.id)?.is_some(),
    })
}

//! A transcript becomes an exhibit: from what was typed in the window, or from a file that somebody points at.

use std::path::PathBuf;

use khronika_domain::{Kind, RecordId};
use khronika_exchange::transcript::{MOST_BYTES, Passage, Transcript, Voice};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{CONTENT, is_recording, tagged};
use crate::command::Secrets;
use crate::evidence::working::{self, Operation, WorkingCopy};
use crate::evidence::{content_of, opened, said};
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session, source};

/// The most speakers that are named.
const MOST_VOICES: usize = 200;

/// A transcript to be made.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct TranscribeArgs {
    /// The recording.
    pub id: RecordId,
    /// What is said in it.
    #[serde(default)]
    pub passages: Option<Vec<Passage>>,
    /// Instead of that: a file, WebVTT or text with marks.
    #[serde(default)]
    #[ts(as = "Option<String>")]
    pub file: Option<PathBuf>,
    /// BCP 47 tag of its language; else that of the file, else the recording's.
    #[serde(default)]
    pub language: Option<String>,
    /// Who made it.
    #[serde(default)]
    pub made_by: Option<RecordId>,
    /// Who speaks.
    #[serde(default)]
    pub voices: Vec<Voice>,
    /// The earlier transcript of the same recording that it corrects: that one stays as it is.
    #[serde(default)]
    pub replaces: Option<RecordId>,
    /// Milliseconds of the recording, where they are known.
    #[serde(default)]
    pub length: Option<u32>,
    /// The draft that it was made of.
    #[serde(default)]
    pub draft: Option<String>,
}

/// Makes the transcript. Nobody who speaks in it is noted as shown: somebody has to look and say so.
pub(crate) fn make(session: &mut Session, args: TranscribeArgs, _: Secrets) -> Result<Work<WorkingCopy>, ApiError> {
    let (original, mut reader) = opened(session, args.id)?;
    tagged(args.language.as_deref())?;
    if args.passages.is_some() == args.file.is_some() || args.voices.len() > MOST_VOICES {
        return Err(ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "passages"));
    }
    if let Some(earlier) = args.replaces {
        let record = session.store()?.record(earlier)?;
        let same = record.kind == Kind::Evidence
            && said(&record, "derivation") == "transcript"
            && said(&record, "derived_from") == args.id.to_string();
        if !same {
            return Err(ApiError::new(ErrorCode::NoTranscript));
        }
    }
    let intake = session.store()?.vault().intake();
    Ok(Work::new(move |progress| {
        if !is_recording(&content_of(&original, &mut reader)?) {
            return Err(ApiError::new(ErrorCode::NoRecording));
        }
        let mut transcript = match (args.passages, args.file) {
            (Some(passages), _) => Transcript { language: None, passages },
            (None, Some(file)) => Transcript::read(&source::read(&file, MOST_BYTES)?)?,
            (None, None) => Transcript::default(),
        };
        let own = original.document.get("language").and_then(Value::as_str);
        transcript.language = args.language.or(transcript.language).or_else(|| own.map(str::to_owned));
        let heard = heard(args.voices, &transcript);
        let mut more = Map::new();
        more.extend(transcript.language.iter().map(|tag| ("language".to_owned(), json!(tag))));
        more.extend(args.made_by.map(|person| ("made_by".to_owned(), json!(person))));
        more.extend(args.replaces.map(|earlier| ("replaces".to_owned(), json!(earlier))));
        more.insert("heard".to_owned(), Value::Array(heard));
        let passages = transcript.passages.len();
        let text = transcript.write(args.length)?;
        let operation = Operation {
            derivation: "transcript",
            parameters: json!({"of": "transcript", "format": "WebVTT", "passages": passages, "length": args.length}),
            named: if args.replaces.is_some() { "transcript-again-name" } else { "transcript-name" },
            told: Vec::new(),
            how: if args.replaces.is_some() { "transcript-again-how" } else { "transcript-how" },
            end: "vtt".to_owned(),
            content: CONTENT.to_owned(),
            more,
            draft: args.draft,
        };
        let added = working::add(&intake, text.into_bytes(), progress)?;
        Ok(move |session: &mut Session| working::keep(session, &original, operation, added))
    }))
}

/// Those who were named, and whoever else speaks in it.
fn heard(voices: Vec<Voice>, transcript: &Transcript) -> Vec<Value> {
    let mut heard: Vec<Voice> = Vec::new();
    let spoken =
        transcript.passages.iter().map(|passage| Voice { name: passage.speaker.trim().to_owned(), person: None });
    for voice in voices.into_iter().chain(spoken) {
        let known = heard.iter().any(|other| other.name == voice.name);
        if !voice.name.trim().is_empty() && !known && heard.len() < MOST_VOICES {
            heard.push(voice);
        }
    }
    let rows = heard.into_iter().map(|Voice { name, person }| match person {
        Some(person) => json!({"called": name, "voice": person}),
        None => json!({"called": name}),
    });
    rows.collect()
}

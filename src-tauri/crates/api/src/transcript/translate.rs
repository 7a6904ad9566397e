//! A translation becomes an exhibit: of a transcript passage by passage at the same times, of a document or of what is
//! written in a picture as a text, or as a file that somebody points at.

use std::path::PathBuf;

use khronika_domain::{Kind, RecordId};
use khronika_exchange::transcript::{MOST_BYTES, Passage, Transcript};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{CONTENT, show, tagged};
use crate::command::Secrets;
use crate::evidence::working::{self, Operation, WorkingCopy};
use crate::evidence::{self, opened, said};
use crate::source::Link;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

/// A translation to be made.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct TranslateArgs {
    /// The exhibit: a transcript, a document, a picture.
    pub id: RecordId,
    /// BCP 47 tag of the language that it is in.
    pub language: String,
    /// Of a transcript: what is said, each passage at a time at which one of the original begins.
    #[serde(default)]
    pub passages: Option<Vec<Passage>>,
    /// Of everything else: the words.
    #[serde(default)]
    pub text: Option<String>,
    /// Instead of both: a file.
    #[serde(default)]
    #[ts(as = "Option<String>")]
    pub file: Option<PathBuf>,
    /// Who translated.
    #[serde(default)]
    pub made_by: Option<RecordId>,
    /// The earlier translation of the same exhibit that it corrects.
    #[serde(default)]
    pub replaces: Option<RecordId>,
    /// The draft that it was made of.
    #[serde(default)]
    pub draft: Option<String>,
}

/// What a translation is made of.
enum Given {
    Passages(Transcript, Option<u32>),
    Text(String),
    File(PathBuf),
}

/// Makes the translation.
pub(crate) fn translate(session: &mut Session, args: TranslateArgs, _: Secrets) -> Result<Work<WorkingCopy>, ApiError> {
    let (original, _) = opened(session, args.id)?;
    tagged(Some(&args.language))?;
    if let Some(earlier) = args.replaces {
        let record = session.store()?.record(earlier)?;
        let same = record.kind == Kind::Evidence
            && said(&record, "derivation") == "translation"
            && said(&record, "derived_from") == args.id.to_string();
        if !same {
            return Err(ApiError::new(ErrorCode::NoTranscript));
        }
    }
    let wrong = || ApiError::new(ErrorCode::ArgumentsWrong).with("reason", "text");
    let given = match (args.passages, args.text, args.file) {
        (Some(passages), None, None) => {
            let (_, source) = show::read(session, args.id)?;
            let transcript = Transcript { language: Some(args.language.clone()), passages };
            // Every one of them has its time of the original: nothing is added, and nothing moved.
            if !transcript.passages.iter().all(|one| source.passages.iter().any(|other| other.from == one.from)) {
                return Err(wrong());
            }
            Given::Passages(transcript, source.passages.last().and_then(|last| last.to))
        }
        (None, Some(text), None) if !text.trim().is_empty() && text.len() as u64 <= MOST_BYTES => Given::Text(text),
        (None, None, Some(file)) => Given::File(file),
        _ => return Err(wrong()),
    };
    let intake = session.store()?.vault().intake();
    let heard = original.document.get("heard").filter(|_| matches!(given, Given::Passages(..))).cloned();
    Ok(Work::new(move |progress| {
        let (added, end, content) = match given {
            Given::Passages(transcript, length) => {
                let text = transcript.write(length)?;
                (working::add(&intake, text.into_bytes(), progress)?, "vtt".to_owned(), CONTENT.to_owned())
            }
            Given::Text(text) => {
                let text = format!("{}\n", text.trim_end());
                (working::add(&intake, text.into_bytes(), progress)?, "txt".to_owned(), "text/plain".to_owned())
            }
            Given::File(file) => {
                let (added, content) = evidence::add(&intake, &file, Link::Followed, progress)?;
                let end = file.extension().map(|end| end.to_string_lossy().into_owned());
                (added, end.unwrap_or_else(|| "txt".to_owned()), content)
            }
        };
        let mut more = Map::new();
        more.insert("language".to_owned(), json!(args.language));
        more.extend(args.made_by.map(|person| ("made_by".to_owned(), json!(person))));
        more.extend(args.replaces.map(|earlier| ("replaces".to_owned(), json!(earlier))));
        more.extend(heard.filter(Value::is_array).map(|heard| ("heard".to_owned(), heard)));
        let operation = Operation {
            derivation: "translation",
            parameters: json!({"of": "translation", "language": args.language}),
            named: if args.replaces.is_some() { "translation-again-name" } else { "translation-name" },
            told: Vec::new(),
            how: if args.replaces.is_some() { "translation-again-how" } else { "translation-how" },
            end,
            content,
            more,
            draft: args.draft,
        };
        Ok(move |session: &mut Session| working::keep(session, &original, operation, added))
    }))
}

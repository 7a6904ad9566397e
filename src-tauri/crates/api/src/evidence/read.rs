//! Exhibits are read in the background: their words, how they look, what they say of themselves. Owns which readers there
//! are, and how much is read before others have their turn. Must not say what a reading means, or let one leave the vault.

use std::io::{Seek, SeekFrom};
use std::time::{Duration, Instant};

use data_encoding::BASE64;
use khronika_decode::{DecodeError, Decoder, has_look, has_text};
use khronika_domain::RecordId;
use khronika_store::{ExhibitText, NewReading, ReadingOf, TextPart, Unread};
use khronika_vault::FileReader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::content;
use crate::command::{Progress, Secrets};
use crate::work::Work;
use crate::{ApiError, Session};

/// The readers, by what they read, with their version: raised where one reads more than before, or otherwise. What an older
/// one read is read again.
const READERS: &[(ReadingOf, u32)] = &[(ReadingOf::Text, 1), (ReadingOf::Picture, 1), (ReadingOf::Inside, 1)];

/// Exhibits of one portion.
const FILES: usize = 8;
/// No further file is begun after so long: whoever waits for the session's end waits no longer.
const ENOUGH: Duration = Duration::from_millis(1500);
/// Nor after so many bytes were read out: the session is held while they are written.
const FULL: usize = 1 << 20;

/// What to read.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct ReadArgs {
    /// What couldn't be read before is tried again: of this exhibit, or of all where none is named.
    #[serde(default)]
    pub again: Option<bool>,
    /// Which exhibit is tried again.
    #[serde(default)]
    pub exhibit: Option<RecordId>,
}

/// What a portion brought.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct ExhibitsRead {
    /// Readings that were made.
    #[ts(type = "number")]
    pub read: usize,
    /// Readings that wait.
    #[ts(type = "number")]
    pub waiting: u64,
    /// Readings that couldn't be made, in all.
    #[ts(type = "number")]
    pub unreadable: u64,
}

/// Reads the next portion of what wasn't read yet. Cancelled, it keeps what it has; killed, it has nothing to undo.
pub(crate) fn read(session: &mut Session, args: ReadArgs, _: Secrets) -> Result<Work<ExhibitsRead>, ApiError> {
    let decoder = session.decoder.clone();
    let store = session.store()?;
    if args.again == Some(true) {
        store.retry_readings(args.exhibit)?;
    }
    let waiting = store.unread_count(READERS)?;
    let portion = if waiting > 0 { store.unread(READERS, FILES)? } else { Vec::new() };
    let portion: Vec<(Unread, Option<FileReader>)> = portion
        .into_iter()
        .map(|unread| (store.vault().open_file(unread.file).ok(), unread))
        .map(|(file, unread)| (unread, file))
        .collect();
    Ok(Work::new(move |progress| {
        let readings = read_all(&decoder, portion, waiting, progress)?;
        Ok(move |session: &mut Session| {
            let store = session.store()?;
            let read = store.keep_readings(readings)?;
            Ok(ExhibitsRead { read, waiting: store.unread_count(READERS)?, unreadable: store.unreadable_count()? })
        })
    }))
}

fn read_all(
    decoder: &Decoder,
    portion: Vec<(Unread, Option<FileReader>)>,
    waiting: u64,
    progress: Progress<'_>,
) -> Result<Vec<NewReading>, ApiError> {
    let begun = Instant::now();
    let mut readings = Vec::new();
    let mut bytes = 0;
    for (unread, mut file) in portion {
        for of in &unread.of {
            let done = readings.len() as u64;
            if done > 0 && (begun.elapsed() > ENOUGH || bytes > FULL) {
                return Ok(readings);
            }
            if !progress(done, Some(waiting)) {
                return Ok(readings);
            }
            let version = READERS.iter().find(|(known, _)| known == of).map_or(0, |(_, version)| *version);
            let made = match &mut file {
                Some(file) => one(decoder, &unread, *of, version, file),
                None => Err(DecodeError::Failed),
            };
            readings.push(match made {
                Ok((reading, size)) => {
                    bytes += size;
                    reading
                }
                // That is this machine's fault, and no file's.
                Err(error @ DecodeError::Start(_)) => return Err(error.into()),
                Err(_) => NewReading::unreadable(unread.evidence, unread.file, *of, version),
            });
        }
    }
    Ok(readings)
}

/// One reading, and how many bytes it has.
fn one(
    decoder: &Decoder,
    unread: &Unread,
    of: ReadingOf,
    version: u32,
    file: &mut FileReader,
) -> Result<(NewReading, usize), DecodeError> {
    // The reading before left it where it had read last.
    file.seek(SeekFrom::Start(0)).map_err(DecodeError::Source)?;
    let head = content::head(file).map_err(DecodeError::Source)?;
    let content = content::type_of(&head, &unread.file_name);
    let size = file.size();
    let mut mark = None;
    let data = match of {
        ReadingOf::Text if !has_text(&content) => Vec::new(),
        ReadingOf::Text => text(&decoder.text(file, size, &content)?),
        ReadingOf::Inside => {
            serde_json::to_vec(&decoder.inside(file, size, &content)?).map_err(|_| DecodeError::Failed)?
        }
        ReadingOf::Picture if !has_look(&content) => Vec::new(),
        ReadingOf::Picture => {
            let small = decoder.picture(file, size, &content)?;
            mark = small.mark.as_deref().and_then(|mark| BASE64.decode(mark.as_bytes()).ok());
            BASE64.decode(small.jpeg.as_bytes()).map_err(|_| DecodeError::Failed)?
        }
    };
    let long = data.len();
    let reading = NewReading::new(unread.evidence, unread.file, of, version, data);
    Ok((if let Some(mark) = mark { reading.with_mark(mark) } else { reading }, long))
}

/// A text as it is kept; nothing of one without words.
fn text(found: &khronika_decode::Text) -> Vec<u8> {
    if found.parts.is_empty() {
        return Vec::new();
    }
    let parts = found.parts.iter().map(|part| TextPart { page: part.page, text: part.text.clone() }).collect();
    serde_json::to_vec(&ExhibitText { parts, cut: found.cut }).unwrap_or_default()
}

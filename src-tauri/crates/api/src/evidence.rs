//! Exhibits: a file goes in once and untouched; a copy comes out for internal use; who had it stands in a log.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use khronika_domain::{Kind, RecordId};
use khronika_store::Change;
use khronika_store::record::Record;
use khronika_vault::{AddedFile, FileReader, Intake};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::source::{self, Link};
use crate::vault::flow;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

mod again;
pub(crate) mod certificate;
pub(crate) mod claim;
pub(crate) mod clean;
pub(crate) mod content;
pub(crate) mod excerpt;
pub(crate) mod inside;
pub(crate) mod intake;
pub(crate) mod like;
pub(crate) mod log;
mod portion;
pub(crate) mod read;
pub(crate) mod redact;
pub(crate) mod verify;
pub(crate) mod view;
mod walk;
pub(crate) mod working;

/// A file to attach.
#[derive(Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct AttachArgs {
    /// The file.
    #[ts(type = "string")]
    pub file: PathBuf,
    /// The case it belongs to.
    #[serde(default)]
    pub case: Option<RecordId>,
    /// What it shows.
    #[serde(default)]
    pub title: Option<String>,
    /// Other fields of the exhibit.
    #[serde(default)]
    #[ts(optional, type = "Record<string, unknown>")]
    pub record: Option<Value>,
}

/// An exhibit that was attached.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Attached {
    /// Its record.
    pub id: RecordId,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// Whether the same bytes were an exhibit already: it stays one, and its log says that they came again.
    pub known: bool,
}

/// An exhibit to take out.
#[derive(Deserialize, TS)]
#[ts(export)]
pub struct ExtractArgs {
    /// Its record.
    pub id: RecordId,
    /// The new file.
    #[ts(type = "string")]
    pub out: PathBuf,
}

/// What was taken out; the copy is unprotected.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Extracted {
    /// Its record.
    pub id: RecordId,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 in hex, equal to the one at intake.
    pub sha256: String,
}

/// An error of the system, told by its situation.
pub(crate) fn told_io(error: &io::Error) -> ApiError {
    ApiError::new(match error.kind() {
        io::ErrorKind::NotFound => ErrorCode::FileMissing,
        io::ErrorKind::AlreadyExists => ErrorCode::FileExists,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => ErrorCode::ReadOnly,
        _ => ErrorCode::Io,
    })
}

/// The file's name without its folder.
pub(crate) fn name_of(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Encrypts a file into the vault; no record names it yet. Gives its media type by its content, too.
pub(crate) fn add(
    intake: &Intake,
    file: &Path,
    link: Link,
    progress: Progress<'_>,
) -> Result<(AddedFile, String), ApiError> {
    let mut source = source::open(file, link)?;
    let size = source.metadata().map_err(source::unreadable)?.len();
    let content = content::head(&mut source).map_err(source::unreadable)?;
    let content = content::type_of(&content, &name_of(file));
    Ok((intake.add_file(&mut source, Some(size), &mut |at| flow(progress(at.done, at.total)))?, content))
}

/// The fields of an exhibit's record that tie it to its bytes.
pub(crate) fn describe(record: &mut Map<String, Value>, added: &AddedFile, file_name: &str, content: &str) {
    record.entry("file_name").or_insert_with(|| json!(file_name));
    record.entry("media_type").or_insert_with(|| json!(content));
    record.insert("size".to_owned(), json!(added.size));
    record.insert("sha256".to_owned(), json!(hex(&added.sha256)));
    record.insert("file".to_owned(), json!(added.id));
}

/// A line of a record; empty where it says nothing.
pub(crate) fn said<'r>(record: &'r Record, field: &str) -> &'r str {
    record.document.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// An exhibit with its file.
///
/// # Errors
/// `record_other_kind`; `exhibit_missing` for one without a file, or whose file is gone.
pub(crate) fn opened(session: &mut Session, id: RecordId) -> Result<(Record, FileReader), ApiError> {
    let record = session.store()?.record(id)?;
    if record.kind != Kind::Evidence {
        return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", id));
    }
    let file = said(&record, "file").parse().map_err(|_| ApiError::new(ErrorCode::ExhibitMissing).with("id", id))?;
    let reader = session.store()?.vault().open_file(file)?;
    Ok((record, reader))
}

/// What an opened file is by its first bytes.
///
/// # Errors
/// `exhibit_damaged`.
pub(crate) fn content_of(record: &Record, reader: &mut FileReader) -> Result<String, ApiError> {
    let head = content::head(reader).map_err(|_| ApiError::new(ErrorCode::ExhibitDamaged).with("id", record.id))?;
    Ok(content::type_of(&head, said(record, "file_name")))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

pub(crate) fn attach(session: &mut Session, args: AttachArgs, _: Secrets) -> Result<Work<Attached>, ApiError> {
    let mut record = match args.record {
        Some(Value::Object(map)) => map,
        None => Map::new(),
        Some(_) => return Err(ApiError::new(ErrorCode::FieldShape).with("field", "record")),
    };
    if let Some(case) = args.case {
        if session.store()?.record(case)?.kind != Kind::Case {
            return Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", case));
        }
        record.insert("cases".to_owned(), json!([case]));
    }
    if let Some(title) = args.title {
        record.insert("title".to_owned(), json!(title));
    }
    let intake = session.store()?.vault().intake();
    Ok(Work::new(move |progress| {
        let (added, content) = add(&intake, &args.file, Link::Followed, progress)?;
        let (size, sha256) = (added.size, hex(&added.sha256));
        describe(&mut record, &added, &name_of(&args.file), &content);
        Ok(move |session: &mut Session| {
            let store = session.store()?;
            let done = store.transact(Change::Attach, |tx| {
                if let Some(id) = tx.exhibit_of(&added.sha256)? {
                    let event = again::join(tx, id, &record)?;
                    log::note(tx, "received", &[id], &event)?;
                    return Ok((id, true));
                }
                let id = tx.create(Kind::Evidence, &Value::Object(record))?;
                tx.keep_file(added)?;
                Ok((id, false))
            })?;
            let (id, known) = done.value;
            Ok(Attached { id, size, sha256, known })
        })
    }))
}

pub(crate) fn extract(session: &mut Session, args: ExtractArgs, _: Secrets) -> Result<Work<Extracted>, ApiError> {
    session.store()?.vault().refuse_inside(&args.out)?;
    let (record, mut reader) = opened(session, args.id)?;
    let recorded = said(&record, "sha256").to_owned();
    if args.out.symlink_metadata().is_ok() {
        return Err(ApiError::new(ErrorCode::FileExists));
    }
    // First the log: whatever ends the process from here on, no copy lies outside of which it says nothing.
    session.store()?.transact(Change::Custody, |tx| log::note(tx, "copied", &[args.id], &Map::new()))?;
    Ok(Work::alone(move |progress| {
        // Under a name of its own until it is whole: what a kill leaves must not be taken for the exhibit.
        let mut name = args.out.clone().into_os_string();
        name.push(".part");
        let part = PathBuf::from(name);
        let mut out =
            OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part).map_err(|error| told_io(&error))?;
        let part = Part(part);
        let (size, sha256) = copy_checked(&mut reader, &mut out, progress)?;
        if sha256 != recorded {
            return Err(ApiError::new(ErrorCode::ExhibitDamaged).with("id", args.id));
        }
        if args.out.symlink_metadata().is_ok() {
            return Err(ApiError::new(ErrorCode::FileExists));
        }
        std::fs::rename(&part.0, &args.out).map_err(|error| told_io(&error))?;
        Ok(Extracted { id: args.id, size, sha256 })
    }))
}

/// A copy that isn't whole yet. Dropped, it is removed; once it has its own name nothing is there.
struct Part(PathBuf);

impl Drop for Part {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Copies to the end; gives size and SHA-256 of what was copied.
fn copy_checked(reader: &mut FileReader, out: &mut File, progress: Progress<'_>) -> Result<(u64, String), ApiError> {
    use sha2::{Digest, Sha256};
    let total = reader.size();
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    let mut done = 0;
    loop {
        let read = reader.read(&mut buffer).map_err(|_| ApiError::new(ErrorCode::ExhibitDamaged))?;
        let Some(block) = buffer.get(..read).filter(|block| !block.is_empty()) else { break };
        hash.update(block);
        out.write_all(block).map_err(|error| told_io(&error))?;
        done += block.len() as u64;
        if !progress(done, Some(total)) {
            return Err(ApiError::new(ErrorCode::Cancelled));
        }
    }
    out.sync_all().map_err(|error| told_io(&error))?;
    Ok((done, hex(&hash.finalize())))
}

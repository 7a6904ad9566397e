//! Takes an exhibit apart that is in the vault already.

use khronika_decode::{ContainerFault, ContainerKind};
use khronika_domain::RecordId;
use khronika_store::Change;
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use super::{Apart, Contents, From, keep_stamps, may_be};
use crate::command::Secrets;
use crate::evidence::again::Came;
use crate::evidence::{content_of, opened, said};
use crate::record::IdArgs;
use crate::work::Work;
use crate::{ApiError, ErrorCode, Session};

/// What is known of a container and of what lay in it alike.
const SHARED: [&str; 8] =
    ["cases", "incidents", "obtained", "obtained_by", "obtained_from", "obtained_how", "original_url", "restriction"];

/// What came of it.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Unpacked {
    /// The container.
    pub id: RecordId,
    /// Made by what.
    pub kind: ContainerKind,
    /// Why it was left whole.
    pub fault: Option<ContainerFault>,
    /// Files that it holds.
    #[ts(type = "number")]
    pub files: usize,
    /// Whether it had been taken apart before: nothing was done then.
    pub known: bool,
}

pub(crate) fn unpack(session: &mut Session, args: IdArgs, _: Secrets) -> Result<Work<Unpacked>, ApiError> {
    let (record, mut reader) = opened(session, args.id)?;
    let before = Contents::of(&record.document).filter(|contents| contents.fault.is_none());
    let decoder = session.decoder.clone();
    let intake = session.store()?.vault().intake();
    let texts = session.texts.clone();
    Ok(Work::new(move |progress| {
        let content = content_of(&record, &mut reader)?;
        let none = || ApiError::new(ErrorCode::NoContainer);
        let found = match (&before, may_be(&content)) {
            (Some(_), _) => None,
            (None, true) => {
                let apart = Apart { intake: &intake, decoder: &decoder, any: true };
                Some(apart.open(&mut reader, &content, progress)?.ok_or_else(none)?)
            }
            (None, false) => return Err(none()),
        };
        Ok(move |session: &mut Session| {
            let told = |contents: &Contents, known| Unpacked {
                id: args.id,
                kind: contents.kind,
                fault: contents.fault,
                files: contents.members.len(),
                known,
            };
            let Some(found) = found else { return before.map(|before| told(&before, true)).ok_or_else(none) };
            let contents: Contents = serde_json::from_str(&found.contents()).map_err(|_| none())?;
            // What can't be taken apart is told, and nothing is written.
            if contents.fault.is_some() {
                return Ok(told(&contents, false));
            }
            let base: Map<String, Value> = SHARED
                .iter()
                .filter_map(|field| Some(((*field).to_owned(), record.document.get(*field)?.clone())))
                .collect();
            let path = match said(&record, "original_path") {
                "" => said(&record, "file_name"),
                path => path,
            };
            let from = From { path, import: None, texts: &texts };
            let done = session.store()?.transact(Change::Attach, |tx| {
                let mut came = Came::default();
                let stamps = found.keep(tx, args.id, base, &from, &mut came)?;
                came.note(tx)?;
                Ok(stamps)
            })?;
            keep_stamps(session, done.value)?;
            Ok(told(&contents, false))
        })
    }))
}

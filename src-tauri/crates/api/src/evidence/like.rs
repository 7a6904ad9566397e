//! Pictures: how an exhibit looks, small, and which others look like it. Nothing is merged by it.

use data_encoding::BASE64;
use khronika_domain::RecordId;
use khronika_store::ReadingOf;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::record::IdArgs;
use crate::{ApiError, Empty, Session};

/// Small pictures that are given at once: as many as a screen shows.
const MOST: usize = 100;

/// Exhibits whose small pictures are asked for.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct PicturesArgs {
    /// Their records; at most 100 count.
    pub ids: Vec<RecordId>,
}

/// Small pictures.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct ExhibitPictures {
    /// Those of the exhibits that have one.
    pub pictures: Vec<ExhibitPicture>,
}

/// The small picture of an exhibit.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct ExhibitPicture {
    /// Its record.
    pub id: RecordId,
    /// A JPEG of at most 256 points each way, in base64.
    pub jpeg: String,
}

/// Exhibits that look like one.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct LikeExhibits {
    /// The most alike first.
    pub like: Vec<LikeExhibit>,
}

/// An exhibit that looks like another one.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct LikeExhibit {
    /// Its record.
    pub id: RecordId,
    /// What it is called.
    pub title: String,
    /// Bits of 256 by which the two pictures' marks differ.
    pub differs: u32,
}

/// Two pictures that aren't the same.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct ApartPicturesArgs {
    /// One exhibit.
    pub one: RecordId,
    /// The other one.
    pub other: RecordId,
}

/// Small pictures of exhibits.
pub(crate) fn pictures(
    session: &mut Session,
    args: PicturesArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<ExhibitPictures, ApiError> {
    let store = session.store()?;
    let mut pictures = Vec::new();
    for id in args.ids.into_iter().take(MOST) {
        if let Some(reading) = store.reading(id, ReadingOf::Picture)?.filter(|reading| !reading.data.is_empty()) {
            pictures.push(ExhibitPicture { id, jpeg: BASE64.encode(&reading.data) });
        }
    }
    Ok(ExhibitPictures { pictures })
}

/// Exhibits whose pictures look like this one's.
pub(crate) fn like(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<LikeExhibits, ApiError> {
    let found = session.store()?.like(args.id)?;
    let mut like = Vec::with_capacity(found.len());
    let mut called = crate::case::Called::default();
    for other in found {
        let record = session.store()?.record(other.evidence)?;
        let title = crate::case::told(session, record.kind, &record.document, &mut called)?.title;
        like.push(LikeExhibit { id: other.evidence, title, differs: other.differs });
    }
    Ok(LikeExhibits { like })
}

/// Somebody looked at both: they aren't the same, and aren't proposed any more.
pub(crate) fn apart(
    session: &mut Session,
    args: ApartPicturesArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<Empty, ApiError> {
    session.store()?.set_apart(args.one, args.other)?;
    Ok(Empty {})
}

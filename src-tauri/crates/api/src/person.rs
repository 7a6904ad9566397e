//! The same person? Who is like whom, two records made one or parted again, two persons told apart.

use std::time::Duration;

use khronika_domain::date::Date;
use khronika_domain::matching::{self, Identity, Likeness, Sign};
use khronika_domain::{Kind, RecordId};
use khronika_store::record::Record;
use khronika_store::{Change, TOLD_APART, identity};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::record::{IdArgs, Saved};
use crate::rows::{Row, row_of};
use crate::{ApiError, ErrorCode, Session};

/// Proposals for one person.
const PROPOSALS: usize = 5;
/// Pairs on one page.
const PAGE: usize = 50;
/// How long a page of pairs is looked for; a window waits for it.
const PATIENCE: Duration = Duration::from_millis(400);

/// Somebody who is about to be recorded, or is.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct AlikeArgs {
    /// Every written form of the name.
    pub names: Vec<String>,
    /// The birth, as far as it is known.
    #[serde(default)]
    pub birth: Option<Date>,
    /// The person's own record, where there is one: it isn't proposed, nor who was told apart from it.
    #[serde(default)]
    pub id: Option<RecordId>,
}

/// Who may be the same person.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Alike {
    /// The most alike first; five at most.
    pub persons: Vec<AlikePerson>,
}

/// Somebody who may be the same person.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct AlikePerson {
    /// Who.
    pub row: Row,
    /// From 0 to 1.
    pub score: f64,
    /// Why.
    pub signs: Vec<Sign>,
}

pub(crate) fn alike(session: &mut Session, args: AlikeArgs, _: Secrets, _: Progress<'_>) -> Result<Alike, ApiError> {
    let person = Identity::of(args.names.iter().map(String::as_str), args.birth.as_ref());
    let mut persons = Vec::new();
    for found in session.store()?.alike(&person, args.id, PROPOSALS)? {
        let record = session.store()?.record(found.id)?;
        let Likeness { score, signs } = found.likeness;
        persons.push(AlikePerson { row: row_of(session, &record)?, score, signs });
    }
    Ok(Alike { persons })
}

/// Where to go on.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct PairsArgs {
    /// What the page before said.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub after: Option<u64>,
}

/// Pairs of persons who may be one.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct PersonPairs {
    /// In the order in which the later one was recorded.
    pub pairs: Vec<PersonPair>,
    /// Where to go on; none where everybody was looked at. A page can be empty, and others follow.
    #[ts(type = "number | null")]
    pub next: Option<u64>,
}

/// Two who may be one.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct PersonPair {
    /// The one who was recorded first.
    pub one: Row,
    /// The one who was recorded later.
    pub other: Row,
    /// From 0 to 1.
    pub score: f64,
    /// Why.
    pub signs: Vec<Sign>,
}

pub(crate) fn pairs(
    session: &mut Session,
    args: PairsArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<PersonPairs, ApiError> {
    let found = session.store()?.pairs(args.after.unwrap_or_default(), PAGE, PATIENCE)?;
    let mut pairs = Vec::new();
    for pair in found.pairs {
        let (one, other) = (session.store()?.record(pair.one)?, session.store()?.record(pair.other)?);
        pairs.push(PersonPair {
            one: row_of(session, &one)?,
            other: row_of(session, &other)?,
            score: pair.likeness.score,
            signs: pair.likeness.signs,
        });
    }
    Ok(PersonPairs { pairs, next: found.next })
}

/// Two persons.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct TwoArgs {
    /// The one that would be kept.
    pub kept: RecordId,
    /// The other one.
    pub other: RecordId,
}

/// Two persons side by side.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Compared {
    /// The one that would be kept.
    pub kept: Person,
    /// The other one.
    pub other: Person,
    /// From 0 to 1.
    pub score: f64,
    /// What speaks for and against it.
    pub signs: Vec<Sign>,
    /// Fields in which they say different things: after a merge only the record that was put aside tells the other's.
    pub differing: Vec<String>,
    /// Whether somebody told them apart.
    pub apart: bool,
}

/// A person, for the decision.
#[derive(Debug, Serialize, TS)]
#[ts(export, rename = "ComparedPerson")]
pub struct Person {
    /// Who.
    pub row: Row,
    /// What a merge is based on.
    #[ts(type = "number")]
    pub version: u64,
    /// The document.
    #[ts(type = "Record<string, unknown>")]
    pub record: serde_json::Value,
    /// How many records refer to it.
    #[ts(type = "number")]
    pub referred: usize,
    /// Fields to which the other one would add, were this one kept.
    pub gains: Vec<String>,
}

pub(crate) fn compare(session: &mut Session, args: TwoArgs, _: Secrets, _: Progress<'_>) -> Result<Compared, ApiError> {
    let (kept, other) = (person(session, args.kept)?, person(session, args.other)?);
    let Likeness { score, signs } = matching::compare(&identity(&kept.document), &identity(&other.document));
    let named = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect::<Vec<String>>();
    let (gains, other_gains) =
        (matching::gains(&kept.document, &other.document), matching::gains(&other.document, &kept.document));
    Ok(Compared {
        score,
        signs,
        differing: named(matching::differing(&kept.document, &other.document)),
        apart: session.store()?.told_apart(kept.id)?.contains(&other.id),
        kept: described(session, kept, named(gains))?,
        other: described(session, other, named(other_gains))?,
    })
}

fn person(session: &mut Session, id: RecordId) -> Result<Record, ApiError> {
    let record = session.store()?.record(id)?;
    if record.kind == Kind::Person { Ok(record) } else { Err(ApiError::new(ErrorCode::RecordOtherKind).with("id", id)) }
}

fn described(session: &mut Session, record: Record, gains: Vec<String>) -> Result<Person, ApiError> {
    let mut referring: Vec<RecordId> = session.store()?.referring(record.id)?.into_iter().map(|(id, ..)| id).collect();
    referring.sort();
    referring.dedup();
    let row = row_of(session, &record)?;
    Ok(Person { row, version: record.version, record: record.document, referred: referring.len(), gains })
}

/// Two records to be made one.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct MergeArgs {
    /// The one that is kept.
    pub kept: RecordId,
    /// The version of it that was looked at.
    #[ts(type = "number")]
    pub kept_version: u64,
    /// The one that is put aside.
    pub other: RecordId,
    /// The version of it that was looked at.
    #[ts(type = "number")]
    pub other_version: u64,
}

/// What a merge did.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct PersonMerged {
    /// The kept record.
    pub id: RecordId,
    /// Its version.
    #[ts(type = "number")]
    pub version: u64,
    /// Records that referred to the other one, and refer to this one now.
    #[ts(type = "number")]
    pub moved: usize,
}

pub(crate) fn merge(
    session: &mut Session,
    args: MergeArgs,
    _: Secrets,
    _: Progress<'_>,
) -> Result<PersonMerged, ApiError> {
    let done = session.store()?.merge((args.kept, args.kept_version), (args.other, args.other_version))?.value;
    Ok(PersonMerged { id: args.kept, version: done.version, moved: done.moved })
}

/// What parting did.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct PersonParted {
    /// The record that is there again.
    pub id: RecordId,
    /// Records that were changed since the merge: something of them stayed with the kept one.
    pub stayed: Vec<Row>,
}

pub(crate) fn part(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<PersonParted, ApiError> {
    let done = session.store()?.part(args.id)?.value;
    let mut stayed = Vec::new();
    for id in done.stayed {
        let record = session.store()?.record(id)?;
        stayed.push(row_of(session, &record)?);
    }
    Ok(PersonParted { id: args.id, stayed })
}

/// Records that were merged into one.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct MergedInto {
    /// In the order in which they were recorded.
    pub persons: Vec<Row>,
}

pub(crate) fn merged(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<MergedInto, ApiError> {
    let mut persons = Vec::new();
    for id in session.store()?.merged_into(args.id)? {
        let record = session.store()?.record(id)?;
        persons.push(row_of(session, &record)?);
    }
    Ok(MergedInto { persons })
}

/// Two who are not the same person.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct ApartArgs {
    /// One of them.
    pub one: RecordId,
    /// The other one.
    pub other: RecordId,
    /// How that is known, in words.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Remembers that two are different persons, as a relation between them: they aren't proposed again.
pub(crate) fn apart(session: &mut Session, args: ApartArgs, _: Secrets, _: Progress<'_>) -> Result<Saved, ApiError> {
    let (one, other) = (person(session, args.one)?, person(session, args.other)?);
    if one.id == other.id {
        return Err(ApiError::new(ErrorCode::SamePerson).with("id", one.id));
    }
    let mut relation = json!({"person": one.id, "relation": TOLD_APART, "related": other.id});
    if let (Some(reason), Some(map)) =
        (args.reason.filter(|reason| !reason.trim().is_empty()), relation.as_object_mut())
    {
        let language = session.language.code();
        map.insert("description".to_owned(), json!([{"language": language, "text": reason.trim()}]));
    }
    let made = session.store()?.transact(Change::Save, |tx| tx.create(Kind::Relation, &relation))?;
    Ok(Saved::alone(made.value, 1))
}

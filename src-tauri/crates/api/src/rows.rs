//! Records as rows: lists, what an id is called, what refers to a record.

use khronika_domain::date::Date;
use khronika_domain::{Kind, RecordId};
use khronika_store::Collation;
use khronika_store::record::{ListQuery, Order, Record, State};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::{Called, Told};
use crate::command::{Progress, Secrets};
use crate::record::IdArgs;
use crate::records::ManyArgs;
use crate::{ApiError, ErrorCode, Session};

/// Which list.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct ListArgs {
    /// Of which kind.
    pub kind: Kind,
    /// Of which case.
    #[serde(default)]
    pub case: Option<RecordId>,
    /// Where the page before ended.
    #[serde(default)]
    pub after: Option<String>,
    /// How many rows; 100 where nothing is said.
    #[serde(default)]
    pub limit: Option<u32>,
    /// By what it is ordered.
    #[serde(default)]
    pub order: Option<Order>,
    /// From the end; lists by change are, where nothing is said.
    #[serde(default)]
    pub descending: Option<bool>,
    /// The deleted ones instead.
    #[serde(default)]
    pub deleted: Option<bool>,
    /// So many rows further: where a scroll bar was dragged to.
    #[serde(default)]
    pub offset: Option<u32>,
    /// Only records that hold these words, as in a search.
    #[serde(default)]
    pub words: Option<String>,
    /// Only records that aren't over before this day, as people write one.
    #[serde(default)]
    pub from: Option<String>,
    /// Only records that haven't begun after this day.
    #[serde(default)]
    pub to: Option<String>,
}

/// A row of a list.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(export)]
pub struct Row {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// A second line.
    pub detail: String,
    /// First day it can mean (YYYY-MM-DD), or empty.
    pub date: String,
    /// The date in words, or empty.
    pub date_words: String,
    /// What a save is based on.
    #[ts(type = "number")]
    pub version: u64,
    /// Whether it is there: live, deleted, erased.
    #[ts(type = "\"live\" | \"deleted\" | \"erased\"")]
    pub state: State,
}

/// A page of a list.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct List {
    /// The rows.
    pub rows: Vec<Row>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// How many rows the whole list has.
    #[ts(type = "number")]
    pub total: u64,
}

/// Rows by id.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Rows(pub Vec<Row>);

/// The most references that are listed.
const MOST_LINKS: usize = 500;

/// What refers to a record.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Around {
    /// At most 500 of them.
    pub links: Vec<Reference>,
    /// How many there are.
    #[ts(type = "number")]
    pub total: usize,
}

/// A record that refers to another.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Reference {
    /// The field that refers.
    pub role: String,
    /// The record that it stands in.
    pub row: Row,
}

pub(crate) fn list(session: &mut Session, args: ListArgs, _: Secrets, _: Progress<'_>) -> Result<List, ApiError> {
    let order = args.order.unwrap_or_default();
    let query = ListQuery {
        case: args.case,
        state: if args.deleted == Some(true) { State::Deleted } else { State::Live },
        order,
        language: Collation::of(session.language.code()),
        descending: args.descending.unwrap_or(order == Order::Recent),
        after: args.after,
        offset: args.offset.unwrap_or_default(),
        words: args.words.unwrap_or_default(),
        from: args.from.as_deref().map(|text| day(text, "from")).transpose()?,
        to: args.to.as_deref().map(|text| day(text, "to")).transpose()?,
        limit: args.limit.unwrap_or(100),
        ..ListQuery::of(args.kind)
    };
    let page = session.store()?.list(&query)?;
    let mut called = Called::default();
    let mut rows = Vec::new();
    for listed in page.rows {
        let record = session.store()?.record(listed.id)?;
        rows.push(row_with(session, &record, &mut called)?);
    }
    Ok(List { rows, next: page.next, total: page.total })
}

/// The record of that id as a row of a list, in the person's language: terms by their label, persons by their name.
pub(crate) fn row(session: &mut Session, id: RecordId) -> Result<Row, ApiError> {
    let record = session.store()?.record(id)?;
    row_of(session, &record)
}

/// A record as a row of a list.
pub(crate) fn row_of(session: &mut Session, record: &Record) -> Result<Row, ApiError> {
    row_with(session, record, &mut Called::default())
}

/// The same, one of many: whom they refer to is asked for once.
pub(crate) fn row_with(session: &mut Session, record: &Record, called: &mut Called) -> Result<Row, ApiError> {
    let Told { title, detail, date: when } = crate::case::told(session, record.kind, &record.document, called)?;
    let date = when.as_ref().and_then(|date| date.bounds().0).unwrap_or_default();
    Ok(Row {
        id: record.id,
        kind: record.kind,
        title,
        detail,
        date,
        date_words: when.map(|date| session.texts.date_in_brief(&date)).unwrap_or_default(),
        version: record.version,
        state: record.state,
    })
}

/// The day at the end of a range, as it was typed: the first that `from` can mean, the last that `to` can.
fn day(text: &str, field: &str) -> Result<String, ApiError> {
    let (first, last) = Date::edtf(&khronika_domain::date_typed::typed(text)).bounds();
    let day = if field == "from" { first } else { last };
    day.ok_or_else(|| ApiError::new(ErrorCode::DateUnreadable).with("field", field))
}

/// What records are called; those that aren't there are left out.
pub(crate) fn titles(session: &mut Session, args: ManyArgs, _: Secrets, _: Progress<'_>) -> Result<Rows, ApiError> {
    let mut rows = Vec::new();
    for id in args.ids {
        match session.store()?.record(id) {
            Ok(record) => rows.push(row_of(session, &record)?),
            Err(khronika_store::StoreError::NotFound(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Rows(rows))
}

/// What refers to a record, in the order in which it came.
pub(crate) fn around(session: &mut Session, args: IdArgs, _: Secrets, _: Progress<'_>) -> Result<Around, ApiError> {
    let referring = session.store()?.referring(args.id)?;
    let total = referring.len();
    let (mut links, mut called) = (Vec::new(), Called::default());
    for (id, _, role) in referring.into_iter().take(MOST_LINKS) {
        let record = session.store()?.record(id)?;
        links.push(Reference { role, row: row_with(session, &record, &mut called)? });
    }
    Ok(Around { links, total })
}

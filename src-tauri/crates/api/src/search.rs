//! Search: one question over every kind.

use khronika_domain::{Kind, RecordId};
use khronika_store::search::{Fragment, SearchQuery};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Progress, Secrets};
use crate::{ApiError, Session};

/// What is looked for.
#[derive(Debug, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct FindArgs {
    /// Words, names, phrases in quotes.
    pub query: String,
    /// Of these kinds only.
    #[serde(default)]
    #[ts(as = "Option<Vec<Kind>>")]
    pub kinds: Vec<Kind>,
    /// In this case only.
    #[serde(default)]
    pub case: Option<RecordId>,
    /// Not over before this day (YYYY-MM-DD).
    #[serde(default)]
    pub from: Option<String>,
    /// Not begun after this day (YYYY-MM-DD).
    #[serde(default)]
    pub to: Option<String>,
    /// How many; 50 where nothing is said.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// What was found.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct Found {
    /// Best first.
    pub hits: Vec<FoundRecord>,
    /// Whether there are more.
    pub more: bool,
}

/// A record that was found.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct FoundRecord {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// Of an act or a part in one: whose, and of what; empty where the title says it.
    pub detail: String,
    /// Whether it was found in the text of the exhibit's file, and not in what is recorded.
    pub in_file: bool,
    /// On which page, sheet or slide of the file, where it has such.
    pub page: Option<u32>,
    /// The words around what was found.
    pub context: Vec<Fragment>,
    /// Its date in words, or empty.
    pub date_words: String,
}

pub(crate) fn find(session: &mut Session, args: FindArgs, _: Secrets, _: Progress<'_>) -> Result<Found, ApiError> {
    let day = |text: Option<String>| text.map(|text| khronika_domain::date_typed::typed(&text));
    let query = SearchQuery {
        text: args.query,
        kinds: args.kinds,
        case: args.case,
        from: day(args.from),
        to: day(args.to),
        limit: args.limit.unwrap_or(50),
    };
    let found = session.store()?.search(&query)?;
    let mut hits = Vec::with_capacity(found.hits.len());
    let mut called = crate::case::Called::default();
    for hit in found.hits {
        let record = session.store()?.record(hit.id)?;
        let told = crate::case::told(session, record.kind, &record.document, &mut called)?;
        let date_words = told.date.map(|date| session.texts.date_in_brief(&date)).unwrap_or_default();
        let detail = if matches!(hit.kind, Kind::Act | Kind::Involvement) { told.detail } else { String::new() };
        let (id, kind, title, context) = (hit.id, hit.kind, told.title, hit.context);
        let (in_file, page) = (hit.in_text.is_some(), hit.in_text.and_then(|found| found.page));
        hits.push(FoundRecord { id, kind, title, detail, in_file, page, context, date_words });
    }
    Ok(Found { hits, more: found.more })
}

//! Finding records. Ranking looks at the newest matches only: over a whole match set it is what
//! search costs (a common word among a million documents: 173 ms against 7 ms).

use khronika_domain::{Kind, RecordId};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};

use super::context::{Fragment, around};
use super::index::{case_facet, kind_facet};
use super::query::{matching, read};
use super::text::{self, InText};
use crate::record::{row_of, within};
use crate::{Store, StoreError};

/// How many of the newest matches are ranked.
const RANKED: u32 = 1000;

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct SearchQuery {
    /// Words, names, phrases in quotes; the last word may be unfinished.
    pub text: String,
    /// Of these kinds; of every kind where none is named.
    pub kinds: Vec<Kind>,
    /// In this case.
    pub case: Option<RecordId>,
    /// Not over before this day (YYYY-MM-DD).
    pub from: Option<String>,
    /// Not begun after this day (YYYY-MM-DD).
    pub to: Option<String>,
    /// How many, at most 500.
    pub limit: u32,
}

/// A record that was found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// The words around what was found.
    pub context: Vec<Fragment>,
    /// Where it was found in the text of an exhibit's file, and not in what is recorded.
    pub in_text: Option<InText>,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    /// Best first.
    pub hits: Vec<Hit>,
    /// Whether there are more.
    pub more: bool,
}

impl Store {
    /// Records that match.
    ///
    /// # Errors
    /// What the database says.
    pub fn search(&self, query: &SearchQuery) -> Result<Hits, StoreError> {
        find(self.connection(), query)
    }
}

fn find(connection: &Connection, query: &SearchQuery) -> Result<Hits, StoreError> {
    let wanted = read(&query.text);
    if wanted.is_empty() {
        return Ok(Hits::default());
    }
    let facets = [
        query.kinds.iter().map(|kind| kind_facet(*kind)).collect(),
        query.case.iter().map(|case| case_facet(*case)).collect::<Vec<_>>(),
    ];
    let mut values: Vec<Sql> = vec![matching(&wanted, &facets).into()];
    let dates = within(query.from.as_ref(), query.to.as_ref(), &mut values)
        // The plus keeps the planner from looking each of these numbers up in the index of words, one by one.
        .map(|numbers| format!(" AND +search.rowid IN ({numbers})"))
        .unwrap_or_default();
    let limit = query.limit.clamp(1, 500);
    let sql = format!(
        "SELECT record.id FROM (
            SELECT search.rowid AS number, bm25(search, 1.0, 1.0, 2.0, 0.0) AS score FROM search
            WHERE search MATCH ?1{dates} ORDER BY search.rowid DESC LIMIT {RANKED}) found
         JOIN record ON record.number = found.number
         ORDER BY found.score, found.number DESC LIMIT {}",
        limit + 1
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let ids: Vec<Vec<u8>> =
        statement.query_map(params_from_iter(values.iter()), |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut ids = ids.iter().map(|id| Ok(RecordId::from_bytes(id)?)).collect::<Result<Vec<_>, StoreError>>()?;
    let mut texts: Vec<RecordId> = Vec::new();
    if query.kinds.is_empty() || query.kinds.contains(&Kind::Evidence) {
        let days = (query.from.as_ref(), query.to.as_ref());
        texts = text::find(connection, &wanted, query.case, days, RANKED, limit + 1)?;
        texts.retain(|id| !ids.contains(id));
    }
    let mut hits = Hits { more: ids.len() + texts.len() > limit as usize, ..Hits::default() };
    // What is recorded stands first; texts have a fifth of the room, so that a common word doesn't hide them all.
    let room = limit as usize;
    ids.truncate(room - texts.len().min(room / 5));
    texts.truncate(room - ids.len());
    for id in ids {
        let Some(row) = row_of(connection, id)? else { continue };
        let summary = row.record.kind.summary(&row.record.document, "").unwrap_or_default();
        let texts: Vec<String> = summary.names.iter().chain(&summary.texts).cloned().collect();
        hits.hits.push(Hit { id, kind: row.record.kind, context: around(&texts, &wanted), in_text: None });
    }
    for id in texts {
        let (context, in_text) = text::context(connection, id, &wanted)?;
        hits.hits.push(Hit { id, kind: Kind::Evidence, context, in_text: Some(in_text) });
    }
    Ok(hits)
}

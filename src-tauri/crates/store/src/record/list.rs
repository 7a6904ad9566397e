//! Lists: a page by key over a covering index, never a scan.

use data_encoding::HEXLOWER;
use khronika_domain::{Kind, RecordId};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};

use super::days::within;
use super::read::State;
use crate::collation::Collation;
use crate::search::index::{case_facet, kind_facet};
use crate::search::query::{matching, read};
use crate::search::text;
use crate::{Store, StoreError};

/// By what a list is ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// By the title, as the query's language sorts.
    Title,
    /// By the first day it can mean; undated ones come first.
    Date,
    /// By the last change.
    #[default]
    Recent,
}

impl Order {
    const fn column(self, language: Collation) -> &'static str {
        match self {
            Self::Title => language.column(),
            Self::Date => "date_from",
            Self::Recent => "changed",
        }
    }
}

/// Which rows are asked for.
#[derive(Debug, Clone)]
pub struct ListQuery {
    /// Of which kind.
    pub kind: Kind,
    /// Of which case; all where none is named.
    pub case: Option<RecordId>,
    /// Live ones, or deleted ones.
    pub state: State,
    /// By what they are ordered.
    pub order: Order,
    /// In whose order titles stand.
    pub language: Collation,
    /// From the end.
    pub descending: bool,
    /// Where the page before ended, as [`Page::next`] said.
    pub after: Option<String>,
    /// So many rows after that: where a person drags a scroll bar to.
    pub offset: u32,
    /// Only records that hold these words, as in a search.
    pub words: String,
    /// Only records that aren't over before this day (YYYY-MM-DD).
    pub from: Option<String>,
    /// Only records that haven't begun after this day (YYYY-MM-DD).
    pub to: Option<String>,
    /// How many, at most 1,000.
    pub limit: u32,
}

impl ListQuery {
    /// The live records of a kind, latest change first.
    #[must_use]
    pub fn of(kind: Kind) -> Self {
        Self {
            kind,
            case: None,
            state: State::Live,
            order: Order::Recent,
            language: Collation::default(),
            descending: true,
            after: None,
            offset: 0,
            words: String::new(),
            from: None,
            to: None,
            limit: 100,
        }
    }
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// A second line.
    pub detail: String,
    /// First day it can mean, or empty.
    pub date_from: String,
    /// Last day it can mean, or empty.
    pub date_to: String,
    /// What a save is based on.
    pub version: u64,
    /// Whether it is there.
    pub state: State,
}

/// A page of a list.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The rows.
    pub rows: Vec<ListRow>,
    /// Where the next page begins; none after the last.
    pub next: Option<String>,
    /// How many rows the whole list has.
    pub total: u64,
}

impl Store {
    /// A page of a list.
    ///
    /// # Errors
    /// What the database says.
    pub fn list(&self, query: &ListQuery) -> Result<Page, StoreError> {
        page(self.connection(), query)
    }
}

fn page(connection: &Connection, query: &ListQuery) -> Result<Page, StoreError> {
    let column = query.order.column(query.language);
    let table = if query.case.is_some() { "membership" } else { "listing" };
    let mut wheres = "t.kind = ?1 AND t.state = ?2".to_owned();
    let mut values: Vec<Sql> = vec![query.kind.code().to_owned().into(), i64::from(query.state.number()).into()];
    if let Some(case) = query.case {
        wheres.push_str(" AND t.case_id = ?3");
        values.push(case.bytes().to_vec().into());
    }
    narrow(query, &mut wheres, &mut values);
    let total: i64 = connection
        .prepare_cached(&format!("SELECT count(*) FROM {table} t WHERE {wheres}"))?
        .query_row(params_from_iter(values.iter()), |row| row.get(0))?;
    let (compare, direction) = if query.descending { ("<", "DESC") } else { (">", "ASC") };
    if let Some((key, number)) = query.after.as_deref().and_then(position) {
        let at = values.len();
        wheres.push_str(&format!(" AND (t.{column}, t.number) {compare} (?{}, ?{})", at + 1, at + 2));
        values.push(match query.order {
            Order::Recent => key.parse::<i64>().unwrap_or_default().into(),
            Order::Title => HEXLOWER.decode(key.as_bytes()).unwrap_or_default().into(),
            Order::Date => key.to_owned().into(),
        });
        values.push(number.into());
    }
    let limit = query.limit.clamp(1, 1000);
    let sql = format!(
        "SELECT t.number, t.{column}, record.id, listing.title, listing.detail, listing.date_from, listing.date_to, record.version
         FROM (SELECT t.number, t.{column} FROM {table} t WHERE {wheres} ORDER BY t.{column} {direction}, t.number {direction}
               LIMIT {} OFFSET {}) t
         JOIN record ON record.number = t.number JOIN listing ON listing.number = t.number
         ORDER BY t.{column} {direction}, t.number {direction}",
        limit + 1,
        query.offset
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut found = statement.query(params_from_iter(values.iter()))?;
    let mut page = Page { total: u64::try_from(total).unwrap_or_default(), ..Page::default() };
    let mut last = None;
    while let Some(row) = found.next()? {
        if page.rows.len() == limit as usize {
            page.next = last;
            break;
        }
        let key = match row.get_ref(1)? {
            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
            rusqlite::types::ValueRef::Blob(sort) => HEXLOWER.encode(sort),
            other => other.as_str().unwrap_or_default().to_owned(),
        };
        last = Some(format!("{}:{key}", row.get::<_, i64>(0)?));
        page.rows.push(ListRow {
            id: RecordId::from_bytes(&row.get::<_, Vec<u8>>(2)?)?,
            kind: query.kind,
            title: row.get(3)?,
            detail: row.get(4)?,
            date_from: row.get(5)?,
            date_to: row.get(6)?,
            version: u64::try_from(row.get::<_, i64>(7)?).unwrap_or_default(),
            state: query.state,
        });
    }
    Ok(page)
}

/// What a person narrows a list down by: words, as in a search, and days.
fn narrow(query: &ListQuery, wheres: &mut String, values: &mut Vec<Sql>) {
    let wanted = read(&query.words);
    if !wanted.is_empty() {
        let mut facets = vec![vec![kind_facet(query.kind)]];
        facets.extend(query.case.map(|case| vec![case_facet(case)]));
        values.push(matching(&wanted, &facets).into());
        let mut found = format!("SELECT rowid FROM search WHERE search MATCH ?{}", values.len());
        if query.kind == Kind::Evidence {
            values.push(matching(&wanted, &[]).into());
            found = format!("{found} UNION ALL {}", text::numbers(values.len()));
        }
        wheres.push_str(&format!(" AND t.number IN ({found})"));
    }
    if let Some(numbers) = within(query.from.as_ref(), query.to.as_ref(), values) {
        wheres.push_str(&format!(" AND t.number IN ({numbers})"));
    }
}

/// A page's end: the row's number and its key (a title's in hex), as `number:key`.
fn position(after: &str) -> Option<(&str, i64)> {
    let (number, key) = after.split_once(':')?;
    Some((key, number.parse().ok()?))
}

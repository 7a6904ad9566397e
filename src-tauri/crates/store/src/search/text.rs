//! The words of exhibits' texts: an index of their own, so that saving an exhibit's record never touches a whole book.

use khronika_domain::RecordId;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params, params_from_iter};

use super::context::{Fragment, around_in_long};
use super::index::Columns;
use super::query::{Wanted, matching};
use crate::StoreError;
use crate::reading::{ExhibitText, read_text};
use crate::record::within;

/// Puts a text's words in.
pub(crate) fn add(connection: &Connection, number: i64, columns: &Columns) -> Result<(), StoreError> {
    let Columns { stems, words, names, .. } = columns;
    connection
        .prepare_cached("INSERT INTO reading_search (rowid, stems, words, names) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![number, stems, words, names])?;
    Ok(())
}

/// Takes them out again; the text must be the one that was put in.
pub(crate) fn remove(connection: &Connection, number: i64, text: &ExhibitText) -> Result<(), StoreError> {
    let Columns { stems, words, names, .. } = Columns::of_texts(text.parts.iter().map(|part| part.text.as_str()));
    connection
        .prepare_cached(
            "INSERT INTO reading_search (reading_search, rowid, stems, words, names) VALUES ('delete', ?1, ?2, ?3, ?4)",
        )?
        .execute(params![number, stems, words, names])?;
    Ok(())
}

/// Numbers of the records whose text matches, as SQL; `at` is the parameter that holds the match.
pub(crate) fn numbers(at: usize) -> String {
    format!(
        "SELECT record.number FROM reading_search JOIN exhibit_reading ON exhibit_reading.number = reading_search.rowid
         JOIN record ON record.id = exhibit_reading.evidence WHERE reading_search MATCH ?{at}"
    )
}

/// Where in a text something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InText {
    /// The page, sheet or slide, from 1, where the file has such.
    pub page: Option<u32>,
}

/// The exhibits in whose texts something is found, best first; at most so many.
pub(crate) fn find(
    connection: &Connection,
    wanted: &[Wanted],
    case: Option<RecordId>,
    days: (Option<&String>, Option<&String>),
    ranked: u32,
    most: u32,
) -> Result<Vec<RecordId>, StoreError> {
    let mut values: Vec<Sql> = vec![matching(wanted, &[]).into()];
    let mut narrowed = String::new();
    if let Some(case) = case {
        values.push(case.bytes().to_vec().into());
        narrowed.push_str(" AND record.number IN (SELECT number FROM membership WHERE case_id = ?2)");
    }
    if let Some(numbers) = within(days.0, days.1, &mut values) {
        narrowed.push_str(&format!(" AND record.number IN ({numbers})"));
    }
    // The plus keeps the planner from looking each of these numbers up in the index of words, one by one.
    let sql = format!(
        "SELECT exhibit_reading.evidence FROM (
            SELECT reading_search.rowid AS number, bm25(reading_search) AS score FROM reading_search
            WHERE reading_search MATCH ?1 AND +reading_search.rowid IN (
                SELECT exhibit_reading.number FROM exhibit_reading JOIN record ON record.id = exhibit_reading.evidence
                WHERE record.state = 0{narrowed})
            ORDER BY reading_search.rowid DESC LIMIT {ranked}) found
         JOIN exhibit_reading ON exhibit_reading.number = found.number
         ORDER BY found.score, found.number DESC LIMIT {most}"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let ids: Vec<Vec<u8>> =
        statement.query_map(params_from_iter(values.iter()), |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.iter().map(|id| Ok(RecordId::from_bytes(id)?)).collect()
}

/// The words around what was found in an exhibit's texts, and where it stands.
pub(crate) fn context(
    connection: &Connection,
    evidence: RecordId,
    wanted: &[Wanted],
) -> Result<(Vec<Fragment>, InText), StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT data FROM exhibit_reading WHERE evidence = ?1 AND of = 'text' AND state = 0")?;
    let mut rows = statement.query([evidence.bytes()])?;
    while let Some(row) = rows.next()? {
        let Some(text) = read_text(row.get_ref(0)?.as_blob().unwrap_or_default()) else { continue };
        if let Some((at, fragments)) = around_in_long(text.parts.iter().map(|part| part.text.as_str()), wanted) {
            return Ok((fragments, InText { page: text.parts.get(at).and_then(|part| part.page) }));
        }
    }
    Ok((Vec::new(), InText { page: None }))
}

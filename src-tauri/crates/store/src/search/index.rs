//! What is put into the index for a record, and taken out of it again with exactly the same words.

use khronika_domain::word::{self, Word};
use khronika_domain::{Kind, RecordId, Summary, vocabulary};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::StoreError;

/// Raised whenever the words that are made of a text change; the index is then built anew.
const VERSION: u32 = 2;
/// The same for texts of files, of which no label of a vocabulary is a part.
pub(crate) const WORDS: &str = "2";

/// The four columns of a row.
pub(crate) struct Columns {
    pub(crate) stems: String,
    pub(crate) words: String,
    pub(crate) names: String,
    facets: String,
}

fn put(column: &mut String, word: &str) {
    if !column.is_empty() {
        column.push(' ');
    }
    column.push_str(word);
}

/// Keys under which a name is found: its spelling's key, and the key without the ending that
/// declension changes («Мурза», «Мурзы», Murza).
#[must_use]
pub(crate) fn name_keys(folded: &str) -> Vec<String> {
    let bare = |text: &str| {
        let key = word::name_key(text);
        let cut = key.trim_end_matches(['a', 'e', 'i', 'o', 'u']);
        if cut.chars().count() >= 3 { cut.to_owned() } else { key }
    };
    let mut keys = vec![word::name_key(folded), bare(folded)];
    if word::is_cyrillic(folded) {
        keys.push(bare(&word::stem(folded)));
    }
    keys.sort();
    keys.dedup();
    keys.retain(|key| !key.is_empty());
    keys
}

/// The token of a kind.
#[must_use]
pub(crate) fn kind_facet(kind: Kind) -> String {
    format!("kind{}", kind.code())
}

/// The token of a case.
#[must_use]
pub(crate) fn case_facet(case: RecordId) -> String {
    format!("case{case}")
}

impl Columns {
    /// The words of a record.
    pub(crate) fn of(kind: Kind, summary: &Summary) -> Self {
        let texts = summary.texts.iter().map(|text| (text.as_str(), false));
        let mut columns = Self::with(texts.chain(summary.names.iter().map(|text| (text.as_str(), true))));
        columns.facets = kind_facet(kind);
        for case in &summary.cases {
            put(&mut columns.facets, &case_facet(*case));
        }
        columns
    }

    /// The words of a file's text.
    pub(crate) fn of_texts<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        Self::with(texts.map(|text| (text, false)))
    }

    fn with<'t>(texts: impl Iterator<Item = (&'t str, bool)>) -> Self {
        let mut columns =
            Self { stems: String::new(), words: String::new(), names: String::new(), facets: String::new() };
        let mut names: Vec<String> = Vec::new();
        for (text, is_name) in texts {
            for Word { folded, capital, .. } in word::words(text) {
                let stem = word::stem(&folded);
                put(&mut columns.stems, &stem);
                if stem != folded {
                    put(&mut columns.words, &folded);
                }
                if is_name || capital {
                    names.extend(name_keys(&folded));
                }
            }
        }
        names.sort();
        names.dedup();
        for name in &names {
            put(&mut columns.names, name);
        }
        columns
    }
}

/// Indexes a record.
pub(crate) fn add(connection: &Connection, number: i64, columns: &Columns) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT INTO search (rowid, stems, words, names, facets) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![number, columns.stems, columns.words, columns.names, columns.facets])?;
    Ok(())
}

/// Takes a record out of the index; the summary must be the one that was indexed.
pub(crate) fn remove(connection: &Connection, number: i64, kind: Kind, summary: &Summary) -> Result<(), StoreError> {
    let columns = Columns::of(kind, summary);
    connection
        .prepare_cached(
            "INSERT INTO search (search, rowid, stems, words, names, facets) VALUES ('delete', ?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![number, columns.stems, columns.words, columns.names, columns.facets])?;
    Ok(())
}

/// Which words this program makes of a text: labels of terms are indexed too, so they count.
pub(crate) fn fingerprint() -> String {
    let mut hash = Sha256::new();
    hash.update(VERSION.to_be_bytes());
    for vocabulary in vocabulary::all() {
        for term in &vocabulary.terms {
            hash.update(format!("{}\0{}\0{}\0{}\n", vocabulary.name, term.code, term.en, term.ru));
        }
    }
    data_encoding::HEXLOWER.encode(&hash.finalize())
}

/// Whether the index was built by the words that this program makes.
pub(crate) fn is_current(connection: &Connection) -> Result<bool, StoreError> {
    Ok(built(connection, "search")?.as_deref() == Some(fingerprint().as_str()))
}

/// Notes by which words the index was built.
pub(crate) fn mark_current(connection: &Connection) -> Result<(), StoreError> {
    mark_built(connection, "search", &fingerprint())
}

/// By what something derived was built.
pub(crate) fn built(connection: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT value FROM index_state WHERE name = ?1";
    Ok(connection.query_row(sql, [name], |row| row.get(0)).optional()?)
}

/// Notes by what something derived was built.
pub(crate) fn mark_built(connection: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO index_state (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [name, value],
    )?;
    Ok(())
}

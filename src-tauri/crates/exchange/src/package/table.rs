//! Tables of a package: one CSV (RFC 4180) for each kind, for those who work with spreadsheets.

use std::collections::{BTreeMap, BTreeSet};

use khronika_domain::{ItemId, Kind, value};
use serde_json::Value;

use super::PackageError;
use super::record::SealedRecord;

/// What joins several values in one cell.
const JOINED: &str = "; ";

/// The tables by path.
pub(super) fn write(records: &[SealedRecord]) -> Result<BTreeMap<String, Vec<u8>>, PackageError> {
    let mut tables = BTreeMap::new();
    for kind in Kind::ALL {
        let rows: Vec<BTreeMap<String, String>> =
            records.iter().filter(|record| record.kind == *kind).map(row).collect::<Result<_, _>>()?;
        if !rows.is_empty() {
            tables.insert(format!("data/tables/{kind}.csv"), table(&rows)?);
        }
    }
    Ok(tables)
}

fn table(rows: &[BTreeMap<String, String>]) -> Result<Vec<u8>, PackageError> {
    let mut columns: Vec<&str> =
        rows.iter().flat_map(|row| row.keys().map(String::as_str)).collect::<BTreeSet<_>>().into_iter().collect();
    columns.sort_by_key(|column| (*column != "id", *column));
    // The byte order mark tells spreadsheets that it is UTF-8.
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(&columns).map_err(|_| PackageError::Form)?;
    for row in rows {
        let cells = columns.iter().map(|column| row.get(*column).map_or("", String::as_str)).map(harmless);
        writer.write_record(cells.map(String::into_bytes)).map_err(|_| PackageError::Form)?;
    }
    writer.into_inner().map_err(|_| PackageError::Form)
}

/// A record's values by column: the path without the ids of list items.
fn row(record: &SealedRecord) -> Result<BTreeMap<String, String>, PackageError> {
    let mut document = record.document.clone();
    let flat = value::flatten(&mut document).map_err(|_| PackageError::Form)?;
    let mut row = BTreeMap::from([("id".to_owned(), record.id.to_string())]);
    for (path, value) in &flat {
        // A list of items is told by its items.
        if flat.range(format!("{path}/")..).next().is_some_and(|(next, _)| next.starts_with(&format!("{path}/"))) {
            continue;
        }
        let column: Vec<&str> = path.split('/').filter(|part| !is_item(part)).collect();
        let text = cell(value);
        row.entry(column.join("/"))
            .and_modify(|cell| {
                cell.push_str(JOINED);
                cell.push_str(&text);
            })
            .or_insert(text);
    }
    if !record.shortened.is_empty() {
        row.insert("author's redaction".to_owned(), "yes".to_owned());
    }
    Ok(row)
}

fn is_item(part: &str) -> bool {
    part.len() == 16 && part.parse::<ItemId>().is_ok()
}

fn cell(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join(JOINED),
        value => value.to_string(),
    }
}

/// A cell that a spreadsheet would calculate is marked as text (OWASP, CSV injection).
fn harmless(cell: &str) -> String {
    let begins = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    let number = cell.trim_start_matches(['+', '-']).chars().all(|c| c.is_ascii_digit() || c == '.');
    let trimmed = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}');
    if (cell.starts_with(begins) || trimmed.starts_with(begins)) && !number {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use khronika_domain::RecordId;
    use serde_json::json;

    #[test]
    fn a_table_has_a_row_for_each_record() {
        let record =
            |document: Value| SealedRecord::new(RecordId::random(), Kind::Incident, document, Vec::new()).unwrap();
        let records = [
            record(
                json!({"title": [{"text": "Обыск; «ночью»"}, {"text": "Search"}], "types": ["search", "detention"]}),
            ),
            record(
                json!({"title": [{"text": "=HYPERLINK(\"http://x\")"}], "counts": [{"of": "detained", "number": 12}]}),
            ),
        ];
        let tables = write(&records).unwrap();
        let text = String::from_utf8(tables["data/tables/incident.csv"].clone()).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[0], "\u{feff}id,counts/number,counts/of,title/text,types");
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().any(|line| line.contains("search; detention")));
        assert!(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\""));
    }

    #[test]
    fn formulas_become_text() {
        for cell in ["=1+1", "+a", "-a", "@SUM(A1)", "\t=1", " =1", "＝1", "\u{feff}=1"] {
            assert!(harmless(cell).starts_with('\''), "{cell}");
        }
        for cell in ["", "-5", "+37.5", "55.75", "a=1", "2022-03", "12-14"] {
            assert_eq!(harmless(cell), cell);
        }
    }
}

//! What is to be said of a row or of a table: codes, never sentences.

use serde::Serialize;

/// The longest part of a cell that is shown, in characters.
const LONGEST: usize = 60;

/// What is wrong or remarkable about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Code {
    /// No date in any of the formats.
    BadDate,
    /// An interval ends before it begins.
    IntervalReversed,
    /// No coordinate in decimal degrees.
    BadCoordinate,
    /// No two-letter code of a country.
    BadCountry,
    /// No whole number where only a number makes sense.
    BadNumber,
    /// A value that the mapping doesn't list and the vocabulary doesn't have.
    UnlistedValue,
    /// An empty cell that the mapping doesn't pass over.
    EmptyCell,
    /// Larger than a cell may be.
    CellTooLarge,
    /// Larger than a record may be.
    RowTooLarge,
    /// A zero character: a damaged file, or another encoding.
    NulCharacter,
    /// An item of the JSON list that is no object.
    NoObject,
    /// Filled cells beyond the last header: a broken quotation, most likely.
    CellsBeyondHeader,
    /// A field without which the record says nothing is empty.
    MissingField,
    /// The document was refused for another reason.
    Refused,
    /// Warning: fewer cells than headers.
    ShortRow,
    /// Warning: text after a closing quotation mark.
    StrayQuote,
    /// Warning: no number; kept as the phrase.
    NumberAsPhrase,
    /// Warning: no date; kept as the phrase.
    DateAsPhrase,
    /// Warning: no web address; kept as text.
    AddressAsText,
    /// Warning: a coordinate at zero degrees, zero degrees.
    ZeroCoordinate,
    /// Warning: no term of the vocabulary was found in the text; the field stays empty.
    NotRecognised,
}

impl Code {
    /// Every code.
    pub const ALL: &'static [Self] = &[
        Self::BadDate,
        Self::IntervalReversed,
        Self::BadCoordinate,
        Self::BadCountry,
        Self::BadNumber,
        Self::UnlistedValue,
        Self::EmptyCell,
        Self::CellTooLarge,
        Self::RowTooLarge,
        Self::NulCharacter,
        Self::NoObject,
        Self::CellsBeyondHeader,
        Self::MissingField,
        Self::Refused,
        Self::ShortRow,
        Self::StrayQuote,
        Self::NumberAsPhrase,
        Self::DateAsPhrase,
        Self::AddressAsText,
        Self::ZeroCoordinate,
        Self::NotRecognised,
    ];

    /// The code that messages are found by: `import-<code>`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::BadDate => "bad_date",
            Self::IntervalReversed => "interval_reversed",
            Self::BadCoordinate => "bad_coordinate",
            Self::BadCountry => "bad_country",
            Self::BadNumber => "bad_number",
            Self::UnlistedValue => "unlisted_value",
            Self::EmptyCell => "empty_cell",
            Self::CellTooLarge => "cell_too_large",
            Self::RowTooLarge => "row_too_large",
            Self::NulCharacter => "nul_character",
            Self::NoObject => "no_object",
            Self::CellsBeyondHeader => "cells_beyond_header",
            Self::MissingField => "missing_field",
            Self::Refused => "refused",
            Self::ShortRow => "short_row",
            Self::StrayQuote => "stray_quote",
            Self::NumberAsPhrase => "number_as_phrase",
            Self::DateAsPhrase => "date_as_phrase",
            Self::AddressAsText => "address_as_text",
            Self::ZeroCoordinate => "zero_coordinate",
            Self::NotRecognised => "not_recognised",
        }
    }
}

/// A problem or warning of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The column as the mapping names it, or the field where no column is to blame; empty for a whole row.
    pub column: String,
    /// What it is.
    pub code: Code,
    /// The value, shortened. Recorded content: shown, never logged.
    pub shown: String,
}

impl Note {
    pub(super) fn new(column: &str, code: Code, value: &str) -> Self {
        Self { column: column.to_owned(), code, shown: shorten(value) }
    }
}

/// What is remarkable about a whole table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TableCode {
    /// The mapping names a column that the file lacks.
    MissingColumn,
    /// Two columns have one header: the second is called `header#2`.
    DuplicateHeader,
    /// A column with content has no header: it is called `#` and its number.
    EmptyHeader,
    /// A JSON file has more paths than are listed.
    MorePaths,
}

impl TableCode {
    /// Every code.
    pub const ALL: &'static [Self] = &[Self::MissingColumn, Self::DuplicateHeader, Self::EmptyHeader, Self::MorePaths];

    /// The code that messages are found by: `import-<code>`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::MissingColumn => "missing_column",
            Self::DuplicateHeader => "duplicate_header",
            Self::EmptyHeader => "empty_header",
            Self::MorePaths => "more_paths",
        }
    }
}

/// A warning about a whole table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableNote {
    /// The column.
    pub column: String,
    /// What it is.
    pub code: TableCode,
}

/// The beginning of a value on one line, without control characters.
pub(super) fn shorten(value: &str) -> String {
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    match value.char_indices().nth(LONGEST) {
        None => value.trim().chars().map(visible).collect(),
        Some((at, _)) => {
            let (head, _) = value.split_at(at);
            format!("{}…", head.trim_end().chars().map(visible).collect::<String>())
        }
    }
}

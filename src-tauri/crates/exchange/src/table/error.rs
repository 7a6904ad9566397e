//! Why a file can't be read as a table. Values stand in fields of their own, never in the message.

/// Why a file can't be read as a table.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TableError {
    /// There is nothing in it.
    #[error("the table is empty")]
    Empty,
    /// Larger than a table may be.
    #[error("the table is larger than {most} bytes")]
    TooLarge {
        /// The limit.
        most: u64,
    },
    /// More rows than a table may have.
    #[error("the table has more than {most} rows")]
    TooManyRows {
        /// The limit.
        most: usize,
    },
    /// More columns than a table may have.
    #[error("the table has more than {most} columns")]
    TooManyColumns {
        /// The limit.
        most: usize,
    },
    /// More cells than a table may have.
    #[error("the table has more than {most} cells")]
    TooManyCells {
        /// The limit.
        most: usize,
    },
    /// A workbook, a PDF or the like.
    #[error("the file is no text: a spreadsheet has to be saved as CSV first")]
    NoText,
    /// No such encoding.
    #[error("the mapping names an encoding that is not known")]
    UnknownEncoding {
        /// The label.
        shown: String,
    },
    /// Bytes that the encoding doesn't have.
    #[error("line {line} holds bytes that are not {encoding}")]
    Encoding {
        /// The encoding.
        encoding: &'static str,
        /// The line, from 1.
        line: u64,
    },
    /// A delimiter must be one of a few signs.
    #[error("the mapping names a delimiter that can't be one")]
    Delimiter {
        /// What it names.
        shown: String,
    },
    /// A quotation mark opens a cell that never ends.
    #[error("the quotation mark that opens in line {line} is never closed")]
    UnclosedQuote {
        /// The line in which the cell begins, from 1.
        line: u64,
    },
    /// Broken JSON, or nested deeper than a table is.
    #[error("the JSON can't be read at line {line}, column {column}")]
    Json {
        /// From 1.
        line: u64,
        /// From 1.
        column: u64,
    },
    /// JSON, but no list of objects.
    #[error("the JSON is no list of objects")]
    NoList,
    /// The mapping asks for a path that is none.
    #[error("the mapping names a path that can't be read")]
    Path {
        /// The path.
        shown: String,
    },
    /// The file couldn't be read.
    #[error("the file could not be read")]
    Read(#[from] std::io::Error),
}

impl TableError {
    /// Every code.
    pub const CODES: &'static [&'static str] = &[
        "table_empty",
        "table_too_large",
        "table_too_many_rows",
        "table_too_many_columns",
        "table_too_many_cells",
        "table_no_text",
        "table_unknown_encoding",
        "table_encoding",
        "table_delimiter",
        "table_unclosed_quote",
        "table_json",
        "table_no_list",
        "table_path",
        "table_read",
    ];

    /// The code that messages are found by: `import-<code>`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "table_empty",
            Self::TooLarge { .. } => "table_too_large",
            Self::TooManyRows { .. } => "table_too_many_rows",
            Self::TooManyColumns { .. } => "table_too_many_columns",
            Self::TooManyCells { .. } => "table_too_many_cells",
            Self::NoText => "table_no_text",
            Self::UnknownEncoding { .. } => "table_unknown_encoding",
            Self::Encoding { .. } => "table_encoding",
            Self::Delimiter { .. } => "table_delimiter",
            Self::UnclosedQuote { .. } => "table_unclosed_quote",
            Self::Json { .. } => "table_json",
            Self::NoList => "table_no_list",
            Self::Path { .. } => "table_path",
            Self::Read(_) => "table_read",
        }
    }

    /// The line of the file that is at fault, where there is one.
    #[must_use]
    pub const fn line(&self) -> Option<u64> {
        match self {
            Self::Encoding { line, .. } | Self::UnclosedQuote { line } | Self::Json { line, .. } => Some(*line),
            _ => None,
        }
    }

    /// The part of the mapping that is at fault, where there is one.
    #[must_use]
    pub fn shown(&self) -> Option<&str> {
        match self {
            Self::UnknownEncoding { shown } | Self::Delimiter { shown } | Self::Path { shown } => Some(shown),
            _ => None,
        }
    }

    /// The limit that was passed, where there is one.
    #[must_use]
    pub const fn most(&self) -> Option<u64> {
        match self {
            Self::TooLarge { most } => Some(*most),
            Self::TooManyRows { most } | Self::TooManyColumns { most } | Self::TooManyCells { most } => {
                Some(*most as u64)
            }
            _ => None,
        }
    }
}

//! Why a mapping can't be followed, and at which of its entries.

use std::fmt;

/// A list of a mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// `columns`.
    Columns,
    /// `constants`.
    Constants,
}

/// Where in a mapping something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The list.
    pub list: List,
    /// The entry, from 1.
    pub number: usize,
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = match self.list {
            List::Columns => "columns",
            List::Constants => "constants",
        };
        write!(f, "{list}, entry {}", self.number)
    }
}

/// Why a mapping can't be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MappingError {
    /// Not the JSON of a mapping.
    #[error("the mapping can't be read at line {line}, column {column}")]
    Json {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What the parser says.
        shown: String,
    },
    /// Written by a later version.
    #[error("the mapping is of version {version}, which this program doesn't know")]
    Version {
        /// The version.
        version: u32,
    },
    /// No such kind, or none that a row can become.
    #[error("no such kind of record, or none that a row can become")]
    Kind {
        /// The kind.
        shown: String,
    },
    /// The kind has no such field.
    #[error("{at}: the kind has no such field")]
    Target {
        /// The entry.
        at: Entry,
        /// The target.
        shown: String,
    },
    /// No such date format.
    #[error("{at}: no such date format")]
    Format {
        /// The entry.
        at: Entry,
        /// The format.
        shown: String,
    },
    /// A code that its vocabulary doesn't have.
    #[error("{at}: the vocabulary {vocabulary} has no such code")]
    UnknownCode {
        /// The entry.
        at: Entry,
        /// The vocabulary.
        vocabulary: &'static str,
        /// The code.
        shown: String,
    },
    /// A group of columns only makes sense for sources, and not with `split`.
    #[error("{at}: only sources can be grouped, and not when split")]
    Group {
        /// The entry.
        at: Entry,
    },
}

impl MappingError {
    /// Every code.
    pub const CODES: &'static [&'static str] = &[
        "mapping_json",
        "mapping_version",
        "mapping_kind",
        "mapping_target",
        "mapping_format",
        "mapping_unknown_code",
        "mapping_group",
    ];

    /// The code that messages are found by: `import-<code>`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Json { .. } => "mapping_json",
            Self::Version { .. } => "mapping_version",
            Self::Kind { .. } => "mapping_kind",
            Self::Target { .. } => "mapping_target",
            Self::Format { .. } => "mapping_format",
            Self::UnknownCode { .. } => "mapping_unknown_code",
            Self::Group { .. } => "mapping_group",
        }
    }

    /// The entry at fault, where there is one.
    #[must_use]
    pub const fn entry(&self) -> Option<Entry> {
        match self {
            Self::Target { at, .. } | Self::Format { at, .. } | Self::UnknownCode { at, .. } | Self::Group { at } => {
                Some(*at)
            }
            Self::Json { .. } | Self::Version { .. } | Self::Kind { .. } => None,
        }
    }

    /// What the mapping says there.
    #[must_use]
    pub fn shown(&self) -> Option<&str> {
        match self {
            Self::Json { shown, .. }
            | Self::Kind { shown }
            | Self::Target { shown, .. }
            | Self::Format { shown, .. }
            | Self::UnknownCode { shown, .. } => Some(shown),
            Self::Version { .. } | Self::Group { .. } => None,
        }
    }
}

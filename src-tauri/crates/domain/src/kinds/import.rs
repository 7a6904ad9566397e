//! An import of a table, and the mapping by which it was read: kept, so that both can be repeated.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Unknown;
use crate::document::{Document, Summary};
use crate::{DomainError, RecordId};

/// One import: what was read, how many rows became records. The records name it in `import`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Import {
    /// Name of the file, without its folder.
    pub file_name: Option<String>,
    /// SHA-256 of the file, 64 hexadecimal digits.
    pub sha256: Option<String>,
    /// Name of the mapping.
    pub mapping: Option<String>,
    /// Rows in the file.
    #[ts(optional, type = "number")]
    pub rows: Option<u64>,
    /// Rows that became records.
    #[ts(optional, type = "number")]
    pub imported: Option<u64>,
    /// Numbers of the rows that were left out.
    #[ts(type = "Array<number>")]
    pub left_out: Vec<u64>,
    /// Whether it was undone.
    pub undone: Option<bool>,
    /// Cases it was made into.
    #[ts(as = "Option<Vec<RecordId>>")]
    pub cases: Vec<RecordId>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub unknown: Unknown,
}

impl Document for Import {
    fn summary(&self, _: &str) -> Summary {
        Summary {
            title: self.file_name.clone().unwrap_or_default(),
            detail: self.imported.map(|rows| rows.to_string()).unwrap_or_default(),
            cases: self.cases.clone(),
            texts: self.file_name.iter().cloned().collect(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.file_name.is_none() {
            return Err(DomainError::Missing { field: "file_name" });
        }
        Ok(())
    }
}

/// A saved mapping of a table's columns to fields, as JSON text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Mapping {
    /// What it is called.
    pub title: Option<String>,
    /// The mapping, as the file given to an import.
    pub mapping: Option<String>,
    /// Fields of later versions.
    #[serde(flatten)]
    #[ts(skip)]
    pub unknown: Unknown,
}

impl Document for Mapping {
    fn summary(&self, _: &str) -> Summary {
        Summary {
            title: self.title.clone().unwrap_or_default(),
            texts: self.title.iter().cloned().collect(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.title.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(DomainError::Missing { field: "title" });
        }
        Ok(())
    }
}

//! An import of a table, and the mapping by which it was read: kept, so that both can be repeated. An intake of files.

use super::CASE;
use super::declare::record;
use crate::DomainError;
use crate::document::{Document, Summary};

record! {
    /// A file that an intake didn't take.
    rows MissedFile {
        /// Where it lay, from the folder that was taken in.
        path: set(Option<String>),
        /// Why: `unreadable`, `gone`, `link`, `special`, `empty`, `system`, `vault`, `ended`.
        reason: set(Option<String>),
    }
}

record! {
    /// One import: what was read, how many rows or files became records. The records name it in `import`.
    Import {
        /// What was taken in: `table` where it isn't said, or `files`.
        of: set(Option<String>),
        /// Name of the file or folder, without the folder that it lies in.
        file_name: set(Option<String>),
        /// SHA-256 of the file, 64 hexadecimal digits.
        sha256: set(Option<String>),
        /// Name of the mapping.
        mapping: set(Option<String>),
        /// Rows in the file; files that were found.
        #[ts(optional, type = "number")]
        rows: set(Option<u64>),
        /// Rows or files that became records.
        #[ts(optional, type = "number")]
        imported: set(Option<u64>),
        /// Numbers of the rows that were left out.
        #[ts(type = "Array<number>")]
        left_out: set(Vec<u64>),
        /// Files that were exhibits already.
        #[ts(optional, type = "number")]
        again: set(Option<u64>),
        /// Files that weren't taken; of very many only the first ones.
        missed: rows(MissedFile),
        /// How many they are.
        #[ts(optional, type = "number")]
        missed_count: set(Option<u64>),
        /// Whether files that hold others are taken apart.
        unpack: set(Option<bool>),
        /// Whether it was undone.
        undone: set(Option<bool>),
        /// Cases it was made into.
        cases: many(CASE),
    }
}

impl Document for Import {
    fn summary(&self, _: &str) -> Summary {
        Summary {
            title: self.file_name.clone().unwrap_or_default(),
            detail: self.imported.map(|rows| rows.to_string()).unwrap_or_default(),
            texts: self.file_name.iter().cloned().collect(),
            ..Summary::default()
        }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.file_name.is_none() { Err(DomainError::Missing { field: "file_name" }) } else { Ok(()) }
    }
}

record! {
    /// A saved mapping of a table's columns to fields, as JSON text.
    Mapping {
        /// What it is called.
        title: line,
        /// The mapping, as the file given to an import.
        mapping: set(Option<String>),
    }
}

impl Document for Mapping {
    fn summary(&self, _: &str) -> Summary {
        Summary { title: self.title.clone().unwrap_or_default(), ..Summary::default() }
    }

    fn check(&self, _: Option<&Self>) -> Result<(), DomainError> {
        if self.title.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(DomainError::Missing { field: "title" });
        }
        Ok(())
    }
}

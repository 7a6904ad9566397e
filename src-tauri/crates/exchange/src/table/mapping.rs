//! The mapping as its JSON file has it: which column becomes which field.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fault::MappingError;

/// The version of the format that this program writes and reads.
pub(super) const VERSION: u32 = 1;

/// Which column of a table becomes which field of a kind of record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Version of the format.
    #[serde(default = "version")]
    pub version: u32,
    /// What the mapping is called.
    #[serde(default)]
    pub title: String,
    /// A remark for whoever reads the mapping later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The kind of record that a row becomes, such as `incident`.
    pub kind: String,
    /// How the file is written; found out where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<Notation>,
    /// The file's encoding by its WHATWG label, such as `windows-1251`; found out where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// `;`, `,`, `|` or `tab`; found out where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// The columns; one may stand in several entries.
    #[serde(default)]
    pub columns: Vec<Column>,
    /// What holds for every row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub constants: Vec<Constant>,
}

impl Default for Mapping {
    fn default() -> Self {
        Self {
            version: VERSION,
            title: String::new(),
            note: None,
            kind: "incident".to_owned(),
            table: None,
            encoding: None,
            delimiter: None,
            columns: Vec::new(),
            constants: Vec::new(),
        }
    }
}

impl Mapping {
    /// Reads a mapping from its JSON. Whether its targets exist is found by [`Self::check`].
    ///
    /// # Errors
    /// `Json` where it isn't the JSON of a mapping, `Version` where it is of a later form.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let mapping: Self = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            MappingError::Json { line: error.line(), column: error.column(), shown: error.to_string() }
        })?;
        if mapping.version == VERSION { Ok(mapping) } else { Err(MappingError::Version { version: mapping.version }) }
    }

    /// Whether kind, targets, formats and codes exist, without a table.
    ///
    /// # Errors
    /// The first entry that can't be followed.
    pub fn check(&self) -> Result<(), MappingError> {
        super::plan::Plan::new(self).map(|_| ())
    }
}

fn version() -> u32 {
    VERSION
}

fn yes() -> bool {
    true
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes a reference
fn is_yes(value: &bool) -> bool {
    *value
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes a reference
fn is_no(value: &bool) -> bool {
    !*value
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Notation {
    /// Cells between delimiters.
    Csv,
    /// A list of objects.
    Json,
}

/// One column and its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The column's header, or a path into the objects of a JSON file.
    pub column: String,
    /// The field, such as `description` or `place.latitude`; `ignore` for a column left out on purpose.
    pub to: String,
    /// BCP 47 tag of the texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How dates are written; the first that fits is taken.
    #[serde(default, skip_serializing_if = "Formats::is_empty")]
    pub format: Formats,
    /// What a count counts (vocabulary `count_of`), for the target `counts`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// What stands for each value of the source; `*` for every other.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Replacement>,
    /// What is put before each text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// How several values of one cell are told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<Split>,
    /// Columns of one group fill the same sources, value by value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Use of a name (vocabulary `name_usage`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<String>,
    /// Transliteration scheme of a name (vocabulary `name_scheme`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
    /// Whether an empty cell is passed over; otherwise it is a problem of its row.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub skip_empty: bool,
    /// The cell is a text, such as an official name, in which the term is found by its abbreviations.
    #[serde(default, skip_serializing_if = "is_no")]
    pub recognise: bool,
}

/// A value that every row gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    /// The field.
    pub to: String,
    /// Its value, as a cell would hold it.
    pub value: String,
    /// BCP 47 tag of a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// The formats in which a column's dates may be written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Replacement", into = "Replacement")]
pub struct Formats(pub Vec<String>);

impl Formats {
    /// Whether none is named.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Replacement> for Formats {
    fn from(form: Replacement) -> Self {
        match form {
            Replacement::One(one) => Self(vec![one]),
            Replacement::Many(many) => Self(many),
        }
    }
}

impl From<Formats> for Replacement {
    fn from(formats: Formats) -> Self {
        match <[String; 1]>::try_from(formats.0) {
            Ok([one]) => Self::One(one),
            Err(many) => Self::Many(many),
        }
    }
}

/// What stands for a value of the source: one code or text, several codes, or (an empty list) nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Replacement {
    /// One.
    One(String),
    /// Several, or none.
    Many(Vec<String>),
}

/// How several values of one cell are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Split {
    /// At white space, commas and semicolons.
    Any,
    /// At commas.
    Comma,
    /// At semicolons.
    Semicolon,
    /// At line breaks.
    Line,
    /// Web addresses are taken out; the words between them stay together as texts.
    Addresses,
}

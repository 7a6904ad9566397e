//! What every kind of record can say of itself, and the dispatch from a kind's code to its type.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::date::Date;
use crate::field::{self, Field};
use crate::kinds::{
    Act, Assessment, Case, Claim, Consent, CustodyEvent, Detention, Evidence, Facility, Finding, Health, Hearing,
    Import, Incident, Intervention, Involvement, Mapping, Note, OwnField, Person, Proceeding, Relation, Representation,
    Task, Term, Testimony, Timestamp, own,
};
use crate::{DomainError, RecordId};

/// A reference from one record to another, by the role that the other plays.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The field that refers.
    pub role: &'static str,
    /// The record referred to.
    pub target: RecordId,
}

/// What lists and search need of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// What the record is called in lists.
    pub title: String,
    /// A second line.
    pub detail: String,
    /// When it happened.
    pub date: Option<Date>,
    /// The cases it belongs to.
    pub cases: Vec<RecordId>,
    /// Every other reference.
    pub links: Vec<Link>,
    /// Everything that full-text search should find.
    pub texts: Vec<String>,
    /// Names of persons and places, searched across scripts.
    pub names: Vec<String>,
}

/// A typed document.
pub trait Document: Serialize + DeserializeOwned {
    /// What it is called, by a second line and a date. `language` (BCP 47) chooses among the texts of a field; empty
    /// takes the first. Cases, links and what search finds are gathered from the fields by their shapes.
    fn summary(&self, language: &str) -> Summary;

    /// What a list in that language is sorted by: the title as it stands there.
    fn sorted(&self, language: &str) -> String {
        self.summary(language).title
    }

    /// Fills in what the program sets. `old` is the document it replaces.
    fn complete(&mut self, _old: Option<&Self>) {}

    /// Whether it may be saved: what identifies it is there, and what is kept was kept. `old` is the document it
    /// replaces. Codes and dates are checked by the shapes of the fields.
    ///
    /// # Errors
    /// What is missing, or can't be read.
    fn check(&self, old: Option<&Self>) -> Result<(), DomainError>;
}

macro_rules! kinds {
    ($($variant:ident $code:literal),* $(,)?) => {
        /// The kinds of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $(#[doc = concat!("Code `", $code, "`.")] $variant),*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code in paths, commands and the journal.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// What lists and search need of a document of this kind, in that language (BCP 47) where it has a
            /// text in it, else as it comes first. A document with erased values reads too.
            ///
            /// # Errors
            /// `Shape` where the document doesn't have the kind's shape.
            pub fn summary(self, document: &Value, language: &str) -> Result<Summary, DomainError> {
                let summary = match self { $(Self::$variant => read::<$variant>(document)?.summary(language)),* };
                Ok(self.gathered(summary, document))
            }

            /// The same without cases, links and what search finds: what the record is called, and when it was.
            ///
            /// # Errors
            /// As [`Kind::summary`].
            pub fn called(self, document: &Value, language: &str) -> Result<Summary, DomainError> {
                Ok(match self { $(Self::$variant => read::<$variant>(document)?.summary(language)),* })
            }

            /// The summary in no language, as the index takes it, and what lists in each of those languages (BCP 47)
            /// are sorted by.
            ///
            /// # Errors
            /// As [`Kind::summary`].
            pub fn summary_sorted<const N: usize>(
                self,
                document: &Value,
                languages: [&str; N],
            ) -> Result<(Summary, [String; N]), DomainError> {
                let (summary, sorted) = match self {
                    $(Self::$variant => {
                        let typed = read::<$variant>(document)?;
                        (typed.summary(""), languages.map(|language| typed.sorted(language)))
                    }),*
                };
                Ok((self.gathered(summary, document), sorted))
            }

            /// The document as this kind writes it, shorthands spelled out; unchecked.
            ///
            /// # Errors
            /// `Shape` where the document doesn't have the kind's shape.
            pub fn spelled(self, document: &Value) -> Result<Value, DomainError> {
                let unwritten = |_| DomainError::Shape { field: String::new() };
                match self { $(Self::$variant => serde_json::to_value(read::<$variant>(document)?).map_err(unwritten)),* }
            }

            /// Its fields by their shape, in the order in which they are read.
            #[must_use]
            pub const fn fields(self) -> &'static [Field] {
                match self { $(Self::$variant => $variant::FIELDS),* }
            }

            /// Reads the document as this kind, checks it against the one it replaces, and gives it
            /// back as the kind writes it: shorthands spelled out, unknown fields kept.
            ///
            /// # Errors
            /// What is missing or can't be read.
            pub fn check(self, document: &Value, old: Option<&Value>) -> Result<Value, DomainError> {
                let checked = match self { $(Self::$variant => checked::<$variant>(document, old)),* }?;
                field::check(self.fields(), &checked)?;
                own::check(&checked)?;
                Ok(checked)
            }
        }

        impl std::str::FromStr for Kind {
            type Err = DomainError;
            fn from_str(code: &str) -> Result<Self, DomainError> {
                match code { $($code => Ok(Self::$variant),)* _ => Err(DomainError::Kind) }
            }
        }
    };
}

kinds! {
    Case "case", Person "person", Relation "relation", Representation "representation", Incident "incident", Act "act",
    Involvement "involvement", Testimony "testimony", Claim "claim", Finding "finding", Consent "consent",
    Evidence "evidence", Detention "detention", Proceeding "proceeding", Hearing "hearing", Health "health",
    Intervention "intervention", Assessment "assessment", Facility "facility", Task "task", Note "note",
    OwnField "own_field", Term "term", Mapping "mapping", Import "import",
    CustodyEvent "custody_event", Timestamp "timestamp",
}

impl Kind {
    fn gathered(self, mut summary: Summary, document: &Value) -> Summary {
        field::gather(self.fields(), document, &mut summary);
        if self == Self::Evidence {
            summary.links.extend(set_link(document, "file"));
        }
        summary.links.extend(set_link(document, "import"));
        summary.links.extend(set_link(document, "merged_into"));
        summary
    }

    /// The field that refers to the record by whose title this one is called and sorted in lists: a testimony is
    /// looked for by its speaker.
    #[must_use]
    pub const fn called_by(self) -> Option<&'static str> {
        match self {
            Self::Testimony => Some("speaker"),
            Self::Representation => Some("counsel"),
            Self::Consent | Self::Relation | Self::Detention | Self::Health | Self::Assessment => Some("person"),
            _ => None,
        }
    }

    /// The field that refers to the record whose date is this one's where it has none of its own: an act happened
    /// when its incident did.
    #[must_use]
    pub const fn dated_by(self) -> Option<&'static str> {
        match self {
            Self::Act => Some("incident"),
            _ => None,
        }
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

/// A reference that the program sets: an exhibit's file, the import that made a record, the person into whom another
/// was merged.
fn set_link(document: &Value, role: &'static str) -> Option<Link> {
    let target = document.get(role)?.as_str()?.parse().ok()?;
    Some(Link { role, target })
}

fn read<D: Document>(document: &Value) -> Result<D, DomainError> {
    D::deserialize(document).map_err(|_| DomainError::Shape { field: wrong_field::<D>(document) })
}

/// The first top-level field without which the document would read: serde doesn't name it.
fn wrong_field<D: Document>(document: &Value) -> String {
    let Value::Object(map) = document else { return String::new() };
    map.iter()
        .find(|(key, value)| {
            let alone: serde_json::Map<String, Value> = std::iter::once(((*key).clone(), (*value).clone())).collect();
            D::deserialize(Value::Object(alone)).is_err()
        })
        .map(|(key, _)| key.clone())
        .unwrap_or_default()
}

fn checked<D: Document>(document: &Value, old: Option<&Value>) -> Result<Value, DomainError> {
    let mut new: D = read(document)?;
    let old = old.map(read::<D>).transpose()?;
    new.complete(old.as_ref());
    new.check(old.as_ref())?;
    serde_json::to_value(&new).map_err(|_| DomainError::Shape { field: String::new() })
}

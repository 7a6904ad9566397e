//! What a file says of itself: when, where, by which device and by whom it was made; read by kept libraries.
//! Owns what a fact is, which facts can tell on somebody, and which reader a format takes. Must not apply anything.

use std::collections::BTreeSet;
use std::io::{Read, Seek, SeekFrom};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::container;

mod exif;
pub(crate) mod film;
mod iptc;
mod office;
mod ole;
mod pdf;
mod picture;
mod recording;
mod wave;
mod written;
mod xml;
mod xmp;

/// The most facts of one file, and the longest value, in letters: what is more says nothing to a reader.
const MOST: usize = 400;
const LONGEST: usize = 2_000;
/// Bytes of the largest file that is held whole to be read.
const MOST_WHOLE: u64 = 256 << 20;

/// The most bytes of what a capture app writes beside a file.
const MOST_SIDECAR: u64 = 256 << 10;

/// What a file says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inside {
    /// In the order in which they are told: what matters first.
    pub facts: Vec<Fact>,
    /// Whether the format is one of which everything that can tell on somebody is looked for. Of another one, that nothing
    /// was found says nothing.
    pub known: bool,
}

impl Inside {
    /// Whether something in it can tell who made the file, with what or where.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.facts.iter().any(|fact| fact.sensitive)
    }
}

/// One thing that it says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Fact {
    /// What it is about.
    pub of: FactOf,
    /// What the format calls it, where that says more: `DateTimeOriginal`.
    pub name: String,
    /// The value. A time is `YYYY-MM-DDThh:mm:ss`, with its zone where it says one; a place is latitude and longitude
    /// in degrees, and the altitude in metres where it says one, or words.
    pub value: String,
    /// Whether it can tell who made the file, or with what, or where.
    pub sensitive: bool,
}

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FactOf {
    /// When it was made.
    Time,
    /// Where.
    Place,
    /// With which device.
    Device,
    /// By whom.
    Author,
    /// Who is in it.
    Person,
    /// For which organisation.
    Organisation,
    /// By what it, or what it was made of, can be told from all others.
    Identifier,
    /// With which program.
    Software,
    /// What it is called.
    Title,
    /// What somebody noted in it.
    Comment,
    /// Width and height.
    Size,
    /// How long it lasts.
    Length,
    /// Anything else.
    Other,
}

impl FactOf {
    /// Whether facts of this sort can tell on somebody. Words that somebody wrote into a file are among them: who looks at
    /// the file doesn't see them. A time alone, a program and a measure tell on nobody.
    const fn tells(self) -> bool {
        !matches!(self, Self::Time | Self::Software | Self::Size | Self::Length)
    }
}

/// What was found so far.
/// Facts as they are gathered.
#[derive(Default)]
pub(crate) struct Found(Vec<Fact>);

impl Found {
    pub(crate) fn add(&mut self, of: FactOf, name: &str, value: &str) {
        self.put(of, name, value, of.tells());
    }

    /// A measure or a setting: it says how the file is to be shown, and tells on nobody.
    fn technical(&mut self, name: &str, value: &str) {
        self.put(FactOf::Other, name, value, false);
    }

    fn put(&mut self, of: FactOf, name: &str, value: &str, sensitive: bool) {
        let blank = |c: char| c == '\0' || c == '\u{feff}' || c.is_whitespace();
        let value: String = value.trim_matches(blank).chars().take(LONGEST).collect();
        let empty = value.is_empty() || (of == FactOf::Time && value.starts_with("0000"));
        if !empty && self.0.len() < MOST {
            self.0.push(Fact { of, name: name.to_owned(), value, sensitive });
        }
    }

    /// What matters first; the same thing that several parts of a file say is said once.
    pub(crate) fn in_order(mut self) -> Vec<Fact> {
        self.0.sort_by(|one, other| {
            (one.of, rank(one)).cmp(&(other.of, rank(other))).then_with(|| one.name.cmp(&other.name))
        });
        let mut said = BTreeSet::new();
        self.0.retain(|fact| {
            let name = if fact.of == FactOf::Other { fact.name.clone() } else { String::new() };
            said.insert((fact.of, name, fact.value.clone()))
        });
        self.0
    }
}

/// When something was taken stands before when the file was changed, and where in degrees before where in words.
fn rank(fact: &Fact) -> u8 {
    match fact.name.as_str() {
        "DateTimeOriginal" | "creationdate" | "GPS" => 0,
        "DateCreated" | "DateTimeDigitized" | "GPSDateTime" => 1,
        "CreateDate" | "RecordingDate" => 2,
        _ => 3,
    }
}

/// What can be read of it. A part that can't be read is left out: a damaged file says less, and is no error.
pub(crate) fn read(file: &mut (impl Read + Seek), content: &str) -> Inside {
    let mut found = Found(Vec::new());
    let known = look(file, content, &mut found);
    Inside { facts: found.in_order(), known }
}

/// Whether the format is known.
fn look(file: &mut (impl Read + Seek), content: &str, found: &mut Found) -> bool {
    if content.starts_with("image/") {
        return picture::read(file, content, found);
    }
    if content.starts_with("audio/") || content.starts_with("video/") || content == "application/ogg" {
        return recording::read(file, content, found);
    }
    if ["text/csv", "text/plain", "application/json"].contains(&content) {
        // What a capture app writes beside a file is a text, and tells more of its device than the file.
        let mut bytes = Vec::new();
        let read = file.seek(SeekFrom::Start(0)).and_then(|_| file.take(MOST_SIDECAR).read_to_end(&mut bytes));
        if let Some(facts) = read.ok().and_then(|_| container::facts(&bytes)) {
            found.0.extend(facts);
        }
        return true;
    }
    // A text says no more than whoever reads it sees. Of a letter, most headers are never shown.
    if content.starts_with("text/") {
        return true;
    }
    match content {
        "application/pdf" => pdf::read(file, found),
        "application/msword"
        | "application/vnd.ms-excel"
        | "application/vnd.ms-powerpoint"
        | "application/x-ole-storage" => ole::read(file, found),
        _ if content.contains("openxmlformats") => office::open_xml(file, found),
        _ if content.contains("opendocument") => office::open_document(file, found),
        _ => false,
    }
}

/// A whole file, from its beginning, or nothing where it is too large.
fn whole(file: &mut (impl Read + Seek)) -> Option<Vec<u8>> {
    file.seek(SeekFrom::Start(0)).ok()?;
    let mut bytes = Vec::new();
    file.take(MOST_WHOLE + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= MOST_WHOLE).then_some(bytes)
}

//! Which fields of which kinds a cell can fill.

use khronika_domain::Kind;
use khronika_domain::field::Shape;
use khronika_domain::vocabulary;

/// What a cell can fill; the other fields are references, or the program's own.
#[derive(Debug, Clone, Copy)]
enum Field {
    Texts,
    /// One line; of several columns the first filled one counts.
    Line,
    /// A long text; several columns follow one another.
    Long,
    Lines,
    Countries,
    Code(&'static str),
    Codes(&'static str),
    Number,
    Date,
    Place,
    Counts,
    Sources,
    Names,
}

/// The field of that name, where a row can become a record of the kind and a cell can fill it.
fn field(kind: Kind, name: &str) -> Option<(&'static str, Field)> {
    let found = kind.fields().iter().find(|field| takes_rows(kind) && field.name == name)?;
    let field = match found.shape {
        Shape::Texts | Shape::LongTexts => Field::Texts,
        Shape::Line | Shape::Language => Field::Line,
        Shape::Narrative => Field::Long,
        Shape::Languages => Field::Lines,
        Shape::Countries => Field::Countries,
        Shape::Code { vocabulary } => Field::Code(vocabulary),
        Shape::Codes { vocabulary } => Field::Codes(vocabulary),
        Shape::Number => Field::Number,
        Shape::Date => Field::Date,
        Shape::Place => Field::Place,
        Shape::Counts => Field::Counts,
        Shape::Sources => Field::Sources,
        Shape::Names => Field::Names,
        Shape::Additions
        | Shape::Flag
        | Shape::Term
        | Shape::Reference { .. }
        | Shape::References { .. }
        | Shape::Rows { .. }
        | Shape::Set => return None,
    };
    Some((found.name, field))
}

/// Whether a row can become a record of this kind; the others are made of references or files.
pub(super) const fn takes_rows(kind: Kind) -> bool {
    matches!(kind, Kind::Case | Kind::Person | Kind::Incident | Kind::Testimony | Kind::Facility | Kind::Note)
}

/// Everything that a column of a table of this kind can become, as a mapping writes it: `place.latitude`.
#[must_use]
pub fn targets(kind: Kind) -> Vec<String> {
    let names = kind.fields().iter().filter_map(|found| field(kind, found.name));
    let parts = |field: Field| -> Vec<String> {
        let listed = |parts: &[&str]| parts.iter().map(|part| format!(".{part}")).collect::<Vec<_>>();
        match field {
            Field::Date => [vec![String::new()], listed(&["from", "to", "phrase", "zone"])].concat(),
            Field::Place => {
                listed(&["text", "country", "region", "address", "latitude", "longitude", "coordinates", "precision"])
            }
            Field::Sources => listed(&["text", "url"]),
            Field::Counts => vocabulary::named("count_of")
                .map(|counts| counts.terms.iter().map(|term| format!(".{}", term.code)).collect())
                .unwrap_or_default(),
            _ => vec![String::new()],
        }
    };
    names.flat_map(|(name, field)| parts(field).into_iter().map(move |part| format!("{name}{part}"))).collect()
}

/// Where the content of a cell goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    Ignore,
    Texts(&'static str),
    Line(&'static str),
    Long(&'static str),
    Lines(&'static str),
    Countries(&'static str),
    Code(&'static str, &'static str),
    Codes(&'static str, &'static str),
    Number(&'static str),
    Date(&'static str, DatePart),
    Place(PlacePart),
    Count(String),
    SourceText,
    SourceAddress,
    Names,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DatePart {
    Whole,
    From,
    To,
    Phrase,
    Zone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlacePart {
    Text,
    Country,
    Region,
    Address,
    Latitude,
    Longitude,
    Coordinates,
    Precision,
}

impl Target {
    /// Reads a target such as `place.latitude`; none where the kind has no such field.
    pub fn parse(kind: Kind, to: &str, of: Option<&str>) -> Option<Self> {
        let to = to.trim();
        if to == "ignore" {
            return Some(Self::Ignore);
        }
        let (head, part) = to.split_once('.').map_or((to, None), |(head, part)| (head, Some(part)));
        let (name, field) = field(kind, head)?;
        Some(match (field, part) {
            (Field::Texts, None) => Self::Texts(name),
            (Field::Line, None) => Self::Line(name),
            (Field::Long, None) => Self::Long(name),
            (Field::Lines, None) => Self::Lines(name),
            (Field::Countries, None) => Self::Countries(name),
            (Field::Code(vocabulary), None) => Self::Code(name, vocabulary),
            (Field::Codes(vocabulary), None) => Self::Codes(name, vocabulary),
            (Field::Number, None) => Self::Number(name),
            (Field::Names, None) => Self::Names,
            (Field::Date, part) => Self::Date(name, date_part(part)?),
            (Field::Place, Some(part)) => Self::Place(place_part(part)?),
            (Field::Counts, part) => Self::Count(part.or(of)?.to_owned()),
            (Field::Sources, Some("text")) => Self::SourceText,
            (Field::Sources, Some("url")) => Self::SourceAddress,
            _ => return None,
        })
    }

    /// The vocabulary that the values must stand in.
    pub fn vocabulary(&self) -> Option<&'static str> {
        match self {
            Self::Code(_, vocabulary) | Self::Codes(_, vocabulary) => Some(vocabulary),
            Self::Place(PlacePart::Region) => Some("region"),
            Self::Place(PlacePart::Precision) => Some("place_precision"),
            _ => None,
        }
    }
}

fn date_part(part: Option<&str>) -> Option<DatePart> {
    Some(match part {
        None => DatePart::Whole,
        Some("from") => DatePart::From,
        Some("to") => DatePart::To,
        Some("phrase") => DatePart::Phrase,
        Some("zone") => DatePart::Zone,
        Some(_) => return None,
    })
}

fn place_part(part: &str) -> Option<PlacePart> {
    Some(match part {
        "text" => PlacePart::Text,
        "country" => PlacePart::Country,
        "region" => PlacePart::Region,
        "address" => PlacePart::Address,
        "latitude" => PlacePart::Latitude,
        "longitude" => PlacePart::Longitude,
        "coordinates" => PlacePart::Coordinates,
        "precision" => PlacePart::Precision,
        _ => return None,
    })
}

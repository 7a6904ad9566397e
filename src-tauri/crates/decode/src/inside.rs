//! What a file says of itself: when, where, by which device and by whom it was made; read by kept libraries.

use std::io::{BufReader, Read, Seek, SeekFrom};

use lofty::file::{AudioFile, TaggedFileExt};
use lofty::probe::Probe;
use lofty::tag::{ItemKey, ItemValue};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most facts of one file, and the longest value, in letters: what is more says nothing to a reader.
const MOST: usize = 400;
const LONGEST: usize = 2_000;

/// What a file says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inside {
    /// In the order in which they are told: what matters first.
    pub facts: Vec<Fact>,
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
    /// in degrees, and the altitude in metres where it says one.
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

struct Found(Vec<Fact>);

impl Found {
    fn add(&mut self, of: FactOf, name: &str, value: &str) {
        let value: String =
            value.trim_matches(|c: char| c == '\0' || c.is_whitespace()).chars().take(LONGEST).collect();
        if !value.is_empty() && self.0.len() < MOST {
            let sensitive = matches!(of, FactOf::Place | FactOf::Device | FactOf::Author | FactOf::Other);
            self.0.push(Fact { of, name: name.to_owned(), value, sensitive });
        }
    }
}

/// What can be read of it. A part that can't be read is left out: a damaged file says less, and is no error.
pub(crate) fn read(file: &mut (impl Read + Seek), content: &str) -> Inside {
    let mut found = Found(Vec::new());
    if content.starts_with("image/") {
        picture(file, &mut found);
    }
    let audible = content.starts_with("audio/") || content.starts_with("video/") || content == "application/ogg";
    if audible && file.seek(SeekFrom::Start(0)).is_ok() {
        recording(file, content, &mut found);
    }
    let mut facts = found.0;
    facts.sort();
    facts.dedup_by(|one, other| one.of == other.of && one.value == other.value && one.of != FactOf::Other);
    Inside { facts }
}

/// EXIF 2.32 of JPEG, TIFF, HEIF, PNG, WebP.
fn picture(file: &mut (impl Read + Seek), found: &mut Found) {
    let Ok(exif) = exif::Reader::new()
        .continue_on_error(true)
        .read_from_container(&mut BufReader::new(file))
        .or_else(|error| error.distill_partial_result(|_| {}))
    else {
        return;
    };
    use exif::{In, Tag};
    let text = |tag: Tag| {
        let field = exif.get_field(tag, In::PRIMARY)?;
        match &field.value {
            exif::Value::Ascii(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| String::from_utf8_lossy(part).into_owned()).collect();
                Some(parts.join(" "))
            }
            _ => Some(field.display_value().to_string()),
        }
    };
    for (tag, zone) in [
        (Tag::DateTimeOriginal, Tag::OffsetTimeOriginal),
        (Tag::DateTimeDigitized, Tag::OffsetTimeDigitized),
        (Tag::DateTime, Tag::OffsetTime),
    ] {
        if let Some(time) = text(tag) {
            found.add(FactOf::Time, &tag.to_string(), &written(&time, text(zone).as_deref().unwrap_or_default()));
        }
    }
    if let Some(place) = place(&exif) {
        found.add(FactOf::Place, "GPS", &place);
    }
    let told = [
        (Tag::Make, FactOf::Device),
        (Tag::Model, FactOf::Device),
        (Tag::BodySerialNumber, FactOf::Device),
        (Tag::LensModel, FactOf::Device),
        (Tag::LensSerialNumber, FactOf::Device),
        (Tag::Artist, FactOf::Author),
        (Tag::CameraOwnerName, FactOf::Author),
        (Tag::Copyright, FactOf::Author),
        (Tag::Software, FactOf::Software),
        (Tag::ImageDescription, FactOf::Comment),
        (Tag::UserComment, FactOf::Comment),
    ];
    for (tag, of) in told {
        if let Some(value) = text(tag) {
            found.add(of, &tag.to_string(), &value);
        }
    }
    let width = text(Tag::PixelXDimension).or_else(|| text(Tag::ImageWidth));
    let height = text(Tag::PixelYDimension).or_else(|| text(Tag::ImageLength));
    if let Some((width, height)) = width.zip(height) {
        found.add(FactOf::Size, "", &format!("{width} × {height}"));
    }
    let named: Vec<Tag> = told.iter().map(|(tag, _)| *tag).collect();
    for field in exif.fields().filter(|field| field.ifd_num == In::PRIMARY && !named.contains(&field.tag)) {
        // What only the maker reads, and pictures within the picture, are no words.
        let skipped = [Tag::MakerNote, Tag::JPEGInterchangeFormat, Tag::JPEGInterchangeFormatLength];
        let shown = [Tag::DateTimeOriginal, Tag::DateTimeDigitized, Tag::DateTime];
        if !skipped.contains(&field.tag) && !shown.contains(&field.tag) {
            found.add(FactOf::Other, &field.tag.to_string(), &field.display_value().with_unit(&exif).to_string());
        }
    }
}

/// `2022:03:04 10:11:12` as ISO 8601 writes it.
fn written(time: &str, zone: &str) -> String {
    match time.trim().split_once(' ') {
        Some((day, clock)) if day.len() == 10 => format!("{}T{clock}{}", day.replace(':', "-"), zone.trim()),
        _ => time.to_owned(),
    }
}

fn place(exif: &exif::Exif) -> Option<String> {
    use exif::{In, Tag, Value};
    let degrees = |tag: Tag, side: Tag, against: &str| {
        let Value::Rational(parts) = &exif.get_field(tag, In::PRIMARY)?.value else { return None };
        let sum: f64 = parts.iter().zip([1.0, 60.0, 3600.0]).map(|(part, of)| part.to_f64() / of).sum();
        let side = exif.get_field(side, In::PRIMARY).map(|field| field.display_value().to_string()).unwrap_or_default();
        (sum.is_finite()).then_some(if side.trim() == against { -sum } else { sum })
    };
    let latitude = degrees(Tag::GPSLatitude, Tag::GPSLatitudeRef, "S")?;
    let longitude = degrees(Tag::GPSLongitude, Tag::GPSLongitudeRef, "W")?;
    let altitude = exif.get_field(Tag::GPSAltitude, In::PRIMARY).and_then(|field| match &field.value {
        Value::Rational(parts) => parts.first().map(|part| part.to_f64()),
        _ => None,
    });
    let high = altitude.filter(|high| high.is_finite()).map(|high| format!(", {high:.0} m")).unwrap_or_default();
    Some(format!("{latitude:.6}, {longitude:.6}{high}"))
}

/// ID3, Vorbis comments, items of MP4 and QuickTime; Matroska.
fn recording(file: &mut (impl Read + Seek), content: &str, found: &mut Found) {
    if content.ends_with("/webm") || content.contains("matroska") {
        matroska(file, found);
        return;
    }
    let Ok(tagged) = Probe::new(BufReader::new(file)).guess_file_type().map(Probe::read) else { return };
    let Ok(tagged) = tagged else { return };
    let length = tagged.properties().duration();
    if !length.is_zero() {
        found.add(FactOf::Length, "", &format!("{:.1}", length.as_secs_f64()));
    }
    for tag in tagged.tags() {
        for item in tag.items() {
            let value = match item.value() {
                ItemValue::Text(text) | ItemValue::Locator(text) => text.clone(),
                ItemValue::Binary(_) => continue,
            };
            let of = match item.key() {
                ItemKey::TrackTitle | ItemKey::AlbumTitle => FactOf::Title,
                ItemKey::TrackArtist | ItemKey::AlbumArtist | ItemKey::Composer | ItemKey::Publisher => FactOf::Author,
                ItemKey::RecordingDate | ItemKey::Year | ItemKey::OriginalReleaseDate => FactOf::Time,
                ItemKey::Comment | ItemKey::Description => FactOf::Comment,
                ItemKey::EncoderSoftware | ItemKey::EncoderSettings | ItemKey::EncodedBy => FactOf::Software,
                _ => FactOf::Other,
            };
            found.add(of, &format!("{:?}", item.key()), &value);
        }
    }
}

/// What a Matroska file (WebM among them) says of all its tracks together.
fn matroska(file: &mut (impl Read + Seek), found: &mut Found) {
    let Ok(read) = matroska::Matroska::open(BufReader::new(file)) else { return };
    if let Some(length) = read.info.duration {
        found.add(FactOf::Length, "", &format!("{:.1}", length.as_secs_f64()));
    }
    found.add(FactOf::Title, "Title", read.info.title.as_deref().unwrap_or_default());
    found.add(FactOf::Software, "WritingApp", &read.info.writing_app);
}

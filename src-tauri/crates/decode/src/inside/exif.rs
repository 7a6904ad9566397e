//! EXIF 2.32, by `kamadak-exif`.

use std::io::{BufRead, Seek};

use exif::{Context, Exif, Field, In, Tag, Value};

use super::{FactOf, Found, iptc, written, xmp};

/// Tags that hold other metadata in a TIFF, and words of Windows.
const XMP: Tag = Tag(Context::Tiff, 700);
const IPTC: Tag = Tag(Context::Tiff, 33_723);
const PHOTOSHOP: Tag = Tag(Context::Tiff, 34_377);
const HOST: Tag = Tag(Context::Tiff, 316);
const WINDOWS: &[(u16, FactOf)] = &[
    (0x9c9b, FactOf::Title),
    (0x9c9c, FactOf::Comment),
    (0x9c9d, FactOf::Author),
    (0x9c9e, FactOf::Comment),
    (0x9c9f, FactOf::Title),
];

const TIMES: [(Tag, Tag); 3] = [
    (Tag::DateTimeOriginal, Tag::OffsetTimeOriginal),
    (Tag::DateTimeDigitized, Tag::OffsetTimeDigitized),
    (Tag::DateTime, Tag::OffsetTime),
];

const TOLD: &[(Tag, FactOf)] = &[
    (Tag::Make, FactOf::Device),
    (Tag::Model, FactOf::Device),
    (Tag::BodySerialNumber, FactOf::Device),
    (Tag::LensMake, FactOf::Device),
    (Tag::LensModel, FactOf::Device),
    (Tag::LensSerialNumber, FactOf::Device),
    (HOST, FactOf::Device),
    (Tag::ImageUniqueID, FactOf::Identifier),
    (Tag::Artist, FactOf::Author),
    (Tag::CameraOwnerName, FactOf::Author),
    (Tag::Copyright, FactOf::Author),
    (Tag::Software, FactOf::Software),
    (Tag::ImageDescription, FactOf::Comment),
    (Tag::UserComment, FactOf::Comment),
    (Tag::GPSAreaInformation, FactOf::Place),
];

/// Where points of a picture, and of a picture within it, lie: no words.
const SKIPPED: &[Tag] = &[
    Tag::JPEGInterchangeFormat,
    Tag::JPEGInterchangeFormatLength,
    Tag::StripOffsets,
    Tag::StripByteCounts,
    Tag::TileOffsets,
    Tag::TileByteCounts,
    Tag(Context::Tiff, 34_675),
    XMP,
    IPTC,
    PHOTOSHOP,
];

/// EXIF of JPEG, TIFF, HEIF, PNG, WebP.
pub(super) fn read(file: &mut (impl BufRead + Seek), found: &mut Found) {
    let read = exif::Reader::new()
        .continue_on_error(true)
        .read_from_container(file)
        .or_else(|error| error.distill_partial_result(|_| {}));
    if let Ok(exif) = read {
        tell(&exif, found);
    }
}

fn words(field: &Field) -> String {
    match &field.value {
        Value::Ascii(parts) => {
            let parts: Vec<_> = parts.iter().map(|part| String::from_utf8_lossy(part)).collect();
            parts.join(" ")
        }
        // Eight bytes say in which table of letters it is written (4.6.5, UserComment).
        Value::Undefined(bytes, _) if [Tag::UserComment, Tag::GPSAreaInformation].contains(&field.tag) => {
            let (table, words) = bytes.split_at_checked(8).unwrap_or((&[], bytes));
            if table.starts_with(b"UNICODE") {
                let big: Vec<u16> = words.as_chunks::<2>().0.iter().map(|two| u16::from_be_bytes(*two)).collect();
                let text = String::from_utf16_lossy(&big);
                // Which end comes first isn't said: letters have low numbers.
                if text.chars().filter(|letter| (*letter as u32) > 0x3000).count() * 2 > big.len() {
                    utf16(words)
                } else {
                    text
                }
            } else {
                String::from_utf8_lossy(words).into_owned()
            }
        }
        _ => field.display_value().to_string(),
    }
}

/// UTF-16, little end first.
pub(super) fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two)).collect();
    String::from_utf16_lossy(&units)
}

fn raw(field: &Field) -> &[u8] {
    match &field.value {
        Value::Byte(bytes) | Value::Undefined(bytes, _) => bytes,
        _ => &[],
    }
}

fn tell(exif: &Exif, found: &mut Found) {
    let text = |tag: Tag| exif.get_field(tag, In::PRIMARY).map(words);
    for (tag, zone) in TIMES {
        if let Some(time) = text(tag) {
            let zone = text(zone).unwrap_or_default();
            found.add(FactOf::Time, &tag.to_string(), &written::exif(&time, &zone));
        }
    }
    if let Some(time) = satellite(exif) {
        found.add(FactOf::Time, "GPSDateTime", &time);
    }
    if let Some(place) = place(exif) {
        found.add(FactOf::Place, "GPS", &place);
    }
    for (tag, of) in TOLD {
        if let Some(value) = text(*tag) {
            let name = if *tag == HOST { "HostComputer".to_owned() } else { tag.to_string() };
            found.add(*of, &name, &value);
        }
    }
    let width = text(Tag::PixelXDimension).or_else(|| text(Tag::ImageWidth));
    let height = text(Tag::PixelYDimension).or_else(|| text(Tag::ImageLength));
    if let Some((width, height)) = width.zip(height) {
        found.add(FactOf::Size, "", &format!("{width} × {height}"));
    }
    for field in exif.fields().filter(|field| field.ifd_num == In::PRIMARY) {
        other(exif, field, found);
    }
}

fn other(exif: &Exif, field: &Field, found: &mut Found) {
    let tag = field.tag;
    let known = TIMES.iter().any(|(time, _)| *time == tag) || TOLD.iter().any(|(told, _)| *told == tag);
    match tag {
        XMP => xmp::read(raw(field), found),
        IPTC => iptc::read(raw(field), found),
        PHOTOSHOP => iptc::resources(raw(field), found),
        // What only the maker reads: serial numbers, faces, settings.
        Tag::MakerNote => found.add(FactOf::Other, "MakerNote", &format!("{} B", raw(field).len())),
        Tag(Context::Tiff, 0x9c9b..=0x9c9f) => {
            let of = WINDOWS.iter().find(|(of, _)| *of == tag.number()).map_or(FactOf::Comment, |(_, of)| *of);
            found.add(of, "XP", &utf16(raw(field)));
        }
        _ if known || SKIPPED.contains(&tag) => {}
        _ => {
            // Where it is from, and what nobody knows the meaning of, can tell on somebody; a setting doesn't.
            let value = field.display_value().with_unit(exif).to_string();
            let tells = tag.context() == Context::Gps || tag.description().is_none();
            found.put(FactOf::Other, &tag.to_string(), &value, tells);
        }
    }
}

fn ratios(exif: &Exif, tag: Tag) -> Option<Vec<f64>> {
    match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Rational(parts) => Some(parts.iter().map(|part| part.to_f64()).collect()),
        _ => None,
    }
}

/// When the satellites were heard, UTC.
fn satellite(exif: &Exif) -> Option<String> {
    let day = words(exif.get_field(Tag::GPSDateStamp, In::PRIMARY)?).replace(':', "-");
    match ratios(exif, Tag::GPSTimeStamp)?.as_slice() {
        [hour, minute, second] if hour.is_finite() && minute.is_finite() && second.is_finite() => {
            Some(format!("{}T{hour:02.0}:{minute:02.0}:{:02.0}Z", day.trim(), second.trunc()))
        }
        _ => None,
    }
}

fn place(exif: &Exif) -> Option<String> {
    let degrees = |tag: Tag, side: Tag, against: &str| {
        let sum: f64 = ratios(exif, tag)?.iter().zip([1.0, 60.0, 3600.0]).map(|(part, of)| part / of).sum();
        let side = exif.get_field(side, In::PRIMARY).map(|field| field.display_value().to_string()).unwrap_or_default();
        (sum.is_finite()).then_some(if side.trim() == against { -sum } else { sum })
    };
    let latitude = degrees(Tag::GPSLatitude, Tag::GPSLatitudeRef, "S")?;
    let longitude = degrees(Tag::GPSLongitude, Tag::GPSLongitudeRef, "W")?;
    let altitude = ratios(exif, Tag::GPSAltitude).and_then(|parts| parts.first().copied());
    let below =
        exif.get_field(Tag::GPSAltitudeRef, In::PRIMARY).is_some_and(|field| field.value.get_uint(0) == Some(1));
    written::place(latitude, longitude, altitude.map(|high| if below { -high } else { high }))
}

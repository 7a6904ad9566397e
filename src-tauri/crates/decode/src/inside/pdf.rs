//! PDF: the document's information (ISO 32000-1, 14.3.3) and every packet of XMP, those of its pictures and of earlier
//! states among them; by `hayro-syntax`.

use std::io::{Read, Seek};

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object, String as Words};

use super::{FactOf, Found, whole, written, xmp};

/// The most objects that are looked at, and bytes of one packet.
const MOST: usize = 400_000;
const LONGEST: usize = 8 << 20;

/// Reads one; says whether it could be taken apart.
pub(super) fn read(file: &mut (impl Read + Seek), found: &mut Found) -> bool {
    let Some(pdf) = whole(file).and_then(|bytes| Pdf::new(bytes).ok()) else { return false };
    let stated = pdf.metadata();
    for (name, value) in [
        ("Title", &stated.title),
        ("Author", &stated.author),
        ("Subject", &stated.subject),
        ("Keywords", &stated.keywords),
        ("Creator", &stated.creator),
        ("Producer", &stated.producer),
    ] {
        if let Some(value) = value {
            tell(name, value, found);
        }
    }
    if pdf.len() > MOST {
        return false;
    }
    for object in pdf.objects() {
        match object {
            Object::Dict(dict) => information(&dict, found),
            Object::Stream(stream) => {
                let is = |key: &str, value: &str| {
                    stream.dict().get::<Name<'_>>(key).is_some_and(|name| name.as_str() == value)
                };
                if is("Type", "Metadata") || is("Subtype", "XML") {
                    if let Ok(packet) = stream.decoded()
                        && packet.len() <= LONGEST
                    {
                        xmp::read(&packet, found);
                    }
                } else if is("Type", "EmbeddedFile") {
                    found.add(FactOf::Other, "EmbeddedFile", &format!("{} B", stream.raw_data().len()));
                }
            }
            _ => {}
        }
    }
    true
}

/// The information isn't marked as such: it is known by what it says.
fn information(dict: &Dict<'_>, found: &mut Found) {
    let is = ["Producer", "Creator", "CreationDate", "ModDate"].iter().any(|key| dict.contains_key(key));
    if dict.contains_key("Type") || !is {
        // Who wrote beside the text: notes, marks, stamps.
        if dict.contains_key("Subtype") && dict.contains_key("Rect") {
            note(dict, found);
        }
        return;
    }
    for key in dict.keys() {
        if let Some(value) = dict.get::<Words<'_>>(&*key) {
            tell(key.as_str(), value.as_bytes(), found);
        }
    }
}

fn note(dict: &Dict<'_>, found: &mut Found) {
    let field =
        dict.contains_key("FT") || dict.get::<Name<'_>>("Subtype").is_some_and(|name| name.as_str() == "Widget");
    if let Some(author) = dict.get::<Words<'_>>("T").filter(|_| !field) {
        found.add(FactOf::Author, "Annotation", &text(author.as_bytes()));
    }
}

fn tell(name: &str, value: &[u8], found: &mut Found) {
    let value = text(value);
    let of = match name {
        "CreationDate" | "ModDate" => {
            let time = written::pdf(&value).unwrap_or(value);
            found.add(FactOf::Time, if name == "ModDate" { "ModifyDate" } else { "CreateDate" }, &time);
            return;
        }
        "Title" => FactOf::Title,
        "Author" => FactOf::Author,
        "Subject" | "Keywords" => FactOf::Comment,
        "Creator" | "Producer" | "PTEX.Fullbanner" => FactOf::Software,
        "Company" => FactOf::Organisation,
        "Manager" | "LastModifiedBy" => FactOf::Author,
        "Trapped" => {
            found.technical(name, &value);
            return;
        }
        _ => FactOf::Other,
    };
    found.add(of, name, &value);
}

/// A text string (7.9.2.2): UTF-16 or UTF-8 where it says so, else the table of PDF, of which the letters are Latin ones.
fn text(bytes: &[u8]) -> std::string::String {
    if let Some(wide) = bytes.strip_prefix(b"\xfe\xff") {
        let units: Vec<u16> = wide.as_chunks::<2>().0.iter().map(|two| u16::from_be_bytes(*two)).collect();
        return std::string::String::from_utf16_lossy(&units);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes)
        .map_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect(), std::borrow::ToOwned::to_owned)
}

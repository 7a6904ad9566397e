//! ISO base media and QuickTime: what stands beside the tracks of a film (ISO 14496-12, QuickTime File Format), and beside
//! the pictures of HEIC and AVIF (ISO 23008-12).

use std::io::{Read, Seek};

use super::{FactOf, Found, written, xmp};
use crate::boxes::{Piece, bytes, children, items, top};

/// The box in which XMP lies, by its number.
const XMP: [u8; 16] = *b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";
/// Bytes of one value.
const LONGEST: u64 = 1 << 20;

/// Reads what stands in a film. What `lofty` reads of music's lists isn't read again.
pub(super) fn read(file: &mut (impl Read + Seek), found: &mut Found) -> bool {
    let Ok(pieces) = top(file) else { return false };
    let mut known = false;
    for piece in pieces {
        match &piece.kind {
            b"moov" => {
                known = true;
                for piece in children(file, piece.body, piece.end).unwrap_or_default() {
                    of_all(file, &piece, found);
                }
            }
            b"meta" => list(file, &piece, found),
            b"uuid" => numbered(file, &piece, found),
            _ => {}
        }
    }
    known
}

fn of_all(file: &mut (impl Read + Seek), piece: &Piece, found: &mut Found) {
    match &piece.kind {
        b"mvhd" => head(file, piece, "CreateDate", found),
        b"udta" => user(file, piece, found),
        b"meta" => list(file, piece, found),
        b"uuid" => numbered(file, piece, found),
        b"trak" => track(file, piece, found),
        _ => {}
    }
}

fn track(file: &mut (impl Read + Seek), piece: &Piece, found: &mut Found) {
    for piece in children(file, piece.body, piece.end).unwrap_or_default() {
        match &piece.kind {
            b"tkhd" => head(file, &piece, "TrackCreateDate", found),
            b"udta" => user(file, &piece, found),
            b"meta" => list(file, &piece, found),
            b"mdia" => {
                for piece in children(file, piece.body, piece.end).unwrap_or_default() {
                    match &piece.kind {
                        b"mdhd" => head(file, &piece, "MediaCreateDate", found),
                        b"hdlr" => handler(file, &piece, found),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

/// A track that is neither seen nor heard: where a camera was at each second, how it was held, whom it saw.
fn handler(file: &mut (impl Read + Seek), piece: &Piece, found: &mut Found) {
    let Some(told) = bytes(file, piece.body, piece.end, 4096) else { return };
    let of = told.get(8..12).unwrap_or_default();
    if [b"meta", b"camm", b"gpmd"].iter().any(|data| of == *data) {
        found.add(FactOf::Other, "MetadataTrack", &String::from_utf8_lossy(of));
    }
}

/// Creation and change, since 1904: 32 bits of version 0, 64 of version 1.
fn head(file: &mut (impl Read + Seek), piece: &Piece, name: &str, found: &mut Found) {
    let Some(told) = bytes(file, piece.body, piece.end, 128) else { return };
    let seconds = if told.first() == Some(&1) {
        told.get(4..12).and_then(|eight| eight.try_into().ok()).map(u64::from_be_bytes)
    } else {
        told.get(4..8).and_then(|four| four.try_into().ok()).map(|four| u64::from(u32::from_be_bytes(four)))
    };
    if let Some(time) = seconds.and_then(written::since_1904) {
        found.add(FactOf::Time, name, &time);
    }
}

fn numbered(file: &mut (impl Read + Seek), piece: &Piece, found: &mut Found) {
    let Some(told) = bytes(file, piece.body, piece.end, LONGEST * 8) else { return };
    match told.strip_prefix(&XMP) {
        Some(packet) => xmp::read(packet, found),
        None => found.add(FactOf::Other, "uuid", &format!("{} B", told.len())),
    }
}

/// What a user, or the maker, put beside a film.
fn user(file: &mut (impl Read + Seek), piece: &Piece, found: &mut Found) {
    for piece in children(file, piece.body, piece.end).unwrap_or_default() {
        match &piece.kind {
            b"meta" => list(file, &piece, found),
            b"XMP_" => xmp::read(&bytes(file, piece.body, piece.end, LONGEST * 8).unwrap_or_default(), found),
            // Padding, and how the film is to be played.
            b"free" | b"skip" | b"LOOP" | b"SelO" | b"AllF" | b"WLOC" | b"tagc" | [0, ..] => {}
            kind => {
                let told = bytes(file, piece.body, piece.end, LONGEST).unwrap_or_default();
                beside(*kind, &told, found);
            }
        }
    }
}

fn beside(kind: [u8; 4], told: &[u8], found: &mut Found) {
    let name: String = kind.iter().map(|byte| char::from(*byte)).collect();
    // `©xyz`: length and language stand before the words. 3GPP (TS 26.244, 8): version, language.
    let words = |from: usize| String::from_utf8_lossy(told.get(from..).unwrap_or_default()).into_owned();
    match &kind {
        [0xa9, ..] => mark(&name, &words(4), found),
        b"auth" | b"perf" | b"cprt" => found.add(FactOf::Author, &name, &words(6)),
        b"titl" => found.add(FactOf::Title, &name, &words(6)),
        b"dscp" | b"kywd" => found.add(FactOf::Comment, &name, &words(6)),
        b"name" => found.add(FactOf::Comment, &name, &words(0)),
        b"loci" => {
            // After the name of the place: its role, then three numbers of 16.16 bits.
            let rest = told.get(6..).and_then(|rest| rest.get(memchr::memchr(0, rest)? + 2..)).unwrap_or_default();
            let mut parts = rest.as_chunks::<4>().0.iter().map(|four| f64::from(i32::from_be_bytes(*four)) / 65_536.0);
            if let (Some(longitude), Some(latitude), altitude) = (parts.next(), parts.next(), parts.next())
                && let Some(place) = written::place(latitude, longitude, altitude)
            {
                found.add(FactOf::Place, &name, &place);
            }
        }
        _ => found.add(FactOf::Other, &name, &format!("{} B", told.len())),
    }
}

/// By its mark (QuickTime) or its name (Apple, Android).
fn mark(name: &str, value: &str, found: &mut Found) {
    let short = name.rsplit('.').next().unwrap_or(name);
    let of = match name {
        "com.apple.quicktime.location.ISO6709" | "©xyz" => {
            let place = written::iso_6709(value).unwrap_or_else(|| value.to_owned());
            found.add(FactOf::Place, "GPS", &place);
            return;
        }
        "©day" | "©dat" => FactOf::Time,
        "©mak" | "©mod" | "©hst" => FactOf::Device,
        "©swr" | "©enc" | "©too" | "©sof" => FactOf::Software,
        "©aut" | "©ART" | "©cpy" | "©dir" | "©prd" | "©wrt" | "©own" | "©prf" | "©src" => FactOf::Author,
        "©nam" | "©alb" | "©ttl" => FactOf::Title,
        "©cmt" | "©des" | "©inf" | "©key" => FactOf::Comment,
        _ => match short {
            "creationdate" | "year" => FactOf::Time,
            "make" | "manufacturer" | "model" | "camera-identifier" | "identifier" => FactOf::Device,
            "software" => FactOf::Software,
            "author" | "artist" | "copyright" | "director" | "producer" | "owner" | "user" => FactOf::Author,
            "publisher" => FactOf::Organisation,
            "title" | "displayname" | "album" => FactOf::Title,
            "comment" | "description" | "keywords" | "information" => FactOf::Comment,
            _ if name.contains("location") => FactOf::Place,
            _ if name.contains("uuid") || name.contains("content.identifier") => FactOf::Identifier,
            // Rates and versions of the system: Android's own.
            "fps" | "version" | "temporal_layers_count" => {
                found.technical(name, value);
                return;
            }
            _ => FactOf::Other,
        },
    };
    let value = if of == FactOf::Time { written::iso(value) } else { value.to_owned() };
    found.add(of, short, &value);
}

/// A list of named values: names in one box, values by their numbers in another.
fn list(file: &mut (impl Read + Seek), piece: &Piece, found: &mut Found) {
    let mut names: Vec<String> = Vec::new();
    for piece in children(file, piece.body, piece.end).unwrap_or_default() {
        match &piece.kind {
            b"keys" => {
                let told = bytes(file, piece.body, piece.end, LONGEST).unwrap_or_default();
                let mut rest = told.get(8..).unwrap_or_default();
                while let Some((length, _)) = rest.split_first_chunk::<4>() {
                    let Some((key, after)) = rest.split_at_checked(u32::from_be_bytes(*length).max(8) as usize) else {
                        break;
                    };
                    names.push(String::from_utf8_lossy(key.get(8..).unwrap_or_default()).into_owned());
                    rest = after;
                }
            }
            b"ilst" if !names.is_empty() => {
                for item in children(file, piece.body, piece.end).unwrap_or_default() {
                    let at = (u32::from_be_bytes(item.kind) as usize).checked_sub(1);
                    let Some(name) = at.and_then(|at| names.get(at)) else { continue };
                    for data in children(file, item.body, item.end).unwrap_or_default() {
                        let told = bytes(file, data.body, data.end, LONGEST).unwrap_or_default();
                        mark(name, &value(&told), found);
                    }
                }
            }
            b"XMP_" => xmp::read(&bytes(file, piece.body, piece.end, LONGEST * 8).unwrap_or_default(), found),
            _ => {}
        }
    }
}

/// Its sort, its language, and the value itself.
fn value(told: &[u8]) -> String {
    let Some((&[_, _, _, sort, _, _, _, _], value)) = told.split_first_chunk::<8>() else { return String::new() };
    match (sort, value) {
        (1, text) => String::from_utf8_lossy(text).into_owned(),
        (2, text) => {
            let units: Vec<u16> = text.as_chunks::<2>().0.iter().map(|two| u16::from_be_bytes(*two)).collect();
            String::from_utf16_lossy(&units)
        }
        (23, &[a, b, c, d]) => f32::from_be_bytes([a, b, c, d]).to_string(),
        (21 | 22, bytes) if bytes.len() <= 8 => {
            bytes.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte)).to_string()
        }
        (_, bytes) => format!("{} B", bytes.len()),
    }
}

/// HEIC and AVIF: the packets that lie beside their pictures. Their EXIF is read with that of other pictures.
pub(super) fn pictures(file: &mut (impl Read + Seek), found: &mut Found) -> bool {
    let Ok(pieces) = top(file) else { return false };
    let mut known = false;
    for piece in pieces {
        match &piece.kind {
            b"meta" => {
                known = true;
                for item in items(file, &piece).unwrap_or_default() {
                    if &item.kind == b"mime" && item.content.contains("xml") {
                        xmp::read(&item.read(file, LONGEST * 8), found);
                    } else if &item.kind == b"mime" || &item.kind == b"uri " {
                        found.add(FactOf::Other, "Item", &item.content);
                    }
                }
            }
            b"moov" => {
                for piece in children(file, piece.body, piece.end).unwrap_or_default() {
                    of_all(file, &piece, found);
                }
            }
            b"uuid" => numbered(file, &piece, found),
            _ => {}
        }
    }
    known
}

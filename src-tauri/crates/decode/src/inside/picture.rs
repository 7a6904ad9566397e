//! Pictures: which parts of their containers say something. The parts themselves are read elsewhere.

use std::io::{BufReader, Cursor, Read, Seek, SeekFrom};

use flate2::read::ZlibDecoder;
use img_parts::Bytes;
use img_parts::png::Png;
use img_parts::webp::{CHUNK_XMP, WebP};

use super::{FactOf, Found, exif, film, iptc, whole, written, xmp};
use crate::clean::{APP0, APP1, APP2, APP13, APP14, COM, blocks, segments};

/// What stands before a packet in a segment of a JPEG, and before what didn't fit into one.
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const MORE_XMP: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
/// Bytes of the longest text of a PNG.
const LONGEST_TEXT: u64 = 8 << 20;

/// Reads one; says whether its format is known.
pub(super) fn read(file: &mut (impl Read + Seek), content: &str, found: &mut Found) -> bool {
    if ["image/jpeg", "image/tiff", "image/png", "image/webp", "image/heif", "image/avif"].contains(&content)
        && file.seek(SeekFrom::Start(0)).is_ok()
    {
        exif::read(&mut BufReader::new(&mut *file), found);
    }
    match content {
        // A TIFF's directories were read whole.
        "image/tiff" => true,
        "image/heif" | "image/avif" => film::pictures(file, found),
        "image/jpeg" => with(file, |bytes| jpeg(&bytes, found)),
        "image/gif" => with(file, |bytes| gif(&bytes, found)),
        "image/png" => with(file, |bytes| png(bytes, found)),
        "image/webp" => with(file, |bytes| webp(bytes, found)),
        _ => {
            // Drawings, Photoshop's own: the packets that lie in them.
            if let Some(bytes) = whole(file) {
                xmp::packets(&bytes).into_iter().for_each(|packet| xmp::read(packet, found));
            }
            // A bitmap has no room for more than its points.
            ["image/bmp", "image/x-portable-pixmap"].contains(&content)
        }
    }
}

/// Of a picture in a document: whatever it is.
pub(super) fn within(bytes: Vec<u8>, content: &str, found: &mut Found) {
    read(&mut Cursor::new(bytes), content, found);
}

fn with(file: &mut (impl Read + Seek), read: impl FnOnce(Bytes) -> Option<()>) -> bool {
    whole(file).and_then(|bytes| read(Bytes::from(bytes))).is_some()
}

fn jpeg(bytes: &[u8], found: &mut Found) -> Option<()> {
    let (segments, end) = segments(bytes)?;
    let mut more: Vec<u8> = Vec::new();
    for segment in segments {
        let contents = segment.contents;
        let named = || format!("APP{}", segment.marker & 0x0f);
        match segment.marker {
            APP1 if contents.starts_with(b"Exif\0") => {}
            APP1 => {
                if let Some(packet) = contents.strip_prefix(XMP) {
                    xmp::read(packet, found);
                } else if let Some(part) = contents.strip_prefix(MORE_XMP) {
                    // Digest, whole length, offset; parts come in order.
                    more.extend_from_slice(part.get(40..).unwrap_or_default());
                } else {
                    found.add(FactOf::Other, &named(), &format!("{} B", contents.len()));
                }
            }
            APP13 if contents.starts_with(PHOTOSHOP) => {
                iptc::resources(contents.strip_prefix(PHOTOSHOP).unwrap_or_default(), found);
            }
            COM => found.add(FactOf::Comment, "Comment", &latin(contents)),
            // Density, colours, several pictures in one, quality: how it is shown.
            APP0 | APP2 | APP14 => {}
            0xec if contents.starts_with(b"Ducky") => {}
            0xe3..=0xef => found.add(FactOf::Other, &named(), &format!("{} B", contents.len())),
            _ => {}
        }
    }
    if !more.is_empty() {
        xmp::read(&more, found);
    }
    // What a telephone puts behind the picture: a film of the moment, depths, its own notes.
    let behind = bytes.get(end..).unwrap_or_default();
    if behind.iter().any(|byte| *byte != 0) {
        found.add(FactOf::Other, "Trailer", &format!("{} B", behind.len()));
    }
    Some(())
}

fn png(bytes: Bytes, found: &mut Found) -> Option<()> {
    let png = Png::from_bytes(bytes).ok()?;
    for chunk in png.chunks() {
        let contents = chunk.contents();
        match &chunk.kind() {
            b"tEXt" => {
                let (key, text) = cut(contents)?;
                png_text(&key, &latin(text), found);
            }
            b"zTXt" => {
                let (key, rest) = cut(contents)?;
                png_text(&key, &latin(&inflated(rest.get(1..).unwrap_or_default())), found);
            }
            b"iTXt" => {
                let (key, rest) = cut(contents)?;
                let (how, rest) = rest.split_at_checked(2)?;
                // A language, and the key in it.
                let text = cut(cut(rest)?.1)?.1;
                let text = if how.first() == Some(&1) { inflated(text) } else { text.to_vec() };
                if key == "XML:com.adobe.xmp" {
                    xmp::read(&text, found);
                } else {
                    png_text(&key, &String::from_utf8_lossy(&text), found);
                }
            }
            b"tIME" => {
                if let [high, low, month, day, hour, minute, second, ..] = contents.as_ref() {
                    let year = u16::from_be_bytes([*high, *low]);
                    let time = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
                    found.add(FactOf::Time, "ModifyDate", &time);
                }
            }
            _ => {}
        }
    }
    Some(())
}

/// Keys as the format names them (PNG 1.2, 4.2.3.1), and those that ImageMagick writes.
fn png_text(key: &str, value: &str, found: &mut Found) {
    let of = match key {
        "Author" | "Artist" | "Copyright" => FactOf::Author,
        "Creation Time" | "create-date" | "date:create" | "date:modify" | "date:timestamp" | "Date" => FactOf::Time,
        "Software" => FactOf::Software,
        "Title" => FactOf::Title,
        "Source" | "Make" | "Model" => FactOf::Device,
        "Description" | "Comment" | "Disclaimer" | "Warning" | "Label" => FactOf::Comment,
        // How it was drawn, as converters say.
        _ if key.starts_with("png:") || key.starts_with("exif:") && !key.contains("GPS") => {
            found.technical(key, value);
            return;
        }
        _ => FactOf::Other,
    };
    found.add(of, key, if of == FactOf::Time { written::iso(value) } else { value.to_owned() }.as_str());
}

/// What stands before the first zero, and what after it.
fn cut(bytes: &[u8]) -> Option<(String, &[u8])> {
    let at = memchr::memchr(0, bytes)?;
    Some((latin(bytes.get(..at)?), bytes.get(at + 1..)?))
}

fn latin(bytes: &[u8]) -> String {
    // Written as UTF-8 by many, whatever the format says.
    std::str::from_utf8(bytes)
        .map_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect(), std::borrow::ToOwned::to_owned)
}

fn inflated(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    let _ = ZlibDecoder::new(bytes).take(LONGEST_TEXT).read_to_end(&mut text);
    text
}

fn webp(bytes: Bytes, found: &mut Found) -> Option<()> {
    let webp = WebP::from_bytes(bytes).ok()?;
    for chunk in webp.chunks_by_id(CHUNK_XMP) {
        xmp::read(chunk.content().data()?, found);
    }
    Some(())
}

fn gif(bytes: &[u8], found: &mut Found) -> Option<()> {
    for block in blocks(bytes)? {
        match block.label {
            Some(0xfe) => found.add(FactOf::Comment, "Comment", &latin(&block.words())),
            Some(0xff) if block.words().starts_with(b"XMP DataXMP") => {
                xmp::packets(block.bytes).into_iter().for_each(|packet| xmp::read(packet, found));
            }
            _ => {}
        }
    }
    Some(())
}

//! Text as it stands, in Unicode or in one of the old tables of letters; pages without their tags.

use std::io;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::{Source, Written, html, whole};

/// Bytes by which the table of letters is guessed.
const GUESSED_BY: usize = 256 << 10;

/// Reads a text, or a page in HTML.
pub(super) fn read(source: &mut dyn Source, content: &str, written: &mut Written) -> io::Result<()> {
    let bytes = whole(source, written)?;
    let text = decoded(&bytes);
    if matches!(content, "text/html" | "application/xhtml+xml") {
        html::read(&text, written)
    } else {
        written.push(&text)
    }
    Ok(())
}

/// The letters of bytes: by their mark, as UTF-8 where they are that, by how often which letters come otherwise.
pub(super) fn decoded(bytes: &[u8]) -> String {
    encoding(bytes).decode(bytes).0.into_owned()
}

fn encoding(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    // UTF-16 without its mark: every other byte of what is mostly one alphabet is the same.
    let pairs = bytes.get(..bytes.len().min(4096)).unwrap_or_default().as_chunks::<2>().0;
    let plain = |byte: &u8| matches!(byte, 0 | 4);
    let (low, high) =
        (pairs.iter().filter(|[low, _]| plain(low)).count(), pairs.iter().filter(|[_, high]| plain(high)).count());
    if pairs.len() > 8 && high * 10 > pairs.len() * 9 && low * 2 < pairs.len() {
        return UTF_16LE;
    }
    if pairs.len() > 8 && low * 10 > pairs.len() * 9 && high * 2 < pairs.len() {
        return UTF_16BE;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let (head, last) = bytes.split_at_checked(GUESSED_BY).map_or((bytes, true), |(head, _)| (head, false));
    detector.feed(head, last);
    detector.guess(Some(b"ru"), Utf8Detection::Allow)
}

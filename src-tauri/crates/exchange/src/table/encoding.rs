//! From bytes to text: UTF-8, UTF-16 and Windows-1251 are recognised, every other encoding can be named.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

use super::error::TableError;

/// How much of a file is looked at to recognise UTF-16.
const SAMPLE: usize = 64 * 1024;

/// Beginnings of files that are no text: ZIP (workbooks), OLE (older workbooks), PDF, SQLite.
const NO_TEXT: &[&[u8]] = &[b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"SQLite format 3\0"];

/// A decoded file.
#[derive(Debug)]
pub(super) struct Decoded<'a> {
    /// Without a byte-order mark.
    pub text: Cow<'a, str>,
    /// WHATWG name.
    pub encoding: &'static str,
}

/// Decodes a file. A byte-order mark goes before the label, the label before what the bytes look like.
pub(super) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> Result<Decoded<'a>, TableError> {
    if NO_TEXT.iter().any(|beginning| bytes.starts_with(beginning)) {
        return Err(TableError::NoText);
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return strict(bytes.get(length..).unwrap_or_default(), encoding);
    }
    if let Some(label) = label {
        let unknown = || TableError::UnknownEncoding { shown: label.to_owned() };
        let encoding = Encoding::for_label(label.trim().as_bytes()).ok_or_else(unknown)?;
        return strict(bytes, encoding);
    }
    if let Some(encoding) = utf_16(bytes) {
        return strict(bytes, encoding);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: Cow::Borrowed(text), encoding: UTF_8.name() }),
        // A damaged UTF-8 file read as Windows-1251 would be one long mistake that nobody asked for.
        Err(error) if is_mostly_utf_8(bytes) => {
            Err(TableError::Encoding { encoding: UTF_8.name(), line: line_at(bytes, error.valid_up_to()) })
        }
        Err(_) if is_noise(bytes) => Err(TableError::NoText),
        Err(_) => strict(bytes, WINDOWS_1251),
    }
}

/// Whether too many bytes are control characters for any text in one byte a letter: a table has tabs
/// and line breaks, a compressed or random file has one of the others in every tenth byte.
fn is_noise(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r');
    sample.iter().filter(|byte| control(byte)).count() * 100 > sample.len()
}

fn strict<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Result<Decoded<'a>, TableError> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        let at = text.find('\u{fffd}').unwrap_or(text.len());
        return Err(TableError::Encoding { encoding: encoding.name(), line: line_at(text.as_bytes(), at) });
    }
    Ok(Decoded { text, encoding: encoding.name() })
}

fn line_at(bytes: &[u8], at: usize) -> u64 {
    bytes.iter().take(at).filter(|byte| **byte == b'\n').count() as u64 + 1
}

/// Whether more characters of several bytes are whole than broken.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken
}

/// UTF-16 without a mark: digits, delimiters and line breaks have a zero byte, all on the same side.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let (mut even, mut odd, mut units) = (0_usize, 0_usize, 0_usize);
    let (mut little, mut big) = (false, false);
    for (first, second) in bytes.chunks_exact(2).take(SAMPLE / 2).filter_map(|pair| Some((pair.first()?, pair.get(1)?)))
    {
        units += 1;
        even += usize::from(*first == 0);
        odd += usize::from(*second == 0);
        little |= *second == 0 && is_structure(*first);
        big |= *first == 0 && is_structure(*second);
    }
    // A stray zero byte in other text must not turn it into UTF-16: the share and one sign of structure are needed.
    let enough = |zeros: usize, others: usize| zeros * 50 >= units && zeros > others * 10;
    if little && enough(odd, even) {
        Some(UTF_16LE)
    } else if big && enough(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn is_structure(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r' | b';' | b',' | b'\t' | b'[')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Имя;Дата\nобыск;04.03.2022\n";

    fn utf_16_bytes(text: &str, unit: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn every_usual_encoding_is_recognised() {
        let marked = format!("\u{feff}{TEXT}");
        let files: [(Vec<u8>, &str); 7] = [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (marked.as_bytes().to_vec(), "UTF-8"),
            (utf_16_bytes(TEXT, u16::to_le_bytes), "UTF-16LE"),
            (utf_16_bytes(TEXT, u16::to_be_bytes), "UTF-16BE"),
            (utf_16_bytes(&marked, u16::to_le_bytes), "UTF-16LE"),
            (utf_16_bytes(&marked, u16::to_be_bytes), "UTF-16BE"),
            (WINDOWS_1251.encode(TEXT).0.into_owned(), "windows-1251"),
        ];
        for (bytes, name) in files {
            let decoded = decode(&bytes, None).unwrap();
            assert_eq!((decoded.text.as_ref(), decoded.encoding), (TEXT, name));
        }
    }

    #[test]
    fn a_file_of_noise_is_no_table() {
        let noise: Vec<u8> = (0..40_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8 | 1).collect();
        assert!(matches!(decode(&noise, None), Err(TableError::NoText)));
    }

    #[test]
    fn a_named_encoding_is_taken_and_must_fit() {
        let bytes = encoding_rs::IBM866.encode("обыск").0.into_owned();
        assert_eq!(decode(&bytes, Some("cp866")).unwrap().text, "обыск");
        assert!(matches!(decode(b"a", Some("klingon")), Err(TableError::UnknownEncoding { .. })));
        assert!(matches!(decode(b"a\n\xff", Some("utf-8")), Err(TableError::Encoding { line: 2, .. })));
    }

    #[test]
    fn a_damaged_utf_8_file_is_named_not_misread() {
        let mut bytes = "обыск\nв доме\n".as_bytes().to_vec();
        bytes.push(0xd0);
        assert!(matches!(decode(&bytes, None), Err(TableError::Encoding { encoding: "UTF-8", line: 3 })));
    }

    #[test]
    fn what_is_no_text_is_said_to_be_none() {
        assert!(matches!(decode(b"PK\x03\x04 workbook", None), Err(TableError::NoText)));
        assert_eq!(decode(b"a\0b;c\n1;2\n", None).unwrap().encoding, "UTF-8");
    }
}

//! What a file is, by its first bytes: a name may say anything. Must not read more than it is given, or decode it.

use std::io::{Read, Seek, SeekFrom};

/// So many bytes tell what a file is.
const HEAD: usize = 8192;

/// What nobody knows better.
const UNKNOWN: &str = "application/octet-stream";

/// The first bytes of a file; it stands at its beginning again afterwards.
pub(crate) fn head(source: &mut (impl Read + Seek)) -> std::io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(HEAD);
    source.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    source.seek(SeekFrom::Start(0))?;
    Ok(head)
}

/// The media type (IANA) of a file that begins so. Only where the bytes are text, the name says of which sort: a letter,
/// a table, a page.
pub(crate) fn type_of(head: &[u8], name: &str) -> String {
    let named = mime_guess::from_path(name).first_raw().unwrap_or(UNKNOWN);
    // Old office files are containers, which are opened by nobody here: the name tells which they are.
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        let office = named.contains("msword") || named.contains("ms-");
        return if office { named.to_owned() } else { "application/x-ole-storage".to_owned() };
    }
    // Films of older telephones (3GPP TS 26.244, 5.3.1): `infer` doesn't know their brands.
    if head.get(4..8) == Some(b"ftyp") && [Some(&b"3gp"[..]), Some(&b"3g2"[..])].contains(&head.get(8..11)) {
        return "video/3gpp".to_owned();
    }
    if let Some(found) = infer::get(head) {
        let found = found.mime_type();
        // Containers of which the first bytes say only that they are one.
        let vague = ["application/zip", "text/xml", "application/gzip"];
        let closer = match found {
            "application/zip" => named.contains("opendocument") || named.contains("openxml") || named.contains("epub"),
            _ => named.ends_with("+xml"),
        };
        return if vague.contains(&found) && closer { named.to_owned() } else { found.to_owned() };
    }
    if !is_text(head) {
        return UNKNOWN.to_owned();
    }
    // Whatever it is called.
    let vtt = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).strip_prefix(b"WEBVTT");
    if vtt.is_some_and(|rest| rest.first().is_none_or(u8::is_ascii_whitespace)) {
        return "text/vtt".to_owned();
    }
    let of_text = named.starts_with("text/")
        || named.ends_with("+xml")
        || named.ends_with("+json")
        || ["message/rfc822", "application/json", "application/xml", "application/sql"].contains(&named);
    if of_text { named.to_owned() } else { "text/plain".to_owned() }
}

/// Whether somebody can read it: no control characters but those of lines, in UTF-8 or one of the old tables of letters,
/// or UTF-16 that says so.
fn is_text(head: &[u8]) -> bool {
    if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    !head.iter().any(|byte| matches!(byte, 0..=8 | 11 | 14..=26 | 28..=31 | 127))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_say_what_a_file_is_and_the_name_of_which_sort_a_text_is() {
        let told = [
            (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "photo.jpg", "image/png"),
            (b"%PDF-1.7\n", "letter.docx", "application/pdf"),
            (b"\0\0\0\x1cftyp3gp4\0\0\x02\0", "film.bin", "video/3gpp"),
            (b"PK\x03\x04\x14\0", "a.odt", "application/vnd.oasis.opendocument.text"),
            (b"PK\x03\x04\x14\0", "a.jpg", "application/zip"),
            (b"From: a@example.org\nSubject: b\n\nc", "letter.eml", "message/rfc822"),
            ("день;число\n".as_bytes(), "table.csv", "text/csv"),
            ("Слова".as_bytes(), "photo.jpg", "text/plain"),
            (&[0xd1, 0xeb, 0xee, 0xe2, 0xe0], "old.txt", "text/plain"),
            (b"\0\x01\x02\x03", "letter.txt", "application/octet-stream"),
            (b"", "empty.txt", "text/plain"),
            (b"WEBVTT\n\n", "talk.txt", "text/vtt"),
            (b"\xef\xbb\xbfWEBVTT\n\n", "talk", "text/vtt"),
            (b"WEBVTTX\n\n", "talk", "text/plain"),
        ];
        for (head, name, expected) in told {
            assert_eq!(type_of(head, name), expected, "{name}");
        }
    }
}

//! Sound: tags are taken out by `lofty`; of WAVE only what is heard is kept.

use std::io::Cursor;

use lofty::file::TaggedFileExt;
use lofty::probe::Probe;
use lofty::tag::TagType;

/// Whether it can be done.
pub(super) fn serves(content: &str) -> bool {
    content.ends_with("wav")
        || [
            "audio/mpeg",
            "audio/x-flac",
            "audio/flac",
            "audio/ogg",
            "audio/opus",
            "application/ogg",
            "audio/aiff",
            "audio/x-aiff",
            "audio/x-ape",
        ]
        .contains(&content)
}

/// Without tags.
pub(super) fn untagged(bytes: Vec<u8>, _: u16) -> Option<Vec<u8>> {
    if bytes.starts_with(b"RIFF") {
        return heard(&bytes);
    }
    let mut file = Cursor::new(bytes);
    let tags: Vec<TagType> = {
        let tagged = Probe::new(&mut file).guess_file_type().ok()?.read().ok()?;
        tagged.tags().iter().map(lofty::tag::Tag::tag_type).collect()
    };
    for tag in tags {
        file.set_position(0);
        tag.remove_from(&mut file).ok()?;
    }
    Some(file.into_inner())
}

/// The chunks of a WAVE file by which it is heard.
fn heard(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut chunks = Vec::new();
    let mut rest = bytes.get(12..).filter(|_| bytes.get(8..12) == Some(b"WAVE"))?;
    while let Some((head, after)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, length @ ..] = *head;
        let length = u32::from_le_bytes(length) as usize;
        // A recorder that was switched off leaves a length that is too great.
        let (contents, behind) = after.split_at_checked(length).unwrap_or((after, &[]));
        if [b"fmt ", b"fact", b"data"].contains(&&[a, b, c, d]) {
            chunks.extend([a, b, c, d]);
            chunks.extend(u32::try_from(contents.len()).ok()?.to_le_bytes());
            chunks.extend(contents);
            chunks.extend(std::iter::repeat_n(0, contents.len() & 1));
        }
        rest = behind.get(length & 1..).unwrap_or_default();
    }
    let mut copy = b"RIFF".to_vec();
    copy.extend(u32::try_from(chunks.len() + 4).ok()?.to_le_bytes());
    copy.extend(b"WAVE");
    copy.extend(chunks);
    Some(copy)
}

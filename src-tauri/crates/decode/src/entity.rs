//! Entities of XML (XML 1.0, 4.6). Owns which are known: the five that XML brings, and letters by their number. Must not
//! resolve what a document declares itself: such entities grow without end, or lead out of it.

use quick_xml::events::BytesRef;

/// The letter that a reference stands for; nothing for one that isn't known.
pub(crate) fn resolved(entity: &BytesRef<'_>) -> Option<char> {
    match &**entity {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => entity.resolve_char_ref().ok().flatten(),
    }
}

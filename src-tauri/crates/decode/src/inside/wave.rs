//! `bext` of a WAVE file (EBU Tech 3285): by which recorder, for whom and when it was made. The rest of it is `lofty`'s.

use std::io::{Read, Seek, SeekFrom};

use super::{FactOf, Found};
use crate::boxes::bytes;

/// The most chunks of a file.
const MOST: usize = 10_000;

/// Whether it is one.
pub(super) fn read(file: &mut (impl Read + Seek), found: &mut Found) -> bool {
    let Ok(end) = file.seek(SeekFrom::End(0)) else { return false };
    if bytes(file, 0, end, 12).is_none_or(|head| head.get(8..12) != Some(b"WAVE")) {
        return false;
    }
    let mut at = 12_u64;
    for _ in 0..MOST {
        let Some(head) = bytes(file, at, end, 8) else { break };
        let Some((kind, length)) = head.split_first_chunk::<4>() else { break };
        let Some(length) = length.try_into().ok().map(u32::from_le_bytes) else { break };
        let (body, ends) = (at + 8, at + 8 + u64::from(length));
        match kind {
            b"bext" => broadcast(&bytes(file, body, ends.min(end), 1 << 20).unwrap_or_default(), found),
            b"iXML" | b"axml" | b"_PMX" | b"cart" => {
                found.add(FactOf::Other, &String::from_utf8_lossy(kind), &format!("{length} B"));
            }
            _ => {}
        }
        at = ends + u64::from(length & 1);
    }
    true
}

fn broadcast(told: &[u8], found: &mut Found) {
    let text = |from: usize, to: usize| {
        let part = told.get(from..to).unwrap_or_default();
        String::from_utf8_lossy(part.split(|byte| *byte == 0).next().unwrap_or_default()).into_owned()
    };
    found.add(FactOf::Comment, "Description", &text(0, 256));
    found.add(FactOf::Author, "Originator", &text(256, 288));
    found.add(FactOf::Identifier, "OriginatorReference", &text(288, 320));
    let (day, clock) = (text(320, 330), text(330, 338));
    if !day.trim().is_empty() {
        let time = format!("{}T{}", day.replace([':', '_', ' '], "-"), clock.replace(['-', '_', ' '], ":"));
        found.add(FactOf::Time, "DateTimeOriginal", time.trim_end_matches('T'));
    }
    found.add(FactOf::Comment, "CodingHistory", &text(602, told.len()));
}

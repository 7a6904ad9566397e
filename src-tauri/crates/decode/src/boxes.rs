//! Boxes of ISO base media (ISO 14496-12): where each lies, and no more. Every number is one that a file says of itself, and
//! is held to what the file has.

use std::io::{self, Read, Seek, SeekFrom};

/// The most boxes within one.
const MOST: usize = 20_000;

/// A box: its kind, where it begins, where its contents do, and where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) kind: [u8; 4],
    pub(crate) start: u64,
    pub(crate) body: u64,
    pub(crate) end: u64,
}

/// The boxes of a whole file.
pub(crate) fn top(file: &mut (impl Read + Seek)) -> io::Result<Vec<Piece>> {
    let end = file.seek(SeekFrom::End(0))?;
    boxes(file, 0, end)
}

/// The boxes within one. Before those of `meta` stands a version, but in QuickTime none.
pub(crate) fn children(file: &mut (impl Read + Seek), from: u64, end: u64) -> io::Result<Vec<Piece>> {
    let head = bytes(file, from, end, 8).unwrap_or_default();
    let versioned = head.get(..4) == Some(&[0; 4]) && end - from >= 12;
    boxes(file, if versioned { from + 4 } else { from }, end)
}

fn boxes(file: &mut (impl Read + Seek), from: u64, end: u64) -> io::Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut start = from;
    while start.saturating_add(8) <= end && pieces.len() < MOST {
        file.seek(SeekFrom::Start(start))?;
        let mut head = [0; 8];
        file.read_exact(&mut head)?;
        let [a, b, c, d, kind @ ..] = head;
        let (length, body) = match u32::from_be_bytes([a, b, c, d]) {
            0 => (end - start, start + 8),
            1 => {
                let mut long = [0; 8];
                file.read_exact(&mut long)?;
                (u64::from_be_bytes(long), start + 16)
            }
            length => (u64::from(length), start + 8),
        };
        let Some(ends) = start.checked_add(length).filter(|ends| *ends >= body && *ends <= end) else { break };
        pieces.push(Piece { kind, start, body, end: ends });
        start = ends;
    }
    Ok(pieces)
}

/// What lies from here to there; nothing where it is more than `most`, or isn't there.
pub(crate) fn bytes(file: &mut (impl Read + Seek), from: u64, to: u64, most: u64) -> Option<Vec<u8>> {
    let length = to.checked_sub(from)?.min(most);
    file.seek(SeekFrom::Start(from)).ok()?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 == length).then_some(bytes)
}

/// What lies beside a picture (ISO 14496-12, 8.11): its kind, its media type, and where its parts are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) kind: [u8; 4],
    pub(crate) content: String,
    pub(crate) parts: Vec<(u64, u64)>,
}

impl Item {
    /// The whole of it, or as much as there is.
    pub(crate) fn read(&self, file: &mut (impl Read + Seek), most: u64) -> Vec<u8> {
        let mut whole = Vec::new();
        for (from, length) in &self.parts {
            whole.extend(bytes(file, *from, from.saturating_add(*length), most).unwrap_or_default());
            if whole.len() as u64 > most {
                break;
            }
        }
        whole
    }
}

/// Numbers one after the other, big end first.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    /// A number of so many bytes, at most eight.
    fn next(&mut self, length: usize) -> Option<u64> {
        let (number, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(number.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    }
}

/// The items that a `meta` names.
pub(crate) fn items(file: &mut (impl Read + Seek), meta: &Piece) -> Option<Vec<Item>> {
    let pieces = children(file, meta.body, meta.end).ok()?;
    let find = |kind: &[u8; 4]| pieces.iter().find(|piece| &piece.kind == kind).copied();
    let data = find(b"idat").map_or(0, |data| data.body);
    let places = find(b"iloc")?;
    let places = places_of(&bytes(file, places.body, places.end, 4 << 20)?, data)?;
    let infos = find(b"iinf")?;
    // A count of two bytes, or of four, stands before the entries.
    let long = bytes(file, infos.body, infos.end, 1)?.first().is_some_and(|version| *version > 0);
    let mut items = Vec::new();
    for info in boxes(file, infos.body + if long { 8 } else { 6 }, infos.end).ok()? {
        let told = bytes(file, info.body, info.end, 4096)?;
        let version = *told.first()?;
        if version < 2 {
            continue;
        }
        let mut numbers = Numbers(told.get(4..)?);
        let id = numbers.next(if version == 2 { 2 } else { 4 })?;
        numbers.next(2)?;
        let (kind, rest) = numbers.0.split_first_chunk::<4>()?;
        // Its name, then its media type, each ended by a zero.
        let content = rest.split(|byte| *byte == 0).nth(1).unwrap_or_default();
        let parts = places.iter().find(|(of, _)| *of == id).map(|(_, parts)| parts.clone()).unwrap_or_default();
        items.push(Item { kind: *kind, content: String::from_utf8_lossy(content).into_owned(), parts });
    }
    Some(items)
}

type Places = Vec<(u64, Vec<(u64, u64)>)>;

/// `iloc`: for each item, where its parts begin and how long they are.
fn places_of(told: &[u8], data: u64) -> Option<Places> {
    let mut numbers = Numbers(told);
    let version = numbers.next(1)?;
    numbers.next(3)?;
    let sizes = numbers.next(2)?;
    let size = |at: u32| usize::try_from(sizes >> at & 0xf).ok().filter(|size| *size <= 8);
    let (offset, length, base) = (size(12)?, size(8)?, size(4)?);
    let index = if version > 0 { size(0)? } else { 0 };
    let wide = if version < 2 { 2 } else { 4 };
    let mut places = Vec::new();
    for _ in 0..numbers.next(wide)?.min(MOST as u64) {
        let id = numbers.next(wide)?;
        // From the file's beginning, from that of the box beside, or from another item's: the last isn't followed.
        let from = if version > 0 { numbers.next(2)? & 0xf } else { 0 };
        numbers.next(2)?;
        let base = numbers.next(base)?.checked_add(if from == 1 { data } else { 0 })?;
        let mut parts = Vec::new();
        for _ in 0..numbers.next(2)? {
            numbers.next(index)?;
            let (at, length) = (numbers.next(offset)?, numbers.next(length)?);
            if from < 2 {
                parts.push((base.checked_add(at)?, length));
            }
        }
        places.push((id, parts));
    }
    Some(places)
}

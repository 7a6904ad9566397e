//! Films, and HEIC and AVIF: what stands beside the tracks or the pictures is overwritten where it lies, so that every place
//! that the file names stays where it is, however large the file is. The tracks that are seen and heard aren't touched.

use std::io::{Read, Seek};

use super::{MOST_PATCHES, Patch};
use crate::boxes::{Piece, bytes, children, items, top};

/// Bytes of the largest table of samples.
const LONGEST: u64 = 64 << 20;
/// Tracks that are seen, heard or read along, and that which tells the time code.
const SHOWN: &[&[u8; 4]] = &[b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"tmcd", b"pict", b"auxv"];
/// In the place of an item of EXIF: where its directory begins, and one without entries.
const NO_EXIF: &[u8] = b"\0\0\0\0II*\0\x08\0\0\0\0\0\0\0\0\0";

/// What is to be overwritten.
pub(super) fn patches(file: &mut (impl Read + Seek)) -> Option<Vec<Patch>> {
    let pieces = top(file).ok()?;
    let mut patches = Vec::new();
    // A film has its own list beside the tracks; in a picture that is where the points are named.
    let still = !pieces.iter().any(|piece| &piece.kind == b"moov");
    if !pieces.iter().any(|piece| [b"moov", b"meta"].contains(&&piece.kind)) {
        return None;
    }
    for piece in &pieces {
        match &piece.kind {
            b"moov" => film(file, piece, &mut patches)?,
            b"meta" if still => {
                for item in items(file, piece)? {
                    let telling = [b"Exif", b"mime", b"uri "].contains(&&item.kind);
                    for (number, (from, length)) in item.parts.iter().enumerate().filter(|_| telling) {
                        let mut patch = Patch::zeros(*from, from.checked_add(*length)?);
                        if &item.kind == b"Exif" && number == 0 && *length >= NO_EXIF.len() as u64 {
                            patch.first = NO_EXIF.to_vec();
                        }
                        patches.push(patch);
                    }
                }
            }
            b"meta" | b"uuid" | b"udta" | b"free" | b"skip" | b"wide" => emptied(piece, &mut patches),
            _ => {}
        }
    }
    (patches.len() <= MOST_PATCHES).then_some(patches)
}

/// A box that nobody reads: named so, and empty.
fn emptied(piece: &Piece, patches: &mut Vec<Patch>) {
    patches.push(Patch { at: piece.start + 4, length: 4, first: b"free".to_vec() });
    // A long length stands between the name and the contents.
    patches.push(Patch::zeros(piece.body, piece.end));
}

fn film(file: &mut (impl Read + Seek), piece: &Piece, patches: &mut Vec<Patch>) -> Option<()> {
    let pieces = children(file, piece.body, piece.end).ok()?;
    let in_fragments = pieces.iter().any(|piece| &piece.kind == b"mvex");
    for piece in &pieces {
        match &piece.kind {
            b"mvhd" => times(file, piece, patches)?,
            b"udta" | b"meta" | b"uuid" | b"free" | b"skip" => emptied(piece, patches),
            b"trak" => track(file, piece, in_fragments, patches)?,
            _ => {}
        }
    }
    Some(())
}

/// Creation and change: two numbers of 32 bits in version 0, of 64 in version 1.
fn times(file: &mut (impl Read + Seek), piece: &Piece, patches: &mut Vec<Patch>) -> Option<()> {
    let length = if bytes(file, piece.body, piece.end, 1)?.first() == Some(&1) { 16 } else { 8 };
    let from = piece.body + 4;
    patches.push(Patch::zeros(from, (from + length).min(piece.end)));
    Some(())
}

fn track(file: &mut (impl Read + Seek), piece: &Piece, in_fragments: bool, patches: &mut Vec<Patch>) -> Option<()> {
    let pieces = children(file, piece.body, piece.end).ok()?;
    let media = pieces.iter().find(|piece| &piece.kind == b"mdia")?;
    let inner = children(file, media.body, media.end).ok()?;
    let handler = inner.iter().find(|piece| &piece.kind == b"hdlr")?;
    let of = bytes(file, handler.body, handler.end, 12)?;
    if !SHOWN.iter().any(|shown| of.get(8..12) == Some(*shown)) {
        // Where a camera was at each second: neither seen nor heard, and its samples lie between those that are.
        if in_fragments {
            return None;
        }
        for (from, to) in samples(file, &inner)? {
            patches.push(Patch::zeros(from, to));
        }
        emptied(piece, patches);
        return Some(());
    }
    for piece in &pieces {
        match &piece.kind {
            b"tkhd" => times(file, piece, patches)?,
            b"udta" | b"meta" | b"uuid" | b"free" | b"skip" => emptied(piece, patches),
            _ => {}
        }
    }
    for piece in &inner {
        match &piece.kind {
            b"mdhd" => times(file, piece, patches)?,
            // What the maker calls it, after the five numbers.
            b"hdlr" => patches.push(Patch::zeros(piece.body + 24, piece.end)),
            b"udta" | b"meta" | b"uuid" => emptied(piece, patches),
            b"minf" if of.get(8..12) == Some(b"vide") => encoder(file, piece, patches)?,
            _ => {}
        }
    }
    Some(())
}

fn find(file: &mut (impl Read + Seek), from: u64, to: u64, kind: &[u8; 4]) -> Option<Piece> {
    children(file, from, to).ok()?.into_iter().find(|piece| &piece.kind == kind)
}

/// What a camera calls its encoder, in the description of each track that is seen (ISO 14496-12, 12.1.3).
fn encoder(file: &mut (impl Read + Seek), media: &Piece, patches: &mut Vec<Patch>) -> Option<()> {
    let table = find(file, media.body, media.end, b"stbl")?;
    let described = find(file, table.body, table.end, b"stsd")?;
    for entry in children(file, described.body + 8, described.end).ok()? {
        // The vendor's four letters, and a name of at most 31.
        for (from, to) in [(12, 16), (42, 74)] {
            patches.push(Patch::zeros((entry.body + from).min(entry.end), (entry.body + to).min(entry.end)));
        }
    }
    Some(())
}

/// Where the samples of a track lie: chunk by chunk, neighbours joined.
fn samples(file: &mut (impl Read + Seek), media: &[Piece]) -> Option<Vec<(u64, u64)>> {
    let information = media.iter().find(|piece| &piece.kind == b"minf")?;
    let table = find(file, information.body, information.end, b"stbl")?;
    let pieces = children(file, table.body, table.end).ok()?;
    let mut read = |kind: &[u8; 4]| {
        let piece = pieces.iter().find(|piece| &piece.kind == kind)?;
        (piece.end - piece.body <= LONGEST).then(|| bytes(file, piece.body, piece.end, LONGEST)).flatten()
    };
    let four = |table: &[u8], at: usize| table.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    let sizes = read(b"stsz")?;
    let chunks: Vec<u64> = match (read(b"stco"), read(b"co64")) {
        (Some(narrow), _) => {
            narrow.get(8..)?.as_chunks::<4>().0.iter().map(|at| u64::from(u32::from_be_bytes(*at))).collect()
        }
        (None, Some(wide)) => wide.get(8..)?.as_chunks::<8>().0.iter().map(|at| u64::from_be_bytes(*at)).collect(),
        (None, None) => return None,
    };
    // From this chunk on, counted from 1, so many samples are in each.
    let runs = read(b"stsc")?;
    let runs: Vec<(usize, u32)> = (0..four(&runs, 4)? as usize)
        .map_while(|run| Some((four(&runs, 8 + run * 12)? as usize, four(&runs, 12 + run * 12)?)))
        .collect();
    let (same, count) = (four(&sizes, 4)?, four(&sizes, 8)? as usize);
    let mut sample = 0_usize;
    let mut places: Vec<(u64, u64)> = Vec::new();
    for (number, start) in chunks.iter().enumerate() {
        let run = runs.partition_point(|(first, _)| *first <= number + 1).checked_sub(1)?;
        let mut end = *start;
        for _ in 0..runs.get(run)?.1 {
            if sample >= count {
                break;
            }
            let size = if same > 0 { same } else { four(&sizes, 12 + sample * 4)? };
            end = end.checked_add(u64::from(size))?;
            sample += 1;
        }
        match places.last_mut().filter(|(_, last)| last == start) {
            Some((_, last)) => *last = end,
            None => places.push((*start, end)),
        }
    }
    Some(places)
}

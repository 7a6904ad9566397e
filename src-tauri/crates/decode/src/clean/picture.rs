//! Pictures: their containers are put together again of the parts that show something. Points aren't touched, but for TIFF,
//! of which they are written as PNG. How a picture was held stays, for without that it would lie on its side.

use std::io::{BufReader, Cursor, Read, Seek, SeekFrom};

use image::codecs::png::PngEncoder;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageReader, Limits};
use img_parts::png::Png;
use img_parts::riff::RiffContent;
use img_parts::webp::{CHUNK_VP8X, WebP};
use img_parts::{Bytes, ImageEXIF};

pub(crate) const APP0: u8 = 0xe0;
pub(crate) const APP1: u8 = 0xe1;
pub(crate) const APP2: u8 = 0xe2;
pub(crate) const APP13: u8 = 0xed;
pub(crate) const APP14: u8 = 0xee;
pub(crate) const COM: u8 = 0xfe;

/// Bytes that a picture's points may take.
const MOST_BYTES: u64 = 480 << 20;

/// A segment of a JPEG (ITU-T T.81, B.1.1.4): with it, after the head of a scan, what is scanned.
pub(crate) struct Segment<'a> {
    pub(crate) marker: u8,
    pub(crate) contents: &'a [u8],
    whole: &'a [u8],
}

/// The segments of a JPEG, and where it ends: behind that may lie anything.
pub(crate) fn segments(bytes: &[u8]) -> Option<(Vec<Segment<'_>>, usize)> {
    let mut at = bytes.starts_with(&[0xff, 0xd8]).then_some(2_usize)?;
    let mut segments = Vec::new();
    while let Some(from) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let fill = from.iter().take_while(|byte| **byte == 0xff).count();
        let (start, marker) = (at + fill.checked_sub(1)?, *from.get(fill)?);
        at += fill + 1;
        match marker {
            0xd9 => return Some((segments, at)),
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes(*bytes.get(at..)?.first_chunk::<2>()?));
        let contents = bytes.get(at + 2..at + length)?;
        at += length;
        if marker == 0xda {
            // Until a marker that is neither a stuffed byte nor one of those that only mark the way.
            while let Some(found) = memchr::memchr(0xff, bytes.get(at..)?) {
                at += found;
                match bytes.get(at + 1) {
                    Some(0x00 | 0xd0..=0xd7) => at += 2,
                    Some(0xff) => at += 1,
                    Some(_) => break,
                    // Cut off.
                    None => at = bytes.len(),
                }
            }
            if bytes.get(at) != Some(&0xff) {
                at = bytes.len();
            }
        }
        segments.push(Segment { marker, contents, whole: bytes.get(start..at)? });
        if segments.len() > 100_000 {
            return None;
        }
    }
    Some((segments, bytes.len()))
}

/// A directory of EXIF that says nothing but how the picture was held.
fn held(turned: u16) -> Vec<u8> {
    let mut directory = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    directory.extend(turned.to_le_bytes());
    directory.extend([0; 6]);
    directory
}

/// How it was held: 1 is upright (EXIF 2.32, 4.6.4).
pub(super) fn orientation(file: &mut (impl Read + Seek)) -> u16 {
    if file.seek(SeekFrom::Start(0)).is_err() {
        return 1;
    }
    let read = exif::Reader::new()
        .continue_on_error(true)
        .read_from_container(&mut BufReader::new(file))
        .or_else(|error| error.distill_partial_result(|_| {}));
    let turned = read.ok().and_then(|exif| {
        exif.get_field(exif::Tag::Orientation, exif::In::PRIMARY).and_then(|field| field.value.get_uint(0))
    });
    turned.and_then(|turned| u16::try_from(turned).ok()).filter(|turned| (1..=8).contains(turned)).unwrap_or(1)
}

/// Kept: what is scanned and its tables, density, the profile of its colours, how they are coded.
pub(super) fn jpeg(bytes: Vec<u8>, turned: u16) -> Option<Vec<u8>> {
    let (segments, _) = segments(&bytes)?;
    let mut copy = vec![0xff, 0xd8];
    let mut begun = false;
    for segment in segments {
        let kept = match segment.marker {
            // A small picture may lie in it; of the large one it says only the density.
            APP0 => {
                if let Some(density) = segment.contents.get(..12).filter(|head| head.starts_with(b"JFIF\0")) {
                    copy.extend([0xff, APP0, 0, 16]);
                    copy.extend(density);
                    copy.extend([0, 0]);
                }
                false
            }
            APP2 => segment.contents.starts_with(b"ICC_PROFILE\0"),
            APP14 => segment.contents.starts_with(b"Adobe"),
            0xe0..=0xef | COM => false,
            _ => true,
        };
        if segment.marker != APP0 && !begun {
            begun = true;
            if turned != 1 {
                let directory = held(turned);
                copy.extend([0xff, APP1]);
                copy.extend(u16::try_from(directory.len() + 8).ok()?.to_be_bytes());
                copy.extend(b"Exif\0\0");
                copy.extend(directory);
            }
        }
        if kept {
            copy.extend(segment.whole);
        }
    }
    copy.extend([0xff, 0xd9]);
    Some(copy)
}

pub(super) fn png(bytes: Vec<u8>, turned: u16) -> Option<Vec<u8>> {
    const KEPT: &[&[u8; 4]] = &[
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD",
        b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
    ];
    let mut png = Png::from_bytes(Bytes::from(bytes)).ok()?;
    png.chunks_mut().retain(|chunk| KEPT.contains(&&chunk.kind()));
    if turned != 1 {
        png.set_exif(Some(Bytes::from(held(turned))));
    }
    Some(png.encoder().bytes().to_vec())
}

pub(super) fn webp(bytes: Vec<u8>, turned: u16) -> Option<Vec<u8>> {
    const KEPT: &[&[u8; 4]] = &[b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
    let mut webp = WebP::from_bytes(Bytes::from(bytes)).ok()?;
    webp.chunks_mut().retain(|chunk| KEPT.contains(&&chunk.id()));
    for chunk in webp.chunks_mut().iter_mut().filter(|chunk| chunk.id() == CHUNK_VP8X) {
        if let RiffContent::Data(flags) = chunk.content_mut() {
            let mut told = flags.to_vec();
            // That EXIF and XMP follow (RFC 9649, 2.7).
            told.first_mut().into_iter().for_each(|flags| *flags &= !0b1100);
            *flags = Bytes::from(told);
        }
    }
    webp.set_exif((turned != 1).then(|| Bytes::from(held(turned))));
    Some(webp.encoder().bytes().to_vec())
}

/// A part of a GIF (89a): an extension has a label.
pub(crate) struct Block<'a> {
    pub(crate) label: Option<u8>,
    pub(crate) bytes: &'a [u8],
}

impl Block<'_> {
    /// What stands in an extension, its pieces joined.
    pub(crate) fn words(&self) -> Vec<u8> {
        let mut words = Vec::new();
        let mut rest = self.bytes.get(2..).unwrap_or_default();
        while let Some((&length, after)) = rest.split_first().filter(|(length, _)| **length > 0) {
            words.extend(after.get(..usize::from(length)).unwrap_or_default());
            rest = after.get(usize::from(length)..).unwrap_or_default();
        }
        words
    }
}

/// The parts of a GIF, up to its end; the first is its head.
pub(crate) fn blocks(bytes: &[u8]) -> Option<Vec<Block<'_>>> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + table(*bytes.get(10).filter(|_| bytes.starts_with(b"GIF8"))?);
    let mut blocks = vec![Block { label: None, bytes: bytes.get(..at)? }];
    loop {
        let start = at;
        let label = match bytes.get(at)? {
            0x21 => {
                at += 2;
                Some(*bytes.get(at - 1)?)
            }
            0x2c => {
                at += 11 + table(*bytes.get(at + 9)?);
                None
            }
            0x3b => {
                blocks.push(Block { label: None, bytes: bytes.get(at..=at)? });
                return Some(blocks);
            }
            _ => return None,
        };
        while let Some(length) = bytes.get(at).filter(|length| **length > 0) {
            at += 1 + usize::from(*length);
        }
        at += 1;
        blocks.push(Block { label, bytes: bytes.get(start..at)? });
    }
}

/// Kept: pictures, how long each is seen, and how often all of them.
pub(super) fn gif(bytes: Vec<u8>, _: u16) -> Option<Vec<u8>> {
    let mut copy = Vec::new();
    for block in blocks(&bytes)? {
        let kept = match block.label {
            None | Some(0xf9) => true,
            Some(0xff) => block.words().starts_with(b"NETSCAPE2.0"),
            Some(_) => false,
        };
        if kept {
            copy.extend(block.bytes);
        }
    }
    Some(copy)
}

/// The points of a picture, upright, with the profile of their colours: a PNG.
pub(super) fn points(file: &mut (impl Read + Seek)) -> Option<Vec<u8>> {
    file.seek(SeekFrom::Start(0)).ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    let mut reader = ImageReader::new(BufReader::new(file)).with_guessed_format().ok()?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (turned, profile) = (decoder.orientation().ok()?, decoder.icc_profile().ok().flatten());
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(turned);
    let mut bytes = Cursor::new(Vec::new());
    let mut encoder = PngEncoder::new(&mut bytes);
    if let Some(profile) = profile {
        let _ = encoder.set_icc_profile(profile);
    }
    picture.write_with_encoder(encoder).ok()?;
    Some(bytes.into_inner())
}

//! Pages of a document (PDF), drawn as pictures in which parts are hidden. Owns what of a page can't be drawn and has to be
//! told. Must run nothing that a document says, and must never give a page that it couldn't draw as an empty one.

use std::io::Cursor;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::FontQuery;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro::hayro_syntax::page::Page as Drawn;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, kurbo};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, RgbaImage};
use serde::{Deserialize, Serialize};

use crate::redact::{self, Mark};

/// Bytes of a document that is held whole.
pub(crate) const MOST_DOCUMENT: u64 = 320 << 20;
/// Dots of an inch (72 of a page's points): small print stays readable.
const DOTS: f64 = 200.0;
/// Dots of one page at most; a poster is drawn more coarsely.
const MOST_DOTS: f64 = 24e6;
/// Dots of a page's longer side at most.
const LONGEST_SIDE: f64 = 16_384.0;
/// Points of a page's longer side at most (ISO 32000-1, annex C.2: 14,400).
const MOST_POINTS: f64 = 14_400.0;
/// Of 100.
const QUALITY: u8 = 85;
/// After so long, or so many bytes, a child gives what it has: whoever waits can end it between two.
const PORTION: Duration = Duration::from_secs(3);
const PORTION_BYTES: usize = 48 << 20;

/// Which pages are wanted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PagesWanted {
    /// The first one, counted from 0.
    pub from: u32,
    /// How many at most.
    pub most: u32,
    /// What is hidden, on all pages; a mark that names no page hides nothing.
    pub marks: Vec<Mark>,
}

/// Pages that were drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pages {
    /// How many the document has.
    pub total: u32,
    /// Those that were drawn, in their order.
    pub made: Vec<Page>,
}

/// A page that was drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Points (1/72 inch) as it is shown: cropped, turned.
    pub width: f64,
    /// Points (1/72 inch).
    pub height: f64,
    /// Dots across and down.
    pub dots: (u32, u32),
    /// Whether it has no colours.
    pub grey: bool,
    /// Whether something of it isn't there: a picture or text that can't be read, a font that isn't in the document.
    pub lacks: bool,
    /// JPEG.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// Why there are no pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PagesFault {
    /// It opens by a password only, or is encrypted in a way that nobody reads here.
    Locked,
    /// It is no document that can be read, or has no such page.
    Unreadable,
    /// It is larger than may be held.
    TooLarge,
    /// The first of these pages can't be drawn.
    Undrawn,
}

/// Draws them.
pub(crate) fn draw(document: Vec<u8>, wanted: &PagesWanted) -> Result<Pages, PagesFault> {
    let begun = Instant::now();
    let pdf = Pdf::new(document).map_err(|fault| match fault {
        LoadPdfError::Decryption(_) => PagesFault::Locked,
        LoadPdfError::Invalid => PagesFault::Unreadable,
    })?;
    let pages = pdf.pages();
    let total = u32::try_from(pages.len()).map_err(|_| PagesFault::TooLarge)?;
    let (mut made, mut bytes) = (Vec::new(), 0);
    for (number, page) in (1_u32..).zip(pages.iter()).skip(wanted.from as usize).take(wanted.most as usize) {
        let marks: Vec<Mark> = wanted.marks.iter().copied().filter(|mark| mark.page == Some(number)).collect();
        match picture(page, &marks) {
            Some(page) => {
                bytes += page.bytes.len();
                made.push(page);
            }
            None if made.is_empty() => return Err(PagesFault::Undrawn),
            // It comes first next time, and is told then.
            None => break,
        }
        if begun.elapsed() > PORTION || bytes > PORTION_BYTES {
            break;
        }
    }
    if made.is_empty() { Err(PagesFault::Unreadable) } else { Ok(Pages { total, made }) }
}

/// One page with what is hidden on it; none where it has no size that can be drawn.
fn picture(page: &Drawn<'_>, marks: &[Mark]) -> Option<Page> {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let longer = width.max(height);
    if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0 && longer <= 1e7) {
        return None;
    }
    let scale = (DOTS / 72.0).min(LONGEST_SIDE / longer).min((MOST_DOTS / (width * height)).sqrt());
    // At most LONGEST_SIDE, so it fits.
    let dots = |points: f64| (points * scale).round().clamp(1.0, LONGEST_SIDE) as u16;
    let (across, down) = (dots(width), dots(height));
    let lacking = Arc::new(AtomicBool::new(false));
    let settings = noting(&lacking);
    let to_dots = kurbo::Affine::scale_non_uniform(f64::from(across) / width, f64::from(down) / height)
        * page.initial_transform(true).to_kurbo();
    let mut context = RenderContext::new(across, down);
    // Each page by itself: what one of them holds in memory goes with it.
    let cache = RenderCache::new();
    hayro::render_into(page, &cache, &settings, &RenderSettings::default(), &mut context, to_dots);
    context.flush();
    let mut points = Pixmap::new(across, down);
    let onto = RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..RasterizerSettings::default() };
    context.render_with(&mut points, &mut Resources::default(), onto);
    let mut points = RgbaImage::from_raw(u32::from(across), u32::from(down), points.data_as_u8_slice().to_vec())?;
    let empty = points.pixels().all(|point| point.0 == [255; 4]);
    let lacks = lacking.load(Ordering::Relaxed) || !is_readable(page) || wants_letters(page) || (empty && paints(page));
    for mark in marks {
        redact::hide(&mut points, mark);
    }
    let grey = points.pixels().all(|point| matches!(point.0, [red, green, blue, _] if red == green && green == blue));
    let points = DynamicImage::from(points);
    let mut bytes = Cursor::new(Vec::new());
    let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    if grey {
        points.into_luma8().write_with_encoder(encoder).ok()?;
    } else {
        points.into_rgb8().write_with_encoder(encoder).ok()?;
    }
    let unit = page.raw().get::<f32>("UserUnit").filter(|unit| unit.is_finite() && *unit > 0.0).map_or(1.0, f64::from);
    let unit = unit.min(MOST_POINTS / longer);
    Some(Page {
        width: width * unit,
        height: height * unit,
        dots: (u32::from(across), u32::from(down)),
        grey,
        lacks,
        bytes: bytes.into_inner(),
    })
}

/// Settings by which it is noted that something of a page isn't drawn as it should be.
fn noting(lacking: &Arc<AtomicBool>) -> InterpreterSettings {
    let known = InterpreterSettings::default();
    let (fonts, (warned, foreign)) = (known.font_resolver.clone(), (Arc::clone(lacking), Arc::clone(lacking)));
    InterpreterSettings {
        warning_sink: Arc::new(move |_| warned.store(true, Ordering::Relaxed)),
        font_resolver: Arc::new(move |query| {
            // It isn't in the document, and the one that stands in for it knows no Cyrillic.
            if matches!(query, FontQuery::Fallback(_)) {
                foreign.store(true, Ordering::Relaxed);
            }
            fonts(query)
        }),
        ..known
    }
}

/// Whether what a page is drawn by can be read whole.
fn is_readable(page: &Drawn<'_>) -> bool {
    let sound = |stream: Stream<'_>| stream.decoded_data().is_ok();
    if let Some(stream) = page.raw().get::<Stream<'_>>("Contents") {
        return sound(stream);
    }
    match page.raw().get::<Array<'_>>("Contents") {
        Some(parts) => {
            let whole = parts.raw_iter().count();
            let streams: Vec<bool> = parts.iter::<Stream<'_>>().map(sound).collect();
            streams.len() == whole && streams.into_iter().all(|sound| sound)
        }
        None => !page.raw().contains_key("Contents"),
    }
}

/// Whether a font of a page names letters that no font outside the document has here: those that every viewer brings along
/// (ISO 32000-1, 9.6.2.2) are Latin.
fn wants_letters(page: &Drawn<'_>) -> bool {
    let fonts = &page.resources().fonts;
    fonts.keys().filter_map(|name| fonts.get::<Dict<'_>>(&name)).any(|font| {
        let held = font
            .get::<Dict<'_>>("FontDescriptor")
            .is_some_and(|told| ["FontFile", "FontFile2", "FontFile3"].iter().any(|file| told.contains_key(file)));
        let named = font.get::<Dict<'_>>("Encoding").and_then(|encoding| encoding.get::<Array<'_>>("Differences"));
        let foreign = |name: &Name<'_>| name.starts_with(b"afii10") || name.starts_with(b"uni04");
        let is_foreign = |object: Object<'_>| matches!(object, Object::Name(ref name) if foreign(name));
        !held && named.is_some_and(|named| named.iter::<Object<'_>>().any(is_foreign))
    })
}

/// Whether a page says that something is to be drawn on it (operators: ISO 32000-1, annex A).
fn paints(page: &Drawn<'_>) -> bool {
    const WHOLE: [&[u8]; 12] = [b"Do", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"sh", b"BI"];
    page.page_stream().unwrap_or_default().split(u8::is_ascii_whitespace).any(|word| {
        WHOLE.contains(&word) || word.ends_with(b"Tj") || word.ends_with(b"TJ") || word == b"'" || word == b"\""
    })
}

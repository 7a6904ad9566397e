//! How a file looks, small: a picture upright, or the first page of a document; and a mark that like pictures have alike.
//! Must not keep anything of what the file says of itself.

use std::io::{self, BufReader, Cursor, Read, Seek};

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, kurbo};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageReader, Limits, RgbaImage};
use image_hasher::{HashAlg, HasherConfig};
use serde::{Deserialize, Serialize};

/// Points of the longer side.
const LONGER: u32 = 256;
/// Of 100.
const QUALITY: u8 = 78;
/// Bytes that a picture's points may take.
const MOST_BYTES: u64 = 480 << 20;
/// Bytes of a document that is held whole.
const MOST_DOCUMENT: u64 = 64 << 20;
/// Points of a page's longer side as it is drawn, before it is made small: letters run into grey evenly.
const DRAWN: f64 = 512.0;
/// Cells of the mark each way.
const CELLS: u32 = 16;
/// Points of the picture on which it is seen how much there is to tell it from another by, each way; and of 255, how much
/// each of them must differ from those around it on average. Measured: pictures have 1.8 and more, a mere run of colours 0.6 at most.
const SEEN: u32 = 32;
const DETAIL: f64 = 1.0;

/// A small picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Small {
    /// Points.
    pub width: u32,
    /// Points.
    pub height: u32,
    /// A JPEG of at most 256 points each way, in base64.
    pub jpeg: String,
    /// 256 bits in base64: the fewer differ from another's, the more alike the pictures are. None where the picture is too
    /// even for that, or a page: pages of letters are all alike.
    pub mark: Option<String>,
}

/// Whether a file of that media type (IANA) may have a look that can be drawn.
#[must_use]
pub fn has_look(content: &str) -> bool {
    let drawn = ["bmp", "x-ms-bmp", "gif", "jpeg", "png", "tiff", "webp"];
    content == "application/pdf" || content.strip_prefix("image/").is_some_and(|sort| drawn.contains(&sort))
}

/// The small picture of a file of that media type.
///
/// # Errors
/// What can't be read of it.
pub(crate) fn read(file: &mut (impl Read + Seek), content: &str) -> io::Result<Small> {
    let page = content == "application/pdf";
    let picture = if page { first_page(file)? } else { upright(file).map_err(io::Error::other)? };
    let small = if picture.width().max(picture.height()) > LONGER {
        picture.resize(LONGER, LONGER, FilterType::Triangle)
    } else {
        picture.clone()
    };
    let mark = if page { None } else { mark(&small) };
    let mut jpeg = Cursor::new(Vec::new());
    let shown = DynamicImage::from(on_white(small.into_rgba8())).into_rgb8();
    let (width, height) = shown.dimensions();
    shown.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, QUALITY)).map_err(io::Error::other)?;
    let jpeg = data_encoding::BASE64.encode(&jpeg.into_inner());
    Ok(Small { width, height, jpeg, mark })
}

fn upright(file: &mut (impl Read + Seek)) -> image::ImageResult<DynamicImage> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    let mut reader = ImageReader::new(BufReader::new(file)).with_guessed_format()?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let turned = decoder.orientation()?;
    let picture = DynamicImage::from_decoder(decoder)?;
    // Small first: to turn it, it is held twice.
    let mut small = if picture.width().max(picture.height()) > LONGER * 4 {
        picture.thumbnail(LONGER * 4, LONGER * 4)
    } else {
        picture
    };
    small.apply_orientation(turned);
    Ok(small)
}

fn on_white(mut points: RgbaImage) -> RgbaImage {
    points.pixels_mut().for_each(crate::redact::on_white);
    points
}

/// By its lowest frequencies, as Zauner describes it (Implementation and Benchmarking of Perceptual Image Hash Functions,
/// 2010): what is resized, recompressed or brightened keeps them.
fn mark(picture: &DynamicImage) -> Option<String> {
    let grey = picture.to_luma8();
    if detail(&grey) < DETAIL {
        return None;
    }
    let hasher = HasherConfig::new().hash_size(CELLS, CELLS).hash_alg(HashAlg::Median).preproc_dct().to_hasher();
    Some(data_encoding::BASE64.encode(hasher.hash_image(&DynamicImage::from(grey)).as_bytes()))
}

/// How much points differ from the four around them.
fn detail(grey: &GrayImage) -> f64 {
    let seen = image::imageops::resize(grey, SEEN, SEEN, FilterType::Triangle);
    let at = |x: u32, y: u32| f64::from(seen.get_pixel(x, y).0[0]);
    let within = || 1..SEEN - 1;
    let around = |x: u32, y: u32| (at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1)) / 4.0;
    let sum: f64 =
        within().flat_map(|y| within().map(move |x| (x, y))).map(|(x, y)| (at(x, y) - around(x, y)).abs()).sum();
    sum / f64::from((SEEN - 2) * (SEEN - 2))
}

fn first_page(file: &mut (impl Read + Seek)) -> io::Result<DynamicImage> {
    let mut bytes = Vec::new();
    file.take(MOST_DOCUMENT + 1).read_to_end(&mut bytes)?;
    let invalid = || io::Error::from(io::ErrorKind::InvalidData);
    if bytes.len() as u64 > MOST_DOCUMENT {
        return Err(invalid());
    }
    let pdf = Pdf::new(bytes).map_err(|_| invalid())?;
    let page = pdf.pages().first().ok_or_else(invalid)?;
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let longer = width.max(height);
    if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0 && longer <= 1e7) {
        return Err(invalid());
    }
    // At most DRAWN, so it fits.
    let dots = |points: f64| (points * DRAWN / longer).round().clamp(1.0, DRAWN) as u16;
    let (across, down) = (dots(width), dots(height));
    let to_dots = kurbo::Affine::scale_non_uniform(f64::from(across) / width, f64::from(down) / height)
        * page.initial_transform(true).to_kurbo();
    let mut context = RenderContext::new(across, down);
    let cache = RenderCache::new();
    hayro::render_into(
        page,
        &cache,
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &mut context,
        to_dots,
    );
    context.flush();
    let mut points = Pixmap::new(across, down);
    let onto = RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..RasterizerSettings::default() };
    context.render_with(&mut points, &mut Resources::default(), onto);
    let points = RgbaImage::from_raw(u32::from(across), u32::from(down), points.data_as_u8_slice().to_vec());
    Ok(DynamicImage::from(points.ok_or_else(invalid)?))
}

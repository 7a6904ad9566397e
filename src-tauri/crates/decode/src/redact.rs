//! Parts of a picture are hidden for good: a new picture is made of what is left of its points, and of nothing else. What
//! the file said of itself isn't in it.

use std::io::{BufReader, Cursor, Read, Seek};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, Rgba, RgbaImage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most parts of one picture.
pub const MOST_MARKS: usize = 200;
/// Bytes that a picture's points may take.
const MOST_BYTES: u64 = 480 << 20;
/// Of a part that is pixelated or blurred so many cells are left each way, however large it is: fewer than a letter or a
/// face needs to be told from another (Hill et al., "On the (In)effectiveness of Mosaicing and Blurring", 2016, recover
/// text from mosaics whose cells are small against it).
const CELLS: u32 = 6;
/// Points that a cell has at least each way; and it is no smaller than one part in [`SHARE`] of the picture's shorter side:
/// of a small part, or of many side by side, less is left than a letter needs.
const CELL: u32 = 12;
const SHARE: u32 = 40;
/// Of 100; at this a photograph looks as it did.
const QUALITY: u8 = 92;

/// How a part is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Cover {
    /// Black.
    Box,
    /// A few squares of one colour each.
    Pixelation,
    /// A few colours that run into each other.
    Blur,
}

/// A part of a picture that is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Mark {
    /// How.
    pub cover: Cover,
    /// From the left edge of the upright picture, in shares of its width.
    pub x: f64,
    /// From its upper edge, in shares of its height.
    pub y: f64,
    /// In shares of its width.
    pub width: f64,
    /// In shares of its height.
    pub height: f64,
}

impl Mark {
    /// Whether it covers something of the picture.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let within = |number: f64| number.is_finite() && (-1.0..=2.0).contains(&number);
        [self.x, self.y, self.width, self.height].into_iter().all(within)
            && self.width > 0.0
            && self.height > 0.0
            && self.x < 1.0
            && self.y < 1.0
            && self.x + self.width > 0.0
            && self.y + self.height > 0.0
    }
}

/// A picture of which parts are hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redacted {
    /// Media type (IANA): a JPEG of a JPEG, a PNG of everything else.
    pub content: String,
    /// Points, upright.
    pub width: u32,
    /// Points, upright.
    pub height: u32,
    /// Whether it had to be turned to be upright.
    pub turned: bool,
    /// The file.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// Makes it. Of a picture that moves, only the first one is left.
pub(crate) fn redact(file: &mut (impl Read + Seek), content: &str, marks: &[Mark]) -> image::ImageResult<Redacted> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    let mut reader = ImageReader::new(BufReader::new(file)).with_guessed_format()?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // How it was held stands beside its points: without that a redacted picture would lie on its side.
    let turned = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(turned);
    let mut points = picture.into_rgba8();
    // Under what is transparent may lie what nobody sees on a screen: it goes.
    points.pixels_mut().for_each(on_white);
    for mark in marks {
        hide(&mut points, mark);
    }
    let (width, height) = points.dimensions();
    let mut bytes = Cursor::new(Vec::new());
    let content = if content == "image/jpeg" {
        DynamicImage::from(points)
            .into_rgb8()
            .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
        "image/jpeg"
    } else {
        DynamicImage::from(points).into_rgb8().write_with_encoder(PngEncoder::new(&mut bytes))?;
        "image/png"
    };
    let turned = turned != Orientation::NoTransforms;
    Ok(Redacted { content: content.to_owned(), width, height, turned, bytes: bytes.into_inner() })
}

pub(crate) fn on_white(point: &mut Rgba<u8>) {
    let [.., alpha] = point.0;
    let over = |part: u8| ((u16::from(part) * u16::from(alpha) + 255 * u16::from(255 - alpha)) / 255) as u8;
    let [red, green, blue, _] = point.0;
    point.0 = [over(red), over(green), over(blue), 255];
}

/// From here to there: every point that the mark touches is in it.
fn reach(from: f64, length: f64, whole: u32) -> (u32, u32) {
    let (start, end) = (from * f64::from(whole), (from + length) * f64::from(whole));
    // Within the picture, so below 2^32.
    let clamp = |at: f64| at.clamp(0.0, f64::from(whole)) as u32;
    (clamp(start.floor()), clamp(end.ceil()))
}

fn hide(points: &mut RgbaImage, mark: &Mark) {
    let (width, height) = points.dimensions();
    let (left, right) = reach(mark.x, mark.width, width);
    let (top, bottom) = reach(mark.y, mark.height, height);
    if left >= right || top >= bottom {
        return;
    }
    let cells = Cells::of(points, (left, top), (right - left, bottom - top));
    for y in top..bottom {
        for x in left..right {
            let point = match mark.cover {
                Cover::Box => Rgba([0, 0, 0, 255]),
                Cover::Pixelation => cells.nearest(x - left, y - top),
                Cover::Blur => cells.between(x - left, y - top),
            };
            points.put_pixel(x, y, point);
        }
    }
}

/// The mean colours of a few cells of a part: all that is left of it.
struct Cells {
    means: Vec<[f64; 4]>,
    across: u32,
    down: u32,
    width: u32,
    height: u32,
}

impl Cells {
    fn of(points: &RgbaImage, (left, top): (u32, u32), (width, height): (u32, u32)) -> Self {
        let least = CELL.max(points.width().min(points.height()) / SHARE);
        let (across, down) = ((width / least).clamp(1, CELLS), (height / least).clamp(1, CELLS));
        let mut sums = vec![([0_f64; 4], 0_f64); (across * down) as usize];
        for y in 0..height {
            for x in 0..width {
                let cell = (y * down / height) * across + x * across / width;
                if let Some((sum, count)) = sums.get_mut(cell as usize) {
                    let Rgba(point) = points.get_pixel(left + x, top + y);
                    sum.iter_mut().zip(point).for_each(|(sum, part)| *sum += f64::from(*part));
                    *count += 1.0;
                }
            }
        }
        let means = sums.into_iter().map(|(sum, count)| sum.map(|sum| sum / count.max(1.0))).collect();
        Self { means, across, down, width, height }
    }

    fn mean(&self, x: u32, y: u32) -> [f64; 4] {
        let at = y.min(self.down - 1) * self.across + x.min(self.across - 1);
        self.means.get(at as usize).copied().unwrap_or_default()
    }

    fn nearest(&self, x: u32, y: u32) -> Rgba<u8> {
        Rgba(self.mean(x * self.across / self.width, y * self.down / self.height).map(|part| part as u8))
    }

    fn between(&self, x: u32, y: u32) -> Rgba<u8> {
        let place = |at: u32, cells: u32, length: u32| {
            ((f64::from(at) + 0.5) * f64::from(cells) / f64::from(length) - 0.5).clamp(0.0, f64::from(cells - 1))
        };
        let (across, down) = (place(x, self.across, self.width), place(y, self.down, self.height));
        let (left, top) = (across.floor(), down.floor());
        let (right, below) = (across - left, down - top);
        let (left, top) = (left as u32, top as u32);
        let mut point = [0_u8; 4];
        let corners =
            [self.mean(left, top), self.mean(left + 1, top), self.mean(left, top + 1), self.mean(left + 1, top + 1)];
        let shares = [(1.0 - right) * (1.0 - below), right * (1.0 - below), (1.0 - right) * below, right * below];
        for (part, to) in point.iter_mut().enumerate() {
            let sum: f64 =
                corners.iter().zip(shares).map(|(c, share)| c.get(part).copied().unwrap_or_default() * share).sum();
            *to = sum.round() as u8;
        }
        Rgba(point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Vec<u8> {
        let mut points = RgbaImage::from_pixel(120, 80, Rgba([200, 200, 200, 255]));
        // A pattern that would be recognised: every other point.
        for y in 20..60 {
            for x in 30..90 {
                points.put_pixel(x, y, if (x + y) % 2 == 0 { Rgba([255, 0, 0, 255]) } else { Rgba([0, 0, 255, 255]) });
            }
        }
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::from(points).into_rgb8().write_with_encoder(PngEncoder::new(&mut bytes)).unwrap();
        bytes.into_inner()
    }

    fn mark(cover: Cover) -> Mark {
        Mark { cover, x: 0.25, y: 0.25, width: 0.5, height: 0.5 }
    }

    #[test]
    fn what_is_hidden_is_gone_and_the_rest_is_as_it_was() {
        let before = image::load_from_memory(&picture()).unwrap().into_rgba8();
        for cover in [Cover::Box, Cover::Pixelation, Cover::Blur] {
            let redacted = redact(&mut Cursor::new(picture()), "image/png", &[mark(cover)]).unwrap();
            assert_eq!((redacted.content.as_str(), redacted.width, redacted.height), ("image/png", 120, 80));
            let after = image::load_from_memory(&redacted.bytes).unwrap().into_rgba8();
            let mut colours = std::collections::BTreeSet::new();
            for (x, y, point) in after.enumerate_pixels() {
                if (30..90).contains(&x) && (20..60).contains(&y) {
                    colours.insert(point.0);
                } else {
                    assert_eq!(point, before.get_pixel(x, y), "{x},{y}");
                }
            }
            // The pattern is even: every cell has the same mean, but for what is lost in reckoning between them.
            assert!(colours.len() <= 2, "{cover:?}: {colours:?}");
        }
    }

    #[test]
    fn a_mark_that_reaches_out_of_the_picture_covers_what_lies_in_it() {
        let over = Mark { cover: Cover::Box, x: -0.5, y: 0.9, width: 2.0, height: 1.0 };
        assert!(over.is_sound());
        let redacted = redact(&mut Cursor::new(picture()), "image/png", &[over]).unwrap();
        let after = image::load_from_memory(&redacted.bytes).unwrap().into_rgba8();
        assert!((0..120).all(|x| (72..80).all(|y| after.get_pixel(x, y).0 == [0, 0, 0, 255])));
        assert_eq!(after.get_pixel(0, 71).0, [200, 200, 200, 255]);
        for bad in [
            Mark { width: 0.0, ..over },
            Mark { x: f64::NAN, ..over },
            Mark { y: 1.0, ..over },
            Mark { height: f64::INFINITY, ..over },
            Mark { x: -1.0, width: 0.5, ..over },
        ] {
            assert!(!bad.is_sound(), "{bad:?}");
        }
    }

    #[test]
    fn a_blur_leaves_no_more_than_a_few_colours_to_be_reckoned_back_from() {
        let mut points = RgbaImage::new(600, 600);
        for (x, y, point) in points.enumerate_pixels_mut() {
            *point = Rgba([(x % 251) as u8, (y % 241) as u8, ((x * y) % 239) as u8, 255]);
        }
        let cells = Cells::of(&points, (0, 0), (600, 600));
        assert_eq!(cells.means.len(), (CELLS * CELLS) as usize);
        // Of a part as small as a letter one colour is left.
        for (part, cells) in [((6, 6), 1), ((20, 20), 1), ((60, 20), 4), ((600, 600), 36)] {
            assert_eq!(Cells::of(&points, (0, 0), part).means.len(), cells, "{part:?}");
        }
        // One of few points is hidden, too.
        let mut small = RgbaImage::from_pixel(2, 1, Rgba([9, 9, 9, 255]));
        hide(&mut small, &Mark { cover: Cover::Box, x: 0.5, y: 0.0, width: 0.01, height: 0.01 });
        assert_eq!((small.get_pixel(0, 0).0, small.get_pixel(1, 0).0), ([9, 9, 9, 255], [0, 0, 0, 255]));
    }
}

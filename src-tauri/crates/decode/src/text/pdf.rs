//! PDF (ISO 32000): the letters of its pages in the order in which they are drawn, by the table to Unicode that a font
//! brings. A page that is a picture has none.

use std::io;

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::kurbo::{BezPath, Point, Rect};
use hayro_interpret::util::TransformExt;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};

use super::{Source, Written, whole};

/// Pages that are read.
const MOST_PAGES: usize = 5_000;
/// A gap of so many parts of the letters' height is a space between words; a step of that much up or down, a new line.
const GAP: f64 = 0.18;
const STEP: f64 = 0.5;

/// Reads a document.
pub(super) fn read(source: &mut dyn Source, _: &str, written: &mut Written) -> io::Result<()> {
    let bytes = whole(source, written)?;
    // One that is locked, or none.
    let pdf = Pdf::new(bytes).map_err(|_| io::ErrorKind::InvalidData)?;
    let cache = InterpreterCache::new();
    for (number, page) in (1_u32..).zip(pdf.pages().iter()) {
        if written.is_full() || number as usize > MOST_PAGES {
            written.cut = true;
            break;
        }
        written.turn(Some(number));
        read_page(page, &cache, written);
    }
    Ok(())
}

fn read_page<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>, written: &mut Written) {
    let (width, height) = page.render_dimensions();
    let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let upright = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(upright, area, cache, page.xref(), InterpreterSettings::default());
    interpret_page(page, &mut context, &mut Letters { written, last: None });
}

/// A device that draws nothing, and notes letters.
struct Letters<'w> {
    written: &'w mut Written,
    /// Where the letter before ends, and how high letters are there.
    last: Option<(Point, f64)>,
}

impl<'a> Device<'a> for Letters<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let place = props.transform * glyph.transform();
            let [a, b, c, d, ..] = place.as_coeffs();
            // Glyphs are drawn in thousandths of their size.
            let high = (c.hypot(d).max(a.hypot(b)) * 1000.0).max(0.1);
            let letters = match glyph.as_unicode() {
                Some(BfString::Char(letter)) => letter.to_string(),
                Some(BfString::String(letters)) => letters,
                None => continue,
            };
            let wide = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let (begins, ends) = (place * Point::ORIGIN, place * Point::new(f64::from(wide.unwrap_or(500.0)), 0.0));
            if let Some((before, before_high)) = self.last {
                let by = high.max(before_high);
                if (begins.y - before.y).abs() > by * STEP || begins.x < before.x - by * 2.0 {
                    self.written.line();
                } else if begins.x - before.x > by * GAP {
                    self.written.space();
                }
            }
            self.written.push(&letters);
            self.last = Some((ends, high));
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

//! A document (PDF) of pictures alone, one for each page: no text, no description, nothing that belongs to it but its pages.
//! Must not read a picture: what stands in it is taken as it is. The same pictures make the same bytes.

use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref};

use crate::pages::Page;

const CATALOG: Ref = Ref::new(1);
const TREE: Ref = Ref::new(2);
/// Objects before the first page's, and of each page.
const BEFORE: i32 = 3;
const EACH: i32 = 3;
const PICTURE: Name<'_> = Name(b"P");

/// A document that is being written.
pub struct Document {
    pdf: Pdf,
    pages: Vec<Ref>,
    bytes: usize,
}

impl Default for Document {
    fn default() -> Self {
        Self { pdf: Pdf::new(), pages: Vec::new(), bytes: 0 }
    }
}

impl Document {
    /// Pages it has.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Bytes of its pictures.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// One more page, as large as the one that was drawn.
    pub fn add(&mut self, page: &Page) {
        // Below a few thousand pages, so it fits.
        let first = BEFORE + EACH * self.pages.len() as i32;
        let (leaf, picture, content) = (Ref::new(first), Ref::new(first + 1), Ref::new(first + 2));
        let (width, height) = (page.width as f32, page.height as f32);
        let mut written = self.pdf.page(leaf);
        written.media_box(Rect::new(0.0, 0.0, width, height)).parent(TREE).contents(content);
        written.resources().x_objects().pair(PICTURE, picture);
        written.finish();
        let mut written = self.pdf.image_xobject(picture, &page.bytes);
        written.filter(Filter::DctDecode);
        written.width(page.dots.0 as i32).height(page.dots.1 as i32).bits_per_component(8);
        if page.grey {
            written.color_space().device_gray();
        } else {
            written.color_space().device_rgb();
        }
        written.finish();
        let mut drawn = Content::new();
        drawn.transform([width, 0.0, 0.0, height, 0.0, 0.0]).x_object(PICTURE);
        self.pdf.stream(content, &drawn.finish());
        self.pages.push(leaf);
        self.bytes += page.bytes.len();
    }

    /// The file.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        self.pdf.catalog(CATALOG).pages(TREE);
        self.pdf.pages(TREE).count(self.pages.len() as i32).kids(self.pages);
        self.pdf.finish()
    }
}

//! The words of a file, by pages where it has such. Owns which formats have a text, and how much of one is given.
//! Must not say what a text means, or give letters that nobody can read.

use std::io::{self, Read, Seek};

use serde::{Deserialize, Serialize};

mod html;
mod mail;
mod office;
mod pdf;
mod plain;
mod rtf;

/// Letters of one file that are given; a novel of 900 pages has as many.
const MOST_LETTERS: usize = 2_000_000;
/// Pages, sheets, slides.
const MOST_PARTS: usize = 20_000;
/// Bytes of a file that is read whole.
const MOST_BYTES: u64 = 64 << 20;

/// The words of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// In their order; not empty ones.
    pub parts: Vec<Part>,
    /// Whether there was more.
    pub cut: bool,
}

/// A part of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The page, sheet or slide, from 1, where the file has such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The words; lines end with `\n`.
    pub text: String,
}

/// Whether a file of that media type (IANA) may have words that can be read.
#[must_use]
pub fn has_text(content: &str) -> bool {
    reader(content).is_some()
}

/// Takes words out of the file.
type Reader = fn(&mut dyn Source, &str, &mut Written) -> io::Result<()>;

/// What a reader reads from.
pub(crate) trait Source: Read + Seek {}

impl<S: Read + Seek> Source for S {}

fn reader(content: &str) -> Option<Reader> {
    const OPEN_XML: &str = "application/vnd.openxmlformats-officedocument.";
    const OPEN_DOCUMENT: &str = "application/vnd.oasis.opendocument.";
    match content {
        "application/pdf" => Some(pdf::read),
        "message/rfc822" => Some(mail::read),
        "application/rtf" | "text/rtf" => Some(rtf::read),
        "application/epub+zip" => Some(office::book),
        open if open.starts_with(OPEN_DOCUMENT) => Some(office::open_document),
        open if open.starts_with(OPEN_XML) && open.contains("wordprocessingml") => Some(office::word),
        open if open.starts_with(OPEN_XML) && open.contains("spreadsheetml") => Some(office::sheets),
        open if open.starts_with(OPEN_XML) && open.contains("presentationml") => Some(office::slides),
        "application/xhtml+xml" | "application/json" | "application/xml" | "application/sql" => Some(plain::read),
        text if text.starts_with("text/") => Some(plain::read),
        _ => None,
    }
}

/// The words of a file of that media type.
///
/// # Errors
/// What can't be read of it.
pub(crate) fn read(source: &mut impl Source, content: &str) -> io::Result<Text> {
    let mut written = Written::default();
    if let Some(reader) = reader(content) {
        let told = reader(source, content, &mut written);
        // What was read before it broke off is worth finding; nothing at all is a file that can't be read.
        match told {
            Err(error) if written.letters == 0 => return Err(error),
            Err(_) => written.cut = true,
            Ok(()) => {}
        }
    }
    Ok(written.finish())
}

/// The text while it is written: bounded, and of readable letters.
#[derive(Default)]
pub(crate) struct Written {
    parts: Vec<Part>,
    part: String,
    page: Option<u32>,
    letters: usize,
    cut: bool,
}

impl Written {
    /// A new page, sheet or slide begins, where the number says which.
    pub(crate) fn turn(&mut self, page: Option<u32>) {
        let text = std::mem::take(&mut self.part);
        let text = text.trim();
        if !text.is_empty() {
            if self.parts.len() < MOST_PARTS {
                self.parts.push(Part { page: self.page, text: text.to_owned() });
            } else {
                self.cut = true;
            }
        }
        self.page = page;
    }

    /// Adds words as they stand. White space is drawn together, what isn't seen is left out.
    pub(crate) fn push(&mut self, text: &str) {
        for letter in text.chars() {
            if self.is_full() {
                self.cut = true;
                return;
            }
            match letter {
                '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.line(),
                space if space.is_whitespace() => self.space(),
                // A soft hyphen stands within a word; others say something of direction or of nothing.
                '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
                }
                hidden if hidden.is_control() => {}
                letter => {
                    self.part.push(letter);
                    self.letters += 1;
                }
            }
        }
    }

    /// A word ends.
    pub(crate) fn space(&mut self) {
        if !self.part.is_empty() && !self.part.ends_with([' ', '\n']) {
            self.part.push(' ');
        }
    }

    /// A line ends.
    pub(crate) fn line(&mut self) {
        if self.part.ends_with(' ') {
            self.part.pop();
        }
        if !self.part.is_empty() && !self.part.ends_with('\n') {
            self.part.push('\n');
        }
    }

    /// Whether nothing more fits.
    pub(crate) const fn is_full(&self) -> bool {
        self.letters >= MOST_LETTERS
    }

    fn finish(mut self) -> Text {
        self.turn(None);
        Text { parts: self.parts, cut: self.cut }
    }
}

/// A file, or as much of it as is read whole.
pub(crate) fn whole(source: &mut dyn Source, written: &mut Written) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        bytes.truncate(usize::try_from(MOST_BYTES).unwrap_or_default());
        written.cut = true;
    }
    Ok(bytes)
}

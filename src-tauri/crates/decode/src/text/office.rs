//! Documents of offices: Office Open XML (ECMA-376), OpenDocument (ISO/IEC 26300), books in EPUB; each an archive of XML. What
//! was deleted in them and is only kept as a tracked change isn't read out.

use std::io;

use super::{Source, Written, html};
use crate::archive::{Archive, Limits};
use crate::entity;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// How much is read of a document.
const LIMITS: Limits = Limits { files: 20_000, longest: 64 << 20, bytes: 256 << 20 };
/// Elements within each other.
const DEEPEST: usize = 256;

fn broken(_: impl std::error::Error) -> io::Error {
    io::ErrorKind::InvalidData.into()
}

/// A document that is read.
struct Document<'s>(Archive<&'s mut dyn Source>);

impl<'s> Document<'s> {
    fn open(source: &'s mut dyn Source) -> io::Result<Self> {
        Archive::open(source, &LIMITS).map(Self)
    }

    /// A part of it as text; nothing where there is none.
    fn text(&mut self, name: &str) -> io::Result<Option<String>> {
        Ok(self.0.part(name)?.map(|bytes| super::plain::decoded(&bytes)))
    }

    /// The parts whose name is `before`, a number, `after`; in the order of the numbers.
    fn numbered(&self, before: &str, after: &str) -> Vec<(u32, String)> {
        let mut found: Vec<(u32, String)> = self
            .0
            .names()
            .filter_map(|name| Some((name.strip_prefix(before)?.strip_suffix(after)?.parse().ok()?, name.clone())))
            .collect();
        found.sort();
        found
    }
}

/// What stands in an XML document, in its order.
enum Said<'x> {
    /// An element begins. One that is empty ends at once.
    Begins(&'x str, &'x BytesStart<'x>),
    Ends(&'x str),
    Words(&'x str),
}

/// Tells of an XML document. Nothing that it refers to is fetched, and no entity but the five of XML is known.
fn walk(xml: &str, mut on: impl FnMut(Said<'_>)) -> io::Result<()> {
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    reader.config_mut().check_end_names = false;
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(io::ErrorKind::InvalidData.into());
                }
                on(Said::Begins(start.local_name().into_inner(), &start));
            }
            Event::Empty(start) => {
                on(Said::Begins(start.local_name().into_inner(), &start));
                on(Said::Ends(start.local_name().into_inner()));
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                on(Said::Ends(end.local_name().into_inner()));
            }
            Event::Text(text) => on(Said::Words(&text.xml10_content())),
            Event::CData(text) => on(Said::Words(&text.xml10_content())),
            Event::GeneralRef(entity) => {
                on(Said::Words(entity::resolved(&entity).unwrap_or(' ').encode_utf8(&mut [0; 4])));
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn attribute(of: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = of.attributes().flatten().find(|found| found.key.local_name().into_inner() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// Reads a document of Word since 2007. Pages are those at which the program that wrote it last broke them.
pub(super) fn word(source: &mut dyn Source, _: &str, written: &mut Written) -> io::Result<()> {
    let mut archive = Document::open(source)?;
    let body = archive.text("word/document.xml")?.ok_or(io::ErrorKind::InvalidData)?;
    let broken = body.contains("lastRenderedPageBreak");
    let mut page = 1;
    written.turn(broken.then_some(page));
    words(&body, written, |tag, written| {
        if tag == "lastRenderedPageBreak" {
            page += 1;
            written.turn(Some(page));
        }
    })?;
    for name in ["word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"] {
        if let Some(part) = archive.text(name)? {
            written.turn(None);
            words(&part, written, |_, _| {})?;
        }
    }
    for part in ["word/header", "word/footer"] {
        for (_, name) in archive.numbered(part, ".xml") {
            if let Some(part) = archive.text(&name)? {
                written.turn(None);
                words(&part, written, |_, _| {})?;
            }
        }
    }
    Ok(())
}

/// Text of Word or PowerPoint: what stands in `t`, by paragraphs.
fn words(xml: &str, written: &mut Written, mut turn: impl FnMut(&str, &mut Written)) -> io::Result<()> {
    let mut within = false;
    walk(xml, |said| match said {
        Said::Begins("t", _) => within = true,
        Said::Ends("t") => within = false,
        Said::Begins("tab", _) | Said::Ends("tc") => written.space(),
        Said::Begins("br" | "cr", _) | Said::Ends("p") => written.line(),
        Said::Begins(tag, _) => turn(tag, written),
        Said::Words(text) if within => written.push(text),
        _ => {}
    })
}

/// Reads slides of PowerPoint since 2007, each with what is noted to it.
pub(super) fn slides(source: &mut dyn Source, _: &str, written: &mut Written) -> io::Result<()> {
    let mut archive = Document::open(source)?;
    for (number, name) in archive.numbered("ppt/slides/slide", ".xml") {
        written.turn(Some(number));
        for name in [name, format!("ppt/notesSlides/notesSlide{number}.xml")] {
            if let Some(slide) = archive.text(&name)? {
                words(&slide, written, |_, _| {})?;
                written.line();
            }
        }
    }
    Ok(())
}

/// Reads a table of Excel since 2007, sheet by sheet.
pub(super) fn sheets(source: &mut dyn Source, _: &str, written: &mut Written) -> io::Result<()> {
    let mut archive = Document::open(source)?;
    let mut shared: Vec<String> = Vec::new();
    if let Some(strings) = archive.text("xl/sharedStrings.xml")? {
        let (mut within, mut aloud, mut one) = (false, false, String::new());
        walk(&strings, |said| match said {
            // How a word is pronounced isn't the word.
            Said::Begins("rPh", _) => aloud = true,
            Said::Ends("rPh") => aloud = false,
            Said::Begins("t", _) => within = !aloud,
            Said::Ends("t") => within = false,
            Said::Words(text) if within => one.push_str(text),
            Said::Ends("si") => shared.push(std::mem::take(&mut one)),
            _ => {}
        })?;
    }
    let mut names: Vec<String> = Vec::new();
    if let Some(book) = archive.text("xl/workbook.xml")? {
        walk(&book, |said| {
            if let Said::Begins("sheet", sheet) = said {
                names.extend(attribute(sheet, "name"));
            }
        })?;
    }
    for (number, name) in archive.numbered("xl/worksheets/sheet", ".xml") {
        written.turn(Some(number));
        if let Some(name) = names.get((number as usize).saturating_sub(1)) {
            written.push(name);
            written.line();
        }
        let Some(sheet) = archive.text(&name)? else { continue };
        let (mut by_number, mut within) = (false, false);
        walk(&sheet, |said| match said {
            Said::Begins("c", cell) => by_number = attribute(cell, "t").as_deref() == Some("s"),
            Said::Begins("v" | "t", _) => within = true,
            Said::Ends("v" | "t") => within = false,
            Said::Ends("c") => written.space(),
            Said::Ends("row") => written.line(),
            Said::Words(text) if within => match text.trim().parse::<usize>() {
                Ok(number) if by_number => written.push(shared.get(number).map_or("", String::as_str)),
                _ => written.push(text),
            },
            _ => {}
        })?;
    }
    Ok(())
}

/// Reads a text, a table or slides of OpenDocument.
pub(super) fn open_document(source: &mut dyn Source, content: &str, written: &mut Written) -> io::Result<()> {
    let mut archive = Document::open(source)?;
    let body = archive.text("content.xml")?.ok_or(io::ErrorKind::InvalidData)?;
    let by = if content.contains("spreadsheet") {
        "table"
    } else if content.contains("presentation") {
        "page"
    } else {
        "soft-page-break"
    };
    let (mut page, mut paragraphs, mut deleted) = (0, 0_usize, 0_usize);
    if by == "soft-page-break" && body.contains(by) {
        page = 1;
        written.turn(Some(page));
    }
    walk(&body, |said| match said {
        Said::Begins("tracked-changes", _) => deleted += 1,
        Said::Ends("tracked-changes") => deleted = deleted.saturating_sub(1),
        Said::Begins(tag, element) => {
            if tag == by {
                page += 1;
                written.turn(Some(page));
                if by == "table" {
                    written.push(&attribute(element, "name").unwrap_or_default());
                    written.line();
                }
            }
            match tag {
                "p" | "h" => paragraphs += 1,
                "s" | "tab" => written.space(),
                "line-break" => written.line(),
                _ => {}
            }
        }
        Said::Ends("p" | "h") => {
            paragraphs = paragraphs.saturating_sub(1);
            if by == "table" { written.space() } else { written.line() }
        }
        Said::Ends("table-row") => written.line(),
        Said::Ends("table-cell") => written.space(),
        Said::Words(text) if paragraphs > 0 && deleted == 0 => written.push(&text.replace(['\n', '\r'], " ")),
        _ => {}
    })
}

/// Reads a book, chapter by chapter as they lie in it.
pub(super) fn book(source: &mut dyn Source, _: &str, written: &mut Written) -> io::Result<()> {
    let mut archive = Document::open(source)?;
    let chapters: Vec<String> =
        archive.0.names().filter(|name| [".xhtml", ".html", ".htm"].iter().any(|end| name.ends_with(end))).collect();
    for name in chapters {
        if let Some(chapter) = archive.text(&name)? {
            written.turn(None);
            html::read(&chapter, written);
        }
    }
    Ok(())
}

//! Documents of offices: Office Open XML (ECMA-376, part 2, 11; part 1, 22.2) and OpenDocument (part 1, 4), each an archive
//! of XML; and the pictures that lie in them.

use std::io::{BufReader, Read, Seek};

use super::xml::{Said, walk};
use super::{FactOf, Found, picture, written};
use crate::archive::{Archive, Limits};

/// How much is unpacked of a document.
const LIMITS: Limits = Limits { files: 5_000, longest: 32 << 20, bytes: 160 << 20 };
/// The most pictures that are looked into.
const MOST_PICTURES: usize = 200;

/// A document that is taken apart.
struct Document<R: Read + Seek>(Archive<R>);

impl<R: Read + Seek> Document<R> {
    fn open(file: R) -> Option<Self> {
        Archive::open(file, &LIMITS).ok().map(Self)
    }

    fn names(&self) -> Vec<String> {
        self.0.names().collect()
    }

    /// A part; nothing where there is none, or it is too large.
    fn part(&mut self, name: &str) -> Option<Vec<u8>> {
        self.0.part(name).ok().flatten()
    }

    fn text(&mut self, name: &str) -> Option<String> {
        Some(String::from_utf8_lossy(&self.part(name)?).into_owned())
    }

    /// Pictures keep what they say of themselves, wherever they are put. Whether all could be looked into.
    fn pictures(&mut self, folder: &str, found: &mut Found) -> bool {
        let names: Vec<String> =
            self.names().into_iter().filter(|name| name.contains(folder) && !name.ends_with('/')).collect();
        let mut all = names.len() <= MOST_PICTURES;
        for name in names.into_iter().take(MOST_PICTURES) {
            let content = match name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase().as_str() {
                "jpg" | "jpeg" => "image/jpeg",
                "png" => "image/png",
                "tif" | "tiff" => "image/tiff",
                "webp" => "image/webp",
                "gif" => "image/gif",
                // Drawings of the office itself.
                "emf" | "wmf" | "svm" | "svg" | "bmp" => continue,
                _ => {
                    all = false;
                    continue;
                }
            };
            match self.part(&name) {
                Some(bytes) => picture::within(bytes, content, found),
                None => all = false,
            }
        }
        all
    }
}

/// Word, Excel, PowerPoint since 2007; says whether it could be taken apart.
pub(super) fn open_xml(file: &mut (impl Read + Seek), found: &mut Found) -> bool {
    let Some(mut document) = Document::open(BufReader::new(file)) else { return false };
    for part in ["docProps/core.xml", "docProps/app.xml"] {
        if let Some(text) = document.text(part) {
            walk(&text, |said| stated(&said, found));
        }
    }
    if let Some(text) = document.text("docProps/custom.xml") {
        let mut name = String::new();
        walk(&text, |said| match &said.attribute {
            Some(attribute) if attribute.local == "name" => said.value.clone_into(&mut name),
            Some(_) => {}
            None => found.add(FactOf::Other, &name, said.value),
        });
    }
    // Who changed and commented it stands in the text itself.
    for name in document.names() {
        let authors = name.ends_with(".xml")
            && ["word/", "ppt/comment", "ppt/authors", "xl/persons", "xl/comments"]
                .iter()
                .any(|of| name.starts_with(of));
        if authors && let Some(text) = document.text(&name) {
            walk(&text, |said| author(&said, found));
        }
    }
    let known = document.pictures("/media/", found);
    known && document.0.has_room()
}

fn author(said: &Said<'_>, found: &mut Found) {
    let at = said.path.last().map(|name| name.local.as_str()).unwrap_or_default();
    match said.attribute.as_ref().map(|name| name.local.as_str()) {
        Some("author") => found.add(FactOf::Author, "author", said.value),
        Some("name" | "displayName") if ["cmAuthor", "author", "person"].contains(&at) => {
            found.add(FactOf::Author, "author", said.value);
        }
        None if at == "author" => found.add(FactOf::Author, "author", said.value),
        _ => {}
    }
}

fn stated(said: &Said<'_>, found: &mut Found) {
    let (Some(name), None) = (said.path.last(), &said.attribute) else { return };
    let of = match name.local.as_str() {
        "created" | "modified" | "lastPrinted" => {
            let name = match name.local.as_str() {
                "created" => "CreateDate",
                "modified" => "ModifyDate",
                _ => "LastPrinted",
            };
            found.add(FactOf::Time, name, &written::iso(said.value));
            return;
        }
        "creator" | "lastModifiedBy" | "Manager" => FactOf::Author,
        "Company" => FactOf::Organisation,
        "identifier" => FactOf::Identifier,
        "title" => FactOf::Title,
        "subject" | "description" | "keywords" | "category" | "contentStatus" => FactOf::Comment,
        "Application" => FactOf::Software,
        // From which file it was made, and where it lay; the headings are the text's own.
        "Template" if said.value.contains(['/', '\\']) => FactOf::Other,
        "HyperlinkBase" => FactOf::Other,
        local => {
            found.technical(local, said.value);
            return;
        }
    };
    found.add(of, &name.local, said.value);
}

/// LibreOffice and its like; says whether it could be taken apart.
pub(super) fn open_document(file: &mut (impl Read + Seek), found: &mut Found) -> bool {
    let Some(mut document) = Document::open(BufReader::new(file)) else { return false };
    if let Some(text) = document.text("meta.xml") {
        let mut own = String::new();
        walk(&text, |said| meta(&said, &mut own, found));
    }
    if let Some(text) = document.text("content.xml") {
        walk(&text, |said| {
            // Of what was changed and noted.
            if said.attribute.is_none() && said.path.last().is_some_and(|name| name.local == "creator") {
                found.add(FactOf::Author, "creator", said.value);
            }
        });
    }
    // Which printer it was last meant for.
    if let Some(text) = document.text("settings.xml") {
        let mut name = String::new();
        walk(&text, |said| match &said.attribute {
            Some(attribute) if attribute.local == "name" => said.value.clone_into(&mut name),
            None if name == "PrinterName" => found.add(FactOf::Device, "PrinterName", said.value),
            _ => {}
        });
    }
    let known = document.pictures("Pictures/", found);
    known && document.0.has_room()
}

fn meta(said: &Said<'_>, own: &mut String, found: &mut Found) {
    let Some(name) = said.path.last() else { return };
    if let Some(attribute) = &said.attribute {
        match (name.local.as_str(), attribute.local.as_str()) {
            ("user-defined", "name") => said.value.clone_into(own),
            ("template", "href" | "title") => found.add(FactOf::Other, "template", said.value),
            ("document-statistic", local) => found.technical(local, said.value),
            _ => {}
        }
        return;
    }
    let of = match name.local.as_str() {
        "creation-date" | "date" | "print-date" => {
            let name = match name.local.as_str() {
                "creation-date" => "CreateDate",
                "date" => "ModifyDate",
                _ => "LastPrinted",
            };
            found.add(FactOf::Time, name, &written::iso(said.value));
            return;
        }
        "initial-creator" | "creator" | "printed-by" | "contributor" => FactOf::Author,
        "publisher" => FactOf::Organisation,
        "identifier" => FactOf::Identifier,
        "generator" => FactOf::Software,
        "title" => FactOf::Title,
        "subject" | "description" | "keyword" => FactOf::Comment,
        "user-defined" => {
            found.add(FactOf::Other, own, said.value);
            return;
        }
        local => {
            found.technical(local, said.value);
            return;
        }
    };
    found.add(of, &name.local, said.value);
}

//! Documents of offices, written by hand, so that they say the same on every machine. Invented throughout.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use crate::samples::{EXIF, Samples};

impl Samples<'_> {
    /// A document of one page, written by hand: its table of places is found anew by whoever reads it.
    pub fn pdf(&self, name: &str) -> Option<PathBuf> {
        let file = self.path(name);
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> >>",
            "<< /Title (A letter) /Author (Nobody N.) /Creator (Writer) /Producer (Invented 7) /Company (Invented Ltd) \
             /CreationDate (D:20220306141005+03'00') /ModDate (D:20220307100000+03'00') >>",
        ];
        let mut bytes = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        for (number, object) in objects.iter().enumerate() {
            places.push(bytes.len());
            write!(bytes, "{} 0 obj\n{object}\nendobj\n", number + 1).ok()?;
        }
        let table = bytes.len();
        write!(bytes, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).ok()?;
        for place in places {
            writeln!(bytes, "{place:010} 00000 n ").ok()?;
        }
        write!(bytes, "trailer\n<< /Size 5 /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n").ok()?;
        fs::write(&file, bytes).ok()?;
        self.marked(
            &file,
            &[&[
                "-XMP-dc:Creator=Nobody N.",
                "-XMP-xmpMM:DocumentID=uuid:00417-secret",
                "-XMP-xmp:CreateDate=2022:03:06 14:10:05+03:00",
            ]],
        )
    }

    fn archive(&self, name: &str, parts: &[(&str, Vec<u8>)]) -> PathBuf {
        let file = self.path(name);
        let mut archive = zip::ZipWriter::new(fs::File::create(&file).unwrap());
        for (part, bytes) in parts {
            archive.start_file(*part, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap();
        file
    }

    /// Word, Excel, PowerPoint: `kind` and the part that says which it is.
    pub fn open_xml(&self, name: &str, part: &str) -> PathBuf {
        let main = part.split('/').next().unwrap();
        let types = format!(
            r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{part}" ContentType="application/xml"/></Types>"#
        );
        let core = r#"<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>A letter</dc:title><dc:creator>Nobody N.</dc:creator><cp:lastModifiedBy>Nobody N. too</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2022-03-06T11:10:05Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2022-03-07T07:00:00Z</dcterms:modified><cp:lastPrinted>2022-03-08T07:00:00Z</cp:lastPrinted></cp:coreProperties>"#;
        let app = r#"<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Invented Office</Application><Manager>Nobody N.</Manager><Company>Invented Ltd</Company><Pages>1</Pages></Properties>"#;
        let body = r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:ins w:id="1" w:author="Nobody N. who changed"><w:r><w:t>A letter</w:t></w:r></w:ins></w:p></w:body></w:document>"#;
        let relations = format!(
            r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{part}"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>"#
        );
        let mut parts = vec![
            ("[Content_Types].xml", types.into_bytes()),
            ("_rels/.rels", relations.into_bytes()),
            (part, body.as_bytes().to_vec()),
            ("docProps/core.xml", core.as_bytes().to_vec()),
            ("docProps/app.xml", app.as_bytes().to_vec()),
        ];
        let media = format!("{main}/media/image1.jpg");
        if let Some(picture) = self.picture("within.jpg", &[EXIF]) {
            parts.push((&media, fs::read(picture).unwrap()));
        }
        self.archive(name, &parts)
    }

    pub fn open_document(&self, name: &str, content: &str) -> PathBuf {
        let meta = r#"<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><meta:initial-creator>Nobody N.</meta:initial-creator><dc:creator>Nobody N. too</dc:creator><meta:creation-date>2022-03-06T14:10:05</meta:creation-date><dc:date>2022-03-07T10:00:00.123</dc:date><meta:printed-by>Nobody N.</meta:printed-by><meta:generator>Invented/7</meta:generator><meta:user-defined meta:name="Firm">Invented Ltd</meta:user-defined></office:meta></office:document-meta>"#;
        let body = r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>"#;
        let parts = [
            ("mimetype", content.as_bytes().to_vec()),
            ("content.xml", body.as_bytes().to_vec()),
            ("meta.xml", meta.as_bytes().to_vec()),
        ];
        self.archive(name, &parts)
    }

    /// Word before 2007: a compound file with the two sets of properties (MS-OLEPS).
    pub fn compound(&self, name: &str) -> PathBuf {
        let text = |value: &str| {
            let bytes = value.as_bytes();
            let mut property = 0x1e_u32.to_le_bytes().to_vec();
            property.extend(u32::try_from(bytes.len() + 1).unwrap().to_le_bytes());
            property.extend(bytes);
            property.resize(property.len().next_multiple_of(4) + 4, 0);
            property
        };
        let time = |ticks: u64| [&0x40_u32.to_le_bytes()[..], &ticks.to_le_bytes()[..]].concat();
        let set = |class: [u8; 16], values: Vec<(u32, Vec<u8>)>| {
            let mut section = u32::try_from(values.len()).unwrap().to_le_bytes().to_vec();
            let mut at = 8 + values.len() * 8;
            for (property, value) in &values {
                section.extend(property.to_le_bytes());
                section.extend(u32::try_from(at).unwrap().to_le_bytes());
                at += value.len();
            }
            values.into_iter().for_each(|(_, value)| section.extend(value));
            let mut set = b"\xfe\xff\0\0\x06\x02\x02\0".to_vec();
            set.resize(24, 0);
            set.extend(1_u32.to_le_bytes());
            set.extend(class);
            set.extend(48_u32.to_le_bytes());
            set.extend(u32::try_from(section.len() + 4).unwrap().to_le_bytes());
            set.extend(section);
            set
        };
        let file = self.path(name);
        let mut compound = cfb::create(&file).unwrap();
        // {F29F85E0-4FF9-1068-AB91-08002B27B3D9} and {D5CDD502-2E9C-101B-9397-08002B2CF9AE}.
        let summary = *b"\xe0\x85\x9f\xf2\xf9\x4f\x68\x10\xab\x91\x08\x00\x2b\x27\xb3\xd9";
        let more = *b"\x02\xd5\xcd\xd5\x9c\x2e\x1b\x10\x93\x97\x08\x00\x2b\x2c\xf9\xae";
        let page = [2_u32.to_le_bytes(), 1252_u32.to_le_bytes()].concat();
        let values = vec![
            (1, page.clone()),
            (2, text("A letter")),
            (4, text("Nobody N.")),
            (8, text("Nobody N. too")),
            (12, time(132_910_494_050_000_000)),
            (13, time(132_911_208_000_000_000)),
        ];
        compound.create_stream("/\u{5}SummaryInformation").unwrap().write_all(&set(summary, values)).unwrap();
        let values = vec![(1, page), (14, text("Nobody N.")), (15, text("Invented Ltd"))];
        compound.create_stream("/\u{5}DocumentSummaryInformation").unwrap().write_all(&set(more, values)).unwrap();
        compound.create_stream("/WordDocument").unwrap().write_all(&[0xec, 0xa5, 0xc1, 0]).unwrap();
        compound.flush().unwrap();
        file
    }
}

//! XMP (ISO 16684-1): each property by the name that it has in its own namespace, however deep it stands; and where a packet
//! lies in a file whose format isn't taken apart.

use super::xml::{Name, Said, walk};
use super::{FactOf, Found, written};

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Namespaces by the prefixes that everybody knows them by.
const SPACES: &[(&str, &str)] = &[
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("xmp", "http://ns.adobe.com/xap/1.0/"),
    ("xmpMM", "http://ns.adobe.com/xap/1.0/mm/"),
    ("xmpRights", "http://ns.adobe.com/xap/1.0/rights/"),
    ("stEvt", "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"),
    ("stRef", "http://ns.adobe.com/xap/1.0/sType/ResourceRef#"),
    ("xmpDM", "http://ns.adobe.com/xmp/1.0/DynamicMedia/"),
    ("exif", "http://ns.adobe.com/exif/1.0/"),
    ("exifEX", "http://cipa.jp/exif/1.0/"),
    ("aux", "http://ns.adobe.com/exif/1.0/aux/"),
    ("tiff", "http://ns.adobe.com/tiff/1.0/"),
    ("photoshop", "http://ns.adobe.com/photoshop/1.0/"),
    ("crs", "http://ns.adobe.com/camera-raw-settings/1.0/"),
    ("pdf", "http://ns.adobe.com/pdf/1.3/"),
    ("pdfx", "http://ns.adobe.com/pdfx/1.3/"),
    ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
    ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
    ("Iptc4xmpCore", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"),
    ("Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"),
    ("plus", "http://ns.useplus.org/ldf/xmp/1.0/"),
    ("mwg-rs", "http://www.metadataworkinggroup.com/schemas/regions/"),
    ("GPano", "http://ns.google.com/photos/1.0/panorama/"),
    ("hdrgm", "http://ns.adobe.com/hdr-gain-map/1.0/"),
];

/// What of a namespace only says how a picture is to be shown.
const TECHNICAL: &[&str] = &["crs", "pdfaid", "pdfuaid", "GPano", "hdrgm", "xmpDM"];

/// What a property is about; none for a setting.
fn about(prefix: &str, local: &str) -> Option<FactOf> {
    use FactOf::{Author, Comment, Device, Identifier, Organisation, Other, Person, Place, Software, Time, Title};
    Some(match (prefix, local) {
        ("xmp", "CreateDate" | "ModifyDate" | "MetadataDate")
        | ("exif", "DateTimeOriginal" | "DateTimeDigitized" | "GPSTimeStamp")
        | ("photoshop", "DateCreated")
        | ("dc", "date")
        | ("tiff", "DateTime")
        | ("stEvt", "when")
        | ("xmpDM", "shotDate")
        | ("GPano", "FirstPhotoDate" | "LastPhotoDate") => Time,
        ("photoshop", "City" | "State" | "Country")
        | ("Iptc4xmpCore", "Location" | "CountryCode")
        | ("dc", "coverage")
        | ("xmpDM", "shotLocation")
        | (
            "Iptc4xmpExt",
            "Sublocation" | "City" | "ProvinceState" | "CountryName" | "CountryCode" | "WorldRegion" | "LocationName"
            | "LocationId",
        ) => Place,
        ("tiff", "Make" | "Model") | ("aux" | "exifEX", "Lens" | "LensModel" | "LensMake" | "LensInfo") => Device,
        ("aux" | "exifEX", "SerialNumber" | "BodySerialNumber" | "LensSerialNumber" | "ImageNumber")
        | ("exif", "ImageUniqueID") => Device,
        ("xmpMM" | "stRef", _) | ("stEvt", "instanceID") | ("dc", "identifier") | ("xmp", "Identifier") => Identifier,
        ("dc", "creator" | "rights" | "contributor")
        | ("photoshop", "AuthorsPosition" | "Credit" | "Source" | "CaptionWriter")
        | ("exifEX", "CameraOwnerName")
        | ("aux", "OwnerName")
        | ("xmpRights", _)
        | ("plus", _)
        | ("tiff", "Artist" | "Copyright")
        | ("pdf", "Author")
        | ("Iptc4xmpCore", _) => Author,
        ("Iptc4xmpExt", "PersonInImage") | ("mwg-rs", "Name") => Person,
        ("dc", "publisher") | ("Iptc4xmpExt", "OrganisationInImageName") => Organisation,
        ("xmp", "CreatorTool") | ("pdf", "Producer") | ("stEvt", "softwareAgent") | ("tiff", "Software") => Software,
        ("dc", "title") | ("photoshop", "Headline") => Title,
        ("dc", "description" | "subject")
        | ("pdf", "Keywords")
        | ("photoshop", "Instructions" | "History")
        | ("tiff", "ImageDescription")
        | ("exif", "UserComment") => Comment,
        ("exif", local) if local.starts_with("GPS") => Other,
        ("exif" | "tiff" | "aux" | "exifEX" | "photoshop" | "dc" | "xmp" | "pdf" | "stEvt", _) => return None,
        (prefix, _) if TECHNICAL.contains(&prefix) => return None,
        _ => Other,
    })
}

fn prefix(space: &str) -> &str {
    SPACES.iter().find(|(_, uri)| *uri == space).map_or("", |(prefix, _)| prefix)
}

/// The property that a value is of: the nearest that isn't of the frame in which RDF puts it.
fn property<'a>(said: &'a Said<'a>) -> Option<&'a Name> {
    match &said.attribute {
        // `rdf:resource` is the value of the element that it stands at; other names of RDF and XML say nothing.
        Some(name) if name.space == RDF => (name.local == "resource").then(|| nearest(said.path)).flatten(),
        Some(name) if name.space == XML || name.space.is_empty() => None,
        Some(name) => Some(name),
        None => nearest(said.path),
    }
}

fn nearest(path: &[Name]) -> Option<&Name> {
    path.iter().rev().find(|name| name.space != RDF).filter(|name| name.local != "xmpmeta" && name.local != "xapmeta")
}

/// Reads one packet.
pub(super) fn read(packet: &[u8], found: &mut Found) {
    let mut at = (None, None, None);
    walk(&String::from_utf8_lossy(packet), |said| {
        // The toolkit that wrote it stands at the outermost element.
        let Some(name) = property(&said) else { return };
        let prefix = prefix(&name.space);
        match (prefix, name.local.as_str()) {
            ("exif", "GPSLatitude") => at.0 = written::xmp_degrees(said.value),
            ("exif", "GPSLongitude") => at.1 = written::xmp_degrees(said.value),
            ("exif", "GPSAltitude") => at.2 = ratio(said.value),
            _ if name.local == "xmptk" => found.add(FactOf::Software, "xmptk", said.value),
            (prefix, local) => match about(prefix, local) {
                Some(FactOf::Time) => found.add(FactOf::Time, local, &written::iso(said.value)),
                Some(of) => found.add(of, local, said.value),
                None => found.technical(local, said.value),
            },
        }
    });
    if let (Some(latitude), Some(longitude)) = (at.0, at.1)
        && let Some(place) = written::place(latitude, longitude, at.2)
    {
        found.add(FactOf::Place, "GPS", &place);
    }
}

/// `156/1`.
fn ratio(text: &str) -> Option<f64> {
    let (number, of) = text.split_once('/').unwrap_or((text, "1"));
    Some(number.trim().parse::<f64>().ok()? / of.trim().parse::<f64>().ok()?)
}

/// The packets of a file, wherever they lie: that is what their marks are for (ISO 16684-1, 7.3).
pub(super) fn packets(bytes: &[u8]) -> Vec<&[u8]> {
    let mut packets = Vec::new();
    let mut rest = bytes;
    while let Some(start) = memchr::memmem::find(rest, b"<x:xmpmeta") {
        let Some(from) = rest.get(start..) else { break };
        let end = memchr::memmem::find(from, b"</x:xmpmeta>").map(|end| end + b"</x:xmpmeta>".len());
        let Some((packet, after)) = end.and_then(|end| from.split_at_checked(end)) else { break };
        packets.push(packet);
        rest = after;
        if packets.len() == 16 {
            break;
        }
    }
    packets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_are_read_as_attributes_as_elements_and_within_each_other() {
        let packet = r#"<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Kit 1">
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:q="http://ns.adobe.com/xap/1.0/" q:CreateDate="2022-03-06T14:10:05+03:00"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
            xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:own="urn:own"
            exif:GPSLatitude="55,45.07464N" exif:GPSLongitude="37,37.10538E" exif:GPSAltitude="156/1">
          <dc:creator><rdf:Seq><rdf:li>Nobody &amp; N&#46;</rdf:li></rdf:Seq></dc:creator>
          <e:LocationCreated><rdf:Bag><rdf:li e:City="Nowhere"/></rdf:Bag></e:LocationCreated>
          <own:thing>7</own:thing>
          </rdf:Description></rdf:RDF></x:xmpmeta>"#;
        let mut found = Found(Vec::new());
        let whole = [b"GIF89a....".as_slice(), packet.as_bytes(), b"...."].concat();
        packets(&whole).into_iter().for_each(|packet| read(packet, &mut found));
        let told: Vec<_> = found.in_order().into_iter().map(|fact| (fact.of, fact.value, fact.sensitive)).collect();
        for (of, value, sensitive) in [
            (FactOf::Time, "2022-03-06T14:10:05+03:00", false),
            (FactOf::Place, "55.751244, 37.618423, 156 m", true),
            (FactOf::Place, "Nowhere", true),
            (FactOf::Author, "Nobody & N.", true),
            (FactOf::Software, "Kit 1", false),
            (FactOf::Other, "7", true),
        ] {
            assert!(told.contains(&(of, value.to_owned(), sensitive)), "{value}: {told:?}");
        }
        assert_eq!(told.len(), 6, "{told:?}");
    }

    #[test]
    fn a_packet_that_is_damaged_or_made_to_do_harm_says_less() {
        let bomb =
            format!("<x:xmpmeta xmlns:x='adobe:ns:meta/'>{}<a>&lol;</a></x:xmpmeta>", "<a xmlns:a='b'>".repeat(5_000));
        let mut found = Found(Vec::new());
        read(bomb.as_bytes(), &mut found);
        read(b"<x:xmpmeta", &mut found);
        read(&[0xff; 64], &mut found);
        assert_eq!(found.0, []);
        assert_eq!(packets(b"<x:xmpmeta without an end"), Vec::<&[u8]>::new());
    }
}

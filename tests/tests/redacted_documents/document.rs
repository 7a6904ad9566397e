//! Documents made by hand, and how stock tools see them. Must not know the program.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use acceptance::Desk;

/// Runs a stock tool; none where it isn't installed.
pub fn tool(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A PDF of these objects, numbered from 1; the first one is the catalogue. What stands after `/Root` is the trailer's.
pub fn written(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, body) in (1..).zip(objects) {
        places.push(pdf.len());
        pdf.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        pdf.extend_from_slice(body);
        pdf.extend_from_slice(b"\nendobj\n");
    }
    let table = pdf.len();
    let mut end = format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    for place in &places {
        let _ = writeln!(end, "{place:010} 00000 n ");
    }
    let _ = write!(end, "trailer<</Size {}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n", places.len() + 1);
    pdf.extend_from_slice(end.as_bytes());
    pdf
}

pub fn stream(dictionary: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = format!("<<{dictionary}/Length {}>>\nstream\n", bytes.len()).into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\nendstream");
    body
}

/// A document of one page that draws this.
pub fn page(more: &str, content: &[u8]) -> Vec<u8> {
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R {more}>>").into_bytes(),
        stream("", content),
    ];
    written(&objects, "")
}

pub const SIZE: &str = "/MediaBox[0 0 300 200]";

/// A page as a stock viewer draws it, one dot for each of its points.
pub struct Seen {
    pub width: usize,
    pub height: usize,
    dots: Vec<u8>,
}

impl Seen {
    pub fn of(file: &Path, number: usize) -> Option<Self> {
        let number = number.to_string();
        let made = Command::new("pdftoppm")
            .args(["-r", "72", "-cropbox", "-f", &number, "-l", &number])
            .arg(file)
            .output()
            .ok()?;
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let mut words = made.stdout.splitn(4, |byte| byte.is_ascii_whitespace());
        assert_eq!(words.next(), Some(&b"P6"[..]));
        let mut number = || std::str::from_utf8(words.next().unwrap()).unwrap().parse::<usize>().unwrap();
        let (width, height) = (number(), number());
        // After the size stands the largest value, then one byte that parts it from the dots.
        let dots = words.next().unwrap().splitn(2, |byte| *byte == b'\n').nth(1).unwrap().to_vec();
        assert_eq!(dots.len(), width * height * 3);
        Some(Self { width, height, dots })
    }

    pub fn at(&self, x: f64, y: f64) -> [u8; 3] {
        let at = (y as usize * self.width + x as usize) * 3;
        [self.dots[at], self.dots[at + 1], self.dots[at + 2]]
    }

    pub fn count(&self, is: impl Fn([u8; 3]) -> bool) -> usize {
        self.dots.chunks_exact(3).filter(|dot| is([dot[0], dot[1], dot[2]])).count()
    }
}

pub fn red([red, green, blue]: [u8; 3]) -> bool {
    red > 140 && green < 110 && blue < 110
}

pub fn blue([red, green, blue]: [u8; 3]) -> bool {
    blue > 140 && red < 110 && green < 110
}

/// Everything that a PDF can hold beside its looks, with a word in it that must be nowhere afterwards.
pub fn full(desk: &Desk) -> Option<Vec<u8>> {
    let photo = desk.path("photo.jpg");
    let path = photo.to_str().unwrap();
    tool("convert", &["-size", "60x40", "xc:#ff2010", path])?;
    tool("exiftool", &["-q", "-overwrite_original", "-EXIF:Artist=secretcanary", "-XMP:Creator=secretcanary", path])?;
    let photo = fs::read(photo).unwrap();
    let picture =
        "/Type/XObject/Subtype/Image/Width 60/Height 40/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode";
    let drawn = b"q 60 0 0 40 20 140 cm /P Do Q BT /F 14 Tf 20 100 Td (secretcanary was here) Tj ET \
        BT 3 Tr /F 12 Tf 20 60 Td (secretcanary unseen) Tj 0 Tr ET 0 0 1 rg 200 20 60 40 re f \
        /OC /L BDC 1 0 0 rg 200 100 60 40 re f BT /F 14 Tf 200 150 Td (secretcanary layer) Tj ET EMC";
    let script = "<</S/JavaScript/JS(app.alert\\(\"secretcanary\"\\))>>";
    let xmp = b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF \
        xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' \
        xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator><rdf:Seq><rdf:li>secretcanary</rdf:li></rdf:Seq></dc:creator>\
        </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
    let objects = [
        format!(
            "<</Type/Catalog/Pages 2 0 R/Metadata 7 0 R/OpenAction {script}/AcroForm<</Fields[10 0 R]>>\
             /Names<</EmbeddedFiles<</Names[(secretcanary.txt) 9 0 R]>>/JavaScript<</Names[(secretcanary) {script}]>>>>\
             /OCProperties<</OCGs[13 0 R]/D<</OFF[13 0 R]>>>>/PageLabels<</Nums[0<</P(secretcanary)>>]>>>>"
        )
        .into_bytes(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!(
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R{SIZE}/Annots[10 0 R 11 0 R]/AA<</O {script}>>\
             /Resources<</Font<</F 5 0 R>>/XObject<</P 6 0 R>>/Properties<</L 13 0 R>>>>>>"
        )
        .into_bytes(),
        stream("", drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec(),
        stream(picture, &photo),
        stream("/Type/Metadata/Subtype/XML", xmp),
        stream("/Type/EmbeddedFile", b"secretcanary attached"),
        b"<</Type/Filespec/F(secretcanary.txt)/UF(secretcanary.txt)/EF<</F 8 0 R>>>>".to_vec(),
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(secretcanary)/V(secretcanary)/Rect[20 20 120 40]/P 3 0 R/AP<</N 12 0 R>>>>"
            .to_vec(),
        b"<</Type/Annot/Subtype/Text/Contents(secretcanary)/T(secretcanary)/F 2/Rect[280 180 295 195]/P 3 0 R>>".to_vec(),
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F 5 0 R>>>>",
            b"1 0 0 rg 0 0 100 20 re f BT 0 g /F 10 Tf 4 5 Td (secretcanary) Tj ET",
        ),
        b"<</Type/OCG/Name(secretcanary)>>".to_vec(),
        b"<</Title(secretcanary)/Author(secretcanary)/Creator(secretcanary)/Producer(secretcanary)/CreationDate(D:20220306141005)>>"
            .to_vec(),
    ];
    Some(written(&objects, "/Info 14 0 R/ID[<736563726574><736563726574>]"))
}

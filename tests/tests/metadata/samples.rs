//! Files of every format that is claimed, each saying who made it, when, where and with what, in every way that stock tools
//! write it. Invented throughout.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What must not be found in what leaves.
pub const SECRETS: [&str; 7] =
    ["Nobody N.", "00417-secret", "Nothing 12", "Nowhereville", "55.75", "Invented Ltd", "Invented Phones"];

/// Runs a stock tool; none where it isn't installed or can't do it.
pub fn tool(program: &str, arguments: &[&str]) -> Option<Vec<u8>> {
    let output = Command::new(program).args(arguments).output().ok()?;
    if !output.status.success() {
        println!("{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        return None;
    }
    Some(output.stdout)
}

pub const EXIF: &[&str] = &[
    "-EXIF:DateTimeOriginal=2022:03:06 14:10:05",
    "-EXIF:OffsetTimeOriginal=+03:00",
    "-EXIF:CreateDate=2022:03:06 14:10:06",
    "-EXIF:ModifyDate=2022:03:07 10:00:00",
    "-EXIF:Make=Invented Phones",
    "-EXIF:Model=Nothing 12",
    "-EXIF:SerialNumber=00417-secret",
    "-EXIF:LensModel=Invented 35mm",
    "-EXIF:LensSerialNumber=L-00417-secret",
    "-EXIF:OwnerName=Nobody N.",
    "-EXIF:Artist=Nobody N.",
    "-EXIF:Copyright=Nobody N.",
    "-EXIF:ImageUniqueID=0123456789abcdef0123456789abcdef",
    "-EXIF:XPAuthor=Nobody N.",
    "-EXIF:UserComment=Nobody N. is seen",
    "-EXIF:GPSLatitude=55.751244",
    "-EXIF:GPSLatitudeRef=N",
    "-EXIF:GPSLongitude=37.618423",
    "-EXIF:GPSLongitudeRef=E",
    "-EXIF:GPSAltitude=156",
    "-EXIF:GPSDateStamp=2022:03:06",
    "-EXIF:GPSTimeStamp=11:10:05",
    "-EXIF:Orientation#=6",
];

const XMP: &[&str] = &[
    "-XMP-xmp:CreateDate=2022:03:06 14:10:05+03:00",
    "-XMP-xmp:ModifyDate=2022:03:08 09:00:00+03:00",
    "-XMP-photoshop:DateCreated=2022:03:06 14:10:05+03:00",
    "-XMP-exif:DateTimeOriginal=2022:03:06 14:10:05+03:00",
    "-XMP-exif:GPSLatitude=55.751244",
    "-XMP-exif:GPSLongitude=37.618423",
    "-XMP-tiff:Make=Invented Phones",
    "-XMP-tiff:Model=Nothing 12",
    "-XMP-aux:SerialNumber=00417-secret",
    "-XMP-aux:OwnerName=Nobody N.",
    "-XMP-dc:Creator=Nobody N.",
    "-XMP-dc:Rights=Nobody N.",
    "-XMP-photoshop:City=Nowhereville",
    "-XMP-photoshop:Country=Nowhere",
    "-XMP-iptcCore:Location=Nowhereville square",
    "-XMP-iptcExt:PersonInImage=Nobody N.",
    "-XMP-iptcExt:LocationCreatedCity=Nowhereville",
    "-XMP-xmpMM:InstanceID=xmp.iid:00417-secret",
];

const IPTC: &[&str] = &[
    "-IPTC:By-line=Nobody N.",
    "-IPTC:DateCreated=2022:03:06",
    "-IPTC:TimeCreated=14:10:05+03:00",
    "-IPTC:City=Nowhereville",
    "-IPTC:Sub-location=Nowhereville square",
    "-IPTC:Country-PrimaryLocationName=Nowhere",
    "-IPTC:CopyrightNotice=Nobody N.",
    "-IPTC:Credit=Nobody N.",
    "-IPTC:Caption-Abstract=Nobody N. is seen",
];

/// Where they are made.
pub struct Samples<'a> {
    pub folder: &'a Path,
}

impl Samples<'_> {
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub fn marked(&self, file: &Path, sets: &[&[&str]]) -> Option<PathBuf> {
        let mut arguments = vec!["-q", "-m", "-overwrite_original"];
        sets.iter().for_each(|set| arguments.extend_from_slice(set));
        arguments.push(file.to_str()?);
        tool("exiftool", &arguments)?;
        Some(file.to_owned())
    }

    /// A picture with these sets of values.
    pub fn picture(&self, name: &str, sets: &[&[&str]]) -> Option<PathBuf> {
        let file = self.path(name);
        let path = file.to_str()?;
        tool("convert", &["-size", "64x48", "gradient:red-blue", path])?;
        // Some builds of ImageMagick write another format where they lack one.
        self.marked(&file, sets)
    }

    /// HEIC as a telephone writes it: by ImageMagick, or else an AVIF of ffmpeg's that is called so.
    pub fn heif(&self, name: &str, brand: &[u8; 4]) -> Option<PathBuf> {
        // How such a picture is turned stands elsewhere in it: readers differ about that of EXIF.
        let upright = EXIF.split_last()?.1;
        let file = self.path(name);
        let path = file.to_str()?;
        if Command::new("convert")
            .args(["-size", "64x48", "gradient:red-blue", path])
            .status()
            .is_ok_and(|done| done.success())
            && fs::read(&file).is_ok_and(|bytes| bytes.get(4..8) == Some(b"ftyp"))
        {
            return self.marked(&file, &[upright, XMP]);
        }
        let made = self.path("made.avif");
        let film = "color=red:size=64x48:duration=1:rate=1";
        tool(
            "ffmpeg",
            &[
                "-v",
                "error",
                "-y",
                "-f",
                "lavfi",
                "-i",
                film,
                "-frames:v",
                "1",
                "-c:v",
                "libaom-av1",
                "-still-picture",
                "1",
                made.to_str()?,
            ],
        )?;
        let mut bytes = fs::read(&made).ok()?;
        bytes[8..12].copy_from_slice(brand);
        fs::write(&file, bytes).ok()?;
        self.marked(&file, &[upright, XMP])
    }

    /// A film of one second with sound.
    pub fn film(&self, name: &str, more: &[&str]) -> Option<PathBuf> {
        let file = self.path(name);
        let mut arguments = vec![
            "-v",
            "error",
            "-y",
            "-f",
            "lavfi",
            "-i",
            "testsrc=size=64x48:rate=10:duration=1",
            "-f",
            "lavfi",
            "-i",
            "sine=frequency=440:duration=1",
            "-shortest",
            "-metadata",
            "creation_time=2022-03-06T11:10:05Z",
            "-metadata",
            "artist=Nobody N.",
            "-metadata",
            "title=Nobody N. is heard",
            "-metadata",
            "comment=Nobody N. is seen",
            "-metadata",
            "location=+55.7512+037.6184/",
        ];
        arguments.extend_from_slice(more);
        arguments.push(file.to_str()?);
        tool("ffmpeg", &arguments)?;
        Some(file)
    }

    /// A film as an iPhone writes it: names in one box, values in another.
    pub fn quicktime(&self, name: &str) -> Option<PathBuf> {
        let file = self.film(name, &["-c:v", "mpeg4"])?;
        self.marked(
            &file,
            &[&[
                "-Keys:Make=Invented Phones",
                "-Keys:Model=Nothing 12",
                "-Keys:Software=16.1.2",
                "-Keys:Author=Nobody N.",
                "-Keys:CreationDate=2022:03:06 14:10:05+03:00",
                "-Keys:GPSCoordinates=55.751244 37.618423 156",
                "-Keys:LocationName=Nowhereville",
                "-UserData:GPSCoordinates=55.751244 37.618423 156",
                "-XMP-dc:Creator=Nobody N.",
                "-XMP-xmpMM:InstanceID=xmp.iid:00417-secret",
            ]],
        )
    }

    /// Sound of one second.
    pub fn sound(&self, name: &str, more: &[&str]) -> Option<PathBuf> {
        let file = self.path(name);
        let mut arguments = vec![
            "-v",
            "error",
            "-y",
            "-f",
            "lavfi",
            "-i",
            "sine=frequency=440:duration=1",
            "-metadata",
            "artist=Nobody N.",
            "-metadata",
            "title=Nobody N. is heard",
            "-metadata",
            "date=2022-03-06",
            "-metadata",
            "copyright=Nobody N.",
            "-metadata",
            "comment=recorded with Nothing 12",
        ];
        arguments.extend_from_slice(more);
        arguments.push(file.to_str()?);
        tool("ffmpeg", &arguments)?;
        Some(file)
    }

    /// All of them; those that the tools here can't write are left out, and said.
    pub fn all(&self) -> Vec<PathBuf> {
        let jpeg_comment: &[&str] = &["-Comment=Nobody N. is seen"];
        let png_text: &[&str] =
            &["-PNG:Author=Nobody N.", "-PNG:Copyright=Nobody N.", "-PNG:Comment=Nobody N. is seen"];
        let written = [
            ("camera.jpg", self.picture("camera.jpg", &[EXIF, XMP, IPTC, jpeg_comment])),
            ("exif.jpg", self.picture("exif.jpg", &[EXIF])),
            ("xmp.jpg", self.picture("xmp.jpg", &[XMP])),
            ("iptc.jpg", self.picture("iptc.jpg", &[IPTC])),
            ("camera.png", self.picture("camera.png", &[EXIF, XMP, png_text])),
            ("camera.webp", self.picture("camera.webp", &[EXIF, XMP])),
            ("camera.tif", self.picture("camera.tif", &[EXIF, XMP, IPTC])),
            ("camera.gif", self.picture("camera.gif", &[XMP, jpeg_comment])),
            ("camera.heic", self.heif("camera.heic", b"heic")),
            ("camera.avif", self.heif("camera.avif", b"avif")),
            ("film.mp4", self.film("film.mp4", &["-c:v", "mpeg4"])),
            (
                "android.mp4",
                self.film(
                    "android.mp4",
                    &[
                        "-c:v",
                        "mpeg4",
                        "-movflags",
                        "use_metadata_tags",
                        "-metadata",
                        "com.android.manufacturer=Invented Phones",
                        "-metadata",
                        "com.android.model=Nothing 12",
                        "-metadata",
                        "com.android.version=12",
                    ],
                ),
            ),
            ("phone.mov", self.quicktime("phone.mov")),
            ("phone.mp4", self.quicktime("phone.mp4")),
            ("film.3gp", self.film("film.3gp", &["-c:v", "mpeg4", "-c:a", "aac"])),
            ("film.mkv", self.film("film.mkv", &["-c:v", "mpeg4"])),
            ("film.webm", self.film("film.webm", &["-c:v", "libvpx", "-c:a", "libopus"])),
            ("sound.mp3", self.sound("sound.mp3", &[])),
            ("sound.m4a", self.sound("sound.m4a", &["-c:a", "aac"])),
            ("sound.flac", self.sound("sound.flac", &[])),
            ("sound.ogg", self.sound("sound.ogg", &["-c:a", "libvorbis"])),
            ("sound.opus", self.sound("sound.opus", &["-c:a", "libopus"])),
            ("sound.wav", self.sound("sound.wav", &[])),
            (
                "recorder.wav",
                self.sound(
                    "recorder.wav",
                    &[
                        "-write_bext",
                        "1",
                        "-metadata",
                        "originator=Nobody N.",
                        "-metadata",
                        "origination_date=2022-03-06",
                        "-metadata",
                        "origination_time=14:10:05",
                        "-metadata",
                        "originator_reference=00417-secret",
                    ],
                ),
            ),
            ("sound.aiff", self.sound("sound.aiff", &["-write_id3v2", "1"])),
            ("letter.pdf", self.pdf("letter.pdf")),
            ("letter.docx", Some(self.open_xml("letter.docx", "word/document.xml"))),
            ("table.xlsx", Some(self.open_xml("table.xlsx", "xl/workbook.xml"))),
            ("talk.pptx", Some(self.open_xml("talk.pptx", "ppt/presentation.xml"))),
            ("letter.odt", Some(self.open_document("letter.odt", "application/vnd.oasis.opendocument.text"))),
            ("table.ods", Some(self.open_document("table.ods", "application/vnd.oasis.opendocument.spreadsheet"))),
            ("letter.doc", Some(self.compound("letter.doc"))),
        ];
        let (made, missing): (Vec<_>, Vec<_>) = written.into_iter().partition(|(_, file)| file.is_some());
        for (name, _) in missing {
            println!("not written by the tools here: {name}");
        }
        made.into_iter().filter_map(|(_, file)| file).collect()
    }
}

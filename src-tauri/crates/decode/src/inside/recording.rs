//! Sound and films: their length and the tags of each format, by `lofty` and `matroska`.

use std::io::{BufReader, Read, Seek, SeekFrom};

use lofty::file::{AudioFile, TaggedFileExt};
use lofty::probe::Probe;
use lofty::tag::{ItemKey, ItemValue};

use super::{FactOf, Found, film, wave, written};

/// Reads one; says whether its format is known.
pub(super) fn read(file: &mut (impl Read + Seek), content: &str, found: &mut Found) -> bool {
    if content.ends_with("/webm") || content.contains("matroska") {
        return matroska(file, found);
    }
    let boxed = ["video/mp4", "video/quicktime", "video/3gpp", "video/x-m4v", "audio/m4a", "audio/mp4", "audio/x-m4a"];
    let known = if boxed.contains(&content) {
        film::read(file, found)
    } else {
        content.ends_with("wav") && wave::read(file, found)
    };
    tags(file, found) || known
}

/// ID3, Vorbis comments, INFO of RIFF, AIFF, APE, lists of music in MP4.
fn tags(file: &mut (impl Read + Seek), found: &mut Found) -> bool {
    if file.seek(SeekFrom::Start(0)).is_err() {
        return false;
    }
    let Ok(tagged) = Probe::new(BufReader::new(file)).guess_file_type().map(Probe::read) else { return false };
    let Ok(tagged) = tagged else { return false };
    let length = tagged.properties().duration();
    if !length.is_zero() {
        found.add(FactOf::Length, "", &format!("{:.1}", length.as_secs_f64()));
    }
    for tag in tagged.tags() {
        for item in tag.items() {
            let (ItemValue::Text(value) | ItemValue::Locator(value)) = item.value() else {
                found.add(FactOf::Other, &format!("{:?}", item.key()), "…");
                continue;
            };
            let of = about(item.key());
            // Some programs write the place where others write words.
            let placed = if of == FactOf::Other { written::iso_6709(value) } else { None };
            match placed {
                Some(place) => found.add(FactOf::Place, "GPS", &place),
                None => found.add(of, &key(item.key()), value),
            }
        }
        for picture in tag.pictures() {
            found.add(FactOf::Other, "Picture", &format!("{} B", picture.data().len()));
        }
    }
    true
}

fn key(key: &ItemKey) -> String {
    match key {
        ItemKey::Unknown(name) => name.clone(),
        known => format!("{known:?}"),
    }
}

fn about(key: &ItemKey) -> FactOf {
    match key {
        ItemKey::TrackTitle | ItemKey::AlbumTitle => FactOf::Title,
        ItemKey::TrackArtist
        | ItemKey::AlbumArtist
        | ItemKey::Composer
        | ItemKey::Performer
        | ItemKey::Director
        | ItemKey::Engineer
        | ItemKey::Writer
        | ItemKey::CopyrightMessage => FactOf::Author,
        ItemKey::Publisher | ItemKey::Label => FactOf::Organisation,
        ItemKey::RecordingDate | ItemKey::Year | ItemKey::OriginalReleaseDate | ItemKey::ReleaseDate => FactOf::Time,
        ItemKey::Comment | ItemKey::Description => FactOf::Comment,
        ItemKey::EncoderSoftware | ItemKey::EncoderSettings | ItemKey::EncodedBy => FactOf::Software,
        _ => FactOf::Other,
    }
}

/// What a Matroska file (WebM among them) says of itself and of its tracks.
fn matroska(file: &mut (impl Read + Seek), found: &mut Found) -> bool {
    if file.seek(SeekFrom::Start(0)).is_err() {
        return false;
    }
    let Ok(read) = matroska::Matroska::open(BufReader::new(file)) else { return false };
    if let Some(length) = read.info.duration {
        found.add(FactOf::Length, "", &format!("{:.1}", length.as_secs_f64()));
    }
    if let Some(time) = read.info.date_utc.and_then(|time| written::since_2001(time.into())) {
        found.add(FactOf::Time, "DateUTC", &time);
    }
    found.add(FactOf::Title, "Title", read.info.title.as_deref().unwrap_or_default());
    found.add(FactOf::Software, "WritingApp", &read.info.writing_app);
    found.add(FactOf::Software, "MuxingApp", &read.info.muxing_app);
    for tag in read.tags.iter().flat_map(|tag| &tag.simple) {
        let Some(matroska::TagValue::String(value)) = &tag.value else { continue };
        // Names as the Matroska tag specification lists them.
        match tag.name.to_ascii_uppercase().as_str() {
            "DATE_RECORDED" | "DATE_DIGITIZED" | "DATE_RELEASED" | "DATE" | "CREATION_TIME" => {
                found.add(FactOf::Time, &tag.name, &written::iso(value));
            }
            "RECORDING_LOCATION" | "COMPOSITION_LOCATION" | "LOCATION" | "COM.APPLE.QUICKTIME.LOCATION.ISO6709" => {
                let place = written::iso_6709(value).unwrap_or_else(|| value.clone());
                found.add(FactOf::Place, &tag.name, &place);
            }
            "ARTIST" | "DIRECTOR" | "AUTHOR" | "PRODUCER" | "WRITTEN_BY" | "COPYRIGHT" | "ENCODED_BY" => {
                found.add(FactOf::Author, &tag.name, value);
            }
            "PUBLISHER" => found.add(FactOf::Organisation, &tag.name, value),
            "TITLE" => found.add(FactOf::Title, &tag.name, value),
            "COMMENT" | "DESCRIPTION" | "SUMMARY" | "KEYWORDS" => found.add(FactOf::Comment, &tag.name, value),
            "ENCODER" | "ENCODER_SETTINGS" => found.add(FactOf::Software, &tag.name, value),
            "MAKE" | "MODEL" | "COM.ANDROID.MANUFACTURER" | "COM.ANDROID.MODEL" => {
                found.add(FactOf::Device, &tag.name, value);
            }
            // Counts of what was written, as muxers keep them.
            "DURATION"
            | "BPS"
            | "NUMBER_OF_FRAMES"
            | "NUMBER_OF_BYTES"
            | "_STATISTICS_WRITING_APP"
            | "_STATISTICS_WRITING_DATE_UTC"
            | "_STATISTICS_TAGS"
            | "HANDLER_NAME"
            | "VENDOR_ID" => {
                found.technical(&tag.name, value);
            }
            "MAJOR_BRAND" | "MINOR_VERSION" | "COMPATIBLE_BRANDS" => found.technical(&tag.name, value),
            _ => found.add(FactOf::Other, &tag.name, value),
        }
    }
    for attachment in &read.attachments {
        found.add(FactOf::Other, "Attachment", &attachment.name);
    }
    true
}

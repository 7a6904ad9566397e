//! What exiftool finds in a file, sorted into what it is about, and whether the program finds it too.

use std::path::Path;

use serde_json::Value;

use crate::samples::tool;

/// One fact: what it is about, its name, its value, whether it is sensitive.
pub type Told = (String, String, String, bool);

/// What exiftool finds and the program doesn't, by name: each with its reason in docs/benchmarks.md.
pub const KNOWN: &[&str] = &[
    // What a profile of colours says of itself: when it was drawn up, by whom, for which device.
    "ICC-header:",
    "ICC_Profile:",
    "ICC-",
    // When the file itself was written, which no file says, and what exiftool reckons from other values.
    "System:",
    "File:",
    "ExifTool:",
    "Composite:",
    // The day alone, and the time alone, of what is told as one.
    "GPS:GPSDateStamp",
    "GPS:GPSTimeStamp",
    "IPTC:DateCreated",
    "IPTC:TimeCreated",
    // When a part of an archive was packed.
    "ZIP:",
];

/// What a tag of exiftool's is about.
fn about(name: &str, value: &str) -> Option<&'static str> {
    let (group, tag) = name.split_once(':')?;
    let dated = value.len() >= 10
        && value.as_bytes()[..4].iter().all(u8::is_ascii_digit)
        && value.as_bytes()[4] == b':'
        && value.as_bytes()[7] == b':';
    if dated && !value.starts_with("0000") {
        return Some("time");
    }
    match tag {
        "GPSLatitude"
        | "GPSLongitude"
        | "GPSCoordinates"
        | "City"
        | "State"
        | "Province-State"
        | "Country"
        | "Country-PrimaryLocationName"
        | "Location"
        | "Sub-location"
        | "LocationName"
        | "LocationCreatedCity"
        | "LocationInformation"
        | "LocationShownCity" => Some("place"),
        "Make"
        | "Model"
        | "SerialNumber"
        | "LensModel"
        | "LensMake"
        | "LensSerialNumber"
        | "HostComputer"
        | "AndroidManufacturer"
        | "AndroidModel" => Some("device"),
        "Creator" if group.starts_with("PDF") => None,
        "Artist" | "Author" | "Creator" | "By-line" | "OwnerName" | "LastModifiedBy" | "Manager"
        | "Initial-creator" | "Copyright" | "CopyrightNotice" | "Rights" | "Originator" | "Credit" | "XPAuthor"
        | "Printed-by" | "LastSavedBy" => Some("author"),
        "Company" | "Publisher" => Some("organisation"),
        "PersonInImage" => Some("person"),
        _ => None,
    }
}

/// As the program writes a time, without its zone and parts of a second.
fn moment(value: &str) -> (String, Option<String>) {
    let (day, clock) = value.split_once(' ').unwrap_or((value, ""));
    let day = day.get(..10).unwrap_or(day).replace(':', "-");
    let zone = clock.find(['+', '-', 'Z']).map(|at| clock[at..].to_owned());
    let clock = clock.split(['+', '-', 'Z', '.']).next().unwrap_or_default();
    (if clock.is_empty() { day } else { format!("{day}T{clock}") }, zone)
}

/// The numbers of a place, however it is written: `+55.7512+037.6184/`, `Lat=55.75 Lon=37.61`, `55.75, 37.61`.
fn numbers(value: &str) -> Vec<f64> {
    let spaced = value.replace('+', " +").replace('-', " -");
    let digits = |c: char| !(c.is_ascii_digit() || ['.', '-'].contains(&c));
    spaced.split(digits).filter_map(|part| part.parse().ok()).collect()
}

fn is_told(of: &str, value: &str, told: &[Told]) -> bool {
    let mut same = told.iter().filter(|(kind, ..)| kind == of);
    match of {
        "time" => {
            let (moment, zone) = moment(value);
            same.any(|(_, _, said, _)| {
                said.starts_with(&moment) && zone.as_ref().is_none_or(|zone| said.ends_with(zone))
            })
        }
        "place" if !numbers(value).is_empty() => {
            let wanted = numbers(value);
            same.any(|(_, _, said, _)| {
                let said = numbers(said);
                wanted.iter().take(2).all(|number| said.iter().any(|other| (number - other).abs() < 1e-4))
            })
        }
        _ => same.any(|(_, _, said, _)| said.contains(value)),
    }
}

/// What exiftool finds of time, place, device and person in a file, and the program doesn't; and how much both find.
pub fn missing(file: &Path, told: &[Told]) -> Option<(Vec<String>, usize)> {
    let text = tool("exiftool", &["-json", "-a", "-G1", "-n", file.to_str()?])?;
    let found: Value = serde_json::from_slice(&text).ok()?;
    let (mut missing, mut both) = (Vec::new(), 0);
    for (name, value) in found[0].as_object()? {
        let values = match value {
            Value::Array(values) => values.clone(),
            value => vec![value.clone()],
        };
        for value in values {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let Some(of) = about(name, &value).filter(|_| !KNOWN.iter().any(|known| name.starts_with(known))) else {
                continue;
            };
            if is_told(of, &value, told) {
                both += 1;
            } else {
                missing.push(format!("{of}: {name} = {value}"));
            }
        }
    }
    Some((missing, both))
}

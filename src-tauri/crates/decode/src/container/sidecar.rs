//! What a capture app writes beside a file: a table of one row, or an object. It is a claim of that app. What tells the
//! device or a person is marked. Must not be taken for what the file itself says.

use crate::inside::{Fact, FactOf, Found};

/// The most values that are read.
const MOST: usize = 400;

/// Names with their values; nothing where it is neither of the two.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') {
        let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).ok()?;
        let value = |value: serde_json::Value| match value {
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        };
        return Some(object.into_iter().take(MOST).map(|(name, given)| (name, value(given))).collect());
    }
    let mut rows =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes()).into_records();
    let (names, values) = (rows.next()?.ok()?, rows.next()?.ok()?);
    let pairs = names.iter().zip(values.iter()).take(MOST);
    Some(pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect())
}

/// What such a file says, in the words of every file's facts; nothing where it isn't one.
pub(crate) fn facts(bytes: &[u8]) -> Option<Vec<Fact>> {
    let said = read(bytes)?;
    let is = |name: &str| said.iter().any(|(other, _)| other.eq_ignore_ascii_case(name));
    let (proofmode, tella) = (is("File Hash SHA256"), is("File hash") && is("File path"));
    if !proofmode && !tella {
        return None;
    }
    let value = |wanted: &[&str]| {
        let of = |name: &str| said.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
        wanted.iter().find_map(|name| of(name)).map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    };
    let mut found = Found::default();
    let latitude = value(&["Location.Latitude", "Location latitude"]);
    let longitude = value(&["Location.Longitude", "Location longitude"]);
    if let Some((latitude, longitude)) = latitude.zip(longitude) {
        let high = value(&["Location.Altitude", "Location altitude"]).map(|high| format!(", {high} m"));
        found.add(FactOf::Place, "Location", &format!("{latitude}, {longitude}{}", high.unwrap_or_default()));
    }
    for (name, value) in &said {
        let of = match name.to_ascii_lowercase().as_str() {
            "location.latitude" | "location.longitude" | "location.altitude" => continue,
            "location latitude" | "location longitude" | "location altitude" => continue,
            "proof generated" | "file created" | "file modified" | "timestamp" => FactOf::Time,
            "hardware" | "manufacturer" | "deviceid" | "device id" | "screensize" | "screen size" => FactOf::Device,
            "notes" => FactOf::Comment,
            _ => FactOf::Other,
        };
        found.add(of, name, value);
    }
    Some(found.in_order())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_the_device_or_a_person_is_marked() {
        let csv = "File Path,File Hash SHA256,Proof Generated,DeviceID,IPv4,Location.Latitude,Location.Longitude\n\
                   \"/a, b/c.jpg\",AB,2022-03-04T10:00Z,ffff,10.0.0.1,55.75,37.61\n";
        let json = "{\"File Path\": \"/a, b/c.jpg\", \"File Hash SHA256\": \"AB\", \"Proof Generated\": \"2022-03-04T10:00Z\",
                    \"DeviceID\": \"ffff\", \"IPv4\": \"10.0.0.1\", \"Location.Latitude\": 55.75, \"Location.Longitude\": 37.61}";
        for text in [csv, json] {
            let facts = facts(text.as_bytes()).unwrap();
            let of = |name: &str| facts.iter().find(|fact| fact.name == name).unwrap();
            assert_eq!((of("Proof Generated").of, of("Proof Generated").sensitive), (FactOf::Time, false));
            assert_eq!((of("DeviceID").of, of("DeviceID").sensitive), (FactOf::Device, true));
            assert!(of("IPv4").sensitive && of("Location").sensitive);
            assert_eq!(of("Location").value, "55.75, 37.61");
        }
        assert_eq!(facts(b"a,b\n1,2\n"), None);
        assert_eq!(facts(b"{\"a\": 1}"), None);
        assert_eq!(facts(b"\xff\xfe\x00"), None);
    }
}

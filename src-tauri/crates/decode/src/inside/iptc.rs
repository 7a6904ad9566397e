//! IPTC IIM 4.2: what press agencies write into pictures, in the resource 0x0404 of Photoshop's block.

use super::{FactOf, Found};

/// One value of the second record.
fn about(dataset: u8) -> Option<(FactOf, &'static str)> {
    use FactOf::{Author, Comment, Identifier, Place, Software, Title};
    Some(match dataset {
        5 => (Title, "ObjectName"),
        25 => (Comment, "Keywords"),
        26 => (Place, "ContentLocationCode"),
        27 => (Place, "ContentLocationName"),
        40 => (Comment, "SpecialInstructions"),
        65 => (Software, "OriginatingProgram"),
        80 => (Author, "By-line"),
        85 => (Author, "By-lineTitle"),
        90 => (Place, "City"),
        92 => (Place, "Sub-location"),
        95 => (Place, "Province-State"),
        100 => (Place, "Country-PrimaryLocationCode"),
        101 => (Place, "Country-PrimaryLocationName"),
        103 => (Identifier, "OriginalTransmissionReference"),
        105 => (Title, "Headline"),
        110 => (Author, "Credit"),
        115 => (Author, "Source"),
        116 => (Author, "CopyrightNotice"),
        118 => (Author, "Contact"),
        120 => (Comment, "Caption-Abstract"),
        122 => (Author, "Writer-Editor"),
        _ => return None,
    })
}

/// Photoshop's block, after its name: `8BIM`, number, name, length, value, one after the other.
pub(super) fn resources(mut block: &[u8], found: &mut Found) {
    while let Some(rest) = block.strip_prefix(b"8BIM") {
        let Some((&[high, low], rest)) = rest.split_first_chunk::<2>() else { return };
        let Some(&length) = rest.first() else { return };
        // A Pascal string, padded to an even length.
        let Some(rest) = rest.get((usize::from(length) + 2) & !1..) else { return };
        let Some((length, rest)) = rest.split_first_chunk::<4>() else { return };
        let length = u32::from_be_bytes(*length) as usize;
        let Some((value, rest)) = rest.split_at_checked(length) else { return };
        if [high, low] == [0x04, 0x04] {
            read(value, found);
        }
        block = rest.get(length & 1..).unwrap_or_default();
    }
}

/// The data sets themselves: 0x1c, record, number, length, value.
pub(super) fn read(mut sets: &[u8], found: &mut Found) {
    let (mut created, mut digitised) = ((None, None), (None, None));
    while let Some((&[0x1c, record, dataset, high, low], rest)) = sets.split_first_chunk::<5>() {
        // Longer values than 32 KiB are written otherwise, and are no words.
        let Some((value, rest)) = rest.split_at_checked(usize::from(u16::from_be_bytes([high, low]))) else { break };
        sets = rest;
        if record != 2 {
            continue;
        }
        // Before the letters' table of the first record was heard of, everybody wrote Latin ones.
        let value = match std::str::from_utf8(value) {
            Ok(value) => value.to_owned(),
            Err(_) => value.iter().map(|byte| char::from(*byte)).collect(),
        };
        match dataset {
            55 => created.0 = Some(value),
            60 => created.1 = Some(value),
            62 => digitised.0 = Some(value),
            63 => digitised.1 = Some(value),
            _ => {
                if let Some((of, name)) = about(dataset) {
                    found.add(of, name, &value);
                }
            }
        }
    }
    for (name, (day, clock)) in [("DateCreated", created), ("DigitalCreationDate", digitised)] {
        if let Some(day) = day {
            found.add(FactOf::Time, name, &moment(&day, clock.as_deref().unwrap_or_default()));
        }
    }
}

/// `20220306` and `141005+0300`.
fn moment(day: &str, clock: &str) -> String {
    let part = |text: &str, from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
    let day = format!("{}-{}-{}", part(day, 0, 4), part(day, 4, 6), part(day, 6, 8));
    if clock.len() < 6 {
        return day;
    }
    let zone = if clock.len() >= 11 { format!("{}:{}", part(clock, 6, 9), part(clock, 9, 11)) } else { String::new() };
    format!("{day}T{}:{}:{}{zone}", part(clock, 0, 2), part(clock, 2, 4), part(clock, 4, 6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_where_and_when_are_read_and_lengths_that_lie_end_it() {
        let mut sets = Vec::new();
        for (dataset, value) in [(80, "Nobody N."), (90, "Nowhere"), (55, "20220306"), (60, "141005+0300")] {
            sets.extend([0x1c, 2, dataset, 0, u8::try_from(value.len()).unwrap()]);
            sets.extend(value.as_bytes());
        }
        let mut block = b"8BIM\x04\x04\0\0\0\0\0".to_vec();
        block.push(u8::try_from(sets.len()).unwrap());
        block.extend(&sets);
        let mut found = Found(Vec::new());
        resources(&block, &mut found);
        let told: Vec<_> = found.in_order().into_iter().map(|fact| (fact.of, fact.value)).collect();
        let expected =
            [(FactOf::Time, "2022-03-06T14:10:05+03:00"), (FactOf::Place, "Nowhere"), (FactOf::Author, "Nobody N.")];
        assert_eq!(told, expected.map(|(of, value)| (of, value.to_owned())));
        let mut found = Found(Vec::new());
        for cut in 0..block.len() {
            resources(&block[..cut], &mut found);
            read(&sets[..cut.min(sets.len())], &mut found);
        }
        read(&[0x1c, 2, 80, 0xff, 0xff, 1], &mut found);
    }
}

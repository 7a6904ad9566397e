//! Word, Excel and PowerPoint before 2007: the two property sets (MS-OLEPS, MS-OSHARED 2.3.3) of a compound file, by `cfb`.

use std::io::{BufReader, Read, Seek, SeekFrom};

use super::exif::utf16;
use super::{FactOf, Found, written};

/// Bytes of a property set.
const LONGEST: u64 = 4 << 20;

/// Reads one; of none is everything known.
pub(super) fn read(file: &mut (impl Read + Seek), found: &mut Found) -> bool {
    if file.seek(SeekFrom::Start(0)).is_err() {
        return false;
    }
    let Ok(mut compound) = cfb::CompoundFile::open(BufReader::new(file)) else { return false };
    for (name, about) in [
        ("/\u{5}SummaryInformation", summary as fn(u32) -> Option<(FactOf, &'static str)>),
        ("/\u{5}DocumentSummaryInformation", document),
    ] {
        let Ok(stream) = compound.open_stream(name) else { continue };
        let mut set = Vec::new();
        if stream.take(LONGEST).read_to_end(&mut set).is_ok() {
            let _ = properties(&set, about, found);
        }
    }
    // Who changed it, and what was deleted, stands in the text's own form, which isn't read: that nothing was found says
    // nothing.
    false
}

fn summary(property: u32) -> Option<(FactOf, &'static str)> {
    Some(match property {
        2 => (FactOf::Title, "Title"),
        3 => (FactOf::Comment, "Subject"),
        4 => (FactOf::Author, "Author"),
        5 => (FactOf::Comment, "Keywords"),
        6 => (FactOf::Comment, "Comments"),
        7 => (FactOf::Other, "Template"),
        8 => (FactOf::Author, "LastModifiedBy"),
        11 => (FactOf::Time, "LastPrinted"),
        12 => (FactOf::Time, "CreateDate"),
        13 => (FactOf::Time, "ModifyDate"),
        18 => (FactOf::Software, "Software"),
        _ => return None,
    })
}

fn document(property: u32) -> Option<(FactOf, &'static str)> {
    Some(match property {
        2 => (FactOf::Comment, "Category"),
        14 => (FactOf::Author, "Manager"),
        15 => (FactOf::Organisation, "Company"),
        26 => (FactOf::Comment, "ContentType"),
        _ => return None,
    })
}

fn number(set: &[u8], at: usize) -> Option<u32> {
    set.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

/// The first section: where it begins stands at 44; then its length, a count, and number and place of each property.
fn properties(set: &[u8], about: fn(u32) -> Option<(FactOf, &'static str)>, found: &mut Found) -> Option<()> {
    let section = set.get(number(set, 44)? as usize..)?;
    let count = (number(section, 4)? as usize).min(1_000);
    let places: Vec<(u32, usize)> = (0..count)
        .map_while(|at| Some((number(section, 8 + at * 8)?, number(section, 12 + at * 8)? as usize)))
        .collect();
    // Property 1 says by which table of letters the others are written.
    let page = places.iter().find(|(property, _)| *property == 1).and_then(|(_, at)| number(section, at + 4));
    for (property, at) in &places {
        let Some((of, name)) = about(*property) else { continue };
        let Some(value) = value(section, *at, page.unwrap_or(1252) & 0xffff) else { continue };
        found.add(of, name, &value);
    }
    Some(())
}

fn value(section: &[u8], at: usize, page: u32) -> Option<String> {
    let body = section.get(at.checked_add(8)?..)?;
    match number(section, at)? & 0xffff {
        // VT_LPSTR: bytes; VT_LPWSTR: units of UTF-16.
        0x1e => {
            let bytes = body.get(..number(section, at + 4)? as usize)?;
            Some(letters(bytes.split(|byte| *byte == 0).next()?, page))
        }
        0x1f => Some(utf16(body.get(..(number(section, at + 4)? as usize).checked_mul(2)?)?)),
        // VT_FILETIME.
        0x40 => {
            let ticks = u64::from(number(section, at + 4)?) | u64::from(number(section, at + 8)?) << 32;
            written::since_1601(ticks)
        }
        _ => None,
    }
}

fn letters(bytes: &[u8], page: u32) -> String {
    let table = match page {
        65_001 => encoding_rs::UTF_8,
        1250 => encoding_rs::WINDOWS_1250,
        1251 | 10_007 => encoding_rs::WINDOWS_1251,
        866 => encoding_rs::IBM866,
        _ => encoding_rs::WINDOWS_1252,
    };
    table.decode_without_bom_handling(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_are_read_by_their_table_of_letters_and_places_that_lie_end_it() {
        let mut section = vec![0; 8];
        let values: [(u32, Vec<u8>); 3] = [
            (1, [2_u32.to_le_bytes(), 1251_u32.to_le_bytes()].concat()),
            (4, [&0x1e_u32.to_le_bytes()[..], &5_u32.to_le_bytes()[..], b"\xcd\xe8\xea\xf2\0"].concat()),
            (12, [&0x40_u32.to_le_bytes()[..], &132_910_494_050_000_000_u64.to_le_bytes()[..]].concat()),
        ];
        section[4..8].copy_from_slice(&3_u32.to_le_bytes());
        let mut at = 8 + 3 * 8;
        for (property, value) in &values {
            section.extend(property.to_le_bytes());
            section.extend(u32::try_from(at).unwrap().to_le_bytes());
            at += value.len();
        }
        values.iter().for_each(|(_, value)| section.extend(value));
        let mut set = vec![0; 48];
        set[44..48].copy_from_slice(&48_u32.to_le_bytes());
        set.extend(section);
        let mut found = Found(Vec::new());
        properties(&set, summary, &mut found).unwrap();
        let told: Vec<_> = found.in_order().into_iter().map(|fact| (fact.of, fact.value)).collect();
        let expected = [(FactOf::Time, "2022-03-06T14:10:05Z".to_owned()), (FactOf::Author, "Никт".to_owned())];
        assert_eq!(told, expected);
        let mut found = Found(Vec::new());
        for cut in 0..set.len() {
            let _ = properties(&set[..cut], summary, &mut found);
            let mut wrong = set.clone();
            wrong[cut] = 0xff;
            let _ = properties(&wrong, summary, &mut found);
        }
    }
}

//! The packets of an OpenPGP file (RFC 9580 §4), and its armour (§6). Must not know what is in a packet.

/// The most packets that are read of one file.
const MOST: usize = 64;

/// The bytes without armour. A file that has none is given as it is.
pub(super) fn plain(file: &[u8], sort: &str) -> Option<Vec<u8>> {
    // Every packet's first byte has its highest bit set; no letter of ASCII has.
    if file.first()? & 0x80 != 0 {
        return Some(file.to_vec());
    }
    let text = str::from_utf8(file).ok()?;
    let (_, rest) = text.split_once(&format!("-----BEGIN PGP {sort}-----"))?;
    let (body, _) = rest.split_once(&format!("-----END PGP {sort}-----"))?;
    // Its headers end with an empty line; the sum after `=` needn't be looked at (§6.1).
    let lines = body.lines().skip(1).map(str::trim);
    let body: String = lines.skip_while(|line| line.contains(": ")).filter(|line| !line.starts_with('=')).collect();
    data_encoding::BASE64.decode(body.as_bytes()).ok()
}

/// Tag and body of each packet; none where one of them isn't as the format says.
pub(super) fn packets(mut bytes: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut found = Vec::new();
    while let Some((&head, rest)) = bytes.split_first() {
        if head & 0x80 == 0 || found.len() >= MOST {
            return None;
        }
        let (tag, length, rest) = if head & 0x40 == 0 { old(head, rest)? } else { new(head, rest)? };
        let (body, after) = rest.split_at_checked(length)?;
        found.push((tag, body));
        bytes = after;
    }
    Some(found)
}

fn new(head: u8, rest: &[u8]) -> Option<(u8, usize, &[u8])> {
    let (length, rest) = length(rest)?;
    Some((head & 0x3f, length, rest))
}

/// Packets of the older form (§4.2.2); one without a length goes to the end of the file.
fn old(head: u8, rest: &[u8]) -> Option<(u8, usize, &[u8])> {
    let bytes = match head & 3 {
        0 => 1,
        1 => 2,
        2 => 4,
        _ => return Some(((head >> 2) & 0x0f, rest.len(), rest)),
    };
    let (length, rest) = rest.split_at_checked(bytes)?;
    Some(((head >> 2) & 0x0f, number(length), rest))
}

/// A length of one, two or five bytes (§4.2.1); that of a part is of no use here.
pub(super) fn length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (&first, rest) = bytes.split_first()?;
    match first {
        0..192 => Some((first.into(), rest)),
        192..224 => {
            let (&second, rest) = rest.split_first()?;
            Some((((usize::from(first) - 192) << 8) + usize::from(second) + 192, rest))
        }
        255 => {
            let (length, rest) = rest.split_at_checked(4)?;
            Some((number(length), rest))
        }
        _ => None,
    }
}

/// A number of up to four bytes, big end first.
pub(super) fn number(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |sum, byte| (sum << 8) | usize::from(*byte))
}

/// Numbers of any length (§3.2) until the end.
pub(super) fn numbers(mut bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let (bits, rest) = bytes.split_at_checked(2)?;
        let (value, rest) = rest.split_at_checked(number(bits).div_ceil(8))?;
        found.push(value.to_vec());
        bytes = rest;
    }
    Some(found)
}

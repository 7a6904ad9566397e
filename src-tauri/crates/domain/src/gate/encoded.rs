//! Texts as they read once addresses and pages are decoded: `%D0%98`, `&#1048;`, `\u0418`.

use crate::spelling;

/// How often what was decoded is decoded again.
const ROUNDS: usize = 4;
/// No code for a letter is longer.
const LONGEST: usize = 12;

/// The text without what isn't seen, and the same of what it decodes to: each byte's place in the text.
pub(super) fn readings(text: &str) -> Vec<(String, Vec<usize>)> {
    let mut readings = vec![spelling::visible(text)];
    if let Some((plain, from)) = decoded(text) {
        let (seen, within) = spelling::visible(&plain);
        readings.push((seen, within.iter().map(|at| from.get(*at).copied().unwrap_or(text.len())).collect()));
    }
    readings
}

/// The decoded text, where that is another one. The second value maps each byte of the result, and
/// its end, to its byte in the text.
fn decoded(text: &str) -> Option<(String, Vec<usize>)> {
    let mut result: Option<(String, Vec<usize>)> = None;
    for _ in 0..ROUNDS {
        let known = result.as_ref().map_or(text, |(known, _)| known.as_str());
        let Some((next, from)) = once(known) else { break };
        let from = match &result {
            Some((_, earlier)) => from.iter().map(|at| earlier.get(*at).copied().unwrap_or(text.len())).collect(),
            None => from,
        };
        result = Some((next, from));
    }
    result
}

fn once(text: &str) -> Option<(String, Vec<usize>)> {
    if !text.contains(['%', '&', '\\', '=']) {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let mut from = Vec::with_capacity(text.len() + 1);
    let mut at = 0;
    let mut found = false;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let read = bytes(rest, '%').or_else(|| bytes(rest, '=')).or_else(|| entity(rest)).or_else(|| escape(rest));
        let (read, taken) = match read {
            Some((read, taken)) => {
                found = true;
                (read, taken)
            }
            None => {
                let c = rest.chars().next().unwrap_or_default();
                (c.to_string(), c.len_utf8())
            }
        };
        from.extend(read.bytes().map(|_| at));
        plain.push_str(&read);
        at += taken;
    }
    from.push(text.len());
    found.then_some((plain, from))
}

/// A run of `%D0%98`: UTF-8, else Windows-1251, as older Russian addresses have it.
fn bytes(rest: &str, mark: char) -> Option<(String, usize)> {
    let mut bytes = Vec::new();
    let mut after = rest;
    while let Some(next) = after.strip_prefix(mark).and_then(|code| code.split_at_checked(2))
        && next.0.bytes().all(|byte| byte.is_ascii_hexdigit())
        && let Ok(byte) = u8::from_str_radix(next.0, 16)
    {
        bytes.push(byte);
        after = next.1;
    }
    let taken = rest.len() - after.len();
    match String::from_utf8(bytes) {
        Ok(text) if text.is_empty() => None,
        Ok(text) => Some((text, taken)),
        Err(other) => Some((other.as_bytes().iter().map(|byte| windows(*byte)).collect(), taken)),
    }
}

/// A letter of Windows-1251, as far as names need it.
fn windows(byte: u8) -> char {
    match byte {
        0xa8 => 'Ё',
        0xb8 => 'ё',
        0xaa => 'Є',
        0xba => 'є',
        0xaf => 'Ї',
        0xbf => 'ї',
        0xb2 => 'І',
        0xb3 => 'і',
        0xa5 => 'Ґ',
        0xb4 => 'ґ',
        0xa1 => 'Ў',
        0xa2 => 'ў',
        0xc0.. => char::from_u32(0x410 + u32::from(byte - 0xc0)).unwrap_or(' '),
        0x80.. => ' ',
        ascii => char::from(ascii),
    }
}

/// `&#1048;`, `&#x418;`, `&Icy;`, `&eacute;`, with or without the semicolon after digits.
fn entity(rest: &str) -> Option<(String, usize)> {
    let body = rest.strip_prefix('&')?;
    if let Some(number) = body.strip_prefix('#') {
        let (digits, radix) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16),
            None => (number, 10),
        };
        let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len()).min(LONGEST);
        let code = u32::from_str_radix(digits.get(..end)?, radix).ok()?;
        let closed = digits.get(end..).is_some_and(|after| after.starts_with(';'));
        let taken = rest.len() - digits.len() + end + usize::from(closed);
        return Some((char::from_u32(code)?.to_string(), taken));
    }
    let name = body.get(..body.find(';').filter(|end| *end <= LONGEST)?)?;
    let letter = || {
        let accents =
            ["acute", "grave", "circ", "uml", "tilde", "ring", "cedil", "caron", "slash", "strok", "ogon", "dot"];
        accents.iter().find_map(|accent| name.strip_suffix(accent)).filter(|letter| letter.len() == 1)
    };
    let text = match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" | "rsquo" | "lsquo" | "prime" => "'",
        "hyphen" | "dash" => "-",
        "shy" | "zwj" | "zwnj" | "ZeroWidthSpace" | "lrm" | "rlm" => "",
        "nbsp" | "ensp" | "emsp" | "thinsp" | "Tab" | "NewLine" => " ",
        "percnt" => "%",
        "softcy" | "hardcy" | "SOFTcy" | "HARDcy" => "",
        "iecy" | "iocy" | "IEcy" | "IOcy" => "e",
        // HTML names Cyrillic letters by their sound: `&Icy;`, `&shchcy;`.
        _ => match name.strip_suffix("cy") {
            Some(sound) if !sound.is_empty() => sound,
            _ => letter()?,
        },
    };
    Some((text.to_owned(), name.len() + 2))
}

/// `\u0418` of JSON and `%u0418` of old scripts.
fn escape(rest: &str) -> Option<(String, usize)> {
    let mut units = Vec::new();
    let mut after = rest;
    while let Some((code, next)) = after
        .strip_prefix("\\u")
        .or_else(|| after.strip_prefix("%u"))
        .and_then(|code| code.split_at_checked(4))
        .filter(|(code, _)| code.bytes().all(|byte| byte.is_ascii_hexdigit()))
    {
        units.push(u16::from_str_radix(code, 16).ok()?);
        after = next;
    }
    let taken = rest.len() - after.len();
    (taken > 0).then(|| (String::from_utf16_lossy(&units), taken))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_letters() {
        for (text, expected) in [
            ("%D0%98%D0%B2", "Ив"),
            ("%25D0%2598", "И"),
            ("%C8%E2%E0%ED", "Иван"),
            ("=D0=98", "И"),
            ("&#1048;&#x432;&#1072", "Ива"),
            ("&Icy;&vcy;&acy;", "Iva"),
            ("&amp;#1048;", "И"),
            ("Bront&euml;", "Bronte"),
            ("\\u0418%u0432", "Ив"),
        ] {
            assert_eq!(decoded(text).map(|(text, _)| text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(decoded("100 % & more = x;"), None);
        let (plain, from) = decoded("x%D0%98y").unwrap();
        assert_eq!((plain.as_str(), from), ("xИy", vec![0, 1, 1, 7, 8]));
    }
}

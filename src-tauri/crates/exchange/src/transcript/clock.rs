//! Times as they are written: `01:23.4` in a mark, `00:01:23.400` in WebVTT. Must not know what they are times of.

use super::LONGEST_TIME;

/// A time mark within a text: where it stands in bytes, brackets and all, and its milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) at: u32,
}

/// Milliseconds of `[h:]mm:ss[.f]`, with one to three digits after the point or a comma.
pub(super) fn read(text: &str) -> Option<u32> {
    let (whole, part) = match text.split_once(['.', ',']) {
        Some((whole, part)) => (whole, Some(part)),
        None => (text, None),
    };
    let numbers: Vec<u32> = whole.split(':').map(digits).collect::<Option<_>>()?;
    let widths: Vec<usize> = whole.split(':').map(str::len).collect();
    let (hours, minutes, seconds) = match (numbers.as_slice(), widths.as_slice()) {
        ([minutes, seconds], [1..=4, 2]) => (0, *minutes, *seconds),
        ([hours, minutes, seconds], [1..=4, 2, 2]) if *minutes < 60 => (*hours, *minutes, *seconds),
        _ => return None,
    };
    let thousandths = match part {
        None => 0,
        Some(part) if (1..=3).contains(&part.len()) => digits(part)? * 10_u32.pow(3 - u32::try_from(part.len()).ok()?),
        Some(_) => return None,
    };
    let at = ((hours * 60 + minutes) * 60 + seconds).checked_mul(1000)? + thousandths;
    (seconds < 60 && at <= LONGEST_TIME).then_some(at)
}

fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// As it is shown: tenths of a second, and more of them only where there is more.
pub(super) fn mark(at: u32) -> String {
    let (hours, minutes, seconds, rest) = parts(at);
    let hours = if hours > 0 { format!("{hours}:") } else { String::new() };
    let part = if rest % 100 == 0 { format!("{}", rest / 100) } else { format!("{rest:03}") };
    format!("[{hours}{minutes:02}:{seconds:02}.{part}]")
}

/// As WebVTT writes it (section 4.1, “WebVTT timestamp”).
pub(super) fn stamp(at: u32) -> String {
    let (hours, minutes, seconds, rest) = parts(at);
    format!("{hours:02}:{minutes:02}:{seconds:02}.{rest:03}")
}

const fn parts(at: u32) -> (u32, u32, u32, u32) {
    (at / 3_600_000, at / 60_000 % 60, at / 1000 % 60, at % 1000)
}

/// The marks within a text, in the order in which they stand.
pub(super) fn marks(text: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices('[') {
        // The longest is `[9999:59:59.999]`.
        let inside = text.get(start + 1..).unwrap_or_default();
        let Some(length) = inside.bytes().take(16).position(|byte| byte == b']') else { continue };
        if let Some(at) = inside.get(..length).and_then(read) {
            found.push(Mark { start, end: start + length + 2, at });
        }
    }
    found
}

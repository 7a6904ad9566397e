//! The canonical archive: POSIX ustar (IEEE 1003.1, pax, "ustar Interchange Format") in one form only.

use super::FOLDER;

/// Tar's unit.
pub(super) const BLOCK: usize = 512;
/// The longest path within the top folder.
pub(super) const LONGEST_PATH: usize = 90;
/// What eleven octal digits can say; larger sizes are written in base 256 (GNU, POSIX tar readers).
const MOST_OCTAL: u64 = 0o77_777_777_777;

/// Whether a path may stand in a package: ASCII letters, digits, `.`, `_`, `-`, at most three folders
/// deep; no part empty or beginning with a dot.
pub(super) fn is_safe(path: &str) -> bool {
    path.len() <= LONGEST_PATH
        && path.split('/').count() <= 3
        && path.split('/').all(|part| {
            !part.is_empty()
                && !part.starts_with('.')
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
        })
}

/// The only header that a file of this path and size may have; none for a path that may not stand.
pub(super) fn header(path: &str, size: u64) -> Option<[u8; BLOCK]> {
    if !is_safe(path) {
        return None;
    }
    let mut block = [0_u8; BLOCK];
    let mut put = |at: usize, bytes: &[u8]| {
        if let Some(field) = block.get_mut(at..at + bytes.len()) {
            field.copy_from_slice(bytes);
        }
    };
    put(0, format!("{FOLDER}/{path}").as_bytes());
    put(100, b"0000644\0");
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(124, &size_field(size));
    put(136, b"00000000000\0");
    put(148, b"        ");
    put(156, b"0");
    put(257, b"ustar\x0000");
    put(329, b"0000000\0");
    put(337, b"0000000\0");
    let sum: u32 = block.iter().map(|byte| u32::from(*byte)).sum();
    if let Some(field) = block.get_mut(148..156) {
        field.copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    }
    Some(block)
}

fn size_field(size: u64) -> [u8; 12] {
    let mut field = [0_u8; 12];
    if size <= MOST_OCTAL {
        field.copy_from_slice(format!("{size:011o}\0").as_bytes());
    } else {
        field[0] = 0x80;
        field[4..].copy_from_slice(&size.to_be_bytes());
    }
    field
}

/// What a header says, as far as it can be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    /// The path within the top folder, where it is one that may stand.
    pub(super) path: Option<String>,
    /// Bytes that follow.
    pub(super) size: u64,
    /// Whether the header is the canonical one, byte for byte.
    pub(super) canonical: bool,
}

/// Reads a header; none where not even its size can be followed.
pub(super) fn read(block: &[u8; BLOCK]) -> Option<Head> {
    let size = read_size(block.get(124..136)?)?;
    let name: Vec<u8> = block.get(..100)?.iter().copied().take_while(|byte| *byte != 0).collect();
    let path = String::from_utf8(name)
        .ok()
        .and_then(|name| Some(name.strip_prefix(FOLDER)?.strip_prefix('/')?.to_owned()))
        .filter(|path| is_safe(path));
    let canonical = path.as_deref().and_then(|path| header(path, size)).is_some_and(|own| own == *block);
    Some(Head { path, size, canonical })
}

fn read_size(field: &[u8]) -> Option<u64> {
    if field.first() == Some(&0x80) {
        let (high, low) = field.split_at_checked(4)?;
        return (high.iter().skip(1).all(|byte| *byte == 0)).then(|| low.try_into().ok().map(u64::from_be_bytes))?;
    }
    let text = std::str::from_utf8(field).ok()?.trim_matches(['\0', ' ']);
    u64::from_str_radix(text, 8).ok()
}

/// Zero bytes after a file's content, up to the next block.
pub(super) const fn padding(size: u64) -> usize {
    ((BLOCK as u64 - size % BLOCK as u64) % BLOCK as u64) as usize
}

/// Length of an entry with header and padding.
pub(super) const fn length(size: u64) -> u64 {
    BLOCK as u64 + size + padding(size) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_reads_as_it_was_written() {
        for size in [0, 1, 511, 512, MOST_OCTAL, MOST_OCTAL + 1, u64::MAX] {
            let block = header("data/evidence/exhibit-0001.jpg", size).unwrap();
            let head = read(&block).unwrap();
            assert_eq!(head.path.as_deref(), Some("data/evidence/exhibit-0001.jpg"));
            assert_eq!((head.size, head.canonical), (size, true));
            for at in 0..BLOCK {
                let mut changed = block;
                changed[at] ^= 1;
                assert!(!read(&changed).is_some_and(|head| head.canonical), "byte {at}");
            }
            let theirs = tar::Header::from_byte_slice(&block);
            assert_eq!(theirs.entry_size().unwrap(), size);
            assert_eq!(theirs.cksum().unwrap(), {
                let mut own = theirs.clone();
                own.set_cksum();
                own.cksum().unwrap()
            });
        }
    }

    #[test]
    fn unsafe_paths_may_not_stand() {
        for path in ["", "/etc", "../a", "a/../b", "a//b", "a/", ".a", "a/.b", "a\\b", "а.txt", "a b", "a/b/c/d", "a\0"]
        {
            assert!(!is_safe(path), "{path}");
            assert_eq!(header(path, 0), None);
        }
        assert!(!is_safe(&"a".repeat(91)));
        assert!(is_safe("data/tables/person.csv"));
    }
}

//! A copy without what a file says of itself. What is shown or heard is left as it is wherever the format lets it: parts are
//! left out, or overwritten where they lie. Owns which formats can be done so; must not leave in what it doesn't know.

use std::io::{self, Read, Seek, SeekFrom};

use serde::{Deserialize, Serialize};

mod film;
mod picture;
mod sound;

pub(crate) use picture::{APP0, APP1, APP2, APP13, APP14, COM, blocks, segments};

/// Bytes of the largest file that is held whole to be copied.
const MOST_WHOLE: u64 = 160 << 20;
/// The most places that are overwritten in a file.
const MOST_PATCHES: usize = 50_000;

/// A copy without metadata, or what has to be done to the original's bytes to get one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cleaned {
    /// Media type (IANA).
    pub content: String,
    /// How it comes to be.
    pub way: CleanWay,
    /// For [`CleanWay::Places`]: what is written where, in the order of the file. The rest is as it was.
    pub patches: Vec<Patch>,
    /// The file, for the other ways.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// How a copy without metadata comes to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CleanWay {
    /// Parts of the file are left out; what is shown or heard is the same, byte for byte.
    Parts,
    /// Places of the file are overwritten; what is shown or heard is the same, byte for byte.
    Places,
    /// Its points are written anew, without loss.
    Points,
}

/// Why none can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CleanFault {
    /// Nothing here takes such a file apart so that it could be put together again.
    Format,
    /// It is larger than what is held whole.
    Large,
    /// It is damaged, or built otherwise than its format says.
    Damaged,
}

/// What is written at one place: bytes, then zeros up to the length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Patch {
    /// From the file's beginning.
    pub at: u64,
    /// Bytes in all.
    pub length: u64,
    /// The first of them.
    pub first: Vec<u8>,
}

impl Patch {
    fn zeros(from: u64, to: u64) -> Self {
        Self { at: from, length: to.saturating_sub(from), first: Vec::new() }
    }
}

/// Makes one.
pub(crate) fn clean(file: &mut (impl Read + Seek), content: &str) -> Result<Cleaned, CleanFault> {
    let boxed = ["video/mp4", "video/quicktime", "video/3gpp", "video/x-m4v", "audio/m4a", "audio/mp4", "audio/x-m4a"];
    if boxed.contains(&content) || content == "image/heif" || content == "image/avif" {
        return places(file, content, film::patches);
    }
    let kept = match content {
        "image/jpeg" => picture::jpeg as fn(Vec<u8>, u16) -> Option<Vec<u8>>,
        "image/png" => picture::png,
        "image/webp" => picture::webp,
        "image/gif" => picture::gif,
        "image/tiff" => {
            let (bytes, content) = (picture::points(file).ok_or(CleanFault::Damaged)?, "image/png".to_owned());
            return Ok(Cleaned { content, way: CleanWay::Points, patches: Vec::new(), bytes });
        }
        _ if sound::serves(content) => sound::untagged,
        _ => return Err(CleanFault::Format),
    };
    let turned = if content.starts_with("image/") { picture::orientation(file) } else { 1 };
    let bytes = kept(whole(file)?, turned).ok_or(CleanFault::Damaged)?;
    Ok(Cleaned { content: content.to_owned(), way: CleanWay::Parts, patches: Vec::new(), bytes })
}

fn places<F: Read + Seek>(
    file: &mut F,
    content: &str,
    patches: impl FnOnce(&mut F) -> Option<Vec<Patch>>,
) -> Result<Cleaned, CleanFault> {
    let mut patches = patches(file).ok_or(CleanFault::Damaged)?;
    patches.retain(|patch| patch.length > 0);
    patches.sort_by_key(|patch| patch.at);
    let apart = patches.windows(2).all(|two| match two {
        [one, other] => one.at.saturating_add(one.length) <= other.at,
        _ => true,
    });
    if !apart || patches.len() > MOST_PATCHES {
        return Err(CleanFault::Damaged);
    }
    Ok(Cleaned { content: content.to_owned(), way: CleanWay::Places, patches, bytes: Vec::new() })
}

fn whole(file: &mut (impl Read + Seek)) -> Result<Vec<u8>, CleanFault> {
    let mut bytes = Vec::new();
    let read = file.seek(SeekFrom::Start(0)).and_then(|_| file.take(MOST_WHOLE + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) if bytes.len() as u64 > MOST_WHOLE => Err(CleanFault::Large),
        Ok(_) => Ok(bytes),
        Err(_) => Err(CleanFault::Damaged),
    }
}

/// A file as it is with some places overwritten: it is never held whole.
#[derive(Debug)]
pub struct Patched<R> {
    file: R,
    patches: Vec<Patch>,
    position: u64,
}

impl<R: Read + Seek> Patched<R> {
    /// From its beginning on.
    ///
    /// # Errors
    /// What reading says.
    pub fn new(mut file: R, patches: Vec<Patch>) -> io::Result<Self> {
        file.seek(SeekFrom::Start(0))?;
        Ok(Self { file, patches, position: 0 })
    }
}

impl<R: Read> Read for Patched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        let (start, end) = (self.position, self.position + read as u64);
        // The first that reaches beyond the beginning; from there until one begins behind the end.
        let from = self.patches.partition_point(|patch| patch.at + patch.length <= start);
        for patch in self.patches.iter().skip(from).take_while(|patch| patch.at < end) {
            for at in patch.at.max(start)..(patch.at + patch.length).min(end) {
                let byte = usize::try_from(at - patch.at).ok().and_then(|at| patch.first.get(at)).copied();
                if let Some(to) = usize::try_from(at - start).ok().and_then(|at| buffer.get_mut(at)) {
                    *to = byte.unwrap_or(0);
                }
            }
        }
        self.position = end;
        Ok(read)
    }
}

impl<R: Seek> Seek for Patched<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.position = self.file.seek(to)?;
        Ok(self.position)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn what_is_overwritten_is_so_however_it_is_read() {
        let patches = vec![
            Patch { at: 2, length: 3, first: vec![7] },
            Patch::zeros(5, 6),
            Patch { at: 9, length: 1, first: vec![8] },
        ];
        let expected = [1, 1, 7, 0, 0, 0, 1, 1, 1, 8];
        for step in 1..=10 {
            let mut file = Patched::new(Cursor::new([1_u8; 10]), patches.clone()).unwrap();
            let mut all = Vec::new();
            let mut buffer = vec![0; step];
            loop {
                let read = file.read(&mut buffer).unwrap();
                if read == 0 {
                    break;
                }
                all.extend_from_slice(&buffer[..read]);
            }
            assert_eq!(all, expected, "{step}");
            file.seek(SeekFrom::Start(3)).unwrap();
            let mut rest = Vec::new();
            file.read_to_end(&mut rest).unwrap();
            assert_eq!(rest, expected[3..]);
        }
    }
}
